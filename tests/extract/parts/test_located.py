"""Which places linking may look at: those that the figure's own clause ties to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.extract import whole
from crosswire.types import Analysis

TIED = [
    ("Peru reported 40 dead.", True),
    ("In Peru, 40 miners died.", True),
    ("Peru, where 40 miners died, closed its mines.", True),
    ("The raid on Leeds has killed 40 people.", True),
    # a sentence before, a clause nearby, one of several
    ("The mill at Leeds collapsed. Forty miners died.", False),
    ("Police used water cannon in Lyon after 40 officers were hurt.", False),
    ("The bombings in Kenya and Tanzania killed 40 people.", False),
    ("Forty miners died, police in Lima said.", False),
]


@pytest.mark.parametrize(("text", "located"), TIED)
def test_what_is_only_near_ties_nothing(
    analyse_text: Callable[..., Analysis], text: str, located: bool
) -> None:
    read = whole(analyse_text(text))
    assert read.parts.senses[read.figures[-1].id].located is located
