"""Whose dead a country tells, what was had before, and who took part in a vote: none answers for another."""
# ruff: noqa: E501 - a report and a question are a line each

from __future__ import annotations

import pytest

from .test_small_stories import Reports, _brief, _standings

APART: list[tuple[str, Reports, set[str]]] = [
    (
        "tolls of two countries",
        [("03", "A cyclone hit the coast on Friday. Kenya said 34 people had drowned. Tanzania put its death toll at 8."), ("05", "Tanzania's toll from Friday's cyclone climbed to 13. In Kenya, where 58 people drowned, roads were cut.")],
        {"updated a:34 / b:58", "updated a:8 / b:13"},
    ),
    (
        "a country that put its losses, in a clause behind its name",
        [("03", "Fighting broke out at the border on Monday. Chad put its dead at 6. Niger said 29 people had died."), ("04", "Niger's death toll from Monday's fighting rose to 33. Chad, which put its dead at 6, closed the border.")],
        {"agreed a:6+b:6", "updated a:29 / b:33"},
    ),
    (
        "seats won, and seats of the old council",
        [("03", "The Farmers' League won 22 seats in Sunday's poll in Derre."), ("04", "The Farmers' League had 35 seats in the old council in Derre.")],
        {"single_report a:22", "single_report b:35"},
    ),
    (
        "branches before and after a merger",
        [("03", "Tern Bank runs 310 branches in Norland."), ("04", "Before the merger, Tern Bank ran 180 branches in Norland.")],
        {"single_report a:310", "single_report b:180"},
    ),
    (
        "staff before and after a crisis",
        [("03", "Ostara employed 4,100 people before the crisis."), ("04", "Ostara employs 2,700 people.")],
        {"single_report a:4,100", "single_report b:2,700"},
    ),
    (
        "a side of a vote, and the turnout",
        [("03", "Two thirds of the club's members voted for the new stadium, the chairman said."), ("03", "Only 30 percent of the club's members voted in the referendum on Sunday, the council said.")],
        {"single_report a:Two thirds", "single_report b:30 percent"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "questions"), [case[1:] for case in APART], ids=[c[0] for c in APART])
def test_numbers_of_two_owners_or_stages_are_apart(reports: Reports, questions: set[str]) -> None:
    assert _questions(reports) == questions


TOGETHER: list[tuple[str, Reports, set[str]]] = [
    (
        "two counts of one side of a vote",
        [("03", "Two thirds of the club's members voted for the new stadium, the chairman said."), ("03", "Only 41 percent of the club's members voted for the new stadium, the council said.")],
        {"disputed b:41 percent / a:Two thirds"},
    ),
    (
        "two counts of seats that a party has",
        [("03", "The Farmers' League holds 22 seats in the council of Derre."), ("04", "The Farmers' League holds 24 seats in the council of Derre.")],
        {"updated a:22 / b:24"},
    ),
    (
        "one country that counts the dead of a town",
        [("03", "A shell hit the market in Derre on Monday. Kenya said 34 people had died."), ("04", "A shell hit the market in Derre on Monday, killing 39 people.")],
        {"updated a:34 / b:39"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "questions"), [c[1:] for c in TOGETHER], ids=[c[0] for c in TOGETHER])
def test_numbers_of_one_thing_stay_together(reports: Reports, questions: set[str]) -> None:
    assert _questions(reports) == questions


def _questions(reports: Reports) -> set[str]:
    """Each question as its standing and its answers."""
    lines = [line for line in _standings(_brief(reports)) if line.endswith("]")]
    return {f"{line.split(':')[0]} {line[line.rindex(': ') + 2 : line.rindex(' [')]}" for line in lines}


def test_a_country_that_says_where_people_died_does_not_mean_its_own() -> None:
    brief = _brief([("03", "Kenya said 34 people had died in Quillmore. Tanzania put its dead at 8.")])
    named = {entity.id: entity.name for entity in brief.entities}
    places = {figure.text: named.get(figure.place or "") for figure in brief.figures}
    assert places["8"] == "Tanzania"
    assert places["34"] != "Kenya"
