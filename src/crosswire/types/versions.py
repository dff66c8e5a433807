"""Versions of one article: what changed between two of them, and whether the article says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crosswire.types.reports import Passage, Span


class NoteKind(StrEnum):
    """What an article says of its own text."""

    RETRACTION = "retraction"
    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"


@dataclass(frozen=True, slots=True, order=True)
class EditorsNote:
    """Words in which an article says that it was corrected, clarified or updated."""

    span: Span
    kind: NoteKind


@dataclass(frozen=True, slots=True)
class SaidSo:
    """A note of the newer version that the older one does not have."""

    kind: NoteKind
    passage: Passage


class EditSubject(StrEnum):
    """What of an article was edited, the most telling first."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    SOURCE = "source"
    NAME = "name"
    DATE = "date"
    HEADLINE = "headline"
    SENTENCE = "sentence"


class EditKind(StrEnum):
    """What happened to it from one version to the next."""

    CHANGED = "changed"
    WENT = "went"
    APPEARED = "appeared"


class Declared(StrEnum):
    """Whether the article itself says that this was edited.

    Attributes:
        NAMED: A note of the newer version names what was edited.
        GENERAL: A note says that the article was changed, not what in it.
        NOT: Nothing in the newer version says so.
    """

    NAMED = "named"
    GENERAL = "general"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that two versions of an article do not share.

    Attributes:
        before: Where it stands in the older version; None for what appeared.
        after: Where it stands in the newer version; None for what went.
        note: What was seen, in words: never that somebody deleted it, or when.
    """

    subject: EditSubject
    kind: EditKind
    before: Passage | None
    after: Passage | None
    declared: Declared
    note: str

    @property
    def silent(self) -> bool:
        """Whether something that stood in the older version is another or gone, and nothing says so."""
        return self.kind is not EditKind.APPEARED and self.declared is Declared.NOT


@dataclass(frozen=True, slots=True)
class Revision:
    """What one version of an article has otherwise than the one before.

    Attributes:
        report: Id of the report.
        seen_before: When the older version was last fetched, as far as is known.
        seen_after: When the newer one was first fetched.
        edits: What was edited, the most telling first; what only moved or was laid out anew is none.
        notes: What the newer version says of it, where the older one does not.
        silent: Whether any of the edits is silent.
    """

    report: str
    seen_before: datetime | None
    seen_after: datetime | None
    edits: tuple[Edit, ...]
    notes: tuple[SaidSo, ...]
    silent: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """One version of an article, without its text.

    Attributes:
        number: 1, 2, … in the order in which they were seen.
        fetched: When it was first seen like this.
        seen: When it was last seen like this.
    """

    number: int
    fetched: datetime
    seen: datetime
    title: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Met:
    """A fetch that brought no text to compare: nothing, a part of it, or a wall in front of it."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its versions and what changed from each to the next, the oldest first.

    Attributes:
        met: What fetches met in the place of its text.
    """

    report: str
    url: str | None
    outlet: str | None
    versions: tuple[Seen, ...]
    revisions: tuple[Revision, ...]
    met: tuple[Met, ...] = ()
