"""What numbers leave open: those that differ, are taken back, do not add up, have one origin or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from crosswire.collate.asking.weighing import ordered, weight
from crosswire.languages.wording import worded
from crosswire.resources.story import stakes
from crosswire.types import (
    Answer,
    Brief,
    Figure,
    LabelFrom,
    LinkKind,
    Modality,
    OpenCode,
    OpenQuestion,
    OpenReason,
    Origin,
    Passage,
    Question,
    ReasonCode,
    Report,
    Role,
    Standing,
)

DIFFER = {
    ReasonCode.DENIAL: OpenCode.DENIED,
    ReasonCode.TWO_ESTIMATES: OpenCode.ESTIMATES,
    ReasonCode.PART_EXCEEDS: OpenCode.PART_EXCEEDS,
    ReasonCode.NOTHING_SAYS_WHY: OpenCode.UNEXPLAINED,
}
BACK = {ReasonCode.TAKEN_BACK, ReasonCode.REPLACED}
# What asks for it, by its first reason; the others ask for the number.
ASKS = {
    OpenCode.PART_EXCEEDS: "part",
    OpenCode.NO_SOURCE: "source",
    OpenCode.UNNAMED: "source",
    OpenCode.ONE_ORIGIN: "confirm",
    OpenCode.ONE_REPORT: "confirm",
}
# Own voices: a report or its house, and nobody whom it names.
HOUSES = {"outlet", "agency", "report"}
UNNAMED = {"unnamed"}
MOST_NAMED = 4
FEW = 2


def asked(brief: Brief) -> Iterator[OpenQuestion]:
    """What the numbers of a brief leave open."""
    view = _View(brief)
    for question in brief.questions:
        if _asserted(view, question) and (reasons := ordered(list(_reasons(view, question)))):
            yield _open(view, question, reasons)


class _View:
    """A brief with what is asked of it at hand."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.figures = {f.id: f for f in brief.figures}
        self.origins = {o.id: o for o in brief.lineage.origins}
        self.rows = {q: n for n, q in enumerate(brief.story.key_questions)}
        self.several = len(brief.reports) > 1
        self.own = {
            name for r in brief.reports for name in (r.id, r.name, r.outlet, r.publisher, *r.agencies)
        }

    @cached_property
    def failing(self) -> dict[str, str]:
        """The notes of the sums that do not hold, by the figure that states the total."""
        return {s.total: s.note for s in self.brief.sums if not s.holds}

    def of(self, answer: Answer) -> list[Figure]:
        return [self.figures[f] for f in answer.figures if f in self.figures]

    def sources(self, question: Question) -> list[Origin]:
        """The origins of its answers, each once: those that have a name first, then those of more reports."""
        ids = dict.fromkeys(o for answer in question.answers for o in answer.origins)
        known = [self.origins[o] for o in ids if o in self.origins]
        return sorted(known, key=lambda o: (not self.named(o), o.kind in UNNAMED, -len(o.reports)))

    def named(self, origin: Origin) -> bool:
        """Whether reports name it for something, not only speak in their own voice."""
        return origin.kind not in HOUSES or origin.name not in self.own


def _asserted(view: _View, question: Question) -> bool:
    """Whether anybody gives it as a fact, not as a plan or a condition, or denies it."""
    told = {f.modality for answer in question.answers for f in view.of(answer)}
    return bool(told & {Modality.ASSERTED, Modality.DENIED})


def _reasons(view: _View, question: Question) -> Iterator[OpenReason]:
    """Why a question is open; nothing where it is settled, or nobody would ask."""
    yield from _differing(question)
    yield from _still_printed(view, question)
    yield from _failing(view, question)
    if question.id in view.rows or question.standing.open:
        yield from _weakly_sourced(view, question)


def _differing(question: Question) -> Iterator[OpenReason]:
    code = question.reason_code
    if question.standing.open:
        yield OpenReason(
            DIFFER.get(code, OpenCode.NUMBERS_DIFFER) if code else OpenCode.NUMBERS_DIFFER, question.reason
        )
    elif question.standing is Standing.UPDATED and code is ReasonCode.TAKEN_BACK:
        yield OpenReason(OpenCode.TAKEN_BACK, question.reason)


def _still_printed(view: _View, question: Question) -> Iterator[OpenReason]:
    """A number that one report takes back, and another gives later than that one."""
    if question.reason_code not in BACK:
        return
    published = {r.id: r.published for r in view.brief.reports}
    back = [(a, f) for a in question.answers for f in view.of(a) if f.role is Role.PREVIOUS]
    for answer, figure in back:
        since = published.get(figure.report)
        for other in question.answers:
            if other is answer or _ends(other) != _ends(answer):
                continue
            later = [r for r in other.reports if since and (p := published.get(r)) and p > since]
            if later:
                who = _named(view, later)
                yield OpenReason(
                    OpenCode.STILL_PRINTED, worded("open.still_printed", who=who, low=figure.text)
                )


def _failing(view: _View, question: Question) -> Iterator[OpenReason]:
    notes = [view.failing[f] for a in question.answers for f in a.figures if f in view.failing]
    for note in dict.fromkeys(notes):
        yield OpenReason(OpenCode.SUM_FAILS, note)


def _weakly_sourced(view: _View, question: Question) -> Iterator[OpenReason]:
    """That nobody is named for it, or one alone."""
    sources = view.sources(question)
    reports = {r for answer in question.answers for r in answer.reports}
    speakers = [s for s in sources if view.named(s)]
    if not speakers and not _attributed(view, question):
        yield OpenReason(OpenCode.NO_SOURCE, worded("open.no_source"))
    elif speakers and all(s.kind in UNNAMED for s in speakers) and len(speakers) == len(sources):
        who = ", ".join(s.name for s in speakers[:FEW])
        yield OpenReason(OpenCode.UNNAMED, worded("open.unnamed", who=who))
    if question.independent_origins == 1 and len(reports) > 1:
        who = sources[0].name if sources else _named(view, sorted(reports)[:1])
        yield OpenReason(OpenCode.ONE_ORIGIN, worded("open.one_origin", who=who, reports=len(reports)))
    elif len(reports) == 1 and view.several:
        yield OpenReason(OpenCode.ONE_REPORT, worded("open.one_report", who=_named(view, list(reports))))


def _attributed(view: _View, question: Question) -> bool:
    links = [link for a in question.answers for f in view.of(a) for link in f.origin]
    return any(link.kind in {LinkKind.SPEAKER, LinkKind.INTERMEDIARY} for link in links)


def _open(view: _View, question: Question, reasons: tuple[OpenReason, ...]) -> OpenQuestion:
    reports = {r for answer in question.answers for r in answer.reports}
    return OpenQuestion(
        about=question.id,
        ask=_ask(question, reasons[0]),
        reasons=reasons,
        whom=tuple(s.name for s in view.sources(question) if view.named(s))[:MOST_NAMED],
        weight=weight(
            reasons,
            stake=stakes().get(question.predicate or "", 0.0) / (FEW if question.parent else 1),
            row=view.rows.get(question.id),
            reports=len(reports),
        ),
        evidence=tuple(_places(view, question)),
    )


def _ask(question: Question, reason: OpenReason) -> str:
    how = ASKS.get(reason.code, "number")
    composed = question.label_from is LabelFrom.COMPOSED
    asks = composed and question.label.endswith("?")
    if asks and how == "number":
        return question.label
    if asks:
        return worded(f"asking.then_{how}", what=question.label)
    return worded(f"asking.{how}", what=question.label if composed else f"“{question.label}”")


def _places(view: _View, question: Question) -> Iterator[Passage]:
    """Where each answer first stands."""
    for answer in question.answers:
        for figure in view.of(answer)[:1]:
            yield Passage(figure.report, figure.start, figure.end, figure.text)


def called(report: Report) -> str:
    """What a report is called: its outlet, its publisher, else its id."""
    return report.outlet or report.publisher or report.id


def _ends(answer: Answer) -> tuple[float | None, float | None, float | None]:
    return answer.value, answer.low, answer.high


def _named(view: _View, reports: Sequence[str]) -> str:
    """What reports are called: their outlets, else their ids."""
    return ", ".join(dict.fromkeys(called(r) for r in view.brief.reports if r.id in set(reports)))
