"""The log of a story: what each brief brought, kept with words that can be read without the briefs."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime

from crosswire.changes.causes import Cause, caused
from crosswire.changes.deliveries import posted
from crosswire.changes.rules import Alerts, fired, opened
from crosswire.collate.diff import diff
from crosswire.record import plain, restore
from crosswire.render.changes import lines
from crosswire.store import StoredChange, Unit
from crosswire.types import Brief, Report
from crosswire.types.changes import SPACE, Change, ChangeKind, Linked, Logged, Subject


def log(
    unit: Unit,
    old: Brief | None,
    new: Brief,
    *,
    brief_id: int,
    alerts: Alerts | None = None,
    why: Cause | None = None,
) -> tuple[Logged, ...]:
    """Logs what a new brief of a story brought, with a job for each webhook; done twice it is done once.

    Args:
        unit: The transaction that stores the brief.
        old: The brief before; None for the first one.
        new: The new one.
        brief_id: Of the new brief in the store.
        alerts: Rules, and where their alerts are sent.
        why: What a person did that made it another: then that is the one entry, and no rule is asked.

    Returns:
        The entries that are new to the log.

    Raises:
        KeyError: There is no such brief in the store.
    """
    stored = unit.briefs.get(brief_id)
    if stored is None:
        raise KeyError(brief_id)
    story, at = stored.story_id, stored.made
    about = unit.stories.get(story) if why else None
    if why is not None and about is not None:
        return caused_in(unit, caused(why, about, old, new), brief_id=brief_id, alerts=alerts)
    found = entries(old, new, story=story, number=stored.number, at=at, alerts=alerts)
    fresh = []
    for place, entry in enumerate(found):
        key, kind = f"{stored.number}/{place}", entry.change.kind.value
        if unit.changes.add(story, key, kind, plain(entry), at=at, brief_id=brief_id):
            fresh.append(entry)
    for entry in fresh:
        posted(unit, entry, alerts)
    return tuple(fresh)


def caused_in(
    unit: Unit, entry: Logged, *, brief_id: int | None = None, alerts: Alerts | None = None
) -> tuple[Logged, ...]:
    """Logs what a person did to a story; done twice it is done once."""
    kind = entry.change.kind.value
    if not unit.changes.add(entry.story, entry.id, kind, plain(entry), at=entry.at, brief_id=brief_id):
        return ()
    posted(unit, entry, alerts)
    return (entry,)


def logged(stored: Sequence[StoredChange]) -> tuple[Logged, ...]:
    """Entries as they were logged, the newest first; those of one brief in their order."""
    found = [(one.at, one.brief_id or 0, one.id, restore(Logged, one.payload)) for one in stored]
    return tuple(row[3] for row in sorted(found, key=lambda row: (-row[0].timestamp(), -row[1], row[2])))


def entries(
    old: Brief | None,
    new: Brief,
    *,
    story: str,
    number: int,
    at: datetime,
    alerts: Alerts | None = None,
) -> tuple[Logged, ...]:
    """What a brief brought, each change with its words, its reports and the alerts that it meets.

    Args:
        old: The brief before; None for the first one, of which only is told that there is a story.
        new: The new one.
        story: Id of the story.
        number: Of the new brief within its story.
        at: When it was made.
        alerts: The rules.
    """
    changes = (_opened(new),) if old is None else diff(old, new)
    before = old or new
    return tuple(
        Logged(
            id=uuid.uuid5(SPACE, f"{story}/{number}/{place}").urn,
            story=story,
            headline=new.story.headline,
            at=at,
            change=change,
            said=lines(change, before, new),
            reports=tuple(_linked(change, before, new)),
            alerts=_alerts(alerts, change, story=story, old=old, new=new) if alerts else (),
        )
        for place, change in enumerate(changes)
    )


def _alerts(alerts: Alerts, change: Change, *, story: str, old: Brief | None, new: Brief) -> tuple[str, ...]:
    """Of a story that is new, what any question of its first brief meets."""
    if old is None:
        return opened(alerts, story=story, brief=new)
    return fired(alerts, change, story=story, old=old, new=new)


def _opened(brief: Brief) -> Change:
    count = len(brief.reports)
    note = f"A new story, of {count} report{'s' if count > 1 else ''}."
    return Change(ChangeKind.ADDED, Subject.STORY, brief.story.headline, None, brief.story.id, note)


def _linked(change: Change, old: Brief, new: Brief) -> Iterator[Linked]:
    """The reports of what came; where nothing came, of what went; of a new story, all."""
    if change.subject is Subject.STORY:
        yield from map(_link, new.reports)
        return
    if change.subject is Subject.REPORT:
        ends = ((new, change.new), (old, change.old))
        found = (r for brief, name in ends for r in brief.reports if r.id == name)
        yield from map(_link, list(found)[:1])
        return
    brief, answers = (new, change.gained) if change.gained else (old, change.lost)
    wanted = {name for answer in answers for name in answer.reports}
    yield from (_link(report) for report in brief.reports if report.id in wanted)


def _link(report: Report) -> Linked:
    return Linked(report.title or report.outlet or report.name, report.url)
