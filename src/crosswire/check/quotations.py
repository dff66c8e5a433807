"""The quotations of a draft, word by word against what the reports have.

quotation | cut at ellipses and brackets | the words in a row in a report, between its marks -> supported
| between no marks -> unquoted | nearly the same words -> altered | none -> not in the reports
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crosswire.check.found import Found
from crosswire.check.setting import Setting
from crosswire.check.streams import Segment, Stream, plain, quotations, segments
from crosswire.check.wording import called, say
from crosswire.naming.names import unarticled
from crosswire.render import clean
from crosswire.render.wording.names import outlet
from crosswire.types import Passage, Span
from crosswire.types.checking import Piece, Verdict

_SHOWN = 4
_QUOTED = 240  # characters of a report's words that a reason shows
_INSIDE = 0.7  # share of words between marks from which a report gives them as a quotation
_ALIKE, _FEW_ALIKE = 0.6, 0.74  # share of a quotation's words from which it is a report's, reworded
_FEW = 5  # words
_RUN = 2  # words in a row that count
_SHORT = 2  # words that may stand for a doubt or a term
_BETWEEN = 40  # words of "she said, wiping her eyes" between two halves of what is quoted


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in a report, and whether between marks."""

    report: str
    span: Span
    inside: bool


def found(setting: Setting) -> Iterator[tuple[Found, tuple[Place, ...]]]:
    """What the record says of each quotation of the draft, and where its words stand in reports."""
    text = setting.draft.report.text
    for quote in quotations(text):
        parts = segments(text[quote.span.start : quote.span.end])
        if parts:
            yield _judged(setting, quote.span, parts)


def _judged(setting: Setting, span: Span, parts: Sequence[Segment]) -> tuple[Found, tuple[Place, ...]]:
    places = tuple(place for one in setting.streams if (place := _verbatim(one, parts)))
    marked = tuple(place for place in places if place.inside)
    words = [word for part in parts for word in part.words]
    if marked or (places and len(words) <= _SHORT):
        return _piece(
            setting, span, Verdict.SUPPORTED, code="verbatim", places=marked or places
        ), marked or places
    if places:
        own = _by_outlet(setting, span, places)
        verdict = Verdict.SUPPORTED if own else Verdict.ALTERED
        return _piece(setting, span, verdict, code="own_words" if own else "unquoted", places=places), places
    near = _nearest(setting, words)
    if near:
        return _piece(setting, span, Verdict.ALTERED, code=near[1], places=near[0]), ()
    if _may_be_a_name(setting.draft.report.text[span.start : span.end]):
        return _piece(setting, span, Verdict.UNDECIDED, code="title", places=()), ()
    return _piece(setting, span, Verdict.NOT_IN_REPORTS, code="no_words", places=()), ()


def _verbatim(one: Stream, parts: Sequence[Segment]) -> Place | None:
    """The words in a row in a report: between its marks if they stand there, else anywhere."""
    return _standing(one.quoted, parts, quoted=True) or _standing(one, parts, quoted=False)


def _standing(one: Stream, parts: Sequence[Segment], *, quoted: bool) -> Place | None:
    at = one.find(parts[0].words)
    while at >= 0:
        last = _goes_on(one, parts, at)
        if last >= 0 and (not quoted or _as_one(one, at, last)):
            inside = [region >= 0 for region in one.regions[at : last + 1]]
            return Place(one.report, one.cut(at, last), sum(inside) >= _INSIDE * len(inside))
        at = one.find(parts[0].words, at + 1)
    return None


def _goes_on(one: Stream, parts: Sequence[Segment], at: int) -> int:
    """The position of the last word where the other segments follow; -1 where they do not."""
    end = at + len(parts[0].words)
    for part in parts[1:]:
        start = one.find(part.words, end)
        if start < 0 or start - end > part.gap:
            return -1
        end = start + len(part.words)
    return end - 1


def _as_one(one: Stream, first: int, last: int) -> bool:
    """Whether what a report parts by "she said" is quoted as one: nothing said is left out between."""
    return all(one.spans[n + 1].start - one.spans[n].end <= _BETWEEN * 6 for n in range(first, last))


def _by_outlet(setting: Setting, span: Span, places: Sequence[Place]) -> bool:
    """Whether the draft quotes a report itself: its outlet is named in the sentence."""
    sentence = setting.draft.sentence_at(span.start)
    text = setting.draft.report.text
    near = text[sentence.span.start : sentence.span.end].lower() if sentence else ""
    reports = [setting.index.reports[place.report] for place in places]
    known = [outlet(report) or setting.index.outlets[report.id] for report in reports]
    return any(unarticled(name.lower()) in near for name in known)


def _nearest(setting: Setting, words: Sequence[str]) -> tuple[tuple[Place, ...], str] | None:
    """The words of a report that are nearly those of the quotation, and whether two quotations are joined."""
    if len(words) <= _SHORT:
        return None
    least = _FEW_ALIKE if len(words) < _FEW else _ALIKE
    best: tuple[float, Place, str] | None = None
    for one in setting.streams:
        for some in (one.quoted, one):
            scored = _alike(some, words, least)
            if scored and (best is None or scored[0] > best[0] + 1e-9):
                best = scored
    return ((best[1],), best[2]) if best else None


def _alike(one: Stream, words: Sequence[str], least: float) -> tuple[float, Place, str] | None:
    shared = sum(word in one.vocabulary for word in words)
    if shared < least * len(words):
        return None
    blocks = _blocks(one, words)
    covered = sum(size for _, _, size in blocks)
    if covered < least * len(words):
        return None
    first, last = blocks[0][1], blocks[-1][1] + blocks[-1][2] - 1
    regions = {one.regions[at] for _, at, _ in blocks}
    inside = any(region >= 0 for region in regions)
    joined = len(regions - {-1}) > 1 and covered >= 0.9 * len(words)
    score = covered / len(words) + 0.2 * inside
    return score, Place(one.report, one.cut(first, last), inside), "joined" if joined else "reworded"


def _blocks(one: Stream, words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of words that both have, in one order, around the longest of them."""
    matcher = SequenceMatcher(None, words, one.words, autojunk=False)
    longest = matcher.find_longest_match()
    wide = 3 * len(words) + _BETWEEN
    low, high = max(0, longest.b - wide), min(len(one.words), longest.b + longest.size + wide)
    near = SequenceMatcher(None, words, one.words[low:high], autojunk=False)
    runs = [(a, b + low, size) for a, b, size in near.get_matching_blocks() if size]
    telling = [run for run in runs if run[2] >= _RUN]
    return [run for run in runs if run[2] >= _RUN or _beside(run, telling)]


def _beside(run: tuple[int, int, int], telling: Sequence[tuple[int, int, int]]) -> bool:
    """Whether a single word stands right by a longer run in both: "the [last] gates"."""
    return any(
        (abs(run[0] - (a + size)) <= _RUN and abs(run[1] - (b + size)) <= _RUN)
        or (abs(a - (run[0] + run[2])) <= _RUN and abs(b - (run[1] + run[2])) <= _RUN)
        for a, b, size in telling
    )


def _may_be_a_name(text: str) -> bool:
    """Whether quoted words may be a title: each long one has a capital."""
    words = [word for word in text.split() if len(word) > 3]
    return bool(words) and all(word[:1].isupper() for word in words) and len(plain(text)) <= 6


def _piece(setting: Setting, span: Span, verdict: Verdict, *, code: str, places: Sequence[Place]) -> Found:
    shown = [_shown(setting, place) for place in places]
    about = called(setting, (place.report for place in places)) if places else {}
    return Found(
        Piece.QUOTATION,
        span,
        verdict,
        code,
        say(code, **about, what=shown[0] if shown else ""),
        instead=tuple(dict.fromkeys(shown)) if verdict is Verdict.ALTERED else (),
        evidence=tuple(
            Passage(p.report, p.span.start, p.span.end, setting.index.reports[p.report].slice(p.span))
            for p in places[:_SHOWN]
        ),
    )


def _shown(setting: Setting, place: Place) -> str:
    text = clean.line(setting.index.reports[place.report].shown(place.span))
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
