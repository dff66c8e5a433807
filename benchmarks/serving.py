"""The desk with 10,000 stories in its store: how long fifty readers wait for a page, beside a bare one.

The stories are some that are made of syllables (`service`), over and over under other names, each with one
of its reports in the store; one is of a hundred reports. The server is the one that people start.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import generator, load, service
from crosswire import pipeline
from crosswire.collator import Collator
from crosswire.showing import Brief
from crosswire.store import Store, Unit, open_store

STORIES, REPORTS, KINDS = 10_000, 100, 12
READERS, SECONDS = 50, 4.0
LIMIT, WEIGHT = 150.0, 300_000
_FIRST = datetime(2026, 1, 1, tzinfo=UTC)
_BARE = """
import sys, uvicorn
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
app = FastAPI()
@app.get("/")
def page() -> HTMLResponse:
    return HTMLResponse("<!doctype html><title>bare</title><p>" + "x" * 20000)
uvicorn.run(app, port=int(sys.argv[1]), log_level="error")
"""


@dataclass(frozen=True)
class Point:
    """A page under load.

    Attributes:
        name: Of the page.
        first: Milliseconds of the first answer, that nothing was kept for.
        bytes: Of the page.
        load: What the readers met.
    """

    name: str
    first: float
    bytes: int
    load: load.Load


def measure(stories: int = STORIES) -> list[Point]:
    """The pages of a desk of so many stories, and a bare page."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "desk.db"
        with open_store(str(db)) as store:
            large = fill(store, stories)
        with _served(db) as home:
            urllib.request.urlopen(f"{home}/new").read()  # noqa: S310 - our own server
            found = [_point(name, home + path) for name, path in _pages(large).items()]
        with _bare() as home:
            return [*found, _point("a bare FastAPI page of 20 kB", f"{home}/")]


def _pages(story: str) -> dict[str, str]:
    return {
        "the list of stories": "/",
        "the list, one place": "/?place=a",
        f"a story of {REPORTS} reports": f"/stories/{story}",
        "its questions": f"/stories/{story}/questions",
        "a question": f"/stories/{story}/questions/q1",
        "its coverage": f"/stories/{story}/coverage",
        "its reports": f"/stories/{story}/reports",
        "its sources": f"/stories/{story}/lineage",
    }


def _point(name: str, url: str) -> Point:
    began = time.perf_counter()
    body = urllib.request.urlopen(url).read()  # noqa: S310 - our own server
    first = 1000 * (time.perf_counter() - began)
    return Point(name, first, len(body), load.measure(url, connections=READERS, seconds=SECONDS))


def fill(store: Store, stories: int) -> str:
    """Puts stories into a store; the id of the one with many reports, which is the newest."""
    collator = Collator()
    kinds = [collator.brief(list(service.story(n))) for n in range(min(KINDS, stories))]
    for start in range(0, stories, 1000):
        with store.write() as unit:
            for number in range(start, min(stories, start + 1000)):
                _put(unit, kinds[number % len(kinds)], f"story{number:05}", number)
    with tempfile.TemporaryDirectory() as folder:
        large = pipeline.brief(list(generator.write(Path(folder), REPORTS)))
    with store.write() as unit:
        _put(unit, large, "large", stories, every=True)
    return "large"


def _put(unit: Unit, brief: Brief, story: str, number: int, *, every: bool = False) -> None:
    """Stores a brief under another name."""
    at, headline = _FIRST + timedelta(minutes=number), f"{brief.story.headline} ({number})"
    unit.stories.add(story, headline, at)
    versions = []
    for report in brief.reports if every else brief.reports[:1]:
        own = report if every else replace(report, url=f"https://desk.example/{number}")
        came = unit.reports.add(own, at)
        unit.stories.put(came.report, story, at)
        versions.append(came.version)
    text = brief.to_json().replace(brief.story.headline, headline, 1)
    unit.briefs.add(story, text, versions, made=at, crosswire=brief.crosswire)
    told = brief.story
    unit.stories.describe(story, headline, first=told.first_published, last=told.last_published, at=at)


@contextmanager
def _served(db: Path) -> Iterator[str]:
    """The address of a desk that is served."""
    command = [sys.executable, "-m", "crosswire.cli", "serve", "--db", str(db), "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stdout is not None
        home = process.stdout.readline().partition("/sign-in")[0]
        try:
            _awaited(home)
            yield home
        finally:
            process.terminate()


@contextmanager
def _bare(port: int = 18_457) -> Iterator[str]:
    """The address of a page that does nothing."""
    with subprocess.Popen([sys.executable, "-c", _BARE, str(port)]) as process:  # noqa: S603 - our own
        try:
            _awaited(f"http://127.0.0.1:{port}")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _awaited(home: str, seconds: float = 60.0) -> None:
    """Waits until somebody answers."""
    until = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(f"{home}/", timeout=60).read()  # noqa: S310 - our own server
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return


def breaches(points: list[Point]) -> list[str]:
    """What is said where readers wait for too long, or get no answer, or a page is too heavy."""
    found = []
    for point in points:
        if point.load.median > LIMIT:
            found.append(f"{point.name}: {point.load.median:.0f} ms at the median")
        if point.load.errors:
            found.append(f"{point.name}: {point.load.errors} errors")
        if point.bytes > WEIGHT:
            found.append(f"{point.name}: {point.bytes:,} bytes")
    return found
