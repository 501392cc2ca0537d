"""The shape of the YAML files: which fields there may be, and what each may hold.

A new field goes into one of the tables below (`ROLE`, `SKILL` …) and into the class in `model` that reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias

from cio_ref import model
from cio_ref.dataset.source import Fault, Place, Scalar

Check: TypeAlias = Callable[[Any, Place], Iterator[Fault]]
"""Takes a value and the place of what holds it; yields what is wrong."""


def place_of(value: Any, otherwise: Place) -> Place:
    """Where a value stands: a text itself, a collection at its first text."""
    while not isinstance(value, Scalar):
        if not value:
            return otherwise
        value = next(iter(value))
    return value.place


def text(value: Any, where: Place) -> Iterator[Fault]:
    if not isinstance(value, Scalar):
        yield Fault(place_of(value, where), "expected-text", {})
    elif value.tag in ("bool", "merge"):
        yield Fault(value.place, "unquoted-boolean", {"value": value})
    elif value.tag == "null" or not value.strip():
        yield Fault(value.place, "empty", {})


def integer(value: Any, where: Place) -> Iterator[Fault]:
    if not isinstance(value, Scalar) or not value.isascii() or not value.isdigit():
        yield Fault(place_of(value, where), "expected-integer", {})


def one_of(*choices: str) -> Check:
    def check(value: Any, where: Place) -> Iterator[Fault]:
        if value not in choices:
            faults = list(text(value, where))
            shown = value if isinstance(value, Scalar) else ""
            yield from faults or [
                Fault(place_of(value, where), "not-a-choice", {"value": shown, "choices": ", ".join(choices)})
            ]

    return check


def many(item: Check, exactly: int = 0) -> Check:
    def check(value: Any, where: Place) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield Fault(place_of(value, where), "expected-list", {})
            return
        if not value or (exactly and len(value) != exactly):
            yield Fault(place_of(value, where), "list-length", {"count": exactly or 1})
        for each in value:
            yield from item(each, where)

    return check


def fields(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    known = {**required, **(optional or {})}

    def check(value: Any, where: Place) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(place_of(value, where), "expected-fields", {"fields": ", ".join(known)})
            return
        where = place_of(value, where)
        for key, inner in value.items():
            if key in known:
                yield from known[key](inner, key.place)
            else:
                near = get_close_matches(key, known, n=1)
                kind = "unknown-field-near" if near else "unknown-field"
                yield Fault(key.place, kind, {"field": key, "near": "".join(near), "fields": ", ".join(known)})
        for key in required:
            if key not in value:
                yield Fault(where, "missing-field", {"field": key})

    return check


def either(simple: Check, rich: Check) -> Check:
    """A bare text, or the fields that say more."""

    def check(value: Any, where: Place) -> Iterator[Fault]:
        yield from (simple if isinstance(value, Scalar) else rich)(value, where)

    return check


def per_language(item: Check) -> Check:
    return fields({}, dict.fromkeys(model.LANGUAGES, item))


def localised(further: Mapping[str, Check] | None = None) -> Check:
    """A text in English, and in the other languages where there is one, with further fields."""
    first, *others = model.LANGUAGES
    return fields({first: text, **(further or {})}, dict.fromkeys(others, text))


SOURCES = either(one_of(model.EDITORIAL), many(either(text, fields({"source": text}, {"locator": text}))))
STATEMENT = localised({"sources": SOURCES})
NAME = either(text, fields({"name": text}, {"sources": SOURCES, "shared": one_of("true")}))


def relation(to: str) -> Check:
    return fields({to: text, "how_often": one_of(*model.FREQUENCIES), "sources": SOURCES})


def superior(value: Any, where: Place) -> Iterator[Fault]:
    """Whom one reports to: a role or a body."""
    yield from relation("body" if isinstance(value, dict) and "body" in value else "role")(value, where)


ROLE = fields(
    {
        "id": text,
        "kind": one_of(*model.KINDS),
        "family": one_of(*model.FAMILIES),
        "name": localised(),
        "definition": STATEMENT,
    },
    {
        "acronyms": many(
            fields({"form": text, "commonness": one_of(*model.COMMONNESS)}, {"lang": one_of(*model.LANGUAGES)})
        ),
        "alt_names": per_language(many(NAME)),
        "hidden_names": per_language(many(NAME)),
        "responsible_for": STATEMENT,
        "focus": STATEMENT,
        "position": fields(
            {}, {"sits_on": many(relation("body")), "reports_to": many(superior), "notes": many(STATEMENT)}
        ),
        "tasks": many(localised({"topic": text, "part": one_of(*model.PARTS), "sources": SOURCES})),
        "skills": many(fields({"skill": text, "weight": one_of(*model.WEIGHTS), "sources": SOURCES})),
        "examples": many(STATEMENT),
        "acronym_notes": many(STATEMENT),
        "profile": fields(
            {
                "framework": one_of(*model.FRAMEWORKS.values()),
                "competences": many(fields({"code": text, "level": integer})),
                "sources": SOURCES,
            }
        ),
        "codes": fields(
            {}, {"esco": fields({"uri": text, "match": one_of(*model.MATCHES)}), "isco08": text, "onet": text}
        ),
    },
)
CONTRAST = localised({"between": many(text, exactly=2), "sources": SOURCES})
SKILL = fields(
    {"id": text, "name": localised(), "type": one_of(*model.SKILL_TYPES), "definition": STATEMENT},
    {"codes": fields({}, dict.fromkeys(model.FRAMEWORKS, many(text)))},
)
TOPIC = fields(
    {"id": text, "area": one_of(*model.AREAS), "name": localised()},
    {"words": per_language(many(text)), "hidden_words": per_language(many(text)), "parts_note": STATEMENT},
)
SOURCE = fields(
    {"id": text, "title": text, "publisher": text, "lang": text, "url": text, "seen": text, "licence": text},
    {"note": text},
)

ITEMS: Mapping[str, Check] = dict(zip(model.FILES, (ROLE, CONTRAST, SKILL, TOPIC, SOURCE)))
"""What each file of a dataset is a list of."""


def check_file(file: str, value: Any) -> Iterator[Fault]:
    """Yield what is wrong with the shape of one file's value, as `source.read` gave it."""
    if value is None:
        value = []
    if not isinstance(value, list):
        yield Fault(place_of(value, Place(file)), "expected-list", {})
        return
    for item in value:
        yield from ITEMS[file](item, Place(file))
