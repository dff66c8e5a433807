"""Files written whole or not at all: looked at before the work, written beside, renamed at the end."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from crosswire.errors import OutputError, UsageError


def check(path: Path) -> None:
    """Whether a file could be written, asked before the work that it is to hold.

    Raises:
        UsageError: It is a folder, stands in no folder, or may not be written.
    """
    try:
        mode = _mode(path)
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: cannot be written: {_why(problem)}") from problem
    target = _target(path)
    if mode is not None and stat.S_ISDIR(mode):
        raise UsageError(f"{path}: cannot be written: it is a folder; name a file in it")
    if mode is not None and not os.access(path, os.W_OK):
        raise UsageError(f"{path}: cannot be written: it is write-protected")
    if mode is not None and not _replaceable(target, mode):
        return
    if not os.path.isdir(target.parent):  # noqa: PTH112 - Path.is_dir raises where a folder is closed
        raise UsageError(f"{path}: cannot be written: there is no folder {str(target.parent)!r}")
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise UsageError(f"{path}: cannot be written: nothing may be written into {str(target.parent)!r}")


def distinct(files: Sequence[Path], inputs: Sequence[str | Path]) -> None:
    """Has no two results go to one file, and none over an article that is to be read.

    Raises:
        UsageError: They do.
    """
    read = (one for one in inputs if os.path.isfile(one))  # noqa: PTH113 - as above
    taken = {os.path.realpath(one): "it is an INPUT" for one in read}
    for path in files:
        target = os.path.realpath(path)
        if target in taken:
            raise UsageError(f"{path}: cannot be written: {taken[target]}; name another file")
        mode = _mode(path)
        if mode is None or stat.S_ISREG(mode):
            taken[target] = "another result goes there"


def write(path: Path, data: bytes) -> None:
    """Writes a file whole.

    Raises:
        OutputError: It cannot be written.
    """
    write_pieces(path, [data])


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Writes a file: beside it first, so that an old one stays whole where the disk is full.

    A link stays a link to the file that is written; an old file's permissions stay. What is no file
    (a pipe, a device) is written to as it is.

    Raises:
        OutputError: It cannot be written.
    """
    kept = ""
    try:
        mode, target = _mode(path), _target(path)
        if mode is not None and not _replaceable(target, mode):
            with path.open("wb") as file:
                file.writelines(pieces)
        else:
            kept = "; the old file is as it was" if mode is not None else ""
            _replace(target, mode, pieces)
    except OSError as problem:
        raise OutputError(f"{path}: cannot be written: {_why(problem)}{kept}") from problem


def _replace(target: Path, mode: int | None, pieces: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        _as_before(target, beside, mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _as_before(target: Path, beside: Path, mode: int | None) -> None:
    """Permissions and owner of the old file, or those that a new file of this user would have."""
    if mode is None:
        umask = os.umask(0)
        os.umask(umask)
        beside.chmod(0o666 & ~umask)
        return
    old = target.stat()
    with contextlib.suppress(PermissionError):  # only some may give a file away
        os.chown(beside, old.st_uid, old.st_gid)
    beside.chmod(stat.S_IMODE(mode))


def _target(path: Path) -> Path:
    """The file that is meant: where a link leads."""
    return Path(os.path.realpath(path))


def _mode(path: Path) -> int | None:
    """What stands there, or None where nothing does yet."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _replaceable(target: Path, mode: int) -> bool:
    """A file is replaced; a pipe, a device or a file that is mounted there is written to."""
    return stat.S_ISREG(mode) and not target.is_mount()


def _why(problem: OSError | ValueError) -> str:
    return (isinstance(problem, OSError) and problem.strerror) or str(problem)
