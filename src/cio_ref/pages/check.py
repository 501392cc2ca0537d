"""The page of what is wrong with a dataset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cio_ref.dataset.source import Fault, Place
from cio_ref.document import Document, Facts, Paragraph, text
from cio_ref.language import WORDS


def faults(found: Sequence[Fault], counts: Mapping[str, int], lang: str) -> Document:
    """Every fault with its place and how to mend it, or the ``counts`` of a sound dataset."""
    words = WORDS[lang]
    if not found:
        return Document((Paragraph(text(words["checked"].format(**counts))),), lang)
    rows = tuple((place(fault.place), text(sentence(fault, lang))) for fault in found)
    return Document((Facts(rows), Paragraph(text(words["faults"].format(count=len(found))))), lang)


def place(at: Place) -> str:
    """``roles.yaml:12:5``, as compilers and editors write it."""
    return ":".join(str(part) for part in at if part)


def sentence(fault: Fault, lang: str) -> str:
    return WORDS[lang]["fault"][fault.kind].format(**fault.facts)
