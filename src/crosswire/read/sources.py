"""Inputs to documents: paths opened, addresses fetched, limits kept.

The exact same path, or the same address, given twice counts once.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crosswire.config import Settings
from crosswire.errors import EmptyInput, InputError, OversizeInput
from crosswire.read import folders
from crosswire.read.fetch import fetch
from crosswire.salvage import left_out
from crosswire.types import Skipped

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one input, and what its place says about it.

    Attributes:
        where: What to call it in a message.
        name: Its file name, without folders: the last hint at what it is.
        path: The path as it was given, for files.
        url: The address that answered, for fetched pages.
        charset: The encoding that a server declared.
    """

    where: str
    name: str
    data: bytes
    path: str | None = None
    url: str | None = None
    charset: str | None = None


def documents(inputs: Sequence[str | Path], settings: Settings) -> Iterator[Document | Skipped]:
    """Every input as bytes, in an order that does not depend on the order given.

    Args:
        inputs: Files, folders, globs, URLs, or "-" for standard input.
        settings: The limit in bytes, whether links are followed, and how to fetch.
    """
    places, missing = _places(inputs, follow=settings.follow_links)
    yield from missing
    for where, path in sorted(places.items()):
        try:
            yield _document(where, path, settings)
        except Exception as problem:
            yield left_out(where, problem)


def _places(inputs: Sequence[str | Path], *, follow: bool) -> tuple[dict[str, Path | None], list[Skipped]]:
    """Each input by the name to call it, with its path unless it is an address or standard input."""
    found: dict[str, Path] = {}
    others: dict[str, Path | None] = {}
    missing: list[Skipped] = []
    for given in map(str, inputs):
        if given == STDIN or is_url(given):
            others[given] = None
            continue
        for path in folders.files(given, follow=follow):
            if isinstance(path, Skipped):
                missing.append(path)
                continue
            real = os.path.realpath(path)
            found[real] = min(found.get(real, path), path)
    return others | {str(path): path for path in found.values()}, missing


def is_url(given: str) -> bool:
    """Whether an input is meant as an address, in whatever scheme.

    >>> is_url("https://example.org/story"), is_url("notes/story.txt")
    (True, False)
    """
    scheme, separator, rest = given.partition("://")
    return bool(separator and rest) and scheme.isalnum()


def _document(where: str, path: Path | None, settings: Settings) -> Document:
    if path is not None:
        return Document(where=where, name=path.name, data=_contents(path, settings.max_bytes), path=where)
    if where == STDIN:
        return Document(where=where, name="stdin", data=_standard_input(where, settings.max_bytes))
    page = fetch(where, settings)
    return Document(where=where, name=page.name, data=page.data, url=page.url, charset=page.charset)


def _contents(path: Path, limit: int) -> bytes:
    """The bytes of a file whose kind and size were looked at first: a file of gigabytes is never loaded."""
    where = str(path)
    try:
        status = path.stat()
        if why := folders.unreadable(status.st_mode, path):
            raise InputError(where, why)
        if stat.S_ISREG(status.st_mode) and status.st_size > limit:
            raise _oversize(where, status.st_size, limit)
        with path.open("rb") as stream:
            return _limited(stream, where, limit)
    except (OSError, ValueError) as problem:
        raise InputError(where, folders.reason(problem, path)) from problem


def _standard_input(where: str, limit: int) -> bytes:
    if sys.stdin is None:  # as a shell leaves it after <&-
        raise InputError(where, "standard input is closed")
    try:
        return _limited(sys.stdin.buffer, where, limit)
    except OSError as problem:
        raise InputError(where, f"standard input cannot be read: {problem.strerror or problem}") from problem


def _limited(stream: BinaryIO, where: str, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _oversize(where, None, limit)
    if not data.strip():
        raise EmptyInput(where, "it is empty")
    return data


def _oversize(where: str, size: int | None, limit: int) -> OversizeInput:
    measured = f"it has {size:,} bytes" if size else "it is longer"
    return OversizeInput(where, f"{measured}, more than the limit of {limit:,}; raise max_bytes to read it")
