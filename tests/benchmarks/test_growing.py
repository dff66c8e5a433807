"""What one more report costs, judged; the measuring itself on a story of a few reports."""

from __future__ import annotations

import pytest
from benchmarks.growing import Cost, breaches, measure


@pytest.mark.parametrize(("held", "cold", "found"), [(1.3, 1.3, 0), (1.31, 1.0, 1), (1.0, 1.31, 1)])
def test_neither_way_may_cost_more_than_the_limit(held, cold, found):
    assert len(breaches([Cost(50, 0.25, 0.75, held, cold)])) == found
    assert breaches([Cost(10, 0.25, 0.75, held, cold)]) == []


def test_a_report_is_measured_as_one_more():
    (cost,) = measure([4], runs=1)
    assert cost.reports == 4
    assert min(cost.model, cost.collation, cost.held, cost.cold) > 0
