"""`check` says nothing of a store that is whole, and finds whatever is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, update
from tests.store.making import fill, report

from crosswire.config import load
from crosswire.store import Growth, open_store, search
from crosswire.store.checking import Problem, check
from crosswire.store.tables import (
    brief_versions,
    briefs,
    corrections,
    extracts,
    reports,
    stories,
    versions,
)
from crosswire.store.transfer import exported, imported

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    with open_store(str(tmp_path_factory.mktemp("full") / "store.db")) as store:
        fill(store, Growth(store, load()), NOON)
        return list(exported(store))


SPOILT = {
    "a text was changed": (
        update(versions).where(versions.c.id == 1).values(text="Other."),
        "versions 1: its digest is",
    ),
    "a text is of another extract": (
        update(versions).where(versions.c.id == 2).values(text="Other."),
        "extracts 2/",
    ),
    "a brief of another text": (
        update(versions).where(versions.c.id == 3).values(text="Other."),
        "briefs 2: has another text",
    ),
    "seen before fetched": (
        update(versions).where(versions.c.id == 1).values(seen=NOON - timedelta(1)),
        "versions 1: was last seen",
    ),
    "a version is missing": (update(reports).values(latest=9), "its latest version is 9, and"),
    "numbers of versions": (
        update(versions).where(versions.c.number == 2).values(number=3),
        "its latest version is 2, and 2",
    ),
    "an extract that is none": (
        update(extracts).where(extracts.c.version_id == 1).values(data="{}"),
        "cannot be read",
    ),
    "neither extract nor error": (
        update(extracts).where(extracts.c.version_id == 1).values(data=None),
        "is neither an extract nor",
    ),
    "both extract and error": (
        update(extracts).where(extracts.c.version_id == 1).values(error="?"),
        "or both",
    ),
    "stories in a circle": (
        update(stories).where(stories.c.id == "ferries").values(merged_into="old"),
        "stories old: was merged in a circle",
    ),
    "a brief changed": (
        update(briefs).where(briefs.c.id == 1).values(data="{}"),
        "briefs 1: its digest is not",
    ),
    "a brief that is none": (
        update(briefs).where(briefs.c.id == 1).values(data="{}"),
        "briefs 1: cannot be read",
    ),
    "a brief without its versions": (
        delete(brief_versions).where(brief_versions.c.brief_id == 1),
        "briefs 1: has report",
    ),
    "a brief of more than it has": (
        update(brief_versions).where(brief_versions.c.version_id == 3).values(brief_id=1),
        "briefs 1: lacks reports that it is of",
    ),
    "numbers of briefs": (
        update(briefs).where(briefs.c.number == 2).values(number=4),
        "its number in story ferries is 4",
    ),
    "an undoing that undid something else": (
        update(corrections).where(corrections.c.id == 2).values(undone_by=1),
        "corrections 2: 1 did not take it back",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_whatever_is_not_whole_is_found(store, lines, name):
    imported(store, lines)
    assert list(check(store)) == []
    spoil, told = SPOILT[name]
    with store.write() as unit:
        unit.connection.execute(spoil)
    assert any(told in f"{one.where}: {one.what}" for one in check(store)), list(check(store))


def test_words_that_are_missing_or_left_over_are_found(store, noon):
    with store.write() as unit:
        first = unit.reports.add(report(), noon)
        second = unit.reports.add(report("A pier burned."), noon)
        search.forget(unit.connection, second.version)
        search.learn(unit.connection, first.version, report())
    assert list(check(store)) == [
        Problem(f"versions {first.version}", "is found, and is not the latest"),
        Problem(f"versions {second.version}", "cannot be found by its words"),
    ]


def test_a_report_without_a_version_is_found(store, noon):
    with store.write() as unit:
        unit.connection.execute(reports.insert().values(id="r", added=noon, latest=0))
    assert list(check(store)) == [Problem("reports r", "has no version")]


def test_a_file_of_sqlite_that_names_what_is_not_there_is_found(tmp_path, noon):
    with open_store(str(tmp_path / "store.db")) as store:
        with closing(sqlite3.connect(tmp_path / "store.db")) as connection:
            connection.execute("INSERT INTO membership VALUES ('r', 's', '2024-05-14', '{}')")
            connection.commit()
        found = list(check(store))
    assert {one.what for one in found} == {
        "names a row of reports that is not there",
        "names a row of stories that is not there",
    }
