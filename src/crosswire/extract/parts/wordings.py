"""How a text words a period, and how that reads after a noun: "during the truce", "on Monday"."""

from __future__ import annotations

from crosswire.resources import lists
from crosswire.resources.words import calendar
from crosswire.types import Period, Wording

_PREPOSITIONS, _IDLE = lists.several("extract/parts/wordings", "prepositions", "idle")
_SPANS = lists.phrases("extract/parts/wordings", "spans")
_DAY = lists.pattern("extract/parts/wordings", "day", weekdays=calendar.pattern("weekdays", short=False))
_DATED = lists.pattern("extract/parts/wordings", "dated", **calendar.patterns())
_LONGEST = 50  # characters that a reader takes in after a noun


def wording(period: Period | None) -> Wording | None:
    """How the text words a period; None where it does not put it into words."""
    text = period.text if period else None
    if not text:
        return None
    spoken = lists.known(text)
    words = tuple(word for word in dict.fromkeys(spoken.split()) if word not in _IDLE)
    return Wording(_phrase(text.strip()), words, spoken.startswith(_SPANS))


def dated(period: Period | None) -> bool:
    """Whether the words of a period open with one day: "on Monday", "June 3"; "in June" is no day."""
    return period is not None and _DATED.search(period.text or "") is not None


def _phrase(text: str) -> str | None:
    """The period where it reads as one after a noun, with the preposition that it needs."""
    first, _, _ = text.partition(" ")
    if len(text) > _LONGEST:
        return None
    if lists.known(first) in _PREPOSITIONS:
        return first.lower() + text[len(first) :]
    return f"on {text}" if _DAY.match(text) else None
