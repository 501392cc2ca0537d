"""The page of the way from one role to another."""

from __future__ import annotations

from collections.abc import Iterator

from cio_ref.document import Block, Column, Document, Heading, Paragraph, Row, Span, Table, Text, Title, text
from cio_ref.glossary import References
from cio_ref.glossary.gap import Gap, SkillGap
from cio_ref.model import Label
from cio_ref.pages.parts import ABSENT, Parts, capital_text, part_column


def gap(leaving: Label | None, answer: Gap, references: References, lang: str) -> Document:
    """What sets the roles apart, the skills to add and those one brings, and the topics in which one's part changes."""
    parts = Parts(lang, references)
    words = parts.words
    to = parts.short(answer.to)
    title = words["gap"].format(start=parts.short(leaving), to=to) if leaving else words["gap_to"].format(to=to)
    heads = (Column((words["skill"],), 24), Column((words["type"],), 12), Column((words["weight"],), 10))
    blocks: list[Block] = [Title(text(Span(title, "name")))]
    blocks += [Paragraph(text(parts.say(each.text), parts.cite(each.sources))) for each in answer.contrasts]
    for heading, skills in (("adds", answer.adds), ("brings", answer.brings)):
        told = words["gap_skills"][heading if skills else f"{heading}_none"]
        blocks += [Heading(told)]
        if skills:
            blocks.append(Table(heads, tuple(skill_row(parts, skill) for skill in skills)))
    if answer.topics:
        changes = Table(topic_heads(parts, leaving, answer), tuple(topic_rows(parts, answer)))
        blocks += [Heading(words["gap_topics"]), changes]
    return Document((*blocks, parts.bibliography()))


def skill_row(parts: Parts, gap: SkillGap) -> Row:
    words, skill = parts.words, parts.references.skills[gap.skill]
    weight = words["weights"][gap.needed]
    if gap.had and gap.had != gap.needed:
        weight = words["weight_was"].format(weight=weight, had=words["weights"][gap.had])
    return Row((capital_text(parts.say(skill.name)), text(words["types"][skill.type]), text(weight)))


def topic_heads(parts: Parts, leaving: Label | None, answer: Gap) -> tuple[Column, ...]:
    least = part_column(parts).least
    names = [parts.short(leaving) if leaving else "", parts.short(answer.to)]
    return (Column((parts.words["topic"],), 20), *(Column((name,), least) for name in names))


def topic_rows(parts: Parts, answer: Gap) -> Iterator[Row]:
    words = parts.words["parts"]
    for change in answer.topics:
        had: Text = text(words[change.had]) if change.had else ABSENT
        name = capital_text(parts.say(parts.references.topics[change.topic].name))
        yield Row((name, had, text(words[change.needed])))
