"""What corrections come to, without any brief: the later wins, and what holds can hold at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.corrections import (
    Signed,
    annotation,
    dump,
    fixed,
    joined,
    load,
    mark,
    marked_noise,
    merged,
    of_stored,
    payload,
    placed,
    rewritten,
    ruling,
    split,
    whole,
)
from crosswire.errors import RecordError, UsageError
from crosswire.link import Join, Likeness
from crosswire.types import DeskCorrection, Mark, Noise, NoiseKind, Report, Span
from crosswire.types.corrections import CorrectionKind, Joinable

from .conftest import SIGNED

STORIES = Joinable.STORIES


def report(text: str, **fields: object) -> Report:
    made = Report("r", None, None, "Tern", "Tern", (), None, None, None, None, "en", 5, text)
    return replace(made, **fields)


def join(*names: int) -> DeskCorrection:
    return joined(STORIES, [str(n) for n in names], SIGNED)


def part(one: int, other: int) -> DeskCorrection:
    return split(STORIES, ([str(one)], [str(other)]), SIGNED)


def numbered(*found: DeskCorrection) -> list[DeskCorrection]:
    return [replace(one, id=str(n)) for n, one in enumerate(found, 1)]


def at(one: Mark) -> int | None:
    return int(one.report) if one.report.isdecimal() else None


def pairs(found: list[DeskCorrection]) -> tuple[list[tuple[int, int]], set[frozenset[int]]]:
    ruled = ruling(found, STORIES, at)
    apart = {frozenset((one, foe)) for one, foes in ruled.apart.items() for foe in foes}
    return [(one.first, one.second) for one in ruled.together], apart


def test_three_that_are_joined_are_joined_to_the_first() -> None:
    assert pairs(numbered(join(4, 2, 7))) == ([(2, 4), (4, 7)], set())


def test_sides_are_kept_apart_each_from_each() -> None:
    cut = split(STORIES, (["1", "2"], ["3", "4"]), SIGNED)
    assert pairs(numbered(cut))[1] == {frozenset(p) for p in ((1, 3), (1, 4), (2, 3), (2, 4))}


@pytest.mark.parametrize(
    ("given_", "overruled"),
    [
        ([join(1, 2), part(1, 2)], {"1": "2"}),
        ([part(1, 2), join(1, 2)], {"1": "2"}),
        ([join(1, 2), join(2, 3), part(1, 3)], {"1": "3"}),
        ([part(1, 3), join(1, 2), join(2, 3)], {"1": "3"}),
        ([join(1, 2), part(1, 2), join(1, 2)], {"2": "3"}),
        ([join(1, 2), part(3, 4)], {}),
    ],
)
def test_the_later_word_wins(given_: list[DeskCorrection], overruled: dict[str, str]) -> None:
    assert ruling(numbered(*given_), STORIES, at).overruled == overruled


def test_a_correction_holds_whole_or_not_at_all() -> None:
    ruled = ruling(numbered(join(1, 2, 3), part(1, 3)), STORIES, at)
    assert ruled.together == ()
    assert ruled.parts([1], [3])
    assert not ruled.parts([1], [2])


def test_what_is_on_nothing_does_nothing() -> None:
    found = numbered(join(1, 2), joined(STORIES, ["1", "gone"], SIGNED), part(1, 2))
    ruled = ruling(found, STORIES, at)
    assert ruled.unplaced == {"2"}
    assert ruled.together == ()


def test_other_kinds_of_things_are_left_alone() -> None:
    assert ruling(numbered(join(1, 2)), Joinable.QUESTIONS, at).together == ()


THINGS = st.integers(0, 5)
SOME = st.lists(st.tuples(st.booleans(), THINGS, THINGS).filter(lambda row: row[1] != row[2]), max_size=8)


@given(SOME)
def test_what_holds_can_hold_at_once_and_the_last_always_holds(rows: list[tuple[bool, int, int]]) -> None:
    found = numbered(*(join(a, b) if one else part(a, b) for one, a, b in rows))
    ruled = ruling(found, STORIES, at)
    groups = merged([[n] for n in range(6)], ruled)
    home = {thing: number for number, group in enumerate(groups) for thing in group}
    assert sorted(home) == list(range(6))
    assert all(home[one.first] == home[one.second] for one in ruled.together)
    assert all(home[one] != home[foe] for one, foes in ruled.apart.items() for foe in foes)
    if rows:
        is_join, a, b = rows[-1]
        assert (home[a] == home[b]) is is_join
        assert found[-1].id not in ruled.overruled


def ruled_join(first: int, second: int) -> Join:
    return Join(first, second, Likeness(1.0))


def test_groups_are_merged_whole() -> None:
    ruled = ruling(numbered(join(1, 3)), STORIES, at)
    assert merged([[0, 1], [2, 3], [4]], ruled) == [[0, 1, 2, 3], [4]]


def test_where_groups_may_not_meet_only_the_thing_itself_goes_over() -> None:
    ruled = ruling(numbered(join(1, 3), part(0, 2)), STORIES, at)
    assert merged([[0, 1], [2, 3], [4]], ruled) == [[0, 1, 3], [2], [4]]
    ruled = ruling(numbered(join(1, 3), part(0, 3)), STORIES, at)
    assert merged([[0, 1], [2, 3]], ruled) == [[0], [1, 2, 3]]
    ruled = ruling(numbered(join(1, 3), part(0, 3), part(1, 2)), STORIES, at)
    assert merged([[0, 1], [2, 3]], ruled) == [[0], [2], [1, 3]]


# Marks.

TEXT = "The toll was 14 on Monday. Later the toll was 14 again, and 9 were missing."


def test_a_mark_is_found_where_it_was_made() -> None:
    for start in (13, 46, 60):
        found = mark(report(TEXT), Span(start, start + 2))
        assert placed(found, report(TEXT)) == Span(start, start + 2)


@pytest.mark.parametrize("ahead", ["Rain fell. ", "At noon the toll was 9. "])
def test_a_mark_is_found_in_a_text_that_has_grown(ahead: str) -> None:
    for start in (13, 46):
        found = mark(report(TEXT), Span(start, start + 2))
        assert placed(found, report(ahead + TEXT)) == Span(start + len(ahead), start + 2 + len(ahead))


def test_words_that_changed_are_not_found() -> None:
    found = mark(report(TEXT), Span(13, 15))
    assert placed(found, report(TEXT.replace("14", "19"))) is None
    assert placed(found, report("")) is None


def test_of_two_places_that_fit_as_well_neither_is_taken() -> None:
    found = Mark("r", 0, 2, "14", "", "")
    assert placed(found, report("x 14 y 14")) is None
    assert placed(found, report("x 14 y 15")) == Span(2, 4)


def test_a_whole_report_has_no_words() -> None:
    assert placed(whole("r"), report(TEXT)) is None


# Reports.


def same(name: str) -> str:
    return name


def test_a_report_of_which_nobody_says_anything_is_the_very_same() -> None:
    one = report(TEXT)
    assert rewritten(one, [fixed("other", CorrectionKind.OUTLET, "X", SIGNED)], same) is one


def test_noise_is_painted_over_what_stood_there() -> None:
    one = report(TEXT, noise=(Noise(0, 20, NoiseKind.CAPTION), Noise(30, 40, NoiseKind.CREDIT)))
    made = marked_noise(one, Span(10, 35), NoiseKind.RELATED, SIGNED)
    assert rewritten(one, [made], same).noise == (
        Noise(0, 10, NoiseKind.CAPTION),
        Noise(10, 35, NoiseKind.RELATED),
        Noise(35, 40, NoiseKind.CREDIT),
    )


# Making, storing, exporting.


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Signed(" ", SIGNED.at, "why"), "'by' says nothing"),
        (lambda: Signed("Ann", SIGNED.at, ""), "'why' says nothing"),
        (lambda: joined(STORIES, ["a", "a"], SIGNED), "takes two of them or more, got 1"),
        (lambda: joined(Joinable.QUESTIONS, ["q1", "q2"], SIGNED), "those of a brief"),
        (lambda: split(STORIES, (["a"], []), SIGNED), "one is empty"),
        (lambda: split(STORIES, (["a", "b"], ["b"]), SIGNED), "'b' stands on both"),
        (lambda: fixed("r", CorrectionKind.DATE, "soon", SIGNED), "'soon' is no date"),
        (lambda: fixed("r", CorrectionKind.OUTLET, " ", SIGNED), "outlet says something"),
        (
            lambda: marked_noise(report("abc"), Span(1, 9), NoiseKind.CAPTION, SIGNED),
            "3 characters: 1-9 are none",
        ),
        (lambda: marked_noise(report("abc"), Span(1, 1), NoiseKind.CAPTION, SIGNED), "1-1 are none"),
    ],
)
def test_what_is_no_correction_is_refused(make, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        make()


def test_dates_are_kept_with_their_offset_and_bare_ones_are_utc() -> None:
    given_ = {"2024-03-02": "2024-03-02T00:00:00Z", "2024-03-02T10:00+01:00": "2024-03-02T10:00:00+01:00"}
    for typed, kept in given_.items():
        assert fixed("r", CorrectionKind.DATE, typed, SIGNED).value == kept


def test_a_store_gives_back_what_was_stored() -> None:
    made = marked_noise(report(TEXT), Span(13, 15), NoiseKind.CAPTION, SIGNED)
    row = SimpleNamespace(
        id=12, made=made.at, who=made.by, why=made.why, kind=made.kind.value, payload=payload(made)
    )
    assert of_stored([row]) == (replace(made, id="12"),)


def test_a_file_gives_back_what_was_written(tmp_path) -> None:
    found = [join(1, 2), fixed("r", CorrectionKind.DATE, "2024-03-02", SIGNED), replace(part(1, 2), id="x")]
    path = tmp_path / "corrections.jsonl"
    path.write_text(dump(found) + "\n", encoding="utf-8")
    assert load(path) == tuple(replace(one, id=one.id or str(n)) for n, one in enumerate(found, 1))


def test_a_line_that_is_no_correction_is_named(tmp_path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text(dump([join(1, 2)]) + '{"kind": "join"}\n', encoding="utf-8")
    with pytest.raises(RecordError, match=r"corrections\.jsonl, line 2: .*'id' is missing"):
        load(path)
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none.jsonl")


def test_a_correction_is_a_web_annotation() -> None:
    made = replace(marked_noise(report(TEXT), Span(13, 15), NoiseKind.CAPTION, SIGNED), id="12")
    found = annotation(made)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["id"], found["type"]) == ("urn:crosswire:correction:12", "Annotation")
    assert (found["creator"]["name"], found["created"]) == ("Mara Quill", "2024-03-04T09:00:00Z")
    (target,) = found["target"]
    position, quote = target["selector"]
    assert (position["start"], position["end"]) == (13, 15)
    assert (quote["exact"], quote["prefix"]) == ("14", "The toll was ")
    assert [one["value"] for one in found["body"]] == ["I called them.", "noise", "caption"]
    sides = annotation(replace(part(1, 2), id="3"))["target"]
    assert [one["crosswire:side"] for one in sides] == ["one", "other"]
    assert all("selector" not in one for one in sides)
    back = annotation(made, taken_back=("Bo", datetime(2024, 3, 5, tzinfo=UTC), "no"))["crosswire:takenBack"]
    assert (back["creator"]["name"], back["created"], back["value"]) == ("Bo", "2024-03-05T00:00:00Z", "no")
    assert "crosswire:takenBack" not in found
