"""What the words of the page mean, to be told where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.render.view.answers import ONE_ORIGIN, SUM_FAILS
from crosswire.render.view.model import Term
from crosswire.types import Badge, Standing

MEANINGS: dict[Badge, str] = {
    Standing.DISPUTED.badge: "one thing at one time, and the answers cannot all be true",
    Standing.UNEXPLAINED.badge: "the answers differ, and nothing in the texts says why",
    Standing.UPDATED.badge: "counted at different times, or one number put in place of another",
    Standing.COMPATIBLE.badge: "different values that can all be true of one number: rounding, a bound, "
    "coarser wording",
    Standing.AGREED.badge: "one value in two or more reports",
    Standing.DIFFERENT_SCOPE.badge: "the texts show that they count different things",
    Standing.SINGLE_REPORT.badge: "no other report gives it",
    ONE_ORIGIN: "several reports, one source behind them",
    SUM_FAILS: "the parts that a report names do not reach its total",
}
ORIGIN = Term("Origin", "the innermost source: five outlets that print one ministry’s figure are one origin")
INDEPENDENT = Term(
    "Independent", "neither copied from each other, nor one agency’s text, nor one publisher’s editions"
)


def of(badges: Iterable[Badge]) -> tuple[Term, ...]:
    """What some badges mean, each once, in the order of the list above."""
    shown = set(badges)
    return tuple(Term(badge.word, meaning, badge) for badge, meaning in MEANINGS.items() if badge in shown)
