"""cio-ref skills: what a role needs to know and be able to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.arguments import Roles
from cio_ref.errors import NothingFound
from cio_ref.model import SkillType, Weight
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    roles: Roles,
    type: Annotated[SkillType | None, typer.Option(help="Only skills of this type.", show_default=False)] = None,
    weight: Annotated[Weight | None, typer.Option(help="Only skills of this weight.", show_default=False)] = None,
) -> None:
    """List the skills a role needs, with their codes; of several roles, who needs which.

    \b
    Examples:
      cio-ref skills CIO
      cio-ref skills CIO CTO CISO
      cio-ref skills CFO --type professional --format csv
    """
    wanted = [session.glossary.role(role.id) for role in session.different_roles(roles)]
    if not wanted:
        return
    references = session.glossary.references(wanted)
    uses = [
        tuple(
            use
            for use in role.skills
            if type in (None, references.skills[use.skill].type) and weight in (None, use.weight)
        )
        for role in wanted
    ]
    if any(role.skills for role in wanted) and not any(uses):
        raise NothingFound()

    def page(lang: str) -> Document:
        from cio_ref.pages import skills

        if len(wanted) == 1:
            return skills.skills(wanted[0], uses[0], references, lang)
        return skills.matrix(wanted, uses, references, lang)

    answers = [
        {"role": role.id, "acronyms": role.acronyms, "name": role.name, "skills": used, "profile": role.profile}
        for role, used in zip(wanted, uses)
    ]
    session.show({"answers": answers, "references": references}, page)
