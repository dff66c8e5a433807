"""Numbers in digits: "1.8 million", "2.3mn", "1.5 × 10⁹".

Lexing is by regular expression over the text alone, before any look at the parse, because most
sentences hold no number and need no more than this.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from crosswire.languages.en.numbers.units import codes, currencies
from crosswire.resources.figures import alternatives, table
from crosswire.types.quantities import LARGEST, Form, Number, exact


@cache
def small() -> dict[str, int]:
    return {**table("numbers")["ones"], **table("numbers")["tens"]}


@cache
def scales() -> dict[str, float]:
    return {word: float(size) for word, size in table("numbers")["scales"].items()}


def times(value: float, size: float) -> float:
    """The product as it is written: 1.1 billion is 1,100,000,000, where binary arithmetic adds a little.

    >>> times(1.1, 1e9)
    1100000000.0
    """
    return float(Decimal(repr(value)) * Decimal(repr(size))) if math.isfinite(value) else value


def step_of(value: float) -> float:
    """The unit of the last significant digit of a whole number: 100 for 1,200.

    >>> step_of(1200), step_of(15207), step_of(80)
    (100.0, 1.0, 10.0)
    """
    if value == 0 or not math.isfinite(value) or value != int(value):
        return 1.0
    whole, step = int(abs(value)), 1
    while whole % 10 == 0:
        whole, step = whole // 10, step * 10
    return float(step)


def amount(word: str) -> float | None:
    """The value of a word or of digits.

    Args:
        word: Digits or one number word.

    Returns:
        Its value; None where it is no number.
    """
    lower = word.lower().replace(",", "")
    if lower in {"a", "an"}:
        return 1.0
    if lower in small():
        return float(small()[lower])
    if lower in scales():
        return scales()[lower]
    return float(lower) if re.fullmatch(r"\d+(?:\.\d+)?", lower) else None


# "2 9/16", and as wires write it "7 1-2"; of the latter only what is in its lowest terms, before a word.
_MIXED = (
    r"(?:(?P<extra>[1-9]\d?)[/⁄](?P<under>[2-9]|10|12|16|32|64)(?![\d/⁄]|\.\d)"
    r"|(?P<odd>[1357]|9|1[135])-(?P<even>2|3|4|8|16)(?=[\s-][a-z%]|\s?per\s?cent))"
)
# Thousands that came apart: "received 318, 604 votes".
_GAINED = (
    "received",
    "obtained",
    "collected",
    "garnered",
    "gathered",
    "secured",
    "polled",
    "earned",
    "won",
    "got",
    "took",
)
_BROKEN = rf"(?:{'|'.join(f'(?<={verb}[ ])' for verb in _GAINED)})\d{{1,3}},\s\d{{3}}(?=\s[a-z]+s\b)"


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
                 |{_BROKEN}
                 |\d+(?:\.\d+)?|\.\d+)
        (?:\s?(?P<glyph>[{glyphs}])|\s{_MIXED})?
        (?:\s(?-i:{code})(?=[\s-](?:{scale})\b))?
        (?P<scale>(?:[\s\u00a0-]?|[”"]\s)(?:{scale})s?\b|[\s\u00a0]?(?:{short})\b(?!['’]))?
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


def find(text: str, words: Sequence[Number]) -> list[Number]:
    """The number expressions of `text` in order, none inside another, each with what goes on behind it.

    Args:
        text: The paragraph's text.
        words: Its numbers in words; those in digits are found here.
    """
    found = [*words, *(n for m in _POWER.finditer(text) if (n := _power(m)))]
    found += [n for m in _digits().finditer(text) if (n := _digit(text, m))]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(_with_more(text, number))
    return [number for number in kept if number.finite]


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
    raw = re.sub(r"[,\s\u00a0\u2009\u202f]", "", match["digits"])
    value = float(raw)
    if value > LARGEST:
        return _unread(match)
    step = 10.0 ** -len(raw.partition(".")[2]) if "." in raw else step_of(value)
    if match["glyph"]:
        value, step = value + glyphs[match["glyph"]], 0.5
    over, under = match["extra"] or match["odd"], match["under"] or match["even"]
    if over and int(over) >= int(under):
        return _unread(match)
    if over:
        value, step = value + int(over) / int(under), 1 / int(under)
    size, end = _scale(text, match, value)
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


# What the letters or words behind digits multiply them by: "2.3mn", "$2.17T", "2.5 lakh crore".
_METRES = re.compile(
    r"(?i)[\s-]+(?:x\b|long|high|tall|wide|deep|thick|away|apart|from|to|north|south|east|west|above|below|beneath|"
    r"under|races?|relays?|sprints?|dash(?:es)?|freestyle|hurdles|finals?|butterfly|backstroke|breaststroke|medley|"
    r"runs?|jumps?|swims?|falls?|drops?|titles?|records?|runners?|swimmers?|diameter|across|square|walk)\b|²|³"
)
# "A 10k run" is a length, "a 4K screen" a number of lines.
_NO_THOUSAND = re.compile(
    r"(?i)[\s-]+(?:(?:fun|road|charity)[\s-]+)?(?:races?|runs?|walks?|time\s+trial|swims?|runners?|screens?|video|tvs?|"
    r"television|displays?|resolution|ultra|cameras?|monitors?|hdr|footage|streaming|gaming)\b"
)


@cache
def _money() -> re.Pattern[str]:
    """A sign or a code of a currency, right before digits."""
    return re.compile(rf"(?:[$€£¥₹₪₩₽₦₱₫]|\b(?:{'|'.join(codes())}|Rs\.|PS|R))\s?$")


@cache
def _paid() -> re.Pattern[str]:
    """A currency's code or name, right behind a scale: "50m euros"."""
    words = alternatives(f"{word}{end}" for word in currencies()[1] for end in ("", "s"))
    return re.compile(rf"\s?(?:{'|'.join(codes())}|(?i:{words}))\b")


_RUPEES = re.compile(r"(?:₹|\b(?:Rs\.?|INR))\s?$")
# What filings count by the million: "90MM shares"; barrels of guns are measured: "9mm barrels".
_BY_MILLIONS = re.compile(
    r"\s+(?:[a-z]+\s+)?(?P<what>shares|users|customers|clients|people|households|subscribers|downloads|accounts|"
    r"members|passengers|viewers|visitors|jobs|voters|patients|doses|barrels|bbls?|tonnes|tons)\b"
)
_PLURAL = re.compile(
    r"(?i)\s+(?:(?!(?:in|at|on|by|for|from|to|as|was|is|has|does|this|its|his|across|versus|"
    r"plus)\b)[\w’'-]+\s+){0,2}?(?:people|children|women|men|(?!(?:was|is|has|this|its|his|as|across|us|plus|"
    r"versus|metres|meters)\b)[a-z’'-]{3,}s)\b"
)
_SCALE_MORE = re.compile(
    r"[\s-]{1,2}(thousand|lakhs?|lacs?|million|crores?|billion|trillion)\b", re.IGNORECASE
)


def _scale(text: str, match: re.Match[str], value: float) -> tuple[float, int]:
    """The factor of the number that `match` found, and the character after its scale; 1 where it has none.

    A scale right behind a scale multiplies it: "two thousand million", "2.5 lakh crore".
    """
    if not match["scale"]:
        return 1.0, match.end()
    size = _first(text, match, value)
    if size <= 1 or (_quoted(match) and not _of_money(text, match)):
        return 1.0, match.start("scale")
    end = match.end()
    while more := _SCALE_MORE.match(text, end):
        size, end = size * _named(more[1]), more.end()
    return size, end


def _named(word: str) -> float:
    low = word.lower()
    return scales()[low] if low in scales() else scales()[low.rstrip("s")]


def _first(text: str, match: re.Match[str], value: float) -> float:
    word = match["scale"].lstrip('”"').strip().strip("-").strip()
    if word.lower() == "hundreds":
        return 1.0
    if word.lower() in scales() or word.lower().rstrip("s") in scales():
        return _named(word)
    size = float(table("numbers")["abbreviations"][word.lower()])
    return size if _is_scale(text, match, word, value) else 1.0


def _quoted(match: re.Match[str]) -> bool:
    """Whether a quotation ends between digits and scale: "we want $5.6" billion, he said."""
    return match["scale"][0] in '”"'


def _of_money(text: str, match: re.Match[str]) -> bool:
    return _money().search(text, max(0, match.start() - 6), match.start()) is not None


def _in_millions(text: str, end: int, word: str) -> bool:
    """Whether "MM" is a scale by what is counted behind it: "15MM users"."""
    counted = _BY_MILLIONS.match(text, end)
    return counted is not None and (word == "MM" or counted["what"] not in {"barrels", "doses"})


def _is_scale(text: str, match: re.Match[str], word: str, value: float) -> bool:
    """Whether short letters are a scale: "m" may be metres, "k" a race, "t" tonnes, "b" a name."""
    low, glued = word.lower(), not match["scale"][0].isspace()
    money = _of_money(text, match)
    if low == "cr":
        return _RUPEES.search(text, max(0, match.start() - 6), match.start()) is not None
    if low in {"mm", "t"}:
        return glued and (money or (low == "mm" and _in_millions(text, match.end(), word)))
    if low in {"k", "b", "mil"}:
        return (glued or money) and not (low == "k" and _NO_THOUSAND.match(text, match.end()))
    if low != "m" or money or _paid().match(text, match.end()):
        return True
    if _METRES.match(text, match.end()) or (word == "M" and not glued):
        return False
    return bool(_PLURAL.match(text, match.end())) or ("." in match["digits"] and value < 1)
