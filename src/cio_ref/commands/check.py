"""cio-ref check: every fault of a dataset, with its place and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cio_ref.dataset import compilation
from cio_ref.dataset import folder as folders
from cio_ref.dataset.opening import shipped_folder
from cio_ref.document import Document
from cio_ref.pages import check
from cio_ref.session import Session


def run(
    session: Session,
    directory: Annotated[
        str | None,
        typer.Argument(
            metavar="[DIR]",
            help="A folder with roles.yaml and its companions; else the dataset in use.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Check a dataset: every fault with file, line and column, and how to mend it.

    The exit status is 1 when there are faults.

    \b
    Examples:
      cio-ref check
      cio-ref check data/
    """
    found = folders.read(Path(directory or session.data or shipped_folder()), style=True)
    counts = {file.removesuffix(".yaml"): len(documents) for file, documents in found.documents.items()}
    if found.entries:
        counts["bodies"] = sum(role.kind == "body" for role in found.entries.roles)
        counts["roles"] -= counts["bodies"]

    def page(lang: str) -> Document:
        folder = directory or session.data or ""
        return check.faults(found.faults, counts, lang, folder=folder, complete=found.entries is not None)

    session.show(
        {
            "faults": [
                {**fault.place._asdict(), "kind": fault.kind, "message": check.sentence(fault, session.lang)}
                for fault in found.faults
            ],
            "counts": counts,
        },
        page,
        digest=compilation.digest(found),
    )
    session.status = 1 if found.faults else 0
