"""What a store promises, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import DBAPIError
from tests.store.making import TEXT, report

from crosswire.errors import ServiceError, UsageError
from crosswire.store import News, name
from crosswire.types import Noise, NoiseKind

HOUR = timedelta(hours=1)


def test_a_new_report_is_given_back_as_it_was(store, noon):
    noise = (Noise(0, 4, NoiseKind.MARKUP),)
    odd = report("A\x00b \x1a ends.", noise=noise, extra={"tags": ["sea"], "n": 1.5}, url=None, title="T\x00")
    with store.write() as unit:
        came = unit.reports.add(odd, noon, {"etag": 'W/"1"'})
    with store.read() as unit:
        found = unit.reports.latest(came.report)
    assert (came.number, came.news) == (1, News.NEW)
    assert found.report == replace(odd, id=name(odd))
    assert (found.raw, found.fetched, found.seen, found.id) == ({"etag": 'W/"1"'}, noon, noon, came.version)


def test_the_offset_of_a_date_is_kept(store, noon):
    east = datetime(2024, 5, 15, 1, tzinfo=timezone(timedelta(hours=14)))
    with store.write() as unit:
        came = unit.reports.add(report(published=east), noon)
    with store.read() as unit:
        found = unit.reports.latest(came.report).report.published
        assert unit.reports.heads()[0].published == east.astimezone(UTC)
    assert found.isoformat() == "2024-05-15T01:00:00+14:00"


@pytest.mark.parametrize("moment", [datetime.min, datetime.max], ids=["first", "last"])
def test_the_ends_of_the_calendar_can_be_stored(store, moment):
    for hours in (-14, 0, 14):
        odd = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
        with store.write() as unit:
            came = unit.reports.add(report(published=odd, url=f"https://a.example/{hours}"), odd)
        with store.read() as unit:
            assert unit.reports.latest(came.report).report.published.replace(microsecond=0) == odd.replace(
                microsecond=0
            )


def test_a_corrected_text_is_another_version_and_the_old_one_stays(store, noon):
    with store.write() as unit:
        first = unit.reports.add(report(), noon)
        again = unit.reports.add(report(), noon + HOUR)
        second = unit.reports.add(report(TEXT.replace("Eleven", "Twelve")), noon + 2 * HOUR)
    assert [one.news for one in (first, again, second)] == [News.NEW, News.KNOWN, News.VERSION]
    assert (again.version, second.number, second.report) == (first.version, 2, first.report)
    with store.read() as unit:
        old, new = unit.reports.versions(first.report)
        assert unit.reports.latest(first.report) == new
        assert unit.reports.count() == 1
    assert (old.fetched, old.seen, "Eleven" in old.report.text) == (noon, noon + HOUR, True)
    assert (new.fetched, new.seen, "Twelve" in new.report.text) == (noon + 2 * HOUR, noon + 2 * HOUR, True)


def test_a_text_that_comes_back_is_a_version_again(store, noon):
    texts = ["One.", "Two.", "One."]
    with store.write() as unit:
        numbers = [unit.reports.add(report(text), noon + n * HOUR).number for n, text in enumerate(texts)]
        found = unit.reports.versions(name(report()))
    assert numbers == [1, 2, 3]
    assert [one.report.text for one in found] == texts
    assert found[0].digest == found[2].digest != found[1].digest


def test_seen_never_moves_back(store, noon):
    with store.write() as unit:
        came = unit.reports.add(report(), noon)
        unit.reports.add(report(), noon - HOUR)
        assert unit.reports.latest(came.report).seen == noon


@pytest.mark.parametrize("change", [{"title": "Other"}, {"byline": "Ada"}, {"published": None}])
def test_title_byline_and_date_make_a_version_too(store, noon, change):
    with store.write() as unit:
        unit.reports.add(report(), noon)
        assert unit.reports.add(report(**change), noon).news is News.VERSION


@pytest.mark.parametrize("change", [{"outlet": "Other"}, {"path": "a.txt"}, {"extra": {"a": 1}}, {"id": "9"}])
def test_where_it_was_found_makes_none(store, noon, change):
    with store.write() as unit:
        unit.reports.add(report(), noon)
        assert unit.reports.add(report(**change), noon).news is News.KNOWN


def test_an_article_is_known_by_its_address_however_it_is_written(store, noon):
    with store.write() as unit:
        came = unit.reports.add(report(url="https://www.sable.example/a/?utm_source=x#top"), noon)
        again = unit.reports.add(report(url="http://sable.example/a"), noon)
        other = unit.reports.add(report(url="http://sable.example/b"), noon)
        assert unit.reports.by_url("https://m.sable.example/a/").id == came.version
        assert unit.reports.by_url("https://sable.example/c") is None
    assert (again.report, again.news, other.news) == (came.report, News.KNOWN, News.NEW)


SAME = [
    ("https://a.example/1", "http://www.a.example:80/1/"),
    ("https://a.example/1?id=2&b=3", "https://A.example/1?b=3&id=2&fbclid=x&UTM_Campaign=y"),
    ("https://a.example/1", "https://a.example:443/1#comments"),
]
OTHER = [
    ("https://a.example/news?12345", "https://a.example/news?67890"),
    ("https://a.example/news?id=", "https://a.example/news"),
    ("https://a.example/#!/one", "https://a.example/#!/two"),
    ("https://a.example:8080/1", "https://a.example/1"),
    ("https://a.example/Fire", "https://a.example/fire"),
    ("https://b.a.example/1", "https://a.example/1"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"), [*((*two, True) for two in SAME), *((*two, False) for two in OTHER)]
)
def test_which_addresses_are_of_one_article(one, other, same):
    assert (name(report(url=one)) == name(report("Another text.", url=other))) is same


def test_without_an_address_the_text_says_which_article_it_is(store, noon):
    with store.write() as unit:
        first = unit.reports.add(report(url=None, id="1"), noon)
        again = unit.reports.add(report(url=None, id="2"), noon)
        other = unit.reports.add(report("Another text.", url=None, id="1"), noon)
    assert (again.news, other.news) == (News.KNOWN, News.NEW)
    assert first.report == again.report != other.report


def test_nothing_of_a_transaction_that_fails_is_stored(store, noon):
    def fail():
        with store.write() as unit:
            unit.reports.add(report(), noon)
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    with store.read() as unit:
        assert unit.reports.count() == 0
        assert unit.reports.search("ferries") == []


def test_a_reader_sees_one_moment_throughout(store, noon):
    with store.read() as unit:
        assert unit.reports.count() == 0
        with store.write() as other:
            other.reports.add(report(), noon)
        assert unit.reports.count() == 0
    with store.read() as unit:
        assert unit.reports.count() == 1


def test_who_reads_cannot_write(store, noon):
    with pytest.raises((ServiceError, DBAPIError), match=r"read-?only|only be read"), store.read() as unit:
        unit.reports.add(report(), noon)
    with store.write() as unit:
        assert unit.reports.count() == 0
        unit.reports.add(report(), noon)
    with store.read() as unit:
        assert unit.reports.count() == 1


def test_heads_are_ordered_and_filtered(store, noon):
    with store.write() as unit:
        for n, outlet in enumerate(["A", "B", "A"]):
            unit.reports.add(report(url=f"https://a.example/{n}", outlet=outlet), noon + n * HOUR)
        listed = unit.reports.heads()
        assert [one.url[-1] for one in listed] == ["2", "1", "0"]
        assert [one.url[-1] for one in unit.reports.heads(outlet="A")] == ["2", "0"]
        assert [one.url[-1] for one in unit.reports.heads(since=noon + HOUR)] == ["2", "1"]
        assert [one.url[-1] for one in unit.reports.heads(limit=1, offset=1)] == ["1"]
        assert [one.id for one in unit.reports.heads(ids=[listed[2].id])] == [listed[2].id]
        assert (listed[0].versions, listed[0].story, listed[0].title) == (1, None, "Ferries collide")


def test_a_report_is_in_one_story_at_a_time(store, noon):
    with store.write() as unit:
        came = unit.reports.add(report(), noon)
        for story in ("s1", "s2"):
            unit.stories.add(story, "Ferries", noon)
        assert unit.stories.put(came.report, "s1", noon, {"score": 0.5})
        assert not unit.stories.put(came.report, "s1", noon + HOUR)
        assert unit.stories.put(came.report, "s2", noon + HOUR, {"score": 0.75})
        assert unit.stories.members("s1") == []
        assert [(m.report_id, m.why, m.joined) for m in unit.stories.members("s2")] == [
            (came.report, {"score": 0.75}, noon + HOUR)
        ]
        assert unit.stories.get("s1").updated == noon + HOUR
        assert unit.reports.heads()[0].story == unit.stories.of_report(came.report) == "s2"


def test_a_story_merged_into_another_says_where_its_reports_are(store, noon):
    with store.write() as unit:
        for n, story in enumerate(("s1", "s2")):
            came = unit.reports.add(report(url=f"https://a.example/{n}"), noon)
            unit.stories.add(story, "Ferries", noon)
            unit.stories.put(came.report, story, noon)
        unit.stories.merge("s1", "s2", noon + HOUR)
    with store.read() as unit:
        assert [(one.id, one.reports) for one in unit.stories.all()] == [("s2", 2)]
        every = unit.stories.all(empty=True)
        assert {one.id: one.merged_into for one in every} == {"s1": "s2", "s2": None}
        assert unit.stories.all(since=noon + 2 * HOUR) == []


def test_the_latest_brief_is_that_of_the_story_it_went_into_and_none_without_a_report(store, noon):
    with store.write() as unit:
        came = [unit.reports.add(report(url=f"https://a.example/{n}"), noon) for n in range(3)]
        for story, one in zip(("s1", "s2", "s3"), came, strict=True):
            unit.stories.add(story, "Ferries", noon)
            unit.stories.put(one.report, story, noon)
        assert unit.latest("s1") is None, "nothing of it was read yet"
        made = {
            story: unit.briefs.add(story, f'{{"a":"{story}"}}', [one.version], made=noon, crosswire="1")
            for story, one in zip(("s1", "s2", "s3"), came, strict=True)
        }
        unit.stories.merge("s1", "s2", noon + HOUR)
        unit.stories.put(came[2].report, "s2", noon + HOUR)
    with store.read() as unit:
        for name in ("s1", "s2"):
            story, brief = unit.latest(name)
            assert (story.id, brief.id) == ("s2", made["s2"])
        assert unit.latest("s3") is None, "its only report is in another story"
        assert unit.latest("s4") is None


def test_briefs_have_a_history_and_the_same_one_is_kept_once(store, noon):
    with store.write() as unit:
        versions = [unit.reports.add(report(url=f"https://a.example/{n}"), noon).version for n in (0, 1)]
        unit.stories.add("s", "Ferries", noon)
        assert unit.briefs.latest("s") is None
        first = unit.briefs.add("s", '{"a":"é\\u0000"}', versions[:1], made=noon, crosswire="1")
        again = unit.briefs.add("s", '{"a":"é\\u0000"}', versions[:1], made=noon + HOUR, crosswire="1")
        second = unit.briefs.add("s", '{"a":2}', versions, made=noon + HOUR, crosswire="1")
    assert first == again != second
    with store.read() as unit:
        assert [one.number for one in unit.briefs.history("s")] == [1, 2]
        assert unit.briefs.get(first).made == noon
        assert unit.briefs.latest("s").versions == tuple(versions)
        assert unit.briefs.text(first) == '{"a":"é\\u0000"}'
        assert unit.briefs.count() == 2
        assert unit.briefs.get(99) is None
        with pytest.raises(KeyError):
            unit.briefs.text(99)


def test_a_change_is_logged_once(store, noon):
    with store.write() as unit:
        unit.stories.add("s", "Ferries", noon)
        unit.stories.add("t", "Floods", noon)
        assert unit.changes.add("s", "1/0", "added", {"to": 2}, at=noon)
        assert not unit.changes.add("s", "1/0", "added", {"to": 3}, at=noon)
        assert unit.changes.add("t", "1/0", "updated", {}, at=noon + HOUR)
        every = unit.changes.all()
        assert [(one.story_id, one.kind, one.payload) for one in every] == [
            ("s", "added", {"to": 2}),
            ("t", "updated", {}),
        ]
        assert unit.changes.all("t") == unit.changes.all(since=noon + HOUR) == every[1:]
        assert unit.changes.all(after=every[0].id) == every[1:]
        assert unit.changes.all(limit=1) == every[:1]


def test_corrections_are_taken_back_by_others_and_never_lost(store, noon):
    with store.write() as unit:
        c = unit.corrections
        first = c.add("join", {"stories": ["a", "b"]}, who="Ada", why="one fire", at=noon)
        kept = c.add("split", {}, who="Ada", why="two fires", at=noon)
        undone = c.undo(first.id, who="Bo", why="no", at=noon + HOUR)
        assert c.standing() == [kept]
        with pytest.raises(UsageError, match="does not hold"):
            c.undo(first.id, who="Bo", why="no", at=noon)
        with pytest.raises(UsageError, match="no correction 99"):
            c.undo(99, who="Bo", why="no", at=noon)
        c.undo(undone.id, who="Ada", why="yes", at=noon + 2 * HOUR)
        assert [one.id for one in c.standing()] == [first.id, kept.id]
        assert [one.kind for one in c.all()] == ["join", "split", "undo", "undo"]
        assert c.get(first.id).undone_by == undone.id
        assert (first.who, first.why, first.made, first.undone_by) == ("Ada", "one fire", noon, None)


def test_a_state_takes_the_place_of_the_one_before(store, noon):
    with store.write() as unit:
        assert unit.states.get("grouper") is None
        unit.states.put("grouper", "1", noon)
        unit.states.put("grouper", "2", noon)
        assert unit.states.get("grouper") == "2"
