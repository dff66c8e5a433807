"""What a person said that made a brief another: one entry in the log, the cause first, and no news.

A story that a person splits has fewer reports and fewer questions than before. Nobody withdrew anything, so
nothing of it is told as withdrawn, and no rule for alerts is asked.
"""

from __future__ import annotations

import textwrap
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.collate.diff import diff
from crosswire.corrections import Signed, of_stored
from crosswire.languages.wording import worded
from crosswire.store import StoredStory, Unit
from crosswire.types import Brief, DeskCorrection, Report
from crosswire.types.changes import SPACE, Change, ChangeKind, Linked, Logged, Subject

_LABEL = 50  # characters of what names a question
_MOST = 5  # reports or questions that are named; of more, how many there are


@dataclass(frozen=True, slots=True)
class Cause:
    """A correction, or what takes one back or has it hold again.

    Attributes:
        id: Of the stored correction that was made now.
        meant: The correction that it is about in the end.
        signed: Who did it now, when and why.
        step: 0 for the correction itself; odd where it was taken back; even where it holds again.
    """

    id: int
    meant: DeskCorrection
    signed: Signed
    step: int

    @property
    def holds(self) -> bool:
        return self.step % 2 == 0

    @property
    def note(self) -> str:
        """Who, what and why, in one sentence."""
        code = "made" if not self.step else "again" if self.holds else "back"
        return worded(
            f"causes.{code}",
            by=self.signed.by,
            why=self.signed.why,
            id=self.meant.id,
            what=self.what,
            first=self.meant.by,
        )

    @property
    def what(self) -> str:
        """What was corrected: "split stories", "date 2024-03-02"."""
        of = self.meant.of.value if self.meant.of else self.meant.value or ""
        return f"{self.meant.kind.value} {of}".strip()


def cause(unit: Unit, number: int) -> Cause:
    """The cause that a stored correction is.

    Args:
        unit: A transaction.
        number: Of a correction, or of an undoing.

    Raises:
        KeyError: There is none.
    """
    made = found = unit.corrections.get(number)
    while found is not None and found.kind == "undo":
        found = unit.corrections.get(found.payload["undoes"])
    if made is None or found is None:
        raise KeyError(number)
    step = [one.id for one in unit.corrections.chain(found.id)].index(number)
    return Cause(number, of_stored([found])[0], Signed(made.who, made.made, made.why), step)


def caused(why: Cause, story: StoredStory, old: Brief | None, new: Brief | None) -> Logged:
    """The entry of a story that a person's word made another.

    Args:
        why: What the person did.
        story: The story.
        old: Its brief before; None where it had none: it was split off another one.
        new: Its brief now; None where no report is left in it.
    """
    kind = ChangeKind.ADDED if why.holds else ChangeKind.WITHDRAWN
    ids = (None, why.meant.id) if why.holds else (why.meant.id, None)
    change = Change(kind, Subject.CORRECTION, why.what, ids[0], ids[1], why.note)
    shown = new or old
    return Logged(
        id=uuid.uuid5(SPACE, f"{story.id}/correction/{why.id}").urn,
        story=story.id,
        headline=shown.story.headline if shown else story.headline,
        at=why.signed.at,
        change=change,
        said=(why.note, *_hence(old, new)),
        reports=tuple(Linked(_title(one), one.url) for one in (new.reports if new else ())),
    )


def _hence(old: Brief | None, new: Brief | None) -> Iterator[str]:
    """What came of it: reports that came and went, and questions that are others than before."""
    if new is None:
        yield worded("causes.empty")
        return
    before = {one.id: one for one in old.reports} if old else {}
    after = {one.id: one for one in new.reports}
    for code, some in (
        ("gone", [one for name, one in before.items() if name not in after]),
        ("come", [one for name, one in after.items() if name not in before]),
    ):
        if some:
            yield worded(f"causes.{code}", some=_named([f"“{_title(one)}”" for one in some]))
    if old is None:
        return
    asked = [_short(one.label) for one in diff(old, new) if one.subject is Subject.QUESTION]
    if asked:
        yield worded("causes.questions", some=_named(list(dict.fromkeys(asked))))


def _short(label: str) -> str:
    """What names a question: of one that is a whole clause its beginning."""
    return textwrap.shorten(label, _LABEL, placeholder=" …")


def _named(some: list[str]) -> str:
    rest = len(some) - _MOST
    return "; ".join(some[:_MOST]) + (f"; and {rest} more" if rest > 0 else "")


def _title(report: Report) -> str:
    return (report.title or report.outlet or report.name).strip()
