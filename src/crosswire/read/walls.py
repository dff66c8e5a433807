"""Pages without their article: a cookie wall, the stub of a paywall, a check for robots, an error page.

Such a page reads like a text, and its "1,234 partners" and "$1 a week" would stand in a brief as figures.
What holds nothing else is skipped and named; the beginning of an article that a paywall cuts off is read,
and said to be no more than that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.read.noise import walls

_WHAT = {
    "consent": "a consent page for cookies",
    "paywall": "the stub of a paywall",
    "robots": "a check for robots",
    "error": "an error page",
    "region": "a notice that it is not shown in this region",
}
_ADDRESSED = re.compile(r"\b(?:you|your|we|our|us)\b", re.IGNORECASE)
_TERMINATED = re.compile(r"[.!?…][\"'”’)\]]*$")
_PROSE = 12  # words of prose that an article's first sentence has
_AFTER = 30  # words of prose behind a paywall's line show that it cut nothing off
_SHORT = 400  # words: no page of this kind is longer, apart from the longest lists of partners


@dataclass(frozen=True, slots=True)
class Wall:
    """What stands in the way of an article.

    Attributes:
        kind: consent, paywall, robots, error or region.
        line: The first line that says so.
        whole: Whether there is nothing else.
    """

    kind: str
    line: str
    whole: bool

    @property
    def reason(self) -> str:
        """In words, with the line that shows it."""
        shown = self.line if len(self.line) <= 80 else f"{self.line[:80].rstrip()}…"
        if self.whole:
            return (
                f"it is {_WHAT[self.kind]}, not an article ({shown!r}); save the article itself and read that"
            )
        return f"a paywall cuts it off ({shown!r}): only its beginning was read"


@dataclass(frozen=True, slots=True)
class _Unit:
    words: int
    kind: str | None
    prose: bool
    addressed: bool


def find(text: str) -> Wall | None:
    """The wall in a text, or None where it is an article."""
    lines = list(walls.units(text))
    if len(lines) > 2000:
        lines = lines[:1000] + lines[-1000:]
    seen = [_unit(line) for line in lines]
    first = next((place for place, one in enumerate(seen) if one.kind), None)
    if first is None:
        return None
    counted = {kind: sum(one.kind == kind for one in seen) for kind in _WHAT}
    kind = max(_WHAT, key=lambda name: counted[name])
    line = next(line for line, one in zip(lines, seen, strict=True) if one.kind == kind)
    if _nothing_else(seen, kind, counted[kind]):
        return Wall(kind, line, whole=True)
    return _cut(lines, seen)


def _unit(line: str) -> _Unit:
    words = len(line.split())
    kind = walls.kind(line)
    prose = kind is None and words >= 5 and bool(_TERMINATED.search(line))
    return _Unit(words, kind, prose, bool(_ADDRESSED.search(line)) and not line.startswith(("“", '"', "‘")))


def _nothing_else(seen: list[_Unit], kind: str, count: int) -> bool:
    """Whether a page holds no article besides: hardly any prose, or only such as speaks to its reader."""
    prose = sum(one.words for one in seen if one.prose)
    if kind == "consent":
        spoken = sum(one.words for one in seen if one.prose and one.addressed)
        walled = sum(one.words for one in seen if one.kind)
        return count >= 2 and (prose - spoken) * 4 < walled + spoken and prose < _SHORT * 4
    if prose < _PROSE:
        return True
    other = sum(one.words for one in seen if one.prose and not one.addressed)
    return kind != "paywall" and count >= 2 and other < 2 * _PROSE and prose < _SHORT


def _cut(lines: list[str], seen: list[_Unit]) -> Wall | None:
    """A paywall's line with an article before it and none behind it."""
    places = [place for place, one in enumerate(seen) if one.kind == "paywall"]
    if not places:
        return None
    behind = sum(one.words for one in seen[places[-1] :] if one.prose and not one.addressed)
    start = places[-1]
    while start - 1 in places or (start and not seen[start - 1].prose and start - 2 in places):
        start -= 1
    told = any(len(lines[place].split()) >= 3 for place in places if place >= start)
    return Wall("paywall", lines[start], whole=False) if told and behind < _AFTER else None
