"""Numbers, dates and names in words, as a line of the brief has them."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crosswire.render.wording import dates, names, numbers
from crosswire.types import Brief, FigureKind, Modifier, Precision, Report

COUNT, MONEY, PERCENT = FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT

DIGITS = [
    (0.0, "0"), (7.0, "7"), (7.5, "7.5"), (0.125, "0.125"), (999.0, "999"), (1000.0, "1,000"), (15207.0, "15,207"), (999_999.0, "999,999"),
    (1_000_000.0, "1 million"), (2_300_000.0, "2.3 million"), (2_340_000.0, "2.34 million"), (2_345_000.0, "2,345,000"), (999_000_000.0, "999 million"),
    (1e9, "1 billion"), (14.3e9, "14.3 billion"), (1.2e12, "1.2 trillion"), (2e15, "2,000,000,000,000,000"), (-2.5e6, "-2.5 million"), (-40.0, "-40"),
    (1234.56, "1,234.56"), (0.3333333333, "0.333333"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "shown"), DIGITS)
def test_digits(value: float, shown: str) -> None:
    assert numbers.digits(value) == shown


QUANTITIES = [
    (14.3e9, "dollars", MONEY, "$14.3 billion"), (3.0, "euro", MONEY, "€3"), (3.0, "pound sterling", MONEY, "£3"), (3.0, "yen", MONEY, "¥3"),
    (-3.0, "dollar", MONEY, "-$3"), (3.0, "krone", MONEY, "3 krones"), (1.0, "krone", MONEY, "1 krone"),
    (80.0, "per cent", PERCENT, "80%"), (80.0, None, PERCENT, "80%"), (2.0, "percent", FigureKind.OTHER, "2%"),
    (3.0, "kilometre", FigureKind.MEASURE, "3 kilometres"), (1.0, "kilometre", FigureKind.MEASURE, "1 kilometre"), (3.0, "km", FigureKind.MEASURE, "3 km"),
    (70.0, "kilometre per hour", FigureKind.MEASURE, "70 kilometres per hour"), (1.0, "kilometre per hour", FigureKind.MEASURE, "1 kilometre per hour"),
    (45.0, "cent per share", MONEY, "45 cents per share"), (1.2e9, "crown per year", MONEY, "1.2 billion crowns per year"),
    (41.0, "year of age", FigureKind.AGE, "41 years"), (12.0, None, COUNT, "12"), (12.0, "per day", COUNT, "12"), (2.0, "foot", FigureKind.MEASURE, "2 feet"),
    (39.5, "celsius", FigureKind.MEASURE, "39.5 degrees Celsius"), (6.1, "magnitude", FigureKind.MEASURE, "6.1 in magnitude"), (1.0, "fahrenheit", FigureKind.MEASURE, "1 degree Fahrenheit"),
    (450.0, "pound-mass", FigureKind.MEASURE, "450 pounds"), (6 + 1 / 12, "foot", FigureKind.MEASURE, "6 feet 1 inch"), (5.5, "foot", FigureKind.MEASURE, "5.5 feet"),
    (7.0, "percentage point", PERCENT, "7 percentage points"), (1.0, "percentage point", PERCENT, "1 percentage point"), (25.0, "basis point", PERCENT, "25 basis points"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "unit", "kind", "shown"), QUANTITIES)
def test_quantities(value: float, unit: str | None, kind: FigureKind, shown: str) -> None:
    assert numbers.quantity(value, unit=unit, kind=kind) == shown


HEDGED = [
    (Modifier.EXACT, "300"), (Modifier.ABOUT, "about 300"), (Modifier.AT_LEAST, "at least 300"), (Modifier.MORE_THAN, "more than 300"),
    (Modifier.LESS_THAN, "fewer than 300"), (Modifier.NEARLY, "nearly 300"), (Modifier.UP_TO, "up to 300"), (Modifier.BETWEEN, "300"),
]  # fmt: skip


@pytest.mark.parametrize(("modifier", "shown"), HEDGED)
def test_hedges(specimen: Brief, modifier: Modifier, shown: str) -> None:
    figure = replace(specimen.figures[4], value=300.0, low=300.0, high=300.0, modifier=modifier)
    assert numbers.stated(figure, unit=None, kind=COUNT) == shown
    assert numbers.stated(figure, unit="dollar", kind=MONEY) == shown.replace("fewer", "less").replace(
        "300", "$300"
    )


def test_ranges_and_words_without_a_value(specimen: Brief) -> None:
    figure = replace(specimen.figures[4], value=None, low=200.0, high=300.0, modifier=Modifier.BETWEEN)
    assert numbers.stated(figure, unit=None, kind=COUNT) == "200 to 300"
    assert numbers.stated(replace(figure, high=None), unit=None, kind=COUNT) == "200"


# --- dates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-05", datetime(2024, 3, 5, tzinfo=UTC)),
        ("2024-03", datetime(2024, 3, 1, tzinfo=UTC)),
        ("2024", datetime(2024, 1, 1, tzinfo=UTC)),
        ("2024-03-05T09:30:00Z", datetime(2024, 3, 5, 9, 30, tzinfo=UTC)),
        ("2024-13", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_a_moment_of_the_record(text: str | None, moment: datetime | None) -> None:
    assert dates.parsed(text) == moment


SPANS = [
    ("2024-03-05", "2024-03-05", Precision.DAY, "5 March"), ("2024-03-05", "2024-03-07", Precision.DAY, "5 March to 7 March"), ("2023-03-05", None, Precision.DAY, "5 March 2023"),
    (None, "2024-03-07", Precision.DAY, "7 March"), (None, None, Precision.DAY, "undated"), ("2024-03", "2024-03-31", Precision.MONTH, "March 2024"), ("2019", "2019", Precision.YEAR, "2019"),
    ("2024-03-05T09:00:00Z", "2024-03-05T09:59:59Z", Precision.HOUR, "5 March, 09:00 UTC"), ("2024-03-05T09:00:00Z", "2024-03-05T10:00:00Z", Precision.HOUR, "5 March, 09:00 UTC to 5 March, 10:00 UTC"),
    ("2024-03-05T09:30:00Z", "2024-03-05T09:30:59Z", Precision.MINUTE, "5 March, 09:30 UTC"), ("2024-03-05T09:30:00Z", "2024-03-05T09:31:00Z", Precision.MINUTE, "5 March, 09:30 UTC to 5 March, 09:31 UTC"),
    ("soon", None, Precision.DAY, "soon"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "precision", "shown"), SPANS)
def test_stretches_of_time(first: str | None, last: str | None, precision: Precision, shown: str) -> None:
    assert dates.span(first, last, precision, year=2024) == shown


def test_days_from_one_to_another() -> None:
    def of(*day: int) -> datetime:
        return datetime(*day, tzinfo=UTC)  # type: ignore[arg-type, misc]

    assert dates.days(of(2024, 5, 14, 3), of(2024, 5, 14, 23)) == "14 May 2024"
    assert dates.days(of(2024, 5, 14), of(2024, 5, 16)) == "14 to 16 May 2024"
    assert dates.days(of(2024, 5, 14), of(2024, 6, 14)) == "14 May to 14 June 2024"
    assert dates.days(of(2023, 5, 14), of(2024, 5, 14)) == "14 May 2023 to 14 May 2024"
    assert dates.when("2024-03-05", year=2024) == "5 March"
    assert dates.when("2024-03-05") == "5 March 2024"
    assert dates.when("soon") == "soon"
    assert dates.when(None) is None


# --- names --------------------------------------------------------------------------------------


def _report(name: str, outlet: str | None = None, day: int | None = None, **fields: object) -> Report:
    given = {
        "id": name, "path": None, "url": None, "outlet": outlet, "publisher": None, "agencies": (), "title": None, "byline": None,
        "published": datetime(2024, 3, day, tzinfo=UTC) if day else None, "published_from": None, "language": "en", "words": 1, "text": "x",
    }  # fmt: skip
    return Report(**(given | fields))  # type: ignore[arg-type]


CALLED = [
    ("by their outlets", [_report("a", "Post"), _report("b", "Radio")], ["Post", "Radio"]),
    ("one outlet on two days", [_report("a", "Post", 5), _report("b", "Post", 6), _report("c", "Radio", 6)], ["Post, 5 March", "Post, 6 March", "Radio"]),
    ("one outlet twice on a day", [_report("a", "Post", 5), _report("b", "Post", 5)], ["Post, 5 March (1)", "Post, 5 March (2)"]),
    ("one outlet without days", [_report("a", "Post"), _report("b", "Post")], ["Post (1)", "Post (2)"]),
    ("without outlets", [_report("000_25ec0b27"), _report("001_473b1c44")], ["report 000", "report 001"]),
    ("with long ids", [_report("a" * 20), _report("b" * 20)], ["report 1", "report 2"]),
    ("by their publisher or one agency", [_report("a", publisher="House"), _report("b", agencies=("Tern",))], ["House", "Tern"]),
    ("pasted, by its headline", [_report("1", path="Text 1", title="Ferry runs aground off Tarn Point in thick fog"), _report("2", path="Text 2-1", text="A kiln burned."), _report("3", "Post", path="Text 3")], ["“Ferry runs aground off Tarn Point …”", "“A kiln burned.”", "Post"]),
    ("pasted twice under one headline", [_report("1", path="Text 1", title="Ferry aground"), _report("2", path="Text 2", title="Ferry aground")], ["“Ferry aground” (1)", "“Ferry aground” (2)"]),
    ("pasted, without a blank", [_report("1", path="Text 1", text="x" * 300), _report("2", path="Text 2", text="")], [f"“{'x' * 36}”", "Text 2"]),
    ("of two agencies none is it", [_report("a", agencies=("Tern", "Gull"))], ["report a"]),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "called"), [c[1:] for c in CALLED], ids=[c[0] for c in CALLED])
def test_what_reports_are_called(reports: list[Report], called: list[str]) -> None:
    assert list(names.called(reports, year=2024).values()) == called


def test_names_in_a_row() -> None:
    assert names.listed([]) == ""
    assert names.listed(["A"]) == "A"
    assert names.listed(["A", "B"]) == "A and B"
    assert names.listed(["A", "B", "C", "D"]) == "A, B, C and D"
    assert names.listed(["A", "B", "C", "D", "E"]) == "A, B, C, D and 1 more"
    assert names.distinct(["Ministry", "Emergency ministry", "Jane Roe", "roe", "Roe Jane"]) == [
        "Emergency ministry",
        "Jane Roe",
        "Roe Jane",
    ]
    one = ["A coroner’s clerk", "The Harbour Office", "a Coroner's clerk", "Harbour office"]
    assert names.distinct(one) == ["A coroner’s clerk", "The Harbour Office"]
    assert (names.counted(1, "origin"), names.counted(0, "origin"), names.counted(2, "origin")) == (
        "1 origin",
        "0 origins",
        "2 origins",
    )
    assert names.opening("over") == "Over"
    assert names.short(["a-1-x", "a-2-x", "b-1-x"]) == {"a-1-x": "a-1", "a-2-x": "a-2", "b-1-x": "b-1"}
