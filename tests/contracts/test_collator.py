"""A service: reports in memory, one story after another, threads, and what does not grow."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

import pytest
from benchmarks.service import Point, breaches
from benchmarks.service import story as whole

import crosswire
from crosswire.errors import CrosswireError, NothingRead
from crosswire.languages.en import parser


def story(number: int) -> list[dict[str, str]]:
    """Two reports of an invented story: enough to differ."""
    return list(whole(number))[:2]


@pytest.fixture(scope="module")
def collator() -> crosswire.Collator:
    return crosswire.Collator(warm=False)


def test_a_collator_makes_the_brief_that_the_function_makes(collator: crosswire.Collator) -> None:
    reports = story(1)
    assert collator.brief(reports).to_json() == crosswire.brief(reports).to_json()
    extraction = collator.extract(reports, story=True)
    assert collator.collate(extraction).to_json() == crosswire.brief(reports).to_json()


def test_one_story_leaves_nothing_in_the_next(collator: crosswire.Collator) -> None:
    alone = collator.brief(story(2)).to_json()
    told = [
        one.to_json() for one in collator.briefs([story(3), story(2)]) if isinstance(one, crosswire.Brief)
    ]
    assert told[1] == alone != told[0]


def test_a_story_that_cannot_be_read_does_not_end_the_stream(collator: crosswire.Collator) -> None:
    stories: list[Any] = [[{"text": ""}], [7], [{"text": "Nine lamps went out in Sellmark harbour."}]]
    empty, wrong, brief = collator.briefs(iter(stories))
    assert isinstance(empty, NothingRead)
    assert isinstance(wrong, CrosswireError)
    assert isinstance(brief, crosswire.Brief)


def test_a_stream_is_served_as_it_comes(collator: crosswire.Collator) -> None:
    asked: list[int] = []

    def queue() -> Any:
        for number in (4, 5):
            asked.append(number)
            yield story(number)

    briefs = collator.briefs(queue())
    next(briefs)
    assert asked == [4], "the second story is not asked for before the first is told"


def test_threads_get_what_one_thread_gets(collator: crosswire.Collator) -> None:
    numbers = [6, 7]
    alone = [collator.brief(story(n)).to_json() for n in numbers]
    others = crosswire.Collator(warm=False)
    with ThreadPoolExecutor(2) as pool:
        shared = list(pool.map(lambda n: collator.brief(story(n)).to_json(), numbers))
        apart = list(pool.map(lambda n: (collator, others)[n % 2].brief(story(n)).to_json(), numbers))
    assert shared == apart == alone


def test_calls_take_turns_and_fetching_does_not(
    collator: crosswire.Collator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one thread collates, another reads; it extracts only when the first is done."""
    from crosswire import collator as module
    from crosswire import pipeline

    inside: list[str] = []
    started, release = threading.Event(), threading.Event()
    real = pipeline.read

    def read(inputs: Any, settings: Any = None) -> Any:
        inside.append("read")
        return real(inputs, settings)

    def slow(*given: Any, **more: Any) -> Any:
        inside.append("extract")
        started.set()
        assert release.wait(20)
        raise NothingRead("enough")

    monkeypatch.setattr(module.pipeline, "read", read)
    monkeypatch.setattr(module.pipeline, "extract", slow)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(lambda: list(collator.briefs([story(9)])))
        assert started.wait(20)
        second = pool.submit(lambda: list(collator.briefs([story(10)])))
        while inside.count("read") < 2:
            assert not second.done()
        assert inside == ["read", "extract", "read"]
        release.set()
        first.result(20)
        second.result(20)
    assert inside == ["read", "extract", "read", "extract"]


def test_everything_is_loaded_when_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    monkeypatch.setattr(crosswire.Collator, "brief", lambda _self, inputs: made.append(inputs))
    crosswire.Collator(warm=False)
    assert not made
    crosswire.Collator()
    assert len(made) == 1


def test_a_vocabulary_that_has_grown_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = crosswire.Settings()
    name = settings.language_pipeline
    list(parser.parses(["Two."], settings))
    before = parser.load(name)
    list(parser.parses(["Vexlorian Quumbria Ystrader."], settings))
    assert parser.load(name) is before, "a few words are no reason"
    monkeypatch.setattr(parser, "GROWN", 2)
    parses = list(parser.parses(["Two."], settings))
    assert parser.load(name) is not before
    assert "Vexlorian" not in parser.load(name).vocab.strings
    assert [p.text for p in parses] == ["Two."]
    monkeypatch.undo()


RECORD = {
    "id": "own",
    "outlet": "Orrin Post",
    "title": "Lamps",
    "text": "Nine lamps went out in Sellmark.",
    "desk": 7,
}


def test_a_record_is_an_input() -> None:
    for given in (RECORD, [RECORD], iter([RECORD])):
        reading = crosswire.read(given)
        (report,) = reading.reports
        assert (report.id, report.outlet, report.title, report.text) == (
            "own", "Orrin Post", "Lamps", RECORD["text"],
        )  # fmt: skip
        assert report.extra == {"desk": 7}
        assert report.path is None


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (datetime(2024, 5, 14, 9, tzinfo=UTC), "2024-05-14T09:00:00+00:00"),
        (date(2024, 5, 14), "2024-05-14"),
        ("2024-05-14T09:00:00Z", "2024-05-14T09:00:00+00:00"),
    ],
)
def test_a_record_may_hold_dates(said: Any, shown: str) -> None:
    (report,) = crosswire.read(RECORD | {"published": said}).reports
    assert report.published is not None
    assert report.published.isoformat().startswith(shown)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({}, "neither a text nor an html"),
        ({"text": "  "}, "text of the record is empty"),
        ({"text": "Nine lamps.", "votes": float("nan")}, "NaN"),
        ({"text": "Nine lamps.", "raw": b"x"}, "a bytes"),
        ({"text": "Nine lamps.", "raw": {1, 2}}, "a set"),
        ({"text": "x" * 101}, "longer than the limit of 100 bytes"),
    ],
)
def test_a_record_that_cannot_be_used_is_named(record: dict[str, Any], why: str) -> None:
    reading = crosswire.read(
        [{"text": "Two lamps."}, record], crosswire.Settings(max_bytes=100 if "100" in why else 10_000)
    )
    assert len(reading.reports) == 1
    (skipped,) = reading.skipped
    assert skipped.input == "record 2"
    assert why in skipped.error


def test_a_record_cannot_name_a_file() -> None:
    (report,) = crosswire.read({"text": "Nine lamps.", "path": "pyproject.toml"}).reports
    assert report.path is None
    assert report.text == "Nine lamps."


@pytest.mark.parametrize(("last", "told"), [(104.9, 0), (105.0, 0), (105.2, 1)])
def test_memory_is_judged_from_the_twentieth_story(last: float, told: int) -> None:
    points = [Point(10, 1.0, 50.0), Point(20, 1.0, 100.0), Point(100, 1.0, last)]
    assert len(breaches(points)) == told
