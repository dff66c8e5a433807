"""Days and years that a reworded sentence gives otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, words
from crosswire.types import DateMention, Extract, Span
from crosswire.types.versions import EditSubject

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def edits(both: Compared) -> Iterator[Found]:
    """The dates of reworded sentences, where both have as many and they are not of one moment."""
    for before, after in both.pairs:
        old, new = _dates(both.old, before), _dates(both.new, after)
        if len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                other_day = _moment(one) != _moment(other) and words(one.text) != words(other.text)
                if other_day or _CLOCK.findall(one.text) != _CLOCK.findall(other.text):
                    yield Found(EditSubject.DATE, one.span, other.span)


def _dates(extract: Extract, sentence: Span) -> list[DateMention]:
    return [date for date in extract.dates if sentence.covers(date.span)]


def _moment(date: DateMention) -> object:
    return (date.from_, date.to) if date.from_ else words(date.text)
