"""The door of the Python API: a dataset opened as a glossary."""

from __future__ import annotations

from cio_ref.dataset.opening import open_store
from cio_ref.glossary import Glossary


def open_glossary(folder: str | None = None) -> Glossary:
    """Open the glossary that came with this package, or the dataset in ``folder``.

    ``folder`` holds ``roles.yaml`` and its companions; it is checked and compiled into the user's cache on first use.
    Raises NoDataset when there is none there, BadDataset when it has faults that stand in the way.
    """
    return Glossary(open_store(folder))
