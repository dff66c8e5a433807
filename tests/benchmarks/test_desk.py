"""The month of invented reports, and the judgement on its cost."""

from __future__ import annotations

import pytest
from benchmarks.desk import Point

from benchmarks import desk


def test_the_same_seed_gives_the_same_reports():
    assert list(desk.reports(50, 7)) == list(desk.reports(50, 7))
    assert list(desk.reports(50, 7)) != list(desk.reports(50, 8))


def test_reports_come_in_order_of_time_over_the_month():
    moments = [one.published for one in desk.reports(300)]
    assert moments == sorted(moments)
    assert (moments[-1] - moments[0]).days == desk.DAYS - 1


def test_every_stretch_is_measured():
    going = desk.measure(60, points=3)
    first = next(going)
    assert (first.reports, desk.grown([first])) == (20, 1.0), "told as soon as it is known"
    found = [first, *going]
    assert [point.reports for point in found] == [20, 40, 60]
    assert all(point.milliseconds > 0 and point.megabytes > 0 for point in found)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (Point(30, 1.5, 1500.0), 0),
        (Point(30, 1.51, 1500.0), 1),
        (Point(30, 1.5, 1501.0), 1),
        (Point(30, 3.0, 2000.0), 2),
    ],
)
def test_growth_counts_from_the_second_stretch(last, told):
    assert len(desk.breaches([Point(10, 0.1, 10.0), Point(20, 1.0, 10.0), last])) == told
