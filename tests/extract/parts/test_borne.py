"""Whether a sentence itself says of a figure what the record says, over stories of six kinds."""

from __future__ import annotations

import pytest

from crosswire.extract.parts.borne import bears_out

CASES = [
    # conflict
    ("Shelling killed 12 people in the town overnight.", "12", "killed", True),
    ("The toll in the province has reached 1,204 people, officials said.", "1,204", "killed", True),
    ("About 300 fighters killed a guard and fled.", "300", "killed", False),
    ("Some 300 fighters that killed nine guards fled.", "300", "killed", False),
    ("The group still holds 45 captives.", "45", "held", True),
    ("The group freed 20 captives while the army let 60 prisoners go.", "60", "released", False),
    # disaster
    ("The quake left 90 people dead, at least 400 injured and 1,000 homeless.", "400", "injured", True),
    ("The quake left 90 people dead, at least 400 injured and 1,000 homeless.", "400", "killed", False),
    ("Rescuers moved 600 people and 40 houses were destroyed.", "40", "evacuated", False),
    ("Some 60 rescue workers arrived on Friday.", "60", "rescued", False),
    ("In all, 28 women and children were killed.", "28", "killed", True),
    ("At least 36 people, including five children, were killed.", "36", "killed", True),
    ("At least 36 people, including five children, were killed.", "five", "killed", False),
    # business
    ("The bank paid $3 million to settle the claim.", "$3 million", "paid", True),
    ("The bank, which paid a fine, has 900 branches.", "900", "paid", False),
    # science
    ("Of 85 patients who were infected, most recovered.", "85", "infected", True),
    # sport
    ("Police arrested 31 fans after the match.", "31", "arrested", True),
    ("More than 30,000 fans saw police arrest a player.", "30,000", "arrested", False),
    # politics
    ("The court released 14 protesters on bail.", "14", "released", True),
    ("The party, which has 14 seats, wants the prisoners released.", "14", "released", False),
]


@pytest.mark.parametrize(("words", "number", "predicate", "holds"), CASES)
def test_bears_out(words: str, number: str, predicate: str, holds: bool) -> None:
    start = words.index(number)
    assert bears_out(words, start, start + len(number), predicate=predicate) is holds
