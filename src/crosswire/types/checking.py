"""A draft set against the record: what of it the reports bear out, and what not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crosswire.types.reports import Span
from crosswire.types.vocabulary import Badge, Tone

CHECK_SCHEMA = "crosswire/check/1"


class Verdict(StrEnum):
    """What the record says of a piece of a draft; never who is right.

    Attributes:
        badge: How a page marks it.
    """

    badge: Badge

    def __new__(cls, value: str, shape: str, tone: Tone) -> Verdict:
        made = str.__new__(cls, value)
        made._value_, made.badge = value, Badge(value, shape, tone)
        return made

    SUPPORTED = "supported", "●", Tone.CALM
    OUTDATED = "outdated", "▲", Tone.NOTE
    DISPUTED = "disputed", "◆", Tone.ALERT
    ALTERED = "altered", "✎", Tone.ALERT
    WRONG_SPEAKER = "wrong_speaker", "☞", Tone.ALERT
    OTHER_SCOPE = "other_scope", "◫", Tone.ALERT
    OTHER_SPELLING = "other_spelling", "≈", Tone.NOTE
    NOT_IN_REPORTS = "not_in_reports", "✗", Tone.ALERT
    UNDECIDED = "undecided", "?", Tone.CALM

    @property
    def faults(self) -> bool:
        """Whether a desk should look at it before it prints."""
        return self not in (Verdict.SUPPORTED, Verdict.UNDECIDED)


class Piece(StrEnum):
    """What of a draft is checked."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    NAME = "name"
    ROLE = "role"
    DATE = "date"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class CheckedPassage:
    """A passage of a report, with the words around it: the record of a check is read without the reports.

    Attributes:
        before: The characters of its sentence before it, cut where they are many.
        after: Those behind it.
    """

    report: str
    start: int
    end: int
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckedPiece:
    """A piece of a draft and what the record says of it.

    Attributes:
        id: Its name within the check.
        start: Its first character in the draft.
        end: The one after its last.
        text: These characters.
        verdict: What the record says of it.
        code: The rule that gave the verdict.
        reason: The same in one neutral sentence.
        instead: What the reports have in its place, in their words, the newest first.
        since: Since when, where a later report gives another value (ISO).
        by: Who says what differs from the draft, or whose words they are by the reports.
        question: The question of the brief that it answers.
        origins: The names of the sources that bear it out.
        reports: Ids of the reports that bear it out or, where none does, of those quoted against it.
        evidence: Where in the reports that stands.
        sentence: Characters of its sentence in the draft.
    """

    id: str
    kind: Piece
    start: int
    end: int
    text: str
    verdict: Verdict
    code: str
    reason: str
    instead: tuple[str, ...]
    since: str | None
    by: tuple[str, ...]
    question: str | None
    origins: tuple[str, ...]
    reports: tuple[str, ...]
    evidence: tuple[CheckedPassage, ...]
    sentence: Span


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report that the draft was set against, as far as a reader needs it."""

    id: str
    name: str
    title: str | None
    url: str | None
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Check:
    """A draft set against the record of a story.

    Attributes:
        story: The headline of the story.
        text: The draft as it was read; offsets count in it.
        spans: Its sentences.
        counts: How many pieces have each verdict.
    """

    schema: str
    crosswire: str
    story: str
    draft: str
    text: str
    spans: tuple[Span, ...]
    reports: tuple[CheckedReport, ...]
    pieces: tuple[CheckedPiece, ...]
    counts: dict[str, int]

    @property
    def faults(self) -> tuple[CheckedPiece, ...]:
        """What a desk should look at before it prints."""
        return tuple(piece for piece in self.pieces if piece.verdict.faults)
