"""The page that lists sources."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Column, Document, Paragraph, Row, Table, text
from cio_ref.model import Role, Source, Tally
from cio_ref.pages.parts import Parts, aside, listed


def bibliography(sources: Sequence[Source], counted: Tally, roles: Sequence[Role], lang: str) -> Document:
    """Sources with their addresses and the days they were read, and how much rests on them: of these roles, or of the
    whole dataset when there are none."""
    parts = Parts(lang)
    words = parts.words
    heads = (
        Column((words["source"],), 30),
        # An address in one piece can be clicked, and copied.
        Column((words["address"],), max((len(source.url) for source in sources), default=0)),
        Column((words["in_"],), 6),
        Column((words["read_on"],), 10),
    )
    rows = tuple(
        Row(
            (
                text(f"{source.publisher}: {source.title}"),
                aside(source.url),
                text(words["language_name"].get(source.lang, source.lang)),
                text(source.seen),
            )
        )
        for source in sources
    )
    about = listed([parts.short(role) for role in roles], words["and_"])
    told = words["rests_on"] if roles else words["all_rests_on"]
    said = told.format(roles=about, **counted._asdict(), count=len(sources))
    return Document((Paragraph(text(said)), Table(heads, rows)))
