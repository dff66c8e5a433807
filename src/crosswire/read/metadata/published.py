"""When a report was published, and what says so.

A date inside the prose is the story's, never the report's: only metadata, datelines, bylines, time
stamps, the file's name and the option are asked, in this order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire.config import Settings
from crosswire.read import dates
from crosswire.read.drafts import Draft
from crosswire.read.metadata import archives
from crosswire.types import Noise, NoiseKind

_KINDS = (NoiseKind.DATELINE, NoiseKind.BYLINE, NoiseKind.LEGEND)
_LATER = re.compile(r"\b(?:updated?|modified)\b", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:updated|published|posted|created|date)\b", re.IGNORECASE)
_CRAWLED = timedelta(days=7)  # after the day of its address a page is not published
_WEST, _EAST = timedelta(hours=12), timedelta(hours=14)  # the farthest zones from UTC
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Published:
    """The moment of publication, what says so (metadata, text, file, option), and what was not believed."""

    moment: datetime | None = None
    source: str | None = None
    notes: tuple[str, ...] = ()


def find(draft: Draft, noise: Sequence[Noise], settings: Settings) -> Published:
    """When a draft was published; a day in the future is named, not believed, unless the call gives it."""
    named = dates.in_name(draft.path.rpartition("/")[2]) if draft.path else None
    address = dates.in_name(archives.inside(draft.url)) if draft.url else None
    known = _where_written(draft.published, address) or address
    late = _later_day(known, draft.text, noise)
    if late:
        note = (
            f"the text bears the day {late:%Y-%m-%d}, later than its metadata: its days are counted from that"
        )
        return Published(late, "text", (note,))
    candidates = (
        (known, "metadata"),
        (in_text(draft.text, noise), "text"),
        (named, "file"),
    )
    notes: list[str] = []
    for moment, source in candidates:
        doubt = dates.doubt(moment) if moment else None
        if moment and doubt is None:
            return Published(moment, source, tuple(notes))
        notes += (
            [f"the date of publication that its {source} gives was not believed: {doubt}"] if doubt else []
        )
    given = dates.parse(settings.published)
    return Published(given, "option" if given else None, tuple(notes))


def _where_written(moment: datetime | None, address: datetime | None) -> datetime | None:
    """A moment in UTC, or the day alone that the address names, where it was that day somewhere.

    No place has the next day at eight in the morning UTC: such an address names the day of print. A moment
    weeks after the day of the address is that of a crawl, or of a page that was filled anew.
    """
    if moment is None or address is None or moment == address:
        return moment
    if moment - address >= _CRAWLED:
        return address
    if moment.utcoffset():
        return moment
    midnight = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    somewhere = (moment - _WEST).date() <= address.date() <= (moment + _EAST).date()
    other_day = moment.date() != address.date()
    return address if other_day and somewhere and not midnight else moment


def _later_day(known: datetime | None, text: str, noise: Sequence[Noise]) -> datetime | None:
    """The day that a text bears, where it is later than its metadata's in every zone.

    The day of metadata may be that of a group or of a first version; no text tells of what comes after it.
    """
    own = _stamped(text, noise, later=False) if known else None
    if known is None or own is None or dates.doubt(own):
        return None
    return own if own.date() > (known + _EAST).date() else None


def in_text(text: str, noise: Sequence[Noise]) -> datetime | None:
    """The date in the dateline, the byline or the time stamp of a text.

    "Published" wins over "updated"; a dateline without a year takes it from the copyright line.
    """
    moment = _stamped(text, noise, later=False) or _stamped(text, noise, later=True)
    datelines = [text[n.start : n.end] for n in joined(text, noise) if n.kind is NoiseKind.DATELINE]
    return moment or _yearless(text, noise, datelines)


def _stamped(text: str, noise: Sequence[Noise], *, later: bool) -> datetime | None:
    """The first full date of a dateline, a byline or a stamp; `later`: of those that say "updated"."""
    spans = [(n.kind, text[n.start : n.end]) for n in joined(text, noise) if n.kind in _KINDS]
    stamps = [words for kind, words in spans if kind is not NoiseKind.LEGEND or _STAMP.search(words)]
    found = (dates.in_words(words) for words in stamps if bool(_LATER.search(words)) is later)
    return next((moment for moment in found if moment), None)


def _yearless(text: str, noise: Sequence[Noise], datelines: Sequence[str]) -> datetime | None:
    owners = [text[n.start : n.end] for n in noise if n.kind is NoiseKind.COPYRIGHT]
    years = [int(year) for words in owners for year in _YEAR.findall(words)]
    if not years:
        return None
    return next((m for words in datelines if (m := dates.without_year(words, max(years)))), None)


def joined(text: str, noise: Sequence[Noise]) -> list[Noise]:
    """Noise with the markup inside it taken along: "**Jane Roe** in Doha, December 2 2023" is one byline."""
    runs: list[Noise] = []
    kind: NoiseKind | None = None
    for item in noise:
        close = bool(runs) and "\n" not in text[runs[-1].end : item.start]
        inside = close and item.kind is NoiseKind.MARKUP
        if runs and close and (inside or item.kind is kind):
            runs[-1] = Noise(runs[-1].start, item.end, runs[-1].kind)
        else:
            runs.append(item)
            kind = item.kind
    return runs
