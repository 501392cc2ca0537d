"""Measure what a user waits for: whole processes of an installed wheel, beside the smallest programs of their kind.

    python benchmarks/run.py [--rounds 31] [--sizes 600 6000 30000]

Every round runs each program once, in a new random order, and gives one ratio a pair; the medians of those are printed.
CPU time is user and system time of the child as the kernel counts it (wait4), in a terminal (a pty) of 80 columns.
"""

from __future__ import annotations

import argparse
import os
import platform
import pty
import random
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SYLLABLES = [consonant + vowel for consonant in "bdklmn" for vowel in "aeiou"]


ASKING = {
    "search": ["search", "ransomware"],
    "who": ["who", "data breach"],
    "gap": ["gap", "CFO", "CEO"],
    "related": ["related", "CISO"],
}


class Run(NamedTuple):
    """One process: CPU and wall time in milliseconds, peak memory in kilobytes."""

    cpu: float
    wall: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--sizes", type=int, nargs="*", default=[600, 6000, 30000])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure(Path(scratch), arguments.rounds, arguments.sizes)


def measure(scratch: Path, rounds: int, sizes: list[int]) -> None:
    wheels = scratch / "wheels"
    quietly(sys.executable, "-m", "venv", scratch / "build")
    for project in (ROOT, ROOT / "benchmarks" / "hello", ROOT / "benchmarks" / "hello_table"):
        quietly(scratch / "build" / "bin" / "pip", "wheel", "-w", wheels, project)
    shipped = install(scratch / "shipped", wheels)
    seconds, kilobytes = grow(shipped, scratch / "data", 0)
    print(f"Compiled the shipped dataset in {seconds:.1f} s, into {kilobytes:,} kB.", flush=True)
    grown = {}
    for size in sizes:
        grown[size] = install(scratch / f"grown-{size}", wheels)
        seconds, kilobytes = grow(grown[size], scratch / f"data-{size}", size)
        print(f"Compiled {size:,} roles in {seconds:.1f} s, into {kilobytes:,} kB.", flush=True)
    complete = {"_CIO_REF_COMPLETE": "complete_bash", "COMP_WORDS": "cio-ref explain ci", "COMP_CWORD": "2"}
    programs: dict[str, tuple[list[str], dict[str, str]]] = {
        "interpreter": ([f"{shipped}/python", "-c", "pass"], {}),
        "hello": ([f"{shipped}/bench-hello", "you"], {}),
        "hello-table": ([f"{shipped}/bench-hello-table", "you"], {}),
        "explain": ([f"{shipped}/cio-ref", "explain", "CIO"], {}),
        "compare": ([f"{shipped}/cio-ref", "compare", "CIO", "CFO"], {}),
        "skills": ([f"{shipped}/cio-ref", "skills", "CIO"], {}),
        "json": ([f"{shipped}/cio-ref", "explain", "CIO", "--json"], {}),
        "help": ([f"{shipped}/cio-ref", "--help"], {}),
        "TAB": ([f"{shipped}/cio-ref"], complete),
    }
    for name, arguments in ASKING.items():
        programs[name] = ([f"{shipped}/cio-ref", *arguments], {})
    for size, bin in grown.items():
        for name, arguments in ASKING.items():
            programs[f"{name} at {size:,}"] = ([f"{bin}/cio-ref", *arguments], {})
        programs[f"explain at {size:,}"] = ([f"{bin}/cio-ref", "explain", "CIO"], {})
        programs[f"near name at {size:,}"] = ([f"{bin}/cio-ref", "explain", "COI"], {})
        programs[f"TAB at {size:,}"] = ([f"{bin}/cio-ref"], complete)
    programs["near name"] = ([f"{shipped}/cio-ref", "explain", "COI"], {})
    runs: dict[str, list[Run]] = {name: [] for name in programs}
    for number in range(-2, rounds):
        for name in random.sample(list(programs), len(programs)):
            result = run(*programs[name])
            if number >= 0:  # the first two rounds write bytecode and warm the disk
                runs[name].append(result)
    report(runs, sizes)


def report(runs: dict[str, list[Run]], sizes: list[int]) -> None:
    rounds = len(runs["interpreter"])
    print(f"\n{rounds} rounds, Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}\n")
    print("| program | CPU ms | wall ms | ÷ interpreter | ÷ hello | ÷ hello-table | memory ÷ hello-table |")
    print("|---|---|---|---|---|---|---|")
    for name, results in runs.items():
        cells = [f"{statistics.median(run.cpu for run in results):.0f}"]
        cells.append(f"{statistics.median(run.wall for run in results):.0f}")
        cells += [f"{ratio(results, runs[other], 'cpu'):.2f}" for other in ("interpreter", "hello", "hello-table")]
        cells.append(f"{ratio(results, runs['hello-table'], 'memory'):.2f}")
        print(f"| {name} | {' | '.join(cells)} |")
    print()
    for name in ASKING:
        print(f"{name}: {ratio(runs[name], runs['explain'], 'cpu'):.2f} × explain")
    for size in sizes:
        for name in ASKING:
            times = ratio(runs[f"{name} at {size:,}"], runs[f"explain at {size:,}"], "cpu")
            print(f"{name} at {size:,} roles: {times:.2f} × explain there")
        for name in ("explain", "near name", "TAB"):
            times = ratio(runs[f"{name} at {size:,}"], runs[name], "cpu")
            print(f"{name} at {size:,} roles: {times:.2f} × its time at the shipped size")


def ratio(mine: list[Run], theirs: list[Run], what: str) -> float:
    """The median of the ratios of the pairs."""
    return statistics.median(getattr(one, what) / getattr(other, what) for one, other in zip(mine, theirs))


def install(place: Path, wheels: Path) -> Path:
    """A new environment with the wheels in it; returns its folder of programs."""
    quietly(sys.executable, "-m", "venv", place)
    install = ["install", "--no-index", "--find-links", wheels, "cio-ref", "bench-hello", "bench-hello-table"]
    quietly(place / "bin" / "pip", *install)
    quietly(place / "bin" / "python", "-m", "compileall", "-q", place / "lib")
    return place / "bin"


def grow(bin: Path, data: Path, size: int) -> tuple[float, int]:
    """Put a store of at least so many roles in the place of the shipped one; returns the seconds that a process took to
    do it, and the store's kilobytes."""
    data.mkdir()
    for file in (ROOT / "data").glob("*.yaml"):
        (data / file.name).write_bytes(file.read_bytes())
    with (data / "roles.yaml").open("a", encoding="utf-8") as roles:
        present = (data / "roles.yaml").read_text(encoding="utf-8").count("\n- id: ") + 1
        roles.writelines(map(synthetic, range(size - present)))
    compiling = (
        "import pathlib, sys\n"
        "from cio_ref.dataset import compilation, folder, opening\n"
        "pathlib.Path(opening.COMPILED).unlink()\n"
        "found = folder.read_sound(pathlib.Path(sys.argv[1]))\n"
        "compilation.save(opening.COMPILED, found, opening.shipped_stamp())\n"
        "print(pathlib.Path(opening.COMPILED).stat().st_size // 1024)\n"
    )
    start = time.perf_counter()
    printed = subprocess.run([bin / "python", "-c", compiling, data], check=True, capture_output=True, text=True)
    return time.perf_counter() - start, int(printed.stdout)


def synthetic(number: int) -> str:
    """A role with names, tasks and skills of the usual size, unlike any other."""
    chance = random.Random(number)
    word = "".join(chance.choices(SYLLABLES, k=3)) + f"{number:x}"
    tasks = "".join(
        f"  - en: Sets the {word} policy of part {part} and has it carried out\n"
        f"    nl: Stelt het beleid voor {word} van deel {part} vast en laat het uitvoeren\n"
        f"    topic: it-strategy\n    part: contributes\n    sources: editorial\n"
        for part in range(7)
    )
    skills = "".join(
        f"  - {{skill: {skill}, weight: essential, sources: editorial}}\n"
        for skill in ("change-management", "risk-management", "it-architecture", "data-analysis", "cybersecurity")
    )
    return (
        f"\n- id: chief-{word}-officer\n  kind: c-level\n  family: other\n"
        f"  acronyms:\n  - {{form: C{word[:4].upper()}O, commonness: rare}}\n"
        f"  name: {{en: Chief {word.title()} Officer, nl: Chief {word.title()} Officer}}\n"
        f"  alt_names:\n    en: [head of {word}]\n    nl: [hoofd {word}, {word}directeur]\n"
        f"  definition:\n    en: Executive who leads everything to do with {word}.\n"
        f"    nl: Topfunctionaris die alles leidt wat met {word} te maken heeft.\n    sources: editorial\n"
        f"  responsible_for: {{en: {word}, nl: {word}, sources: editorial}}\n"
        f"  focus: {{en: {word} policy, nl: beleid voor {word}, sources: editorial}}\n"
        f"  tasks:\n{tasks}  skills:\n{skills}"
    )


def run(command: list[str], extra: dict[str, str]) -> Run:
    """Run a program in a terminal and wait for it."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "CIO_REF"))}
    environ |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", **extra}
    controller, terminal = pty.openpty()
    set_size(terminal)
    start = time.perf_counter()
    actions = [(os.POSIX_SPAWN_DUP2, terminal, fd) for fd in (1, 2)]
    child = os.posix_spawn(command[0], command, environ, file_actions=actions)
    os.close(terminal)
    try:
        while os.read(controller, 65536):
            pass
    except OSError:  # how Linux reports that the other side is closed
        pass
    _, _, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.close(controller)
    return Run((usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, usage.ru_maxrss)


def set_size(terminal: int) -> None:
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))


def quietly(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
