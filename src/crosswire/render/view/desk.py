"""What a desk must check: lineage, sums, coverage, and what could not be read."""

from __future__ import annotations

from crosswire.languages.wording import named, worded
from crosswire.render import clean
from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.render.view.model import Item, Row
from crosswire.render.view.rank import by_importance
from crosswire.render.wording import dates, names
from crosswire.types import Badge, Coverage, LineageLink, Origin, Sum, Tone
from crosswire.types.corrections import Corrected, Outcome
from crosswire.types.versions import Revision

HOLDS = Badge("adds_up", "=", Tone.CALM)
OMITS_FROM = 2


def lineage(index: Index) -> tuple[Item, ...]:
    """Who has it from whom; then the origins and the reports that rest on each."""
    links = [_link(index, n, link) for n, link in enumerate(index.brief.lineage.links, 1)]
    origins = sorted(
        index.brief.lineage.origins, key=lambda o: (o.id not in index.figures_by_origin, -len(o.reports))
    )
    return (*links, *(_origin(index, n, o) for n, o in enumerate(origins, 1)))


def revisions(index: Index) -> tuple[Item, ...]:
    """What outlets changed in their articles."""
    return tuple(_revision(index, n, one) for n, one in enumerate(index.brief.lineage.revisions, 1))


def _revision(index: Index, number: int, revision: Revision) -> Item:
    """The edits of one version: those that changed or went, then what appeared."""
    outlet = index.outlets.get(revision.report) or clean.line(revision.report)
    said = [worded("reports.notes", text=clean.line(note.passage.text or "")) for note in revision.notes]
    silent = [edit for edit in revision.edits if edit.silent]
    return Item(
        anchor=f"v{number}",
        title=worded("reports.changed", outlet=outlet),
        badges=(SILENT,) if revision.silent else (),
        text=worded("reports.silent", edits=worded("counts.edit", n=len(silent))) if silent else None,
        rows=tuple(
            Row(text=clean.line(edit.note), details=(worded(f"declared.{edit.declared}"),))
            for edit in revision.edits
        ),
        notes=tuple(said),
    )


SILENT = Badge("silent_edit", "◌", Tone.NOTE)


def _link(index: Index, number: int, link: LineageLink) -> Item:
    ends = [index.end(end) for end in (link.from_, link.to)]
    return Item(
        anchor=f"l{number}",
        title=worded(f"reports.{link.kind}", one=ends[0], other=ends[1]),
        text=worded("reports.score", score=f"{link.score:.2f}") if link.score < 1 else None,
        evidence=index.excerpts(link.evidence),
    )


def _origin(index: Index, number: int, origin: Origin) -> Item:
    return Item(
        anchor=f"o{number}",
        title=names.opening(index.called_origin(origin)),
        text=f"{named('names', clean.line(origin.kind))}; {worded('counts.report', n=len(origin.reports))}: "
        f"{names.listed(index.called(origin.reports), most=6)}",
        evidence=index.of_figures(index.figures_by_origin.get(origin.id, ()), most=2),
    )


def sums(index: Index) -> tuple[Item, ...]:
    """Totals and their parts, those that do not add up first.

    One part that is less than its total ("16 of the 74") adds up to nothing: it is no news.
    """
    told = [s for s in index.brief.sums if not s.holds or len(s.parts) > 1]
    ordered = sorted(told, key=lambda s: s.holds)
    return tuple(_sum(index, n, one) for n, one in enumerate(ordered, 1))


def _sum(index: Index, number: int, one: Sum) -> Item:
    total = index.figures.get(one.total)
    question = index.questions.get(total.question or "") if total else None
    where, told = "across" if one.across_reports else "within", answers.failing(index, one)
    return Item(
        anchor=f"s{number}",
        title=answers.label(question) if question else worded("reports.total"),
        badges=(HOLDS if one.holds else answers.SUM_FAILS,),
        text=worded(f"reports.{where}", sum=told),
        evidence=index.of_figures((one.total, *one.parts)),
    )


def coverage(index: Index) -> tuple[Item, ...]:
    """By report: the figures that it alone gives, and those that it omits though most others give them."""
    return tuple(
        item
        for number, report in enumerate(index.brief.reports, 1)
        if (item := _covered(index, number, report.id)) is not None
    )


def _covered(index: Index, number: int, report: str) -> Item | None:
    alone = [c for c in index.brief.coverage if c.reports_with == (report,) and c.reports_without]
    left_out = [c for c in index.brief.coverage if _omitted(c, report)]
    if not alone and not left_out:
        return None
    rows = (
        *(_row(index, "omits", c) for c in _weighed(index, left_out)),
        *(_row(index, "alone", c) for c in _weighed(index, alone)),
    )
    return Item(
        anchor=f"c{number}",
        title=index.outlets[report],
        text=worded("reports.covered", figures=worded("counts.figure", n=len(alone)), omitted=len(left_out)),
        rows=rows,
    )


def _omitted(one: Coverage, report: str) -> bool:
    """A report leaves out what at least two others, and most of them, give."""
    return report in one.reports_without and len(one.reports_with) >= max(
        OMITS_FROM, len(one.reports_without)
    )


def _weighed(index: Index, found: list[Coverage]) -> list[Coverage]:
    known = {c.question: c for c in found}
    return [
        known[q.id] for q in by_importance(index, [index.questions[c] for c in known if c in index.questions])
    ]


def _row(index: Index, how: str, one: Coverage) -> Row:
    question = index.questions[one.question]
    given = [f for answer in question.answers for f in answer.figures]
    return Row(
        text=worded(f"reports.{how}", what=answers.label(question)),
        details=(
            ", ".join(dict.fromkeys(answers.stated(index, question, a) for a in answers.ranked(question))),
        ),
        evidence=index.of_figures(given, most=2),
    )


def skipped(index: Index) -> tuple[Item, ...]:
    return tuple(
        Item(anchor=f"x{n}", title=clean.line(one.input), text=clean.line(one.error))
        for n, one in enumerate(index.brief.skipped, 1)
    )


OUTCOMES = {
    Outcome.APPLIED: Badge("applied", "✎", Tone.NOTE),
    Outcome.OVERRULED: Badge("overruled", "✕", Tone.CALM),
    Outcome.UNPLACED: Badge("not_found", "?", Tone.ALERT),
}


def corrections(index: Index) -> tuple[Item, ...]:
    """What people say of these reports, and where it bears."""
    return tuple(_correction(index, n, one) for n, one in enumerate(index.brief.corrections, 1))


def _correction(index: Index, number: int, one: Corrected) -> Item:
    when = dates.day(one.at, year=index.year)
    signed = worded("reports.correction", by=clean.line(one.by), when=when, id=clean.line(one.id))
    return Item(
        anchor=f"p{number}",
        title=clean.line(one.note),
        badges=(OUTCOMES[one.outcome],),
        text=f"{signed}: {clean.line(one.why)}",
        rows=tuple(Row(text=_called(index, name)) for name in one.bears_on),
    )


def _called(index: Index, name: str) -> str:
    """What an id of the brief is called."""
    if name in index.questions:
        return answers.label(index.questions[name])
    if name in index.origins:
        return index.called_origin(index.origins[name])
    return index.name(name) or index.outlets.get(name) or clean.line(name)
