"""Counts over the reports of one story: policies, ranges and evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from crosswire.collate.tally import Count, Policy, count
from crosswire.collate.tally.estimates import Estimate
from crosswire.collate.tally.policies import choose
from crosswire.extract import figures
from crosswire.types import Analysis, Extract

CRASH = [
    (
        "Two killed, three hurt as coach overturns",
        "Two people were killed and three others were injured when a coach overturned, police said.\n\n"
        "A 41-year-old man and his sister died at the scene.",
    ),
    (
        "Coach crash: death toll rises to 3",
        "Three people were killed and two others were injured in the crash, the hospital said.\n\n"
        "A woman who had been in critical condition died on Tuesday.",
    ),
    (
        "Inquiry into coach crash opens",
        "Prosecutors opened an inquiry into the crash that left three people dead and two others wounded.\n\n"
        "Last year, 14 people were killed on the road, statistics show.",
    ),
]


@pytest.fixture
def extracts(analyse_text: Callable[..., Analysis]) -> tuple[Extract, ...]:
    found = []
    for number, (title, text) in enumerate(CRASH):
        day = datetime(2024, 3, 4 + number, tzinfo=UTC)
        analysis = analyse_text(
            text, id=f"r{number}", title=title, published=day, publisher=f"Paper {number}"
        )
        found.append(Extract(analysis, (), *figures.find(analysis, ())))
    return tuple(found)


def of(counts: tuple[Count, ...], outcome: str) -> Count:
    return next(one for one in counts if one.outcome == outcome)


def test_most_reports_and_their_range(extracts: tuple[Extract, ...]) -> None:
    counts = count(extracts)
    killed, injured = of(counts, "killed"), of(counts, "injured")
    assert (killed.low, killed.best, killed.high) == (2, 3, 3)
    assert (injured.low, injured.best, injured.high) == (2, 2, 3)


def test_policies(extracts: tuple[Extract, ...]) -> None:
    best = {policy: of(count(extracts, policy=policy), "killed").best for policy in Policy}
    assert best == {
        Policy.LATEST: 3,
        Policy.CONSERVATIVE: 2,
        Policy.MAJORITY: 3,
        Policy.RANGE: None,
        Policy.ACLED: 2,
    }
    assert [one.outcome for one in count(extracts, policy=Policy.ACLED)] == ["killed"]


def test_every_count_has_its_characters(extracts: tuple[Extract, ...]) -> None:
    texts = {extract.report.id: extract.report.text for extract in extracts}
    for one in count(extracts):
        assert one.evidence
        assert all(texts[p.report][p.start : p.end] == p.text for p in one.evidence)


def test_the_order_of_equal_calls_changes_nothing(extracts: tuple[Extract, ...]) -> None:
    assert count(extracts) == count(extracts)


def test_other_outcomes_come_from_figures(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text(
        "The flood displaced 1,200 people. About 30 people are missing, the governor said."
    )
    counts = count([Extract(analysis, (), *figures.find(analysis, ()))])
    assert of(counts, "displaced").best == 1200
    assert of(counts, "missing").best == 30


def test_large_tolls_come_from_figures(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text(
        "The earthquake killed 1,480 people, and 9,300 people were injured.", title="Quake"
    )
    counts = count([Extract(analysis, (), *figures.find(analysis, ()))])
    assert (of(counts, "killed").best, of(counts, "injured").best) == (1480, 9300)


def test_one_agency_has_one_vote() -> None:
    given = [
        Estimate("a", "Wire", "killed", 4, ()),
        Estimate("b", "Wire", "killed", 4, ()),
        Estimate("c", "Paper", "killed", 5, ()),
        Estimate("d", "Radio", "killed", 5, ()),
        Estimate("e", "Wire", "killed", 4, ()),
    ]
    assert choose(Policy.MAJORITY, given) == 5


def test_nothing_told_is_nothing_counted(analyse_text: Callable[..., Any]) -> None:
    analysis = analyse_text("The orchestra played two symphonies to a full house.")
    assert count([Extract(analysis, (), *figures.find(analysis, ()))]) == ()
