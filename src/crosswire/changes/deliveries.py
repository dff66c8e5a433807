"""Deliveries of changes to webhooks: kept in the store as jobs, tried again later where they fail.

job, leased | signed with the secret of now | posted, never to a private address | settled
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from crosswire.changes import signing
from crosswire.changes.rules import Alerts, Webhook
from crosswire.config import Settings
from crosswire.errors import InputError
from crosswire.store import Job, Store, Unit
from crosswire.store.tables import jobs
from crosswire.types.changes import Logged

KIND = "webhook"
FIRST, LONGEST = timedelta(seconds=30), timedelta(hours=6)
"""How long until the second try, and how long between two at most."""
TRIES = 10
"""How often a delivery is tried: over about a day."""
_LEASE = 600.0
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of one try.

    Attributes:
        error: Why it failed; None where it was taken.
        again: When it is tried next; None where it is done or given up.
    """

    job: int
    url: str
    error: str | None
    again: datetime | None


def delivery(entry: Logged, hook: Webhook) -> tuple[str, dict[str, Any]]:
    """The key and the payload of the job that takes an entry to a webhook: the same each time."""
    key = f"{entry.id}/{sha256(hook.url.encode()).hexdigest()[:12]}"
    return key, {"url": hook.url, "secret": hook.secret, "id": entry.id, "body": signing.payload(entry)}


def posted(unit: Unit, entry: Logged, alerts: Alerts | None) -> None:
    """Has an entry be sent to every webhook that asks for it: for all, or for the alerts that it meets."""
    for hook in alerts.webhook if alerts else ():
        if not hook.rules or set(hook.rules) & set(entry.alerts):
            unit.jobs.add(KIND, *delivery(entry, hook), entry.at)


def deliver(store: Store, settings: Settings, *, owner: str, now: datetime) -> Iterator[Delivered]:
    """Tries every delivery that is due, and notes what came of it.

    Args:
        store: With the jobs, which several workers share.
        settings: Seconds for a request, and whether it may go to a private address.
        owner: Who asks: unique among the workers.
        now: The time.
    """
    kind = jobs.c.kind == KIND
    while True:
        due = store.insist(
            lambda unit: unit.jobs.lease(owner, now, seconds=_LEASE, limit=_AT_ONCE, only=kind)
        )
        if not due:
            return
        for job in due:
            yield _tried(store, job, settings, owner=owner, now=now)


def _tried(store: Store, job: Job, settings: Settings, *, owner: str, now: datetime) -> Delivered:
    error, lasting = _posted(job, settings, now)
    if error is None:
        done = {"finished": now, "last_error": None}
        store.insist(lambda unit: unit.jobs.settle(job.id, owner, None, **done))
        return Delivered(job.id, job.payload["url"], None, None)
    again = None if lasting or job.failures + 1 >= TRIES else now + pause(job.failures)
    store.insist(lambda unit: unit.jobs.failed(job.id, owner, again, error))
    return Delivered(job.id, job.payload["url"], error, again)


def pause(failures: int) -> timedelta:
    """How long to wait after a failure, by how many there were before it."""
    return min(LONGEST, FIRST * float(3 ** min(failures, TRIES)))


def _posted(job: Job, settings: Settings, now: datetime) -> tuple[str | None, bool]:
    """Why posting failed, if it did, and whether that will not change."""
    from crosswire.read.fetch import ask
    from crosswire.read.network import Deadline

    given = job.payload
    secret = os.environ.get(given["secret"])
    if not secret:
        return f"the environment has no {given['secret']}, the secret of this webhook", False
    body = given["body"].encode()
    sent = signing.headers(given["id"], body, secret=secret, at=int(now.timestamp()))
    try:
        answer = ask(
            given["url"], settings, deadline=Deadline(settings.fetch_timeout), headers=sent, body=body
        )
    except InputError as problem:
        return problem.reason, False
    if 200 <= answer.status < 300:
        return None, False
    return f"it answered {answer.told}", answer.status == HTTPStatus.GONE
