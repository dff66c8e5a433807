"""Where an article says that it was corrected, clarified, updated or taken back.

    lines | heads ("Correction:", "Updated at 10.40") | says ("An earlier version of this article …") -> notes

Only what it says of itself: that a ministry corrected its number is news, and no note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.resources import reading
from crosswire.types import Span
from crosswire.types.versions import EditorsNote, NoteKind

_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(r"[\s\W]{0,12}")
_STOP = re.compile(r"[.!?][\"”’')\]]*\s+")
_LONGEST = 600  # characters of a note: a longer line is one that the article itself follows on


def notes(text: str) -> tuple[EditorsNote, ...]:
    """The notes of a text, in its order: a whole line that opens as one, or the sentences that say so."""
    return tuple(note for line in _LINE.finditer(text) for note in _of_line(line.group(), line.start()))


def _of_line(line: str, start: int) -> Iterator[EditorsNote]:
    lead = _LEAD.match(line)
    opening = lead.end() if lead else 0
    for kind, pattern in reading.notes("heads").items():
        if pattern.match(line, opening):
            yield EditorsNote(_note(line, opening, start), NoteKind(kind))
            return
    for kind, pattern in reading.notes("says").items():
        found = pattern.search(line)
        if found:
            stops = (stop.end() for stop in _STOP.finditer(line, 0, found.start()))
            yield EditorsNote(_note(line, max(stops, default=opening), start), NoteKind(kind))
            return


def _note(line: str, begin: int, start: int) -> Span:
    """What opens there, with what follows on its line: "The figure is 14." belongs to the note."""
    end = len(line.rstrip())
    if end - begin > _LONGEST:
        stops = [stop.end() for stop in _STOP.finditer(line, begin) if stop.end() - begin <= _LONGEST]
        end = len(line[: stops[-1]].rstrip()) if stops else begin + _LONGEST
    return Span(start + begin, start + end)
