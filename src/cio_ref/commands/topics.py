"""cio-ref topics: what there is to see to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.errors import NoTopic
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORD]...", help="Only topics that these everyday words lead to.", show_default=False),
    ] = None,
) -> None:
    """List what an organisation has to see to, by area, and who is accountable; with WORD also the words for it.

    \b
    Examples:
      cio-ref topics
      cio-ref topics budget
      cio-ref topics --format csv
    """
    asked = " ".join(words or [])
    topics = session.glossary.topics(asked)
    if not topics:
        raise NoTopic(asked, role=session.names_a_role(asked))

    def page(lang: str) -> Document:
        from cio_ref.pages import topics as pages

        return pages.topics(topics, lang, words=bool(asked))

    session.show({"topics": topics}, page)
