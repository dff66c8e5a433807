"""Counts of people by outcome over all reports of a story.

extracts | estimates: what each report puts a number at | weighing, policies | counts with their range

Which number is written down is the practice of casualty recorders (Every Casualty, ACLED): the newest, the
lowest, what most sources give, or the range alone. Sources of one agency or publisher count once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.collate.tally.estimates import OUTCOMES, Basis, Estimate, estimates, figured, together
from crosswire.types import Extract, Modifier, Passage
from crosswire.types.vocabulary import TallyPolicy

__all__ = ["Basis", "Count", "Estimate", "Policy", "choose", "count", "estimates", "figured"]

Policy = TallyPolicy


@dataclass(frozen=True, slots=True)
class Count:
    """How many people had an outcome, over all reports.

    Attributes:
        outcome: killed, injured, missing, displaced, held, released …
        low: The lowest number that a report gives.
        best: The number that the policy writes down; None where it gives a range only.
        high: The highest number that a report gives.
        bound: How `best` is worded where it is given: exact, at least, more than …; None without a `best`.
        basis: Whether the numbers are figures of a brief of the same reports, or read from phrases.
        policy: How `best` was chosen.
        reports: The reports that give a number, in their order.
        evidence: The characters that give them.
    """

    outcome: str
    low: int
    best: int | None
    high: int
    bound: Modifier | None
    basis: Basis
    policy: Policy
    reports: tuple[str, ...]
    evidence: tuple[Passage, ...]


def count(extracts: Sequence[Extract], *, policy: Policy = Policy.MAJORITY) -> tuple[Count, ...]:
    """The counts of a story, an outcome each; outcomes that nobody speaks of are left out.

    `low` and `high` are the range of what was reported, never a confidence interval. ACLED codes no
    injuries, so that policy leaves them out.

    Args:
        extracts: What each report says, in canonical order.
        policy: Which number to write down where reports differ.
    """
    given = estimates(extracts)
    pair = together(extracts) if policy is Policy.MAJORITY else None
    weighed = dict(zip(("killed", "injured"), pair, strict=True)) if pair else {}
    outcomes = ("killed",) if policy is Policy.ACLED else OUTCOMES
    grouped = {outcome: [one for one in given if one.outcome == outcome] for outcome in outcomes}
    return tuple(_count(ones, policy, weighed.get(outcome)) for outcome, ones in grouped.items() if ones)


def _count(given: Sequence[Estimate], policy: Policy, weighed: int | None) -> Count:
    # None hit is what the weights say of silence; where reports give a number, the policy decides.
    best = weighed or choose(policy, given)
    numbers = [end for one in given for end in (one.number, one.most)] + ([best] if best is not None else [])
    return Count(
        outcome=given[0].outcome,
        low=min(numbers),
        best=best,
        high=max(numbers),
        bound=_bound(given, best),
        basis=_basis(given, best),
        policy=policy,
        reports=tuple(one.report for one in given),
        evidence=tuple(passage for one in given for passage in one.evidence),
    )


def _bound(given: Sequence[Estimate], best: int | None) -> Modifier | None:
    """How the number is worded: without a hedge where a report gives it so."""
    if best is None:
        return None
    worded = [one.bound for one in given if one.number == best]
    return Modifier.EXACT if not worded or Modifier.EXACT in worded else worded[0]


def _basis(given: Sequence[Estimate], best: int | None) -> Basis:
    """Figures, where every number is one of them."""
    numbers = {one.number for one in given}
    figured = all(one.basis is Basis.FIGURES for one in given) and (best is None or best in numbers)
    return Basis.FIGURES if figured else Basis.PHRASES


_CODED = {20: 10, 24: 12, 200: 100}
"""What ACLED's codebook writes for tens, dozens and hundreds, by the least that each of them says."""


def choose(policy: Policy, given: Sequence[Estimate]) -> int | None:
    """The number to write down; None where the policy gives a range only.

    Args:
        policy: Its name.
        given: The estimates of one outcome, in the order of the reports; not empty.
    """
    if policy is Policy.RANGE:
        return None
    if policy is Policy.LATEST:
        return given[-1].number
    if policy is Policy.MAJORITY:
        return _majority(given)
    if policy is Policy.ACLED:
        return min(map(_coded, given))
    return min(one.number for one in given)


def _coded(one: Estimate) -> int:
    """The number that ACLED's codebook writes: ten for tens, twelve for dozens, 100 for hundreds."""
    return _CODED.get(one.number, one.number) if one.vague else one.number


def _majority(given: Sequence[Estimate]) -> int:
    """What most sources give, each by its latest number; of equals, the one given last."""
    last = {one.source: one.number for one in given}
    votes = Counter(last.values())
    order = {one.number: place for place, one in enumerate(given)}
    return max(votes, key=lambda number: (votes[number], order[number]))
