"""A brief that grows: one more report is read alone, and its story is collated again from stored extracts.

    version | read, unless it was | extract, stored
    story   | the versions of its reports -> stored extracts | collate | brief, stored if it is another

The brief is the same, byte for byte, as that of all reports at once, in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from crosswire import pipeline
from crosswire.config import Settings
from crosswire.corrections import of_stored
from crosswire.errors import NothingRead
from crosswire.extraction import as_corrected, story_day
from crosswire.showing import Brief
from crosswire.store.readings import Readings, Said
from crosswire.store.records import Stamp, StoredBrief
from crosswire.store.store import Store, Unit
from crosswire.types import DeskCorrection, Extract, Report, Skipped, Version

Article = Sequence[Stamp]
"""Every version of one article, the oldest first."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What became of the brief of a story.

    Attributes:
        brief: The brief of the story as it stands now.
        stored: As it is stored.
        before: The one stored before, if there was one; the same where nothing has changed.
    """

    brief: Brief
    stored: StoredBrief
    before: StoredBrief | None

    @property
    def changed(self) -> bool:
        return self.before is None or self.before.id != self.stored.id


Then = Callable[[Unit, Grown], None]
"""What else is stored with a new brief: the log of what it changed, say."""


class Growth:
    """Keeps the briefs of stories current. For one thread; any number may work on one store.

    Args:
        store: Where all is kept.
        settings: How to read.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self.readings = Readings(store, settings)

    def brief(self, story_id: str, at: datetime, *, then: Then | None = None) -> Grown | None:
        """The brief of a story as it stands now; stored, if it is another than before.

        Args:
            story_id: Of a stored story.
            at: When.
            then: What else is to be stored with a brief that is another, in the same transaction. It may be
                called twice, so it must bear being done twice.

        Returns:
            None where the story has no report that can be read.
        """
        while True:
            with self._store.read() as unit:
                articles = _articles(unit, story_id)
                said = corrections_of(unit, [article[-1].report_id for article in articles])
            made = self._collated(articles, at, said)
            if made is None:
                return None
            grown = self._store.insist(
                lambda unit: _store(unit, story_id, (articles, said), made, at=at, then=then)  # noqa: B023
            )
            if grown is not None:
                return grown
            # A report or a correction came meanwhile, and the brief that was made does not have it.

    def _collated(
        self, articles: Sequence[Article], at: datetime, corrections: Sequence[DeskCorrection]
    ) -> Brief | None:
        """The brief of articles, each as its latest version has it, with what the others say beside."""
        said = self.readings.of((one.id for article in articles for one in article), at)
        seen = self._anchored({article[-1].id: said[article[-1].id] for article in articles}, at, {})
        latest = self._corrected(seen, at, corrections)
        extracts = [one for one in latest.values() if isinstance(one, Extract)]
        if not extracts:
            return None
        skipped = [one for one in latest.values() if isinstance(one, Skipped)]
        ordered = sorted(extracts, key=lambda one: one.report.order)
        edited = [_history(article, said | seen) for article in articles]
        try:
            found = pipeline.Extraction(tuple(ordered), tuple(sorted(skipped)))
            versions = [one for one in edited if len(one) > 1]
            return pipeline.collate(found, self._settings, versions=versions, corrections=corrections)
        except NothingRead:
            return None

    def _corrected(
        self, seen: dict[int, Said], at: datetime, corrections: Sequence[DeskCorrection]
    ) -> dict[int, Said]:
        """The same as people have it: whatever they change of a report, that is read once."""
        read = {version: one.report for version, one in seen.items() if isinstance(one, Extract)}
        said = as_corrected(read.values(), corrections)
        others = {version: said[report.id] for version, report in read.items() if report.id in said}
        return self._anchored(seen | self.readings.corrected(others, at), at, others) if others else seen

    def _anchored(
        self, latest: dict[int, Said], at: datetime, corrected: Mapping[int, Report]
    ) -> dict[int, Said]:
        """The same, with dates that hang on the day of the story counted from it."""
        day = story_day([one for one in latest.values() if isinstance(one, Extract)])
        adrift = [
            version
            for version, one in latest.items()
            if isinstance(one, Extract) and one.floats and one.anchor != day
        ]
        own = {version: corrected[version] for version in adrift if version in corrected}
        theirs = self.readings.of((one for one in adrift if one not in own), at, anchor=day)
        return latest | theirs | self.readings.corrected(own, at, anchor=day)


def _articles(unit: Unit, story_id: str) -> list[Article]:
    members = [one.report_id for one in unit.stories.members(story_id)]
    return [list(group) for _, group in groupby(unit.reports.stamps(members), key=lambda one: one.report_id)]


def corrections_of(unit: Unit, reports: Sequence[str]) -> tuple[DeskCorrection, ...]:
    """What people say of some reports, in the order in which they did: what is to be replayed over them."""
    known = set(reports)
    return tuple(
        one
        for one in of_stored(unit.corrections.standing())
        if any(mark.report in known for mark in (*one.one, *one.other))
    )


def _history(article: Article, said: dict[int, Said]) -> list[Version]:
    read = [(one, said[one.id]) for one in article]
    return [Version(s, one.fetched, one.seen) for one, s in read if isinstance(s, Extract)]


def _store(
    unit: Unit,
    story_id: str,
    of: tuple[Sequence[Article], Sequence[DeskCorrection]],
    made: Brief,
    *,
    at: datetime,
    then: Then | None,
) -> Grown | None:
    """Stores a brief, unless the story is no longer what it was made of."""
    unit.stories.hold(story_id)
    articles, said = of
    used = [article[-1].id for article in articles]
    if corrections_of(unit, [article[-1].report_id for article in articles]) != said:
        return None
    if [article[-1].id for article in _articles(unit, story_id)] != used:
        return None
    before = unit.briefs.latest(story_id)
    brief_id = unit.briefs.add(story_id, made.to_json(), used, made=at, crosswire=made.crosswire)
    stored = before if before is not None and before.id == brief_id else unit.briefs.get(brief_id)
    assert stored is not None  # noqa: S101 - it was just added
    if stored is not before:
        dates = {"first": made.story.first_published, "last": made.story.last_published}
        unit.stories.describe(story_id, made.story.headline, at=at, **dates)
    grown = Grown(made, stored, before)
    if then is not None and grown.changed:
        then(unit, grown)
    return grown
