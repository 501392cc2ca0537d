"""The page of what is wrong with a dataset."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from cio_ref.dataset.source import Fault, Place
from cio_ref.document import Document, Facts, Paragraph, text
from cio_ref.language import WORDS


def faults(
    found: Sequence[Fault], counts: Mapping[str, int], lang: str, *, folder: str = "", complete: bool = True
) -> Document:
    """Every fault with its place (below ``folder``) and how to mend it, or the ``counts`` of a sound dataset. Not
    ``complete`` means that these faults stood in the way of looking for others."""
    words = WORDS[lang]
    if not found:
        return Document((Paragraph(text(words["checked"].format(**counts))),))
    rows = tuple((os.path.join(folder, place(fault.place)), text(sentence(fault, lang))) for fault in found)
    told = words["faults"].format(count=len(found))
    return Document((Facts(rows), Paragraph(text(told if complete else f"{told} {words['more_faults']}"))))


def place(at: Place) -> str:
    """``roles.yaml:12:5``, as compilers and editors write it."""
    return ":".join(str(part) for part in at if part)


def sentence(fault: Fault, lang: str) -> str:
    return WORDS[lang]["fault"][fault.kind].format(**fault.facts)
