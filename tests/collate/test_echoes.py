"""Other passages in which a side says what it holds, or anybody does where no side is named for it."""

from __future__ import annotations

from tests.collate.test_accounts import Told, told

from crosswire.types import Account

__all__ = ["told"]


def _passages(account: Account, at: int) -> list[str | None]:
    return [passage.text for passage in account.positions[at].evidence]


def test_what_others_report_stands_beside_a_claim_that_nobody_is_named_for(told: Told):
    moved = "Norland has sent 4,000 troops to its border with Sundland, newspapers wrote on Friday."
    (account,) = told(
        (
            "Minister Ilse Ward denied any troop movement along the border with Sundland.",
            moved,
            "Sundland has shut two markets near the border.",
        )
    ).accounts
    assert _passages(account, 0) == ["any troop movement along the border with Sundland", moved]
    assert account.positions[0].reports == ("r1", "r2")
    assert _passages(account, 1) == ["denied any troop movement along the border with Sundland"]


def test_a_side_is_heard_wherever_it_says_the_same_and_others_are_not(told: Told):
    again = "Norline said the coast guard ignored its distress call for two hours in the storm."
    (account,) = told(
        (
            "Norline accused the coast guard of ignoring a distress call for two hours. "
            "The coast guard denied the charge.",
            again,
            "Harbour master Alda Roe said the coast guard ignored a distress call for two hours.",
        )
    ).accounts[:1]
    assert again in _passages(account, 0)
    assert not any("Alda Roe" in (text or "") for text in _passages(account, 0))


def test_a_sentence_that_denies_what_is_claimed_says_something_else(told: Told):
    (account,) = told(
        (
            "Minister Ilse Ward denied reports that the palace offered Mara Roe a seat on the harbour board.",
            "The palace did not offer Mara Roe a seat on the harbour board.",
            "The harbour board has nine seats and a president.",
        )
    ).accounts[:1]
    assert _passages(account, 0) == ["the palace offered Mara Roe a seat on the harbour board"]


def test_of_a_claim_that_begins_with_a_pronoun_a_passage_names_who_is_meant(told: Told):
    meant = "In the Orsk hills Sundland goes on sheltering armed rebels."
    (account,) = told(
        (
            "Sundland denied it is sheltering armed rebels in the Orsk hills.",
            "Velland is sheltering armed rebels in the Orsk hills.",
            meant,
        )
    ).accounts[:1]
    assert _passages(account, 0)[1:] == [meant]


def test_a_report_that_says_it_of_nobody_elsewhere_does_not_tell_the_claim(told: Told):
    (account,) = told(
        (
            "Minister Ilse Ward denied reports that jailed pickets were freed in exchange for the crew.",
            "Jailed pickets were freed in exchange for the ferry crew, newspapers wrote.",
            "Jailed pickets hailed the ferry crew, freed in an exchange at sea. "
            "No jailed pickets were freed in exchange for the ferry crew.",
        )
    ).accounts[:1]
    assert account.positions[0].reports == ("r1", "r2")


def test_what_comes_out_weeks_after_a_denial_speaks_of_another_occasion(told: Told):
    filler = ("Rain fell on the coast.",) * 8
    again = "Jailed pickets were freed in exchange for the ferry crew, newspapers wrote."
    denial = (
        "Minister Ilse Ward denied reports that jailed pickets were freed in exchange for the ferry crew."
    )
    (account,) = told((denial, *filler, again)).accounts[:1]
    assert account.positions[0].reports == ("r1",)
