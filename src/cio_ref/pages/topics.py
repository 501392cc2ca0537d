"""The pages of topics: what there is to see to, and who sees to it."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref.document import Block, Column, Document, Paragraph, Row, Span, Table, Text, Title, join, raw, text
from cio_ref.glossary import References
from cio_ref.glossary.topics import Assignments, TopicSummary
from cio_ref.model import AREAS, LANGUAGES, Label, Topic
from cio_ref.pages.parts import ABSENT, Parts, aside, capital, capital_text, command_name, part_column, shortened


def topics(found: Sequence[TopicSummary], lang: str, *, words: bool = False) -> Document:
    """Topics by area, with who is accountable, and with the everyday words for them where ``words``."""
    parts = Parts(lang)
    told = parts.words
    heads = [
        Column((told["area_head"],), 10, once=True),
        Column((told["topic"],), 18),
        Column((told["accountable"],), 16),
    ]
    if words:
        heads.append(Column((told["topic_words"],), 24))
    rows = []
    for area in AREAS:
        in_area = [each for each in found if each.topic.area == area]
        for index, each in enumerate(in_area):
            roles = short_names(parts, each.accountable)
            cells = (text(capital(told["area"][area])), capital_text(parts.say(each.topic.name)), roles)
            more = (text(", ".join(words_of(each.topic, lang))),) if words else ()
            rows.append(Row((*cells, *more), opens=index == 0))
    return Document((Table(tuple(heads), tuple(rows)),))


def short_names(parts: Parts, roles: Sequence[Label]) -> Text:
    return join([text(Span(parts.short(role), "name")) for role in roles]) or ABSENT


def words_of(topic: Topic, lang: str) -> tuple[str, ...]:
    return topic.words.get(lang) or topic.words.get(LANGUAGES[0], ())


def who(asked: str, answer: Assignments, references: References, lang: str, *, role: bool = False) -> Document:
    """The topic that was asked about, with who has which part in it, and in which tasks; and where to look if the words
    name a ``role`` too."""
    parts = Parts(lang, references)
    words = parts.words
    topic = answer.topic
    name = parts.say(topic.name)
    heads = (Column((words["role"],), 10, once=True), part_column(parts), Column((words["task"],), 28))
    rows = [
        Row(
            (
                text(Span(parts.short(assignment.role), "name")),
                text(words["parts"][assignment.part]),
                text(parts.say(task.text), parts.cite(task.sources)),
            )
        )
        for assignment in answer.roles
        for task in assignment.tasks
    ]
    blocks: list[Block] = [
        Title(capital_text(tuple(span._replace(mark="name") for span in name)), words["area"][topic.area]),
        Table(heads, tuple(rows)),
    ]
    if not rows:
        blocks.append(Paragraph(aside(words["no_assignments"])))
    if answer.more:
        more = ", ".join(words["parts"][part] for part in answer.more)
        blocks.append(Paragraph(aside(words["more_assignments"].format(parts=more))))
    if topic.parts_note:
        blocks.append(Paragraph(parts.state(topic.parts_note)))
    understood = words["understood"].format(asked=shortened(asked), topic=raw(name))
    blocks.append(Paragraph(aside(understood)))
    if role:
        blocks.append(Paragraph(also_a_role(asked, parts)))
    return Document((*blocks, parts.bibliography()))


def which(asked: str, answers: Sequence[Assignments], lang: str, *, role: bool = False) -> Document:
    """The topics that some words can mean, the best first, with who is accountable for each; and where to look if they
    name a ``role`` too."""
    parts = Parts(lang)
    words = parts.words
    example = raw(parts.say(answers[0].topic.name))
    heads = (Column((words["topic"],), 18), Column((words["accountable"],), 16), Column((words["area_head"],), 10))
    rows = [
        Row(
            (
                capital_text(parts.say(each.topic.name)),
                short_names(parts, [role.role for role in each.roles if role.part == "accountable"]),
                text(words["area"][each.topic.area]),
            )
        )
        for each in answers
    ]
    blocks: list[Block] = [
        Title(text(Span(words["several_topics"].format(asked=shortened(asked)), "name"))),
        Table(heads, tuple(rows)),
        Paragraph(text(words["which_meaning"], " ", Span(command_for(example), "command"))),
    ]
    if role:
        blocks.append(Paragraph(also_a_role(asked, parts)))
    return Document(tuple(blocks))


def also_a_role(asked: str, parts: Parts) -> Text:
    command = f"cio-ref explain {command_name(asked)}"
    return text(parts.words["also_a_role"], " ", Span(command, "command"))


def command_for(topic: str) -> str:
    return f'cio-ref who "{topic}"'
