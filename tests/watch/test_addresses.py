"""The one address of an article."""

from __future__ import annotations

import re

import pytest
from evals.corpora import ROOT

from crosswire.resources import reading
from crosswire.watch import addresses

PAGE = "https://tide.example/harbour/fire?id=7"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://tide.example/fire", "https://tide.example/fire"),
        ("HTTPS://Tide.Example/Fire", "https://tide.example/Fire"),
        ("https://tide.example", "https://tide.example/"),
        ("https://tide.example:443/fire", "https://tide.example/fire"),
        ("http://tide.example:80/fire", "http://tide.example/fire"),
        ("http://tide.example:443/fire", "http://tide.example:443/fire"),
        ("https://tide.example./fire", "https://tide.example/fire"),
        ("https://tide.example/fire#comments", "https://tide.example/fire"),
        ("https://tide.example/#!/fire", "https://tide.example/#!/fire"),
        ("https://reader:word@tide.example/fire", "https://tide.example/fire"),
        ("https://[2001:db8::1]:8443/fire", "https://[2001:db8::1]:8443/fire"),
        (" https://tide.example/fire\n", "https://tide.example/fire"),
        ("https://tide.example/fire?utm_source=rss&utm_medium=feed", "https://tide.example/fire"),
        ("https://tide.example/fire?id=7&UTM_Campaign=x&page=2", "https://tide.example/fire?id=7&page=2"),
        ("https://tide.example/fire?b=2&a=1", "https://tide.example/fire?b=2&a=1"),
        ("https://tide.example/fire?fbclid=abc", "https://tide.example/fire"),
        ("https://tide.example/fire?utm%5Fsource=x", "https://tide.example/fire"),
        ("https://tide.example/fire?id=a%20b&gclid=1", "https://tide.example/fire?id=a%20b"),
        ("https://tide.example/fire?id=", "https://tide.example/fire?id="),
        ("https://tide.example/fire?", "https://tide.example/fire"),
        # What chooses a page stays, however much it looks like tracking elsewhere.
        ("https://tide.example/?p=44&ref=part-2&source=courts", "https://tide.example/?p=44&ref=part-2&source=courts"),
        ("mailto:desk@tide.example", None),
        ("javascript:alert(1)", None),
        ("/fire", None),
        ("https://", None),
        ("https://[broken/fire", None),
        ("https://tide.example:port/fire", None),
        ("", None),
    ],
)  # fmt: skip
def test_cleaned(given: str, address: str | None) -> None:
    assert addresses.cleaned(given) == address
    if address:
        assert addresses.cleaned(address) == address


def head(*links: str) -> str:
    return f"<html><head><title>Fire</title>{''.join(links)}</head><body>…</body></html>"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<link rel="canonical" href="https://tide.example/fire">', "https://tide.example/fire"),
        ("<link href='https://tide.example/fire' rel='canonical'/>", "https://tide.example/fire"),
        ("<LINK REL=CANONICAL HREF=\"/fire?a=1&amp;b=2\">", "https://tide.example/fire?a=1&b=2"),
        ('<link rel="canonical" href="//www.tide.example/fire">', "https://www.tide.example/fire"),
        ('<link rel="canonical" href="https://m.tide.example/fire?utm_source=x">', "https://m.tide.example/fire"),
        # Another publisher's article is not ours to speak for.
        ('<link rel="canonical" href="https://gull.example/fire">', PAGE),
        ('<link rel="canonical" href="https://tide.example.gull.example/fire">', PAGE),
        # A template that names the front page everywhere.
        ('<link rel="canonical" href="https://tide.example/">', PAGE),
        ('<link rel="canonical" href="javascript:alert(1)">', PAGE),
        ('<link rel="canonical" href="http://[broken">', PAGE),
        ('<link rel="canonical" href="">', PAGE),
        ('<link rel="canonical">', PAGE),
        ('<link rel="alternate" href="https://tide.example/rss">', PAGE),
        ("", PAGE),
    ],
)  # fmt: skip
def test_what_a_page_calls_itself(link: str, address: str) -> None:
    assert addresses.of_page(PAGE + "&utm_source=feed", head(link)) == address


def test_a_front_page_may_be_canonical_of_itself() -> None:
    page = head('<link rel="canonical" href="https://tide.example/">')
    assert addresses.of_page("https://www.tide.example/", page) == "https://tide.example/"


def test_numbers_are_no_domains() -> None:
    """10.0.0.1 and 10.9.0.1 share no owner, though they share their last two parts."""
    page = head('<link rel="canonical" href="http://9.9.0.1/fire">')
    assert addresses.of_page("http://10.0.0.1/a", page) == "http://10.0.0.1/a"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://tide.example/rss", "https://tide.example/rss"),
        ("feed://tide.example/rss", "http://tide.example/rss"),
        ("feed:https://tide.example/rss", "https://tide.example/rss"),
        ("feed://https://tide.example/rss", "https://tide.example/rss"),
        ("ftp://tide.example/rss", None),
        ("tide.example/rss", None),
    ],
)
def test_addresses_of_feeds(given: str, address: str | None) -> None:
    assert addresses.http(given) == address


def test_links_are_joined_to_where_they_stand() -> None:
    assert addresses.joined("https://tide.example/a/rss", "../fire") == "https://tide.example/fire"
    assert addresses.joined("https://tide.example/rss", "mailto:x@y.example") is None
    assert addresses.joined("https://tide.example/rss", "http://[") is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://tide.example/a", "tide.example"),
        ("http://tide.example:8080/a", "tide.example:8080"),
        ("https://x:y@Tide.example:443/a", "tide.example"),
    ],
)
def test_hosts(url: str, host: str) -> None:
    assert addresses.host(url) == host


def test_cleaning_takes_time_in_proportion() -> None:
    page = head("<link " + "rel=canonical " * 20_000)
    assert addresses.of_page(PAGE, page) == PAGE


def test_the_list_of_tracking_parameters_is_documented() -> None:
    page = (ROOT / "docs" / "reference" / "inputs.md").read_text("utf-8")
    listed = set(
        re.findall(r"`([^`]+)`", page.partition("## Tracking parameters\n")[2].partition("\n## ")[0])
    )
    names, prefixes = reading.tracking()
    assert listed - {"resources/reading/tracking.toml"} == {*names, *prefixes}


def test_white_space_around_a_link_is_none_of_it() -> None:
    assert addresses.joined("https://tide.example/rss", "\n  /fire \t") == "https://tide.example/fire"
