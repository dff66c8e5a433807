"""When a feed or an article is asked for next. Pure: no clock, no dice.

A feed that brings news is asked again after the interval of the settings, one that is quiet more and more
rarely, one that fails twice as late each time. What a server asks for (`Retry-After`, a feed's `ttl`) is kept
to. Times are spread by a digest of the address, so that a thousand feeds are not due in the same second, and
the same run gives the same times.
"""

from __future__ import annotations

import hashlib
import math
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

DAY = 86_400.0
_QUIETER = 1.5  # times the interval, where a poll brought nothing
_LONGEST = 4.0  # times the interval of the settings: the longest that a quiet feed is left alone
_SPREAD = 0.1  # of the wait, earlier or later
_WAIT = 7 * DAY  # longer than this no server is believed


def after_poll(settled: float, *, interval: float, brought: bool, asked: float = 0.0) -> float:
    """Seconds between two polls of a feed that answers, before they are spread.

    Args:
        settled: The seconds it was asked at so far.
        interval: Those of the settings.
        brought: Whether the poll brought anything.
        asked: Seconds for which the feed asks to be left alone.

    >>> after_poll(900, interval=900, brought=False), after_poll(3600, interval=900, brought=True)
    (1350.0, 900)
    """
    wanted = interval if brought else min(max(settled, interval) * _QUIETER, interval * _LONGEST)
    return max(wanted, min(asked, DAY))


def after_failure(failures: int, *, interval: float, asked: float | None = None) -> float:
    """Seconds until something that failed is tried again, before they are spread.

    Args:
        failures: How often in a row, this one included.
        interval: The first wait.
        asked: What the server's `Retry-After` says, in seconds.

    >>> [after_failure(n, interval=900) for n in (1, 2, 3)], after_failure(1, interval=900, asked=5000)
    ([900.0, 1800.0, 3600.0], 5000)
    """
    doubled = interval * 2.0 ** min(failures - 1, 30)
    return max(min(doubled, DAY), min(asked or 0.0, _WAIT))


def at(now: datetime, seconds: float, *, key: str, least: float = 0.0) -> datetime:
    """The moment after some seconds, spread by up to a tenth of them.

    Args:
        now: When the wait begins.
        seconds: The wait.
        key: What the spread hangs on: the address, and whatever changes from one wait to the next.
        least: The shortest wait: what a server asked for is never cut short.
    """
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    share = int.from_bytes(digest[:4]) / 0xFFFFFFFF * 2 - 1
    return now + timedelta(seconds=max(seconds * (1 + _SPREAD * share), least))


def retry_after(said: str | None, now: datetime) -> float | None:
    """The seconds that a `Retry-After` asks for; None where it says nothing that can be kept to.

    >>> retry_after("120", datetime(2024, 3, 1, tzinfo=UTC))
    120.0
    >>> retry_after("Fri, 01 Mar 2024 00:01:00 GMT", datetime(2024, 3, 1, tzinfo=UTC))
    60.0
    """
    value = (said or "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value[:12]), _WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    moment = moment.replace(tzinfo=moment.tzinfo or UTC)
    return min(max((moment - now).total_seconds(), 0.0), _WAIT)


def next_look(read: int, hours: tuple[float, ...]) -> float | None:
    """Seconds until an article is looked at again, for edits that nobody announces; None: no more.

    Args:
        read: How often it has been read.
        hours: When to look, each counted from the look before.
    """
    if not 1 <= read <= len(hours) or not math.isfinite(hours[read - 1]):
        return None
    return hours[read - 1] * 3600
