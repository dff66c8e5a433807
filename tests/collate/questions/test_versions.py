"""One amount printed in two units is one answer, and meets a report that prints either."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

import pytest

from crosswire.collate.entities import resolve
from crosswire.collate.questions import build, link

MILE, KM = "kind=measure unit=mile", "kind=measure unit=kilometre"
FOOT, METRE = "kind=measure unit=foot", "kind=measure unit=metre"
POUND, KILO = "kind=measure unit=pound-mass", "kind=measure unit=kilogram"
STERLING, DOLLAR = "kind=money unit=pound_sterling", "kind=money unit=dollar"

ONE = [
    ("science", f"The probe flew {{620 miles; {MILE}}} ({{1,000 km; {KM}}}) above the moon.", f"The probe flew {{620 miles; {MILE}}} above the moon."),
    ("science: the other unit", f"The probe flew {{620 miles; {MILE}}} ({{1,000 km; {KM}}}) above the moon.", f"The probe flew {{1,000 km; {KM}}} above the moon."),
    ("disaster", f"The wave rose {{12 feet; {FOOT}}} ({{3.7-metre; {METRE}}}) over the quay.", f"The wave rose {{12 feet; {FOOT}}} over the quay."),
    ("business", f"The yard was sold for {{$3 million; {DOLLAR}}} ({{£2.4 million; {STERLING}}}) in May.", f"The yard was sold for {{£2.4 million; {STERLING}}} in May."),
    ("sport", f"The shot weighs {{16 pounds; {POUND}}} or {{7.26 kilograms; {KILO}}} in the final.", f"The shot weighs {{7.26 kilograms; {KILO}}} in the final."),
]  # fmt: skip
TWO = [
    ("a list, not a conversion", f"The rope is {{60 feet; {FOOT}}} and {{18 metres; {METRE}}} were cut."),
    ("far apart", f"The rope is {{60 feet; {FOOT}}} ({{30 metres; {METRE}}} wet)."),
    ("one unit twice", f"It costs {{$3 million; {DOLLAR}}} ({{$2.9 million; {DOLLAR}}} last year)."),
]  # fmt: skip


def _asked(extracts):
    entities = resolve(extracts)
    groups = link(extracts, entities)
    origin_of = {view.id: view.figure.report for group in groups for view in group.views}
    return build(groups, entities, origin_of)


@pytest.mark.parametrize(("first", "second"), [c[1:] for c in ONE], ids=[c[0] for c in ONE])
def test_a_conversion_is_the_same_answer(story_of, first, second) -> None:
    (question,) = _asked(story_of(first, second))
    assert question.standing == "agreed", question.reason
    assert sum(len(answer.figures) for answer in question.answers) == 3


@pytest.mark.parametrize("text", [c[1] for c in TWO], ids=[c[0] for c in TWO])
def test_what_only_stands_beside_is_no_conversion(story_of, text) -> None:
    assert len(_asked(story_of(text))) == 2


def test_pounds_are_a_weight_where_the_other_report_weighs(story_of) -> None:
    first = f"The bear, {{more than 400 pounds; {STERLING} counted=bear modifier=more_than}}, was shot."
    second = f"The {{430-pound; {POUND} counted=bear}} bear was shot."
    (question,) = _asked(story_of(first, second))
    assert (question.standing, question.unit) == ("compatible", "pound-mass")


def test_the_range_of_a_question_is_in_one_unit(story_of) -> None:
    (question,) = _asked(story_of(*ONE[1][1:]))
    assert question.range.low == question.range.high
