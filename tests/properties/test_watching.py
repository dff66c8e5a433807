"""Whatever strangers write into addresses, feeds and robots.txt: an answer or an error, never a fault."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosswire.config import load
from crosswire.errors import InputError
from crosswire.read.fetch import Page
from crosswire.watch import addresses, feeds, robots, schedule
from crosswire.watch.discovery import GoogleNews, Query
from crosswire.watch.discovery.sources import unwrapped
from crosswire.watch.said import Said, renewed

NOW = datetime(2024, 3, 5, 10, tzinfo=UTC)
SETTINGS = load()
ADDRESS = st.one_of(
    st.text(max_size=60),
    st.from_regex(
        r"(?i:https?)://[a-z0-9.\-\[\]:@]{0,12}(/[^\s]{0,10})?(\?[^\s]{0,20})?(#.{0,5})?", fullmatch=True
    ),
)
WORDS = st.text(st.characters(codec=None, exclude_characters="<&"), max_size=30)
ITEM = st.builds(
    "<item><title>{}</title><link>{}</link><guid>{}</guid><pubDate>{}</pubDate><description>{}</description></item>".format,
    *(WORDS for _ in range(5)),
)


@given(ADDRESS)
def test_an_address_is_cleaned_once_and_for_all(url: str) -> None:
    found = addresses.cleaned(url)
    if found is not None:
        assert addresses.cleaned(found) == found
        assert addresses.host(found)
    addresses.http(url)
    addresses.joined("https://tide.example/rss", url)
    unwrapped(url)


@given(ADDRESS, st.text(max_size=200))
def test_a_page_never_speaks_for_another_site(url: str, said: str) -> None:
    own = addresses.of_page("https://tide.example/a", f'<link rel="canonical" href="{url}">{said}')
    assert addresses.host(own).endswith("tide.example")


@given(st.lists(ITEM, max_size=4))
def test_a_feed_says_something_or_is_refused(items: list[str]) -> None:
    body = f"<rss version='2.0'><channel><title>T</title>{''.join(items)}</channel></rss>"
    try:
        found = feeds.read(
            Page("https://t.example/rss", "rss", body.encode("utf-8", "replace"), None), SETTINGS, now=NOW
        )
    except InputError:
        return
    names = [one.address for one in found.entries]
    assert len(names) == len(set(names))
    for one in found.entries:
        assert one.published is None or one.published <= NOW + timedelta(days=1)
        said = Said.of(one, "https://t.example/rss")
        assert Said.from_data(said.to_data()) == said
        assert renewed(said, said) is None


@given(st.binary(max_size=300))
def test_bytes_are_a_feed_or_refused(data: bytes) -> None:
    with suppress(InputError):
        feeds.read(Page("https://t.example/rss", "rss", data, None), SETTINGS, now=NOW)


@given(st.binary(max_size=300), ADDRESS)
def test_robots_txt_allows_or_forbids(data: bytes, url: str) -> None:
    rules = robots.of_answer(200, data, before=None, now=NOW)
    rules.forbid(url, NOW)
    assert 0 <= rules.delay <= 60


@given(st.one_of(st.text(max_size=40), st.integers().map(str)))
def test_what_a_server_asks_for_is_bounded(said: str) -> None:
    found = schedule.retry_after(said, NOW)
    assert found is None or 0 <= found <= 7 * schedule.DAY


@given(st.lists(st.text(min_size=1, max_size=10), max_size=3))
def test_a_search_is_an_address(terms: list[str]) -> None:
    (url,) = GoogleNews().addresses(Query(tuple(terms), NOW, "en"))
    assert addresses.cleaned(url) is not None
