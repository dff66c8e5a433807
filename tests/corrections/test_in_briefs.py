"""Corrections replayed over a brief: they hold, they are told, and without them nothing is left of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from crosswire import Brief
from crosswire.cli.app import app
from crosswire.corrections import CODE, Signed, dump, fixed, joined, marked_noise, split
from crosswire.record import plain
from crosswire.render import html, markdown, terminal
from crosswire.render.schema import schema
from crosswire.types import DeskCorrection, Extract, NoiseKind, Span
from crosswire.types.corrections import CorrectionKind, Joinable, Outcome

from .conftest import SIGNED, TEXTS, Collated


def question(brief: Brief, figure: str) -> str | None:
    return next(f.question for f in brief.figures if f.id == figure)


def entity(brief: Brief, report: str, start: int) -> str:
    return next(e.id for e in brief.entities for m in e.mentions if (m.report, m.start) == (report, start))


def figures(brief: Brief) -> list[set[str]]:
    return [{f for a in q.answers for f in a.figures} for q in brief.questions]


def outcomes(brief: Brief) -> list[tuple[str, str]]:
    return [(one.id, one.outcome.value) for one in brief.corrections]


TOLL_A, TOLL_B, TOLL_C, TOLL_D = "a/f43", "b/f43", "c/f46", "d/f37"
HOUSES, HOMES = "b/f130", "c/f85"


def together(brief: Brief, *ids: str) -> DeskCorrection:
    return joined(Joinable.QUESTIONS, ids, SIGNED, brief)


def apart(brief: Brief, one: str, other: str) -> DeskCorrection:
    return split(Joinable.QUESTIONS, ([one], [other]), SIGNED, brief)


def test_without_corrections_a_brief_says_nothing_of_them(plain_brief: Brief) -> None:
    assert plain_brief.corrections == ()
    assert CODE not in plain_brief.to_json()
    assert {TOLL_A, TOLL_B, TOLL_C} in figures(plain_brief)
    assert {HOUSES, HOMES} in figures(plain_brief)


def every(brief: Brief) -> list[DeskCorrection]:
    """A correction of each kind."""
    report = brief.reports[0]
    at = report.text.index("Some 200")
    return [
        together(brief, TOLL_A, HOUSES),
        apart(brief, TOLL_A, TOLL_C),
        joined(Joinable.ENTITIES, [entity(brief, "b", 160), entity(brief, "c", 114)], SIGNED, brief),
        split(Joinable.ENTITIES, (["a:135-144"], ["b:79-88"]), SIGNED, brief),
        joined(Joinable.ORIGINS, [TOLL_A, TOLL_B], SIGNED, brief),
        joined(Joinable.ORIGINS, ["a", "b"], SIGNED, brief),
        marked_noise(report, Span(at, at + 20), NoiseKind.RELATED, SIGNED),
        fixed("c", CorrectionKind.DATE, "2024-03-02", SIGNED),
        fixed("c", CorrectionKind.OUTLET, "BBC News", SIGNED),
        fixed("b", CorrectionKind.PUBLISHER, "Tern Media", SIGNED),
    ]  # fmt: skip


def test_taken_back_every_kind_leaves_the_earlier_bytes(plain_brief: Brief, collated: Collated) -> None:
    before = plain_brief.to_json()
    for one in every(plain_brief):
        assert collated(one).to_json() != before
        assert collated().to_json() == before


def test_a_corrected_brief_is_read_back_and_fits_the_schema(plain_brief: Brief, collated: Collated) -> None:
    found = collated(*every(plain_brief))
    assert Brief.from_json(found.to_json()) == found
    jsonschema.validate(plain(found), schema(), format_checker=jsonschema.FormatChecker())
    assert len(found.corrections) == len(every(plain_brief))


def test_the_order_of_the_reports_changes_nothing(plain_brief: Brief, collated: Collated) -> None:
    given = every(plain_brief)
    assert collated(*given, of="abc").to_json() == collated(*given, of="cab").to_json()


def test_questions_are_joined_whole_and_say_why(plain_brief: Brief, collated: Collated) -> None:
    found = collated(together(plain_brief, TOLL_A, HOUSES))
    assert {TOLL_A, TOLL_B, TOLL_C, HOUSES, HOMES} in figures(found)
    asked = next(q for q in found.questions if q.id == question(found, TOLL_A))
    link = next(one for one in asked.joined if one.code == CODE)
    assert link.figures == (TOLL_A, HOUSES)
    assert link.reason == "corrected by a person (1, Mara Quill): I called them."
    assert (CODE, link.reason) in {(one.kind, one.note) for one in asked.evidence}
    (told,) = found.corrections
    assert (told.outcome, told.bears_on) == (Outcome.APPLIED, (asked.id,))
    assert (told.by, told.why, told.at) == ("Mara Quill", "I called them.", SIGNED.at)


def test_questions_may_be_named_by_their_own_ids(plain_brief: Brief, collated: Collated) -> None:
    ids = [str(question(plain_brief, TOLL_A)), str(question(plain_brief, HOUSES))]
    found = collated(together(plain_brief, *ids))
    assert question(found, TOLL_A) == question(found, HOMES)


def test_a_figure_that_is_split_off_stands_under_another_question(
    plain_brief: Brief, collated: Collated
) -> None:
    found = collated(apart(plain_brief, TOLL_A, TOLL_C))
    assert question(found, TOLL_A) != question(found, TOLL_C)  # the rest goes where it fits
    for name in (TOLL_A, TOLL_C):
        asked = next(q for q in found.questions if q.id == question(found, name))
        assert CODE in {one.kind for one in asked.evidence}
    assert set(found.corrections[0].bears_on) == {question(found, TOLL_A), question(found, TOLL_C)}


def test_equal_values_are_split_too(plain_brief: Brief, collated: Collated) -> None:
    found = collated(apart(plain_brief, TOLL_A, TOLL_B))
    assert question(found, TOLL_A) != question(found, TOLL_B)


def test_the_later_of_two_that_contradict_each_other_wins(plain_brief: Brief, collated: Collated) -> None:
    one, two = together(plain_brief, TOLL_A, TOLL_C), apart(plain_brief, TOLL_A, TOLL_C)
    split_last = collated(one, two)
    assert question(split_last, TOLL_A) != question(split_last, TOLL_C)
    assert outcomes(split_last) == [("1", "overruled"), ("2", "applied")]
    assert "correction 2 says otherwise and is later" in split_last.corrections[0].note
    join_last = collated(two, one)
    assert question(join_last, TOLL_A) == question(join_last, TOLL_C)
    assert outcomes(join_last) == [("1", "overruled"), ("2", "applied")]


def test_a_split_wins_over_earlier_joins_that_lead_from_one_to_the_other(
    plain_brief: Brief, collated: Collated
) -> None:
    first, second = together(plain_brief, TOLL_A, HOUSES), together(plain_brief, HOUSES, TOLL_C)
    found = collated(first, second, apart(plain_brief, TOLL_A, TOLL_C))
    assert question(found, TOLL_A) != question(found, TOLL_C)
    assert question(found, HOUSES) == question(found, TOLL_C)  # the later of the two joins holds
    assert outcomes(found) == [("1", "overruled"), ("2", "applied"), ("3", "applied")]


def test_one_more_report_leaves_corrections_where_they_are(plain_brief: Brief, collated: Collated) -> None:
    given = [
        apart(plain_brief, TOLL_A, TOLL_C),
        split(Joinable.ENTITIES, (["a:135-144"], ["b:79-88"]), SIGNED, plain_brief),
        joined(Joinable.ORIGINS, [TOLL_A, TOLL_B], SIGNED, plain_brief),
    ]
    found = collated(*given, of="abcd")
    assert [one.outcome for one in found.corrections] == [Outcome.APPLIED] * 3
    assert question(found, TOLL_D) == question(found, TOLL_C)  # the new report says 19, too
    assert question(found, TOLL_A) != question(found, TOLL_C)
    assert entity(found, "a", 135) != entity(found, "b", 79)


def revised(extracts: dict[str, Extract]) -> dict[str, Extract]:
    """The same reports, one in a later version: its text has grown, and some of it is gone."""
    return extracts | {"a": extracts["a2"].called("a")}


def test_a_correction_finds_its_words_in_a_later_version(
    plain_brief: Brief, collated: Collated, read_texts: dict[str, Extract]
) -> None:
    found = collated(apart(plain_brief, TOLL_A, TOLL_C), extracts=revised(read_texts))
    toll = next(f for f in found.figures if f.report == "a" and f.value == 14)
    assert toll.id != TOLL_A
    assert toll.question != question(found, TOLL_C)
    assert outcomes(found) == [("1", "applied")]


def test_words_that_are_gone_are_told_and_nothing_else_happens(
    plain_brief: Brief, collated: Collated, read_texts: dict[str, Extract]
) -> None:
    lost = split(Joinable.ENTITIES, (["a:135-144"], ["b:79-88"]), SIGNED, plain_brief)
    later = revised(read_texts)
    found = collated(lost, extracts=later)
    assert outcomes(found) == [("1", "unplaced")]
    assert "not in the report any more" in found.corrections[0].note
    assert replace(found, corrections=()) == collated(extracts=later)


def test_corrections_of_other_stories_are_not_told(plain_brief: Brief, collated: Collated) -> None:
    other = fixed("x", CorrectionKind.OUTLET, "Tern", SIGNED)
    assert collated(other) == plain_brief


@pytest.mark.parametrize(
    ("make", "of", "outcome"),
    [
        (lambda: joined(Joinable.STORIES, ["a", "b"], SIGNED), "abc", "applied"),
        (lambda: joined(Joinable.STORIES, ["a", "b"], SIGNED), "ac", "overruled"),
        (lambda: split(Joinable.STORIES, (["a"], ["b"]), SIGNED), "abc", "overruled"),
        (lambda: split(Joinable.STORIES, (["a"], ["b"]), SIGNED), "ac", "applied"),
    ],
)
def test_a_brief_says_whether_its_story_is_as_people_say(
    collated: Collated, make: Callable[[], DeskCorrection], of: str, outcome: str
) -> None:
    (told,) = collated(make(), of=of).corrections
    assert told.outcome.value == outcome
    assert set(told.bears_on) == {"a", "b"} & set(of)


# Names.


def test_two_people_of_one_name_are_two(plain_brief: Brief, collated: Collated) -> None:
    assert entity(plain_brief, "a", 135) == entity(plain_brief, "b", 79)
    found = collated(split(Joinable.ENTITIES, (["a:135-144"], ["b:79-88"]), SIGNED, plain_brief))
    assert entity(found, "a", 135) != entity(found, "b", 79)
    assert [e.name for e in found.entities].count("Jon Smith") == 2
    assert found.corrections[0].bears_on == (entity(found, "a", 135), entity(found, "b", 79))


def test_two_names_of_one_body_are_one_and_so_is_the_origin(plain_brief: Brief, collated: Collated) -> None:
    ids = [entity(plain_brief, "b", 160), entity(plain_brief, "c", 114)]
    found = collated(joined(Joinable.ENTITIES, ids, SIGNED, plain_brief))
    one = next(e for e in found.entities if e.id == entity(found, "b", 160))
    assert {name.text for name in one.names} == {"Orlen Water Board", "Water Authority"}
    assert [why.code for why in one.joined] == [CODE]
    assert "Water Authority" in {origin.name for origin in plain_brief.lineage.origins}
    assert [o.reports for o in found.lineage.origins if "Water" in o.name] == [("b", "c")]


def test_people_who_were_split_and_are_joined_again_later_are_one(
    plain_brief: Brief, collated: Collated
) -> None:
    cut = split(Joinable.ENTITIES, (["a:135-144"], ["b:79-88"]), SIGNED, plain_brief)
    back = joined(Joinable.ENTITIES, ["a:135-144", "b:79-88"], SIGNED, plain_brief)
    found = collated(cut, back)
    assert entity(found, "a", 135) == entity(found, "b", 79)
    assert outcomes(found) == [("1", "overruled"), ("2", "applied")]


# Origins.


def test_two_sources_that_are_one_count_once(plain_brief: Brief, collated: Collated) -> None:
    before = next(q for q in plain_brief.questions if q.id == question(plain_brief, TOLL_A))
    found = collated(joined(Joinable.ORIGINS, [TOLL_A, TOLL_C], SIGNED, plain_brief))
    after = next(q for q in found.questions if q.id == question(found, TOLL_A))
    assert after.independent_origins == before.independent_origins - 1
    origin = next(o for o in found.lineage.origins if o.id == found.corrections[0].bears_on[0])
    assert [why.code for why in origin.joined] == [CODE]
    assert set(origin.reports) >= {"a", "c"}


def test_one_source_that_is_two_counts_twice(collated: Collated) -> None:
    both = collated(of="cd")
    assert question(both, TOLL_C) == question(both, TOLL_D)
    before = next(q for q in both.questions if q.id == question(both, TOLL_C))
    cut = split(Joinable.ORIGINS, ([TOLL_C], [TOLL_D]), SIGNED, both)
    found = collated(cut, of="cd")
    after = next(q for q in found.questions if q.id == question(found, TOLL_C))
    assert len(after.answers[0].origins) == len(before.answers[0].origins) + 1
    assert outcomes(found) == [("1", "applied")]


def test_reports_of_one_voice_and_of_two(plain_brief: Brief, collated: Collated) -> None:
    assert plain_brief.lineage.independent_reports == 3
    one_voice = joined(Joinable.ORIGINS, ["a", "b"], SIGNED, plain_brief)
    found = collated(one_voice)
    assert found.lineage.independent_reports == 2
    assert [why.code for why in found.lineage.joined] == [CODE]
    house = fixed("b", CorrectionKind.PUBLISHER, "Orlen Post", SIGNED)
    assert collated(house).lineage.independent_reports == 2
    two = split(Joinable.ORIGINS, (["a"], ["b"]), SIGNED, plain_brief)
    assert collated(house, two).lineage.independent_reports == 3
    assert outcomes(collated(house, two)) == [("1", "applied"), ("2", "applied")]


# Reports.


def test_a_date_an_outlet_and_a_publisher_are_those_that_a_person_gives(collated: Collated) -> None:
    found = collated(
        fixed("c", CorrectionKind.DATE, "2024-03-02", SIGNED),
        fixed("c", CorrectionKind.OUTLET, "BBC News", SIGNED),
        fixed("b", CorrectionKind.PUBLISHER, "Tern Media", SIGNED),
    )
    by_id = {report.id: report for report in found.reports}
    assert found.reports[0].id == "c"
    assert (by_id["c"].published, by_id["c"].published_from) == (datetime(2024, 3, 2, tzinfo=UTC), "person")
    assert (by_id["c"].outlet, by_id["c"].publisher) == ("BBC News", "BBC")
    assert (by_id["b"].outlet, by_id["b"].publisher) == ("Brodny Star", "Tern Media")
    assert {one.bears_on for one in found.corrections} == {("c",), ("b",)}


@pytest.mark.parametrize("turn", [1, -1])
def test_a_publisher_that_a_person_names_outlasts_an_outlet(collated: Collated, turn: int) -> None:
    given = [
        fixed("c", CorrectionKind.PUBLISHER, "Tern Media", SIGNED),
        fixed("c", CorrectionKind.OUTLET, "BBC News", SIGNED),
    ]
    report = next(r for r in collated(*given[::turn]).reports if r.id == "c")
    assert (report.outlet, report.publisher) == ("BBC News", "Tern Media")


def test_of_two_dates_the_later_correction_counts(collated: Collated) -> None:
    first, second = (fixed("c", CorrectionKind.DATE, day, SIGNED) for day in ("2024-03-01", "2024-03-02"))
    found = collated(first, second)
    assert next(r.published for r in found.reports if r.id == "c") == datetime(2024, 3, 2, tzinfo=UTC)
    assert outcomes(found) == [("1", "overruled"), ("2", "applied")]


def test_what_is_marked_as_noise_gives_no_figure(plain_brief: Brief, collated: Collated) -> None:
    report = next(r for r in plain_brief.reports if r.id == "a")
    at = report.text.index("Some 200")
    given = marked_noise(report, Span(at, len(report.text.rstrip())), NoiseKind.RELATED, SIGNED)
    found = collated(given)
    assert "a/f153" in {f.id for f in plain_brief.figures}
    assert "a/f153" not in {f.id for f in found.figures}
    assert (at, NoiseKind.RELATED) in {(n.start, n.kind) for n in found.reports[0].noise}
    assert found.corrections[0].bears_on == ("a",)


def test_reports_that_nobody_corrected_are_not_read_again(
    plain_brief: Brief, collated: Collated, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Sequence[str]] = []
    from crosswire import extraction

    true = extraction.extracted
    monkeypatch.setattr(
        extraction,
        "extracted",
        lambda reports, *args, **kw: read.append([r.id for r in reports]) or true(reports, *args, **kw),
    )
    collated(apart(plain_brief, TOLL_A, TOLL_C), fixed("b", CorrectionKind.OUTLET, "Tern", SIGNED))
    assert [one for one in read if one] == [["b"]]


@pytest.mark.parametrize("render", [terminal.render, markdown.render, html.render])
def test_a_reader_sees_who_corrected_what_and_why(
    plain_brief: Brief, collated: Collated, render: Callable[[Brief], str]
) -> None:
    assert "Corrected by people" not in render(plain_brief)
    hostile = Signed("Mara <b>Quill</b>", SIGNED.at, "I <script>called</script> them.\x1b[31m")
    found = collated(split(Joinable.QUESTIONS, ([TOLL_A], [TOLL_C]), hostile, plain_brief))
    shown = render(found)
    assert "corrected by people" in shown.lower()
    assert "these questions are not one" in shown
    assert "Mara" in shown
    assert "\x1b[31m" not in shown
    if render is html.render:
        assert "<script>called" not in shown


def test_the_command_replays_a_file(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXTS["a"][1], encoding="utf-8")
    plain_run = json.loads(run("brief", article, "--format", "json"))
    report = plain_run["reports"][0]["id"]
    file = tmp_path / "desk.jsonl"
    file.write_text(dump([fixed(report, CorrectionKind.OUTLET, "Tern", SIGNED)]), encoding="utf-8")
    found = json.loads(run("brief", article, "--format", "json", "--corrections", file))
    assert found["reports"][0]["outlet"] == "Tern"
    assert [(one["id"], one["outcome"]) for one in found["corrections"]] == [("1", "applied")]


def run(*arguments: str | Path) -> str:
    done = CliRunner().invoke(app, [str(one) for one in arguments])
    assert done.exit_code == 0, done.output
    return done.stdout
