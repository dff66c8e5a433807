"""A figure over time: what is drawn for what is said, and that no two labels meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.render.pictures import marks
from crosswire.render.pictures.card import card
from crosswire.render.pictures.frame import DARK, PAPER, Sheet
from crosswire.render.pictures.over_time import drawn, over_time
from crosswire.render.pictures.points import Point, Source, Subject, points, source, subject
from crosswire.render.view.index import Index
from crosswire.types import Brief, FigureKind, Modality, Role, Standing

START = datetime(2031, 6, 2, 9, tzinfo=UTC)
HARBOUR, MAYOR = Source("o1", "Harbour office"), Source("o2", "The mayor of Lund")


def point(value: float, hours: float | None = 0.0, source: Source = HARBOUR, **more: Any) -> Point:
    """A point of one report, exact, so many hours after the start."""
    given = {
        "low": value,
        "high": value,
        "text": f"{value:,.0f}",
        "moment": None if hours is None else START + timedelta(hours=hours),
        "source": source,
        "reports": ("r1",),
        "up": False,
        "down": False,
        "latest": False,
        "past": False,
        "denied": False,
    }
    return Point(**(given | more))


def shown(*found: Point, besides: tuple[str, ...] = ()) -> Subject:
    return Subject(
        "How many boats sank?",
        ("Updated. 2 reports, 1 origin.",),
        found,
        besides,
        None,
        FigureKind.COUNT,
        2031,
    )


def words(seen: ModuleType, svg: str) -> list[str]:
    return [text for text, _ in seen.texts(svg)]


def test_each_value_stands_beside_its_dot_and_each_source_in_the_key(seen: ModuleType) -> None:
    said = words(seen, drawn(shown(point(12), point(34, 20, MAYOR)), Sheet()))
    assert {"12", "34", "Harbour office", "The mayor of Lund", "2 June", "3 June"} <= set(said)


def test_a_number_that_a_source_repeats_is_written_once(seen: ModuleType) -> None:
    said = words(seen, drawn(shown(point(12), point(12, 20), point(12, 40)), Sheet()))
    assert said.count("12") == 1


def test_what_two_sources_say_is_written_for_each(seen: ModuleType) -> None:
    said = words(seen, drawn(shown(point(12), point(12, 20, MAYOR)), Sheet()))
    assert said.count("12") == 2


@pytest.mark.parametrize(
    ("more", "sign"),
    [
        ({"latest": True}, "Ring: latest."),
        ({"past": True}, "Hollow: named as an earlier number."),
        ({"denied": True}, "Crossed: denied."),
        ({"up": True}, "Arrow towards more: that many or more."),
        ({"down": True}, "Arrow towards less: that many or fewer."),
        ({"low": 9.0}, "Bar: a range."),
        ({"reports": ("r1", "r2")}, "×2: in two reports."),
    ],
)
@pytest.mark.parametrize("hours", [30.0, None])
def test_a_sign_is_drawn_and_explained_where_it_stands(
    seen: ModuleType, more: dict[str, Any], sign: str, hours: float | None
) -> None:
    plain = drawn(shown(point(5, hours and 0.0), point(12, hours, MAYOR)), Sheet())
    signed = drawn(shown(point(5, hours and 0.0), point(12, hours, MAYOR, **more)), Sheet())
    assert sign in words(seen, signed)
    assert sign not in words(seen, plain)
    assert _strokes(signed) != _strokes(plain)


def _strokes(svg: str) -> list[int]:
    """What of a picture shows signs: shapes, hollow ones, counts of reports."""
    return [svg.count(sign) for sign in ("<path", "<circle", 'fill="none"', "×2</text>")]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ((True, True), "No number has a date: drawn at the time of the report."),
        ((False, True), "No date for 1 of 2 numbers: drawn at the time of the report."),
        ((False, False), None),
    ],
)
def test_a_number_at_the_time_of_its_report_is_said_to_be(
    seen: ModuleType, own: tuple[bool, bool], said: str | None
) -> None:
    first, second = own
    svg = drawn(shown(point(12, at_report=first), point(34, 20, MAYOR, at_report=second)), Sheet())
    found = [text for text in words(seen, svg) if "time of the report" in text]
    assert found == ([said] if said else [])


def test_of_the_specimen_those_without_a_cut_off_stand_at_their_report(index: Index) -> None:
    for question in index.brief.questions:
        for one in points(index, question):
            cuts = {
                figure.as_of
                for answer in question.answers
                for figure in (index.figures[name] for name in answer.figures)
                if figure.report in one.reports
            }
            if one.at_report:
                assert one.moment in {index.reports[name].published for name in one.reports}
                assert None in cuts
            elif one.moment:
                assert cuts - {None}


def test_a_card_has_the_marks_of_the_chart(index: Index) -> None:
    """Whoever is blue on the chart is blue on the card."""
    chart, small = over_time(index, index.questions["q1"]), card(index, index.questions["q1"])
    assert chart
    sources = subject(index, index.questions["q1"]).sources
    for answer in index.questions["q1"].answers:
        who = next(source(index, answer, index.figures[name]) for name in answer.figures)
        assert marks.look(sources.index(who)).colour in small
    assert {look.colour for look in marks.LOOKS if look.colour in small} <= {
        look.colour for look in marks.LOOKS if look.colour in chart
    }


def test_undated_answers_stand_apart(seen: ModuleType) -> None:
    svg = drawn(shown(point(12), point(14, 5), point(15, None, MAYOR)), Sheet())
    boxes = dict(seen.texts(svg))
    assert boxes["undated"].left > boxes["14"].right
    assert boxes["15"].left > boxes["14"].right
    assert "undated" not in words(seen, drawn(shown(point(12), point(14, 5)), Sheet()))


def test_without_two_moments_every_source_has_a_row(seen: ModuleType) -> None:
    svg = drawn(shown(point(12, None), point(15, None, MAYOR), point(18, None, MAYOR)), Sheet())
    boxes = dict(seen.texts(svg))
    assert boxes["15"].top == boxes["18"].top > boxes["12"].bottom
    assert boxes["15"].left < boxes["18"].left
    assert "2 June" not in boxes


def test_time_is_to_scale_and_a_long_gap_is_cut(seen: ModuleType) -> None:
    near = dict(seen.texts(drawn(shown(*(point(n, 30 * n) for n in range(1, 5))), Sheet())))
    assert near["2"].left - near["1"].left == pytest.approx(near["3"].left - near["2"].left, abs=0.2)
    far = drawn(shown(point(1, 0), point(2, 24), point(3, 48), point(4, 24 * 400)), Sheet())
    assert "l4-8M" in far
    assert "l4-8M" not in drawn(shown(point(1, 0), point(2, 24), point(3, 48)), Sheet())


@pytest.mark.parametrize(
    ("values", "warning"),
    [
        ((105, 110), "The scale does not begin at 0."),
        ((30, 110), None),
        ((18, 20), None),
        ((3, 4000), "Each step of the scale is ten times the one before."),
        ((50, 50), None),
    ],
)
def test_the_scale_says_what_it_does(seen: ModuleType, values: tuple[int, int], warning: str | None) -> None:
    said = words(seen, drawn(shown(point(values[0]), point(values[1], 9)), Sheet()))
    scale = [text for text in said if "scale" in text]
    assert scale == ([warning] if warning else [])


SOURCES = [
    Source(f"o{n}", name) for n, name in enumerate(("Harbour", "Mayor", "Union of pilots", "A nurse") * 3)
]
POINTS = st.builds(
    point,
    st.integers(1, 90).map(float) | st.integers(1, 9).map(lambda n: n * 1000.0),
    st.none() | st.integers(0, 300).map(float),
    st.sampled_from(SOURCES),
    latest=st.booleans(),
    past=st.booleans(),
    up=st.booleans(),
    reports=st.sampled_from([("r1",), ("r1", "r2")]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(POINTS, min_size=1, max_size=30), st.sampled_from([320.0, 640.0, 900.0]), st.booleans())
def test_no_two_labels_meet_and_none_leaves_the_paper(
    seen: ModuleType, found: list[Point], width: float, alone: bool
) -> None:
    ordered = sorted(found, key=lambda p: (p.moment is None, p.moment or START))
    svg = drawn(shown(*ordered), Sheet(width=width, alone=alone))
    assert seen.meeting(svg) == []
    assert seen.outside(svg) == []
    assert svg == drawn(shown(*ordered), Sheet(width=width, alone=alone))


def test_the_specimen_is_drawn_from_its_record(seen: ModuleType, index: Index) -> None:
    question = index.questions["q1"]
    svg = over_time(index, question)
    assert svg
    said = words(seen, svg)
    assert "at least 31" in said
    assert any(text.startswith("38") for text in said)
    root = seen.parsed(svg)
    title, told = root[0], root[1]
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", f"{title.get('id')} {told.get('id')}")
    assert "5 March: at least 31 (Lake Orvane coastguard; 1 report" in (told.text or "")


def test_every_question_on_a_page_has_ids_of_its_own(seen: ModuleType, index: Index) -> None:
    drawn_ = [svg for q in index.brief.questions if (svg := over_time(index, q))]
    ids = [one.get("id") for svg in drawn_ for one in seen.parsed(svg).iter() if one.get("id")]
    assert len(ids) == len(set(ids)) == 2 * len(drawn_)


def test_on_a_page_it_has_no_style_and_no_paper_alone_it_has_both(index: Index) -> None:
    question = index.questions["q1"]
    within, alone = over_time(index, question), over_time(index, question, Sheet(alone=True))
    assert within
    assert alone
    assert "<style" not in within
    assert "style=" not in within + alone
    assert PAPER not in within
    assert DARK in alone
    assert PAPER in alone


def test_hostile_text_stays_text(seen: ModuleType, hostile: ModuleType, specimen: Brief) -> None:
    index = Index(hostile.poisoned(specimen))
    for question in index.brief.questions:
        if svg := over_time(index, question, Sheet(alone=True)):
            assert seen.names(svg) <= {
                "svg",
                "title",
                "desc",
                "style",
                "rect",
                "g",
                "circle",
                "path",
                "line",
                "text",
            }
            attributes = {key for one in seen.parsed(svg).iter() for key in one.attrib}
            assert not {key for key in attributes if key.startswith("on") or "href" in key or key == "style"}


def test_renaming_the_parties_changes_names_and_nothing_else(seen: ModuleType) -> None:
    renamed = {"Harbour office": "Zeppelin line", "The mayor of Lund": "A"}
    first = [point(12), point(34, 20, MAYOR), point(35, 44)]
    other = [replace(p, source=Source(p.source.id, renamed[p.source.name])) for p in first]
    one, two = (drawn(shown(*found), Sheet()) for found in (first, other))
    for svg in (one, two):
        assert [m.get("d") for m in seen.parsed(svg).iter(f"{seen.SVG}path")]
    looks = [[m.get("fill") for m in seen.parsed(svg).iter() if m.get("fill")] for svg in (one, two)]
    assert looks[0] == looks[1]


def test_a_number_taken_back_is_past_and_a_denied_one_is_crossed(index: Index) -> None:
    question = index.questions["q1"]
    ids = {f for a in question.answers for f in a.figures}
    changed = tuple(
        replace(f, role=Role.PREVIOUS, modality=Modality.DENIED) if f.id in ids else f
        for f in index.brief.figures
    )
    found = points(Index(replace(index.brief, figures=changed)), question)
    assert all(p.past and p.denied for p in found)
    assert not any(p.past or p.denied for p in points(index, question))


def test_only_the_last_of_the_latest_is_ringed_and_none_of_a_dispute(index: Index) -> None:
    question = replace(index.questions["q1"], standing=Standing.UPDATED)
    assert [p.latest for p in points(index, question)].count(True) == 1
    assert not any(p.latest for p in points(index, replace(question, standing=Standing.DISPUTED)))


def test_words_without_a_value_are_named_below(index: Index) -> None:
    question = index.questions["q1"]
    vague = replace(question.answers[0], value=None, low=None, high=None)
    found = subject(index, replace(question, answers=(vague, *question.answers[1:])))
    assert len(found.besides) == 1
    assert found.besides[0].startswith("Not drawn: ")


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("look", [*marks.LOOKS, marks.OTHERS])
@pytest.mark.parametrize("paper", [PAPER, "#161614"])
def test_marks_have_contrast_on_light_and_on_dark(look: marks.Look, paper: str) -> None:
    bright, dark = sorted((_luminance(look.colour), _luminance(paper)), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 3.0


def test_looks_differ_in_shape_too() -> None:
    assert len({look.path for look in marks.LOOKS}) == len(marks.LOOKS)
    assert marks.look(len(marks.LOOKS)) == marks.look(99) == marks.OTHERS
