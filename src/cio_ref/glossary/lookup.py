"""Finding the role that is meant: which words belong together, which meaning of an acronym, which name is near.

One rule for every command:

- An argument with a space in it is one name. Single words are put together: of all the ways to read them, the one that
  leaves the fewest words unknown, of those the one that picks the fewest meanings by a word beside them, and of those
  the one with the longest names from the left.
- A word beside an acronym picks among its meanings (``CDO data``, ``cio investment``).
- A run that is one name but for a slip of the hand is no other name, also where a part of it is one.
- With exactly one core meaning that one answers, and the others are named beside it; a role whose preferred name was
  typed answers in the same way where other roles have that name beside their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cio_ref import naming
from cio_ref.model import NameEntry, Summary

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

LONGEST_NAME = 8
"""How many words a name may have when they are typed without quotes."""

MOST_NEAR = 3
MOST_MENDED = 20
"""For how many unknown words near names are looked up at most."""

MOST_COMBINATIONS = 500
"""How many ways to mend the words of a name are looked up at most."""

LITTLE_WORDS = frozenset(
    ("a", "an", "and", "the", "or", "to", "vs", "versus", "with", "de", "het", "een", "en", "of", "met")
)

LONGEST_NEAR = 40
"""A longer word is no slip of the hand."""


Span: TypeAlias = tuple[int, int]
"""The start and end of a run of arguments."""


class Meaning(NamedTuple):
    """A role that a name can mean, the name as the dataset writes it, and how common that meaning of an acronym is
    (empty for other names). It leads if it is a core meaning or the role's preferred name."""

    role: Summary
    form: str
    commonness: str
    leads: bool


Meanings: TypeAlias = dict[Span, list[Meaning]]


class Resolution(NamedTuple):
    """What was asked, and what it turned out to name.

    ``role`` is the one that answers, or None; ``others`` are further meanings when it does, and all of them when none
    stands out; ``near`` are names that may have been meant when there is no meaning at all.
    """

    asked: str
    role: Summary | None
    others: tuple[Meaning, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        return self.role is None and not self.others

    @property
    def ambiguous(self) -> bool:
        return self.role is None and bool(self.others)

    @property
    def leading(self) -> tuple[Summary, ...]:
        """The role that answers, or every one that may be meant."""
        return (self.role,) if self.role else tuple(meaning.role for meaning in self.others)


def resolve(catalogue: "Catalogue", asked: Sequence[str]) -> tuple[Resolution, ...]:
    """Resolve what was typed, argument by argument; see the rule above."""
    runs: list[str] = []
    resolutions: list[Resolution] = []
    for argument in asked:
        if naming.words(argument) and len(argument.split()) == 1:
            runs.append(argument)
        else:
            resolutions += resolve_run(catalogue, runs)
            resolutions += resolve_run(catalogue, [argument])
            runs = []
    return (*resolutions, *resolve_run(catalogue, runs))


def resolve_run(catalogue: "Catalogue", arguments: Sequence[str]) -> Iterator[Resolution]:
    """Resolve a run of arguments that may belong together."""
    names, picks = read_meanings(catalogue, arguments)
    spans = split(len(arguments), names, picks)
    meant = [names.get(span) or picks.get(span) for span in spans]
    if any(meant) and not all(meant) and (near := near_names(catalogue, " ".join(arguments))):
        # One name with a slip in it, of which a part happens to be a name too: *finacieel directeur*.
        yield Resolution(" ".join(arguments), None, near=near)
        return
    unknown: list[str] = []
    for span, found in zip(spans, meant):
        typed = arguments[slice(*span)]
        if found:
            yield from resolve_unknown(catalogue, unknown, alone=False)
            unknown = []
            yield choose(" ".join(typed), found)
        else:
            unknown += typed
    yield from resolve_unknown(catalogue, unknown, alone=len(unknown) == len(arguments))


def read_meanings(catalogue: "Catalogue", arguments: Sequence[str]) -> tuple[Meanings, Meanings]:
    """The meanings of every run of arguments that is a name, and of every other one that picks among an acronym's."""
    typed = list(map(naming.words, arguments))
    parts = {
        (start, end): tuple(chain.from_iterable(typed[start:end]))
        for start in range(len(arguments))
        for end in range(start + 1, min(len(arguments), start + LONGEST_NAME) + 1)
    }
    wanted = {"".join(words) for words in parts.values()}
    wanted |= {word for words in parts.values() for word in (*words[:1], *words[-1:])}
    entries: dict[str, list[NameEntry]] = {}
    for key, entry in catalogue.names(sorted(wanted - {""})):
        entries.setdefault(key, []).append(entry)
    roles = catalogue.summaries({entry.role for found in entries.values() for entry in found})
    names = {span: rank(entries[key], roles) for span, words in parts.items() if (key := "".join(words)) in entries}
    beside = {span: words for span, words in parts.items() if span not in names and len(words) > 1}
    acronyms = {
        word: [entry for entry in entries[word] if entry.sort == "acronym"]
        for words in beside.values()
        for word in (words[0], words[-1])
        if word in entries
    }
    vocabulary = catalogue.vocabularies({entry.role for found in acronyms.values() for entry in found})
    picked = {span: pick(words, acronyms, vocabulary) for span, words in beside.items()}
    return names, {span: rank(found, roles) for span, found in picked.items() if found}


def pick(
    words: Sequence[str], acronyms: dict[str, list[NameEntry]], vocabulary: dict[str, set[str]]
) -> list[NameEntry]:
    """The meanings of an acronym at either end that the words beside it fit."""
    for acronym, beside in ((words[0], words[1:]), (words[-1], words[:-1])):
        told = naming.telling(beside)
        meant = acronyms.get(acronym, ()) if told else ()
        fitting = [entry for entry in meant if all(fits(word, vocabulary[entry.role]) for word in told)]
        if fitting:
            return fitting
    return []


def fits(word: str, vocabulary: set[str]) -> bool:
    return word in vocabulary or (len(word) >= 4 and any(known.startswith(word) for known in vocabulary))


def rank(entries: Iterable[NameEntry], roles: dict[str, Summary]) -> list[Meaning]:
    """One meaning a role, the commonest first, then in the order of the dataset."""
    order = {role: index for index, role in enumerate(roles)}
    ranked = sorted(entries, key=lambda entry: (not leads(entry), entry.rank, order[entry.role]))
    meanings: dict[str, Meaning] = {}
    for entry in ranked:
        meanings.setdefault(entry.role, Meaning(roles[entry.role], entry.form, entry.commonness, leads(entry)))
    return list(meanings.values())


def leads(entry: NameEntry) -> bool:
    return entry.commonness == "core" or entry.sort == "name"


def split(count: int, names: Meanings, picks: Meanings) -> list[Span]:
    """Divide arguments into names: the fewest words unknown, then the fewest picks, then the longest from the left."""
    cost = [(0, 0)] * (count + 1)
    ends = [0] * (count + 1)
    for start in range(count - 1, -1, -1):
        unknown, picked = cost[start + 1]
        cost[start], ends[start] = (unknown + 1, picked), start + 1
        for end in range(start + 1, min(count, start + LONGEST_NAME) + 1):
            if (start, end) in names or (start, end) in picks:
                unknown, picked = cost[end]
                this = (unknown, picked + ((start, end) in picks))
                if this <= cost[start]:
                    cost[start], ends[start] = this, end
    spans = []
    start = 0
    while start < count:
        spans.append((start, ends[start]))
        start = ends[start]
    return spans


def choose(asked: str, meanings: list[Meaning]) -> Resolution:
    leading = meanings if len(meanings) == 1 else [meaning for meaning in meanings if meaning.leads]
    if len(leading) == 1:
        others = tuple(meaning for meaning in meanings if meaning is not leading[0])
        return Resolution(asked, leading[0].role, others)
    return Resolution(asked, None, tuple(meanings))


def resolve_unknown(catalogue: "Catalogue", arguments: Sequence[str], *, alone: bool) -> Iterator[Resolution]:
    """Words in a row that name nothing: one name if one is near or they look like one, else each by itself. Little
    words between names (``CIO vs CFO``) are passed over unless they stand ``alone``."""
    if not alone:
        arguments = [argument for argument in arguments if naming.fold(argument) not in LITTLE_WORDS]
    if not arguments:
        return
    together = " ".join(arguments)
    near = near_names(catalogue, together) if len(arguments) <= LONGEST_NAME else ()
    if near or len(arguments) == 1 or any(naming.fold(argument) in naming.TELLING_NOTHING for argument in arguments):
        yield Resolution(together, None, near=near)
        return
    for number, argument in enumerate(dict.fromkeys(arguments)):
        yield Resolution(argument, None, near=near_names(catalogue, argument) if number < MOST_MENDED else ())


def near_names(catalogue: "Catalogue", asked: str) -> tuple[str, ...]:
    """Up to three names that are a slip of the hand a word away from what was typed, the nearest and commonest first;
    or names that begin with it, or else those that have all its words. A hidden name is not shown
    but stands for its role's own."""
    words = naming.words(asked)
    if not words or len(words) > LONGEST_NAME or max(map(len, words)) > LONGEST_NEAR:
        return ()
    choices = [near_words(catalogue, word) for word in words]
    if prod(map(len, choices)) > MOST_COMBINATIONS:
        return ()
    distances = {
        "".join(word for _, word in combination): sum(distance for distance, _ in combination)
        for combination in product(*choices)
    }
    entries = catalogue.names(distances)
    if not entries and len(naming.fold(asked)) >= 4:
        entries = [("", entry) for entry in catalogue.names_from(naming.fold(asked), MOST_NEAR * 2)]
    if not entries and len(words) > 1:
        return names_with(catalogue, words)
    roles = catalogue.summaries({entry.role for _, entry in entries})
    order = {role: index for index, role in enumerate(roles)}
    entries.sort(key=lambda found: (distances.get(found[0], 0), found[1].rank, order[found[1].role]))
    near: dict[str, str] = {}
    for _, entry in entries:
        form = roles[entry.role].name["en"] if entry.sort == "hidden" else entry.form
        near.setdefault(naming.fold(form), form)
    return tuple(near.values())[:MOST_NEAR]


def names_with(catalogue: "Catalogue", words: Sequence[str]) -> tuple[str, ...]:
    """Up to three names that have all these words, in whatever order (``officer chief data``)."""
    from cio_ref.glossary.search import match

    near: dict[str, str] = {}
    ids = catalogue.search(match(tuple(words), ("title", "names")), MOST_NEAR)
    roles = catalogue.roles(ids)
    for id in ids:
        forms = [*roles[id].name.values(), *(name.text for name in roles[id].alt_names)]
        fitting = [form for form in forms if set(words) <= set(naming.words(form))]
        if fitting:
            near.setdefault(naming.fold(fitting[0]), fitting[0])
    return tuple(near.values())


def near_words(catalogue: "Catalogue", word: str) -> list[tuple[float, str]]:
    """The words of names that are one slip from this one, each with its distance. A word that is in names itself is
    left as it is."""
    near_by = catalogue.near_words(naming.deletions(word), len(word))
    if word in near_by:
        return [(0, word)]
    found = ((slip(word, near), near) for near in near_by)
    return sorted((distance, near) for distance, near in found if distance <= 1)


def slip(word: str, near: str) -> float:
    """How far a word is from one that is near: as many slips, and less for a plural or the same letters."""
    likely = word == f"{near}s" or sorted(word) == sorted(near)
    return naming.slips(word, near) - likely / 2
