"""What people ask, in both languages, and what a knowing person would answer: ``questions.csv``.

Parts a and b were written before `who` and `search` were tuned, c, d and e after it; each part was looked at only
when the work on the one before was done. Parts f, g and h were written blind, from the names of roles and topics
alone. At first sight the right answer came first to 81 of 100 questions of f and g for `who`, and to 77 for `search`.
After work on f alone it came first to 92 and 83 of 100 in g, and was among the first three of 95 and 87. After work
on g it came first to 92 and 88 of 100 in h, and was among the first three of 96 and 92: that is what to expect of
questions that nobody has seen. What was lacking has been mended since.
"""

from __future__ import annotations

import csv

import pytest
from conftest import TESTS

from cio_ref.glossary import Glossary

QUESTIONS = list(csv.DictReader((TESTS / "questions.csv").read_text("utf-8").splitlines()))


def answers(glossary: Glossary, command: str, question: str) -> list[str]:
    if command == "who":
        return [found.topic.id for found in glossary.topics(question)]
    return [hit.role.id for hit in glossary.search(question).hits]


@pytest.mark.parametrize("part", ["a", "b", "c", "d", "e", "f", "g", "h", "abcdefgh"])
def test_questions_are_answered(shipped: Glossary, part: str) -> None:
    asked = [row for row in QUESTIONS if row["part"] in part]
    assert len(asked) >= 20
    found = [
        (row["question"], row["answers"].split(), answers(shipped, row["command"], row["question"])) for row in asked
    ]
    not_first = [question for question, right, given in found if not set(given[:1]) & set(right)]
    not_in_three = [question for question, right, given in found if not set(given[:3]) & set(right)]
    assert len(not_first) <= 0.10 * len(asked), not_first
    assert len(not_in_three) <= max(0.02 * len(asked), 1), not_in_three
