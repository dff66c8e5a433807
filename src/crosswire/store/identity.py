"""Which article a report is, and whether its text is another than before."""

from __future__ import annotations

import hashlib

from crosswire.read.linked import fold_address
from crosswire.record import dump, moment
from crosswire.types import Report

_DIGITS = 16  # of the digest: enough to tell the reports of an archive apart


def name(report: Report) -> str:
    """The id of a report in a store: of its address, or else of its text.

    An address counts without scheme, "www.", fragment and what counts clicks, so that the links of two
    feeds to one article are one report. The id that an input gave does not count: two files may both have
    a report "1".
    """
    basis = fold_address(report.url) or report.text
    return hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def digest(report: Report) -> str:
    """SHA-256 of what makes another version of an article: its title, byline, date or text."""
    published = moment(report.published) if report.published else None
    content = dump([report.title, report.byline, published, report.text])
    return hashlib.sha256(content.encode("utf-8")).hexdigest()
