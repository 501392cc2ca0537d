"""Searching all that is said: which entries have every word, where, and in what order."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from cio_ref import naming
from cio_ref.model import LANGUAGES, PLACES, Contrast, Localised, Role, Skill, Summary, Topic

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

TIERS = (("title",), ("names",), ("definition",), ("tasks", "skills", "topics"), ("contrasts", "notes"))
"""Entries with all the words in the places of a tier, or of one before it, come before the others."""

MOST_WORDS = 30
"""No entry is looked for by more words than this."""

LEAST_BEGINNING = 3
"""Fewer letters are no beginning of a word: too many begin so."""

CLOSE = 10
"""With at most so many words between them, words are likely to be said of the same thing."""

SPARE = 10
"""How many entries more than are shown are looked at, as some may turn out not to have the words."""

MOST_HITS = 1_000_000
"""More are never shown; it is a number that every index can count to."""

MOST_PASSAGES = 2
"""How many passages of an entry are shown."""

MOST_NEAR = 3
"""How many words that may have been meant are told, and for how many unknown words they are looked up."""

ACCENTS = dict.fromkeys(range(0x300, 0x370))
"""What is left of an accent when a letter is decomposed (https://www.unicode.org/charts/PDF/U0300.pdf)."""


class Passage(NamedTuple):
    """A text in which words were found: the place it has in an entry, its language, and the runs of characters
    (start, end) that are those words."""

    place: str
    text: str
    lang: str
    matches: tuple[tuple[int, int], ...]


class Hit(NamedTuple):
    """An entry that has all the words, with the passages that have most of them, the best first."""

    role: Summary
    passages: tuple[Passage, ...]


class Found(NamedTuple):
    """The hits, the best first, whether there are ``more`` of them, and, where there are none, words that may have been
    meant."""

    hits: tuple[Hit, ...]
    more: bool = False
    near: tuple[str, ...] = ()


def search(catalogue: "Catalogue", asked: str, lang: str, places: Iterable[str], limit: int) -> Found:
    """The entries that have all the words in these places, the last as the beginning of a word, in any language;
    passages in ``lang`` where it has them. Function words are not looked for: nearly every entry has them."""
    words = tuple(dict.fromkeys(naming.content_words(asked)))
    if not words or len(words) > MOST_WORDS or max(map(len, words)) > naming.LONGEST_WORD:
        return Found(())
    wanted = set(places) or set(PLACES)
    limit = min(limit, MOST_HITS)
    ids: dict[str, None] = {}
    if not wanted.isdisjoint(("title", "names")):
        entries = [entry for _, entry in catalogue.names([naming.fold(asked)])]
        ids |= dict.fromkeys(entry.role for entry in sorted(entries, key=lambda entry: entry.rank))
    looked_in: tuple[str, ...] = ()
    for tier in TIERS:
        looked_in += tuple(place for place in tier if place in wanted)
        for query in (together(words, looked_in), match(words, looked_in)) if looked_in else ():
            if query and len(ids) <= limit:
                ids |= dict.fromkeys(catalogue.search(query, limit + SPARE))
    hits = list(islice(tell(catalogue, list(ids)[: limit + SPARE], words, lang, wanted), limit + 1))
    if not hits:
        return Found((), near=near_words(catalogue, words))
    return Found(tuple(hits[:limit]), len(hits) > limit)


def tell(catalogue: "Catalogue", ids: list[str], words: tuple[str, ...], lang: str, wanted: set[str]) -> Iterator[Hit]:
    """The entries that really have all the words, each with its passages.

    The index knows stems alone, so what it finds for the beginning of a word need not begin so: for who typed *aande*,
    *aandeel* and *ander* do not differ in it.
    """
    summaries = catalogue.summaries(ids)
    for role, said in shown(catalogue, ids):
        found = list(passages(words, said, lang, wanted))
        has = {word for _, each in found for word in each}
        if "names" in wanted:
            has |= {word for name in role.hidden_names for word in mark(words, "names", name.text, "")[1]}
        if has == set(words):
            yield Hit(summaries[role.id], best(words, found, lang) or (named(role, lang),))


def shown(catalogue: "Catalogue", ids: Iterable[str]) -> Iterator[tuple[Role, Iterator[tuple[str, Localised]]]]:
    """The entries of these ids, in their order, each with all that it shows."""
    roles = catalogue.roles(ids)
    skills = catalogue.skills({use.skill for role in roles.values() for use in role.skills})
    topics = catalogue.topics({task.topic for role in roles.values() for task in role.tasks})
    for id in ids:
        yield roles[id], texts(roles[id], skills, topics, catalogue.contrasts(id))


def match(words: tuple[str, ...], places: Iterable[str]) -> str:
    """All the words, anywhere in these places, as a query of FTS5
    (https://www.sqlite.org/fts5.html#full_text_query_syntax)."""
    whole, forms = terms(words)
    return f"{{{' '.join(places)}}} : ({' AND '.join([*whole, '(' + ' OR '.join(forms) + ')'])})"


def together(words: tuple[str, ...], places: Iterable[str]) -> str:
    """All the words close to each other, as such a query; an empty one for a single word."""
    whole, forms = terms(words)
    near = [f"NEAR({' '.join([*whole, form])}, {CLOSE})" for form in forms]
    return f"{{{' '.join(places)}}} : ({' OR '.join(near)})" if whole else ""


def terms(words: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """All words but the last as terms of FTS5, and the forms that the last can have. Nothing that was typed is an
    operator: words are letters and digits, between quotes."""
    *whole, last = (f'"{naming.stem(word)}"' for word in words)
    beginning = [f'"{naming.undoubled(words[-1])}" *'] if len(words[-1]) >= LEAST_BEGINNING else []
    return whole, [last, *beginning]


def near_words(catalogue: "Catalogue", words: tuple[str, ...]) -> tuple[str, ...]:
    """Words of the dataset that are a slip of the hand away from one that it does not have: two slips in a long one."""
    unknown = (word for word in words if len(word) > 3 and not catalogue.search(match((word,), PLACES), 1))
    near: dict[str, int] = {}
    for word in islice(unknown, MOST_NEAR):
        most = 2 if len(word) > 7 else 1
        likely = sorted(
            (naming.slips(naming.stem(word), stem), stem) for stem in catalogue.words_like(naming.stem(word))
        )
        for distance, stem in likely[: 2 * MOST_NEAR]:
            if distance <= most and (known := written(catalogue, stem)):
                near[known] = naming.slips(word, naming.fold(known))
    return tuple(sorted(near, key=lambda known: (near[known], known)))[:MOST_NEAR]


def written(catalogue: "Catalogue", stem: str) -> str:
    """A word of this stem as an entry writes it; an empty one for a stem of hidden names alone."""
    for _, said in shown(catalogue, catalogue.search(f'"{stem}"', 1)):
        for text in (text for _, localised in said for text in localised.values()):
            for start, end in naming.spans(text):
                if stem in map(naming.stem, naming.words(text[start:end])):
                    return text[start:end].lower()
    return ""


def texts(
    role: Role, skills: Mapping[str, Skill], topics: Mapping[str, Topic], contrasts: Iterable[Contrast]
) -> Iterator[tuple[str, Localised]]:
    """All that an entry shows, each text with its place; of the topics, those it is accountable for."""
    for acronym in role.acronyms:
        yield "title", {acronym.lang or LANGUAGES[0]: acronym.form}
    yield "title", role.name
    for name in role.alt_names:
        yield "names", {name.lang: name.text}
    for statement in (role.definition, role.responsible_for, role.focus):
        if statement:
            yield "definition", statement.text
    for task in role.tasks:
        yield "tasks", task.text
    for use in role.skills:
        yield "skills", skills[use.skill].name
    for id in dict.fromkeys(task.topic for task in role.tasks if task.part == "accountable"):
        yield "topics", topics[id].name
        for lang, words in topics[id].words.items():
            for word in words:
                yield "topics", {lang: word}
    for contrast in contrasts:
        yield "contrasts", contrast.text
    for statement in (*role.notes, *role.examples, *role.acronym_notes):
        yield "notes", statement.text


def passages(
    words: tuple[str, ...], said: Iterable[tuple[str, Localised]], lang: str, wanted: set[str]
) -> Iterator[tuple[Passage, set[str]]]:
    """The texts in these places that have any of the words, in the language in which each has the most, and which."""
    beginnings = {word[:LEAST_BEGINNING] for word in words}
    for place, localised in said:
        if place in wanted and any(beginning in plain(text) for text in localised.values() for beginning in beginnings):
            candidates = [mark(words, place, text, code) for code, text in localised.items()]
            passage, has = max(candidates, key=lambda each: (len(each[1]), each[0].lang == lang))
            if has:
                yield passage, has


def plain(text: str) -> str:
    """A text in small letters without accents, to see cheaply whether it is worth a closer look."""
    return text.casefold() if text.isascii() else normalize("NFKD", text.casefold()).translate(ACCENTS)


def best(words: tuple[str, ...], found: list[tuple[Passage, set[str]]], lang: str) -> tuple[Passage, ...]:
    """The fewest passages that have all the words, those with the most words and in the first places first."""
    chosen: list[Passage] = []
    missing = set(words)
    while found and missing and len(chosen) < MOST_PASSAGES:
        passage, has = max(found, key=lambda each: (len(each[1] & missing), -tier(each[0]), each[0].lang == lang))
        if not has & missing:
            break
        chosen.append(passage)
        missing -= has
    return tuple(chosen)


def tier(passage: Passage) -> int:
    return next(index for index, places in enumerate(TIERS) if passage.place in places)


def named(role: Role, lang: str) -> Passage:
    """What is shown of an entry that was found by a hidden name: its own."""
    code = lang if lang in role.name else LANGUAGES[0]
    return Passage("title", role.name[code], code, ())


def mark(words: tuple[str, ...], place: str, text: str, lang: str) -> tuple[Passage, set[str]]:
    """A text as a passage, with which of the words it has."""
    matches, has = [], set()
    for start, end in naming.spans(text):
        for folded in naming.words(text[start:end]):
            if found := {word for word in words if is_found(word, folded, last=word == words[-1])}:
                has |= found
                matches.append((start, end))
    return Passage(place, text, lang, tuple(dict.fromkeys(matches))), has


def is_found(word: str, folded: str, *, last: bool) -> bool:
    """Whether a word that was asked is this one of a text, its beginning if it is the ``last``, or a piece of it."""
    wanted, stem = naming.stem(word), naming.stem(folded)
    if stem == wanted or (last and len(word) >= LEAST_BEGINNING and folded.startswith(word)):
        return True
    rest = len(stem) - len(wanted)
    return min(rest, len(wanted)) >= naming.LEAST_PART and (stem.startswith(wanted) or stem.endswith(wanted))
