"""What versions say: as it is stored, or read now and stored. No text is read twice."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from crosswire import limits
from crosswire.config import Settings
from crosswire.errors import OutOfTime
from crosswire.extraction import extracted
from crosswire.store.extracts import Read, as_said, reading
from crosswire.store.store import Store
from crosswire.types import Extract, Report, Skipped

Said = Extract | Skipped
"""What a version says, or why it could not be read."""
_Key = tuple[int, str, date | None]  # a version, how it is read, the day that its dates count from
_HELD = 2_000
"""Extracts held in memory: those of the stories that are growing now."""


class Readings:
    """Reads versions of reports, each once. For one thread.

    Args:
        store: Where what they say is kept.
        settings: How to read.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._how = reading(settings)
        self._held: OrderedDict[_Key, Said] = OrderedDict()

    def of(self, versions: Iterable[int], at: datetime, *, anchor: date | None = None) -> dict[int, Said]:
        """What versions say, by their ids; each is stored as soon as it was read.

        Args:
            versions: Ids of stored versions.
            at: When they are read, should they be.
            anchor: The day of the story that dates count from, for reports without one of their own.
        """
        wanted = list(dict.fromkeys(versions))
        found = {one: s for one in wanted if (s := self._held.get((one, self._how, anchor))) is not None}
        missing = [one for one in wanted if one not in found]
        with self._store.read() as unit:
            stored = unit.extracts.of(missing, self._how, anchor)
            unread = unit.reports.by_versions(one for one in missing if one not in stored)
            where = {v.id: v.report.where for v in unit.reports.by_versions(_failed(stored))}
        found |= {one: _restored(read, where.get(one, "")) for one, read in stored.items()}
        for version in unread:
            found[version.id] = self._read((version.id, self._how, anchor), version.report, at)
        for one in wanted:
            self._hold((one, self._how, anchor), found[one])
        return found

    def corrected(
        self, reports: Mapping[int, Report], at: datetime, *, anchor: date | None = None
    ) -> dict[int, Said]:
        """What versions say as people correct them: each is read once for that, and stored, too.

        Args:
            reports: The corrected reports, by the versions that they are.
            at: When they are read, should they be.
            anchor: As for `of`.
        """
        found: dict[int, Said] = {}
        for version, report in reports.items():
            how = as_said(self._how, report)
            key = (version, how, anchor)
            said = self._held.get(key)
            if said is None:
                with self._store.read() as unit:
                    stored = unit.extracts.of([version], how, anchor).get(version)
                said = _restored(stored, report.where) if stored else self._read(key, report, at)
            self._hold(key, said)
            found[version] = said
        return found

    def _read(self, key: _Key, report: Report, at: datetime) -> Said:
        version, how, anchor = key
        said = self._said(report, anchor)
        kept = said if isinstance(said, Extract) else said.error
        self._store.insist(lambda unit: unit.extracts.put(version, how, kept, at))
        return said

    def _said(self, report: Report, anchor: date | None) -> Said:
        """What a report says, all stages of reading it together within the time that a report is allowed."""

        def work() -> Said:
            extracts, skipped = extracted([report], self._settings, anchor=anchor)
            return extracts[0] if extracts else skipped[0]

        try:
            return limits.within(self._settings.report_timeout, report.where, work)
        except OutOfTime as problem:
            return Skipped(report.where, problem.reason)

    def _hold(self, key: _Key, said: Said) -> None:
        self._held[key] = said
        self._held.move_to_end(key)
        if len(self._held) > _HELD:
            self._held.popitem(last=False)


def _failed(stored: dict[int, Read]) -> list[int]:
    return [one for one, read in stored.items() if read.data is None]


def _restored(read: Read, where: str) -> Said:
    return Extract.from_json(read.data) if read.data is not None else Skipped(where, read.error or "")
