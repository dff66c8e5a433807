"""What a watcher does, told as it happens: for the screen, for counts and for logs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.types.changes import Logged


class Step(StrEnum):
    """What happened: to a feed, to an article, to a story."""

    POLLED = "polled"
    UNCHANGED = "unchanged"
    LISTED = "listed"
    FAILED = "failed"
    PAUSED = "paused"
    BUSY = "busy"
    STORED = "stored"
    VERSION = "version"
    KNOWN = "known"
    ABSENT = "absent"
    CUT = "cut short"
    POSTPONED = "postponed"
    SKIPPED = "skipped"
    UNREAD = "unread"
    OPENED = "opened"
    JOINED = "joined"
    BRIEF = "brief"
    LOGGED = "logged"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    FAULT = "fault"
    LOST = "lost"

    @property
    def is_trouble(self) -> bool:
        """Whether something could not be read: it is named, and counts for the exit status."""
        return self in {Step.FAILED, Step.PAUSED, Step.SKIPPED, Step.UNREAD, Step.FAULT}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Attributes:
        step: What.
        where: The address of the feed or of the article; the id of the story.
        told: What else is to be said.
        found: How many new articles a poll found, or feeds a list.
        notes: What a desk should know.
        changes: What a new brief brought.
    """

    step: Step
    where: str
    told: str = ""
    found: int = 0
    notes: tuple[str, ...] = ()
    changes: tuple[Logged, ...] = ()

    @property
    def said(self) -> str:
        """What is to be said of it beside the step and the address."""
        if self.step is Step.POLLED:
            return f"{self.found} new"
        if self.step is Step.CUT:
            return f"not compared: {self.told}"
        return f"{self.found} feeds" if self.step is Step.LISTED else self.told


@dataclass(slots=True)
class Counts:
    """How often each thing happened."""

    steps: dict[Step, int]

    @classmethod
    def none(cls) -> Counts:
        return cls(dict.fromkeys(Step, 0))

    def add(self, event: Event) -> None:
        self.steps[event.step] += 1

    def __getitem__(self, step: Step) -> int:
        return self.steps[step]
