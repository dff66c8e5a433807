"""What reports agree on, as a page shows it: under a heading of its own, every report in its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.mcp.answers import Told, disputes
from crosswire.render import html, markdown, terminal
from crosswire.render.view import page
from crosswire.types import Account, AccountKind, Brief, Passage, Position

CLAIM = "Rescuers pulled survivors from the water"
CLAUSES = {"calder": CLAIM, "northern": "survivors were pulled from the water"}


@pytest.fixture
def agreeing(specimen: Brief) -> Brief:
    """The brief with a fact that two of its reports tell, put at the end of their texts."""
    texts = {report.id: f"{report.text}\n{CLAUSES.get(report.id, '')}" for report in specimen.reports}
    evidence = tuple(
        Passage(name, texts[name].index(clause), len(texts[name]), clause) for name, clause in CLAUSES.items()
    )
    position = Position(None, CLAIM, (), tuple(CLAUSES), evidence=evidence, origins=("o1", "o4"))
    account = Account(CLAIM, (position,), id="a2", kind=AccountKind.AGREED)
    return replace(
        specimen,
        reports=tuple(replace(report, text=texts[report.id]) for report in specimen.reports),
        accounts=(*specimen.accounts, account),
        story=replace(specimen.story, key_accounts=("a2",)),
    )


def test_it_stands_under_its_own_heading_behind_all_others(agreeing: Brief) -> None:
    shown = page(agreeing)
    assert [group.key for group in shown.groups] == ["open", "changed", "known", "alike"]
    (item,) = shown.groups[-1].accounts
    assert (item.title, item.text) == (f"“{CLAIM}”", "2 reports, 2 origins")
    assert [row.text for row in item.rows] == [
        "Calder Post: “Rescuers pulled survivors from the water”",
        "Tern News: “survivors were pulled from the water”",
    ]
    assert [row.evidence[0].report for row in item.rows] == ["calder", "northern"]
    assert not any(CLAIM in sentence.text for sentence in shown.summary)


def test_every_format_shows_it(agreeing: Brief) -> None:
    for told in (terminal.render(agreeing), markdown.render(agreeing), html.render(agreeing)):
        assert all(clause in told for clause in CLAUSES.values())
        assert "reports agree on" in told.lower()


def test_it_is_no_dispute(agreeing: Brief) -> None:
    assert "a2" not in str(disputes(Told("s", agreeing), start=0, limit=50))


def test_times_that_differ_are_told_by_reports(agreeing: Brief) -> None:
    """Their sentences may name who has it, so that no report has it "in its own words"."""
    agreed = agreeing.accounts[-1].positions[0]
    told = [replace(agreed, evidence=(e,), reports=(e.report,), origins=()) for e in agreed.evidence]
    account = replace(agreeing.accounts[-1], positions=tuple(told), kind=AccountKind.TIMES)
    (item,) = (
        i
        for group in page(replace(agreeing, accounts=(account,))).groups
        for i in group.accounts
        if i.anchor == "a1"
    )
    assert [row.lead for row in item.rows] == ["A report", "A report"]
