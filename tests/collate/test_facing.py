"""Sides that reports set against each other: denials, charges and answers, and what a "but" turns against."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.collate.test_accounts import Told, told

from crosswire.languages.wording import worded
from crosswire.render.view import page
from crosswire.types import AccountKind, Brief

__all__ = ["told"]


def _held(brief: Brief) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Kind, topic, and who holds what, position by position; what all tell alike faces nothing."""
    return [
        (account.kind.value, account.topic, [(p.voice, p.claim) for p in account.positions])
        for account in brief.accounts
        if account.kind is not AccountKind.AGREED
    ]


MARKS = ' ,“”"'
TABLE = tomllib.loads((Path(__file__).parent / "facing.toml").read_text(encoding="utf-8"))
FACING, APART = ([pytest.param(case, id=case["name"]) for case in TABLE[key]] for key in ("facing", "apart"))
Case = dict[str, Any]


@pytest.mark.parametrize("case", FACING)
def test_sides_face_each_other(told: Told, case: Case):
    positions = [(voice, claim) for voice, claim in case["held"]]
    assert (case["kind"], case["topic"], positions) in _held(told(case["texts"]))


@pytest.mark.parametrize("case", FACING)
def test_words_that_oppose_are_marked_where_they_stand(told: Told, case: Case):
    brief = told(case["texts"])
    texts = {report.id: report.text for report in brief.reports}
    for account in brief.accounts:
        for position in account.positions:
            first = position.evidence[0]
            assert texts[first.report][first.start : first.end].strip(MARKS) == position.claim.strip(MARKS)
            assert all(m.text == texts[m.report][m.start : m.end] for m in position.marks)
            assert all(m.text in position.claim for m in position.marks)


@pytest.mark.parametrize("case", FACING)
def test_what_differs_in_words_stands_on_the_first_screen(told: Told, case: Case):
    brief = told(case["texts"])
    ids = {account.id for account in brief.accounts}
    assert brief.story.key_accounts
    assert set(brief.story.key_accounts) <= ids


@pytest.mark.parametrize("case", APART)
def test_sides_that_do_not_face_each_other(told: Told, case: Case):
    assert _held(told(case["texts"])) == []


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
    assert account.kind is AccountKind.CHARGE
    assert [(p.voice, len(p.reports)) for p in account.positions] == [("Norland", 2), ("Sundland", 3)]


def test_a_doubt_told_by_two_reports_is_one(told: Told):
    (account,) = told(
        (
            "Rebels in Verrin said they had shot down a jet. The claim could not be verified.",
            "Rebels in Verrin said they had shot down a jet over Derre. The claim could not be confirmed.",
        )
    ).accounts
    assert [(p.voice, len(p.reports)) for p in account.positions] == [("Rebels in Verrin", 2), ("", 2)]


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


def test_rows_in_words_fill_a_screen_without_figures(told: Told):
    brief = told(
        (
            "Mayor Oskar Venn denied that the rolls were padded. Coach Piet Aarden denied that a player was "
            "struck. Halden Foods denied that milk was watered. General Brandt denied that the bridge was "
            "shelled. Minister Alda Roe denied that taxes would rise.",
        )
    )
    assert not brief.story.key_questions
    assert len(brief.story.key_accounts) == 5


def test_a_denial_of_what_was_said_last_is_no_row_against_who_spoke_before(told: Told):
    brief = told(
        (
            "Premier Alda Roe said her country backs Sundland in the row, which began when Norland warned "
            "that it would not allow raids. Sundland denied the allegation.",
        )
    )
    assert not brief.story.key_accounts


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Calvo accused Oskar Venn of forcing a strike. Dockers rejected the offer before Venn "
        "announced it, maintaining that it did not go far enough.",
        "Ruth Calvo accused Halden Foods of hoarding milk. Dockers rejected the offer before Halden Foods "
        "announced it, maintaining that it did not hoard milk.",
        "Ruth Calvo accused dockers of hoarding milk. The dockers said it did not hoard milk.",
    ],
    ids=["an offer that falls short", "either may have said so", "they are no it"],
)
def test_what_denies_no_charge(told: Told, text: str):
    assert not told((text,)).story.key_accounts


ASIDES = [
    ("Leaders in Derre said Norland should not use the blast, which wounded 21 clerks, as an excuse.", False),
    ("Leaders in Derre said the talks would go on after the blast, which wounded 21 clerks.", False),
    ("Police in Derre said the blast, which shut the port, wounded 21 clerks.", True),
    ("Police in Derre said the blast wounded 21 clerks who were at work.", True),
    ("Police in Derre said a man who wounded 21 clerks was held.", True),
]


@pytest.mark.parametrize(("text", "said"), ASIDES, ids=[text[:40] for text, _ in ASIDES])
def test_what_a_reporter_adds_is_nobodys_word(told: Told, text: str, said: bool):
    (figure,) = (f for f in told((text,)).figures if f.value == 21)
    assert bool([link for link in figure.origin if link.kind.value == "speaker"]) is said


def test_a_story_that_tells_no_place_is_set_where_it_was_filed(told: Told):
    (place,) = told(("LISBON -- Minister Alda Roe denied that taxes would rise.",)).story.places
    brief = told(("LISBON -- Minister Alda Roe denied that taxes would rise.",))
    assert {e.id: e.name for e in brief.entities}[place].title() == "Lisbon"


def test_who_only_tells_of_the_people_in_a_denial_is_not_who_is_denied(told: Told):
    """Ada Roe charges nobody with fraud: whose suggestion it was is not said."""
    brief = told(
        [
            "Ada Roe told the paper that Mark Venn had phoned her in June about her work on the bridge. "
            "The governor disputed any suggestion that there was fraud in the talk of Mark Venn with Ada Roe."
        ]
    )
    denial = "disputed any suggestion that there was fraud in the talk of Mark Venn with Ada Roe"
    suggested = "there was fraud in the talk of Mark Venn with Ada Roe"
    assert [held for _, _, held in _held(brief)] == [[("", suggested), ("The governor", denial)]]


def test_of_two_who_blame_each_other_neither_is_charged_alone(told: Told):
    accounts = told(
        (
            "The ministry of Sundland denied that its army had shelled the Derre market.",
            "Sundland and the rebels blamed each other all week for the shelling of the Derre market.",
        )
    ).accounts
    assert AccountKind.CHARGE not in {account.kind for account in accounts}


def test_what_a_condition_hangs_on_is_not_cut_off(told: Told):
    (account,) = told(
        (
            "Mayor Ines Torvald said Premier Oskar Venn and another senior official of his cabinet in "
            "Verrin had threatened in May to keep back the money for the dykes of the vale unless she let a "
            "builder he likes have the docks. Venn denied the allegations.",
        )
    ).accounts
    assert account.positions[0].claim.endswith("unless she let a builder he likes have the docks")


@pytest.mark.parametrize(
    "text",
    [
        "Norland accused Halden Foods of bribing judges. The company denied bribing judges.",
        "In the past, Norland has accused Sundland of sheltering rebels. Sundland denied the charge.",
        "Sundland has denied previous accusations of sheltering rebels.",
        "Sundland has long denied that its army shelters rebels.",
        "The trial of the mill opens on 3 May 2021. Vera Holm was accused in 1998 of bribing a judge for the "
        "mill. Holm denied the charge.",
    ],
    ids=["unnamed", "in the past", "previous", "long denied", "of a day long past"],
)
def test_what_a_reader_cannot_place_is_not_on_the_first_screen(told: Told, text: str):
    brief = told((text,))
    shown = [a for a in brief.accounts if a.id in brief.story.key_accounts]
    assert not [p for a in shown for p in a.positions if p.voice == "The company"]
    assert "company" in text or shown == []


def test_who_first_reported_a_charge_is_named_for_it(told: Told):
    brief = told(
        (
            "The envoys spoke of allegations that Mayor Tomas Vell took bribes from builders. "
            "Vell denied the allegations, which the Derre Post first reported.",
        )
    )
    names = {entity.id: entity.name for entity in brief.entities}
    assert [names[p.party] for p in brief.accounts[0].positions if p.party] == ["Derre Post", "Tomas Vell"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Ada Brenn said the firm had hoped to sell the map at first. But on 7 December Oskar Venn said "
            "the firm would not only print the map in its atlas but would give it away to schools.",
            "the firm would not only print the map in its atlas but would give it away to schools",
        ),
        (
            "The Tern Post said that the guild has given in to the mill. Guild head Ida Moll later issued a "
            'letter calling the article "misleading" and asking for a note.',
            'calling the article "misleading"',
        ),
        (
            "Vera Holm said the gift of the mill to the harbour fund of the province, which is run "
            "by the mayor "
            "and by two of his deputies in the old town of Derre since the great storm of that "
            "summer, had long "
            "“bought an open ear” among ferry owners. But Ruth Calvo said the gift had bought no open ear.",
            "“bought an open ear” among ferry owners",
        ),
        (
            "Vera Holm said the mayor of Derre and two of his deputies in the old customs house by "
            "the harbour "
            "had taken money from the owners of the ferries and had been “bought and sold” by the "
            "firms that run "
            "the lines to Norland in the summer. But Ruth Calvo said the mayor had taken no money "
            "from owners.",
            "had taken money from the owners of the ferries",
        ),
    ],
    ids=["but", "quotation", "behind a quotation", "and"],
)
def test_a_side_is_told_to_its_end(told: Told, text: str, claim: str):
    claims = [p.claim for a in told((text,)).accounts for p in a.positions]
    assert any(held.endswith(claim) for held in claims)


def test_a_label_says_that_it_is_said(told: Told):
    text = (
        "Premier Oskar Venn spoke in Derre. He said it could sail again if the unions gave way on the tolls. "
        "Yet union leader Ruth Calvo said the ferry would not sail until the tolls of the unions "
        "were dropped."
    )
    (account,) = told((text,)).accounts
    assert account.topic == "Oskar Venn said it could sail again if the unions gave way on the tolls"


def test_what_is_told_of_a_later_time_contradicts_nothing(told: Told):
    text = (
        "Premier Oskar Venn said it was unclear whether the gunman had ties to the Sundish rebels. But hours "
        "after he spoke, officials said the gunman had sworn to serve the Sundish rebels."
    )
    assert told((text,)).accounts == ()


def test_what_points_back_needs_what_it_points_at(told: Told):
    denied = "Halden Foods flatly denies that it has broken any rules in these or like cases."
    brief = told((denied,))
    assert brief.accounts
    assert brief.story.key_accounts == ()
    assert told(("Vera Holm always denied writing it.",)).story.key_accounts == ()
    said = "Minister Ida Moll said firms may offer posts to rivals."
    whole = told((f"{said} But Mayor Ada Roe said such offers are a crime.",))
    assert whole.story.key_accounts == tuple(a.id for a in whole.accounts) != ()


def test_a_name_behind_what_somebody_is_names_the_side(told: Told):
    texts = (
        "Oskar Venn made an offer to the union. Senator Maud Ferrant said Venn made a very reasonable offer.",
        "The offer of Oskar Venn is on the table. Another leading Liberal, Alda Roe, denounced the offer as "
        "“not a compromise but further blackmail.”",
    )
    (account,) = told(texts).accounts
    assert any("Roe" in p.voice for p in account.positions)


def test_a_denial_of_another_deed_answers_no_charge_made_elsewhere(told: Told):
    texts = (
        "Norland accused Halden Foods of hiding the cost of the dam. The case opens in May.",
        "Halden Foods denied that it was hiding two clerks from the press.",
    )
    assert AccountKind.CHARGE not in {account.kind for account in told(texts).accounts}


@pytest.mark.parametrize(
    ("text", "rows", "said"),
    [
        ("In the file, Rolf Venn denied opening the sluice and said so twice.", 1, "sides.denied_alone"),
        ("Roe spoke as Ada Finch dismissed Sundland's offer to hold talks.", 1, "accounts.stance"),
        (
            "General Brandt denied Norlandic press reports that prisoners were held in tents.",
            2,
            "accounts.denial",
        ),
    ],
)
def test_what_only_its_denial_tells_is_printed_once(told: Told, text: str, rows: int, said: str):
    ((item,),) = (group.accounts for group in page(told([text])).groups if group.accounts)
    assert len(item.rows) == rows
    assert item.text == worded(said)
