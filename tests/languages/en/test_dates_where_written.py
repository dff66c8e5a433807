"""The day from which a report speaks is the day where it was written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crosswire.languages.en.dates import written_on
from crosswire.resources.dates import zones
from crosswire.types import Noise, NoiseKind


def moment(text):
    return datetime.fromisoformat(text)


def days(analysis):
    return [str(m.from_)[:10] for m in analysis.dates]


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        ("2024-03-05T23:30:00-05:00", "The plant was shut today.", "2024-03-05"),
        ("2024-03-05T23:30:00-05:00", "The plant was shut on Tuesday.", "2024-03-05"),
        ("2024-03-07T04:00:00+09:00", "Prosecutors charged him on Thursday.", "2024-03-07"),
        ("2024-03-07T04:00:00+09:00", "The senate votes tomorrow.", "2024-03-08"),
        ("2024-03-10T01:15:00+13:00", "The dam gave way yesterday.", "2024-03-09"),
        ("2024-03-31T22:45:00-07:00", "Wages rose this month.", "2024-03-01"),
        ("2024-12-31T19:00:00-10:00", "Two ferries collided this year.", "2024-01-01"),
        ("2024-03-07T00:30:00+05:30", "The index fell on Thursday.", "2024-03-07"),
    ],
)
def test_the_offset_of_the_metadata_says_the_day(analyse_text, published, text, day):
    assert days(analyse_text(text, published=moment(published))) == [day]


def dated(analyse_text, head, published, **fields):
    text = f"{head}\n\nThe plant was shut today."
    noise = (Noise(0, len(head), NoiseKind.DATELINE),) if head else ()
    return days(analyse_text(text, noise=noise, published=moment(published), **fields))[-1]


@pytest.mark.parametrize(
    ("dateline", "published", "day"),
    [
        ("CHICAGO —", "2024-03-06T02:10:00+00:00", "2024-03-05"),
        ("CHICAGO —", "2024-03-06T15:10:00+00:00", "2024-03-06"),
        ("SYDNEY (Wire) -", "2024-03-05T20:10:00+00:00", "2024-03-06"),
        ("TOKYO —", "2024-03-05T23:10:00+00:00", "2024-03-06"),
        ("LONDON —", "2024-03-05T23:10:00+00:00", "2024-03-05"),
        ("PORTLAND, Oregon —", "2024-03-06T05:30:00+00:00", "2024-03-05"),
        ("NAIROBI —", "2024-03-05T22:10:00+00:00", "2024-03-06"),
        ("CHICAGO —", "2024-03-06T00:00:00+00:00", "2024-03-06"),  # a date without an hour
        ("NEVERLAND —", "2024-03-06T02:10:00+00:00", "2024-03-06"),  # nobody knows where
    ],
)
def test_a_report_stamped_in_utc_speaks_from_its_dateline(analyse_text, dateline, published, day):
    assert dated(analyse_text, dateline, published) == day


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"outlet": "The Auckland Courier"}, "2024-03-07"),
        ({"url": "https://news.example.jp/a"}, "2024-03-07"),
        ({"url": "https://news.example.io/a"}, "2024-03-06"),
        ({"url": "https://news.example.us/a"}, "2024-03-06"),
        ({"outlet": "The Courier"}, "2024-03-06"),
        ({}, "2024-03-06"),
    ],
)
def test_else_from_where_its_outlet_is(analyse_text, fields, day):
    assert dated(analyse_text, "", "2024-03-06T16:30:00+00:00", **fields) == day


def test_a_country_of_many_zones_fixes_the_day_only_where_all_agree(analyse_text):
    report = analyse_text("Shut.", url="https://news.example.au/a").report
    assert written_on.country(report) == "AU"
    assert dated(analyse_text, "", "2024-03-06T16:30:00+00:00", url=report.url) == "2024-03-07"
    assert dated(analyse_text, "", "2024-03-06T14:30:00+00:00", url=report.url) == "2024-03-06"


def test_the_nearest_zones_of_a_place():
    assert zones.near("US", 41.9, -87.6)[0] == "America/Chicago"
    assert zones.near("JP", 43.1, 141.3) == ["Asia/Tokyo"]
    assert zones.near("XX", 0, 0) == []
    assert "Australia/Perth" in zones.of("AU")


@pytest.mark.parametrize(
    ("fields", "text", "day"),
    [
        ({"url": "https://news.example.us/a"}, "It opened on 5/6/2021.", "2021-05-06"),
        ({"url": "https://news.example.uk/a"}, "It opened on 5/6/2021.", "2021-06-05"),
        ({"url": "https://news.example.ca/a"}, "It opened on 5/6/2021.", "None"),
        ({"url": "https://news.example.us/a"}, "It opened on 5/6/2021, not on 25/6/2021.", "2021-06-05"),
        ({"url": "https://news.example.uk/a"}, "It opened on 5/6/2021, not on 6/25/2021.", "2021-05-06"),
        ({}, "It opened on 5/6/2021, not on 25/6/2021 or 6/25/2021.", "None"),
    ],
)
def test_day_and_month_in_figures_are_told_apart_where_something_says_which(analyse_text, fields, text, day):
    assert days(analyse_text(text, **fields))[0] == day


@pytest.mark.parametrize(
    ("country", "text", "first"),
    [
        ("us", "Crowds gathered on Independence Day.", "2023-07-04"),
        ("in", "Crowds gathered on Independence Day.", "2023-08-15"),
        ("ly", "Crowds gathered on Independence Day.", "None"),
        ("ca", "Crowds gathered on Thanksgiving Day.", "2023-10-09"),
        ("us", "Crowds gathered on Thanksgiving Day.", "2023-11-23"),
        ("us", "The summer of 2010 was hot.", "2010-06-01"),
        ("au", "The autumn of 2010 was hot.", "2010-03-01"),
        ("au", "The summer of 2010 was hot.", "2010-01-01"),
        ("de", "Rivers fell last summer.", "2023-06-01"),
        ("ke", "Rivers fell last summer.", "None"),
    ],
)
def test_holidays_and_seasons_are_those_of_the_country(analyse_text, country, text, first):
    assert days(analyse_text(text, url=f"https://news.example.{country}/a")) == [first]


def test_what_is_published_at_an_unknown_moment_has_no_day(analyse_text):
    report = analyse_text("Shut.", published=None).report
    assert written_on.day(report) is None
    assert written_on.day(analyse_text("Shut.", published=datetime(2024, 3, 5, tzinfo=UTC)).report) == date(
        2024, 3, 5
    )


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        ("2024-03-06T20:30:00+00:00", "A tug sank on Thursday. Two men drowned.", "2024-03-07"),
        (
            "2024-03-06T20:30:00+00:00",
            "A tug sank on Wednesday, a day before its Thursday sale.",
            "2024-03-06",
        ),
        ("2024-03-06T20:30:00+00:00", "A tug will be sold on Thursday.", "2024-03-07"),
        ("2024-03-06T08:30:00+00:00", "A tug sank on Thursday.", "2024-02-29"),
        ("2024-03-06T20:30:00+00:00", "A tug sank last Thursday.", "2024-02-29"),
        ("2024-03-06T00:00:00+00:00", "A tug sank on Thursday.", "2024-02-29"),
    ],
)
def test_where_nothing_says_the_zone_a_weekday_may(analyse_text, published, text, day):
    assert days(analyse_text(text, published=moment(published)))[0] == day


def test_a_known_place_needs_no_weekday(analyse_text):
    assert dated(analyse_text, "CHICAGO —", "2024-03-06T20:30:00+00:00") == "2024-03-06"
    text = "CHICAGO —\n\nA tug sank on Thursday."
    noise = (Noise(0, 9, NoiseKind.DATELINE),)
    found = analyse_text(text, noise=noise, published=moment("2024-03-06T20:30:00+00:00"))
    assert days(found) == ["2024-02-29"]


def test_the_analysis_says_the_day(analyse_text):
    found = analyse_text("A tug sank on Thursday.", published=moment("2024-03-06T20:30:00+00:00"))
    assert found.day == date(2024, 3, 7)
