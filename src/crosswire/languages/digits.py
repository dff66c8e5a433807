"""The numbers of a language whose folder reads none: plain digits, and per cent by its sign.

What a language does with a point or a comma in digits nobody here can know: "1.200.000" leaves one reading,
"1.200" two, and is left out. So are what may be a year, clock times, scores and what letters touch.
"""

from __future__ import annotations

import re

from crosswire.types.parse import Parse
from crosswire.types.quantities import Form, Number, Quantity, Unit, exact
from crosswire.types.vocabulary import FigureKind, Modifier

_DIGITS = re.compile(
    r"(?<![\w.,:/\-–])(?:\d{1,3}(?P<gap>[ .,\u00a0\u202f])\d{3}(?:(?P=gap)\d{3})+|\d+)"
    r"(?![\w:/\-–]|[.,]\d)"
)
_PERCENT = re.compile(r"\s?%")
_YEARS = range(1500, 2101)


def find(parse: Parse) -> list[Quantity]:
    """The numbers of a paragraph in digits, in order; what may be a year is left out."""
    return [found for match in _DIGITS.finditer(parse.text) if (found := _quantity(parse, match))]


def _quantity(parse: Parse, match: re.Match[str]) -> Quantity | None:
    value = int(re.sub(r"\D", "", match[0]))
    number = exact(match.start(), match.end(), float(value), step=1.0, form=Form.DIGITS)
    sign = _PERCENT.match(parse.text, match.end())
    if not number.finite or (value in _YEARS and match["gap"] is None and not sign):
        return None
    end = sign.end() if sign else match.end()
    words = parse.char_span(match.start(), end)
    return Quantity(
        number=number, unit=_share(number, end) if sign else None, modifier=Modifier.EXACT,
        start=match.start(), end=end, value=float(value), low=float(value), high=float(value),
        first=words.start, last=words.end, core_last=parse.char_span(match.start(), match.end()).end,
        kind=FigureKind.PERCENT if sign else FigureKind.COUNT,
    )  # fmt: skip


def _share(number: Number, end: int) -> Unit:
    return Unit("percent", FigureKind.PERCENT, number.start, end, "share", 1.0)


def of_count(text: str, end: int) -> str | None:  # noqa: ARG001 - the protocol `Numbers`
    return None


def one(word: str) -> Unit | None:  # noqa: ARG001 - the same
    return None


def dimension(word: str) -> str | None:  # noqa: ARG001 - the same
    return None
