"""Looking entries up in the one read-only file that a dataset is compiled into.

A start reads a few rows of this file, however many roles there are. It is made from the YAML and never trusted: when
it is missing, foreign, stale or damaged, it is made again.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import finalize

from cio_ref.model import PARTS, PLACES, Census, Contrast, Entry, NameEntry, Role, Skill, Source, Summary, Topic

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import TopicWord

COUNTS = {"title": 9, "names": 7, "definition": 5, "tasks": 3, "skills": 3, "topics": 2, "contrasts": 1, "notes": 1}
"""What a word counts for in each place of an entry when hits are ranked by bm25."""

LAYOUT = 10
"""Goes up when the tables or the documents in them change, so that an older file is not read."""

NAME = "id, sort, form, lang, usual FROM name JOIN role USING (position)"
"""What a `NameEntry` is made of."""

T = TypeVar("T")


def row_of(*values: Any) -> tuple[Any, ...]:
    return values


class Damaged(Exception):
    """The file is not a sound store of this layout."""


def connect(path: str, stamp: str) -> sqlite3.Connection:
    """Open a compiled file read-only. Raises Damaged when it is not one, or was made from something else."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    try:
        state = os.stat(path)
        if not stat.S_ISREG(state.st_mode):
            raise Damaged("not a file")
        # immutable: nobody writes to a compiled file, so SQLite need not lock it or look for a journal.
        connection = sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except (sqlite3.DatabaseError, OSError) as error:
        raise Damaged(str(error)) from error
    query = "SELECT value, page_count * page_size FROM meta, pragma_page_count, pragma_page_size WHERE key = 'stamp'"
    try:
        # What is cut off a file, SQLite reads as zeros, and may not notice; hence its size.
        if connection.execute(query).fetchone() == (f"{LAYOUT} {stamp}", state.st_size):
            return connection
    except sqlite3.DatabaseError:
        pass
    connection.close()
    raise Damaged("damaged, or made from something else")


class Store:
    """Looks entries up. When the file turns out damaged on the way, each of ``spares`` is asked in turn for another."""

    def __init__(self, connection: sqlite3.Connection, *spares: Callable[[], sqlite3.Connection]) -> None:
        self._spares = list(spares)
        self._use(connection)

    def _use(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # A glossary is used and dropped like any value; its connection is closed with it.
        self._closing = finalize(self, connection.close)

    def _rows(self, query: str, values: Sequence[object], read: Callable[..., T]) -> list[T]:
        try:
            return [read(*row) for row in self._connection.execute(query, values)]
        except (sqlite3.DatabaseError, ValueError):  # a value that is no JSON is damage too
            if not self._spares:
                raise
            self._closing()
            self._use(self._spares.pop(0)())
            return self._rows(query, values, read)

    def _rows_of(self, query: str, values: Iterable[object], read: Callable[..., T]) -> list[T]:
        """The rows of a query with ``IN (…)``, for any number of values."""
        rows: list[T] = []
        wanted = list(values)
        # SQLite takes at least 999 values in a statement: https://www.sqlite.org/limits.html#max_variable_number
        for start in range(0, len(wanted), 900):
            some = wanted[start : start + 900]
            rows += self._rows(query.replace("…", ",".join("?" * len(some))), some, read)
        return rows

    def _entries(self, file: str, ids: Iterable[str] | None, read: Callable[[Entry], Any]) -> dict[str, Any]:
        query = f"SELECT document FROM entry WHERE file = '{file}'"

        def load(document: str) -> Any:
            return read(json.loads(document))

        entries = self._rows(query, (), load) if ids is None else self._rows_of(f"{query} AND id IN (…)", ids, load)
        return {entry.id: entry for entry in entries}

    def digest(self) -> str:
        """Twelve digits that tell one state of the dataset from another."""
        [value] = self._rows("SELECT value FROM meta WHERE key = 'digest'", (), str)
        return value

    def census(self) -> Census:
        """What the dataset holds, as counted when it was compiled."""
        [counted] = self._rows("SELECT value FROM meta WHERE key = 'census'", (), json.loads)
        return Census.read(counted)

    def roles(self, ids: Iterable[str]) -> dict[str, Role]:
        rows = self._rows_of("SELECT document FROM role WHERE id IN (…)", ids, lambda row: Role.read(json.loads(row)))
        return {role.id: role for role in rows}

    def summaries(self, ids: Iterable[str] | None = None) -> dict[str, Summary]:
        """The summaries asked for, or all of them, in the order of the dataset."""

        def read(position: int, row: str) -> tuple[int, Summary]:
            return position, Summary.read(json.loads(row))

        query = "SELECT position, summary FROM role"
        rows = self._rows(query, (), read) if ids is None else self._rows_of(f"{query} WHERE id IN (…)", ids, read)
        return {summary.id: summary for _, summary in sorted(rows)}

    def skills(self, ids: Iterable[str] | None = None) -> dict[str, Skill]:
        """The skills asked for, or all of them."""
        return self._entries("skills.yaml", ids, Skill.read)

    def topics(self, ids: Iterable[str] | None = None) -> dict[str, Topic]:
        """The topics asked for, or all of them."""
        return self._entries("topics.yaml", ids, Topic.read)

    def topic_words(self, stems: Iterable[str]) -> list[TopicWord]:
        """The phrases that lead to topics and have these words in them."""
        return self._in_phrases(self._rows_of("SELECT * FROM topic_word WHERE stem IN (…)", stems, row_of))

    def topic_words_from(self, beginning: str) -> list[TopicWord]:
        """The phrases with a word in them that begins so."""
        query = "SELECT * FROM topic_word WHERE stem >= ? AND stem < ?"
        return self._in_phrases(self._rows(query, (beginning, beginning + "\U0010ffff"), row_of))

    def _in_phrases(self, rows: Iterable[tuple[str, float, str]]) -> list[TopicWord]:
        """The words that `compilation.index_topics` wrote, one by one."""
        uses = [(stem, weight, *use) for stem, weight, found in rows for use in json.loads(found)]
        query = "SELECT position, topic, weights FROM topic_phrases WHERE position IN (…)"
        topics = {
            position: (topic, json.loads(weights))
            for position, topic, weights in self._rows_of(query, {position for _, _, position, *_ in uses}, row_of)
        }
        return [
            (stem, topics[position][0], number, weight / 2 if half else weight, topics[position][1][number])
            for stem, weight, position, number, *half in uses
        ]

    def parts(self, topic: str, part: str, limit: int) -> list[str]:
        """The roles with this part in a topic, the commonest first."""
        query = "SELECT role FROM part WHERE topic = ? AND part = ? ORDER BY commonness, position LIMIT ?"
        return self._rows(query, (topic, PARTS.index(part), limit), str)

    def search(self, query: str, limit: int) -> list[str]:
        """The entries that a query of the full-text index finds, the best first: by bm25, and a little by how common
        they are."""
        counts = ", ".join(str(COUNTS[place]) for place in PLACES)
        ranked = f"SELECT rowid, bm25(passage, {counts}) AS score FROM passage WHERE passage MATCH ?"
        statement = (
            f"SELECT role.id FROM ({ranked}) JOIN role ON position = rowid"
            " ORDER BY score * (1.3 - 0.15 * commonness), position LIMIT ?"
        )
        return self._rows(statement, (query, limit), str)

    def words_like(self, stem: str) -> list[str]:
        """The stems in the full-text index with the first letter and about the length of this one."""
        query = "SELECT term FROM word WHERE term >= ? AND term < ? AND abs(length(term) - ?) < 3"
        return self._rows(query, (stem[:1], stem[:1] + "\U0010ffff", len(stem)), str)

    def traits(self, role: str) -> list[tuple[str, float, int]]:
        """What this role may share with others: the trait, what it weighs here, and how many roles have it."""
        # CROSS JOIN: of the few hundred traits each is looked up, for which no index of those of a role is needed.
        query = (
            "SELECT trait, weight / 10000.0, roles FROM role CROSS JOIN trait_use JOIN trait USING (trait, position)"
            " WHERE role.id = ?"
        )
        return self._rows(query, (role,), row_of)

    def having(self, trait: str) -> list[tuple[str, float]]:
        """The roles that have a trait, each with what it weighs there."""
        query = "SELECT role.id, weight / 10000.0 FROM trait JOIN role USING (position) WHERE trait = ?"
        return self._rows(query, (trait,), row_of)

    def lines(self) -> list[tuple[str, str, str]]:
        """Who reports to whom and how often, in the order of the dataset."""
        query = "SELECT role.id, superior, how_often FROM line JOIN role USING (position) ORDER BY position, place"
        return self._rows(query, (), row_of)

    def sources(self, ids: Iterable[str] | None = None) -> dict[str, Source]:
        """The sources asked for, or all of them."""
        return self._entries("sources.yaml", ids, Source.read)

    def contrasts(self, role: str) -> list[Contrast]:
        """What is said of the difference between this role and others, in the order of the dataset."""
        query = "SELECT document FROM contrast_of JOIN contrast USING (position) WHERE role = ? ORDER BY position"
        return self._rows(query, (role,), lambda row: Contrast.read(json.loads(row)))

    def names(self, folded: Iterable[str]) -> list[tuple[str, NameEntry]]:
        """The names with these folded forms, each with its form."""
        query = f"SELECT folded, {NAME} WHERE folded IN (…)"
        return self._rows_of(query, folded, lambda key, *row: (key, NameEntry(*row)))

    def vocabularies(self, roles: Iterable[str]) -> dict[str, set[str]]:
        """The words in the names of each of these roles, its acronyms left out."""
        rows = self._rows_of("SELECT id, vocabulary FROM role WHERE id IN (…)", roles, row_of)
        return {role: set(words.split()) for role, words in rows}

    def names_from(self, folded: str, limit: int) -> list[NameEntry]:
        """Names whose folded form begins so, hidden ones left out, the shortest first."""
        query = (
            f"SELECT {NAME} WHERE folded >= ? AND folded < ? AND sort <> 'hidden'"
            f" ORDER BY length(folded), folded LIMIT {limit:d}"
        )
        return self._rows(query, (folded, folded + "\U0010ffff"), NameEntry)

    def near_words(self, deletions: Iterable[str], length: int) -> set[str]:
        """Words of names of about this length that share one of these forms with a letter left out."""
        query = f"SELECT word FROM near WHERE deletion IN (…) AND abs(length(word) - {length:d}) < 2"
        return set(self._rows_of(query, deletions, str))
