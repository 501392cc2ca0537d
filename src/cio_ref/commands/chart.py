"""cio-ref chart: who usually reports to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cio_ref.arguments import role_argument
from cio_ref.errors import NothingFound, TooManyRoles
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    role: Annotated[
        list[str] | None,
        role_argument("[ROLE]", "Only the line of this role: those above it and all below it."),
    ] = None,
) -> None:
    """Draw who usually reports to whom. A role stands under the one it reports to most often; practice differs.

    \b
    Examples:
      cio-ref chart
      cio-ref chart CIO
      cio-ref chart CIO --format mermaid
    """
    ids = [found.id for found in session.different_roles(role or [])]
    if session.status:
        return
    if len(ids) > 1:
        raise TooManyRoles()
    branches = session.glossary.chart(*ids)
    if not branches:
        raise NothingFound()

    def page(lang: str) -> Document:
        from cio_ref.pages import chart as pages

        return pages.chart(branches, lang)

    session.show({"role": ids[0] if ids else None, "chart": branches}, page)
