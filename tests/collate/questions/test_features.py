"""Every kind of evidence on its own, and the numbers that a wording admits."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.amounts import admit, equal
from crosswire.collate.questions.features import TABLE, Pair
from crosswire.collate.questions.story import story
from crosswire.resources.weights import weights

DEAD = "counted=person predicate=killed people=yes"

# feature, sign of its score, one figure in each of two reports
EVIDENCE = [
    ("distance", 0, f"{{12 dead; {DEAD}}}", f"{{12 dead; {DEAD}}}"),
    ("distance", 1, f"{{12 dead; {DEAD}}}", f"{{1,200 dead; {DEAD}}}"),
    ("same_value", 1, f"{{12 dead; {DEAD}}}", f"{{12 dead; {DEAD}}}"),
    ("same_value", 1, "{one week; kind=duration unit=week}", "{seven days; kind=duration unit=day}"),
    ("same_value", 0, f"{{12 dead; {DEAD}}}", f"{{13 dead; {DEAD}}}"),
    ("small_value", 1, "{two goals; counted=goal}", "{two cards; counted=card}"),
    ("small_value", 0, "{31 goals; counted=goal}", "{31 cards; counted=card}"),
    ("small_value", 1, "{20 percent; kind=percent unit=per_cent counted=resident}", "{20 percent; kind=percent unit=per_cent counted=ship}"),
    ("small_value", 1, "{5 percent; kind=percent unit=per_cent}", "{5 percent; kind=percent unit=per_cent}"),
    ("small_value", 0, "{5 percent; kind=percent unit=per_cent counted=vote}", "{5 percent; kind=percent unit=per_cent counted=vote}"),
    ("small_value", 0, "{45.7 percent; kind=percent unit=per_cent}", "{45.7 percent; kind=percent unit=per_cent}"),
    ("by_chance", 1, "{two boats; counted=boat predicate=burned}", "{two boats; counted=boat predicate=sold}"),
    ("by_chance", 1, "{three weeks; kind=duration unit=week predicate=lasted}", "{three weeks; kind=duration unit=week predicate=tested}"),
    ("by_chance", 0, "{two boats; counted=boat predicate=burned}", "{two boats; counted=boat}"),
    ("by_chance", 0, "{two boats; counted=boat predicate=burned}", "{two boats; counted=boat predicate=burned}"),
    ("by_chance", 0, "{40 boats; counted=boat predicate=burned}", "{40 boats; counted=boat predicate=sold}"),
    ("by_chance", 0, "{two boats; counted=boat predicate=burned}", "{three boats; counted=boat predicate=sold}"),
    ("near_value", 1, "{$103 billion; kind=money unit=dollar}", "{$105 billion; kind=money unit=dollar}"),
    ("near_value", 0, "{$60; kind=money unit=dollar}", "{$82; kind=money unit=dollar}"),
    ("near_value", 0, "{$103 billion; kind=money unit=dollar}", "{$103 billion; kind=money unit=dollar}"),
    ("near_value", 0, f"{{31 dead; {DEAD}}}", f"{{31 dead; {DEAD}}}"),
    ("near_value", 1, f"{{3.1 million dead; {DEAD}}}", f"{{3.3 million dead; {DEAD}}}"),
    ("near_value", 0, f"{{no dead; {DEAD}}}", f"{{33 dead; {DEAD}}}"),
    ("admissible", 0, f"{{276 dead; {DEAD}}}", f"{{276 dead; {DEAD}}}"),
    ("admissible", 1, f"{{more than 200 dead; {DEAD} modifier=more_than}}", f"{{276 dead; {DEAD}}}"),
    ("admissible", 0, f"{{more than 200 dead; {DEAD} modifier=more_than}}", f"{{900 dead; {DEAD}}}"),
    ("noun", 1, "{31 captives; counted=captive}", "{30 hostages; counted=hostage}"),
    ("noun", 1, "{31 customers; counted=customer}", "{30 people; counted=person}"),
    ("noun", 0, "{31 rockets; counted=rocket}", "{30 votes; counted=vote}"),
    ("other_noun", 1, "{31 rockets; counted=rocket}", "{30 votes; counted=vote}"),
    ("part_of", 1, "{17 children; counted=child people=yes}", "{40 people; counted=person people=yes}"),
    ("part_of", 0, "{17 customers; counted=customer people=yes}", "{40 people; counted=person people=yes}"),
    ("human", -1, "{31 soldiers; counted=soldier people=yes}", "{30 tanks; counted=tank}"),
    ("qualified", 1, "{31 Thai hostages; counted=hostage qualifiers=Thai}", "{30 Thai captives; counted=captive qualifiers=Thai}"),
    ("qualified_apart", 1, "{31 seriously hurt; qualifiers=serious}", "{30 lightly hurt; qualifiers=light}"),
    ("nations_apart", 1, "{31 Thais; counted=hostage qualifiers=Thai}", "{30 Nepalis; counted=hostage qualifiers=Nepali}"),
    ("nations_apart", 0, "{31 Britons; counted=person qualifiers=Britons}", "{30 UK citizens; counted=citizen qualifiers=UK}"),
    ("outcome", 1, "{31 men; counted=man predicate=freed}", "{30 men; counted=man predicate=released}"),
    ("outcome_conflict", 1, "{31 men; counted=man predicate=held}", "{30 men; counted=man predicate=released}"),
    ("outcome_conflict", 0, "{31 men; counted=man predicate=held}", "{30 men; counted=man predicate=missing}"),
    ("change", -1, "{2.5 million more; counted=customer change=up}", "{145.5 million; counted=customer}"),
    ("change", 1, "{1.5 percent; kind=percent unit=per_cent change=down}", "{4.3 percent; kind=percent unit=per_cent change=down}"),
    ("modality", 1, f"{{31 dead; {DEAD} modality=hypothetical}}", f"{{31 dead; {DEAD}}}"),
    ("modality", 0, f"{{31 dead; {DEAD} modality=denied}}", f"{{31 dead; {DEAD}}}"),
    ("period", 1, f"{{31 dead; {DEAD} since=2024-01-05}}", f"{{30 dead; {DEAD} since=2024-01-05}}"),
    ("period", -1, f"{{31 dead; {DEAD} since=2024-01-05}}", f"{{30 dead; {DEAD} since=2023-10-07}}"),
    ("other_noun", 0, "{31 cars; counted=car}", "{30 lorries; counted=truck}"),
    ("human", 0, "{two female apes; counted=ape qualifiers=female}", "{two apes; counted=ape}"),
    ("noun", 1, "{a 400-pound animal; kind=measure unit=pound-mass counted=animal}", "{a 450-pound gorilla; kind=measure unit=pound-mass counted=gorilla}"),
    ("noun", 1, "{31 ferries; counted=ferry}", "{30 boats; counted=boat}"),
    ("other_noun", 0, "{31 rifles; counted=rifle}", "{30 weapons; counted=weapon}"),
    ("other_noun", 1, "{31 rifles; counted=rifle}", "{30 trams; counted=tram}"),
    ("part_of", 1, "{12 ferries; counted=ferry}", "{30 boats; counted=boat}"),
    ("part_of", 0, "{12 kg; kind=measure unit=kilogram counted=otter}", "{30 kg; kind=measure unit=kilogram counted=animal}"),
    ("denied", 1, "{no officials; counted=official predicate=dismissed}", "{four officials; counted=official predicate=dismissed}"),
    ("denied", 1, "{no soldiers; counted=soldier predicate=released}", "{12 people; counted=person predicate=released}"),
    ("denied", 0, "{no officials; counted=official predicate=dismissed}", "{four officials; counted=official predicate=hired}"),
    ("denied", 0, "{no goals; counted=goal predicate=score}", "{no goals; counted=goal predicate=score}"),
    ("outcome", 1, "the handing over of {31 jailed men; counted=man predicate=jail people=yes}", "{30 men; counted=man predicate=released people=yes}"),
    ("outcome", 1, "the killing of {31 men; counted=man people=yes}", "{30 men; counted=man predicate=die people=yes}"),
    ("outcome", 0, "the price of {31 men; counted=man people=yes}", "{30 men; counted=man predicate=die people=yes}"),
    ("mounts", 1, "{2,000 people; counted=person predicate=signed people=yes}", "{300,000 people; counted=person predicate=signed people=yes}"),
    ("mounts", 1, "{9 million views; counted=view predicate=watch}", "{40 million views; counted=view predicate=watch}"),
    ("mounts", 0, f"{{2,000 dead; {DEAD}}}", f"{{300,000 dead; {DEAD}}}"),
    ("another_time", 1, f"{{31 dead; {DEAD} since=2019-01-01 until=2019-12-31}}", f"{{31 dead; {DEAD}}}"),
    ("another_time", 0, f"{{31 dead; {DEAD} since=2024-02-20 until=2024-02-28}}", f"{{31 dead; {DEAD}}}"),
    ("revised", 1, "It rose to {41 cases; counted=case}, from {34 cases; counted=case} on Monday", "It rose to {41 cases; counted=case}, from {34 cases; counted=case} on Monday"),
    ("value_alone", 1, "He paid {31 goats; counted=goat}", "She won {31 votes; counted=vote}"),
]  # fmt: skip


def _pair(extracts):
    told = story(extracts)
    return Pair(told.views[0], told.views[-1], told)


@pytest.mark.parametrize(("name", "sign", "first", "second"), EVIDENCE, ids=[f"{e[0]}{e[1]}-{e[2][:24]}" for e in EVIDENCE])  # fmt: skip
def test_evidence(story_of, name, sign, first, second) -> None:  # noqa: PLR0917 - the columns of the table
    forth, back = _pair(story_of(first, second)), _pair(story_of(second, first))
    value = TABLE[name](forth).value
    assert (value > 0) - (value < 0) == sign
    assert TABLE[name](back).value == pytest.approx(value)


ROLES = [
    ("disaster", "passenger", "citizen", True),
    ("conflict", "hostage", "student", True),
    ("business", "customer", "resident", True),
    ("health", "patient", "tourist", True),
    ("conflict: two sides", "hostage", "prisoner", False),
    ("sport: two trades", "journalist", "policeman", False),
    ("politics: people and things", "voter", "seat", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), [r[1:] for r in ROLES], ids=[r[0] for r in ROLES])
def test_two_names_that_the_same_people_may_bear_hardly_speak_against_a_link(
    story_of, one, other, same
) -> None:
    told = _pair(story_of(f"{{31 of them; counted={one}}}", f"{{31 of them; counted={other}}}"))
    assert (TABLE["other_noun"](told).value < 0.5) is same


def test_a_large_round_number_is_less_of_an_accident_than_a_small_one(story_of) -> None:
    large = _pair(
        story_of("{1 billion years; kind=duration unit=year}", "{1 billion years; kind=duration unit=year}")
    )
    small = _pair(story_of("{two years; kind=duration unit=year}", "{2 years; kind=duration unit=year}"))
    assert TABLE["same_value"](large).value > TABLE["same_value"](small).value


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert set(weights("figures").of) == set(TABLE)


def test_a_later_report_with_a_higher_toll_is_the_next_state(story_of) -> None:
    rising = _pair(story_of((2, f"It killed {{31; {DEAD}}}"), (3, f"It killed {{38; {DEAD}}}")))
    falling = _pair(story_of((3, f"It killed {{31; {DEAD}}}"), (2, f"It killed {{38; {DEAD}}}")))
    assert TABLE["next_state"](rising).value == 1
    assert TABLE["next_state"](falling).value == 0


def test_a_sentence_that_replaces_a_count_says_so(story_of) -> None:
    (told,) = story_of(
        f"The toll rose to {{41 dead; {DEAD}}} by noon, from {{34; {DEAD}}} the evening before."
    )
    assert TABLE["revised"](_pair((told,))).value == 1


def test_the_same_number_elsewhere_in_the_other_report_speaks_against_a_link(story_of) -> None:
    told = story(
        story_of(
            f"{{31 dead; {DEAD}}}",
            "{31 hurt; counted=person predicate=injured} and {38 lost; counted=person}",
        )
    )
    first, _, last = told.views
    assert TABLE["better_elsewhere"](Pair(first, last, told)).value == 0.5


def test_a_number_that_was_put_right_is_not_better_elsewhere(story_of) -> None:
    """The other report gives my number too, as the one that it takes back."""
    told = story(
        story_of(
            f"{{34 dead; {DEAD}}} in the fire",
            f"The fire killed {{41 dead; {DEAD}}}. The toll rose to {{41; {DEAD}}}, from {{34; {DEAD}}} at first",
        )
    )
    mine, theirs, *_ = told.views
    assert told.replaced
    assert TABLE["better_elsewhere"](Pair(mine, theirs, told)).value == 0


ADMITTED = [
    (True, "{15,207; counted=person}", "{more than 15,000; counted=person modifier=more_than}"),
    (True, "{about 146 tonnes; counted=tonne modifier=about}", "{146 tonnes; counted=tonne}"),
    (True, "{nearly 2,400; counted=person modifier=nearly}", "{2,318; counted=person}"),
    (True, "{1,200; counted=person}", "{1,180; counted=person}"),
    (False, "{84; counted=person}", "{81; counted=person}"),
    (False, "{$110; kind=money unit=dollar}", "{$105; kind=money unit=dollar}"),
    (False, "{more than 400; counted=target modifier=more_than}", "{more than 200; counted=target modifier=more_than}"),
    (True, "{two years; kind=duration unit=year}", "{900 days; kind=duration unit=day}"),
    (False, "{two years; kind=duration unit=year}", "{three years; kind=duration unit=year}"),
]  # fmt: skip


@pytest.mark.parametrize(("admitted", "first", "second"), ADMITTED, ids=[f"{a[1]}-{a[2]}" for a in ADMITTED])
def test_admitted(story_of, admitted, first, second) -> None:
    a, b = (view.reach for view in story(story_of(first, second)).views)
    assert (admit(a, b) or equal(a, b)) is admitted
    assert admit(a, b) == admit(b, a)


def test_near_sums_of_which_nothing_is_shared_are_half_as_near(story_of) -> None:
    spent = "She spent {$7,210; kind=money unit=dollar predicate=paid} on coats."
    views = story(
        story_of(
            "A {$7,000; kind=money unit=dollar counted=guitar} guitar was signed.",
            spent,
            spent.replace("7,210", "7,300"),
        )
    )
    far, near = (TABLE["near_value"](Pair(views.views[n], views.views[1], views)).value for n in (0, 2))
    assert 0 < far < near


def test_tourists_among_the_dead_are_no_part_of_another_count_of_tourists(view_of) -> None:
    part = view_of(58, name="a/f2", nouns=("tourist",), whole="a/f1", sort=True)
    nothing = story(())
    assert TABLE["part_of"](Pair(part, view_of(64, name="b/f1"), nothing)).value == 1
    assert TABLE["part_of"](Pair(part, view_of(60, name="b/f1", nouns=("tourist",)), nothing)).value == 0
    assert (
        TABLE["part_of"](
            Pair(view_of(58, name="a/f2", whole="a/f1"), view_of(60, name="b/f1"), nothing)
        ).value
        == 1
    )


def test_leaders_and_members_are_people_and_two_kinds_of_them(view_of) -> None:
    leaders, members = (view_of(12, name=f"{r}/f1", counted=c) for r, c in (("a", "leader"), ("b", "member")))
    people, told = view_of(12, name="c/f1", counted="person"), story(())
    same, kin = (TABLE["noun"](Pair(leaders, other, told)).value for other in (people, members))
    assert kin < same
