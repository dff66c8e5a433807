"""Inputs to documents: folders and globs are opened up, addresses fetched, limits kept.

The exact same path, or the same address, given twice counts once.
"""

from __future__ import annotations

import glob
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crosswire.config import Settings
from crosswire.errors import EmptyInput, InputError, OversizeInput
from crosswire.read.fetch import fetch
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
        settings: The limit in bytes, and how to fetch.
    """
    for where, path in sorted(_places(inputs).items()):
        try:
            yield _document(where, path, settings)
        except InputError as problem:
            yield Skipped(input=problem.source, error=problem.reason)


def _places(inputs: Sequence[str | Path]) -> dict[str, Path | None]:
    """Each input by the name to call it, with its path unless it is an address or standard input."""
    files: dict[str, Path] = {}
    others: dict[str, Path | None] = {}
    for given in map(str, inputs):
        if given == STDIN or is_url(given):
            others[given] = None
            continue
        for path in _files(given):
            known = files.get(str(path.resolve()))
            files[str(path.resolve())] = min(known, path) if known else path
    return others | {str(path): path for path in files.values()}


def is_url(given: str) -> bool:
    """Whether an input is meant as an address, in whatever scheme.

    >>> is_url("https://example.org/story"), is_url("notes/story.txt")
    (True, False)
    """
    scheme, separator, rest = given.partition("://")
    return bool(separator and rest) and scheme.isalnum()


def _files(given: str) -> list[Path]:
    path = Path(given)
    if path.is_dir():
        inside = [p for p in path.rglob("*") if p.is_file()]
        return [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
    if path.exists() or not glob.has_magic(given):
        return [path]
    # Path.glob knows no absolute patterns.
    found = [Path(name) for name in glob.glob(given, recursive=True)]  # noqa: PTH207
    return [p for p in found if p.is_file()] or [path]


def _document(where: str, path: Path | None, settings: Settings) -> Document:
    if path is not None:
        return Document(where=where, name=path.name, data=_contents(path, settings.max_bytes), path=where)
    if where == STDIN:
        return Document(where=where, name="stdin", data=_limited(sys.stdin.buffer, where, settings.max_bytes))
    page = fetch(where, settings)
    return Document(where=where, name=page.name, data=page.data, url=page.url, charset=page.charset)


def _contents(path: Path, limit: int) -> bytes:
    """The bytes of a file whose size was looked at first: a file of gigabytes is never loaded."""
    where = str(path)
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size > limit:
            raise _oversize(where, status.st_size, limit)
        with path.open("rb") as stream:
            return _limited(stream, where, limit)
    except FileNotFoundError as problem:
        matched = "no file matches this pattern" if glob.has_magic(where) else "there is no such file"
        raise InputError(where, matched) from problem
    except OSError as problem:
        raise InputError(where, f"cannot be read: {problem.strerror or problem}") from problem


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
