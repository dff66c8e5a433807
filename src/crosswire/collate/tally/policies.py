"""Which of the reports' numbers to write down: coding policies, each by its name.

After the practice of casualty recorders (Every Casualty, ACLED): the newest number, the lowest, what most
sources give, or the range alone. Sources that one agency or one publisher stands behind count once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosswire.collate.tally.estimates import Estimate
from crosswire.types.vocabulary import TallyPolicy

_CODED = {20: 10, 24: 12, 200: 100}
"""What ACLED's codebook writes for tens, dozens and hundreds, by the least that each of them says."""


Policy = TallyPolicy


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
