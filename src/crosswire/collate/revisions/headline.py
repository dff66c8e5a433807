"""A headline that is another one."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, words
from crosswire.types import Report, Span
from crosswire.types.versions import EditSubject


def edits(both: Compared) -> Iterator[Found]:
    """The headline, where its words are others; the outlet's name behind it is none of them."""
    old, new = both.old.report, both.new.report
    if old.title and new.title and _worded(old) != _worded(new):
        nowhere = Span(0, 0)  # a headline is told by the record, and stands in the text or not
        yield Found(EditSubject.HEADLINE, nowhere, nowhere)


def _worded(report: Report) -> tuple[str, ...]:
    said, outlet = words(report.title or ""), words(report.outlet or "")
    return said[: -len(outlet)] if outlet and said[-len(outlet) :] == outlet else said
