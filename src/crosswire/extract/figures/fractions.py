"""Fractions, multiples and group nouns: "two-thirds", "one in five", "twice", "sixfold", "trio"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, Number, amount, exact, step_of

# "It has double the thrust", "paid triple the price": how many times as much; not "to double the price".
_TIMES = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0}
# "Double thrust of 2,000 tons" says how much; "double agents of", "double gold of" are kinds of a thing.
_AMOUNTS = (
    "thrust|size|number|amount|weight|value|rate|price|cost|speed|capacity|power|length|height|width|area|volume|"
    "population|strength|income|revenue|output|budget|share|density|level|risk|odds|salary|mass|range|force"
)
_MUCH = re.compile(
    r"(?i)(?:\b(?:is|are|was|were|be|been|being|have|has|had|having|at|about|almost|nearly|roughly|over|than|"
    r"around|just|with|for|cost|costs|pay|pays|paid|earn|earns|earned|produce[sd]?|generate[sd]?|charged?|worth|"
    r"sold|got|gets?|offered|drew|won)|[,–—:])\s+$"
)


@cache
def _pattern() -> re.Pattern[str]:
    ones = "|".join(table("numbers")["ones"])
    names = "|".join(sorted(table("numbers")["fractions"], key=len, reverse=True))
    multiples = "|".join(table("numbers")["multiples"])
    groups = "|".join(table("numbers")["groups"])
    return re.compile(
        rf"""(?:(?<![\w'’-])|(?<=-to-))(?:
          (?P<top>{ones}|an?|\d)[\s-](?P<bottom>{names})(?![\w-])
        | (?P<bare>half)(?![\w-])
        | (?P<tied>half|quarter)
            (?=-(?:(?:percentage|per[\s-]cent|percent)-)?(?:point|mile|hour|inch|acre|ounce)\b)
        | (?P<multiple>{multiples})(?![\w-])
        | (?P<fold>{ones}|\d+(?:\.\d+)?)(?:-?fold)(?!\w)
        | (?P<times>{"|".join(_TIMES)})
            (?=\s+(?:the(?!\s+\d)|that|those|its|their|his|her|our|what)\b
            |\s+(?:{_AMOUNTS})\s+of\b)
        | (?P<group>{groups})(?![\w-])
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


def find(text: str) -> list[Number]:
    """The fractions and multiples of `text`, in order."""
    return [number for match in _pattern().finditer(text) if (number := _fraction(text, match))]


_PART_NEXT = re.compile(
    r"(?i)\s+(?:of|the|its|his|her|their|our|my|less|more|as|that)\b|\s*(?:[.,;:)!?—–]|$)"
)
_HALF_NOT = re.compile(
    r"(?i)\s+(?:time|back|way|hour|term|century|year|past|volley|mast|brother|sister|marathon|price|"
    r"season|dozen)s?\b|\s+(?:a|an)\s+"
)
_HALF_BEFORE = re.compile(
    r"(?i)\b(?:first|second|other|opening|latter|closing|final|1st|2nd|better|top|bottom|each|either|"
    r"this|in|by|into|per|and\s+a|the)\s+$"
)


def _fraction(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    if match["multiple"]:
        value = float(table("numbers")["multiples"][match["multiple"].lower()])
        return exact(start, end, value, step=1, form=Form.MULTIPLE)
    if match["times"]:
        much = _MUCH.search(text[max(0, start - 14) : start])
        return exact(start, end, _TIMES[match["times"].lower()], step=1, form=Form.MULTIPLE) if much else None
    if match["group"]:
        value = float(table("numbers")["groups"][match["group"].lower()])
        return exact(start, end, value, step=1, form=Form.GROUP)
    if match["fold"]:
        folds = amount(match["fold"])
        return exact(start, end, folds, step=step_of(folds), form=Form.MULTIPLE) if folds else None
    if match["tied"]:  # "a half-point rise"
        value = 1 / float(table("numbers")["fractions"][match["tied"].lower()])
        return exact(start, end, value, step=value, form=Form.FRACTION)
    return _half(text, start, end) if match["bare"] else _part(text, match)


_HALF_UNIT = re.compile(
    r"(?i)\s+an?\s+(?:hour|day|week|year|month|century|decade|mile|point|percent|percentage|per\s+cent|inch|foot|minute|second|kilo\w*|degree|metre|meter|pound|tonne|ton|acre|litre|pint|gallon)\b"
)


def _half(text: str, start: int, end: int) -> Number | None:
    """A half: "half the town", "half an hour"; but not "the second half" or "half-time"."""
    part = _PART_NEXT.match(text, end) or re.match(r"\s+[a-z]", text[end : end + 4])
    plain = (
        part and not _HALF_NOT.match(text, end) and not _HALF_BEFORE.search(text[max(0, start - 12) : start])
    )
    if not plain and not _HALF_UNIT.match(text, end):
        return None
    return exact(start, end, 0.5, step=0.5, form=Form.FRACTION)


_OF_SCALE = re.compile(r"(?i)\s+(?:of\s+)?an?\s+(?:dozen|hundred|thousand|million|billion|trillion)\b")


def _part(text: str, match: re.Match[str]) -> Number | None:
    """Numerator and denominator in words: "two-thirds", "a quarter of"."""
    top, base = amount(match["top"]), float(table("numbers")["fractions"][match["bottom"].lower()])
    article = match["top"].lower() in {"a", "an"}
    if top is None or top >= base or (article and not _article_fraction(text, match)):
        return None
    if _OF_SCALE.match(text, match.end()) or (match["bottom"].lower() == "quarters" and top != 3):
        return None
    return exact(*match.span(), top / base, step=1 / base, form=Form.FRACTION)


def _article_fraction(text: str, match: re.Match[str]) -> bool:
    """Whether "a third" is a part: "a third batch" is an ordinal, "a quarter" may be three months."""
    if match["bottom"].lower() == "half":
        return bool(_PART_NEXT.match(text, match.end()))
    hedge = re.compile(
        r"(?i)(?:about|around|nearly|almost|over|than|under|least|roughly|some|to|by|up)\s+$"
    ).search(text, max(0, match.start() - 20), match.start())
    follows = re.compile(
        r"(?i)\s+(?:of\b|as\b|less\b|more\b|cheaper|lower|higher|smaller|larger|faster|the\s)"
    ).match(text, match.end())
    return bool(follows) or bool(hedge and _PART_NEXT.match(text, match.end()))
