"""A label in words of a report says whose they are, and what the others say of the number stands below it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.render import markdown, terminal
from crosswire.render.view import page
from crosswire.render.view.model import KeyFigure
from crosswire.types import Brief, LabelFrom, Modifier, Question, Standing


def _settled(brief: Brief) -> Question:
    """A question to which two reports give numbers, as one on which they agree."""
    reports = {figure.id: figure.report for figure in brief.figures}
    for question in brief.questions:
        figures = tuple(f for answer in question.answers for f in answer.figures)
        if len({reports[f] for f in figures}) > 1:
            told = tuple(dict.fromkeys(reports[f] for f in figures))
            answer = replace(question.answers[0], figures=figures, reports=told)
            return replace(question, answers=(answer,), standing=Standing.AGREED)
    raise AssertionError("no such question")


def _with(brief: Brief, asked: Question) -> Brief:
    """The brief with that question alone on the first screen."""
    return replace(
        brief,
        questions=tuple(asked if q.id == asked.id else q for q in brief.questions),
        story=replace(brief.story, key_questions=(asked.id,)),
    )


@pytest.fixture
def labelled(specimen: Brief) -> Brief:
    """The question called by a clause of one of its reports."""
    asked = _settled(specimen)
    named = replace(
        asked,
        label="Rescuers took 21 aboard",
        label_from=LabelFrom.VERBATIM,
        label_number=(14, 16),
        label_figure=asked.answers[0].figures[0],
    )
    return _with(specimen, named)


def _row(brief: Brief) -> KeyFigure:
    return next(figure for group in page(brief).groups for figure in group.figures)


def _asked(brief: Brief) -> Question:
    return next(q for q in brief.questions if q.id in brief.story.key_questions)


def test_the_label_names_its_outlet(labelled: Brief) -> None:
    figure = next(f for f in labelled.figures if f.id == _asked(labelled).label_figure)
    outlet = next(r.outlet for r in labelled.reports if r.id == figure.report)
    assert "".join(piece.text for piece in _row(labelled).pieces) == f"“Rescuers took 21 aboard” – {outlet}"
    assert f"aboard” – {outlet}" in " ".join(terminal.first_screen(labelled).split())


def test_the_words_of_the_others_stand_below(labelled: Brief) -> None:
    row = _row(labelled)
    own = next(f.report for f in labelled.figures if f.id == _asked(labelled).label_figure)
    others = {f.report for f in labelled.figures if f.id in _asked(labelled).answers[0].figures} - {own}
    assert others
    assert {excerpt.report for excerpt in row.beside} <= others
    assert row.beside[0].outlet in markdown.render(labelled)


def test_a_question_names_no_outlet(specimen: Brief) -> None:
    brief = _with(specimen, _settled(specimen))
    assert "".join(piece.text for piece in _row(brief).pieces) == _row(brief).title


@pytest.mark.parametrize(("standing", "rows"), [(Standing.COMPATIBLE, 2), (Standing.AGREED, 0)])
def test_wordings_that_one_number_satisfies_stand_side_by_side(
    specimen: Brief, standing: Standing, rows: int
) -> None:
    asked = next(q for q in specimen.questions if len(q.answers) > 1)
    exact, bound = asked.answers[:2]
    told = (
        replace(exact, value=250.0, low=250.0, high=250.0, modifier=Modifier.EXACT),
        replace(bound, value=250.0, low=250.0, high=None, modifier=Modifier.MORE_THAN),
    )
    row = _row(_with(specimen, replace(asked, answers=told, standing=standing)))
    assert len(row.rows) == rows
    assert bool(row.reason) is bool(rows)
