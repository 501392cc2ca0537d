"""For screen readers and scripts: ``Label: value`` lines without boxes, bullets or symbols, and never wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from cio_ref import document as doc


def render(document: doc.Document) -> str:
    return "\n\n".join("\n".join(lines) for block in document.blocks for lines in groups(block) if lines) + "\n"


def groups(block: doc.Block) -> Iterator[list[str]]:
    """The lines of a block, in groups that stand apart."""
    if isinstance(block, doc.Title):
        yield [said(block.text), *([doc.harmless(block.tag)] if block.tag else [])]
    elif isinstance(block, doc.Heading):
        yield [f"{doc.harmless(block.text)}:"]
    elif isinstance(block, doc.Paragraph):
        yield [said(block.text)]
    elif isinstance(block, doc.Facts):
        yield [f"{doc.harmless(label)}: {said(text)}" for label, text in block.rows]
    elif isinstance(block, doc.Bullets):
        yield list(map(said, block.items))
    elif isinstance(block, doc.Table):
        yield from columns(block) if block.by_column else rows(block)
    elif isinstance(block, doc.Tree):
        for top in block.items:
            yield list(branches(doc.Tree((top,))))
    elif isinstance(block, doc.Bibliography):
        yield [f"{number} {doc.harmless(source)}" for number, source, _ in block.items]


def branches(tree: doc.Tree) -> Iterator[str]:
    """A line for each branch, set in by its depth, which a screen reader can tell."""
    for branch, depth in tree.outline():
        aside = f" ({doc.harmless(branch.aside)})" if branch.aside else ""
        yield f"{'  ' * depth}{said(branch.text)}{aside}"


def rows(table: doc.Table) -> Iterator[list[str]]:
    """Row after row, each cell behind the head of its column."""
    for row in table.rows:
        yield [f"{head(column)}: {said(cell)}" for column, cell in zip(table.columns, row.cells) if cell]


def columns(table: doc.Table) -> Iterator[list[str]]:
    """Column after column, each cell behind the label in the first."""
    for index, column in enumerate(table.columns[1:], start=1):
        cells = [f"{said(row.cells[0])}: {said(row.cells[index])}" for row in table.rows if row.cells[index]]
        yield [head(column), *cells]


def head(column: doc.Column) -> str:
    return doc.harmless(" · ".join(column.head))


def said(spans: doc.Text) -> str:
    return doc.harmless("".join(span.text for span in spans).replace("\N{NO-BREAK SPACE}", " "))
