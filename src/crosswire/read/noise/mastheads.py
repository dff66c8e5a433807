"""The line a bulletin or printed page opens with: "Radio Norland, evening news, Monday 6 May 2024, 18:00".

It names the outlet and the day, and nothing of the story.
"""

from __future__ import annotations

import re

from crosswire.read.noise.bylines import MONTH, TIME
from crosswire.read.noise.page import Page
from crosswire.resources.words import calendar
from crosswire.types import NoiseKind

_WEEKDAY = rf"(?:{calendar.pattern('weekdays', short=False, capital=True)},?\s+)?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+(?:19|20)\d\d|{MONTH}\s+\d{{1,2}},?\s+(?:19|20)\d\d)"
_NAME = r"[A-Z][\w.'’&-]*(?:\s+(?:of|the|and|de|la|[A-Z0-9][\w.'’&-]*)){0,5}"
# After the name what the programme or section is called: a few words, none of them a verb's whole sentence.
_LINE = re.compile(
    rf"(?P<outlet>{_NAME})(?:\s*[,|·–—-]\s*[A-Za-z][\w'’& -]{{2,40}}){{0,2}}\s*[,|·–—-]\s*"
    rf"{_WEEKDAY}{_DATE}(?:\s*[,|·–—-]?\s*(?:at\s+)?(?:{TIME}|\d{{1,2}}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{{2,4}}))?))?\s*\.?$"
)
# What opens so and is no outlet: a person's byline, a place with a date, a title of a document.
_HOUSE = re.compile(
    r"\b(?:radio|television|tv|news|newspaper|times|post|gazette|herald|tribune|journal|chronicle|observer|"
    r"telegraph|mail|mirror|star|sun|guardian|independent|standard|courier|ledger|record|review|monitor|echo|"
    r"express|press|daily|weekly|sunday|broadcasting|broadcast|channel|network|fm|agency|wire|bulletin|dispatch|"
    r"examiner|inquirer|register|sentinel|today|voice|world|service)\b",
    re.IGNORECASE,
)


def kinds(page: Page) -> dict[int, NoiseKind]:
    """The first paragraph, where it is a masthead; marked like a byline, because it dates the report."""
    first = page.parts[0].text if page.parts else ""
    return {0: NoiseKind.BYLINE} if len(page.parts) > 1 and outlet(first) else {}


def outlet(line: str) -> str | None:
    """The outlet that a masthead names.

    >>> outlet("Radio Norland, evening news, Monday 6 May 2024, 18:00"), outlet("Jane Roe, 6 May 2024")
    ('Radio Norland', None)
    """
    match = _LINE.fullmatch(line.strip())
    named = match["outlet"] if match else ""
    return named if _HOUSE.search(named) and named != "Sunday" else None
