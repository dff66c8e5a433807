"""A later fetch that brings less than the article: a wall, its beginning, a 404. Told as it was seen."""

from __future__ import annotations

import pytest

from crosswire.changes import Alerts, logged
from crosswire.changes.articles import article
from crosswire.config import load
from crosswire.read.reports import report as make
from crosswire.render import changes as shown
from crosswire.render import versions as render
from crosswire.store import Store
from crosswire.store.checking import check
from crosswire.watch.desk import Newsroom
from crosswire.watch.events import Event, Step
from crosswire.watch.shortened import shortened
from crosswire.watch.visits import Visitor
from crosswire.watch.worker import Worker

from .conftest import Clock, Site, item, page, rss
from .test_worker import SETTINGS

DAM = (
    "The weir above Orlen gave way on Saturday night, and 14 people were killed, police said.",
    "Water stood two metres high in the old town, and 300 families were brought to schools.",
    "“We heard it before we saw it,” said Mara Quill, who keeps the bakery.",
    "The mayor, Ivo Brandt, said that the weir had been looked at in May.",
    "Engineers had asked for repairs worth 2 million crowns, according to a report that the council saw.",
    "The council is to meet on Monday.",
)
WALL = "Subscribe to continue reading."
ALERTS = Alerts.model_validate(
    {"rule": [{"name": "Gone", "when": "withdrawn"}, {"name": "Silent", "when": "silent_edit"}]}
)


class Watched:
    """A watcher of one article, with a desk behind it."""

    def __init__(self, store: Store, site: Site, clock: Clock) -> None:
        self.store, self.site, self.clock = store, site, clock
        self.settings = load(statements="rules", **SETTINGS)
        self.url = site.put("/weir", page("Weir gives way above Orlen", *DAM))
        site.put("/rss", rss(item(self.url, "Weir gives way above Orlen", DAM[0])))
        with store.write() as unit:
            unit.feeds.add(site.url + "/rss", clock.now())

    def look(self, **later: float) -> list[Event]:
        self.clock.pass_by(**later)
        events: list[Event] = []
        visitor = Visitor(self.settings, worker="one", now=self.clock.now, sleep=self.clock.sleep)
        newsroom = Newsroom(self.store, self.settings, "one", self.clock.now, ALERTS)
        Worker(self.store, visitor, newsroom, events.append).once()
        return events

    @property
    def versions(self) -> str:
        return " ".join(render.render(article(self.store, self.url, self.settings), width=400).split())

    @property
    def log(self) -> str:
        with self.store.read() as unit:
            return shown.render_log(logged(unit.changes.all()), width=400)


@pytest.fixture
def watched(store: Store, site: Site, clock: Clock) -> Watched:
    made = Watched(store, site, clock)
    assert [one.step for one in made.look()][-1] is Step.BRIEF
    return made


@pytest.mark.parametrize(
    ("came", "why"),
    [
        ((*DAM[:2], WALL), f"a wall cuts it off (“{WALL}”); 37 words came, 89 are known"),
        (DAM[:2], "only its beginning came: 37 words, 89 are known"),
        (
            ("Accept all cookies", "We and our 214 partners use cookies to show ads."),
            "a consent page for cookies",
        ),
    ],
)
def test_a_fetch_cut_short_is_no_edit(watched: Watched, came: tuple[str, ...], why: str) -> None:
    before = watched.log
    watched.site.put("/weir", page("Weir gives way above Orlen", *came))
    events = watched.look(hours=1.5)
    assert Step.CUT in [one.step for one in events]
    assert Step.BRIEF not in [one.step for one in events]
    assert "2024-03-05 11:" in watched.versions
    assert "was cut short and is not compared" in watched.versions
    assert why in watched.versions
    assert "SILENT" not in watched.versions
    log = watched.log.replace(before, "")
    assert "FETCH CUT SHORT" in log
    assert "alert" not in log
    assert "WITHDRAWN" not in log
    with watched.store.read() as unit:
        latest = unit.reports.by_url(watched.url)
        assert latest is not None
        assert DAM[5] in latest.report.text, "the fuller text stays in use"
        assert len(unit.reports.versions(latest.report_id)) == 1
        (met,) = unit.sightings.of(latest.report_id)
    assert list(check(watched.store)) == []
    watched.look(hours=7)
    with watched.store.read() as unit:
        assert unit.sightings.of(latest.report_id) == [met], "the same again is told once"
    watched.site.put(
        "/weir", page("Weir gives way above Orlen", *DAM[:5], DAM[5].replace("Monday", "Tuesday"))
    )
    assert Step.VERSION in [one.step for one in watched.look(hours=30)]
    assert "SILENT EDIT" in watched.versions


@pytest.mark.parametrize(("status", "told"), [(404, "404 Not Found"), (410, "410 Gone"), (451, "451 ")])
def test_an_article_that_is_not_there_any_more(watched: Watched, status: int, told: str) -> None:
    watched.site.put("/weir", "no", status=status)
    (event,) = [one for one in watched.look(hours=1.5) if one.step is Step.LOGGED]
    (entry,) = event.changes
    assert entry.alerts == ("Gone",)
    (note,) = entry.said
    assert note.startswith("Present when fetched at 2024-03-05 10:00:")
    assert f", answered {told}" in note
    assert " at 2024-03-05 11:" in note
    assert note.endswith("UTC.")
    assert note in watched.log
    assert note in watched.versions
    watched.site.put("/weir", page("Weir gives way above Orlen", *DAM))
    (event,) = [one for one in watched.look(hours=7) if one.step is Step.LOGGED]
    assert event.changes[0].said[0].startswith("Present again when fetched at 2024-03-05 18:")
    assert event.changes[0].alerts == ()
    assert list(check(watched.store)) == []


def test_what_was_never_read_is_not_said_to_have_been_there(store: Store, site: Site, clock: Clock) -> None:
    watched = Watched(store, site, clock)
    site.put("/rss", rss(item(watched.url, "Weir gives way", " ".join(DAM[:2]))))
    site.put("/weir", "no", status=404)
    steps = [one.step for one in (*watched.look(), *watched.look(hours=1.5))]
    assert Step.STORED in steps
    assert Step.ABSENT not in steps
    assert "Present when fetched" not in watched.log


FULL = "\n\n".join(DAM)


@pytest.mark.parametrize(
    ("came", "is_cut"),
    [
        ("\n\n".join([DAM[0].replace("14", "19"), WALL]), True),
        (f"{DAM[0]}\n\n{DAM[1][:30]}…", True),
        (f"{DAM[0]}\n\n{DAM[1]}\n\n{DAM[2][:40]}", True),
        ("\n\n".join(DAM[:4]), False),
        ("\n\n".join([DAM[0], DAM[2]]), False),
        ("\n\n".join(DAM[3:]), False),
        (DAM[0].replace("14", "19"), False),
        ("This article has been retracted.", False),
        (
            "\n\n".join(
                [*DAM[:2], "This article was amended: it said that 20 people were killed in the flood."]
            ),
            False,
        ),
        (f"{FULL}\n\n{WALL}", False),
        ("\n\n".join([*DAM, "Rain is expected until Tuesday, the weather office said."]), False),
    ],
)
def test_what_is_taken_for_cut_short(came: str, is_cut: bool) -> None:
    known, new = (make(text, id="a", settings=load()) for text in (FULL, came))
    assert (shortened(known, new) is not None) is is_cut


def test_a_text_that_was_cut_before_is_no_measure() -> None:
    known, new = (
        make(f"{text}\n\n{WALL}", id="a", settings=load()) for text in (DAM[0], "Orlen is dry again.")
    )
    assert shortened(known, new) is None


HIDDEN = "https://news.google.com/rss/articles/CBMiabcdefghijklmnopqrstuvwxyzabcdefgh?oc=5"


def test_an_aggregator_that_hides_the_address_is_said_to_and_is_not_asked(
    store: Store, site: Site, clock: Clock
) -> None:
    watched = Watched(store, site, clock)
    source = '<source url="https://tide.example">Tide Post</source>'
    site.put("/rss", rss(item(HIDDEN, "Weir gives way", inner=source)))
    (skipped,) = [one for one in watched.look() if one.step is Step.SKIPPED]
    assert skipped.where == HIDDEN
    assert skipped.told == (
        "Google News hides the address of this article (Tide Post: “Weir gives way”); its link leads there"
    )
    with store.read() as unit:
        (entry,) = unit.entries.all()
        assert (entry.url, entry.last_error) == (HIDDEN, skipped.told)


@pytest.mark.parametrize("end", ["</channel></rss>", "</channel>", ""])
def test_a_feed_that_breaks_off_is_read_and_said_to(store: Store, site: Site, clock: Clock, end: str) -> None:
    watched = Watched(store, site, clock)
    body = rss(item(watched.url, "Weir gives way above Orlen", DAM[0]))
    site.put("/rss", body.replace("</channel></rss>", end))
    polled = next(one for one in watched.look() if one.step is Step.POLLED)
    assert polled.found == 1
    assert any("breaks off before its end" in note for note in polled.notes) is ("</rss>" not in end)
