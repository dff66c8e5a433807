"""The dates of a draft, against those of the sentences of reports that tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.check.found import Found
from crosswire.check.sentences import Near, Sentences
from crosswire.check.setting import Setting
from crosswire.check.wording import called, say
from crosswire.render import clean
from crosswire.types import DateMention, Passage, Precision, Span
from crosswire.types.checking import Piece, Verdict

_ALIKE = 0.5  # share of what a sentence says from which a report tells the same
_TOLD = 0.45  # share from which a report's date may be that of the draft
_WHOLE = 0.9  # all that a short sentence says
_LOOSE = 0.3  # share from which a report that has the date may mean the same after all
_FEWEST = 3  # words that both share
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b(?:\s*([ap])\.?\s?m\b)?", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d{1,4})(?:st|nd|rd|th)\b", re.IGNORECASE)
_DATED = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})


def found(setting: Setting, sentences: Sentences) -> Iterator[Found]:
    """What the record says of each date of the draft that it can tell."""
    text = setting.draft.report.text
    for mention in setting.draft.dates:
        if judged := _judged(setting, sentences, mention):
            yield judged
    yield from _marks(setting, text, _CLOCK, "no_date", Piece.DATE)
    yield from _marks(setting, text, _ORDINAL, "no_value", Piece.FIGURE)


def _judged(setting: Setting, sentences: Sentences, mention: DateMention) -> Found | None:
    sentence = setting.draft.sentence_at(mention.span.start)
    if sentence is None or mention.from_ is None or mention.to is None:
        return _year(setting, mention)
    every = sentences.near(_clause(setting, sentence.span, mention), [d.span for d in setting.draft.dates])
    near = [
        one
        for one in every
        if one.covered >= _TOLD and (len(one.shared) >= _FEWEST or one.covered >= _WHOLE)
    ]
    beside = [(one, _dates(setting, one)) for one in near]
    same = [d for _, dates in beside for r, d in dates if _one_time(mention, d)]
    if same:
        passages = [_passage(setting, one, d) for one, dates in beside for _, d in dates if _one_time(mention, d)]
        return _piece(setting, mention.span, Verdict.SUPPORTED, "dated", passages)
    others = [(one, d) for one, dates in beside if one.covered >= _ALIKE for _, d in dates if _comparable(mention, d)]
    loosely = any(_one_time(mention, d) for one in every if one.covered >= _LOOSE for _, d in _dates(setting, one))
    if others and not loosely:
        passages = [_passage(setting, one, d) for one, d in others]
        return _piece(setting, mention.span, Verdict.NOT_IN_REPORTS, "other_date", passages)
    return _year(setting, mention)


def _clause(setting: Setting, sentence: Span, mention: DateMention) -> Span:
    """What the date dates, where the text shows it; else its sentence."""
    own = next((d.clause for d in setting.draft.parts.prose.dated if d.date.overlaps(mention.span)), None)
    return own or sentence


def _dates(setting: Setting, near: Near) -> list[tuple[str, DateMention]]:
    extract = next(one for one in setting.extracts if one.report.id == near.told.report)
    return [(near.told.report, d) for d in extract.dates if near.told.span.covers(d.span) and d.from_ and d.to]


def _one_time(a: DateMention, b: DateMention) -> bool:
    """Whether the one lies in the other."""
    if a.from_ is None or a.to is None or b.from_ is None or b.to is None:
        return False
    return a.from_.date() <= b.to.date() and b.from_.date() <= a.to.date()


def _comparable(a: DateMention, b: DateMention) -> bool:
    """Whether the two fix a time as finely: a day against a day, a year against a year."""
    if a.precision in _DATED and b.precision in _DATED:
        return True
    return a.precision is b.precision


def _year(setting: Setting, mention: DateMention) -> Found | None:
    """A year that no report has."""
    written = _YEAR.search(mention.text)
    if written is None or any(written.group() in one.vocabulary for one in setting.streams):
        return None
    years = {d.from_.year for one in setting.extracts for d in one.dates if d.from_}
    if int(written.group()) in years:
        return None
    return _piece(setting, mention.span, Verdict.NOT_IN_REPORTS, "no_date", [])


def _marks(
    setting: Setting, text: str, pattern: re.Pattern[str], code: str, kind: Piece
) -> Iterator[Found]:
    """Times of day and ordinals in digits that no report has."""
    texts = [report.text for report in setting.index.brief.reports]
    dated = [d.span for d in setting.draft.dates]
    for match in pattern.finditer(text):
        span = Span(match.start(), match.end())
        if pattern is _ORDINAL and any(one.overlaps(span) for one in dated):
            continue
        key = _key(match)
        if not any(_key(other) == key for one in texts for other in pattern.finditer(one)):
            yield Found(kind, span, Verdict.NOT_IN_REPORTS, code, say(code))


def _key(match: re.Match[str]) -> tuple[int, ...]:
    """An hour of the clock of twelve with its minute, or an ordinal."""
    first = int(match.group(1))
    if match.lastindex and match.lastindex > 1:
        return first % 12, int(match.group(2))
    return (first,)


def _passage(setting: Setting, near: Near, mention: DateMention) -> Passage:
    return Passage(near.told.report, mention.span.start, mention.span.end, mention.text)


def _piece(
    setting: Setting, span: Span, verdict: Verdict, code: str, passages: Sequence[Passage]
) -> Found:
    kept = list(dict.fromkeys(passages))[:4]
    about = called(setting, (p.report for p in kept)) if kept else {}
    given = tuple(dict.fromkeys(clean.line(p.text or "") for p in kept))
    return Found(
        Piece.DATE,
        span,
        verdict,
        code,
        say(code, **about, what="”, “".join(given[:2])),
        instead=given if verdict.faults else (),
        evidence=tuple(kept),
    )
