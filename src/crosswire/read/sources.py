"""Inputs to files: folders and globs are opened up, a path given twice counts once."""

from __future__ import annotations

import glob
from collections.abc import Sequence
from pathlib import Path


def expand(inputs: Sequence[str | Path]) -> tuple[Path, ...]:
    """The files that the inputs name, in a fixed order."""
    found: dict[str, Path] = {}
    for given in inputs:
        for path in _files(str(given)):
            found.setdefault(str(path.resolve()), path)
    return tuple(found[name] for name in sorted(found))


def _files(given: str) -> list[Path]:
    path = Path(given)
    if path.is_dir():
        return [p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")]
    if path.exists() or not glob.has_magic(given):
        return [path]
    return [Path(name) for name in glob.glob(given, recursive=True) if Path(name).is_file()]
