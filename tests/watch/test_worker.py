"""A worker over a small web: what it fetches, what it leaves, and that nothing is done twice or lost."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from crosswire.config import Settings, load
from crosswire.errors import CrosswireError
from crosswire.store import Entry, Feed, Store, Version, open_store
from crosswire.watch.events import Counts, Event, Step
from crosswire.watch.hosts import InMemory, InStore
from crosswire.watch.visits import Visitor
from crosswire.watch.worker import LEASE, Worker

from . import test_visits as faults
from .conftest import Clock, Plain, Raw, Site, item, page, rss

FERRY = "The ferry to Norrholm ran aground on Tuesday with 88 people aboard, the harbour master said."
SAFE = "All 88 people were brought ashore by evening, and nobody was hurt, the coastguard said."
MORE = "The company that runs the ferry said that it would look into why the radar had failed."
SETTINGS: dict[str, Any] = {
    "allow_private_urls": True,
    "fetch_timeout": 5,
    "max_bytes": 200_000,
    "host_delay": 0,
}


@dataclass
class Watch:
    """A worker, its clock, and what it told."""

    store: Store
    clock: Clock
    settings: Settings = field(default_factory=lambda: load(**SETTINGS))
    name: str = "one"
    desk: Plain = field(default_factory=Plain)
    events: list[Event] = field(default_factory=list)
    hosts: Any = field(default_factory=InMemory)

    @property
    def worker(self) -> Worker:
        visitor = Visitor(self.settings, self.hosts, self.name, self.clock.now, self.clock.sleep)
        return Worker(self.store, visitor, self.desk, self.events.append)

    def follow(self, *urls: str) -> None:
        with self.store.write() as unit:
            for url in urls:
                unit.feeds.add(url, self.clock.now())

    def once(self) -> list[tuple[Step, str]]:
        """One run; the steps that it told, with the last part of each address."""
        self.events.clear()
        self.worker.once()
        return [(one.step, one.where.rpartition("/")[2]) for one in self.events]

    def later(self, **given: float) -> list[tuple[Step, str]]:
        self.clock.pass_by(**given)
        return self.once()

    @property
    def feeds(self) -> list[Feed]:
        with self.store.read() as unit:
            return unit.feeds.all()

    @property
    def feed(self) -> Feed:
        return self.feeds[0]

    @property
    def entries(self) -> list[Entry]:
        with self.store.read() as unit:
            return unit.entries.all()

    def versions(self, url: str) -> list[Version]:
        with self.store.read() as unit:
            latest = unit.reports.by_url(url)
            return unit.reports.versions(latest.report_id) if latest else []

    @property
    def reports(self) -> int:
        with self.store.read() as unit:
            return unit.reports.count()


@pytest.fixture
def watch(store: Store, clock: Clock) -> Watch:
    return Watch(store, clock)


@pytest.fixture
def tide(site: Site) -> Site:
    """A newspaper with a feed of one article, of which the feed holds a summary."""
    site.put("/rss", rss(item(f"{site.url}/ferry?utm_source=rss", "Ferry aground", FERRY)), ETag='"1"')
    site.put("/ferry", page("Ferry aground", FERRY, SAFE))
    return site


def test_a_feed_s_article_is_fetched_and_stored(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    assert watch.once() == [(Step.POLLED, "rss"), (Step.STORED, "ferry")]
    (version,) = watch.versions(tide.url + "/ferry")
    assert SAFE in version.report.text
    assert version.report.url == tide.url + "/ferry"
    assert version.fetched == watch.clock.now()
    assert version.raw["feed"] == tide.url + "/rss"
    assert watch.desk.told == [(tide.url + "/ferry", 1)]
    assert (watch.feed.title, watch.feed.etag, watch.feed.failures) == ("Tide Post", '"1"', 0)
    assert watch.feed.last_success == watch.clock.now()


def test_nothing_is_done_before_it_is_due(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    asked = len(tide.requests)
    assert watch.later(minutes=5) == []
    assert len(tide.requests) == asked


def test_what_did_not_change_is_not_sent_again(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    assert watch.later(minutes=20) == [(Step.UNCHANGED, "rss")]
    assert tide.asked("/rss")[1].headers["If-None-Match"] == '"1"'
    assert len(tide.asked("/ferry")) == 1


def test_a_quiet_feed_is_asked_more_and_more_rarely(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    intervals = []
    for _ in range(6):
        watch.clock.time = watch.feed.next_poll
        watch.once()
        intervals.append(watch.feed.interval)
    assert intervals == [1350, 2025, 3037.5, 3600, 3600, 3600]


def test_a_feed_that_is_sent_again_word_for_word_is_unchanged(watch: Watch, tide: Site) -> None:
    """No ETag, no date: the bytes tell."""
    tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry aground", FERRY)))
    watch.follow(tide.url + "/rss")
    watch.once()
    assert watch.later(minutes=20) == [(Step.UNCHANGED, "rss")]


# New texts, and old ones


def test_a_corrected_article_is_a_new_version_and_the_old_one_stays(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    first = watch.clock.now()
    tide.put("/ferry", page("Ferry aground", FERRY.replace("88", "91"), SAFE))
    assert watch.later(hours=1.5)[-1] == (Step.VERSION, "ferry")
    old, new = watch.versions(tide.url + "/ferry")
    assert ("88 people aboard" in old.report.text, "91 people aboard" in new.report.text) == (True, True)
    assert (old.seen, new.fetched) == (first, watch.clock.now())
    assert watch.desk.told == [(tide.url + "/ferry", 1), (tide.url + "/ferry", 2)]


def test_an_article_is_looked_at_again_and_again_and_then_left(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    for _ in range(40):
        watch.later(hours=4)
    assert len(tide.asked("/ferry")) == 1 + len(watch.settings.revisit_hours)
    assert watch.entries[0].next_fetch is None
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.seen > version.fetched
    assert len(watch.desk.told) == 1


def test_an_article_that_its_server_says_is_unchanged_was_seen_like_that(watch: Watch, tide: Site) -> None:
    tide.put("/ferry", page("Ferry aground", FERRY, SAFE), ETag='"a"')
    watch.follow(tide.url + "/rss")
    watch.once()
    assert watch.later(hours=1.5)[-1] == (Step.KNOWN, "ferry")
    assert tide.asked("/ferry")[1].headers["If-None-Match"] == '"a"'
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.seen == watch.clock.now()


def test_a_feed_that_says_something_else_has_its_article_fetched(watch: Watch, tide: Site) -> None:
    watch.follow(tide.url + "/rss")
    watch.once()
    tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry afloat again", FERRY)))
    tide.put("/ferry", page("Ferry afloat again", FERRY, SAFE, MORE))
    assert watch.later(minutes=20) == [(Step.POLLED, "rss"), (Step.VERSION, "ferry")]
    assert watch.feed.interval == 900


def test_a_feed_that_chatters_is_believed_a_number_of_times(watch: Watch, tide: Site) -> None:
    watch.settings = load(**SETTINGS | {"revisit_hours": ()})
    watch.follow(tide.url + "/rss")
    for number in range(40):
        tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry aground", f"{FERRY} {number} comments")))
        watch.later(hours=2)
    assert len(tide.asked("/ferry")) == 1 + 24
    assert len(watch.versions(tide.url + "/ferry")) == 1


def test_the_same_article_in_two_feeds_is_one_report(watch: Watch, tide: Site) -> None:
    tide.put("/top", rss(item(f"{tide.url}/ferry?utm_source=top", "Ferry aground", "Other words.")))
    watch.follow(tide.url + "/rss", tide.url + "/top")
    watch.once()
    assert (watch.reports, len(tide.asked("/ferry"))) == (1, 1)


def test_two_addresses_of_one_article_are_one_report(watch: Watch, tide: Site) -> None:
    head = f'<link rel="canonical" href="{tide.url}/ferry">'
    for path in ("/ferry", "/sport/ferry"):
        tide.put(path, page("Ferry aground", FERRY, SAFE, head=head))
    tide.put("/rss", rss(*(item(f"{tide.url}{path}", "Ferry") for path in ("/ferry", "/sport/ferry"))))
    watch.follow(tide.url + "/rss")
    assert sorted(watch.once())[:2] == [(Step.KNOWN, "ferry"), (Step.POLLED, "rss")]
    assert watch.reports == 1


def test_an_id_that_changes_is_no_new_article(watch: Watch, tide: Site) -> None:
    def listed(number: int) -> None:
        one = item(f"{tide.url}/ferry", "Ferry aground", FERRY).replace("<guid>", f"<guid>v{number}-")
        tide.put("/rss", rss(one))

    listed(1)
    watch.follow(tide.url + "/rss")
    watch.once()
    listed(2)
    assert watch.later(minutes=20) == [(Step.POLLED, "rss")]
    assert len(watch.entries) == 1


# What only the feed has


LONG = " ".join(
    f"{FERRY} Boat {number} came to help." for number in ("one", "two", "three", "four", "five", "six")
)


def test_an_article_that_is_whole_in_its_feed_is_not_fetched(watch: Watch, tide: Site) -> None:
    content = f"<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>"
    feed = rss(item(f"{tide.url}/ferry", "Ferry aground", FERRY, inner=content))
    space = 'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    tide.put("/rss", feed.replace('version="2.0"', space))
    watch.follow(tide.url + "/rss")
    assert watch.once()[-1] == (Step.STORED, "ferry")
    assert tide.asked("/ferry") == []
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.report.text == LONG


def test_an_entry_without_an_address_is_read_from_its_feed(watch: Watch, tide: Site) -> None:
    one = item("x", "Ferry", FERRY).replace("<link>x</link><guid>x<", "<guid isPermaLink='false'>7<")
    tide.put("/rss", rss(one))
    watch.follow(tide.url + "/rss")
    assert watch.once()[-1] == (Step.STORED, "rss#7")
    assert watch.reports == 1


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451])
def test_an_article_that_cannot_be_had_is_read_as_far_as_its_feed_tells_it(
    watch: Watch, tide: Site, status: int
) -> None:
    tide.put("/ferry", "no", status=status)
    watch.follow(tide.url + "/rss")
    assert watch.once()[-1] == (Step.STORED, "ferry")
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.report.text == FERRY
    assert any("only what its feed says was read" in note for note in watch.events[-1].notes)
    watch.later(hours=12)
    assert len(tide.asked("/ferry")) <= 2


def test_a_summary_never_follows_the_article_itself(watch: Watch, tide: Site) -> None:
    """The article was read; now a wall stands before it, or it is gone: its text is not the summary."""
    watch.follow(tide.url + "/rss")
    watch.once()
    tide.put("/ferry", "no", status=410)
    assert watch.later(hours=1.5)[-1] == (Step.ABSENT, "ferry")
    assert len(watch.versions(tide.url + "/ferry")) == 1
    assert watch.entries[0].last_error == "it answered 410 Gone"


def test_the_article_follows_its_summary_as_a_version(watch: Watch, tide: Site) -> None:
    """Its page is there at the second look, and calls itself by another address: it is one article."""
    tide.put("/rss", rss(item(f"{tide.url}/ferry?edition=2", "Ferry aground", FERRY)))
    watch.follow(tide.url + "/rss")
    watch.once()
    head = f'<link rel="canonical" href="{tide.url}/ferry">'
    tide.put("/ferry?edition=2", page("Ferry aground", FERRY, SAFE, head=head))
    assert watch.later(hours=1.5)[-1] == (Step.VERSION, "ferry?edition=2")
    assert watch.reports == 1
    assert [SAFE in one.report.text for one in watch.versions(f"{tide.url}/ferry?edition=2")] == [False, True]


def test_a_wall_in_the_place_of_an_article(watch: Watch, tide: Site) -> None:
    wall = (
        "We value your privacy.",
        "We and our 812 partners store and access cookies on your device.",
        "Accept all",
        "Reject all",
    )
    tide.put("/ferry", page("Your privacy", *wall))
    watch.follow(tide.url + "/rss")
    watch.once()
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.report.text == FERRY


def test_too_few_words_are_no_report(watch: Watch, tide: Site) -> None:
    tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry aground", "Ferry aground at Norrholm.")))
    tide.put("/ferry", "no", status=404)
    watch.follow(tide.url + "/rss")
    assert watch.once()[-1] == (Step.SKIPPED, "ferry")
    assert watch.reports == 0


def test_the_publisher_that_an_aggregator_names_is_kept(watch: Watch, tide: Site) -> None:
    source = '<source url="https://gull.example/rss">The Gull</source>'
    tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry aground - The Gull", FERRY, inner=source)))
    tide.put(
        "/ferry", page("Ferry aground", FERRY, SAFE, head='<meta property="og:site_name" content="Reader">')
    )
    watch.follow(tide.url + "/rss")
    watch.once()
    (version,) = watch.versions(tide.url + "/ferry")
    assert (version.report.outlet, version.report.publisher) == ("The Gull", "The Gull")


def test_old_articles_of_a_new_feed_are_left_alone(watch: Watch, tide: Site) -> None:
    def dated(days: int, path: str) -> str:
        day = (watch.clock.now() - timedelta(days=days)).strftime("%a, %d %b %Y %H:%M:%S GMT")
        return item(tide.url + path, "Ferry", FERRY, inner=f"<pubDate>{day}</pubDate>")

    tide.put("/rss", rss(dated(29, "/ferry"), dated(31, "/older")))
    watch.follow(tide.url + "/rss")
    watch.once()
    assert (len(tide.asked("/ferry")), len(tide.asked("/older"))) == (1, 0)


def test_a_date_in_the_future_is_left_out_and_said(watch: Watch, tide: Site) -> None:
    inner = "<pubDate>Fri, 05 Mar 2094 08:00:00 GMT</pubDate>"
    tide.put("/rss", rss(item(f"{tide.url}/ferry", "Ferry", FERRY, inner=inner)))
    watch.follow(tide.url + "/rss")
    watch.once()
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.report.published is None
    assert any("after it was fetched" in note for note in watch.events[-1].notes)


# Trouble


def test_a_feed_that_fails_is_asked_half_as_often_each_time(watch: Watch, tide: Site) -> None:
    tide.put("/rss", "no", status=500)
    watch.follow(tide.url + "/rss")
    waits = []
    for _ in range(4):
        watch.clock.time = max(watch.feed.next_poll, watch.clock.time)
        assert watch.once() == [(Step.FAILED, "rss")]
        waits.append((watch.feed.next_poll - watch.clock.now()).total_seconds() / 900)
    assert waits == pytest.approx([1, 2, 4, 8], rel=0.1)
    assert watch.feed.failures == 4
    assert watch.feed.last_error == "it answered 500 Internal Server Error"
    tide.put("/rss", rss())
    watch.clock.time = watch.feed.next_poll
    assert watch.once() == [(Step.POLLED, "rss")]
    assert (watch.feed.failures, watch.feed.last_error) == (0, None)


@pytest.mark.parametrize("status", [429, 503])
def test_what_retry_after_asks_for_is_kept_to(watch: Watch, tide: Site, status: int) -> None:
    tide.put("/rss", "no", status=status, Retry_After="14400")
    watch.follow(tide.url + "/rss")
    start = watch.clock.now()
    assert watch.once() == [(Step.FAILED, "rss")]
    assert watch.feed.next_poll >= start + timedelta(hours=4)
    assert watch.later(hours=3.9) == []
    tide.put("/rss", rss())
    assert watch.later(hours=1) == [(Step.POLLED, "rss")]


def test_a_host_that_asks_to_be_left_alone_is_left_alone_by_all(watch: Watch, tide: Site) -> None:
    tide.put("/rss", "no", status=429, Retry_After="7200")
    tide.put("/top", rss())
    watch.follow(tide.url + "/rss")
    watch.once()
    watch.follow(tide.url + "/top")
    assert watch.once() == [(Step.BUSY, "top")], watch.events
    assert tide.asked("/top") == []
    assert watch.later(hours=2.01)[0][0] in {Step.POLLED, Step.FAILED}


def test_a_slow_host_does_not_hold_up_the_others(watch: Watch, tide: Site, other: Site) -> None:
    """Forty seconds between two requests: what is not asked for within a minute waits for the next."""
    tide.put("/robots.txt", "User-agent: *\nCrawl-delay: 40\nDisallow: /x\n")
    other.put("/rss", rss())
    watch.follow(*(f"{tide.url}/feed{number}" for number in range(4)), other.url + "/rss")
    for number in range(4):
        tide.put(f"/feed{number}", rss())
    start = watch.clock.now()
    steps = [step for step, _ in watch.once()]
    assert sorted(steps) == sorted([*[Step.POLLED] * 4, Step.BUSY])
    assert watch.clock.now() - start < timedelta(minutes=2)
    for _ in range(2):
        watch.later(minutes=2)
    assert all(len(tide.asked(f"/feed{number}")) == 1 for number in range(4))


def test_a_feed_that_is_gone_is_not_polled_any_more(watch: Watch, tide: Site) -> None:
    tide.put("/rss", "no", status=410)
    watch.follow(tide.url + "/rss")
    assert watch.once() == [(Step.PAUSED, "rss")]
    assert watch.later(days=30) == []
    assert watch.feed.paused


@pytest.mark.parametrize(
    "body", ["<html><body>Welcome</body></html>", b"\x89PNG\r\n\x1a\n", "", "<rss><channel>"]
)
def test_what_is_no_feed_is_a_failure(watch: Watch, tide: Site, body: str | bytes) -> None:
    tide.put("/rss", body)
    watch.follow(tide.url + "/rss")
    assert watch.once()[0][0] in {Step.FAILED, Step.POLLED}
    assert watch.entries == []


def test_a_feed_that_is_forgotten_while_it_is_asked_stays_so(watch: Watch, tide: Site) -> None:
    def forgets(_headers: object) -> tuple[int, dict[str, str], bytes]:
        with watch.store.write() as unit:
            unit.feeds.change(1, paused=True)
        return 500, {}, b"no"

    tide.pages["/rss"] = forgets
    watch.follow(tide.url + "/rss")
    watch.once()
    assert watch.feed.paused


def test_what_the_ttl_of_a_feed_asks_for_is_kept_to(watch: Watch, tide: Site) -> None:
    tide.put("/rss", rss(channel="<title>Tide Post</title><ttl>120</ttl>"))
    watch.follow(tide.url + "/rss")
    for _ in range(5):
        start = watch.clock.now()
        watch.once()
        assert watch.feed.next_poll >= start + timedelta(hours=2)
        watch.clock.time = watch.feed.next_poll


def test_robots_may_forbid_a_feed_or_an_article(watch: Watch, tide: Site) -> None:
    tide.put("/robots.txt", "User-agent: *\nDisallow: /ferry\n")
    watch.follow(tide.url + "/rss")
    assert watch.once() == [(Step.POLLED, "rss"), (Step.STORED, "ferry")], watch.events
    assert tide.asked("/ferry") == []
    (version,) = watch.versions(tide.url + "/ferry")
    assert version.report.text == FERRY
    tide.put("/robots.txt", "User-agent: *\nDisallow: /\n")
    assert watch.later(days=2)[0] == (Step.FAILED, "rss")


def test_an_article_in_passing_trouble_is_tried_again(watch: Watch, tide: Site) -> None:
    tide.put("/ferry", "no", status=502)
    watch.follow(tide.url + "/rss")
    assert watch.once()[-1] == (Step.POSTPONED, "ferry")
    assert watch.reports == 0
    tide.put("/ferry", page("Ferry aground", FERRY, SAFE))
    assert watch.later(minutes=20)[-1] == (Step.STORED, "ferry")
    assert SAFE in watch.versions(tide.url + "/ferry")[0].report.text


def test_after_some_tries_the_feed_s_own_text_is_read(watch: Watch, tide: Site) -> None:
    tide.put("/ferry", "no", status=502)
    watch.follow(tide.url + "/rss")
    for _ in range(5):
        watch.later(minutes=260)
    assert len(tide.asked("/ferry")) == 5
    assert watch.versions(tide.url + "/ferry")[0].report.text == FERRY
    for _ in range(60):  # it is looked at again as any known article is, and then no more
        watch.later(minutes=260)
    assert watch.entries[0].next_fetch is None
    asked = len(tide.asked("/ferry"))
    assert 5 < asked < 40
    watch.later(minutes=260)
    assert len(tide.asked("/ferry")) == asked


def test_one_bad_feed_does_not_hold_up_the_others(watch: Watch, tide: Site, other: Site) -> None:
    other.put("/rss", "no", status=500)
    watch.follow(other.url + "/rss", tide.url + "/rss")
    steps = [step for step, _ in watch.once()]
    assert sorted(steps) == sorted([Step.FAILED, Step.POLLED, Step.STORED])


BOMB = gzip.compress(bytes(30_000_000))
FAULTS = {
    "hangs": Raw(faults.silent),
    "drips": Raw(faults.drip),
    "never ends": Raw(faults.endless),
    "lies, shorter": Raw(faults.short),
    "no http": Raw(faults.noise),
    "loops": (301, {"Location": "/bad"}, b""),
    "a bomb": (200, {"Content-Encoding": "gzip"}, BOMB),
    "a length of a gigabyte": (200, {"Content-Length": "1000000000"}, b"<rss/>"),
    "leads inside": (302, {"Location": "http://169.254.169.254/rss"}, b""),
    "no feed": (200, {}, b"<html><body>Welcome</body></html>"),
    "a picture": (200, {}, b"\x89PNG\r\n\x1a\n"),
    "entities": (200, {}, b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_feed_fails_and_the_good_one_is_read(watch: Watch, tide: Site, other: Site, fault: str) -> None:
    watch.settings = load(**SETTINGS | {"fetch_timeout": 0.7})
    other.pages["/bad"] = FAULTS[fault]
    watch.follow(other.url + "/bad", tide.url + "/rss")
    assert set(watch.once()) == {(Step.POLLED, "rss"), (Step.STORED, "ferry"), (Step.FAILED, "bad")}
    bad, good = watch.feeds
    assert (bad.failures, good.failures) == (1, 0)
    assert bad.lease_owner is None


def test_what_crosswire_stumbles_over_is_put_aside(
    watch: Watch, tide: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from crosswire.watch import articles, feeds

    def broken(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError("oh")

    watch.follow(tide.url + "/rss")
    monkeypatch.setattr(articles, "of_page", broken)
    assert watch.once()[-1] == (Step.SKIPPED, "ferry")
    assert "a fault of crosswire (ZeroDivisionError: oh)" in str(watch.entries[0].last_error)
    monkeypatch.setattr(feeds, "read", broken)
    tide.put("/rss", rss(), ETag='"2"')
    assert watch.later(hours=2) == [(Step.FAILED, "rss")]
    assert watch.feed.next_poll > watch.clock.now() + timedelta(hours=23)


# Addresses that move


def test_a_feed_that_moved_for_good_is_asked_where_it_is(watch: Watch, tide: Site) -> None:
    tide.put("/old", "", status=301, Location="/rss")
    watch.follow(tide.url + "/old")
    watch.once()
    assert watch.feed.url == tide.url + "/rss"
    watch.later(hours=1)
    assert len(tide.asked("/old")) == 1


def test_a_feed_that_moved_to_one_that_is_watched_stays_where_it_is(watch: Watch, tide: Site) -> None:
    tide.put("/old", "", status=301, Location="/rss")
    watch.follow(tide.url + "/old", tide.url + "/rss")
    watch.once()
    with watch.store.read() as unit:
        assert sorted(one.url for one in unit.feeds.all()) == [tide.url + "/old", tide.url + "/rss"]


@pytest.mark.parametrize(("status", "body"), [(302, None), (301, "<html>Log in, please</html>")])
def test_a_feed_that_moved_for_now_or_to_nowhere_stays(
    watch: Watch, tide: Site, status: int, body: str | None
) -> None:
    tide.put("/old", "", status=status, Location="/there")
    tide.put("/there", body or rss())
    watch.follow(tide.url + "/old")
    watch.once()
    assert watch.feed.url == tide.url + "/old"


# Lists


def test_the_feeds_of_a_list_are_watched(watch: Watch, tide: Site) -> None:
    outlines = f'<outline xmlUrl="{tide.url}/rss" title="Tide"/><outline xmlUrl="{tide.url}/top"/>'
    tide.put("/list", f"<opml><body>{outlines}</body></opml>")
    tide.put("/top", rss())
    watch.follow(tide.url + "/list")
    steps = watch.once()
    assert steps[0] == (Step.LISTED, "list")
    assert watch.events[0].found == 2
    assert sorted(steps[1:]) == [(Step.POLLED, "rss"), (Step.POLLED, "top"), (Step.STORED, "ferry")]


# Several workers, and one that dies


def pair(store_url: str, clock: Clock) -> tuple[Watch, Watch]:
    stores = [open_store(store_url) for _ in range(2)]
    return tuple(
        Watch(one, clock, name=name, hosts=InStore(one)) for one, name in zip(stores, "ab", strict=True)
    )  # type: ignore[return-value]


def test_two_workers_do_nothing_twice(store_url: str, site: Site) -> None:
    """Both engines: twelve feeds with three articles each, two workers at once."""
    for number in range(12):
        links = [f"{site.url}/a{number}-{one}" for one in range(3)]
        site.put(f"/rss{number}", rss(*(item(link, "Ferry aground", FERRY) for link in links)))
        for link in links:
            site.put(link.removeprefix(site.url), page(f"Ferry aground {link}", FERRY, SAFE, link))
    both = pair(store_url, Clock(datetime.now(UTC)))
    for one in both:
        one.clock = Clock(datetime.now(UTC))
        one.clock.now = lambda: datetime.now(UTC)  # type: ignore[method-assign]
    both[0].follow(*(f"{site.url}/rss{number}" for number in range(12)))
    threads = [threading.Thread(target=one.once) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    paths = [one.path for one in site.requests if one.path != "/robots.txt"]
    assert sorted(paths) == sorted(set(paths))
    assert len(paths) == 12 + 36
    assert both[0].reports == 36
    assert len(both[0].desk.told) + len(both[1].desk.told) == 36
    assert site.busiest == 1
    for one in both:
        one.store.close()


def test_what_a_dead_worker_held_is_taken_over(store_url: str, clock: Clock, tide: Site) -> None:
    dead, alive = pair(store_url, clock)
    dead.follow(tide.url + "/rss")
    with dead.store.write() as unit:
        assert len(unit.feeds.lease("dead", clock.now(), seconds=LEASE, limit=9)) == 1
    assert alive.once() == []
    assert alive.later(seconds=LEASE - 1) == []
    assert alive.later(seconds=1) == [(Step.POLLED, "rss"), (Step.STORED, "ferry")]
    with dead.store.write() as unit:
        assert not unit.feeds.settle(alive.feed.id, "dead", clock.now(), failures=99)
    assert alive.feed.failures == 0
    for one in (dead, alive):
        one.store.close()


def test_a_feed_and_its_articles_are_stored_together(
    watch: Watch, tide: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store fails in the middle: the feed's ETag is not kept, and nothing is lost."""
    watch.follow(tide.url + "/rss")
    real = type(watch.store).insist
    calls = iter(range(100))

    def fails(store: Store, work: Callable[[Any], Any], **given: Any) -> Any:
        def torn(unit: Any) -> Any:
            result = work(unit)
            if unit.entries.all() and next(calls) == 0:
                raise CrosswireError("the power is gone")
            return result

        return real(store, torn, **given)

    monkeypatch.setattr(type(watch.store), "insist", fails)
    with pytest.raises(CrosswireError, match="power"):
        watch.once()
    assert (watch.entries, watch.feed.etag) == ([], None)
    assert watch.once() == [(Step.POLLED, "rss"), (Step.STORED, "ferry")]


def test_what_is_in_hand_is_given_back_at_the_end(watch: Watch, tide: Site) -> None:
    worker = watch.worker

    def stop(_event: Event) -> None:
        worker.stop.set()

    tide.put("/top", rss())
    watch.follow(tide.url + "/rss", tide.url + "/top")
    worker.tell = stop
    worker.once()
    assert sorted(step for step, _ in watch.once()) == sorted([Step.POLLED, Step.STORED])


def test_a_watch_goes_on_until_it_is_stopped(store: Store, tide: Site) -> None:
    settings = load(**SETTINGS | {"poll_interval": 0.2})
    watch = Watch(store, Clock(), settings)
    watch.clock.now = lambda: datetime.now(UTC)  # type: ignore[method-assign]
    watch.follow(tide.url + "/rss")
    worker = watch.worker

    def enough(event: Event) -> None:
        watch.events.append(event)
        if sum(one.step is Step.UNCHANGED for one in watch.events) == 2:
            worker.stop.set()

    worker.tell = enough
    thread = threading.Thread(target=worker.run)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()
    assert [one.step for one in watch.events] == [Step.POLLED, Step.STORED, Step.UNCHANGED, Step.UNCHANGED]


def test_a_server_that_restarts_ends_no_watch(own_postgres: Any, tide: Site) -> None:
    with open_store(own_postgres.ready()) as store:
        watch = Watch(store, Clock(), load(**SETTINGS | {"poll_interval": 0.1}))
        watch.clock.now = lambda: datetime.now(UTC)  # type: ignore[method-assign]
        watch.follow(tide.url + "/rss")
        worker = watch.worker
        thread = threading.Thread(target=worker.run)
        thread.start()
        waited(lambda: Step.STORED in [one.step for one in watch.events])
        own_postgres.restart()
        before = len(watch.events)
        waited(lambda: Step.UNCHANGED in [one.step for one in watch.events[before:]])
        assert thread.is_alive()
        worker.stop.set()
        thread.join(20)
        assert watch.reports == 1


def waited(done: Callable[[], bool]) -> None:
    for _ in range(600):
        if done():
            return
        threading.Event().wait(0.05)
    pytest.fail("it never came")


def test_counts() -> None:
    counts = Counts.none()
    counts.add(Event(Step.STORED, "a"))
    counts.add(Event(Step.STORED, "b"))
    assert (counts[Step.STORED], counts[Step.FAILED]) == (2, 0)
