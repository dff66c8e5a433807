"""Number expressions: where they stand, and which values they may have.

Lexing is by regular expression over the text alone, before any look at the parse, because most
sentences hold no number and need no more than this.
"""

from __future__ import annotations

import math
import re
from functools import cache

from crosswire.extract.figures import fractions, ratios, scaling, spelled, vague
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import LARGEST, Form, Number, amount, exact, scales, step_of, times
from crosswire.extract.figures.unitnames import codes


@cache
def _digits() -> re.Pattern[str]:
    scale = "|".join(sorted(scales(), key=len, reverse=True))
    short = "|".join(sorted(table("numbers")["abbreviations"], key=len, reverse=True))
    glyphs = "".join(table("numbers")["glyphs"])
    code = "|".join(codes())
    return re.compile(
        rf"""(?<![\w./])(?P<over>[1-9]\d?)[/⁄](?P<base>[2-9]|1[06]|100)(?:rds?|ths?)?(?![\w/]|\.\d)
        | (?=[.\d{glyphs}])(?:(?<![\w])|{_behind()})(?<!\d[.,:/])
        (?P<digits>\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?![\d])(?:\.\d+)?
                 |\d{{1,3}}(?:[\u00a0\u2009\u202f]\d{{3}})+(?!\d)
                 |\d+(?:\.\d+)?|\.\d+)
        (?:\s?(?P<glyph>[{glyphs}])|\s(?P<extra>[1-9])[/⁄](?P<under>[2-9])(?![\d/]))?
        (?:\s(?-i:{code})(?=[\s-](?:{scale})\b))?
        (?P<scale>[\s\u00a0-]?(?:{scale})s?\b|[\s\u00a0]?(?:{short})\b(?!['’]))?
        |(?<![\w])(?P<lone>[{glyphs}])(?![\w])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _behind() -> str:
    """Codes and signs of currencies: they may stand right before digits; other letters make a name."""
    letters = "|".join(rf"(?<=\b{re.escape(code)})" for code in codes())
    rands = r"(?=\d[\d,.]*(?:,\d{3}|\.\d|\s?(?:bn|m|million|billion|trillion))\b)"  # and no road "R40"
    return rf"{letters}|(?<=\$[AC])|(?<=\$NZ)|(?<=\$HK)|(?<=\$US)|(?<=\b[RN]){rands}"


_POWER = re.compile(
    r"(?<![\w.,])(?:(?P<digits>\d{1,9}(?:\.\d{1,9})?)\s?[×x*·]\s?)?10"
    r"(?:\^(?P<raised>[-−–]?\d{1,2})|(?P<small>⁻?[⁰¹²³⁴-⁹]{1,2}))(?!\w)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")


def find(text: str) -> list[Number]:
    """The number expressions of `text`, in order, none inside another.

    >>> [(n.value, n.low, n.high) for n in find("half of the 2.3mn people, dozens of them hurt")]
    [(0.5, 0.5, 0.5), (2300000.0, 2300000.0, 2300000.0), (None, 24.0, None)]
    """
    found = fractions.find(text) + ratios.odds(text) + spelled.find(text) + vague.find(text)
    found += [n for m in _POWER.finditer(text) if (n := _power(m))]
    found += [n for m in _digits().finditer(text) if (n := _digit(text, m))]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(_with_more(text, number))
    return ratios.joined(text, [number for number in kept if number.finite])


def _digit(text: str, match: re.Match[str]) -> Number | None:
    glyphs = table("numbers")["glyphs"]
    if match["lone"]:
        value = glyphs[match["lone"]]
        return exact(*match.span(), value, step=value, form=Form.FRACTION)
    if match["over"]:
        top, base = int(match["over"]), int(match["base"])
        return exact(*match.span(), top / base, step=1 / base, form=Form.FRACTION) if top < base else None
    if _OTHER_COMMA.match(text, match.end("digits")):
        return _unread(match)  # "3,5" may be one number or two
    raw = re.sub(r"[,\u00a0\u2009\u202f]", "", match["digits"])
    value = float(raw)
    if value > LARGEST:
        return _unread(match)
    step = 10.0 ** -len(raw.partition(".")[2]) if "." in raw else step_of(value)
    if match["glyph"]:
        value, step = value + glyphs[match["glyph"]], 0.5
    if match["extra"]:
        value, step = value + int(match["extra"]) / int(match["under"]), 0.5
    size, end = scaling.of(text, match, value)
    return exact(
        match.start(), end, times(value, size), step=times(step, size), form=Form.DIGITS, scaled=size > 1
    )


def _unread(match: re.Match[str]) -> Number:
    """A number of no value, which takes its place so that its scale is not read alone."""
    return exact(*match.span(), math.nan, step=1.0, form=Form.DIGITS)


_OTHER_COMMA = re.compile(r",\d{1,2}(?![\d,])")


def _power(match: re.Match[str]) -> Number | None:
    """A number in scientific notation: "1.5 × 10⁹"."""
    raised = int((match["raised"] or match["small"]).translate(_RAISED))
    if abs(raised) > 30:
        return None
    size = float(f"1e{raised}")
    return exact(
        *match.span(), times(float(match["digits"] or 1), size), step=size, form=Form.DIGITS, scaled=True
    )


_HALF_MORE = re.compile(
    r"(?i)[\s-]and[\s-](?:(?:an?|one)[\s-](?P<part>half|quarter|third)|(?P<three>three[\s-]quarters?))\b"
    r"(?!\s+(?:of|the|were|was|are|is|as)\b)"
    r"(?:[\s-]+(?P<scale>million|billion|trillion|thousand|hundred|lakh|crore)\b)?"
)
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_POINT = re.compile(
    r"(?i)\s+point\s+(?P<places>(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b[\s-]?){1,4}?)\s*"
    r"(?:(?P<scale>million|billion|trillion|thousand)\b|(?=per\s?cent\b|percent\b|times\b|degrees\b|percentage\b))"
)
_LAST_WORD = re.compile(r"[A-Za-z]+$")


def _with_more(text: str, number: Number) -> Number:
    """With what goes on behind: "three million and a half", "two point five million"."""
    if number.value is None or number.form not in {Form.DIGITS, Form.WORDS}:
        return number
    half = _HALF_MORE.match(text, number.end)
    if half:
        return _and_a_half(text, number, half)
    point = _POINT.match(text, number.end) if number.form is Form.WORDS and not number.scaled else None
    if point is None:
        return number
    places = [amount(word) or 0.0 for word in re.findall(r"[A-Za-z]+", point["places"])]
    size = scales()[point["scale"].lower()] if point["scale"] else 1.0
    value = number.value + sum(digit / 10.0 ** (n + 1) for n, digit in enumerate(places))
    end = point.end() if point["scale"] else point.start() + len(point[0].rstrip())
    return exact(
        number.start,
        end,
        times(value, size),
        step=size / 10 ** len(places),
        form=number.form,
        scaled=size > 1,
    )


def _and_a_half(text: str, number: Number, more: re.Match[str]) -> Number:
    """The half belongs to the number before it: of its scale, or of the scale behind both."""
    part = 0.75 if more["three"] else _PARTS[more["part"].lower()]
    value = number.value or 0.0
    word = _LAST_WORD.search(text, number.start, number.end)
    own = scales().get(word[0].lower(), 1.0) if word and number.scaled else 1.0
    if more["scale"] and not number.scaled:
        size = scales()[more["scale"].lower()]
        return exact(
            number.start,
            more.end(),
            times(value + part, size),
            step=0.5 * size,
            form=number.form,
            scaled=True,
        )
    if more["scale"] or (number.scaled and own < 12) or (not number.scaled and value >= 1000):
        return number
    return exact(
        number.start, more.end(), value + part * own, step=0.5 * own, form=number.form, scaled=number.scaled
    )
