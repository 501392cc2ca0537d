"""Where a glossary is found and opened: the compiled file of an installation, a checkout's YAML, or a folder."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from cio_ref import __version__
from cio_ref.dataset import store
from cio_ref.dataset.store import Store
from cio_ref.errors import NoDataset
from cio_ref.model import FILES

if TYPE_CHECKING:
    from cio_ref.dataset.folder import Folder

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = os.path.join(PACKAGE, "glossary.sqlite")
"""The compiled file that a wheel carries."""

# An installation has its YAML in the package, a checkout beside `src`.
SHIPPED = (os.path.join(PACKAGE, "data"), os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), "data"))

COMPILERS = (
    "model.py",
    "naming.py",
    "dataset/census.py",
    "dataset/compilation.py",
    "dataset/rules.py",
    "dataset/store.py",
    "glossary/search.py",
    "glossary/topics.py",
)
"""The modules that decide what a dataset compiles to, by their paths: most of them are not on the way of a look-up."""


def open_store(folder: str | None = None) -> Store:
    """Open the dataset in ``folder``, or the one this program came with.

    Raises NoDataset when there is none, BadDataset when it cannot be used.
    """
    if folder:
        try:
            return open_folder(os.path.abspath(folder))
        except FileNotFoundError:  # the folder that one is in is gone
            raise NoDataset(folder) from None
    try:
        compiled = store.connect(COMPILED, shipped_stamp())
    except store.Damaged:
        return open_folder(shipped_folder())
    return Store(
        compiled,
        lambda: connection_of(shipped_folder()),
        lambda: connection_of(shipped_folder(), damaged=True),
    )


def shipped_stamp() -> str:
    return f"shipped with {__version__}"


def shipped_folder() -> str:
    return next((folder for folder in SHIPPED if os.path.exists(os.path.join(folder, FILES[0]))), SHIPPED[0])


def open_folder(folder: str) -> Store:
    return Store(connection_of(folder), lambda: connection_of(folder, damaged=True))


def connection_of(folder: str, *, damaged: bool = False) -> sqlite3.Connection:
    """A connection to what a folder compiles to: from the user's cache, made there first if need be, or in memory
    where nothing can be written."""
    # Before the files are read, so that a change on the way shows at the next start.
    stamp = stamp_of(folder)
    cached = cached_path(folder)
    if not damaged:
        with suppress(store.Damaged, ValueError):
            return store.connect(cached, stamp)
    from pathlib import Path

    from cio_ref.dataset import compilation
    from cio_ref.dataset.folder import read_sound

    found = read_sound(Path(folder))
    try:
        write(cached, found, stamp)
        return store.connect(cached, stamp)
    except (OSError, ValueError, sqlite3.Error, store.Damaged):  # ValueError: a path that SQLite cannot be told
        return compilation.in_memory(found)


def write(path: str, found: Folder, stamp: str) -> None:
    """Compile beside ``path`` and rename into place, so that nobody meets a file half written."""
    from tempfile import mkstemp

    from cio_ref.dataset import compilation

    place = os.path.dirname(path)
    os.makedirs(place, exist_ok=True)
    remove_drafts(place)
    handle, draft = mkstemp(dir=place, prefix=os.path.basename(path), suffix=".draft")
    os.close(handle)
    try:
        compilation.save(draft, found, stamp)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def remove_drafts(place: str) -> None:
    """Take away what a process that was killed left an hour ago or longer."""
    from time import time

    with os.scandir(place) as files:
        for file in files:
            if file.name.endswith(".draft"):
                with suppress(OSError):  # another process was first
                    if file.stat().st_mtime < time() - 3600:
                        os.unlink(file.path)


def cached_path(folder: str) -> str:
    from hashlib import sha256

    from platformdirs import user_cache_dir

    name = sha256(folder.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return os.path.join(user_cache_dir("cio-ref", appauthor=False), f"{name}.sqlite")


def stamp_of(folder: str) -> str:
    """What a compiled file must have been made from to be this folder's: the size and time of each of its files, and
    this program, of which a checkout changes without a new version."""
    states = [__version__]
    modules = (os.path.join(PACKAGE, *module.split("/")) for module in COMPILERS)
    for path in (*modules, *(os.path.join(folder, file) for file in FILES)):
        with suppress(OSError):  # no such file, which is a state as well
            state = os.stat(path)
            states.append(f"{os.path.basename(path)} {state.st_size} {state.st_mtime_ns}")
    return ", ".join(states)
