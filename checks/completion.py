"""TAB in real shells, with the script that the program gives each: bash and zsh in a terminal, fish by ``complete -C``,
which prints what TAB would offer."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("cio-ref")

# What is typed before TAB, and what it becomes.
CASES = {
    "cio-ref sk": "skills",
    "cio-ref skills cis": "ciso",
    "cio-ref explain chief-marketing": "chief-marketing-officer",
}


def main() -> None:
    for shell, press_tab in (("bash", in_bash), ("zsh", in_zsh), ("fish", in_fish)):
        for typed, expected in CASES.items():
            with tempfile.TemporaryDirectory() as home:
                environ = prepare(shell, home)
                shown = press_tab(typed, environ)
            assert expected in shown, f"{shell}: TAB after “{typed}” showed {shown!r}"
        print(f"TAB completes in {shell}")


def prepare(shell: str, home: str) -> dict[str, str]:
    """An environment with the program on its path and its script in the home folder."""
    path = f"{PROGRAM.parent}:{os.environ['PATH']}"
    environ = {**os.environ, "HOME": home, "XDG_CACHE_HOME": home, "PATH": path, "TERM": "vt100", "LANG": "C.UTF-8"}
    asked = {**environ, "_CIO_REF_COMPLETE": f"source_{shell}"}
    script = subprocess.run([PROGRAM], env=asked, capture_output=True, check=True).stdout
    Path(home, "script").write_bytes(script)
    return environ


def in_fish(typed: str, environ: dict[str, str]) -> str:
    line = f"source $HOME/script; complete -C '{typed}'"
    return subprocess.run(["fish", "--no-config", "-c", line], env=environ, capture_output=True, text=True).stdout


def in_bash(typed: str, environ: dict[str, str]) -> str:
    return in_terminal(["bash", "--norc", "--noprofile", "-i"], "source $HOME/script", typed, environ)


def in_zsh(typed: str, environ: dict[str, str]) -> str:
    load = "autoload -U compinit; compinit -u; source $HOME/script"
    return in_terminal(["zsh", "-f", "-i"], load, typed, environ)


def in_terminal(command: list[str], load: str, typed: str, environ: dict[str, str]) -> str:
    """The line in an interactive shell after TAB."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, env=environ, start_new_session=True
    )
    os.close(terminal)
    try:
        os.write(controller, f"{load}; echo rea''dy\n".encode())
        read_until(controller, "ready", 20)
        read_until(controller, None, 1)
        os.write(controller, f"{typed}\t".encode())
        shown = read_until(controller, None, 4)
    finally:
        process.kill()
        process.wait()
        os.close(controller)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>()][0B]?|[\x00\x07\x08\r]", "", shown)


def read_until(controller: int, awaited: str | None, seconds: float) -> str:
    """What comes until the awaited text, or until so many seconds have passed."""
    read = b""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and (awaited is None or awaited.encode() not in read):
        if select.select([controller], [], [], left)[0]:
            read += os.read(controller, 65536)
    return read.decode(errors="replace")


if __name__ == "__main__":
    main()
