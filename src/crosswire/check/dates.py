"""The dates of a draft, against those of the sentences of reports that tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.check.found import Found
from crosswire.check.sentences import Near, Sentences
from crosswire.check.setting import Setting
from crosswire.check.wording import called, say
from crosswire.render import clean
from crosswire.resources import lists
from crosswire.types import DateMention, Passage, Precision, Span
from crosswire.types.checking import Piece, Verdict

_ALIKE = 0.5  # share of what a sentence says from which a report tells the same
_TOLD = 0.45  # share from which a report's date may be that of the draft
_WHOLE = 0.9  # all that a short sentence says
_MUCH = 0.2  # by which one report's sentence is nearer to the draft's than another's
_LOOSE = 0.45  # share from which a report that has the date may mean the same after all
_FEWEST = 3  # words that both share
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b(?:\s*([ap])\.?\s?m\b)?", re.IGNORECASE)
_ORDINAL = lists.pattern("check/dates", "ordinal")
_DATED = frozenset({Precision.DAY, Precision.HOUR, Precision.MINUTE})


def found(setting: Setting, sentences: Sentences) -> Iterator[Found]:
    """What the record says of each date of the draft that it can tell."""
    text = setting.draft.report.text
    for mention in setting.draft.dates:
        if judged := _judged(setting, sentences, mention):
            yield judged
    yield from _marks(setting, text, _CLOCK)
    yield from _marks(setting, text, _ORDINAL)


def _judged(setting: Setting, sentences: Sentences, mention: DateMention) -> Found | None:
    sentence = setting.draft.sentence_at(mention.span.start)
    if sentence is None or mention.from_ is None or mention.to is None:
        return _year(setting, mention)
    compared = [d.span for d in setting.draft.dates]
    every = sentences.near(_clause(setting, sentence.span, mention), compared)
    near = [
        one
        for one in every
        if one.covered >= _TOLD and (len(one.shared) >= _least(one.size) or one.covered >= _WHOLE)
    ]
    dated = [(one, d) for one in near for _, d in _dates(setting, one)]
    same = [(one, d) for one, d in dated if _one_time(mention, d)]
    others = [(one, d) for one, d in dated if d.from_ and one.covered >= _ALIKE and _comparable(mention, d)]
    others = _agreeing([pair for pair in others if pair not in same])
    if same and _nearest(same) >= _nearest(others) - _MUCH:
        passages = [_passage(one, d) for one, d in same]
        return _piece(setting, mention.span, Verdict.SUPPORTED, code="dated", passages=passages)
    if others and not _loosely(setting, mention, every, _nearest(others)):
        passages = [_passage(one, d) for one, d in others]
        return _piece(setting, mention.span, Verdict.NOT_IN_REPORTS, code="other_date", passages=passages)
    return _year(setting, mention)


def _least(size: int) -> int:
    """How many words two sentences must share; of a short one all but one."""
    return min(_FEWEST, max(2, size - 1))


def _agreeing(dated: Sequence[tuple[Near, DateMention]]) -> list[tuple[Near, DateMention]]:
    """The dates of the nearest sentences; of short ones only where all agree: of two, either may be meant."""
    days = {d.from_.date() for _, d in dated if d.from_}
    few = any(one.size <= _FEWEST for one, _ in dated)
    return [] if few and len(days) > 1 else list(dated)


def _nearest(dated: Sequence[tuple[Near, DateMention]]) -> float:
    return max((one.covered for one, _ in dated), default=0.0)


def _loosely(setting: Setting, mention: DateMention, every: Sequence[Near], best: float) -> bool:
    """Whether a report that tells somewhat the same has the date of the draft: it may be that after all."""
    some = [one for one in every if one.covered >= max(_LOOSE, best - _MUCH)]
    return any(_one_time(mention, d) for one in some for _, d in _dates(setting, one))


def _clause(setting: Setting, sentence: Span, mention: DateMention) -> Span:
    """What the date dates, where the text shows it; else its sentence."""
    own = next((d.clause for d in setting.draft.parts.prose.dated if d.date.overlaps(mention.span)), None)
    return own or sentence


def _dates(setting: Setting, near: Near) -> list[tuple[str, DateMention]]:
    extract = next(one for one in setting.extracts if one.report.id == near.told.report)
    return [(near.told.report, d) for d in extract.dates if near.told.span.covers(d.span)]


def _one_time(a: DateMention, b: DateMention) -> bool:
    """Whether one lies in the other, or both have the same words: they may count from two days."""
    if " ".join(a.text.lower().split()) == " ".join(b.text.lower().split()):
        return True
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
    return _piece(setting, mention.span, Verdict.NOT_IN_REPORTS, code="no_date", passages=[])


def _marks(setting: Setting, text: str, pattern: re.Pattern[str] | lists.Pattern) -> Iterator[Found]:
    """Times of day and ordinals in digits that no report has."""
    kind, code = (Piece.DATE, "no_date") if pattern is _CLOCK else (Piece.FIGURE, "no_value")
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


def _passage(near: Near, mention: DateMention) -> Passage:
    return Passage(near.told.report, mention.span.start, mention.span.end, mention.text)


def _piece(
    setting: Setting, span: Span, verdict: Verdict, *, code: str, passages: Sequence[Passage]
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
