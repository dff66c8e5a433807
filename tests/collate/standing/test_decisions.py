"""Where two rules compete, or a threshold is met exactly: each decision of the standings by itself."""
# ruff: noqa: E501 - a report is one line

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.collate.questions.story import story
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.collate.standing import judge
from crosswire.collate.standing.case import Case
from crosswire.collate.standing.cutoff import Course, updated
from crosswire.collate.standing.parties import two_counts
from crosswire.collate.standing.rounding import fit
from crosswire.collate.standing.scope import narrower

KILLED = "counted=person predicate=killed people=yes"
SEATS = "counted=seat predicate=won"
SHARE = "kind=percent unit=per_cent"


def _views(story_of, *reports):
    return story(story_of(*reports)).views


def _verdict(views):
    return judge(views, {view.id: view.figure.report for view in views})


def test_what_a_text_puts_right_goes_before_scope_though_time_explains_the_rest(story_of) -> None:
    """Of three counts one pair is put right outright, the others by time; scope would explain all of them."""
    views = _views(
        story_of,
        f"It killed {{84; {KILLED} qualifiers=adult,local as_of=2024-03-01}}, not {{103; {KILLED} qualifiers=adult as_of=2024-03-01}} as first reported.",
        f"It killed {{103; {KILLED} qualifiers=adult as_of=2024-03-02}}.",
        f"It killed {{120; {KILLED} as_of=2024-03-03}}.",
    )
    verdict = _verdict(views)
    assert (verdict.standing, verdict.code) == ("updated", "replaced")
    assert "in place of" in verdict.reason


@pytest.mark.parametrize(
    "said", [SEATS, "counted=ballot", "counted=subscriber", "counted=signature predicate=signed"]
)
def test_counts_that_move_either_way_are_two_states_from_three_days_on(story_of, said) -> None:
    for days, standing in ((2, "unexplained"), (3, "updated"), (4, "updated")):
        told = (2, f"There were {{143; {said}}}."), (2 + days, f"There were {{138; {said}}}.")
        assert _verdict(_views(story_of, *told)).standing == standing, days


def test_in_undated_reports_weekdays_up_to_three_days_apart_tell_the_later(story_of) -> None:
    def told(day: str, number: int) -> tuple[None, str]:
        return None, f"On {day} the blast killed {{{number}; {KILLED}}} at the mill."

    for later, standing in (("Tuesday", "updated"), ("Thursday", "updated"), ("Friday", "unexplained")):
        views = _views(story_of, told("Monday", 12), told(later, 15))
        assert _verdict(views).standing == standing, later
    assert updated(*_views(story_of, told("Thursday", 12), told("Monday", 15)), Course.RISES) is None


def test_two_parties_whose_wordings_one_number_satisfies_are_no_dispute(story_of) -> None:
    """A bound and a number within it stand side by side in one report: nobody contradicts."""
    low, high = _views(
        story_of,
        f"The guild counted {{more than 200; {KILLED} modifier=more_than source=guild}}, the fleet {{276; {KILLED} source=fleet}}.",
    )
    assert two_counts(Case([low, replace(high, rivals=low.id)], {})) == []
    far = replace(high, rivals=low.id, reach=replace(high.reach, point=900.0, low=900.0, high=900.0))
    (found,) = two_counts(Case([low, far], {}))
    assert found[0] == "Guild: “more than 200”; fleet: “276”."


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("0 per cent", "0.4 per cent", False),
        ("0 per cent", "0 per cent", True),
        ("4 per cent", "4.4 per cent", True),
        ("4 per cent", "4.6 per cent", False),
    ],
)
def test_nothing_at_all_is_no_rounding_of_something(story_of, one, other, fits) -> None:
    low, high = _views(story_of, f"It won {{{one}; {SHARE}}}.", f"It won {{{other}; {SHARE}}}.")
    assert fit(low, high) is fits
    assert fit(high, low) is fits


def test_a_higher_count_in_the_town_lies_not_within_the_lower_one_of_its_country(story_of) -> None:
    """A part cannot hold more than its whole: only the lower count may be that of the place within."""
    low, high = _views(
        story_of,
        "It shut {50 mines; counted=mine predicate=closed}.",
        "It shut {70 mines; counted=mine predicate=closed}.",
    )
    country, town = Whereabouts("e1"), Whereabouts("e2", parts_of=frozenset({"e1"}))
    part = narrower(replace(low, where=town), replace(high, where=country))
    assert part == "“50 mines” is given for a place inside that of “70 mines”."
    assert narrower(replace(low, where=country), replace(high, where=town)) is None


def test_a_word_that_both_sentences_have_restricts_neither_share(story_of) -> None:
    """Ninety percent of private clinics, and a share of 97 percent of the market for private clinics."""
    low, high = _views(
        story_of,
        f"Halden runs {{90 percent; {SHARE} counted=clinic qualifiers=private}} of private clinics.",
        f"Halden has {{97 percent; {SHARE} counted=share}} of the market for private clinics.",
    )
    assert narrower(low, high) is None
    apart = _views(
        story_of,
        f"Halden runs {{90 percent; {SHARE} counted=clinic qualifiers=private}} of private clinics.",
        f"Halden has {{97 percent; {SHARE} counted=share}} of the market for clinics.",
    )
    assert "private" in (narrower(*apart) or "")
