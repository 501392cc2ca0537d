"""A glossary of C-level roles, in English and Dutch: what a CIO is, and how that differs from a CFO.

import cio_ref

glossary = cio_ref.open_glossary()
cio = glossary.find("CIO")
print(cio.definition.text["en"])
"""

# This module is imported on every start, so it imports nothing until asked.

__version__ = "0.1.0"

_HOMES = {
    "open_glossary": "cio_ref.api",
    "Glossary": "cio_ref.glossary",
    "Resolution": "cio_ref.glossary",
    "Meaning": "cio_ref.glossary",
    "Card": "cio_ref.glossary",
    "Comparison": "cio_ref.glossary.comparison",
    "Role": "cio_ref.model",
    "Summary": "cio_ref.model",
    "CioRefError": "cio_ref.errors",
    "UnknownRole": "cio_ref.errors",
    "AmbiguousRole": "cio_ref.errors",
    "BadDataset": "cio_ref.errors",
    "NoDataset": "cio_ref.errors",
    "SameRole": "cio_ref.errors",
    "TooFewRoles": "cio_ref.errors",
}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cio_ref.api import open_glossary
    from cio_ref.errors import (
        AmbiguousRole,
        BadDataset,
        CioRefError,
        NoDataset,
        SameRole,
        TooFewRoles,
        UnknownRole,
    )
    from cio_ref.glossary import Card, Glossary, Meaning, Resolution
    from cio_ref.glossary.comparison import Comparison
    from cio_ref.model import Role, Summary

__all__ = [
    "AmbiguousRole",
    "BadDataset",
    "Card",
    "CioRefError",
    "Comparison",
    "Glossary",
    "Meaning",
    "NoDataset",
    "Resolution",
    "Role",
    "SameRole",
    "Summary",
    "TooFewRoles",
    "UnknownRole",
    "open_glossary",
]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
