"""The logistic model: the score, and which reasons are told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import exp

import pytest

from crosswire.link import Finding, judge, reaches
from crosswire.resources.weights import Weights

MIXED = Weights(bias=-1.0, of={"hostile": -2.0, "kind": 3.0, "mild": 1.0}, threshold=0.5, sure=0.5)
WEIGHTS = Weights(
    bias=-1.0, of={"value": 2.0, "noun": 1.0, "clash": -3.0, "idle": 0.0}, threshold=0.5, sure=0.9
)


def test_the_score_is_the_logistic_of_the_weighed_sum() -> None:
    found = judge([("value", Finding(1.0)), ("noun", Finding(0.5)), ("unknown", Finding(9.0))], WEIGHTS)
    assert found.score == pytest.approx(1 / (1 + exp(-1.5)), abs=1e-9)


def test_reasons_are_told_by_their_weight_against_as_well_as_for() -> None:
    found = judge(
        [
            ("noun", Finding(1.0, "both count boats")),
            ("value", Finding(1.0, "the same value")),
            ("clash", Finding(1.0, "sunk against saved")),
            ("idle", Finding(1.0, "weighs nothing")),
        ],
        WEIGHTS,
    )
    assert found.reasons == ("sunk against saved", "the same value", "both count boats")
    assert found.code == "clash"
    assert found.reason == "sunk against saved; the same value; both count boats"


def test_of_equal_reasons_the_earlier_is_told_first_and_no_more_than_three() -> None:
    names = ("d", "c", "b", "a")
    equal = Weights(0.0, dict.fromkeys(names, 1.0), 0.5, 0.9)
    found = judge([(name, Finding(1.0, name)) for name in names], equal)
    assert (found.code, found.reasons) == ("d", ("d", "c", "b"))


def test_nothing_found_has_no_reason() -> None:
    found = judge([], WEIGHTS)
    assert (found.code, found.reasons, found.reason) == ("", (), "")
    assert found.score == pytest.approx(1 / (1 + exp(1)), abs=1e-9)


@pytest.mark.parametrize(("value", "score"), [(1e6, 1.0), (-1e6, 0.0)])
def test_overwhelming_evidence_is_no_overflow(value: float, score: float) -> None:
    assert judge([("value", Finding(value))], WEIGHTS).score == pytest.approx(score, abs=1e-9)


@pytest.mark.parametrize("score", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("values", list(product((0.0, 0.4, 1.0), repeat=3)))
def test_a_pair_reaches_what_it_is_scored(values: tuple[float, ...], score: float) -> None:
    """However early it is given up, it is by what the whole of the evidence would have said."""
    evidence = [(name, Finding(value)) for name, value in zip(MIXED.of, values, strict=True)]
    assert reaches(evidence, MIXED, score) == (judge(evidence, MIXED).score >= score)


def test_no_more_is_asked_than_decides() -> None:
    def evidence() -> Iterator[tuple[str, Finding]]:
        yield "hostile", Finding(1.0)
        raise AssertionError("asked for more")

    assert not reaches(evidence(), MIXED, 0.9)


def test_nothing_in_common_reaches_no_score() -> None:
    assert not reaches([], Weights(bias=20.0, of={}, threshold=0.5, sure=0.5), 0.1)
