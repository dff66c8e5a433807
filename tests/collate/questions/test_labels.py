"""What a question is called: put as a question where every answer bears it out, else in the words of a report."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from crosswire.collate.questions.asked import asked
from crosswire.collate.questions.labels import labels, quotation
from crosswire.collate.questions.parties import Party
from crosswire.collate.questions.story import story
from crosswire.types import Clause, LabelFrom, Span, Standing

# The reports of one question, and the question; None where none may be put.
ASKED = [
    # casualties, flight, arrests: wars, disasters, courts, sport
    (["The flood killed {31 people; counted=person predicate=killed people=yes}.", "The flood killed {34 people; counted=person predicate=killed people=yes}."], "How many people were killed?"),
    (["{31 people; counted=person predicate=killed said=done:died people=yes} died.", "The flood killed {34 people; counted=person predicate=killed people=yes}."], "How many people died?"),
    (["The toll is {31; predicate=killed said=counted:toll people=yes}.", "The toll is {34; predicate=killed said=counted:toll people=yes}."], "How many people died?"),
    (["It killed {one child; counted=child predicate=killed people=yes}.", "It killed {two children; counted=child predicate=killed people=yes}."], "How many children were killed?"),
    (["It hurt {31 Thai workers; counted=worker qualifiers=Thai predicate=injured people=yes}.", "It hurt {34 Thai workers; counted=worker qualifiers=Thai predicate=injured people=yes}."], "How many Thai workers were injured?"),
    (["Rebels freed {24 hostages; counted=hostage predicate=released people=yes}.", "Rebels freed {25 hostages; counted=hostage predicate=released people=yes}."], "How many hostages were released?"),
    (["{81 Israelis; counted=person qualifiers=Israelis predicate=released people=yes} went home.", "{82 Israelis; counted=person qualifiers=Israelis predicate=released people=yes} went home."], "How many Israelis were released?"),
    (["{81 Marines; counted=person qualifiers=Marines predicate=released people=yes} went home.", "{82 Marines; counted=person qualifiers=Marines predicate=released people=yes} went home."], "How many Marines were released?"),
    (["Police arrested {14 fans; counted=fan predicate=detained said=suffered:arrested people=yes}.", "Police arrested {15 fans; counted=fan predicate=detained said=suffered:arrested people=yes}."], "How many fans were arrested?"),
    (["{90 people; counted=person predicate=missing said=been:missing people=yes} are missing.", "{95 people; counted=person predicate=missing said=been:missing people=yes} are missing."], "How many people are missing?"),
    (["The fire burned down {40 houses; counted=house predicate=destroyed}.", "The fire burned down {45 houses; counted=house predicate=destroyed}."], "How many houses were destroyed?"),
    (["Police held {14 fans; counted=fan predicate=detained people=yes}.", "Police arrested {15 fans; counted=fan predicate=detained said=suffered:arrested people=yes}."], "How many fans were detained?"),
    (["{4,000 villagers; counted=villager predicate=displaced said=done:fled people=yes} fled.", "{4,500 villagers; counted=villager predicate=displaced said=done:fled people=yes} fled."], "How many villagers fled?"),
    (["{4,000 villagers; counted=villager predicate=displaced said=done:fled people=yes} fled.", "It displaced {4,500 villagers; counted=villager predicate=displaced people=yes}."], "How many villagers fled or were displaced?"),
    # the wider word is what all say
    (["It killed {31 soldiers; counted=soldier predicate=killed people=yes}.", "It killed {34 people; counted=person predicate=killed people=yes}."], "How many people were killed?"),
    (["It still holds {24 living hostages; counted=hostage qualifiers=living predicate=released people=yes}.", "It holds {26 hostages; counted=hostage predicate=released people=yes}."], "How many hostages were released?"),
    # a period that all have; not one that a single mention has
    (["It killed {31 people; counted=person predicate=killed people=yes since=2024-01-01 until=2024-01-31 period=in_January}.", "It killed {34 people; counted=person predicate=killed people=yes since=2024-01-01 until=2024-01-31 period=in_January}."], "How many people were killed in January?"),
    (["It killed {31 people; counted=person predicate=killed people=yes since=2024-01-01 until=2024-01-31 period=in_January}.", "It killed {34 people; counted=person predicate=killed people=yes}."], "How many people were killed?"),
    # sums by their own name
    (["The court set {$3 million; kind=money unit=dollar counted=fine}.", "The court set {$4 million; kind=money unit=dollar counted=fine}."], "How much was the fine?"),
    (["They bid {$3 million; kind=money unit=dollar counted=bid}.", "They bid {$4 million; kind=money unit=dollar counted=bid}."], None),
    (["She needs {251 votes; counted=vote role=threshold}.", "She needs {252 votes; counted=vote role=threshold}."], "How many votes were needed?"),
    # said of a denial too
    (["The army denied that it killed {50 men; counted=man predicate=killed people=yes modality=denied}.", "Rebels said it killed {50 men; counted=man predicate=killed people=yes}."], "How many men were killed?"),
    # nothing that one answer does not say: the outcome, the voice, the counted
    (["It killed {31 people; counted=person predicate=killed people=yes}.", "There were {34 people; counted=person predicate=killed said=nothing people=yes}."], None),
    (["They were {31 people; counted=person predicate=killed said=nothing people=yes}.", "There were {34 people; counted=person predicate=killed said=nothing people=yes}."], None),
    (["It destroyed {31 houses; counted=house predicate=destroyed}.", "It destroyed {34 roads; counted=road predicate=destroyed}."], None),
    (["It killed {31 people; counted=person predicate=killed people=yes}.", "It hurt {31 people; counted=person predicate=injured people=yes}."], None),
    # unlike kinds of people, and groups that no one word names
    (["It killed {31 Thai men; counted=man qualifiers=Thai predicate=killed people=yes}.", "It killed {34 Lao men; counted=man qualifiers=Lao predicate=killed people=yes}."], None),
    (["It killed {31; counted=child qualifiers=women_and_children predicate=killed people=yes}.", "It killed {34; counted=child qualifiers=women_and_children predicate=killed people=yes}."], None),
    # what has not happened, is new, or is a part
    (["It may kill {31 people; counted=person predicate=killed people=yes modality=hypothetical}.", "It may kill {34 people; counted=person predicate=killed people=yes modality=hypothetical}."], None),
    (["It killed {31 people; counted=person predicate=killed people=yes role=new}.", "It killed {34 people; counted=person predicate=killed people=yes role=new}."], None),
    (["It killed {31 people; counted=person predicate=killed people=yes role=part}.", "It killed {34 people; counted=person predicate=killed people=yes role=part}."], None),
    # one mention alone, another event, an outcome that no template has
    (["The flood killed {31 people; counted=person predicate=killed people=yes}."], None),
    (["It killed {31 people; counted=person predicate=killed people=yes since=1988-01-01 until=1988-12-31 period=in_1988}.", "It killed {31 people; counted=person predicate=killed people=yes}."], None),
    (["They fired {12 rockets; counted=rocket predicate=fired}.", "They fired {14 rockets; counted=rocket predicate=fired}."], None),
    (["They voted with {12 members; counted=member predicate=voted people=yes}.", "They voted with {14 members; counted=member predicate=voted people=yes}."], None),
    (["A {$5 billion; kind=money unit=dollar counted=factory} plant.", "A {$6 billion; kind=money unit=dollar counted=factory} plant."], None),
    (["The boy is {9; kind=age unit=year_of_age}.", "The boy is {8; kind=age unit=year_of_age}."], None),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "question"), ASKED, ids=[f"{case[1]} {case[0][0]}" for case in ASKED])
def test_what_may_be_asked(story_of, texts: list[str], question: str | None) -> None:
    assert asked(story(story_of(*texts)).views, {}) == question


PLACED = [
    (["e1", "e1"], "How many people were killed in Belmora?"),
    (["e1", None], "How many people were killed?"),
    (["e1", "e2"], "How many people were killed?"),
    (["e3", "e3"], "How many people were killed on Lake Orvane?"),
    (["e4", "e4"], "How many people were killed in the Farrow Strip?"),
    (["e5", "e5"], "How many people were killed at Averby Hospital?"),
    (["e6", "e6"], "How many people were killed?"),
]
NAMES = {
    "e1": "Belmora",
    "e2": "Ostby",
    "e3": "Lake Orvane",
    "e4": "Farrow Strip",
    "e5": "Averby Hospital",
    "e6": "Monday",
}


@pytest.mark.parametrize(("places", "question"), PLACED, ids=[f"{case[0]}" for case in PLACED])
def test_a_place_that_every_mention_says(story_of, places: list[str | None], question: str) -> None:
    from dataclasses import replace

    texts = [f"It killed {{{n} people; counted=person predicate=killed people=yes}}." for n in (31, 34)]
    views = [
        replace(view, located=place)
        for view, place in zip(story(story_of(*texts)).views, places, strict=True)
    ]
    assert asked(views, NAMES) == question


OWNED = [
    ("{31 votes; counted=vote}", "e1", "How many votes did Ada Roe get?"),
    (
        "{31 per cent; kind=percent unit=per_cent counted=vote}",
        "e1",
        "What share of the vote did Ada Roe get?",
    ),
    ("{31; kind=age unit=year_of_age}", "e1", "How old is Ada Roe?"),
    ("{$3 million; kind=money unit=dollar counted=revenue}", "e2", "What was Voltan's revenue?"),
    ("{$3 million; kind=money unit=dollar counted=profit}", "e3", "What was Hallis' profit?"),
    (
        "{$3 million; kind=money unit=dollar counted=revenue role=forecast}",
        "e2",
        "What revenue was expected of Voltan?",
    ),
    ("{$3 million; kind=money unit=dollar counted=revenue}", None, None),
    ("{31 votes; counted=vote}", None, None),
]


@pytest.mark.parametrize(
    ("figure", "owner", "question"), OWNED, ids=[f"{case[2]} {case[0]}" for case in OWNED]
)
def test_whose_every_mention_says_it_is(
    story_of, figure: str, owner: str | None, question: str | None
) -> None:
    from dataclasses import replace

    found = story(story_of(f"It has {figure}.", f"It had {figure}.")).views
    views = [replace(view, figure=replace(view.figure, owner=owner)) for view in found]
    assert asked(views, {"e1": "Ada Roe", "e2": "Voltan", "e3": "Hallis"}) == question
    if owner:
        split = [views[0], replace(views[1], figure=replace(views[1].figure, owner=None))]
        assert asked(split, {"e1": "Ada Roe", "e2": "Voltan", "e3": "Hallis"}) is None


def test_a_place_gets_no_votes(story_of) -> None:
    """ "Won in Talva with 72 per cent of the vote" is the share of whoever won; a place may have a debt."""
    from dataclasses import replace

    vote = "{31 per cent; kind=percent unit=per_cent counted=vote}"
    debt = "{$3 million; kind=money unit=dollar counted=revenue}"
    for figure, question in ((vote, None), (debt, "What was Talva's revenue?")):
        found = story(story_of(f"It has {figure}.", f"It had {figure}.")).views
        views = [replace(view, figure=replace(view.figure, owner="e1")) for view in found]
        assert asked(views, {"e1": "Talva"}, frozenset({"e1"})) == question


def test_words_of_a_report_leave_open_what_reports_differ_on(story_of) -> None:
    texts = [
        "They fired {12 rockets; counted=rocket} at {4 towns; counted=town}.",
        "They fired {14 rockets; counted=rocket}.",
    ]
    views = [view for view in story(story_of(*texts)).views if view.figure.counted == "rocket"]
    for standing in (Standing.DISPUTED, Standing.UPDATED, Standing.UNEXPLAINED, Standing.COMPATIBLE):
        (label,) = labels([(views, standing)], {})
        assert label.source is LabelFrom.VERBATIM
        assert label.text == "They fired […]"
    (label,) = labels([(views[:1], Standing.SINGLE_REPORT)], {})
    assert label.number is not None
    assert label.text[slice(*label.number)] == "12 rockets"


def test_of_two_questions_alike_the_far_wider_one_is_put(story_of) -> None:
    killed = "It killed {%d people; counted=person predicate=killed people=yes}."
    views = story(story_of(*[killed % n for n in (31, 32, 33, 34, 35, 7, 8)])).views
    wide, narrow = views[:5], views[5:]
    named = labels([(wide, Standing.UPDATED), (narrow, Standing.UPDATED)], {})
    assert [label.source for label in named] == [LabelFrom.COMPOSED, LabelFrom.VERBATIM]
    named = labels([(wide[:4], Standing.UPDATED), (narrow, Standing.UPDATED)], {})
    assert [label.source for label in named] == [LabelFrom.VERBATIM, LabelFrom.VERBATIM]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (("more than the ", "$5 million", " …"), ("his demand for ", "$5 million", " in aid"), "His demand for $5 million in aid"),
        (("a loss of ", "$5 million", ""), ("his demand for ", "$5 million", " in aid"), "A loss of $5 million"),
        (("a loss of ", "$5 million", " in fees …"), ("his demand for ", "$5 million", " in aid"), "A loss of $5 million in fees …"),
    ],
    ids=["cut behind the number", "at its end", "cut further on"],
)  # fmt: skip
def test_a_label_is_not_broken_off_behind_its_number(view_of, first, second, text) -> None:
    views = [
        view_of(5e6, name=f"{name}/f1", dimension="money dollar", clause=Clause((), pieces, (1,), 1, 0))
        for name, pieces in (("a", first), ("b", second))
    ]
    assert quotation(views, Standing.AGREED).text == text


def _clause(*pieces: str, own: int, **about: Any) -> Clause:
    return Clause((Span(0, 1),), pieces, (own,), own, **({"unclear": 0} | about))


def test_a_clause_that_hangs_is_no_label_where_another_stands_alone(view_of) -> None:
    hanging = view_of(12, name="a/f1", clause=_clause("She trails by ", "12 points", own=1, hangs=True))
    whole = view_of(12, name="b/f1", clause=_clause("Ida Moll trails by ", "12 points", own=1, unclear=5))
    assert quotation([hanging, whole], Standing.AGREED).text == "Ida Moll trails by 12 points"
    assert quotation([hanging], Standing.AGREED).text == "She trails by 12 points"


def test_what_few_reports_tell_of_people_is_no_bare_question(story_of) -> None:
    """ "How many were injured?" of two reports of five may be asked of any event of the story."""
    hurt = "The blast hurt {31 people; counted=person predicate=injured people=yes}."
    asked_of = story(story_of(hurt, hurt)).views
    told = [(asked_of, Standing.AGREED)]
    assert labels(told, {})[0].source is LabelFrom.COMPOSED
    other = "The court met for {12 days; kind=duration unit=day}."
    views = story(story_of(hurt, hurt, other, other)).views
    groups = [(views[:2], Standing.AGREED), (views[2:], Standing.AGREED)]
    assert labels(groups, {})[0].source is LabelFrom.VERBATIM


def test_the_words_of_one_report_with_two_numbers_leave_the_number_open(view_of) -> None:
    def party(word: str) -> Party:
        return Party(None, frozenset(), None, frozenset({word}))

    one = view_of(
        40, name="a/f1", party=party("guild"), clause=_clause("A storm sank ", "40", " boats", own=1)
    )
    other = view_of(75, name="a/f2", party=party("navy"), clause=_clause("It sank ", "75", own=1, unclear=3))
    assert quotation([one, other], Standing.SINGLE_REPORT).text == "A storm sank […] boats"
    alone = [replace(view, party=party("navy")) for view in (one, other)]
    assert quotation(alone, Standing.SINGLE_REPORT).text == "A storm sank […] boats"
    moved = [one, replace(other, revises=one.id)]
    assert "[…]" not in quotation(moved, Standing.SINGLE_REPORT).text
    again = [one, view_of(40, name="a/f3", clause=_clause("It sank ", "40", own=1, unclear=3))]
    assert quotation(again, Standing.SINGLE_REPORT).text == "A storm sank 40 boats"


@pytest.mark.parametrize(
    ("behind", "source"), [(" sits in a cell", LabelFrom.VERBATIM), (" is at large", LabelFrom.COMPOSED)]
)
def test_that_somebody_is_sought_is_no_label_where_a_question_can_be_put(
    story_of, behind: str, source: LabelFrom
) -> None:
    """Who is on the run in one report is caught in the next: the number stands, the hunt does not."""
    hurt = "The blast hurt {31 people; counted=person predicate=injured people=yes}."
    other = "The court met for {12 days; kind=duration unit=day}."
    views = story(story_of(hurt, hurt, other, other)).views
    clause = _clause("The man who hurt ", "31 people", behind, own=1)
    told = [replace(view, clause=clause) for view in views[:2]]
    asked_of, _ = labels([(told, Standing.AGREED), (views[2:], Standing.AGREED)], {})
    assert asked_of.source is source
