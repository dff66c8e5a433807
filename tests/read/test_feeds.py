"""Feeds: who published an entry, and when, in every spelling that feeds use."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from crosswire.config import Settings, load
from crosswire.errors import FAULT
from crosswire.read import read
from crosswire.types import Report

WORDS = "The night ferry to the outer islands ran aground on Tuesday with 88 aboard, the coastguard said."


@pytest.fixture
def settings() -> Settings:
    return load()


def item(inner: str = "", *, link: str = "https://reader.example/a/1", title: str = "Ferry aground") -> str:
    return f"<item><title>{title}</title><link>{link}</link><description>{WORDS}</description>{inner}</item>"


def feed(*items: str, channel: str = "<title>Coast watch</title>") -> str:
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
    return (
        f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{channel}{"".join(items)}</channel></rss>'
    )


def reports(content: str, folder: Path, settings: Settings) -> list[Report]:
    (folder / "feed.xml").write_text(content, encoding="utf-8")
    return list(read([folder / "feed.xml"], settings).reports)


@pytest.mark.parametrize(
    "source",
    [
        '<source url="https://islandpost.example/rss">Island Post</source>',
        '<source url="https://islandpost.example/rss"> Island\n Post </source>',
        "<dc:publisher>Island Post</dc:publisher>",
        "<dc:source>Island Post</dc:source>",
        '<source url="https://islandpost.example/rss">Island Post</source><dc:publisher>Other</dc:publisher>',
    ],
)
def test_the_publisher_that_an_entry_names_is_its_outlet(
    source: str, tmp_path: Path, settings: Settings
) -> None:
    (report,) = reports(feed(item(source)), tmp_path, settings)
    assert (report.outlet, report.publisher) == ("Island Post", "Island Post")


def test_an_aggregator_s_title_loses_the_publisher(tmp_path: Path, settings: Settings) -> None:
    source = '<source url="https://islandpost.example">Island Post</source>'
    titles = ["Ferry aground - Island Post", "Ferry aground - all safe"]
    found = reports(feed(*(item(source, title=title) for title in titles)), tmp_path, settings)
    assert sorted(str(r.title) for r in found) == ["Ferry aground", "Ferry aground - all safe"]


def test_the_source_of_an_atom_entry(tmp_path: Path, settings: Settings) -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet Coast</title>
    <entry><title>Ferry aground</title>
    <link href="https://islandpost.example/1"/><published>2024-04-09T22:30:00-05:00</published>
    <author><name>Ines Falk</name></author><author><name>Ole Dorn</name></author>
    <content type="html">{WORDS}</content>
    <source><title>Island Post</title><id>urn:1</id></source></entry></feed>"""
    (report,) = reports(atom, tmp_path, settings)
    assert (report.outlet, report.byline) == ("Island Post", "Ines Falk, Ole Dorn")


def test_entries_of_many_sites_are_not_the_feed_s(tmp_path: Path, settings: Settings) -> None:
    links = ["https://islandpost.example/1", "https://www.bbc.co.uk/news/2", "https://coast.example/3"]
    channel = "<title>Search: ferry</title><link>https://coast.example/</link>"
    found = reports(feed(*(item(link=link) for link in links), channel=channel), tmp_path, settings)
    assert {r.url: r.outlet for r in found} == dict(
        zip(links, ["islandpost.example", "BBC", "Search: ferry"], strict=True)
    )


@pytest.mark.parametrize(
    "site", ["", "<link>https://coast.example/</link>", "<link>https://old.example/</link>"]
)
def test_entries_of_one_site_are_the_feed_s(site: str, tmp_path: Path, settings: Settings) -> None:
    content = feed(
        item(), item(link="https://m.reader.example/b"), channel=f"<title>Coast watch</title>{site}"
    )
    assert {r.outlet for r in reports(content, tmp_path, settings)} == {"Coast watch"}


def test_a_counting_service_is_not_the_address(tmp_path: Path, settings: Settings) -> None:
    counted = item(
        "<feedburner:origLink>https://islandpost.example/ferry</feedburner:origLink>",
        link="https://count.example/~r/1",
    )
    (report,) = reports(feed(counted), tmp_path, settings)
    assert report.url == "https://islandpost.example/ferry"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Tue, 09 Apr 2024 10:00:00 GMT", "2024-04-09T10:00:00+00:00"),
        ("Tue, 9 Apr 2024 10:00 GMT", "2024-04-09T10:00:00+00:00"),
        ("Tuesday, 9 April 2024 10:00:00 +0200", "2024-04-09T08:00:00+00:00"),
        ("Tue, 09 Apr 24 10:00:00 Z", "2024-04-09T10:00:00+00:00"),
        ("Wed, 10 Apr 2024 03:00:00 GMT+7", "2024-04-09T20:00:00+00:00"),
        ("Wed, 10 Apr 2024 03:00:00 GMT+07:30", "2024-04-09T19:30:00+00:00"),
        ("Tue, 09 Apr 2024 22:00:00 UTC-5", "2024-04-10T03:00:00+00:00"),
        ("Tue, 09 Apr 2024 10:00:00 EST", "2024-04-09T15:00:00+00:00"),
        ("Tue, 09 Apr 2024 10:00:00 CEST", "2024-04-09T08:00:00+00:00"),
        ("Wed, 10 Apr 2024 01:00:00 AEST", "2024-04-09T15:00:00+00:00"),
        ("Tue Apr 09 2024 10:00:00 GMT+0200 (CEST)", "2024-04-09T08:00:00+00:00"),
        ("2024-04-09T10:00:00Z", "2024-04-09T10:00:00+00:00"),
        ("2024-04-09 10:00:00 UTC", "2024-04-09T10:00:00+00:00"),
        ("2024-04-09T10:00:00.123-04:00", "2024-04-09T14:00:00.123000+00:00"),
        ("2024/04/09 10:00", "2024-04-09T00:00:00+00:00"),
        ("April 9, 2024", "2024-04-09T00:00:00+00:00"),
        ("25/04/2024 10:00", "2024-04-25T00:00:00+00:00"),
        ("09/04/2024 10:00", None),
        ("4-9-2024", None),
        ("Tue, 49 Apr 2024 10:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_as_feeds_write_them(
    written: str, moment: str | None, tmp_path: Path, settings: Settings
) -> None:
    (report,) = reports(feed(item(f"<pubDate>{written}</pubDate>")), tmp_path, settings)
    assert (report.published.astimezone(UTC).isoformat() if report.published else None) == moment


def test_another_date_of_the_entry_stands_in(tmp_path: Path, settings: Settings) -> None:
    both = "<pubDate>09/04/2024</pubDate><dc:date>2024-04-09T08:00:00Z</dc:date>"
    (report,) = reports(feed(item(both)), tmp_path, settings)
    assert str(report.published)[:10] == "2024-04-09"


@pytest.mark.parametrize(
    "broken",
    [
        "<rss><channel><title>Coast &#99999999999; watch<item>",
        "<rss><channel><item><georss:where>x</georss:where><title>&#xFFFFFFFFFF;",
    ],
)
def test_a_feed_over_which_its_parser_stumbles_is_named_as_broken(
    broken: str, tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "feed.xml").write_text(broken, encoding="utf-8")
    (skipped,) = read([tmp_path / "feed.xml"], settings).skipped
    assert "the feed could not be read" in skipped.error


def test_a_fault_of_ours_is_not_laid_on_the_feed(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_given: object, **_options: object) -> None:
        raise TypeError("parse() got an unexpected keyword argument")

    monkeypatch.setattr("feedparser.parse", changed)
    (tmp_path / "feed.xml").write_text(feed(item()), encoding="utf-8")
    (skipped,) = read([tmp_path / "feed.xml"], settings).skipped
    assert FAULT in skipped.error
    assert "the feed" not in skipped.error
