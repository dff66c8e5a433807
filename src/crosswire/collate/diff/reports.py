"""Reports that came, went, or have another text."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.collate.diff.matching import same_report
from crosswire.types import Brief, Report
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
