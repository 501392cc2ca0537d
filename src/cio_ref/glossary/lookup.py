"""Finding the role that is meant: which words belong together, which meaning of an acronym, which name is near.

One rule for every command:

- An argument with a space in it is one name. Single words are put together: of all the ways to read them, the one that
  leaves the fewest words unknown, and of those the one with the longest names from the left.
- A word beside an acronym picks among its meanings (``CDO data``, ``cio investment``).
- With exactly one core meaning that one answers, and the others are named beside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cio_ref import naming
from cio_ref.model import COMMONNESS, NameEntry, Summary

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

LONGEST_NAME = 8
"""How many words a name may have when they are typed without quotes."""

MOST_NEAR = 3
MOST_SLIPPED = 4
"""How many words of a name may be misspelt; each more would triple the names to look up."""
LONGEST_NEAR = 40
"""A longer word is no slip of the hand."""


class Meaning(NamedTuple):
    """A role that a name can mean, the name as the dataset writes it, and how common that meaning of an acronym is
    (empty for other names)."""

    role: Summary
    form: str
    commonness: str


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
    meanings = read_meanings(catalogue, arguments)
    unknown: list[str] = []
    for start, end in split(len(arguments), meanings):
        if found := meanings.get((start, end)):
            yield from resolve_unknown(catalogue, unknown)
            unknown = []
            yield choose(" ".join(arguments[start:end]), found)
        else:
            unknown += arguments[start:end]
    yield from resolve_unknown(catalogue, unknown)


def read_meanings(catalogue: "Catalogue", arguments: Sequence[str]) -> dict[tuple[int, int], list[Meaning]]:
    """The meanings of every run of arguments that has one, by its start and end."""
    spans = {
        (start, end): " ".join(arguments[start:end])
        for start in range(len(arguments))
        for end in range(start + 1, min(len(arguments), start + LONGEST_NAME) + 1)
    }
    folded = {span: naming.fold(name) for span, name in spans.items()}
    parts = {span: naming.words(name) for span, name in spans.items()}
    wanted = {*folded.values(), *(word for words in parts.values() for word in (*words[:1], *words[-1:]))} - {""}
    entries: dict[str, list[NameEntry]] = {}
    for key, entry in catalogue.names(sorted(wanted)):
        entries.setdefault(key, []).append(entry)
    roles = catalogue.summaries({entry.role for found in entries.values() for entry in found})
    found: dict[tuple[int, int], list[Meaning]] = {}
    for span, key in folded.items():
        exact = entries.get(key) or list(qualified(catalogue, parts[span], entries))
        if exact:
            found[span] = rank(exact, roles)
    return found


def qualified(catalogue: "Catalogue", words: Sequence[str], entries: dict[str, list[NameEntry]]) -> Iterator[NameEntry]:
    """Meanings of an acronym at either end that the words beside it fit."""
    for acronym, beside in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        candidates = [entry for entry in entries.get("".join(acronym), ()) if entry.sort == "acronym"]
        if not candidates or not beside:
            continue
        vocabulary: dict[str, set[str]] = {}
        for entry in catalogue.names_of({entry.role for entry in candidates}):
            told = naming.words(entry.form) if entry.sort != "acronym" else ()
            vocabulary.setdefault(entry.role, set()).update(told)
        fitting = [entry for entry in candidates if all(fits(word, vocabulary[entry.role]) for word in beside)]
        if fitting:
            yield from fitting
            return


def fits(word: str, vocabulary: Iterable[str]) -> bool:
    return any(known == word or (len(word) >= 4 and known.startswith(word)) for known in vocabulary)


def rank(entries: Iterable[NameEntry], roles: dict[str, Summary]) -> list[Meaning]:
    """One meaning a role, the commonest first, then in the order of the dataset."""
    order = {role: index for index, role in enumerate(roles)}
    ranked = sorted(entries, key=lambda entry: (commonness_rank(entry), order[entry.role]))
    meanings: dict[str, Meaning] = {}
    for entry in ranked:
        meanings.setdefault(entry.role, Meaning(roles[entry.role], entry.form, entry.commonness))
    return list(meanings.values())


def commonness_rank(entry: NameEntry) -> int:
    return COMMONNESS.index(entry.commonness) if entry.commonness else 0


def split(count: int, meanings: dict[tuple[int, int], list[Meaning]]) -> list[tuple[int, int]]:
    """Divide arguments into names: the fewest words unknown, then the longest names from the left."""
    unknown = [0] * (count + 1)
    ends = [0] * (count + 1)
    for start in range(count - 1, -1, -1):
        unknown[start], ends[start] = unknown[start + 1] + 1, start + 1
        for end in range(start + 1, min(count, start + LONGEST_NAME) + 1):
            if (start, end) in meanings and unknown[end] <= unknown[start]:
                unknown[start], ends[start] = unknown[end], end
    spans = []
    start = 0
    while start < count:
        spans.append((start, ends[start]))
        start = ends[start]
    return spans


def choose(asked: str, meanings: list[Meaning]) -> Resolution:
    core = [meaning for meaning in meanings if meaning.commonness == "core"]
    leading = meanings if len(meanings) == 1 else core
    if len(leading) == 1:
        others = tuple(meaning for meaning in meanings if meaning is not leading[0])
        return Resolution(asked, leading[0].role, others)
    return Resolution(asked, None, tuple(meanings))


def resolve_unknown(catalogue: "Catalogue", arguments: Sequence[str]) -> Iterator[Resolution]:
    """Words in a row that name nothing: one misspelt name when there is one near, else each by itself."""
    if not arguments:
        return
    together = " ".join(arguments)
    near = near_names(catalogue, together) if len(arguments) <= LONGEST_NAME else ()
    if near or len(arguments) == 1:
        yield Resolution(together, None, near=near)
        return
    for argument in arguments:
        yield Resolution(argument, None, near=near_names(catalogue, argument))


def near_names(catalogue: "Catalogue", asked: str) -> tuple[str, ...]:
    """Up to three names that are a slip of the hand away from what was typed, the nearest and commonest first."""
    words = naming.words(asked)
    if not words or len(words) > LONGEST_NAME or max(map(len, words)) > LONGEST_NEAR:
        return ()
    choices = [near_words(catalogue, word) for word in words]
    if sum(len(choice) > 1 for choice in choices) > MOST_SLIPPED:
        return ()
    distances = {
        "".join(word for _, word in combination): sum(distance for distance, _ in combination)
        for combination in product(*choices)
    }
    entries = catalogue.names(distances)
    roles = catalogue.summaries({entry.role for _, entry in entries})
    order = {role: index for index, role in enumerate(roles)}
    entries.sort(key=lambda found: (distances[found[0]], commonness_rank(found[1]), order[found[1].role]))
    found = [entry for _, entry in entries]
    if not found and len(naming.fold(asked)) >= 4:
        found = catalogue.names_from(naming.fold(asked), MOST_NEAR * 2)
    near = {naming.fold(entry.form): entry.form for entry in reversed(found)}
    return tuple(near.values())[: -MOST_NEAR - 1 : -1]


def near_words(catalogue: "Catalogue", word: str) -> list[tuple[float, str]]:
    """The few words of names nearest to this one, each with how many slips away it is; the same letters in another
    order (COI for CIO) count a little less."""
    near_by = catalogue.near_words(naming.deletions(word))
    if word in near_by:
        return [(0, word)]
    limit = 1 if len(word) < 8 else 2
    found = ((naming.slips(word, near) - (sorted(word) == sorted(near)) / 2, near) for near in near_by)
    return sorted((distance, near) for distance, near in found if distance <= limit)[:MOST_NEAR]
