"""Pages as they look: a file for each case, language and width in ``rendered``.

``UPDATE=1 pytest tests/test_pages.py`` writes them anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from conftest import TESTS, Run

from cio_ref.document import Document
from cio_ref.glossary import Glossary, Resolution
from cio_ref.model import CARD_PARTS, LANGUAGES
from cio_ref.pages import compare, explain, skills
from cio_ref.render import render

RENDERED = TESTS / "rendered"

CASES = {
    "explain": ["explain", "CIO"],
    "explain-brief": ["explain", "CIO", "--brief"],
    "explain-brief-entry": ["explain", "CEO"],
    "explain-body": ["explain", "RvB"],
    "explain-several": ["explain", "DPO", "CIO investment", "--brief"],
    "meanings": ["explain", "CPO"],
    "meanings-of-a-name": ["explain", "IT director"],
    "compare": ["compare", "CIO", "CFO"],
    "compare-four": ["compare", "CIO", "CFO", "IT manager", "CEO"],
    "skills": ["skills", "CIO"],
    "skills-several": ["skills", "CIO", "CFO", "CEO"],
    "skills-none": ["skills", "CEO"],
    "list": ["list", "--format", "terminal"],
    "search": ["search", "finance"],
    "tasks": ["tasks", "CIO"],
    "tasks-several": ["tasks", "CIO", "CFO", "CEO"],
    "who": ["who", "budget"],
    "topics": ["topics"],
    "topics-words": ["topics", "budget"],
    "gap": ["gap", "CFO", "CIO"],
    "gap-have": ["gap", "CIO", "--have", "IT architecture"],
    "related": ["related", "CIO"],
    "chart": ["chart"],
    "sources": ["sources", "CIO"],
}


def compare_with_file(name: str, written: str) -> None:
    file = RENDERED / name
    if os.environ.get("UPDATE"):
        RENDERED.mkdir(exist_ok=True)
        file.write_text(written, encoding="utf-8")
    assert written == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_a_page(run: Run, case: str, lang: str, width: int) -> None:
    answer = run(*CASES[case], "--lang", lang, "--width", str(width))
    compare_with_file(f"{case}.{lang}.{width}.txt", answer.out)


@pytest.mark.parametrize("format", ["plain", "markdown"])
@pytest.mark.parametrize("case", ["explain", "meanings", "compare", "skills", "skills-several"])
def test_a_page_in_another_form(run: Run, case: str, format: str) -> None:
    answer = run(*CASES[case], "--format", format)
    compare_with_file(f"{case}.en.{format}.txt", answer.out)


@pytest.mark.parametrize("case", ["explain", "compare"])
def test_a_page_in_colour(run: Run, case: str) -> None:
    answer = run(*CASES[case], "--color", "always")
    compare_with_file(f"{case}.en.colour.txt", answer.out)


@pytest.mark.parametrize("part", CARD_PARTS)
def test_one_part_of_a_card(run: Run, part: str) -> None:
    whole = run("explain", "CFO", "--format", "plain").out
    answer = run("explain", "CFO", "--only", part, "--format", "plain")
    title, *rest = answer.out.split("\n\n")
    assert whole.startswith(title)
    if part in ("examples", "notes", "codes"):
        assert rest == [f"no {part} recorded\n"]
    else:
        assert rest[0] in whole


@pytest.mark.parametrize("part", ["tasks", "skills", "contrasts", "examples", "notes", "codes"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_part_that_is_not_there_yet_is_said(run: Run, part: str, lang: str) -> None:
    answer = run("explain", "CEO", "--only", part, "--lang", lang)
    assert answer.status == 0
    assert {"en": "recorded", "nl": "vastgelegd"}[lang] in answer.out


def test_every_pair_of_the_shipped_roles_can_be_compared(shipped: Glossary) -> None:
    for pair in combinations(every_id(shipped), 2):
        for page in compared(shipped, pair):
            for format in ("plain", "csv", "markdown"):
                assert render(page, format, 80, False)


def test_no_comparison_is_wider_than_the_terminal(shipped: Glossary) -> None:
    # Each role beside its neighbours in the dataset: to lay out all pairs takes minutes.
    for pair in pairwise(every_id(shipped)):
        for page in compared(shipped, pair):
            for width in (40, 80):
                assert max(map(len, render(page, "terminal", width, False).splitlines())) <= width


def every_id(glossary: Glossary) -> list[str]:
    return [role.id for role in (*glossary.list(), *glossary.list(kind="body"))]


def compared(glossary: Glossary, pair: tuple[str, str]) -> Iterator[Document]:
    """The comparison of two roles as a page in each language."""
    answer = glossary.compare(pair)
    references = glossary.references(answer)
    return (compare.comparison(answer, references, lang) for lang in LANGUAGES)


def test_every_shipped_role_can_be_explained_and_its_skills_shown(shipped: Glossary) -> None:
    for summary in (*shipped.list(), *shipped.list(kind="body")):
        card = shipped.card(summary.id)
        references = shipped.references(card)
        for lang in LANGUAGES:
            for page in (
                explain.card(Resolution(summary.id, summary), card, references, lang),
                skills.skills(card.role, card.role.skills, references, lang),
            ):
                for format in ("terminal", "plain", "markdown"):
                    assert render(page, format, 80, True)
