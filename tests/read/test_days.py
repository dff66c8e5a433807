"""The day of a report is the day where it was written, down to what "today" means in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crosswire import pipeline

WORDS = "The reservoir overflowed today, the water board said, and 31 goats were lost."


def _record(moment: str) -> str:
    return json.dumps({"text": WORDS, "published": moment})


def _page(moment: str) -> str:
    return (
        f"<html><head><meta property='article:published_time' content='{moment}'></head><body><article>"
        f"<h1>Reservoir overflows</h1><p>{WORDS}</p><p>{'The dam was built by hand. ' * 12}</p>"
        "</article></body></html>"
    )


@pytest.mark.parametrize(("name", "written"), [("a.json", _record), ("a.html", _page)])
@pytest.mark.parametrize(
    "moment", ["2024-03-05T22:30:00-08:00", "2024-03-05T05:30:00+11:00", "2024-03-05T12:00:00Z", "2024-03-05"]
)
def test_today_is_the_day_where_the_report_was_written(
    tmp_path: Path, name: str, written: Callable[[str], str], moment: str
) -> None:
    (tmp_path / name).write_text(written(moment))
    found = pipeline.brief([tmp_path / name])
    assert found.reports[0].published is not None
    assert found.reports[0].published.date().isoformat() == "2024-03-05"
    assert {entry.from_[:10] for entry in found.timeline if entry.from_} == {"2024-03-05"}
    assert json.loads(found.to_json())["reports"][0]["published"][:10] == "2024-03-05"
    assert found.figures[0].as_of in {None, "2024-03-05"}
