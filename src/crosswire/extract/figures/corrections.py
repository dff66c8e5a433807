"""Where a text takes a number back, or puts another in its place, and in which words.

    "raised the toll to 35 from 32", "an earlier figure of 48"      32 and 48 hold no more
    "reported 48 dead, but backed off that figure"                  nor does 48
    "had initially said that 48 had died"                           nor does 48, if there is another number
    "corrected results gave her 45.7 per cent"                     45.7 stands in another's place

Shares rise from 30 to 40 dollars, and offers are raised: of what is no count, only what is mended was wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from crosswire.amounts import dimension
from crosswire.resources.figures import patterns
from crosswire.types import Figure, FigureKind, Role

_pattern = partial(patterns, "corrections")
_FRONT, _BEHIND = 150, 170
_RESULTS = 320  # characters that results may take up
_LONGEST = 90  # characters of the words that are quoted


class Sure(Enum):
    """How surely a number holds no more: `DOUBTFUL` needs another number of the same thing beside it."""

    SURE = "sure"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Words:
    """The words that take a number back or put it in another's place, by their characters in the text.

    Attributes:
        start: Their first character.
        end: The one after their last.
        sure: How surely they take it back.
        way: Whether they say that the number has come "up" or "down" to what it is.
    """

    start: int
    end: int
    sure: Sure = Sure.SURE
    way: str | None = None

    def quoted(self, text: str) -> str:
        """The words on one line, of one sentence, cut at a word where they are long."""
        whole = " ".join(_STOP.split(text[self.start : self.end])[-1].split())
        return whole if len(whole) <= _LONGEST else whole[:_LONGEST].rsplit(" ", 1)[0] + " …"


def taken_back(text: str, start: int, end: int, *, sentence: int, counts: bool) -> Words | None:
    """What takes back the number that stands at `start` to `end` of `text`.

    Args:
        text: The text, a paragraph or a report.
        start: First character of the number.
        end: The one after its last.
        sentence: First character of its sentence.
        counts: Whether people or things are counted: only counts that rise or fall are superseded by that.
    """
    around = _Around(text[max(sentence, start - _FRONT) : start], text[end : end + _BEHIND])
    told = _pattern("cues").search(around.front), _pattern("cues_behind").search(around.behind)
    if not any(told) or _pattern("long_ago").match(around.behind):
        return None
    found = (told[0] and _in_front(around, counts=counts)) or (told[1] and _behind(around, counts=counts))
    found = found or (told[0] and _told_first(around))
    if not found:
        return None
    first, last, sure = found
    begins = _clause(text, sentence, start) if first is None else start - len(around.front) + first
    return Words(begins, end + last, sure)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands in front of a number in its sentence, and what stands behind it."""

    front: str
    behind: str


_Found = tuple[int | None, int, Sure]
"""Where the words begin in what stands in front, None for the clause; where they end behind; how surely."""


def _in_front(around: _Around, *, counts: bool) -> _Found | None:
    """As in "an earlier figure of 48", "corrected the magnitude from 6.4 to 6.1"."""
    for name in ("in_front", "counted") if counts else ("in_front",):
        if found := _pattern(name).search(around.front):
            return found.start(), 0, Sure.SURE
    found = _pattern("mended_from").search(around.front)
    return (found.start(), 0, Sure.SURE) if found and _pattern("to").match(around.behind) else None


def _behind(around: _Around, *, counts: bool) -> _Found | None:
    """As in "48 dead, but backed off that figure", "not 61 as first reported"."""
    if (found := _pattern("behind").match(around.behind)) and (counts or not found["moved"]):
        return None, found.end(), Sure.SURE
    told = _pattern("told_after").match(around.behind)
    against = _pattern("against_it").search(around.front) if told else None
    return (against.start(), told.end(), Sure.SURE) if told and against else None


def _told_first(around: _Around) -> _Found | None:
    """As in "had initially said that 48 had died", "first said she was 12, due to wrong information"."""
    found = _pattern("told_first").search(around.front)
    if not found:
        return None
    wrong = _pattern("in_error").match(around.behind)
    return (found.start(), wrong.end(), Sure.SURE) if wrong else (found.start(), 0, Sure.DOUBTFUL)


def put_right(text: str, start: int, end: int, *, sentence: int) -> Words | None:
    """What says that the number at `start` to `end` stands in the place of another."""
    front = text[max(sentence, start - _RESULTS) : start]
    if not _pattern("news").search(front) and not _pattern("news").search(text[end : end + _BEHIND]):
        return None
    here = start - len(front)
    if found := _pattern("anew").search(front):
        if found.lastgroup is None:
            return Words(here + found.start(), end)
        return Words(here + found.start(found.lastgroup), here + found.end(found.lastgroup))
    behind = re.split(r"[.!?](?=\s|$)", text[end : end + _BEHIND], maxsplit=1)[0]
    if found := _pattern("anew_behind").match(behind):
        return Words(end + found.start(found.lastgroup or 0), end + found.end(found.lastgroup or 0))
    for name, way in (("risen", "up"), ("fallen", "down")):
        if found := _pattern(name).search(front):
            return Words(here + found.start(), end, way=way)
    return None


def marked(figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
    """The figures of a report, those with the role of an earlier number that its text takes back."""
    back = previous(figures, text)
    return tuple(replace(f, role=Role.PREVIOUS) if f.id in back else f for f in figures)


def previous(figures: Sequence[Figure], text: str) -> dict[str, Words]:
    """The figures of a report that its text takes back, by their ids, with what does so.

    An age that is taken back holds no more wherever the report still prints it.
    """
    out: dict[str, Words] = {}
    for place, figure in enumerate(figures):
        found = _of(figure, text)
        if found is None:
            continue
        beside = (*figures[max(0, place - _AROUND) : place], *figures[place + 1 : place + 1 + _AROUND])
        if found.sure is Sure.SURE or any(_another(figure, other, text) for other in beside):
            out[figure.id] = found
    aged = [f for f in figures if f.kind is FigureKind.AGE]
    gone = {(f.value, f.unit): out[f.id] for f in aged if f.id in out}
    return {f.id: gone[f.value, f.unit] for f in aged if (f.value, f.unit) in gone} | out


# What another year had, what is needed and what there is room for was no mistake.
_ELSE = frozenset({Role.COMPARISON, Role.THRESHOLD, Role.CAPACITY})
_NEAR = 300  # characters between a first account and the number that is given now
_AROUND = 4  # figures before and behind it
_STOP = re.compile(r"[.!?][\"”’')]?\s")


def _of(figure: Figure, text: str) -> Words | None:
    if figure.implicit or figure.value is None or figure.role in _ELSE:
        return None
    counts = figure.kind is FigureKind.COUNT and figure.unit is None
    return taken_back(text, figure.start, figure.end, sentence=figure.sentence.start, counts=counts)


def _another(first: Figure, other: Figure, text: str) -> bool:
    """Whether a figure nearby gives another number of the same thing, or a later account may be of it."""
    if other.value is None or other.value == first.value or dimension(other) != dimension(first):
        return False
    if max(other.start - first.end, first.start - other.end) > _NEAR or other.role in _ELSE:
        return False
    told = first.predicate is not None and first.predicate == other.predicate
    counted = first.counted is not None and first.counted == other.counted
    if told or (counted and None in (first.predicate, other.predicate)):
        return True
    between = text[first.end : other.start]
    if other.start < first.end:
        return _newly_told(first, other, text)
    if len(_STOP.findall(between)) > 1 or "\n\n" in between.strip():
        return False
    # What follows in its sentence counts: "it now says 16", "it is 16, the hospital said later".
    rest = text[first.end : max(other.end, min(other.sentence.end, other.end + _REST))]
    return _pattern("later").search(rest) is not None


_REST = 30


def _newly_told(first: Figure, other: Figure, text: str) -> bool:
    """Whether the sentence before a first account puts another number right: "restated its loss to 5".

    Of a measure it need not say so: "the magnitude 4.9 quake. … It had at first been put at 5.3."
    """
    between = text[other.end : first.start]
    near = len(_STOP.findall(between)) == 1 and "\n" not in between.strip()
    if not near or (first.counted and other.counted):
        return False
    measured = first.kind is FigureKind.MEASURE and first.counted is None
    return measured or put_right(text, other.start, other.end, sentence=other.sentence.start) is not None


def _clause(text: str, sentence: int, start: int) -> int:
    """Where the quoted words begin: at the sentence, or a few words before the number."""
    if start - sentence <= _LONGEST // 2:
        return sentence
    return text.find(" ", start - _LONGEST // 2) + 1
