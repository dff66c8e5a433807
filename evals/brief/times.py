"""Dates: is what the texts date in the timeline, and on the right day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.brief.spans import Stretch, shared
from evals.brief.subject import Subject
from evals.counting import Scores, share


def score(subject: Subject, gold: Sequence[Mapping[str, Any]]) -> Scores:
    """Dated stretches that an entry of the timeline cites, and those with the right day."""
    cited = [
        (subject.stretch(e), str(entry["from"] or "")[:10])
        for entry in subject.data["timeline"]
        for e in entry["evidence"]
    ]
    wanted = list(_dated(gold))
    days = [[day for place, day in cited if shared(place, mark)] for mark, _ in wanted]
    right = sum(day in found for found, (_, day) in zip(days, wanted, strict=True))
    return {
        "dates.cited": share(sum(map(bool, days)), len(wanted)),
        "dates.right": share(right, len(wanted)),
    }


def _dated(gold: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Stretch, str]]:
    """Stretches that the gold resolves to a day or closer."""
    for entry in gold:
        for report, marks in entry["reports"].items():
            for mark in marks if isinstance(marks, list) else [marks]:
                day = mark.get("resolved")
                if isinstance(day, str) and len(day) >= len("2024-05-14"):
                    yield Stretch(report, mark["start"], mark["end"]), day[:10]
