"""Numbers with bounds and no value: "dozens", "tens of thousands", "several hundred", "a few million"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, Number, scales

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


def find(text: str) -> list[Number]:
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
