"""One number out of many, by a named policy: the same policies as `crosswire tally` has.

The values of an event and an outcome | one estimate a report | the policy | low, best, high
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.tally import Estimate, Policy, choose, figured
from crosswire.export.values import Value
from crosswire.types import Modifier, Standing


@dataclass(frozen=True, slots=True)
class Count:
    """How many people had an outcome of an event.

    Attributes:
        low: The least that a counted value says.
        best: What the policy writes down; None where it gives a range only.
        high: The most.
        bound: How `best` is worded where it is given.
        values: The counted values.
        disputed: Whether the reports leave open which number is right.
    """

    outcome: str
    low: int
    best: int | None
    high: int
    bound: Modifier | None
    values: tuple[Value, ...]
    disputed: bool

    @property
    def chosen(self) -> tuple[Value, ...]:
        """The values that give the number written down; all where none does."""
        same = tuple(one for one in self.values if one.figure.value == self.best)
        return same or self.values


def count(outcome: str, values: Sequence[Value], policy: Policy) -> Count | None:
    """The count of some values; None where none of them is counted.

    Args:
        outcome: What happened to the people.
        values: In the order of the reports and their texts.
        policy: How one number is chosen where reports differ.
    """
    given = [one for one in values if one.counted]
    told = estimates(outcome, given)
    if not told:
        return None
    best = choose(policy, told)
    numbers = [end for one in told for end in (one.number, one.most)] + ([best] if best is not None else [])
    open_ = any(one.question.standing in {Standing.DISPUTED, Standing.UNEXPLAINED} for one in given)
    differ = len({(one.number, one.most) for one in told}) > 1
    bounds = [one.bound for one in told if one.number == best]
    bound = None if best is None else Modifier.EXACT if Modifier.EXACT in bounds or not bounds else bounds[0]
    return Count(outcome, min(numbers), best, max(numbers), bound, tuple(given), open_ and differ)


def estimates(outcome: str, values: Sequence[Value]) -> list[Estimate]:
    """One number a report, in the order of the reports."""
    by_report: dict[str, list[Value]] = {}
    for one in values:
        by_report.setdefault(one.report.id, []).append(one)
    found = (figured(ones[0].report, outcome, [one.figure for one in ones]) for ones in by_report.values())
    return [one for one in found if one is not None]
