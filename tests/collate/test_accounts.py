"""Who blames whom for what: competing accounts in short stories of several kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from crosswire.analyse import analyse
from crosswire.cluster.copies import find as find_copies
from crosswire.collate import collate
from crosswire.config import load
from crosswire.extract import extract
from crosswire.types import Brief, Report

Told = Callable[[Sequence[str]], Brief]


@pytest.fixture(scope="module")
def told() -> Told:
    """The brief of some texts, by rules alone, each of another outlet."""
    settings = load(statements="rules")

    def run(texts: Sequence[str]) -> Brief:
        reports = [
            Report(
                id=f"r{n}", path=None, url=None, outlet=f"Outlet {n}", publisher=None, agencies=(),
                title=None, byline=None, published=datetime(2024, 5, n, 12, tzinfo=UTC),
                published_from="option",
                language="en", words=len(text.split()), text=text,
            )
            for n, text in enumerate(texts, start=1)
        ]  # fmt: skip
        analyses, _ = analyse(reports, settings)
        return collate(extract(analyses, settings), copies=find_copies(reports))

    return run


CONTESTED = {
    "disaster": (
        "The ferry company Norline accused the coast guard of ignoring a distress call for two hours.",
        "The coast guard denied that it had ignored a distress call for two hours.",
        {"Norline", "coast guard"},
        "distress call",
    ),
    "politics": (
        "Senator Ruth Calvo accused Mayor Oskar Venn of hiding the debts of the city from the voters.",
        "Mayor Oskar Venn denied that he had hidden the debts of the city from the voters.",
        {"Ruth Calvo", "Oskar Venn"},
        "debts of the city",
    ),
    "business": (
        "Corvane Group accused Halden Foods of copying the patented freezing process in its Danish plants.",
        "Halden Foods rejected the claim that it had copied the patented freezing process.",
        {"Corvane Group", "Halden Foods"},
        "patented freezing process",
    ),
    "sport": (
        "Coach Piet Aarden accused referee Olga Brandt of ignoring a clear foul before the second goal.",
        "Referee Olga Brandt denied that she had ignored a clear foul before the second goal.",
        {"Piet Aarden", "Olga Brandt"},
        "foul",
    ),
}


@pytest.mark.parametrize("case", CONTESTED.values(), ids=list(CONTESTED))
def test_blame_and_its_denial_are_one_account(told: Told, case: tuple[str, str, set[str], str]):
    brief = told(case[:2])
    names = {entity.id: entity.name for entity in brief.entities}
    (account,) = brief.accounts
    assert {names[p.party] for p in account.positions} == case[2]
    assert case[3] in account.topic


@pytest.mark.parametrize("case", CONTESTED.values(), ids=list(CONTESTED))
def test_a_topic_is_a_passage_of_a_report(told: Told, case: tuple[str, str, set[str], str]):
    (account,) = told(case[:2]).accounts
    assert any(account.topic in " ".join(text.split()) for text in case[:2])


UNCONTESTED = {
    "science, two researchers who add to each other": (
        "Ines Torvald said the probe had found water ice in the shadowed crater.",
        "Tom Akers said the probe would look for water ice in another crater next year.",
    ),
    "conflict, one side and its own army": (
        "Norway accused the rebels of shelling the harbour of Verrin.",
        "The Norwegian army accused the rebels of shelling the harbour of Verrin.",
    ),
    "politics, two sides that accuse a third one": (
        "Senator Ruth Calvo accused Mayor Oskar Venn of hiding the debts of the city from the voters.",
        "Auditor Ada Brenn accused Mayor Oskar Venn of hiding the debts of the city for two years.",
    ),
    "business, a refusal that nobody answers": (
        "Halden Foods rejected the offer.",
        "Analyst Maud Ferrant said the offer was the largest of the year.",
    ),
    "disaster, what nobody contests": (
        "Mayor Lena Holt said the river had risen two metres in a night.",
        "Fire chief Marta Lunde said the river had risen two metres since Sunday.",
    ),
}


@pytest.mark.parametrize("texts", UNCONTESTED.values(), ids=list(UNCONTESTED))
def test_what_two_sides_do_not_contest_is_no_account(told: Told, texts: tuple[str, str]):
    assert told(texts).accounts == ()
