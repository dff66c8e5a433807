"""Views of a story from records made by hand: what reports were found to say, and whom they name."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from crosswire.collate.questions.answers import answers, spread
from crosswire.collate.questions.independence import Independence
from crosswire.collate.questions.owners import NOBODY, Owner, owner
from crosswire.collate.questions.story import story
from crosswire.collate.questions.subject import subject
from crosswire.collate.questions.versions import meeting, merged, one_scale, printings
from crosswire.types import (
    ChainLink,
    EntityType,
    FigureKind,
    FigureSense,
    LinkKind,
    Modality,
    Modifier,
    Period,
    Prose,
    Rival,
    Span,
    Wording,
)
from crosswire.types import Owner as SaidOf


def _extract(figures: list[Any], senses: dict[str, FigureSense]) -> Any:
    report = SimpleNamespace(id=figures[0].report, published=None)
    return SimpleNamespace(
        statements=(),
        report=report,
        figures=tuple(figures),
        clues={},
        parts=SimpleNamespace(senses=senses, prose=Prose()),
    )


class _Names:
    """Entities of which the first characters of every report name one."""

    def __init__(self, **types: EntityType) -> None:
        self._types = types

    def within(self, report: str, span: Span) -> list[str]:
        del report
        return list(self._types) if span.start == 0 else []

    def get(self, entity: str) -> Any:
        return SimpleNamespace(id=entity, type=self._types[entity], name=f"Jo {entity}-Kay")


# --- whose a figure is --------------------------------------------------------------------------


def test_who_is_named_where_the_text_says_whose_it_is() -> None:
    names: Any = _Names(e1=EntityType.PLACE, e2=EntityType.PERSON)
    said = SaidOf("runner", Span(0, 9))
    assert owner(said, "a", names) == Owner("runner", "e2", EntityType.PERSON, frozenset({"jo", "e2", "kay"}))
    assert owner(replace(said, name=Span(3, 9)), "a", names) == Owner("runner")
    assert owner(said, "a", None) == Owner("runner")
    assert owner(None, "a", names) is NOBODY


def test_two_owners_are_two_where_kind_and_names_allow_it() -> None:
    one = Owner(None, "e1", EntityType.PERSON, frozenset({"roe"}))
    assert one.other_than(replace(one, entity="e2", words=frozenset({"doe"})))
    assert not one.other_than(replace(one, entity="e2"))
    assert not one.other_than(replace(one, entity="e2", type=EntityType.GROUP, words=frozenset({"doe"})))


# --- what a report was found to say -------------------------------------------------------------


def _said_by(name: str, entity: str | None = None) -> tuple[ChainLink, ...]:
    return (ChainLink(name, entity, LinkKind.SPEAKER),)


@pytest.mark.parametrize(
    ("apart", "first", "second", "rival"),
    [
        (True, (), (), True),  # the text itself sets them apart
        (False, _said_by("the guild"), _said_by("a mayor"), True),
        (False, _said_by("the guild"), _said_by("guild"), False),
        (False, _said_by("the guild", "e1"), _said_by("guild", "e2"), True),
        (False, _said_by("the guild", "e1"), _said_by("its head", "e1"), False),
        (False, _said_by("the guild"), (), False),
    ],
)
def test_a_second_count_rivals_the_first_of_another_speaker(figure_of, apart, first, second, rival) -> None:  # noqa: PLR0917
    figures = [figure_of(57, name="a/f1", origin=first), figure_of(89, name="a/f2", origin=second)]
    senses = {"a/f2": FigureSense(rival=Rival("a/f1", apart))}
    _, view = story([_extract(figures, senses)]).views
    assert (view.rivals == "a/f1") is rival


def test_a_place_counts_where_a_word_ties_the_figure_to_it(figure_of) -> None:
    figures = [figure_of(4, name=f"a/f{n}", place="e7") for n in (1, 2)]
    tied, near = story([_extract(figures, {"a/f1": FigureSense(located=True)})]).views
    assert (tied.located, near.located) == ("e7", None)
    assert tied.where is not None
    assert near.where is None


def test_numbers_elsewhere_are_those_of_other_figures_that_measure_the_same(figure_of) -> None:
    figures = [
        figure_of(4, name="a/f1"),
        figure_of(9, name="a/f2"),
        figure_of(9, name="a/f3"),
        figure_of(7, name="a/f4", kind=FigureKind.AGE),
    ]
    first, second, _, age = story([_extract(figures, {})]).views
    assert 9 in first.elsewhere
    assert 4 not in first.elsewhere
    assert 9 in second.elsewhere, "another figure gives it too"
    assert 7 not in first.elsewhere
    assert 9 not in age.elsewhere


def test_a_report_without_findings_still_has_its_figures(figure_of) -> None:
    (view,) = story([_extract([figure_of(4)], {})]).views
    assert (view.noun, view.outcomes, view.owner, view.revises, view.whole) == (None, (), NOBODY, None, None)


# --- one amount in several units ----------------------------------------------------------------

MILES = {"kind": FigureKind.MEASURE, "unit": "mile"}
KILOMETRES = {"kind": FigureKind.MEASURE, "unit": "kilometre"}


def test_a_conversion_stands_behind_what_it_converts(view_of) -> None:
    miles = view_of(620, name="a/f1", **MILES)
    again = view_of(1000, name="a/f2", converts="a/f1", **KILOMETRES)
    bare = view_of(12, name="a/f3")
    kept, other = merged([miles, again, bare])
    assert [view.id for view in printings(kept)] == ["a/f1", "a/f2"]
    assert other is bare


def test_figures_meet_in_the_unit_that_both_have(view_of) -> None:
    (both,) = merged(
        [view_of(620, name="a/f1", **MILES), view_of(1000, name="a/f2", converts="a/f1", **KILOMETRES)]
    )
    a, b = meeting(both, view_of(1000, name="b/f1", **KILOMETRES))
    assert (a.id, b.id) == ("a/f2", "b/f1")
    assert [view.id for view in one_scale([both, view_of(1005, name="b/f1", **KILOMETRES)])] == [
        "a/f2",
        "b/f1",
    ]


def test_pounds_without_a_sign_may_be_a_weight(view_of) -> None:
    pounds = {"kind": FigureKind.MONEY, "unit": "pound sterling"}
    plain, signed = merged(
        [view_of(90, name="a/f1", **pounds), view_of(90, name="a/f2", text="£90", **pounds)]
    )
    assert [view.dimension for view in plain.also] == ["mass"]
    assert signed.also == ()


# --- answers and subject ------------------------------------------------------------------------


def test_one_answer_for_each_value_and_wording_the_lowest_first(view_of, nobody) -> None:
    views = [
        view_of(41, name="a/f1", as_of="2024-03-02"),
        view_of(34, name="b/f1"),
        view_of(41, name="b/f2", as_of="2024-03-03"),
        view_of(41, name="c/f1", modifier=Modifier.ABOUT),
        view_of(41, name="c/f2", modality=Modality.DENIED),
    ]
    origin_of = {"a/f1": "o1", "b/f1": "o2", "b/f2": "o1", "c/f1": "o3", "c/f2": "o4"}
    counted = Independence(origin_of, nobody).of(views)
    found = answers(views, counted)
    assert [(a.value, a.figures, a.origins) for a in found] == [
        (34, ("b/f1",), ("o2",)),
        (41, ("a/f1", "b/f2"), ("o1",)),
        (41, ("c/f1",), ("o3",)),
        (41, ("c/f2",), ()),
    ]
    assert found[1].as_of == "2024-03-03"
    assert found[1].reports == ("a", "b")
    assert counted.origins(views) == ("o1", "o2", "o3")
    assert counted.number == 3


def test_the_spread_is_in_the_unit_of_the_first(view_of) -> None:
    found = spread([view_of(2, name="a/f1", **MILES), view_of(5, name="b/f1", **KILOMETRES)])
    assert found.low == 2
    assert found.high == pytest.approx(3.1, abs=0.01)
    assert spread([view_of(None, text="dozens")]).low is None


def test_a_question_asks_after_what_most_of_its_figures_say(view_of) -> None:
    since = {"wording": Wording("since May", ("since", "may"), True)}
    monday = {"wording": Wording("on Monday", ("monday",), False)}
    views = [
        view_of(4, name="a/f1", counted="miner", outcomes=("trapped",), located="e1"),
        view_of(4, name="b/f1", counted="miner", outcomes=("trapped", "killed"), located="e1"),
        view_of(4, name="c/f1", counted="worker", outcomes=("killed",)),
    ]
    dated = [
        view_of(4, name="a/f2", period=Period(None, None, "Monday"), **monday),
        view_of(4, name="b/f2", period=Period(None, None, "since May"), **since),
    ]
    about = subject([*views, *dated])
    assert (about.counted, about.predicate, about.place) == ("miner", "trapped", "e1")
    assert about.period is not None
    assert about.period.text == "since May"
    assert subject(views).period is None
    torn = subject([views[0], replace(views[1], located="e2")])
    assert torn.place is None
