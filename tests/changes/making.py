"""Briefs of a few figures, made by hand."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from crosswire.types import (
    SCHEMA,
    Answer,
    Brief,
    ChainLink,
    Figure,
    FigureKind,
    FiveW,
    Lineage,
    LinkKind,
    Modality,
    Modifier,
    Origin,
    Question,
    Range,
    ReasonCode,
    Report,
    Span,
    Standing,
    Story,
)

TEXTS = {
    "a": "Rescuers said 14 climbers were missing on the north face.",
    "b": "The army said 20 climbers were missing.",
    "c": "The mountain club said 14 climbers were missing.",
    "d": "Rescuers said 60 climbers were missing.",
}
SPEAKERS = {"a": "rescuers", "b": "the army", "c": "the mountain club", "d": "rescuers"}


def figure(rid: str) -> Figure:
    text = TEXTS[rid]
    number = next(word for word in text.split() if word.isdigit())
    start, value = text.index(number), float(number)
    return Figure(
        id=f"{rid}/f{start}",
        report=rid,
        start=start,
        end=start + len(number),
        text=number,
        value=value,
        low=value,
        high=value,
        modifier=Modifier.EXACT,
        kind=FigureKind.COUNT,
        unit=None,
        implicit=False,
        modality=Modality.ASSERTED,
        counted="climber",
        qualifiers=(),
        predicate="missing",
        place=None,
        period=None,
        as_of=None,
        origin=(ChainLink(SPEAKERS[rid], None, LinkKind.SPEAKER),),
        statement=None,
        question=None,
        sentence=Span(0, len(text)),
    )


def brief(
    *rids: str,
    standing: Standing = Standing.SINGLE_REPORT,
    code: ReasonCode | None = None,
    headline: str = "Climbers missing",
) -> Brief:
    """The brief of some of the texts: one question, an answer for each number, an origin for each speaker."""
    found = [figure(rid) for rid in rids]
    names = list(dict.fromkeys(SPEAKERS[rid] for rid in rids))
    origins = tuple(
        Origin(f"o{n}", name, "organisation", tuple(r for r in rids if SPEAKERS[r] == name))
        for n, name in enumerate(names, 1)
    )
    values = dict.fromkeys(f.value for f in found)
    answers = tuple(_answer([f for f in found if f.value == value], names) for value in values)
    asked = Question(
        "q1",
        "How many climbers are missing?",
        "climber",
        (),
        "missing",
        None,
        None,
        None,
        answers,
        standing,
        "A reason.",
        (),
        len(names),
        Range(min(values, default=None), max(values, default=None)),
        None,
    )
    nothing = FiveW(None, None, None, None, None, None)
    return Brief(
        schema=SCHEMA,
        crosswire="0",
        models={},
        text_sha256={rid: hashlib.sha256(TEXTS[rid].encode()).hexdigest() for rid in rids},
        story=Story("s", headline, ("en",), None, None, "", (), nothing),
        reports=tuple(_report(rid) for rid in rids),
        entities=(),
        statements=(),
        figures=tuple(found),
        questions=(replace(asked, reason_code=code),) if found else (),
        sums=(),
        utterances=(),
        timeline=(),
        accounts=(),
        lineage=Lineage(origins, (), len(rids), len(rids)),
        coverage=(),
        skipped=(),
    )


def _answer(figures: list[Figure], names: list[str]) -> Answer:
    first = figures[0]
    origins = tuple(dict.fromkeys(f"o{names.index(SPEAKERS[f.report]) + 1}" for f in figures))
    ids, reports = tuple(f.id for f in figures), tuple(f.report for f in figures)
    return Answer(first.value, first.low, first.high, first.modifier, None, ids, reports, origins)


def _report(rid: str) -> Report:
    text = TEXTS[rid]
    url = f"https://{rid}.example/climbers"
    return Report(rid, None, url, f"Tern {rid}", None, (), f"Climbers {rid}", None, None, None, "en", 9, text)
