"""cio-ref related: the nearest roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.arguments import Roles
from cio_ref.errors import NothingFound
from cio_ref.model import Citation, find_all
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    roles: Roles,
    limit: Annotated[int, typer.Option(min=1, help="Show at most so many.")] = 8,
) -> None:
    """List the roles nearest to one, and what they share: skills and topics, of which the rare ones count for more.

    \b
    Examples:
      cio-ref related CISO
      cio-ref related CISO --limit 3 --json
    """
    answers = [(role, session.glossary.related(role.id, limit)) for role in session.different_roles(roles)]
    if not answers:
        return
    if not any(near for _, near in answers):
        raise NothingFound()
    references = session.glossary.references_to(
        skills={skill for _, near in answers for each in near for skill in each.skills},
        topics={topic for _, near in answers for each in near for topic in each.topics},
        sources={citation.source for citation in find_all(answers, Citation)},
    )

    def page(lang: str) -> Document:
        from cio_ref.pages import related as pages

        return pages.related(answers, references, lang)

    value = [{"role": role.id, "related": near} for role, near in answers]
    session.show({"answers": value, "references": references}, page)
