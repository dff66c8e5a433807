"""What feeds and lists of feeds say, in all their forms and with all their faults."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from crosswire.config import Settings, load
from crosswire.errors import BinaryInput, InputError, MalformedInput
from crosswire.read.fetch import Page
from crosswire.watch import feeds
from crosswire.watch.feeds import Given
from crosswire.watch.opml import Subscription
from crosswire.watch.said import CHANGES, Said, renewed

NOW = datetime(2024, 3, 5, 10, tzinfo=UTC)
FEED = "https://tide.example/rss"
WORDS = "The ferry to Norrholm ran aground on Tuesday with 88 people aboard, the harbour master said."
LONG = "\n".join(f"<p>{WORDS} It was the {n}th trip of the day.</p>" for n in range(10))


def given(body: str | bytes, url: str = FEED, charset: str | None = None) -> Given:
    data = body.encode() if isinstance(body, str) else body
    return feeds.read(Page(url, "rss", data, charset), load(), now=NOW)


def rss(*items: str, channel: str = "<title>Tide Post</title><link>https://tide.example/</link>") -> str:
    spaces = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"'
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{channel}{"".join(items)}</channel></rss>'
    )


def item(inner: str = "", *, link: str = "https://tide.example/ferry", title: str = "Ferry aground") -> str:
    named = f"<link>{link}</link>" if link else ""
    return f"<item><title>{title}</title>{named}<description>{WORDS}</description>{inner}</item>"


def said(body: str, url: str = FEED) -> Said:
    (found,) = given(body, url).entries
    return Said.of(found, url)


ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tide Post</title>
<entry><id>tag:1</id><title>Ferry aground</title><link href="https://tide.example/ferry?utm_source=atom"/>
<author><name>Ada Quill</name></author>
<published>2024-03-05T08:00:00Z</published><updated>2024-03-05T09:00:00Z</updated>
<summary>{WORDS}</summary></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Tide Post",
    "authors": [{"name": "Ada Quill"}],
    "items": [
        {
            "id": "tag:1",
            "url": "https://tide.example/ferry?utm_source=json",
            "title": "Ferry aground",
            "summary": WORDS,
            "date_published": "2024-03-05T08:00:00Z",
            "date_modified": "2024-03-05T09:00:00Z",
        }
    ],
}
RSS = rss(
    item(
        "<guid>tag:1</guid><author>Ada Quill</author><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate>"
        "<atom:updated>2024-03-05T09:00:00Z</atom:updated>",
        link="https://tide.example/ferry?utm_source=rss",
    )
)


@pytest.mark.parametrize("body", [RSS, ATOM, json.dumps(JSON)], ids=["rss", "atom", "json"])
def test_every_form_says_the_same(body: str) -> None:
    assert said(body) == Said(
        feed=FEED,
        id="tag:1",
        link="https://tide.example/ferry",
        source=None,
        outlet="Tide Post",
        title="Ferry aground",
        byline="Ada Quill",
        published=datetime(2024, 3, 5, 8, tzinfo=UTC),
        updated=datetime(2024, 3, 5, 9, tzinfo=UTC),
        text=WORDS,
        is_content=False,
    )


def test_it_comes_back_from_plain_data() -> None:
    one = said(RSS)
    assert Said.from_data(json.loads(json.dumps(one.to_data()))) == one


def test_an_aggregator_s_entry_names_its_publisher() -> None:
    one = said(rss(item('<source url="https://gull.example/rss">The Gull</source>')))
    assert (one.source, one.outlet) == ("The Gull", "The Gull")


# Whose text it is


@pytest.mark.parametrize(
    ("inner", "whole"),
    [
        ("", False),
        (f"<content:encoded><![CDATA[{LONG}]]></content:encoded>", True),
        (f"<content:encoded><![CDATA[{LONG}<p>Read more</p>]]></content:encoded>", False),
        (f"<content:encoded><![CDATA[{LONG}<p>It went on […]</p>]]></content:encoded>", False),
        (f"<content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded>", False),
    ],
)
def test_whether_a_feed_holds_the_article(inner: str, whole: bool) -> None:
    one = said(rss(item(inner)))
    assert one.is_whole == whole
    told = "the article was not fetched; only what its feed says was read"
    assert (told in one.draft().notes) != whole


def test_a_long_summary_is_a_summary() -> None:
    assert not said(rss(item()).replace(WORDS, f"<![CDATA[{LONG}]]>")).is_whole


def test_json_holds_its_article_as_text_or_html() -> None:
    for key, value in (("content_html", LONG), ("content_text", f"{WORDS} " * 10)):
        body = JSON | {"items": [JSON["items"][0] | {key: value}]}  # type: ignore[index]
        assert said(json.dumps(body)).is_whole


# Addresses, ids and dates


def test_an_entry_without_a_link_is_known_by_its_id() -> None:
    one, two = given(rss(*(item(f"<guid isPermaLink='false'>n {n}</guid>", link="") for n in "12"))).entries
    assert (one.link, one.address, two.address) == (None, f"{FEED}#n%201", f"{FEED}#n%202")


def test_an_entry_without_link_and_id_is_known_by_its_title() -> None:
    (one,) = given(rss(item(link=""))).entries
    assert one.address == f"{FEED}#Ferry%20aground"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "mailto:x@tide.example", "http://["])
def test_what_is_no_address_is_never_fetched(link: str) -> None:
    (one,) = given(rss(item("<guid isPermaLink='false'>n1</guid>", link=link))).entries
    assert one.link is None


def test_a_link_may_be_relative() -> None:
    (one,) = given(rss(item(link="/ferry#top"))).entries
    assert one.link == "https://tide.example/ferry"


def test_articles_with_one_id_are_two_articles() -> None:
    links = ["https://tide.example/a", "https://tide.example/b"]
    found = given(rss(*(item("<guid isPermaLink='false'>same</guid>", link=one) for one in links))).entries
    assert [one.address for one in found] == links


def test_one_article_with_two_ids_is_one_as_it_was_changed_last() -> None:
    def dated(number: int, hour: int) -> str:
        day = f"<pubDate>Tue, 05 Mar 2024 0{hour}:00:00 GMT</pubDate>"
        return item(f"<guid isPermaLink='false'>{number}</guid>{day}", title=f"Ferry {number}")

    (one,) = given(rss(dated(1, 7), dated(2, 8), dated(3, 6))).entries
    assert one.entry.title == "Ferry 2"
    (first,) = given(rss(dated(1, 7), dated(2, 7))).entries
    assert first.entry.title == "Ferry 1"


@pytest.mark.parametrize(
    ("day", "published", "doubted"),
    [
        ("Tue, 05 Mar 2024 08:00:00 GMT", datetime(2024, 3, 5, 8, tzinfo=UTC), False),
        (
            "Wed, 06 Mar 2024 10:00:00 GMT",
            datetime(2024, 3, 6, 10, tzinfo=UTC),
            False,
        ),  # zones, slips of a day
        ("Wed, 06 Mar 2024 10:00:01 GMT", None, True),
        ("Mon, 05 Mar 2074 08:00:00 GMT", None, True),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None, False),
        ("yesterday", None, False),
        ("", None, False),
    ],
)
def test_dates(day: str, published: datetime | None, doubted: bool) -> None:
    one = said(rss(item(f"<pubDate>{day}</pubDate>")))
    assert one.published == published
    assert any("after it was fetched" in note for note in one.draft().notes) == doubted


def test_an_entry_without_a_date_has_none() -> None:
    assert said(rss(item())).published is None


def test_only_so_many_entries_are_looked_at() -> None:
    body = json.dumps(
        JSON | {"items": [{"id": str(n), "url": f"https://t.example/{n}"} for n in range(2100)]}
    )
    found = given(body).entries
    assert (len(found), found[-1].address) == (2000, "https://t.example/1999")


def test_how_long_a_feed_asks_to_be_left_alone() -> None:
    assert given(rss(channel="<title>T</title><ttl>30</ttl>")).channel.minutes == 30
    for value in ("-1", "0", "soon", "1.5", "999999", ""):
        assert given(rss(channel=f"<title>T</title><ttl>{value}</ttl>")).channel.minutes is None


# Faults


def test_an_empty_feed_is_a_feed() -> None:
    assert given(rss()).entries == ()
    assert given(json.dumps(JSON | {"items": []})).entries == ()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<html><body><p>Welcome</p></body></html>", "it is no feed"),
        (
            '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
            "names the feed https://tide.example/rss",
        ),
        ("Just a moment...", "it is no feed"),
        ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>', "entities"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "could not be read"),
        ('{"version": "https://jsonfeed.org/version/1", "items": {}}', "no list of items"),
        ('{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000, "could not be read"),
    ],
)
def test_what_is_no_feed(body: str, reason: str) -> None:
    with pytest.raises(MalformedInput, match=reason):
        given(body)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\x00" * 100, b"PK\x03\x04"])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        given(data)


def test_broken_items_are_named_and_the_rest_is_read() -> None:
    items = [1, {"id": 2, "url": "https://tide.example/2", "content_html": "<div>" * 2000}, *JSON["items"]]  # type: ignore[misc]
    found = given(json.dumps(JSON | {"items": items}))
    assert [one.entry.id for one in found.entries] == ["tag:1"]
    assert [one.input for one in found.skipped] == [f"{FEED}[1]", f"{FEED}[2]"]


def test_an_entry_with_nothing_in_it_is_none() -> None:
    found = given(rss("<item><title>Ferry</title></item>", "<item/>", item(link="")))
    assert [one.address for one in found.entries] == [f"{FEED}#Ferry%20aground"]
    assert [one.error for one in found.skipped] == ["it has neither a link nor a text"] * 2


def test_a_feed_that_ends_in_the_middle_gives_what_it_has() -> None:
    body = rss(item(), item(link="https://tide.example/2"))
    assert len(given(body[: body.index("/2<") + 2]).entries) >= 1


@pytest.mark.parametrize("mark", ["\x1b", "&#27;", "&#x1b;", "&#xFFFF;", "\ud800"])
def test_a_control_character_spoils_no_feed(mark: str) -> None:
    body = rss(item().replace(WORDS, f"<![CDATA[<p>{WORDS}{mark}</p>All are safe.{mark}]]>"), item(link=""))
    found = given(body.encode("utf-8", "surrogatepass") if mark == "\ud800" else body)
    assert len(found.entries) == 2
    assert "All are safe." in found.entries[0].entry.text


LATIN = "Fähre läuft vor Måløy auf Grund"


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "iso-8859-1", "utf-8"),  # the server is right, the file is wrong
        ("utf-8", "iso-8859-1", None),  # and here nobody is
        ("iso-8859-1", "iso-8859-1", None),
        ("windows-1252", "utf-8", None),
        ("utf-16", "utf-8", None),
        ("utf-8-sig", "utf-16", None),
        ("utf-8", "no-such-thing", "none-at-all"),
    ],
)
def test_encodings_true_and_false(encoding: str, declared: str, charset: str | None) -> None:
    body = rss(item(title=LATIN)).replace('version="1.0"', f'version="1.0" encoding="{declared}"')
    (one,) = given(body.encode(encoding), charset=charset).entries
    assert one.entry.title == LATIN


# What changed


def other(**changes: object) -> Said:
    from dataclasses import replace

    return replace(said(RSS), **changes)  # type: ignore[arg-type]


LATER = datetime(2024, 3, 5, 9, 30, tzinfo=UTC)


def test_the_same_again_is_nothing_new() -> None:
    assert renewed(said(RSS), said(RSS)) is None
    assert renewed(other(changes=5), said(RSS)) is None


def test_another_id_or_another_doubt_is_nothing_new() -> None:
    assert renewed(said(RSS), other(id="tag:2", notes=("doubted",))) is None


@pytest.mark.parametrize("change", [{"title": "Ferry afloat"}, {"text": "All are safe."}, {"byline": None}])
def test_something_else_is_believed_a_number_of_times(change: dict[str, object]) -> None:
    new = renewed(said(RSS), other(**change))
    assert new == other(**change, changes=1)
    assert renewed(other(changes=CHANGES - 1), other(**change)) == other(**change, changes=CHANGES)
    assert renewed(other(changes=CHANGES), other(**change)) is None


def test_a_later_date_of_change_is_always_believed() -> None:
    assert renewed(other(changes=CHANGES), other(updated=LATER)) == other(updated=LATER)
    assert renewed(other(updated=None, changes=CHANGES), said(RSS)) == said(RSS)


def test_an_earlier_date_of_change_is_counted() -> None:
    assert renewed(other(updated=LATER), said(RSS)) == other(changes=1)


# Lists


LIST = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Coast</title></head><body>
<outline text="North"><outline type="rss" text="Tide Post" xmlUrl="https://tide.example/rss"/>
<outline type="rss" title=" The  Gull " text="x" XMLURL="feed://gull.example/rss"/></outline>
<outline type="rss" text="again" xmlUrl="https://tide.example/rss"/>
<outline text="a page" htmlUrl="https://tide.example/"/>
<outline text="no web" xmlUrl="file:///etc/passwd"/><outline text="none" xmlUrl=""/></body></opml>"""


def test_a_list_of_feeds() -> None:
    found = given(LIST, "https://desk.example/feeds.opml")
    assert found.entries == ()
    assert found.feeds == (
        Subscription("https://tide.example/rss", "Tide Post"),
        Subscription("http://gull.example/rss", "The Gull"),
    )


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<opml version="2.0"><body><outline text="a"/></body></opml>', "names no feed"),
        ("<opml></opml>", "names no feed"),
        ('<!DOCTYPE opml [<!ENTITY x "y">]><opml><body/></opml>', "document type"),
        ("<opml><body>" + "<outline/>" * 10_001 + "</body></opml>", "more than 10,000"),
    ],
)
def test_a_list_that_is_none(body: str, reason: str) -> None:
    with pytest.raises(MalformedInput, match=reason):
        given(body)


def test_a_list_with_a_slip_is_read_all_the_same() -> None:
    body = '<opml><body><outline text="A & B" xmlUrl="https://tide.example/rss?a=1&b=2"/><outline></body>'
    assert [one.url for one in given(body).feeds] == ["https://tide.example/rss?a=1&b=2"]


def test_a_feed_has_its_time() -> None:
    with pytest.raises(InputError, match="processor time"):
        feeds.read(
            Page(FEED, "rss", rss(*(item() for _ in range(3000))).encode(), None),
            Settings(report_timeout=0.01),
            now=NOW,
        )
