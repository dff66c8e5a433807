"""What a figure counts, of whom, and what happened to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Found

COUNTED = [
    # plain, coordinated, nominal
    ("Shelling destroyed 40 greenhouses in the valley.", [("greenhouse", (), "destroyed")]),
    ("Rescuers freed 84 women and children.", [("woman", ("women and children",), "released")]),
    ("Flooding displaced 60 children and women.", [("child", ("women and children",), "displaced")]),
    ("Aid workers met 23 Thai farmhands.", [("farmhand", ("Thai",), "meet")]),
    ("About 240 Kenyans were injured.", [("person", ("Kenyans",), "injured")]),
    ("The release of 52 prisoners was welcomed.", [("prisoner", (), "released")]),
    ("The death toll reached 1,240.", [("person", (), "killed")]),
    (
        "The number of people killed rose to 41, from 34.",
        [("person", (), "killed"), ("person", (), "killed")],
    ),
    # ellipsis and pronouns
    ("The blast killed 12 people and injured 40.", [("person", (), "killed"), ("person", (), "injured")]),
    ("Six bridges were closed and two reopened.", [("bridge", (), "close|closed"), ("bridge", (), "reopen")]),
    ("The gang shot nine men; three of them died.", [("man", (), "killed|shot"), ("man", (), "killed")]),
    # outcomes beside the noun
    ("The quake left 200 dead, 90 injured.", [("person", (), "killed"), ("person", (), "injured")]),
    ("Hundreds of residents remain trapped.", [("resident", (), "trapped")]),
    ("Police say 57 people were missing.", [("person", (), "missing")]),
    ("Rebels still hold 136 people captive.", [("person", (), "held")]),
    ("The rebels took 30 pupils hostage.", [("pupil", (), "kidnapped")]),
    ("Kidnappers handed over 21 girls on Monday.", [("girl", (), "released")]),
    ("Four miners lost their lives.", [("miner", (), "killed")]),
    # who acts is not who suffers
    ("Three gunmen killed 20 villagers.", [("gunman", (), "kill"), ("villager", (), "killed")]),
    # each subject its own participle; a noun beside the counted is no predicate; the dead
    (
        "By dusk 300 tourists had been evacuated and 16 cabins destroyed.",
        [("tourist", (), "evacuated"), ("cabin", (), "destroyed")],
    ),
    ("France sent 90 rescue workers.", [("worker", ("rescue",), "deployed")]),
    ("Nineteen of the dead were found in a cellar.", [("person", (), "killed")]),
    # business, science, sport, politics
    ("The bank laid off 900 traders.", [("trader", (), "dismissed")]),
    ("The firm sold 3 million cars.", [("car", (), "sold")]),
    ("The trial enrolled 1,200 patients.", [("patient", (), "enrol")]),
    ("Okafor scored 22 goals this season.", [("goal", (), "scored")]),
    ("The party won 81 seats.", [("seat", (), "won")]),
    ("The panel wrote a 12-page report.", [("page", (), "length")]),
    # a town of two words before those who are counted
    ("Two more Kansas City men were charged.", [("man", ("Kansas City",), "charged")]),
    ("Three Des Moines officers were injured.", [("officer", ("Des Moines",), "injured")]),
]


IN_ORDER = [
    ("A fifth sailor has died, the hospital said.", [("A fifth", 5, "sailor")]),
    ("A fourth victim of the fire has died, the hospital said.", [("A fourth", 4, "person")]),
    ("A third suspect was arrested on Friday in the raid on the bank.", [("A third", 3, "suspect")]),
    ("A second man was charged on Friday with fraud at the mill.", [("A second", 2, "man")]),
    ("A man was charged on Friday with fraud at the mill.", []),
    # may be the first who was hurt, beside two dead
    ("A third man was injured when the tram left its rails.", [("A", 1, "man")]),
    ("A first man died on Friday.", [("A", 1, "man")]),
]


@pytest.mark.parametrize(("text", "expected"), IN_ORDER)
def test_one_of_several_in_order_says_how_many(
    figures_of: Callable[..., Found], text: str, expected: list[tuple[str, int, str]]
) -> None:
    found = [(f.text, f.value, f.counted) for f, _ in figures_of(text) if f.implicit]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted_and_predicate(
    figures_of: Callable[..., Found], text: str, expected: list[tuple[str, tuple[str, ...], str]]
) -> None:
    found = [(f.counted, f.qualifiers, f.predicate) for f, _ in figures_of(text) if not f.implicit]
    assert [(c, q) for c, q, _ in found] == [(c, q) for c, q, _ in expected]
    assert all(p in wanted.split("|") for (_, _, p), (_, _, wanted) in zip(found, expected, strict=True)), (
        found
    )


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Rebels said 30 divers were captured.", "captured"),
        ("The army captured 40 fighters.", "captured"),
        ("Rebels captured 12 villages.", "captured"),
        ("The party captured 40 seats.", "won"),
        ("She captured three medals.", "won"),
        ("The party captured 40 percent of the vote.", "won"),
    ],
)
def test_who_is_captured_wins_nothing(figures_of: Callable[..., Found], text: str, predicate: str) -> None:
    ((figure, _),) = figures_of(text)
    assert figure.predicate == predicate


PARTS = [
    ("The ferry carried 200 people, including 34 children.", [None, 0]),
    ("They freed 105 captives (81 soldiers and 24 nurses).", [None, 0, 0]),
    ("The crash killed nine passengers, five of whom were students.", [None, 0]),
    ("The club sold 40 players and 12 coaches.", [None, None]),
]


@pytest.mark.parametrize(("text", "wholes"), PARTS)
def test_parts_know_their_whole(
    figures_of: Callable[..., Found], text: str, wholes: list[int | None]
) -> None:
    found = figures_of(text)
    ids = [figure.id for figure, _ in found]
    assert [clue.including for _, clue in found] == [None if w is None else ids[w] for w in wholes]


def test_parts_in_brackets_take_the_predicate_of_their_whole(figures_of: Callable[..., Found]) -> None:
    found = figures_of(
        "The deal brought the release of 105 captives seized in May (81 locals and 24 foreigners)."
    )
    assert [figure.predicate for figure, _ in found] == ["released"] * 3


def test_a_fronted_whole_counts_for_the_number_after_it(figures_of: Callable[..., Found]) -> None:
    ((figure, clue),) = figures_of("Of the sailors rescued from the wreck, 78 were Filipino cooks.")
    assert figure.counted == "sailor"
    assert "Filipino cooks" in figure.qualifiers
    assert clue.people


MONEY_AND_MOVES = [
    ("Shares in the mill fell 1.5 percent.", -1.5, "down"),
    ("Exports rose 4% last year.", 4, "up"),
    ("The index was up 58 points.", 58, "up"),
    ("The euro slipped to $1.08.", 1.08, None),
    ("Inflation is 3 per cent.", 3, None),
    ("The team gave up 31 points.", 31, None),
    ("It was -12 degrees in Oslo.", -12, None),
]


@pytest.mark.parametrize(("text", "value", "change"), MONEY_AND_MOVES)
def test_moves_are_signed(
    figures_of: Callable[..., Found], text: str, value: float, change: str | None
) -> None:
    ((figure, clue),) = figures_of(text)
    assert (figure.value, clue.change) == (value, change)


def test_a_rate_is_no_total(figures_of: Callable[..., Found]) -> None:
    ((figure, _),) = figures_of("The camp takes in 40 families a day.")
    assert (figure.unit, figure.counted) == ("per day", "family")


AGES = [
    ("Ruth Adeyemi, 44, of Leeds, won the seat.", [44]),
    ("Two boys, aged 4 years and 10 months, were found.", [4, 10]),
    ("He met a woman who was 31.", [31]),
    ("A 19-year-old was charged.", [19]),
    ("The otter, who turned 17 on Friday, was asleep.", [17]),
    ("The storm turned 17 cars over.", []),
    ("Anna Berg was 20 of 29 for the season.", []),
]


@pytest.mark.parametrize(("text", "values"), AGES)
def test_ages_and_lengths_are_no_counts(
    figures_of: Callable[..., Found], text: str, values: list[float]
) -> None:
    found = [f for f, _ in figures_of(text) if f.kind.value in {"age", "duration"}]
    assert [figure.value for figure in found] == values


AGED = [
    (
        "Two sisters, aged 4 years and 10 months, were found in the flooded house.",
        [(4, "year of age"), (10, "month of age")],
    ),
    ("The founders, aged 41 and 37 respectively, sold the firm.", [(41, "year of age"), (37, "year of age")]),
    ("Voters aged between 18 and 24 stayed at home.", [(None, "year of age")]),
    (
        "Three boys aged six, eight and 11 won the relay.",
        [(6, "year of age"), (8, "year of age"), (11, "year of age")],
    ),
]


@pytest.mark.parametrize(("text", "ages"), AGED)
def test_every_item_of_a_list_of_ages_is_an_age(
    figures_of: Callable[..., Found], text: str, ages: list[tuple[float | None, str]]
) -> None:
    assert [(f.value, f.unit) for f, _ in figures_of(text) if f.kind == "age"] == ages


SHARED_OUT = [
    (
        "The group cut 110 jobs: 78 in print, 23 in sales, three in transport and one in law.",
        "job",
        [110, 78, 23, 3, 1],
    ),
    ("Also rescued were 23 sailors, three divers and one pilot.", None, [23, 3, 1]),
]


@pytest.mark.parametrize(("text", "counted", "values"), SHARED_OUT)
def test_items_of_a_list_share_noun_and_outcome(
    figures_of: Callable[..., Found], text: str, counted: str | None, values: list[float]
) -> None:
    found = [figure for figure, _ in figures_of(text)]
    assert [figure.value for figure in found] == values
    assert len({figure.predicate for figure in found}) == 1
    assert counted is None or {figure.counted for figure in found} == {counted}


def test_an_auxiliary_does_not_hide_the_outcome(figures_of: Callable[..., Found]) -> None:
    text = "According to the fire brigade, 12 people were missing. Trains stood still for an hour."
    assert [figure.predicate for figure, _ in figures_of(text) if figure.kind == "count"] == ["missing"]


@pytest.mark.parametrize(
    ("text", "counted", "qualifiers"),
    [
        ("Police arrested 40 Thursday night.", "person", ()),
        ("The blast killed 12 Tuesday in the north.", "person", ()),
        ("The firm sold 300 Friday, it said.", None, ()),
        ("About 200 Saturday shoppers fled.", "shopper", ()),
    ],
)
def test_a_day_is_neither_counted_nor_a_kind(
    figures_of: Callable[..., Found], text: str, counted: str | None, qualifiers: tuple[str, ...]
) -> None:
    (figure, _), *_ = figures_of(text)
    assert (figure.counted, figure.qualifiers) == (counted, qualifiers)
