"""The page of what a role does, and the matrix of who does what."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Block, Column, Document, Paragraph, Row, Table, Title, raw, text
from cio_ref.glossary import References
from cio_ref.glossary.comparison import by_area
from cio_ref.glossary.gap import leading_parts
from cio_ref.model import PARTS, Role, Task
from cio_ref.pages import matrix as matrices
from cio_ref.pages.parts import Parts, aside, capital, part_column


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
        blocks.append(Paragraph(aside(words["not_recorded"]["tasks"])))
    return Document((*blocks, parts.bibliography()))


def matrix(roles: Sequence[Role], done: Sequence[Sequence[Task]], references: References, lang: str) -> Document:
    """Several roles: topics against roles, with the part of each. ``done`` are the tasks to show of each."""
    parts = Parts(lang, references)
    known = references.topics
    in_areas = by_area([task for each in done for task in each], known)
    groups = [[known[task.topic] for task in in_area] for in_area in in_areas.values()]
    leading = [leading_parts(each) for each in done]
    return matrices.matrix(parts, roles, "tasks", parts.words["topic"], groups, leading, parts.words["parts"])
