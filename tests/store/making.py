"""Reports made by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from crosswire.corrections import Signed, joined, payload
from crosswire.store import Growth, Sight, Store
from crosswire.types import Report
from crosswire.types.corrections import Joinable

TEXT = "Two ferries collided off Port Sable on Tuesday, the harbour office said. Eleven people were hurt."


def report(text: str = TEXT, **fields: Any) -> Report:
    """A report of an article on a ferry, unless told otherwise."""
    given: dict[str, Any] = {
        "id": "1",
        "path": None,
        "url": "https://sable.example/ferries",
        "outlet": "Sable Post",
        "publisher": None,
        "agencies": ("Coast Wire",),
        "title": "Ferries collide",
        "byline": None,
        "published": datetime(2024, 5, 14, 9, tzinfo=UTC),
        "published_from": "metadata",
        "language": "en",
        "words": len(text.split()),
        "text": text,
    }
    return Report(**(given | fields))


def fill(store: Store, growth: Growth, at: datetime) -> None:
    """Puts something of everything into an empty store: briefs, edits, feeds, corrections …"""
    odd = "Nine people were hurt when a tram left its rails in Ostrel, police said.\x00\x1a \U0001f600"
    made = [
        report(),
        report(
            "Twelve people were hurt when two ferries collided, the coast guard said.",
            url="https://b.example/1",
        ),
        report(odd, url=None, title="Tram\x00", published=None, extra={"n": 1.0, "z": [None], "a": "é"}),
    ]
    with store.write() as unit:
        for n, one in enumerate(made):
            story = "trams" if one.url is None else "ferries"
            unit.stories.add(story, one.title or "", at)
            came = unit.reports.add(one, at + timedelta(microseconds=n), {"etag": f'"{n}"'})
            unit.stories.put(came.report, story, at, {"score": 0.1 + n})
            unit.grouped.add("add", came.report, "{}")
        unit.stories.add("old", "Merged", at)
        unit.stories.merge("old", "ferries", at)
    for story in ("ferries", "trams"):
        growth.brief(story, at)
    with store.write() as unit:
        unit.reports.add(report(TEXT.replace("Eleven", "Fourteen")), at + timedelta(hours=1))
    grown = growth.brief("ferries", at + timedelta(hours=1))
    assert grown is not None
    with store.write() as unit:
        unit.changes.add("ferries", "2/0", "updated", {"from": 11, "to": 14}, at=at, brief_id=grown.stored.id)
        feed = unit.feeds.add("https://a.example/rss", at, title="A")
        unit.feeds.lease("one", at, seconds=0.25)
        unit.entries.add("https://a.example/1", feed.id, at, {"title": "One"})
        said = joined(Joinable.STORIES, ["a", "b"], Signed("Ada", at, "one"))
        first = unit.corrections.add("join", payload(said), who="Ada", why="one", at=at)
        unit.corrections.undo(first.id, who="Bo", why="two", at=at)
        unit.jobs.add("webhook", "1", {"url": "https://hook.example"}, at)
        unit.sightings.add(came.report, Sight.CUT, "a wall", at=at, text="Nine\x00")
        unit.hosts.keep("a.example", {"text": ""})
        unit.states.put("grouper", "{}", at)
