"""The process that reads, seen from the server: it is told jobs and tells how far it is."""

from __future__ import annotations

import json
import logging
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from crosswire.config import Settings
from crosswire.languages.wording import speaking, worded
from crosswire.record import plain
from crosswire.serve.work.jobs import Input, Job, Jobs, State
from crosswire.types import Skipped

_log = logging.getLogger(__name__)
_COMMAND = (sys.executable, "-m", "crosswire.serve.work.process")
_LONGEST = 1800.0
"""Seconds that a job may take before its process is ended: a report has its own limit, far below."""
_SHORT = frozenset({"check", "correct", "undo"})
"""Kinds of job that somebody waits for, and that take seconds: they go before what is handed in."""


class Office:
    """Does jobs, one after the other, in a process beside the server. Started with the first job.

    Args:
        settings: How to read, and where the store is.
        spool: The folder where what was handed in lies until it is read; emptied as jobs are over.
        longest: Seconds that a job may take.
        done: Told when one is over, before anybody else is.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        spool: Path | None = None,
        longest: float = _LONGEST,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        self.jobs = Jobs()
        self._settings = settings
        self._spool = spool
        self._longest = longest
        self._over = done
        self._waiting: queue.PriorityQueue[tuple[int, int, Job | None]] = queue.PriorityQueue()
        self._turn = count()
        self._doing = ""
        self._hand = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._work, name="office", daemon=True)
        self._thread.start()

    def collate(
        self,
        inputs: Sequence[Input],
        *,
        together: bool,
        by: str,
        refused: Sequence[Skipped] = (),
        notes: Sequence[str] = (),
    ) -> Job:
        """Has reports be read and their stories be collated.

        Args:
            inputs: What was handed in.
            together: Whether they are all of one story, as who handed them in says.
            by: Who did.
            refused: What was handed in and cannot be read, to be named with the rest.
            notes: What is to be said of it with what came of it.
        """
        told = {
            "inputs": [plain(one) for one in inputs],
            "together": together,
            "by": by,
            "refused": plain(tuple(refused)),
            "notes": list(notes),
        }
        title = worded("jobs.collate", n=len(inputs))
        return self.start("collate", title, told)

    def check(self, draft: dict[str, str], against: str | Sequence[Input]) -> Job:
        """Has a draft be set against the record of a story, or against reports of which nothing is kept.

        Args:
            draft: Its `text`, or its `file` in the spool, and its `name`.
            against: The id of a story, or reports.
        """
        of = {"story": against} if isinstance(against, str) else {"inputs": [plain(one) for one in against]}
        return self.start("check", worded("jobs.check"), draft | of)

    def start(self, kind: str, title: str, told: dict[str, Any], *, back: str = "") -> Job:
        """Has a job be done when those before it are; one that takes seconds goes before long ones."""
        job = self.jobs.add(kind, title, told, back=back)
        self._queue(0 if kind in _SHORT else 1, job)
        return job

    def cancel(self, job_id: str, by: str) -> None:
        """Ends a job: one that waits is not begun, one in hand loses its process."""
        self.jobs.change(job_id, state=State.FAILED, error=worded("jobs.cancelled", by=by), step="")
        with self._hand:
            if self._doing == job_id and self._process is not None:
                self._process.kill()  # the next job starts another one

    def _queue(self, rank: int, job: Job | None) -> None:
        self._waiting.put((rank, next(self._turn), job))

    def warm(self) -> None:
        """Has the process load its models now, so that nobody waits for them."""
        self.start("warm", worded("jobs.warm"), {})

    def close(self) -> None:
        """Ends the process; a job in hand is not finished."""
        self._queue(-1, None)
        if self._process is not None:
            self._process.terminate()
        self._thread.join(timeout=5)

    def _work(self) -> None:
        with speaking({self._settings.desk_language}):
            self._works()

    def _works(self) -> None:
        while (job := self._waiting.get()[2]) is not None:
            if not self.jobs.change(job.id, state=State.WORKING, step=worded("jobs.starting")):
                self._cleared(job)  # somebody has cancelled it
                continue
            try:
                with self._in_hand(job), self._in_time(self._running()) as process:
                    self._do(job, process)
            except Exception as problem:  # a job that fails is told, and the next one is done
                if self.jobs.is_over(job.id):
                    _log.info("job %s ended: %s", job.kind, problem)
                else:
                    _log.error("job %s", job.kind, exc_info=problem)
                self._lost(job)
            self._cleared(job)
        if self._process is not None:
            _ended(self._process)

    def _cleared(self, job: Job) -> None:
        """Removes what a job was told to read, where it lay in the spool: a server may run for months."""
        if self._spool is None:
            return
        lay = [one["where"] for one in job.told.get("inputs", ())]
        for path in map(Path, [*lay, *([job.told["file"]] if "file" in job.told else [])]):
            if self._spool in path.parents:
                shutil.rmtree(self._spool / path.relative_to(self._spool).parts[0], ignore_errors=True)

    def _do(self, job: Job, process: subprocess.Popen[str]) -> None:
        """Tells the process a job and listens until it is over."""
        if self.jobs.is_over(job.id):
            return  # cancelled while the process was started
        _tell(process, {"job": job.id, "kind": job.kind, **job.told})
        for said in _heard(process):
            if "step" not in said:
                self._over()
            if "result" in said:
                self.jobs.change(job.id, state=State.DONE, result=said["result"], step="")
                return
            if "error" in said:
                self.jobs.change(job.id, state=State.FAILED, error=said["error"], step="")
                return
            self.jobs.change(job.id, step=said["step"], done=said["done"], total=said["total"])
        self._lost(job)

    def _lost(self, job: Job) -> None:
        self.jobs.change(job.id, state=State.FAILED, error=worded("jobs.gone"), step="")
        if self._process is not None:
            _ended(self._process)
        self._process = None

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._process = _started(self._settings)
        return self._process

    @contextmanager
    def _in_hand(self, job: Job) -> Iterator[None]:
        """Notes which job the process has, so that cancelling one never ends another."""
        with self._hand:
            self._doing = job.id
        try:
            yield
        finally:
            with self._hand:
                self._doing = ""

    @contextmanager
    def _in_time(self, process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
        """Ends the process where a job takes too long; whoever listens to it hears its end."""
        timer = threading.Timer(self._longest, process.kill)
        timer.daemon = True
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()


def _started(settings: Settings) -> subprocess.Popen[str]:
    """A new process. Where the store is, with its password, stands in no list of processes."""
    process = subprocess.Popen(  # noqa: S603 - our own module, without any text of a report
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    _tell(process, {"settings": settings.model_dump(mode="json")})
    return process


def _tell(process: subprocess.Popen[str], said: dict[str, Any]) -> None:
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    process.stdin.write(json.dumps(said) + "\n")
    process.stdin.flush()


def _heard(process: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    assert process.stdout is not None  # noqa: S101 - it is a pipe
    for line in process.stdout:
        yield json.loads(line)


def _ended(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):  # what it was told last, it did not live to read
                pipe.close()
