"""What is done to a thing, or seen or heard of it, is no statement; what is said of it is one."""

from __future__ import annotations

import pytest

NOT_SAID = [
    "The lava was first seen on 9-Mar-2014.",
    "Their petition was heard on Valentine's Day 2019.",
    "The smoke was spotted on Sunday.",
    "The regulator fined the brewer Rs 30 crore.",
    "The league fined the club 40,000 euros.",
    "Rome recalled its ambassador.",
    "The carmaker recalled 4,000 vans.",
    "The court jailed the banker for 12 years.",
    "About 9,000 farmers marched in Orlen to demand lower taxes.",
    "Hundreds gathered in the square to denounce the verdict.",
    "Dockers blocked the gates to protest the closure.",
]
SAID = [
    ("Nurses demanded lower taxes.", "lower taxes"),
    ("The tribunal heard that 40 sheep had died.", "40 sheep had died"),
    ("Anna Voss recalled that the bridge had swayed.", "the bridge had swayed"),
    ("The judge said the firm was fined 300 euros.", "the firm was fined 300 euros"),
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_done_is_no_statement(said, text):
    assert said(text, "accurate") == []


@pytest.mark.parametrize(("text", "content"), SAID)
def test_what_is_said_is_one(said, text, content):
    assert [what for _, _, what in said(text, "accurate")] == [content]


def test_a_cue_may_stand_in_another_paragraph_than_the_words(statements_of):
    """The words of a cue are looked up where the cue stands: a long paragraph before a short one."""
    text = (
        "The union rejected, after a night of talks in the old town hall that ended without a vote:\n\n"
        "“Nine more years.”"
    )
    assert isinstance(statements_of(text, "accurate"), tuple)
