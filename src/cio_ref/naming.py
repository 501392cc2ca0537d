"""How names are compared: folding, their words, and how far apart two words are."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Iterator

UNREADABLE = "\N{REPLACEMENT CHARACTER}"


TELLING_NOTHING = frozenset(
    ("chief", "officer", "head", "hoofd", "director", "directeur", "of", "and", "en", "van", "voor")
)
"""Words that many names of roles share, by which none is told from another."""

_FUNCTION = """
a an and are as at be been but by can do does for from has have in into is its may more not of on than that the their
them then there these they this to under was were when where which who whose will with
aan als bij dan dat de deze die dit door een en er haar heeft hem het hij hun kan meer met naar niet nog om onder ook op
over te tot uit van voor waar wat wie wordt worden ze zich zij zijn zo
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Folded words of either language that hold a sentence together and tell nothing of what it is about. *Or* and *it* are
not among them, as works councils and computers are called so."""


def words(name: str) -> tuple[str, ...]:
    """The words of a name, without case, accents, punctuation and a final *’s*.

    ``"IT-manager’s"`` gives ``("it", "manager")``. Dotted letters are one word: ``"c.i.o."`` gives ``("cio",)``. A name
    of nothing but punctuation has no words.
    """
    # What was no text (Python keeps such bytes as lone surrogates) is no punctuation either.
    readable = name.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    plain = "".join(map(bare, readable.casefold().split()))
    plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return tuple("".join(char if char.isalnum() or char == UNREADABLE else " " for char in plain).split())


def content_words(text: str) -> list[str]:
    """The words of a text without its function words."""
    return [word for word in words(text) if word not in FUNCTION_WORDS]


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand: the start and end of each run of letters and digits."""
    start = -1
    for index, char in enumerate(f"{text} "):
        if char.isalnum() or (start >= 0 and char in "'’." and text[index + 1 : index + 2].isalnum()):
            start = index if start < 0 else start
        elif start >= 0:
            yield start, index
            start = -1


def bare(word: str) -> str:
    """A word between spaces, without a possessive *’s*, and without its dots if it is dotted letters."""
    word = word.rstrip(",;:!?")
    for apostrophe in "'’`´":
        word = word.removesuffix(f"{apostrophe}s")
    if "." in word and all(len(part) < 2 for part in word.split(".")):
        word = word.replace(".", "")
    return f" {word} "


def telling(names: Iterable[str]) -> list[str]:
    """Those of some words that tell one role from another, in their order."""
    return [word for word in names if word not in TELLING_NOTHING]


def fold(name: str) -> str:
    """The form under which a name is looked up: its words run together, so that ``IT manager``, ``IT-manager`` and
    ``itmanager`` are one."""
    return "".join(words(name))


def slug(name: str) -> str:
    """The words of a name joined by hyphens: the id of an entry, and what a shell completes to."""
    return "-".join(words(name))


TELLING_LETTERS = 6
"""How many letters of a word are looked at first when one like it is sought: fewer make the index smaller, and more
words that turn out not to be like it."""

LEAST_PART = 4
"""A shorter piece of a compound tells nothing."""

LONGEST_WORD = 64
"""A longer word is none, and is not taken to pieces: of the pieces of a word there is the square of its length."""


def stem(word: str) -> str:
    """A folded word without its English or Dutch plural, so that ``breaches`` and ``breach``, ``datalekken`` and
    ``datalek``, ``prijzen`` and ``prijs``, ``aangiften`` and ``aangifte`` are one, and ``strategie`` and ``strategy``
    too. What comes out need be no word."""
    if len(word) > 4 and word.endswith(("ies", "ie")):
        word = word.removesuffix("s")[:-2] + "y"
    elif len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "js")):
        word = word[:-1]
    elif len(word) > 5 and word.endswith("en"):
        word = word[:-2]
    if len(word) > 6 and word.endswith("e"):
        word = word[:-1]
    word = undoubled(word)
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1:], word[-1:])


def undoubled(word: str) -> str:
    """A word with its doubled letters single; whether one is doubled depends on the syllable in Dutch (*lek*, *lekken*;
    *aandeel*, *aandelen*)."""
    return "".join(char for index, char in enumerate(word) if char.isdigit() or word[index - 1 : index] != char)


def pieces(word: str) -> Iterator[str]:
    """The beginnings and ends of a word that may be words in it: Dutch writes compounds as one."""
    if len(word) > LONGEST_WORD:
        return
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        yield word[:cut]
        yield word[cut:]


def halves(word: str, known: Container[str]) -> Iterator[str]:
    """The two words that a compound is made of, if both are ``known``; between them may stand an *s*, *e* or *en*."""
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        front, back = word[:cut], word[cut:]
        joined = next((form for form in (front, stem(front)) if form in known), None)
        if joined and back in known:
            yield joined
            yield back


def deletions(word: str) -> Iterator[str]:
    """The beginning of a word, and each form of that with one character left out.

    Two words that are one slip apart (a letter too many, too few, wrong, or a neighbouring pair swapped) share at
    least one of these, so an index on them finds all near words in a few look-ups. The idea, that of looking at the
    beginning only included, is that of SymSpell: https://github.com/wolfgarbe/SymSpell
    """
    word = word[:TELLING_LETTERS]
    yield word
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def slips(one: str, other: str) -> int:
    """How many slips of the hand lie between two words: the optimal string alignment distance, in which a swapped
    pair of neighbours (``COI`` for ``CIO``) counts once."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, char in enumerate(one, start=1):
        row = [i]
        for j, against in enumerate(other, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (char != against))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
