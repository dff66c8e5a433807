"""Number expressions: where they stand, and which values they may have; here those in words.

"two hundred thousand", "two-thirds", "sixfold", "trio", "4-to-1"; "dozens" and "a few million" have bounds
and no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from crosswire.languages.en.numbers import digits
from crosswire.languages.en.numbers.digits import amount, scales, small, step_of
from crosswire.resources.figures import table
from crosswire.resources.words.numbers import small as small_words
from crosswire.types.quantities import LARGEST, Form, Number, exact


def find(text: str) -> list[Number]:
    """The number expressions of `text`, in order, none inside another.

    Args:
        text: The paragraph's text.

    >>> [(n.value, n.low, n.high) for n in find("half of the 2.3mn people, dozens of them hurt")]
    [(0.5, 0.5, 0.5), (2300000.0, 2300000.0, 2300000.0), (None, 24.0, None)]
    """
    words = [*_fractions(text), *_odds(text), *_spelled(text), *_vague(text)]
    return _shares(text, digits.find(text, words))


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


def _fractions(text: str) -> list[Number]:
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


_Word = tuple[str, int, int]
"""A word in lower case, and where it stands."""

_GAP = r"[\s-]{1,3}"


@cache
def _run() -> re.Pattern[str]:
    number = "|".join([*sorted(small(), key=len, reverse=True), *sorted(scales(), key=len, reverse=True)])
    scale = "|".join(sorted(scales(), key=len, reverse=True))
    part = "|".join(sorted(table("numbers")["fractions"], key=len, reverse=True))
    lead = (
        rf"half{_GAP}an?|(?:a{_GAP})?half|a{_GAP}quarter(?:{_GAP}of{_GAP}an?)?|quarter(?:-|{_GAP}of{_GAP}an?|{_GAP}an?)|"
        rf"(?:one|two|three|four){_GAP}(?:{part})(?:{_GAP}of{_GAP}an?)?|an?"
    )
    return re.compile(
        rf"(?:(?<![\w'’-])|(?<=-to-)|(?<=-in-))(?:(?P<lead>{lead})(?:{_GAP}|(?<=-))(?=(?:{scale})\b))?"
        rf"(?P<body>(?:{number})(?:(?:{_GAP}and{_GAP}|{_GAP})(?:{number})\b)*)(?![\w])(?!['’]\w)",
        re.IGNORECASE,
    )


_WORD = re.compile(r"[A-Za-z]+")
_WORDS = 24  # of one number, at the most
_NO_LEAD = re.compile(r"(?i)\b(?:few|several|many|couple|couple\s+of|first|second|other)\s+$")


def _spelled(text: str) -> list[Number]:
    """The numbers in words of `text`; "one two-year deal" holds two."""
    return [number for match in _run().finditer(text) for number in _numbers(text, match)]


def _numbers(text: str, match: re.Match[str]) -> list[Number]:
    if _NO_LEAD.search(text, max(0, match.start() - 12), match.start()) and _scaled_first(match):
        return []  # "several hundred" is vague; the half of "the second half million" is none
    body = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text, *match.span("body"))]
    start, factor, place = match.start(), _factor(match["lead"]), 0
    numbers: list[Number] = []
    while place < len(body):
        if body[place][0] == "and":
            place += 1
            continue
        words = _longest(body[place : place + _WORDS])
        value, scaled = _value([t[0] for t in words if t[0] != "and"]) or (0.0, False)
        start = body[place][1] if numbers else start
        value *= 1.0 if numbers else factor
        numbers.append(exact(start, words[-1][2], value, step=step_of(value), form=Form.WORDS, scaled=scaled))
        place += len(words)
    return numbers


def _longest(words: Sequence[_Word]) -> Sequence[_Word]:
    """The longest beginning that is one number; one word always is."""
    return next((words[:n] for n in range(len(words), 1, -1) if _reads(words[:n])), words[:1])


def _scaled_first(match: re.Match[str]) -> bool:
    return bool(match["lead"]) or match["body"].split("-")[0].split()[0].lower() in scales()


def _factor(lead: str | None) -> float:
    """What the words before a scale make of it: a half in "half a million"."""
    words = _WORD.findall((lead or "").lower())
    parts = table("numbers")["fractions"]
    base = next((parts[word] for word in words if word in parts), 1)
    top = small().get(words[0], 1) if words and words[0] in small() else 1
    return top / float(base)


def _reads(tokens: Sequence[_Word]) -> bool:
    words = [t[0] for t in tokens]
    if words[-1] == "and" or words[0] == "and":
        return False
    for index, word in enumerate(words):
        if word == "and" and (words[index - 1] not in scales() or words[index - 1] == "dozen"):
            return False
    return _value([w for w in words if w != "and"]) is not None


def _value(words: Sequence[str]) -> tuple[float, bool] | None:
    """The value of a run of number words, and whether it has a scale; None where they do not add up.

    A scale right behind a scale multiplies it ("two thousand million"); else each term is smaller than
    the one before.
    """
    terms: list[float] = []
    group, last, open_group, scaled = 0.0, float("inf"), False, False
    for word in words:
        size = float(small().get(word, 0))
        if word in small():
            if size >= last or (last < 20 and group % 100) or (last >= 20 and last < 100 and size >= 10):
                return None
            group, last, open_group = group + size, size, True
        elif word == "hundred":
            if group >= 100 or (terms and not open_group):
                return None
            group, last, open_group, scaled = (group or 1) * 100, 100, True, True
        elif open_group or not terms:
            terms.append((group or 1) * scales()[word])
            group, last, open_group, scaled = 0.0, float("inf"), False, True
        else:
            terms[-1] *= scales()[word]
        if len(terms) > 1 and terms[-1] >= terms[-2]:
            return None
    if terms and group >= terms[-1]:
        return None
    total = sum(terms) + group
    return (total, scaled) if total < LARGEST else None


_BASES = {
    "dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "lakhs": 1e5, "millions": 1e6, "crores": 1e7,
    "billions": 1e9, "trillions": 1e12,
}  # fmt: skip


@cache
def _plural() -> re.Pattern[str]:
    names = "|".join(table("numbers")["vague"])
    return re.compile(
        rf"(?<![\w'’-])(?P<first>{names})(?:\s+(?:of|upon)\s+(?P<second>{names}))?"
        r"(?:\s+of\s+(?P<third>thousands|millions))?(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _some() -> re.Pattern[str]:
    scale = "|".join(sorted(scales(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w'’-])(?P<how>(?:a\s+)?few|several|(?:a\s+)?couple(?:\s+of)?|many)[\s-]+(?P<scale>{scale})"
        rf"(?P<more>(?:[\s-]+(?:{scale}))?)(?![\w-])",
        re.IGNORECASE,
    )


def _vague(text: str) -> list[Number]:
    """The vague numbers of `text`."""
    return [_many(m) for m in _plural().finditer(text)] + [_few(m) for m in _some().finditer(text)]


def _many(match: re.Match[str]) -> Number:
    low, high = (float(x) for x in table("numbers")["vague"][match["first"].lower()])
    for name in ("second", "third"):
        if match[name]:
            size = _BASES.get(match[name].lower(), 1.0)
            low, high = low * size, (high + 1) * size - 1 if high else high
    return Number(*match.span(), None, low, high or None, low, Form.VAGUE, scaled=True)


def _few(match: re.Match[str]) -> Number:
    """At least two of them and fewer than ten; a couple is two, give or take a half."""
    size = scales()[match["scale"].lower()]
    size *= scales()[match["more"].strip(" -").lower()] if match["more"] else 1.0
    low, high = 2 * size, 10 * size - 1
    if "couple" in match["how"].lower():
        low, high = 1.5 * size, 2.5 * size
    many = match["how"].lower() == "many" and size > 100
    return Number(*match.span(), None, low, None if many else high, size, Form.VAGUE, scaled=True)


_ONE = rf"(?:{'|'.join(small_words())}|\d{{1,4}}(?:\.\d{{1,2}})?)"
_TO_ONE = re.compile(
    rf"(?i)(?<![\w.,:/$€£'’-])(?P<top>{_ONE})(?:(?P<tie>[-–]to[-–])|\s+to\s+|:)(?:one|1)(?![\w:-]|[.,]\d|\s*(?:%|per\s?cent|million))"
    r"|(?<![\w.,:/$€£'’-])(?P<tied>\d{1,4})[-–]to[-–](?:one|1)(?=-)"
)
_RATIO_BEFORE = re.compile(
    r"(?i)\b(?:ratio|odds|outnumber\w*|leverage|scale|margins?|split|majority)\b[^.;]{0,24}$"
)
_RATIO_AFTER = re.compile(
    r"(?i)\s+(?:ratio|odds|margin|on\b|against\b|advantage|split|scale|female|male|student)"
)
_CONTEST = re.compile(
    r"(?i)\b(?:won|wins?|winning|beat\w*|lost|loses?|losing|vot\w+|ruled|ruling|decided|score\w*|le[ad]\w*|drew|draw|"
    r"defeat\w*|series|game|sets?)\b[^.;]{0,16}$"
)
_RESULT = re.compile(
    r"(?i)\s+(?:vote|ruling|decision|victory|win|loss|defeat|lead|draw|aggregate|record|in\s+(?:sets|games))\b"
)


def _odds(text: str) -> list[Number]:
    """Ratios to one: how many times as many. The results of games and votes are none."""
    return [number for match in _TO_ONE.finditer(text) if (number := _to_one(text, match))]


def _to_one(text: str, match: re.Match[str]) -> Number | None:
    value = amount(match["top"] or match["tied"])
    before = (max(0, match.start() - 40), match.start())
    ratio = _RATIO_BEFORE.search(text, *before) or _RATIO_AFTER.match(text, match.end())
    if not value or value <= 1 or (not match["tie"] and not match["tied"] and not ratio):
        return None
    if not ratio and (_CONTEST.search(text, *before) or _RESULT.match(text, match.end())):
        return None
    return exact(*match.span(), value, step=1, form=Form.MULTIPLE)


# Two numbers that are one share: "3 in 200", "nine out of ten".
_JOINT = re.compile(r"(?i)[\s-](?P<word>out[\s-]of|in)[\s-](?P<every>every\s+)?")
# "Three in five days" is a count and a length of time, and a year is no whole.
_TIME = re.compile(
    r"(?i)[\s-]+(?:[a-z]+[\s-]+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|seasons?|"
    r"games?|match(?:es)?|starts|innings|overs|attempts|quarters?|outings|[a-z]*days?|a\.?m\b|p\.?m\b)\b|[%:]|"
    r"\s?(?:per\s?cent|degrees|km|miles|metres|meters)\b"
)
_IN_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ROUND = frozenset({*range(2, 11), 12, 15, 20, 25, 30, 40, 50})


def _shares(text: str, numbers: Iterable[Number]) -> list[Number]:
    """`numbers`, in order, a part and its whole as one fraction."""
    out: list[Number] = []
    for number in numbers:
        share = _share(text, out[-1], number) if out else None
        if share is None:
            out.append(number)
        else:
            out[-1] = share
    return out


def _share(text: str, part: Number, whole: Number) -> Number | None:
    joint = _JOINT.fullmatch(text, part.end, whole.start)
    plain = {part.form, whole.form} <= {Form.DIGITS, Form.WORDS}
    if not joint or not plain or not part.value or not whole.value or not 0 < part.value < whole.value:
        return None
    if joint["word"].lower() == "in" and not joint["every"] and not _alike(text, part, whole):
        return None
    return exact(part.start, whole.end, part.value / whole.value, step=1 / whole.value, form=Form.FRACTION)


def _alike(text: str, part: Number, whole: Number) -> bool:
    """Whether "in" says a share: of a round whole, or one of anything; never of a time or a year."""
    top, base = part.value or 0, whole.value or 0
    if _TIME.match(text, whole.end) or _IN_YEAR.fullmatch(text, whole.start, whole.end):
        return False
    if top != int(top) or top > 20 or base != int(base) or (part.scaled and top != 12):
        return False
    return top == 1 or base in _ROUND or base % 50 == 0
