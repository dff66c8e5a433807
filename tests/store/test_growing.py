"""A brief that grows is the brief of all its reports at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.making import report

from crosswire import pipeline
from crosswire.config import load
from crosswire.corrections import Signed, fixed, payload
from crosswire.store import Growth, name, open_store
from crosswire.store import readings as reading_stage
from crosswire.store.checking import check
from crosswire.store.extracts import PACKAGE, READERS, readers, reading
from crosswire.types import Extract, Reading, Skipped
from crosswire.types.corrections import CorrectionKind

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)
FIRE = [
    "Nine people were killed when a warehouse burned down in Tallow Bay on Monday, the fire service said.",
    "At least 9 people died in a warehouse fire in Tallow Bay, officials said. Twelve were injured.",
    "Mayor Odile Brandt said on Tuesday that 11 people had died in the Tallow Bay fire. “We mourn.”",
    "The warehouse fire in Tallow Bay killed 11, police said. The fire service spoke of 9 dead earlier.",
    "Fourteen people were hurt in the fire yesterday, the hospital of Tallow Bay said.",
]
"""The last one is not dated: its "yesterday" hangs on the day of the story."""
FIRE_URL = "https://tallow{}.example/fire"


def fire(n: int, text: str | None = None, **fields):
    dated = None if n == len(FIRE) - 1 else NOON + timedelta(hours=n)
    given = {"url": f"https://tallow{n}.example/fire", "outlet": f"Paper {n}", "title": None, "agencies": ()}
    made = report(text or FIRE[n], **(given | {"published": dated, "published_from": None} | fields))
    return replace(made, id=name(made))


def at_once(reports) -> str:
    """The brief of reports as they would be in the store, all read together."""
    reading = Reading(tuple(sorted(reports, key=lambda one: one.order)), ())
    return pipeline.collate(pipeline.extract(reading, load(), story=True), load()).to_json()


@pytest.fixture(scope="module")
def expected():
    return at_once([fire(n) for n in range(len(FIRE))])


def grown(store, groups, growth) -> str:
    """The last brief of a story that reports join in groups, collated after each."""
    ticks, last = count(), None
    for group in groups:
        with store.write() as unit:
            unit.stories.add("s", "Fire", NOON)
            for n in group:
                came = unit.reports.add(fire(n), NOON + timedelta(seconds=next(ticks)))
                unit.stories.put(came.report, "s", NOON)
        last = growth.brief("s", NOON + timedelta(hours=1))
    with store.read() as unit:
        return unit.briefs.text(last.stored.id)


def test_one_report_after_another_gives_the_brief_of_all_at_once(store, expected):
    assert grown(store, [[n] for n in range(len(FIRE))], Growth(store, load())) == expected
    with store.read() as unit:
        assert [len(one.versions) for one in unit.briefs.history("s")] == [1, 2, 3, 4, 5]
        assert unit.stories.stale() == []
        assert unit.stories.get("s").first_published == NOON


ARRIVALS = st.permutations(range(len(FIRE))).flatmap(
    lambda order: st.lists(st.integers(1, len(FIRE) - 1), max_size=3, unique=True).map(
        lambda cuts: [order[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(FIRE)], strict=True)]
    )
)


@given(groups=ARRIVALS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_neither_the_order_nor_the_grouping_of_arrivals_changes_the_brief(groups, expected, tmp_path_factory):
    with open_store(str(tmp_path_factory.mktemp("grown") / "store.db")) as store:
        assert grown(store, groups, Growth(store, load())) == expected


def nothing_to_read(reports, _settings, **_how):
    assert not reports, "collation reads what the store should have given it"
    return (), ()


def test_a_stored_report_is_not_read_again(store, expected, monkeypatch):
    read = []
    real = reading_stage.extracted

    def counted(reports, settings, **how):
        read.extend((one.url, how["anchor"]) for one in reports)
        return real(reports, settings, **how)

    monkeypatch.setattr(reading_stage, "extracted", counted)
    monkeypatch.setattr("crosswire.extraction.extracted", nothing_to_read)
    grown(store, [[0], [1], [2, 3]], Growth(store, load()))
    assert read == [(f"https://tallow{n}.example/fire", None) for n in range(4)]
    read.clear()
    assert grown(store, [[4]], Growth(store, load())) == expected
    assert [url for url, _ in read] == ["https://tallow4.example/fire"] * 2, "alone, then by the story's day"
    read.clear()
    again = Growth(store, load()).brief("s", NOON)
    assert (read, again.changed, again.brief.to_json()) == ([], False, expected)


def test_another_way_of_reading_reads_again(store):
    growth = Growth(store, load())
    grown(store, [[0]], growth)
    other = Growth(store, load(statements="rules"))
    with store.read() as unit:
        version = unit.briefs.latest("s").versions[0]
    assert isinstance(other.readings.of([version], NOON)[version], Extract)
    with store.read() as unit:
        assert unit.extracts.get(version, growth.readings._how) is None
        assert unit.extracts.get(version, other.readings._how).models["statements"]


def test_what_cannot_be_read_is_named_and_not_tried_again(store, monkeypatch):
    odd = "Brann i lageret: ni personer omkom i Tallow Bay mandag, sier politiet. " * 3
    with store.write() as unit:
        unit.stories.add("s", "Fire", NOON)
        for made in (fire(0), fire(1, text=odd, language="xx")):
            unit.stories.put(unit.reports.add(made, NOON).report, "s", NOON)
    first = Growth(store, load()).brief("s", NOON)
    assert [one.input for one in first.brief.skipped] == ["https://tallow1.example/fire"]
    monkeypatch.setattr(reading_stage, "extracted", None)
    again = Growth(store, load()).brief("s", NOON)
    assert (again.changed, again.brief.skipped) == (False, first.brief.skipped)
    with store.read() as unit:
        assert unit.stories.stale() == []


def test_a_story_without_a_report_that_can_be_read_has_no_brief(store):
    with store.write() as unit:
        unit.stories.add("s", "Fire", NOON)
        unit.stories.put(unit.reports.add(fire(1, language="xx"), NOON).report, "s", NOON)
    assert Growth(store, load()).brief("s", NOON) is None
    assert Growth(store, load()).brief("none", NOON) is None


def test_a_corrected_article_is_collated_as_it_is_now_and_the_edit_is_told(store):
    growth = Growth(store, load())
    grown(store, [[0], [1]], growth)
    corrected = fire(0, text=FIRE[0].replace("Nine", "Ten"))
    with store.write() as unit:
        unit.reports.add(corrected, NOON + timedelta(hours=2))
        assert unit.stories.stale() == ["s"]
    found = growth.brief("s", NOON + timedelta(hours=3))
    texts = {one.id: one.text for one in found.brief.reports}
    assert texts[corrected.id].startswith("Ten people")
    (edit,) = found.brief.lineage.revisions
    assert (edit.report, edit.seen_after) == (corrected.id, NOON + timedelta(hours=2))
    with store.read() as unit:
        assert unit.stories.stale() == []
        assert unit.stories.get("s").updated == NOON + timedelta(hours=3)


def test_a_report_that_comes_while_the_brief_is_made_is_in_it(store, monkeypatch):
    growth = Growth(store, load())
    grown(store, [[0]], growth)
    real, late = growth._collated, [fire(1)]

    def slow(articles, at, said):
        made = real(articles, at, said)
        if late:
            with store.write() as unit:
                unit.stories.put(unit.reports.add(late.pop(), NOON).report, "s", NOON)
        return made

    monkeypatch.setattr(growth, "_collated", slow)
    with store.write() as unit:
        unit.stories.put(unit.reports.add(fire(2), NOON).report, "s", NOON)
    assert len(growth.brief("s", NOON).brief.reports) == 3


def test_a_correction_that_comes_while_the_brief_is_made_is_in_it(store, monkeypatch):
    growth = Growth(store, load())
    grown(store, [[0]], growth)
    said = fixed(name(fire(0)), CorrectionKind.OUTLET, "Tern", Signed("Ada", NOON, "masthead"))
    real, late = growth._collated, [said]

    def slow(articles, at, corrections):
        made = real(articles, at, corrections)
        if late:
            with store.write() as unit:
                one = late.pop()
                unit.corrections.add(one.kind.value, payload(one), who=one.by, why=one.why, at=NOON)
        return made

    monkeypatch.setattr(growth, "_collated", slow)
    assert [report.outlet for report in growth.brief("s", NOON).brief.reports] == ["Tern"]


@pytest.mark.parametrize(
    ("kind", "value"), [(CorrectionKind.OUTLET, "Tern"), (CorrectionKind.DATE, "2024-05-11T12:00:00+00:00")]
)
def test_a_report_that_a_correction_changes_is_read_once_for_it(store, monkeypatch, kind, value):
    """Another date of the story moves the undated report's "yesterday" with it: that is read once, too."""
    grown(store, [[0, 4]], Growth(store, load()))
    said = fixed(name(fire(0)), kind, value, Signed("Ada", NOON, "masthead"))
    with store.write() as unit:
        unit.corrections.add(said.kind.value, payload(said), who=said.by, why=said.why, at=NOON)
    read, real = [], reading_stage.extracted

    def counted(reports, settings, **how):
        read.extend(one.url for one in reports)
        return real(reports, settings, **how)

    monkeypatch.setattr(reading_stage, "extracted", counted)
    with monkeypatch.context() as alone:
        alone.setattr("crosswire.extraction.extracted", nothing_to_read)
        first = Growth(store, load()).brief("s", NOON)
        moved = [FIRE_URL.format(4)] if kind is CorrectionKind.DATE else []
        assert read == [FIRE_URL.format(0), *moved]
        read.clear()
        again = Growth(store, load()).brief("s", NOON)
        assert (read, again.changed) == ([], False)
    at_once_too = pipeline.collate(
        pipeline.extract(Reading((fire(0), fire(4)), ()), load(), story=True),
        load(),
        corrections=first.brief.corrections and (replace(said, id="1"),),
    )
    assert first.brief.to_json() == at_once_too.to_json()
    assert list(check(store)) == []


def test_a_report_that_left_makes_the_story_stale_and_an_empty_one_is_not(store):
    growth = Growth(store, load())
    grown(store, [[0, 1]], growth)
    with store.write() as unit:
        unit.stories.add("t", "Other", NOON)
        unit.stories.put(name(fire(0)), "t", NOON)
        assert unit.stories.stale() == ["s", "t"]
    for story in ("s", "t"):
        growth.brief(story, NOON)
    with store.write() as unit:
        assert unit.stories.stale() == []
        unit.stories.merge("s", "t", NOON)
        assert unit.stories.stale() == ["t"]


def test_reports_without_a_story_are_found(store):
    with store.write() as unit:
        first = unit.reports.add(fire(0), NOON)
        second = unit.reports.add(fire(1), NOON + timedelta(seconds=1))
        assert unit.reports.ungrouped() == [first.report, second.report]
        unit.stories.add("s", "Fire", NOON)
        unit.stories.put(first.report, "s", NOON)
        assert unit.reports.ungrouped() == [second.report]
        assert unit.reports.ungrouped(limit=0) == []


def test_skipped_is_told_of_a_reading(store):
    with store.write() as unit:
        came = unit.reports.add(fire(1, language="xx"), NOON)
    said = Growth(store, load()).readings.of([came.version], NOON)[came.version]
    assert isinstance(said, Skipped)


def test_a_reading_hangs_on_all_that_reads(tmp_path):
    """Within one version, too: another word list or another line of code makes another reading."""
    for part in READERS:
        place = tmp_path / part
        file = place if part.endswith(".py") else place / "deep" / "one.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a = 1")
    last = tmp_path / "extract" / "deep" / "one.toml"
    seen = [readers.__wrapped__(tmp_path)]
    for text in ("a = 2", "a = 1"):
        last.write_text(text)
        seen.append(readers.__wrapped__(tmp_path))
    (last.parent / "two.py").write_text("")
    seen.append(readers.__wrapped__(tmp_path))
    assert seen[0] == seen[2]
    assert len(set(seen)) == 3
    assert readers() == readers.__wrapped__(PACKAGE)
    assert reading(load()) != reading(load(statements="rules"))
