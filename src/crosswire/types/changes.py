"""What changed from one brief to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from crosswire.types.collation import Answer
from crosswire.types.versions import Edit, SaidSo

SPACE = UUID("6f0f3d52-7d2f-5c0e-9d0c-3d5a8d5f2b61")
"""Of the names of entries in the log (RFC 9562, version 5)."""


class ChangeKind(StrEnum):
    """Kinds of change, the most urgent first.

    Attributes:
        NEWLY_DISPUTED: A question that was not disputed is.
        UPDATED: Another answer came or one is gone, or they stand otherwise; a report has another text.
        NEWLY_CORROBORATED: An origin that is independent of those before gives an answer that was there.
        ADDED: A question that nobody answered, or a report that was not there.
        WITHDRAWN: A question that no report answers any more, or a report that is gone.
        REGROUPED: The same figures, put together into questions otherwise: nothing new was reported.
        NOT_COMPARED: A fetch that brought an article only in part, or a wall in front of it.
    """

    NEWLY_DISPUTED = "newly_disputed"
    UPDATED = "updated"
    NEWLY_CORROBORATED = "newly_corroborated"
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REGROUPED = "regrouped"
    NOT_COMPARED = "not_compared"


class Subject(StrEnum):
    """What has changed."""

    STORY = "story"
    QUESTION = "question"
    REPORT = "report"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, with the way back into both briefs.

    Attributes:
        old: Id of the question, report or correction in the old brief; None for what is new.
        new: Its id in the new brief; None for what is gone.
        note: The change in one neutral sentence.
        gained: Answers that only the new brief holds; of what is corroborated, the answers that are.
        lost: Answers that only the old brief holds.
        origins: Names of the independent origins that came.
        edits: Of a report with another text: what was edited in it.
        notes: The same: what the article says of its being another.
    """

    kind: ChangeKind
    subject: Subject
    label: str
    old: str | None
    new: str | None
    note: str
    gained: tuple[Answer, ...] = ()
    lost: tuple[Answer, ...] = ()
    origins: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    notes: tuple[SaidSo, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """A report that a change rests on, as a reader finds it."""

    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Logged:
    """A change in the log of a story, to be read without the briefs that it was found in.

    Attributes:
        id: A URN that stays the same however often the log is read.
        story: Id of the story.
        headline: What the story was called then.
        at: When the brief was made that brought it.
        said: The change for a reader, line by line, with its evidence.
        reports: The reports that it rests on.
        alerts: Names of the rules that it met.
    """

    id: str
    story: str
    headline: str
    at: datetime
    change: Change
    said: tuple[str, ...]
    reports: tuple[Linked, ...] = ()
    alerts: tuple[str, ...] = ()
