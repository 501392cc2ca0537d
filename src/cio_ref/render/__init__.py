"""How a document looks, in each format. A renderer takes a document and returns a string; it never prints."""

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

if TYPE_CHECKING:
    from cio_ref.document import Document

Format: TypeAlias = Literal["terminal", "plain", "markdown", "json", "csv", "tsv"]
FORMATS: tuple[str, ...] = get_args(Format)

TABLES = ("csv", "tsv")
"""The formats that only a table has."""


class Look(NamedTuple):
    """``width`` in characters, and whether there is colour; both matter to the terminal only."""

    width: int = 80
    colour: bool = False


def render(document: "Document", format: str, look: Look) -> str:
    """The document in a format other than json, which shows values and not documents.

    csv and tsv take a document with a table in it.
    """
    if format in TABLES:
        from cio_ref.render import separated

        return separated.render(document, format)
    document = document.filled()
    if format == "terminal":
        from cio_ref.render import terminal

        return terminal.render(document, look.width, look.colour)
    if format == "plain":
        from cio_ref.render import plain

        return plain.render(document)
    from cio_ref.render import markdown

    return markdown.render(document)
