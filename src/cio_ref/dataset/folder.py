"""A folder of YAML files: reading it into entries, with every fault at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

from cio_ref import model
from cio_ref.dataset import rules, shape, source
from cio_ref.dataset.source import Fault, Place
from cio_ref.errors import BadDataset, NoDataset


class Folder(NamedTuple):
    """What was read: ``documents``, the plain data per file, and ``entries``, None if their shape is wrong."""

    documents: dict[str, list[Any]]
    entries: rules.Entries | None
    faults: list[Fault]


def exists(path: Path) -> bool:
    """Whether there is such a file, if perhaps one that may not be read."""
    try:
        os.stat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def read(folder: Path, *, style: bool) -> Folder:
    """Read a dataset and check it, its style as well if ``style``.

    Raises NoDataset when there is no ``roles.yaml`` in the folder; faults are returned, not raised. A dataset without
    one of the other files has none of those entries.
    """
    if not exists(folder / model.FILES[0]):
        raise NoDataset(str(folder))
    documents: dict[str, list[Any]] = {}
    faults: list[Fault] = []
    for file in model.FILES:
        value = None
        if exists(folder / file):
            value, found = source.read(folder / file)
            faults += found
            if not any(fault.kind == "yaml-syntax" for fault in found):
                faults += shape.check_file(file, value)
        documents[file] = value if isinstance(value, list) else []
    if not documents["roles.yaml"] and not faults:
        faults.append(Fault(Place("roles.yaml"), "no-roles", {}))
    if faults:
        return Folder(documents, None, sorted(faults, key=lambda fault: fault.place))
    entries = read_entries(documents)
    checks = (*rules.INTEGRITY, *(rules.STYLE if style else ()))
    return Folder(documents, entries, rules.check(entries, checks))


def read_entries(documents: dict[str, list[Any]]) -> rules.Entries:
    return rules.Entries(
        roles=tuple(map(model.Role.read, documents["roles.yaml"])),
        contrasts=tuple(map(model.Contrast.read, documents["contrasts.yaml"])),
        skills=tuple(map(model.Skill.read, documents["skills.yaml"])),
        topics=tuple(map(model.Topic.read, documents["topics.yaml"])),
        sources=tuple(map(model.Source.read, documents["sources.yaml"])),
    )


def read_sound(folder: Path) -> Folder:
    """Read a dataset that must be able to answer.

    Raises NoDataset, and BadDataset when a fault stands in the way.
    """
    found = read(folder, style=False)
    if found.faults:
        raise BadDataset(str(folder), len(found.faults), found.faults[0])
    return found
