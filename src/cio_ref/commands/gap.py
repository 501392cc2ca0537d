"""cio-ref gap: what one brings for a role, and what is to be added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.arguments import role_argument
from cio_ref.errors import NothingRecorded, SameRole, UnknownSkill, WrongGap
from cio_ref.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cio_ref.document import Document
    from cio_ref.glossary import Glossary
    from cio_ref.model import Summary


def run(
    session: Session,
    roles: Annotated[
        list[str],
        role_argument("[FROM] TO", "The role one has and the role one wants: acronyms or names, in any language."),
    ],
    have: Annotated[
        list[str] | None,
        typer.Option(metavar="SKILL", help="A skill one has, in place of FROM; may be repeated.", show_default=False),
    ] = None,
) -> None:
    """Tell what someone in one role brings for another, and what is to be added: skills, and parts in topics.

    \b
    Examples:
      cio-ref gap "IT manager" CIO
      cio-ref gap CIO --have "change management" --have cybersecurity
    """
    glossary = session.glossary
    found = session.roles(roles)
    if session.status:
        return
    check_ends(glossary, found, 1 if have else 2)
    start, to = found[0][1], found[-1][1]
    skills = skills_of(glossary, have or ())
    gap = glossary.gap_from(skills, to.id) if have else glossary.gap(start.id, to.id)
    references = glossary.references([gap.to, gap.contrasts], *([] if have else [glossary.role(start.id)]))
    leaving = None if have else start.label

    def page(lang: str) -> Document:
        from cio_ref.pages import gap as pages

        return pages.gap(leaving, gap, references, lang)

    session.show(
        {
            "from": None if have else start.id,
            "have": skills,
            "to": to.id,
            **{key: value for key, value in gap._asdict().items() if key != "to"},
            "references": references,
        },
        page,
    )


def check_ends(glossary: Glossary, found: Sequence[tuple[str, Summary]], wanted: int) -> None:
    """See that so many roles were named as are wanted, different ones whose skills are known. Raises WrongGap, SameRole
    or NothingRecorded."""
    if len(found) != wanted:
        raise WrongGap()
    (first, start), (last, to) = found[0], found[-1]
    if wanted > 1 and start.id == to.id:
        raise SameRole(first, last)
    for asked, role in found:
        if not glossary.role(role.id).skills:
            raise NothingRecorded(asked, body=role.kind == "body")


def skills_of(glossary: Glossary, names: Iterable[str]) -> list[str]:
    """The ids of the skills of these names, each once. Raises UnknownSkill."""
    skills: dict[str, None] = {}
    for name in names:
        skill = glossary.find_skill(name)
        if skill is None:
            raise UnknownSkill(name, glossary.near_skills(name))
        skills[skill.id] = None
    return list(skills)
