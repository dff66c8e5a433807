"""A report that takes too long is named and skipped, whatever it is that takes so long; the others go on."""

from __future__ import annotations

import contextlib
import importlib
import json
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crosswire import limits, pipeline
from crosswire.config import Settings, load
from crosswire.errors import OutOfTime

SHORT = 0.2
ENDLESS = re.compile(r"(?:a+)+$")  # doubles with every letter


def backtrack() -> object:
    return ENDLESS.match("a" * 60 + "b")


def count() -> None:
    while True:
        pass


def stubborn() -> None:
    """Like libraries that catch whatever is raised inside them and go on."""
    while True:
        with contextlib.suppress(Exception):
            count()


def swallow() -> str:
    """Worse: even what is no `Exception` is caught."""
    try:
        count()
    except BaseException:
        return "half a result"
    return "never"


@pytest.fixture(autouse=True)
def no_timer_is_left() -> Iterator[None]:
    yield
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) is signal.SIG_DFL


@pytest.mark.parametrize("work", [backtrack, count, stubborn, swallow])
def test_work_that_does_not_end_is_ended(work: Callable[[], object]) -> None:
    began = time.process_time()
    with pytest.raises(OutOfTime, match=r"page\.html: it was not done within 0\.2 seconds .* report_timeout"):
        limits.within(SHORT, "page.html", work)
    assert time.process_time() - began < 3


def test_work_in_time_returns_what_it_made() -> None:
    assert limits.within(5, "page.html", lambda: "done") == "done"


def test_an_error_of_the_work_passes() -> None:
    with pytest.raises(ZeroDivisionError):
        limits.within(5, "page.html", lambda: 1 // 0)


def test_waiting_costs_nothing() -> None:
    assert limits.within(SHORT, "page.html", lambda: time.sleep(2 * SHORT) or "done") == "done"


def test_the_inner_limit_ends_the_inner_work_alone() -> None:
    def outer() -> str:
        with pytest.raises(OutOfTime, match="record 1"):
            limits.within(SHORT, "record 1", count)
        return limits.within(SHORT, "record 2", lambda: "record 2")

    assert limits.within(20, "the file", outer) == "record 2"


def test_the_outer_limit_ends_the_inner_work_with_it() -> None:
    with pytest.raises(OutOfTime, match="the file"):
        limits.within(SHORT, "the file", lambda: limits.within(20, "the record", count))


def test_in_another_thread_steps_are_looked_at() -> None:
    said: list[str] = []

    def steps() -> None:
        while True:
            limits.check()

    def run(work: Callable[[], object]) -> None:
        try:
            limits.within(SHORT, "page.html", work)
        except OutOfTime as problem:
            said.append(str(problem))

    late = time.thread_time

    def one_long_step() -> str:
        began = late()
        while late() < began + 2 * SHORT:
            pass
        return "done"

    for work in (steps, one_long_step, lambda: "in time"):
        thread = threading.Thread(target=run, args=(work,))
        thread.start()
        thread.join(30)
        assert not thread.is_alive()
    assert len(said) == 2


def test_a_timer_of_somebody_else_is_left_alone() -> None:
    def theirs(*_: object) -> None:
        pass

    signal.signal(signal.SIGPROF, theirs)
    try:
        assert limits.within(5, "page.html", lambda: "done") == "done"
        assert signal.getsignal(signal.SIGPROF) is theirs
    finally:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)


GOOD = "The lighthouse at Fenmark lost its lamp on Monday, and nine boats were late, the harbour office said."
SLOW = "The slow lighthouse at Fenmark lost its lamp on Monday, and ten boats were late, the keeper said."
PAGE = f"<html><body><article><h1>The lamp of Fenmark</h1><p>{GOOD}</p><p>{GOOD}</p></article></body></html>"


@pytest.fixture
def hurried() -> Settings:
    """Settings under which ordinary reports are read, and a stalled one does not hold up the tests."""
    return load(report_timeout=1, statements="rules")


def stalled(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that does not end once the slow report is before it."""

    def run(*given: Any, **named: Any) -> Any:
        if "slow lighthouse" in str([getattr(one, "report", one) for one in (*given, *named.values())]):
            count()
        return function(*given, **named)

    return run


def test_a_stalled_page_is_skipped_and_so_is_the_record_that_holds_one(
    tmp_path: Path, hurried: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trafilatura

    (tmp_path / "b.html").write_text(PAGE)
    pipeline.read([tmp_path], load())  # loads what is loaded once
    monkeypatch.setattr(trafilatura, "load_html", stalled(trafilatura.load_html))
    slow = PAGE.replace("The lighthouse", "The slow lighthouse")
    (tmp_path / "a.html").write_text(slow)
    (tmp_path / "c.jsonl").write_text("".join(json.dumps({"html": one}) + "\n" for one in (PAGE, slow, PAGE)))
    reading = pipeline.read([tmp_path], hurried)
    assert [Path(report.path or "").name for report in reading.reports] == ["b.html", "c.jsonl", "c.jsonl"]
    assert [Path(one.input).name for one in reading.skipped] == ["a.html", "c.jsonl:2"]
    assert all("report_timeout" in one.error for one in reading.skipped)


@pytest.mark.parametrize(
    "stage",
    [
        "crosswire.read.reports.mark",
        "crosswire.analyse.places.find",
        "crosswire.extract.statements.statements",
        "crosswire.extract.figures.find",
    ],
)
def test_a_report_that_stalls_a_stage_is_skipped_and_the_others_are_as_without_it(
    tmp_path: Path, hurried: Settings, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    for name, text in (("a", GOOD), ("b", SLOW), ("c", GOOD.replace("nine", "eleven"))):
        (tmp_path / f"{name}.txt").write_text(text)
    alone = pipeline.extract([tmp_path / "a.txt", tmp_path / "c.txt"], load(statements="rules"))
    module, _, function = stage.rpartition(".")
    target = importlib.import_module(module)
    monkeypatch.setattr(target, function, stalled(getattr(target, function)))
    found = pipeline.extract([tmp_path], hurried)
    assert [Path(one.input).name for one in found.skipped] == ["b.txt"]
    assert "report_timeout" in found.skipped[0].error
    assert [one.figures for one in found.extracts] == [one.figures for one in alone.extracts]
    assert [one.statements for one in found.extracts] == [one.statements for one in alone.extracts]
