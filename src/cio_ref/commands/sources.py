"""cio-ref sources: what the dataset, or the entry of a role, rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cio_ref.arguments import role_argument
from cio_ref.model import tally
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    roles: Annotated[
        list[str] | None,
        role_argument("[ROLE]...", "Only what is cited about these roles: acronyms or names, in any language."),
    ] = None,
) -> None:
    """List the bibliography: what was read, where and when; of a role, what its card cites.

    \b
    Examples:
      cio-ref sources CIO
      cio-ref sources --format csv
    """
    glossary = session.glossary
    cards = [glossary.card(role.id) for role in session.different_roles(roles or [])]
    if roles and not cards:
        return
    sources = glossary.bibliography(*cards)
    counted = tally(cards) if cards else glossary.census().statements

    def page(lang: str) -> Document:
        from cio_ref.pages import sources as pages

        return pages.bibliography(sources, counted, [card.role for card in cards], lang)

    session.show({"roles": [card.role.id for card in cards], "sources": sources, "statements": counted}, page)
