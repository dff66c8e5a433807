"""Totals and their parts as questions: which one is named a part of which."""
# ruff: noqa: E501 - a report is one line

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
    (
        "disaster: people of one country, more of them than of all",
        [
            "The collapse killed {58 people; counted=person predicate=killed people=yes role=total}, the fire service said.",
            "It killed {64 Kenyans; counted=person qualifiers=Kenyan predicate=killed people=yes role=part}, their envoy said.",
        ],
        {64: 58},
    ),
    (
        "conflict: women and children among the dead, of two towns nobody knows which",
        [
            "Shelling killed {90 people; counted=person predicate=killed people=yes place=e1} by noon.",
            "The fair is open. It rains. The square is empty. Shelling killed {900 people; counted=person predicate=killed people=yes place=e2} in a year.",
            "It killed {17 women; counted=woman predicate=killed people=yes}.",
        ],
        {},
    ),
    (
        "conflict: children hurt are none of the dead",
        [
            "It killed {90 people; counted=person predicate=killed people=yes}.",
            "It hurt {17 children; counted=child predicate=injured people=yes}.",
        ],
        {},
    ),
    (
        "conflict: more fighters than dead in all",
        [
            "The strike killed {14 people; counted=person predicate=killed people=yes}.",
            "The army said that it killed {20 fighters; counted=fighter predicate=killed people=yes}.",
        ],
        {},
    ),
    (
        "conflict: fighters among the dead",
        [
            "The strike killed {14 people; counted=person predicate=killed people=yes}.",
            "It killed {six fighters; counted=fighter predicate=killed people=yes}.",
        ],
        {6: 14},
    ),
    ("politics: no part", ["It won {120 seats; counted=seat} and {four mayors; counted=mayor}."], {}),
]


@pytest.mark.parametrize(("reports", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parent(story_of, questions_of, reports, wanted) -> None:
    asked = questions_of(story_of(*reports))
    value = {q.id: q.answers[0].value for q in asked}
    assert {value[q.id]: value[q.parent] for q in asked if q.parent} == wanted
