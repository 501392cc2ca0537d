"""Completion, as each shell asks for it."""

from __future__ import annotations

import pytest
from conftest import Run

ASK = {
    "bash": {"_CIO_REF_COMPLETE": "complete_bash", "COMP_WORDS": "cio-ref {line}", "COMP_CWORD": "{last}"},
    "zsh": {"_CIO_REF_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "cio-ref {line}"},
    "fish": {
        "_CIO_REF_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_ARGS": "cio-ref {line}",
    },
}


def ask(run: Run, shell: str, line: str, **variables: str) -> str:
    asked = {key: text.format(line=line, last=len(line.split(" "))) for key, text in ASK[shell].items()}
    answer = run(**asked, **variables)
    assert (answer.status, answer.err) == (0, "")
    return answer.out


def words(run: Run, line: str, **variables: str) -> list[str]:
    return ask(run, "bash", line, **variables).split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("explain CI", ["CIO"]),
        ("explain ci", ["cio"]),
        ("explain Ci", ["CiO"]),
        ("explain CIO CF", ["CFO"]),
        ("explain chief-f", ["chief-financial-officer"]),
        ("explain financieel", ["financieel-directeur"]),
        ("explain functionaris-v", ["functionaris-voor-gegevensbescherming"]),
        ("explain xyzzy", []),
        ("compare CIO it-m", ["it-manager"]),
        ("skills dp", ["dpo"]),
        ("ex", ["explain"]),
        ("explain --on", ["--only"]),
        ("explain CIO --only ta", ["tasks"]),
        ("list --family fin", ["finance"]),
        ("explain CIO --lang ", ["en", "nl"]),
    ],
)
def test_words_offered(run: Run, line: str, expected: list[str]) -> None:
    assert words(run, line) == expected


def test_what_is_offered_names_the_role(run: Run) -> None:
    for line in ("explain ", "explain c", "explain chief-"):
        offered = words(run, line)
        assert len(offered) > 5
        for word in offered:
            assert run("explain", word).status == 0


def test_names_are_the_help(run: Run) -> None:
    assert "cio\tChief Information Officer, Chief Investment Officer" in ask(run, "fish", "explain ci").splitlines()
    assert '"cio":"Chief Information Officer, Chief Investment Officer"' in ask(run, "zsh", "explain ci")
    assert "fg\tfunctionaris voor gegevensbescherming" in ask(run, "fish", "explain fg", LANG="nl_NL").splitlines()


def test_a_dataset_that_cannot_be_used_offers_nothing(run: Run) -> None:
    assert words(run, "explain CI", CIO_REF_DATA="/nowhere") == []


@pytest.mark.parametrize("shell", ASK)
def test_a_script_for_each_shell(run: Run, shell: str) -> None:
    answer = run(_CIO_REF_COMPLETE=f"source_{shell}")
    assert answer.status == 0
    assert f"_CIO_REF_COMPLETE=complete_{shell}" in answer.out
