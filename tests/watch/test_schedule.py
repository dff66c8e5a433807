"""When a feed is asked again: pure, so that a table says it all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crosswire.watch import schedule

NOW = datetime(2024, 3, 5, 10, tzinfo=UTC)
WEEK = 7 * 86_400.0


@pytest.mark.parametrize(
    ("settled", "brought", "asked", "seconds"),
    [
        (900, True, 0, 900),
        (3600, True, 0, 900),  # news: back to the pace of the settings
        (900, False, 0, 1350),
        (1350, False, 0, 2025),
        (3000, False, 0, 3600),  # never more than four times as rare
        (60, False, 0, 1350),  # the settings were changed to a longer interval
        (900, True, 1200, 1200),  # the feed asks for twenty minutes
        (900, True, 300, 900),  # and for less than we wait anyway
        (900, False, 1e9, 86_400),  # a feed that asks for years gets a day
    ],
)
def test_a_feed_that_answers(settled: float, brought: bool, asked: float, seconds: float) -> None:
    assert schedule.after_poll(settled, interval=900, brought=brought, asked=asked) == seconds


@pytest.mark.parametrize(
    ("failures", "asked", "seconds"),
    [
        (1, None, 900),
        (2, None, 1800),
        (5, None, 14_400),
        (8, None, 86_400),  # never longer than a day of its own accord
        (10_000, None, 86_400),
        (1, 7200, 7200),
        (3, 60, 3600),  # what a server asks for shortens no wait
        (1, 3 * 86_400, 3 * 86_400),
        (1, 1e12, WEEK),
    ],
)
def test_a_feed_that_fails(failures: int, asked: float | None, seconds: float) -> None:
    assert schedule.after_failure(failures, interval=900, asked=asked) == seconds


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("0", 0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("٣", None),
        ("9" * 400, WEEK),
        ("Tue, 05 Mar 2024 10:02:00 GMT", 120),
        ("Tue, 05 Mar 2024 12:02:00 +0200", 120),
        ("Tue, 05 Mar 2024 09:00:00 GMT", 0),  # it is over
        ("Fri, 05 Mar 2094 10:00:00 GMT", WEEK),
        ("Tue, 99 Mar 2024 10:02:00 GMT", None),
    ],
)
def test_what_retry_after_says(said: str | None, seconds: float | None) -> None:
    assert schedule.retry_after(said, NOW) == seconds


def test_times_are_spread_and_the_same_in_every_run() -> None:
    waits = [(schedule.at(NOW, 1000, key=f"feed {n}") - NOW).total_seconds() for n in range(400)]
    assert waits == [(schedule.at(NOW, 1000, key=f"feed {n}") - NOW).total_seconds() for n in range(400)]
    assert 900 <= min(waits) < 910
    assert 1090 < max(waits) <= 1100
    assert len(set(waits)) == 400


def test_no_spread_cuts_short_what_a_server_asked_for() -> None:
    assert all(schedule.at(NOW, 60, key=str(n), least=60) >= NOW + timedelta(seconds=60) for n in range(50))


@pytest.mark.parametrize(
    ("read", "seconds"), [(0, None), (1, 3600), (2, 6 * 3600), (3, None), (-1, None), (99, None)]
)
def test_articles_are_looked_at_again(read: int, seconds: float | None) -> None:
    assert schedule.next_look(read, (1.0, 6.0)) == seconds


def test_nobody_looks_again_where_the_setting_is_empty() -> None:
    assert schedule.next_look(1, ()) is None
    assert schedule.next_look(1, (float("inf"),)) is None
