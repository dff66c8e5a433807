"""A store as lines, into the other engine and back: the same bytes, and all that works goes on working."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from tests.store.making import fill, report

from crosswire.config import load
from crosswire.errors import RecordError, UsageError
from crosswire.store import Growth, Stamp, open_store
from crosswire.store.checking import check
from crosswire.store.tables import metadata
from crosswire.store.transfer import corrections, exported, imported

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    """The export of a store that has something of everything."""
    with open_store(str(tmp_path_factory.mktemp("full") / "store.db")) as store:
        fill(store, Growth(store, load()), NOON)
        assert list(check(store)) == []
        return list(exported(store))


def test_something_of_everything_is_there(lines):
    rows = [json.loads(line) for line in lines]
    assert {one["table"] for one in rows[1:-1]} == set(metadata.tables)
    assert rows[0] == {"schema": "crosswire/store/1", "revision": "0002"}
    assert rows[-1] == {"rows": len(lines) - 2}


def test_from_one_engine_to_the_other_and_back_the_bytes_are_the_same(lines, tmp_path, postgres):
    urls = [postgres.ready(), str(tmp_path / "back.db")]
    came = lines
    for url in urls:
        with open_store(url) as store:
            counts = imported(store, came)
            came = list(exported(store))
            assert came == lines
            assert list(check(store)) == []
        assert sum(counts.values()) == len(lines) - 2


def test_an_imported_store_is_searched_and_goes_on_counting(store, lines):
    imported(store, [line.encode() for line in lines])
    with store.read() as unit:
        assert len(unit.reports.search("fourteen")) == 1
        assert unit.reports.search("eleven") == [], "that is an old version"
        known = {one.id for one in unit.reports.stamps([head.id for head in unit.reports.heads()])}
    with store.write() as unit:
        came = unit.reports.add(report(url="https://new.example/1"), NOON)
        assert isinstance(unit.reports.stamps([came.report])[0], Stamp)
        assert came.version == max(known) + 1
        assert unit.feeds.add("https://new.example/rss", NOON).id == 2
    grown = Growth(store, load()).brief("ferries", NOON)
    assert not grown.changed


def test_a_store_that_holds_something_is_not_imported_into(store, lines, noon):
    with store.write() as unit:
        unit.feeds.add("https://a.example/rss", noon)
    with pytest.raises(UsageError, match="is not empty"):
        imported(store, lines)


@pytest.mark.parametrize(
    ("spoilt", "kind", "told"),
    [
        (lambda rows: rows[:0], RecordError, "line 1: not an export"),
        (lambda rows: rows[1:], RecordError, "line 1: not an export"),
        (lambda rows: rows[:-1], RecordError, r"line \d+: the export was cut short here"),
        (lambda rows: [*rows[:-2], rows[-1]], RecordError, "rows were written, not as many came"),
        (lambda rows: [rows[0], "{", *rows[1:]], RecordError, "line 2: not JSON"),
        (lambda rows: [rows[0], '{"table":"none","row":{}}', rows[-1]], RecordError, "line 2: not a row"),
        (
            lambda rows: [rows[0], '{"table":"hosts","row":{"host":"a"}}'],
            RecordError,
            "the columns of hosts are",
        ),
        (lambda rows: [rows[0], rows[1], rows[1], '{"rows":2}'], RecordError, "lines 2 to 3: rows of"),
        (lambda rows: [rows[0].replace("0002", "0000"), *rows[1:]], UsageError, "has schema '0000'"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_of_it_stored(store, lines, spoilt, *, kind, told):
    with pytest.raises(kind, match=told):
        imported(store, spoilt(lines))
    with store.read() as unit:
        assert all(
            unit.connection.execute(table.select()).first() is None for table in metadata.sorted_tables
        )


def test_corrections_alone(store, lines):
    imported(store, lines)
    (found,) = [json.loads(line) for line in corrections(store)]
    assert (found["type"], found["creator"]["name"]) == ("Annotation", "Ada")
    assert found["crosswire:takenBack"]["creator"]["name"] == "Bo"
