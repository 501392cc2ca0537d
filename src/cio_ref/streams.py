"""Standard output and standard error: what they can carry, and what happens when they cannot."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from cio_ref.errors import CannotWrite


def on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def write(text: str) -> None:
    """Write to standard output. Raises CannotWrite."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        raise CannotWrite(error.strerror or str(error)) from error


def page_through(text: str) -> None:
    """Show text in ``$PAGER``, or in less, or as it is where there is neither."""
    import shlex
    import signal
    import subprocess

    try:
        pager = shlex.split(os.environ.get("PAGER", "")) or ["less"]
    except ValueError:  # a quotation without an end
        pager = ["less"]
    environ = {"LESS": "FRX", **os.environ}  # as git has it: colours pass, and a page that fits is simply shown
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)  # a pager may be left before the end
    try:
        subprocess.run(pager, input=text, env=environ, encoding=sys.stdout.encoding, errors="replace")
    except OSError:
        sys.stdout.write(text)


def complain(*lines: str) -> None:
    """Write lines to standard error, wrapped to a terminal's width; nothing happens where it cannot be written."""
    from cio_ref.document import harmless

    shown = list(map(harmless, lines))
    with suppress(AttributeError, OSError):  # no such stream, or a full one
        if sys.stderr.isatty():
            from shutil import get_terminal_size
            from textwrap import fill

            shown = [fill(line, get_terminal_size().columns, break_on_hyphens=False) for line in shown]
        for line in shown:
            sys.stderr.write(carried(line, sys.stderr) + "\n")
        sys.stderr.flush()


ASCII = {
    **{"•": "*", "─": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "–": "-", "·": "-", "●": "x", "○": "o"},
    **{"│": "|", "├": "|", "└": "`", "§": "section", "ß": "ss"},
}


def carried(text: str, stream: TextIO | None = None) -> str:
    """Text as a stream (standard output) can carry it: each character that it cannot is in ASCII."""
    if can_carry(text, stream):
        return text
    from unicodedata import normalize

    foreign = {char for char in set(text) if not can_carry(char, stream)}
    stand_ins = {char: ASCII.get(char) or normalize("NFKD", char) for char in foreign}
    stand_ins = {char: "".join(each for each in shown if can_carry(each, stream)) for char, shown in stand_ins.items()}
    return text.translate({ord(char): shown or "?" for char, shown in stand_ins.items()})


def can_carry(text: str, stream: TextIO | None = None) -> bool:
    try:
        text.encode(getattr(stream or sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
