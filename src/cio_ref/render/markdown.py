"""For documents: Markdown with the tables of GitHub."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cio_ref import document as doc

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")


def render(document: doc.Document) -> str:
    return "\n\n".join(filter(None, ("\n".join(lines(block)) for block in document.blocks))) + "\n"


def lines(block: doc.Block) -> Iterator[str]:
    if isinstance(block, doc.Title):
        yield f"# {written(block.text)}"
        if block.tag:
            yield f"\n*{escape(block.tag)}*"
    elif isinstance(block, doc.Heading):
        yield f"## {escape(block.text)}"
    elif isinstance(block, doc.Paragraph):
        yield written(block.text)
    elif isinstance(block, doc.Facts):
        for label, text in block.rows:
            yield f"- **{escape(label)}:** {written(text)}"
    elif isinstance(block, doc.Bullets):
        for item in block.items:
            yield f"- {written(item)}"
    elif isinstance(block, doc.Table):
        yield line(" · ".join(map(escape, column.head)) for column in block.columns)
        yield line("---" for _ in block.columns)
        for row in block.rows:
            yield line(map(written, row.cells))
    elif isinstance(block, doc.Tree):
        for branch, depth in block.outline():
            aside = f" *({escape(branch.aside)})*" if branch.aside else ""
            yield f"{'  ' * depth}- {written(branch.text)}{aside}"
    elif isinstance(block, doc.Bibliography):
        for number, source, address in block.items:
            shown = f"[{escape(source)}](<{doc.harmless(address)}>)" if address else escape(source)
            yield f"- {escape(number)} {shown}"


def line(cells: Iterator[str] | map[str]) -> str:
    return f"| {' | '.join(cells)} |"


def written(spans: doc.Text) -> str:
    return "".join(
        f"`{doc.harmless(span.text)}`"
        if span.mark == "command" and "`" not in span.text
        else f"**{escape(span.text)}**"
        if span.mark == "match"
        else escape(span.text)
        for span in spans
    )


def escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", doc.harmless(text.replace("\N{NO-BREAK SPACE}", " ")))
