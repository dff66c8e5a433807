"""Period, cut-off and modality of a figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from crosswire.types import Noise, NoiseKind

from .conftest import Found

# Published on Sunday 3 March 2024.
PERIODS = [
    ("Floods have killed 12 people since the rains began.", "since the rains began", "2024-03-03"),
    ("By Friday evening, 184 people had died.", "By Friday evening", "2024-03-01"),
    ("Medics said on Saturday that 40 nurses had left.", None, "2024-03-02"),
    ("The mill sold 3 million shirts in 2023.", "in 2023", None),
    ("During the past week 40 fans were hurt.", "During the past week", None),
    ("The firm, founded in 1998, employs 4,500 people.", None, "2024-03-03"),
    ("Scientists tested 90 samples.", None, None),
    # a date belongs to its own clause; a clause nearby tells it of people who suffer something
    ("The dyke broke on Monday, starting a flood that killed 12 farmers.", "on Monday", None),
    (
        "The gang raided the bank on Monday, drawing a response that has left 12 dead.",
        "on Monday",
        "2024-03-03",
    ),
    ("Eight sailors died when the tug sank on Monday.", "on Monday", None),
    ("The union, which met on Monday, has 900 members.", None, "2024-03-03"),
    ("The strike will last 10 days.", None, None),
    # what a poll shows is as of when it was taken
    ("A poll shows Orla Finch ahead with 41 percent.", None, None),
    ("The survey has Reform at 30 percent.", None, None),
    ("Reform has 30 percent of the seats.", None, "2024-03-03"),
    # a day without a year that was read as one of the year before is ahead
    ("The law pays 800 guards until Sept. 15.", "until Sept. 15", "2024-03-03"),
    ("The flood had killed 90 farmers by Sept. 15, 2023.", "by Sept. 15, 2023", "2023-09-15"),
    ("As of Saturday, 200 miners are missing.", "As of Saturday", "2024-03-02"),
    ("Until Friday the hall houses 300 refugees.", "Until Friday", "2024-03-03"),
]


@pytest.mark.parametrize(("text", "period", "as_of"), PERIODS)
def test_period_and_cut_off(
    figures_of: Callable[..., Found], text: str, period: str | None, as_of: str | None
) -> None:
    ((figure, _),) = figures_of(text)
    assert (figure.period.text if figure.period else None) == period
    assert figure.as_of == as_of


def test_a_day_of_a_clause_beside_is_no_cut_off(figures_of: Callable[..., Found]) -> None:
    text = "The leak hit 40 percent of Norland, which had 9 million people as of January 1, 2017."
    assert [figure.as_of for figure, _ in figures_of(text)] == [None, "2017-01-01"]


def test_an_unknown_day_is_never_invented(figures_of: Callable[..., Found]) -> None:
    ((figure, _),) = figures_of("By Friday, 184 people had died.", published=None)
    assert figure.as_of is None


MOODS = [
    ("The dam killed 12 people.", "asserted"),
    ("The company will cut 300 jobs.", "planned"),
    ("Ministers plan to build 40 schools.", "planned"),
    ("The storm could flood 80 villages.", "hypothetical"),
    ("If talks fail, 2,000 pilots walk out.", "conditional"),
    ("The truce holds as long as rebels free 10 captives.", "conditional"),
    ("The club has not signed 3 players.", "negated"),
    ("Doctors say 9 patients recovered.", "asserted"),
    ("The army targeted 30 bridges.", "asserted"),
]


@pytest.mark.parametrize(("text", "mood"), MOODS)
def test_modality(figures_of: Callable[..., Found], text: str, mood: str) -> None:
    ((figure, _),) = figures_of(text)
    assert figure.modality.value == mood


CLAUSES = [
    # a clause with a subject of its own has a mood of its own
    ("Pilots may strike and 40 people fled.", "asserted"),
    ("The mill will close and 300 workers have left.", "asserted"),
    ("The club could not pay and 12 players walked out.", "asserted"),
    # one subject, one mood
    ("Pilots may strike and ground 40 jets.", "hypothetical"),
    ("The mill will close and dismiss 300 workers.", "planned"),
    ("Ministers plan to shut the mine and move 90 families.", "planned"),
]


@pytest.mark.parametrize(("text", "mood"), CLAUSES)
def test_the_mood_of_a_clause_is_that_of_its_own_subject(
    figures_of: Callable[..., Found], text: str, mood: str
) -> None:
    ((figure, _),) = figures_of(text)
    assert figure.modality.value == mood


IMPLICIT = [
    ("A teenager was shot dead in the square.", [("teenager", 1, "killed")]),
    ("The landslide killed a farmer.", [("farmer", 1, "killed")]),
    ("A man and a woman were injured.", [("man", 1, "injured"), ("woman", 1, "injured")]),
    ("Two waiters and a cleaner died.", [("cleaner", 1, "killed")]),
    (
        "Police arrested a waiter, three cooks and a porter.",
        [("waiter", 1, "detained"), ("porter", 1, "detained")],
    ),
    ("A singer and her brother were killed.", [("singer", 1, "killed")]),
    ("Two farmers and a dog died.", []),
    ("No captives were released.", [("captive", 0, "released")]),
    ("No one was hurt in the fire.", [("person", 0, "injured")]),
    ("The week-long strike ended.", [("strike", 1, None)]),
    # strict: no outcome, or not a person, or no count
    ("A teacher was elected mayor.", []),
    ("A minister said the plan was dead.", []),
    ("A bridge was destroyed.", []),
    ("A group of sailors was rescued.", []),
    ("A soldier fired at the crowd.", []),
    ("He was a doctor killed by kindness.", []),
]


@pytest.mark.parametrize(("text", "expected"), IMPLICIT)
def test_people_without_a_number(
    figures_of: Callable[..., Found], text: str, expected: list[tuple[str, float, str | None]]
) -> None:
    found = [f for f, _ in figures_of(text) if f.implicit]
    assert [(f.counted, f.value) for f in found] == [(c, v) for c, v, _ in expected]
    assert all(p is None or f.predicate == p for f, (_, _, p) in zip(found, expected, strict=True)), found


PLACES = [
    ("The quake killed 12 people in Lima.", "Lima"),
    ("Paris sent 40 doctors.", None),
    ("More than 200 people marched near Nairobi on Sunday.", "Nairobi"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_is_tied_by_a_preposition(
    figures_of: Callable[..., Found], text: str, place: str | None
) -> None:
    ((_, clue),) = figures_of(text)
    assert (text[clue.place.start : clue.place.end] if clue.place else None) == place


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Three goals came in Sunday's match.", "Sunday"),
        ("Seven people died in Monday's blast.", "Monday"),
        ("The man was sentenced to three years in a court session.", None),
        ("Four people were killed in the neighbouring country.", None),
        ("The firm lost 200 jobs in the third quarter.", "in the third quarter"),
        ("Four laws were passed in the last session of parliament.", "in the last session of parliament"),
    ],
)
def test_a_sitting_or_a_place_is_no_period(
    figures_of: Callable[..., Found], text: str, period: str | None
) -> None:
    held = figures_of(text)[0][0].period
    assert (held.text if held else None) == period


def test_the_day_of_a_count_is_the_writer_s(figures_of: Callable[..., Found]) -> None:
    evening = datetime(2024, 3, 4, 2, 30, tzinfo=UTC)  # still the 3rd in Chicago
    head = Noise(0, 9, NoiseKind.DATELINE)
    text = "CHICAGO —\n\nThe firm employs 4,500 people."
    ((figure, _),) = figures_of(text, published=evening, noise=(head,))
    assert figure.as_of == "2024-03-03"
