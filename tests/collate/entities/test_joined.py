"""Why names are one: every rule shows itself in the record, and whatever is one is held together by joins."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.languages.wording import worded
from crosswire.types import Entity

from .conftest import entity_of, resolved

JOINED = [
    ("sound_alike", ("[Yusuf Kharubi|person] spoke.", "[Yousef Kharoubi|person] spoke."), ("Yusuf Kharubi", "Yousef Kharoubi")),
    ("given_shortened", ("[Jane Roe|person] spoke.", "[J. Roe|person] spoke."), ("Jane Roe", "J. Roe")),
    ("longer_surname", ("[Inés Soto Vidal|person] spoke.", "[Inés Soto|person] spoke."), ("Inés Soto Vidal", "Inés Soto")),
    ("legal_form", ("[Zentrox NV|organisation]", "[Zentrox Ltd|organisation]"), ("Zentrox NV", "Zentrox Ltd")),
    ("trade_words", ("[Zentrox Motors|organisation]", "[Zentrox|organisation]"), ("Zentrox Motors", "Zentrox")),
    ("spelt_alike", ("[Haldane Foods|organisation]", "[Haldan Foods|organisation]"), ("Haldane Foods", "Haldan Foods")),
    ("place_kind", ("[Maro Strip|place]", "[Maro|place]"), ("Maro Strip", "Maro")),
    ("acronym", ("[Global Ocean Probe Agency|organisation]", "[GOPA|organisation]"), ("Global Ocean Probe Agency", "GOPA")),
    ("surname_in_report", ("[Marta Quist|person] was found. [Quist|person] slept.",), ("Marta Quist", "Quist")),
    ("surname_in_story", ("[Marta Quist|person] was found.", "[Quist|person] slept."), ("Marta Quist", "Quist")),
    ("first_in_report", ("[Marta Quist|person] was found. [Marta|person] slept.",), ("Marta Quist", "Marta")),
    ("lone_name", ("[Quist|person] was found.", "[Quist|person] slept."), ("Quist", "Quist")),
    ("spoken_of_again", ("[Norda Airways|organisation] stood still. The airline apologised.",), ("Norda Airways", "The airline")),
]  # fmt: skip


def _entity(reports: tuple[str, ...], name: str) -> Entity:
    entities = resolved(*reports)
    return entities.get(entity_of(entities, name))


@pytest.mark.parametrize(("code", "reports", "names"), JOINED, ids=[j[0] for j in JOINED])
def test_a_rule_shows_itself(code: str, reports: tuple[str, ...], names: tuple[str, str]) -> None:
    for order in (reports, reports[::-1]):
        (join,) = _entity(order, names[0]).joined
        assert join.code == code
        assert set(join.names) == set(names)
        assert join.reason == worded(f"namings.{code}")
        assert 0.5 < join.score <= 1


def test_a_name_that_is_always_spelt_alike_needs_no_reason() -> None:
    assert _entity(("[Marta Quist|person] spoke.", "[Marta Quist|person] left."), "Marta Quist").joined == ()


def test_what_several_reports_join_alike_is_told_once() -> None:
    text = "[Norda Airways|organisation] stood still. The airline apologised. Later the airline paid."
    joined = _entity((text, text), "Norda Airways").joined
    assert [(join.names, join.code) for join in joined] == [
        (("Norda Airways", "The airline"), "spoken_of_again")
    ]


def test_joins_reach_every_name_of_an_entity() -> None:
    """From any name to any other there is a way, so that no name stands there for nothing."""
    entity = _entity(
        (
            "[Ilja Dzhamov|person] said so. [Dzhamov|person] left.",
            "[Ilja Jamov|person] came. [Jamov|person] slept.",
            "[Ilja Djamov|person] was seen.",
        ),
        "Ilja Dzhamov",
    )
    reached = {"Ilja Dzhamov"}
    for _ in entity.joined:
        reached |= {n for join in entity.joined if reached & set(join.names) for n in join.names}
    assert reached == {name.text for name in entity.names}
