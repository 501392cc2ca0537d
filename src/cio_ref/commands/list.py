"""cio-ref list: every role, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.errors import NothingFound
from cio_ref.model import Family, Kind
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    family: Annotated[Family | None, typer.Option(help="Only this family of roles.", show_default=False)] = None,
    kind: Annotated[
        Kind | None, typer.Option(help="Only this kind; bodies are listed only so.", show_default=False)
    ] = None,
) -> None:
    """List every role with its acronym, name, what it is responsible for and its focus.

    In a pipe it writes one line a role, separated by tabs, without heads.

    \b
    Examples:
      cio-ref list
      cio-ref list --family technology --kind c-level
      cio-ref explain "$(cio-ref list | fzf | cut -f2)"
    """
    roles = session.glossary.list(kind=kind or "", family=family or "")
    if not roles:
        raise NothingFound()
    references = session.glossary.references(roles)

    def page(lang: str) -> Document:
        from cio_ref.pages import list as pages

        return pages.roles(roles, references, lang)

    session.show({"roles": roles, "references": references}, page)
