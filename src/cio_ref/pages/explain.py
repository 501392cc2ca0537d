"""The page of a role, whole or in part, and the choice between the meanings of an acronym."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cio_ref.document import (
    Block,
    Bullets,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    Title,
    join,
    text,
)
from cio_ref.glossary import Card, References, Resolution
from cio_ref.glossary.comparison import by_type
from cio_ref.model import CARD_PARTS, FRAMEWORKS, LANGUAGES, SKILL_TYPES, Name, Role
from cio_ref.pages.parts import Parts, acronym_in, aside, capital, choosing


def answer(
    resolution: Resolution, cards: Sequence[Card], references: References, lang: str, only: Sequence[str] = CARD_PARTS
) -> Document:
    """The page that answers what was asked: the one role's card, or the choice between meanings."""
    if resolution.ambiguous:
        return meanings(resolution, cards, references, lang)
    return card(resolution, cards[0], references, lang, only)


def card(
    resolution: Resolution, answer: Card, references: References, lang: str, only: Sequence[str] = CARD_PARTS
) -> Document:
    """The page that explains one role; ``only`` names the parts of it to tell."""
    parts = Parts(lang, references)
    role, words = answer.role, parts.words
    blocks: list[Block] = [Title(parts.full(role), f"{words['kind'][role.kind]} · {words['family'][role.family]}")]
    for part in only:
        blocks += PARTS[part](parts, answer)
    if only == CARD_PARTS or len(only) > 1:
        if role.brief and role.kind != "body":
            blocks.append(Paragraph(aside(words["brief"])))
        if resolution.others:
            blocks.append(Paragraph(other_meanings(parts, resolution)))
    elif len(blocks) == 1:
        blocks.append(Paragraph(aside(words["not_recorded"][only[0]])))
    return Document((*blocks, parts.bibliography()))


def definition(parts: Parts, answer: Card) -> Iterator[Block]:
    yield Paragraph(parts.state(answer.role.definition))


def facts(parts: Parts, answer: Card) -> Iterator[Block]:
    role, words = answer.role, parts.words
    rows: list[tuple[str, Text]] = []
    if role.responsible_for:
        rows.append((words["responsible_for"], parts.state(role.responsible_for)))
    if role.focus:
        rows.append((words["focus"], parts.state(role.focus)))
    if role.reports_to:
        rows.append((words["reports_to"], parts.relations(role.reports_to)))
    if role.sits_on:
        rows.append((words["sits_on"], parts.relations(role.sits_on)))
    for lang in (parts.lang, *(lang for lang in LANGUAGES if lang != parts.lang)):
        names = list(names_in(parts, role, lang))
        if names:
            label = words["also_called"] if lang == parts.lang else words["in_language"][lang]
            rows.append((label, join(names)))
    if rows:
        yield Facts(tuple(rows))


def names_in(parts: Parts, role: Role, lang: str) -> Iterator[Text]:
    """The names of a role in a language, without the one that is its title already."""
    if lang != parts.lang and lang in role.name and role.name[lang] != role.name.get(parts.lang):
        yield text(role.name[lang])
    shown = acronym_in(role.acronyms, parts.lang)
    for acronym in role.acronyms:
        if acronym.form != shown and (acronym.lang or parts.lang) == lang:
            yield text(acronym.form)
    for name in role.alt_names:
        if name.lang == lang:
            yield named(parts, name)


def named(parts: Parts, name: Name) -> Text:
    return text(name.text, parts.cite(name.sources))


def tasks(parts: Parts, answer: Card) -> Iterator[Block]:
    role = answer.role
    if role.tasks:
        yield Heading(parts.words["tasks_of"].format(name=parts.short(role)))
        yield Bullets(tuple(text(parts.say(task.text), parts.cite(task.sources)) for task in role.tasks))


def skills(parts: Parts, answer: Card) -> Iterator[Block]:
    known = parts.references.skills
    if answer.role.skills:
        yield Heading(parts.words["skills"])
        yield Facts(
            tuple(
                (
                    capital(parts.words["types"][type]),
                    join(text(parts.say(known[use.skill].name), parts.cite(use.sources)) for use in uses),
                )
                for type, uses in by_type(answer.role.skills, known, SKILL_TYPES).items()
            )
        )


def contrasts(parts: Parts, answer: Card) -> Iterator[Block]:
    if answer.contrasts:
        yield Heading(parts.words["contrasts"])
        yield Facts(
            tuple(
                (
                    parts.short_of(next(id for id in contrast.between if id != answer.role.id)),
                    text(parts.say(contrast.text), parts.cite(contrast.sources)),
                )
                for contrast in answer.contrasts
            )
        )


def examples(parts: Parts, answer: Card) -> Iterator[Block]:
    if answer.role.examples:
        yield Heading(parts.words["examples"])
        yield Bullets(tuple(map(parts.state, answer.role.examples)))


def notes(parts: Parts, answer: Card) -> Iterator[Block]:
    notes = (*answer.role.notes, *answer.role.acronym_notes)
    if notes:
        yield Heading(parts.words["notes"])
        yield Bullets(tuple(map(parts.state, notes)))


def codes(parts: Parts, answer: Card) -> Iterator[Block]:
    role, words = answer.role, parts.words
    rows: list[tuple[str, Text]] = []
    if role.profile:
        levels = ", ".join(f"{item.code} ({item.level})" for item in role.profile.competences)
        rows.append(
            (
                role.profile.framework,
                text(levels, aside(f"; {words['profile']}"), parts.cite(role.profile.sources)),
            )
        )
    if role.codes.esco:
        rows.append((FRAMEWORKS["esco"], text(role.codes.esco, f" ({words['match'][role.codes.esco_match]})")))
    if role.codes.isco08:
        rows.append(("ISCO-08", text(role.codes.isco08)))
    if role.codes.onet:
        rows.append(("O*NET-SOC", text(role.codes.onet)))
    if rows:
        yield Heading(words["codes"])
        yield Facts(tuple(rows))


PARTS: Mapping[str, Callable[[Parts, Card], Iterator[Block]]] = {
    "definition": definition,
    "facts": facts,
    "tasks": tasks,
    "skills": skills,
    "contrasts": contrasts,
    "examples": examples,
    "notes": notes,
    "codes": codes,
}
"""What each part of a card is told by; none yields a block when nothing is recorded."""


def other_meanings(parts: Parts, resolution: Resolution) -> Text:
    form = resolution.others[0].form
    sentence = parts.words["other_meanings"].format(form=form, meanings=parts.meanings(resolution.others))
    return text(sentence, " ", Span(f"cio-ref explain {choosing(resolution.others[0], parts.lang)}", "command"))


def meanings(resolution: Resolution, cards: Sequence[Card], references: References, lang: str) -> Document:
    """The page that shows what an acronym can mean; ``cards`` are those of its meanings, in their order."""
    parts = Parts(lang, references)
    words = parts.words
    count = len(resolution.others)
    number = words["numbers"][count] if count < len(words["numbers"]) else str(count)
    columns = [Column((words["name"],), 16), Column((words["responsible_for"],), 20)]
    rows = [
        [parts.named(meaning.role), parts.state(meaning.role.responsible_for or meaning.role.definition)]
        for meaning in resolution.others
    ]
    settled: list[Text] = []
    if resolution.others[0].commonness:  # an acronym, and not another name that roles share
        columns.append(Column((words["usual"],), 8))
        for row, meaning in zip(rows, resolution.others):
            row.append(aside(words["commonness"][meaning.commonness]))
        settled = [
            text(parts.named(answer.role), ": ", parts.state(note))
            for answer in cards
            for note in answer.role.acronym_notes
        ]
    return Document(
        (
            Title(text(Span(words["meanings"].format(form=resolution.others[0].form, count=number), "name"))),
            Table(tuple(columns), tuple(Row(tuple(row)) for row in rows)),
            *([Bullets(tuple(settled))] if settled else []),
            Paragraph(
                text(
                    words["which_meaning"],
                    " ",
                    Span(f"cio-ref explain {choosing(resolution.others[0], lang)}", "command"),
                )
            ),
            parts.bibliography(),
        ),
    )
