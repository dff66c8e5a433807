"""Jobs of this run of the server: what is to be done, how far it is, what came of it."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import takewhile
from typing import Any

_KEPT = 500
"""Jobs that are remembered; the oldest is forgotten."""


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        return self in {State.DONE, State.FAILED}


@dataclass(frozen=True, slots=True)
class Input:
    """Something that was handed in.

    Attributes:
        where: A file of the spool, or an address.
        called: What whoever handed it in knows it by.
        pasted: Whether it may hold several articles, one after the other.
        outlet: Who published it, should it not say so itself.
        published: When, should it not say so itself.
        url: Its address, should it not say so itself.
    """

    where: str
    called: str
    pasted: bool = False
    outlet: str | None = None
    published: datetime | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work.

    Attributes:
        id: Nobody can guess it.
        kind: What is done: `collate`, `correct`, `undo`, `check`.
        title: The same in words.
        told: What the work is told.
        back: The page to go on to when it is done; "" for that of its story.
        step: What is being done now, in words.
        done: Steps that are done.
        total: Steps in all, as far as is known.
        result: What came of it.
        error: Why nothing did.
    """

    id: str
    kind: str
    title: str
    told: dict[str, Any]
    back: str = ""
    state: State = State.WAITING
    step: str = ""
    done: int = 0
    total: int = 0
    made: datetime = field(default_factory=lambda: datetime.now(UTC))
    result: dict[str, Any] = field(default_factory=dict)
    error: str = ""

    @property
    def stories(self) -> tuple[str, ...]:
        return tuple(self.result.get("stories", ()))


class Jobs:
    """The jobs, safe to be asked from several threads."""

    def __init__(self) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._changed = threading.Condition()

    def add(self, kind: str, title: str, told: dict[str, Any], *, back: str = "") -> Job:
        """A new job, that waits."""
        job = Job(secrets.token_urlsafe(12), kind, title, told, back)
        with self._changed:
            self._jobs[job.id] = job
            if len(self._jobs) > _KEPT:
                self._jobs.popitem(last=False)
        return job

    def get(self, job_id: str) -> Job | None:
        with self._changed:
            return self._jobs.get(job_id)

    def running(self) -> Job | None:
        """The job that collates now, or is the next to do so."""
        with self._changed:
            return next((j for j in self._jobs.values() if j.kind == "collate" and not j.state.is_over), None)

    def before(self, job_id: str) -> int:
        """How many jobs were handed in earlier and are not over."""
        with self._changed:
            earlier = takewhile(lambda job: job.id != job_id, self._jobs.values())
            return sum(not job.state.is_over for job in earlier)

    def change(self, job_id: str, **fields: Any) -> bool:
        """Notes what became of a job; whether it was not over: one that is stays as it is."""
        with self._changed:
            job = self._jobs.get(job_id)
            goes_on = job is not None and not job.state.is_over
            if job is not None and goes_on:
                self._jobs[job_id] = replace(job, **fields)
            self._changed.notify_all()
            return goes_on

    def is_over(self, job_id: str) -> bool:
        """Whether nothing more comes of a job."""
        with self._changed:
            return self._over(job_id)

    def wait(self, job_id: str, seconds: float) -> Job | None:
        """The job when it is over, or as it is after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._over(job_id), seconds)
            return self._jobs.get(job_id)

    def _over(self, job_id: str) -> bool:
        job = self._jobs.get(job_id)
        return job is None or job.state.is_over
