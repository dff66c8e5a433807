"""What numbers a figure admits: points, bounds, hedges and units, and whether two wordings can be of one number."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from crosswire.amounts import admit, digits, dimension, equal, grain, printed, reach, scale
from crosswire.collate.questions.story import story
from crosswire.types import FigureKind, Modifier

# the figure; its point, low and high in base units; its significant digits; how it is hedged
REACHES = [
    ("{84; counted=person}", 84, 84, 84, 2, "exact"),
    ("{999; counted=person}", 999, 999, 999, 3, "exact"),
    ("{1,000; counted=person}", 1000, 900, 1100, 1, "exact"),
    ("{1,200; counted=person}", 1200, 1150, 1250, 2, "exact"),
    ("{15,207; counted=person}", 15207, 15206.5, 15207.5, 5, "exact"),
    ("{about 84; counted=person modifier=about}", 84, 83.5, 84.5, 2, "about"),
    ("{about 1,200; counted=person modifier=about}", 1200, 1150, 1250, 2, "about"),
    ("{nearly 2,400; counted=person modifier=nearly}", 2400, 2160, 2400, 2, "about"),
    ("{more than 200; counted=person modifier=more_than}", 200, 200, 300, 1, "lower"),
    ("{at least 1; counted=person modifier=at_least}", 1, 1, 2, 1, "lower"),
    ("{less than 300; counted=person modifier=less_than}", 300, 200, 300, 1, "upper"),
    ("{up to 300; counted=person modifier=up_to}", 300, 200, 300, 1, "upper"),
    ("{up to 5.1 million; counted=person modifier=up_to}", 5.1e6, 3.4e6, 5.15e6, 2, "upper"),
    ("{5 per cent; kind=percent unit=per_cent}", 0.05, 0.05, 0.05, 1, "exact"),
    ("{two weeks; kind=duration unit=week}", 14 * 86400, 14 * 86400, 14 * 86400, 1, "exact"),
    ("{3 km; kind=measure unit=kilometre}", 3000, 3000, 3000, 1, "exact"),
]  # fmt: skip


def _reach(story_of, figure: str):
    return story(story_of(figure)).views[0].reach


@pytest.mark.parametrize(
    ("figure", "point", "low", "high", "many", "hedge"), REACHES, ids=[r[0] for r in REACHES]
)
def test_reach(story_of, figure: str, point: float, low: float, high: float, many: int, hedge: str) -> None:  # noqa: PLR0917 - columns
    found = _reach(story_of, figure)
    ratio = found.point / point
    # Base units are the table's; what counts is how low and high lie to the point.
    assert (found.low / ratio, found.high / ratio) == (pytest.approx(low), pytest.approx(high))
    assert (found.digits, found.hedge) == (many, hedge)


@pytest.mark.parametrize(
    ("low", "high", "modifier", "told"),
    [
        (200.0, 300.0, Modifier.BETWEEN, (250, 200, 300, "range")),
        (200.0, 799.0, Modifier.EXACT, (499.5, 200, 799, "range")),
        (200.0, 999.0, Modifier.EXACT, (None, 160, 1000, "range")),
        (24.0, None, Modifier.EXACT, (None, 19.2, 240, "range")),
        (0.0, 5.0, Modifier.EXACT, (None, 0, inf, "range")),
        (None, None, Modifier.EXACT, (None, -inf, inf, "range")),
        (24.0, None, Modifier.AT_LEAST, (None, 19.2, 240, "range")),
    ],
)
def test_a_range_has_a_middle_and_a_vague_word_none(story_of, low, high, modifier, *, told) -> None:
    (extract,) = story_of("{12; counted=person}")
    figure = replace(extract.figures[0], value=None, low=low, high=high, modifier=modifier)
    found = reach(figure)
    assert (found.point, found.hedge) == (told[0], told[3])
    assert (found.low, found.high) == pytest.approx(told[1:3])


def test_a_term_within_which_is_exact(story_of) -> None:
    (extract,) = story_of("{within six months; kind=duration unit=month modifier=up_to}")
    assert reach(extract.figures[0]).hedge == "exact"


DIMENSIONS = [
    ("{84; counted=person}", "count", 1.0),
    ("{5 per cent; kind=percent unit=per_cent}", "share", 0.01),
    ("{0.4; kind=ratio}", "share", 1.0),
    ("{3; kind=ratio}", "times", 1.0),
    ("{41; kind=age unit=year_of_age}", "age", 31557600.0),
    ("{$3; kind=money unit=dollar}", "money usd", 1.0),
    ("{45 cents; kind=money unit=cent}", "money usd", 0.01),
    ("{3 groats; kind=money unit=groat}", "money groat", 1.0),
    ("{3; kind=money}", "money", 1.0),
    ("{3 furlongs; kind=measure unit=frobnitz}", "measure frobnitz", 1.0),
]  # fmt: skip


@pytest.mark.parametrize(("figure", "measure"), [d[:2] for d in DIMENSIONS], ids=[d[0] for d in DIMENSIONS])
def test_what_is_measured(story_of, figure: str, measure: str) -> None:
    found = dimension(story_of(figure)[0].figures[0])
    assert found == measure or (
        measure == "money usd" and found == dimension(story_of("{$3; kind=money unit=dollar}")[0].figures[0])
    )


def test_a_speed_is_no_length_and_a_price_a_share_is_money(story_of) -> None:
    def of(spec: str) -> str:
        return dimension(story_of(spec)[0].figures[0])

    length, speed = (
        of("{3 km; kind=measure unit=kilometre}"),
        of("{3 km/h; kind=measure unit=kilometre_per_hour}"),
    )
    assert speed == f"{length} per hour"
    assert of("{$3; kind=money unit=dollar_per_share}") == of("{$3; kind=money unit=dollar}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("{two weeks; kind=duration unit=week}", "{14 days; kind=duration unit=day}"),
        ("{3 km; kind=measure unit=kilometre}", "{3,000 m; kind=measure unit=metre}"),
        ("{45 cents; kind=money unit=cent}", "{$0.45; kind=money unit=dollar}"),
        ("{50 per cent; kind=percent unit=per_cent}", "{0.5; kind=ratio}"),
    ],
)
def test_one_amount_in_two_units_is_one_number(story_of, one: str, other: str) -> None:
    assert equal(_reach(story_of, one), _reach(story_of, other))


@pytest.mark.parametrize(
    ("number", "unit"),
    [(15200, 100), (84, 1), (145.5, 0.1), (1e15, 1e15), (0, 1), (0.25, 0.01), (2.5e12, 1e11)],
)
def test_the_grain_of_a_number(number: float, unit: float) -> None:
    assert grain(number) == pytest.approx(unit)
    assert grain(-number) == pytest.approx(unit)


@pytest.mark.parametrize(
    ("number", "many"), [(240, 2), (241, 3), (15207, 5), (0.05, 1), (1.50, 2), (1e15, 1), (0, 0), (100.5, 4)]
)
def test_significant_digits(number: float, many: int) -> None:
    assert digits(number) == many


def test_what_is_printed(story_of) -> None:
    figure = story_of("{12; counted=person}")[0].figures[0]
    assert printed(figure) == (12, 12)
    assert printed(replace(figure, value=None, low=3.0, high=9.0)) == (3, 9)
    assert printed(replace(figure, value=None, low=3.0, high=None)) == (3, 3)
    assert printed(replace(figure, value=None, low=None, high=None)) is None
    assert scale(replace(figure, kind=FigureKind.PERCENT)) == 0.01


# one wording, another, whether one number can satisfy both
TOGETHER = [
    ("{more than 200; counted=person modifier=more_than}", "{300; counted=person}", True),
    ("{more than 200; counted=person modifier=more_than}", "{301; counted=person}", False),
    ("{more than 200; counted=person modifier=more_than}", "{199; counted=person}", False),
    ("{less than 300; counted=person modifier=less_than}", "{200; counted=person}", True),
    ("{less than 300; counted=person modifier=less_than}", "{199; counted=person}", False),
    ("{about 300; counted=person modifier=about}", "{349; counted=person}", True),
    ("{about 300; counted=person modifier=about}", "{351; counted=person}", False),
    ("{nearly 300; counted=person modifier=nearly}", "{270; counted=person}", True),
    ("{nearly 300; counted=person modifier=nearly}", "{302; counted=person}", False),
    ("{84; counted=person}", "{85; counted=person}", False),
    ("{1,200; counted=person}", "{1,251; counted=person}", False),
    ("{1,200; counted=person}", "{1,249; counted=person}", True),
    ("{three years; kind=duration unit=year}", "{40 months; kind=duration unit=month}", True),
    ("{three years; kind=duration unit=year}", "{50 months; kind=duration unit=month}", False),
    ("{three years; kind=duration unit=year}", "{29 months; kind=duration unit=month}", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "fits"), TOGETHER, ids=[f"{t[0]} {t[1]}" for t in TOGETHER])
def test_whether_one_number_satisfies_both(story_of, one: str, other: str, *, fits: bool) -> None:
    a, b = _reach(story_of, one), _reach(story_of, other)
    assert admit(a, b) is fits
    assert admit(b, a) is fits


def test_numbers_that_nobody_printed_equal_nothing(story_of) -> None:
    (extract,) = story_of("{12; counted=person}")
    vague = reach(replace(extract.figures[0], value=None, low=24.0, high=None))
    assert not equal(vague, vague)
    assert not equal(vague, reach(extract.figures[0]))
    assert admit(vague, _reach(story_of, "{31; counted=person}"))
    assert not admit(vague, _reach(story_of, "{12; counted=person}"))


def test_the_middle_of_a_range_is_no_number_of_it(figure_of) -> None:
    """A law speaks of those between 12 and 16; the girl was 14."""
    band, age = (
        reach(figure_of(value, low=low, high=high)) for value, low, high in ((None, 12, 16), (14, 14, 14))
    )
    assert not equal(band, age)
    assert admit(band, age)
    assert equal(band, band)
