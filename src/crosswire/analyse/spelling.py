"""Numbers in one spelling: "40 000", "1.234.567", "1'200" and "3,5 million" as English writes them.

Each letter is replaced by one letter, or dropped where it shows nothing, so that every character of the
result leads back to the report. What could be two numbers ("May 12 500 people") stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from crosswire.resources import lists

_GLUE = "\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
# Letters without a shape. A space of no width may stand for a space between words, but not inside a number.
_HIDDEN = re.compile(
    rf"[{_GLUE}]|(?<=\d)[\u200b\ufeff{_GLUE}]+(?=[\d.,'’])|(?<=\d[.,'’])[\u200b\ufeff]+(?=\d)"
)
# Spaces that hold what stands around them together: a number grouped by them is one number.
_HOLDING = frozenset("\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")

_MARKS = str.maketrans({"，": ",", "．": ".", "٫": ".", "٬": ",", "％": "%", "·": "."})
_FOREIGN_MARK = re.compile(r"(?<=\d)[，．٫٬·](?=\d)|(?<=\d)％")
_FOREIGN = re.compile(r"[^\x00-\x7f]")

_SPACED = re.compile(r"(?<![\d.,:/’'+#])[1-9]\d{0,2}(?: \d{3})+(?!\d| \d|[:/’']\d|[.,]\d{3})")
_QUOTED = re.compile(r"(?<![\d.,:/’'])[1-9]\d{0,2}(?:['’]\d{3})+(?![\d’'])")
_DOTTED = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,})(?![\d]|[.,]\d)")
_ONE_DOT, _PEOPLE = lists.patterns("analyse/spelling", "one_dot", "people")
_SIGN = re.compile(r"[€£$]\s?$")
_CURRENCY = lists.pattern("analyse/spelling", "currency")
_UNIT = (
    r"\s?(?:[%‰°€]|(?:per\s?cent|percent|pct?|percentage|thousand|million|billion|trillion|mn|mln|bn|m|km|kg|cm|mm|"
    r"ha|MW|GW|TW|[kMGT]Wh|kilo\w+|metres?|meters?|miles?|feet|tonnes?|tons?|hectares?|degrees?|lit(?:re|er)s?|"
    r"euros?|dollars?|pounds?|kron[oe]r|crowns|zloty|francs?|points?|times)\b)"
)
_COMMA = re.compile(rf"(?<![\w.,])\d{{1,3}},\d{{1,2}}(?={_UNIT})|(?<=[€£$])\d{{1,3}},\d{{1,2}}(?![\w,]|\.\d)")
_ANY_COMMA = re.compile(r"(?<![\w.,])\d{1,3},\d{1,2}(?![\w,]|\.\d)")
_ENGLISH = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")

_SWIMS = lists.pattern("analyse/spelling", "swims")
_WORD_BEFORE = re.compile(r"([\w.’'&-]+)[ (\u201c\"]+$")
_TIGHT = re.compile(r"\w$")
_MONEY = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]{2,3}|R|Rs|Rp|Kr|kr)$")
# Behind these a number is a date or a name, so that the next one is another: "May 12 500 people".
_TAKES_A_NUMBER = lists.words("analyse/spelling", "takes_a_number")


def shown(letters: str, places: Iterable[int]) -> tuple[str, list[int]]:
    """The letters that show something, each with its place: no soft hyphens, joiners, marks of direction."""
    every, words, kept, place = list(places), [], [], 0
    for match in _HIDDEN.finditer(letters):
        words.append(letters[place : match.start()])
        kept += every[place : match.start()]
        place = match.end()
    return "".join([*words, letters[place:]]), kept + every[place:]


def hides(letters: str) -> bool:
    return not letters.isascii() and _HIDDEN.search(letters) is not None


@lru_cache(maxsize=16)
def continental(text: str) -> bool:
    """Whether a text shows by itself that its full stops group thousands and its commas are decimal.

    >>> continental("Of 1.204.000 votes, 12.500 were void.")
    True
    """
    return _DOTTED.search(text) is not None and _ENGLISH.search(text) is None


def english(text: str, raw: str, places: Sequence[int], *, dotted: bool = False) -> str:
    """`text` with its numbers as English writes them; of the same length.

    Args:
        text: A paragraph, its white space folded.
        raw: The text of the report.
        places: Where each character of the paragraph stands in it: some spaces hold a number together.
        dotted: Whether the report groups thousands by full stops.

    >>> english("Some 40 000 people", "Some 40 000 people", range(18))
    'Some 40,000 people'
    """
    if not text.isascii():
        text = _ascii(text)
    if not any(map(str.isdigit, text)):
        return text
    letters = list(text)
    for match in _SPACED.finditer(text):
        if _one(text, match, raw, places):
            _write(letters, match, {" ": ","})
    for match in _QUOTED.finditer(text):
        _write(letters, match, {"'": ",", "’": ","})
    for match in _turned(text, dotted=dotted):
        _write(letters, match, {".": ",", ",": "."})
    return "".join(letters)


def _turned(text: str, *, dotted: bool) -> list[re.Match[str]]:
    """The numbers whose full stops group and whose commas are decimal."""
    found = [match for match in _DOTTED.finditer(text) if not _address(match[0])]
    found += [
        m for m in _ONE_DOT.finditer(text) if dotted or _PEOPLE.match(text, m.end()) or _is_sum(text, m)
    ]
    return found + list((_ANY_COMMA if dotted else _COMMA).finditer(text))


def _ascii(text: str) -> str:
    """Digits of every script, and the marks between them, as the keyboard has them."""
    text = _FOREIGN.sub(_digit, text)
    return _FOREIGN_MARK.sub(lambda match: match[0].translate(_MARKS), text)


def _digit(match: re.Match[str]) -> str:
    value = unicodedata.decimal(match[0], None)
    return match[0] if value is None else str(value)


def _is_sum(text: str, match: re.Match[str]) -> bool:
    """Whether it is money: nobody writes a sum with three noughts behind its decimal mark ("€10.000")."""
    signed = _SIGN.search(text, max(0, match.start() - 2), match.start())
    return match[0].endswith(".000") and bool(signed or _CURRENCY.match(text, match.end()))


def _write(letters: list[str], match: re.Match[str], marks: dict[str, str]) -> None:
    for place in range(*match.span()):
        letters[place] = marks.get(letters[place], letters[place])


def _address(number: str) -> bool:
    """Whether the groups may be those of a network address: four numbers under 256."""
    groups = number.split(".")
    return len(groups) == 4 and "," not in number and all(int(group) < 256 for group in groups)


def _one(text: str, match: re.Match[str], raw: str, places: Sequence[int]) -> bool:
    """Whether groups with spaces between are one number, and not a date or a name and a number behind it."""
    gaps = [place for place in range(*match.span()) if text[place] == " "]
    before = text[max(0, match.start() - 40) : match.start()]
    if _TIGHT.search(before) and not _MONEY.search(before):
        return False
    if all(raw[places[gap]] in _HOLDING for gap in gaps):
        return True
    lead = _WORD_BEFORE.search(before)
    if lead and (
        lists.known(lead[1]).rstrip(".") in _TAKES_A_NUMBER or (lead[1].isdigit() and len(lead[1]) < 4)
    ):
        return False
    return not (len(match[0]) <= 6 and match[0][-3] != "0" and _SWIMS.match(text, match.end()))
