"""What is compared: one sentence of what somebody says, or a sentence in the report's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.clauses import verbal
from crosswire.collate.entities import Entities
from crosswire.collate.utterances.voices import NOBODY, Voice, voices
from crosswire.collate.words import Lexicon, Word
from crosswire.types import Extract, NoiseKind, Span, Statement, StatementKind
from crosswire.types.spans import SpanIndex

_MARKS = "“”\"«»„‘’' "
_OPENING, _CLOSING = "“\"«„‘'", "”\"»“’'"
_PLAIN = re.compile(r"\w+")
_AS = re.compile(r"\w as \w")  # one thing is called another: that is said, though no verb stands in it
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
    around: dict[str, float]
    order: int

    @property
    def said(self) -> bool:
        """Whether somebody says it: a statement whose source the text names, or words in quotation marks."""
        return self.direct or self.sourced

    @property
    def sourced(self) -> bool:
        """Whether the text has somebody say it, be it only "they"."""
        return self.voice.told or self.voice.known

    @property
    def weight(self) -> float:
        return sum(self.keys.values())


def units(extracts: Sequence[Extract], lexicon: Lexicon, entities: Entities) -> list[Unit]:
    """The units of all reports, in canonical order."""
    found: list[Unit] = []
    for extract in extracts:
        voice = voices(extract.report, extract.statements, entities)
        pieces = sorted(_pieces(extract), key=lambda p: (p[0].start, -p[0].end, p[1] is None))
        taken: set[Span] = set()
        for span, statement in pieces:
            unit = _unit(extract, span, statement, lexicon)
            if unit and unit.span not in taken:
                taken.add(unit.span)
                whose = voice[statement.id] if statement else NOBODY
                found.append(replace(unit, voice=whose, order=len(found)))
    return found


_FRAGMENT = re.compile(r"“([^“”\"]{3,}?)[”\"]|\"([^“”\"]{3,}?)\"|«([^«»]{3,}?)»")


def _fragments(
    extract: Extract, spoken: Sequence[tuple[Span, Statement]]
) -> Iterator[tuple[Span, Statement | None]]:
    """What stands between quotation marks within a sentence: a report quotes words of another has whole."""
    text = extract.report.text
    held = SpanIndex((piece[0], piece) for piece in spoken)
    for match in _FRAGMENT.finditer(text):
        group = next(n for n in (1, 2, 3) if match[n] is not None)
        span = _stripped(text, Span(*match.span(group)))
        holder = next(iter(held.meeting(span)), None)
        if holder and _stripped(text, holder[0]) == span:
            continue
        for piece in _by_sentence(extract, span):
            yield piece, holder[1] if holder else None


def _pieces(extract: Extract) -> Iterator[tuple[Span, Statement | None]]:
    """Statements sentence by sentence, then the sentences that no statement covers."""
    held = [
        (span, statement)
        for statement in extract.statements
        for content in statement.content
        for span in _by_sentence(extract, content)
    ]
    yield from held
    yield from _fragments(extract, held)
    spoken = SpanIndex((span, span) for span, _ in held)
    for sentence in extract.sentences:
        covered = sum(
            min(s.end, sentence.span.end) - max(s.start, sentence.span.start)
            for s in spoken.meeting(sentence.span)
        )
        if covered < 0.5 * (sentence.span.end - sentence.span.start) and not _furniture(
            extract, sentence.span
        ):
            yield sentence.span, None


def _by_sentence(extract: Extract, content: Span) -> list[Span]:
    cuts = [s.span for s in extract.analysis.meeting(content, extract.sentences)]
    pieces = [Span(max(c.start, content.start), min(c.end, content.end)) for c in cuts]
    return pieces or [content]


def _furniture(extract: Extract, span: Span) -> bool:
    kinds = {
        NoiseKind.BYLINE, NoiseKind.CREDIT, NoiseKind.COPYRIGHT, NoiseKind.RELATED, NoiseKind.LEGEND,
        NoiseKind.OTHER_LANGUAGE,
    }  # fmt: skip
    return any(n.kind in kinds and n.start <= span.start < n.end for n in extract.report.noise)


def _unit(extract: Extract, span: Span, statement: Statement | None, lexicon: Lexicon) -> Unit | None:
    report = extract.report
    kind = statement.kind if statement else None
    direct = kind is StatementKind.DIRECT or _is_quoted(report.text, _stripped(report.text, span))
    if statement and not direct and _AS.search(report.slice(span)) and not verbal(extract, span):
        span = _with_cue(statement, span)
    span = _stripped(report.text, span)
    words = lexicon.words(report.id, (span,))
    plain = {w.key for w in words if w.kind == "word"}
    named = statement is not None and bool(statement.source)
    if not plain or len({w.key for w in words}) < (1 if direct else 2 if named else _FEWEST):
        return None
    if not direct and not verbal(extract, span):
        return None
    keys = lexicon.keys(report.id, (span,))
    return Unit(
        report=report.id,
        span=span,
        text=report.slice(span),
        statement=statement.id if statement else None,
        speaker=statement.speaker if statement else None,
        direct=direct,
        words=tuple(words),
        plain=tuple(_PLAIN.findall(report.slice(span).lower())),
        keys=keys,
        voice=NOBODY,
        around=_around(extract, span, keys, lexicon),
        order=0,
    )


def _with_cue(statement: Statement, span: Span) -> Span:
    """What is said of a thing without a verb of its own ("it as a mistake"), with the verb that says it."""
    sentence = statement.sentence
    cues = [c for c in statement.cue if sentence.start <= c.start and c.end <= span.start < sentence.end]
    return Span(cues[-1].start, span.end) if cues else span


def _around(extract: Extract, span: Span, keys: dict[str, float], lexicon: Lexicon) -> dict[str, float]:
    sentence = extract.sentence_at(span.start)
    whole = lexicon.keys(extract.report.id, (sentence.span,)) if sentence else {}
    return {key: weight for key, weight in whole.items() if key not in keys}


def _stripped(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS + ",":
        end -= 1
    return Span(start, end) if end > start else span


def _is_quoted(text: str, span: Span) -> bool:
    """Whether marks stand around the characters; a comma or full stop may stand before the closing one."""
    before = text[max(0, span.start - 1) : span.start]
    after = text[span.end : span.end + 2].lstrip(",.!?")[:1]
    return before in _OPENING and before != "" and after in _CLOSING and after != ""
