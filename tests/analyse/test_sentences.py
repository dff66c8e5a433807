"""Sentences and paragraphs: where they begin and end, and the way back to the report."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.analyse import paragraphs
from crosswire.types import Noise, NoiseKind, Report


def sentences(analysis):
    return [" ".join(analysis.report.slice(s.span).split()) for s in analysis.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The U.S. navy said Gen. Okafor had left. He is in Accra.", 2),
        ("“It was dark . . . and then the wall fell,” she said. Nobody spoke.", 2),
        ("Revenue rose 3.4 per cent to $1.2bn. Costs fell.", 2),
        ("“Stop!” he shouted. The crowd ran.", 2),
        ("Dr. J. R. Osei of the institute found No. 5 of the genes. It is small.", 2),
    ],
)
def test_stops_that_end_no_sentence(analyse_text, text, count):
    assert len(analyse_text(text).sentences) == count


def test_a_break_inside_a_phrase_is_closed(analyse_text):
    analysis = analyse_text("Rescuers freed nine men and\n\nwomen from the lift.\n\nThe lift was old.")
    assert sentences(analysis) == ["Rescuers freed nine men and women from the lift.", "The lift was old."]


def test_lines_are_paragraphs_where_there_is_no_blank_one(analyse_text):
    assert len(analyse_text("Fire hits mill\nA mill burned down.\nNobody was hurt.").paragraphs) == 3


def noisy(text: str, *noise: tuple[str, NoiseKind]) -> Report:
    marks = tuple(Noise(text.index(part), text.index(part) + len(part), kind) for part, kind in noise)
    return Report("r", None, None, None, None, (), None, None, None, None, "en", 0, text, marks)


def test_marks_are_dropped_and_furniture_left_out():
    text = "Oslo storm\n\n[The union](#) agreed.\n\nPhoto: A. Berg\n\nAlso read: more rain"
    report = noisy(
        text,
        ("Oslo storm", NoiseKind.SUBHEADING),
        ("[", NoiseKind.MARKUP),
        ("](#)", NoiseKind.MARKUP),
        ("Photo: A. Berg", NoiseKind.CREDIT),
        ("Also read: more rain", NoiseKind.RELATED),
    )
    assert [(d.kind, d.text) for d in paragraphs.drafts(report)] == [
        (NoiseKind.SUBHEADING, "Oslo storm"),
        (None, "The union agreed."),
    ]


def test_a_caption_and_its_credit_on_one_line_are_two_things():
    report = noisy(
        "The bridge after the quake © Pool",
        ("The bridge after the quake", NoiseKind.CAPTION),
        ("© Pool", NoiseKind.CREDIT),
    )
    assert [d.text for d in paragraphs.drafts(report)] == ["The bridge after the quake"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab Z.,\n\t\r\u00a0\u200b“”éß[](#)", max_size=120), st.data())
def test_every_character_leads_back_to_itself(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    kind = data.draw(st.sampled_from(list(NoiseKind)))
    noise = (Noise(start, end, kind),) if start < end else ()
    report = Report("r", None, None, None, None, (), None, None, None, None, "en", 0, text, noise)
    last = -1
    for draft in paragraphs.drafts(report):
        assert len(draft.offsets) == len(draft.text) + 1
        for letter, offset in zip(draft.text, draft.offsets, strict=False):
            assert offset > last
            last = offset
            assert letter == text[offset] or (
                (letter == " " and not text[offset].isprintable()) or text[offset].isspace()
            )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "The mayor of Turin said ",
                "“No, ",
                "on Friday",
                "U.S. ",
                ". ",
                "?\n\n",
                "and\n\n",
                "Ms Roe ",
                "9 May 2020",
                " . . . ",
            ]
        ),
        max_size=14,
    )
)
def test_spans_of_everything_lie_in_the_text(analyse_text, pieces):
    analysis = analyse_text("".join(pieces))
    text = analysis.report.text
    for one in (*analysis.sentences, *analysis.mentions, *analysis.dates, *analysis.places):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert text[one.span.start : one.span.end].strip()
    ends = [s.span.end for s in analysis.sentences]
    assert ends == sorted(ends)
