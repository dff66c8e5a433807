"""Visits, over the wire: in turn, allowed, not twice for nothing, and nowhere private."""

from __future__ import annotations

import gzip
import threading
import time
import tracemalloc
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from crosswire.config import Settings, load
from crosswire.errors import FetchFailed, HostBusy, OversizeInput, RedirectLoop, RobotsForbid
from crosswire.read import network
from crosswire.watch import visits
from crosswire.watch.hosts import InMemory
from crosswire.watch.visits import Known, Visitor

from .conftest import Clock, Raw, Site


def test_a_page(site: Site, visitor: Visitor) -> None:
    site.put("/rss", "<rss/>", ETag='"a1"', Last_Modified="Tue, 05 Mar 2024 09:00:00 GMT")
    visit = visitor.visit(site.url + "/rss")
    assert (visit.answer.status, visit.answer.data, visit.moved) == (200, b"<rss/>", None)
    assert visit.known == Known('"a1"', "Tue, 05 Mar 2024 09:00:00 GMT")
    assert site.asked("/rss")[0].headers["User-Agent"].startswith("crosswire")


def test_what_is_known_is_not_sent_again(site: Site, visitor: Visitor) -> None:
    site.put("/rss", "<rss/>", ETag='"a1"')
    known = visitor.visit(site.url + "/rss").known
    again = visitor.visit(site.url + "/rss", known)
    assert again.is_unchanged
    assert again.answer.data == b""
    assert site.asked("/rss")[1].headers["If-None-Match"] == '"a1"'


def test_a_date_alone_is_sent_along(site: Site, visitor: Visitor) -> None:
    site.put("/rss", "<rss/>")
    visitor.visit(site.url + "/rss", Known(None, "Tue, 05 Mar 2024 09:00:00 GMT"))
    asked = site.asked("/rss")[0].headers
    assert asked["If-Modified-Since"] == "Tue, 05 Mar 2024 09:00:00 GMT"
    assert "If-None-Match" not in asked


@pytest.mark.parametrize("value", ["a\r\nHost: evil.example", "é", "x" * 1000])
def test_what_is_no_header_is_not_sent_back(value: str) -> None:
    assert Known(value, value).headers == {}


# Redirects


def test_what_moved_for_good_is_remembered(site: Site, visitor: Visitor) -> None:
    site.put("/old", "", status=301, Location="/older")
    site.put("/older", "", status=308, Location="/new")
    site.put("/new", "<rss/>")
    assert visitor.visit(site.url + "/old").moved == site.url + "/new"


@pytest.mark.parametrize("status", [302, 303, 307])
def test_what_moved_for_now_is_not(site: Site, visitor: Visitor, status: int) -> None:
    site.put("/old", "", status=301, Location="/now")
    site.put("/now", "", status=status, Location="/new")
    site.put("/new", "<rss/>")
    visit = visitor.visit(site.url + "/old")
    assert (visit.moved, visit.answer.url) == (None, site.url + "/new")


def test_a_loop_ends(site: Site, visitor: Visitor) -> None:
    site.put("/rss", "", status=301, Location="/rss")
    with pytest.raises(RedirectLoop):
        visitor.visit(site.url + "/rss")
    assert len(site.asked("/rss")) == 6


# Manners


def test_a_host_is_left_alone_between_two_requests(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/a", "a")
    site.put("/b", "b")
    start = clock.now()
    visitor.visit(site.url + "/a")
    assert clock.now() - start == timedelta(seconds=2)  # after robots.txt
    visitor.visit(site.url + "/b")
    assert clock.now() - start == timedelta(seconds=4)


def test_another_host_is_not_waited_for(site: Site, other: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/a", "a")
    other.put("/b", "b")
    visitor.visit(site.url + "/a")
    before = clock.now()
    visitor.visit(other.url + "/b")
    assert clock.now() - before == timedelta(seconds=2)  # after its own robots.txt


def test_one_request_at_a_time(site: Site, settings: Settings) -> None:
    """Ten threads, one host: the server never sees two of them at once."""
    site.put("/robots.txt", "", status=404)

    def slow(_headers: object) -> tuple[int, dict[str, str], bytes]:
        time.sleep(0.02)
        return 200, {}, b"a"

    site.pages["/a"] = slow
    visitor = Visitor(settings.model_copy(update={"host_delay": 0.0}), InMemory())
    threads = [threading.Thread(target=visitor.visit, args=(site.url + "/a",)) for _ in range(10)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(site.asked("/a")) == 10
    assert site.busiest == 1


def test_a_host_that_asks_to_be_left_alone_is(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/rss", "", status=429, Retry_After="30")
    visit = visitor.visit(site.url + "/rss")
    assert (visit.answer.status, visit.wait) == (429, 30)
    site.put("/rss", "<rss/>")
    before = clock.now()
    assert visitor.visit(site.url + "/rss").answer.status == 200
    assert clock.now() - before == timedelta(seconds=30)


def test_who_asks_for_long_is_not_waited_for(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/rss", "", status=503, Retry_After="7200")
    visitor.visit(site.url + "/rss")
    with pytest.raises(HostBusy) as caught:
        visitor.visit(site.url + "/other")
    assert caught.value.until == clock.now() + timedelta(seconds=7200)
    assert site.asked("/other") == []


def test_a_turn_that_a_dead_worker_held_ends(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/rss", "<rss/>")
    host = site.url.removeprefix("http://")
    visitor.hosts.take(host, "dead/1", now=clock.now(), until=clock.now() + timedelta(seconds=15))
    before = clock.now()
    assert visitor.visit(site.url + "/rss").answer.status == 200
    assert clock.now() - before == timedelta(seconds=15 + 2)


# Robots


def test_what_robots_may_not_read_is_not_asked_for(site: Site, visitor: Visitor) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private/\n")
    site.put("/private/rss", "<rss/>")
    site.put("/rss", "<rss/>")
    with pytest.raises(RobotsForbid, match="asks robots not to read it"):
        visitor.visit(site.url + "/private/rss")
    assert visitor.visit(site.url + "/rss").answer.status == 200
    assert site.asked("/private/rss") == []
    assert len(site.asked("/robots.txt")) == 1


def test_robots_holds_for_where_a_redirect_leads(site: Site, other: Site, visitor: Visitor) -> None:
    other.put("/robots.txt", "User-agent: *\nDisallow: /\n")
    site.put("/rss", "", status=302, Location=other.url + "/rss")
    with pytest.raises(RobotsForbid) as caught:
        visitor.visit(site.url + "/rss")
    assert caught.value.source == site.url + "/rss"
    assert other.asked("/rss") == []


def test_the_setting_sets_robots_aside(site: Site, visitor: Visitor, settings: Settings) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /\n")
    site.put("/rss", "<rss/>")
    free = Visitor(settings.model_copy(update={"obey_robots": False}), InMemory(), sleep=visitor.sleep)
    assert free.visit(site.url + "/rss").answer.status == 200
    assert site.asked("/robots.txt") == []


def test_a_slow_crawl_is_kept_to(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 20\nDisallow: /x\n")
    site.put("/a", "a")
    visitor.visit(site.url + "/a")
    before = clock.now()
    visitor.visit(site.url + "/a")
    assert clock.now() - before == timedelta(seconds=20)


def test_rules_are_asked_for_once_a_day(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/a", "a")
    for _ in range(3):
        visitor.visit(site.url + "/a")
    assert len(site.asked("/robots.txt")) == 1
    clock.pass_by(hours=24)
    visitor.visit(site.url + "/a")
    assert len(site.asked("/robots.txt")) == 2


def test_a_site_in_trouble_is_not_read(site: Site, visitor: Visitor, clock: Clock) -> None:
    site.put("/robots.txt", "", status=500)
    site.put("/a", "a")
    with pytest.raises(RobotsForbid, match="it answered 500"):
        visitor.visit(site.url + "/a")
    site.put("/robots.txt", "", status=404)
    with pytest.raises(RobotsForbid):
        visitor.visit(site.url + "/a")  # it is asked again after an hour
    clock.pass_by(hours=1)
    assert visitor.visit(site.url + "/a").answer.status == 200


def test_rules_that_redirect_for_ever_are_none(site: Site, visitor: Visitor) -> None:
    site.put("/robots.txt", "", status=302, Location="/robots.txt")
    site.put("/a", "a")
    assert visitor.visit(site.url + "/a").answer.status == 200


def test_rules_that_do_not_end_are_as_good_as_silence(site: Site, visitor: Visitor) -> None:
    site.put("/robots.txt", "#" * 300_000)
    site.put("/a", "a")
    with pytest.raises(RobotsForbid, match="more than the limit"):
        visitor.visit(site.url + "/a")


# Faults


def endless(connection: BaseHTTPRequestHandler) -> None:
    """A gigabyte, as far as anybody takes it, with no length told."""
    connection.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n")
    piece = b"<item/>" * 10_000
    for _ in range(1_000_000_000 // len(piece)):
        connection.wfile.write(piece)


def short(connection: BaseHTTPRequestHandler) -> None:
    connection.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")


def long(connection: BaseHTTPRequestHandler) -> None:
    connection.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>and then some more")


def chatter(connection: BaseHTTPRequestHandler) -> None:
    for _ in range(100_000):
        connection.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


def noise(connection: BaseHTTPRequestHandler) -> None:
    connection.wfile.write(b"\x00\x01\x02 no http at all\r\n\r\n")


def drip(connection: BaseHTTPRequestHandler) -> None:
    """A byte at a time: no single wait is long, and it never ends."""
    connection.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(1000):
        connection.wfile.write(b"x")
        time.sleep(0.05)


def silent(_connection: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)


@pytest.mark.parametrize(
    ("fault", "error", "reason"),
    [
        (endless, OversizeInput, "more than the limit of 200,000 bytes"),
        (short, FetchFailed, "could not be read"),
        (chatter, FetchFailed, "could not be read|was not done"),
        (noise, FetchFailed, "could not be read"),
        (drip, FetchFailed, r"within 0\.7 seconds"),
        (silent, FetchFailed, r"within 0\.7 seconds"),
    ],
)
def test_a_server_that_misbehaves(site: Site, fault: object, error: type[Exception], reason: str) -> None:
    site.pages["/robots.txt"] = (404, {}, b"")
    site.pages["/rss"] = Raw(fault)  # type: ignore[arg-type]
    quick = load(allow_private_urls=True, fetch_timeout=0.7, max_bytes=200_000, host_delay=0)
    began = time.monotonic()
    with pytest.raises(error, match=reason):
        Visitor(quick).visit(site.url + "/rss")
    assert time.monotonic() - began < 3


def test_a_gigabyte_takes_no_gigabyte_of_memory(site: Site, visitor: Visitor) -> None:
    site.put("/robots.txt", "", status=404)
    site.pages["/rss"] = Raw(endless)
    tracemalloc.start()
    try:
        with pytest.raises(OversizeInput):
            visitor.visit(site.url + "/rss")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_what_stands_behind_the_told_length_is_not_read(site: Site, visitor: Visitor) -> None:
    site.pages["/rss"] = Raw(long)
    assert visitor.visit(site.url + "/rss").answer.data == b"<rss>"


def test_a_length_of_a_gigabyte_is_believed(site: Site, visitor: Visitor) -> None:
    site.put("/rss", b"<rss/>", Content_Length="1000000000")
    with pytest.raises(OversizeInput, match="1,000,000,000 bytes"):
        visitor.visit(site.url + "/rss")


def test_a_bomb_is_left_before_it_unfolds(site: Site, visitor: Visitor) -> None:
    bomb = gzip.compress(bytes(30_000_000))
    site.put("/rss", bomb, Content_Encoding="gzip")
    assert len(bomb) < 50_000
    with pytest.raises(OversizeInput, match="more than the limit of 200,000"):
        visitor.visit(site.url + "/rss")


def test_a_connection_that_is_refused(visitor: Visitor) -> None:
    with pytest.raises(RobotsForbid, match="until that can be read"):
        visitor.visit("http://127.0.0.1:9/rss")


# Where nobody goes


def test_a_private_address_is_not_asked(site: Site) -> None:
    site.put("/rss", "<rss/>")
    for obey in (True, False):
        with pytest.raises(FetchFailed, match=r"points at 127\.0\.0\.1, a private address"):
            Visitor(load(obey_robots=obey)).visit(site.url + "/rss")
    assert site.requests == []


INSIDE = [
    *("http://10.1.2.3/rss", "http://169.254.169.254/latest", "http://[fe80::1]/rss", "http://[::1]:8/"),
    *("http://localhost:8/rss", "http://0.0.0.0/rss", "http://2130706433/rss", "http://127.1/rss"),
]


@pytest.mark.parametrize("target", INSIDE)
@pytest.mark.parametrize("obey", [True, False])
def test_a_redirect_leads_nowhere_private(
    site: Site, target: str, obey: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site itself counts as public here; where it sends us does not."""
    port = int(site.url.rpartition(":")[2])
    public, seen = network.is_public, []
    real = network._looked_up

    def looked_up(host: str, at: int, *given: object) -> list[str]:
        seen.append(at)
        return real(host, at, *given)  # type: ignore[arg-type]

    def is_public(address: str) -> bool:
        return public(address) or (address == "127.0.0.1" and seen[-1] == port)

    monkeypatch.setattr(network, "_looked_up", looked_up)
    monkeypatch.setattr(network, "is_public", is_public)
    site.put("/rss", "", status=301, Location=target)
    with pytest.raises(FetchFailed, match=r"private address"):
        Visitor(load(obey_robots=obey, host_delay=0)).visit(site.url + "/rss")


def test_a_name_that_answers_with_a_private_address(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", ("203.0.113.9", 80)), (2, 1, 6, "", ("192.168.0.4", 80))]
    monkeypatch.setattr(network.socket, "getaddrinfo", lambda *_args, **_kinds: found)
    with pytest.raises(FetchFailed, match=r"192\.168\.0\.4|203\.0\.113\.9"):
        Visitor(load()).visit("http://rebind.example/rss")


def test_the_clock_is_aware() -> None:
    assert visits.now().utcoffset() == timedelta(0)
