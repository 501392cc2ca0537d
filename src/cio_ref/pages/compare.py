"""The page that sets roles side by side."""

from __future__ import annotations

from collections.abc import Iterable

from cio_ref.document import (
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Row,
    Span,
    Table,
    Text,
    Title,
    join,
    raw,
    text,
)
from cio_ref.glossary import References
from cio_ref.glossary.comparison import Comparison
from cio_ref.model import Role, Task
from cio_ref.pages.parts import ABSENT, Parts, acronym_in, aside, capital


def comparison(answer: Comparison, references: References, lang: str) -> Document:
    parts = Parts(lang, references)
    parts.spell_out(answer.roles)
    title = join([text(Span(parts.short(role), "name")) for role in answer.roles], " · ")
    blocks: list[Block] = [Title(title), *differences(parts, answer)]
    rows = [*fact_rows(parts, answer), *task_rows(parts, answer)]
    blocks.append(
        Table(
            (Column(("",), 10, once=True), *(head(parts, role) for role in answer.roles)), tuple(rows), by_column=True
        )
    )
    blocks += [*([] if only_bodies(answer) else skills(parts, answer)), parts.bibliography()]
    return Document(tuple(blocks))


def only_bodies(answer: Comparison) -> bool:
    """Whether none of these can have tasks and skills."""
    return all(role.kind == "body" for role in answer.roles)


def head(parts: Parts, role: Role) -> Column:
    acronym = acronym_in(role.acronyms, parts.lang)
    name = raw(parts.say(role.name))
    return Column((acronym, name) if acronym else (name,), 20)


def differences(parts: Parts, answer: Comparison) -> Iterable[Block]:
    alone = len(answer.roles) == 2
    rows = [
        (
            parts.words["difference"] if alone else " · ".join(map(parts.short_of, contrast.between)),
            text(parts.say(contrast.text), parts.cite(contrast.sources)),
        )
        for contrast in answer.contrasts
    ]
    if rows:
        yield Facts(tuple(rows))


def fact_rows(parts: Parts, answer: Comparison) -> Iterable[Row]:
    words = parts.words
    for label, cells in (
        (words["definition"], [parts.state(role.definition) for role in answer.roles]),
        (
            words["responsible_for"],
            [parts.state(role.responsible_for) if role.responsible_for else () for role in answer.roles],
        ),
        (words["focus"], [parts.state(role.focus) if role.focus else () for role in answer.roles]),
        (words["reports_to"], [parts.relations(role.reports_to) for role in answer.roles]),
        (words["sits_on"], [parts.relations(role.sits_on) for role in answer.roles]),
    ):
        if any(cells):
            yield Row((text(label), *(cell or ABSENT for cell in cells)))


def task_rows(parts: Parts, answer: Comparison) -> Iterable[Row]:
    if only_bodies(answer):
        return
    if not all(role.tasks for role in answer.roles):
        missing = aside(parts.words["not_recorded"]["tasks"])
        cells = [() if role.tasks else missing for role in answer.roles]
        yield Row((text(parts.words["tasks"]), *cells), opens=True)
    opens = True
    for area, lines in answer.tasks.items():
        label = text(capital(parts.words["area"][area]))
        idle = {role.id for role in answer.roles if role.tasks} - {role for line in lines for role in line}
        for index, line in enumerate(lines):
            cells = [
                task_of(parts, line[role.id]) if role.id in line else ABSENT if role.id in idle and not index else ()
                for role in answer.roles
            ]
            yield Row((label, *cells), opens)
            opens = False


def task_of(parts: Parts, task: Task) -> Text:
    return text(parts.say(task.text), parts.cite(task.sources))


def skills(parts: Parts, answer: Comparison) -> Iterable[Block]:
    words = parts.words
    rows: list[tuple[str, Text]] = []
    if answer.own_skills:
        rows.append((words["skills_shared"], names(parts, answer.shared_skills) or aside(words["none"])))
        if answer.other_skills:
            some = (
                text(names(parts, [skill]), aside(f" ({', '.join(map(parts.short_of, by))})"))
                for skill, by in answer.other_skills.items()
            )
            rows.append((words["skills_some"], join(some)))
        for role, own in answer.own_skills.items():
            label = words["skills_own"].format(name=parts.short_of(role))
            rows.append((label, names(parts, own) or aside(words["none"])))
    else:
        for each in answer.roles:
            needed = names(parts, [use.skill for use in each.skills])
            rows.append((parts.short(each), needed or aside(words["not_recorded"]["skills"])))
    yield Heading(words["skills"])
    yield Facts(tuple(rows))


def names(parts: Parts, skills: Iterable[str]) -> Text:
    return join(parts.say(parts.references.skills[skill].name) for skill in skills)
