"""Every format of every command."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import jsonschema
import pytest
from conftest import DATASET, ROOT, Run

from cio_ref.cli import COMMANDS
from cio_ref.model import LANGUAGES
from cio_ref.render import FORMATS, TABLES, TREES

ASKED = {
    "explain": [["CIO"], ["CIO", "CFO", "CPO"], ["RvB"], ["CEO", "--brief"]],
    "compare": [["CIO", "CFO"], ["CIO", "CFO", "CEO", "DPO"]],
    "skills": [["CIO"], ["CIO", "CFO"], ["CEO"], ["CIO", "CEO"]],
    "search": [["finance"], ["IT", "--limit", "1"]],
    "tasks": [["CIO"], ["CIO", "CFO"], ["CEO"], ["CIO", "CEO"]],
    "who": [["budget"], ["IT"]],
    "topics": [[], ["budget"]],
    "gap": [["CFO", "CIO"], ["CIO", "--have", "IT architecture"]],
    "related": [["CIO"], ["CIO", "CFO"]],
    "chart": [[], ["CIO"]],
    "list": [[], ["--kind", "body"]],
    "sources": [[], ["CIO"], ["CIO", "CEO"]],
    "data": [[]],
    "check": [[], [str(DATASET)]],
}
WITHOUT_TABLE = ("explain", "chart", "data", "check")
WITH_TREE = ("chart",)

SCHEMA = json.loads((ROOT / "docs" / "answer.schema.json").read_text(encoding="utf-8"))

EVERY = [(command, arguments) for command, each in ASKED.items() for arguments in each]


def test_every_command_is_asked() -> None:
    assert list(ASKED) == list(COMMANDS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(("command", "arguments"), EVERY, ids=str)
def test_every_format_of_every_command(run: Run, command: str, arguments: list[str], format: str, lang: str) -> None:
    answer = run(command, *arguments, "--format", format, "--lang", lang)
    if format in TABLES and command in WITHOUT_TABLE:
        assert (answer.status, answer.out) == (2, "")
        assert f"{command} " in answer.err
        return
    if format in TREES and command not in WITH_TREE:
        assert (answer.status, answer.out) == (2, "")
        assert f"{command} " in answer.err
        return
    assert answer.status == 0
    assert answer.out.endswith("\n")
    assert not answer.out.endswith("\n\n")


@pytest.mark.parametrize(("command", "arguments"), EVERY, ids=str)
def test_json_keeps_to_its_schema(run: Run, command: str, arguments: list[str]) -> None:
    answer = run(command, *arguments, "--json")
    value = json.loads(answer.out)
    jsonschema.validate(value, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert (value["schema"], value["lang"]) == (1, "en")
    assert run(command, *arguments, "--format", "json").out == answer.out


@pytest.mark.parametrize(("command", "arguments"), EVERY, ids=str)
def test_json_refers_to_nothing_that_it_does_not_hold(run: Run, command: str, arguments: list[str]) -> None:
    value = json.loads(run(command, *arguments, "--json", CIO_REF_DATA=None).out)
    if "references" not in value:
        return
    cited = set(re.findall(r'"source": "([^"]+)"', json.dumps(value))) - {"editorial"}
    assert cited <= set(value["references"]["sources"])
    for kind, key in (("skills", "skill"), ("topics", "topic")):
        assert set(re.findall(f'"{key}": "([^"]+)"', json.dumps(value))) <= set(value["references"][kind])


def test_json_of_parts_holds_those_parts(run: Run) -> None:
    [answer] = json.loads(run("explain", "CIO", "--only", "tasks", "--json").out)["answers"]
    assert set(answer["role"]) == {"id", "kind", "family", "acronyms", "name", "tasks"}
    assert "contrasts" not in answer
    [answer] = json.loads(run("explain", "CIO", "--brief", "--json").out)["answers"]
    assert "definition" in answer["role"] and "skills" not in answer["role"]


def test_json_where_stdout_is_not_utf_8(run: Run) -> None:
    environ = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert json.loads(run("explain", "CFO", "--json", **environ).out) == json.loads(run("explain", "CFO", "--json").out)


def test_options_that_contradict_each_other(run: Run) -> None:
    for arguments in (["--json", "--format", "csv"], ["--brief", "--only", "tasks"]):
        answer = run("explain", "CIO", *arguments)
        assert (answer.status, answer.out) == (2, "")
    assert run("--json", "explain", "CIO", "--format", "plain").out == run("explain", "CIO", "--format", "plain").out


def test_a_format_that_a_command_has_not_is_refused_before_anything_else(run: Run) -> None:
    for arguments in (["explain", "xyzzy", "--format", "csv"], ["--format", "tsv", "check", "/nowhere"]):
        assert run(*arguments).status == 2


def test_the_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_json_of_the_whole_shipped_dataset_keeps_to_its_schema(run: Run) -> None:
    roles = [role["id"] for role in json.loads(run("list", "--json", CIO_REF_DATA=None).out)["roles"]]
    answer = json.loads(run("explain", *roles, "--json", CIO_REF_DATA=None).out)
    jsonschema.validate(answer, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert [each["role"]["id"] for each in answer["answers"]] == roles


def test_json_holds_every_language_whatever_is_asked(run: Run) -> None:
    english, dutch = (json.loads(run("explain", "CFO", "--json", "--lang", lang).out) for lang in LANGUAGES)
    assert (english.pop("lang"), dutch.pop("lang")) == LANGUAGES
    assert english == dutch
    role = english["answers"][0]["role"]
    assert role["focus"]["text"] == {"en": "finance and risk", "nl": "financiën en risico’s"}
    assert "financiën" in run("explain", "CFO", "--json").out  # not escaped


def test_json_of_faults(run: Run, copy) -> None:  # type: ignore[no-untyped-def]
    skills = copy / "skills.yaml"
    skills.write_text(skills.read_text("utf-8").replace("type: technology", "type: tech"), "utf-8")
    answer = run("check", copy, "--json")
    assert answer.status == 1
    value = json.loads(answer.out)
    jsonschema.validate(value, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert [(fault["file"], fault["line"], fault["kind"]) for fault in value["faults"]] == [
        ("skills.yaml", 8, "not-a-choice")
    ]


def test_csv_and_tsv_have_heads(run: Run) -> None:
    rows = list(csv.reader(StringIO(run("skills", "CIO", "--format", "csv").out)))
    assert rows[0] == ["Skill", "Type", "Weight", "Codes"]
    assert ["IT architecture", "technology", "essential", "e-CF 3.0 A.5 (4); SFIA 9 STPL, ARCH"] in rows
    lines = run("skills", "CIO", "--format", "tsv").out.splitlines()
    assert [line.split("\t") for line in lines] == rows


def test_csv_of_a_comparison(run: Run) -> None:
    rows = list(csv.reader(StringIO(run("compare", "CIO", "CFO", "--format", "csv").out)))
    assert rows[0] == ["", "CIO · Chief Information Officer", "CFO · Chief Financial Officer"]
    assert ["Responsible for", "information and technology", "financial policy"] in rows
    assert ["Money", "Answers for the IT budget", "Sets the budget"] in rows


def test_csv_of_a_matrix(run: Run) -> None:
    rows = list(csv.reader(StringIO(run("skills", "CFO", "CIO", "--format", "csv", "--lang", "nl").out)))
    assert rows == [
        ["Vaardigheid", "CFO", "CIO"],
        ["Leiderschap", "optioneel", "essentieel"],
        ["IT-architectuur", "", "essentieel"],
        ["Financiën", "essentieel", "optioneel"],
    ]


def test_markdown_escapes_what_it_would_take_for_notation(run: Run, copy) -> None:  # type: ignore[no-untyped-def]
    roles = copy / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("en: Sets the budget", 'en: "Sets *the* [budget|x]"'), "utf-8")
    page = run("explain", "CFO", "--format", "markdown", "--data", copy).out
    assert r"- Sets \*the\* \[budget\|x\] \[1\]" in page
    assert page.startswith("# CFO · Chief Financial Officer\n")
