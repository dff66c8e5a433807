"""Two ages of one person are a dispute of the first screen; ages of two, or of many, are none."""

from __future__ import annotations

import pytest

from crosswire.types import FigureKind, Standing

from .test_stories import Story, brief_of

FIRST = (
    "Lina Marsh, 22, was killed on Sunday when a tram struck her in Orvane.",
    "A tram killed 22-year-old Lina Marsh in Orvane on Sunday. The driver was in shock, police said.",
)


def _rows(third: str) -> list[tuple[Standing, bool, set[float | None]]]:
    """The questions after ages in which the third report has a figure: standing, on the screen, values."""
    outlets = ("Calder Post", "Valley Radio", "Tern News")
    told = zip("abc", outlets, (*FIRST, third), strict=True)
    reports = tuple((name, outlet, "2024-03-03", (text,)) for name, outlet, text in told)
    brief = brief_of(Story("ages", reports, (), ()))
    ages = {f.id: f for f in brief.figures if f.kind is FigureKind.AGE}
    found = []
    for question in brief.questions:
        held = [ages[f] for answer in question.answers for f in answer.figures if f in ages]
        if any(f.report == "c" for f in held):
            shown = question.id in brief.story.key_questions
            found.append((question.standing, shown, {answer.value for answer in question.answers}))
    return found


@pytest.mark.parametrize(
    "third",
    [
        "Lina Marsh, aged 21, died on Sunday under a tram in Orvane. The line was closed.",
        "Police identified the woman killed by a tram in Orvane on Sunday as Lina Marsh, 21.",
        "Police identified the woman killed by a tram in Orvane on Sunday as 21-year-old Lina Marsh.",
        "Lina Marsh died on Sunday under a tram in Orvane. She was 21.",
        "Lina Marsh was on her way home when a tram killed her in Orvane on Sunday. She was 21 years old.",
        "The law student Lina Marsh, 21, of Orvane, was hit by a tram on Sunday.",
        "A tram killed Lina Marsh in Orvane on Sunday. Marsh had turned 21 in May.",
    ],
)
def test_two_ages_of_one_person_are_a_dispute_of_the_first_screen(third: str) -> None:
    assert _rows(third) == [(Standing.UNEXPLAINED, True, {21, 22})]


@pytest.mark.parametrize(
    "third",
    [
        "A tram killed Lina Marsh in Orvane on Sunday. Her brother, Karl Marsh, 21, saw it.",
        "A tram killed Lina Marsh in Orvane on Sunday. The driver, Tom Feld, 21, was treated for shock.",
        "A tram killed Lina Marsh in Orvane on Sunday. Pim Olsen, 22, who waited at the stop, saw it.",
        "A tram killed Lina Marsh in Orvane on Sunday. A 21-year-old man was held.",
        "A tram killed Lina Marsh in Orvane on Sunday. Most victims of trams are aged 22 or younger.",
        "A tram killed Lina Marsh in Orvane on Sunday. Most victims of trams are at least 22 years old.",
    ],
)
def test_ages_of_two_and_of_many_are_none(third: str) -> None:
    assert all(values in ({21}, {22}) and not shown for _, shown, values in _rows(third))
    assert {standing for standing, _, _ in _rows(third)} <= {Standing.SINGLE_REPORT}


def test_an_age_told_of_nobody_by_name_keeps_no_two_ages_of_one_person_apart() -> None:
    """One report names her, one tells of a student; both say 21, and a third one names her as 22."""
    told = (
        ("a", "Calder Post", "The 21-year-old student of law from Orvane feared no tram, they said."),
        ("b", "Valley Radio", "The dead student of law from Orvane was Lina Marsh, 21. A tram hit her."),
        ("c", "Tern News", "Lina Marsh, 22, played the violin. Her father wept."),
    )  # fmt: skip
    reports = tuple((name, outlet, "2024-03-03", (text,)) for name, outlet, text in told)
    asked = [{a.value for a in q.answers} for q in brief_of(Story("ages", reports, (), ())).questions]
    assert {21, 22} in asked, asked


TRIAL = (
    "Lina Marsh, {}, was held on Sunday after a robbery on a tram in Orvane. She is charged with theft.",
    "A jury indicted Lina Marsh, {}, over the robbery on a tram in Orvane. The trial opens in May.",
)


@pytest.mark.parametrize(
    ("first", "then", "last", "standing"),
    [
        (22, "2024-09-03", 23, Standing.COMPATIBLE),
        (22, "2026-04-03", 24, Standing.COMPATIBLE),
        (22, "2024-03-05", 23, Standing.UNEXPLAINED),  # two days: a slip, not a birthday
        (23, "2024-09-03", 22, Standing.UNEXPLAINED),  # nobody grows younger
        (22, "2024-09-03", 24, Standing.UNEXPLAINED),
    ],
)
def test_ages_told_months_apart_may_have_a_birthday_between(
    first: int, then: str, last: int, standing: Standing
) -> None:
    days = zip("ab", ("Calder Post", "Tern News"), ("2024-03-03", then), TRIAL, (first, last), strict=True)
    reports = tuple((name, outlet, day, (text.format(age),)) for name, outlet, day, text, age in days)
    brief = brief_of(Story("trial", reports, (), ()))
    found = [q for q in brief.questions if {a.value for a in q.answers} == {first, last}]
    assert [q.standing for q in found] == [standing]
    assert ("birthday" in found[0].reason) is (standing is Standing.COMPATIBLE)
