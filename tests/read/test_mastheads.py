"""Who printed a report, where only its first line or its dateline says it."""

import pytest

from crosswire.config import Settings
from crosswire.read.noise.mastheads import outlet
from crosswire.read.reports import report

_BODY = (
    "The bridge over the river was closed on Monday after a crack was found in one of its piers, the "
    "roads agency said.\n\nDrivers were told to use the ferry until further notice."
)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Radio Norland, evening news, Monday 6 May 2024, 18:00", "Radio Norland"),
        ("The Fordham Gazette | Business | May 6, 2024", "The Fordham Gazette"),
        ("Channel 9, 6 May 2024", "Channel 9"),
        ("Jane Roe, 6 May 2024", None),
        ("Fordham, May 6, 2024", None),
        ("Radio is back in fashion, and so are its stars", None),
        ("Bank raises rates, shares fall, Monday 6 May 2024 told", None),
    ],
)
def test_a_masthead_names_the_outlet(line: str, named: str | None) -> None:
    assert outlet(line) == named


def test_a_masthead_dates_the_report_and_is_no_title() -> None:
    text = f"Radio Norland, evening news, Monday 6 May 2024, 18:00\n\nBridge closed over crack\n\n{_BODY}\n"
    read = report(text, id="a", settings=Settings())
    assert (read.outlet, read.title, read.byline) == ("Radio Norland", "Bridge closed over crack", None)
    assert read.published is not None
    assert read.published.date().isoformat() == "2024-05-06"


@pytest.mark.parametrize(
    ("dateline", "agencies"),
    [
        ("FORDHAM, Norland, May 6, 2024 (Norland Press) — ", ("Norland Press",)),
        ("FORDHAM (Coast News Agency) - ", ("Coast News Agency",)),
        ("FORDHAM (Updated) — ", ()),
        ("FORDHAM (May 6) — ", ()),
    ],
)
def test_the_dateline_credits_an_agency_that_no_table_holds(dateline: str, agencies: tuple[str, ...]) -> None:
    assert report(dateline + _BODY, id="a", settings=Settings()).agencies == agencies
