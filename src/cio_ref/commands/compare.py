"""cio-ref compare: roles side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cio_ref.arguments import Roles
from cio_ref.errors import SameRole, TooFewRoles
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(session: Session, roles: Roles) -> None:
    """Compare roles side by side: what differs, who does what, and which skills they share.

    \b
    Examples:
      cio-ref compare CIO CFO
      cio-ref compare CIO IT manager --lang nl
      cio-ref compare CEO CFO COO CIO --format markdown
    """
    named: dict[str, str] = {}
    for asked, role in session.roles(roles):
        if role.id in named:
            raise SameRole(named[role.id], asked)
        named[role.id] = asked
    if len(named) < 2:
        if not session.status:
            raise TooFewRoles()
        return
    comparison = session.glossary.compare(list(named))
    references = session.glossary.references(comparison.roles, comparison.contrasts)

    def page(lang: str) -> Document:
        from cio_ref.pages import compare

        return compare.comparison(comparison, references, lang)

    session.show({"comparison": comparison, "references": references}, page)
