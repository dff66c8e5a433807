"""Collates what was handed in, as a watcher would: stored, read once, put into stories, briefs made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crosswire import pipeline
from crosswire.changes import Alerts, correcting, log
from crosswire.config import Settings
from crosswire.corrections import Signed, joined
from crosswire.errors import NothingRead
from crosswire.read.drafts import Draft
from crosswire.read.reading import build, parts
from crosswire.read.sources import STDIN, Document
from crosswire.serve.work.jobs import Input
from crosswire.showing import Brief
from crosswire.store import Arrival, Grouping, Grown, Growth, Store, Unit
from crosswire.types import Extract, Reading, Report, Skipped
from crosswire.types.corrections import Joinable

Tell = Callable[[str, int, int], None]
_WHY = "handed in together as reports of one story"


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

    def collate(self, inputs: Sequence[Input], tell: Tell, *, together: bool, by: str) -> dict[str, Any]:
        """Reads inputs and collates their stories.

        Args:
            inputs: What was handed in; what cannot be used is named, and the rest goes on.
            tell: Told how far it is.
            together: Whether they are of one story.
            by: Who handed them in.

        Raises:
            NothingRead: Nothing could be used; the message names each input with its reason.
        """
        total, notes = len(inputs) + 1, list[str]()
        skipped: list[Skipped] = []
        taken: list[_Taken] = []
        for number, one in enumerate(inputs):
            tell(f"Reading {one.called}", number, total)
            reading = _read(one, self._settings)
            skipped += reading.skipped
            notes += [f"{note.input}: {note.note}" for note in reading.notices]
            for report in reading.reports:
                said = self._taken(report)
                if isinstance(said, Skipped):
                    skipped.append(Skipped(one.called, said.error))
                else:
                    taken.append(said)
        if not taken:
            raise NothingRead("\n".join(f"{s.input}: {s.error}" for s in skipped))
        tell("Comparing the reports", len(inputs), total)
        stories = self._stories(taken, together=together, by=by)
        return {
            "stories": stories,
            "reports": [_told(one) for one in taken],
            "skipped": [{"input": one.input, "error": one.error} for one in skipped],
            "notes": notes,
        }

    def _taken(self, report: Report) -> _Taken | Skipped:
        """Stores a report and reads it, once."""
        at = _now()
        arrival = self._store.insist(lambda unit: unit.reports.add(report, at))
        said = self._growth.readings.of([arrival.version], at)[arrival.version]
        return said if isinstance(said, Skipped) else _Taken(arrival, report, said)

    def _stories(self, taken: Sequence[_Taken], *, together: bool, by: str) -> list[str]:
        """Puts reports into stories, and collates these."""
        for one in taken:
            self._grouping.put(one.extract, _now())
        stories = self._of(taken)
        if together and len(stories) > 1:
            signed = Signed(by, _now(), _WHY)
            reports = [next(o.arrival.report for o in taken if story in self._of([o])) for story in stories]
            correcting.correct(
                self._store, joined(Joinable.STORIES, reports, signed), self._settings, alerts=self._alerts
            )
            stories = self._of(taken)
        for story in stories:
            self._growth.brief(story, _now(), then=self._logged)
        return stories

    def _of(self, taken: Sequence[_Taken]) -> list[str]:
        """The stories that some reports are in."""
        with self._store.read() as unit:
            found = [unit.stories.of_report(one.arrival.report) for one in taken]
        return list(dict.fromkeys(filter(None, found)))

    def _logged(self, unit: Unit, grown: Grown) -> None:
        old = Brief.from_json(unit.briefs.text(grown.before.id)) if grown.before else None
        log(unit, old, grown.brief, brief_id=grown.stored.id, alerts=self._alerts)


def _read(one: Input, settings: Settings) -> Reading:
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
    return replace(named, url=one.url) if one.url and not report.url else named


def _name(where: str, one: Input) -> str:
    shown = where.replace(one.where, one.called)
    return one.called + shown[len(STDIN) :] if one.pasted and shown.startswith(STDIN) else shown


def _told(one: _Taken) -> dict[str, Any]:
    """What the page says of a report that was taken."""
    report = one.report
    shown = report.title or report.outlet or report.name
    return {"id": one.arrival.report, "title": shown, "outlet": report.outlet, "news": one.arrival.news.value}


def _now() -> datetime:
    return datetime.now(UTC)
