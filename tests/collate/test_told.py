"""Clauses that tell one thing unlike each other: so and not so, to come and done, fired and resigned."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.config import load
from crosswire.extract import extract
from crosswire.types import Brief, Report

TABLE = tomllib.loads((Path(__file__).parent / "told.toml").read_text(encoding="utf-8"))
TOLD, APART = ([pytest.param(case, id=case["name"]) for case in TABLE[key]] for key in ("told", "apart"))
Case = dict[str, Any]
Telling = Callable[[Sequence[str], list[int | None]], Brief]


def brief_in_days(texts: Sequence[str], days: Sequence[int | None]) -> Brief:
    """The brief of some texts, by rules alone, each of another outlet and of a day in May 2024."""
    settings = load(statements="rules")
    reports = [
        Report(
            id=f"r{n}", path=None, url=None, outlet=f"Outlet {n}", publisher=None, agencies=(),
            title=None, byline=None, published=datetime(2024, 5, day, 12, tzinfo=UTC) if day else None,
            published_from="option", language="en", words=len(text.split()), text=text,
        )
        for n, (text, day) in enumerate(zip(texts, days, strict=True), start=1)
    ]  # fmt: skip
    analyses, _ = analyse(reports, settings)
    extracts = extract(analyses, settings)
    return collate(extracts, copies=find_copies(extracts))


@pytest.fixture(scope="module")
def brief_of() -> Telling:
    """The brief of some texts, each of another outlet."""
    return brief_in_days


def _days(case: Case) -> list[int | None]:
    return [1 if case.get("day") == "same" else day for day, _ in enumerate(case["texts"], start=1)]


def _held(brief: Brief) -> list[tuple[str, list[str]]]:
    return [(a.kind.value, [p.claim for p in a.positions]) for a in brief.accounts if a.kind != "agreed"]


@pytest.mark.parametrize("case", TOLD)
def test_one_thing_is_told_unlike(brief_of: Telling, case: Case):
    brief = brief_of(case["texts"], _days(case))
    assert _held(brief) == [(case["kind"], case["held"])]
    assert brief.story.key_accounts == tuple(a.id for a in brief.accounts)
    texts = {report.id: report.text for report in brief.reports}
    for position in brief.accounts[0].positions:
        first = position.evidence[0]
        assert texts[first.report][first.start : first.end].strip(' ,“”"') == position.claim


@pytest.mark.parametrize("case", APART)
def test_what_only_looks_unlike(brief_of: Telling, case: Case):
    assert _held(brief_of(case["texts"], _days(case))) == []


def test_one_name_in_two_spellings_is_enough_for_a_screen(brief_of: Telling):
    texts = [
        "Senator Ines Torvald spoke in Verrin. Coach Piet Aarden left.",
        "Senator Ines Trovald spoke in Verrin. Coach Piet Aardan left.",
    ]
    brief = brief_of(texts, [1, 2])
    assert [kind for kind, _ in _held(brief)] == ["spelt", "spelt"]
    assert brief.story.key_accounts == (brief.accounts[0].id,)


def test_a_name_spelt_in_two_ways_stands_behind_what_is_told(brief_of: Telling):
    texts = [
        "Senator Ines Torvald spoke in Verrin. The Sundish probe will be launched by a Norlandic rocket.",
        "Senator Ines Trovald spoke in Verrin. The Sundish probe was launched by a Norlandic rocket.",
    ]
    brief = brief_of(texts, [1, 2])
    kinds = {account.id: account.kind.value for account in brief.accounts}
    assert [kinds[name] for name in brief.story.key_accounts] == ["overtaken", "spelt"]


def test_reports_without_a_day_may_be_open_and_done_but_not_on_one_day(brief_of: Telling):
    texts = [
        "The Sundish probe was launched by a Norlandic rocket.",
        "The Sundish probe will be launched by a Norlandic rocket.",
    ]
    (account,) = brief_of(texts, [None, None]).accounts
    assert [p.reports for p in account.positions] == [("r2",), ("r1",)]
    assert brief_of(texts, [1, 1]).accounts == ()


def test_of_reports_without_a_day_a_later_one_may_tell_what_was_not_yet_so(brief_of: Telling):
    texts = [
        "The Sundish probe did not reach the Corvane crater.",
        "The Sundish probe reached the Corvane crater.",
    ]
    (account,) = brief_of(texts, [1, 1]).accounts
    assert account.kind == "status"
    assert brief_of(texts, [None, None]).accounts == ()


SHOT, DIED = "Ines Torvald was shot outside her Verrin shop.", "Ines Torvald died in Verrin."
LOST = "The Norlandic office lost contact with the Corvane probe."
BACK = "The Norlandic office has regained contact with the Corvane probe."
KNOWN = [
    ("an outcome of that day", [SHOT, DIED], [1, 1]),
    ("an outcome in another word", [f"{SHOT} A single gunman killed Torvald.", DIED], [1, 2]),
    ("an outcome by a noun", [f"{SHOT} Neighbours mourned the death of Torvald.", DIED], [1, 2]),
    ("what was regained in the same report", [f"{LOST} {BACK}", BACK], [1, 2]),
    ("what was regained on that day", [LOST, BACK], [1, 1]),
]


@pytest.mark.parametrize(("texts", "days"), [pytest.param(t, d, id=name) for name, t, d in KNOWN])
def test_no_outcome_that_a_report_knows_or_that_came_no_later_is_an_update(
    brief_of: Telling, texts: list[str], days: list[int | None]
):
    assert [kind for kind, _ in _held(brief_of(texts, days)) if kind == "overtaken"] == []


def test_an_outcome_that_only_a_later_report_knows_is_an_update(brief_of: Telling):
    assert [kind for kind, _ in _held(brief_of([SHOT, DIED], [1, 2]))] == ["overtaken"]


def test_what_happened_in_that_year_stands_on_no_first_screen(brief_of: Telling):
    texts = [
        "Last autumn the crops failed. Verrin Rovers won the Sundish cup that year.",
        "Verrin Rovers never won the Sundish cup.",
    ]
    brief = brief_of(texts, [1, 1])
    assert [account.kind.value for account in brief.accounts] == ["status"]
    assert brief.story.key_accounts == ()


def test_a_denial_answers_no_charge_of_a_later_day(brief_of: Telling):
    texts = [
        "Sundland denied shelling the Derre market.",
        "Norland accused Sundland of shelling the Derre market.",
    ]
    assert [a.kind for a in brief_of(texts, [2, 1]).accounts] == ["charge"]
    assert [a.kind for a in brief_of(texts, [1, 2]).accounts] == ["denial"]


def test_who_spells_a_name_in_a_third_way_is_not_named_for_the_first(brief_of: Telling):
    texts = (
        "Judge Mohamed Sadeek Arnel spoke in Derre.",
        "Judge Mohamed Saddiq Arnel spoke in Lund.",
        "The judge, Mohammed Saddiq Arnel, spoke in Halm.",
    )
    spelt = [a for a in brief_of(texts, [1, 1, 1]).accounts if a.kind == "spelt"]
    assert spelt
    for position in (p for account in spelt for p in account.positions):
        assert all(position.claim in texts[int(report[1:]) - 1] for report in position.reports)
