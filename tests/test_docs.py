"""What the documentation shows is what the program does.

``UPDATE=1 pytest tests/test_docs.py`` writes the outputs anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from conftest import PROGRAM, ROOT, Run

from cio_ref.cli import COMMANDS

UPDATE = bool(os.environ.get("UPDATE"))


def shell(line: str) -> str:
    """What a line typed in a terminal would show, as documentation has it."""
    environ = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "COLUMNS": "80"}
    environ.pop("CIO_REF_DATA")
    done = subprocess.run(
        ["bash", "-c", line], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environ, text=True
    )
    return done.stdout


def test_examples_in_the_readme_are_what_the_program_writes() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")

    def run_again(block: re.Match[str]) -> str:
        return f"```console\n$ {block['line']}\n{shell(block['line'])}```"

    again = re.sub(r"```console\n\$ (?P<line>.*)\n(?:.*\n)*?```", run_again, text)
    assert again.count("```console") >= 4
    if UPDATE:
        readme.write_text(again, encoding="utf-8")
    assert readme.read_text(encoding="utf-8") == again


def test_python_in_the_readme_prints_what_it_says() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    blocks = re.search(r"```python\n(?P<code>(?:.*\n)*?)```\n\n```text\n(?P<printed>(?:.*\n)*?)```", text)
    assert blocks
    environ = {key: value for key, value in os.environ.items() if key != "CIO_REF_DATA"}
    done = subprocess.run([sys.executable, "-c", blocks["code"]], capture_output=True, text=True, env=environ)
    assert done.stderr == ""
    if UPDATE:
        start, end = blocks.span("printed")
        readme.write_text(text[:start] + done.stdout + text[end:], encoding="utf-8")
    else:
        assert blocks["printed"] == done.stdout


def test_the_command_reference_is_written_from_the_program(run: Run) -> None:
    page = "# The commands\n\nWhat `--help` says, written from the program.\n"
    for command in ["", *COMMANDS]:
        name = f"cio-ref {command}".strip()
        page += f"\n## {name}\n\n```text\n{run(*command.split(), '--help', COLUMNS='100').out}```\n"
    file = ROOT / "docs" / "commands.md"
    if UPDATE:
        file.write_text(page, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == page


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/speed.md"])
def test_links_lead_somewhere(file: str) -> None:
    path = ROOT / file
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_commands_in_the_documentation_exist() -> None:
    known = {*COMMANDS, "--install-completion", "--help"}
    for file in ("README.md", "CONTRIBUTING.md"):
        for command in re.findall(r"\bcio-ref ([a-z-]+)", (ROOT / file).read_text(encoding="utf-8")):
            assert command in known


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
