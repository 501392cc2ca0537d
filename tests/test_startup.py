"""The way of a look-up passes no strangers: modules that are slow to import and have nothing to do on it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import DATASET

from cio_ref.dataset import compilation, opening
from cio_ref.dataset.folder import read_sound

# Named because each was once on the way of a program like this one. What Typer imports by itself is not here.
STRANGERS = {
    "asyncio",
    "cio_ref.dataset.folder",
    "cio_ref.dataset.rules",
    "cio_ref.dataset.source",
    "hashlib",
    "importlib.metadata",
    "logging",
    "markdown_it",
    "platformdirs",
    "pydantic",
    "pydoc",
    "pygments",
    "tempfile",
    "yaml",
}
NO_PAGE = {"dataclasses", "rich", "rich.console", "cio_ref.document", "cio_ref.pages"}
NO_TABLE = {"rich.console", "rich.table"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A compiled file, as an installation has it."""
    path = str(tmp_path_factory.mktemp("installed") / "glossary.sqlite")
    compilation.save(path, read_sound(DATASET), opening.shipped_stamp())
    return path


@pytest.mark.parametrize(
    ("arguments", "strangers"),
    [
        (["explain", "CIO"], NO_TABLE),
        (["explain", "CPO", "--format", "plain"], {"rich"}),
        (["explain", "COI"], {"rich"}),
        (["explain", "CIO", "--json"], NO_PAGE),
        (["compare", "CIO", "CFO", "--json"], {"rich", "dataclasses", "cio_ref.pages.compare"}),
        (["compare", "CIO", "CFO", "--format", "markdown"], {"rich"}),
        (["skills", "CIO"], {"cio_ref.pages.explain"}),
        (["list", "--format", "tsv"], {"rich", "cio_ref.pages.explain"}),
        (["--help"], {"rich", "sqlite3", "cio_ref.glossary"}),
        (["--version"], {"rich", "sqlite3", "cio_ref.glossary"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_strangers_stay_off_the_way(arguments: list[str], strangers: set[str], installed: str) -> None:
    code = (
        "import sys\n"
        "if sys.argv[2] not in ('--help', '--version'):\n"
        "    import cio_ref.dataset.opening as opening\n"
        "    opening.COMPILED = sys.argv[1]\n"
        "import cio_ref.cli\n"
        "cio_ref.cli.run(sys.argv[2:])\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    environ = {key: value for key, value in os.environ.items() if key != "CIO_REF_DATA"}
    command = [sys.executable, "-c", code, installed, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environ)
    imported = set(done.stderr.splitlines()[-1].split())
    assert "typer" in imported
    assert imported & (STRANGERS | strangers) == set()
