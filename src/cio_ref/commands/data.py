"""cio-ref data: what this dataset is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cio_ref import __version__
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(session: Session) -> None:
    """Tell what the dataset is: its version, what it holds in which languages, and what its statements rest on.

    A statement is sourced when it rests on publications that were read, and editorial when it is this glossary's own
    judgement.

    \b
    Examples:
      cio-ref data
      cio-ref data --json
    """
    census = session.glossary.census()
    version = "" if session.data else __version__

    def page(lang: str) -> Document:
        from cio_ref.pages import data

        return data.census(census, version, session.glossary.digest, session.data or "", lang)

    session.show({"version": version, "census": census}, page)
