"""Reports that came, went, or have another text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.collate.diff.matching import Matched, said, same_report
from crosswire.types import Answer, Brief, Question, Report, Standing
from crosswire.types.changes import Change, ChangeKind, Subject
from crosswire.types.versions import Revision

NOTHING = (
    "No figure, quotation, source, name, date or headline and no whole sentence is another: what differs is "
    "wording or layout."
)


def reports(old: Brief, new: Brief) -> Iterator[Change]:
    """Reports by their text; a report with the same id or address and another text was revised."""
    before, after = old.text_sha256, new.text_sha256
    gone = [r for r in old.reports if before.get(r.id) not in after.values()]
    come = [r for r in new.reports if after.get(r.id) not in before.values()]
    known = set(old.lineage.revisions)
    revised = [one for one in new.lineage.revisions if one not in known]
    for report in come:
        earlier = next((g for g in gone if same_report(g, report)), None)
        if earlier:
            gone.remove(earlier)
        yield _revised(earlier, report, revised) if earlier else _added(report)
    yield from (_withdrawn(report) for report in gone)


def _label(*reports: Report) -> str:
    return next(named for report in reports for named in [report.title or report.outlet or report.id])


def _added(report: Report) -> Change:
    note = "A report that the old brief does not hold."
    return Change(ChangeKind.ADDED, Subject.REPORT, _label(report), None, report.id, note)


def _withdrawn(report: Report) -> Change:
    note = "The new brief does not hold this report."
    return Change(ChangeKind.WITHDRAWN, Subject.REPORT, _label(report), report.id, None, note)


def _revised(old: Report, new: Report, revised: list[Revision]) -> Change:
    """A report with another text, and what was edited in it, where its versions are known."""
    found = [one for one in revised if one.report == new.id]
    edits = tuple(edit for one in found for edit in one.edits)
    notes = tuple(note for one in found for note in one.notes)
    note = "The text of the report is another than before."
    if found and not edits:
        note += f" {NOTHING}"
    if any(edit.silent for edit in edits):
        note += " The article does not name all that is another or gone."
    return Change(
        ChangeKind.UPDATED, Subject.REPORT, _label(new, old), old.id, new.id, note, edits=edits, notes=notes
    )


@dataclass(frozen=True, slots=True)
class Backed:
    """What is corroborated, and by whom.

    Attributes:
        answers: The answers of the new brief that more origins give, or fit, than before.
        names: The origins that came.
        whole: Whether the question as a whole is: a new answer fits the old one.
    """

    answers: tuple[Answer, ...]
    names: tuple[str, ...]
    whole: bool
    note: str


def corroborated(before: Question, after: Question, both: Matched) -> Backed | None:
    """The corroboration of a question, where a figure that is new brings an origin more.

    Origins are numbered in each brief, and one may come to be called by a fuller name: so an origin counts
    as new only where there are more of them, and only those are named that nobody was called before.
    """
    answers = [answer for answer in after.answers if _more(answer, before, both)]
    held = {name for answer in before.answers for name in _names(both.old, answer)}
    fits = after.standing in {Standing.AGREED, Standing.COMPATIBLE}
    whole = fits and after.independent_origins > before.independent_origins
    if not answers and whole and _is_fresh(after.answers, both) and before.answers:
        answers = [a for a in after.answers if _is_fresh([a], both)]
    if not answers:
        return None
    every = dict.fromkeys(name for answer in answers for name in _names(both.new, answer))
    names = tuple(name for name in every if name not in held)
    count = f"{after.independent_origins} independent origins" if whole else "One more independent origin"
    note = f"{count} now: {', '.join(names)}." if names else f"{count} now."
    return Backed(tuple(answers), names, whole, note)


def _more(answer: Answer, before: Question, both: Matched) -> bool:
    """Whether more origins give an answer than before, for a figure that was not there."""
    earlier = next((one for one in before.answers if said(one) == said(answer)), None)
    return earlier is not None and len(answer.origins) > len(earlier.origins) and _is_fresh([answer], both)


def _is_fresh(answers: tuple[Answer, ...] | list[Answer], both: Matched) -> bool:
    return any(figure in both.fresh for answer in answers for figure in answer.figures)


def _names(brief: Brief, answer: Answer) -> list[str]:
    called = {origin.id: origin.name for origin in brief.lineage.origins}
    return [called.get(origin, origin) for origin in answer.origins]
