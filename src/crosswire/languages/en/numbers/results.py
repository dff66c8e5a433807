"""Two numbers that are one result: votes for and against, points of each side ("234-193", "51 votes to 49").

Read only where words of a vote or a contest stand beside them; else they are no figures. Shares of a poll,
odds, the record of a season and what is aged, paged or counted from one number to another are no results.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.resources.figures import patterns
from crosswire.types import Span
from crosswire.types.parse import Parse
from crosswire.types.quantities import Form, Number, Side

_MOST = 999
_NEAR = 25  # characters back to a verb that may name the smaller number first
_SHARES = range(95, 102)  # per cent that two shares of voters come to


def find(parse: Parse, numbers: Sequence[Number]) -> dict[int, Side]:
    """The sides of the results of a paragraph, by where their numbers start.

    Args:
        parse: The paragraph.
        numbers: Its numbers, in order.
    """
    pairs = [(one, other) for one, other in pairwise(numbers) if _joined(parse.text, one, other)]
    spans = [Span(one.start, other.end) for one, other in pairs]
    found: dict[int, Side] = {}
    last: _Told | None = None
    for place, (one, other) in enumerate(pairs):
        if one.start in found:  # "10-4-1"
            continue
        case = _case(parse, spans, place)
        last = _told(case, (one.value or 0) - (other.value or 0), last)
        if last is not None and last.counted != "vote" and _is("votes", parse.text[one.end : other.start]):
            last = _Told("vote", ("won", "won"))
        if last is not None and not _polled(case, last, one, other):
            for number, outcome in zip((one, other), last.outcomes, strict=True):
                found[number.start] = Side(spans[place], last.counted, outcome, _of(case))
    return found


def _joined(text: str, one: Number, other: Number) -> bool:
    """Whether two neighbours may be a result by themselves."""
    if not {one.form, other.form} <= {Form.DIGITS, Form.WORDS} or one.scaled or other.scaled:
        return False
    if not all(n.value is not None and n.value == int(n.value) <= _MOST for n in (one, other)):
        return False
    if not _is("joint", text[one.end : other.start]) or _is("named", text[one.start : other.end]):
        return False
    return not _TIED.search(text, max(0, one.start - 2), one.start) and not _TIES.match(text, other.end)


_TIED = re.compile(r"[\w$€£¥%.,/+#:–-]$|\d\s$")
_TIES = re.compile(r"[\w%/]|[.,:]\d|\s?[-–]\s?\d|\s*(?:%|per\s?cent|pc\b)")


@dataclass(frozen=True, slots=True)
class _Case:
    """Two numbers: what stands in front and behind, up to the pairs beside them, and their sentence."""

    front: str
    behind: str
    sentence: str
    follows: bool

    def front_has(self, name: str, most: int = 200) -> bool:
        return patterns("results", f"{name}_front").search(self.front[-most:]) is not None

    def behind_has(self, name: str) -> bool:
        return patterns("results", f"{name}_behind").match(self.behind) is not None


@dataclass(frozen=True, slots=True)
class _Told:
    """What two numbers count, and what is said of the first and of the second."""

    counted: str
    outcomes: tuple[str, str]


def _case(parse: Parse, spans: Sequence[Span], place: int) -> _Case:
    here, text = spans[place], parse.text
    sentence = next(s for s in parse.sents if s.end_char > here.start)
    before = spans[place - 1].end if place else 0
    behind = spans[place + 1].start if place + 1 < len(spans) else len(text)
    front = text[max(sentence.start_char, before) : here.start]
    if before > sentence.start_char:  # "won 4-2 on penalties after a 1-1 draw"
        front = patterns("results", "of_behind").sub("", front, count=1)
    return _Case(
        front=front,
        behind=text[here.end : min(sentence.end_char, behind)],
        sentence=sentence.text,
        follows=before > sentence.start_char,
    )


def _told(case: _Case, more: float, last: _Told | None) -> _Told | None:
    """What the words around say of two numbers, the first of which is so much more than the other."""
    if not _is("follows", case.behind) or case.front_has("none") or case.behind_has("none"):
        return None
    return _vote(case, more, last) or _score(case, more)


def _vote(case: _Case, more: float, last: _Told | None) -> _Told | None:
    """Of a vote the larger number carried it or beat it, unless more than half was needed."""
    said = case.front_has("vote") or case.behind_has("vote")
    likely = (case.front_has("likely") or case.behind_has("likely")) and _is("chamber", case.sentence)
    again = case.follows and last is not None and last.counted == "vote" and _is("again", case.front)
    near = case.behind_has("vote") or case.front_has("likely", _NEAR) or case.front_has("vote", _NEAR)
    if not (said or likely or again) or (more < 0 and not near):
        return None
    beaten = case.front_has("beaten") or case.behind_has("beaten")
    if more == 0 or (beaten and _is("threshold", case.sentence)):
        return _Told("vote", ("voted", "voted"))
    carried = (more > 0) != beaten
    return _Told("vote", ("voted_for", "voted_against") if carried else ("voted_against", "voted_for"))


def _score(case: _Case, more: float) -> _Told | None:
    if not (case.front_has("score") or case.behind_has("score")):
        return None
    if more < 0 and not (case.front_has("lost") or case.behind_has("score")):
        return None
    return _Told("goal" if _is("goals", case.sentence) else "point", ("scored", "scored"))


def _polled(case: _Case, told: _Told, one: Number, other: Number) -> bool:
    """Whether the two are of people asked, or of voters: "voted 52-48 to leave", said of no chamber."""
    said = case.sentence
    if _is("surveyed", said):
        return True
    if (one.value or 0) + (other.value or 0) not in _SHARES:
        return False
    polled = _is("polled", said) is not None
    if told.counted == "vote":
        return not _is("chamber", said) or (polled and not _is("bodies", said))
    return polled


def _is(name: str, words: str) -> re.Match[str] | None:
    return patterns("results", name).search(words)


def _of(case: _Case) -> tuple[str, ...]:
    """Who votes, or which part of a contest: named right behind the numbers, or nearest in front of them."""
    before = list(patterns("results", "of_front").finditer(case.front))
    found = _is("of_behind", case.behind) or (before[-1] if before else None)
    return (re.sub(r"\s+", " ", next(filter(None, found.groups()))),) if found else ()
