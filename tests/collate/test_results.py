"""Results of votes and contests: one row for one result, none for two."""

from __future__ import annotations

import pytest

from crosswire.render import terminal
from crosswire.types import Brief

from .test_stories import Story, brief_of

OUTLETS = ("Calder Post", "Valley Radio", "Tern News")


def brief(*texts: str, backward: bool = False) -> Brief:
    reports = tuple(
        (name, outlet, "2024-03-03", (text,))
        for name, outlet, text in zip("abc", OUTLETS, texts, strict=False)
    )
    return brief_of(Story("", reports, (), ()), backward=backward)


def results(told: Brief) -> list[str]:
    """The questions that a result answers, a line each."""
    return [
        f"{q.standing.value}: "
        + " / ".join(f"{a.value:g}-{a.against:g} {''.join(a.reports)}" for a in q.answers if a.value)
        for q in told.questions
        if all(answer.against is not None for answer in q.answers)
    ]


ONE = [
    (
        "a vote, with another dash",
        (
            "The House passed the farm bill 234-193 on Sunday after a long debate.",
            "Lawmakers passed the farm bill in a 234–193 vote.",
        ),
        ["agreed: 234-193 ab"],
    ),
    (
        "a vote in words",
        (
            "The House passed the farm bill 234-193 on Sunday.",
            "The farm bill was passed by the House, 234 votes to 193.",
        ),
        ["agreed: 234-193 ab"],
    ),
    (
        "a vote that is told in two ways",
        (
            "The House voted 234-193 on Sunday to pass the farm bill.",
            "The House voted 235-193 on Sunday to pass the farm bill, clerks said.",
        ),
        ["unexplained: 234-193 a / 235-193 b"],
    ),
    (
        "the votes against differ",
        (
            "The House voted 234-193 on Sunday to pass the farm bill.",
            "The House voted 234-195 on Sunday to pass the farm bill, clerks said.",
        ),
        ["unexplained: 234-193 a / 234-195 b"],
    ),
    (
        "a ruling",
        (
            "In a 5-4 ruling, the court upheld the ban on river dredging.",
            "The justices ruled 5-4 that the ban on dredging may stand.",
        ),
        ["agreed: 5-4 ab"],
    ),
    (
        "a ruling, by justices who are divided",
        ("The court ruled, 5 to 4, that the map was legal.", "The justices, divided 5-4, upheld the map."),
        ["agreed: 5-4 ab"],
    ),
    (
        "a vote that stands first",
        (
            "The Senate on Sunday voted 62-35 to approve the highway bill.",
            "By 62 to 35, the Senate approved the highway bill on Sunday.",
        ),
        ["agreed: 62-35 ab"],
    ),
    (
        "a vote whose chamber one report leaves out",
        (
            "House Republicans passed the tax bill, 227-205, with 13 of them opposed.",
            "The tax bill passed 227 to 203.",
        ),
        ["unexplained: 227-205 a / 227-203 b"],
    ),
    (
        "a score behind that of a part",
        (
            "The Knights trailed 21-3 in the third quarter before winning 28-24.",
            "The Knights came from behind to win 28-24.",
        ),
        ["single_report: 21-3 a", "agreed: 28-24 ab"],
    ),
    (
        "a score by winner and loser",
        (
            "Derre Rovers beat Almara United 3-1 in the cup final on Saturday.",
            "Almara United lost 3-1 to Derre Rovers in Saturday's cup final.",
        ),
        ["agreed: 3-1 ab"],
    ),
]


@pytest.mark.parametrize(("texts", "lines"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_one_result_is_one_row(texts: tuple[str, ...], lines: list[str]) -> None:
    assert results(brief(*texts)) == lines
    assert sorted(results(brief(*texts, backward=True))) == sorted(lines)


APART = [
    (
        "two chambers",
        "The House passed the farm bill 52-48 on Sunday.",
        "The Senate passed the farm bill 52-48 on Sunday.",
    ),
    (
        "two bills of one chamber",
        "The House passed the tax bill 227-205 on Sunday.",
        "The House passed the farm bill 227-203 on Sunday.",
    ),
    (
        "two matters of one chamber",
        "The Senate confirmed Jane Holt 52-48 on Sunday.",
        "The Senate confirmed the budget chief, Carl Dorn, by 51-48.",
    ),
    ("a committee and the whole", "The committee backed the bill 12-9.", "The bill passed the council 12-9."),
    (
        "a half and the match",
        "The Hawks led Calder 14-10 at half-time on Sunday.",
        "The Hawks won 14-10 over Calder on Sunday.",
    ),
    ("two matches", "Derre beat Almara 3-1 on Saturday.", "Calder beat Ostby 3-1 on Saturday."),
    (
        "a vote and a score",
        "The council voted 7-2 to rebuild the stadium.",
        "The Hawks won 7-2 in the old stadium.",
    ),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_two_results_never_share_a_row(one: str, other: str) -> None:
    assert all(line.startswith("single_report") for line in results(brief(one, other)))


def test_a_reader_sees_both_numbers() -> None:
    shown = terminal.render(
        brief("The House passed the farm bill 234-193 on Sunday.", "The House passed the farm bill, 234-193.")
    )
    assert "234-193" in shown
    assert "“The House passed the farm bill *234-193* on Sunday”" in shown  # on what, too


def test_two_votes_of_one_jury_are_no_sum() -> None:
    told = brief("Jurors voted 11-1 to convict on Friday and 10-1 on Saturday, a lawyer said.")
    assert (results(told), told.sums) == (["single_report: 11-1 a", "single_report: 10-1 a"], ())


def test_every_number_of_a_result_has_its_question() -> None:
    told = brief("The House passed the farm bill 234-193.", "The bill passed the House 234-193.")
    assert {figure.question for figure in told.figures} == {told.questions[0].id}
