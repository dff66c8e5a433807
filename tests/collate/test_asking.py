"""What to ask next: which reasons leave a thing open, and what comes first."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from crosswire.collate.asking import open_questions
from crosswire.collate.asking.weighing import ordered, weight
from crosswire.types import (
    Account,
    AccountKind,
    Answer,
    Brief,
    ChainLink,
    LinkKind,
    Modality,
    OpenCode,
    OpenQuestion,
    OpenReason,
    Passage,
    Position,
    Question,
    ReasonCode,
    Role,
    Standing,
)


@pytest.fixture(scope="module")
def made() -> ModuleType:
    path = Path(__file__).parents[1] / "render" / "specimen.py"
    spec = importlib.util.spec_from_file_location("specimen", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def brief(made: ModuleType) -> Brief:
    """The specimen with one question that nothing leaves open: agreed, from two named sources."""
    found: Brief = made.brief()
    settled = {"standing": Standing.AGREED, "reason_code": ReasonCode.SAME_VALUE, "independent_origins": 2}
    questions = tuple(replace(q, **settled) for q in found.questions)
    return replace(found, questions=questions, accounts=(), utterances=(), timeline=(), sums=())


def changed(brief: Brief, name: str, **fields: object) -> Brief:
    questions = tuple(replace(q, **fields) if q.id == name else q for q in brief.questions)
    return replace(brief, questions=questions)


def of(brief: Brief, name: str) -> OpenQuestion | None:
    return next((one for one in open_questions(brief) if one.about == name), None)


def codes(brief: Brief, name: str) -> list[OpenCode]:
    one = of(brief, name)
    return [reason.code for reason in one.reasons] if one else []


def test_what_two_named_sources_agree_on_is_settled(brief: Brief) -> None:
    assert codes(brief, "q1") == []
    assert codes(brief, "q2") == []


@pytest.mark.parametrize(
    ("standing", "reason", "code"),
    [
        (Standing.DISPUTED, ReasonCode.TWO_SOURCES, OpenCode.NUMBERS_DIFFER),
        (Standing.DISPUTED, ReasonCode.TWO_COUNTS, OpenCode.NUMBERS_DIFFER),
        (Standing.DISPUTED, ReasonCode.DENIAL, OpenCode.DENIED),
        (Standing.DISPUTED, ReasonCode.TWO_ESTIMATES, OpenCode.ESTIMATES),
        (Standing.DISPUTED, ReasonCode.PART_EXCEEDS, OpenCode.PART_EXCEEDS),
        (Standing.UNEXPLAINED, ReasonCode.NOTHING_SAYS_WHY, OpenCode.UNEXPLAINED),
        (Standing.UPDATED, ReasonCode.TAKEN_BACK, OpenCode.TAKEN_BACK),
    ],
)
def test_answers_that_differ_leave_it_open(
    brief: Brief, standing: Standing, reason: ReasonCode, code: OpenCode
) -> None:
    differing = changed(brief, "q1", standing=standing, reason_code=reason, reason="They differ.")
    assert codes(differing, "q1") == [code]
    one = of(differing, "q1")
    assert one
    assert one.reasons[0].text == "They differ."
    assert one.evidence
    assert all(
        p.text == differing.reports[0].text[p.start : p.end] for p in one.evidence if p.report == "calder"
    )


@pytest.mark.parametrize(
    ("standing", "reason"),
    [
        (Standing.UPDATED, ReasonCode.CUT_OFF),
        (Standing.COMPATIBLE, ReasonCode.FITS_ONE_NUMBER),
        (Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE),
    ],
)
def test_what_is_explained_is_not_asked(brief: Brief, standing: Standing, reason: ReasonCode) -> None:
    assert codes(changed(brief, "q1", standing=standing, reason_code=reason), "q1") == []


def test_one_origin_of_several_reports_is_asked_on_the_first_screen_alone(brief: Brief) -> None:
    one = changed(brief, "q1", independent_origins=1)
    assert codes(one, "q1") == [OpenCode.ONE_ORIGIN]
    asked = of(one, "q1")
    assert asked
    assert asked.ask == "Who else can confirm it: people killed on Lake Orvane?"
    question = changed(one, "q1", label="How many people died?")
    assert [o.ask for o in open_questions(question) if o.about == "q1"] == [
        "How many people died? Who else can confirm it?"
    ]
    assert codes(replace(one, story=replace(one.story, key_questions=())), "q1") == []


def test_one_report_alone_is_asked_and_not_called_one_origin(brief: Brief) -> None:
    first = next(q for q in brief.questions if q.id == "q1").answers[0]
    alone = changed(brief, "q1", answers=(first,), independent_origins=1)
    assert codes(alone, "q1") == [OpenCode.ONE_REPORT]
    assert codes(replace(alone, reports=alone.reports[:1]), "q1") == []


def test_a_number_without_any_source_asks_whose_it_is(brief: Brief) -> None:
    figures = tuple(replace(f, origin=()) for f in brief.figures)
    own = tuple(replace(o, kind="report", name=brief.reports[0].id) for o in brief.lineage.origins)
    bare = replace(brief, figures=figures, lineage=replace(brief.lineage, origins=own))
    assert OpenCode.NO_SOURCE in codes(bare, "q1")
    passed_on = (ChainLink("Tern News", None, LinkKind.INTERMEDIARY),)
    told = replace(bare, figures=tuple(replace(f, origin=passed_on) for f in figures))
    assert OpenCode.NO_SOURCE not in codes(told, "q1")


def test_sources_without_a_name_ask_who_they_are(brief: Brief) -> None:
    nameless = tuple(
        replace(o, kind="unnamed", name=f"official {n}") for n, o in enumerate(brief.lineage.origins)
    )
    found = replace(brief, lineage=replace(brief.lineage, origins=nameless))
    assert codes(found, "q1") == [OpenCode.UNNAMED]
    some = (replace(nameless[0], kind="organisation"), *nameless[1:])
    questions = {q.id: q for q in brief.questions}
    rests_on_it = nameless[0].id in {o for a in questions["q1"].answers for o in a.origins}
    mixed = replace(brief, lineage=replace(brief.lineage, origins=some))
    assert (codes(mixed, "q1") == []) == rests_on_it


def test_what_is_only_planned_is_not_asked(brief: Brief) -> None:
    differing = changed(brief, "q1", standing=Standing.DISPUTED, reason_code=ReasonCode.TWO_SOURCES)
    planned = replace(
        differing, figures=tuple(replace(f, modality=Modality.PLANNED) for f in differing.figures)
    )
    assert codes(differing, "q1")
    assert not codes(planned, "q1")


def _taken_back(brief: Brief, *, later: bool) -> Brief:
    """The first answer of q1 as one that its report takes back, and a report of another day that gives it."""
    question = next(q for q in brief.questions if q.id == "q1")
    first = question.answers[0]
    figures = tuple(replace(f, role=Role.PREVIOUS) if f.id in first.figures else f for f in brief.figures)
    other = next(r for r in brief.reports if r.id not in first.reports)
    again = Answer(first.value, first.low, first.high, first.modifier, None, (), (other.id,), first.origins)
    days = {True: 20, False: 1}
    reports = tuple(
        replace(r, published=datetime(2024, 3, days[later] if r.id == other.id else 10, tzinfo=UTC))
        for r in brief.reports
    )
    found = replace(brief, figures=figures, reports=reports)
    return changed(
        found, "q1", answers=(first, again), standing=Standing.UPDATED, reason_code=ReasonCode.REPLACED
    )


def test_a_number_taken_back_that_a_later_report_prints_is_asked(brief: Brief) -> None:
    assert OpenCode.STILL_PRINTED in codes(_taken_back(brief, later=True), "q1")
    assert OpenCode.STILL_PRINTED not in codes(_taken_back(brief, later=False), "q1")


def test_a_sum_that_fails_is_asked_with_its_total(made: ModuleType, brief: Brief) -> None:
    failing = [s for s in made.brief().sums if not s.holds]
    assert failing
    found = replace(brief, sums=tuple(failing))
    about = next(f.question for f in brief.figures if f.id == failing[0].total)
    one = of(found, about or "")
    assert one
    assert (one.reasons[0].code, one.reasons[0].text) == (OpenCode.SUM_FAILS, failing[0].note)
    held = replace(brief, sums=tuple(replace(s, holds=True) for s in failing))
    assert not codes(held, about or "")


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (AccountKind.RESPONSIBILITY, OpenCode.WHO_DID_IT),
        (AccountKind.CHARGE, OpenCode.CHARGE),
        (AccountKind.DENIAL, OpenCode.DENIED),
        (AccountKind.STATUS, OpenCode.SIDES_DIFFER),
        (AccountKind.CAUSE, OpenCode.SIDES_DIFFER),
        (AccountKind.CONTRAST, OpenCode.SIDES_DIFFER),
        (AccountKind.CLAIMS, None),
        (AccountKind.STANCE, None),
        (AccountKind.UPDATED, None),
        (AccountKind.FIGURES, None),
    ],
)
def test_sides_against_each_other_are_asked_by_their_kind(
    brief: Brief, kind: AccountKind, code: OpenCode | None
) -> None:
    sides = tuple(
        Position(None, claim, (), ("calder",), voice=voice, evidence=(Passage("calder", 0, 5, "FERRY"),))
        for voice, claim in (("The pilots", "the lamp was out"), ("The owner", "denies it"))
    )
    found = replace(brief, accounts=(Account("the lamp was out", sides, id="a1", kind=kind),))
    assert codes(found, "a1") == ([code] if code else [])
    if one := of(found, "a1"):
        assert one.whom == ("The pilots", "The owner")
        assert one.reasons[0].text == "The pilots: “the lamp was out”; The owner: “denies it”"


def test_a_quotation_that_differs_asks_for_the_words(made: ModuleType, brief: Brief) -> None:
    given = made.brief().utterances[0]
    altered = replace(brief, utterances=(replace(given, altered=True),))
    assert codes(altered, given.id) == [OpenCode.QUOTE_ALTERED]
    assert codes(replace(brief, utterances=(replace(given, altered=False),)), given.id) == []


def test_more_is_at_stake_where_people_died_and_the_first_screen_comes_first() -> None:
    reasons = (OpenReason(OpenCode.UNEXPLAINED, ""),)
    assert weight(reasons, stake=4.0) > weight(reasons, stake=1.0) > weight(reasons)
    assert weight(reasons, row=0) > weight(reasons, row=5) > weight(reasons)
    assert weight(reasons, reports=8) > weight(reasons, reports=1) == weight(reasons, reports=0)
    assert weight((*reasons, OpenReason(OpenCode.ONE_ORIGIN, ""))) > weight(reasons)


def test_the_weightiest_reason_comes_first() -> None:
    listed = [OpenReason(code, "") for code in reversed(OpenCode)]
    found = [reason.code.openness for reason in ordered(listed)]
    assert found == sorted(found, reverse=True)


def test_names_of_parties_change_nothing_but_names(brief: Brief) -> None:
    differing = changed(brief, "q1", standing=Standing.DISPUTED, reason_code=ReasonCode.TWO_SOURCES)
    renamed = tuple(
        replace(o, name=f"Zeta {n}") if o.kind not in {"report", "outlet", "agency"} else o
        for n, o in enumerate(differing.lineage.origins)
    )
    other = replace(differing, lineage=replace(differing.lineage, origins=renamed))

    def shape(found: Brief) -> list[tuple[str, list[OpenCode], float]]:
        return [(o.about, [r.code for r in o.reasons], o.weight) for o in open_questions(found)]

    assert shape(differing) == shape(other)


def test_at_most_fifteen_are_asked(brief: Brief) -> None:
    asked: tuple[Question, ...] = tuple(
        replace(
            brief.questions[0], id=f"n{n}", standing=Standing.DISPUTED, reason_code=ReasonCode.TWO_SOURCES
        )
        for n in range(20)
    )
    assert len(open_questions(replace(brief, questions=asked))) == 15
