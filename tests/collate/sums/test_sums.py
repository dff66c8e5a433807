"""Totals and their parts: which lists add up, which only name a part, and which are no sums at all."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate import sums
from crosswire.collate.sums import check
from crosswire.types import Breakdown, FigureKind, Modifier, Share

FREED = "counted=hostage predicate=released people=yes"

# kind, text, and the sums expected: (total, parts, holds) by the texts of the figures
CASES = [
    (
        "conflict: brackets",
        f"They freed {{40 hostages; {FREED}}} ({{31 villagers; {FREED}}} and {{9 foreigners; {FREED}}}).",
        [("40 hostages", ["31 villagers", "9 foreigners"], True)],
    ),
    (
        "politics: brackets that miss the total",
        "The house has {120 seats; counted=seat} ({70 left; counted=seat} and {45 right; counted=seat}).",
        [("120 seats", ["70 left", "45 right"], False)],
    ),
    (
        "disaster: apposition",
        "Rescuers found {five miners; counted=miner predicate=found}, {two women; counted=woman} and {three men; counted=man}.",
        [("five miners", ["two women", "three men"], True)],
    ),
    (
        "sport: a list that is no breakdown",
        "She won {seven medals; counted=medal}, {two cups; counted=cup} and {three titles; counted=title}.",
        [],
    ),
    (
        "disaster: including is a part, not the whole",
        "The fire killed {12 people; counted=person predicate=killed}, including {three children; counted=child predicate=killed}.",
        [("12 people", ["three children"], True)],
    ),
    (
        "disaster: parts of whom",
        "It injured {74 people; counted=person predicate=injured}, {16; counted=person predicate=treated} of whom are in hospital.",
        [("74 people", ["16"], True)],
    ),
    (
        "disaster: others beside, not among",
        "Aboard were {103 passengers; counted=passenger}, most of them Dutch, and {26 crew; counted=crew}.",
        [],
    ),
    (
        "disaster: the total opens the list, which misses it",
        "Of the {34 dead; counted=person predicate=killed}, {19; counted=person} were found in the town, {seven; counted=person} by the river and {five; counted=person} in a mill.",
        [("34 dead", ["19", "seven", "five"], False)],
    ),
    (
        "conflict: a part that stands before its total",
        "So far {17 women; counted=woman predicate=held} are among the {136 people; counted=person predicate=held} held.",
        [("136 people", ["17 women"], True)],
    ),
    (
        "conflict: of the dead, whose children are no part",
        "The blast killed {three men; counted=man predicate=killed people=yes}. {One; counted=person predicate=killed people=yes} of the dead, Ole Ramm, a father of {three; counted=person people=yes}, ran a mill.",
        [("three men", ["One"], True)],
    ),
    (
        "business: of those, over two sentences",
        "It closed {90 shops; counted=shop predicate=closed} in May. Of those closed, {50 shops; counted=shop predicate=closed} were in towns, "
        "while {20 shops; counted=shop predicate=closed} stood at stations. Another {15 shops; counted=shop predicate=closed} closed in malls.",
        [("90 shops", ["50 shops", "20 shops", "15 shops"], False)],
    ),
    (
        "science: different things in one sentence",
        "The team tagged {40 whales; counted=whale} in {12 days; kind=duration unit=day} from {two boats; counted=boat}.",
        [],
    ),
    (
        "business: a share of a stated base",
        "It cut {420 jobs; counted=job}, or {12 per cent; kind=percent unit=per_cent} of its {3,500 staff; counted=staff}.",
        [("420 jobs", ["12 per cent", "3,500 staff"], True)],
    ),
    (
        "politics: a share that does not come to the number",
        "Some {700 voters; counted=voter}, or {12 per cent; kind=percent unit=per_cent} of the {3,500 members; counted=member}, stayed away.",
        [("700 voters", ["12 per cent", "3,500 members"], False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sums_of_one_report(story_of, text, expected) -> None:
    story = story_of(text)
    texts = {f.id: f.text for e in story for f in e.figures}
    found = [(texts[s.total], [texts[p] for p in s.parts], s.holds) for s in sums.find(story, ())]
    assert found == expected


def test_the_difference_is_the_rest(story_of) -> None:
    found = sums.find(story_of(CASES[1][1]), ())
    assert [s.difference for s in found] == [5]
    assert "115" in found[0].note


def test_parts_that_miss_their_own_total_reach_that_of_another_report(story_of, questions_of) -> None:
    story = story_of(
        f"The rebels freed {{110 hostages; {FREED}}} at the river. Of those freed, {{80 hostages; {FREED}}} were villagers "
        f"and {{25 hostages; {FREED}}} were nurses.",
        f"The rebels freed {{105 hostages; {FREED}}} at the river.",
    )
    asked = questions_of(story)
    found = sums.find(story, asked)
    assert [(s.total, s.holds, s.across_reports) for s in found] == [
        ("a/f1", False, False),
        ("b/f1", True, True),
    ]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        # named parts may be all there is, not more
        ("It hurt {12 people; counted=person predicate=injured}, including {12 children; counted=child predicate=injured}.", True),
        ("It sold {12 ships; counted=ship predicate=sold}, including {11 ferries; counted=ship predicate=sold}.", True),
        # exact numbers are not rounded because they are large
        ("It cut {3,000 jobs; counted=job} ({1,400 men; counted=job} and {1,595 women; counted=job}).", False),
        ("It cut {3,000 jobs; counted=job} ({1,400 men; counted=job} and {1,600 women; counted=job}).", True),
        ("It cut {about 3,000 jobs; counted=job modifier=about} ({1,400 men; counted=job} and {1,595 women; counted=job}).", False),
    ],
)  # fmt: skip
def test_whether_parts_fit_their_total(story_of, text, holds) -> None:
    (found,) = sums.find(story_of(text), ())
    assert found.holds is holds


def test_a_hedged_total_may_be_missed_by_its_rounding(figure_of) -> None:
    told = {"t": (3000.0, 2950.0, 3050.0), "p": (1400.0, 1400.0, 1400.0), "r": (1595.0, 1595.0, 1595.0)}
    figures = {name: figure_of(ends[0], name=name, low=ends[1], high=ends[2]) for name, ends in told.items()}
    breakdown = Breakdown("t", ("p", "r"), True, "brackets")
    assert check(breakdown, figures).holds
    exact = figures | {"t": replace(figures["t"], low=3000.0, high=3000.0, modifier=Modifier.EXACT)}
    assert not check(breakdown, exact).holds


def test_a_named_part_that_equals_the_total_of_another_report_is_no_sum(story_of, questions_of) -> None:
    """As in "40 hostages, including 33 villagers": that another report gives 33 in all is no sum of parts."""
    other = f"The rebels freed {{33 hostages; {FREED}}} at the river."
    asked = questions_of(story_of(f"The rebels freed {{40 hostages; {FREED}}} at the river.", other))
    assert any({"a/f1", "b/f1"} <= {f for a in q.answers for f in a.figures} for q in asked)
    some = f"The rebels freed {{40 hostages; {FREED}}} at the river, including {{33 villagers; {FREED}}}."
    assert [(s.total, s.across_reports) for s in sums.find(story_of(some, other), asked)] == [("a/f1", False)]


@pytest.mark.parametrize(
    ("percent", "holds"), [("11.3", False), ("11.6", True), ("12", True), ("12.4", True), ("12.7", False)]
)
def test_a_share_holds_within_half_a_point(story_of, percent, holds) -> None:
    """Of 1,000 houses 120 are twelve per cent: 0.4 of a point off is a rounding, 0.7 is none."""
    share = f"{{{percent} per cent; kind=percent unit=per_cent}}"
    text = f"Some {{120 homes; counted=home}}, or {share} of its {{1,000 houses; counted=house}}, burned."
    (found,) = sums.find(story_of(text), ())
    assert found.holds is holds


@pytest.mark.parametrize(
    ("part", "percent", "base", "holds"),
    [
        ((120.0, 120.0, 120.0), (12.0, 12.0, 12.0), (1000.0, 1000.0, 1000.0), True),
        ((150.0, 150.0, 150.0), (12.0, 12.0, 12.0), (1000.0, 1000.0, 1000.0), False),
        ((150.0, 100.0, 200.0), (12.0, 12.0, 12.0), (1000.0, 1000.0, 1000.0), True),  # about 150
        ((900.0, 900.0, 900.0), (12.0, 12.0, 12.0), (7000.0, 6500.0, 7500.0), True),  # of about 7,000
        ((150.0, 150.0, 150.0), (None, 12.0, 16.0), (1000.0, 1000.0, 1000.0), True),  # 12 to 16 per cent
        ((190.0, 190.0, 190.0), (None, 12.0, 16.0), (1000.0, 1000.0, 1000.0), False),
    ],
)
def test_a_share_holds_where_hedges_admit_it(figure_of, part, percent, base, *, holds) -> None:
    """What is hedged was compared with itself, so that a hedge changed nothing."""
    figures = {
        name: figure_of(ends[0], name=name, low=ends[1], high=ends[2])
        for name, ends in (("t", part), ("p", percent), ("b", base))
    }
    figures["p"] = replace(figures["p"], kind=FigureKind.PERCENT, text="a share")
    assert sums.check_share(Share("t", "p", "b"), figures).holds is holds
