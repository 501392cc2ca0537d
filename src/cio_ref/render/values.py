"""For programs: the value of an answer as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

SCHEMA = 1
"""Goes up when a key changes its meaning or goes away; new keys may come at any time."""

# JSON need not escape these, but a terminal that shows the answer would act on them.
_HOSTILE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(value: Any, dataset: str, lang: str) -> str:
    """The envelope and in it the value, as UTF-8 text with the languages unescaped."""
    envelope = {"schema": SCHEMA, "dataset": dataset, "lang": lang, **value}
    text = json.dumps(plain(envelope), ensure_ascii=False, indent=2)
    return _HOSTILE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def plain(value: Any) -> Any:
    """Frozen values as dicts and lists. The keys are the names of their fields."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {field: plain(item) for field, item in zip(value._fields, value)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value
