"""How the language writes numbers: in digits, and in two words of its own."""

from __future__ import annotations

import re

from crosswire.languages import digits
from crosswire.languages.digits import dimension, of_count, one
from crosswire.types import FigureKind, Modifier
from crosswire.types.parse import Parse
from crosswire.types.quantities import Form, Quantity, exact

from .dates import DATE

__all__ = ["WORDS", "dimension", "find", "of_count", "one"]

WORDS = {"dek": 10, "dudek": 20}
_WORD = re.compile(rf"\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)


def find(parse: Parse) -> list[Quantity]:
    written = [_quantity(parse, match) for match in _WORD.finditer(parse.text)]
    dated = [range(*match.span()) for match in DATE.finditer(parse.text)]
    found = sorted([*digits.find(parse), *written], key=lambda each: each.start)
    return [one for one in found if not any(one.start in days for days in dated)]


def _quantity(parse: Parse, match: re.Match[str]) -> Quantity:
    start, end, value = match.start(), match.end(), float(WORDS[match[0].lower()])
    words = parse.char_span(start, end)
    return Quantity(
        number=exact(start, end, value, step=1.0, form=Form.WORDS), unit=None, modifier=Modifier.EXACT,
        start=start, end=end, value=value, low=value, high=value,
        first=words.start, last=words.end, core_last=words.end, kind=FigureKind.COUNT,
    )  # fmt: skip
