"""Collates what was handed in, as a watcher would: stored, read once, put into stories, briefs made anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crosswire import pipeline
from crosswire.changes import Alerts, log
from crosswire.config import Settings
from crosswire.corrections import gone, of_stored
from crosswire.errors import NothingRead
from crosswire.languages.wording import worded
from crosswire.read.drafts import Draft
from crosswire.read.reading import build, parts
from crosswire.read.sources import STDIN, Document
from crosswire.serve.work.jobs import Input
from crosswire.showing import Brief
from crosswire.store import Arrival, Grouping, Grown, Growth, Store, Unit
from crosswire.store.regrouping import regroup
from crosswire.store.together import keep
from crosswire.types import DeskCorrection, Extract, Reading, Report, Skipped

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A report that was stored, what it is to the store, and what it says."""

    arrival: Arrival
    report: Report
    extract: Extract


class Collating:
    """Collates over one store. For one thread."""

    def __init__(self, store: Store, settings: Settings, alerts: Alerts | None) -> None:
        self._store = store
        self._settings = settings
        self._alerts = alerts
        self._growth = Growth(store, settings)
        self._grouping = Grouping(store)

    def warm(self) -> None:
        """Reads a sentence, so that every model is loaded."""
        line = "Officials in Oskel said on Monday that 12 people were hurt when a bridge fell."
        document = Document(STDIN, "warm.txt", line.encode())
        built = [_built(one, self._settings) for one in parts(document, self._settings)]
        reports = [one[0] for one in built if one]
        pipeline.extract(Reading(tuple(reports), (), (), ()), self._settings)

    def collate(self, inputs: Sequence[Input], tell: Tell, *, together: bool) -> dict[str, Any]:
        """Reads inputs and collates their stories.

        Args:
            inputs: What was handed in; what cannot be used is named, and the rest goes on.
            tell: Told how far it is.
            together: Whether they are of one story.

        Raises:
            NothingRead: Nothing could be used; the message names each input with its reason.
        """
        total, notes = len(inputs) + 1, list[str]()
        skipped: list[Skipped] = []
        taken: list[_Taken] = []
        with self._store.read() as unit:
            deleted = gone(of_stored(unit.corrections.standing()))
        for number, one in enumerate(inputs):
            tell(worded("jobs.reading", what=one.called), number, total)
            reading = read(one, self._settings)
            skipped += reading.skipped
            notes += [f"{note.input}: {note.note}" for note in reading.notices]
            for report in reading.reports:
                said = self._taken(report, deleted)
                if isinstance(said, Skipped):
                    skipped.append(Skipped(one.called, said.error))
                else:
                    taken.append(said)
        if not taken:
            raise NothingRead("\n".join(f"{s.input}: {s.error}" for s in skipped))
        tell(worded("jobs.comparing"), len(inputs), total)
        for found in taken:
            self._grouping.put(found.extract, _now())
        if together:
            ids = [found.arrival.report for found in taken]
            notes += self._store.insist(lambda unit: _tied(unit, ids, _now()))
        stories = self._of(taken)
        for story in stories:
            self._growth.brief(story, _now(), then=self._logged)
        return {
            "stories": stories,
            "reports": [_told(one) for one in taken],
            "skipped": [{"input": one.input, "error": one.error} for one in skipped],
            "notes": notes,
        }

    def _taken(self, report: Report, deleted: Mapping[str, DeskCorrection]) -> _Taken | Skipped:
        """Stores a report and reads it, once; not one that people deleted."""
        at = _now()
        arrival = self._store.insist(lambda unit: unit.reports.add(report, at))
        if (by := deleted.get(arrival.report)) is not None:
            why = worded("jobs.deleted", by=by.by, why=by.why, id=by.id)
            return Skipped(report.where, why)
        said = self._growth.readings.of([arrival.version], at)[arrival.version]
        return said if isinstance(said, Skipped) else _Taken(arrival, report, said)

    def _of(self, taken: Sequence[_Taken]) -> list[str]:
        """The stories that some reports are in."""
        with self._store.read() as unit:
            found = [unit.stories.of_report(one.arrival.report) for one in taken]
        return list(dict.fromkeys(filter(None, found)))

    def _logged(self, unit: Unit, grown: Grown) -> None:
        old = Brief.from_json(unit.briefs.text(grown.before.id)) if grown.before else None
        log(unit, old, grown.brief, brief_id=grown.stored.id, alerts=self._alerts)


def _tied(unit: Unit, reports: Sequence[str], at: datetime) -> list[str]:
    """Has reports that were handed in as one story be in one; what is to be said of it.

    Stories that were here before are not joined because somebody pastes a report of each: that is a
    correction, and signed.
    """
    handed = set(reports)
    of = {one: story for one in reports if (story := unit.stories.of_report(one))}
    older = {s for s in of.values() if not handed >= {one.report_id for one in unit.stories.members(s)}}
    first = {story: report for report, story in reversed(of.items())}
    tied = [report for story, report in first.items() if len(older) < 2 or story not in older]
    if len(tied) > 1:
        keep(unit, tied, at)
        unit.grouped.hold()  # nobody puts a report into a story meanwhile
        regroup(unit, tied, at)
    if len(older) < 2:
        return []
    return [worded("jobs.of_several", n=len(older))]


def read(one: Input, settings: Settings) -> Reading:
    """The reports of an input, called as whoever handed it in calls it."""
    told = settings.model_copy(
        update={
            "outlet": one.outlet or settings.outlet,
            "published": one.published or settings.published,
        }
    )
    reading = _pasted(one, told) if one.pasted else pipeline.read([one.where], told)
    return replace(
        reading,
        reports=tuple(
            _called(report, one, n if len(reading.reports) > 1 else 0)
            for n, report in enumerate(reading.reports, 1)
        ),
        skipped=tuple(Skipped(_name(s.input, one), s.error) for s in reading.skipped),
        notices=tuple(replace(n, input=_name(n.input, one)) for n in reading.notices),
    )


def _pasted(one: Input, settings: Settings) -> Reading:
    """What was pasted, told apart as on standard input."""
    document = Document(STDIN, one.called, Path(one.where).read_bytes())
    built = [_built(part, settings) or part for part in parts(document, settings)]
    reports = tuple(found[0] for found in built if isinstance(found, tuple))
    notices = tuple(note for found in built if isinstance(found, tuple) for note in found[1])
    return Reading(reports, tuple(s for s in built if isinstance(s, Skipped)), notices, ())


def _built(part: object, settings: Settings) -> Any:
    return build(part, settings) if isinstance(part, Draft) else None


def _called(report: Report, one: Input, number: int) -> Report:
    """A report under the name that it was handed in by: where it lay meanwhile is nobody's business."""
    named = replace(report, path=_name(report.path, one)) if report.path else report
    if one.pasted and not report.path:
        named = replace(named, path=f"{one.called}-{number}" if number else one.called)
    return replace(named, url=one.url) if one.url and not report.url and not number else named


def _name(where: str, one: Input) -> str:
    shown = where.replace(one.where, one.called)
    return one.called + shown[len(STDIN) :] if one.pasted and shown.startswith(STDIN) else shown


def _told(one: _Taken) -> dict[str, Any]:
    """What the page says of a report that was taken."""
    report = one.report
    shown = report.title or report.outlet or report.name
    return {
        "id": one.arrival.report,
        "title": shown,
        "outlet": report.outlet,
        "called": report.path or report.url or "",
        "words": report.words,
        "news": one.arrival.news.value,
    }


def _now() -> datetime:
    return datetime.now(UTC)
