"""Two versions of one article: which figure, quotation, source, name or headline is another, and who says so.

    two extracts | sentences (what both have is no edit, wherever it stands) | pairs of reworded sentences
                 | figures, quotations, sources, names, headline -> Edit, with what the article says of it

Nobody can see a deletion: a version was fetched at one moment and another at a later one, and that is what
is said. What only moved, was laid out anew or stands in the furniture of the page is no edit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from crosswire.collate.revisions import dates, figures, headline, names, quotations, said, senses, sources
from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, compared
from crosswire.languages.moments import second
from crosswire.languages.wording import worded as reason
from crosswire.resources.words.forms import plural
from crosswire.types import Extract, Passage, Report, Span, Version
from crosswire.types.versions import Edit, EditKind, EditSubject, NoteKind, Revision, SaidSo

__all__ = ["compare", "history"]


def history(versions: Sequence[Version]) -> tuple[Revision, ...]:
    """What changed from each version of an article to the next.

    Args:
        versions: In the order in which they were seen.

    Returns:
        Nothing for a step in which only layout, furniture or the line "updated at" changed.
    """
    steps = pairwise(versions)
    found = (compare(old, new) for old, new in steps)
    return tuple(r for r in found if r.edits or any(note.kind is not NoteKind.UPDATE for note in r.notes))


def compare(old: Version, new: Version) -> Revision:
    """What one version of an article has otherwise than another one before it.

    Args:
        old: As it was.
        new: As it is.
    """
    both = compared(old.extract, new.extract)
    notes = said.fresh(both)
    every = [found for look in _LOOKS for found in look(both)]
    told = _once(every)
    told += senses.edits(both, told)
    seen = (old.last or old.first, new.first or new.last)
    edits = sorted((_edit(found, both, notes, seen) for found in told), key=_order)
    report = new.extract.report
    return Revision(
        report=report.id,
        seen_before=seen[0],
        seen_after=seen[1],
        edits=tuple(edits),
        notes=tuple(SaidSo(note.kind, _passage(report, note.span)) for note in notes),
        silent=any(edit.silent for edit in edits),
    )


_LOOKS = (figures.edits, quotations.edits, sources.edits, names.edits, dates.edits, headline.edits)


def _once(every: Sequence[Found]) -> list[Found]:
    """The edits without the names that a source or a quotation which is told anyway took with it."""
    holders = [found for found in every if found.subject in _HOLDERS]
    return [
        found
        for found in every
        if found.subject is not EditSubject.NAME or not any(holder.covers(found) for holder in holders)
    ]


_HOLDERS = (EditSubject.SOURCE, EditSubject.QUOTATION)


def _edit(
    found: Found,
    both: Compared,
    notes: Sequence[said.EditorsNote],
    seen: tuple[datetime | None, datetime | None],
) -> Edit:
    before = _shown(both.old, found.before) if found.before else None
    after = _shown(both.new, found.after) if found.after else None
    if found.subject is EditSubject.HEADLINE:
        before = Passage(both.old.report.id, 0, 0, both.old.report.title)
        after = Passage(both.new.report.id, 0, 0, both.new.report.title)
    edit = Edit(found.subject, found.kind, before, after, said.declared(found, both, notes), "")
    return replace(edit, note=worded(edit, seen))


def _shown(extract: Extract, span: Span) -> Passage:
    """What stands there; a figure with the noun that it counts, where that follows."""
    figure = next((f for f in extract.figures if f.span == span), None)
    if figure and figure.counted:
        rest = extract.report.text[span.end : figure.sentence.end]
        noun = _NOUN.match(rest)
        words = _LETTERS.finditer(noun.group() if noun else "")
        ends = (w.end() for w in words if w.group().casefold() in {figure.counted, plural(figure.counted)})
        span = Span(span.start, span.end + next(ends, 0))
    return _passage(extract.report, span)


_NOUN = re.compile(r"(?:[ \u00a0-][^\W\d_]+){1,4}")
_LETTERS = re.compile(r"[^\W\d_]+")


def _passage(report: Report, span: Span) -> Passage:
    return Passage(report.id, span.start, span.end, report.shown(span))


def _order(edit: Edit) -> tuple[int, int, int]:
    kinds, subjects = list(EditKind), list(EditSubject)
    place = edit.after or edit.before
    return kinds.index(edit.kind), subjects.index(edit.subject), place.start if place else 0


Seen = tuple[datetime | None, datetime | None]


def worded(edit: Edit, seen: Seen) -> str:
    """The edit in one sentence.

    Args:
        edit: What is another, gone or new.
        seen: When the older version was last fetched, and when the newer one first.
    """
    before, after = _moments(seen)
    return reason(
        f"edits.{edit.kind.value}_{'seen' if all(seen) else 'unseen'}",
        what=edit.subject.value,
        old=_quoted(edit.before.text if edit.before else None),
        new=_quoted(edit.after.text if edit.after else None),
        before=before,
        after=after,
    )


def _quoted(text: str | None) -> str:
    bare = (text or "").strip('“”"')
    return f"“{bare}”"


def _moments(seen: Seen) -> tuple[str, str]:
    """Both moments, to the second."""
    if not (seen[0] and seen[1]):
        return "", ""
    return second(seen[0]), second(seen[1])
