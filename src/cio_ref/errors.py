"""Errors as facts: what went wrong, with which names. The words for it, per language, are in `language`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class CioRefError(Exception):
    """What every error of this package derives from. Its attributes fill the sentence of its ``kind``."""

    status = 1
    """The exit status a program ends with: 1 not answered, 2 wrong usage."""

    @property
    def kind(self) -> str:
        """The key of this error's sentence among the words of a language."""
        return type(self).__name__


class Unknown(CioRefError):
    """There is nothing of the kind that was ``asked``; ``near`` are names or words one may have meant."""

    def __init__(self, asked: str, near: Sequence[str] = ()) -> None:
        super().__init__(asked, near)
        self.asked = asked
        self.near = tuple(near)


class UnknownRole(Unknown):
    """No role is called ``asked``."""


class AmbiguousRole(CioRefError):
    """``asked`` names several roles, and one was needed; ``meanings`` are what it can mean."""

    def __init__(self, asked: str, meanings: Sequence[Any]) -> None:
        super().__init__(asked, meanings)
        self.asked = asked
        self.meanings = tuple(meanings)


class NothingFound(CioRefError):
    """The question was sound and nothing fits it."""


class NoTopic(CioRefError):
    """No topic fits the words ``asked``; they may be the name of a ``role``."""

    def __init__(self, asked: str, *, role: bool = False) -> None:
        super().__init__(asked)
        self.asked = asked
        self.role = role


class NoHits(Unknown):
    """No entry says all the words ``asked``; ``topic`` tells whether `who` understands them."""

    def __init__(self, asked: str, near: Sequence[str] = (), *, topic: bool = False) -> None:
        super().__init__(asked, near)
        self.topic = topic


class UnknownSkill(Unknown):
    """No skill is called ``asked``."""


class NothingRecorded(CioRefError):
    """The skills of the role called ``asked`` are not recorded, or it is a ``body``, which has none."""

    def __init__(self, asked: str, *, body: bool = False) -> None:
        super().__init__(asked)
        self.asked = asked
        self.body = body


class WrongGap(CioRefError):
    """A gap lies between two roles, or between skills and one role."""

    status = 2


class BadDataset(CioRefError):
    """The files in ``folder`` hold ``count`` faults that stand in the way, of which ``first`` is the first."""

    def __init__(self, folder: str, count: int, first: Any) -> None:
        super().__init__(folder, count, first)
        self.folder = folder
        self.count = count
        self.first = first


class NoDataset(CioRefError):
    """There is no dataset in ``folder``."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder


class CannotWrite(CioRefError):
    """The answer could not be written; ``reason`` is the system's word for why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TooFewRoles(CioRefError):
    """A comparison needs two roles."""

    status = 2


class TooManyRoles(CioRefError):
    """A chart is of one role, or of all."""

    status = 2


class SameRole(CioRefError):
    """A role was to be compared with itself; ``first`` and ``second`` are what it was called."""

    status = 2

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first, second)
        self.first = first
        self.second = second


class WrongFormat(CioRefError):
    """``command`` has nothing to write in ``format``."""

    status = 2

    def __init__(self, command: str, format: str) -> None:
        super().__init__(command, format)
        self.command = command
        self.format = format


class NotATree(WrongFormat):
    """``format`` draws trees, and ``command`` does not answer with one."""


class NotATable(WrongFormat):
    """``format`` writes tables, and ``command`` does not answer with one."""
