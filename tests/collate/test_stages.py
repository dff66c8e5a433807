"""What became of a person before the law: one row for each, first and last, and none where it is not sure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.types import AccountKind

from .test_told import brief_in_days

WANTED = "Detectives are searching for Ines Torvald, 31, after a raid on a jeweller in Verrin."
SENTENCED = "Ines Torvald was sentenced to nine years for the raid on a jeweller in Verrin."
CHARGED = "Ines Torvald was charged with robbery after a raid on a jeweller in Verrin."
CLEARED = "The captain, Marek Oslund, was cleared of all charges over the sinking of the ferry."


def _rows(texts: Sequence[str], days: Sequence[int | None]) -> list[list[str]]:
    brief = brief_in_days(texts, days)
    return [[p.claim for p in a.positions] for a in brief.accounts if a.kind is AccountKind.OVERTAKEN]


def test_first_and_last_of_one_person_make_one_row():
    ((first, last),) = _rows([WANTED, CHARGED, SENTENCED], [1, 2, 9])
    assert "searching for Ines Torvald" in first
    assert "Ines Torvald was sentenced to nine years" in last


def test_the_order_of_the_reports_changes_nothing():
    assert _rows([SENTENCED, WANTED, CHARGED], [9, 1, 2]) == _rows([WANTED, CHARGED, SENTENCED], [1, 2, 9])


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        pytest.param([WANTED, SENTENCED], [1, 1], id="of one day"),
        pytest.param([WANTED, SENTENCED], [None, 2], id="of no known day"),
        pytest.param([SENTENCED, CHARGED], [1, 5], id="backwards: what is recalled is no news"),
        pytest.param([CHARGED, SENTENCED.replace("Ines", "Pia")], [1, 5], id="two persons"),
        pytest.param([f"{CHARGED} A judge sentenced her on Friday.", SENTENCED], [1, 5], id="known before"),
        pytest.param(
            [CLEARED, CLEARED.replace("cleared of all charges", "convicted")], [1, 5], id="cleared first"
        ),
        pytest.param(
            [CHARGED, "Ines Torvald was sentenced in 2012 for a prior theft from a shop in Verrin."],
            [1, 5],
            id="a record of earlier years",
        ),
        pytest.param(
            [CHARGED, "Ines Torvald will be sentenced in June over a raid in Verrin."], [1, 5], id="to come"
        ),
    ],
)
def test_no_row(texts: list[str], days: list[int | None]):
    assert _rows(texts, days) == []
