"""Two numbers that are one share or one ratio: "3 in 200", "nine out of ten", "4-to-1", "a ratio of 3:1"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosswire.extract.figures.numerals import Form, Number, amount, exact

_JOINT = re.compile(r"(?i)[\s-](?P<word>out[\s-]of|in)[\s-](?P<every>every\s+)?")
# "Three in five days" is a count and a length of time, and a year is no whole.
_TIME = re.compile(
    r"(?i)[\s-]+(?:[a-z]+[\s-]+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|seasons?|"
    r"games?|match(?:es)?|starts|innings|overs|attempts|quarters?|outings|[a-z]*days?|a\.?m\b|p\.?m\b)\b|[%:]|"
    r"\s?(?:per\s?cent|degrees|km|miles|metres|meters)\b"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ROUND = frozenset({*range(2, 11), 12, 15, 20, 25, 30, 40, 50})


def joined(text: str, numbers: Iterable[Number]) -> list[Number]:
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
    if _TIME.match(text, whole.end) or _YEAR.fullmatch(text, whole.start, whole.end):
        return False
    if top != int(top) or top > 20 or base != int(base) or (part.scaled and top != 12):
        return False
    return top == 1 or base in _ROUND or base % 50 == 0


_ONE = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|\d{1,4}(?:\.\d{1,2})?)"
)
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


def odds(text: str) -> list[Number]:
    """Ratios to one: how many times as many. The results of games and votes are none."""
    return [number for match in _TO_ONE.finditer(text) if (number := _to_one(text, match))]


def _to_one(text: str, match: re.Match[str]) -> Number | None:
    value = amount(match["top"] or match["tied"])
    before = (max(0, match.start() - 40), match.start())
    said = _RATIO_BEFORE.search(text, *before) or _RATIO_AFTER.match(text, match.end())
    if not value or value <= 1 or (not match["tie"] and not match["tied"] and not said):
        return None
    if not said and (_CONTEST.search(text, *before) or _RESULT.match(text, match.end())):
        return None
    return exact(*match.span(), value, step=1, form=Form.MULTIPLE)
