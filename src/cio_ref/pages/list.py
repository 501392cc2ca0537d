"""The page that lists roles, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Column, Document, Row, Span, Table, text
from cio_ref.glossary import References
from cio_ref.model import Summary
from cio_ref.pages.parts import Parts, acronym_in


def roles(summaries: Sequence[Summary], references: References, lang: str) -> Document:
    """Acronym, name, responsible for and focus."""
    parts = Parts(lang, references)
    words = parts.words
    rows = tuple(
        Row(
            (
                text(Span(acronym_in(role.acronyms, lang), "name")),
                parts.say(role.name),
                parts.say(role.responsible_for.text) if role.responsible_for else (),
                parts.say(role.focus.text) if role.focus else (),
            )
        )
        for role in summaries
    )
    heads = (
        Column((words["acronym_head"],), 5),
        Column((words["name"],), 16),
        Column((words["responsible_for"],), 16),
        Column((words["focus"],), 14),
    )
    return Document((Table(heads, rows),))
