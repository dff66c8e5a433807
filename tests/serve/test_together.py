"""What was handed in as one story is one, and nobody has signed that; a person's word goes over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.render import specimen

from crosswire.corrections import Signed, payload, split
from crosswire.serve.work.collating import _tied
from crosswire.store import Store, Unit, open_store
from crosswire.store.regrouping import regroup
from crosswire.types.corrections import Joinable

AT = datetime(2024, 5, 16, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "desk.db")) as made:
        yield made


def came(unit: Unit, number: int, story: str) -> str:
    """A report that the grouping has put into a story; its id."""
    at = AT + timedelta(minutes=number)
    report = replace(specimen.brief().reports[0], url=f"https://a.example/{number}")
    found = unit.reports.add(report, at).report
    unit.stories.add(story, "", at)
    unit.stories.put(found, story, at)
    return found


def stories(unit: Unit, reports: list[str]) -> list[str | None]:
    return [unit.stories.of_report(one) for one in reports]


def test_reports_of_new_stories_are_one_and_a_person_may_take_one_out(store: Store):
    with store.write() as unit:
        reports = [came(unit, n, f"s{n}") for n in range(4)]
        assert _tied(unit, reports, AT) == []
        assert len(set(stories(unit, reports))) == 1
        assert unit.corrections.all() == []
        said = split(Joinable.STORIES, (reports[:1], reports[1:]), Signed("Ada", AT, "another flood"))
        unit.corrections.add(said.kind.value, payload(said), who="Ada", why="another flood", at=AT)
        regroup(unit, reports, AT)
        now = stories(unit, reports)
        assert now[0] not in now[1:]
        assert len(set(now[1:])) == 1  # the others stay together
        unit.corrections.undo(1, who="Ada", why="no", at=AT)
        regroup(unit, reports, AT)
        assert len(set(stories(unit, reports))) == 1


def test_a_new_report_goes_to_the_story_that_another_one_is_in(store: Store):
    with store.write() as unit:
        old, other = came(unit, 0, "old"), came(unit, 1, "old")
        new = came(unit, 2, "new")
        assert _tied(unit, [new, other], AT) == []
        assert stories(unit, [old, other, new]) == ["old"] * 3


def test_two_stories_that_were_here_before_are_not_joined(store: Store):
    with store.write() as unit:
        one, other = came(unit, 0, "one"), came(unit, 1, "other")
        came(unit, 2, "one"), came(unit, 3, "other")
        new = [came(unit, 4, "n4"), came(unit, 5, "n5")]
        (said,) = _tied(unit, [one, other, *new], AT)
        assert "2 stories" in said
        assert stories(unit, [one, other]) == ["one", "other"]
        assert len(set(stories(unit, new))) == 1  # what is new is one
        assert not set(stories(unit, new)) & {"one", "other"}
