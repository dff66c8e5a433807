"""The reports that are timed: the seeds where they lie beside the project, else the sample story."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("CROSSWIRE_SHARED") or ROOT.parent / "shared")


def reports(seeds: Path | None) -> tuple[str, list[Path]]:
    """A name for what is timed, and its files.

    Args:
        seeds: A folder of plain-text reports; None for that beside the project.
    """
    from crosswire.sample import paths

    folder = seeds or SHARED / "seeds"
    found = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return (folder.name, found) if found else ("sample", paths())
