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
from crosswire.types import AccountKind, Brief, Report

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
        extracts = extract(analyses, settings)
        return collate(extracts, copies=find_copies(extracts))

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


# One report or several a story, the parties that hold positions, and words that the topic must hold.
TOLD = {
    "disaster, a denial of what was said before it": (
        (
            "The pilots' union said on Friday that the runway lights had failed twice in June. "
            "Corvin Airport denied this.",
        ),
        {"pilots' union", "Corvin Airport"},
        "lights",
    ),
    "disaster, a flat contradiction across reports": (
        (
            'Mayor Lena Holt said: "We warned nine villages by loudspeaker before midnight."',
            "Jon Abel, a farmer, said there was no loudspeaker.",
        ),
        {"Lena Holt", "Jon Abel"},
        "loudspeaker",
    ),
    "business, what was stuck and what worked": (
        (
            "The Tram Drivers' Union said two brakes had been stuck since the spring.",
            "Tramway operator Ostrail said every brake worked on the morning of the accident.",
        ),
        {"Tram Drivers' Union", "Ostrail"},
        "brake",
    ),
    "business, the accused who answers in the next sentence": (
        (
            "Halden Foods accused Corvane Group of poaching engineers from its plant in Denmark. "
            "Corvane Group said it had advertised every post and hired in the open.",
        ),
        {"Halden Foods", "Corvane Group"},
        "poaching engineers",
    ),
    "politics, two parties that blame each other": (
        ("Norway and Sweden blamed each other for the collapse of the fishing talks in March.",),
        {"Norway", "Sweden"},
        "collapse of the fishing talks",
    ),
    "sport, a charge and its denial in two reports": (
        (
            "The cycling federation accused rider Tomas Vell of missing three doping tests in spring.",
            "Rider Tomas Vell denied that he had missed three doping tests.",
        ),
        {"cycling federation", "Tomas Vell"},
        "doping tests",
    ),
    "science, one that turns against what stands before it": (
        (
            "Professor Ada Brenn said the rival laboratory had copied the images of the protein. "
            "But Ines Torvald said the images of the protein were made in her own laboratory.",
        ),
        {"Ada Brenn", "Ines Torvald"},
        "images of the protein",
    ),
    "conflict, a denial and what the side says after it": (
        (
            "Norway said on Monday that Swedish guns had fired across the border at dawn. "
            'Sweden denied that. "Our guns were silent all night," said Colonel Ulla Berg.',
        ),
        {"Norway", "Sweden"},
        "guns",
    ),
}


@pytest.mark.parametrize("case", TOLD.values(), ids=list(TOLD))
def test_sides_that_contradict_each_other_are_an_account(
    told: Told, case: tuple[tuple[str, ...], set[str], str]
):
    texts, parties, topic = case
    brief = told(texts)
    names = {entity.id: entity.name for entity in brief.entities}
    found = [{names[p.party] for p in account.positions} for account in brief.accounts]
    assert any(parties <= one for one in found), found
    assert any(topic in account.topic for account in brief.accounts), [a.topic for a in brief.accounts]


@pytest.mark.parametrize("case", TOLD.values(), ids=list(TOLD))
def test_a_position_is_in_the_words_of_a_report(told: Told, case: tuple[tuple[str, ...], set[str], str]):
    for account in told(case[0]).accounts:
        for position in account.positions:
            assert position.statements
            assert any(position.claim in " ".join(text.split()) for text in case[0]), position.claim


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
    "business, what is open and what will be": (
        "Halden Foods said the plant in Verrin was not open on Monday.",
        "Union leader Maud Ferrant said the plant in Verrin would open again in spring.",
    ),
    "sport, two days": (
        "Coach Piet Aarden said the team did not train in the rain on Monday.",
        "Captain Olga Brandt said the team had trained in the rain on Friday.",
    ),
    "disaster, what there is no doubt of": (
        "Mayor Lena Holt said there was no doubt.",
        "Fire chief Marta Lunde said the doubt about the cause of the fire had gone.",
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
    assert [account for account in told(texts).accounts if account.kind is not AccountKind.AGREED] == []
