"""The page of what a role does, and the matrix of who does what."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Block, Column, Document, Legend, Paragraph, Row, Span, Table, Text, Title, raw, text
from cio_ref.glossary import References
from cio_ref.glossary.comparison import by_area
from cio_ref.glossary.gap import leading_parts
from cio_ref.model import PARTS, Role, Task
from cio_ref.pages.parts import Parts, capital, capital_text, part_column


def tasks(role: Role, done: Sequence[Task], references: References, lang: str) -> Document:
    """One role: area, task with its sources, and the role's part. ``done`` are those of its tasks to show."""
    parts = Parts(lang, references)
    words = parts.words
    heads = (
        Column((words["area_head"],), 11, once=True),
        Column((words["task"],), 24),
        part_column(parts),
    )
    rows = [
        Row(
            (
                text(capital(words["area"][area])),
                text(parts.say(task.text), parts.cite(task.sources)),
                text(words["parts"][task.part]),
            ),
            opens=index == 0,
        )
        for area, in_area in by_area(done, references.topics).items()
        for index, task in enumerate(sorted(in_area, key=lambda task: PARTS.index(task.part)))
    ]
    blocks: list[Block] = [
        Title(text(words["tasks_title"].format(name=raw(parts.full(role))))),
        Table(heads, tuple(rows)),
    ]
    if not role.tasks:
        blocks.append(Paragraph(text(Span(words["not_recorded"]["tasks"], "aside"))))
    return Document((*blocks, parts.bibliography()))


def matrix(roles: Sequence[Role], done: Sequence[Sequence[Task]], references: References, lang: str) -> Document:
    """Several roles: topics against roles, with the part of each. ``done`` are the tasks to show of each."""
    parts = Parts(lang, references)
    parts.spell_out(roles)
    words = parts.words
    leading = [leading_parts(each) for each in done]
    rows = []
    for in_area in by_area([task for each in done for task in each], references.topics).values():
        for index, topic in enumerate(dict.fromkeys(task.topic for task in in_area)):
            cells = [part_mark(parts, each[topic]) if topic in each else () for each in leading]
            rows.append(Row((capital_text(parts.say(references.topics[topic].name)), *cells), opens=index == 0))
    missing = [f"{parts.short(role)}: {words['not_recorded']['tasks']}" for role in roles if not role.tasks]
    heads = [Column((parts.short(role),), min(12, len(parts.short(role)))) for role in roles]
    blocks: list[Block] = [
        Title(text(capital(words["tasks"]))),
        Table((Column((words["topic"],), 18), *heads), tuple(rows)),
    ]
    if rows:
        blocks.append(Legend(tuple(Span(words["parts"][part], part) for part in PARTS)))
    blocks += [Paragraph(text(Span(each, "aside"))) for each in missing]
    return Document(tuple(blocks))


def part_mark(parts: Parts, part: str) -> Text:
    return text(Span(parts.words["parts"][part], part))
