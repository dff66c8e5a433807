"""A request as a guest makes it, every hop: allowed by the site, in turn, with what is known already."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit, urlunsplit

from crosswire.config import Settings
from crosswire.errors import HostBusy, InputError, RedirectLoop, RobotsForbid
from crosswire.read import fetch
from crosswire.read.network import Deadline
from crosswire.watch import addresses, robots, schedule
from crosswire.watch.hosts import Hosts, InMemory, Manners
from crosswire.watch.robots import Rules

_FOR_GOOD = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_LATER = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
_SPARE = 10.0  # seconds, beside those that a request may take, until a host that somebody held is free
_PATIENCE = 60.0


def now() -> datetime:
    """The time, as an aware moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page from the last visit: sent along, so that it need not be sent again."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value and _is_header(value)}


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit brought.

    Attributes:
        answer: The last of its answers.
        at: When it came.
        moved: Where the page has moved for good, if every redirect says so.
    """

    answer: fetch.Answer
    at: datetime
    moved: str | None = None

    @property
    def is_unchanged(self) -> bool:
        return self.answer.status == HTTPStatus.NOT_MODIFIED

    @property
    def known(self) -> Known:
        """What to send along at the next visit."""
        said = self.answer.headers
        return Known(said.get("etag"), said.get("last-modified"))

    @property
    def wait(self) -> float | None:
        """The seconds that the server asks to be left alone, after an error."""
        return schedule.retry_after(self.answer.headers.get("retry-after"), self.at)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Makes visits. Safe in several threads.

    Attributes:
        settings: How long to wait, what may be read, how long to leave a host alone.
        hosts: What is known of hosts, by all workers.
        worker: Who this is.
        now: The clock.
        sleep: Waits some seconds.
    """

    settings: Settings
    hosts: Hosts = field(default_factory=InMemory)
    worker: str = "worker"
    now: Callable[[], datetime] = now
    sleep: Callable[[float], None] = time.sleep

    def visit(self, url: str, known: Known = Known()) -> Visit:
        """What an address answers, redirects followed; whatever the answer is.

        Args:
            url: An http or https address.
            known: What is known of the page.

        Raises:
            RobotsForbid: Robots may not read it, or whatever it redirects to.
            HostBusy: Its host is to be left alone for longer than is worth waiting for.
            FetchFailed: It could not be reached, or may not be.
            OversizeInput: It answers with more bytes than the limit.
        """
        *redirects, answer = fetch.follow(url, lambda hop: self._allowed(hop, url, known))
        for_good = bool(redirects) and all(one.status in _FOR_GOOD for one in redirects)
        return Visit(answer, self.now(), answer.url if for_good else None)

    def _allowed(self, hop: str, start: str, known: Known) -> fetch.Answer:
        """One request, if robots may make it."""
        host, pause = addresses.host(hop), self.settings.host_delay
        if self.settings.obey_robots and host:
            rules = self._rules(hop, host)
            if why := rules.forbid(hop, self.now()):
                raise RobotsForbid(start, why, lasting=rules.lost is None)
            pause = max(pause, rules.delay)
        return self._asked(hop, start, known.headers, pause=pause)

    def _asked(self, hop: str, start: str, headers: Mapping[str, str], *, pause: float) -> fetch.Answer:
        """One request, in turn; a host that asks to be left alone is, by everybody."""
        host, owner = addresses.host(hop), f"{self.worker}/{threading.get_ident()}"
        with self._manners().turn(start, host, owner=owner, pause=pause) as turn:
            deadline = Deadline(self.settings.fetch_timeout)
            answer = fetch.ask(hop, self.settings, deadline=deadline, start=start, headers=headers)
            if answer.status in _LATER:
                asked = schedule.retry_after(answer.headers.get("retry-after"), self.now())
                turn.pause = max(pause, asked or 0.0)
            return answer

    def _manners(self) -> Manners:
        longest = self.settings.fetch_timeout + _SPARE
        return Manners(self.hosts, longest, max(_PATIENCE, longest), self.now, self.sleep)

    def _rules(self, hop: str, host: str) -> Rules:
        """What the site of an address asks of robots, asked anew where it is time."""
        before = self.hosts.rules(host)
        if before is not None and not before.is_due(self.now()):
            return before
        parts = urlsplit(hop)
        place = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
        rules = self._asked_for_rules(place, before)
        self.hosts.keep(host, rules)
        return rules

    def _asked_for_rules(self, place: str, before: Rules | None) -> Rules:
        try:
            *_, answer = fetch.follow(
                place, lambda hop: self._asked(hop, place, {}, pause=self.settings.host_delay)
            )
        except HostBusy:
            raise
        except RedirectLoop:
            return Rules("", self.now())
        except InputError as problem:
            return robots.unreachable(problem.reason, before=before, now=self.now())
        return robots.of_answer(answer.status, answer.data, before=before, now=self.now())


def _is_header(value: str) -> bool:
    """Whether a value that a server once sent can be sent back."""
    return len(value) < 1000 and value.isascii() and value.isprintable()
