"""What a person corrected: who, when and why, replayed over every later run and taken back whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crosswire.types.reports import Span


class CorrectionKind(StrEnum):
    """What a person says of things that crosswire put together, marked, or read off a page."""

    JOIN = "join"
    SPLIT = "split"
    NOISE = "noise"
    DATE = "date"
    OUTLET = "outlet"
    PUBLISHER = "publisher"
    DELETE = "delete"


class Joinable(StrEnum):
    """What can be joined and split."""

    STORIES = "stories"
    QUESTIONS = "questions"
    ENTITIES = "entities"
    ORIGINS = "origins"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A report, or words of it, found again after it has changed.

    The parts are those of a text quote and a text position in the W3C's Web Annotation data model.

    Attributes:
        report: Its id.
        start: The first character, as it stood when the mark was made; None for the report as a whole.
        end: The one after the last.
        exact: The words themselves.
        prefix: What stood before them.
        suffix: What stood behind them.
    """

    report: str
    start: int | None = None
    end: int | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span | None:
        return None if self.start is None or self.end is None else Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class DeskCorrection:
    """One correction, signed.

    Attributes:
        id: Unique among the corrections of a desk.
        kind: What is said of the marked things.
        of: What is joined or split.
        one: What it is about; of a split, one side.
        other: Of a split, the other side: nothing of it may be one with anything of the first.
        value: The kind of noise, the date, the outlet or the publisher.
        by: Who says so.
        at: When.
        why: The reason, in words.
    """

    id: str
    kind: CorrectionKind
    of: Joinable | None
    one: tuple[Mark, ...]
    other: tuple[Mark, ...]
    value: str | None
    by: str
    at: datetime
    why: str


class Outcome(StrEnum):
    """What came of a correction in a run.

    Attributes:
        APPLIED: It bears on the result.
        OVERRULED: A later correction says otherwise.
        UNPLACED: The words that it marks are not in the report any more, or nothing was found there.
    """

    APPLIED = "applied"
    OVERRULED = "overruled"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction that is about the reports of a brief, and where in the brief it bears.

    Attributes:
        id: Of the correction.
        bears_on: Ids of questions, entities, origins and reports of this brief.
        note: What was done, or why nothing was, in one sentence.
    """

    id: str
    kind: CorrectionKind
    of: Joinable | None
    by: str
    at: datetime
    why: str
    outcome: Outcome
    bears_on: tuple[str, ...]
    note: str
