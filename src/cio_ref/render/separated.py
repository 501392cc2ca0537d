"""For spreadsheets and pipes: csv and tsv with heads, and lines without, for ``cut`` and ``fzf``."""

from __future__ import annotations

import csv
from io import StringIO

from cio_ref import document as doc


def render(document: doc.Document, format: str) -> str:
    """The first table of the document, without citations: as csv (RFC 4180, with LF), tsv, or ``lines``, which is tsv
    without heads. A tab or line break in a cell becomes a space."""
    table = next(block for block in document.blocks if isinstance(block, doc.Table))
    heads = [doc.harmless(" · ".join(column.head)) for column in table.columns]
    rows = [[cell(text) for text in row.cells] for row in table.rows]
    if format == "csv":
        written = StringIO()
        csv.writer(written, lineterminator="\n").writerows([heads, *rows])
        return written.getvalue()
    return "".join("\t".join(row) + "\n" for row in (rows if format == "lines" else [heads, *rows]))


def cell(text: doc.Text) -> str:
    told = tuple(span for span in text if span.mark != "absent")
    return doc.harmless(" ".join(doc.plain(told).split()))
