"""What becomes of stored reports: read once, in a story, in its brief; and what cannot be is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from crosswire.changes import Alerts
from crosswire.config import Settings, load
from crosswire.read.reports import report as make
from crosswire.store import Growth, Store
from crosswire.store.readings import Readings
from crosswire.types import Report
from crosswire.watch.desk import LEASE, Newsroom
from crosswire.watch.events import Event, Step
from crosswire.watch.following import Backlog, backlog

from .conftest import Clock, Site
from .telling import FERRY, HALL, Told


@pytest.fixture
def reading() -> Settings:
    return load(statements="rules", allow_private_urls=True)


@pytest.fixture
def newsroom(store: Store, reading: Settings, clock: Clock) -> Newsroom:
    return Newsroom(store, reading, "one", clock.now)


def report(told: Told, settings: Settings, clock: Clock) -> Report:
    url = f"https://{told.paper.replace(' ', '').lower()}.example/{told.story}"
    text = "\n\n".join(told.sentences)
    return make(
        text, id="x", settings=settings, url=url, title=told.title, outlet=told.paper, published=clock.now()
    )


def arrive(newsroom: Newsroom, reports: Sequence[Report], *, told: bool = True) -> None:
    with newsroom.store.write() as unit:
        for one in reports:
            arrival = unit.reports.add(one, newsroom.now())
            if told:
                newsroom.stored(unit, arrival, one)


def done(newsroom: Newsroom) -> list[Event]:
    """All that there is to be done, as a worker has it done: round by round."""
    events = []
    while some := list(newsroom.work()):
        events += some
    return events


def steps(events: Sequence[Event]) -> list[Step]:
    return [one.step for one in events]


def test_reports_become_a_story_with_one_brief(newsroom: Newsroom, reading: Settings, clock: Clock) -> None:
    arrive(newsroom, [report(one, reading, clock) for one in FERRY])
    events = done(newsroom)
    assert steps(events) == [Step.OPENED, Step.JOINED, Step.JOINED, Step.BRIEF]
    assert "of 3 reports" in events[-1].changes[0].said[0] or events[-1].changes[0].change.note.endswith(
        "3 reports."
    )
    with newsroom.store.read() as unit:
        (story,) = unit.stories.all()
        assert (story.id, story.reports) == (events[-1].where, 3)
        assert len(unit.briefs.history(story.id)) == 1
    assert done(newsroom) == []


def test_a_pile_of_reports_is_read_before_its_story_is_collated(
    newsroom: Newsroom, reading: Settings, clock: Clock
) -> None:
    """Eighteen reports in three rounds, one brief; unless seconds pass, when stories have their turn."""
    first = report(FERRY[0], reading, clock)
    many = [replace(first, url=f"https://p{number}.example/ferry") for number in range(18)]
    arrive(newsroom, many)
    rounds = [steps(list(newsroom.work())) for _ in range(4)]
    assert [len(one) for one in rounds] == [8, 8, 3, 0]
    assert rounds[2][-1] is Step.BRIEF
    arrive(newsroom, [replace(one, text=f"{one.text} Now.") for one in many])
    clock.pass_by(minutes=2)
    assert list(newsroom.work())[-1].step is Step.BRIEF


def test_stories_have_their_turn_beside_a_queue_of_reports(
    newsroom: Newsroom, reading: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A queue that never ends, a second for each report: the first brief comes within two rounds."""
    first = report(FERRY[0], reading, clock)
    arrive(newsroom, [replace(first, url=f"https://p{n}.example/ferry") for n in range(40)])
    read = Readings.of

    def slow(self: Readings, *args: Any, **named: Any) -> Any:
        clock.pass_by(seconds=1)
        return read(self, *args, **named)

    monkeypatch.setattr(Readings, "of", slow)
    assert Step.BRIEF in steps(list(newsroom.work()))
    with newsroom.store.read() as unit:
        assert unit.jobs.waiting("read") == 32
        assert unit.jobs.waiting("brief") == 0
    assert backlog(newsroom.store, clock.now()) == Backlog(0, 32, 0, 0)


def test_a_report_and_a_story_that_take_too_long_are_given_up_and_named(
    newsroom: Newsroom, reading: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All stages of one report together have the time of one; so has a story, for each of its own."""

    def endless(*_args: Any, **_named: Any) -> Any:
        while True:
            pass

    newsroom.settings = newsroom._growth.readings._settings = load(statements="rules", report_timeout=0.2)
    one = report(FERRY[0], reading, clock)
    with monkeypatch.context() as patched:
        patched.setattr("crosswire.store.readings.extracted", endless)
        arrive(newsroom, [one])
        (event,) = done(newsroom)
    assert event.step is Step.UNREAD
    assert "not done within 0.2 seconds" in event.told
    newsroom.settings = newsroom._growth.readings._settings = reading
    arrive(newsroom, [replace(one, text=f"{one.text} More.")])
    newsroom.settings = load(statements="rules", report_timeout=0.3)
    monkeypatch.setattr(newsroom._growth, "_collated", endless)
    events = done(newsroom)
    assert steps(events) == [Step.OPENED, Step.FAULT]
    assert "not done within 0.3 seconds" in events[-1].told
    assert done(newsroom) == []


def test_another_text_makes_another_brief_and_no_other_story(
    newsroom: Newsroom, reading: Settings, clock: Clock
) -> None:
    first = report(FERRY[0], reading, clock)
    arrive(newsroom, [first])
    done(newsroom)
    arrive(newsroom, [replace(first, text=first.text.replace("At least 4", "At least 7"))])
    (event,) = done(newsroom)
    assert event.step is Step.BRIEF
    assert event.changes
    with newsroom.store.read() as unit:
        assert len(unit.stories.all()) == 1
        assert len(unit.briefs.history(event.where)) == 2


def test_what_cannot_be_read_is_named_once(newsroom: Newsroom, reading: Settings, clock: Clock) -> None:
    french = (
        "Le bac s'est échoué mardi au large de l'île avec 88 personnes à bord, a dit le capitaine du port. "
        * 5
    )
    arrive(newsroom, [replace(report(FERRY[0], reading, clock), text=french, language="fr")])
    (event,) = done(newsroom)
    assert (event.step, event.where) == (Step.UNREAD, "https://tidepost.example/ferry")
    assert event.step.is_trouble
    newsroom.resume()
    assert done(newsroom) == []


def test_what_was_left_lying_is_taken_up(newsroom: Newsroom, reading: Settings, clock: Clock) -> None:
    """A report that somebody stored without a watcher, and a story whose brief never came."""
    arrive(newsroom, [report(one, reading, clock) for one in FERRY[:2]], told=False)
    assert done(newsroom) == []
    newsroom.resume()
    assert steps(done(newsroom)) == [Step.OPENED, Step.JOINED, Step.BRIEF]
    late = report(FERRY[2], reading, clock)
    with newsroom.store.write() as unit:
        arrival = unit.reports.add(late, clock.now())
        unit.stories.put(arrival.report, unit.stories.all()[0].id, clock.now())
    newsroom.resume()
    assert steps(done(newsroom)) == [Step.BRIEF]
    newsroom.resume()
    assert done(newsroom) == []


def test_what_a_dead_worker_held_is_done_by_another(
    newsroom: Newsroom, store: Store, reading: Settings, clock: Clock
) -> None:
    arrive(newsroom, [report(FERRY[0], reading, clock)])
    with store.write() as unit:
        assert len(unit.jobs.lease("dead", clock.now(), seconds=LEASE, limit=9)) == 1
    assert done(newsroom) == []
    clock.pass_by(seconds=LEASE)
    assert steps(done(newsroom)) == [Step.OPENED, Step.BRIEF]


@pytest.mark.parametrize("kind", ["read", "brief"])
def test_what_was_not_done_is_given_back_at_the_end(
    newsroom: Newsroom, reading: Settings, clock: Clock, kind: str
) -> None:
    arrive(newsroom, [report(one, reading, clock) for one in (*FERRY, *HALL)])
    if kind == "brief":
        for event in newsroom.work():
            if event.step is Step.BRIEF:
                break
    else:
        next(newsroom.work())
    with newsroom.store.read() as unit:
        of_kind = unit.jobs.of_kind(kind)
        assert {one.lease_owner for one in of_kind} == {None}
        assert sum(one.finished is not None for one in of_kind) < len(of_kind)
    done(newsroom)
    with newsroom.store.read() as unit:
        assert all(one.finished for one in unit.jobs.of_kind(kind))
        assert unit.stories.stale() == []


def test_a_fault_costs_one_story_its_brief(
    newsroom: Newsroom, reading: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Growth.brief

    def broken(growth: Growth, story: str, at: Any, **given: Any) -> Any:
        with newsroom.store.read() as unit:
            if len(unit.stories.members(story)) == 2:
                raise ZeroDivisionError("oh")
        return real(growth, story, at, **given)

    monkeypatch.setattr(Growth, "brief", broken)
    arrive(newsroom, [report(one, reading, clock) for one in (*FERRY, *HALL)])
    events = done(newsroom)
    assert sorted(steps(events)[-2:]) == [Step.BRIEF, Step.FAULT]
    fault = next(one for one in events if one.step is Step.FAULT)
    assert "a fault of crosswire (ZeroDivisionError: oh)" in fault.told
    assert done(newsroom) == []


def test_a_change_is_delivered_where_somebody_asked_for_it(
    newsroom: Newsroom, site: Site, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_SECRET", "whsec_" + "c2VjcmV0" * 4)
    hook = {"url": site.url + "/hook", "secret": "DESK_SECRET"}
    newsroom.alerts = Alerts.model_validate({"webhook": [hook]})
    site.put("/hook", "no", status=503)
    arrive(newsroom, [report(FERRY[0], newsroom.settings, clock)])
    *_, event = done(newsroom)
    assert (event.step, event.where) == (Step.UNDELIVERED, site.url + "/hook")
    assert event.told.startswith("it answered 503 Service Unavailable; again at 2024-03-05T10:00:")
    site.put("/hook", "ok")
    clock.pass_by(hours=1)
    assert steps(done(newsroom)) == [Step.DELIVERED]
    assert len(site.asked("/hook")) == 2


def test_leases_outlast_the_longest_report(reading: Settings) -> None:
    """Reading, analysing and extracting may take `report_timeout` each."""
    assert timedelta(seconds=LEASE) > timedelta(seconds=3 * reading.report_timeout)
