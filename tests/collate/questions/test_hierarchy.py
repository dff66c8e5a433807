"""Totals and their parts as questions: which one is named a part of which."""

from __future__ import annotations

import pytest

FREED = "counted=hostage predicate=released people=yes"

CASES = [
    (
        "conflict: brackets",
        [f"They freed {{40 hostages; {FREED}}} ({{31 villagers; {FREED}}} and {{9 foreigners; {FREED}}})."],
        {31: 40, 9: 40},
    ),
    (
        "disaster: including, told by two reports",
        [
            "It killed {12 people; counted=person predicate=killed}, "
            "including {three children; counted=child predicate=killed}.",
            "It killed {12 people; counted=person predicate=killed} and left a town in ruins.",
        ],
        {3: 12},
    ),
    ("politics: no part", ["It won {120 seats; counted=seat} and {four mayors; counted=mayor}."], {}),
]


@pytest.mark.parametrize(("reports", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parent(story_of, questions_of, reports, wanted) -> None:
    asked = questions_of(story_of(*reports))
    value = {q.id: q.answers[0].value for q in asked}
    assert {value[q.id]: value[q.parent] for q in asked if q.parent} == wanted
