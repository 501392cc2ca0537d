"""For spreadsheets and pipes: csv with a line of heads (RFC 4180), tsv without one, as ``cut`` and ``fzf`` want it."""

from __future__ import annotations

import csv
from io import StringIO

from cio_ref import document as doc


def render(document: doc.Document, format: str) -> str:
    """The first table of the document, without citations. A tab or line break in a cell becomes a space."""
    table = next(block for block in document.blocks if isinstance(block, doc.Table))
    rows = [[cell(text) for text in row.cells] for row in table.rows]
    if format == "tsv":
        return "".join("\t".join(row) + "\n" for row in rows)
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([doc.harmless(" · ".join(column.head)) for column in table.columns])
    writer.writerows(rows)
    return written.getvalue()


def cell(text: doc.Text) -> str:
    return doc.harmless(" ".join(doc.plain(text).split()))
