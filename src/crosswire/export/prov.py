"""Where everything comes from, in W3C PROV: reports, answers and the brief, and who said what."""

from __future__ import annotations

import json
from typing import Any

from crosswire.errors import ExtraMissing
from crosswire.export.data import address, dump, urn
from crosswire.export.lookup import Lookup, chain, outlet
from crosswire.render.wording import numbers
from crosswire.types import FigureKind, LineageKind, Report

NAMESPACE = "urn:crosswire:"
# What kind of a link between reports is which relation of PROV.
_QUOTED = frozenset({LineageKind.SHARES_PASSAGE})
_DERIVED = frozenset({LineageKind.COPIES, LineageKind.TRANSLATES})


class _Graph:
    """A document of PROV while it is put together; every name is made once."""

    def __init__(self, known: Lookup) -> None:
        try:
            from prov.model import ProvDocument
        except ImportError as problem:
            raise ExtraMissing("prov needs prov: pip install 'crosswire[exports]'") from problem
        self.known = known
        self.document: Any = ProvDocument()
        self.document.add_namespace("crosswire", NAMESPACE)
        self._made: set[str] = set()

    def name(self, kind: str, name: str) -> str:
        return f"crosswire:{urn(kind, name).removeprefix(NAMESPACE)}"

    def entity(self, kind: str, name: str, **about: Any) -> str:
        return self._make(self.document.entity, kind, name, about)

    def agent(self, kind: str, name: str, sort: str | None = None) -> str:
        from prov.constants import PROV

        return self._make(self.document.agent, kind, name, {"label": name, "type": sort and PROV[sort]})

    def _make(self, make: Any, kind: str, name: str, about: dict[str, Any]) -> str:
        made = self.name(kind, name)
        if made not in self._made:
            self._made.add(made)
            told = {key: value for key, value in about.items() if value is not None}
            make(made, {f"prov:{key}" if key in _PROV else f"crosswire:{key}": v for key, v in told.items()})
        return made


_PROV = frozenset({"label", "type", "value", "location"})


def render(known: Lookup) -> str:
    """PROV-JSON.

    Raises:
        ExtraMissing: prov is not installed; it comes with the `exports` extra.
    """
    graph = _Graph(known)
    brief = _brief(graph)
    for report in known.brief.reports:
        graph.document.used(graph.name("activity", known.brief.story.id), _report(graph, report))
    _lineage(graph)
    _revisions(graph)
    _answers(graph, brief)
    return dump(json.loads(graph.document.serialize(format="json")))


def _brief(graph: _Graph) -> str:
    """The brief, made by crosswire out of the reports."""
    story, doc = graph.known.brief.story, graph.document
    made = graph.entity("brief", story.id, label=story.headline)
    software = graph.agent("agent", f"crosswire {graph.known.brief.crosswire}", "SoftwareAgent")
    activity = graph.name("activity", story.id)
    doc.activity(activity, other_attributes={"prov:label": "collation"})
    doc.wasAssociatedWith(activity, software)
    doc.wasGeneratedBy(made, activity)
    return made


def _report(graph: _Graph, report: Report) -> str:
    """A report, put down to its outlet, which may act for a publisher and print an agency's text."""
    doc = graph.document
    made = graph.entity(
        "report",
        report.id,
        label=report.title,
        location=address(report),
        published=report.published.isoformat() if report.published else None,
        sha256=graph.known.brief.text_sha256.get(report.id),
    )
    agent = graph.agent("agent", outlet(report), "Organization")
    doc.wasAttributedTo(made, agent)
    if report.publisher and report.publisher != outlet(report):
        doc.actedOnBehalfOf(agent, graph.agent("agent", report.publisher, "Organization"))
    for agency in report.agencies:
        doc.wasAttributedTo(made, graph.agent("agent", agency, "Organization"))
    return made


def _lineage(graph: _Graph) -> None:
    """Who prints whose text, and who has it from whom."""
    doc, known = graph.document, graph.known
    for link in known.brief.lineage.links:
        source = graph.name("report", link.from_)
        if link.to in known.reports:
            other = graph.name("report", link.to)
            if link.kind in _DERIVED:
                doc.wasDerivedFrom(source, other)
            elif link.kind in _QUOTED:
                doc.quotation(source, other)
            else:
                doc.primary_source(source, other)
            continue
        name = known.origins[link.to].name if link.to in known.origins else link.to
        told = graph.entity("told", name, label=f"what {name} said")
        doc.wasAttributedTo(told, graph.agent("agent", name))
        doc.primary_source(source, told)
    for joined in known.brief.lineage.joined:
        if len(joined.reports) > 1 and set(joined.reports) <= known.reports.keys():
            first, second = (graph.name("report", one) for one in joined.reports[:2])
            doc.alternateOf(first, second)


def _revisions(graph: _Graph) -> None:
    """What an outlet changed: the report as it stands is a revision of the one before."""
    for number, one in enumerate(graph.known.brief.lineage.revisions, 1):
        if one.report in graph.known.reports:
            old = graph.entity("version", f"{one.report}/{number}", label="an earlier version")
            graph.document.revision(graph.name("report", one.report), old)


def _answers(graph: _Graph, brief: str) -> None:
    """Every answer: quoted from its reports, put down to whoever said it first."""
    known, doc = graph.known, graph.document
    for question in known.brief.questions:
        for number, answer in enumerate(question.answers, 1):
            figures = [known.figures[one] for one in answer.figures if one in known.figures]
            kind = figures[0].kind if figures else FigureKind.COUNT
            said = numbers.stated(answer, unit=question.unit, kind=kind)
            made = graph.entity(
                "answer",
                f"{question.id}/{number}",
                label=question.label,
                value=said,
                standing=question.standing.value,
            )
            doc.wasDerivedFrom(brief, made)
            for figure in figures:
                quoted = graph.entity(
                    "figure",
                    figure.id,
                    value=figure.text,
                    start=figure.start,
                    end=figure.end,
                    chain=chain(figure.origin) or None,
                )
                doc.quotation(quoted, graph.name("report", figure.report))
                doc.wasDerivedFrom(made, quoted)
                if (speaker := known.speaker(figure.origin)) is not None:
                    doc.wasAttributedTo(quoted, graph.agent("agent", speaker))
