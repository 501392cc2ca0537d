"""What is wrong with a dataset is said, all at once, where it stands and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, Run

from cio_ref import naming
from cio_ref.dataset import folder, rules
from cio_ref.language import WORDS
from cio_ref.pages import check


def faults(directory: Path) -> list[tuple[str, str]]:
    """Place and kind of every fault."""
    return [(check.place(fault.place), fault.kind) for fault in folder.read(directory, style=True).faults]


def change(directory: Path, file: str, old: str, new: str) -> int:
    """Replace a text that occurs in the file, its first time; returns the line it is on."""
    path = directory / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_sound_dataset_has_no_faults(copy: Path) -> None:
    assert faults(copy) == []


def test_the_shipped_dataset_has_no_faults() -> None:
    assert faults(ROOT / "data") == []


# (file, what stands there, what is put there, the fault, the lines below at which it is reported)
SLIPS = [
    # Notation
    ("roles.yaml", "  family: technology", "  family: technology\n  family: data", "duplicate-key", 1),
    ("roles.yaml", "responsible_for: {en: the IT department", "responsible_for: {en: no", "unquoted-boolean", 0),
    ("roles.yaml", "  family: technology", "  family: on", "unquoted-boolean", 0),
    ("roles.yaml", "[informatiedirectrice]", "[informatiedirectrice", "yaml-syntax", 1),
    ("roles.yaml", "  family: technology", "\tfamily: technology", "yaml-syntax", 0),
    ("roles.yaml", "focus: {en: strategy, nl: strategie", "focus: {en: &a strategy, nl: strategie", "anchor", 0),
    ("roles.yaml", "focus: {en: strategy, nl: strategie", "focus: {en: strategy, nl: *a", "alias", 0),
    ("roles.yaml", "  family: technology", "  family: [[[[[[[[[[[[technology]]]]]]]]]]]]", "too-deep", 0),
    ("roles.yaml", "- id: chief-financial-officer", "---\n- id: chief-financial-officer", "several-documents", None),
    ("roles.yaml", "  family: technology", "  ? [family]\n  : technology", "key-not-text", 0),
    ("roles.yaml", "technology serves", "techno\x07logy serves", "control-character", 0),
    # Shape
    ("roles.yaml", "  family: technology", "  famly: technology", "unknown-field-near", 0),
    ("roles.yaml", "  family: technology", "  family: technology\n  colour: blue", "unknown-field", 1),
    ("roles.yaml", "  kind: c-level\n", "", "missing-field", -1),
    ("roles.yaml", "    topic: it-strategy\n", "", "missing-field", -2),
    ("roles.yaml", "  family: technology", "  family: IT", "not-a-choice", 0),
    ("roles.yaml", "  family: technology", "  family:", "empty", 0),
    ("roles.yaml", "  family: technology", "  family: [technology]", "expected-text", 0),
    ("roles.yaml", "[informatiedirectrice]", "informatiedirectrice", "expected-list", 0),
    ("roles.yaml", "[informatiedirectrice]", "[]", "list-length", 0),
    ("roles.yaml", "name: {en: IT manager, nl: IT-manager}", "name: IT manager", "expected-fields", 0),
    ("roles.yaml", "{code: A.1, level: 5}", "{code: A.1, level: high}", "expected-integer", 0),
    ("contrasts.yaml", "[chief-information-officer, it-manager]", "[it-manager]", "list-length", 0),
    # Integrity
    ("roles.yaml", "- id: chief-people-officer", "- id: chief-product-officer", "duplicate-id", 0),
    ("roles.yaml", "{body: executive-board", "{body: excutive-board", "dangling-near", 0),
    ("roles.yaml", "{role: chief-financial-officer", "{role: somebody-else", "dangling", 0),
    ("roles.yaml", "topic: security", "topic: securty", "dangling-near", 0),
    ("roles.yaml", "{skill: finance", "{skill: fishing", "dangling", 0),
    ("roles.yaml", "sources: [survey]}", "sources: [surveys]}", "dangling-near", 0),
    ("contrasts.yaml", "it-manager]", "it-manger]", "dangling-near", 0),
    ("roles.yaml", "{form: RvB", '{form: "..."', "name-without-letters", 0),
    # Languages
    ("roles.yaml", "{en: IT manager, nl: IT-manager}", "{en: IT manager}", "missing-language", 0),
    ("roles.yaml", "    nl: Stelt de begroting op\n", "", "missing-language", -1),
    # Identity
    ("roles.yaml", "name: {en: IT manager", "name: {en: ICT manager", "id-not-slug", -3),
    ("roles.yaml", "- head of IT strategy", "- IT strategy head\n    - IT-strategy head", "repeated-name", 1),
    ("roles.yaml", "[hoofd ICT]", "[financieel directeur]", "unshared-name", None),
    ("roles.yaml", "- head of IT strategy", "- {name: head of IT strategy, shared: true}", "not-shared", 0),
    ("roles.yaml", "nl: Chief People Officer", "nl: Chief Product Officer", "name-taken", 0),
    ("roles.yaml", "- head of IT strategy", "- Chief People Officer", "unshared-name", 0),
    ("roles.yaml", "- head of IT strategy", "- {name: Chief People Officer, shared: true}", None, None),
    ("roles.yaml", "- head of IT strategy", "- CFO", "name-is-acronym", None),
    ("roles.yaml", "- {form: FG,", "- {form: dpo, commonness: rare}\n  - {form: FG,", "repeated-name", None),
    ("roles.yaml", "{skill: it-architecture, weight", "{skill: leadership, weight", "repeated-name", 1),
    ("contrasts.yaml", "[chief-information-officer, it-manager]", "[it-manager, it-manager]", "contrast-repeated", 0),
    (
        "roles.yaml",
        "topic: budget\n    part: contributes",
        "topic: budget\n    part: accountable",
        "several-accountable",
        None,
    ),
    # Sources
    ("roles.yaml", "sources: [survey]}", "sources: editorial}", "fact-without-source", 0),
    ("roles.yaml", "sources: [{source: decree, locator: art. 1}]", "sources: editorial", "fact-without-source", -2),
    ("contrasts.yaml", "  en: ", "  en: Since 1981 ", "fact-without-source", 0),
    (
        "roles.yaml",
        "- {name: informatiedirecteur, sources: [handbook]}",
        "- {name: informatiedirecteur, sources: [survey]}",
        None,
        0,
    ),
    ("sources.yaml", "- id: survey", "- id: survey-2025", "uncited-source", None),
    ("sources.yaml", "seen: 2026-11-23", "seen: November 2026", "not-a-date", 0),
    ("sources.yaml", "url: https://example.org/survey", "url: example.org", "not-a-url", 0),
    # Style
    (
        "roles.yaml",
        "en: Executive who leads an organisation",
        "en: An executive who leads an organisation",
        "definition-article",
        0,
    ),
    ("roles.yaml", "nl: Bestuurder die", "nl: De bestuurder die", "definition-article", 0),
    (
        "roles.yaml",
        "leads an organisation as a whole",
        "leads an organisation" + " and more" * 20,
        "definition-long",
        0,
    ),
    (
        "roles.yaml",
        "en: Executive who decides what is made.",
        "en: Executive who decides what is made",
        "definition-sentence",
        0,
    ),
    (
        "roles.yaml",
        "en: Executive who decides what is made.",
        "en: Executive who decides. And more.",
        "definition-sentence",
        0,
    ),
    (
        "roles.yaml",
        "en: Executive who decides what is made.",
        "en: Chief product officer who decides.",
        "definition-repeats",
        0,
    ),
    ("roles.yaml", "- en: Sets the budget", "- en: Sets the budget.", "clause-form", 0),
    ("roles.yaml", "- en: Sets the budget", "- en: sets the budget", "clause-form", 0),
    ("roles.yaml", "- en: Sets the budget", "- en: Budgeting", "clause-person", 0),
    ("roles.yaml", "nl: Stelt de begroting op", "nl: Begroting opstellen", "clause-person", 0),
    ("roles.yaml", "focus: {en: strategy", "focus: {en: Strategy", "phrase-form", 0),
    ("roles.yaml", "nl: Beheerst de risico’s", "nl: Beheerst de risico's", "straight-apostrophe", 0),
    ("roles.yaml", "- en: The role is strategic", "- en: The board decides; the role is strategic", "board-alone", 0),
    ("roles.yaml", "- en: The role is strategic", "- en: The executive board decides; the role is strategic", None, 0),
    ("roles.yaml", "- en: Sets the budget", "- en: Sets  the budget", "stray-space", 0),
    ("roles.yaml", "- en: Sets the budget", "- en: Sets the \u202ebudget", "control-character", 0),
    ("roles.yaml", 'isco08: "1330"', 'isco08: "13"', "malformed-code", 0),
    ("roles.yaml", "onet: 11-1011.00", "onet: 11-1011", "malformed-code", 0),
    ("roles.yaml", "{code: A.1, level: 5}", "{code: A.1, level: 7}", "malformed-code", 0),
    ("skills.yaml", "sfia-9: [STPL", "sfia-9: [Stpl", "malformed-code", 0),
]


@pytest.mark.parametrize(("file", "old", "new", "kind", "below"), SLIPS, ids=lambda value: str(value)[:30])
def test_a_slip_is_found_where_it_stands(
    copy: Path, file: str, old: str, new: str, kind: str | None, below: int | None
) -> None:
    line = change(copy, file, old, new)
    found = faults(copy)
    if kind is None:
        assert found == []
        return
    assert kind in [found_kind for _, found_kind in found]
    if below is not None:
        assert f"{file}:{line + below}" in [
            place.rpartition(":")[0] for place, found_kind in found if found_kind == kind
        ]


def test_every_kind_of_fault_has_a_case_here() -> None:
    elsewhere = {"no-roles", "not-a-file", "too-large", "none-of-kind", "not-utf-8", "unreadable-file"}
    assert {kind for _, _, _, kind, _ in SLIPS if kind} | elsewhere == set(WORDS["en"]["fault"])


def test_all_faults_are_said_at_once(copy: Path, run: Run) -> None:
    change(copy, "roles.yaml", "  family: technology", "  famly: technology")
    change(copy, "skills.yaml", "type: technology", "type: tech")
    change(copy, "topics.yaml", "area: money", "area: monny")
    answer = run("check", copy)
    assert answer.status == 1
    assert answer.err == ""
    files = ["roles.yaml", "roles.yaml", "skills.yaml", "topics.yaml"]
    assert [line.split(":")[0] for line in answer.out.splitlines()[:4]] == [str(copy / file) for file in files]
    assert f"{copy}/roles.yaml:3:3: there is no field “famly”; did you mean “family”?" in answer.out
    assert answer.out.endswith("Faults: 4. More may show once these are mended.\n")


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_sound_dataset_says_so(run: Run, lang: str) -> None:
    answer = run("check", "--lang", lang)
    assert answer.status == 0
    assert answer.out.startswith({"en": "No faults: 9 roles, 1 bodies", "nl": "Geen fouten: 9 rollen, 1 organen"}[lang])


# Files of the wrong kind


def test_bytes_that_are_not_utf_8(copy: Path) -> None:
    (copy / "skills.yaml").write_bytes(b"- id: leadership\n- \xff\xfe\n")
    assert ("skills.yaml:2:1", "not-utf-8") in faults(copy)


def test_a_file_that_may_not_be_read_is_not_called_missing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything
    assert ("roles.yaml", "unreadable-file") in faults(copy)


def test_a_missing_file_is_one_fault(copy: Path) -> None:
    (copy / "sources.yaml").unlink()
    assert [kind for _, kind in faults(copy)] == ["none-of-kind"]


def test_a_file_that_is_too_large(copy: Path) -> None:
    with (copy / "topics.yaml").open("ab") as file:
        file.truncate(300 * 1024 * 1024)
    assert ("topics.yaml", "too-large") in faults(copy)


def test_a_text_in_block_style_is_one_line(copy: Path, run: Run) -> None:
    change(copy, "roles.yaml", "en: Sets the budget", "en: >-\n      Sets the\n      budget")
    assert faults(copy) == []
    assert "Sets the budget [1]" in run("explain", "CFO", "--data", copy, "--format", "plain").out


def test_a_folder_in_the_place_of_a_file(copy: Path) -> None:
    (copy / "topics.yaml").unlink()
    (copy / "topics.yaml").mkdir()
    assert ("topics.yaml", "not-a-file") in faults(copy)


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(copy: Path) -> None:
    import os

    (copy / "roles.yaml").unlink()
    os.mkfifo(copy / "roles.yaml")
    assert faults(copy) == [("roles.yaml", "not-a-file")]


def test_an_alias_bomb_is_not_expanded(copy: Path, run: Run) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi")]
    (copy / "roles.yaml").write_text("\n".join(lines), encoding="utf-8")
    answer = run("check", copy)
    assert answer.status == 1
    assert "aliases (*a) are not used here" in answer.out


def test_nesting_without_end(copy: Path) -> None:
    (copy / "roles.yaml").write_text("[" * 100_000, encoding="utf-8")
    assert [kind for _, kind in faults(copy)] == ["too-deep"]  # its column differs between versions of PyYAML


def test_empty_files(copy: Path) -> None:
    for file in copy.iterdir():
        file.write_text("", encoding="utf-8")
    assert faults(copy) == [("roles.yaml", "no-roles")]


def test_a_byte_order_mark_and_windows_lines_are_fine(copy: Path) -> None:
    text = (copy / "roles.yaml").read_text(encoding="utf-8")
    (copy / "roles.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert faults(copy) == []


def test_a_folder_without_a_dataset(tmp_path: Path, run: Run) -> None:
    for arguments in (["check", str(tmp_path)], ["explain", "CIO", "--data", str(tmp_path)]):
        answer = run(*arguments)
        assert (answer.status, answer.out) == (1, "")
        assert answer.err == f"There is no dataset in {tmp_path}: a dataset is a folder with a file roles.yaml.\n"


def test_a_fault_that_stands_in_the_way_is_told_with_its_place(copy: Path, run: Run) -> None:
    line = change(copy, "roles.yaml", "topic: it-strategy", "topic: it-stratgy")
    answer = run("explain", "CIO", "--data", copy)
    assert (answer.status, answer.out) == (1, "")
    assert f"roles.yaml:{line}:" in answer.err
    assert "did you mean it-strategy?" in answer.err
    assert f"cio-ref check {copy}" in answer.err


def test_a_fault_of_style_does_not_stand_in_the_way(copy: Path, run: Run) -> None:
    change(copy, "roles.yaml", "- en: Sets the budget", "- en: Sets the budget.")
    assert run("check", copy).status == 1
    assert run("explain", "CFO", "--data", copy).status == 0


def test_rules_are_all_applied() -> None:
    """A rule that is written and not listed would never be asked."""
    written = {
        name
        for name, value in vars(rules).items()
        if getattr(value, "__annotations__", {}).get("return") == "Iterator[Fault]" and name not in ("unresolved",)
    }
    assert written == {rule.__name__ for rule in (*rules.INTEGRITY, *rules.STYLE)}


def test_words_of_a_name() -> None:
    assert naming.words("  IT-manager’s (c.i.o.) ") == ("it", "manager", "c", "i", "o")
