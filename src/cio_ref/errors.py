"""Errors as facts: what went wrong, with which names. The words for it, per language, are in `language`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class CioRefError(Exception):
    """What every error of this package derives from. ``facts`` fill the sentence of that ``kind`` in the catalogue, and
    are the error's attributes too."""

    status = 1
    """The exit status a program ends with: 1 not answered, 2 wrong usage."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(", ".join(f"{key}: {value}" for key, value in facts.items()))
        self.facts = facts

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["facts"][name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def kind(self) -> str:
        """The key of this error's sentence in the catalogue."""
        return type(self).__name__


class UnknownRole(CioRefError):
    """No role is called ``asked``; ``near`` are names one may have meant."""

    def __init__(self, asked: str, near: Sequence[str] = ()) -> None:
        super().__init__(asked=asked, near=tuple(near))


class AmbiguousRole(CioRefError):
    """``asked`` names several roles, and one was needed; ``meanings`` are what it can mean."""

    def __init__(self, asked: str, meanings: Sequence[Any]) -> None:
        super().__init__(asked=asked, meanings=tuple(meanings))


class NothingFound(CioRefError):
    """The question was sound and nothing fits it."""


class BadDataset(CioRefError):
    """The files in ``folder`` hold ``count`` faults that stand in the way, of which ``first`` is the first."""


class NoDataset(CioRefError):
    """There is no dataset in ``folder``."""


class CannotWrite(CioRefError):
    """The answer could not be written; ``reason`` is the system's word for why."""


class TooFewRoles(CioRefError):
    """A comparison needs two roles."""

    status = 2


class SameRole(CioRefError):
    """A role was to be compared with itself; ``asked`` are two names of it."""

    status = 2


class NotATable(CioRefError):
    """``format`` writes tables, and ``command`` does not answer with one."""

    status = 2
