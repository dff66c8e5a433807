"""What a person corrects, stored and replayed at once: for the command line and for the web application.

correction | stored, with a job for each story that it is about (one transaction)
| stories regrouped, briefs made anew, what changed logged
undo       | the same, without it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from crosswire.changes.causes import Cause, cause, caused
from crosswire.changes.log import caused_in, log
from crosswire.changes.rules import Alerts
from crosswire.config import Settings
from crosswire.corrections import Signed, of_stored, payload
from crosswire.errors import UsageError
from crosswire.showing import Brief
from crosswire.store import Correction, Grown, Growth, Store, Unit
from crosswire.store.regrouping import regroup
from crosswire.types import DeskCorrection, Report
from crosswire.types.corrections import CorrectionKind, Joinable

_AHEAD = timedelta(days=1)
BRIEF = "brief"
"""The kind of job that makes a brief anew: whoever watches the store does it, should we be interrupted."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a correction, or of taking one back.

    Attributes:
        id: Of the stored correction.
        stories: The stories whose briefs were made anew.
    """

    id: int
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A stored correction.

    Attributes:
        correction: What was said.
        holds: Whether it is replayed: nobody has taken it back.
        undone: Who took it back, when and why.
        undoings: All that took it back or had it hold again, in turn.
    """

    correction: DeskCorrection
    holds: bool
    undone: Signed | None
    undoings: tuple[Undoing, ...] = ()


@dataclass(frozen=True, slots=True)
class Undoing:
    """A correction that takes another one back.

    Attributes:
        id: Its own.
        undoes: The correction that it takes back: the one listed, or an undoing of it.
    """

    id: int
    undoes: int
    signed: Signed


def correct(
    store: Store, correction: DeskCorrection, settings: Settings, *, alerts: Alerts | None = None
) -> Done:
    """Stores a correction and replays it: its stories are put together and collated anew.

    Args:
        store: Where it is kept.
        correction: As `crosswire.corrections` makes it.
        settings: How to read.
        alerts: Rules for alerts on what changes by it.

    Raises:
        UsageError: It is about a report that the store does not have.
    """
    reports = _reports(correction)
    _current(store, reports, correction.at, settings=settings, alerts=alerts)

    def work(unit: Unit) -> tuple[int, set[str]]:
        _bearable(unit, correction)
        missing = next((name for name in reports if unit.reports.latest(name) is None), None)
        if missing is not None:
            raise UsageError(f"the store has no report {missing!r}")
        who, why, at = correction.by, correction.why, correction.at
        made = unit.corrections.add(correction.kind.value, payload(correction), who=who, why=why, at=at)
        return made.id, _touched(unit, correction, made.id, at)

    with store.write() as unit:
        number, stories = work(unit)
    return _replayed(store, (number, stories), correction.at, settings=settings, alerts=alerts)


def undo(
    store: Store, number: int, signed: Signed, settings: Settings, *, alerts: Alerts | None = None
) -> Done:
    """Takes a correction back: its stories are what they were, byte for byte.

    Args:
        store: Where it is kept.
        number: Of the correction. Where it took another one back, that one holds again.
        signed: Who takes it back.
        settings: How to read.
        alerts: Rules for alerts on what changes by it.

    Raises:
        UsageError: There is no such correction, or it was taken back before.
    """
    with store.read() as unit:
        about = unit.corrections.get(number)
        reports = _reports(_meant(unit, number)) if about else []
    _current(store, reports, signed.at, settings=settings, alerts=alerts)
    with store.write() as unit:
        by = unit.corrections.undo(number, who=signed.by, why=signed.why, at=signed.at)
        stories = _touched(unit, _meant(unit, number), by.id, signed.at)
    return _replayed(store, (by.id, stories), signed.at, settings=settings, alerts=alerts)


def listed(store: Store, story: str | None = None) -> list[Listed]:
    """The corrections of a store, the oldest first.

    Args:
        store: Where they are kept.
        story: Only those about reports that are in this story.
    """
    with store.read() as unit:
        every = unit.corrections.all()
        standing = {one.id for one in unit.corrections.standing()}
        chains = {one.id: unit.corrections.chain(one.id) for one in every if one.kind != "undo"}
        members = {one.report_id for one in unit.stories.members(story)} if story else None
    found = [one for one in every if one.kind != "undo"]
    return [
        _listed(said, chains[one.id], holds=one.id in standing)
        for one, said in zip(found, of_stored(found), strict=True)
        if members is None or members & set(_reports(said))
    ]


def _listed(said: DeskCorrection, chain: Sequence[Correction], *, holds: bool) -> Listed:
    undoings = tuple(Undoing(by.id, one.id, Signed(by.who, by.made, by.why)) for one, by in pairwise(chain))
    return Listed(said, holds, None if holds else undoings[-1].signed, undoings)


def _meant(unit: Unit, number: int) -> DeskCorrection:
    """The correction that an undo is ultimately about."""
    found = unit.corrections.get(number)
    while found is not None and found.kind == "undo":
        found = unit.corrections.get(found.payload["undoes"])
    assert found is not None  # noqa: S101 - an undo is of a correction
    return of_stored([found])[0]


def _reports(correction: DeskCorrection) -> list[str]:
    return list(dict.fromkeys(mark.report for mark in (*correction.one, *correction.other)))


def _touched(unit: Unit, correction: DeskCorrection, number: int, at: datetime) -> set[str]:
    """The stories that a correction is about, each with a job to make its brief anew."""
    reports = _reports(correction)
    stories = {story for name in reports if (story := unit.stories.of_report(name))}
    if correction.of is Joinable.STORIES or correction.kind is CorrectionKind.DELETE:
        unit.grouped.hold()  # nobody puts a report into a story meanwhile
        stories |= regroup(unit, reports, at)
    for story in sorted(stories):
        unit.jobs.add(BRIEF, _key(story, number), {"story": story, "correction": number}, at)
    return stories


def _current(
    store: Store, reports: Iterable[str], at: datetime, *, settings: Settings, alerts: Alerts | None
) -> None:
    """Has the briefs of some reports be of all that came: news is logged as news, before a person's word."""
    with store.read() as unit:
        stories = sorted({story for one in reports if (story := unit.stories.of_report(one))})
        stale = [story for story in stories if _is_stale(unit, story)]
    growth = Growth(store, settings)
    for story in stale:
        growth.brief(story, at, then=_logging(alerts, None))


def _is_stale(unit: Unit, story: str) -> bool:
    latest = unit.briefs.latest(story)
    members = [one.report_id for one in unit.stories.members(story)]
    newest = {one.report_id: one.id for one in unit.reports.stamps(members)}
    return latest is None or set(latest.versions) != set(newest.values())


def _logging(alerts: Alerts | None, why: Cause | None) -> Callable[[Unit, Grown], None]:
    def then(unit: Unit, grown: Grown) -> None:
        old = Brief.from_json(unit.briefs.text(grown.before.id)) if grown.before else None
        log(unit, old, grown.brief, brief_id=grown.stored.id, alerts=alerts, why=why)

    return then


def _key(story: str, number: int) -> str:
    return f"{story}/correction/{number}"


def _bearable(unit: Unit, correction: DeskCorrection) -> None:
    """Has a correction say something that can be, and that is not the last word already.

    Raises:
        UsageError: It dates a report after the day on which it is made, or another one says the same.
    """
    if correction.kind is CorrectionKind.DATE and correction.value is not None:
        moment = datetime.fromisoformat(correction.value)
        if moment > correction.at + _AHEAD:
            raise UsageError(f"{correction.value} has not come yet: nothing was published then")
    about = set(_reports(correction))
    last = next(
        (one for one in reversed(of_stored(unit.corrections.standing())) if about & set(_reports(one))), None
    )
    if last is not None and (last.kind, payload(last)) == (correction.kind, payload(correction)):
        raise UsageError(f"correction {last.id} says the same, by {last.by}, and holds: {last.why}")


def _replayed(
    store: Store,
    what: tuple[int, Iterable[str]],
    at: datetime,
    *,
    settings: Settings,
    alerts: Alerts | None,
) -> Done:
    number, stories = what
    growth = Growth(store, settings)
    with store.read() as unit:
        why = cause(unit, number)
    made = tuple(sorted(stories))
    for story in made:
        if growth.brief(story, at, then=_logging(alerts, why)) is None:
            store.insist(lambda unit: _emptied(unit, story, why, alerts))  # noqa: B023
        store.insist(lambda unit: _settle(unit, _key(story, number), at))  # noqa: B023
    return Done(number, made)


def _emptied(unit: Unit, story: str, why: Cause, alerts: Alerts | None) -> None:
    """Logs in a story whose last report went to another one who had it go."""
    about, latest = unit.stories.get(story), unit.briefs.latest(story)
    if about is not None and latest is not None and not unit.stories.members(story):
        caused_in(unit, caused(why, about, Brief.from_json(unit.briefs.text(latest.id)), None), alerts=alerts)


def _settle(unit: Unit, key: str, at: datetime) -> None:
    for job in unit.jobs.of_kind(BRIEF):
        if job.key == key and job.finished is None:
            unit.jobs.change(job.id, next_try=None, finished=at)


def report_of(unit: Unit, name: str) -> Report:
    """The latest text of a report by its address or its id.

    Raises:
        UsageError: The store has none.
    """
    found = unit.reports.by_url(name) or unit.reports.latest(name)
    if found is None:
        raise UsageError(f"the store has no report {name!r}: give its address or its id")
    return found.report


def brief_of(unit: Unit, story: str) -> Brief:
    """The latest brief of a story; of one that was merged into another, that one's.

    Raises:
        UsageError: There is none.
    """
    found = unit.latest(story)
    if found is None:
        raise UsageError(f"the store has no brief of a story {story!r}: crosswire stories --db … lists them")
    return Brief.from_json(unit.briefs.text(found[1].id))


def reports_of(unit: Unit, names: Sequence[str]) -> list[str]:
    """Ids of reports, each named by its address, its id, or the story that it is the first report of."""
    found = []
    for name in names:
        members = unit.stories.members(name)
        found.append(members[0].report_id if members else report_of(unit, name).id)
    return found
