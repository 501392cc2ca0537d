"""cio-ref search: everything the dataset says, by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.errors import NoHits
from cio_ref.model import Place
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="In any language.", show_default=False)],
    place: Annotated[
        Place | None, typer.Option("--in", help="Look only in this part of the entries.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Show at most so many entries.")] = 10,
) -> None:
    """Find the entries that say all the words: in names, definitions, tasks, skills, topics, contrasts and notes.

    The last word may be the beginning of one, and a Dutch compound is found by its parts. Words such as “the” are not
    looked for.

    \b
    Examples:
      cio-ref search whistleblow
      cio-ref search --in tasks cloud contract
    """
    asked = " ".join(words)
    places = (place,) if place else ()
    found = session.glossary.search(asked, lang=session.lang, places=places, limit=limit)
    if not found.hits:
        raise NoHits(asked, found.near, topic=bool(asked and session.glossary.topics(asked)))

    def page(lang: str) -> Document:
        from cio_ref.pages import search

        return search.hits(found, lang)

    references = session.glossary.references(found.hits)
    session.show({"asked": asked, "hits": found.hits, "more": found.more, "references": references}, page)
