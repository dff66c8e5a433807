"""Which questions stand on the first screen, and in which order; every record here is made by hand."""
# ruff: noqa: E501 - a case is a line

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from crosswire.collate.story.screen import (
    ENOUGH,
    MOST,
    SCARCE,
    Placed,
    Row,
    fit,
    key_questions,
    spared,
    told_otherwise,
    weight,
)
from crosswire.types import (
    Answer,
    Bearing,
    Figure,
    FigureKind,
    JoinedFigures,
    LabelFrom,
    Modality,
    Modifier,
    Question,
    Range,
    ReasonCode,
    Role,
    Span,
    Standing,
)

PLAIN = Figure(
    "f", "r", 0, 2, "40", 40.0, 40.0, 40.0, Modifier.EXACT, FigureKind.COUNT, None, False, Modality.ASSERTED,
    "pupil", (), "injured", None, None, None, origin=(), statement=None, question=None, sentence=Span(0, 9),
)  # fmt: skip

Told = tuple[str, float]
"""A voice, and how early it gives the figure."""


def asked(
    name: str, *told: Told, standing: Standing = Standing.AGREED, figure: Figure = PLAIN, **fields: Any
) -> tuple[Question, tuple[Placed, ...]]:
    """A question with a figure of each voice, all of one value unless the standing says that they differ."""
    definite = fields.pop("definite", False)
    values = [figure.value or 0.0] * len(told)
    if standing.differs:
        values = [value + n for n, value in enumerate(values)]
    values = list(fields.pop("values", values))
    figures = tuple(
        Placed(replace(figure, id=f"{name}/{n}", value=v), voice, place, 0.5, definite=definite)
        for n, ((voice, place), v) in enumerate(zip(told, values, strict=True))
    )
    answers = tuple(
        Answer(v, v, v, figure.modifier, None, (p.figure.id,), (p.voice,), (p.voice,))
        for p, v in zip(figures, values, strict=True)
    )
    about = {"counted": figure.counted, "predicate": figure.predicate, "unit": figure.unit} | {
        key: fields.pop(key) for key in ("counted", "predicate", "unit") if key in fields
    }
    question = Question(
        name, fields.pop("label", f"Label of {name}"), about["counted"], (), about["predicate"],
        fields.pop("place", None), None, about["unit"], answers, standing, "A reason.", evidence=(),
        independent_origins=fields.pop("origins", len({voice for voice, _ in told})), range=Range(None, None),
        parent=fields.pop("parent", None), label_from=fields.pop("label_from", LabelFrom.VERBATIM),
    )  # fmt: skip
    assert not fields
    return question, figures


def row(*args: Any, **fields: Any) -> Row:
    return Row(*asked("q", *args, **fields))


def _with(told: Row, **fields: Any) -> Row:
    """The same row, its figures with other fields."""
    return Row(told.question, tuple(replace(p, **fields) for p in told.figures))


def _joined(score: float, told: tuple[Told, ...] = (("a", 1.0), ("b", 0.7)), figure: Figure = PLAIN) -> Row:
    """A dispute between two reports, and how sure it is that they answer one question."""
    question, figures = asked("q", *told, standing=Standing.DISPUTED, figure=figure)
    link = JoinedFigures((figures[0].figure.id, figures[1].figure.id), "outcome", "both: injured", score)
    return Row(replace(question, joined=(link,)), figures)


def screen(*rows: tuple[Question, tuple[Placed, ...]]) -> list[str]:
    return list(key_questions([q for q, _ in rows], {p.figure.id: p for _, placed in rows for p in placed}))


EARLY = (("a", 1.0), ("b", 0.7))
DEEP = (("a", 0.1), ("b", 0.1))
AGE = replace(PLAIN, kind=FigureKind.AGE, unit="year", counted="officer", predicate=None)
TERM = replace(PLAIN, kind=FigureKind.DURATION, unit="year", counted="term", predicate=None)
LOAN = replace(PLAIN, kind=FigureKind.MONEY, unit="dollars", counted="loan")
YARDS = replace(PLAIN, kind=FigureKind.MEASURE, unit="yard", counted="run", predicate=None)
FEVER = replace(PLAIN, kind=FigureKind.MEASURE, unit="celsius", counted="fever", predicate=None)
FLAG = replace(PLAIN, predicate=None, counted="flag")
RISE = replace(PLAIN, value=25.0, kind=FigureKind.PERCENT, unit="per cent", counted=None, predicate="rose")
LEADERS = replace(PLAIN, value=2.0, counted="leader", predicate=None)


def _coded(told: Row, code: ReasonCode) -> Row:
    """The same row with another reason."""
    return Row(replace(told.question, reason_code=code), told.figures)


def _moved(
    place: float, old: float, figure: Figure = PLAIN, central: float = 0.5
) -> tuple[Question, tuple[Placed, ...]]:
    """What one report gives, and the number of before."""
    question, (first,) = asked("q", ("a", place), standing=Standing.SINGLE_REPORT, figure=figure)
    gone = replace(first.figure, id="q/9", value=old, role=Role.PREVIOUS)
    before = Placed(gone, "a", place, central, definite=False)
    answer = replace(question.answers[0], value=old, figures=("q/9",))
    link = JoinedFigures(("q/0", "q/9"), "revised", "a report replaces one by the other", 0.99)
    question = replace(question, answers=(*question.answers, answer), joined=(link,))
    return question, (replace(first, central=central), before)


def _by_two(first: str, second: str, old: float, predicate: str | None = "injured") -> Row:
    """Two numbers that one report has from two."""
    question, figures = _moved(0.36, old, FLAG)
    answers = (replace(a, origins=(o,)) for a, o in zip(question.answers, (first, second), strict=True))
    said = zip(figures, ("injured", predicate), strict=True)
    told = tuple(replace(p, figure=replace(p.figure, predicate=word, role=None)) for p, word in said)
    return Row(replace(question, answers=tuple(answers), joined=()), told)


ON_IT = [
    ("flags that differ a little, of which one has a place", Row(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=FLAG)[0], tuple(replace(p, figure=replace(p.figure, place="e1" if n else None)) for n, p in enumerate(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=FLAG)[1])))),
    ("one report's number and that of before, a little down", Row(*_moved(0.36, 46.0, FLAG))),
    ("two numbers that one report has from two", _by_two("o1", "o2", 60.0)),
    ("three mosques or four, high up in one report", Row(*_moved(0.6, 3.0, replace(FLAG, value=4.0)))),
    ("an update in so many words, far down", _coded(row(*DEEP, standing=Standing.UPDATED, figure=FLAG), ReasonCode.REPLACED)),
    ("the dead of whom many give numbers, far down", row(*DEEP, ("c", 0.1), standing=Standing.COMPATIBLE, figure=replace(PLAIN, predicate="killed"), values=(40.0, 41.0, 40.0))),
    ("the dead of whom three sources of one agency give numbers, far down", row(("a", 0.1), ("a", 0.1), ("a", 0.1), standing=Standing.COMPATIBLE, figure=replace(PLAIN, predicate="killed"), values=(40.0, 41.0, 40.0), origins=3)),
    ("a court's vote that two voices give early", row(("a", 1.0), ("b", 0.3), figure=replace(PLAIN, value=5.0, predicate="voted_for"))),
    ("two large numbers of one country's people", _with(row(("a", 0.6), ("b", 0.3), standing=Standing.UNEXPLAINED, figure=replace(FLAG, value=2e7)), bearing=Bearing.NAMES)),
    ("a toll", row(*EARLY)),
    ("a toll given deep, in dispute", row(*DEEP, standing=Standing.DISPUTED)),
    ("a part, in dispute", row(*DEEP, standing=Standing.DISPUTED, figure=replace(PLAIN, role=Role.PART))),
    ("a part of a whole that is asked for", row(*EARLY, figure=replace(PLAIN, role=Role.PART), parent="q9")),
    ("one report's toll in its first sentence", row(("a", 1.0), standing=Standing.SINGLE_REPORT)),
    ("one report's flags that its title has", _with(row(("a", 1.0), ("b", 0.9), figure=FLAG), entitled=True)),
    ("one report's sum in its first sentence", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=LOAN)),
    ("a crowd of two places, in dispute between two named", row(*EARLY, standing=Standing.DISPUTED, figure=FLAG)),
    ("a term of prison that two reports open with", row(("a", 1.0), ("b", 1.0), figure=replace(TERM, predicate="convicted"))),
    ("ages that two voices dispute high up", row(*EARLY, standing=Standing.DISPUTED, figure=AGE)),
    ("a few dead", row(*EARLY, figure=replace(PLAIN, value=2.0, predicate="killed"), definite=True)),
    ("lengths that two open with", row(("a", 1.0), ("b", 0.8), figure=YARDS)),
    ("a sum that three give far down", row(*DEEP, ("c", 0.1), figure=LOAN)),
    ("a sum that two give not so far down", row(("a", 0.4), ("b", 0.1), figure=LOAN)),
    ("votes that titles of two have", _with(row(*EARLY, figure=LEADERS), entitled=True)),
    ("a fever that three give, one of them at once", row(("a", 0.74), ("b", 0.3), ("c", 0.2), figure=FEVER)),
    ("dead of whom two speak in a clause that describes", _with(row(*EARLY, predicate="killed"), bearing=Bearing.DESCRIBES)),
    ("few votes that two voices give early", row(("a", 1.0), ("b", 0.3), figure=replace(PLAIN, value=4.0, predicate="voted"))),
    ("a sum of money", row(*EARLY, figure=LOAN)),
    ("how many died, where it was one", row(*EARLY, figure=replace(PLAIN, value=1.0, implicit=True, predicate="killed"), label_from=LabelFrom.COMPOSED)),
    ("a dispute that is well founded", _joined(0.8)),
    ("two rises of one company's shares", row(*EARLY, standing=Standing.COMPATIBLE, figure=replace(RISE, owner="e1"))),
    ("a dispute about a toll that both open with", _joined(0.6)),
    ("a dispute about money that is believed", _joined(0.62, figure=replace(LOAN, predicate=None))),
]  # fmt: skip

OFF_IT = [
    ("flags that differ by far, of which one has a place", Row(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=replace(FLAG, value=2.0))[0], tuple(replace(p, figure=replace(p.figure, place="e1" if n else None)) for n, p in enumerate(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=replace(FLAG, value=2.0))[1])))),
    ("two numbers that one report has from one", _by_two("o1", "o1", 60.0)),
    ("two numbers of two things that one report has from two", _by_two("o1", "o2", 60.0, "moved")),
    ("one number that two round", _by_two("o1", "o2", 41.0)),
    ("three mosques or four, further down in one report", Row(*_moved(0.4, 3.0, replace(FLAG, value=4.0)))),
    ("an update of one voice, far down", _coded(row(*DEEP, standing=Standing.UPDATED, figure=FLAG, origins=1), ReasonCode.REPLACED)),
    ("a later number, far down", _coded(row(*DEEP, standing=Standing.UPDATED, figure=FLAG), ReasonCode.CUT_OFF)),
    ("the injured of whom many give numbers, far down", row(*DEEP, ("c", 0.1), standing=Standing.COMPATIBLE, values=(40.0, 41.0, 40.0))),
    ("one report's number and that of before, far down", Row(*_moved(0.1, 46.0, FLAG))),
    ("a few more or less, by which something is named", _with(row(("a", 0.6), ("b", 0.3), standing=Standing.UNEXPLAINED, figure=replace(FLAG, value=120.0)), bearing=Bearing.NAMES)),
    ("large numbers by which one voice names something", _with(row(("a", 0.6), ("b", 0.3), standing=Standing.UNEXPLAINED, figure=replace(FLAG, value=2e7), origins=1), bearing=Bearing.NAMES)),
    ("one report's flags in its first sentence", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=FLAG)),
    ("what one report's crowd did in its second", row(("a", 0.74), standing=Standing.SINGLE_REPORT, figure=replace(FLAG, predicate="flown"))),
    ("one report's sum in its fourth sentence", row(("a", 0.6), standing=Standing.SINGLE_REPORT, figure=replace(LOAN, predicate=None))),
    ("two who held talks", row(*EARLY, figure=replace(LEADERS, predicate="hold"), predicate="held")),
    ("a rate of which most say that it was so before", Row(asked("q", ("a", 1.0), ("b", 0.7), ("c", 0.7))[0], tuple(replace(p, figure=replace(p.figure, role=Role.COMPARISON if n else None)) for n, p in enumerate(asked("q", ("a", 1.0), ("b", 0.7), ("c", 0.7))[1])))),
    ("flags of two places that differ without a reason", Row(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=FLAG)[0], tuple(replace(p, figure=replace(p.figure, place=f"e{n}")) for n, p in enumerate(asked("q", *EARLY, standing=Standing.UNEXPLAINED, figure=FLAG)[1])))),
    ("a bare number", row(*EARLY, counted=None, predicate=None)),
    ("a bare number that fell", row(*EARLY, counted=None, predicate="fell")),
    ("an age", row(*EARLY, figure=AGE)),
    ("a term of office", row(("a", 1.0), ("b", 0.3), figure=TERM)),
    ("two ages of people far down", row(*DEEP, standing=Standing.UNEXPLAINED, figure=AGE)),
    ("the two leaders", row(("a", 0.7), ("b", 0.5), figure=LEADERS, definite=True)),
    ("two leaders", row(("a", 0.7), ("b", 0.5), figure=LEADERS)),
    ("what an earlier storm did", row(*EARLY, figure=replace(PLAIN, event="Berta"))),
    ("a comparison", row(*EARLY, figure=replace(PLAIN, role=Role.COMPARISON))),
    ("only numbers that were taken back", row(*EARLY, figure=replace(PLAIN, role=Role.PREVIOUS))),
    ("a part without its whole", row(*EARLY, figure=replace(PLAIN, role=Role.PART))),
    ("one report's word far down", row(("a", 0.2), standing=Standing.SINGLE_REPORT)),
    ("one voice's length", row(("a", 0.5), ("a", 1.0), figure=YARDS)),
    ("a part that one report gives", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=replace(PLAIN, role=Role.PART))),
    ("one report's few flags", row(("a", 0.8), standing=Standing.SINGLE_REPORT, figure=replace(FLAG, value=3.0))),
    ("a baker who was killed, without a number", row(*EARLY, figure=replace(PLAIN, value=1.0, implicit=True, predicate="killed"))),
    ("one of three suspects", row(*EARLY, figure=replace(PLAIN, value=1.0, predicate="detained"))),
    ("an official who was freed, without a number", row(*EARLY, figure=replace(PLAIN, value=1.0, implicit=True, predicate="released"))),
    ("a dispute that hangs by a thread", _joined(0.45)),
    ("two rises, and nobody says of what", row(*EARLY, standing=Standing.COMPATIBLE, figure=RISE)),
    ("a dispute about flags that hangs by a thread", _joined(0.6, figure=FLAG)),
    ("a dispute about money that hangs by a thread", _joined(0.58, figure=replace(LOAN, predicate=None))),
    ("a dispute far down that hangs by a thread", _joined(0.6, DEEP)),
    ("the 128-member chamber", _with(row(*EARLY, figure=replace(FLAG, value=128.0)), bearing=Bearing.NAMES)),
    ("a few flags that two give early", row(*EARLY, figure=replace(FLAG, value=4.0, predicate="struck"))),
    ("two camps in which people were killed", _with(row(*EARLY, figure=replace(FLAG, value=2.0, predicate="killed")), people=False)),
    ("a toll far down that is in nobody's dispute", row(*DEEP, predicate="killed")),
    ("a sum that two give far down", row(*DEEP, figure=LOAN)),
    ("how far a place lies", row(("a", 1.0), ("b", 0.8), figure=replace(YARDS, counted=None))),
    ("flags in dispute, far down", row(*DEEP, standing=Standing.DISPUTED, figure=FLAG)),
    ("a term of office that two reports open with", row(("a", 1.0), ("b", 1.0), figure=TERM)),
    ("the tribes of a country", row(*EARLY, figure=replace(FLAG, value=400.0), definite=True)),
    ("lengths that two give far down", row(*DEEP, figure=YARDS)),
    ("the people of a country, far down", row(*DEEP, figure=FLAG)),
    ("one report's scores of injured", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=replace(PLAIN, text="scores"), values=(None,))),
    ("a baker who was killed, in one report", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=replace(PLAIN, value=1.0, implicit=True, predicate="killed"))),
    ("one of something, in one report", row(("a", 1.0), standing=Standing.SINGLE_REPORT, figure=replace(PLAIN, value=1.0, predicate="released"))),
    ("what might be", row(*EARLY, figure=replace(PLAIN, modality=Modality.HYPOTHETICAL))),
    ("how long somebody was held, which two reports open with", row(("a", 1.0), ("b", 1.0), figure=replace(TERM, predicate="kidnapped"))),
    ("how long ago people were jailed, which two reports open with", _with(row(("a", 1.0), ("b", 1.0), figure=replace(TERM, predicate="convicted")), distant=True)),
]  # fmt: skip


@pytest.mark.parametrize("one", [r for _, r in ON_IT], ids=[name for name, _ in ON_IT])
def test_what_may_stand_there(one: Row) -> None:
    assert fit(one)


@pytest.mark.parametrize("one", [r for _, r in OFF_IT], ids=[name for name, _ in OFF_IT])
def test_what_never_does(one: Row) -> None:
    assert not fit(one)


BEFORE = [
    ("what is put first", row(*EARLY), row(*DEEP)),
    ("more voices that open with it", row(*EARLY, ("c", 0.7)), row(*EARLY)),
    ("a dispute", row(*EARLY, standing=Standing.DISPUTED), row(*EARLY)),
    ("an update", row(*EARLY, standing=Standing.UPDATED), row(*EARLY)),
    ("deaths", row(*EARLY, predicate="killed"), row(*EARLY)),
    ("a whole", row(*EARLY), row(*EARLY, parent="q9")),
]


@pytest.mark.parametrize(("first", "second"), [b[1:] for b in BEFORE], ids=[b[0] for b in BEFORE])
def test_what_comes_first(first: Row, second: Row) -> None:
    assert weight(first) > weight(second)


def test_a_report_that_opens_with_what_it_was_before_need_not_be_central() -> None:
    news = asked("news", *EARLY)
    poll = _moved(0.74, 46.0, replace(FLAG, kind=FigureKind.PERCENT), central=0.01)
    assert screen(news, poll) == ["news", "q"]
    assert screen(news, _moved(0.6, 46.0, FLAG, central=0.01)) == ["news"]
    assert screen(news, (replace(poll[0], answers=poll[0].answers[:1]), poll[1][:1])) == ["news"]


def test_editions_of_one_voice_count_once() -> None:
    assert weight(row(*EARLY, ("a", 1.0), ("a", 0.7))) == weight(row(*EARLY))


SEATS = replace(PLAIN, value=128.0, counted="deputy", predicate="elected")
DOCKS = replace(PLAIN, value=12_000.0)

ALIKE = [
    ("one label", {"label": "Deputies"}, {"label": "Deputies", "counted": "legislator", "figure": DOCKS}),
    ("one thing", {}, {"label": "How many were hurt by Monday?"}),
    ("one large number for a thing of two names", {"figure": SEATS}, {"figure": replace(SEATS, counted="seat", predicate="voted")}),
    ("one who died, called by two words", {"figure": replace(PLAIN, value=1.0, predicate="killed")}, {"label": "Dead", "figure": replace(PLAIN, value=1.0, predicate="killed", counted="sailor")}),
]  # fmt: skip

APART = [
    ("two numbers", {"place": "e1"}, {"place": "e2", "figure": DOCKS}),
    ("two numbers of one thing", {}, {"figure": DOCKS}),
    ("as many dead as injured", {}, {"predicate": "killed"}),
    ("as many of two things, both few", {"figure": replace(SEATS, value=4.0)}, {"figure": replace(SEATS, value=4.0, counted="judge")}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [a[1:] for a in ALIKE], ids=[a[0] for a in ALIKE])
def test_of_rows_that_read_alike_one_stands_there(one: dict[str, Any], other: dict[str, Any]) -> None:
    rows = asked("q1", *EARLY, **one), asked("q2", ("a", 0.8), ("b", 0.7), **other)
    assert len(screen(*rows)) == 1


@pytest.mark.parametrize(("one", "other"), [a[1:] for a in APART], ids=[a[0] for a in APART])
def test_of_rows_that_tell_two_things_both_do(one: dict[str, Any], other: dict[str, Any]) -> None:
    rows = asked("q1", *EARLY, **one), asked("q2", *EARLY, **other)
    assert set(screen(*rows)) == {"q1", "q2"}


def test_a_part_stands_under_its_whole_unless_it_is_in_dispute() -> None:
    whole = asked("q1", *EARLY, figure=replace(PLAIN, value=90.0, counted="passenger", predicate=None))
    part = {"counted": "adult", "predicate": None, "parent": "q1"}
    assert screen(whole, asked("q2", *EARLY, **part)) == ["q1"]
    disputed = asked("q2", *EARLY, **part, standing=Standing.DISPUTED)
    assert set(screen(whole, disputed)) == {"q1", "q2"}


def test_one_reports_word_only_fills_up() -> None:
    alone = [
        asked(
            f"s{n}", ("a", 1.0), standing=Standing.SINGLE_REPORT,
            figure=replace(PLAIN, value=80.0 + n, counted="boat", predicate="destroyed"),
        )
        for n in range(ENOUGH)
    ]  # fmt: skip
    several = [
        asked(f"q{n}", *EARLY, figure=replace(PLAIN, value=50.0 + n, counted="ship", predicate=None))
        for n in range(ENOUGH)
    ]
    assert screen(*alone, *several) == [f"q{n}" for n in range(ENOUGH)]
    assert len(screen(*alone, *several[:2])) == ENOUGH


def test_what_another_report_has_too_is_no_single_word() -> None:
    hurt = replace(PLAIN, value=40.0, predicate="injured")
    alone = asked("q1", ("a", 1.0), standing=Standing.SINGLE_REPORT, figure=replace(hurt, report="r1"))
    assert screen(alone) == ["q1"]
    elsewhere = asked("q2", ("b", 0.1), standing=Standing.SINGLE_REPORT, figure=replace(hurt, report="r2"))
    assert screen(alone, elsewhere) == []
    other = asked(
        "q2", ("b", 0.1), standing=Standing.SINGLE_REPORT, figure=replace(hurt, report="r2", value=9.0)
    )
    assert screen(alone, other) == ["q1"]


def test_what_another_report_has_in_other_words_is_no_single_word() -> None:
    """ "A triple killing", or three names, are three dead."""
    dead = replace(PLAIN, value=3.0, predicate="killed")
    question, placed = asked("q1", ("a", 1.0), standing=Standing.SINGLE_REPORT, figure=dead)
    assert key_questions([question], {p.figure.id: p for p in placed}) == ("q1",)
    assert key_questions([question], {p.figure.id: replace(p, tallied=True) for p in placed}) == ()


def test_somebody_told_without_a_number_is_no_other_number() -> None:
    """ "A clerk was arrested" far down is no earlier count of the two clerks who were."""
    held = replace(PLAIN, value=1.0, predicate="detained")
    told = row(("a", 0.4), ("b", 1.0), figure=held, standing=Standing.UPDATED)
    assert fit(told)
    clerk, two = told.figures
    single = replace(clerk, figure=replace(clerk.figure, implicit=True))
    assert not fit(Row(told.question, (single, two)))
    assert fit(Row(told.question, (replace(single, place=1.0), two)))


def test_two_whom_one_report_takes_as_known_may_be_news_in_others() -> None:
    held = replace(PLAIN, value=2.0, predicate="detained")
    told = row(("a", 1.0), ("b", 0.7), ("c", 0.3), figure=held)
    *first, last = told.figures
    assert fit(Row(told.question, (*first, replace(last, definite=True))))
    assert not fit(Row(told.question, tuple(replace(p, definite=True) for p in told.figures)))


def test_an_article_in_a_reports_words_is_no_number_to_read() -> None:
    dead = replace(PLAIN, value=1.0, predicate="killed")
    told = _apart(row(*EARLY, figure=dead))
    told = Row(replace(told.question, label_figure="q/0"), told.figures)
    assert fit(told)
    first, second = told.figures
    intruder = replace(first, figure=replace(first.figure, implicit=True))
    assert not fit(Row(told.question, (intruder, second)))
    assert fit(Row(replace(told.question, label_figure="q/1"), (intruder, second)))


def test_there_is_an_end_to_it() -> None:
    ships = (replace(PLAIN, value=50.0 + n, counted="ship") for n in range(3 * MOST))
    assert len(screen(*(asked(f"q{n}", *EARLY, figure=ship) for n, ship in enumerate(ships)))) == MOST


def test_a_row_beside_the_story_is_left_out() -> None:
    question, figures = asked("q2", *EARLY, figure=DOCKS)
    beside = (question, tuple(replace(p, central=0.1) for p in figures))
    assert screen(asked("q1", *EARLY), beside) == ["q1"]


def test_where_rows_are_scarce_who_was_harmed_is_told_from_further_down() -> None:
    deep = asked("q2", ("a", 0.4), standing=Standing.SINGLE_REPORT, figure=DOCKS, predicate="killed")
    ship = asked("q3", ("a", 0.4), standing=Standing.SINGLE_REPORT, figure=replace(FLAG, value=70.0))
    assert screen(asked("q1", *EARLY), deep, ship) == ["q1", "q2"]
    three = [
        asked(f"s{n}", *EARLY, figure=replace(PLAIN, value=50.0 + n, counted="ship", predicate=None))
        for n in range(SCARCE)
    ]
    assert "q2" not in screen(*three, deep)


SPARED = [
    ("a sum that two give far down", row(*DEEP, figure=LOAN), True),
    ("flags that two count far down", row(*DEEP, figure=replace(FLAG, value=70.0)), True),
    ("what is asked of people far down", row(*DEEP, figure=replace(FLAG, value=70.0), label_from=LabelFrom.COMPOSED), False),
    ("a few of them", row(*DEEP, figure=replace(FLAG, value=7.0)), False),
    ("flags that one counts", row(("a", 0.1), ("a", 0.2), figure=replace(FLAG, value=70.0)), False),
    ("flags of years ago", _with(row(*DEEP, figure=replace(FLAG, value=70.0)), bearing=Bearing.RECALLS), False),
    ("how long it took", row(*DEEP, figure=replace(TERM, value=70.0)), False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "may"), [s[1:] for s in SPARED], ids=[s[0] for s in SPARED])
def test_what_may_fill_a_scarce_screen(one: Row, may: bool) -> None:
    assert not fit(one)
    assert spared(one) is may


def _apart(told: Row) -> Row:
    """The row, its figures of two reports."""
    apart = (replace(p, figure=replace(p.figure, report=f"r{n}")) for n, p in enumerate(told.figures))
    return Row(told.question, tuple(apart))


SHIPS = replace(FLAG, value=40.0, counted="ship")
OTHERWISE = [
    ("40 ships and 41, far down", row(*DEEP, standing=Standing.UNEXPLAINED, figure=SHIPS), True),
    ("the hurt, far down", row(*DEEP, standing=Standing.UNEXPLAINED, figure=replace(PLAIN, value=40.0)), True),
    ("a sum and nearly the sum", row(*DEEP, standing=Standing.COMPATIBLE, figure=LOAN), True),
    ("two wordings of one voice", row(("a", 0.1), ("a", 0.1), standing=Standing.COMPATIBLE, figure=LOAN), False),
    ("a sum that both give", row(*DEEP, standing=Standing.AGREED, figure=LOAN), False),
    ("three images and four", row(*DEEP, standing=Standing.UNEXPLAINED, figure=replace(SHIPS, value=3.0)), False),
    ("three that one denies", row(*DEEP, standing=Standing.DISPUTED, figure=replace(SHIPS, value=3.0)), True),
    ("two ages of one officer", row(*DEEP, standing=Standing.UNEXPLAINED, figure=AGE), True),
    ("an age and a limit that it keeps", row(*DEEP, standing=Standing.COMPATIBLE, figure=AGE), False),
    ("two terms", row(*DEEP, standing=Standing.UNEXPLAINED, figure=TERM), False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "shown"), [o[1:] for o in OTHERWISE], ids=[o[0] for o in OTHERWISE])
def test_what_reports_tell_otherwise_far_down_fills_a_screen(one: Row, *, shown: bool) -> None:
    assert told_otherwise(_apart(one)) is shown
    assert not told_otherwise(one)  # one report gives both
    placed = {p.figure.id: replace(p, central=0.01) for p in _apart(one).figures}
    others = [asked(f"s{n}", *EARLY, figure=replace(SHIPS, value=50.0 + n)) for n in range(ENOUGH)]
    news = {p.figure.id: p for _, figures in others for p in figures}
    few = [q for q, _ in others[:2]]
    assert ("q" in key_questions([one.question, *few], {**placed, **news})) is shown
    full = "q" in key_questions([one.question, *(q for q, _ in others)], {**placed, **news})
    assert full is (shown and _apart(one).differs and fit(_apart(one)))


def test_an_update_of_one_report_takes_no_row_from_what_reports_tell_otherwise() -> None:
    ships = [asked(f"s{n}", *EARLY, figure=replace(SHIPS, value=50.0 + n)) for n in range(ENOUGH - 1)]
    moved = _moved(1.0, 300.0)
    told = _apart(row(*DEEP, standing=Standing.COMPATIBLE, figure=replace(SHIPS, value=400.0)))
    ids = {p.figure.id: f"o/{n}" for n, p in enumerate(told.figures)}
    figures = tuple(replace(p, figure=replace(p.figure, id=ids[p.figure.id])) for p in told.figures)
    answers = tuple(replace(a, figures=tuple(ids[f] for f in a.figures)) for a in told.question.answers)
    otherwise = replace(told.question, id="o", label="Ships lost", answers=answers), figures
    assert Row(*moved).moved
    assert told_otherwise(Row(*otherwise))
    assert {"q", "o"} <= set(screen(*ships, moved, otherwise))
    more = asked("s9", *EARLY, figure=replace(SHIPS, value=70.0))
    assert "o" not in screen(*ships, more, otherwise)


def test_a_number_that_names_a_thing_is_not_set_against_a_count() -> None:
    told = _apart(row(*DEEP, standing=Standing.UNEXPLAINED, figure=SHIPS))
    first, second = told.figures
    assert not told_otherwise(Row(told.question, (first, replace(second, bearing=Bearing.NAMES))))
    large = _apart(row(*DEEP, standing=Standing.UNEXPLAINED, figure=replace(SHIPS, value=4e6)))
    first, second = large.figures
    assert told_otherwise(Row(large.question, (first, replace(second, bearing=Bearing.NAMES))))
    assert told_otherwise(_with(told, bearing=Bearing.NAMES))  # both do: a 47-page book, a 48-page book


def test_two_numbers_of_one_sentence_may_both_stand_there() -> None:
    one, other = (
        asked(name, *EARLY, label="The quake left 31 dead and 40 hurt", figure=replace(PLAIN, value=value))
        for name, value in (("q1", 31.0), ("q2", 40.0))
    )
    marked = (replace(one[0], label_number=(15, 17)), one[1])
    rows = marked, (replace(other[0], label_number=(27, 29)), other[1])
    assert set(screen(*rows)) == {"q1", "q2"}


@pytest.mark.parametrize(("standing", "shown"), [(Standing.AGREED, 1), (Standing.DISPUTED, 2)])
def test_a_rate_and_what_it_was_before_are_one_row_of_one_sentence(standing: Standing, shown: int) -> None:
    share = replace(PLAIN, kind=FigureKind.PERCENT, unit="percent", counted="rate", predicate="cut")
    label = "The bank cut its rate to 4 percent from 5 percent"
    new = asked("q1", *EARLY, label=label, figure=replace(share, value=4.0))
    old = asked("q2", *EARLY, label=label, figure=replace(share, value=5.0), standing=standing)
    rows = (replace(new[0], label_number=(25, 26)), new[1]), (replace(old[0], label_number=(40, 41)), old[1])
    assert len(screen(*rows)) == shown


def _told_by(row_: Row, reports: int, central: float = 0.5) -> Row:
    """The same row, its figures in so many reports in turn."""
    return Row(
        row_.question,
        tuple(
            replace(p, figure=replace(p.figure, report=f"r{n % reports}"), central=central)
            for n, p in enumerate(row_.figures)
        ),
    )


SNOW = replace(PLAIN, kind=FigureKind.MEASURE, unit="inch", counted="snow", predicate="fell")
LATER = (("a", 0.45), ("b", 0.4), ("c", 0.1))


@pytest.mark.parametrize(
    ("figure", "reports", "central", "places", "shown"),
    [
        (SNOW, 3, 0.5, LATER, True),
        (SNOW, 2, 0.5, LATER, False),
        (SNOW, 3, 0.4, LATER, False),
        (SNOW, 3, 0.5, DEEP, False),
        (replace(SNOW, predicate="distance"), 3, 0.5, LATER, False),
        (replace(SNOW, predicate=None), 3, 0.5, LATER, True),
        (replace(SNOW, counted=None), 3, 0.5, LATER, True),
        (replace(SNOW, kind=FigureKind.DURATION), 3, 0.5, LATER, False),
    ],
    ids=["snow", "two reports", "other words", "far down", "the way to a town", "no verb", "no noun", "time"],
)
def test_what_reports_measure(
    figure: Figure, reports: int, central: float, places: Any, *, shown: bool
) -> None:
    told = row(*places, figure=figure, counted=figure.counted, predicate=figure.predicate, unit="inch")
    assert fit(_told_by(told, reports, central)) is shown


@pytest.mark.parametrize(
    ("standing", "origins", "reports", "score", "shown"),
    [
        (Standing.UNEXPLAINED, 1, 2, 0.8, True),
        (Standing.UNEXPLAINED, 2, 2, 0.8, False),
        (Standing.UNEXPLAINED, 1, 1, 0.8, False),
        (Standing.UNEXPLAINED, 1, 2, 0.7, False),
        (Standing.UPDATED, 1, 2, 0.8, True),
    ],
    ids=["copies", "two sources", "one report", "hardly linked", "one is later"],
)
def test_copies_of_one_text_that_print_two_numbers(
    standing: Standing, origins: int, reports: int, score: float, *, shown: bool
) -> None:
    deep = row(("a", 0.1), ("b", 0.1), standing=standing, origins=origins, figure=replace(FLAG, value=4.0))
    link = JoinedFigures(("q/0", "q/1"), "wording", "one sentence", score)
    told = _told_by(Row(replace(deep.question, joined=(link,)), deep.figures), reports, 0.01)
    news = row(*EARLY, EARLY[0])
    others = tuple(
        replace(p, figure=replace(p.figure, id=f"n{n}"), central=0.9) for n, p in enumerate(news.figures)
    )
    lead = replace(
        news.question,
        id="news",
        label="News",
        answers=(replace(news.question.answers[0], figures=("n0", "n1", "n2")),),
    )
    placed = {p.figure.id: p for p in (*told.figures, *others)}
    assert (told.question.id in key_questions([told.question, lead], placed)) is shown


@pytest.mark.parametrize(
    ("headed", "predicate", "shown"),
    [(True, None, True), (False, None, False), (False, "earned", True), (False, "paid", False)],
)
def test_one_report_s_sum(*, headed: bool, predicate: str | None, shown: bool) -> None:
    alone = row(
        ("a", 1.0),
        standing=Standing.SINGLE_REPORT,
        figure=replace(LOAN, predicate=predicate),
        predicate=predicate,
    )
    told = Row(alone.question, tuple(replace(p, headed=headed) for p in alone.figures))
    assert fit(told) is shown


def test_what_no_clause_tells_by_itself_is_not_shown_first() -> None:
    open_ = row(*EARLY, standing=Standing.UNEXPLAINED)
    assert fit(open_)
    assert not fit(_with(open_, hangs=True))
    some = Row(open_.question, (replace(open_.figures[0], hangs=True), *open_.figures[1:]))
    assert fit(some)
    composed = row(*EARLY, standing=Standing.UNEXPLAINED, label_from=LabelFrom.COMPOSED)
    assert fit(_with(composed, hangs=True))


def test_one_dead_in_one_report_is_what_the_others_tell_without_a_number() -> None:
    told = replace(PLAIN, value=1.0, predicate="killed")
    alone, placed = asked("alone", ("a", 1.0), standing=Standing.SINGLE_REPORT, figure=told)
    other, unsaid = asked("other", ("b", 1.0), ("c", 0.9), figure=replace(told, implicit=True))
    figures = {p.figure.id: p for p in (*placed, *unsaid)}
    assert key_questions([alone], figures) == ("alone",)
    assert key_questions([alone, other], figures) == ()
