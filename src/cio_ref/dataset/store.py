"""The only SQL: entries compiled into one read-only file, and looked up in it.

A start reads a few rows of this file, however many roles there are. It is made from the YAML and never trusted: when
it is missing, foreign, stale or damaged, it is made again.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import finalize

from cio_ref import naming
from cio_ref.model import Census, Contrast, Entry, NameEntry, Role, Skill, Source, Summary, Topic

if TYPE_CHECKING:
    from cio_ref.dataset.folder import Folder

LONGEST_TOGETHER = 12
"""Names of several words up to this many letters are found when they are typed as one and misspelt (``itmanger``)."""

LAYOUT = 2
"""Goes up when the tables or the documents in them change, so that an older file is not read."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE role (id TEXT PRIMARY KEY, position INTEGER NOT NULL, summary TEXT NOT NULL, document TEXT NOT NULL);
CREATE TABLE entry (file TEXT, id TEXT, document TEXT NOT NULL, PRIMARY KEY (file, id)) WITHOUT ROWID;
CREATE TABLE contrast (role TEXT, position INTEGER, document TEXT NOT NULL, PRIMARY KEY (role, position)) WITHOUT ROWID;
CREATE TABLE name (
    folded TEXT, role TEXT, sort TEXT, form TEXT NOT NULL, lang TEXT NOT NULL, commonness TEXT NOT NULL,
    PRIMARY KEY (folded, role, sort, lang)
) WITHOUT ROWID;
CREATE INDEX name_of_role ON name (role);
CREATE TABLE near (deletion TEXT, word TEXT, PRIMARY KEY (deletion, word)) WITHOUT ROWID;
"""

T = TypeVar("T")


class Damaged(Exception):
    """The file is not a sound store of this layout."""


def compile_into(connection: sqlite3.Connection, folder: Folder, stamp: str) -> None:
    """Fill an empty database with a dataset; ``stamp`` says what it was made from and is asked back on opening."""
    from cio_ref.dataset import census  # which a look-up has no need of

    assert folder.entries is not None
    connection.executescript(TABLES)
    connection.execute("INSERT INTO meta VALUES ('stamp', ?)", (f"{LAYOUT} {stamp}",))
    connection.execute("INSERT INTO meta VALUES ('digest', ?)", (digest(folder),))
    counted = census.take(folder.entries)
    connection.execute(
        "INSERT INTO meta VALUES ('census', ?)",
        (dump({**counted._asdict(), "statements": counted.statements._asdict()}),),
    )
    connection.executemany(
        "INSERT INTO role VALUES (?, ?, ?, ?)",
        (
            (role["id"], position, dump({key: role[key] for key in Summary._fields if key in role}), dump(role))
            for position, role in enumerate(with_leads(folder.documents["roles.yaml"]))
        ),
    )
    connection.executemany(
        "INSERT INTO entry VALUES (?, ?, ?)",
        (
            (file, entry["id"], dump(entry))
            for file in ("skills.yaml", "topics.yaml", "sources.yaml")
            for entry in folder.documents[file]
        ),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO contrast VALUES (?, ?, ?)",
        (
            (role, position, dump(contrast))
            for position, contrast in enumerate(folder.documents["contrasts.yaml"])
            for role in contrast["between"]
        ),
    )
    names = [entry for role in folder.entries.roles for entry in names_of(role)]
    connection.executemany(
        "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?, ?)",
        ((naming.fold(name.form), name.role, name.sort, name.form, name.lang, name.commonness) for name in names),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO near VALUES (?, ?)",
        ((deletion, word) for word in sorted(words_of(names)) for deletion in naming.deletions(word)),
    )
    connection.commit()


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


def words_of(names: Iterable[NameEntry]) -> set[str]:
    """The words that a slip of the hand is looked for in: those of names, and short names run together."""
    words = {word for name in names for word in naming.words(name.form)}
    return words | {folded for name in names if len(folded := naming.fold(name.form)) <= LONGEST_TOGETHER}


def digest(folder: Folder) -> str:
    """Twelve hexadecimal digits that change when anything a dataset says does."""
    from hashlib import sha256

    return sha256(dump(folder.documents).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def dump(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def save(path: str, folder: Folder, stamp: str) -> None:
    """Compile into a new file at ``path``."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        compile_into(connection, folder, stamp)
        connection.execute("VACUUM")


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


def in_memory(folder: Folder) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    compile_into(connection, folder, "")
    return connection


class Store:
    """Looks entries up. When the file turns out damaged on the way, each of ``spares`` is asked in turn for another."""

    def __init__(self, connection: sqlite3.Connection, *spares: Callable[[], sqlite3.Connection]) -> None:
        self._spares = list(spares)
        self._use(connection)

    def _use(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # A glossary is used and dropped like any value; its connection is closed with it.
        self._closing = finalize(self, connection.close)

    def _rows(self, query: str, values: Sequence[str], read: Callable[..., T]) -> list[T]:
        try:
            return [read(*row) for row in self._connection.execute(query, values)]
        except (sqlite3.DatabaseError, ValueError):  # a value that is no JSON is damage too
            if not self._spares:
                raise
            self._closing()
            self._use(self._spares.pop(0)())
            return self._rows(query, values, read)

    def _rows_of(self, query: str, values: Iterable[str], read: Callable[..., T]) -> list[T]:
        """The rows of a query with ``IN (…)``, for any number of values."""
        rows: list[T] = []
        wanted = list(values)
        # SQLite takes at least 999 values in a statement: https://www.sqlite.org/limits.html#max_variable_number
        for start in range(0, len(wanted), 900):
            some = wanted[start : start + 900]
            rows += self._rows(query.replace("…", ",".join("?" * len(some))), some, read)
        return rows

    def _entries(self, file: str, ids: Iterable[str], read: Callable[[Entry], Any]) -> dict[str, Any]:
        query = f"SELECT document FROM entry WHERE file = '{file}' AND id IN (…)"
        entries = self._rows_of(query, ids, lambda document: read(json.loads(document)))
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

    def skills(self, ids: Iterable[str]) -> dict[str, Skill]:
        return self._entries("skills.yaml", ids, Skill.read)

    def topics(self, ids: Iterable[str]) -> dict[str, Topic]:
        return self._entries("topics.yaml", ids, Topic.read)

    def sources(self, ids: Iterable[str] | None = None) -> dict[str, Source]:
        """The sources asked for, or all of them."""
        if ids is None:
            ids = self._rows("SELECT id FROM entry WHERE file = 'sources.yaml'", (), str)
        return self._entries("sources.yaml", ids, Source.read)

    def contrasts(self, role: str) -> list[Contrast]:
        """What is said of the difference between this role and others, in the order of the dataset."""
        query = "SELECT document FROM contrast WHERE role = ? ORDER BY position"
        return self._rows(query, (role,), lambda row: Contrast.read(json.loads(row)))

    def names(self, folded: Iterable[str]) -> list[tuple[str, NameEntry]]:
        """The names with these folded forms, each with its form."""
        query = "SELECT folded, role, sort, form, lang, commonness FROM name WHERE folded IN (…)"
        return self._rows_of(query, folded, lambda key, *row: (key, NameEntry(*row)))

    def names_of(self, roles: Iterable[str]) -> list[NameEntry]:
        query = "SELECT role, sort, form, lang, commonness FROM name WHERE role IN (…)"
        return self._rows_of(query, roles, NameEntry)

    def names_from(self, folded: str, limit: int) -> list[NameEntry]:
        """Names whose folded form begins so, hidden ones left out, the shortest first."""
        query = (
            "SELECT role, sort, form, lang, commonness FROM name WHERE folded >= ? AND folded < ? AND sort <> 'hidden'"
            f" ORDER BY length(folded), folded LIMIT {limit:d}"
        )
        return self._rows(query, (folded, folded + "\U0010ffff"), NameEntry)

    def near_words(self, deletions: Iterable[str]) -> set[str]:
        """Words of names that share one of these forms with a letter left out."""
        return set(self._rows_of("SELECT word FROM near WHERE deletion IN (…)", deletions, str))
