"""What a store gives back: plain records, never rows that are tied to a connection."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from crosswire.types import Report


class News(StrEnum):
    """What a report that was stored is to the store."""

    NEW = "new"
    VERSION = "version"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of storing a report.

    Attributes:
        report: Its id in the store.
        version: Id of its latest version, the one just stored or the same as before.
        number: Which version of the report that is, from 1.
    """

    report: str
    version: int
    number: int
    news: News


@dataclass(frozen=True, slots=True)
class Version:
    """One text of an article, as it was fetched.

    Attributes:
        id: Unique in the store.
        number: 1, 2, … within its report, in the order of arrival.
        digest: SHA-256 of title, byline, date and text.
        fetched: When it was first seen like this.
        seen: When it was last seen like this.
        raw: What the fetch said: headers, the entry of the feed.
    """

    id: int
    report_id: str
    number: int
    digest: str
    fetched: datetime
    seen: datetime
    report: Report
    raw: dict[str, Any]


class Sight(StrEnum):
    """What a later fetch of an article met in the place of its text.

    Attributes:
        ABSENT: Nothing: the server said that it is not there.
        CUT: A part of it, or a wall in front of it: not compared, and no version.
        BACK: The article again, after one of the others.
    """

    ABSENT = "absent"
    CUT = "cut"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A fetch of an article that brought no text to compare.

    Attributes:
        told: What was answered, or why it is taken for cut short.
        text: What came of it, where it was cut short.
    """

    id: int
    report_id: str
    at: datetime
    kind: Sight
    told: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A version without its text: of which report it is, and when it was first and last seen."""

    id: int
    report_id: str
    number: int
    fetched: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """A report without its text, for lists: its latest version, and how many there are."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: datetime | None
    fetched: datetime
    words: int
    versions: int
    story: str | None


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story as it is kept; which reports are in it is asked for by itself.

    Attributes:
        reports: How many reports are in it.
        updated: When its members or its brief last changed.
        merged_into: The story that took over its reports, if one did.
    """

    id: str
    headline: str
    created: datetime
    updated: datetime
    first_published: datetime | None
    last_published: datetime | None
    merged_into: str | None
    reports: int


@dataclass(frozen=True, slots=True)
class Member:
    """A report in its story, and why it is there (the evidence of the grouping, as plain data)."""

    report_id: str
    story_id: str
    joined: datetime
    why: dict[str, Any]


@dataclass(frozen=True, slots=True)
class StoredBrief:
    """A brief of a story, as it was made.

    Attributes:
        number: 1, 2, … within its story.
        digest: SHA-256 of the JSON.
        versions: Ids of the versions that it was made of.
    """

    id: int
    story_id: str
    number: int
    made: datetime
    crosswire: str
    digest: str
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoredChange:
    """An entry in the log of a story."""

    id: int
    story_id: str
    brief_id: int | None
    key: str
    at: datetime
    kind: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its state. `next_poll` and the lease are the queue."""

    id: int
    url: str
    title: str | None
    added: datetime
    paused: bool
    etag: str | None
    last_modified: str | None
    next_poll: datetime
    interval: float
    lease_owner: str | None
    lease_until: datetime | None
    last_poll: datetime | None
    last_success: datetime | None
    failures: int
    last_error: str | None
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed named. `next_fetch` and the lease are the queue; None: not to be fetched."""

    id: int
    url: str
    feed_id: int | None
    found: datetime
    said: dict[str, Any]
    next_fetch: datetime | None
    lease_owner: str | None
    lease_until: datetime | None
    etag: str | None
    last_modified: str | None
    last_fetch: datetime | None
    failures: int
    last_error: str | None
    report_id: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrected: who, when, why; replayed over later runs, taken back by another one."""

    id: int
    made: datetime
    who: str
    why: str
    kind: str
    payload: dict[str, Any]
    undone_by: int | None


@dataclass(frozen=True, slots=True)
class Job:
    """Work to be done once: a webhook to be delivered, say. `next_try` None: finished, or given up."""

    id: int
    kind: str
    key: str
    payload: dict[str, Any]
    created: datetime
    next_try: datetime | None
    lease_owner: str | None
    lease_until: datetime | None
    failures: int
    last_error: str | None
    finished: datetime | None
    result: Any
