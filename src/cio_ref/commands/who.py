"""cio-ref who: who sees to something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.errors import NoTopic
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="TOPIC...", help="What it is about, in everyday words of any language.", show_default=False
        ),
    ],
) -> None:
    """Tell who sees to something: who is accountable for it, who does it and who contributes, and in which tasks.

    \b
    Examples:
      cio-ref who "data breach"
      cio-ref who vacature
      cio-ref topics               what can be asked about
    """
    asked = " ".join(words)
    answers = session.glossary.who(asked)
    role = session.names_a_role(asked)
    if not answers:
        raise NoTopic(asked, role=role)
    references = session.glossary.references(answers)

    def page(lang: str) -> Document:
        from cio_ref.pages import topics

        if len(answers) == 1:
            return topics.who(asked, answers[0], references, lang, role=role)
        return topics.which(asked, answers, lang, role=role)

    session.show({"asked": asked, "answers": answers, "references": references}, page)
