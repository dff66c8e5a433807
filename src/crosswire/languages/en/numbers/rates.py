"""What a quantity is per: "a day", "per share", "/kg"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.resources.figures import alternatives, table

_WIDE = re.compile(
    r"\s+per\s+(?P<per>(?:(?:\d[\d,]*|thousand|million)\s+)?(?:(?:cubic|square|live)\s+)?[a-z]+)\b|(?<=[A-Za-z0-9²³])/(?P<many>100\s?)?(?P<sign>[a-zA-Z]{1,6}[23²³]?)(?![\w²³])"
)


@cache
def _usual() -> re.Pattern[str]:
    names = alternatives(table("units")["rates"])
    return re.compile(
        r"(?i)(?:\s*+[-–]?\s*+(?:per\s+(?:an?\s+)?|an?[\s-]+|each\s+|every\s+|/\s?)|-an?-)(?-i:[A-Z][a-z]+\s+)?"
        rf"(?P<per>{names})(?:s\b|\b)(?!\s+(?:ago|after|before|later|earlier|and\s+a\s+half))"
    )


def find(text: str, end: int) -> tuple[str, int] | None:
    """What a quantity that ends at `end` is per, and where that ends.

    Args:
        text: The paragraph's text.
        end: The character after the quantity.

    >>> find("10 hostages a day", 11)
    ('day', 17)
    """
    names = table("units")["per_names"]
    match = _usual().match(text, end)
    if match:
        return names.get(match["per"], match["per"].lower()), match.end()
    wide = _WIDE.match(text, end)
    if wide is None:
        return None
    word = wide["per"] or wide["sign"]
    if (wide["sign"] and word not in names) or word.split()[0] in {"cent", "se"}:
        return None
    return (wide["many"] or "").strip() + " " * bool(wide["many"]) + names.get(word, word), wide.end()


_ADVERB = re.compile(r"(?i)\s+(?:on\s+)?(daily|weekly|monthly|yearly|annually|nightly|hourly)\b")
_PER = {
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
    "nightly": "night", "hourly": "hour",
}  # fmt: skip


def of_count(text: str, end: int) -> str | None:
    """What a count that ends at `end` is per, also by an adverb: "10 hostages a day", "3 flights daily"."""
    rate = find(text, end)
    adverb = None if rate else _ADVERB.match(text, end)
    return rate[0] if rate else _PER[adverb[1].lower()] if adverb else None
