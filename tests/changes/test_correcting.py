"""Corrections in a store: replayed at once, logged, taken back without a trace, and undone again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crosswire import Brief, Collator, pipeline
from crosswire.changes import Alerts, correcting, logged
from crosswire.cli.app import app
from crosswire.cluster.stories import story_id
from crosswire.config import Settings
from crosswire.corrections import (
    Grouped,
    Signed,
    deleted,
    fixed,
    joined,
    load,
    marked_noise,
    regrouped,
    split,
)
from crosswire.errors import UsageError
from crosswire.mcp.shelf import Shelf
from crosswire.read.reports import report
from crosswire.render.changes import render_log
from crosswire.render.correcting import listed as render_listed
from crosswire.store import Grouping, Growth, Store, open_store
from crosswire.store.recorded import recorded
from crosswire.types import DeskCorrection, Extract, NoiseKind, Reading, Span
from crosswire.types.changes import ChangeKind, Logged, Subject
from crosswire.types.corrections import CorrectionKind, Joinable
from crosswire.watch.desk import Newsroom

AT = datetime(2024, 3, 3, 12, tzinfo=UTC)
FLOOD = "The Tarn dam burst near Orlen on Saturday. {n} people were killed, police said."
FIRE = "A kiln fire in Marsk injured {n} workers, fire chief Lena Obrist said. Two kilns burned down."


def signed(hours: float = 0, why: str = "I called them.") -> Signed:
    return Signed("Mara Quill", AT + timedelta(hours=hours), why)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "news.db")) as opened:
        yield opened


class Desk:
    """A store that reports are put into as a watcher does it."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store, self.settings = store, settings
        self.growth, self.grouping = Growth(store, settings), Grouping(store)
        self.at = AT

    def add(self, name: str, text: str) -> str:
        """Stores an article, groups it and collates its story; gives its id."""
        made = report(
            text,
            id=name,
            settings=self.settings,
            url=f"https://{name}.example/1",
            outlet=f"Tern {name}",
            title=text[:30],
            published=self.at,
        )
        with self.store.write() as unit:
            arrival = unit.reports.add(made, self.at)
            latest = unit.reports.latest(arrival.report)
        assert latest
        said = self.growth.readings.of([latest.id], self.at)[latest.id]
        assert isinstance(said, Extract)
        story = self.grouping.put(said, self.at).story
        self.growth.brief(story, self.at)
        self.at += timedelta(minutes=1)
        return arrival.report

    def story(self, name: str) -> str:
        with self.store.read() as unit:
            return str(unit.stories.of_report(name))

    def stories(self) -> set[frozenset[str]]:
        with self.store.read() as unit:
            every = [unit.stories.members(one.id) for one in unit.stories.all()]
        return {frozenset(m.report_id for m in members) for members in every}

    def text(self, story: str) -> str:
        with self.store.read() as unit:
            latest = unit.briefs.latest(story)
            assert latest
            return unit.briefs.text(latest.id)

    def brief(self, story: str) -> Brief:
        return Brief.from_json(self.text(story))

    def correct(self, correction: DeskCorrection) -> correcting.Done:
        return correcting.correct(self.store, correction, self.settings)

    def undo(self, number: int, hours: float = 9) -> correcting.Done:
        return correcting.undo(self.store, number, signed(hours), self.settings)


@pytest.fixture
def desk(store: Store, nlp_settings: Settings) -> Desk:
    return Desk(store, nlp_settings)


@pytest.fixture
def either(store_url: str, nlp_settings: Settings) -> Iterator[Desk]:
    """A desk on SQLite, and one on PostgreSQL."""
    with open_store(store_url) as opened:
        yield Desk(opened, nlp_settings)


def test_a_correction_is_replayed_logged_and_taken_back_to_the_byte(either: Desk) -> None:
    desk = either
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FLOOD.format(n=19))
    story = desk.story(one)
    before, brief = desk.text(story), desk.brief(story)
    asked = next(q for q in brief.questions if len(q.answers) == 2)
    figures = [answer.figures[0] for answer in asked.answers]
    done = desk.correct(split(Joinable.QUESTIONS, ([figures[0]], [figures[1]]), signed(1), brief))
    assert done.stories == (story,)
    after = desk.brief(story)
    assert [(c.id, c.outcome.value) for c in after.corrections] == [(str(done.id), "applied")]
    by_id = {f.id: f.question for f in after.figures}
    assert by_id[figures[0]] != by_id[figures[1]]
    with desk.store.read() as unit:
        entries = logged(unit.changes.all(story))
        assert {one.at for one in entries} == {AT + timedelta(hours=1)}
        assert [one.change.note for one in entries] == [
            "Mara Quill corrected this: split questions. I called them."
        ]
        assert unit.jobs.waiting("brief") == 0
    undone = desk.undo(done.id)
    assert desk.text(story) == before
    desk.undo(undone.id, 10)
    assert desk.text(story) == after.to_json()
    assert [one_.holds for one_ in correcting.listed(desk.store)] == [True]
    assert {desk.story(one), desk.story(two)} == {story}


def test_a_correction_holds_when_one_more_report_comes(desk: Desk) -> None:
    desk.add("a", FLOOD.format(n=14))
    two = desk.add("b", FLOOD.format(n=19))
    desk.correct(fixed(two, CorrectionKind.OUTLET, "Brodny Star", signed(1)))
    story = desk.story(desk.add("c", FLOOD.format(n=21)))
    found = desk.brief(story)
    assert len(found.reports) == 3
    assert next(r.outlet for r in found.reports if r.id == two) == "Brodny Star"


def test_what_the_store_does_not_have_cannot_be_corrected(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no report 'nothing'"):
        desk.correct(fixed("nothing", CorrectionKind.OUTLET, "X", signed()))
    assert correcting.listed(desk.store) == []
    with pytest.raises(UsageError, match="no correction 7"):
        desk.undo(7)


def test_a_watcher_finishes_what_was_interrupted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = desk.add("a", FLOOD.format(n=14))

    def killed(*args: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(correcting, "_replayed", killed)
    with pytest.raises(KeyboardInterrupt):
        desk.correct(fixed(one, CorrectionKind.OUTLET, "Brodny Star", signed(1)))
    with desk.store.read() as unit:
        (job,) = unit.jobs.of_kind("brief")
    assert (job.payload["story"], job.next_try) == (desk.story(one), AT + timedelta(hours=1))
    monkeypatch.undo()
    newsroom = Newsroom(desk.store, desk.settings, "one", lambda: AT + timedelta(hours=2), EVERY)
    (event,) = newsroom.work()
    (entry,) = event.changes
    assert entry.said[0] == "Mara Quill corrected this: outlet Brodny Star. I called them."
    assert entry.alerts == ()
    assert list(newsroom.work()) == []


# The log: the cause, and no news.

EVERY = Alerts.model_validate(
    {
        "rule": [
            {"name": "Back", "when": "withdrawn"},
            {"name": "Many", "when": "value", "above": 15},
            {"name": "Two", "when": "origins", "at_least": 1},
            {"name": "Disputed", "when": "disputed"},
        ],
        "webhook": [{"url": "https://hook.example/a", "secret": "S", "rules": ["Back", "Many", "Two"]}],
    }
)


def entries_of(desk: Desk, story: str) -> list[Logged]:
    with desk.store.read() as unit:
        return list(logged(unit.changes.all(story)))


def test_a_split_is_one_entry_in_each_story_that_names_the_cause_first(desk: Desk) -> None:
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FLOOD.format(n=19))
    story = desk.story(one)
    done = correcting.correct(
        desk.store, split(Joinable.STORIES, ([two], [one]), signed(1)), desk.settings, alerts=EVERY
    )
    cause = "Mara Quill corrected this: split stories. I called them."
    for name in (story, desk.story(two)):
        (entry,) = entries_of(desk, name)
        assert entry.said[0] == cause
        assert (entry.change.subject, entry.change.kind, entry.alerts) == (
            Subject.CORRECTION,
            ChangeKind.ADDED,
            (),
        )
    assert "Hence in another story: “The Tarn dam burst near Orlen”." in entries_of(desk, story)[0].said
    ivo = Signed("Ivo Brandt", AT + timedelta(hours=2), "one flood")
    correcting.undo(desk.store, done.id, ivo, desk.settings, alerts=EVERY)
    back = entries_of(desk, story)[0]
    assert back.said[0] == (
        f"Ivo Brandt took correction {done.id} back (split stories, by Mara Quill): one flood"
    )
    assert "Hence here: “The Tarn dam burst near Orlen”." in back.said
    assert back.alerts == ()
    (emptied, _) = entries_of(desk, str(done.stories[0] if done.stories[0] != story else done.stories[1]))
    assert emptied.said == (back.said[0], "Hence: no report is left in this story.")
    again = correcting.undo(desk.store, done.id + 1, signed(3), desk.settings, alerts=EVERY)
    assert entries_of(desk, story)[0].said[0] == (
        f"Mara Quill had correction {done.id} hold again (split stories, by Mara Quill): I called them."
    )
    assert again.id == done.id + 2
    with desk.store.read() as unit:
        assert unit.jobs.of_kind("webhook") == []
    shown = render_log(entries_of(desk, story), width=200)
    assert "✎ CORRECTED  Split stories" in shown
    assert "✎ CORRECTION TAKEN BACK  Split stories" in shown
    assert "WITHDRAWN" not in shown
    assert "ADDED" not in shown


def test_what_came_of_a_correction_names_a_question_by_the_beginning_of_its_clause(desk: Desk) -> None:
    long = "About 300 of the families on the left bank of the Tarn were brought to schools in Upper Orlen"
    name = desk.add("a", f"{FLOOD.format(n=14)} {long} on Sunday, the council said.")
    story = desk.story(name)
    text = desk.brief(story).reports[0].text
    whole = Span(text.index(long), len(text))
    said = desk.brief(story).reports[0]
    desk.correct(marked_noise(said, whole, NoiseKind.RELATED, signed(1)))
    (entry,) = entries_of(desk, story)
    assert "Hence collated otherwise" in entry.said[1]
    named = entry.said[1].removeprefix("Hence collated otherwise: ").rstrip(".").split("; ")
    assert all(len(one) <= 50 for one in named), named
    assert any(one.endswith("…") for one in named), named


def test_news_that_came_before_a_correction_is_news(desk: Desk) -> None:
    """A report came and its brief is not yet made: what it brings is told with its alerts, then the cause."""
    one = desk.add("a", FLOOD.format(n=14))
    story, known = desk.story(one), desk.text(desk.story(one))
    where = {"url": "https://b.example/1", "outlet": "B", "published": AT}
    made = report(FLOOD.format(n=19), id="b", settings=desk.settings, **where)
    with desk.store.write() as unit:
        two = unit.reports.add(made, AT).report
        unit.stories.put(two, story, AT)
    assert desk.text(story) == known
    correcting.correct(
        desk.store, fixed(two, CorrectionKind.OUTLET, "Brodny Star", signed(1)), desk.settings, alerts=EVERY
    )
    found = entries_of(desk, story)
    assert [one.change.subject for one in found if one.change.subject is Subject.CORRECTION] == [
        Subject.CORRECTION
    ]
    assert {alert for one in found for alert in one.alerts} >= {"Many"}
    assert {one.change.label for one in found if one.change.subject is Subject.REPORT} == {"B"}


def test_what_holds_again_can_be_taken_back_again(desk: Desk) -> None:
    one = desk.add("a", FLOOD.format(n=14))
    first = desk.correct(fixed(one, CorrectionKind.OUTLET, "Brodny Star", signed(1))).id
    back = desk.undo(first).id
    told = rf"correction {first} does not hold: Mara Quill took it back by {back} "
    with pytest.raises(UsageError, match=told):
        desk.undo(first)
    again = desk.undo(back).id
    with pytest.raises(UsageError, match=rf"correction {back} does not hold: .* by {again} .* undo {again}$"):
        desk.undo(back)
    (listed,) = correcting.listed(desk.store)
    assert listed.holds
    assert listed.undone is None
    assert [(u.id, u.undoes) for u in listed.undoings] == [(back, first), (again, back)]
    last = desk.undo(first).id
    (listed,) = correcting.listed(desk.store)
    assert not listed.holds
    assert [u.id for u in listed.undoings] == [back, again, last]
    assert desk.brief(desk.story(one)).corrections == ()
    shown = render_listed([listed])
    assert shown.index(f"    {back}  ") < shown.index("holds again: ") < shown.index(f"    {last}  ")
    assert shown.count("taken back: I called them.") == 2


# Stories.


def test_stories_are_joined_grow_as_one_and_part_again(either: Desk) -> None:
    desk = either
    flood, fire = desk.add("a", FLOOD.format(n=14)), desk.add("b", FIRE.format(n=8))
    assert desk.story(flood) != desk.story(fire)
    texts = {desk.story(name): desk.text(desk.story(name)) for name in (flood, fire)}
    before = desk.stories()
    done = desk.correct(joined(Joinable.STORIES, [flood, fire], signed(1)))
    assert desk.stories() == {frozenset((flood, fire))}
    assert len(desk.brief(desk.story(fire)).reports) == 2
    assert [c.outcome.value for c in desk.brief(desk.story(fire)).corrections] == ["applied"]
    desk.undo(done.id)
    assert desk.stories() == before
    assert {desk.story(name): desk.text(desk.story(name)) for name in (flood, fire)} == texts
    again = desk.add("c", FIRE.format(n=9))
    assert desk.story(again) == desk.story(fire)


def test_a_report_that_comes_later_joins_the_joined_story(desk: Desk) -> None:
    flood, fire = desk.add("a", FLOOD.format(n=14)), desk.add("b", FIRE.format(n=8))
    done = desk.correct(joined(Joinable.STORIES, [flood, fire], signed(1)))
    later = desk.add("c", FIRE.format(n=9))
    assert desk.story(later) == desk.story(flood)
    desk.grouping = Grouping(desk.store)  # a worker that starts anew knows no correction, either
    last = desk.add("d", FIRE.format(n=9).replace("Two", "Three"))
    assert desk.story(last) == desk.story(flood)
    desk.undo(done.id)
    assert desk.stories() == {frozenset((flood,)), frozenset((fire, later, last))}


def test_a_story_is_split_and_later_reports_go_with_the_part_that_they_are_like(desk: Desk) -> None:
    kinds = ("The Tarn dam burst near Orlen. {n} people were killed, police said.",)
    one = desk.add("a", kinds[0].format(n=14))
    two = desk.add(
        "b", kinds[0].format(n=14) + " Engineer Tomas Brill blamed the sluice gates of the Halden mill."
    )
    assert desk.story(one) == desk.story(two)
    before = desk.text(desk.story(one))
    done = desk.correct(split(Joinable.STORIES, ([two], [one]), signed(1)))
    assert desk.story(one) != desk.story(two)
    assert desk.story(one) == story_id(one)  # the part of the report that opened the story keeps its id
    later = desk.add(
        "c", kinds[0].format(n=14) + " Engineer Tomas Brill blamed the sluice gates of the mill again."
    )
    assert desk.story(later) == desk.story(two)
    assert {r.id for r in desk.brief(desk.story(two)).reports} == {two, later}
    desk.undo(done.id)
    assert desk.stories() == {frozenset((one, two, later))}
    assert desk.brief(desk.story(one)).corrections == ()
    assert len(before) < len(desk.text(desk.story(one)))


def test_a_new_version_stays_where_a_person_put_it(desk: Desk) -> None:
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FLOOD.format(n=14))
    desk.correct(split(Joinable.STORIES, ([two], [one]), signed(1)))
    story = desk.story(two)
    assert desk.add("b", FLOOD.format(n=15)) == two
    assert desk.story(two) == story


def opened_by(name: str) -> str:
    return f"s-{name}"


def grouped(*rows: str) -> list[Grouped]:
    """Reports by name, each with its story and the one that it is beside: "b s-a a"."""
    return [Grouped(*row.split()) for row in rows]


def said(*corrections: DeskCorrection) -> list[DeskCorrection]:
    return [replace(one, id=str(n)) for n, one in enumerate(corrections, 1)]


JOIN, SPLIT = joined, split
ROWS = grouped("a s-a", "b s-a a", "c s-a b", "d s-d", "e s-d d")


def test_without_corrections_the_grouping_stands() -> None:
    assert regrouped(ROWS, [], opened_by) == {"a": "s-a", "b": "s-a", "c": "s-a", "d": "s-d", "e": "s-d"}


def test_the_first_of_joined_stories_keeps_its_id() -> None:
    found = regrouped(ROWS, said(JOIN(Joinable.STORIES, ["e", "b"], signed())), opened_by)
    assert set(found.values()) == {"s-a"}


def test_who_is_not_named_follows_whom_he_is_most_like() -> None:
    found = regrouped(ROWS, said(SPLIT(Joinable.STORIES, (["b"], ["a"]), signed())), opened_by)
    assert found["a"] == "s-a"
    assert found["b"] == found["c"] != "s-a"
    more = [*ROWS, *grouped("f s-a c", "g s-a a")]
    later = regrouped(more, said(SPLIT(Joinable.STORIES, (["b"], ["a"]), signed())), opened_by)
    assert (later["b"], later["f"], later["g"]) == (found["b"], found["b"], "s-a")


def test_the_part_of_the_opener_keeps_the_id_whoever_is_named_first() -> None:
    found = regrouped(ROWS, said(SPLIT(Joinable.STORIES, (["a"], ["b", "c"]), signed())), opened_by)
    assert found["a"] == "s-a"
    assert found["b"] == found["c"] != "s-a"


def test_three_parts_and_a_part_that_joins_another_story() -> None:
    cut = [SPLIT(Joinable.STORIES, ([x], [y]), signed()) for x, y in (("a", "b"), ("b", "c"), ("a", "c"))]
    found = regrouped(ROWS, said(*cut), opened_by)
    assert len({found[x] for x in "abc"}) == 3
    over = regrouped(ROWS, said(*cut, JOIN(Joinable.STORIES, ["c", "d"], signed())), opened_by)
    assert over["c"] == over["d"] == over["e"]
    assert over["a"] == "s-a"


def test_reports_without_a_chain_stay_with_the_first_part() -> None:
    rows = grouped("a s-a", "b s-a a", "x s-a y", "y s-a x")
    found = regrouped(rows, said(SPLIT(Joinable.STORIES, (["b"], ["a"]), signed())), opened_by)
    assert found["x"] == found["y"] == "s-a"


def test_the_same_word_twice_and_days_to_come_are_refused(desk: Desk) -> None:
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FIRE.format(n=8))
    said = joined(Joinable.STORIES, [one, two], signed(1))
    first = desk.correct(said).id
    with pytest.raises(UsageError, match=f"correction {first} says the same, by Mara Quill, and holds"):
        desk.correct(said)
    desk.correct(split(Joinable.STORIES, ([one], [two]), signed(2)))
    desk.correct(said)
    assert desk.story(one) == desk.story(two), "what was said otherwise meanwhile may be said again"
    day = (AT + timedelta(days=1)).isoformat()
    desk.correct(fixed(one, CorrectionKind.DATE, day, signed()))
    with pytest.raises(UsageError, match="has not come yet"):
        desk.correct(fixed(one, CorrectionKind.DATE, (AT + timedelta(days=1.1)).isoformat(), signed()))


# The command.


@pytest.fixture
def db(desk: Desk, tmp_path: Path) -> Path:
    desk.add("a", FLOOD.format(n=14))
    desk.add("b", FLOOD.format(n=19))
    return tmp_path / "news.db"


def run(*arguments: str | Path, code: int = 0) -> Result:
    done = CliRunner().invoke(app, ["correct", *(str(one) for one in arguments)])
    assert done.exit_code == code, done.output
    return done


def test_the_command_corrects_lists_and_takes_back(desk: Desk, db: Path, tmp_path: Path) -> None:
    with desk.store.read() as unit:
        (story,) = (one.id for one in unit.stories.all())
    sign = ("--by", "Ada", "--why", "two tolls", "--db", db)
    shown = run("show", story, "--db", db).stdout
    figures = [line.split()[0] for line in shown.splitlines() if "/f" in line][:2]
    number = run(
        "split", "questions", figures[0], "--from", figures[1], "--story", story, *sign
    ).stdout.strip()
    by_id = {f.id: f.question for f in desk.brief(story).figures}
    assert by_id[figures[0]] != by_id[figures[1]]
    run("date", "https://b.example/1", "2024-03-02", *sign)
    run("outlet", "https://b.example/1", "Brodny Star", *sign)
    run("publisher", "https://b.example/1", "Tern Media", *sign)
    run("noise", "https://a.example/1", "police said", "--kind", "credit", *sign)
    assert len(desk.brief(story).corrections) == 5
    listed = run("list", "--db", db).stdout
    assert f"{number}  " in listed
    assert "Ada  split questions" in listed
    run("undo", number, *sign)
    assert "(taken back)" in run("list", story, "--db", db).stdout
    lines = run("list", "--db", db, "--format", "jsonl").stdout
    file = tmp_path / "desk.jsonl"
    file.write_text(lines, encoding="utf-8")
    kinds = [one.kind.value for one in load(file)]
    assert kinds == ["date", "outlet", "publisher", "noise"]
    gone = run("delete", "https://b.example/1", *sign).stdout.strip()
    assert len(desk.brief(story).reports) == 1
    assert "Ada  delete" in run("list", story, "--db", db).stdout
    run("undo", gone, *sign)
    assert len(desk.brief(story).reports) == 2


def test_stories_are_joined_and_split_by_the_command(desk: Desk, db: Path) -> None:
    fire = desk.add("f", FIRE.format(n=8))
    sign = ("--by", "Ada", "--why", "one story", "--db", db)
    run("join", "stories", "https://a.example/1", desk.story(fire), *sign)
    assert len(desk.stories()) == 1
    run("split", "stories", fire, *sign)
    assert frozenset((fire,)) in desk.stories()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["join", "questions", "q1", "q2"], "name its story with --story"),
        (["split", "entities", "e1"], "name the other one with --from"),
        (["date", "https://a.example/1", "soon"], "'soon' is no date"),
        (["date", "https://nowhere.example/", "2024-03-02"], "no report 'https://nowhere.example/'"),
        (["noise", "https://a.example/1", "no such words"], "'no such words' 0 times"),
        (["join", "questions", "q1", "q99", "--story", "none"], "no brief of a story 'none'"),
    ],
)
def test_a_wrong_call_is_explained(db: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments, "--by", "Ada", "--why", "x", "--db", db, code=2)
    assert message in done.stderr


def test_nobody_corrects_without_a_name_and_a_reason(db: Path) -> None:
    for sign in (("--by", " ", "--why", "x"), ("--by", "Ada", "--why", "")):
        done = run("outlet", "https://a.example/1", "X", *sign, "--db", db, code=2)
        assert "a correction is signed" in done.stderr


def test_corrections_are_exported_as_annotation(desk: Desk, db: Path) -> None:
    run("outlet", "https://a.example/1", "Tern", "--by", "Ada", "--why", "masthead", "--db", db)
    run("undo", "1", "--by", "Bo", "--why", "no", "--db", db)
    done = CliRunner().invoke(app, ["db", "export", "--corrections", "--db", str(db)])
    assert done.exit_code == 0, done.output
    (row,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["type"], row["creator"]["name"]) == ("Annotation", "Ada")
    assert row["crosswire:takenBack"]["creator"]["name"] == "Bo"


def test_a_deleted_report_is_nowhere_until_that_is_taken_back(either: Desk) -> None:
    desk = either
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FLOOD.format(n=19))
    story = desk.story(one)
    before = desk.text(story)
    done = desk.correct(deleted(one, [one, two], signed(1, "handed in by mistake")))
    assert done.stories == (story,)
    with desk.store.read() as unit:
        assert unit.stories.of_report(one) is None
        assert [head.id for head in unit.reports.search("Orlen")] == [two]
        assert (unit.reports.ungrouped(), unit.stories.stale()) == ([], [])
        assert [kept.id for kept in unit.stories.all(empty=True)] == [story]
    after = desk.brief(story)
    assert [report.id for report in after.reports] == [two]
    assert [told.note for told in after.corrections] == [
        "A person says: a report does not belong here, and is deleted."
    ]
    with desk.store.read() as unit:
        (entry,) = [e for e in logged(unit.changes.all(story)) if e.change.subject is Subject.CORRECTION]
    assert entry.said[0] == "Mara Quill corrected this: delete. handed in by mistake"
    assert desk.add("a", FLOOD.format(n=15)) == one  # the article has grown: it stays away
    three = desk.add("c", FLOOD.format(n=21))
    assert desk.stories() == {frozenset({two, three})}
    assert set(desk.undo(done.id).stories) == {story}
    assert desk.stories() == {frozenset({one, two, three})}
    desk.correct(deleted(three, [one, two], signed(10)))
    assert {r.id for r in desk.brief(story).reports} == {one, two}
    assert before != desk.text(story)


def test_a_story_whose_only_report_is_deleted_is_no_story_until_then(desk: Desk, tmp_path: Path) -> None:
    one = desk.add("a", FIRE.format(n=3))
    story, before = desk.story(one), desk.text(desk.story(one))
    done = desk.correct(deleted(one, [one], signed(1)))
    with desk.store.read() as unit:
        assert unit.stories.all() == []
        (entry,) = [e for e in logged(unit.changes.all(story)) if e.change.subject is Subject.CORRECTION]
    assert entry.said[-1] == "Hence: no report is left in this story."
    with desk.store.read() as unit, pytest.raises(UsageError, match="no brief of a story"):
        correcting.brief_of(unit, story)
    with pytest.raises(UsageError, match="the store has no story"):
        recorded(desk.store, story, desk.settings)
    with pytest.raises(UsageError, match="there is no story"):
        Shelf(Collator, desk.store).brief(story)
    done_ = CliRunner().invoke(app, ["export", story, "--db", str(tmp_path / "news.db"), "--as", "csv"])
    assert (done_.exit_code, FIRE[:20] in done_.output) == (2, False)
    with pytest.raises(UsageError, match="says the same"):
        desk.correct(deleted(one, [one], signed(2)))
    desk.undo(done.id)
    assert (desk.story(one), desk.text(story)) == (story, before)


def test_a_deleted_report_is_in_no_brief_of_files(desk: Desk) -> None:
    one, two = desk.add("a", FLOOD.format(n=14)), desk.add("b", FLOOD.format(n=19))
    with desk.store.read() as unit:
        reports = [version.report for name in (one, two) if (version := unit.reports.latest(name))]
    found = pipeline.extract(Reading(tuple(reports), ()), desk.settings, story=True)
    brief = pipeline.collate(found, desk.settings, corrections=[deleted(two, [], signed())])
    assert [report.id for report in brief.reports] == [one]
