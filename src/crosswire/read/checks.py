"""What a draft is, before it becomes a report: no article, cut short, in another language than it says."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.read import walls
from crosswire.read.drafts import Draft
from crosswire.read.metadata import language
from crosswire.types import Skipped

# NewsAPI and GNews end a text so: "… [+1234 chars]".
MORE = re.compile(r"(?:…|\.\.\.)?\s*\[\+?(\d[\d,]{0,12}) char(?:acter)?s\]\s*\Z", re.IGNORECASE)
_CUT = re.compile(
    r"(?:\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|(?:…|\.\.\.)\s*(?:read|continue|see) (?:more|reading|on)\b.{0,60}"
    r"|\bcontinue reading\b.{0,60}|\[?read (?:more|on|the full story)\]?)\W{0,4}\Z",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\w(?:…|\.\.\.)\s*\Z")
_TEASER = 100  # words: an article may end in three dots, a summary so short was cut there


def checked(draft: Draft) -> Draft | Skipped:
    """The draft with what is to be said of it, or the reason why it is no report."""
    wall = walls.find(draft.text)
    if wall is not None and wall.whole:
        return Skipped(draft.where, wall.reason)
    cut = cut_off(draft.text)
    told = [note for note in (wall.reason if wall else None, cut) if note]
    spoken = language.overruled(draft.language, draft.text) if draft.language else None
    if spoken:
        told.append(
            f"it says that it is in {draft.language!r}, but its text is in {spoken!r}, and is read so"
        )
    if not told:
        return draft
    return replace(draft, language=spoken or draft.language, notes=(*draft.notes, *told))


def cut_off(text: str) -> str | None:
    """What the end of a text says of a part that is missing."""
    end = text[-200:]
    more = MORE.search(end)
    if more:
        return f"its source cut it off: {more[1]} more characters are not here"
    if _CUT.search(end) or (_TRAILING.search(end) and len(text.split()) < _TEASER):
        return "its source cut it off: its text ends in the middle"
    return None
