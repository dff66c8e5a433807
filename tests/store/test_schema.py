"""Migrations: forwards from every released schema, with what is stored in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import update
from tests.store.making import report

from crosswire.errors import ServiceError, UsageError
from crosswire.store import Store, address, open_store, schema, upgrade
from crosswire.store.migrations.versions import rev_0001_first as first
from crosswire.store.migrations.versions import rev_0002_sightings as second
from crosswire.store.tables import REVISION, metadata

AT = datetime(2024, 5, 14, 12, tzinfo=UTC)
MOMENTS = {"added", "fetched", "seen", "created", "updated", "joined", "next_poll"}
RELEASED = {
    "0001": (
        first.metadata,
        {
            "reports": {"id": "r", "url": "https://a.example/1", "latest": 1},
            "versions": {
                "id": 7,
                "report_id": "r",
                "number": 1,
                "digest": "d",
                "words": 2,
                "text": "Old words.",
                "record": '{"id":"r","path":null,"url":null,"outlet":null,"publisher":null,"agencies":[],'
                '"title":null,"byline":null,"published":null,"published_from":null,"language":null,"words":2}',
                "raw": "{}",
            },
            "stories": {"id": "s", "headline": "Old"},
            "membership": {"report_id": "r", "story_id": "s", "why": "{}"},
            "feeds": {
                "id": 3,
                "url": "https://a.example/rss",
                "paused": False,
                "interval": 900.0,
                "failures": 0,
                "extra": "{}",
            },
        },
    ),
}
RELEASED["0002"] = (
    second.metadata,
    RELEASED["0001"][1]
    | {"sightings": {"id": 5, "report_id": "r", "at": AT, "kind": "absent", "told": "it answered 404"}},
)
"""Of every released schema its tables, as its migration has them, and a row of each that matters."""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request, tmp_path):
    """A database without tables, opened as a store."""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres").empty()
    else:
        url = str(tmp_path / "store.db")
    store = Store(address.parse(url))
    yield store
    store.close()


def test_the_newest_migration_is_the_one_that_the_tables_describe():
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == REVISION
    assert {one.revision for one in script.walk_revisions()} == set(RELEASED)


@pytest.mark.parametrize("revision", sorted(RELEASED))
def test_what_a_released_schema_holds_is_there_after_the_migrations(empty, revision):
    tables, rows = RELEASED[revision]
    with empty.write() as unit:
        assert schema.upgrade(unit.connection, revision) == (None, revision)
        for name, row in rows.items():
            table = tables.tables[name]
            moments = dict.fromkeys(MOMENTS & set(table.columns.keys()), AT)
            unit.connection.execute(table.insert().values(**row, **moments))
    assert upgrade(empty) == (revision, REVISION)
    with empty.write() as unit:
        context = MigrationContext.configure(unit.connection, opts={"include_name": of_ours})
        assert compare_metadata(context, metadata) == []
        assert unit.reports.latest("r").report.text == "Old words."
        assert unit.stories.of_report("r") == "s"
        assert [feed.id for feed in unit.feeds.all()] == [3]
        assert unit.reports.add(report(), unit.feeds.all()[0].added).number == 1


def of_ours(name, kind, _parents):
    """What the metadata describe: not the index of words, which each engine keeps in its own way."""
    return kind != "table" or not name.startswith("search")


def test_an_empty_database_is_made_ready_once(empty):
    assert upgrade(empty) == (None, REVISION)
    assert upgrade(empty) == (REVISION, REVISION)


def test_a_store_of_another_schema_is_not_opened(store_url):
    def becomes(revision):
        with open_store(store_url) as store, store.write() as unit:
            unit.connection.execute(update(schema._VERSION).values(version_num=revision))

    becomes("0000")
    with pytest.raises(UsageError, match="has schema 0000, and 0002 is needed: run crosswire db upgrade"):
        open_store(store_url)


def test_a_store_of_a_later_crosswire_is_left_alone(store_url):
    with open_store(store_url) as store:
        with store.write() as unit:
            unit.connection.execute(update(schema._VERSION).values(version_num="9999"))
        with pytest.raises(UsageError, match="later crosswire"):
            upgrade(store)
    with pytest.raises(
        UsageError, match=r"of a later crosswire \(schema 9999, here 0002\): update crosswire"
    ):
        open_store(store_url)


def test_what_is_not_there_is_not_made_unless_asked_for(tmp_path, empty):
    with pytest.raises(ServiceError, match="there is no store"):
        open_store(str(tmp_path / "none" / "store.db"), create=False)
    assert not (tmp_path / "none").exists()
    url = empty.where.url.render_as_string(hide_password=False)
    if empty.where.file is None:
        with pytest.raises(UsageError, match="there is no store at postgresql"):
            open_store(url, create=False)
