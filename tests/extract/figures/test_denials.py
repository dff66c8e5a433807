"""What somebody denies, calls false, fears or only acts out is no claim of the world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from crosswire.extract.figures import find
from crosswire.types import Analysis, ChainLink, LinkKind, Span, Statement, StatementKind

from .conftest import Found

DENIED = [
    "The ministry denied that 50 soldiers were killed.",
    "The airline denied it had laid off 400 workers.",
    "The airline denied laying off 400 workers.",
    "The company denies having paid $3 million to the senator.",
    "The general refuted reports of 60 dead in the ambush.",
    "The club dismissed as false a report that 14 players had been sold.",
    "Officials dismissed rumours that 300 jobs would go.",
    "The central bank rejected claims of a loss of $2 billion.",
    "There is no truth to reports that 70 villagers were abducted.",
    "There is no truth in the rumour that 900 teachers will be dismissed.",
    "There was no evidence that 12 ballots were forged, the commission said.",
    "Fact checkers debunked a claim that 5,000 birds had died near the mast.",
    "The ministry debunked the story that 40 patients had vanished.",
    "A false claim that 300 voters were turned away spread on Tuesday.",
    "False reports of 90 dead caused panic.",
    "Baseless rumours that 25 children were abducted led to riots.",
    "Reports of 60 deaths were dismissed as fake.",
    "Reports that 60 people had died turned out to be a hoax.",
    "The report of 35 arrests was wrong, police said.",
    "The figure of 800 dead is untrue, the governor said.",
    "It is false that 20 judges were sacked.",
    "It is not true that 45 nurses resigned.",
    "The report that 45 nurses resigned was not true.",
    "The allegation that 60 ballots were burned is without foundation.",
    "Claims that 60 ballots were burned have no basis in fact.",
    "The army called the report of 80 casualties a lie.",
    "The spokesman described claims that 80 civilians had died as baseless.",
    "The lab said a post claiming 5,000 infections was fabricated.",
    "The party denied rumours that it had spent 7 million pounds on posters.",
    "The ministry ruled out that 30 prisoners had escaped.",
    "The prime minister disputed the figure of 70 dead.",
    "A spokesman denied 50 deaths.",
    "The refinery denies that 900 barrels of crude leaked into the river.",
    "A hoax email said 30 jurors had been bribed.",
    "A false alarm that 5 divers were missing emptied the harbour.",
    "The club called the story that 12 players were for sale a complete invention.",
    "The ministry branded reports that 300 sheep had died a lie.",
    "The bank said nothing was lost and called the figure of 40 missing ledgers a fabrication.",
    "Police said claims that 18 students were shot were untrue.",
    "Rebels reject the toll of 70.",
    "The union said the company's claim that only 40 drivers struck was false.",
    "The team denied a report by a local paper that it owed 6 million euros.",
    "The report that 60 had been killed was denied by the army.",
    "Ministers denied a plan to close 12 hospitals.",
    "The vote was fair and the claim that 900 ballots vanished is a lie, the clerk said.",
    "The airline disputes that 60 flights were cancelled.",
    "The spokesman shot down a report that 50 houses had burned.",
    "The minister brushed aside a claim that 40 workers were dismissed.",
]

PRETENDED = [
    "The drill simulated a quake that killed 5,000 people.",
    "The exercise imagined a flood in which 2,000 people drowned.",
    "In the scenario, 5,000 people die within a week.",
    "In a simulated attack, 40 hostages were freed.",
    "In the drill, 90 workers were evacuated from a mock fire.",
    "During an exercise on Friday, firefighters rescued 30 people from a mock collapse.",
    "Rescuers treated 120 mock casualties.",
    "The novel tells of a plague in which 3 million people die.",
    "In the film, 300 soldiers are killed.",
    "Up to 60 miners are feared dead.",
    "About 90 sailors are presumed dead.",
    "Officials fear that 60 miners have died.",
    "There were fears that 60 miners had died.",
    "Some 40 skiers are thought to have been buried by the snow.",
    "It is believed that 40 voters were turned away.",
]

ASSERTED = [
    "The ministry did not deny that 50 soldiers were killed.",
    "The group denied responsibility for the attack that killed 50 people.",
    "The group denied involvement in the bombing, which killed 50 people.",
    "The army could not confirm that 50 soldiers were killed.",
    "The army neither confirmed nor denied that 50 soldiers were killed.",
    "The army declined to confirm or deny that 50 soldiers were killed.",
    "The company dismissed 400 workers.",
    "The court dismissed 40 cases.",
    "The insurer denied 300 claims.",
    "The consulate denied visas to 300 students.",
    "About 300 students were denied visas.",
    "The court ruled that 50 ballots were valid.",
    "Five marines died during a naval exercise.",
    "In the drill, 12 soldiers drowned when a boat sank.",
    "Thirty students were sent home from a mock exam.",
    "The board rejected an offer of $50 million.",
    "The court rejected 60 applications.",
    "The governor denied a pardon to a man who killed 3 people.",
    "The claim that 50 died is true, the mayor said.",
    "He denied it after 40 people had been arrested.",
    "The man denied murdering his wife in a fire that killed 3 children.",
    "Protests against the false report killed 3 people.",
    "The film cost $5 million.",
    "The book sold 30,000 copies.",
    "Police rejected criticism after 12 marchers were hurt.",
    "The minister dismissed the report, which cost $2 million.",
    "Three players were wrong, he said.",
    "It is true that 40 people died.",
    "The actor, who starred in 12 films, denied the report.",
    "The rebels said a claim was false and that they had killed 12 soldiers.",
    "The army denied the claim and said 4 soldiers had died.",
    "The army denied the claim, saying 4 soldiers had died.",
    "The minister dismissed a warning by 40 scientists.",
    "Wardens think a total of nine deer were shot when the gate stood open.",
    "The firm hopes that film of the hunt that shot 30 wolves will help.",
    "The court called the report that 40 files were lost a disgrace.",
    "Two swimmers believed to be brothers were saved.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_not_asserted(figures_of: Callable[..., Found], text: str) -> None:
    assert [figure.modality.value for figure, _ in figures_of(text)] == ["denied"]


@pytest.mark.parametrize("text", PRETENDED)
def test_what_is_feared_or_acted_out_is_hypothetical(figures_of: Callable[..., Found], text: str) -> None:
    assert [figure.modality.value for figure, _ in figures_of(text)] == ["hypothetical"]


@pytest.mark.parametrize("text", ASSERTED)
def test_a_word_of_denial_beside_a_figure_denies_it_not(figures_of: Callable[..., Found], text: str) -> None:
    moods = {figure.modality.value for figure, _ in figures_of(text)}
    assert moods == {"asserted"}


def test_a_denial_holds_for_its_own_clause_only(figures_of: Callable[..., Found]) -> None:
    first, second = figures_of("The mayor, rejecting claims that 60 had been killed, said two were hurt.")
    assert first[0].modality.value == "denied"
    assert second[0].modality.value == "asserted"


def test_all_but_some_says_that_these_were_not(figures_of: Callable[..., Found]) -> None:
    some, _ = figures_of("All but two of the 30 jurors were dismissed.")
    assert some[0].modality.value == "negated"


def test_who_denies_a_number_is_no_origin_of_it(analyse_text: Callable[..., Analysis], **_: Any) -> None:
    text = "The bank denied that 40 branches had closed."
    analysis = analyse_text(text, outlet="Gazette")
    chain = (
        ChainLink("Gazette", None, LinkKind.OUTLET),
        ChainLink("bank", None, LinkKind.SPEAKER),
    )
    said = Statement(
        "r/s1", "r", StatementKind.INDIRECT, (Span(16, 43),), (Span(9, 15),), (Span(0, 8),), None, chain,
        Span(0, len(text)),
    )  # fmt: skip
    (figure,), _clues = find(analysis, (said,))
    assert [link.name for link in figure.origin] == ["Gazette"]
    plain = analyse_text(text.replace("denied", "said"), outlet="Gazette")
    moved = replace(said, content=(Span(14, 41),))
    (figure,), _clues = find(plain, (moved,))
    assert [link.name for link in figure.origin] == ["Gazette", "bank"]
