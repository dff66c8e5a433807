"""Number expressions: where they stand, and which values they may have.

Lexing is by regular expression over the text alone, before any look at the parse, because most
sentences hold no number and need no more than this.
"""

from __future__ import annotations

import math
import re
from functools import cache

from crosswire.extract.figures import fractions
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, Number, exact, scales, small, step_of


@cache
def _digits() -> re.Pattern[str]:
    scale = "|".join(scales())
    short = "|".join(sorted(table("numbers")["abbreviations"], key=len, reverse=True))
    glyphs = "".join(table("numbers")["glyphs"])
    return re.compile(
        rf"""(?<![\w./])(?P<over>[1-9]\d?)[/⁄](?P<base>[2-9]|1[06]|100)(?:rds?|ths?)?(?![\w/]|\.\d)
        | (?=[.\d{glyphs}])(?:(?<![\w])|{_behind()})(?<!\d[.,:/])
        (?P<digits>\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?![\d])(?:\.\d+)?
                 |\d{{1,3}}(?:[\u00a0\u2009\u202f]\d{{3}})+(?!\d)
                 |\d+(?:\.\d+)?|\.\d+)
        (?:\s?(?P<glyph>[{glyphs}])|\s(?P<extra>[1-9])[/⁄](?P<under>[2-9])(?![\d/]))?
        (?P<scale>[\s\u00a0-]?(?:{scale})s?\b|[\s\u00a0]?(?:{short})\b(?!['’]))?
        |(?<![\w])(?P<lone>[{glyphs}])(?![\w])
        """,
        re.VERBOSE | re.IGNORECASE,
    )


# Currency signs and codes that stand right before digits, where other letters would make a name.
_CODES = ("US", "USD", "EUR", "GBP", "Rs", "HKD", "AUD", "CAD", "NZD", "CHF", "NIS", "RMB", "Rp", "KSh")
_DOLLARS = (r"\$[AC]", r"\$NZ", r"\$HK", r"\$US")


def _behind() -> str:
    return "|".join([*(rf"(?<=\b{code})" for code in _CODES), *(rf"(?<={sign})" for sign in _DOLLARS)])


@cache
def _word_run() -> re.Pattern[str]:
    number = "|".join([*sorted(small(), key=len, reverse=True), *scales()])
    scale = "|".join(scales())
    lead = r"a|an|half\s+an?|(?:a\s+)?quarter(?:\s+of)?\s+an?|several"
    return re.compile(
        rf"(?<![\w'’-])(?:(?:{lead})\s+(?=(?:{scale})\b))?"
        rf"(?:{number})(?:(?:[\s-]+and[\s-]+|[\s-]+)(?:{number})\b)*(?![\w])(?!['’]\w)",
        re.IGNORECASE,
    )


@cache
def _vague() -> re.Pattern[str]:
    names = "|".join(table("numbers")["vague"])
    return re.compile(
        rf"(?<![\w'’-])(?P<first>{names})(?:\s+(?:of|"
        rf"upon)\s+(?P<second>{names}))?(?:\s+of\s+(?P<third>thousands|millions))?(?![\w-])",
        re.IGNORECASE,
    )


def find(text: str) -> list[Number]:
    """The number expressions of `text`, in order, none inside another.

    >>> [(n.value, n.low, n.high) for n in find("half of the 2.3mn people, dozens of them hurt")]
    [(0.5, 0.5, 0.5), (2300000.0, 2300000.0, 2300000.0), (None, 24.0, None)]
    """
    found = fractions.find(text)
    found += [n for m in _word_run().finditer(text) for n in _words(m)]
    found += [n for m in _digits().finditer(text) if (n := _digit(text, m))]
    found += [_vague_number(m) for m in _vague().finditer(text)]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(_and_a_half(text, number))
    return [number for number in kept if number.finite]


def _digit(text: str, match: re.Match[str]) -> Number | None:
    glyphs = table("numbers")["glyphs"]
    if match["lone"]:
        value = glyphs[match["lone"]]
        return exact(*match.span(), value, step=value, form=Form.FRACTION)
    if match["over"]:
        top, base = int(match["over"]), int(match["base"])
        return exact(*match.span(), top / base, step=1 / base, form=Form.FRACTION) if top < base else None
    raw = re.sub(r"[,\u00a0\u2009\u202f]", "", match["digits"])
    value = float(raw)
    step = 10.0 ** -len(raw.partition(".")[2]) if "." in raw else step_of(value)
    if match["glyph"]:
        value, step = value + glyphs[match["glyph"]], 0.5
    if match["extra"]:
        value, step = value + int(match["extra"]) / int(match["under"]), 0.5
    end, size = match.end(), 1.0
    if match["scale"]:
        size = _scale(text, match, value)
        end = match.end() if size > 1 else match.start("scale")
        after = re.compile(r"[\s-]+(million|billion|trillion)\b", re.IGNORECASE).match(text, end)
        if after and size > 1:
            size, end = size * scales()[after[1].lower()], after.end()
    return exact(match.start(), end, value * size, step=step * size, form=Form.DIGITS, scaled=size > 1)


_METRES = re.compile(
    r"(?i)[\s-]+(?:x\b|long|high|tall|wide|deep|thick|away|apart|from|to|north|south|east|west|above|"
    r"below|beneath|under|"
    r"race|relay|sprint|dash|freestyle|hurdles|final|butterfly|backstroke|breaststroke|medley|run|jump|"
    r"swim|fall|drop|"
    r"diameter|across|square|walk)\b|²|³"
)
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₪₩₽]|\b(?:US|A|AU|C|CA|HK|NZ|S|R)\$|\b(?:USD|EUR|GBP|Rs\.?|PS))\s?$")
_PLURAL_NEXT = re.compile(
    r"(?i)\s+(?:(?!(?:in|at|on|by|for|from|to|as|was|is|has|does|this|its|his|across|versus|"
    r"plus)\b)[\w’'-]+\s+){0,2}?"
    r"(?:people|children|women|men|(?!(?:was|is|has|this|its|his|as|across|us|plus|versus|metres|"
    r"meters)\b)[a-z’'-]{3,}s)\b"
)


def _scale(text: str, match: re.Match[str], value: float) -> float:
    """How much the scale after digits multiplies; 1 where "m" is metres or "k" and "b" are names."""
    word = match["scale"].strip(" \u00a0-\n\t").lower()
    sizes = scales()
    if word in sizes:
        return sizes[word]
    if word.rstrip("s") in sizes:
        return sizes[word.rstrip("s")] if word != "hundreds" else 1.0
    size = float(table("numbers")["abbreviations"][word])
    glued = not match["scale"][0].isspace()
    money = _MONEY_BEFORE.search(text, max(0, match.start() - 6), match.start()) is not None
    if word in {"k", "b", "mil"}:
        return size if glued or money else 1.0
    if word == "m" and not money:
        metres = _METRES.match(text, match.end()) or (match["scale"].strip() == "M" and not glued)
        return (
            size
            if not metres
            and (_PLURAL_NEXT.match(text, match.end()) or ("." in match["digits"] and value < 1))
            else 1.0
        )
    return size


def _value_of(words: list[str]) -> tuple[float, bool] | None:
    """The value of a run of number words, and whether it has a scale; None where they do not add up."""
    units, sizes = small(), scales()
    total, group, last = 0.0, 0.0, math.inf
    seen_scale = False
    for word in words:
        if word in units:
            size = units[word]
            if size >= last or (last < 20 and group % 100) or (last >= 20 and last < 100 and size >= 10):
                return None
            group, last = group + size, size
        elif word == "hundred":
            if group >= 100:
                return None
            group, last, seen_scale = (group or 1) * 100, 100, True
        else:
            scale = sizes[word]
            total, group, last = (
                (total + (group or 1)) * scale
                if total and total < scale and not group
                else total + (group or 1) * scale,
                0.0,
                math.inf,
            )
            seen_scale = True
    return total + group, seen_scale


def _words(match: re.Match[str]) -> list[Number]:
    """The numbers of a run of number words: "one two-year deal" holds two."""
    tokens = [
        (m[0].lower(), m.start() + match.start(), m.end() + match.start())
        for m in re.finditer(r"[A-Za-z]+", match[0])
    ]
    lead = [t for t in tokens if t[0] in {"a", "an", "half", "quarter", "of", "several"}]
    body = tokens[len(lead) :]
    factor = 0.5 if lead and lead[0][0] == "half" else 0.25 if any(t[0] == "quarter" for t in lead) else 1.0
    if lead and lead[0][0] == "several":
        return []
    numbers: list[Number] = []
    while body:
        size = next(n for n in range(len(body), 0, -1) if _reads(body[:n]))
        parsed = _value_of([t[0] for t in body[:size] if t[0] != "and"])
        assert parsed is not None  # noqa: S101 - one word alone always has a value
        value, scaled = parsed
        start = lead[0][1] if lead and not numbers else body[0][1]
        numbers.append(
            exact(
                start,
                body[size - 1][2],
                value * factor,
                step=step_of(value * factor),
                form=Form.WORDS,
                scaled=scaled,
            )
        )
        body = body[size:]
        while body and body[0][0] == "and":
            body = body[1:]
    return numbers


def _reads(tokens: list[tuple[str, int, int]]) -> bool:
    words = [t[0] for t in tokens]
    if words[-1] == "and" or words[0] == "and":
        return False
    for index, word in enumerate(words):
        if word == "and" and (words[index - 1] not in scales() or words[index - 1] == "dozen"):
            return False
    return _value_of([w for w in words if w != "and"]) is not None


def _vague_number(match: re.Match[str]) -> Number:
    bounds = table("numbers")["vague"]
    low, high = (float(x) for x in bounds[match["first"].lower()])
    base = {
        "thousands": 1000.0,
        "millions": 1e6,
        "billions": 1e9,
        "hundreds": 100.0,
        "trillions": 1e12,
        "dozens": 12.0,
    }
    for name in ("second", "third"):
        if match[name]:
            size = base.get(match[name].lower(), 1.0)
            low, high = low * size, (high + 1) * size - 1 if high else high
    return Number(*match.span(), None, low, high or None, low, Form.VAGUE, scaled=True)


_HALF_MORE = re.compile(
    r"(?i)\s+and\s+a\s+(half|quarter)(?:[\s-]+(million|billion|trillion|thousand|hundred)\b)?"
)


def _and_a_half(text: str, number: Number) -> Number:
    """As in "two and a half million": the half belongs to the number before it."""
    more = _HALF_MORE.match(text, number.end)
    if (
        not more
        or number.value is None
        or number.form not in {Form.DIGITS, Form.WORDS}
        or number.value >= 1000
    ):
        return number
    size = scales()[more[2].lower()] if more[2] else 1.0
    value = (number.value + (0.5 if more[1].lower() == "half" else 0.25)) * size
    return exact(number.start, more.end(), value, step=0.5 * size, form=number.form, scaled=size > 1)
