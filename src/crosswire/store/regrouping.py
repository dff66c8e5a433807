"""Which story a report is in, where people say so: over what the grouping found, which is kept beside it.

    report | the story that it was put into  -> membership, unless somebody says otherwise
           | what was handed in together, corrections of stories -> membership; where it was, in a state

A report that people deleted is in no story (`DELETED`), whatever the grouping says.

So a correction that is taken back leaves every report where the grouping has it, and the grouping never
knows of any.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from crosswire.cluster.stories import story_id
from crosswire.corrections import Grouped, gone, of_stored, regrouped
from crosswire.record import dump, load
from crosswire.store.store import Unit
from crosswire.store.stories import DELETED
from crosswire.store.tables import membership, reports
from crosswire.store.together import ties
from crosswire.types import DeskCorrection
from crosswire.types.corrections import Joinable

_STATE = "corrections/stories"


def found_in(unit: Unit) -> dict[str, str]:
    """The reports that people moved, each with the story that the grouping has it in."""
    held: dict[str, str] = load(unit.states.get(_STATE) or "{}")
    return held


def merged(unit: Unit, gone: str, kept: str, at: datetime) -> None:
    """Notes that the grouping has merged a story into another one."""
    moved = found_in(unit)
    if gone in moved.values():
        _keep(unit, {report: kept if story == gone else story for report, story in moved.items()}, at)


def regroup(unit: Unit, seeds: Iterable[str], at: datetime) -> set[str]:
    """Puts reports where people say that they belong, or back; the ids of the stories that have changed.

    Args:
        unit: A transaction.
        seeds: Reports that came, or that a correction is about: only their stories are looked at, and those
            that corrections tie to them.
        at: When.
    """
    standing = of_stored(unit.corrections.standing())
    said = [*ties(unit, at), *(one for one in standing if one.of is Joinable.STORIES)]
    deleted, moved = gone(standing), found_in(unit)
    if not said and not moved and not deleted:
        return set()
    stories = _tied(unit, list(seeds), said, moved)
    rows = sorted(row for story in stories for row in _members(unit, story, moved))
    placed = [Grouped(report, story, why.get("beside")) for _, report, story, _, why in _whole(rows)]
    wanted = regrouped(placed, said, story_id)
    changed: set[str] = set()
    for _, report, story, now, why in _whole(rows):
        goal = DELETED if report in deleted else wanted[report]
        if goal != now:
            unit.stories.add(goal, "", at)
            unit.stories.put(report, goal, at, why)
            changed |= {goal, now}
        moved.pop(report, None)
        if goal != story:
            moved[report] = story
    _keep(unit, moved, at)
    return changed - {DELETED}


Row = tuple[datetime, str, str, str, str]
"""When a report came, its id, the story that the grouping has it in, the one that it is in, why (as JSON)."""


def _whole(rows: Iterable[Row]) -> list[tuple[datetime, str, str, str, dict[str, str]]]:
    return [(added, report, story, now, load(why)) for added, report, story, now, why in rows]


def _tied(unit: Unit, seeds: list[str], said: list[DeskCorrection], moved: dict[str, str]) -> set[str]:
    """The stories of some reports, by the grouping, and those that corrections tie to them."""
    reports_ = set(seeds)
    while True:
        stories = {story for one in reports_ if (story := moved.get(one) or unit.stories.of_report(one))}
        here = {row[1] for story in stories for row in _members(unit, story, moved)} | reports_
        more = {
            mark.report
            for one in said
            if any(mark.report in here for mark in (*one.one, *one.other))
            for mark in (*one.one, *one.other)
        }
        if more <= reports_:
            return stories
        reports_ |= more


def _members(unit: Unit, story: str, moved: dict[str, str]) -> list[Row]:
    """The reports that the grouping has in a story."""
    away = [report for report, home in moved.items() if home == story]
    mine = (membership.c.story_id == story) | membership.c.report_id.in_(away)
    joined = membership.join(reports, reports.c.id == membership.c.report_id)
    asked = select(
        reports.c.added, membership.c.report_id, membership.c.story_id, membership.c.why
    ).select_from(joined)
    return [
        (row.added, row.report_id, moved.get(row.report_id, row.story_id), row.story_id, dump(row.why))
        for row in unit.connection.execute(asked.where(mine))
        if moved.get(row.report_id, row.story_id) == story
    ]


def _keep(unit: Unit, moved: dict[str, str], at: datetime) -> None:
    kept = dump(dict(sorted(moved.items())))
    if kept != (unit.states.get(_STATE) or "{}"):
        unit.states.put(_STATE, kept, at)
