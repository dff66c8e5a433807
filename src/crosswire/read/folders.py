"""Paths to files: folders and globs opened up, and what cannot be entered or followed named.

A folder is read to its bottom. A report that is silently missing is worse than one that is named as
missing, so everything in a folder is either a file to read or said to be none. Hidden names are the one
exception: they are nobody's reports.
"""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crosswire.types import Skipped

Found = Path | Skipped

KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
# What a shell hands over in place of a file: <(command), /dev/stdin. A pipe there has somebody writing.
HANDED_OVER = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def files(given: str, *, follow: bool) -> Iterator[Found]:
    """The files that an input means; whether they can be read shows when they are opened.

    Args:
        given: A file, a folder or a glob.
        follow: Whether links that lead out of a folder are followed.
    """
    try:
        mode = Path(given).stat().st_mode
    except FileNotFoundError:
        yield from _matches(given)
    except (OSError, ValueError) as problem:
        yield Skipped(given, reason(problem, given))
    else:
        yield from _Walk(Path(given), follow).files() if stat.S_ISDIR(mode) else (Path(given),)


def _matches(pattern: str) -> Iterator[Path]:
    """The files of a glob; the pattern itself where it is none or nothing fits, to be named as missing."""
    # Path.glob knows no absolute patterns.
    names = glob.glob(pattern, recursive=True) if glob.has_magic(pattern) else []  # noqa: PTH207
    yield from [Path(name) for name in names if not os.path.isdir(name)] or [Path(pattern)]  # noqa: PTH112


def reason(problem: OSError | ValueError, path: str | Path) -> str:
    """Why a path cannot be used, in words.

    >>> reason(OSError(errno.ELOOP, "Too many levels of symbolic links"), "a")
    'the link leads round in a circle'
    """
    if not isinstance(problem, OSError):
        return f"it is no path: {problem}"
    if problem.errno == errno.ELOOP:
        return "the link leads round in a circle"
    if problem.errno == errno.ENOENT:
        if os.path.islink(path):  # noqa: PTH114 - Path.is_link raises where the folder is closed
            return f"the link leads nowhere: there is no {os.readlink(path)!r}"  # noqa: PTH115
        return "no file matches this pattern" if glob.has_magic(str(path)) else "there is no such file"
    return f"cannot be read: {problem.strerror or problem}"


def unreadable(mode: int, path: str | Path) -> str | None:
    """Why something that exists is no file to read, if it is none."""
    for is_kind, name in KINDS:
        if is_kind(mode) and not (name == "a named pipe" and str(path).startswith(HANDED_OVER)):
            return f"it is {name}, not a file; give what it holds on standard input, as -"
    return None


@dataclass
class _Walk:
    """One walk through a folder. Links come last, when all that has a name of its own was seen."""

    root: Path
    follow: bool
    seen: set[str] = field(default_factory=set)
    links: list[Path] = field(default_factory=list)

    def files(self) -> Iterator[Found]:
        yield from self._folder(self.root)
        while self.links:
            waiting, self.links = sorted(self.links), []
            for link in waiting:
                yield from self._link(link)

    def _folder(self, top: Path) -> Iterator[Found]:
        """The files below a folder, each folder once, however many links lead there."""
        waiting = [top]
        while waiting:
            folder = waiting.pop()
            real = os.path.realpath(folder)
            if real in self.seen:
                continue
            self.seen.add(real)
            try:
                with os.scandir(folder) as listed:
                    entries = sorted((e for e in listed if not e.name.startswith(".")), key=lambda e: e.name)
            except OSError as problem:
                yield Skipped(str(folder), f"the folder cannot be opened: {problem.strerror or problem}")
                continue
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                elif entry.is_symlink():
                    self.links.append(Path(entry.path))
                else:
                    yield from _entry(entry)

    def _link(self, link: Path) -> Iterator[Found]:
        """Where a link leads: within the folder, or out of it where that is asked for."""
        try:
            mode = link.stat().st_mode
        except OSError as problem:
            yield Skipped(str(link), reason(problem, link))
            return
        target = os.path.realpath(link)
        if not _within(target, os.path.realpath(self.root)) and not self.follow:
            where = f"the link leads out of the folder, to {target!r}"
            yield Skipped(str(link), f"{where}; --follow-links (the setting follow_links) reads it")
        elif not stat.S_ISDIR(mode):
            yield link
        elif _within(os.path.realpath(link.parent), target):
            yield Skipped(str(link), "the link leads back to a folder that holds it")
        else:
            yield from self._folder(link)


def _entry(entry: os.DirEntry[str]) -> Iterator[Found]:
    why = unreadable(entry.stat(follow_symlinks=False).st_mode, entry.path)
    yield Skipped(entry.path, why) if why else Path(entry.path)


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
