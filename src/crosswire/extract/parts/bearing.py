"""What a number is in its sentence: what happened, what describes something beside it, or part of a name.

"The quake killed 40" tells; "the quake, which followed two others" describes; "the 128-member chamber" and
"one of the two drivers" only name. What describes or names is background, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.grammar import BY_WHOM, NOUNS, OF_WHAT, THAT_CLAUSE, below, steps
from crosswire.resources import linking, lists
from crosswire.resources.words import calendar
from crosswire.types import Analysis, Bearing, Figure, FigureKind
from crosswire.types.parse import Token

# "The 128-member chamber", "a six-year term"; a crowd "1,500-strong" is counted.
_WITHIN = re.compile(r"\w[-‑][^\W\d_]+$")
_JOINED = re.compile(r"[-‑](?!strong\b)[^\W\d_]")
_CHOSEN, _CHOSE = lists.patterns("extract/parts/bearing", "chosen", "chose")
_SIZED, _CALIBRE, _CALIBRE_OF = lists.patterns("extract/parts/bearing", "sized", "calibre", "calibre_of")
_LONG = lists.words("extract/parts/bearing", "long")
_YEAR = re.compile(r"(?<![\d.,$£€])(?:1[789]|20)\d\d(?![\d,]|\.\d)")
_DAY = lists.pattern("extract/parts/bearing", "day", days=calendar.day_names())
_STOP = re.compile(r"[.!?][\"”’')]?\s+(?=[A-Z\"“‘])|\n")
_BACK = 300  # characters before a sentence in which the one before it stands
_FEW = 12  # up to so many, a group is as a rule named and not counted
_LENGTHS = frozenset((FigureKind.MEASURE, FigureKind.DURATION))
_SUMS = frozenset((FigureKind.MONEY, FigureKind.PERCENT))


def bearing(figure: Figure, own: Sequence[Token], analysis: Analysis) -> Bearing:
    """What the number is in its sentence.

    Args:
        figure: The figure.
        own: Its words; none where no parse is known.
        analysis: Of its report.
    """
    text = analysis.report.text
    joined = figure.kind in _LENGTHS and _WITHIN.search(figure.text)
    if joined or (figure.kind not in _SUMS and _JOINED.match(text, figure.end)):
        return Bearing.NAMES
    one = figure.value == 1 and _CHOSE.match(text, figure.end)
    if one or _sized(figure, text) or _CHOSEN.search(text, max(0, figure.start - 30), figure.start):
        return Bearing.NAMES
    past = Bearing.RECALLS if _recalls(figure, analysis) else Bearing.TELLS
    if not own or not own[0].parse.parsed:
        return past
    noun = _noun(own[-1])
    if any(child.tag in {"PRP$", "POS"} or child.dep == "nmod:poss" for child in noun.lefts):
        return Bearing.NAMES
    few = abs(figure.value or 0) <= _FEW and figure.predicate not in linking.outcomes().people
    if abs(figure.value or 0) <= _FEW and _agent(noun):
        return Bearing.NAMES  # "seized by three gunmen"
    return Bearing.DESCRIBES if past is Bearing.TELLS and _describes(noun, few=few) else past


def _sized(figure: Figure, text: str) -> bool:
    """Whether it is the size by which a kind of thing goes: "a 9mm handgun", "a 12-gauge shotgun"."""
    kind = figure.kind is FigureKind.MEASURE and _SIZED.match(text, figure.end)
    of = _CALIBRE_OF.search(text, max(0, figure.start - 30), figure.start)
    return bool(kind or of or _CALIBRE.match(text, figure.end))


def _recalls(figure: Figure, analysis: Analysis) -> bool:
    """Whether its sentence, or the one before it, names a year that is past: the news of a day names none.

    Where a report is not dated, who names any year tells of the past. A sentence with a day of its own does
    not go on with what the one before it recalls.
    """
    text, published = analysis.report.text, analysis.report.published
    start, end = figure.sentence.start, figure.sentence.end
    front = text[max(0, start - _BACK) : start].rstrip()
    told = text[start : figure.start] + text[figure.end : end]
    if not _DAY.search(told):
        told = f"{_STOP.split(front)[-1]} {told}"
    years = [int(found) for found in _YEAR.findall(told)]
    return any(published is None or year < published.year for year in years)


def _noun(token: Token) -> Token:
    """The noun that the number stands before."""
    for _ in range(4):
        above = token.head
        if above is token or above.pos not in {*NOUNS, "NUM"} or above.i <= token.i:
            return token
        token = above
    return token


def _agent(noun: Token) -> bool:
    """Whether it says who did it: "by three gunmen"."""
    by = noun.head
    return noun.dep == "obl:agent" or (
        noun.dep == "comp:obj" and by.lower in BY_WHOM and by.dep == "obl:agent"
    )


def _describes(noun: Token, *, few: bool) -> bool:
    """Whether it stands in a clause that describes something, is bounded by "since", or names who did it.

    A few behind "of" are in no one's count either: "the bombing of two embassies".
    """
    for under, above in steps(noun):
        claimed = any(
            mark.lower in THAT_CLAUSE for mark in below(under, "mark")
        )  # "claims that it killed 40"
        if (under.dep == "acl:relcl" and not claimed) or under.dep == "obl:agent":
            return True
        bounded = [under.lower] if under.dep in {"udep", "obl"} else [m.lower for m in below(under, "mark")]
        if not _LONG.isdisjoint(bounded):
            return True
        if few and under.lower in OF_WHAT and under.dep == "udep" and above.pos in NOUNS:
            return True
    return False
