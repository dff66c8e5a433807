"""What changed from one brief to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.types.collation import Answer


class ChangeKind(StrEnum):
    """Kinds of change, the most urgent first."""

    NEWLY_DISPUTED = "newly_disputed"
    UPDATED = "updated"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


class Subject(StrEnum):
    """What has changed."""

    QUESTION = "question"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, with the way back into both briefs.

    Attributes:
        old: Id of the question or report in the old brief; None for what is new.
        new: Its id in the new brief; None for what is gone.
        note: The change in one neutral sentence.
        gained: Answers that only the new brief holds.
        lost: Answers that only the old brief holds.
    """

    kind: ChangeKind
    subject: Subject
    label: str
    old: str | None
    new: str | None
    note: str
    gained: tuple[Answer, ...] = ()
    lost: tuple[Answer, ...] = ()
