"""Nobody asks too often: a bucket for each address, that fills again with time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus

from starlette.types import ASGIApp, Receive, Scope, Send

from crosswire.languages.wording import worded
from crosswire.serve.guard.refusing import SAFE, client, refusal

_ADDRESSES = 10_000  # that are remembered; the one that asked longest ago is forgotten


class Rate:
    """How often something may happen, for each of many.

    Args:
        minute: How often in a minute, and how many at once.
        clock: Seconds.
    """

    def __init__(self, minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = float(minute)
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, who: str) -> float:
        """Seconds until it may happen for this one; 0: now, without counting it."""
        left = self._now(who)
        return 0.0 if left >= 1 else (1 - left) * 60 / self._most

    def count(self, who: str) -> None:
        """Counts that it happened."""
        self._left[who] = (max(0.0, self._now(who) - 1), self._clock())
        self._left.move_to_end(who)
        if len(self._left) > _ADDRESSES:
            self._left.popitem(last=False)

    def _now(self, who: str) -> float:
        left, at = self._left.get(who, (self._most, self._clock()))
        return min(self._most, left + (self._clock() - at) * self._most / 60)


class Rates:
    """Turns away an address that asks for changes, or of the API, too often. Pages are not counted."""

    def __init__(self, app: ASGIApp, writes: Rate, reads: Rate) -> None:
        self._app = app
        self._writes = writes
        self._reads = reads

    def _of(self, scope: Scope) -> Rate | None:
        if scope["method"] not in SAFE:
            return self._writes
        return self._reads if str(scope["path"]).startswith("/api") else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        rate = self._of(scope) if scope["type"] == "http" else None
        if rate is not None:
            wait = rate.wait(client(scope))
            if wait:
                seconds = max(1, round(wait))
                why = worded("refusals.wait", n=seconds)
                answer = refusal(scope, HTTPStatus.TOO_MANY_REQUESTS, why, retry_after=str(seconds))
                await answer(scope, receive, send)
                return
            rate.count(client(scope))
        await self._app(scope, receive, send)
