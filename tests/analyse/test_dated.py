"""When it happened, as reports of Sunday 3 March 2024 word it: from, to, how precisely, and by what it was fixed."""
# ruff: noqa: E501 - a case is one line, as a reader of the table wants it

from __future__ import annotations

from collections.abc import Callable

import pytest

from crosswire.types import Analysis, Precision

DATED = [
    ("The bridge fell on Monday.", ["2024-02-26/2024-02-26 day published"]),
    ("The bridge fell on Sunday morning.", ["2024-03-03/2024-03-03 day published"]),
    ("The bridge fell last Friday.", ["2024-03-01/2024-03-01 day published"]),
    ("The bridge fell last month.", ["2024-02-01/2024-02-29 month published"]),
    ("The bridge fell last year.", ["2023-01-01/2023-12-31 year published"]),
    ("The bridge fell yesterday.", ["2024-03-02/2024-03-02 day published"]),
    ("The bridge fell today.", ["2024-03-03/2024-03-03 day published"]),
    ("The bridge will open tomorrow.", ["2024-03-04/2024-03-04 day published"]),
    ("The bridge will open next Tuesday.", ["2024-03-05/2024-03-05 day published"]),
    ("The bridge will open next week.", ["2024-03-04/2024-03-10 day published"]),
    ("The bridge will open next month.", ["2024-04-01/2024-04-30 month published"]),
    ("The bridge will open next year.", ["2025-01-01/2025-12-31 year published"]),
    ("The bridge fell two days ago.", ["2024-03-01/2024-03-01 day published"]),
    ("The bridge fell three weeks ago.", ["2024-02-11/2024-02-11 day published"]),
    ("The bridge fell five months ago.", ["2023-10-01/2023-10-31 month published"]),
    ("The bridge fell ten years ago.", ["2014-01-01/2014-12-31 year published"]),
    ("The bridge fell a year ago.", ["2023-01-01/2023-12-31 year published"]),
    ("The bridge fell on 26 February.", ["2024-02-26/2024-02-26 day published"]),
    ("The bridge fell on February 26.", ["2024-02-26/2024-02-26 day published"]),
    ("The bridge fell on Feb. 26, 2023.", ["2023-02-26/2023-02-26 day explicit"]),
    ("The bridge fell on 26 February 2023.", ["2023-02-26/2023-02-26 day explicit"]),
    ("The bridge fell on the 26th of February.", ["2024-02-26/2024-02-26 day published"]),
    ("The bridge fell in February.", ["2024-02-01/2024-02-29 month published"]),
    ("The bridge fell in December.", ["2023-12-01/2023-12-31 month published"]),
    ("The bridge will open in May.", ["2024-05-01/2024-05-31 month published"]),
    ("The bridge fell in May 2021.", ["2021-05-01/2021-05-31 month explicit"]),
    ("The bridge fell in 2021.", ["2021-01-01/2021-12-31 year explicit"]),
    ("The bridge fell on 2021-05-12.", ["2021-05-12/2021-05-12 day explicit"]),
    ("The bridge fell on 25/12/2021.", ["2021-12-25/2021-12-25 day explicit"]),
    ("The bridge fell on 12/25/2021.", ["2021-12-25/2021-12-25 day explicit"]),
    ("The bridge fell in mid-January.", ["2024-01-01/2024-01-31 month published"]),
    ("The bridge stood from 1931 to 1987.", ["1931-01-01/1987-12-31 year explicit"]),
    ("The bridge was closed from 3 to 12 January.", ["2024-01-03/2024-01-12 day published"]),
    ("The bridge has been closed since Tuesday.", ["2024-02-27/2024-02-27 day published"]),
    ("The bridge has been closed since January.", ["2024-01-01/2024-01-31 month published"]),
    ("The bridge has been closed since 2019.", ["2019-01-01/2019-12-31 year explicit"]),
    ("The bridge fell in the 1990s.", ["1990-01-01/1999-12-31 year explicit"]),
    ("The bridge fell in the past week.", ["2024-02-25/2024-03-03 day published"]),
    ("The bridge fell in the past three days.", ["2024-02-29/2024-03-03 day published"]),
    ("The bridge fell this week.", ["2024-02-26/2024-03-03 day published"]),
    ("The bridge fell this month.", ["2024-03-01/2024-03-31 month published"]),
    ("The bridge fell this year.", ["2024-01-01/2024-12-31 year published"]),
    ("The bridge fell earlier this week.", ["2024-02-26/2024-03-03 day published"]),
    ("The bridge fell earlier this month.", ["2024-03-01/2024-03-31 month published"]),
    ("The bridge fell on Saturday night.", ["2024-03-02/2024-03-02 day published"]),
    ("The bridge fell on the night of 26 February.", ["2024-02-26/2024-02-26 day published"]),
    ("The bridge fell overnight.", ["2024-03-02T18:00/2024-03-03T06:00 hour published"]),
    ("The bridge fell at 14:30 GMT on Thursday.", ["2024-02-29T14:30/2024-02-29T14:30 minute published"]),
    ("The bridge fell on the morning of March 1.", ["2024-03-01/2024-03-01 day published"]),
    ("The bridge fell on Thursday and was closed on Friday.", ["2024-02-29/2024-02-29 day published", "2024-03-01/2024-03-01 day published"]),
    ("On 26 February 2021 the bridge fell. Two days later it was gone.", ["2021-02-26/2021-02-26 day explicit", "2021-02-28/2021-02-28 day published"]),
    ("The bridge may fall.", []),
    ("They will march on the capital.", []),
    ("She may resign.", []),
    ("The May bank holiday was wet.", []),
    ("April Jones lives in Augusta.", []),
    ("The bridge fell on Wednesday, 28 February.", ["2024-02-28/2024-02-28 day published"]),
    ("The bridge fell on Wednesday, 28 February 2024.", ["2024-02-28/2024-02-28 day explicit"]),
    ("The bridge fell on Tuesday 12 December.", ["2023-12-12/2023-12-12 day published"]),
    ("The bridge fell a fortnight ago.", ["2024-02-18/2024-02-18 day published"]),
    ("The bridge fell a decade ago.", ["2014-01-01/2014-12-31 year published"]),
    ("The bridge fell the day before yesterday.", ["2024-03-01/2024-03-01 day published"]),
    ("The bridge was due to open in 2019 but fell in 2018.", ["2019-01-01/2019-12-31 year explicit", "2018-01-01/2018-12-31 year explicit"]),
    ("The bridge of 1931 fell.", ["1931-01-01/1931-12-31 year explicit"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), DATED, ids=[text[:50] for text, _ in DATED])
def test_when_it_was(analyse_text: Callable[..., Analysis], text: str, dates: list[str]) -> None:
    found = []
    for date in analyse_text(text).dates:
        assert date.from_
        assert date.to
        assert date.precision
        length = 16 if date.precision in {Precision.HOUR, Precision.MINUTE} else 10
        first, last = date.from_.isoformat()[:length], date.to.isoformat()[:length]
        found.append(f"{first}/{last} {date.precision.value} {date.basis}")
    assert found == dates
