"""Edits in the brief: in its lineage, in every renderer, and back from JSON."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import jsonschema
import pytest

from crosswire import Brief, pipeline
from crosswire.record import plain
from crosswire.render import markdown, terminal
from crosswire.render.schema import schema
from crosswire.types import Version

from .conftest import Read

TITLE = "Kiln fire in Marsk"
OLD = "The kiln fire in Marsk injured 8 workers, fire chief Lena Obrist said. Two sheds burned down."
NEW = "The kiln fire in Marsk injured 11 workers, fire chief Lena Obrist said. Two sheds burned down."
FIRST, LAST, AGAIN = (datetime(2024, 3, 3, *at, tzinfo=UTC) for at in ((9, 50), (10, 2), (10, 40)))


@pytest.fixture(scope="module")
def brief(read_all: Read) -> Brief:
    found = read_all({"old": (TITLE, OLD), "new": (TITLE, NEW)})
    old, new = found["old"].called("new"), found["new"]
    versions = [Version(old, FIRST, LAST), Version(new, AGAIN, AGAIN)]
    return pipeline.collate(pipeline.Extraction((new,), ()), versions=[versions])


def test_the_lineage_holds_the_revision(brief: Brief) -> None:
    (revision,) = brief.lineage.revisions
    assert (revision.report, revision.silent) == ("new", True)
    assert (revision.seen_before, revision.seen_after) == (LAST, AGAIN)
    assert [edit.before and edit.before.text for edit in revision.edits] == ["8 workers"]


def test_it_comes_back_from_json_and_fits_the_schema(brief: Brief) -> None:
    assert Brief.from_json(brief.to_json()) == brief
    jsonschema.validate(plain(brief), schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("render", [terminal.render, markdown.render])
def test_a_reader_sees_it(brief: Brief, render) -> None:
    shown = " ".join(render(brief).split())
    assert "Orlen Post changed its article" in shown
    assert "SILENT EDIT" in shown.upper()
    assert re.search(
        r"“8 workers” was present when fetched at \S+ 10:02:00 UTC; at \S+ 10:40:00 UTC it was “11 workers”",
        shown,
    )
    assert "the article does not say so" in shown


def test_the_page_shows_it(brief: Brief) -> None:
    assert "Orlen Post changed its article" in brief.to_html()


def test_without_versions_there_is_none(brief: Brief, read_all: Read) -> None:
    alone = pipeline.collate(pipeline.Extraction((read_all({"new": (TITLE, NEW)})["new"],), ()))
    assert alone.lineage.revisions == ()
    assert "Silent edit" not in markdown.render(alone)


def test_of_many_versions_the_last_steps_are_told(read_all: Read) -> None:
    found = read_all({"old": (TITLE, OLD), "new": (TITLE, NEW)})
    old, new = found["old"].called("new"), found["new"]
    many = [Version((old, new)[n % 2], FIRST, LAST) for n in range(40)]
    brief = pipeline.collate(pipeline.Extraction((new,), ()), versions=[many])
    assert len(brief.lineage.revisions) == 20
    assert brief.lineage.revisions[-1].edits[0].after.text == "11 workers"
