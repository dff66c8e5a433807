"""Turns at hosts: one worker at a time, a pause behind each, and no host that a dead worker keeps."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from crosswire.store import Store

HOST = "tide.example"


def take(
    store: Store, owner: str, now: datetime, *, seconds: float = 30, host: str = HOST
) -> datetime | None:
    with store.write() as unit:
        return unit.hosts.take(host, owner, now=now, until=now + timedelta(seconds=seconds))


def leave(store: Store, owner: str, free: datetime) -> None:
    with store.write() as unit:
        unit.hosts.leave(HOST, owner, free=free)


def test_one_at_a_time(store: Store, noon: datetime) -> None:
    assert take(store, "one", noon) is None
    assert take(store, "two", noon) == noon + timedelta(seconds=30)
    assert take(store, "two", noon, host="gull.example") is None
    leave(store, "one", noon)
    assert take(store, "two", noon) is None


def test_a_pause_holds_for_everybody(store: Store, noon: datetime) -> None:
    take(store, "one", noon)
    leave(store, "one", noon + timedelta(seconds=2))
    assert take(store, "one", noon) == noon + timedelta(seconds=2)
    assert take(store, "two", noon + timedelta(seconds=1)) == noon + timedelta(seconds=2)
    assert take(store, "two", noon + timedelta(seconds=2)) is None


def test_who_dies_lets_go_in_time(store: Store, noon: datetime) -> None:
    take(store, "dead", noon, seconds=30)
    assert take(store, "two", noon + timedelta(seconds=29)) == noon + timedelta(seconds=30)
    assert take(store, "two", noon + timedelta(seconds=30)) is None
    leave(store, "dead", noon)  # it comes back: its turn is somebody else's
    assert take(store, "three", noon + timedelta(seconds=31)) is not None


def test_who_has_it_may_take_it_again(store: Store, noon: datetime) -> None:
    take(store, "one", noon, seconds=10)
    assert take(store, "one", noon, seconds=50) is None
    assert take(store, "two", noon) == noon + timedelta(seconds=50)


def test_of_many_that_ask_at_once_one_gets_it(store: Store, noon: datetime) -> None:
    got: list[str] = []

    def ask(owner: str) -> None:
        if take(store, owner, noon) is None:
            got.append(owner)

    threads = [threading.Thread(target=ask, args=(f"worker {n}",)) for n in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(got) == 1


def test_what_robots_txt_says_is_kept(store: Store, noon: datetime) -> None:
    with store.write() as unit:
        assert unit.hosts.rules(HOST) is None
        unit.hosts.keep(HOST, {"text": "User-agent: *\n"})
        unit.hosts.keep(HOST, {"text": "nul \x00 and half \ud800"})
    take(store, "one", noon)
    with store.read() as unit:
        assert unit.hosts.rules(HOST) == {"text": "nul \x00 and half \ud800"}
        assert unit.hosts.rules("gull.example") is None
