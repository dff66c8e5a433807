"""Briefs put into a store as they are, without reading any text."""

from __future__ import annotations

from datetime import UTC, datetime

from crosswire.render import json
from crosswire.store import Store
from crosswire.types import Brief

AT = datetime(2024, 5, 16, 12, tzinfo=UTC)


def put(store: Store, brief: Brief, story: str, *, at: datetime = AT) -> str:
    """Stores a brief of a story with its reports; the id of the story."""
    with store.write() as unit:
        unit.stories.add(story, brief.story.headline, at)
        versions = []
        for report in brief.reports:
            came = unit.reports.add(report, at)
            unit.stories.put(came.report, story, at)
            versions.append(came.version)
        unit.briefs.add(story, json.render(brief), versions, made=at, crosswire=brief.crosswire)
        told = brief.story
        unit.stories.describe(
            story, told.headline, first=told.first_published, last=told.last_published, at=at
        )
    return story
