"""What is compared: one sentence of what somebody says, or a sentence in the report's own voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosswire.collate.entities import Entities
from crosswire.collate.utterances.voices import NOBODY, Voice, voices
from crosswire.collate.words import Lexicon, Word
from crosswire.types import Extract, Precision, Saying, Span, Statement

_FEWEST = 3  # words; less than that identifies nothing


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a statement, or of a report's own voice.

    Attributes:
        statement: Id of the statement; `None` for the report's own voice.
        direct: Whether it stands between quotation marks.
        words: Its comparable words, in text order.
        plain: All its words in lower case, small ones too.
        keys: The distinct ones with their weights.
        voice: Whose words they are.
        day: The day on which its sentence says that it was said.
        around: Words of the rest of the sentence, with their weights: what a short quotation is said of.
        order: Its place among all units, by report and text.
    """

    report: str
    span: Span
    text: str
    statement: str | None
    speaker: str | None
    direct: bool
    words: tuple[Word, ...]
    plain: tuple[str, ...]
    keys: dict[str, float]
    voice: Voice
    day: date | None
    around: dict[str, float]
    order: int

    @property
    def said(self) -> bool:
        """Whether somebody says it: a statement whose source the text names, or words in quotation marks."""
        return self.direct or self.sourced

    @property
    def sourced(self) -> bool:
        """Whether the text has somebody say it, be it only "they"."""
        return self.voice.sourced or self.voice.known


def units(extracts: Sequence[Extract], lexicon: Lexicon, entities: Entities) -> list[Unit]:
    """The units of all reports, in canonical order."""
    found: list[Unit] = []
    for extract in extracts:
        voice = voices(extract, entities)
        statements = {statement.id: statement for statement in extract.statements}
        taken: set[Span] = set()
        for saying in extract.parts.prose.sayings:
            statement = statements.get(saying.statement or "")
            unit = _unit(extract, saying, statement, lexicon)
            if unit and unit.span not in taken:
                taken.add(unit.span)
                whose = voice[statement.id] if statement else NOBODY
                found.append(replace(unit, voice=whose, order=len(found)))
    return found


def _unit(extract: Extract, saying: Saying, statement: Statement | None, lexicon: Lexicon) -> Unit | None:
    report, span = extract.report, saying.span
    words = lexicon.words(report.id, (span,))
    plain = {w.key for w in words if w.kind == "word"}
    named = statement is not None and bool(statement.source)
    if not plain or len({w.key for w in words}) < (1 if saying.direct else 2 if named else _FEWEST):
        return None
    keys = lexicon.keys(report.id, (span,))
    return Unit(
        report=report.id,
        span=span,
        text=report.slice(span),
        statement=saying.statement,
        speaker=statement.speaker if statement else None,
        direct=saying.direct,
        words=tuple(words),
        plain=tuple(saying.plain.split()),
        keys=keys,
        voice=NOBODY,
        day=_day(extract, span, statement),
        around=_around(extract, span, keys, lexicon),
        order=0,
    )


def _day(extract: Extract, span: Span, statement: Statement | None) -> date | None:
    """The day that stands beside what is said, not in it: "…, she said on Tuesday"."""
    sentence = extract.sentence_at(span.start)
    if statement is None or sentence is None:
        return None
    said = (span, *statement.content)
    for mention in extract.dates:
        beside = sentence.span.covers(mention.span) and not any(part.overlaps(mention.span) for part in said)
        if beside and mention.from_ and mention.precision is Precision.DAY:
            return mention.from_.date()
    return None


def _around(extract: Extract, span: Span, keys: dict[str, float], lexicon: Lexicon) -> dict[str, float]:
    sentence = extract.sentence_at(span.start)
    whole = lexicon.keys(extract.report.id, (sentence.span,)) if sentence else {}
    return {key: weight for key, weight in whole.items() if key not in keys}
