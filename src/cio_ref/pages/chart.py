"""The page of who reports to whom."""

from __future__ import annotations

from collections.abc import Sequence

from cio_ref import document as doc
from cio_ref.document import Document, Paragraph, Tree, text
from cio_ref.glossary.chart import Branch
from cio_ref.pages.parts import Parts, aside


def chart(branches: Sequence[Branch], lang: str) -> Document:
    """Each role with its name and, in brackets, how often it stands under the one above it; and where to read more."""
    parts = Parts(lang)

    def drawn(branch: Branch) -> doc.Branch:
        how_often = parts.words["how_often"].get(branch.how_often, "")
        return doc.Branch(text(parts.full(branch.role)), how_often, tuple(map(drawn, branch.below)))

    told = parts.words["charted"]
    if not any(branch.below for branch in branches):
        told = parts.words["uncharted"].format(name=parts.short(branches[0].role))
    return Document((Tree(tuple(map(drawn, branches))), Paragraph(aside(told))))
