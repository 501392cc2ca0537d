"""The page of the nearest roles."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Block, Column, Document, Paragraph, Row, Table, Title, join, raw, text
from cio_ref.glossary import References
from cio_ref.glossary.related import Related
from cio_ref.model import Summary
from cio_ref.pages.parts import Parts, aside

MOST_REASONS = 3
"""How many skills and how many topics are named as what two roles share."""


def related(answers: Sequence[tuple[Summary, Sequence[Related]]], references: References, lang: str) -> Document:
    """For each role the ones near it, and by what: the most telling skills and topics they share, or only the family
    of roles where no skills and tasks are recorded."""
    parts = Parts(lang, references)
    words = parts.words
    heads = (Column((words["role"],), 16), Column((words["skills_both"],), 24), Column((words["topics_both"],), 20))
    blocks: list[Block] = []
    for role, near in answers:
        blocks.append(Title(text(words["related"].format(name=raw(parts.full(role))))))
        if not near:
            blocks.append(Paragraph(aside(words["none_related"])))
        rows = [
            Row(
                (
                    parts.full(each.role),
                    join(parts.say(references.skills[id].name) for id in each.skills[:MOST_REASONS])
                    or (() if each.topics else aside(words["only_family"])),
                    join(parts.say(references.topics[id].name) for id in each.topics[:MOST_REASONS]),
                )
            )
            for each in near
        ]
        blocks.append(Table(heads, tuple(rows)))
    return Document(tuple(blocks))
