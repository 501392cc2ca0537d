"""cio-ref explain: what a role is, does and needs, and how it differs from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.arguments import Roles
from cio_ref.errors import UnknownRole
from cio_ref.glossary import Card, Resolution
from cio_ref.model import CARD_PARTS, CardPart, Label, Role
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document

BRIEF = ("definition", "facts")


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
    if brief and only:
        raise typer.BadParameter("--brief and --only do not go together.")
    parts = (only,) if only else BRIEF if brief else CARD_PARTS
    glossary = session.glossary
    found: dict[str, Resolution] = {}  # what is asked twice is answered once
    for resolution in glossary.resolve(roles):
        if resolution.unknown:
            session.report(UnknownRole(resolution.asked, resolution.near))
        else:
            found.setdefault(" ".join(role.id for role in resolution.leading), resolution)
    if not found:
        return
    answers = [(resolution, [glossary.card(role.id) for role in resolution.leading]) for resolution in found.values()]
    references = glossary.references(answers)

    def page(lang: str) -> Document:
        from cio_ref.document import Document
        from cio_ref.pages import explain

        pages = [explain.answer(resolution, cards, references, lang, parts) for resolution, cards in answers]
        return Document(tuple(block for page in pages for block in page.blocks))

    session.show({"answers": [value(*answer, parts) for answer in answers], "references": references}, page)


FIELDS = {
    "definition": ("definition",),
    "facts": ("responsible_for", "focus", "reports_to", "sits_on", "alt_names", "hidden_names"),
    "tasks": ("tasks",),
    "skills": ("skills",),
    "contrasts": (),
    "examples": ("examples",),
    "notes": ("notes", "acronym_notes"),
    "codes": ("profile", "codes"),
}
"""The fields of a role that each part of its card tells."""


def value(resolution: Resolution, cards: Sequence[Card], parts: Sequence[str]) -> dict[str, object]:
    """An answer for programs, with the fields of these parts, and always those that say which role it is."""
    answer: dict[str, object] = {"asked": resolution.asked, "role": None, "other_meanings": resolution.others}
    if resolution.role:
        [card] = cards
        wanted = {*Label._fields, *(field for part in parts for field in FIELDS[part])}
        answer["role"] = {field: getattr(card.role, field) for field in Role._fields if field in wanted}
        if "contrasts" in parts:
            answer["contrasts"] = card.contrasts
    return answer
