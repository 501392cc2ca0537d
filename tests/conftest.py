"""What tests share: the program as a process of its own, and a small dataset that changes only with the tests."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import cio_ref
from cio_ref.glossary import Glossary

TESTS = Path(__file__).parent
ROOT = TESTS.parent
DATASET = TESTS / "dataset"
PROGRAM = Path(sys.executable).with_name("cio-ref")


class Ran(NamedTuple):
    """How a process ended and what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of every test: a cache of its own, English, and nothing that happens to be set here."""
    before = dict(os.environ)
    for name in list(os.environ):
        if name.startswith(("CIO_REF", "LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "PAGER", "LESS")):
            del os.environ[name]
    os.environ |= {
        "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache")),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "CIO_REF_DATA": str(DATASET),
    }
    yield dict(os.environ)
    os.environ.clear()
    os.environ |= before


@pytest.fixture
def run(surroundings: dict[str, str]) -> Run:
    """Run the installed program as a shell would: ``run("explain", "CIO", LANG="nl_NL.UTF-8")``. A variable that is
    None is unset."""

    def run_program(*arguments: str | bytes, **variables: str | None) -> Ran:
        environ = {key: value for key, value in {**surroundings, **variables}.items() if value is not None}
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, env=environ, stdin=subprocess.DEVNULL)
        return Ran(done.returncode, *(text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr)))

    return run_program


@pytest.fixture
def on_terminal(surroundings: dict[str, str]) -> Run:
    """Run the program in a terminal of so many columns."""

    def run_program(*arguments: str, columns: int = 80, **variables: str) -> Ran:
        import fcntl
        import struct
        import termios

        controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(
            [PROGRAM, *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=subprocess.PIPE,
            env={**surroundings, **variables},
        )
        os.close(terminal)
        written = b""
        try:
            while chunk := os.read(controller, 65536):
                written += chunk
        except OSError:  # how Linux reports that the other side is closed
            pass
        _, err = process.communicate()
        os.close(controller)
        return Ran(process.returncode, written.decode().replace("\r\n", "\n"), err.decode())

    return run_program


@pytest.fixture
def glossary() -> Glossary:
    """The small dataset, opened."""
    return cio_ref.open_glossary(str(DATASET))


@pytest.fixture
def shipped() -> Glossary:
    """The dataset of this project, opened."""
    return cio_ref.open_glossary(str(ROOT / "data"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the small dataset, to change."""
    return Path(shutil.copytree(DATASET, tmp_path / "dataset"))
