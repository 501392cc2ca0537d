"""For documents that draw: the tree of a document as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from __future__ import annotations

from cio_ref import document as doc


def render(document: doc.Document) -> str:
    """The first tree of the document, from the top down."""
    tree = next(block for block in document.blocks if isinstance(block, doc.Tree))
    lines = ["flowchart TD"]
    ahead: list[tuple[doc.Branch, str]] = [(branch, "") for branch in reversed(tree.items)]
    number = 0
    while ahead:
        branch, above = ahead.pop()
        node = f"n{number}"
        number += 1
        lines.append(f'    {node}["{quoted(doc.plain(branch.text))}"]')
        if above:
            label = f'|"{quoted(branch.aside)}"|' if branch.aside else ""
            lines.append(f"    {above} -->{label} {node}")
        ahead += [(each, node) for each in reversed(branch.below)]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Text between quotes, where Mermaid reads character entities and Markdown."""
    return "".join(f"#{ord(char)};" if char in '"#&<>`*_[]' else char for char in doc.harmless(text))
