"""What a fetch came to, decided: pure functions of what was answered and of what was known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from crosswire.errors import FetchFailed, HostBusy, InputError, RobotsForbid
from crosswire.watch import schedule
from crosswire.watch.visits import Visit

TRIES = 5
"""How often an article is asked for that cannot be had, before only its feed's text is read."""
_PASSING = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
}

_ABSENT = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something could not be had.

    Attributes:
        why: In words.
        lasting: Whether asking again is of no use.
        wait: Seconds that the server asks to be left alone.
        gone: Whether the server says that it is gone and will not come back.
        absent: Whether the server says that it is not there, or may not be shown (404, 410, 451).
    """

    why: str
    lasting: bool = False
    wait: float | None = None
    gone: bool = False
    absent: bool = False


def trouble(visit: Visit | InputError, now: datetime) -> Trouble | None:
    """What is wrong with an answer; None where it is a page, or the known one.

    Args:
        visit: What a visit brought, or the error in its place.
        now: When.
    """
    if isinstance(visit, InputError):
        return _of_error(visit, now)
    status = visit.answer.status
    if visit.is_unchanged or (status == HTTPStatus.OK and visit.answer.data.strip()):
        return None
    if status == HTTPStatus.OK:
        return Trouble("it answered with nothing")
    lasting = 400 <= status < 500 and status not in _PASSING
    told = f"it answered {visit.answer.told}"
    return Trouble(told, lasting, visit.wait, gone=status == HTTPStatus.GONE, absent=status in _ABSENT)


def _of_error(problem: InputError, now: datetime) -> Trouble:
    if isinstance(problem, HostBusy):
        return Trouble(problem.reason, wait=(problem.until - now).total_seconds())
    lasting = problem.lasting if isinstance(problem, RobotsForbid) else not isinstance(problem, FetchFailed)
    return Trouble(problem.reason, lasting)


def feed_again(found: Trouble, failures: int, *, interval: float, key: str, now: datetime) -> datetime:
    """When a feed that failed is polled again.

    Args:
        found: What was wrong.
        failures: How often in a row, this time included.
        interval: Seconds between polls, by the settings.
        key: The address of the feed.
        now: When.
    """
    seconds = schedule.after_failure(failures, interval=interval, asked=found.wait)
    return schedule.at(now, seconds, key=f"{key} {failures}", least=found.wait or 0.0)


def article_again(
    found: Trouble, failures: int, *, interval: float, key: str, now: datetime
) -> datetime | None:
    """When an article that could not be had is asked for again; None where that is given up."""
    if found.lasting or failures >= TRIES:
        return None
    return feed_again(found, failures, interval=interval, key=key, now=now)
