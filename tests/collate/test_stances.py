"""One thing judged in opposite ways, what was open and is done, and corrections that articles print."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.collate.test_accounts import Told, told

from crosswire.types import Account, AccountKind, Brief

__all__ = ["told"]

TABLE = tomllib.loads((Path(__file__).parent / "stances.toml").read_text(encoding="utf-8"))
JUDGED, OVERTAKEN, TURNED, APART = (
    [pytest.param(case, id=case["name"]) for case in TABLE[key]]
    for key in ("judged", "overtaken", "turned", "apart")
)
KINDS = {AccountKind.JUDGED, AccountKind.OVERTAKEN, AccountKind.TURNED}
Case = dict[str, Any]


def _of(brief: Brief, kind: AccountKind) -> list[Account]:
    return [account for account in brief.accounts if account.kind is kind]


@pytest.mark.parametrize("case", JUDGED)
def test_one_thing_is_judged_in_opposite_ways(told: Told, case: Case):
    brief = told(case["texts"])
    (account,) = _of(brief, AccountKind.JUDGED)
    held = [[p.voice, p.claim] for p in account.positions]
    assert all(side in held for side in case["held"])
    assert len(held) == 2
    assert account.id in brief.story.key_accounts


@pytest.mark.parametrize("case", OVERTAKEN)
def test_what_was_open_is_done_in_a_later_report(told: Told, case: Case):
    brief = told(case["texts"])
    (account,) = _of(brief, AccountKind.OVERTAKEN)
    assert [p.claim for p in account.positions] == case["held"]
    assert account.id in brief.story.key_accounts


@pytest.mark.parametrize("case", TURNED)
def test_a_side_that_holds_now_what_it_did_not_hold_before(told: Told, case: Case):
    brief = told(case["texts"])
    (account,) = _of(brief, AccountKind.TURNED)
    assert [p.claim for p in account.positions] == [case["held"]]
    assert account.id in brief.story.key_accounts


def test_one_change_of_mind_is_one_row_and_another_matter_none(told: Told):
    brief = told(
        (
            "Norland dropped its demand for the Derre hills.",
            "Norland has dropped its demand for the hills of Derre. Norland reversed course on the tolls.",
        )
    )
    (account,) = _of(brief, AccountKind.TURNED)
    assert account.positions[0].reports == ("r1", "r2")


@pytest.mark.parametrize("case", APART)
def test_neither_judged_differently_nor_done_since(told: Told, case: Case):
    assert not [account for account in told(case["texts"]).accounts if account.kind in KINDS]


def test_all_who_judge_one_thing_stand_in_one_row(told: Told):
    (account,) = _of(
        told(
            (
                "The plan for the sea wall came on Monday. Mayor Ruth Calvo called the plan fair. "
                "Tom Akers said the plan was a disgrace.",
                "A plan for the sea wall is out. Alda Roe called the plan unacceptable.",
            )
        ),
        AccountKind.JUDGED,
    )
    assert {p.voice for p in account.positions} == {"Mayor Ruth Calvo", "Tom Akers", "Alda Roe"}
    assert account.topic == "the plan"


def test_a_printed_correction_is_a_row(told: Told):
    note = "CORRECTION: This article originally said that the cup final is in Derre. It is in Verrin."
    brief = told((f"The cup final is in Verrin on Monday.\n\n{note}", "The cup final is on Monday."))
    (account,) = _of(brief, AccountKind.CORRECTED)
    assert [(p.claim, p.reports) for p in account.positions] == [(note, ("r1",))]
    assert account.id in brief.story.key_accounts
