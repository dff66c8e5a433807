"""Which dates of publication no weekday is counted from."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from typing import Any

import pytest

from crosswire import pipeline
from crosswire.collator import Collator

COLLATOR = Collator(warm=False)
CRAWLED = "2021-07-19T16:41:00"


def _told(*reports: dict[str, Any]) -> tuple[dict[str, str | None], list[str | None]]:
    """The days published as the brief has them, by report, and those of its timeline."""
    brief = COLLATOR.brief(list(reports))
    days = {r.id: r.published.date().isoformat() if r.published else None for r in brief.reports}
    return days, [entry.from_ for entry in brief.timeline]


def _report(name: str, outlet: str, published: str, text: str) -> dict[str, Any]:
    return {"id": name, "outlet": outlet, "published": published, "text": text}


FERRY = (
    "The ferry Marisol struck a rock outside Port Ellery on Tuesday with 40 people aboard, the coast guard said.",
    "Divers raised the wreck of the ferry Marisol from the harbour bed on Thursday, the coast guard said.",
    "Forty passengers of a stranded ferry spent the night in a school at Port Ellery, its mayor said.",
)


def test_three_articles_of_one_outlet_in_one_second_are_undated_and_counted_from_the_others() -> None:
    own = [_report(f"a{n}", "Ellery Courier", CRAWLED, text) for n, text in enumerate(FERRY)]
    other = _report(
        "b",
        "The Sound",
        "2021-07-02T09:12:33",
        "The harbour of Port Ellery stays closed after a ferry struck a rock on Tuesday.",
    )
    days, timeline = _told(*own, other)
    assert days == {"a0": None, "a1": None, "a2": None, "b": "2021-07-02"}
    assert set(timeline) == {"2021-06-29", "2021-07-01"}


@pytest.mark.parametrize(
    ("stamps", "why"),
    [
        (("2021-07-02T00:00:00",) * 3, "a day without an hour"),
        (("2021-07-02T06:00:00",) * 3, "an hour that was planned"),
        (("2021-07-02T09:12:33", "2021-07-02T09:12:33", "2021-07-02T09:12:34"), "two at once"),
    ],
)
def test_other_stamps_that_are_alike_are_believed(stamps: tuple[str, ...], why: str) -> None:
    own = [
        _report(f"a{n}", "Ellery Courier", at, text)
        for n, (at, text) in enumerate(zip(stamps, FERRY, strict=True))
    ]
    days, _ = _told(*own)
    assert set(days.values()) == {"2021-07-02"}, why


COURT = (
    "Judges in Calder freed the banker Ilan Stroud on Wednesday after the main witness withdrew her account."
)


def test_a_report_that_tells_the_same_weekday_weeks_later_is_undated() -> None:
    early = _report("a", "Calder Post", "2019-03-08T10:00:05", COURT)
    late = _report("b", "Evening Ledger", "2019-03-24T11:30:00", f"{COURT} Ilan Stroud left by a side door.")
    days, timeline = _told(early, late)
    assert days == {"a": "2019-03-08", "b": None}
    assert timeline == ["2019-03-06"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Judges in Calder fined the banker Ilan Stroud on Wednesday because he had hidden two accounts abroad.", "2019-03-24T11:30:00"),
        ("Judges in Calder freed the banker Ilan Stroud on 6 March after the main witness withdrew her account.", "2019-03-24T11:30:00"),
        (COURT, "2019-03-11T11:30:00"),
    ],
    ids=["another thing", "with its date", "days later"],
)  # fmt: skip
def test_a_later_report_is_believed_where_nothing_speaks_against_it(text: str, published: str) -> None:
    days, _ = _told(
        _report("a", "Calder Post", "2019-03-08T10:00:05", COURT),
        _report("b", "Evening Ledger", published, text),
    )
    assert days["b"] == published[:10]


def test_a_day_that_a_report_only_repeats_makes_no_entry() -> None:
    early = _report("a", "Calder Post", "2019-03-08T10:00:05", COURT)
    late = _report(
        "b",
        "Evening Ledger",
        "2019-05-24T11:30:00",
        "Prosecutors dropped all charges on Thursday. They had asked for five years. The bank is closed. "
        f"Its former head runs a farm. {COURT}",
    )
    days, timeline = _told(early, late)
    assert days["b"] == "2019-05-24"
    assert timeline == ["2019-03-06", "2019-05-23"]


def test_captions_of_a_gallery_that_come_back_leave_the_day_of_their_report() -> None:
    early = _report("a", "Calder Post", "2019-03-08T10:00:05", f"Image 2 of 5 {COURT}\n\n{FERRY[2]}")
    news = "The banker Ilan Stroud sued the city of Calder for six million crowns last week."
    late = _report("b", "Calder Post", "2019-05-24T11:30:00", f"Image 2 of 9 {COURT}\n\n{news}")
    days, timeline = _told(early, late)
    assert days["b"] == "2019-05-24"
    assert timeline == ["2019-03-06", "2019-05-13"]


def test_a_page_far_behind_that_bears_the_day_of_its_archive_is_undated() -> None:
    early = _report("a", "Calder Post", "2019-03-08T10:00:05", COURT)
    url = "http://web.archive.org/web/20200114120000/http://ledger.example/a"
    late = _report("b", "Evening Ledger", "2020-01-14", "The banker left by a side door on Wednesday.")
    assert _told(early, late | {"url": url})[0]["b"] is None
    assert _told(early, late | {"url": url.replace("0114", "0115")})[0]["b"] == "2020-01-14"


@pytest.mark.parametrize(("taken", "day"), [("20190311", None), ("20190313", "2019-03-14")])
def test_a_page_that_an_archive_had_before_its_day_is_undated(taken: str, day: str | None) -> None:
    early = _report("a", "Calder Post", "2019-03-08T10:00:05", COURT)
    url = f"http://web.archive.org/web/{taken}120000/http://ledger.example/a"
    late = _report("b", "Evening Ledger", "2019-03-14", "The banker left by a side door on Wednesday.")
    assert _told(early, late | {"url": url})[0]["b"] == day


def test_the_order_of_the_reports_changes_nothing() -> None:
    own = [_report(f"a{n}", "Ellery Courier", CRAWLED, text) for n, text in enumerate(FERRY)]
    one, other = (pipeline.brief(some) for some in (own, own[::-1]))
    assert one.to_json() == other.to_json()


PIER = (
    "The roof of the Ellery pier fell on two anglers at about 6:40 a.m. Friday, the harbour master said.",
    "Two anglers were hurt when a roof fell on the pier at Ellery on Friday.",
    "Harbour workers cleared the pier after a storm tore its roof away.",
)
LATE = "A roof of the pier at Ellery fell at about 6:40 a.m. Friday, and its owner was fined for what it did to the anglers."


@pytest.mark.parametrize(
    ("text", "published", "believed"),
    [
        (LATE, "2021-10-04", False),
        (LATE, "2021-07-05", True),  # it came out with the others
        (LATE.replace("6:40 a.m. Friday", "9 a.m. Monday"), "2021-10-04", True),
        (LATE.replace("at about 6:40 a.m. Friday", "on Friday"), "2021-10-04", True),
    ],
)
def test_a_lone_late_page_with_the_weekday_and_hour_of_the_others_is_undated(
    text: str, published: str, believed: bool
) -> None:
    others = [_report(f"o{n}", f"Paper {n}", "2021-07-03", one) for n, one in enumerate(PIER)]
    days, timeline = _told(*others, _report("late", "Port Notes", published, text))
    assert (days["late"] is not None) == believed
    if not believed:
        assert set(timeline) == {"2021-07-02"}
