"""The timeline of records made by hand: no sentence is read, so a case takes no time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crosswire.collate.entities import resolve
from crosswire.collate.timeline import dated
from crosswire.collate.words import Lexicon
from crosswire.types import (
    Analysis,
    Dated,
    Extract,
    Parts,
    Precision,
    Prose,
    Report,
    Sentence,
    Span,
    TimelineEntry,
    Words,
)

_SMALL = frozenset(("the", "a", "of", "on", "at", "in", "and", "it", "was", "after"))
_LENGTH = {
    Precision.MINUTE: timedelta(),
    Precision.DAY: timedelta(hours=23, minutes=59),
    Precision.MONTH: timedelta(days=28),
    Precision.YEAR: timedelta(days=365),
}


def words(text: str) -> Words:
    """Every word as its own lemma, numbers as numbers, small words left out."""
    found = [m for m in re.finditer(r"\w+", text.lower()) if m.group() not in _SMALL]
    return Words(
        starts=tuple(m.start() for m in found),
        sizes=tuple(len(m.group()) for m in found),
        kinds="".join("n" if m.group().isdigit() else "w" for m in found),
        keys=tuple(m.group() for m in found),
    )


def one(name: str, text: str, day: str, precision: Precision = Precision.DAY) -> Extract:
    """A report of one sentence, dated as a whole to `day`; its date stands in no word of it."""
    start, span = datetime.fromisoformat(day).replace(tzinfo=UTC), Span(0, len(text))
    report = Report(
        id=name, path=None, url=None, outlet=name, publisher=None, agencies=(), title=None, byline=None,
        published=None, published_from=None, language="en", words=len(text.split()), text=text,
    )  # fmt: skip
    when = Dated(Span(0, 0), start, start + _LENGTH[precision], precision, span, span)
    analysis = Analysis(report, (), (Sentence(span, 0, 0, 0),), (), (), ())
    return Extract.of(analysis, parts=Parts(prose=Prose(words=words(text), dated=(when,))))


def timeline(*extracts: Extract) -> tuple[TimelineEntry, ...]:
    return dated(extracts, Lexicon(extracts, resolve(extracts)))


def days(entries: Sequence[TimelineEntry]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(entry.from_, entry.reports) for entry in entries]


SAME = [
    ("disaster", "Levee burst above Orlen, drowning cattle", "Above Orlen the levee burst"),
    ("politics", "Senate passed the water bill after a night of debate", "The water bill passed the senate"),
    ("business", "Tarvo sold its shipyards to Helm", "Helm bought shipyards; Tarvo sold them"),
    ("science", "Probe Ilma landed on the comet", "Probe Ilma landed softly on the comet at dusk"),
    ("sport", "Kestrels won the relay in record time", "Relay won by the Kestrels in record time"),
]


@pytest.mark.parametrize(("first", "second"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_thing_on_one_day_is_one_entry(first: str, second: str) -> None:
    (entry,) = timeline(one("a", first, "2024-05-02"), one("b", second, "2024-05-02"))
    assert entry.reports == ("a", "b")
    assert not entry.conflict


def test_two_things_of_one_day_are_two_entries() -> None:
    found = timeline(
        one("a", "Levee burst above Orlen", "2024-05-02"), one("b", "Schools reopened in Tarn", "2024-05-02")
    )
    assert sorted(entry.reports for entry in found) == [("a",), ("b",)]


def test_a_day_and_its_month_are_two_entries_the_month_first() -> None:
    found = timeline(
        one("a", "Levee burst above Orlen", "2024-05-01"),
        one("b", "Levee burst above Orlen", "2024-05-01", Precision.MONTH),
    )
    assert [entry.from_ for entry in found] == ["2024-05-01", "2024-05"]
    assert not any(entry.conflict for entry in found)


def test_the_sharpest_time_is_kept_whoever_has_it() -> None:
    day = one("a", "Levee burst above Orlen", "2024-05-02")
    minute = one("b", "Levee burst above Orlen", "2024-05-02T06:40:00", Precision.MINUTE)
    for order in ((day, minute), (minute, day)):
        (entry,) = timeline(*order)
        assert (entry.from_, entry.precision) == ("2024-05-02T06:40:00Z", Precision.MINUTE)


CONFLICT = "Levee burst above Orlen and drowned forty cattle"


@pytest.mark.parametrize(
    ("other", "day", "conflicts"),
    [
        (CONFLICT, "2024-05-03", True),
        ("Levee burst above Orlen and flooded barns and two mills", "2024-05-03", False),
        ("Engineers patched another levee in Tarn valley", "2024-05-03", False),
    ],
)
def test_two_days_for_nearly_the_same_words_are_a_conflict(other: str, day: str, conflicts: bool) -> None:
    found = timeline(one("a", CONFLICT, "2024-05-02"), one("b", other, day))
    assert [entry.conflict for entry in found] == [conflicts, conflicts]
    if conflicts:
        assert found[0].note == "a dates it to 2024-05-02, b to 2024-05-03"


def test_one_report_does_not_contradict_itself() -> None:
    first, second = one("a", CONFLICT, "2024-05-02"), one("a", CONFLICT, "2024-05-03")
    both = (*first.parts.prose.dated, *second.parts.prose.dated)
    told = replace(first, parts=Parts(prose=replace(first.parts.prose, dated=both)))
    assert not any(entry.conflict for entry in timeline(told))


def test_entries_stand_in_the_order_of_time() -> None:
    found = timeline(
        one("a", "Workers closed the breach", "2024-05-09"),
        one("b", "Levee burst above Orlen", "2024-05-02"),
        one("c", "Dam built by convicts", "1931-01-01", Precision.YEAR),
    )
    assert days(found) == [("1931", ("c",)), ("2024-05-02", ("b",)), ("2024-05-09", ("a",))]


def test_the_label_is_the_passage_that_is_nearest_to_a_line() -> None:
    short, long = "Levee burst", "Levee burst above Orlen " + "and water ran through the lower town " * 9
    middle = "Levee burst above Orlen and water ran through the lower town till noon"
    told = [("a", short), ("b", long), ("c", middle)]
    found = timeline(*(one(name, text, "2024-05-02") for name, text in told))
    assert [entry.label for entry in found if "c" in entry.reports] == [middle]


def test_a_label_does_not_run_on() -> None:
    (entry,) = timeline(one("a", "Levee burst above Orlen " + "and water ran on " * 30, "2024-05-02"))
    assert entry.label.endswith(" …")
    assert len(entry.label) < 230
