"""Counts that leave out what they count, and two parties' counts of one thing in one report."""

import pytest

from crosswire.extract.parts.elided import _SUBJECT


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [("The dead are counted by two offices.", True), ("The dead end was closed.", False)],
)
def test_a_sentence_about_a_state_of_people(sentence: str, opens: bool) -> None:
    assert bool(_SUBJECT.search(sentence)) is opens
