"""The zones that a moment of publication may be written in, and the bytes by which other files are known."""

# ruff: noqa: E501 - a row of a table is one line

from __future__ import annotations

import codecs

import pytest

from crosswire.errors import BinaryInput, EncodingTrouble
from crosswire.read.dates import doubt, in_name, in_words, parse, without_year
from crosswire.read.decoding import decode

# hours from Greenwich, as almanacs have them
WINTER = {
    "UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "WAT": 1, "CEST": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3,
    "EAT": 3, "PKT": 5, "WIB": 7, "HKT": 8, "SGT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13, "EDT": -4, "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKDT": -8,
    "AKST": -9, "HST": -10, "ET": -5, "CT": -6, "MT": -7, "PT": -8,
}  # fmt: skip


@pytest.mark.parametrize("zone", WINTER)
def test_a_zone_by_its_letters(zone: str) -> None:
    found = parse(f"March 5, 2024 at 6:53 p.m. {zone}")
    assert found is not None
    assert found.utcoffset().total_seconds() == 3600 * WINTER[zone]  # type: ignore[union-attr]
    assert (found.day, found.hour, found.minute) == (5, 18, 53)


@pytest.mark.parametrize(("zone", "hours"), [("ET", -4), ("CT", -5), ("MT", -6), ("PT", -7), ("Z", 0)])
def test_what_moves_with_the_season_in_summer(zone: str, hours: int) -> None:
    found = parse(f"July 5, 2024 at 6:53 p.m. {zone}")
    assert found is not None
    assert found.utcoffset().total_seconds() == 3600 * hours  # type: ignore[union-attr]


CLOCKS = [
    ("5 March 2024, 12:05 am GMT", "00:05:00+00:00"),
    ("5 March 2024, 12:05 pm GMT", "12:05:00+00:00"),
    ("5 March 2024, 1 am GMT", "01:00:00+00:00"),
    ("5 March 2024, 11 p.m. GMT", "23:00:00+00:00"),
    ("5 March 2024, 23:59 GMT", "23:59:00+00:00"),
    ("5 March 2024, 00:00 GMT", "00:00:00+00:00"),
    ("5 March 2024, 9.30 am GMT", "09:30:00+00:00"),
    ("5 March 2024, 24:00 GMT", "00:00:00+00:00"),  # no time: the day alone
    ("5 March 2024, 0 am GMT", "00:00:00+00:00"),
    ("5 March 2024, 18:59 UTC+5:30", "18:59:00+05:30"),
    ("5 March 2024, 18:59 GMT-3", "18:59:00-03:00"),
    ("5 March 2024, 18:59 +14:00", "18:59:00+14:00"),
    ("5 March 2024, 18:59 +15:00", "00:00:00+00:00"),  # no place is so far ahead
    ("5 March 2024, 18:60 GMT, again at 19:10 GMT", "19:10:00+00:00"),  # a slip, and the time
]


@pytest.mark.parametrize(("written", "clock"), CLOCKS)
def test_a_time_of_day(written: str, clock: str) -> None:
    found = parse(written)
    assert found is not None
    assert found.isoformat() == f"2024-03-05T{clock}"


NAMES = [
    ("jan", 1), ("February", 2), ("mar.", 3), ("April", 4), ("may", 5), ("JUNE", 6), ("jul", 7), ("Aug.", 8),
    ("sept.", 9), ("October", 10), ("nov", 11), ("December", 12),
]  # fmt: skip


@pytest.mark.parametrize(("name", "month"), NAMES)
def test_a_month_by_its_name(name: str, month: int) -> None:
    for written in (f"{name} 7, 2021", f"7 {name} 2021", f"{name} 7th 2021", f"7th {name}, 2021"):
        found = in_words(f"Posted on {written} by the desk")
        assert found is not None
        assert (found.year, found.month, found.day) == (2021, month, 7)
    later = without_year(f"Updated {name.rstrip('.')} 7", 2019)
    assert later is not None
    assert (later.year, later.month, later.day) == (2019, month, 7)


WORDS = [
    ("31/12/2020", "2020-12-31"), ("12/31/2020", "2020-12-31"), ("5/5/2020", "2020-05-05"), ("5.5.2020", "2020-05-05"),
    ("12/12/2020", "2020-12-12"), ("4/5/2020", None), ("13/13/2020", None), ("12/13/2020", "2020-12-13"),
    ("13/12/2020", "2020-12-13"), ("2020-02-30", None), ("2020.02.28", "2020-02-28"), ("2020/02-28", None),
    ("first 3 May 2020, then 4 May 2021", "2020-05-03"), ("2019-01-02, changed 3 May 2020", "2019-01-02"),
    ("soon", None), ("3 May 1899", None), ("3 May 1900", "1900-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "day"), WORDS)
def test_a_day_in_words(written: str, day: str | None) -> None:
    found = in_words(written)
    assert (found.date().isoformat() if found else None) == day


FILES = [
    ("2021-12-31-flood.txt", "2021-12-31"), ("flood_20211231", "2021-12-31"), ("/2021/12/31/flood", "2021-12-31"),
    ("2021.12.31", "2021-12-31"), ("flood-20211331", None), ("flood-120211231", None), ("20211231a", None),
    ("2021-12/31", None), ("20210230", None), ("19991231", "1999-12-31"), ("18991231", None), ("2021-10-10", "2021-10-10"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "day"), FILES)
def test_a_day_in_the_name_of_a_file(name: str, day: str | None) -> None:
    found = in_name(name)
    assert (found.date().isoformat() if found else None) == day


EPOCHS = [
    (100_000_000, "1973-03-03"), (99_999_999, None), ("99999999", None), ("100000000", "1973-03-03"),
    (99_999_999_999, "5138-11-16"), (100_000_000_000, "1973-03-03"), (99_999_999_999_999, "5138-11-16"), (1e14, None),
    ("1709632800.5", "2024-03-05"), ("17096328000000", None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "day"), EPOCHS)
def test_seconds_and_thousandths_since_1970(written: object, day: str | None) -> None:
    found = parse(written)
    assert (found.date().isoformat() if found else None) == day


def test_the_years_that_are_believed() -> None:
    assert parse("1500-01-01") is not None
    assert parse("1499-12-31") is None
    assert parse("9998-12-31") is not None


def test_a_moment_some_weeks_ahead_is_believed_and_one_in_a_year_is_not() -> None:
    from datetime import UTC, datetime, timedelta

    now = datetime.now(UTC)
    assert doubt(now - timedelta(days=4000)) is None
    assert doubt(now + timedelta(days=59)) is None
    told = doubt(now + timedelta(days=61, minutes=5))
    assert told is not None
    assert "lies 61 days in the future" in told


KNOWN = {
    b"%PDF-1.7": "a PDF document", b"PK\x03\x04aa": "a ZIP archive or an office document",
    b"\x1f\x8b\x08": "compressed with gzip", b"BZh91AY": "compressed with bzip2", b"\xfd7zXZ\x00": "compressed with xz",
    b"(\xb5/\xfd\x04": "compressed with Zstandard", b"\x89PNG\r\n": "a PNG picture", b"\xff\xd8\xff\xe0": "a JPEG picture",
    b"GIF89a": "a GIF picture", b"RIFF....WAVE": "a media file", b"\x00\x00\x00\x18ftyp": "a media file",
    b"ID3\x04": "a sound file", b"\x7fELF\x02": "a program", b"MZ\x90\x00": "a program",
    b"SQLite format 3\x00": "a database", b"PAR1\x15": "a Parquet file", b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf1": "an RTF document",
}  # fmt: skip


@pytest.mark.parametrize("start", KNOWN, ids=list(KNOWN.values()))
def test_what_is_no_text_is_called_by_its_name(start: bytes) -> None:
    with pytest.raises(BinaryInput, match=KNOWN[start]):
        decode(start + b" and the rest", "upload")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Größe\r\n".encode(encoding), "a.txt") == "Größe\r\n"


def test_wide_text_without_a_mark_is_read_and_half_a_letter_is_named() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode("The ferry left at noon.".encode(encoding), "a.txt") == "The ferry left at noon."
    with pytest.raises(EncodingTrouble, match="says that it is utf-16"):
        decode(codecs.BOM_UTF16_LE + b"a", "a.txt")
    with pytest.raises(BinaryInput, match="zero bytes"):
        decode(b"The ferry \x00 left", "a.txt")


def test_a_few_control_characters_pass_and_many_do_not() -> None:
    assert decode(b"x" * 199 + b"\x01\n", "a.txt").startswith("x")
    with pytest.raises(BinaryInput, match="control characters"):
        decode(b"xx\x01" * 50, "a.txt")
