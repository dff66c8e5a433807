"""What brings two names together, by code: how sure it is (`resources/weights/names.json`)."""

from __future__ import annotations

from functools import cache

from crosswire.languages.wording import worded
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
    usual = _rules()[code]
    return Likeness(usual if score is None else score, code, (worded(f"namings.{code}"),))


def limit(name: str) -> float:
    """A cut-off for how alike two words must be."""
    return weights.limits("names")[name]


@cache
def _rules() -> dict[str, float]:
    return {code: float(score) for code, score in weights.table("names")["rules"].items()}
