"""Leases: who has a row, until when, and what comes back of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crosswire.errors import OversizeInput

MINUTE = timedelta(minutes=1)


def test_a_feed_is_due_at_once_and_known_by_its_address(store, noon):
    with store.write() as unit:
        feed = unit.feeds.add("https://a.example/rss", noon, title="A")
        assert unit.feeds.add("https://a.example/rss", noon + MINUTE, title="B") == feed
        assert (feed.next_poll, feed.failures, feed.paused, feed.title) == (noon, 0, False, "A")
        assert unit.feeds.all() == [feed]
        assert unit.feeds.next_due() == noon


def test_what_one_worker_holds_no_other_is_given_until_the_lease_ends(store, noon):
    with store.write() as unit:
        unit.feeds.add("https://a.example/rss", noon)
        held = unit.feeds.lease("one", noon, seconds=60)
    with store.write() as unit:
        assert [feed.lease_until for feed in held] == [noon + MINUTE]
        assert unit.feeds.lease("two", noon + MINUTE - timedelta(microseconds=1), seconds=60) == []
        taken = unit.feeds.lease("two", noon + MINUTE, seconds=60)
        assert [feed.lease_owner for feed in taken] == ["two"]
        assert not unit.feeds.settle(held[0].id, "one", noon + 5 * MINUTE, etag="lost")
        assert unit.feeds.settle(held[0].id, "two", noon + 9 * MINUTE, etag="kept", failures=0)
        found = unit.feeds.get(held[0].id)
    assert (found.etag, found.lease_owner, found.lease_until) == ("kept", None, None)
    assert found.next_poll == noon + 9 * MINUTE


def test_the_longest_due_come_first_and_paused_ones_never(store, noon):
    with store.write() as unit:
        feeds = [unit.feeds.add(f"https://a.example/{n}", noon - n * MINUTE) for n in range(4)]
        unit.feeds.change(feeds[3].id, paused=True)
        later = unit.feeds.add("https://a.example/later", noon + MINUTE)
        taken = unit.feeds.lease("one", noon, seconds=60, limit=2)
        assert {one.id for one in taken} == {feeds[1].id, feeds[2].id}
        rest = unit.feeds.lease("one", noon, seconds=60, limit=9)
        assert [one.id for one in rest] == [feeds[0].id]
        assert later.id not in {one.id for one in rest}


def test_a_failure_is_counted_and_told(store, noon):
    with store.write() as unit:
        feed = unit.feeds.add("https://a.example/rss", noon)
        for n in (1, 2):
            unit.feeds.lease("one", noon + n * MINUTE, seconds=1)
            assert unit.feeds.failed(feed.id, "one", noon + n * MINUTE, "timed out")
        found = unit.feeds.get(feed.id)
        assert (found.failures, found.last_error) == (2, "timed out")
        assert not unit.feeds.failed(feed.id, "one", noon, "not mine any more")


def test_an_article_named_twice_is_one_entry(store, noon):
    with store.write() as unit:
        feed = unit.feeds.add("https://a.example/rss", noon)
        entry, new = unit.entries.add("https://a.example/1", feed.id, noon, {"title": "One"})
        same, again = unit.entries.add("https://a.example/1", feed.id, noon + MINUTE, {"title": "Two"})
        quiet, _ = unit.entries.add("https://a.example/2", feed.id, noon, {}, fetch=False)
        assert (new, again, same) == (True, False, entry)
        assert unit.entries.of_url("https://a.example/1").said == {"title": "One"}
        assert unit.entries.of_url("https://a.example/9") is None
        assert [one.id for one in unit.entries.lease("one", noon, seconds=1, limit=9)] == [entry.id]
        assert quiet.next_fetch is None


def test_a_job_is_done_once(store, noon):
    with store.write() as unit:
        job, new = unit.jobs.add("webhook", "a/1", {"url": "https://hook.example"}, noon)
        _, again = unit.jobs.add("webhook", "a/1", {}, noon)
        _, other = unit.jobs.add("collate", "a/1", {}, noon)
        assert (new, again, other) == (True, False, True)
        assert unit.jobs.waiting("webhook") == 1
        assert unit.jobs.lease("one", noon, seconds=60, limit=1)[0].id == job.id
        assert unit.jobs.settle(job.id, "one", None, finished=noon, result={"status": 204})
        assert unit.jobs.waiting("webhook") == 0
        assert [one.result for one in unit.jobs.of_kind("webhook")] == [{"status": 204}]
        assert unit.jobs.next_due() == noon


def test_a_host_is_asked_by_one_at_a_time_and_then_left_alone(store, noon):
    with store.write() as unit:
        assert unit.hosts.take("a.example", "one", now=noon, until=noon + MINUTE) is None
        assert unit.hosts.take("a.example", "two", now=noon, until=noon + MINUTE) == noon + MINUTE
        assert unit.hosts.take("a.example", "one", now=noon, until=noon + 2 * MINUTE) is None
        assert unit.hosts.take("b.example", "two", now=noon, until=noon + MINUTE) is None
        unit.hosts.leave("a.example", "two", free=noon)
        unit.hosts.leave("a.example", "one", free=noon + 5 * MINUTE)
        assert unit.hosts.take("a.example", "two", now=noon + MINUTE, until=noon) == noon + 5 * MINUTE
        assert unit.hosts.take("a.example", "two", now=noon + 5 * MINUTE, until=noon + 6 * MINUTE) is None
        assert unit.hosts.take("a.example", "one", now=noon + 6 * MINUTE, until=noon + 7 * MINUTE) is None


def test_what_a_host_asks_of_robots_is_remembered(store, noon):
    with store.write() as unit:
        assert unit.hosts.rules("a.example") is None
        unit.hosts.keep("a.example", {"text": "User-agent: *"})
        unit.hosts.take("a.example", "one", now=noon, until=noon + MINUTE)
        unit.hosts.keep("a.example", {"text": ""})
        assert unit.hosts.rules("a.example") == {"text": ""}
        assert unit.hosts.take("a.example", "two", now=noon, until=noon) == noon + MINUTE


def test_an_endless_address_is_refused_by_name(store, noon):
    long = "https://a.example/" + "é" * 991
    with store.write() as unit:
        assert unit.entries.add(long, None, noon, {})[1]
        for add in (unit.feeds.add, lambda url, at: unit.entries.add(url, None, at, {})):
            with pytest.raises(OversizeInput, match="2,002 bytes, more than 2,000"):
                add(long + "é", noon)
