"""What the letters or words behind digits multiply them by: "2.3mn", "$2.17T", "2.5 lakh crore"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.extract.figures.lexicon import alternatives, table
from crosswire.extract.figures.numerals import scales
from crosswire.extract.figures.unitnames import codes, currencies

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
_PLURAL = re.compile(
    r"(?i)\s+(?:(?!(?:in|at|on|by|for|from|to|as|was|is|has|does|this|its|his|across|versus|plus)\b)"
    r"[\w’'-]+\s+){0,2}?"
    r"(?:people|children|women|men|(?!(?:was|is|has|this|its|his|as|across|us|plus|versus|metres|meters)\b)"
    r"[a-z’'-]{3,}s)\b"
)
_MORE = re.compile(r"[\s-]{1,2}(thousand|lakhs?|lacs?|million|crores?|billion|trillion)\b", re.IGNORECASE)


def of(text: str, match: re.Match[str], value: float) -> tuple[float, int]:
    """The factor of the number that `match` found, and the character after its scale; 1 where it has none.

    A scale right behind a scale multiplies it: "two thousand million", "2.5 lakh crore".
    """
    if not match["scale"]:
        return 1.0, match.end()
    size = _first(text, match, value)
    if size <= 1:
        return 1.0, match.start("scale")
    end = match.end()
    while more := _MORE.match(text, end):
        size, end = size * _named(more[1]), more.end()
    return size, end


def _named(word: str) -> float:
    low = word.lower()
    return scales()[low] if low in scales() else scales()[low.rstrip("s")]


def _first(text: str, match: re.Match[str], value: float) -> float:
    word = match["scale"].strip(" \u00a0-\n\t")
    if word.lower() == "hundreds":
        return 1.0
    if word.lower() in scales() or word.lower().rstrip("s") in scales():
        return _named(word)
    size = float(table("numbers")["abbreviations"][word.lower()])
    return size if _is_scale(text, match, word, value) else 1.0


def _is_scale(text: str, match: re.Match[str], word: str, value: float) -> bool:
    """Whether short letters are a scale: "m" may be metres, "k" a race, "t" tonnes, "b" a name."""
    low, glued = word.lower(), not match["scale"][0].isspace()
    money = _money().search(text, max(0, match.start() - 6), match.start()) is not None
    if low == "cr":
        return _RUPEES.search(text, max(0, match.start() - 6), match.start()) is not None
    if low in {"mm", "t"}:
        return money and glued
    if low in {"k", "b", "mil"}:
        return (glued or money) and not (low == "k" and _NO_THOUSAND.match(text, match.end()))
    if low != "m" or money or _paid().match(text, match.end()):
        return True
    if _METRES.match(text, match.end()) or (word == "M" and not glued):
        return False
    return bool(_PLURAL.match(text, match.end())) or ("." in match["digits"] and value < 1)
