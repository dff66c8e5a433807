"""How the language writes dates: "4 marto 2024", and no other way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from crosswire.languages.undated import day_of, floats
from crosswire.types import DateMention, Paragraph, Precision, Report, Span

__all__ = ["DATE", "clues", "day_of", "find", "floats"]

MONTHS = {"marto": 3, "aprilo": 4}
DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


class Clue:
    def __init__(self, paragraph: Paragraph, found: re.Match[str]) -> None:
        self.paragraph, self.found = paragraph, found
        self.written = Span(found.start(), found.end())


def clues(paragraphs: Sequence[Paragraph]) -> list[Clue]:
    return [Clue(one, found) for one in paragraphs for found in DATE.finditer(one.parse.text)]


def find(found: Sequence[Clue], report: Report, *, story: date | None = None) -> tuple[DateMention, ...]:
    return tuple(map(_mention, found))


def _mention(clue: Clue) -> DateMention:
    day, month, year = clue.found.groups()
    first = datetime(int(year), MONTHS[month], int(day), tzinfo=UTC)
    span = Span(*(clue.paragraph.offsets[0] + place for place in clue.found.span()))
    last = first + timedelta(days=1) - timedelta(microseconds=1)
    return DateMention(span, clue.found[0], first, last, Precision.DAY, "explicit")
