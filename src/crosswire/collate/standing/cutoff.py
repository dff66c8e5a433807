"""Whether two figures were counted up to different times."""

from __future__ import annotations

from datetime import date

from crosswire.collate.questions.views import FigureView

# Reports a day or two apart may still tell one state of things; three days apart they do not.
_DAYS = 3
# Outcomes whose count can only grow while they are counted.
_GROWING = frozenset(
    {"killed", "injured", "displaced", "kidnapped", "released", "struck", "fired", "infected", "destroyed"}
)
_MOVING = frozenset({"rose", "fell", "traded"})


def updated(low: FigureView, high: FigureView) -> str | None:
    """Why the two figures are two states of one thing; None where no text or date says it."""
    return _market(low, high) or _by_text(low, high) or _by_report(low, high)


def _market(low: FigureView, high: FigureView) -> str | None:
    """Prices and their moves change while the market is open."""
    moving = [bool(_MOVING & set(view.outcomes[:2])) or view.clues.change is not None for view in (low, high)]
    priced = low.dimension == "share" or low.dimension.startswith("money")
    if not (all(moving) and priced):
        return None
    return f"“{low.figure.text}” and “{high.figure.text}” are readings of a price or rate that moves."


def _by_text(low: FigureView, high: FigureView) -> str | None:
    a, b = _cutoff(low), _cutoff(high)
    if a is None or b is None or a == b or not _direction(low, (a, b)):
        return None
    return f"“{low.figure.text}” is as of {a}, “{high.figure.text}” as of {b}."


def _cutoff(view: FigureView) -> date | None:
    stamps = [view.figure.as_of, view.figure.period.to if view.figure.period else None]
    return next(
        (date.fromisoformat(stamp[:10]) for stamp in stamps if stamp and len(stamp) >= len("2020-01-01")),
        None,
    )


def _by_report(low: FigureView, high: FigureView) -> str | None:
    a, b = low.published, high.published
    if a is None or b is None or abs((a - b).days) < _DAYS:
        return None
    return f"“{low.figure.text}” was published on {a}, “{high.figure.text}” on {b}."


def _direction(low: FigureView, days: tuple[date, date]) -> bool:
    """What only grows must be larger later; anything else may move either way."""
    grows = bool(low.outcomes) and low.outcomes[0] in _GROWING
    return days[0] < days[1] if grows else True
