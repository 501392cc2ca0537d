"""For the eye: one thin rule, bold for what is named, dim for what is secondary, and layout by Rich.

A card is running text, wrapped and styled by `rich.text.Text`. `rich.console` and `rich.table` take longer to import
than a card takes to lay out, so they are imported only for a page that has a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from cio_ref import document as doc

MARGIN = 2
WIDEST = 100
"""Running text is not set wider than this: longer lines are hard to read."""

LABELS = 22
"""The widest a column of labels gets."""

GAP = 2
"""What stands between two columns."""

WELCOME = 12
"""How much wider than it needs to be a column may make a table that is wider than running text."""

SHORT = 18
"""A column whose cells are no longer than this is not wrapped, and a word that is no longer is not broken."""

LEAST_BESIDE = 28
"""With fewer characters than this beside a label, the text goes below it."""

LEAST = 10
"""No line is set narrower than this, though what stands before it may then take it past the width."""

BOLD = Style(bold=True)
DIM = Style(dim=True)
PLAIN = Style()
STYLES = {
    "name": Style(bold=True, color="magenta"),
    "citation": DIM,
    "command": BOLD,
    "aside": DIM,
    "absent": DIM,
    "match": Style(bold=True, underline=True),
}
SYMBOLS = {"essential": "●", "optional": "○", "accountable": "A", "responsible": "R", "contributes": "C"}

# Holds the place of a no-break space while Rich wraps, which breaks at every kind of space.
_HELD = "\ue000"


def render(document: doc.Document, width: int, colour: bool) -> str:
    layout = Layout(width, colour)
    lines: list[str] = []
    before: doc.Block | None = None
    for block in document.blocks:
        if before and not isinstance(before, (doc.Title, doc.Heading)):
            lines.append("")
        lines += layout.set(block)
        before = block
    return "".join(f"{line.rstrip()}\n" for line in lines).replace(_HELD, " ")


class Layout:
    """Sets blocks at a width, with or without colour."""

    def __init__(self, width: int, colour: bool) -> None:
        self.full_width = width
        self.width = min(width, WIDEST)
        self.colour = colour
        self.margin = MARGIN if width >= 40 else 0

    def set(self, block: doc.Block) -> Iterable[str]:
        """The lines of a block, as they are written."""
        if isinstance(block, doc.Table) and (widths := self.widths(block)):
            return self.table(block, widths)
        return map(self.write, self.lines(block))

    def widths(self, table: doc.Table) -> list[int]:
        """How wide each column is to be; none when there is no room for all of them.

        Rich shrinks columns below what they need and then crops the table, hence this: a column has what it needs, and
        of the room left as much as its share of all that would be welcome. Long words are kept whole where that leaves
        room for the other columns.
        """
        return self.widths_for(table, self.full_width) or self.widths_for(table, SHORT)

    def widths_for(self, table: doc.Table, short: int) -> list[int]:
        """The same, with words of up to so many characters whole."""
        needs, wishes = [], []
        for index, column in enumerate(table.columns):
            cells = [styled(row.cells[index], in_table=True) for row in table.rows]
            heads = [cell_len(line) for line in column.head]
            words = [cell_len(word) for line in column.head for word in line.split()]
            whole = [size for cell in cells for word in cell.plain.split() if (size := cell_len(word)) <= short]
            longest = max([*heads, *(cell.cell_len for cell in cells), column.least])
            needs.append(longest if longest <= SHORT else max([column.least, *words, *whole]))
            wishes.append(longest - needs[-1])
        room = max(self.width, min(self.full_width, sum(needs) + WELCOME * len(needs)))
        left = room - self.margin - GAP * (len(needs) - 1) - sum(needs)
        share = min(1, left / (sum(wishes) or 1))
        widths = [need + int(wish * share) for need, wish in zip(needs, wishes)]
        if share < 1:
            widths[-1] += sum(needs) + left - sum(widths)  # what rounding left over
        return widths if left >= 0 else []

    def write(self, line: Text) -> str:
        if not self.colour:
            return line.plain
        # A Text asks a console for nothing but its styles, and ours need no looking up.
        console: Any = Styles
        return "".join(
            (segment.style or PLAIN).render(segment.text, color_system=ColorSystem.STANDARD)
            for segment in line.render(console)
        )

    def lines(self, block: doc.Block) -> Iterable[Text]:
        if isinstance(block, doc.Title):
            return self.title(block)
        if isinstance(block, doc.Heading):
            return self.wrapped(Text(doc.harmless(block.text), BOLD))
        if isinstance(block, doc.Paragraph):
            return self.wrapped(styled(block.text))
        if isinstance(block, doc.Facts):
            return self.facts(block.rows)
        if isinstance(block, doc.Bullets):
            return self.bullets(block.items)
        if isinstance(block, doc.Table):
            return self.stacked_columns(block) if block.by_column else self.stacked_rows(block)
        if isinstance(block, doc.Tree):
            return self.tree(block)
        if isinstance(block, doc.Legend):
            # A symbol stays with the first word of what it stands for.
            legend = "   ".join(f"{SYMBOLS[span.mark]}{_HELD}{span.text}" for span in block.marks)
            return self.wrapped(Text(legend, DIM))
        return self.references(block.items)

    def wrapped(self, text: Text, first: str = "", rest: str = "", style: Style = PLAIN) -> Iterator[Text]:
        """The lines of a text behind the margin, with ``first`` in this style before the first line and ``rest``
        before the others."""
        margin = " " * self.margin
        console: Any = None  # which a Text asks for nothing when it is not justified
        room = max(self.width - self.margin - len(rest), LEAST)
        for index, line in enumerate(text.wrap(console, room)):
            line.rstrip()
            before = Text(margin + rest) if index else Text(margin).append(first, style)
            yield before.append_text(line)

    def title(self, block: doc.Title) -> Iterator[Text]:
        title = styled(block.text)
        tag = Text(doc.harmless(block.tag), DIM)
        room = self.width - self.margin
        gap = room - title.cell_len - tag.cell_len
        if tag and gap >= 2:
            yield from self.wrapped(title.append(" " * gap).append_text(tag))
        else:
            yield from self.wrapped(title)
            yield from self.wrapped(tag) if tag else ()
        yield from self.wrapped(Text("─" * room, DIM))

    def facts(self, rows: Sequence[tuple[str, doc.Text]]) -> Iterator[Text]:
        labels = [doc.harmless(label) for label, _ in rows]
        indent = min(max(map(cell_len, labels)), LABELS) + 2
        room = self.width - self.margin - indent
        for index, label in enumerate(labels):
            text = styled(rows[index][1])
            if index and label == labels[index - 1]:
                label = ""
            # A word that would be broken beside its label, such as an address, may be whole below it.
            longest = max(map(len, text.plain.split()), default=0)
            if room < LEAST_BESIDE or cell_len(label) + 2 > indent or room < longest:
                yield from self.wrapped(Text(label, DIM)) if label else ()
                yield from self.wrapped(text, "  ", "  ")
            else:
                yield from self.wrapped(text, label.ljust(indent), " " * indent, DIM)

    def bullets(self, items: Sequence[doc.Text]) -> Iterator[Text]:
        for item in items:
            yield from self.wrapped(styled(item), "• ", "  ")

    def tree(self, tree: doc.Tree) -> Iterator[Text]:
        """Each branch on lines of its own, behind the lines that lead to it; a stack, as trees may be deep."""
        ahead = [(branch, "", "") for branch in reversed(tree.items)]
        while ahead:
            branch, first, rest = ahead.pop()
            text = styled(branch.text)
            if branch.aside:
                text.append_text(Text(f" ({doc.harmless(branch.aside)})", DIM))
            below = rest + ("│  " if branch.below else "   ")
            yield from self.wrapped(text, first, below if branch.below else rest, DIM)
            for index in range(len(branch.below) - 1, -1, -1):
                last = index == len(branch.below) - 1
                joint, onward = ("└─ ", "   ") if last else ("├─ ", "│  ")
                ahead.append((branch.below[index], rest + joint, rest + onward))

    def references(self, items: Sequence[tuple[str, str, str]]) -> Iterator[Text]:
        indent = max((len(number) for number, _, _ in items), default=0) + 1
        for number, source, _ in items:
            text = Text(doc.harmless(source), DIM)
            yield from self.wrapped(text, number.ljust(indent), " " * indent, DIM)

    def stacked_columns(self, block: doc.Table) -> Iterator[Text]:
        """Column after column: each head, then its cells under the labels of the first column."""
        for index, column in enumerate(block.columns[1:], start=1):
            if index > 1:
                yield Text()
            yield from self.wrapped(Text(" · ".join(map(doc.harmless, column.head)), BOLD))
            yield from self.facts(
                [(doc.plain(row.cells[0]), row.cells[index]) for row in block.rows if row.cells[index]]
            )

    def stacked_rows(self, block: doc.Table) -> Iterator[Text]:
        """Row after row: its first cells, then the others under their heads."""
        for index, row in enumerate(block.rows):
            if index:
                yield Text()
            head, *cells = row.cells
            title = styled(head)
            title.stylize(BOLD)
            if head and not continues(block, index):
                yield from self.wrapped(title)
            facts = [(" ".join(column.head), cell) for column, cell in zip(block.columns[1:], cells) if cell]
            yield from self.facts(facts) if facts else ()

    def table(self, block: doc.Table, widths: Sequence[int]) -> Iterable[str]:
        from io import StringIO

        from rich import box
        from rich.console import Console
        from rich.padding import Padding
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, border_style=DIM)
        for index, column in enumerate(block.columns):
            head = Text("\n".join(map(doc.harmless, column.head)), BOLD)
            table.add_column(head, width=widths[index], overflow="fold")
        for index, row in enumerate(block.rows):
            if row.opens and index:
                table.add_row()
            cells = [styled(cell, in_table=True) for cell in row.cells]
            if continues(block, index):
                cells[0] = Text()
            if block.by_column:
                cells[0].stylize(DIM)
            table.add_row(*cells)
        written = StringIO()
        console = Console(
            file=written,
            width=self.margin + sum(widths) + GAP * len(widths),
            force_terminal=self.colour,
            color_system="standard" if self.colour else None,
            no_color=False,
            legacy_windows=False,
            _environ={},
        )
        console.print(Padding(table, (0, 0, 0, self.margin)))
        return written.getvalue().removesuffix("\n").split("\n")


def continues(table: doc.Table, index: int) -> bool:
    """Whether a row begins with what the one above it began with, and need not say so."""
    return table.columns[0].once and index > 0 and table.rows[index].cells[0] == table.rows[index - 1].cells[0]


class Styles:
    """Stands where a `Text` asks a console for styles."""

    @staticmethod
    def get_style(style: Style | str, *, default: Style) -> Style:
        return style if isinstance(style, Style) else default


def styled(spans: doc.Text, in_table: bool = False) -> Text:
    """A text with its marks as styles. In a table symbols stand for weights, and a citation may begin a line: the
    columns are too narrow to hold it to the word before."""
    text = Text()
    for span in spans:
        shown = SYMBOLS.get(span.mark, span.text) if in_table else span.text
        space = " " if in_table else _HELD
        text.append(doc.harmless(shown).replace("\N{NO-BREAK SPACE}", space), STYLES.get(span.mark, PLAIN))
    return text
