"""What holds of every figure, whatever the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.types import Figure, FigureClues, Span, StatementKind
from crosswire.types import Statement as Said

from .conftest import Found

_WORDS = [
    "12",
    "1,240",
    "$4.5bn",
    "three",
    "half",
    "dozens of",
    "about",
    "more than",
    "between",
    "and",
    "to",
    "-",
    "per cent",
    "people",
    "were killed",
    "killed",
    "a man",
    "no one",
    "in Lima",
    "on Friday",
    ",",
    "(",
    ")",
    "including",
    "of them",
    "km",
    "a day",
    "fell",
    "2-1",
    "2019",
    "aged",
    "the",
    "\n\n",
    "“",
    "year-old",
    "twice",
    "1/2",
    "£",
    "–",
    "if",
    "not",
]


def _holds(text: str, figure: Figure, clue: FigureClues) -> None:
    assert text[figure.start : figure.end] == figure.text
    assert figure.start < figure.end
    assert figure.sentence.start <= figure.end
    bounds = [b for b in (figure.low, figure.value, figure.high) if b is not None]
    assert bounds == sorted(bounds)
    assert bounds
    assert clue.place is None or clue.place.end <= len(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25))
def test_spans_slice_back_and_bounds_are_ordered(figures_of: Callable[..., Found], words: list[str]) -> None:
    text = " ".join(words)
    found = figures_of(text)
    for figure, clue in found:
        _holds(text, figure, clue)
    assert all(f.id in {f"r/f{f.start}", f"r/f{f.start}-{f.end}"} for f, _ in found)
    assert len({f.id for f, _ in found}) == len(found)


def test_the_same_text_gives_the_same_figures(figures_of: Callable[..., Found]) -> None:
    text = "The blast killed 12 people, including 3 children, and cost $4m."
    assert figures_of(text) == figures_of(text)


@pytest.mark.parametrize(
    ("content", "expected"),
    [((9, 47), "s1"), ((0, 8), None)],
)
def test_a_figure_lies_in_the_statement_that_covers_it(
    figures_of: Callable[..., Found], content: tuple[int, int], expected: str | None
) -> None:
    text = "Officials said 40 wells were dry by the autumn."
    said = Said("s1", "r", StatementKind.INDIRECT, (Span(*content),), (), (), None, (), Span(0, 47))
    ((figure, _),) = figures_of(text, (said,))
    assert figure.statement == expected
