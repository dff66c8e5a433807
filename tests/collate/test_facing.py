"""Sides that reports set against each other: denials, charges and answers, and what a "but" turns against."""

from __future__ import annotations

import pytest
from tests.collate.test_accounts import Told, told

from crosswire.types import AccountKind, Brief

__all__ = ["told"]


def _held(brief: Brief) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Kind, topic, and who holds what, position by position."""
    return [
        (account.kind.value, account.topic, [(p.voice, p.claim) for p in account.positions])
        for account in brief.accounts
    ]


# What is told, in one report or several, then the kind, the topic and who holds what.
FACING = {
    "war, press reports and who denies them": (
        ("General Ulf Brandt denied Norlandic press reports that the prisoners were being held in tents.",),
        "denial", "the prisoners were being held in tents",
        [("Norlandic press reports", "the prisoners were being held in tents"),
         ("General Ulf Brandt", "denied Norlandic press reports that the prisoners were being held in tents")],
    ),
    "war, a charge and its denial in one sentence": (
        ("Norland blamed the Sundish army for the shelling of Verrin while Sundland has refuted these allegations.",),
        "responsibility", "Norland blamed the Sundish army for the shelling of Verrin",
        [("Norland", "blamed the Sundish army for the shelling of Verrin"),
         ("Sundland", "has refuted these allegations")],
    ),
    "war, a charge that the charged one denies in a relative clause": (
        ("The envoy said the rebels were responsible for the burning of two villages, a charge the rebels denied.",),
        "denial", "the rebels were responsible for the burning of two villages",
        [("The envoy", "the rebels were responsible for the burning of two villages"),
         ("the rebels", "a charge the rebels denied")],
    ),
    "war, responsibility denied in the next sentence": (
        ("The ministry in Verrin blamed the Sundish army for the blast. The Sundish army denied responsibility.",),
        "responsibility", "The ministry in Verrin blamed the Sundish army for the blast",
        [("The ministry in Verrin", "blamed the Sundish army for the blast"),
         ("The Sundish army", "denied responsibility")],
    ),
    "visit, off by one source and on by another": (
        ("Aides said the minister has called off her visit to Derre, but the palace said those plans still stood.",),
        "contrast", "the minister has called off her visit to Derre",
        [("Aides", "the minister has called off her visit to Derre"), ("the palace", "those plans still stood")],
    ),
    "search, bodies found and not found": (
        ("Guide Ole Ramm said the bodies had not been found. But police in Derre said four bodies had been found.",),
        "contrast", "the bodies had not been found",
        [("Guide Ole Ramm", "the bodies had not been found"), ("police in Derre", "four bodies had been found")],
    ),
    "disaster, two causes": (
        ("Ferry operator Norline said the hull broke because a squall hit it. "
         "But engineers at the port said the loss was due to rotten plates.",),
        "cause", "the hull broke because a squall hit it",
        [("Ferry operator Norline", "the hull broke because a squall hit it"),
         ("engineers at the port", "the loss was due to rotten plates")],
    ),
    "company, a claim that it rejects": (
        ("Analyst Maud Ferrant said Halden Foods had hidden a recall. Halden Foods rejected the claim.",),
        "denial", "Halden Foods had hidden a recall",
        [("Analyst Maud Ferrant", "Halden Foods had hidden a recall"), ("Halden Foods", "rejected the claim")],
    ),
    "company, rumours": (
        ("Corvane Group dismissed rumours that it was in talks to sell the Danish plants as nonsense.",),
        "denial", "Corvane Group dismissed rumours that it was in talks to sell the Danish plants",
        [("rumours", "it was in talks to sell the Danish plants"),
         ("Corvane Group", "dismissed rumours that it was in talks to sell the Danish plants")],
    ),
    "court, charged and not guilty": (
        ("Prosecutors accused Oskar Venn of bribing two inspectors. Venn pleaded not guilty.",),
        "responsibility", "Prosecutors accused Oskar Venn of bribing two inspectors",
        [("Prosecutors", "accused Oskar Venn of bribing two inspectors"), ("Venn", "pleaded not guilty")],
    ),
    "election, a charge and its denial in two reports": (
        ("Senator Ruth Calvo accused Mayor Oskar Venn of buying votes in the harbour wards.",
         "Mayor Oskar Venn denied that he had bought votes."),
        "responsibility", "Senator Ruth Calvo accused Mayor Oskar Venn of buying votes in the harbour wards",
        [("Senator Ruth Calvo", "accused Mayor Oskar Venn of buying votes in the harbour wards"),
         ("Mayor Oskar Venn", "denied that he had bought votes")],
    ),
    "election, what others assert": (
        ("Mayor Oskar Venn disputed opposition assertions that the rolls were padded.",),
        "denial", "the rolls were padded",
        [("opposition assertions", "the rolls were padded"),
         ("Mayor Oskar Venn", "disputed opposition assertions that the rolls were padded")],
    ),
    "sport, a federation and a rider": (
        ("The federation said Tomas Vell missed three tests, but Vell denied it.",),
        "denial", "Tomas Vell missed three tests",
        [("The federation", "Tomas Vell missed three tests"), ("Vell", "denied it")],
    ),
    "science, one that disagrees": (
        ("Ada Brenn says the bones are of a child. Ines Torvald disagrees.",),
        "contrast", "the bones are of a child",
        [("Ada Brenn", "the bones are of a child"), ("Ines Torvald", "disagrees")],
    ),
    "a day before the verb is no part of a name": (
        ("Mayor Oskar Venn Sunday denied reports that the bridge had been closed.",),
        "denial", "the bridge had been closed",
        [("reports", "the bridge had been closed"),
         ("Mayor Oskar Venn", "denied reports that the bridge had been closed")],
    ),
    "as another had claimed": (
        ("Coach Piet Aarden denied that he had struck a player, as the referee had claimed.",),
        "denial", "Coach Piet Aarden denied that he had struck a player",
        [("the referee", "he had struck a player"), ("Coach Piet Aarden", "denied that he had struck a player")],
    ),
    "nobody is named for what is denied": (
        ("The authorities in Derre denied doing a deal with the kidnappers.",),
        "denial", "The authorities in Derre denied doing a deal with the kidnappers",
        [("", "doing a deal with the kidnappers"),
         ("The authorities in Derre", "denied doing a deal with the kidnappers")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FACING.values(), ids=list(FACING))
def test_sides_face_each_other(told: Told, case: tuple[tuple[str, ...], str, str, list[tuple[str, str]]]):
    texts, kind, topic, positions = case
    assert (kind, topic, positions) in _held(told(texts))


@pytest.mark.parametrize("case", FACING.values(), ids=list(FACING))
def test_words_that_oppose_are_marked_where_they_stand(
    told: Told, case: tuple[tuple[str, ...], str, str, list[tuple[str, str]]]
):
    brief = told(case[0])
    texts = {report.id: report.text for report in brief.reports}
    for account in brief.accounts:
        for position in account.positions:
            first = position.evidence[0]
            assert texts[first.report][first.start : first.end].strip(' ,“”"') == position.claim
            assert all(m.text == texts[m.report][m.start : m.end] for m in position.marks)
            assert all(m.text in position.claim for m in position.marks)


@pytest.mark.parametrize("case", FACING.values(), ids=list(FACING))
def test_what_differs_in_words_stands_on_the_first_screen(
    told: Told, case: tuple[tuple[str, ...], str, str, list[tuple[str, str]]]
):
    brief = told(case[0])
    ids = {account.id for account in brief.accounts}
    assert brief.story.key_accounts
    assert set(brief.story.key_accounts) <= ids


# What no account is, or none that puts these words against each other.
APART = {
    "a denial of entry": (
        "Customs officers denied the crew entry. The captain said the crew had waited for hours.",
    ),
    "a bid that is refused": ("Halden Foods rejected the bid from Corvane Group.",),
    "an appeal that a court dismisses": ("The court dismissed charges against Oskar Venn on Monday.",),
    "who may deny": ("Mayor Oskar Venn may deny that the rolls were padded.",),
    "who declined to deny": ("Mayor Oskar Venn declined to deny that the rolls were padded.",),
    "who does not deny": ("Mayor Oskar Venn did not deny that the rolls were padded.",),
    "who neither confirmed nor denied": ("The army would neither confirm nor deny that a jet was lost.",),
    "one man, two sentences": (
        "Coach Piet Aarden said the team trained in the rain. But he said the team had no trouble with the rain.",
    ),
    "two speakers on two things": (
        "Coach Piet Aarden said the team was tired. But ticket sellers said the stadium would be full.",
    ),
    "two who say the same after a but": (
        "Pilots said the runway lights had failed. But passengers said the runway lights had failed.",
    ),
    "a denial of another thing": (
        "The union said the boiler had cracked in May.",
        "Ostrail said it had bought the depot. Ostrail denied wrongdoing.",
    ),
    "a judge rejects a claim by office": ("Judge Ada Brenn rejected the claim that the deed was forged.",),
    "what a man says of himself within his words": (
        '"I think the road is open, but we believe the bridge is not," driver Ole Ramm said.',
    ),
}


@pytest.mark.parametrize("texts", APART.values(), ids=list(APART))
def test_sides_that_do_not_face_each_other(told: Told, texts: tuple[str, ...]):
    assert _held(told(texts)) == []


def test_two_that_deny_the_same_stand_on_one_side(told: Told):
    (account,) = told(
        (
            "Ines Torvald denied that the probe had lost its antenna.",
            "Tom Akers denied that the probe had lost its antenna.",
        )
    ).accounts
    assert [p.voice for p in account.positions] == ["", "Ines Torvald", "Tom Akers"]


def test_one_matter_in_many_reports_is_one_account(told: Told):
    brief = told(
        (
            "Norland accuses Sundland of sheltering rebels in the hills. Sundland denies the charge.",
            "Sundland denies sheltering rebels.",
            "Norland has accused Sundland of harbouring rebels. Sundland has denied the allegation.",
        )
    )
    (account,) = brief.accounts
    assert account.kind is AccountKind.RESPONSIBILITY
    assert [(p.voice, len(p.reports)) for p in account.positions] == [("Norland", 2), ("Sundland", 3)]


RENAMED = {"Norland": "Ostmark", "Sundland": "Westmark"}


def _renamed(text: str) -> str:
    for old, new in RENAMED.items():
        text = text.replace(old, new)
    return text


def test_other_names_change_nothing_but_names(told: Told):
    texts = (
        "Norland accuses Sundland of sheltering rebels in the hills. Sundland denies the charge.",
        "Norland said the border was shut, but Sundland said the border was open.",
    )
    before, after = told(texts), told(tuple(map(_renamed, texts)))
    assert [
        (k, _renamed(t), [(_renamed(v), _renamed(c)) for v, c in p]) for k, t, p in _held(before)
    ] == _held(after)
    assert before.story.key_accounts == after.story.key_accounts
    assert len(before.accounts) == 2
