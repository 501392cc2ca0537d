"""How a document looks, in each format. A renderer takes a document and returns a string; it never prints."""

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from cio_ref.document import Document

Format: TypeAlias = Literal["terminal", "plain", "markdown", "json", "csv", "tsv", "mermaid"]
FORMATS: tuple[str, ...] = get_args(Format)

TABLES = ("csv", "tsv", "lines")
"""The formats that only a table has. ``lines`` cannot be asked for; it is what a list writes into a pipe by itself."""

TREES = ("mermaid",)
"""The formats that only a tree has."""


def render(document: "Document", format: str, width: int, colour: bool) -> str:
    """The document in a format other than json, which shows values and not documents.

    Those in `TABLES` take a document with a table in it, those in `TREES` one with a tree. ``width`` (characters) and
    ``colour`` matter to the terminal only.
    """
    if format in TABLES:
        from cio_ref.render import separated

        return separated.render(document, format)
    if format in TREES:
        from cio_ref.render import mermaid

        return mermaid.render(document)
    document = document.filled()
    if format == "terminal":
        from cio_ref.render import terminal

        return terminal.render(document, width, colour)
    if format == "plain":
        from cio_ref.render import plain

        return plain.render(document)
    from cio_ref.render import markdown

    return markdown.render(document)
