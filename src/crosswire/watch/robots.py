"""What a site asks of robots (RFC 9309), and what holds where it cannot be asked.

    answer              what holds
    200                 its rules, for a day
    4xx, too many hops  it has no rules: everything may be read
    429, 5xx, silence   the rules that were read last; where none ever were, nothing may be read, for
                        thirty days: then it counts as having none

A site that could not be asked is asked again an hour later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protego import Protego

AGENT = "crosswire"
_FRESH = timedelta(hours=24)
_AGAIN = timedelta(hours=1)
_GIVEN_UP = timedelta(days=30)
_READ = 512_000  # bytes: as much as the standard asks for
_SLOWEST = 60.0  # seconds between two requests: who asks for more would shut a newsroom out


@dataclass(frozen=True, slots=True)
class Rules:
    """What is known of a site's robots.txt.

    Attributes:
        text: As it was read last; "" where the site has none, None where it was never read.
        asked: When the site was asked last.
        lost: Since when it could not be asked; None where it could.
        why: Why it could not be.
    """

    text: str | None
    asked: datetime
    lost: datetime | None = None
    why: str = ""

    def is_due(self, now: datetime) -> bool:
        """Whether the site is to be asked again."""
        return now - self.asked >= (_AGAIN if self.lost else _FRESH)

    def forbid(self, url: str, now: datetime) -> str | None:
        """Why an address may not be read; None where it may."""
        if self.text is None:
            if self.lost is None or now - self.lost >= _GIVEN_UP:
                return None
            return f"{self.why} (its robots.txt: until that can be read, nothing of the site is)"
        if _parsed(self.text).can_fetch(url, AGENT):
            return None
        return "the robots.txt of its site asks robots not to read it (the setting obey_robots)"

    @property
    def delay(self) -> float:
        """Seconds that the site asks robots to wait between two requests."""
        asked = _parsed(self.text).crawl_delay(AGENT) if self.text else None
        return min(float(asked or 0.0), _SLOWEST)


def of_answer(status: int, data: bytes, *, before: Rules | None, now: datetime) -> Rules:
    """The rules that an answer to the request for robots.txt stands for.

    Args:
        status: Of the answer, after redirects.
        data: Its bytes.
        before: What was known.
        now: When it came.
    """
    if status == HTTPStatus.OK:
        return Rules(data[:_READ].decode("utf-8-sig", "replace"), now)
    if 400 <= status < 500 and status != HTTPStatus.TOO_MANY_REQUESTS:
        return Rules("", now)
    return unreachable(f"it answered {status}", before=before, now=now)


def unreachable(why: str, *, before: Rules | None, now: datetime) -> Rules:
    """What is known of a site that does not answer: what was known, and since when it is silent."""
    lost = before.lost if before and before.lost else now
    return Rules(before.text if before else None, now, lost, why)


@lru_cache(maxsize=256)
def _parsed(text: str) -> Protego:
    from protego import Protego

    return Protego.parse(text)
