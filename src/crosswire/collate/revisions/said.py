"""What the newer version says of its being another one."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, words
from crosswire.types import Figure
from crosswire.types.versions import Declared, EditorsNote, EditSubject, NoteKind

__all__ = ["EditorsNote", "declared", "fresh"]

_HALF = 0.5  # of the words of a quotation or a headline, from which on a note repeats it


def fresh(both: Compared) -> tuple[EditorsNote, ...]:
    """The notes of the newer version that the older one does not have word for word."""
    known = {words(both.old.report.slice(note.span)) for note in both.old.parts.notes}
    notes = both.new.parts.notes
    return tuple(n for n in notes if words(both.new.report.slice(n.span)) not in known)


def declared(found: Found, both: Compared, notes: Sequence[EditorsNote]) -> Declared:
    """Whether the notes say that this was edited.

    A note that tells what was wrong says nothing of the rest: "the name was misspelt" declares no new toll.
    But of a headline beside any note nobody can say that the change was silent.
    One that tells nothing ("This story has been updated.") may mean everything.
    """
    if any(_names(note, found, both) for note in notes):
        return Declared.NAMED
    if found.subject is EditSubject.HEADLINE and notes:
        return Declared.GENERAL  # a headline is written anew with the text, and no note repeats it
    vague = any(note.kind is NoteKind.UPDATE or not _tells(note, both) for note in notes)
    return Declared.GENERAL if vague else Declared.NOT


def _names(note: EditorsNote, found: Found, both: Compared) -> bool:
    """Whether a note has the number, the name or most of the words of what was edited."""
    sides = ((both.old, found.before), (both.new, found.after))
    said = words(both.new.report.slice(note.span))
    if found.subject is EditSubject.HEADLINE:
        return "headline" in said
    if found.subject is EditSubject.FIGURE:
        told = {_number(f) for f in both.new.figures if note.span.overlaps(f.span)}
        given = {_number(f) for e, span in sides if span for f in e.figures if f.span == span}
        return bool(told & given) or any(_share(words(e.report.slice(s)), said) == 1 for e, s in sides if s)
    every = (words(extract.report.slice(span)) for extract, span in sides if span)
    return any(_share(one, said) >= _HALF for one in every)


def _number(figure: Figure) -> float | tuple[float | None, float | None]:
    return (figure.low, figure.high) if figure.value is None else figure.value


def _share(of: Sequence[str], said: Sequence[str]) -> float:
    """How many of some words a note has; small ones count as well, since it has to have most of them."""
    return sum(word in said for word in of) / len(of) if of else 0.0


def _tells(note: EditorsNote, both: Compared) -> bool:
    """Whether a note says what was wrong: a number, a name or words of the article stand in it."""
    figures = any(note.span.overlaps(f.span) for f in both.new.figures)
    named = any(note.span.covers(n.span) for n in both.new.parts.prose.names.named)
    return figures or named or '"' in both.new.report.slice(note.span)
