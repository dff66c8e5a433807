"""In which order questions stand where all are listed: those of the first screen lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.render.view.index import Index
from crosswire.render.view.rank import by_importance
from crosswire.types import Brief, Standing


def _first(brief: Brief, *questions: str) -> Index:
    return Index(replace(brief, story=replace(brief.story, key_questions=questions)))


def test_those_of_the_first_screen_lead_in_its_order(specimen: Brief) -> None:
    chosen = [q.id for q in specimen.questions[::-1]][:3]
    listed = by_importance(_first(specimen, *chosen), list(specimen.questions))
    assert [q.id for q in listed[:3]] == chosen
    assert {q.id for q in listed} == {q.id for q in specimen.questions}


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("predicate", "killed", "painted"),
        ("predicate", "injured", None),
        ("independent_origins", 4, 1),
        ("parent", None, "q2"),
        ("standing", Standing.DISPUTED, Standing.AGREED),
        ("standing", Standing.UPDATED, Standing.SINGLE_REPORT),
    ],
)
def test_of_the_rest_what_comes_before_what(
    specimen: Brief, field: str, before: object, after: object
) -> None:
    plain = replace(specimen.questions[5], predicate=None)
    pair = [replace(plain, id=n, **{field: value}) for n, value in (("x", after), ("y", before))]  # type: ignore[arg-type]
    assert [q.id for q in by_importance(_first(specimen), pair)] == ["y", "x"]


def test_equals_stay_in_the_order_of_the_brief(specimen: Brief) -> None:
    questions = [replace(specimen.questions[5], id=f"x{n}") for n in range(5)]
    assert [q.id for q in by_importance(_first(specimen), questions)] == [f"x{n}" for n in range(5)]
