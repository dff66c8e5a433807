"""What the words of the page mean, to be told where they stand."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.languages.wording import badged, worded
from crosswire.render.view.answers import ONE_ORIGIN, SUM_FAILS
from crosswire.render.view.model import Term
from crosswire.types import Badge, Standing

EXPLAINED = (
    *(one.badge for one in (Standing.DISPUTED, Standing.UNEXPLAINED, Standing.UPDATED, Standing.COMPATIBLE)),
    *(one.badge for one in (Standing.AGREED, Standing.DIFFERENT_SCOPE, Standing.SINGLE_REPORT)),
    ONE_ORIGIN,
    SUM_FAILS,
)
"""The badges that are explained, in the order in which they are."""


def of(badges: Iterable[Badge]) -> tuple[Term, ...]:
    """What some badges mean, each once."""
    shown = set(badges)
    return tuple(
        Term(badged(badge), worded(f"meanings.{badge.code}"), badge) for badge in EXPLAINED if badge in shown
    )


def counted() -> tuple[Term, ...]:
    """What the counts of page one rest on: who is independent, what an origin is."""
    return tuple(Term(worded(f"terms.{one}"), worded(f"meanings.{one}")) for one in ("independent", "origin"))
