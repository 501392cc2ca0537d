"""What a dataset holds and rests on, as `data` and `sources` tell it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import DATASET, Run

from cio_ref import __version__
from cio_ref.glossary import Glossary
from cio_ref.model import LANGUAGES, Statement, Tally, tally


def sources_named(folder: Path) -> list[str]:
    return re.findall(r"^- id: (\S+)", (folder / "sources.yaml").read_text("utf-8"), re.M)


def test_data_counts_what_there_is(run: Run) -> None:
    out = run("data", "--format", "plain").out
    assert f"Folder: {DATASET}" in out
    assert "Roles: 2 full entries, 7 brief ones" in out
    assert "Bodies: 1" in out
    assert "Languages: English 100%, Dutch 100%" in out
    assert f"Sources: {len(sources_named(DATASET))}" in out
    assert "Rollen: 2 volledig, 7 beknopt" in run("data", "--format", "plain", "--lang", "nl").out


def test_data_tells_sourced_from_editorial(run: Run, copy: Path) -> None:
    before = json.loads(run("data", "--json", CIO_REF_DATA=str(copy)).out)["census"]["statements"]
    roles = copy / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("sources: editorial", "sources: [handbook]", 1), "utf-8")
    after = json.loads(run("data", "--json", CIO_REF_DATA=str(copy)).out)["census"]["statements"]
    assert after == {"sourced": before["sourced"] + 1, "editorial": before["editorial"] - 1}


def test_a_statement_that_is_partly_editorial_is_editorial(glossary: Glossary) -> None:
    sourced = next(statement for statement in [glossary.find("CIO").definition] if statement.sources)
    mixed = Statement(sourced.text, (*sourced.sources, *(type(sourced.sources[0])("editorial"),)))
    assert tally([sourced, mixed]) == Tally(1, 1)


def test_data_of_a_language_that_is_not_complete_is_never_100_per_cent(run: Run, copy: Path) -> None:
    roles = copy / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("{en: IT manager, nl: IT-manager}", "{en: IT manager}"), "utf-8")
    assert "English 100%, Dutch 9" in run("data", CIO_REF_DATA=str(copy)).out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_dataset_says_its_version(run: Run, lang: str) -> None:
    out = run("data", "--lang", lang, CIO_REF_DATA=None).out
    assert re.search(rf"  {re.escape(__version__)} \((state|stand) [0-9a-f]{{12}}\)\n", out)


def test_sources_lists_all_or_those_of_a_role(run: Run) -> None:
    every = json.loads(run("sources", "--json").out)
    assert sorted(source["id"] for source in every["sources"]) == sorted(sources_named(DATASET))
    some = json.loads(run("sources", "CFO", "--json").out)
    card = json.loads(run("explain", "CFO", "--json").out)["answers"][0]
    cited = set(re.findall(r'"source": "([^"]+)"', json.dumps(card))) - {"editorial"}
    assert {source["id"] for source in some["sources"]} == cited != set()
    assert some["roles"] == ["chief-financial-officer"]


def test_sources_of_an_unknown_role(run: Run) -> None:
    answer = run("sources", "xyzzy")
    assert (answer.status, answer.out) == (1, "")
    assert "xyzzy" in answer.err


def test_an_address_is_in_one_piece(run: Run) -> None:
    for source in json.loads(run("sources", "--json").out)["sources"]:
        assert source["url"] in run("sources", "--width", "80").out
