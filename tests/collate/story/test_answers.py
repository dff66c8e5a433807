"""Who, what, when, where, why and how of single reports, of several kinds of story."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from crosswire.collate.entities import resolve
from crosswire.collate.story import answered
from crosswire.collate.words import Lexicon
from crosswire.types import Extract, FiveW

Told = Callable[..., FiveW]


@pytest.fixture(scope="module")
def told(extract_text: Callable[..., Extract]) -> Told:
    def run(text: str, **fields: Any) -> FiveW:
        extract = extract_text(text, **fields)
        entities = resolve([extract])
        return answered(extract, entities, Lexicon([extract], entities))

    return run


CASES = [
    # conflict: what somebody did, not who said so; the day of the raid, not that of the count
    (
        "who",
        "Army spokesmen said on Sunday that rebels had attacked a barracks near Maiduguri on Friday.",
        "rebels",
    ),
    (
        "when",
        "Rebels attacked a barracks near Maiduguri.\n\nThe death toll rose to nine on Sunday. "
        "The attack on Friday lasted two hours.",
        "Friday",
    ),
    # disaster: the headline's topic is no actor; of an event, the people it befell
    (
        "who",
        "Quarry collapse: Crews search for three workers\n\nA wall of rock fell on Monday.",
        "Crews",
    ),
    ("what", "A ferry was hit by a freighter off Bergen on Monday.", "A ferry was hit by a freighter"),
    (
        "where",
        "A wall of a quarry fell in northern Italy on Monday.\n\nCrews dug in Bergamo all night.",
        "Bergamo",
    ),
    (
        "who",
        "The number of miners trapped by the fall of a tunnel rose to nine on Monday.",
        "miners trapped by the fall of a tunnel",
    ),
    # business: a day that only names something else is not when it happened
    (
        "when",
        "Norline cut its forecast ahead of Tuesday's shareholder vote.\n\nThe company told staff on Friday.",
        "Friday",
    ),
    (
        "why",
        "Norline closed two plants on Friday because of falling demand for diesel engines.",
        "because of falling demand for diesel engines",
    ),
    # science
    (
        "how",
        "Researchers mapped the cave on Friday by bouncing laser pulses off its walls.",
        "by bouncing laser pulses off its walls",
    ),
    # sport: where it was played, not where a side is from
    ("where", "A striker from Norway scored twice in Lisbon on Friday.", "Lisbon"),
    (
        "why",
        "The federation suspended the goalkeeper on Friday for betting on matches.",
        "for betting on matches",
    ),
    # politics
    (
        "why",
        "The minister resigned on Friday after the court rejected his appeal.",
        "after the court rejected his appeal",
    ),
    ("who", "The bill was rejected by senators in Ottawa on Friday.", "senators"),
]


@pytest.mark.parametrize(("asked", "text", "answer"), CASES)
def test_the_answer_is_in_the_words_of_the_text(told: Told, asked: str, text: str, answer: str):
    found = getattr(told(text), asked)
    assert found is not None
    assert answer in found.text
    assert len(found.text) <= len(answer) + 24


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("why", "The crew went home on Friday after a long day at sea."),
        ("why", "The coach rested on Friday after winning the cup."),
        ("how", "The minister arrived on Friday with his wife."),
        ("how", "The company opened a plant by the river on Friday."),
        ("when", "The bank has hired 40 people."),
        ("where", "Researchers have found a new kind of beetle."),
        ("when", "The museum has sold a vase that was made in 1820."),
    ],
)
def test_nothing_is_guessed(told: Told, asked: str, text: str):
    assert getattr(told(text), asked) is None


def test_a_place_comes_with_what_says_where_it_lies_and_its_whole_name(told: Told):
    where = told(
        "A theatre burned down on Friday.\n\nThe fire broke out in Stratford-upon-Avon, England."
    ).where
    assert where is not None
    assert where.text == "Stratford-upon-Avon, England"


def test_the_time_of_day_answers_where_no_day_is_named(told: Told):
    when = told("A tanker hit the pier at Bergen shortly after 7 am, the port said.").when
    assert when is not None
    assert when.text == "shortly after 7 am"


def test_the_day_on_which_the_event_happened_stands_before_days_of_what_came_later(told: Told):
    text = (
        "A tanker sank in the harbour, and its crew was saved.\n\n"
        "Mourners lit candles on Saturday.\n\nThe tanker sank on Wednesday after dark."
    )
    when = told(text).when
    assert when is not None
    assert when.text == "Wednesday"


def test_every_answer_slices_back(told: Told):
    text = "Miner slams plan\n\nA court in Lima fined the mining company on Friday for polluting a river."
    five = told(text)
    for found in (five.who, five.what, five.when, five.where, five.why):
        assert found is not None
        for passage in found.evidence:
            assert text[passage.start : passage.end] == passage.text
