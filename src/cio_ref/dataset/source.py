"""The only YAML: files to plain data in which every text still knows where it stands.

YAML is read by its events and not loaded, for three reasons: a fault needs its line and column; what YAML would turn
into a boolean, a number or a date stays the text that was typed; and a dataset that comes from elsewhere cannot
expand (aliases) or nest without end.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it, which is an order of magnitude faster."""

DEEPEST = 12
"""How deep values may nest; the dataset's own go to seven."""

LARGEST = 256 * 1024 * 1024
"""How many bytes a file may have; 30,000 roles take about a hundred million."""


NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that may not stand in YAML: https://yaml.org/spec/1.1/#c-printable"""


class Place(NamedTuple):
    """Where something stands: the file's name, and line and column counted from 1 (0 for the file as a whole)."""

    file: str
    line: int = 0
    column: int = 0


class Scalar(str):
    """A scalar as it was typed, with its place and what YAML takes a plain one for (``bool``, ``null``, ``int`` …)."""

    __slots__ = ("place", "tag")
    place: Place
    tag: str


class Fault(NamedTuple):
    """Something in a dataset that is not as it should be. ``facts`` fill the sentence of that ``kind``."""

    place: Place
    kind: str
    facts: dict[str, object]


class Unreadable(Exception):
    """A file of which nothing can be used."""

    def __init__(self, place: Place, kind: str, **facts: object) -> None:
        super().__init__(kind)
        self.fault = Fault(place, kind, facts)


def read(path: Path) -> tuple[Any, list[Fault]]:
    """Read one YAML file: its value (None when the file is empty or unreadable), and the faults of its notation.

    Scalars are `Scalar`; mappings and sequences are dict and list, the keys of a dict `Scalar` as well.
    """
    try:
        return compose(decode(path), path.name)
    except Unreadable as unreadable:
        return None, [unreadable.fault]


def decode(path: Path) -> str:
    place = Place(path.name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(place, "not-a-file")
        if status.st_size > LARGEST:
            raise Unreadable(place, "too-large")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(Place(path.name, line, 1), "not-utf-8") from None
    except OSError as error:
        raise Unreadable(place, "unreadable-file", reason=error.strerror or str(error)) from None
    if found := NOT_YAML.search(text):
        line = text.count("\n", 0, found.start())
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        raise Unreadable(Place(path.name, line + 1, column + 1), "control-character")
    return text


def compose(text: str, file: str) -> tuple[Any, list[Fault]]:
    """Plain data from YAML text; see `read`."""
    faults: list[Fault] = []
    try:
        events = yaml.parse(text, Loader=Loader)
        value = build(events, file, faults)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        # libyaml of PyYAML 6.0.4 on has a limit of its own, which it may meet before `build` meets ours.
        if "nesting depth" in (error.problem or ""):
            return None, [*faults, Fault(place, "too-deep", {})]
        return None, [*faults, Fault(place, "yaml-syntax", {"problem": error.problem or "?"})]
    except Unreadable as unreadable:
        return None, [*faults, unreadable.fault]
    return value, faults


class Frame(NamedTuple):
    """A collection that is being filled; ``key`` holds the key that waits for its value, if any."""

    value: Any
    key: list[Scalar]


def build(events: Iterator[Any], file: str, faults: list[Fault]) -> Any:
    stack: list[Frame] = []
    root: Any = None
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            value = stack.pop().value
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(stack) == DEEPEST:
                raise Unreadable(place_of(event, file), "too-deep")
            stack.append(Frame({} if isinstance(event, yaml.MappingStartEvent) else [], []))
            if event.anchor:
                faults.append(Fault(place_of(event, file), "anchor", {}))
            continue
        elif isinstance(event, yaml.ScalarEvent):
            if event.anchor:
                faults.append(Fault(place_of(event, file), "anchor", {}))
            value = text_of(event, file)
        elif isinstance(event, yaml.AliasEvent):
            raise Unreadable(place_of(event, file), "alias", name=event.anchor)
        else:
            continue
        if stack:
            put(stack[-1], value, event, file, faults)
        elif root is None:
            root = value
        else:
            raise Unreadable(place_of(event, file), "several-documents")
    return root


def put(frame: Frame, value: Any, event: Any, file: str, faults: list[Fault]) -> None:
    """Add a value to the collection it belongs to."""
    if isinstance(frame.value, list):
        frame.value.append(value)
    elif frame.key:
        key = frame.key.pop()
        if key in frame.value:
            faults.append(Fault(key.place, "duplicate-key", {"key": key}))
        else:
            frame.value[key] = value
    elif isinstance(value, Scalar):
        frame.key.append(value)
    else:
        raise Unreadable(place_of(event, file), "key-not-text")


_RESOLVER: Any = yaml.resolver.Resolver()


def text_of(event: Any, file: str) -> Scalar:
    # A text in block style is one text, and where its lines were broken means nothing.
    text = Scalar(" ".join(event.value.split()) if "\n" in event.value else event.value)
    text.place = place_of(event, file)
    if event.implicit[0]:  # plain, without quotes or a tag
        tag = _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False))
        text.tag = tag.rpartition(":")[2]
    else:
        text.tag = "str"
    return text


def place_of(event: Any, file: str) -> Place:
    return Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
