"""cio-ref explain: what a role is, does and needs, and how it differs from its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.errors import UnknownRole
from cio_ref.glossary import Card, Resolution
from cio_ref.model import CARD_PARTS, CardPart
from cio_ref.session import Roles, Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    roles: Roles,
    brief: Annotated[bool, typer.Option("--brief", help="Only the definition and the facts.")] = False,
    only: Annotated[CardPart | None, typer.Option(help="Only this part of the card.", show_default=False)] = None,
) -> None:
    """Explain roles: what each is, does and needs, and how it differs from its neighbours.

    Letters that have one leading meaning are explained in that one; a word beside them picks another.

    \b
    Examples:
      cio-ref explain CIO
      cio-ref explain chief data officer CISO --brief
      cio-ref explain CPO privacy --lang nl
    """
    glossary = session.glossary
    found: list[Resolution] = []
    for resolution in glossary.resolve(roles):
        if resolution.unknown:
            session.report(UnknownRole(resolution.asked, resolution.near))
        else:
            found.append(resolution)
    if not found:
        return
    answers = [(resolution, [glossary.card(role.id) for role in resolution.leading]) for resolution in found]
    cards = [card for _, meant in answers for card in meant]
    references = glossary.references(
        [card.role for card in cards], [contrast for card in cards for contrast in card.contrasts]
    )
    parts = (only,) if only else ("definition", "facts") if brief else CARD_PARTS

    def page(lang: str) -> Document:
        from cio_ref.document import Document
        from cio_ref.pages import explain

        pages = [explain.answer(resolution, meant, references, lang, parts) for resolution, meant in answers]
        return Document(tuple(block for page in pages for block in page.blocks), lang)

    session.show(
        {"answers": [value(*answer) for answer in answers], "references": references}, page, without_table="explain"
    )


def value(resolution: Resolution, cards: list[Card]) -> dict[str, object]:
    card = None if resolution.ambiguous else cards[0]
    return {
        "asked": resolution.asked,
        "role": card and card.role,
        "contrasts": card.contrasts if card else (),
        "other_meanings": resolution.others,
    }
