"""For documents that draw: the tree of a document as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from __future__ import annotations

from cio_ref import document as doc


def render(document: doc.Document) -> str:
    """The first tree of the document, from the top down."""
    tree = next(block for block in document.blocks if isinstance(block, doc.Tree))
    lines = ["flowchart TD"]
    line: list[str] = []  # from the top down to the node
    for number, (branch, depth) in enumerate(tree.outline()):
        line[depth:] = [f"n{number}"]
        lines.append(f'    {line[-1]}["{quoted(doc.plain(branch.text))}"]')
        if depth:
            label = f'|"{quoted(branch.aside)}"|' if branch.aside else ""
            lines.append(f"    {line[-2]} -->{label} {line[-1]}")
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Text between quotes, where Mermaid reads character entities and Markdown."""
    return "".join(f"#{ord(char)};" if char in '"#&<>`*_[]' else char for char in doc.harmless(text))
