"""What of a report tells which story it is of."""

from __future__ import annotations

import re
from collections import Counter

from crosswire.cluster.stories.records import Traits
from crosswire.types import Extract, Report

WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?|\d{2,}")
_LONGEST = 40  # characters of a word
_MOST = 600  # different words of a report that are kept, those of its beginning


def traits(extract: Extract) -> Traits:
    """What grouping compares of a report.

    Args:
        extract: What the report says; its text is not read again.
    """
    return of_report(extract.report)


def of_report(report: Report) -> Traits:
    """The same without the language model: words and title alone."""
    words = _words(report.text)
    counts: Counter[str] = Counter()
    for written in words:
        if (word := written.casefold()) in counts or len(counts) < _MOST:
            counts[word] += 2 if written[0].isupper() else 1  # names carry the event
    names = {word.casefold() for word in words if word[0].isupper()} & counts.keys()
    return Traits(
        report=report.id,
        published=report.published,
        words=dict(counts),
        title=tuple(dict.fromkeys(map(str.casefold, _words(report.title or "")))),
        names=tuple(sorted(names)),
    )


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if len(word) <= _LONGEST]
