"""What stands over prose: page titles, rubrics, standfirsts, subheadings; and legends of charts and maps."""

from __future__ import annotations

import re

from crosswire.read.noise.page import Page
from crosswire.resources import reading
from crosswire.types import NoiseKind

_LONGEST_TITLE = 40
_LONGEST_HEADING = 14
_TITLE_BAR = re.compile(r"\s[|»]\s|\s[-–—]\s(?=[A-Z][\w.&' -]{2,30}$)")
_SYMBOL = re.compile(r"[■□▪▫▲△▼▽◆◇○◎●◉★☆✦✧✱✚✖✕✗✘♦⬤⬛⬜➤➔→Ⓜⓘ⚑⚠🔴🔵🟢🟡🟥🟦]")
_SOURCES = re.compile(
    r"\W*(?:sources?|data|map|chart|graphics?|graph|infographic|cartography|credit|note|legend|key|scale|figures)\s*:\s*\S",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\W*(?:last updated|data as of|as of|updated)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:what|why|who|whom|whose|when|where|which|how|is|are|was|were|will|can|could|did|does|do|has|have|should|would)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“‘'][^\"“”]+[\"”’']$")
_PERSONAL = re.compile(r"\b(?:I|me|my|you|your|he|she|him|we|us|our)\b", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-•*·–]|\d{1,2}[.)]|\([a-z0-9]\))\s")


def kinds(page: Page, taken: dict[int, NoiseKind]) -> dict[int, NoiseKind]:
    """The paragraphs that are titles, rubrics, subheadings or legends, by their index."""
    found = _legends(page, taken)
    taken = taken | found
    if len(page.parts) > 1:
        found |= _head(page, taken)
        found |= _inner(page, taken | found)
    return found


def _legends(page: Page, taken: dict[int, NoiseKind]) -> dict[int, NoiseKind]:
    found = {
        i: NoiseKind.LEGEND for i, p in enumerate(page.parts) if i not in taken and _legend(p.text, p.words)
    }
    for index in sorted(found):
        above = index - 1
        keyed = _SYMBOL.match(page.parts[index].text)
        if keyed and above > 0 and above not in taken and not page.parts[above].terminated:
            found[above] = NoiseKind.LEGEND
    return found


def _legend(text: str, words: int) -> bool:
    if _SYMBOL.match(text):
        return words <= 8 and not text.endswith(".")
    if words <= 40 and _SOURCES.match(text):
        return True
    return words <= 40 and bool(_STAMP.match(text)) and bool(re.search(r"\bsources?:", text, re.IGNORECASE))


def _head(page: Page, taken: dict[int, NoiseKind]) -> dict[int, NoiseKind]:
    """The lines before the first paragraph of prose: rubric, title, standfirst."""
    last = min(page.first_prose, len(page.parts) - 1)
    lines = [
        i
        for i in range(last)
        if i not in taken and page.parts[i].words <= _LONGEST_TITLE and _may_head(page, i)
    ]
    found = dict.fromkeys(lines, NoiseKind.SUBHEADING)
    titles = lines
    if len(lines) > 1 and page.parts[lines[0]].words <= 4 < page.parts[lines[1]].words:
        found[lines[0]] = (
            NoiseKind.SUBHEADING if re.search(r"\d", page.parts[lines[0]].text) else NoiseKind.KICKER
        )
        titles = lines[1:]
    if titles and titles[0] <= 3:
        found[titles[0]] = NoiseKind.PAGE_TITLE
    if not lines and page.first_prose == 0 and len(page.parts) > 2 and _headline(page.parts[0].text):
        found[0] = NoiseKind.PAGE_TITLE
    return found


def _may_head(page: Page, index: int) -> bool:
    part = page.parts[index]
    return not part.terminated or part.words < 5 or bool(_TITLE_BAR.search(part.text))


def _headline(text: str) -> bool:
    """Whether a line with a full stop is a headline all the same: nearly all its words are capitalised.

    Archives add the full stop to headlines.
    """
    if re.search(r"[.!?]\s", text[:-2].replace("vs. ", "").replace("U.S. ", "")) or len(text.split()) > 25:
        return False
    return _capitals(text) >= 0.9 and len(text.split()) >= 4


def _capitals(text: str) -> float:
    words = [w.strip("\"'“”‘’(),.:;?!") for w in text.split()]
    big = [w for w in words if w and w.casefold() not in reading.words()["small"]]
    return sum(w[0].isupper() or w[0].isdigit() for w in big) / len(big) if big else 0.0


def _inner(page: Page, taken: dict[int, NoiseKind]) -> dict[int, NoiseKind]:
    """The lines between paragraphs of prose that are headings of what follows, or captions."""
    found = {}
    for index in range(1, len(page.parts)):
        if index in taken:
            continue
        kind = _heading(page, index)
        if kind:
            found[index] = kind
    return found


def _heading(page: Page, index: int) -> NoiseKind | None:
    part = page.parts[index]
    text, last = part.text, index > page.last_prose
    if not part.terminated and page.structured:
        return _unterminated(text, part.words, last=last)
    if last or part.words > _LONGEST_HEADING:
        return None
    if (
        text.endswith("?")
        and _ASKS.match(text)
        and not _PERSONAL.search(text)
        and text.count("?") == 1
        and part.words >= 3
    ):
        return NoiseKind.SUBHEADING
    return NoiseKind.SUBHEADING if _shouted(text) else None


def _unterminated(text: str, words: int, *, last: bool) -> NoiseKind | None:
    """A line without a full stop: a heading if it is short, a caption if it is not."""
    opening = text.lstrip("\"“‘'#*_( ")[:1]
    if text.endswith((":", ";", ",")) or _ITEM.match(text) or not (opening.isupper() or opening.isdigit()):
        return NoiseKind.SUBHEADING if _shouted(text) else None
    if _QUOTED.match(text):
        return NoiseKind.SUBHEADING if words <= _LONGEST_HEADING else None
    if last:
        return NoiseKind.SUBHEADING if words <= _LONGEST_HEADING and _capitals(text) > 0.7 else None
    if words > _LONGEST_TITLE or re.search(r"[.!?][\"”]?\s+[A-Z\"“]", text):
        return None
    return NoiseKind.SUBHEADING if words <= _LONGEST_HEADING else NoiseKind.CAPTION


def _shouted(text: str) -> bool:
    """Whether a line is set in capitals, as headings are."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and all(c.isupper() for c in letters) and not re.match(r"[\"“]", text)
