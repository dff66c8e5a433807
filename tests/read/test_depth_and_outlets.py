"""How deep a record may be nested, and whose the entries of a feed are."""

from __future__ import annotations

import pytest

from crosswire.read.drafts import Draft, Text
from crosswire.read.feed import drafts
from crosswire.read.values import DEEPEST, parse, trouble


def test_a_record_may_be_nested_so_deep_and_no_deeper() -> None:
    assert trouble(parse(f'{{"votes": {"[" * (DEEPEST - 1)}1{"]" * (DEEPEST - 1)}}}')) is None
    told = trouble(parse(f'{{"votes": {"[" * DEEPEST}1{"]" * DEEPEST}}}'))
    assert told is not None
    assert "the key 'votes' is nested more than" in told


# the feed's own address, the addresses of its entries, the outlet of each
FEEDS = [
    ("", ["https://quill.example/a", ""], ["Tern Search", "Tern Search"]),
    ("", ["https://quill.example/a", "https://quill.example/b"], ["Tern Search", "Tern Search"]),
    ("https://tern.example", ["https://tern.example/a", "https://quill.example/b"], ["Tern Search", None]),
    ("https://tern.example", ["https://news.tern.example/a", ""], ["Tern Search", "Tern Search"]),
]


@pytest.mark.parametrize(("site", "links", "outlets"), FEEDS)
def test_whose_the_entries_of_a_feed_are(site: str, links: list[str], outlets: list[str | None]) -> None:
    text = "The ferry left at noon, and nobody was on board but the crew. " * 3
    told = f"<title>Ferry</title><description>{text}</description>"
    items = "".join(f"<item>{f'<link>{link}</link>' if link else ''}{told}</item>" for link in links)
    own = f"<link>{site}</link>" if site else ""
    feed = f'<rss version="2.0"><channel><title>Tern Search</title>{own}{items}</channel></rss>'
    found = list(drafts(Text("feed.xml", "feed.xml", feed)))
    assert all(isinstance(one, Draft) for one in found)
    assert [one.outlet for one in found if isinstance(one, Draft)] == outlets
