"""Dates of metadata: what is read of them, in which zone, and what is left open."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crosswire.read.dates import parse

WRITTEN = (
    ("2024-03-07T06:00:00+08:00", "2024-03-07T06:00:00+08:00"),
    ("2024-03-05T22:00:00-08:00", "2024-03-05T22:00:00-08:00"),
    ("2024-03-05T18:00:00-0500", "2024-03-05T18:00:00-05:00"),
    ("2024-03-05 18:00:00 -0500", "2024-03-05T18:00:00-05:00"),
    ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00+00:00"),
    ("2024-03-05T10:00:00.000+0000", "2024-03-05T10:00:00+00:00"),
    ("2024-03-05T10:00", "2024-03-05T10:00:00+00:00"),
    ("2024-03-05", "2024-03-05T00:00:00+00:00"),
    ("2024/03/05 10:00", "2024-03-05T00:00:00+00:00"),
    ("20240305T101112Z", "2024-03-05T10:11:12+00:00"),
    ("2024-03-05T23:59:60Z", "2024-03-05T23:59:00+00:00"),
    ("Tue, 05 Mar 2024 22:00:00 -0800", "2024-03-05T22:00:00-08:00"),
    ("Tue, 5 Mar 2024 10:00:00 EST", "2024-03-05T10:00:00-05:00"),
    ("5 Mar 24 10:00:00 +0000", "2024-03-05T10:00:00+00:00"),
    ("Tue, 05 Mar 2024 10:00:00", "2024-03-05T10:00:00+00:00"),
    ("5 March 2024 18:53 CET", "2024-03-05T18:53:00+01:00"),
    ("Sun, 05 Sep 2021 03:45:05 GMT+7", "2021-09-04T20:45:00+00:00"),
    ("March 5, 2024, 6:53 p.m. ET", "2024-03-05T18:53:00-05:00"),
    ("July 5, 2024, 6:53 p.m. ET", "2024-07-05T18:53:00-04:00"),
    ("Mar 5, 2024 at 9am PDT", "2024-03-05T09:00:00-07:00"),
    ("12:30 a.m. GMT, 5 March 2024", "2024-03-05T00:30:00+00:00"),
    ("Tue Mar 05 2024 14:07:11 GMT-0500 (Eastern Standard Time)", "2024-03-05T14:07:00-05:00"),
    ("March 5, 2024 6:53 PM IST", "2024-03-05T00:00:00+00:00"),
    ("5 March 2024, 18:53", "2024-03-05T00:00:00+00:00"),
    ("March 5, 2024, 13:53 p.m. ET", "2024-03-05T00:00:00+00:00"),
    ("March 5, 2024, 18:77 GMT", "2024-03-05T00:00:00+00:00"),
    ("5 March 2024 10:00 GMT+25", "2024-03-05T00:00:00+00:00"),
    ("13/03/2024", "2024-03-13T00:00:00+00:00"),
    ("1709632800", "2024-03-05T10:00:00+00:00"),
    (1709632800000, "2024-03-05T10:00:00+00:00"),
)


@pytest.mark.parametrize(("written", "moment"), WRITTEN)
def test_a_moment_keeps_the_zone_it_was_written_in(written: object, moment: str) -> None:
    found = parse(written)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    "written",
    ["05/03/2024 14:00", "2024-02-30", "2024-13-01", "9999-12-31T23:00:00-08:00", "0001-01-01T00:00:00Z",
     "0000-00-00 00:00:00", "soon", "", None, True, -5, 1e300, float("nan"), "Tue, 99 Mar 2024 10:00:00 GMT"],
)  # fmt: skip
def test_what_is_no_clear_date_is_left_open(written: object) -> None:
    assert parse(written) is None


def test_a_moment_given_without_a_zone_is_in_utc() -> None:
    assert parse(datetime(2024, 3, 5, 22)) == datetime(2024, 3, 5, 22, tzinfo=UTC)
