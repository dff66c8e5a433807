"""Units beside a number, and what it is per: percentages, money, time, measures, ages; "a day", "/kg"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from crosswire.languages.en.numbers import rates
from crosswire.resources.figures import alternatives, table
from crosswire.types import FigureKind
from crosswire.types.quantities import Unit

Entry = tuple[str, str, float]
"""Name, dimension, and how many of the dimension's base unit one of it is."""

_KINDS = {
    "time": FigureKind.DURATION,
    "share": FigureKind.PERCENT,
    "share difference": FigureKind.PERCENT,
}


@cache
def measures() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Signs as written, and words in lower case with single spaces, of units of measure."""
    signs: dict[str, Entry] = {}
    words: dict[str, Entry] = {}
    for unit in table("units")["unit"]:
        entry = (unit["name"], unit["dimension"], float(unit["factor"]))
        for sign in unit.get("signs", ()):
            signs.setdefault(sign, entry)
        for word in unit.get("words", ()):
            words.setdefault(plain(word), entry)
    return signs, words


@cache
def currencies() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Signs as written, and words in lower case with single spaces, of currencies."""
    signs: dict[str, Entry] = {}
    words: dict[str, Entry] = {}
    for money in table("currencies")["currency"]:
        entry = (money["name"], "money " + money["code"], float(money.get("factor", 1)))
        for sign in money["signs"]:
            signs.setdefault(sign, entry)
        for word in money["words"]:
            words.setdefault(plain(word), entry)
    return signs, words


@cache
def codes() -> tuple[str, ...]:
    """The currencies' signs in letters that may stand right before digits ("USD40", "Rs500"), longest first.

    One letter alone is a road or a visa more often than rands.
    """
    letters = {sign for sign in currencies()[0] if sign.isalpha() and sign.isascii() and 1 < len(sign) < 4}
    return tuple(sorted(letters | {"US"}, key=lambda sign: (-len(sign), sign)))


def plain(word: str) -> str:
    """A word of the lists, or of a text, with single spaces for hyphens and white space."""
    return re.sub(r"[\s-]+", " ", word.lower())


def named(words: dict[str, Entry], form: str) -> Entry | None:
    """The entry of a word as a text has it, singular or plural."""
    flat = plain(form)
    return words.get(flat) or words.get(flat.rstrip("s"))


def measure(entry: Entry, start: int, end: int) -> Unit:
    return Unit(entry[0], _KINDS.get(entry[1], FigureKind.MEASURE), start, end, entry[1], entry[2])


def money(entry: Entry, start: int, end: int) -> Unit:
    return Unit(entry[0], FigureKind.MONEY, start, end, entry[1], entry[2])


@lru_cache(maxsize=4096)
def entry_of(word: str) -> Entry | None:
    """The unit that a noun names by itself, for a number that stands apart from it."""
    return named(measures()[1], word)


def currency(word: str, start: int, end: int) -> Unit | None:
    """The currency that a word names: "dollars"."""
    entry = named(currencies()[1], word)
    return money(entry, start, end) if entry else None


_AGE = re.compile(r"(?i)[\s-]+(year|month|week|day)s?(?:[\s-]+olds?\b|s?\s+of\s+age\b)")


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in _longest(currencies()[0]) if s != "PS")
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{signs})\s?(?P<minus>[-−–])?$")


def _longest(words: dict[str, Entry]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _forms(words: dict[str, Entry]) -> str:
    return "|".join(
        re.escape(w).replace(r"\ ", r"[\s-]+") + ("" if w.endswith("s") else "s?") for w in _longest(words)
    )


@cache
def _after() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in _longest(measures()[0]))
    codes = "|".join(
        re.escape(s) for s in _longest(currencies()[0]) if s not in {"R", "N", "Sh", "Rs", "PS", "Rp"}
    )
    moneys = _forms(currencies()[1])
    return re.compile(
        rf"""[\s\u00a0-]{{0,3}}(?P<word>(?i:{_forms(measures()[1])}))(?![A-Za-z\d²³^])
           | [\s\u00a0]?(?P<money>(?i:{moneys}))(?![A-Za-z]) | [\s-](?P<hyphen>(?i:{moneys}))(?![A-Za-z])
           | [\s\u00a0]?(?P<code>{codes})(?![A-Za-z\d]) | (?P<pence>[pc])(?![A-Za-z\d])
           | [\s\u00a0-]?(?P<sign>{signs})(?![A-Za-z\d])
        """,
        re.VERBOSE,
    )


def find(text: str, start: int, end: int, *, scaled: bool = False) -> Unit | None:
    """The unit of the number at `start` to `end` of `text`, if one stands beside it.

    Args:
        text: The paragraph's text.
        start: First character of the numeral.
        end: Character after the numeral and its scale.
        scaled: Whether the number has a scale word ("2 million"), after which letters are no sign.
    """
    unit = (
        _prefixed(text, start, end)
        or _magnitude(text, start, end)
        or _inside(text, start, end)
        or _followed(text, start, end, scaled=scaled)
    )
    return _rated(text, unit) if unit else None


_MAGNITUDE = re.compile(
    r"(?i)\bmagnitude(?:-|(?:\s|\s[^.;:!?\d]{1,60}\s(?:to|at|as|was|is)\s)(?:of\s+)?(?:about\s+|around\s+|at\s+least\s+)?)$"
)
_RICHTER = re.compile(r"(?i)\s+on\s+the\s+(?:open-ended\s+)?(?:richter|moment[\s-]magnitude)(?:\s+scale)?\b")


def _magnitude(text: str, start: int, end: int) -> Unit | None:
    """The strength of an earthquake: "magnitude 6.8", "6.1 on the Richter scale"."""
    behind = _RICHTER.match(text, end)
    if not behind and not _MAGNITUDE.search(text, max(0, start - 90), start):
        return None
    return measure(measures()[1]["magnitude"], start, behind.end() if behind else end)


_CODE_INSIDE = re.compile(r"\s([A-Z]{3})\s")


def _inside(text: str, start: int, end: int) -> Unit | None:
    """A currency's code between the digits and their scale: "75 USD million"."""
    match = _CODE_INSIDE.search(text, start, end)
    entry = currencies()[0].get(match[1]) if match else None
    return money(entry, start, end) if entry else None


_OF_A = re.compile(r"(?i)\s+(?:of\s+)?an?\s+")


def of_part(text: str, start: int, end: int) -> Unit | None:
    """The unit that a fraction is a part of: "half a mile", "a quarter of a percentage point".

    Args:
        text: The paragraph's text.
        start: First character of the fraction.
        end: The character after it.
    """
    link = _OF_A.match(text, end)
    unit = _followed(text, start, link.end(), scaled=False) if link else None
    return unit if unit and unit.start == start and unit.kind is not FigureKind.AGE else None


_WHOSE = re.compile(
    r"\s(US|USD|Cdn|CAD|AUD|NZD)\b(?!\s+[a-z]+s\b)|\s(?:(?:US|Canadian|Australian)\s+)?dollars\b"
)
_OTHER_DOLLARS = {"Cdn": "CA$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$"}


def _prefixed(text: str, start: int, end: int) -> Unit | None:
    """A currency sign before the number, and the country's code that may follow it."""
    match = _before().search(text, max(0, start - 8), start)
    if not match or (match["sign"] in {"R", "Sh"} and match.end() != match.end("sign")):
        return None
    after = _WHOSE.match(text, end)
    sign = match["sign"]
    if sign == "$" and after and after[1]:
        sign = _OTHER_DOLLARS.get(after[1], sign)
    return money(currencies()[0][sign], match.start("sign"), after.end() if after else end)


def _followed(text: str, start: int, end: int, *, scaled: bool) -> Unit | None:
    age = _AGE.match(text, end)
    if age:
        word = age[1].lower()
        return Unit(f"{word} of age", FigureKind.AGE, start, age.end(), "age", measures()[1][word][2])
    match = _after().match(text, end)
    if not match:
        return None
    if match["word"]:
        return _worded(text, match, start)
    if match["sign"]:
        return _signed(match, start, end, scaled=scaled)
    return _paid(text, match, start, scaled=scaled)


def _paid(text: str, match: re.Match[str], start: int, *, scaled: bool) -> Unit | None:
    """A currency behind the number: a word, a code or pence; a pound may be a weight."""
    if match["pence"]:
        coin = ("pence", "money GBP", 0.01) if match["pence"] == "p" else ("cent", "money USD", 0.01)
        return None if scaled else money(coin, start, match.end())
    if match["code"]:
        return money(currencies()[0][match["code"]], start, match.end())
    word = (match["money"] or match["hyphen"]).lower()
    if word == "won" and not _SUM.search(text, max(0, match.start() - 40), match.start()):
        return None
    if word in {"pound", "pounds"} and _weighed(text, match):
        return measure(measures()[1]["lb"], start, match.end())
    entry = named(currencies()[1], word)
    return money(entry, start, match.end()) if entry else None


# "Three won medals" is a verb; "three billion won" is money.
_SUM = re.compile(r"(?i)(?:million|billion|trillion|[\d,]{5,})$")
_OF_WEIGHT = re.compile(
    r"(?i)\s+(?:of\s+(?!(?:debt|aid|money|tax|public|funding|spending|investment)\b)|per\s+square|lighter|heavier|overweight|in\s+weight|and\s+[\d.,]+\s*(?:feet|foot|ft|inches)\b)"
    r"|\s*[(\[]\s*(?:(?:about|around|roughly|or|nearly)\s+)*[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?[\s-]*"
    r"(?:kg|kgs|kilos?|kilogram(?:me)?s?|tonnes?|tons?|metric)\b"
)
_WEIGHED = re.compile(
    r"(?i)\b(?:weigh\w*|mass|payload|heav(?:y|ier|iest)|lift\w*|tall(?:,|\s+and)|inches(?:,|\s+and))(?=\W)[^.]{0,30}$"
)


@cache
def _paid_noun() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s+(?:[a-z-]+\s+)?(?:{alternatives(table('currencies')['sums'])})s?\b")


# Nobody loses a million pounds of weight.
_LOST = re.compile(r"(?i)\b(?:lost|lose|gain\w*)(?=\W)[^.]{0,30}$")


def _weighed(text: str, match: re.Match[str]) -> bool:
    """Whether pounds are a weight: the words around say so, or a hyphen ("a 40-pound dog")."""
    before = text[max(0, match.start() - 80) : match.start()]
    if match["hyphen"] is not None and "-" in match[0]:
        sums = _paid_noun().match(text, match.end())  # "a 200-pound fine", "a half-billion-pound bridge"
        return sums is None and _SUM.search(before) is None
    if _OF_WEIGHT.match(text, match.end()) or _WEIGHED.search(before):
        return True
    return _LOST.search(before) is not None and _SUM.search(before) is None


def _signed(match: re.Match[str], start: int, end: int, *, scaled: bool) -> Unit | None:
    """A unit's sign behind the number; short ones only where nothing stands between."""
    sign, apart = match["sign"], match.start("sign") != end
    if sign == "”" and _in_quotes(match.string, start):
        return None
    if scaled and sign not in table("units")["scaled"]:
        return None
    if apart and sign not in table("units")["spaced"]:
        return None
    return measure(measures()[0][sign], start, match.end())


def _in_quotes(text: str, place: int) -> bool:
    """Whether a quotation is open, which the mark behind a number closes."""
    opened = max(0, place - 2000)
    return text.rfind("“", opened, place) > text.rfind("”", opened, place)


def _worded(text: str, match: re.Match[str], start: int) -> Unit | None:
    """A unit in words; "10 second" alone is an ordinal more often than a time."""
    entry = named(measures()[1], match["word"])
    if entry is None:
        return None
    single = match["word"].lower() == "second" and "-" not in match[0]
    if single and not re.match(r"\s+(?:per|a)\b", text[match.end() : match.end() + 5]):
        return None
    longer = text.startswith("-long", match.end())
    return measure(entry, start, match.end() + 5 if longer else match.end())


def _rated(text: str, unit: Unit) -> Unit:
    found = None if unit.kind is FigureKind.AGE else rates.find(text, unit.end)
    if found is None:
        return unit
    name, end = found
    whole = named(measures()[1], f"{unit.name} per {name}")
    if whole:  # "97 km/h" is a speed as "60 mph" is
        return replace(measure(whole, unit.start, end), per=name)
    return replace(
        unit, end=end, per=name, dimension=f"{unit.dimension} per {name}", name=f"{unit.name} per {name}"
    )
