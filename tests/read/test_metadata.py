"""What a text says about itself, and what it does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crosswire.config import Settings, load
from crosswire.read import dates, report
from crosswire.read.metadata.language import detect
from crosswire.read.metadata.outlets import publisher
from crosswire.types import Report

BODY = (
    "The ferry sank in shallow water near the port on Friday, and all aboard were saved, officers said.\n\n"
    * 3
)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return load()


def made(text: str, settings: Settings, **known: object) -> Report:
    return report(text, id="r", settings=settings, **known)


DATES = [
    (f"By Jane Roe\n\nMARCH 3 2024\n\n{BODY}", "text", "2024-03-03"),
    (f"date 2024-03-03 {BODY}", "text", "2024-03-03"),
    (f"LIMA, March 3, 2024 (AFP) — {BODY}", "text", "2024-03-03"),
    (f"LIMA, March 3 (AFP) — {BODY}\n\nCopyright 2024 AFP. All rights reserved.", "text", "2024-03-03"),
    (f"Jane Roe in Lima 3 March 2024\n\n{BODY}", "text", "2024-03-03"),
    (f"Last updated: 5 March 2024\n\nPublished: 3 March 2024\n\n{BODY}", "text", "2024-03-03"),
    (f"LIMA, March 3 (AFP) — {BODY}", None, None),
    (f"{BODY}The last such accident was on March 3, 2024, when a barge sank.", None, None),
    (f"On March 3 2024 the captain had asked for a new engine, he said.\n\n{BODY}", None, None),
]


@pytest.mark.parametrize(("text", "source", "day"), DATES)
def test_the_date_published_and_where_it_is_from(
    text: str, source: str | None, day: str | None, settings: Settings
) -> None:
    found = made(text, settings)
    assert found.published_from == source
    assert (found.published.date().isoformat() if found.published else None) == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("in/2024-03-03_ferry.txt", 3),
        ("ferry.20240303.txt", 3),
        ("25ec20240303b9e0e.txt", None),
        ("20241350.txt", None),
        ("4711.txt", None),
    ],
)
def test_dates_in_file_names(path: str, day: int | None, settings: Settings) -> None:
    found = made(BODY, settings, path=path)
    assert (found.published and found.published.day) == day
    assert found.published_from == ("file" if day else None)


@pytest.mark.parametrize(
    ("title", "outlet", "shown"),
    [
        ("Ferry runs aground | Orvane Times", "orvanetimes", "Ferry runs aground"),
        ("Ferry runs aground - Al Orvane English", "Orvane", "Ferry runs aground"),
        ("Ferry runs aground | World | Reuters", None, "Ferry runs aground | World"),
        ("The Orvane Post - Ferry runs aground", "Orvane Post", "Ferry runs aground"),
        ("Ferry runs aground – and the Post looks on", "Post", "Ferry runs aground – and the Post looks on"),
        ("Time - and a ferry - run out", None, "Time - and a ferry - run out"),
        ("Ferry-Post", "Post", "Ferry-Post"),
        ("Post", "Post", "Post"),
    ],
)
def test_a_title_goes_without_the_name_of_its_site(
    title: str, outlet: str | None, shown: str, settings: Settings
) -> None:
    assert made(BODY, settings, title=title, outlet=outlet).title == shown


@pytest.mark.parametrize(
    ("head", "foot", "known", "day"),
    [
        ("date 2024-03-03 ", "", datetime(2024, 3, 1, tzinfo=UTC), 3),
        ("Published March 3 2024 ", "", datetime(2024, 3, 1, tzinfo=UTC), 3),
        ("", " Published: Sunday 3 March 2024 0815 GMT", datetime(2024, 3, 1, tzinfo=UTC), 3),
        # Its own day is the day before, or the same one in another zone: the moment of the metadata stays.
        ("date 2024-03-03 ", "", datetime(2024, 3, 4, tzinfo=UTC), None),
        ("date 2024-03-03 ", "", datetime(2024, 3, 2, 18, tzinfo=UTC), None),
        # A later version is no day of publication; a day in a sentence is the story's.
        ("Last updated on March 3 2024 ", "", datetime(2024, 3, 1, tzinfo=UTC), None),
        ("", " It sails again on 3 March 2024.", datetime(2024, 3, 1, tzinfo=UTC), None),
    ],
)
def test_metadata_win_over_the_text_unless_it_bears_a_later_day(
    head: str, foot: str, known: datetime, day: int | None
) -> None:
    settings = Settings()
    found = made(f"{head}{BODY}{foot}", settings, published=known, path="2024-03-05.txt")
    own = (datetime(2024, 3, 3, tzinfo=UTC), "text")
    assert (found.published, found.published_from) == (own if day else (known, "metadata"))


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-03-03T10:00:00+02:00", datetime(2024, 3, 3, 8, tzinfo=UTC)),
        ("Sun, 03 Mar 2024 10:00:00 GMT", datetime(2024, 3, 3, 10, tzinfo=UTC)),
        ("2024-03-03", datetime(2024, 3, 3, tzinfo=UTC)),
        ("March 3rd, 2024", datetime(2024, 3, 3, tzinfo=UTC)),
        ("23/03/2024", datetime(2024, 3, 23, tzinfo=UTC)),
        ("03/04/2024", None),
        (1709460000, datetime(2024, 3, 3, 10, tzinfo=UTC)),
        (1709460000000, datetime(2024, 3, 3, 10, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", None),
        ("February 31, 2024", None),
        ("soon", None),
        (True, None),
        (float("1e30"), None),
    ],
)
def test_dates_as_metadata_writes_them(value: object, moment: datetime | None) -> None:
    assert dates.parse(value) == moment


AGENCIES = [
    (f"LIMA (Reuters) - {BODY}", ("Reuters",)),
    (f"By Jane Roe, Associated Press\n\n{BODY}", ("AP",)),
    (f"{BODY}— AFP", ("AFP",)),
    (f"{BODY}The Associated Press and Reuters contributed to this report.", ("AP", "Reuters")),
    (f"{BODY}Copyright 2024 The Associated Press. All rights reserved.", ("AP",)),
    (f"{BODY}Additional reporting by Jane Roe in Lima", ()),
    (f"{BODY}Divers at the wreck © AFP via Getty Images\n\n{BODY}", ()),
    (f"{BODY}The captain told Reuters that the engine had failed.", ()),
    (f"{BODY}According to AFP, twelve people were taken to hospital.", ()),
]


@pytest.mark.parametrize(("text", "agencies"), AGENCIES)
def test_agencies_are_those_whose_text_is_credited(
    text: str, agencies: tuple[str, ...], settings: Settings
) -> None:
    assert made(text, settings).agencies == agencies


BYLINES = [
    (f"Ferry sinks\n\nBy Jane Roe and Juan Pérez\n\n{BODY}", "Jane Roe and Juan Pérez"),
    (
        f"Jane Roe in Lima and **Juan Pérez** in Quito MARCH 3 2024\n\n{BODY}",
        "Jane Roe in Lima and Juan Pérez in Quito",
    ),
    (f"{BODY}Additional reporting by Jane Roe in Lima", None),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "byline"), BYLINES)
def test_bylines(text: str, byline: str | None, settings: Settings) -> None:
    assert made(text, settings).byline == byline


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("BBC Sport", "BBC"),
        ("www.bbc.co.uk", "BBC"),
        ("edition.cnn.com", "CNN"),
        ("MailOnline", "Daily Mail"),
        ("The Financial Times", "Financial Times"),
        ("Associated Press", "AP"),
        ("The Anytown Gazette", "The Anytown Gazette"),
        ("m.news.gazette.example", "gazette.example"),
        (None, None),
    ],
)
def test_editions_fold_into_one_publisher(outlet: str | None, name: str | None) -> None:
    assert publisher(outlet) == name


def test_the_outlet_comes_from_the_address_or_the_copyright_line(settings: Settings) -> None:
    assert (
        made(BODY, settings, url="https://www.theguardian.com/world/2024/mar/03/ferry").outlet
        == "The Guardian"
    )
    assert (
        made(BODY, settings, url="http://web.archive.org/web/2016id_/http://gazette.example/x").publisher
        == "gazette.example"
    )
    owned = made(f"{BODY}[Copyright](#) The Financial Times Limited 2024. All rights reserved.", settings)
    assert (owned.outlet, owned.publisher) == ("Financial Times", "Financial Times")
    assert made(BODY, settings).outlet is None


def test_an_agency_is_not_credited_on_its_own_pages(settings: Settings) -> None:
    assert made(f"LIMA (Reuters) - {BODY}", settings, url="https://www.reuters.com/x").agencies == ()


def test_the_title_in_the_text(settings: Settings) -> None:
    assert (
        made(f"Ferry sinks off Lima, all saved | The Guardian\n\n{BODY}", settings).title
        == "Ferry sinks off Lima, all saved"
    )
    assert made(BODY, settings).title is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        (
            "Die Fähre sank am Freitag nahe dem Hafen, und alle an Bord wurden gerettet, hieß es.",
            "de",
        ),
        (
            "El transbordador se hundió el viernes cerca del puerto y todos los pasajeros fueron rescatados.",
            "es",
        ),
        ("Паром затонул в пятницу недалеко от порта, все пассажиры были спасены, сообщили спасатели.", "ru"),
        ("غرقت العبارة يوم الجمعة بالقرب من الميناء وتم إنقاذ جميع الركاب، بحسب خفر السواحل.", "ar"),
        ("12:30 — 14", None),
        (f"The clerk counted {'3' * 300} votes, and seventeen sheep.", "en"),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert detect(text) == language
