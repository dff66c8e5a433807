"""The queue before the process that reads: what takes seconds goes first, and what is cancelled ends.

The process is one of the tests': it does a job of the kind `collate` until it is ended, others at once.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.config import load
from crosswire.serve.work import Input, Job, Office, State
from crosswire.serve.work import office as module

PROCESS = """
import json, sys, time
sys.stdin.readline()
for line in sys.stdin:
    told = json.loads(line)
    print(json.dumps({"step": told["kind"], "done": 0, "total": 2}), flush=True)
    if told["kind"] == "collate" and told["inputs"]:
        time.sleep(60)
    print(json.dumps({"result": {"stories": [told["kind"]]}}), flush=True)
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(module, "_COMMAND", (sys.executable, "-c", PROCESS))
    made = Office(load(db=str(tmp_path / "desk.db")), spool=tmp_path)
    yield made
    made.close()


def begun(office: Office, job: Job) -> None:
    """Waits until the process has a job in hand."""
    while not (found := office.jobs.get(job.id)) or found.step != "collate":
        office.jobs.wait(job.id, 0.02)


def test_a_job_that_is_cancelled_ends_and_the_next_one_is_done(office: Office, tmp_path: Path):
    file = tmp_path / "1" / "long.txt"
    file.parent.mkdir()
    file.write_text("long")
    long = office.collate([Input(str(file), "long.txt")], together=True, by="ada")
    later = office.collate([], together=True, by="ada")
    never = office.collate([Input("x", "x")], together=True, by="ada")
    begun(office, long)
    assert [office.jobs.before(job.id) for job in (long, later, never)] == [0, 1, 2]
    office.cancel(never.id, "Bo")
    office.cancel(long.id, "Bo")
    ended = office.jobs.wait(long.id, 5)
    assert ended is not None
    assert ended.state is State.FAILED
    assert ended.error.startswith("cancelled by Bo")
    done = office.jobs.wait(later.id, 10)
    assert done is not None
    assert done.state is State.DONE
    assert not file.parent.exists()
    assert office.jobs.get(never.id).error.startswith("cancelled by Bo")  # type: ignore[union-attr]
    office.cancel(later.id, "Bo")  # it is over, and stays as it is
    assert office.jobs.get(later.id).state is State.DONE  # type: ignore[union-attr]


def test_a_correction_waits_for_no_reports_that_were_handed_in_before(office: Office):
    long = office.collate([Input("x", "x")], together=True, by="ada")
    begun(office, long)
    later = office.collate([], together=True, by="ada")
    short = office.start("correct", "Correcting", {})
    office.cancel(long.id, "Bo")
    done = office.jobs.wait(short.id, 10)
    assert done is not None
    assert done.state is State.DONE
    office.jobs.wait(later.id, 10)


def test_a_process_that_died_before_it_was_told_all_is_put_away() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "pass"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    process.wait()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("what nobody reads\n")  # kept until the pipe is closed
    module._ended(process)
    assert process.stdin.closed
    assert process.stdout.closed
