"""What a side says is shown with the quotation marks that belong to it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crosswire.collate.accounts.quoting import in_full
from crosswire.types import Report, Span


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        ("Roe called it “a trap.” He left.", "called it “a trap", "called it “a trap”"),
        ('Roe called it "a trap" and left.', 'called it "a trap', 'called it "a trap"'),
        ("“We saw nothing,” Roe said.", "“We saw nothing,”", "We saw nothing"),
        ("“We saw nothing and left,” Roe said.", "“We saw nothing", "We saw nothing"),
        ("He spoke of a trap” and left.", "of a trap”", "of a trap"),
        ("Roe, “a fox,” spoke of “a trap”.", "“a fox,” spoke of “a trap”", "“a fox,” spoke of “a trap”"),
        ("Roe left the hall, he said.", "Roe left the hall,", "Roe left the hall"),
    ],
)  # fmt: skip
def test_quotation_marks_stay_in_pairs(text: str, part: str, shown: str) -> None:
    report = Report(
        id="r", path=None, url=None, outlet=None, publisher=None, agencies=(), title=None, byline=None,
        published=datetime(2024, 5, 1, tzinfo=UTC), published_from="option", language="en",
        words=len(text.split()), text=text,
    )  # fmt: skip
    start = text.index(part)
    assert in_full(report, Span(start, start + len(part))) == shown
