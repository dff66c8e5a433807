"""The log of a story: what a brief brought, once, with words that can be read alone; and its feed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from crosswire.changes import entries, log, logged
from crosswire.changes.deliveries import KIND
from crosswire.changes.rules import Alerts
from crosswire.record import plain, restore
from crosswire.render import atom
from crosswire.render.changes import render_log
from crosswire.store import Store, Unit, open_store
from crosswire.types import Brief, Standing
from crosswire.types.changes import ChangeKind, Logged, Subject

from .making import brief

AT = datetime(2024, 3, 5, 10, 40, tzinfo=UTC)
RULES = Alerts.model_validate(
    {
        "rule": [{"name": "Disputed", "when": "disputed"}],
        "webhook": [
            {"url": "https://desk.example/all", "secret": "DESK"},
            {"url": "https://desk.example/alerts", "secret": "DESK", "rules": ["Disputed"]},
        ],
    }
)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with open_store(store_url) as opened:
        yield opened


def add(unit: Unit, found: Brief, *, at: datetime = AT) -> int:
    unit.stories.add("s", found.story.headline, at)
    text = f"{len(found.reports)} {at.isoformat()}"
    return unit.briefs.add("s", text, (), made=at, crosswire="0")


def test_a_brief_is_logged_once_however_often_it_is_told(store: Store) -> None:
    old, new = brief("a"), brief("a", "b", standing=Standing.DISPUTED)
    with store.write() as unit:
        number = add(unit, new)
        first = log(unit, old, new, brief_id=number, alerts=RULES)
    with store.write() as unit:
        assert log(unit, old, new, brief_id=number, alerts=RULES) == ()
    with store.read() as unit:
        kept = logged(unit.changes.all("s"))
        jobs = unit.jobs.of_kind(KIND)
    assert kept == first
    assert [one.change.kind for one in kept] == [ChangeKind.NEWLY_DISPUTED, ChangeKind.ADDED]
    assert [one.alerts for one in kept] == [("Disputed",), ()]
    sent = [job.payload["url"].rpartition("/")[2] for job in jobs]
    assert sent == ["all", "alerts", "all"]
    assert len({job.key for job in jobs}) == 3


def test_the_first_brief_says_only_that_there_is_a_story(store: Store) -> None:
    with store.write() as unit:
        (entry,) = log(unit, None, brief("a", "b"), brief_id=add(unit, brief("a", "b")))
    assert (entry.change.kind, entry.change.subject) == (ChangeKind.ADDED, Subject.STORY)
    assert entry.change.note == "A new story, of 2 reports."
    assert [one.url for one in entry.reports] == [
        "https://a.example/climbers",
        "https://b.example/climbers",
    ]


def test_a_brief_that_is_not_stored_cannot_be_logged(store: Store) -> None:
    with store.write() as unit, pytest.raises(KeyError):
        log(unit, None, brief("a"), brief_id=7)


def test_the_newest_brief_comes_first_and_its_most_urgent_change_before_others(store: Store) -> None:
    one, two = brief("a"), brief("a", "b", standing=Standing.DISPUTED)
    three = brief("a", "b", "c", standing=Standing.DISPUTED)
    with store.write() as unit:
        log(unit, one, two, brief_id=add(unit, two))
        log(unit, two, three, brief_id=add(unit, three, at=AT + timedelta(hours=1)))
    with store.read() as unit:
        found = logged(unit.changes.all())
        late = logged(unit.changes.all(since=AT + timedelta(minutes=1)))
    assert [(one.at.hour, one.change.kind) for one in found] == [
        (11, ChangeKind.NEWLY_CORROBORATED),
        (11, ChangeKind.ADDED),
        (10, ChangeKind.NEWLY_DISPUTED),
        (10, ChangeKind.ADDED),
    ]
    assert late == found[:2]


def told(**given: Any) -> tuple[Logged, ...]:
    old, new = brief("a"), brief("a", "b", standing=Standing.DISPUTED, **given)
    return entries(old, new, story="s", number=2, at=AT)


def test_an_entry_is_read_without_its_brief() -> None:
    first, second = told()
    assert first.said[0] == "Was given by a single report, is disputed. A reason."
    assert any("now 20 – the army" in line for line in first.said) or any("20" in line for line in first.said)
    assert not any("*" in line for line in first.said)
    assert [one.title for one in first.reports] == ["Climbers b"]
    assert [one.url for one in second.reports] == ["https://b.example/climbers"]
    assert restore(Logged, plain(first)) == first


def test_what_went_names_the_reports_that_held_it() -> None:
    found = entries(brief("a", "d"), brief("a"), story="s", number=2, at=AT)
    gone = next(one for one in found if one.change.subject is Subject.QUESTION)
    assert [one.title for one in gone.reports] == ["Climbers d"]


def test_ids_are_of_the_story_the_brief_and_the_place() -> None:
    assert [one.id for one in told()] == [one.id for one in told()]
    other = entries(brief("a"), brief("a", "b"), story="t", number=2, at=AT)
    later = entries(brief("a"), brief("a", "b"), story="s", number=3, at=AT)
    every = [one.id for found in (told(), other, later) for one in found]
    assert len(set(every)) == len(every)
    assert all(one.startswith("urn:uuid:") for one in every)


def test_a_terminal_shows_stories_under_their_headlines() -> None:
    shown = render_log(told(), width=100)
    assert shown.splitlines()[0] == "Climbers missing  [s]"
    assert "2024-03-05 10:40:00 UTC  ◆ NEWLY DISPUTED  How many climbers are missing?" in shown
    alert = replace(told()[0], alerts=("Many dead",))
    other = replace(told()[0], story="t", headline="Another")
    both = render_log([alert, other], width=100)
    assert "(alert: Many dead)" in both
    assert "\n\nAnother  [t]\n" in both
    assert render_log([]) == "Nothing changed.\n"


# The rules of RFC 4287 that a feed of ours can break.
NS = {"a": "http://www.w3.org/2005/Atom", "x": "http://www.w3.org/1999/xhtml"}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def checked(data: bytes) -> Any:
    """The feed, once it has kept the rules."""
    feed = etree.fromstring(data)  # 2: a well-formed document
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    for name in ("id", "title", "updated"):  # 4.1.1: exactly one of each
        assert len(feed.findall(f"a:{name}", NS)) == 1
    assert feed.findall("a:author/a:name", NS)  # 4.1.1: an author, or one in every entry
    listed = feed.findall("a:entry", NS)
    for entry in listed:  # 4.1.2
        for name in ("id", "title", "updated"):
            assert len(entry.findall(f"a:{name}", NS)) == 1
        assert len(entry.findall("a:content", NS)) == 1
        for content in entry.findall("a:content", NS):  # 4.1.3.3: one div, whose content alone counts
            assert content.get("type") == "xhtml"
            assert [child.tag for child in content] == ["{http://www.w3.org/1999/xhtml}div"]
        for link in entry.findall("a:link", NS):  # 4.2.7
            assert urlsplit(link.get("href")).scheme in {"http", "https"}
        assert all(one.get("term") for one in entry.findall("a:category", NS))  # 4.2.2
    ids = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}id")]  # 4.2.6: absolute, and unique
    assert len(set(ids)) == len(ids)
    assert all(urlsplit(one).scheme for one in ids)
    for tag in ("updated", "published"):  # 3.3
        for moment in feed.iter(f"{{http://www.w3.org/2005/Atom}}{tag}"):
            assert RFC_3339.fullmatch(moment.text)
    return feed


def fed(found: tuple[Logged, ...], **given: Any) -> bytes:
    return atom.render(found, story="s", headline="Climbers missing", updated=AT, **given)


def test_the_feed_keeps_the_rules_and_is_read_by_others() -> None:
    data = fed(told(), url="https://desk.example/s.atom")
    feed = checked(data)
    assert feed.find("a:link[@rel='self']", NS).get("href") == "https://desk.example/s.atom"
    read = feedparser.parse(data)
    assert not read.bozo
    assert (read.version, read.feed.title) == ("atom10", "Climbers missing")
    assert [one.title for one in read.entries] == [
        "Newly disputed: How many climbers are missing?",
        "Added: Climbers b",
    ]
    assert read.entries[0].id == told()[0].id
    assert "20" in read.entries[0].content[0].value


def test_the_feed_is_the_same_bytes_and_its_time_that_of_its_newest_entry() -> None:
    assert fed(told()) == fed(told())
    later = tuple(replace(one, at=AT + timedelta(hours=2)) for one in told())
    assert checked(fed(later)).find("a:updated", NS).text == "2024-03-05T12:40:00Z"
    assert checked(fed(())).find("a:updated", NS).text == "2024-03-05T10:40:00Z"
    assert checked(fed(later)).find("a:id", NS).text == checked(fed(())).find("a:id", NS).text


HOSTILE = [
    "<script>alert(1)</script>",
    "a ]]> b & c",
    "bell \x07 and null \x00 and \x1b[31mred",
    "half \ud800 pair",
    "turned \u202e321",
    "not a character \ufffe",
]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_strangers_wrote_is_text(text: str) -> None:
    first = told()[0]
    change = replace(first.change, label=text)
    entry = replace(first, change=change, said=(text,), alerts=(text,), headline=text)
    data = atom.render((entry,), story="s", headline=text, updated=AT)
    feed = checked(data)
    assert feed.find(".//x:script", NS) is None
    assert b"\x1b" not in data
    assert "<script" not in "".join(feed.itertext()) or "<script>alert(1)</script>" in text


def test_a_link_that_nobody_may_follow_is_left_out() -> None:
    first = told()[0]
    links = tuple(
        replace(first.reports[0], url=url) for url in ("javascript:alert(1)", None, "https://x.example/")
    )
    feed = checked(fed((replace(first, reports=links),)))
    assert [one.get("href") for one in feed.findall("a:entry/a:link", NS)] == ["https://x.example/"]
