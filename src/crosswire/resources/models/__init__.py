"""Weights that ship with the package; each set has a card with the digests of its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from crosswire.errors import ResourceError


@dataclass(frozen=True, slots=True)
class Weights:
    """The files of one model, read and checked: file name to bytes."""

    version: str
    files: Mapping[str, bytes]


def present(name: str, folder: Path | None = None) -> bool:
    """Whether the weights `name` are in the package."""
    return _folder(folder).joinpath(f"{name}.json").is_file()


def version(name: str, folder: Path | None = None) -> str:
    """The version that the card of the weights `name` gives."""
    return str(_card(name, _folder(folder))["version"])


def load(name: str, folder: Path | None = None) -> Weights:
    """The weights `name`, each file checked against the digest on the card.

    Raises:
        ResourceError: A file is missing or differs from what was shipped.
    """
    place = _folder(folder)
    card = _card(name, place)
    return Weights(str(card["version"]), {f: _checked(place / f, d) for f, d in card["sha256"].items()})


def _card(name: str, folder: Path) -> dict[str, dict[str, str]]:
    path = folder / f"{name}.json"
    try:
        card: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise ResourceError(f"{path}: the card of the weights cannot be read: {problem}") from problem
    return card


def _checked(path: Path, digest: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ResourceError(f"{path}: the weights are missing; install the package again") from problem
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        raise ResourceError(
            f"{path}: damaged or changed: SHA-256 {found} instead of {digest}; install the package again"
        )
    return data


def _folder(folder: Path | None) -> Path:
    return folder or Path(str(files(__package__)))
