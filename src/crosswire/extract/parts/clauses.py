"""The clause of a report that tells a figure: what a label says where no question can be put into words.

How long a clause is and how clear is counted in words and in kinds of words, never in letters, so that
longer names make no other choice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.extract.parts.bearing import bearing
from crosswire.extract.parts.lines import LONGEST, told, window
from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.extract.parts.pointing import points_back
from crosswire.resources.words import words as listed
from crosswire.types import Analysis, Bearing, Clause, Figure, Report, Span
from crosswire.types.parse import Token

_Told = tuple[tuple[Span, ...], bool, bool, int]
"""Its stretches; whether it begins in the middle, and whether it breaks off; how unclear it is."""
_BESIDE = {Bearing.TELLS: 0, Bearing.DESCRIBES: 3, Bearing.RECALLS: 2, Bearing.NAMES: 4}
_SAYING = listed("speech", "plain")
_VOICED = 2  # what a clause has against it that holds who says so
_LATE = 3  # the most that a clause has against it for the sentences before its own
_NEAR = 12  # figures on either side that may stand in the same clause
_STOPS = frozenset((".", "!", "?", "…", ":", ";"))
_CITY = r"[A-Z][A-Z' .-]{2,30}(?:,\s[A-Z][\w .]{2,20})?"
_WIRE = re.compile(
    rf"{_CITY}\s\([^()]{{2,30}}\)|{_CITY}(?:,\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}})?(?=\s[-–—]{{1,2}}\s)"
)  # "AARVIK, Norland (Tern News)", "AARVIK, June 3 -"
_LINK = re.compile(r"(?:\S+\s+){0,2}?https?\S+\s+")  # "SEND https…": left from the furniture of a page
_WORD = re.compile(r"\S+")
_OPENING, _LINKING = frozenset(("ADP", "SCONJ")), frozenset(("IN",))
_PAIRS = (("(", ")"), ("[", "]"))


def clauses(analysis: Analysis, figures: Sequence[Figure]) -> dict[str, Clause]:
    """The clause that tells each figure, by its id."""
    sentences, found = Sentences(analysis), {}
    for place, figure in enumerate(figures):
        words = sentences.at(figure.span)
        clause = _clause(figure.span, words, analysis) if words else None
        near = figures[max(0, place - _NEAR) : place + _NEAR + 1]
        own = [token for token, span in words if span.overlaps(figure.span)]
        line = quoted(analysis.report, figure, near, clause or _unread(figure, analysis.report.text))
        borne = bearing(figure, own, analysis)
        told = [token for token, span in words if any(span.overlaps(one) for one in line.spans)]
        hangs = bool(own) and own[0].parse.parsed and points_back(own, told)
        unclear = line.unclear + _BESIDE[borne] + _VOICED * any(map(_says, told))
        found[figure.id] = replace(line, bearing=borne, unclear=unclear, hangs=hangs)
    return found


def _says(word: Token) -> bool:
    """Whether it says what follows: "Moll said she thought that 40 had left" is her word alone."""
    if word.lemma.lower() not in _SAYING:
        return False
    return word.dep == "parataxis" or any(child.dep in {"ccomp", "comp:cl"} for child in word.children)


def _unread(figure: Figure, text: str) -> _Told:
    """The words around a number of which no parse is known, within its sentence."""
    start, end = figure.sentence.start, figure.sentence.end
    front = [found.start() for found in _WORD.finditer(text, start, figure.start)]
    behind = [found.end() for found in _WORD.finditer(text, figure.end, end)]
    first = front[-LONGEST // 2] if len(front) > LONGEST // 2 else min(start, figure.start)
    last = behind[LONGEST // 2] if len(behind) > LONGEST // 2 + 1 else max(end, figure.end)
    plain = text[first:last].rstrip(".!?…")
    return (Span(first, max(first + len(plain), figure.end)),), first > start, last < end, 8


def _clause(figure: Span, words: Sequence[Placed], analysis: Analysis) -> _Told | None:
    places = {token.i: span for token, span in words}
    own = [token for token, span in words if span.overlaps(figure)]
    if not own:
        return None
    bounds = words[0][0].i, words[-1][0].i
    line = told(own, *bounds) if own[0].parse.parsed else window(own, *bounds)
    *runs, (first, last) = line.runs
    runs.append((first, _closed(first, last, [token for token, _ in words], own[-1].i)))
    spans = [Span(places[first].start, places[last].end) for first, last in runs]
    spans[0] = _undated(spans[0], figure, analysis)
    text = " ".join(map(analysis.report.slice, spans))
    before = bisect_left(analysis.sentences, figure.start, key=lambda one: one.span.end)
    unclear = line.unclear + 3 * _torn(text) + 4 * _headline(words) + min(_LATE, before // 2)
    return tuple(spans), line.led, line.cut, unclear


def _closed(first: int, last: int, words: Sequence[Token], own: int) -> int:
    """The last word of a stretch without what only opens the words behind it: "two were held after"."""
    at = {token.i: token for token in words}
    goes_on = last + 1 in at and at[last + 1].pos != "PUNCT"
    while goes_on and last > max(first, own) and at[last].pos in _OPENING and at[last].tag in _LINKING:
        last -= 1
    return last


def _headline(words: Sequence[Placed]) -> bool:
    """Whether the sentence ends without a full stop, as headlines do."""
    return not any(token.text in _STOPS for token, _ in words[-3:])


def _undated(span: Span, figure: Span, analysis: Analysis) -> Span:
    """The characters without the dateline or whatever else a page puts in front of them."""
    ends = [n.end for n in analysis.report.noise if n.start <= span.start < n.end]
    start = max(ends, default=span.start)
    for furniture in (_LINK, _WIRE):
        found = furniture.match(analysis.report.text, start, figure.start)
        start = found.end() if found else start
    rest = analysis.report.text[start : figure.start]
    start += len(rest) - len(rest.lstrip(" -–—\n"))
    return Span(start, span.end) if start <= figure.start else span


def _torn(text: str) -> bool:
    """Whether a bracket stands without its fellow."""
    return any(text.count(one) != text.count(other) for one, other in _PAIRS)


GAP = "…"
_DIGITS = re.compile(r"(\d(?:[\d,.:/-]*\d)?)")


def quoted(
    report: Report, figure: Figure, near: Sequence[Figure], told: tuple[tuple[Span, ...], bool, bool, int]
) -> Clause:
    """The clause of a figure.

    Args:
        report: The report that it stands in.
        figure: The figure.
        near: The figures of its report that may stand in the clause too, itself among them, in text order.
        told: Its stretches; whether it begins in the middle, and whether it breaks off; how unclear it is.
    """
    spans, led, cut, unclear = told
    parts: list[tuple[str, bool]] = [(f"{GAP} ", False)] if led else []
    own = 0
    for n, span in enumerate(spans):
        parts += [(f" {GAP} ", False)] if n else []
        for part, number in _cut(span, figure, near):
            own = len(parts) if number is figure else own
            text = _text(report, part)
            parts += [(text, True)] if number is not None else _with_digits(text)
    parts = _whole(parts)
    parts += [(f" {GAP}", False)] if cut else []
    numbers = tuple(n for n, (_, number) in enumerate(parts) if number)
    return Clause(spans, tuple(text for text, _ in parts), numbers, own, unclear + (len(numbers) > 1))


def _cut(span: Span, figure: Figure, near: Sequence[Figure]) -> Iterator[tuple[Span, Figure | None]]:
    """The stretches of a span before, in and behind the figures that stand in it."""
    at = span.start
    for one in near:
        inside = at <= one.start and one.end <= span.end and not (one.implicit and one is not figure)
        if not inside or (one is not figure and one.span.overlaps(figure.span)):
            continue
        if at < one.start:
            yield Span(at, one.start), None
        yield one.span, one
        at = one.end
    if at < span.end:
        yield Span(at, span.end), None


def _with_digits(text: str) -> list[tuple[str, bool]]:
    """A piece cut at numbers that no figure is made of: dates, scores."""
    return [(piece, n % 2 > 0) for n, piece in enumerate(_DIGITS.split(text)) if piece]


def _text(report: Report, span: Span) -> str:
    """The characters on one line, with the spaces at their ends."""
    raw, shown = report.slice(span), report.shown(span)
    before, behind = raw[:1].isspace(), raw[-1:].isspace()
    return f"{' ' if before else ''}{shown}{' ' if behind and shown else ''}"


def _whole(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The pieces without spaces at the ends of the line and quotation marks that have no fellow."""
    line = "".join(text for text, _ in parts)
    lone = '"' * (line.count('"') % 2) + "“”" * (line.count("“") != line.count("”"))
    kept = [(text.translate({ord(mark): None for mark in lone}), number) for text, number in parts]
    kept[0] = (kept[0][0].lstrip(), kept[0][1])
    kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept
