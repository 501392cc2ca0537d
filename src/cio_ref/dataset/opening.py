"""Where a glossary is found and opened: the compiled file of an installation, a checkout's YAML, or a folder."""

from __future__ import annotations

import os
import sqlite3

from cio_ref import __version__
from cio_ref.dataset import store
from cio_ref.dataset.store import Store

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = os.path.join(PACKAGE, "glossary.sqlite")
"""The compiled file that a wheel carries."""

# An installation has its YAML in the package, a checkout beside `src`.
SHIPPED = (os.path.join(PACKAGE, "data"), os.path.join(PACKAGE, "..", "..", "data"))


def open_store(folder: str | None = None) -> Store:
    """Open the dataset in ``folder``, or the one this program came with.

    Raises NoDataset when there is none, BadDataset when it cannot be used.
    """
    if folder:
        return open_folder(os.path.abspath(folder))
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
    return next((folder for folder in SHIPPED if os.path.isdir(folder)), SHIPPED[0])


def open_folder(folder: str) -> Store:
    return Store(connection_of(folder), lambda: connection_of(folder, damaged=True))


def connection_of(folder: str, *, damaged: bool = False) -> sqlite3.Connection:
    """A connection to what a folder compiles to: from the user's cache, made there first if need be, or in memory
    where nothing can be written."""
    # Before the files are read, so that a change on the way shows at the next start.
    stamp = stamp_of(folder)
    cached = cached_path(folder)
    if not damaged:
        try:
            return store.connect(cached, stamp)
        except store.Damaged:
            pass
    from pathlib import Path

    from cio_ref.dataset.folder import read_sound

    found = read_sound(Path(folder))
    try:
        write(cached, found, stamp)
        return store.connect(cached, stamp)
    except (OSError, sqlite3.Error, store.Damaged):
        return store.in_memory(found)


def write(path: str, found: object, stamp: str) -> None:
    """Compile beside ``path`` and rename into place, so that nobody meets a file half written."""
    from tempfile import mkstemp

    os.makedirs(os.path.dirname(path), exist_ok=True)
    handle, draft = mkstemp(dir=os.path.dirname(path), prefix=os.path.basename(path), suffix=".draft")
    os.close(handle)
    try:
        store.save(draft, found, stamp)  # type: ignore[arg-type]
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def cached_path(folder: str) -> str:
    from hashlib import sha256

    from platformdirs import user_cache_dir

    name = sha256(folder.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return os.path.join(user_cache_dir("cio-ref", appauthor=False), f"{name}.sqlite")


def stamp_of(folder: str) -> str:
    """What a compiled file must have been made from to be this folder's: the program, and each file's size and time."""
    states = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".yaml"):
                    state = entry.stat()
                    states.append(f"{entry.name}:{state.st_size}:{state.st_mtime_ns}")
    except OSError:
        pass
    return " ".join([__version__, folder, *sorted(states)])
