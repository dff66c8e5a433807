"""Counts of others: what is left when somebody or something named beside them is taken out."""

import re

import pytest

from crosswire.extract.parts.senses import is_rest

PEOPLE = "counted=person people=yes predicate="


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Norland and {15; counted=nation} other nations signed the pact.", True),
        ("The bomb killed the mayor and {three; killed} others.", True),
        ("Ada Roe and {12; killed} other miners died.", True),
        ("Besides the mayor, {two; killed} other men were killed.", True),
        ("Besides the mayor, {two; killed} men were killed.", False),
        ("Three guards were killed. {Nine; killed} others were killed in Derre.", True),
        ("Two people died and six were injured in Derre. {Two; killed} other people died in Almara.", True),
        ("Six were injured in Derre. {Two; killed} other people died in Almara.", False),
        ("The other {40; counted=seat} seats went to the Reform list.", True),
        ("Halden shut two plants and will keep {four; counted=plant} other plants open.", True),
        ("The fire killed 50 people and injured {144; injured} others.", False),
        ("Three people died. {Nine; injured} others were injured.", False),
        ("The quake killed a guard, and {20; injured} others were hurt.", False),
        ("It was signed by {16; counted=nation} nations.", False),
        ("The bank has {30; counted=branch} branches, other banks have none.", False),
        ("It employs {90; counted=person people=yes} people other than drivers.", False),
    ],
)
def test_is_rest(story_of, text: str, rest: bool) -> None:
    (report,) = story_of(re.sub(r"; (?=killed|injured)", f"; {PEOPLE}", text))
    assert is_rest(report.figures[-1], report.report.text) is rest
    assert report.parts.senses[report.figures[-1].id].rest is rest
