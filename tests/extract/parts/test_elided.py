"""Counts that leave out what they count, and two parties' counts of one thing in one report."""

import pytest

from crosswire.extract.parts.elided import _NUMBER_OF, _STATES, _SUBJECT


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The number of the missing dropped to 14 from 20.", "missing"),
        ("The tally of those injured stood at 31.", "injured"),
        ("The count of people displaced reached 4,000.", "displaced"),
        ("The number of seats won by the party rose to 41.", None),
        ("The number of missing parcels fell by half.", None),
    ],
)
def test_the_sentence_says_whose_number_it_is(sentence: str, outcome: str | None) -> None:
    found = _NUMBER_OF.search(sentence)
    assert (_STATES[found["state"].lower()] if found else None) == outcome


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [("The dead are counted by two offices.", True), ("The dead end was closed.", False)],
)
def test_a_sentence_about_a_state_of_people(sentence: str, opens: bool) -> None:
    assert bool(_SUBJECT.search(sentence)) is opens
