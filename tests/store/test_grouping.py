"""A grouper that is stored decides as one that never stopped, whoever takes turns with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.store.making import report

from crosswire.cluster.stories import Grouper, Window, of_report, story_id, traits
from crosswire.store import Grouping, name
from crosswire.types import Extract, Report

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)
FERRY = "The ferry Amber Roth sank off Port Sable; captain and coast guard drowned, number {n}0."
BANK = "Halder Bank buys rival Crane Savings for shares worth a billion, analysts said in quarter {n}1."
MATCH = "Goalkeeper Ilsa Venn saved twice as Norhaven won the final against Brill in minute {n}2."


def said(n: int, text: str = FERRY) -> Extract:
    made = report(text.format(n=n), url=f"https://a.example/{text[4:9]}/{n}", title=text[:20])
    return extract_of(replace(made, id=name(made)))


def extract_of(made: Report) -> Extract:
    return Extract(made, None, None, False, (), (), (), (), (), ())


STREAM = [said(n, text) for n in range(4) for text in (FERRY, BANK, MATCH)]


def put(store, grouping, extract, at=NOON):
    with store.write() as unit:
        unit.reports.add(extract.report, at)
    return grouping.put(extract, at)


def test_two_workers_in_turns_and_one_after_a_restart_decide_as_one_that_never_stopped(store):
    alone = Grouper()
    expected = [alone.add(traits(one)) for one in STREAM]
    workers = [Grouping(store), Grouping(store)]
    found = [
        put(store, workers[n % 2], one, NOON + timedelta(seconds=n)) for n, one in enumerate(STREAM[:-4])
    ]
    found += [put(store, workers[1], one, NOON + timedelta(hours=1)) for one in STREAM[-4:-2]]
    restarted = Grouping(store)
    found += [put(store, restarted, one, NOON + timedelta(hours=2)) for one in STREAM[-2:]]
    assert found == expected
    with store.read() as unit:
        assert {one.id: one.reports for one in unit.stories.all()} == {
            one.id: len(one.reports) for one in alone.stories()
        }
        members = unit.stories.members(expected[0].story)
        assert members[0].why == {}
        assert {"report", "beside", "why"} == set(members[1].why)
        assert members[1].why["why"]["score"] > 0
        assert unit.stories.get(expected[0].story).headline == FERRY[:20]


def test_a_new_version_stays_in_its_story(store):
    grouping = Grouping(store)
    first = put(store, grouping, STREAM[0])
    put(store, grouping, STREAM[1])
    other = extract_of(replace(STREAM[0].report, text=BANK.format(n=7)))
    assert put(store, grouping, other).story == first.story
    assert put(store, Grouping(store), other).story == first.story


def test_a_report_older_than_the_window_stays_where_it_is(store):
    grouping = Grouping(store, Window(reports=2))
    first = put(store, grouping, STREAM[0])
    for one in STREAM[1:3]:
        put(store, grouping, one)
    again = put(store, grouping, STREAM[0])
    assert (again.story, again.opened, again.link) == (first.story, False, None)
    assert put(store, grouping, STREAM[3]).opened, "what is out of the window is compared with nothing"


def test_a_step_that_was_not_stored_was_never_made(store, monkeypatch):
    grouping = Grouping(store)
    put(store, grouping, STREAM[0])

    def broken(*_):
        raise RuntimeError("stop")

    with store.write() as unit:
        unit.reports.add(STREAM[3].report, NOON)
    with monkeypatch.context() as patched:
        patched.setattr("crosswire.store.stories.Stories.put", broken)
        with pytest.raises(RuntimeError, match="stop"):
            grouping.put(STREAM[3], NOON)
    with store.read() as unit:
        assert unit.reports.ungrouped() == [STREAM[3].report.id]
        assert unit.grouped.last() == 1
    found = grouping.put(STREAM[3], NOON)
    assert (found.opened, found.story) == (False, story_id(STREAM[0].report.id))
    assert found.link is not None


def test_stories_that_a_report_shows_to_be_one_are_merged_in_the_store(store):
    alone, grouping = Grouper(), Grouping(store)
    texts = [
        "Amber Roth ferry sank Sable coast guard tide",
        "captain drowned harbour pilot Venn inquiry lamp rope",
        "ferry captain Amber Roth ferry sank Sable coast guard tide captain drowned harbour pilot Venn "
        "inquiry lamp rope captain drowned harbour pilot Venn inquiry lamp rope",
    ]
    stream = [said(n, text) for n, text in enumerate([*texts, *texts[2:] * 3])]
    expected = [alone.add(traits(one)) for one in stream]
    assert [put(store, grouping, one) for one in stream] == expected
    merged = [merge for one in expected for merge in one.merged]
    assert merged, "the texts are made so that the third shows the first two to be one"
    with store.read() as unit:
        assert unit.stories.get(merged[0].gone).merged_into == merged[0].kept
        assert [one.id for one in unit.stories.all()] == [merged[0].kept]


def test_words_alone_tell_a_story_here():
    assert of_report(STREAM[0].report) == traits(STREAM[0])
