"""Deliveries to webhooks: signed, kept, tried again, and never to a private address unless allowed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crosswire.changes import deliver, entries, log, verified
from crosswire.changes.deliveries import FIRST, KIND, LONGEST, TRIES, Delivered, delivery, pause
from crosswire.changes.rules import Alerts, Webhook
from crosswire.config import Settings, load
from crosswire.store import Job, Store, open_store
from crosswire.types import Standing

from .making import brief

AT = datetime(2024, 3, 5, 10, 40, tzinfo=UTC)


@dataclass
class Desk:
    """A receiver on loopback, which answers with the statuses that a test gives it."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def desk() -> Iterator[Desk]:
    found = Desk()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
            status = found.statuses.pop(0) if found.statuses else 204
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    with open_store(str(tmp_path / "news.db")) as opened:
        yield opened


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("DESK_SECRET", "not to be told")
    return load(allow_private_urls=True, fetch_timeout=5)


def logged(store: Store, url: str) -> None:
    """One new dispute in the log, to be sent to an address."""
    rules = Alerts.model_validate(
        {
            "rule": [{"name": "Disputed", "when": "disputed"}],
            "webhook": [{"url": url, "secret": "DESK_SECRET", "rules": ["Disputed"]}],
        }
    )
    with store.write() as unit:
        unit.stories.add("s", "Climbers missing", AT)
        number = unit.briefs.add("s", "{}", (), made=AT, crosswire="0")
        new = brief("a", "b", standing=Standing.DISPUTED)
        log(unit, brief("a"), new, brief_id=number, alerts=rules)


def tried(store: Store, settings: Settings, now: datetime = AT, owner: str = "w") -> list[Delivered]:
    return list(deliver(store, settings, owner=owner, now=now))


def job(store: Store) -> Job:
    with store.read() as unit:
        (found,) = unit.jobs.of_kind(KIND)
    return found


def test_a_change_is_posted_once_and_can_be_verified(store: Store, settings: Settings, desk: Desk) -> None:
    logged(store, desk.url)
    (done,) = tried(store, settings)
    assert (done.error, done.again) == (None, None)
    assert tried(store, settings, AT + timedelta(days=1)) == []
    ((headers, body),) = desk.got
    assert verified(headers, body, secret="not " + "to be told", now=int(AT.timestamp()))
    assert not verified(headers, body + b" ", secret="not " + "to be told", now=int(AT.timestamp()))
    sent = json.loads(body)
    assert sent["type"] == "change.newly_disputed"
    assert sent["timestamp"] == "2024-03-05T10:40:00Z"
    assert sent["data"]["alerts"] == ["Disputed"]
    assert sent["data"]["change"]["label"] == "How many climbers are missing?"
    assert headers["webhook-id"] == sent["data"]["id"]
    assert job(store).finished == AT


@pytest.mark.parametrize("status", [302, 400, 404, 500, 503])
def test_what_is_not_taken_is_tried_again_later(
    store: Store, settings: Settings, desk: Desk, status: int
) -> None:
    desk.statuses = [status]
    logged(store, desk.url)
    (failed,) = tried(store, settings)
    assert str(status) in (failed.error or "")
    assert failed.again == AT + FIRST
    assert tried(store, settings, AT + FIRST - timedelta(seconds=1)) == []
    assert [one.error for one in tried(store, settings, AT + FIRST)] == [None]
    assert len({headers["webhook-id"] for headers, _ in desk.got}) == 1
    assert len({headers["webhook-timestamp"] for headers, _ in desk.got}) == 2  # each try is signed anew


def test_it_is_given_up_after_so_many_tries(store: Store, settings: Settings, desk: Desk) -> None:
    desk.statuses = [500] * 20
    logged(store, desk.url)
    now, tries = AT, 0
    while found := tried(store, settings, now):
        tries += 1
        if found[0].again is None:
            break
        now = found[0].again
    assert tries == TRIES == len(desk.got)
    assert timedelta(hours=12) < now - AT < timedelta(days=2)
    left = job(store)
    assert (left.next_try, left.finished) == (None, None)
    assert left.last_error == "it answered 500 Internal Server Error"


def test_who_is_gone_is_not_asked_again(store: Store, settings: Settings, desk: Desk) -> None:
    desk.statuses = [410]
    logged(store, desk.url)
    (failed,) = tried(store, settings)
    assert (failed.error, failed.again) == ("it answered 410 Gone", None)


def test_a_private_address_is_refused_unless_it_is_allowed(
    store: Store, settings: Settings, desk: Desk
) -> None:
    logged(store, desk.url)
    (refused,) = tried(store, load(fetch_timeout=5))
    assert "127.0.0.1, a private address" in (refused.error or "")
    assert desk.got == []
    assert [one.error for one in tried(store, settings, AT + FIRST)] == [None]


def test_without_its_secret_nothing_is_sent(
    store: Store, settings: Settings, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged(store, desk.url)
    for value in (None, ""):
        monkeypatch.delenv("DESK_SECRET", raising=False)
        if value is not None:
            monkeypatch.setenv("DESK_SECRET", value)
        (failed,) = tried(store, settings, AT + timedelta(hours=1 if value is not None else 0))
        assert "no DESK_SECRET" in (failed.error or "")
    assert desk.got == []
    assert "not to be told" not in str(job(store).payload)


def test_nobody_answers(store: Store, settings: Settings) -> None:
    logged(store, "http://127.0.0.1:9/hook")
    (failed,) = tried(store, settings)
    assert failed.error
    assert failed.again == AT + FIRST


def test_what_another_worker_has_in_hand_is_left_alone(store: Store, settings: Settings, desk: Desk) -> None:
    logged(store, desk.url)
    with store.write() as unit:
        unit.jobs.lease("other", AT, seconds=60)
    assert tried(store, settings) == []
    assert [one.error for one in tried(store, settings, AT + timedelta(seconds=60))] == [None]


def test_jobs_of_another_kind_are_left_alone(store: Store, settings: Settings) -> None:
    with store.write() as unit:
        unit.jobs.add("other", "1", {}, AT)
    assert tried(store, settings) == []


def test_the_pauses_grow_up_to_a_limit() -> None:
    pauses = [pause(failures) for failures in range(TRIES)]
    assert pauses[:3] == [FIRST, FIRST * 3, FIRST * 9]
    assert pauses == sorted(pauses)
    assert max(pauses) == LONGEST


def test_one_change_goes_once_to_each_address() -> None:
    first, second = entries(
        brief("a"), brief("a", "b", standing=Standing.DISPUTED), story="s", number=2, at=AT
    )
    here, there = (Webhook(url=f"https://{name}.example/", secret="S" + "X") for name in ("a", "b"))
    keys = {delivery(entry, hook)[0] for entry in (first, second) for hook in (here, there)}
    assert len(keys) == 4
    assert delivery(first, here) == delivery(first, here)
