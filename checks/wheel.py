"""The built wheel, installed in a clean environment and run there, with the newest dependencies and with the oldest.

An editable install cannot show a packaging slip: data that is not in the wheel, a build that does not compile it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 1_000_000
"""How many bytes the wheel may have."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        wheel = build(ROOT, place / "wheels")
        assert wheel.stat().st_size < LARGEST, f"The wheel has {wheel.stat().st_size} bytes."
        print(f"{wheel.name}: {wheel.stat().st_size // 1024} kB")
        for name, pins in (("newest", []), ("oldest", oldest())):
            python = install(place / name, wheel, pins)
            try_out(python, place / name)
            print(f"Runs with the {name} dependencies {' '.join(pins)}")
        from_source_distribution(place)
        print("The source distribution builds the same wheel")
        refuses_faults(place)
        print("A dataset with faults stops the build")


def build(project: Path, target: Path) -> Path:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", target, project)
    [wheel] = target.glob("cio_ref-*.whl")
    return wheel


def oldest() -> list[str]:
    """The lowest versions that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.sub(r">=([\d.]+).*", r"==\1", dependency) for dependency in project["dependencies"]]


def install(place: Path, wheel: Path, pins: list[str]) -> Path:
    venv.create(place, with_pip=True)
    python = place / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", wheel, *pins)
    return python


def try_out(python: Path, place: Path) -> None:
    """Ask it, from another folder, with a home in which nothing can be written."""
    home = place / "home"
    home.mkdir()
    program = python.with_name("cio-ref")
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    for arguments, said in (
        (["explain", "CIO"], "What the CIO does"),
        (["explain", "CIO", "--color", "always"], "\x1b[1;35mCIO"),
        (["explain", "FG", "--lang", "nl"], "Wat de FG doet"),
        (["compare", "CIO", "CFO"], "Reports to"),
        (["skills", "CIO", "CTO"], "● essential"),
        (["explain", "CPO"], "Say which one: cio-ref explain CPO"),
        (["list"], "CIO\tChief Information Officer"),
        (["check"], "No faults"),
        (["explain", "CIO", "--json"], '"schema": 1'),
        (["--help"], "Exit status"),
    ):
        done = subprocess.run([program, *arguments], capture_output=True, text=True, cwd=home, env=environ)
        assert done.returncode == 0, done.stderr
        assert said in done.stdout, (arguments, done.stdout[:500])
    done = subprocess.run([program, "explain", "COI"], capture_output=True, text=True, cwd=home, env=environ)
    assert (done.returncode, done.stdout) == (1, ""), done
    done = subprocess.run([program, "explain", "--\x1b[31m"], capture_output=True, text=True, cwd=home, env=environ)
    assert done.returncode == 2 and "\x1b" not in done.stderr, done
    assert not any(home.iterdir()), "An installation needs no cache."
    assert list(place.glob("lib/*/site-packages/cio_ref/py.typed"))


def from_source_distribution(place: Path) -> None:
    run(sys.executable, "-m", "pip", "install", "--quiet", "build")
    run(sys.executable, "-m", "build", "--sdist", "--outdir", place / "sdist", ROOT)
    [archive] = (place / "sdist").glob("*.tar.gz")
    wheel = build(archive, place / "from-sdist")
    python = install(place / "from-sdist-installed", wheel, [])
    try_out(python, place / "from-sdist-installed")


def refuses_faults(place: Path) -> None:
    project = Path(shutil.copytree(ROOT, place / "faulty", ignore=shutil.ignore_patterns(".*", "tests", "dist")))
    roles = project / "data" / "roles.yaml"
    roles.write_text(roles.read_text(encoding="utf-8").replace("  kind: c-level\n", "", 1), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", place / "faulty-wheel", project]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode != 0
    assert "the field “kind” is missing" in done.stdout + done.stderr, done.stdout + done.stderr


def run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    main()
