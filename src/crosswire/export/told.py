"""What was said and where it comes from, as tables: statements, quotations, reports, origins, days, sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.export.lookup import Lookup, chain, outlet
from crosswire.export.record import dated
from crosswire.export.sheets import Sheet, number, text, truth, whole
from crosswire.types import (
    Account,
    LineageLink,
    Origin,
    Passage,
    Position,
    Report,
    Span,
    Statement,
    TimelineEntry,
    Utterance,
)

_LIST = "; "


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with its report."""

    known: Lookup
    statement: Statement
    report: Report

    @property
    def whole(self) -> Span:
        content = self.statement.content
        return Span(content[0].start, content[-1].end) if content else self.statement.sentence

    def joined(self, spans: tuple[Span, ...]) -> str:
        return " … ".join(self.report.slice(one) for one in spans)


def statements(known: Lookup) -> Iterator[StatementRow]:
    for one in known.brief.statements:
        yield StatementRow(known, one, known.reports[one.report])


STATEMENTS = Sheet(
    "statements",
    "One row a statement: who said what, through whom.",
    (
        text("id", "Id of the statement.", lambda r: r.statement.id),
        text("report", "Id of the report.", lambda r: r.report.id),
        text("outlet", "Who published it.", lambda r: outlet(r.report)),
        text("published", "When, ISO 8601.", lambda r: dated(r.report)),
        text("url", "Address of the report.", lambda r: r.report.url),
        text("kind", "direct, indirect, mixed.", lambda r: r.statement.kind.value),
        text(
            "speaker",
            "Who said it, as the brief names them.",
            lambda r: r.known.named(r.statement.speaker) or r.known.speaker(r.statement.chain),
        ),
        text("chain", "Who has it from whom, outermost first.", lambda r: chain(r.statement.chain)),
        whole("start", "First character of what is said.", lambda r: r.whole.start),
        whole("end", "The one after its last.", lambda r: r.whole.end),
        text("text", "What is said, exactly as it stands there.", lambda r: r.report.slice(r.whole)),
        text("cue", "The words that say that it is said.", lambda r: r.joined(r.statement.cue)),
        text("source", "The words that name who.", lambda r: r.joined(r.statement.source)),
        text("sentence", "The sentence.", lambda r: r.report.slice(r.statement.sentence)),
        text(
            "text_sha256",
            "SHA-256 of the text of the report.",
            lambda r: r.known.brief.text_sha256.get(r.report.id),
        ),
    ),
    statements,
)


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One wording of one thing that was said."""

    known: Lookup
    utterance: Utterance
    variant: Passage

    @property
    def report(self) -> Report:
        return self.known.reports[self.variant.report]


def variants(known: Lookup) -> Iterator[VariantRow]:
    for one in known.brief.utterances:
        for variant in one.variants:
            yield VariantRow(known, one, variant)


QUOTATIONS = Sheet(
    "quotations",
    "One row a wording of one thing said; rows of one utterance are what several reports make of it.",
    (
        text("utterance", "Id of what was said.", lambda r: r.utterance.id),
        text("speaker", "Who said it.", lambda r: r.known.named(r.utterance.speaker)),
        truth(
            "altered",
            "Whether quotation marks hold words that differ in substance.",
            lambda r: r.utterance.altered,
        ),
        text(
            "differences",
            "Where the wordings differ.",
            lambda r: _LIST.join(f"{d.kind.value}: {' / '.join(d.texts)}" for d in r.utterance.differences),
        ),
        text("report", "Id of the report.", lambda r: r.report.id),
        text("outlet", "Who published it.", lambda r: outlet(r.report)),
        whole("start", "First character.", lambda r: r.variant.start),
        whole("end", "The one after its last.", lambda r: r.variant.end),
        text("text", "The words, exactly as they stand there.", lambda r: r.report.slice(r.variant.span)),
    ),
    variants,
)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report of a brief."""

    known: Lookup
    report: Report


def reports(known: Lookup) -> Iterator[ReportRow]:
    for one in known.brief.reports:
        yield ReportRow(known, one)


REPORTS = Sheet(
    "reports",
    "One row a report.",
    (
        text("id", "Id of the report.", lambda r: r.report.id),
        text("outlet", "Who published it.", lambda r: outlet(r.report)),
        text("publisher", "Whose outlet it is.", lambda r: r.report.publisher),
        text("agencies", "The agencies that it credits.", lambda r: _LIST.join(r.report.agencies)),
        text("title", "Its headline.", lambda r: r.report.title),
        text("byline", "Who wrote it.", lambda r: r.report.byline),
        text("published", "When, ISO 8601.", lambda r: dated(r.report)),
        text("published_from", "What says so.", lambda r: r.report.published_from),
        text("language", "ISO 639-1.", lambda r: r.report.language),
        whole("words", "How long it is.", lambda r: r.report.words),
        text("url", "Its address.", lambda r: r.report.url),
        text("text_sha256", "SHA-256 of its text.", lambda r: r.known.brief.text_sha256.get(r.report.id)),
    ),
    reports,
)


@dataclass(frozen=True, slots=True)
class OriginRow:
    """Where something comes from."""

    known: Lookup
    origin: Origin


def origins(known: Lookup) -> Iterator[OriginRow]:
    for one in known.brief.lineage.origins:
        yield OriginRow(known, one)


def _titles(known: Lookup, ids: tuple[str, ...]) -> str:
    return _LIST.join(outlet(known.reports[name]) for name in ids if name in known.reports)


ORIGINS = Sheet(
    "origins",
    "One row an origin: who stands behind what the reports say.",
    (
        text("id", "Id of the origin.", lambda r: r.origin.id),
        text("name", "What it is called.", lambda r: r.origin.name),
        text("kind", "person, organisation, agency, outlet …", lambda r: r.origin.kind),
        whole("reports", "How many reports go back to it.", lambda r: len(r.origin.reports)),
        text("outlets", "Which.", lambda r: _titles(r.known, r.origin.reports)),
    ),
    origins,
)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Who has it from whom, or prints whose text."""

    known: Lookup
    link: LineageLink

    def named(self, name: str) -> str:
        if name in self.known.reports:
            return outlet(self.known.reports[name])
        return self.known.origins[name].name if name in self.known.origins else name


def links(known: Lookup) -> Iterator[LinkRow]:
    for one in known.brief.lineage.links:
        yield LinkRow(known, one)


LINEAGE = Sheet(
    "lineage",
    "One row a link from a report to where it has something from.",
    (
        text("from", "Id of the report.", lambda r: r.link.from_),
        text("from_name", "Its outlet.", lambda r: r.named(r.link.from_)),
        text("kind", "cites, copies, translates, shares_passage.", lambda r: r.link.kind.value),
        text("to", "Id of the report or the origin.", lambda r: r.link.to),
        text("to_name", "Its name.", lambda r: r.named(r.link.to)),
        number("score", "How sure, from 0 to 1.", lambda r: r.link.score),
        text("reason", "Why, in words.", lambda r: r.link.reason),
    ),
    links,
)


@dataclass(frozen=True, slots=True)
class DayRow:
    """One passage of an entry of the timeline."""

    known: Lookup
    entry: TimelineEntry
    passage: Passage


def days(known: Lookup) -> Iterator[DayRow]:
    for one in known.brief.timeline:
        for passage in one.evidence:
            yield DayRow(known, one, passage)


TIMELINE = Sheet(
    "timeline",
    "One row a passage that dates something.",
    (
        text("from", "First day or moment.", lambda r: r.entry.from_),
        text("to", "Last day or moment.", lambda r: r.entry.to),
        text("precision", "minute, hour, day, month, year.", lambda r: r.entry.precision.value),
        text("label", "What happened, in words of a report.", lambda r: r.entry.label),
        truth("conflict", "Whether reports date it differently.", lambda r: r.entry.conflict),
        text("report", "Id of the report.", lambda r: r.passage.report),
        text("outlet", "Who published it.", lambda r: outlet(r.known.reports[r.passage.report])),
        whole("start", "First character.", lambda r: r.passage.start),
        whole("end", "The one after its last.", lambda r: r.passage.end),
        text(
            "text",
            "The words, exactly as they stand there.",
            lambda r: r.known.words(r.passage.report, r.passage.span),
        ),
    ),
    days,
)


@dataclass(frozen=True, slots=True)
class SideRow:
    """One side of a matter on which sides stand against each other."""

    known: Lookup
    account: Account
    position: Position


def sides(known: Lookup) -> Iterator[SideRow]:
    for one in known.brief.accounts:
        for position in one.positions:
            yield SideRow(known, one, position)


ACCOUNTS = Sheet(
    "accounts",
    "One row a side of a matter on which sides stand against each other.",
    (
        text("account", "Id of the matter.", lambda r: r.account.id),
        text("kind", "How they stand against each other.", lambda r: r.account.kind.value),
        text("topic", "What it is about, in words of a report.", lambda r: r.account.topic),
        text("party", "Who.", lambda r: r.known.named(r.position.party) or r.position.voice),
        text("claim", "What they say, in words of a report.", lambda r: r.position.claim),
        text("outlets", "Who reports it.", lambda r: _titles(r.known, r.position.reports)),
    ),
    sides,
)

SHEETS = (STATEMENTS, QUOTATIONS, REPORTS, ORIGINS, LINEAGE, TIMELINE, ACCOUNTS)
