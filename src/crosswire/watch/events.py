"""What a watcher does, told as it happens: for the screen, for counts and for logs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """What happened to a feed or to an article."""

    POLLED = "polled"
    UNCHANGED = "unchanged"
    LISTED = "listed"
    FAILED = "failed"
    PAUSED = "paused"
    BUSY = "busy"
    STORED = "stored"
    VERSION = "version"
    KNOWN = "known"
    POSTPONED = "postponed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Attributes:
        step: What.
        where: The address of the feed or of the article.
        told: What else is to be said.
        found: How many new articles a poll found, or feeds a list.
    """

    step: Step
    where: str
    told: str = ""
    found: int = 0
    notes: tuple[str, ...] = ()


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
