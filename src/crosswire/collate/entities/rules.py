"""What brings two names together, by code: how sure it is, and in words (`resources/weights/names.json`)."""

from __future__ import annotations

from functools import cache

from crosswire.link import Likeness
from crosswire.resources import weights


def by(code: str, score: float | None = None) -> Likeness:
    """The likeness of two names that a rule brings together.

    Args:
        code: The rule.
        score: How alike the two are, where the rule measures it; else the rule's own score.

    >>> by("acronym").score, by("acronym").reason
    (0.97, 'the capitals are the initials of the name')
    """
    usual, reason = _rules()[code]
    return Likeness(usual if score is None else score, code, (reason,))


def limit(name: str) -> float:
    """A cut-off for how alike two words must be."""
    return weights.limits("names")[name]


@cache
def _rules() -> dict[str, tuple[float, str]]:
    return {
        code: (float(score), str(reason)) for code, (score, reason) in weights.table("names")["rules"].items()
    }
