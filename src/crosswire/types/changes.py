"""What changed from one brief to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosswire.types.collation import Answer
from crosswire.types.versions import Edit


class ChangeKind(StrEnum):
    """Kinds of change, the most urgent first.

    Attributes:
        NEWLY_DISPUTED: A question that was not disputed is.
        UPDATED: Another answer came or one is gone, or they stand otherwise; a report has another text.
        NEWLY_CORROBORATED: An origin that is independent of those before gives an answer that was there.
        ADDED: A question that nobody answered, or a report that was not there.
        WITHDRAWN: A question that no report answers any more, or a report that is gone.
        REGROUPED: The same figures, put together into questions otherwise: nothing new was reported.
    """

    NEWLY_DISPUTED = "newly_disputed"
    UPDATED = "updated"
    NEWLY_CORROBORATED = "newly_corroborated"
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REGROUPED = "regrouped"


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
        gained: Answers that only the new brief holds; of what is corroborated, the answers that are.
        lost: Answers that only the old brief holds.
        origins: Names of the independent origins that came.
        edits: Of a report with another text: what was edited in it.
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
