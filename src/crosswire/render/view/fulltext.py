"""The reports in full: evidence marked where it stands, noise told from prose, nothing cut."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from crosswire.languages.wording import named, worded
from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Source, Stretch
from crosswire.render.wording import dates, names
from crosswire.types import Report, Span


def sources(index: Index, excerpts: Iterable[Excerpt]) -> tuple[Source, ...]:
    """Every report, with the places that the page's excerpts point at."""
    places: dict[str, dict[str, Span]] = {}
    for shown in excerpts:
        number = shown.anchor.split("-", 1)[0]
        places.setdefault(number, {})[shown.anchor] = Span(shown.start, shown.end)
    return tuple(
        _source(index, report, places.get(index.source_anchor(report.id), {}))
        for report in index.brief.reports
    )


def _source(index: Index, report: Report, places: dict[str, Span]) -> Source:
    return Source(
        anchor=index.source_anchor(report.id),
        id=clean.line(report.id),
        outlet=index.outlets[report.id],
        title=clean.line(report.title or "") or None,
        url=clean.link(report.url),
        details=tuple(_details(index, report)),
        stretches=stretches(report, places, figures=index.spans_of_figures.get(report.id, frozenset())),
    )


def _details(index: Index, report: Report) -> Iterable[str]:
    """What is known about a report; what is not known is said, never guessed."""
    if report.byline:
        opens = report.byline.lower().startswith(worded("reports.by_opening"))
        yield clean.line(report.byline) if opens else worded("reports.by", who=clean.line(report.byline))
    if report.published:
        when, basis = (
            dates.day(report.published, year=index.year),
            clean.line(named("dated_from", report.published_from or "")),
        )
        yield worded(f"reports.published{'_from' if basis else ''}", when=when, basis=basis)
    else:
        yield worded("reports.undated")
    if report.agencies:
        yield worded("reports.agencies", who=names.listed([clean.line(a) for a in report.agencies]))
    yield worded("counts.word", n=report.words)
    if report.language:
        yield worded("reports.language", what=clean.line(report.language))


def stretches(
    report: Report, places: dict[str, Span], *, figures: frozenset[Span] = frozenset()
) -> tuple[Stretch, ...]:
    """The text of a report, cut wherever evidence or noise begins or ends.

    Evidence overlaps: a figure stands inside a statement. One cut list serves both, and every
    stretch knows what covers it.
    """
    text, spans = report.text, list(places.values())
    told = [span for span in spans if span in figures]
    edges = {
        0,
        len(text),
        *(e for s in spans for e in (s.start, s.end)),
        *(e for n in report.noise for e in (n.start, n.end)),
    }
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    starting: dict[int, list[str]] = {}
    for anchor, span in places.items():
        starting.setdefault(span.start, []).append(anchor)
    return tuple(
        Stretch(
            text=clean.visible(text[start:end]),
            start=start,
            marked=any(s.start <= start and end <= s.end for s in spans),
            figure=any(s.start <= start and end <= s.end for s in told),
            noise=next((n.kind for n in report.noise if n.start <= start and end <= n.end), None),
            anchors=tuple(sorted(starting.get(start, ()))),
        )
        for start, end in pairwise(cuts)
    )
