"""Bodies, places and events spoken of again without a name: bound to the one that fits, or left alone."""

from __future__ import annotations

import pytest

from .conftest import entity_of, resolved

BOUND = [
    # business: the kind shown by what stands before the name, behind it, or in it
    ("The carmaker [Voltex|organisation] lost money. The company said sales fell.", "The company", "Voltex"),
    ("[Voltex|organisation], a Danish chipmaker, lost money. The firm closed a plant.", "The firm", "Voltex"),
    ("[Voltex Holdings|organisation] lost money, and the company fell.", "the company", "Voltex Holdings"),
    ("[Norda Airways|organisation] stood still. The airline apologised.", "The airline", "Norda Airways"),
    # business: the only body of the passage, which the report has named before
    (
        "[Voltex|organisation] lost money. [Voltex|organisation] fell. The company apologised.",
        "The company",
        "Voltex",
    ),
    # conflict
    ("The armed group [Azmar|organisation] fired. The rebel group denied it.", "The rebel group", "Azmar"),
    ("Shells fell on the [Maro Strip|place]. People left the strip’s north.", "the strip", "Maro Strip"),
    # disaster: another place of the report is of another kind
    ("Water rose in [Lake Orla|place]. [Orla Dam|place] held. The dam is old.", "The dam", "Orla Dam"),
    # politics
    ("The [Health Ministry|organisation] met. The ministry warned.", "The ministry", "Health Ministry"),
    # sport
    ("[Lundby United|organisation] lost. The club sacked its coach.", "The club", "Lundby United"),
    # science
    ("The [Polar Survey|organisation] measured it. The agency will go on.", "The agency", "Polar Survey"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "name"), BOUND)
def test_a_phrase_is_the_one_that_fits(text: str, phrase: str, name: str):
    entities = resolved(text)
    assert entity_of(entities, phrase) == entity_of(entities, name)


OPEN = [
    # two that fit
    "The carmaker [Voltex|organisation] sued the retailer [Hemma|organisation]. The company won.",
    # one that is shown to be a company, and one of which nothing is shown
    "[Voltex|organisation] sued the retailer [Hemma|organisation]. The company won.",
    # another kind of body
    "The [Health Ministry|organisation] met. The airline apologised.",
    "The [University of Orby|organisation] met. The [University of Orby|organisation] voted. The club lost.",
    # another one, as the words say
    "The carmaker [Voltex|organisation] lost money. The parent company helped.",
    "The carmaker [Voltex|organisation] lost money. Voltex fell, and the rival company rose.",
    # a phrase that is part of something else
    "[Lundby United|organisation] lost. The team bus burned.",
    "The armed group [Azmar|organisation] fired. They met in the group stage.",
    "The armed group [Azmar|organisation] took 30 pupils. The group, all of whom are safe, came home.",
    # nothing is named before
    "The company said so. The carmaker [Voltex|organisation] denied it.",
    # named once only, and nothing shows what it is
    "[Voltex|organisation] lost money. The company apologised.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_phrase_that_may_be_another_s_is_left_alone(text: str):
    names = [n.text.lower() for e in resolved(text).records for n in e.names]
    assert not [n for n in names if n.removeprefix("the ") in {"company", "club", "airline", "team", "group"}]


def test_a_nameless_source_is_the_body_that_fits():
    text = "The carmaker [Voltex|organisation] lost money.\n\n{The company} said sales fell."
    entities = resolved(text)
    assert len(entities.records) == 1
    at = text.replace("[Voltex|organisation]", "Voltex").replace("{", "").index("The company")
    (mention,) = [m for m in entities.records[0].mentions if m.start == at]
    assert mention.end == at + len("The company")


def test_renaming_the_parties_changes_nothing_but_names():
    text = "The armed group [{one}|organisation] fired. {two_text}The group denied it."
    two = "[{two}|organisation] fired back. "
    for pair in (("Azmar", "Belun"), ("Belun", "Azmar")):
        told = text.replace("{two_text}", two).replace("{one}", pair[0]).replace("{two}", pair[1])
        assert not any(n.text == "The group" for e in resolved(told).records for n in e.names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The quake shook the town.", "Homes fell in the earthquake."),
        ("The truce held.", "It ended a week-long ceasefire between [Maro|place] and [Orby|place]."),
        ("The crash closed the road.", "Two died in the accident."),
        ("The storm reached land.", "The hurricane killed two."),
    ],
)  # fmt: skip
def test_one_event_in_two_words_is_one(one: str, other: str):
    events = [e for e in resolved(one, other).records if e.type == "other"]
    assert len(events) == 1
    assert len(events[0].mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "They want a permanent truce. Another truce may come, and a new ceasefire.",
        "The quake shook the town.",  # spoken of once
        "Two met at the crash site, near the blast zone, for the storm test.",
    ],
)
def test_what_is_not_the_one_event_is_none(text: str):
    assert not [e for e in resolved(text).records if e.type == "other"]


def test_a_capital_that_decides_is_its_government():
    entities = resolved(
        "[Oslo|place] rejected the plan, Norwegian media said. The Norwegian government left it at that.",
        "Fire broke out in [Oslo|place], Norway.",
    )
    government = entity_of(entities, "The Norwegian government")
    assert government in {e.id for e in entities.records if any(n.text == "Oslo" for n in e.names)}
    assert sum(any(n.text == "Oslo" for n in e.names) for e in entities.records) == 2


def test_a_capital_of_which_the_report_says_nothing_more_is_a_city():
    entities = resolved("[Lima|place] rejected the plan.")
    assert [e.type for e in entities.records] == ["place"]
