"""When a report was published, and what says so.

A date inside the prose is the story's, never the report's: only metadata, datelines, bylines, time
stamps, the file's name and the option are asked, in this order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from crosswire.config import Settings
from crosswire.read import dates
from crosswire.read.drafts import Draft
from crosswire.types import Noise, NoiseKind

_KINDS = (NoiseKind.DATELINE, NoiseKind.BYLINE, NoiseKind.LEGEND)
_LATER = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:updated|published|posted|created|date)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find(draft: Draft, noise: Sequence[Noise], settings: Settings) -> tuple[datetime | None, str | None]:
    """The moment of publication and its source: metadata, text, file, option; or twice None."""
    named = dates.in_name(draft.path.rpartition("/")[2]) if draft.path else None
    candidates = (
        (draft.published or (dates.in_name(draft.url) if draft.url else None), "metadata"),
        (in_text(draft.text, noise), "text"),
        (named, "file"),
        (dates.parse(settings.published), "option"),
    )
    return next(((moment, source) for moment, source in candidates if moment), (None, None))


def in_text(text: str, noise: Sequence[Noise]) -> datetime | None:
    """The date in the dateline, the byline or the time stamp of a text.

    "Published" wins over "updated"; a dateline without a year takes it from the copyright line.
    """
    spans = [(n.kind, text[n.start : n.end]) for n in joined(text, noise) if n.kind in _KINDS]
    stamps = [words for kind, words in spans if kind is not NoiseKind.LEGEND or _STAMP.search(words)]
    for later in (False, True):
        for words in stamps:
            moment = dates.in_words(words) if bool(_LATER.search(words)) is later else None
            if moment:
                return moment
    return _yearless(text, noise, [words for kind, words in spans if kind is NoiseKind.DATELINE])


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
