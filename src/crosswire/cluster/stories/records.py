"""What grouping works on and what it answers: plain records, so that a store can keep them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from crosswire.link import Likeness

_DIGITS = 16


class Kind(StrEnum):
    """What a report is to the stories: a round-up is of several and joins none."""

    REPORT = "report"
    LIVE = "live"
    ROUNDUP = "roundup"


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a report tells which story it is of; made once, without any other report.

    Attributes:
        report: Its id.
        published: When, if that is known; aware.
        words: Its weightiest words as stems, with how much each counts.
        forms: How each of them is written, for reasons that a reader is given.
        title: The stems of its title, and of an address that repeats it.
        figures: Its numbers with what they count: "14 passenger".
        days: The days that its beginning names, as ISO dates, in its order.
        kind: Whether it is of one story.
        names: Its words with a capital, as stems: where the names of another report are looked for.
        first: The names of its title and its beginning: whoever tells of its event tells of one of them.
    """

    report: str
    published: datetime | None = None
    words: dict[str, int] = field(default_factory=dict)
    forms: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    kind: Kind = Kind.REPORT
    names: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Why a report stands in its story: the report of the story that it is most like, by ids."""

    report: str
    beside: str
    why: Likeness


@dataclass(frozen=True, slots=True)
class Merge:
    """Two stories found to be one: the one opened later is known by the id of the earlier from then on."""

    kept: str
    gone: str
    link: Link


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where a report was put.

    Attributes:
        report: Its id.
        story: Id of its story.
        opened: Whether the story is new with it.
        link: What it stands beside and why; None where it opened its story.
        merged: Stories that it showed to be one with its own.
        also: Ids of the stories that a round-up is also about, the nearest first.
        parted: Reports of other stories that only their names keep apart from this one, and which names.
    """

    report: str
    story: str
    opened: bool
    link: Link | None = None
    merged: tuple[Merge, ...] = ()
    also: tuple[str, ...] = ()
    parted: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event.

    Attributes:
        id: Made of the id of the report that opened it: `story_id`.
        reports: Their ids, in order.
        links: What links each but the first to one before it.
    """

    id: str
    reports: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """How far back a new report is compared.

    Attributes:
        reports: With this many of the latest at most: what bounds memory and the cost of one more.
        days: With those published, or else added, at most so many days before the latest; None for any.
    """

    reports: int = 20_000
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A report in the window, and its story."""

    traits: Traits
    story: str


@dataclass(frozen=True, slots=True)
class State:
    """All that a grouper knows: what it is restored from.

    Attributes:
        window: How far back it looks.
        kept: The reports in the window, in the order added.
    """

    window: Window = Window()
    kept: tuple[Kept, ...] = ()


def story_id(report: str) -> str:
    """The id of the story that a report opens: the same in every run, whatever comes after.

    >>> story_id("a1") == story_id("a1") != story_id("a2")
    True
    """
    return hashlib.sha256(f"story\n{report}".encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
