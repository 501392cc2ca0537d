"""What is typed, and the roles it names."""

from pathlib import Path

import pytest
from conftest import Run

from cio_ref import naming
from cio_ref.api import open_glossary
from cio_ref.glossary import Glossary, Resolution

CIO, CFO, CEO = "chief-information-officer", "chief-financial-officer", "chief-executive-officer"
INVESTMENT, PEOPLE, PRIVACY = "chief-investment-officer", "chief-people-officer", "chief-privacy-officer"
DPO, MANAGER, BOARD = "data-protection-officer", "it-manager", "executive-board"


def shown(resolution: Resolution) -> str:
    """A resolution in a word: the id, ``?`` and what may be meant, or ``!`` and what was asked."""
    if resolution.role:
        return resolution.role.id
    if resolution.others:
        return "?" + " ".join(meaning.role.id for meaning in resolution.others)
    return f"!{resolution.asked}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # One name, however it is written.
        ("CIO", [CIO]),
        ("cio", [CIO]),
        ("c.i.o.", [CIO]),
        ("C.I.O", [CIO]),
        ("CIO's", [CIO]),
        ("CIO’s", [CIO]),
        ("cio,", [CIO]),
        ("IT-manager", [MANAGER]),
        ("itmanager", [MANAGER]),
        ("it manager's", [MANAGER]),
        ("Financieel Directeur", [CFO]),
        ("financiëel directeur", [CFO]),
        ("informatiedirectrice", [CIO]),  # a hidden name
        ("raad van bestuur", [BOARD]),
        ("RvB", [BOARD]),
        ("FG", [DPO]),
        ("functionaris voor gegevensbescherming", [DPO]),
        ("chief-information-officer", [CIO]),
        # Which words belong together.
        ("CIO CFO", [CIO, CFO]),
        ("chief financial officer", [CFO]),
        ("chief financial officer CIO", [CFO, CIO]),
        ("CIO chief financial officer CEO", [CIO, CFO, CEO]),
        ("CIO IT manager", [CIO, MANAGER]),
        ("IT manager CIO", [MANAGER, CIO]),
        ("CIO functionaris voor gegevensbescherming CFO", [CIO, DPO, CFO]),
        # A word beside it picks a meaning.
        ("CIO investment", [INVESTMENT]),
        ("investment CIO", [INVESTMENT]),
        ("cio invest", [INVESTMENT]),
        ("CPO privacy", [PRIVACY]),
        ("CPO people CPO privacy", [PEOPLE, PRIVACY]),
        ("CIO investment CFO", [INVESTMENT, CFO]),
        ("CIO CIO investment", [CIO, INVESTMENT]),
        ("CIO chief investment officer", [CIO, INVESTMENT]),
        ("CIO chief", [CIO, "!chief"]),
        # Several meanings.
        ("CPO", ["?chief-product-officer chief-people-officer chief-privacy-officer"]),
        ("IT director", [f"?{CIO} {MANAGER}"]),
        # Nothing.
        ("COI", ["!COI"]),
        ("CIO COI CFO", [CIO, "!COI", CFO]),
        ("COI XYZZY", ["!COI", "!XYZZY"]),
        ("chief risk officer", ["!chief risk officer"]),
        ("CIO chief risk officer CFO", [CIO, "!chief risk officer", CFO]),
        ("CIO vs CFO", [CIO, CFO]),
        ("the CIO and the CFO", [CIO, CFO]),
        ("the", ["!the"]),
        ("cheif infromation officer", ["!cheif infromation officer"]),
        ("CIO banana", [CIO, "!banana"]),
    ],
)
def test_words_typed(glossary: Glossary, typed: str, expected: list[str]) -> None:
    assert [shown(resolution) for resolution in glossary.resolve(typed.split())] == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["chief financial officer"], [CFO]),
        (["CIO investment"], [INVESTMENT]),
        (["CIO", "chief financial officer", "CEO"], [CIO, CFO, CEO]),
        (["CIO CFO"], ["!CIO CFO"]),  # in quotes it is one name
        (["chief financial", "officer"], ["!chief financial", "!officer"]),
        (["", "CIO"], ["!", CIO]),
        (["...", "CIO"], ["!...", CIO]),
    ],
)
def test_quoted_arguments(glossary: Glossary, typed: list[str], expected: list[str]) -> None:
    assert [shown(resolution) for resolution in glossary.resolve(typed)] == expected


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("COI", ["CIO"]),
        ("CIOO", ["CIO"]),
        ("CIOs", ["CIO"]),
        ("CXO", ["CIO", "CFO", "CEO"]),
        ("informatiedirectirce", ["Chief Information Officer"]),  # a hidden name stands for its role's own
        ("itmanger", ["IT manager"]),
        ("CFI", ["CFO"]),
        ("cheif infromation officer", ["Chief Information Officer"]),
        ("chief finacial oficer", ["Chief Financial Officer"]),
        ("IT-manger", ["IT manager"]),
        ("finacieel directeur", ["financieel directeur"]),
        ("chief information", ["Chief Information Officer"]),
        ("xyzzy", []),
        ("incomprehensibilities", []),
        ("", []),
        ("C" * 10_000, []),
        (" ".join(["cheif"] * 1_000), []),
    ],
)
def test_near_names(glossary: Glossary, typed: str, near: list[str]) -> None:
    [resolution] = glossary.resolve(typed)
    assert list(resolution.near)[: len(near) or None] == near


def test_a_leading_meaning_answers_and_the_others_are_named(glossary: Glossary) -> None:
    [resolution] = glossary.resolve("CIO")
    assert [(meaning.role.id, meaning.commonness) for meaning in resolution.others] == [(INVESTMENT, "common")]


def test_a_picked_meaning_has_no_others(glossary: Glossary) -> None:
    [resolution] = glossary.resolve("CIO investment")
    assert resolution.others == ()


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("coi", "cio", 1),
        ("cio", "cio", 0),
        ("cfo", "cio", 1),
        ("cioo", "cio", 1),
        ("c", "", 1),
        ("oficer", "officer", 1),
    ],
)
def test_slips(one: str, other: str, slips: int) -> None:
    assert naming.slips(one, other) == naming.slips(other, one) == slips


def test_many_words_are_answered_soon(glossary: Glossary) -> None:
    resolutions = glossary.resolve(["CIO", "banana"] * 500)
    assert [resolution.role.id for resolution in resolutions if resolution.role] == [CIO] * 500


def test_a_whole_name_is_never_swallowed_by_letters_beside_it(shipped: Glossary) -> None:
    """Every acronym before and after every name of several words, typed without quotes."""
    roles = [shipped.role(summary.id) for summary in shipped.list()]
    acronyms = {acronym.form for role in roles for acronym in role.acronyms}
    names = {name.text for role in roles for name in role.alt_names if " " in name.text} | {
        name for role in roles for name in role.name.values()
    }
    for acronym in sorted(acronyms):
        for name in sorted(names):
            for typed in ([acronym, *name.split()], [*name.split(), acronym]):
                resolutions = shipped.resolve(typed)
                assert {naming.fold(resolution.asked) for resolution in resolutions} == {
                    naming.fold(acronym),
                    naming.fold(name),
                }, typed


def test_a_role_answers_to_its_own_name_though_others_are_called_so_too(run: Run, copy: Path) -> None:
    roles = copy / "roles.yaml"
    text = roles.read_text("utf-8")
    text = text.replace("- head of IT strategy", "- {name: Chief People Officer, shared: true}")
    roles.write_text(text, "utf-8")
    out = run("explain", "chief people officer", "--format", "plain", CIO_REF_DATA=str(copy)).out
    assert out.startswith("CPO · Chief People Officer")
    assert "Chief Information Officer" in out  # is named as what it can also mean
    [resolution] = open_glossary(str(copy)).resolve("Chief People Officer")
    assert shown(resolution) == PEOPLE


def test_words_of_a_name_in_another_order_are_near(shipped: Glossary) -> None:
    for typed, name in (
        ("officer chief data", "Chief Data Officer"),
        ("protection data officer", "Data Protection Officer"),
        ("gegevensbescherming functionaris", "functionaris voor gegevensbescherming"),
    ):
        [resolution] = shipped.resolve(typed)
        assert resolution.role is None
        assert name in resolution.near
