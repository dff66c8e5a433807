"""What each version says, once it has been read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, delete, not_, select

from crosswire.config import Settings
from crosswire.language_model import ENGLISH
from crosswire.record import dump, plain
from crosswire.store.rows import insert_new
from crosswire.store.tables import extracts
from crosswire.types import Extract, Report
from crosswire.types.interchange import SCHEMA

PACKAGE = Path(__file__).parents[1]
READERS = (
    *("analyse", "extract", "languages", "naming", "resources", "types", "extraction.py"),
    *("amounts.py", "grammar.py", "language_model.py", "steady.py", "salvage.py"),
)
"""What of the package reads a text, or decides what is made of it."""
_READ = {".py", ".toml", ".txt", ".csv", ".json", ".gz", ".bin", ".npz", ".onnx"}
_LARGE = 1_000_000  # bytes
_SAID = "+"


def reading(settings: Settings) -> str:
    """What an extract hangs on beside its text: what reads it, the shape of extracts, models, settings.

    An extract of another reading is as good as none: the text is read again.
    """
    from crosswire import __version__

    of = [__version__, SCHEMA, ENGLISH.data, settings.language_pipeline, settings.statements.value]
    return hashlib.sha256(dump([*of, readers()]).encode()).hexdigest()[:16]


def as_said(how: str, report: Report) -> str:
    """The reading of a report as people correct it: another one for other corrections."""
    return f"{how}{_SAID}{hashlib.sha256(dump(plain(report)).encode()).hexdigest()[:16]}"


@cache
def readers(package: Path = PACKAGE) -> str:
    """The digest of all code and word lists that reading hangs on: within one version they may change, too.

    Of large files (models) name and size stand for the whole.

    Args:
        package: The folder of crosswire.
    """
    found = hashlib.sha256()
    for part in READERS:
        files = sorted(one for one in (package / part).rglob("*") if one.suffix in _READ) or [package / part]
        for file in files:
            size = file.stat().st_size
            found.update(f"{file.relative_to(package)} {size}\n".encode())
            if size < _LARGE:
                found.update(file.read_bytes())
    return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a version: the JSON of its extract, or the error."""

    data: str | None
    error: str | None


class Extracts:
    """Extracts, of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version: int, how: str, found: Extract | str, made: datetime) -> None:
        """Stores what a version says; what an older reading made of it is dropped.

        What it says as people correct it is kept beside: those readings are named after this one (`as_said`).

        Args:
            version: Id of the version.
            how: `reading(settings)`.
            found: What it says, or why it could not be read. Where its dates hang on a story's day, it is
                kept beside others of it.
            made: When.
        """
        of_version, base = extracts.c.version_id == version, how.partition(_SAID)[0]
        older = not_(extracts.c.reading.startswith(base, autoescape=True))
        self._connection.execute(delete(extracts).where(of_version, older))
        row = {"version_id": version, "reading": how, "made": made}
        if isinstance(found, str):
            insert_new(self._connection, extracts, **row, anchor="", error=found)
        else:
            said = {"anchor": _day(found.anchor), "data": found.to_json()}
            insert_new(self._connection, extracts, **row, **said)

    def get(self, version: int, how: str, anchor: date | None = None) -> Extract | None:
        """What a version says, if it was read in this way (and from this day)."""
        found = self.of([version], how, anchor).get(version)
        return None if found is None or found.data is None else Extract.from_json(found.data)

    def of(self, versions: Iterable[int], how: str, anchor: date | None = None) -> dict[int, Read]:
        """What many versions say, by version; those not read in this way (and from this day) are missing."""
        asked = select(extracts.c.version_id, extracts.c.data, extracts.c.error).where(
            extracts.c.version_id.in_(list(versions)),
            extracts.c.reading == how,
            extracts.c.anchor == _day(anchor),
        )
        return {row.version_id: Read(row.data, row.error) for row in self._connection.execute(asked)}


def _day(anchor: date | None) -> str:
    return anchor.isoformat() if anchor else ""
