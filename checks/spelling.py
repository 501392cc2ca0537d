"""Spelling of all that a reader is told, in both languages, by Debian's dictionaries for hunspell.

    python checks/spelling.py

Dutch text may hold English words, but only those in ``words/english-in-dutch.txt``: the ones that are in daily use and
have no good Dutch word beside them. What the dictionaries do not know and is right stands in the other lists beside it.
A word that a list does not need is a fault too, so the lists stay small. Hidden names and words are not looked at: they
hold misspellings on purpose.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cio_ref.dataset import folder, rules
from cio_ref.language import WORDS

LISTS = Path(__file__).parent / "words"
DATA = Path(__file__).parent.parent / "data"

DICTIONARIES = {"en": "en_GB,en_US", "nl": "nl"}
WORD = re.compile(r"[^\W\d_]+(?:[’.][^\W\d_]+)*(?:-(?=[\s,]|$))?")
TITLE = re.compile(r"\bchief\b(?: \w+| & )*? (?:officer|executive)s?\b", re.I)


def texts(entries: rules.Entries, lang: str) -> Iterator[str]:
    """All that is said in a language: the dataset's texts, names and topic words, and the words of the interface."""
    for localised in rules.localised_texts(entries):
        yield localised.get(lang, "")
    for role in entries.roles:
        yield from (name.text for name in role.alt_names if name.lang == lang)
    for topic in entries.topics:
        yield from topic.words.get(lang, ())
    yield from interface(lang)


def interface(lang: str) -> Iterator[str]:
    """What the program says of itself, without what is to be typed and what is filled in."""
    for said in strings(WORDS[lang]):
        yield re.sub(r"cio-ref [\w -]+|\{+\w+[^}]*\}+|“[^”]*”|\w+\.yaml|\w+_\w+|--+\w*", " ", said)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from strings(item)
    else:
        for item in value:
            yield from strings(item)


def words(text: str, titles: Iterable[str] = ()) -> Iterator[str]:
    """The words of a text that a dictionary can judge: no acronyms, and no titles, which are English in Dutch as well.

    The first half of a Dutch compound that a hyphen stands for (*beveiligings- en privacybeleid*) comes without the *s*
    that joins it to the second.
    """
    for title in titles:
        text = re.sub(rf"\b{re.escape(title)}\b", " ", text, flags=re.I)
    for word in WORD.findall(TITLE.sub(" ", text)):
        if re.fullmatch(r"[A-Z]+[a-z]?[A-Z]*(’?s)?-?", word):
            continue
        yield re.sub(r"s?-$", "", word) if word.endswith("-") else word


def unknown(found: set[str], lang: str) -> set[str]:
    """Those of some words that the dictionaries of a language do not know."""
    command = ["hunspell", "-i", "utf-8", "-d", DICTIONARIES[lang], "-l"]
    asked = "\n".join(sorted(found))
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")) & found


def listed(name: str) -> set[str]:
    return set((LISTS / f"{name}.txt").read_text("utf-8").split())


def accepted(word: str, known: set[str]) -> bool:
    return bool({word, word.lower(), word[:1].upper() + word[1:]} & known)


def main() -> int:
    found = folder.read(DATA, style=False)
    assert found.entries is not None, "run cio-ref check first"
    titles = sorted({role.name["en"] for role in found.entries.roles}, key=len, reverse=True)
    names = listed("names")
    spoken = {
        lang: {word for text in texts(found.entries, lang) for word in words(text, titles)} for lang in DICTIONARIES
    }
    strange = {lang: unknown(spoken[lang], lang) for lang in DICTIONARIES}
    english = strange["nl"] - unknown(strange["nl"], "en")
    judged = [
        ("en", "is not in an English dictionary", strange["en"], listed("en") | names),
        ("english-in-dutch", "is English, in Dutch text", english, listed("english-in-dutch") | names),
        ("nl", "is not in a Dutch dictionary", strange["nl"] - english, listed("nl") | names),
    ]
    faults = [
        f"“{word}” {what}; mend it, or put it into words/{name}.txt"
        for name, what, candidates, known in judged
        for word in sorted(candidates)
        if not accepted(word, known)
    ]
    for name in ("en", "english-in-dutch", "nl", "names"):
        needed = {word for list_, _, candidates, _ in judged if name in (list_, "names") for word in candidates}
        faults += [
            f"words/{name}.txt need not hold “{word}”"
            for word in sorted(listed(name))
            if not any(accepted(candidate, {word}) for candidate in needed)
        ]
    print("\n".join(faults) or f"Spelling: {', '.join(f'{len(all)} {lang}' for lang, all in spoken.items())} words.")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
