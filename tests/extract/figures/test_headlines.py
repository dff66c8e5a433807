"""What headlines say of a number: capitals lead the parse astray, the order of words does not."""

from __future__ import annotations

import pytest

# headline, value, what happened, what is counted
SAYS = [
    ("Army Kills 22 Rebels in Derre", 22, "killed", "rebel"),
    ("29 Sudavia Rebels Dead in Fighting for Key Road", 29, "killed", "person"),
    ("Storm Odalys Kills 19", 19, "killed", "person"),
    ("Raids on Derre Kill 22 Including Children", 22, "killed", "person"),
    ("Raids on Odalys Roe Stronghold Kill 22 including Children", 22, "killed", "person"),
    ("12 Miners Dead After Blast", 12, "killed", "person"),
    ("Flood Leaves 40 Dead, 12 Missing", 40, "killed", "person"),
    ("Bus Crash Injures 14 Near Halm", 14, "injured", "person"),
    ("Police Arrest at Least 31 at March", 31, "detained", "person"),
    ("Police Arrest 31 at March", 31, "detained", "person"),
    ("At Least 12 Dead in Ferry Fire", 12, "killed", "person"),
    ("Quake Death Toll Climbs to 31", 31, "killed", "person"),
    ("Mine Blast Toll Rises to 41", 41, "killed", "person"),
    ("Three Held Over Halm Raid", 3, "held", "person"),
    ("Crews Rescue 17 From Flooded Mine", 17, "rescued", "person"),
    ("Orlen Storm Displaces 4,000", 4000, "displaced", "person"),
    ("Gunmen Kidnap 8 Near Derre", 8, "kidnapped", "person"),
]


@pytest.mark.parametrize(
    ("headline", "value", "said"), [(h, v, tuple(s)) for h, v, *s in SAYS], ids=[c[0] for c in SAYS]
)
def test_what_a_headline_says(figures_of, headline, value, said) -> None:
    (figure, *_) = [f for f, _ in figures_of(f"{headline}.") if f.value == value]
    assert (figure.predicate, figure.counted) == said


def test_what_two_halves_of_a_headline_say(figures_of) -> None:
    found = figures_of("Two Dead, 14 Hurt in Halm Crash.")
    assert [(f.value, f.predicate) for f, _ in found] == [(2, "killed"), (14, "injured")]


@pytest.mark.parametrize(
    "headline",
    [
        "Boeing 747 Lands in Halm",
        "Apollo 11 Crew Returns Home",
        "Top 10 Dead Stars of Film",
        "Halm Opens Pier 9",
    ],
)
def test_no_figure_in_names(figures_of, headline) -> None:
    assert figures_of(f"{headline}.") == []


@pytest.mark.parametrize(
    "headline",
    ["Halm Sells 40 Trams to Orlen", "Orlen Toll Road Takes 31 Cars a Minute", "Council Hires 12 Teachers"],
)
def test_no_outcome_of_people_where_none_is_told(figures_of, headline) -> None:
    assert not {f.predicate for f, _ in figures_of(f"{headline}.")} & {
        "killed",
        "injured",
        "detained",
        "missing",
    }


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("Mobs set fire to four chapels on Monday.", 4, "chapel"),
        ("Residents said fires broke out in three chapels.", 3, "chapel"),
        ("Rebels set 12 trucks on fire near Derre.", 12, "truck"),
        ("Looters set alight nine cars.", 9, "car"),
    ],
)
def test_what_burned(figures_of, text, value, counted) -> None:
    (figure, *_) = [f for f, _ in figures_of(text) if f.value == value]
    assert (figure.predicate, figure.counted) == ("burned", counted)


def test_no_fire_where_a_limit_is_set(figures_of) -> None:
    assert [f.predicate for f, _ in figures_of("The firm set a limit of 40 trucks.")] != ["burned"]


@pytest.mark.parametrize("text", ["Troops held 40 Maltese.", "The blast killed 12 Senegalese."])
def test_peoples_of_one_word_for_one_and_many(figures_of, text) -> None:
    ((figure, clues),) = figures_of(text)
    assert figure.counted == "person"
    assert clues.people
