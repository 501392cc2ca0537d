"""For screen readers and scripts: ``Label: value`` lines without boxes, bullets or symbols, and never wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from cio_ref import document as doc


def render(document: doc.Document) -> str:
    parts = ["\n".join(filter(None, lines(block))) for block in document.blocks]
    return "\n\n".join(filter(None, parts)) + "\n"


def lines(block: doc.Block) -> Iterator[str]:
    if isinstance(block, doc.Title):
        yield said(block.text)
        yield doc.harmless(block.tag)
    elif isinstance(block, doc.Heading):
        yield f"{doc.harmless(block.text)}:"
    elif isinstance(block, doc.Paragraph):
        yield said(block.text)
    elif isinstance(block, doc.Facts):
        for label, text in block.rows:
            yield f"{doc.harmless(label)}: {said(text)}"
    elif isinstance(block, doc.Bullets):
        yield from map(said, block.items)
    elif isinstance(block, doc.Table):
        yield from columns(block) if block.by_column else rows(block)
    elif isinstance(block, doc.References):
        for number, source in block.items:
            yield f"{number} {doc.harmless(source)}"


def rows(table: doc.Table) -> Iterator[str]:
    """Row after row, each cell behind the head of its column."""
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells):
            if cell:
                yield f"{head(column)}: {said(cell)}"


def columns(table: doc.Table) -> Iterator[str]:
    """Column after column, each cell behind the label in the first."""
    for index, column in enumerate(table.columns[1:], start=1):
        yield head(column)
        for row in table.rows:
            if row.cells[index]:
                yield f"{said(row.cells[0])}: {said(row.cells[index])}"


def head(column: doc.Column) -> str:
    return doc.harmless(" · ".join(column.head))


def said(spans: doc.Text) -> str:
    return doc.harmless("".join(span.text for span in spans).replace("\N{NO-BREAK SPACE}", " "))
