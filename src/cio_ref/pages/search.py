"""The page of what a search found."""

from __future__ import annotations

from collections.abc import Iterator

from cio_ref.document import Block, Column, Document, Paragraph, Row, Span, Table, Text, text
from cio_ref.glossary.search import Found, Passage
from cio_ref.pages.parts import Parts, aside


def hits(found: Found, lang: str) -> Document:
    """Each entry with the passages that have the words, marked, and the places they stand in."""
    parts = Parts(lang)
    words = parts.words
    heads = (
        Column((words["role"],), 16, once=True),
        Column((words["place_head"],), 11),
        Column((words["passage"],), 30),
    )
    rows = [
        Row((parts.full(hit.role), text(words["places"][passage.place]), marked(passage)), opens=index == 0)
        for hit in found.hits
        for index, passage in enumerate(hit.passages)
    ]
    blocks: list[Block] = [Table(heads, tuple(rows))]
    if found.more:
        blocks.append(Paragraph(aside(words["more_hits"])))
    return Document(tuple(blocks))


def marked(passage: Passage) -> Text:
    """The passage, with the words that were found in it marked."""
    return text(*spans(passage))


def spans(passage: Passage) -> Iterator[Span]:
    done = 0
    for start, end in passage.matches:
        yield Span(passage.text[done:start])
        yield Span(passage.text[start:end], "match")
        done = end
    yield Span(passage.text[done:])
