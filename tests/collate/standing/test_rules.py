"""The table of rules, one question by hand for each: the first rule that holds gives the standing."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from crosswire.collate.questions.parties import Party
from crosswire.collate.questions.whereabouts import Whereabouts
from crosswire.collate.standing import RULES, judge, table
from crosswire.collate.standing.case import Case
from crosswire.languages.wording import worded
from crosswire.render.view import ORDER
from crosswire.types import (
    Bounds,
    ChainLink,
    FigureClues,
    FigureKind,
    LinkKind,
    Modality,
    Modifier,
    Period,
    ReasonCode,
    Role,
    Standing,
)


def _said_by(name: str) -> tuple[ChainLink, ...]:
    return (ChainLink(name, None, LinkKind.SPEAKER),)


def _party(side: str) -> Party:
    return Party(side, frozenset(), None, frozenset())


MAY, JUNE = Period("2024-05-01", None, None), Period("2024-06-01", None, None)
# for each rule the figures of reports "a", "b" …, each as (value, what else is known of it)
CASES = [
    (
        (40, {"name": "a/f1", "origin": _said_by("guild")}),
        (75, {"name": "a/f2", "origin": _said_by("navy")}),
    ),
    ((12, {"name": "a/f1"}),),
    ((40, {"name": "a/f1"}), (40, {"name": "b/f1", "modality": Modality.DENIED})),
    ((40, {"name": "a/f1"}), (40, {"name": "b/f1", "role": Role.PREVIOUS})),
    ((1200, {"name": "a/f1"}), (1200, {"name": "b/f1", "modifier": Modifier.ABOUT})),
    ((15207, {"name": "a/f1"}), (15000, {"name": "b/f1", "modifier": Modifier.MORE_THAN})),
    ((57, {"name": "a/f1"}), (89, {"name": "a/f2", "rivals": "a/f1"}), (89, {"name": "b/f1"})),
    (
        (58, {"name": "a/f1", "people": True}),
        (64, {"name": "b/f1", "people": True, "nouns": ("soldier",), "counted": "soldier"}),
    ),
    ((34, {"name": "a/f1"}), (41, {"name": "a/f2", "revises": "a/f1"}), (34, {"name": "b/f1"})),
    ((61, {"name": "a/f1", "bounds": Bounds(without=("crew",))}), (66, {"name": "b/f1"})),
    (
        (40, {"name": "a/f1", "origin": _said_by("guild"), "party": _party("organisers")}),
        (75, {"name": "b/f1", "origin": _said_by("navy"), "party": _party("forces"), "day": 5}),
    ),
    (
        (40, {"name": "a/f1", "origin": _said_by("guild"), "as_of": "2024-03-01"}),
        (75, {"name": "a/f2", "origin": _said_by("navy"), "as_of": "2024-03-01"}),
        (75, {"name": "b/f1", "as_of": "2024-03-02"}),
    ),
    (
        (40, {"name": "a/f1", "origin": _said_by("guild"), "bag": frozenset({"estimate"})}),
        (75, {"name": "b/f1", "origin": _said_by("navy"), "bag": frozenset({"survey"})}),
    ),
    ((184, {"name": "a/f1", "as_of": "2024-03-01"}), (193, {"name": "b/f1", "as_of": "2024-03-02"})),
    ((4, {"name": "a/f1"}), (0, {"name": "b/f1", "text": "no officials"})),
    (
        (40, {"name": "a/f1", "origin": _said_by("guild")}),
        (75, {"name": "b/f1", "origin": _said_by("navy")}),
    ),
    ((20, {"name": "a/f1", "where": Whereabouts("e1")}), (90, {"name": "b/f1"})),
    ((81, {"name": "a/f1"}), (84, {"name": "b/f1"})),
]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{n} {r.code}" for n, r in enumerate(RULES, 1)])
def test_each_rule_is_the_first_that_holds_of_its_question(view_of, number: int) -> None:
    views = [view_of(value, **told) for value, told in CASES[number]]
    origins = {view.id: view.id for view in views}
    case = Case(views, origins)
    assert next(n for n, rule in enumerate(RULES) if rule.test(case)) == number
    verdict = judge(views, origins)
    assert (verdict.standing, verdict.code) == (RULES[number].standing, RULES[number].code)
    assert verdict.evidence[0].note == verdict.reason
    assert {name for e in verdict.evidence for name in e.figures} <= set(origins)


def test_the_table_tells_of_every_rule_standing_and_code() -> None:
    assert {rule.standing for rule in RULES} == set(Standing)
    assert {rule.code for rule in RULES} == set(ReasonCode)
    lines = table().splitlines()
    assert len(lines) == len(RULES) + 2
    for rule, line in zip(RULES, lines[2:], strict=True):
        told = (rule.when, rule.standing.value, rule.badge.shape, rule.code.value, f"{rule.rank:g}")
        assert all(word and word in line for word in told), line


def test_a_standing_is_its_plain_name_whatever_it_carries() -> None:
    for standing in Standing:
        assert Standing(standing.value) is standing
        assert f"{standing}" == standing.value
        assert standing.badge.code
        assert worded(f"standings.{standing}")
        assert standing.section in ORDER
        assert 0 <= standing.rank <= 2.5


def test_the_last_rule_holds_of_whatever_differs(view_of) -> None:
    case = Case([view_of(81, name="a/f1"), view_of(84, name="b/f1")], {})
    ((note, figures),) = RULES[-1].test(case)
    assert note == "81 and 84 differ, and nothing in the texts says why."
    assert figures == ("a/f1", "b/f1")


def test_a_denial_of_what_is_taken_as_known_contests_nothing_said_of_it(view_of) -> None:
    """ "It denied that the 40 pupils were swapped": two reports agree that 40 were taken."""
    taken = [view_of(40, name=f"{name}/f1", predicate="taken") for name in "ab"]
    known = FigureClues(definite=True)
    swapped = view_of(40, name="c/f1", predicate="swapped", modality=Modality.DENIED, clues=known)
    assert judge([*taken, swapped], {"a/f1": "a", "b/f1": "b", "c/f1": "c"}).standing == "agreed"
    plain = view_of(40, name="c/f1", predicate="swapped", modality=Modality.DENIED)
    assert judge([*taken, plain], {"a/f1": "a", "b/f1": "b", "c/f1": "c"}).standing == "disputed"


@pytest.mark.parametrize(
    ("kind", "outcome", "days", "standing"),
    [
        ("a toll that rises", "killed", (3, 4), "updated"),
        ("a toll that falls", "killed", (4, 3), "unexplained"),
        ("the missing become fewer", "missing", (4, 3), "updated"),
        ("jobs, two days apart", "dismissed", (3, 5), "unexplained"),
        ("jobs, three days apart", "dismissed", (3, 6), "updated"),
        ("no date", "killed", (None, 4), "unexplained"),
    ],
)
def test_what_moves_with_time_by_what_is_counted(view_of, kind, outcome, days, standing) -> None:  # noqa: PLR0917
    low = view_of(12, name="a/f1", outcomes=(outcome,), day=days[0])
    high = view_of(15, name="b/f1", outcomes=(outcome,), day=days[1])
    assert judge([low, high], {"a/f1": "a", "b/f1": "b"}).standing == standing, kind


def test_an_age_that_differs_has_no_later_state(view_of) -> None:
    age = {"kind": FigureKind.AGE, "unit": "year"}
    told = [view_of(40, name="a/f1", day=3, **age), view_of(42, name="b/f1", day=20, **age)]
    assert judge(told, {"a/f1": "a", "b/f1": "b"}).standing == "unexplained"


def test_each_thing_of_a_case_is_worked_out_once(view_of, monkeypatch) -> None:
    from crosswire.collate.standing import case as module

    seen = SimpleNamespace(times=0)
    plain = module.narrower

    def counted(low, high, **more):
        seen.times += 1
        return plain(low, high, **more)

    monkeypatch.setattr(module, "narrower", counted)
    judge([view_of(81, name="a/f1"), view_of(84, name="b/f1")], {"a/f1": "a", "b/f1": "b"})
    assert seen.times == 1


def test_open_is_what_the_texts_leave_to_the_reader() -> None:
    assert [standing for standing in Standing if standing.open] == [Standing.DISPUTED, Standing.UNEXPLAINED]


def test_two_who_are_named_in_one_report_dispute_where_their_numbers_do(view_of) -> None:
    """A range of one report would be nobody's; a change, or a number of another day, is no dispute."""

    def stands(**second: object) -> str:
        guild = view_of(40, name="a/f1", origin=_said_by("guild"))
        told = [guild, view_of(second.pop("value", 75), name="a/f2", **second)]
        return judge(told, {"a/f1": "guild", "a/f2": "navy"}).standing.value

    navy = {"origin": _said_by("navy")}
    assert stands(**navy) == "disputed"
    assert stands() == "single_report"
    assert stands(**navy, value=40) == "single_report"
    assert stands(**navy, revises="a/f1") == "single_report"
    assert stands(**navy, as_of="2024-03-02") == "single_report"


def test_a_word_that_another_report_leaves_out_of_the_same_number_restricts_nothing(view_of) -> None:
    """ "250 Norland miners" and "250 miners" are one count: 275 miners are no wider one."""
    named = {"qualifiers": frozenset({"norland"})}
    low = view_of(250, name="a/f1", **named)
    high, plain = view_of(275, name="b/f1"), view_of(250, name="c/f1")
    origins = {"a/f1": "a", "b/f1": "b", "c/f1": "c"}
    assert judge([low, high], origins).standing == "different_scope"
    assert judge([low, high, plain], origins).standing == "unexplained"
