"""For programs: the value of an answer as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

SCHEMA = 1
"""Goes up when a key changes its meaning or goes away; new keys may come at any time."""

# JSON need not escape these, but a terminal that shows the answer would act on them.
_HOSTILE = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
}


def render(value: Any, dataset: str, lang: str, *, ascii: bool = False) -> str:
    """The envelope and in it the value, on one line, with the languages unescaped unless ``ascii``.

    Indented it would go through the encoder that is written in Python, which is slow; ``jq`` and the like can do that.
    """
    envelope = {"schema": SCHEMA, "dataset": dataset, "lang": lang, **value}
    text = json.dumps(plain(envelope), ensure_ascii=ascii)
    if not text.isprintable():
        text = text.translate(_HOSTILE).encode("utf-8", "backslashreplace").decode("utf-8")
    return text + "\n"


def plain(value: Any) -> Any:
    """Frozen values as dicts and lists. The keys are the names of their fields."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {field: plain(item) for field, item in zip(value._fields, value)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value
