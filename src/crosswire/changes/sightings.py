"""What a fetch of a known article met in the place of its text, in the log of its story."""

from __future__ import annotations

import uuid

from crosswire.changes.deliveries import posted
from crosswire.changes.rules import Alerts, noticed
from crosswire.languages.moments import second
from crosswire.languages.wording import worded
from crosswire.record import plain
from crosswire.store import Sight, Sighting, Unit, Version
from crosswire.types.changes import SPACE, Change, ChangeKind, Linked, Logged, Subject

_KINDS = {
    Sight.ABSENT: ChangeKind.WITHDRAWN,
    Sight.CUT: ChangeKind.NOT_COMPARED,
    Sight.BACK: ChangeKind.ADDED,
}


def sighted(unit: Unit, sighting_id: int, *, alerts: Alerts | None = None) -> Logged | None:
    """Logs a sighting, with a job for each webhook; done twice it is done once.

    Args:
        unit: A transaction.
        sighting_id: Of the sighting.
        alerts: Rules, and where their alerts are sent.

    Returns:
        The entry, if it is new; None where the article is in no story.
    """
    sighting = unit.sightings.get(sighting_id)
    version = unit.reports.latest(sighting.report_id) if sighting else None
    story = unit.stories.of_report(version.report_id) if version else None
    about = unit.stories.get(story) if story else None
    if sighting is None or version is None or about is None:
        return None
    change = _change(sighting, version)
    entry = Logged(
        id=uuid.uuid5(SPACE, f"{about.id}/sighting/{sighting.id}").urn,
        story=about.id,
        headline=about.headline,
        at=sighting.at,
        change=change,
        said=(change.note,),
        reports=(Linked(change.label, version.report.url),),
        alerts=noticed(alerts, change, story=about.id) if alerts else (),
    )
    kind, key = change.kind.value, f"sighting/{sighting.id}"
    if not unit.changes.add(about.id, key, kind, plain(entry), at=sighting.at):
        return None
    posted(unit, entry, alerts)
    return entry


def _change(sighting: Sighting, version: Version) -> Change:
    report = version.report
    label = report.title or report.outlet or report.url or report.id
    old = report.id if sighting.kind is not Sight.BACK else None
    new = report.id if sighting.kind is not Sight.ABSENT else None
    note = told(sighting.kind, sighting, version)
    return Change(_KINDS[sighting.kind], Subject.REPORT, label, old, new, note)


def told(kind: Sight, sighting: Sighting, version: Version) -> str:
    """A sighting in a sentence: what was seen, and when."""
    answered = sighting.told.removeprefix("it ")
    seen = min(version.seen, sighting.at)
    return worded(f"sightings.{kind.value}", told=answered, before=second(seen), at=second(sighting.at))
