"""Clauses of several reports that tell one thing alike: of who and what is one, of origins of their own."""

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
from crosswire.types import Account, AccountKind, Brief, Report

TABLE = tomllib.loads((Path(__file__).parent / "agreed.toml").read_text(encoding="utf-8"))
ALIKE, APART = ([pytest.param(case, id=case["name"]) for case in TABLE[key]] for key in ("agreed", "apart"))
BESIDE = (
    "Farmers from the hills had come to town by cart, and stayed for the fair. Bakers gave them stale bread.",
    "Rain fell on the coast all week. Two ferries were late, and a market hall lost its roof to wind.",
    "A choir of pupils sang in the square at noon. Nobody there had heard the tune before, but many hummed.",
)
"""What else each report tells, so that none looks like a copy."""
Case = dict[str, Any]
Telling = Callable[..., Brief]


@pytest.fixture(scope="module")
def brief_of() -> Telling:
    """The brief of some texts, by rules alone, of one day in May 2024, each of another outlet."""
    settings = load(statements="rules")

    def run(
        texts: Sequence[str], outlets: Sequence[str] = (), *, whole: bool = False, **fields: Any
    ) -> Brief:
        blank: dict[str, Any] = {
            "path": None, "url": None, "publisher": None, "agencies": (), "title": None, "byline": None,
            "published": datetime(2024, 5, 6, 12, tzinfo=UTC), "published_from": "option", "language": "en",
        }  # fmt: skip
        reports = [
            Report(
                id=f"r{n}" if len(set(outlets)) < len(texts) else outlets[n - 1],
                outlet=outlets[n - 1] if outlets else f"Outlet {n}",
                words=len(text.split()),
                text=text if whole else f"{text} {BESIDE[n % len(BESIDE)]}",
                **(blank | fields),
            )
            for n, text in enumerate(texts, start=1)
        ]
        analyses, _ = analyse(reports, settings)
        extracts = extract(analyses, settings)
        return collate(extracts, copies=find_copies(extracts))

    return run


def _agreed(brief: Brief) -> list[Account]:
    return [account for account in brief.accounts if account.kind is AccountKind.AGREED]


@pytest.mark.parametrize("case", ALIKE)
def test_one_thing_is_told_alike(brief_of: Telling, case: Case):
    brief = brief_of(case["texts"])
    (account,) = _agreed(brief)
    assert account.topic == case["claim"]
    assert brief.story.key_accounts[-1] == account.id
    (position,) = account.positions
    assert len(position.reports) == len(position.origins) == len(position.evidence) == len(case["texts"])
    texts = {report.id: report.text for report in brief.reports}
    for clause in position.evidence:
        assert texts[clause.report][clause.start : clause.end] == clause.text


@pytest.mark.parametrize("case", APART)
def test_what_only_looks_alike(brief_of: Telling, case: Case):
    assert _agreed(brief_of(case["texts"])) == []


TWO = (
    "Governor Ines Torvald signed the toll bill on Monday, her office said.",
    "In Verrin, Governor Ines Torvald signed the toll bill, which had split her party.",
)


def test_one_house_and_one_agency_are_one_origin(brief_of: Telling):
    assert _agreed(brief_of(TWO, ["The Ledger", "The Ledger"])) == []
    assert _agreed(brief_of(TWO, agencies=("Norwire",))) == []


def test_who_credits_a_paper_with_a_plain_name_leans_on_it(brief_of: Telling):
    credited = [TWO[0], f"The Daily News reports that {TWO[1].removeprefix('In Verrin, ')}"]
    assert len(_agreed(brief_of(credited, ["Daily News", "The Courier"]))) == 0
    assert len(_agreed(brief_of(TWO, ["Daily News", "The Courier"]))) == 1


def test_a_copy_adds_no_origin(brief_of: Telling):
    text, other = (f"{text} {beside}" for text, beside in zip(TWO, BESIDE, strict=False))
    assert _agreed(brief_of([text, text], whole=True)) == []
    (account,) = _agreed(brief_of([text, text, other], whole=True))
    (position,) = account.positions
    assert (len(position.reports), len(position.origins)) == (3, 2)


def test_other_names_and_another_order_of_reports_change_nothing(brief_of: Telling):
    texts = [f"{text} {beside}" for text, beside in zip(TWO, BESIDE, strict=False)]
    brief = brief_of(texts, ["The Ledger", "The Courier"], whole=True)
    back = brief_of(texts[::-1], ["The Courier", "The Ledger"], whole=True)
    named = [text.replace("Ines Torvald", "Ruth Calvo") for text in texts]
    renamed = brief_of(named, ["The Ledger", "The Courier"], whole=True)
    told = [
        [(e.text or "") for a in _agreed(b) for e in a.positions[0].evidence] for b in (brief, back, renamed)
    ]
    assert told[0] == told[1] == [text.replace("Ruth Calvo", "Ines Torvald") for text in told[2]] != []
    assert brief == brief_of(texts, ["The Ledger", "The Courier"], whole=True)


def test_what_is_long_past_and_what_a_figure_tells_are_no_rows_of_the_first_screen(brief_of: Telling):
    past = [
        "Norland invaded the Corvane islands in 1975.",
        "In 1975, Norland invaded the Corvane islands and shut their ports.",
    ]
    brief = brief_of(past)
    assert [account.topic for account in _agreed(brief)] == [past[0].strip(".")]
    assert brief.story.key_accounts == ()
    drowned = ["Twelve sailors drowned off Derre on Sunday.", "Off Derre, twelve sailors drowned on Sunday."]
    brief = brief_of(drowned)
    assert len(brief.story.key_questions) == 1
    assert brief.story.key_accounts == ()


def test_a_shared_broadcaster_is_one_origin(brief_of: Telling):
    texts = [
        "Police said the Sundish ferry hit the Derre pier at noon, Reuters reported.",
        "Piet Aarden said the Sundish ferry hit the Derre pier in thick fog, Reuters reported.",
    ]
    assert _agreed(brief_of(texts)) == []
    assert len(_agreed(brief_of([texts[0], texts[1].split(", Reuters")[0] + "."]))) == 1


SIGNED = (
    "A long row has ended in Verrin, according to a long account by Reuters. "
    "On Monday Governor Ines Torvald signed the toll bill at a fish market.",
    "Governor Ines Torvald signed the toll bill, which had split her party. Drivers cheered.",
)


def test_an_outlet_that_one_rests_on_and_the_other_quotes_is_one_origin(brief_of: Telling):
    asked = "Oskar Venn, a driver, told Reuters that it rained."
    assert len(_agreed(brief_of(SIGNED))) == 1
    assert _agreed(brief_of([SIGNED[0], f"{SIGNED[1]} {asked}"])) == []
    alone = SIGNED[0].split(". ", 1)[1]
    assert len(_agreed(brief_of([alone, f"{SIGNED[1]} {asked}"]))) == 1


def test_a_report_that_names_the_other_as_the_finder_adds_no_origin(brief_of: Telling):
    texts = (
        "The Sundish tapes were obtained by the Harbour Post under an order that a clerk had mislaid.",
        "After weeks of talks with lawyers in Verrin, the Sundish tapes were obtained by the Harbour Post.",
    )
    assert len(_agreed(brief_of(texts, ["The Ledger", "The Courier"]))) == 1
    assert _agreed(brief_of(texts, ["Harbour Post", "The Courier"])) == []


def test_words_that_one_report_quotes_and_another_prints_are_one_origin(brief_of: Telling):
    printed = "Shops opened in the harbour again, for Ines Torvald was lifted off the Derre crane."
    quoted = "“Ines Torvald was at last lifted safely off the Derre crane,” the spokeswoman wrote to us."
    told = "On Sunday, when the wind fell, Ines Torvald was at last lifted off the Derre crane with a rope."
    assert len(_agreed(brief_of([printed, told]))) == 1
    assert _agreed(brief_of([printed, quoted])) == []


def test_who_tells_it_in_few_words_tells_it_too(brief_of: Telling):
    few = "A gull watched from a mast. Ruth Calvo was arrested."
    (account,) = _agreed(brief_of([*COURT, few]))
    assert len(account.positions[0].reports) == 3


COURT = (
    "Ruth Calvo was arrested over the forged Verrin seals.",
    "Over the forged Verrin seals Ruth Calvo was arrested on Monday.",
)


@pytest.mark.parametrize(
    ("said", "standing"),
    [("no one was injured", "disputed"), ("no one else was injured", "agreed"), ("a dog ran off", "agreed")],
)
def test_who_flatly_says_that_nobody_was_hurt_disputes_the_number(
    brief_of: Telling, said: str, standing: str
):
    texts = (
        "Two people were injured when a barge burned off Derre on Sunday.",
        "A barge burned off Derre on Sunday and two people suffered slight injuries. "
        f"Piet Aarden, the harbour master, said that {said}.",
    )
    asked = [q for q in brief_of(texts).questions if len(q.answers[0].figures) + len(q.answers) > 2]
    assert [str(q.standing) for q in asked] == [standing]
