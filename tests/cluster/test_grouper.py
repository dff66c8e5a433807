"""Stories one report at a time: what is answered, what is kept, and what a person may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crosswire.cluster.stories import Grouper, Kind, State, Traits, Window, story_id
from crosswire.cluster.stories.evidence import NAMES, Pairs
from crosswire.cluster.stories.index import Index
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
    told_alike = {"title": ("flood", "school"), "figures": ("300 family",), "days": ("2026-02-28",)}
    words = "flood water bridge rain school boat"
    one, two = (
        replace(told(name, words, 1), first=(name, "tarn"), names=(name, "tarn", "hundred"), **told_alike)
        for name in ("orlen", "orla")
    )
    names = {"first": ("maresk", "ilm"), "names": ("maresk", "ilm", "hundred")}
    other = replace(told("maresk", words, 1), **names, **told_alike)
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
    told_alike = {"title": ("flood", "school"), "figures": ("300 family",), "days": ("2026-02-28",)}
    words = "flood water bridge rain school boat"
    one = replace(told("a", words), first=("orlen", "tarn"), names=("orlen", "tarn"), **told_alike)
    other = replace(told("b", words), first=first, names=names, **told_alike)
    assert (len(fed(one, other).stories()) == 1) is together


def test_the_nearest_share_the_rarest_words_and_the_earlier_is_first_of_equals():
    index = Index()
    for slot, words in enumerate(("a b", "a c", "b", "a b c", "d", "b")):
        index.add(slot, Traits(f"r{slot}", words=dict.fromkeys(words.split(), 1)))
    assert index.near(3, 9) == [1, 0, 2, 5], "c is rarer than a, a than b; of the last two, who came first"
    assert index.near(3, 2) == [1, 0]
    assert index.near(3, 9, among={2, 5}) == [2, 5]
    assert index.near(4, 9) == []
    index.drop(2)
    index.drop(1)
    assert index.near(3, 9) == [0, 5], "who is in the middle goes, too"
    index.drop(0)
    assert index.near(3, 9) == [5]


@pytest.mark.parametrize(
    ("first", "others", "named"),
    [
        (("orlen", "brandt"), ("orlen", "brandt"), 1.0),
        (("orlen", "brandt"), ("orlen", "quill"), 0.5),
        (("orlen",), ("quell", "marsk", "orlen"), 2 / 3),  # one of one, and one of three
        (("orlen",), ("quell",), 0.0),
        (("orlen",), (), 0.5),  # nothing to tell by
        (("orlenn", "orl"), ("orlen", "quill"), 0.5),  # another spelling; three letters are too few
        ((), (), 0.5),
    ],
)
def test_names_told_first_count_by_how_many_the_other_has(first, others, named):
    pairs = Pairs()
    for slot, names in enumerate((first, others)):
        pairs.add(slot, Traits(f"r{slot}", words={"flood": 1}, first=names, names=names))
    row = dict(zip(NAMES, pairs.evidence(0, [1])[0].tolist(), strict=True))
    assert row["named"] == pytest.approx(named)


def test_a_round_up_joins_none_and_names_what_it_is_about():
    grouper = fed(*FERRY, *BANK)
    both = FERRY[0].words | BANK[0].words
    found = grouper.add(Traits("r", DAY, both, kind=Kind.ROUNDUP))
    assert found.opened
    assert set(found.also) == {story_id("f0"), story_id("b0")}
