"""Which figures come first: what happened to people, what is open, and how many report it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from crosswire.render.view.index import Index
from crosswire.render.view.rank import by_importance, importance
from crosswire.types import Brief, FigureKind, Modality, Standing


@pytest.fixture(scope="module")
def index(specimen: Brief) -> Index:
    return Index(specimen)


def _worth(index: Index, **fields: object) -> float:
    question = replace(index.brief.questions[5], predicate=None)
    return importance(index, replace(question, **fields))  # type: ignore[arg-type]


ORDERED = [
    ("predicate", ("killed", "missing", "injured", "rescued", "affected", "destroyed", "painted")),
    ("predicate", ("drowned", "trapped", "kidnapped", "detained", "stranded", "struck", None)),
    (
        "standing",
        (
            Standing.DISPUTED,
            Standing.UPDATED,
            Standing.UNEXPLAINED,
            Standing.COMPATIBLE,
            Standing.AGREED,
            Standing.SINGLE_REPORT,
        ),
    ),
    ("parent", (None, "q2")),
]


@pytest.mark.parametrize(("field", "values"), ORDERED, ids=[f"{o[0]} {o[1][0]}" for o in ORDERED])
def test_what_comes_before_what(index: Index, field: str, values: tuple[object, ...]) -> None:
    worth = [_worth(index, **{field: value}) for value in values]
    assert all(before > after for before, after in pairwise(worth)), worth


@pytest.mark.parametrize("predicate", ["died", "dead", "executed", "drowned", "KILLED"])
def test_a_death_is_a_death_in_whatever_word(index: Index, predicate: str) -> None:
    assert _worth(index, predicate=predicate) == _worth(index, predicate="killed")


def test_more_origins_weigh_more_up_to_five(index: Index) -> None:
    worth = [_worth(index, independent_origins=n) for n in (1, 2, 5, 6)]
    assert worth[0] < worth[1] < worth[2] == worth[3]


def test_more_reports_weigh_more_up_to_six(index: Index) -> None:
    (answer,) = index.brief.questions[5].answers

    def of(n: int) -> float:
        return _worth(index, answers=(replace(answer, reports=tuple(f"r{k}" for k in range(n))),))

    assert of(1) < of(2) < of(6) == of(7)


def test_a_larger_toll_weighs_more_and_a_larger_crowd_does_not(index: Index) -> None:
    (answer,) = index.brief.questions[5].answers
    large = replace(answer, value=9_000.0, low=9_000.0, high=9_000.0)
    assert _worth(index, predicate="killed", answers=(large,)) > _worth(index, predicate="killed")
    assert _worth(index, answers=(large,)) == _worth(index)


def test_what_is_only_planned_comes_last(specimen: Brief) -> None:
    planned = tuple(
        replace(f, modality=Modality.PLANNED) if f.id == "northern/f4" else f for f in specimen.figures
    )
    question = specimen.questions[5]
    asserted = importance(Index(specimen), question)
    assert importance(Index(replace(specimen, figures=planned)), question) < asserted - 2


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (FigureKind.MONEY, True),
        (FigureKind.PERCENT, True),
        (FigureKind.AGE, False),
        (FigureKind.DURATION, False),
    ],
)
def test_money_before_counts_and_ages_and_durations_behind(
    specimen: Brief, kind: FigureKind, *, more: bool
) -> None:
    figures = tuple(replace(f, kind=kind) if f.id == "northern/f4" else f for f in specimen.figures)
    question = replace(specimen.questions[5], predicate=None)
    other = importance(Index(replace(specimen, figures=figures)), question)
    assert (other > importance(Index(specimen), question)) is more


def test_equals_stay_in_the_order_of_the_brief(index: Index) -> None:
    questions = [replace(index.brief.questions[5], id=f"x{n}") for n in range(5)]
    assert [q.id for q in by_importance(index, questions)] == [f"x{n}" for n in range(5)]
    killed = replace(questions[4], predicate="killed")
    assert by_importance(index, [*questions[:4], killed])[0] is killed
