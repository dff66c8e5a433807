"""What was found in a report is a plain record: it comes back from JSON as it was."""

from __future__ import annotations

import json

import pytest

from crosswire.extract.parts.wordings import dated, wording
from crosswire.record import plain, restore
from crosswire.types import Bounds, Parts, Period, Wording

KILLED = "predicate=killed people=yes"
TEXT = (
    f"The fire killed {{12 people; counted=person {KILLED}}}, not counting the crew, including "
    f"{{three children; counted=child {KILLED}}}, on Monday. "
    f"The toll rose to {{12; counted=person {KILLED}}} from {{seven; counted=person {KILLED}}}. "
    "It burned {620 miles; kind=measure unit=mile} ({1,000 km; kind=measure unit=kilometre}) away. "
    "It cut {420 jobs; counted=job}, or {12 per cent; kind=percent unit=per_cent} of its "
    "{3,500 staff; counted=staff}."
)


def test_parts_come_back_from_json(story_of) -> None:
    (told,) = story_of(TEXT)
    found = told.parts
    assert found.breakdowns
    assert found.shares
    for sparse in (False, True):
        assert restore(Parts, json.loads(json.dumps(plain(found, sparse=sparse)))) == found


def test_what_is_found_in_a_report(story_of) -> None:
    (told,) = story_of(TEXT)
    senses = told.parts.senses
    assert list(senses) == [figure.id for figure in told.figures]
    first = senses["a/f1"]
    assert (first.nouns, first.outcomes, first.people) == (("person",), ("killed",), True)
    assert first.bounds == Bounds(without=("crew",))
    assert first.weekday == 0
    assert senses["a/f2"].whole == "a/f1"
    assert senses["a/f3"].revises == "a/f4"
    assert senses["a/f6"].converts == "a/f5"
    assert [(b.total, b.parts, b.whole) for b in told.parts.breakdowns] == [("a/f1", ("a/f2",), False)]


@pytest.mark.parametrize(
    ("text", "phrase", "spanning"),
    [
        ("since January", "since January", True),
        ("During the truce", "during the truce", True),
        ("Monday", "on Monday", False),
        ("12 May", "on 12 May", False),
        ("the winter of the great storms", None, False),
        ("since the day on which the company opened its second plant", None, True),
    ],
)
def test_how_a_period_reads_after_a_noun(text: str, phrase: str | None, spanning: bool) -> None:
    found = wording(Period(None, None, text))
    assert found is not None
    assert (found.phrase, found.spanning) == (phrase, spanning)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("Monday", True), ("on Friday night", True), ("early Sunday", True), ("June 3", True)),
        *(("since Monday", True), ("in June", False), ("since the truce ended", False), (None, False)),
    ],
)
def test_a_period_may_open_with_one_day(text: str | None, day: bool) -> None:
    assert dated(Period(None, None, text)) is day


def test_a_period_without_words_has_no_wording() -> None:
    assert wording(None) is None
    assert wording(Period("2024-01-01", None, None)) is None
    assert wording(Period(None, None, "end of the war")) == Wording(None, ("end", "war"), False)
