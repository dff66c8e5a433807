"""Breakdowns inside one sentence: brackets, appositions, "including", "17 of the 136"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from crosswire.extract.parts.counts import Article, added, amount, fits, ids
from crosswire.resources import lists
from crosswire.types import Breakdown, Figure

# "12 people, including three children", "136 people, among them 17 women"
_INCLUSIVE, _OF_WHOM, _MORE, _ASIDE, _AMONG_TOTAL = lists.patterns(
    "extract/parts/lists", "inclusive", "of_whom", "more", "aside", "among_total"
)
_OPENING = re.compile(r"^[^()]{0,60}[(\[—–:-]\s*(?:[a-z]+ ){0,2}$")
_BRACKET_END = re.compile(r"[)\]—–.;]")
_LIST = lists.pattern("extract/parts/lists", "list")
# "two women and a man": one more, without a number word.
_AND_ONE = lists.pattern("extract/parts/lists", "and_one")


def _row(
    total: Figure, rest: Sequence[Figure], text: str, goes_on: Callable[[str, Figure, bool], object]
) -> list[Figure]:
    """The figures behind a total, of its sentence and none larger, as far as one list goes on.

    Whether it does, `goes_on` decides by what stands before a figure, and whether the list has begun.
    """
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        inside = part.sentence == total.sentence and fits(total, part)
        if not inside or not goes_on(between, part, bool(parts)):
            break
        parts.append(part)
    return parts


def bracketed(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """Two parts or more inside brackets or dashes after the total."""

    def goes_on(between: str, _: Figure, begun: bool) -> object:
        if not begun:
            return _OPENING.match(between)
        return _LIST.match(between) and not _BRACKET_END.search(between)

    parts = _row(total, rest, article.text, goes_on)
    if len(parts) < 2:
        return None
    lead = article.text[total.end : parts[0].start]
    # A colon before a list of three or more gives all of it; before two it may open another thought.
    opened = "(" in lead or "[" in lead or (":" in lead and len(parts) > 2)
    whole = opened or added(parts) == amount(total)
    return Breakdown(total.id, ids(parts), True, "brackets") if whole else None


def apposed(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """A list after a comma that names the same things again ("five miners, two women and three men").

    Only where it adds up: otherwise the list goes on to other things.
    """
    text = article.text
    row = _row(
        total, rest, text, lambda lead, _, begun: _LIST.match(lead) and (begun or lead.rstrip().endswith(","))
    )
    for length, last in enumerate(row, 1):
        parts, more = row[:length], bool(_AND_ONE.match(text[last.end : last.end + 60]))
        if added(parts) + more == amount(total) and length + more > 1:
            one = _unwritten(last, article) if more else None
            everyone = (*parts, one) if one else parts
            return Breakdown(total.id, ids(everyone), one is not None or not more, "apposition")
    return None


def _unwritten(part: Figure, article: Article) -> Figure | None:
    """The one person behind the last written number: "two women and a man"."""
    return next((f for f in article.figures if f.implicit and 0 < f.start - part.end <= 30), None)


def included(total: Figure, rest: Sequence[Figure], article: Article) -> Breakdown | None:
    """Parts after "including", "among them", "of whom" in the sentence of the total."""

    def goes_on(between: str, part: Figure, begun: bool) -> object:
        if len(between) > 100 or _ASIDE.search(between):
            return False
        if begun:
            return _MORE.match(between)
        whose = "," in between and _OF_WHOM.match(article.text[part.end : part.end + 40])
        return _INCLUSIVE.match(between) or whose

    parts = _row(total, rest, article.text, goes_on)
    return Breakdown(total.id, ids(parts), False, "including") if parts else None


def named_parts(article: Article) -> list[Breakdown]:
    """Parts that stand before their total ("17 of the 136"), or that the figures name a part of it."""
    found, known = [], {figure.id for figure in article.counts}
    for part, after in pairwise(article.counts):
        tied = article.clue(part).including
        if tied in known:
            found.append(Breakdown(str(tied), (part.id,), False, "including"))
        elif (
            part.sentence == after.sentence
            and fits(after, part)
            and _AMONG_TOTAL.search(article.text[part.end : after.start])
        ):
            found.append(Breakdown(after.id, (part.id,), False, "among"))
    return found
