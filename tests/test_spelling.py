"""What the spelling check looks at. The dictionaries themselves are asked in `checks/spelling.py`."""

from __future__ import annotations

import sys

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "checks"))
import spelling


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stelt de begroting op", ["Stelt", "de", "begroting", "op"]),
        ("de risico’s van 2026", ["de", "risico’s", "van"]),
        ("IT-strategie", ["strategie"]),
        ("CIO’s and CISOs", ["and"]),
        ("beveiligings- en privacybeleid", ["beveiliging", "en", "privacybeleid"]),
        ("Sarbanes-Oxley, art. 3", ["Sarbanes", "Oxley", "art"]),
        ("valt onder de Chief Risk Officer", ["valt", "onder", "de"]),
        ("een IT-directeur of IT director", ["een", "directeur", "of"]),
    ],
)
def test_words_to_be_looked_up(text: str, words: list[str]) -> None:
    assert list(spelling.words(text, ["IT director"])) == words


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("governance", {"governance"}, True),
        ("Governance", {"governance"}, True),
        ("deloitte", {"Deloitte"}, True),
        ("governanse", {"governance"}, False),
    ],
)
def test_a_word_at_the_head_of_a_sentence_is_the_same_word(word: str, known: set[str], expected: bool) -> None:
    assert spelling.accepted(word, known) == expected


def test_what_is_to_be_typed_is_no_prose() -> None:
    assert "explain" not in {word for said in spelling.interface("nl") for word in spelling.words(said)}
