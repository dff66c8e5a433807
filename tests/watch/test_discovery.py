"""From one article to the others: searches on loopback, with answers of our own making."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from crosswire.config import load
from crosswire.errors import UsageError
from crosswire.read.reports import report as make
from crosswire.types import Report, Skipped
from crosswire.watch import discovery
from crosswire.watch.discovery import Gdelt, GoogleNews, Lead, Lists, Query, Search
from crosswire.watch.discovery.sources import unwrapped
from crosswire.watch.visits import Visitor

from .conftest import Site, item, rss

TEXT = (
    "The ferry Havgar ran aground off Norrholm on Tuesday with 88 people aboard. The ferry was on its way "
    "from Eskevik, the harbour master said. A boat from Norrholm brought all of them ashore, and Norrholm "
    "opened its school."
)
AT = datetime(2024, 3, 5, 8, tzinfo=UTC)
QUERY = Query(("Norrholm", "Havgar", "ferry", "aground"), AT, "en")


def article(title: str | None, text: str = TEXT) -> Report:
    made = make(text, id="a", settings=load(), url="https://tide.example/1", title=title)
    return replace(made, published=AT, title=title)


# What to search for


@pytest.mark.parametrize(
    ("title", "terms"),
    [
        ("Ferry Havgar aground off Norrholm", ("Norrholm", "Havgar", "aground", "Ferry", "off")),
        (
            "88 rescued as ferry runs aground off Norrholm",
            ("Norrholm", "rescued", "aground", "ferry", "runs"),
        ),
        ("Norrholm's ferry: the Norrholm that we knew", ("Norrholm", "ferry", "knew")),
        ("What we know", ("know",)),
    ],
)
def test_names_come_first(title: str, terms: tuple[str, ...]) -> None:
    assert discovery.of(article(title)).terms == terms


def test_without_a_headline_the_beginning_is_one() -> None:
    assert discovery.of(article(None)).terms[0] == "Norrholm"
    assert discovery.of(article(None)).published == AT


def test_an_article_without_words_finds_nothing() -> None:
    query = discovery.of(article("…", "…"))
    assert query.terms == ()
    assert not query.fits("Anything at all")


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Norrholm: ferry refloated", True),
        ("NORRHOLM’S FERRY", True),
        ("Norrholm elects a mayor", False),
        ("Ferryman of Norrholmen", False),
        ("", False),
    ],
)
def test_what_speaks_of_the_same(text: str, fits: bool) -> None:
    assert QUERY.fits(text) == fits


def test_one_word_is_enough_where_there_is_but_one() -> None:
    assert Query(("Havgar",), None, "en").fits("Havgar sank")


# Where to search


def asked(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_the_address_of_a_search_in_google_news() -> None:
    (url,) = GoogleNews().addresses(QUERY)
    assert url.startswith("https://news.google.com/rss/search?")
    assert asked(url) == {
        "q": "Norrholm Havgar ferry aground after:2024-03-03 before:2024-03-12",
        "hl": "en-US",
        "gl": "US",
        "ceid": "US:en",
    }
    (undated,) = GoogleNews().addresses(replace(QUERY, published=None))
    assert asked(undated)["q"] == "Norrholm Havgar ferry aground"


def test_the_address_of_a_search_in_gdelt() -> None:
    (url,) = Gdelt().addresses(QUERY)
    assert url.startswith("https://api.gdeltproject.org/api/v2/doc/doc?")
    said = asked(url)
    assert said["query"] == "Norrholm Havgar ferry aground sourcelang:english"
    assert (said["mode"], said["format"]) == ("artlist", "json")
    assert (said["startdatetime"], said["enddatetime"]) == ("20240303080000", "20240312080000")
    assert "startdatetime" not in asked(Gdelt().addresses(replace(QUERY, published=None))[0])


def test_the_address_of_a_search_of_one_s_own() -> None:
    (url,) = Search("https://gull.example/find?q={query}&n=9").addresses(QUERY)
    assert url == "https://gull.example/find?q=Norrholm%20Havgar%20ferry%20aground&n=9"


def test_sources_by_name() -> None:
    given = [
        "google-news",
        "gdelt=https://mirror.example/",
        "search=https://g.example/?q={query}",
        "opml=https://d.example/l",
    ]
    assert discovery.chosen(given) == [
        GoogleNews(),
        Gdelt("https://mirror.example"),
        Search("https://g.example/?q={query}"),
        Lists("https://d.example/l"),
    ]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("bing", "there is no source 'bing'; there are google-news, gdelt, search, opml"),
        ("search", "needs an address with {query} in it"),
        ("opml=list.opml", "needs the address of a list"),
        ("gdelt=somewhere", "which is no address"),
        ("gdelt=", "which is no address"),
    ],
)
def test_a_source_that_is_none(given: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        discovery.chosen([given])


# What they find


def leads(visitor: Visitor, *sources: discovery.Source) -> tuple[list[Lead], list[Skipped]]:
    found = list(discovery.find(QUERY, sources, visitor))
    return [one for one in found if isinstance(one, Lead)], [one for one in found if isinstance(one, Skipped)]


def wrapped(url: str) -> str:
    packed = base64.urlsafe_b64encode(b"\x08\x13\x22" + bytes([len(url)]) + url.encode() + b"\xd2\x01\x00")
    return f"https://news.google.com/rss/articles/{packed.decode().rstrip('=')}?oc=5"


def put_search(site: Site, path: str, body: str) -> None:
    """A page whatever is asked of it: the server here knows addresses only as a whole."""
    for source in (GoogleNews(site.url), Gdelt(site.url)):
        for url in source.addresses(QUERY):
            if urlsplit(url).path == path:
                site.put(url.removeprefix(site.url), body)


def test_google_news(site: Site, visitor: Visitor) -> None:
    source = '<source url="https://gull.example">The Gull</source>'
    day = "<pubDate>Tue, 05 Mar 2024 09:00:00 GMT</pubDate>"
    body = rss(
        item(
            wrapped("https://gull.example/havgar"),
            "Havgar: 88 leave stranded ferry - The Gull",
            inner=source + day,
        ),
        item(
            "https://news.google.com/rss/articles/CBMinew",
            "Norrholm ferry refloated - The Gull",
            inner=source,
        ),
        item("https://gull.example/mayor", "Norrholm elects a mayor - The Gull", inner=source),
        channel="<title>“Norrholm” - Google News</title>",
    )
    put_search(site, "/rss/search", body)
    found, skipped = leads(visitor, GoogleNews(site.url))
    assert skipped == []
    assert [one.found.link for one in found] == [
        "https://gull.example/havgar",
        "https://news.google.com/rss/articles/CBMinew",
    ]
    first = found[0].found
    assert (first.entry.source, first.entry.title) == ("The Gull", "Havgar: 88 leave stranded ferry")
    assert first.published == datetime(2024, 3, 5, 9, tzinfo=UTC)


GDELT = {
    "articles": [
        {
            "url": "https://gull.example/havgar?utm_source=x",
            "title": "Ferry Havgar stuck off Norrholm , all safe",
            "seendate": "20240305T101500Z",
            "domain": "gull.example",
            "language": "English",
        },
        {"url": "javascript:alert(1)", "title": "Norrholm ferry"},
        {"url": 7, "title": "Norrholm ferry"},
        {"title": "Norrholm ferry"},
        "Norrholm ferry",
        {"url": "https://kiln.example/2", "title": "Something else entirely"},
    ]
}


def test_gdelt(site: Site, visitor: Visitor) -> None:
    put_search(site, "/api/v2/doc/doc", json.dumps(GDELT))
    (one,), skipped = leads(visitor, Gdelt(site.url))
    assert skipped == []
    entry = one.found.entry
    assert one.found.address == "https://gull.example/havgar"
    assert (entry.title, entry.outlet, entry.updated) == (
        "Ferry Havgar stuck off Norrholm, all safe",
        "gull.example",
        "2024-03-05T10:15:00Z",
    )
    assert one.found.published is None


@pytest.mark.parametrize("body", ["{}", "[]", '{"articles": []}', " "])
def test_gdelt_that_finds_nothing(site: Site, visitor: Visitor, body: str) -> None:
    put_search(site, "/api/v2/doc/doc", body)
    found, skipped = leads(visitor, Gdelt(site.url))
    assert found == []
    assert [one.error for one in skipped] in ([], ["it answered with nothing"])


def test_gdelt_says_in_words_what_it_does_not_like(site: Site, visitor: Visitor) -> None:
    put_search(site, "/api/v2/doc/doc", "Please limit requests to one every 5 seconds.")
    _, (skipped,) = leads(visitor, Gdelt(site.url))
    assert skipped.error == "GDELT answered: Please limit requests to one every 5 seconds."


def test_a_list_of_feeds_is_looked_through(site: Site, visitor: Visitor) -> None:
    outlines = "".join(f'<outline xmlUrl="{site.url}/{one}"/>' for one in ("a", "gone", "list"))
    site.put("/list", f"<opml><body>{outlines}</body></opml>")
    both = (item("/1", "Ferry Havgar refloated"), item("/2", "Local news", "The Norrholm ferry was late."))
    site.put("/a", rss(*both, item("/3", "Football")))
    found, skipped = leads(visitor, Lists(site.url + "/list"))
    assert [one.found.link for one in found] == [site.url + "/1", site.url + "/2"]
    assert [one.error for one in skipped] == ["it answered 404 Not Found"]
    assert len(site.asked("/list")) == 2  # a list in a list is not followed


def test_an_article_that_two_sources_find_is_one_lead(site: Site, visitor: Visitor) -> None:
    put_search(site, "/api/v2/doc/doc", json.dumps(GDELT))
    site.put(
        "/find",
        rss(
            item("https://gull.example/havgar", "Havgar, Norrholm"),
            item("https://kiln.example/1", "Norrholm ferry"),
        ),
    )
    found, _ = leads(visitor, Gdelt(site.url), Search(site.url + "/find"))
    assert [(one.source, one.found.address) for one in found] == [
        ("gdelt", "https://gull.example/havgar"),
        ("search", "https://kiln.example/1"),
    ]


def test_a_source_that_fails_does_not_hold_up_the_others(site: Site, visitor: Visitor) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed\n")
    site.put("/find", rss(item("/1", "Norrholm ferry")))
    sources = [Search(site.url + "/closed"), Search(site.url + "/find"), Search("http://10.0.0.1/find")]
    found, skipped = list(
        leads(Visitor(load(allow_private_urls=True, fetch_timeout=0.5, host_delay=0)), *sources[:2])
    )
    assert len(found) == 1
    assert "asks robots not to read it" in skipped[0].error
    _, (refused,) = leads(Visitor(load(obey_robots=False)), sources[2])
    assert "private address" in refused.error


@pytest.mark.parametrize(
    "link",
    [
        None,
        "https://gull.example/articles/CBMiGGh0dHBzOi8vdGlkZS5leGFtcGxlL2ZpcmU",
        "https://news.google.com/rss/articles/short",
        "https://news.google.com/rss/articles/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ],
)
def test_links_that_carry_no_address(link: str | None) -> None:
    assert unwrapped(link) == link


def test_an_old_link_carries_its_address() -> None:
    assert unwrapped(wrapped("https://gull.example/havgar-aground")) == "https://gull.example/havgar-aground"
