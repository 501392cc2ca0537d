"""Compiles the dataset into the wheel; a dataset with faults stops the build."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileGlossary(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # A checkout is compiled into the user's cache, again after each change.
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from cio_ref.dataset import compilation, folder, opening
        from cio_ref.pages import check

        found = folder.read(root / "data", style=True)
        if found.faults:
            faults = "\n".join(
                f"data/{check.place(fault.place)}: {check.sentence(fault, 'en')}" for fault in found.faults
            )
            raise SystemExit(f"The dataset has faults:\n{faults}")
        self.drafts = tempfile.TemporaryDirectory()
        compiled = Path(self.drafts.name) / "glossary.sqlite"
        compilation.save(str(compiled), found, opening.shipped_stamp())
        build_data["force_include"][str(compiled)] = "cio_ref/glossary.sqlite"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.drafts.cleanup()
