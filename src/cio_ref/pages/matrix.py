"""The page of several roles against what they need or do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from cio_ref.document import Block, Column, Document, Legend, Paragraph, Row, Span, Table, Title, text
from cio_ref.model import Role, Skill, Topic
from cio_ref.pages.parts import Parts, aside, capital_text


def matrix(
    parts: Parts,
    roles: Sequence[Role],
    what: Literal["skills", "tasks"],
    head: str,
    groups: Iterable[Iterable[Skill | Topic]],
    marks: Sequence[Mapping[str, str]],
    legend: Mapping[str, str],
) -> Document:
    """Entries in groups, each once, against roles; ``marks`` has for each role those of the entries, by their ids, and
    ``legend`` the words for marks. ``what`` of a role is shown, and said to be missing where it is."""
    parts.spell_out(roles)
    rows = [
        Row(
            (
                capital_text(parts.say(entry.name)),
                *(text(Span(legend[each[entry.id]], each[entry.id])) if entry.id in each else () for each in marks),
            ),
            opens=index == 0,
        )
        for group in groups
        for index, entry in enumerate({entry.id: entry for entry in group}.values())
    ]
    names = list(map(parts.short, roles))
    heads = (Column((head,), 18), *(Column((name,), min(12, len(name))) for name in names))
    blocks: list[Block] = [Title(text(parts.words[what])), Table(heads, tuple(rows))]
    if rows:
        blocks.append(Legend(tuple(Span(word, mark) for mark, word in legend.items())))
    missing = [name for name, role in zip(names, roles) if not getattr(role, what)]
    blocks += [Paragraph(aside(f"{name}: {parts.words['not_recorded'][what]}")) for name in missing]
    return Document(tuple(blocks))
