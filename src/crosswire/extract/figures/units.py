"""Units beside a number: percentages, money, time, measures, and what they are per."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from crosswire.extract.figures.lexicon import table
from crosswire.types import FigureKind

_KINDS = {
    "time": FigureKind.DURATION,
    "share": FigureKind.PERCENT,
    "share difference": FigureKind.PERCENT,
}
_RATES = "day|week|month|year|hour|minute|second|night|season|head|share|barrel|person|unit|annum|capita|gallon|litre|tonne|ton|kilo|kilogram|ounce|piece|ticket|cm|game|mile|km|kilometre|vote|mmBTU|child|household|capita|session|acre|therm|bushel|pound|user|employee|pupil|student|worker|family"
_RATE = re.compile(
    rf"(?i)(?:\s*[-–]?\s*(?:per\s+(?:(?:a|an)\s+)?|an?[\s-]+|each\s+|every\s+|/\s?)|"
    rf"-an?-)(?:(?P<adjective>[A-Z][a-z]+)\s+)?(?P<per>{_RATES})(?:s\b|\b)(?!\s+(?:ago|after|before|"
    rf"later|earlier|and\s+a\s+half))"
)
_RATE_WIDE = re.compile(r"\s+per\s+(?P<per>(?:\d[\d,]*\s+)?[a-z]+)\b|(?<=[A-Za-z])/(?P<sign>[a-zA-Z]{1,5})\b")
_AGE = re.compile(r"(?i)[\s-]+(year|month|week|day)s?(?:[\s-]+olds?\b|s?\s+of\s+age\b)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as found: its name, where it ends the figure, and how it turns into others.

    `start` and `end` take in the signs on both sides of the number.
    """

    name: str
    kind: FigureKind
    start: int
    end: int
    dimension: str
    factor: float | None = None
    per: str | None = None


@cache
def _units() -> tuple[dict[str, tuple[str, str, float]], dict[str, tuple[str, str, float]]]:
    """Signs as written, and words in lower case, to (name, dimension, factor)."""
    signs: dict[str, tuple[str, str, float]] = {}
    words: dict[str, tuple[str, str, float]] = {}
    for unit in table("units")["unit"]:
        entry = (unit["name"], unit["dimension"], float(unit["factor"]))
        for sign in unit.get("signs", ()):
            signs.setdefault(sign, entry)
        for word in unit.get("words", ()):
            words.setdefault(word.lower(), entry)
    return signs, words


@cache
def _money() -> tuple[dict[str, tuple[str, str, float]], dict[str, tuple[str, str, float]]]:
    signs: dict[str, tuple[str, str, float]] = {}
    words: dict[str, tuple[str, str, float]] = {}
    for money in table("currencies")["currency"]:
        entry = (money["name"], "money " + money["code"], float(money.get("factor", 1)))
        for sign in money["signs"]:
            signs.setdefault(sign, entry)
        for word in money["words"]:
            words.setdefault(word.lower(), entry)
    return signs, words


def _plain(word: str) -> str:
    return re.sub(r"[\s-]+", " ", word.lower())


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in sorted(_money()[0], key=len, reverse=True) if s != "PS")
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{signs})\s?(?P<minus>[-−–])?$")


@cache
def _after() -> re.Pattern[str]:
    def forms(words: dict[str, tuple[str, str, float]]) -> str:
        ordered = sorted(words, key=len, reverse=True)
        return "|".join(
            re.escape(w).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]+")
            + ("s?" if not w.endswith("s") else "")
            for w in ordered
        )

    units, money = _units(), _money()
    signs = "|".join(re.escape(s) for s in sorted(units[0], key=len, reverse=True))
    codes = "|".join(
        re.escape(s)
        for s in sorted(money[0], key=len, reverse=True)
        if s not in {"R", "Sh", "Rs", "PS", "Rp"}
    )
    return re.compile(
        rf"""(?:[\s\u00a0-]*(?P<word>(?i:{forms(units[1])}))(?![A-Za-z])
           | [\s\u00a0]?(?P<money>(?i:{forms(money[1])}))(?![A-Za-z])
           | [\s-](?P<hyphen>(?i:{forms(money[1])}))(?![A-Za-z])
           | [\s\u00a0]?(?P<code>{codes})(?![A-Za-z\d]) | (?P<pence>p)(?![A-Za-z])
           | [\s\u00a0-]?(?P<sign>{signs})(?![A-Za-z\d]))
        """,
        re.VERBOSE,
    )


_SPACED_SIGNS = frozenset(
    {
        "m",
        "g",
        "s",
        "h",
        "l",
        "L",
        "C",
        "F",
        "V",
        "W",
        "J",
        "N",
        "in.",
        "st",
        "ha",
        "pt",
        "pts",
        "p.c.",
        "kn",
        "°",
        "mb",
        "db",
        "MP",
        "bp",
        "pp",
        "nm",
        "Pa",
        "min",
        "kt",
        "cc",
        "um",
    }
)


def find(text: str, start: int, end: int, *, scaled: bool = False) -> Unit | None:
    """The unit of the number at `start` to `end` of `text`, if one stands beside it.

    Args:
        text: The paragraph's text.
        start: First character of the numeral.
        end: Character after the numeral and its scale.
        scaled: Whether the number has a scale word ("2 million"), after which letters are no sign.
    """
    unit = _prefixed(text, start, end) or _followed(text, start, end, scaled=scaled)
    return _rated(text, unit) if unit else None


def _prefixed(text: str, start: int, end: int) -> Unit | None:
    match = _before().search(text, max(0, start - 8), start)
    if not match:
        return None
    if match["sign"] in {"R", "Sh"} and match.end() != match.start("sign") + len(match["sign"]):
        return None
    name, dimension, factor = _money()[0][match["sign"]]
    after = re.compile(
        r"\s(US|USD|Cdn|CAD|AUD|NZD)\b(?!\s+[a-z]+s\b)|\s(?:(?:US|Canadian|Australian)\s+)?(dollars)\b"
    ).match(text, end)
    if match["sign"] == "$" and after and after[1] in {"Cdn", "CAD", "AUD", "NZD"}:
        code = {"Cdn": "CA$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$"}[after[1]]
        name, dimension, factor = _money()[0][code]
    return Unit(name, FigureKind.MONEY, match.start("sign"), after.end() if after else end, dimension, factor)


def _followed(text: str, start: int, end: int, *, scaled: bool) -> Unit | None:
    age = _AGE.match(text, end)
    if age:
        return Unit(
            f"{age[1].lower()} of age",
            FigureKind.AGE,
            start,
            age.end(),
            "age",
            _units()[1][age[1].lower()][2],
        )
    match = _after().match(text, end)
    if not match:
        return None
    words, money = _units()[1], _money()
    if match["word"]:
        return _worded(text, match, start)
    if match["money"] or match["hyphen"]:
        word = _plain(match["money"] or match["hyphen"])
        if word == "won" or _weighed(text, match, word):
            return _weight(match, start) if word != "won" else (_won(text, match, start))
        entry = money[1].get(word) or money[1][word.rstrip("s")]
        return Unit(entry[0], FigureKind.MONEY, start, match.end(), entry[1], entry[2])
    if match["code"]:
        entry = money[0][match["code"]]
        return Unit(entry[0], FigureKind.MONEY, start, match.end(), entry[1], entry[2])
    if match["pence"]:
        return None if scaled else Unit("pence", FigureKind.MONEY, start, match.end(), "money GBP", 0.01)
    sign = match["sign"]
    glued = match.start("sign") == end
    if scaled and sign not in {"km", "kg", "%", "MW", "GW", "kWh", "MWh", "ha", "sq km", "km2", "mph"}:
        return None
    if (
        not glued
        and sign in _SPACED_SIGNS
        and sign not in {"m", "min", "ha", "°", "pts", "W", "V", "g", "pt", "bp"}
    ):
        return None
    del words
    return _unit(_units()[0][sign], start, match.end())


def _won(text: str, match: re.Match[str], start: int) -> Unit | None:
    """As in "Three won medals" is a verb; "three billion won" is money."""
    if not re.search(r"(?i)(?:million|billion|trillion|[\d,]{5,})$", text[: match.start()]):
        return None
    entry = _money()[1]["won"]
    return Unit(entry[0], FigureKind.MONEY, start, match.end(), entry[1], entry[2])


def _weighed(text: str, match: re.Match[str], word: str) -> bool:
    if word not in {"pound", "pounds"}:
        return False
    return bool(
        re.match(
            r"(?i)\s+(?:of\s+(?!(?:debt|aid|money|tax|public|funding|spending|investment)\b)|"
            r"per\s+square|lighter|heavier|in\s+weight)",
            text[match.end() :],
        )
        or re.search(
            r"(?i)\b(?:weigh\w*|lost|lose|gain\w*|lift\w*|tall(?:,|\s+and)|inches(?:,|"
            r"\s+and))(?=\W)[^.]{0,30}$",
            text[: match.start()],
        )
        or (match["hyphen"] and "-" in match[0])
    )


def _weight(match: re.Match[str], start: int) -> Unit:
    return Unit("pound-mass", FigureKind.MEASURE, start, match.end(), "mass", 0.45359237)


def _worded(text: str, match: re.Match[str], start: int) -> Unit | None:
    words = _units()[1]
    form = match["word"].lower()
    entry = None
    for candidate in (form, _plain(form), _plain(form).rstrip("s"), form.rstrip("s")):
        if candidate in words:
            entry = words[candidate]
            break
    if entry is None:
        flat = {_plain(w): e for w, e in words.items()}
        entry = flat.get(_plain(form)) or flat.get(_plain(form).rstrip("s"))
    if entry is None:
        return None
    if entry[0] == "second" and not form.endswith("s") and "-" not in match[0]:
        return (
            None if not re.match(r"\s+(?:per|a)\b", text[match.end() :]) else _unit(entry, start, match.end())
        )
    end = match.end()
    longer = re.compile(r"-long\b").match(text, end)
    return _unit(entry, start, longer.end() if longer else end)


def of_word(word: str, start: int, end: int) -> Unit | None:
    """The unit that a noun names by itself, for a number that stands apart from it."""
    words = _units()[1]
    entry = words.get(word.lower()) or words.get(word.lower().rstrip("s"))
    return _unit(entry, start, end) if entry else None


def currency(word: str, start: int, end: int) -> Unit | None:
    """The currency that a word names: "dollars"."""
    entry = _money()[1].get(word.lower()) or _money()[1].get(word.lower().rstrip("s"))
    return Unit(entry[0], FigureKind.MONEY, start, end, entry[1], entry[2]) if entry else None


def _unit(entry: tuple[str, str, float], start: int, end: int) -> Unit:
    return Unit(entry[0], _KINDS.get(entry[1], FigureKind.MEASURE), start, end, entry[1], entry[2])


def _rated(text: str, unit: Unit) -> Unit:
    rate = per(text, unit.end)
    if rate is None or unit.kind is FigureKind.AGE:
        return unit
    name, end = rate
    if unit.kind is FigureKind.DURATION and name == "ago":
        return unit
    return replace(
        unit, end=end, per=name, dimension=f"{unit.dimension} per {name}", name=f"{unit.name} per {name}"
    )


_PER_NAMES = {
    "cm": "centimetre",
    "km": "kilometre",
    "annum": "year",
    "mmBTU": "mega british thermal unit",
    "h": "hour",
    "s": "second",
    "kg": "kilogram",
    "d": "day",
    "l": "litre",
    "L": "litre",
    "m": "metre",
    "min": "minute",
}


def per(text: str, end: int) -> tuple[str, int] | None:
    """What a quantity that ends at `end` is per, and where that ends: "a day", "per share"."""
    match = _RATE.match(text, end)
    if match:
        word = match["per"]
        return _PER_NAMES.get(word, word.lower()), match.end()
    wide = _RATE_WIDE.match(text, end)
    if wide is None:
        return None
    word = wide["per"] or wide["sign"]
    if wide["sign"] and word not in _PER_NAMES:
        return None
    if word.split()[0] in {"cent", "se"}:
        return None
    return _PER_NAMES.get(word, word), wide.end()
