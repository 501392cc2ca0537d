"""What an answer says, before anyone knows how it will look: blocks named by meaning, of text with marks.

A page builds a `Document`, a renderer turns it into characters. `Block` lists all there is.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias


class Span(NamedTuple):
    """A piece of text and what it is.

    Marks: ``name`` (of a role), ``citation`` (the number of a reference), ``command`` (something to type), ``aside``
    (secondary), ``match`` (what was looked for), and ``essential``/``optional``/``absent`` and ``accountable``/
    ``responsible``/``contributes``, which a renderer may draw as a symbol.
    """

    text: str
    mark: str = ""


Text: TypeAlias = tuple[Span, ...]


class Title(NamedTuple):
    """What a page is about, and its class at the right."""

    text: Text
    tag: str = ""


class Heading(NamedTuple):
    text: str


class Paragraph(NamedTuple):
    text: Text


class Facts(NamedTuple):
    """Labels, each with what belongs to it."""

    rows: tuple[tuple[str, Text], ...]


class Bullets(NamedTuple):
    items: tuple[Text, ...]


class Column(NamedTuple):
    """A column, its head in one or two lines.

    ``least`` is how many characters it needs to be read well. In a first column that is said ``once``, a cell that says
    the same as the one above it need not be drawn again.
    """

    head: tuple[str, ...]
    least: int = 8
    once: bool = False


class Row(NamedTuple):
    """``opens`` begins a new group of rows."""

    cells: tuple[Text, ...]
    opens: bool = False


class Table(NamedTuple):
    """Rows and columns. Where the width does not carry them they are stacked: column after column if ``by_column``
    (the columns are what one reads about, the first holds labels), else row after row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    by_column: bool = False


class Legend(NamedTuple):
    """What the symbols of marks stand for; of use only where symbols are drawn."""

    marks: tuple[Span, ...]


class Bibliography(NamedTuple):
    """The numbered sources of a page: number, description, and address or an empty string."""

    items: tuple[tuple[str, str, str], ...]


class Branch(NamedTuple):
    """A node of a tree: its text, an aside to it, and the nodes below it."""

    text: Text
    aside: str
    below: "tuple[Branch, ...]"


class Tree(NamedTuple):
    items: tuple[Branch, ...]

    def outline(self) -> Iterator[tuple[Branch, int]]:
        """Each branch with its depth, those below it directly after it."""
        ahead = [(branch, 0) for branch in reversed(self.items)]
        while ahead:
            branch, depth = ahead.pop()
            yield branch, depth
            ahead += [(each, depth + 1) for each in reversed(branch.below)]


Block: TypeAlias = Title | Heading | Paragraph | Facts | Bullets | Table | Tree | Legend | Bibliography


class Document(NamedTuple):
    blocks: tuple[Block, ...]

    def filled(self) -> "Document":
        """The document without the tables, lists and references that hold nothing."""
        holds = [getattr(block, "rows", True) and getattr(block, "items", True) for block in self.blocks]
        return self._replace(blocks=tuple(block for block, full in zip(self.blocks, holds) if full))


def text(*parts: str | Span | Iterable[Span]) -> Text:
    """Text from strings, spans and other texts, in order."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Span):
            spans.append(part)
        else:
            spans.extend(part)
    return tuple(span for span in spans if span.text)


def join(texts: Iterable[Text], separator: str = ", ") -> Text:
    """Texts in a row with a separator between them."""
    spans: list[Span] = []
    for each in texts:
        if spans:
            spans.append(Span(separator))
        spans.extend(each)
    return tuple(spans)


def raw(spans: Text) -> str:
    """The text with all that is in it, without marks."""
    return "".join(span.text for span in spans)


def plain(spans: Text) -> str:
    """The text alone, without citations."""
    return "".join(span.text for span in spans if span.mark != "citation")


# Control characters move the cursor and worse, and bidi controls reorder what is read (https://trojansource.codes).
# Lone surrogates are how Python keeps bytes that were not UTF-8.
_HOSTILE = {
    **{code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{
        code: f"\\u{code:04x}"
        for code in (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
    },
    **{code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)},
}


def harmless(shown: str) -> str:
    """Text in which nothing can act on a terminal: controls are shown as ``\\x1b`` and the like."""
    if shown.isascii() and shown.isprintable():
        return shown
    shown = shown.translate(_HOSTILE)
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")
