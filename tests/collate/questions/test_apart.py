"""Links that may not be: two things that share a number by chance, and two senders of one kind of thing."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.questions.apart import barred, two_senders
from crosswire.collate.questions.owners import Owner
from crosswire.collate.questions.story import story
from crosswire.types import EntityType

CHANCE = [
    ("politics", "It shut {1,150 stations; counted=station predicate=closed}.", "They sent {1,150 observers; counted=observer predicate=deployed}."),
    ("disaster", "The flood took {240 boats; counted=boat predicate=lost}.", "Crews cleared {240 roads; counted=road predicate=cleaned}."),
    ("sport", "She ran {36 laps; counted=lap}.", "The club sold {36 shirts; counted=shirt predicate=sold}."),
    ("business", "It opened {75 shops; counted=shop predicate=opened}.", "Lawyers read {75 contracts; counted=contract predicate=examined}."),
]  # fmt: skip
ONE = [
    ("politics: one noun", "It shut {1,150 stations; counted=station predicate=closed}.", "Of all {1,150 stations; counted=station} few worked."),
    ("science: one outcome", "It lost {240 probes; counted=probe predicate=lost}.", "It lost {240 sensors; counted=sensor predicate=lost}."),
    ("business: too many digits for chance", "It sold {15,207 phones; counted=phone predicate=sold}.", "They made {15,207 gadgets; counted=gadget predicate=produced}."),
    ("politics: four digits tell already", "It shut {1,234 stations; counted=station predicate=closed}.", "They sent {1,234 observers; counted=observer predicate=deployed}."),
    ("disaster: a wider word", "It sank {240 ferries; counted=ferry predicate=sunk}.", "All {240 vessels; counted=vessel predicate=lost} went."),
]  # fmt: skip


def _pair(story_of, reports):
    return story(story_of(*reports)).views


@pytest.mark.parametrize("reports", [case[1:] for case in CHANCE], ids=[case[0] for case in CHANCE])
def test_a_number_alone_joins_no_two_things(story_of, reports) -> None:
    assert barred(*_pair(story_of, reports))


@pytest.mark.parametrize("reports", [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_something_more_than_the_number_lets_them_meet(story_of, reports) -> None:
    assert barred(*_pair(story_of, reports)) is None


def _named(name: str) -> Owner:
    return Owner(None, name, EntityType.ORGANISATION, frozenset({name.lower()}))


GOVERNMENT, COAST_GUARD = (
    Owner("government"),
    Owner(None, "guard", EntityType.ORGANISATION, frozenset({"guard"})),
)


@pytest.mark.parametrize(
    ("said", "one", "other", "two"),
    [
        ("counted=helicopter predicate=deployed", GOVERNMENT, _named("Norland"), True),
        ("counted=truck predicate=delivered", _named("Red Cross"), _named("Unicef"), True),
        ("counted=tank predicate=pledged", _named("Norland"), _named("Suthland"), True),
        ("counted=vaccine predicate=delivered", _named("Pharmex"), _named("Pharmex"), False),
        ("counted=tank predicate=pledged", GOVERNMENT, GOVERNMENT, False),
        ("counted=tank predicate=destroyed", GOVERNMENT, _named("Norland"), False),
        ("counted=boat predicate=deployed", COAST_GUARD, Owner("company"), False),
        ("counted=prisoner predicate=delivered people=yes", GOVERNMENT, _named("Norland"), False),
    ],
)
def test_two_senders(story_of, said, one, other, two) -> None:  # noqa: PLR0917 - columns
    a, b = _pair(story_of, (f"There were {{2; {said}}}.", f"There were {{4; {said}}}."))
    assert two_senders(replace(a, owner=one), replace(b, owner=other)) is two
    assert not two_senders(replace(a, owner=one), replace(a, owner=other)), "one number may be one shipment"


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("counted=person predicate=killed people=yes", "people"),
        ("counted=case predicate=infected", "cases"),
        ("counted=job predicate=dismissed", "jobs"),
    ],
)
def test_what_is_new_is_not_the_total(story_of, said, word) -> None:
    new, total = f"Another {{12 {word}; {said} role=new}}.", f"In all {{480 {word}; {said} role=total}}."
    assert barred(*_pair(story_of, (new, total))) == "one is new, the other all so far"
    again = f"In all {{12 {word}; {said} role=total}}."
    assert barred(*_pair(story_of, (new, again))) is None


def test_a_bound_and_a_number_within_it_may_be_one_question_of_a_report(story_of) -> None:
    """One report that says "more than 200" and then 276 has counted once, and said it twice."""
    bound = "It hurt {more than 200 fans; counted=fan predicate=injured modifier=more_than}."
    views = _pair(
        story_of, (f"{bound} The club said {{276 fans; counted=fan predicate=injured}} were hurt.",)
    )
    assert barred(*views) is None
    apart = _pair(story_of, (f"{bound} The club said {{90 fans; counted=fan predicate=injured}} were hurt.",))
    assert barred(*apart) == "one report gives both, and they differ"
    breath = "It hurt {more than 200 fans; counted=fan modifier=more_than}, {276 fans; counted=fan} in all."
    assert barred(*_pair(story_of, (breath,))) == "one sentence gives both"
