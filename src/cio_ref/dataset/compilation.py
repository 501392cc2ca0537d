"""Compiling a dataset into one file: names folded and indexed, a document for each entry, and a full-text index."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING, Any

from cio_ref import naming
from cio_ref.dataset import census
from cio_ref.dataset.store import LAYOUT
from cio_ref.glossary.search import texts
from cio_ref.glossary.topics import telling
from cio_ref.model import COMMONNESS, PARTS, PLACES, Contrast, Entry, Localised, NameEntry, Role, Summary

if TYPE_CHECKING:
    from cio_ref.dataset.folder import Folder
    from cio_ref.dataset.rules import Entries

LONGEST_TOGETHER = 12
"""Names of several words up to this many letters are found when they are typed as one and misspelt (``itmanger``)."""

TABLES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE role (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, commonness INTEGER NOT NULL, vocabulary TEXT NOT NULL,
    summary TEXT NOT NULL, document TEXT NOT NULL
);
CREATE TABLE entry (file TEXT, id TEXT, document TEXT NOT NULL, PRIMARY KEY (file, id)) WITHOUT ROWID;
CREATE TABLE contrast (position INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE contrast_of (role TEXT, position INTEGER, PRIMARY KEY (role, position)) WITHOUT ROWID;
CREATE TABLE name (
    folded TEXT, position INTEGER, sort TEXT, form TEXT NOT NULL, lang TEXT NOT NULL, usual TEXT NOT NULL,
    PRIMARY KEY (folded, position, sort, lang)
) WITHOUT ROWID;
CREATE TABLE part (
    topic TEXT, part INTEGER, commonness INTEGER, position INTEGER, role TEXT NOT NULL,
    PRIMARY KEY (topic, part, commonness, position)
) WITHOUT ROWID;
CREATE TABLE trait (trait TEXT, position INTEGER, weight INTEGER NOT NULL, PRIMARY KEY (trait, position)) WITHOUT ROWID;
CREATE TABLE trait_use (trait TEXT PRIMARY KEY, roles INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage USING fts5({", ".join(PLACES)}, content='');
CREATE VIRTUAL TABLE word USING fts5vocab(passage, row);
CREATE TABLE line (
    position INTEGER, place INTEGER, superior TEXT NOT NULL, how_often TEXT NOT NULL, PRIMARY KEY (position, place)
) WITHOUT ROWID;
CREATE UNIQUE INDEX role_at ON role (position);
CREATE TABLE topic_word (stem TEXT PRIMARY KEY, weight REAL NOT NULL, phrases TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE topic_phrases (position INTEGER PRIMARY KEY, topic TEXT NOT NULL, weights TEXT NOT NULL);
CREATE TABLE near (deletion TEXT, word TEXT, PRIMARY KEY (deletion, word)) WITHOUT ROWID;
"""


def save(path: str, folder: Folder, stamp: str) -> None:
    """Compile into a new file at ``path``."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        compile_into(connection, folder, stamp)
        connection.execute("VACUUM")


def in_memory(folder: Folder) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    compile_into(connection, folder, "")
    return connection


def compile_into(connection: sqlite3.Connection, folder: Folder, stamp: str) -> None:
    """Fill an empty database with a dataset; ``stamp`` says what it was made from and is asked back on opening."""
    assert folder.entries is not None
    roles = folder.entries.roles
    connection.executescript(TABLES)
    insert(connection, "meta", meta_of(folder, folder.entries, stamp))
    insert(connection, "role", documents_of(roles, folder.documents["roles.yaml"]))
    insert(connection, "entry", entries_of(folder))
    insert(connection, "contrast", enumerate(map(dump, folder.documents["contrasts.yaml"])))
    insert(connection, "contrast_of", pairs_of(folder.entries.contrasts))
    insert(connection, f"passage (rowid, {', '.join(PLACES)})", passages_of(folder.entries))
    insert(connection, "trait", traits_of(roles))
    connection.execute("INSERT INTO trait_use SELECT trait, count(*) FROM trait GROUP BY trait")
    insert(connection, "line", lines_of(roles))
    insert(connection, "part", parts_of(roles))
    index_topics(connection, folder.documents["topics.yaml"])
    insert(connection, "name", names_by_form(roles))
    insert(connection, "near", near_of(entry for role in roles for entry in names_of(role)))
    connection.commit()


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Put rows into a table; of those with the same key the first stays."""
    ahead = iter(rows)
    first = next(ahead, None)
    if first:
        values = ", ".join("?" * len(first))
        connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({values})", chain([first], ahead))


def meta_of(folder: Folder, entries: Entries, stamp: str) -> Iterator[tuple[str, str]]:
    yield "stamp", f"{LAYOUT} {stamp}"
    yield "digest", digest(folder)
    counted = census.take(entries)
    yield "census", dump({**counted._asdict(), "statements": counted.statements._asdict()})


def documents_of(roles: Sequence[Role], documents: Sequence[Entry]) -> Iterator[tuple[str, int, int, str, str, str]]:
    for position, (role, document) in enumerate(zip(roles, with_leads(documents))):
        vocabulary = " ".join(sorted(vocabulary_of(role)))
        yield role.id, position, commonness_of(role), vocabulary, dump(summary_of(document)), dump(document)


def entries_of(folder: Folder) -> Iterator[tuple[str, str, str]]:
    for file in ("skills.yaml", "topics.yaml", "sources.yaml"):
        for entry in folder.documents[file]:
            yield file, entry["id"], dump({key: value for key, value in entry.items() if key != "hidden_words"})


def pairs_of(contrasts: Sequence[Contrast]) -> Iterator[tuple[str, int]]:
    for position, contrast in enumerate(contrasts):
        for role in contrast.between:
            yield role, position


def summary_of(role: Entry) -> Entry:
    return {key: role[key] for key in Summary._fields if key in role}


def commonness_of(role: Role) -> int:
    """How common a role is, by its best acronym: 0 core, 1 common (also without one), 2 rare."""
    return min((COMMONNESS.index(acronym.commonness) for acronym in role.acronyms), default=1)


def with_leads(roles: Sequence[Entry]) -> Iterator[Entry]:
    """The roles, each acronym with whether it leads: only the whole dataset tells."""
    meanings: dict[str, list[str]] = {}
    for role in roles:
        for acronym in role.get("acronyms", ()):
            meanings.setdefault(naming.fold(acronym["form"]), []).append(acronym["commonness"])
    for role in roles:
        acronyms = [
            {**acronym, "leads": len(found) == 1 or (acronym["commonness"] == "core" and found.count("core") == 1)}
            for acronym in role.get("acronyms", ())
            for found in [meanings[naming.fold(acronym["form"])]]
        ]
        yield {**role, "acronyms": acronyms} if acronyms else role


def names_of(role: Role) -> Iterator[NameEntry]:
    """Every name a role is found by, the best first."""
    for acronym in role.acronyms:
        yield NameEntry(role.id, "acronym", acronym.form, acronym.lang, acronym.commonness)
    for lang, form in role.name.items():
        yield NameEntry(role.id, "name", form, lang, "")
    for sort, names in (("alt", role.alt_names), ("hidden", role.hidden_names)):
        for name in names:
            yield NameEntry(role.id, sort, name.text, name.lang, "")


def vocabulary_of(role: Role) -> set[str]:
    """The words in the names of a role, its acronyms left out."""
    return {word for name in names_of(role) if name.sort != "acronym" for word in naming.words(name.form)}


def names_by_form(roles: Sequence[Role]) -> Iterator[tuple[str, int, str, str, str, str]]:
    for position, role in enumerate(roles):
        for name in names_of(role):
            yield naming.fold(name.form), position, name.sort, name.form, name.lang, name.commonness


def lines_of(roles: Sequence[Role]) -> Iterator[tuple[int, int, str, str]]:
    """Whom each role reports to, in the order in which the dataset says so."""
    for position, role in enumerate(roles):
        for place, line in enumerate(role.reports_to):
            yield position, place, line.id, line.how_often


def parts_of(roles: Iterable[Role]) -> Iterator[tuple[str, int, int, int, str]]:
    """Who has which part in which topic; the parts in their order, and the commonest roles first."""
    for position, role in enumerate(roles):
        commonness = commonness_of(role)
        for task in role.tasks:
            yield task.topic, PARTS.index(task.part), commonness, position, role.id


def passages_of(entries: Entries) -> Iterator[tuple[int | str, ...]]:
    """The stems of the words of each role by their places, with the known words in each."""
    said: list[dict[str, list[str]]] = []
    for role, shown in shown_of(entries):
        words: dict[str, list[str]] = {place: [] for place in PLACES}
        for place, localised in shown:
            for text in localised.values():
                words[place] += naming.content_words(text)
        for name in role.hidden_names:
            words["names"] += naming.content_words(name.text)
        said.append(words)
    every = {word for words in said for found in words.values() for word in found}
    stems = {word: naming.stem(word) for word in every}
    known = set(stems.values())
    forms = {word: " ".join(dict.fromkeys((stem, *naming.halves(stem, known)))) for word, stem in stems.items()}
    for position, words in enumerate(said):
        yield position, *(" ".join(forms[word] for word in found) for found in words.values())


def shown_of(entries: Entries) -> Iterator[tuple[Role, Iterator[tuple[str, Localised]]]]:
    """Each role with all that its entry shows, by places."""
    skills = {skill.id: skill for skill in entries.skills}
    topics = {topic.id: topic for topic in entries.topics}
    contrasts: dict[str, list[Contrast]] = {}
    for contrast in entries.contrasts:
        for id in contrast.between:
            contrasts.setdefault(id, []).append(contrast)
    for role in entries.roles:
        yield role, texts(role, skills, topics, contrasts.get(role.id, ()))


def traits_of(roles: Sequence[Role]) -> Iterator[tuple[str, int, int]]:
    """What roles may share: skills, topics and a family. The rarer a trait, the more it weighs (its inverse document
    frequency), and the weights of a role make a vector of length one, so that those of two roles give their cosine.
    They are told in ten thousandths, which take less room than as many fractions."""
    traits = [
        dict.fromkeys(
            (
                *(f"skill {use.skill}" for use in role.skills),
                *(f"topic {task.topic}" for task in role.tasks),
                f"family {role.family}",
            )
        )
        for role in roles
    ]
    used = Counter(trait for each in traits for trait in each)
    for position, each in enumerate(traits):
        weights = {trait: log(1 + len(roles) / used[trait]) for trait in each}
        length = sqrt(sum(weight**2 for weight in weights.values()))
        for trait, weight in weights.items():
            yield trait, position, round(10_000 * weight / length)


def index_topics(connection: sqlite3.Connection, topics: Sequence[Entry]) -> None:
    """Write the words that lead to topics: what each weighs and which phrases it is in, ``[topic, phrase]`` or, as half
    of a compound, ``[topic, phrase, 1]``; and of each topic what its phrases weigh.

    A word weighs the more the fewer topics it is used for (its inverse document frequency). A row for each word
    takes far less room than one for each of its uses, of which there are many more.
    """
    phrases = [list(dict.fromkeys(phrases_of(topic))) for topic in topics]
    used = Counter(stem for found in phrases for stem in {stem for phrase in found for stem in phrase})
    weights = {stem: round(log(1 + len(topics) / count), 3) for stem, count in used.items()}
    uses: dict[str, list[list[int]]] = {stem: [] for stem in weights}
    for position, found in enumerate(phrases):
        for number, phrase in enumerate(found):
            for half in {half for stem in phrase for half in naming.halves(stem, weights)} - set(phrase):
                uses[half].append([position, number, 1])
            for stem in phrase:
                uses[stem].append([position, number])
    insert(connection, "topic_word", ((stem, weights[stem], dump(sorted(found))) for stem, found in uses.items()))
    wholes = ([round(sum(weights[stem] for stem in phrase), 3) for phrase in found] for found in phrases)
    rows = ((position, topic["id"], dump(whole)) for position, (topic, whole) in enumerate(zip(topics, wholes)))
    insert(connection, "topic_phrases", rows)


def phrases_of(topic: Entry) -> Iterator[tuple[str, ...]]:
    """The names and words of a topic, the hidden ones last, as the stems of what is telling in each."""
    for form in topic["name"].values():
        yield tuple(telling(form))
    for field in ("words", "hidden_words"):
        for words in topic.get(field, {}).values():
            yield from (tuple(telling(word)) for word in words)


def near_of(names: Iterable[NameEntry]) -> Iterator[tuple[str, str]]:
    """The words in which a slip of the hand is looked for, by their forms with a letter left out: those of names, and
    short names run together."""
    words: set[str] = set()
    for name in names:
        words.update(naming.words(name.form))
        if len(folded := naming.fold(name.form)) <= LONGEST_TOGETHER:
            words.add(folded)
    for word in sorted(words):
        for deletion in naming.deletions(word):
            yield deletion, word


def digest(folder: Folder) -> str:
    """Twelve hexadecimal digits that change when anything a dataset says does."""
    from hashlib import sha256

    return sha256(dump(folder.documents).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def dump(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
