"""Stories one report at a time: what is answered, what is kept, and what a person may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crosswire.cluster.stories import Grouper, Kind, State, Traits, Window, story_id
from crosswire.record import dump, load, plain, restore

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def told(name: str, words: str, day: int = 0) -> Traits:
    counts = dict.fromkeys(words.split(), 1)
    return Traits(name, DAY + timedelta(days=day), counts, tuple(counts))


FERRY = [told(f"f{n}", f"ferry sank amber roth drowned guard {n}0 captain") for n in range(3)]
BANK = [told(f"b{n}", f"halder crane savings billion shares {n}1 rival") for n in range(2)]


def fed(*reports: Traits, window: Window | None = None) -> Grouper:
    grouper = Grouper(window)
    for one in reports:
        grouper.add(one)
    return grouper


def test_a_report_joins_the_story_that_it_fits_and_says_why():
    grouper = fed(FERRY[0], BANK[0])
    found = grouper.add(FERRY[1])
    assert (found.opened, found.story) == (False, story_id("f0"))
    assert found.link is not None
    assert (found.link.report, found.link.beside) == ("f1", "f0")
    assert found.link.why.score > 0
    assert "ferry" in found.link.why.reason


def test_a_report_that_fits_none_opens_a_story_named_after_it():
    found = fed(*FERRY).add(BANK[0])
    assert (found.opened, found.story, found.link) == (True, story_id("b0"), None)


def test_a_new_version_of_a_report_keeps_its_story():
    grouper = fed(*FERRY, *BANK)
    assert grouper.add(replace(BANK[0], report="f1")).story == story_id("f0")


def test_the_state_goes_through_json_and_goes_on_alike():
    saved = load(dump(plain(fed(FERRY[0], BANK[0], FERRY[1]).state())))
    again = Grouper.restored(restore(State, saved))
    assert plain(again.state()) == saved
    whole = fed(FERRY[0], BANK[0], FERRY[1])
    for one in (BANK[1], FERRY[2]):
        assert again.add(one) == whole.add(one)


@pytest.mark.parametrize("window", [Window(reports=2), Window(days=3)])
def test_what_lies_outside_the_window_is_forgotten(window: Window):
    grouper = fed(FERRY[0], told("b0", "halder crane", 4), told("c0", "match goal", 5), window=window)
    assert grouper.story_of("f0") is None
    assert grouper.story_of("b0") == story_id("b0")
    assert [kept.traits.report for kept in grouper.state().kept] == ["b0", "c0"]


def test_what_its_names_alone_keep_apart_is_told_with_the_names():
    words = "flood water bridge rain school boat"
    one, two = (
        replace(told(name, words, 1), first=(name, "tarn"), names=(name, "tarn", "hundred"))
        for name in ("orlen", "orla")
    )
    other = replace(told("maresk", words, 1), first=("maresk", "ilm"), names=("maresk", "ilm", "hundred"))
    grouper = Grouper()
    assert grouper.add(one).opened
    found = grouper.add(other)
    assert found.opened
    (link,) = found.parted
    assert (link.report, link.beside) == ("maresk", "orlen")
    assert link.why.code == "other_names"
    assert link.why.reasons == ("the names told first are others: Maresk, Ilm; Orlen, Tarn",)
    joined = grouper.add(two)
    assert joined.story == story_id("orlen")
    assert [link.beside for link in joined.parted] == ["maresk"]


@pytest.mark.parametrize(
    ("first", "names", "together"),
    [
        (("maresk", "ilm"), ("maresk", "ilm", "orlen"), True),  # the other town is named further down
        (("orlenn", "ilm"), ("orlenn", "ilm"), True),  # another spelling
        ((), (), True),  # nothing to tell by
        (("maresk",), ("maresk",), True),  # all but the same: one name may be of the furniture
        (("maresk", "ilm"), ("maresk", "ilm"), False),
    ],
)
def test_names_part_only_where_neither_has_those_of_the_other(first, names, *, together):
    words = "flood water bridge rain school boat"
    one = replace(told("a", words), first=("orlen", "tarn"), names=("orlen", "tarn"))
    other = replace(told("b", words), first=first, names=names)
    assert (len(fed(one, other).stories()) == 1) is together


def test_a_round_up_joins_none_and_names_what_it_is_about():
    grouper = fed(*FERRY, *BANK)
    both = FERRY[0].words | BANK[0].words
    found = grouper.add(Traits("r", DAY, both, kind=Kind.ROUNDUP))
    assert found.opened
    assert set(found.also) == {story_id("f0"), story_id("b0")}
