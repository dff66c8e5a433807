"""What became of the people whom a report names: wanted, charged, sentenced.

where names stand | the words behind and before each, by the language's list of stages -> Staged
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.resources import lists
from crosswire.resources.collating import Stage
from crosswire.resources.collating import stages as listed
from crosswire.types import Analysis, EntityType, Sentence, Span, Staged, Stages, Telling

_PAST = lists.pattern("extract/parts/stages", "past")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 160  # characters around a name in which its verb stands
_TOP = 14  # sentences of a report that tell its own story


def stages(analysis: Analysis, names: Sequence[Span], tellings: Sequence[Telling]) -> Stages:
    """The stages that a report tells, each of whom it names beside it.

    Args:
        analysis: The report as the language pipeline read it.
        names: Where names stand; whose they are is not known yet.
        tellings: What its clauses tell: of them the shortest around name and stage is shown.
    """
    report = analysis.report
    every = listed(lists.code_of(report.language))
    own = [s for s in analysis.sentences[:_TOP] if not _recalls(analysis, s)]
    text = f"{report.title or ''}\n{report.text}"
    return Stages(
        tuple(
            Staged(stage.name, name, _clause(both, sentence.span, tellings))
            for sentence in own
            for name in (n for n in names if sentence.span.covers(n))
            for stage in every
            if (both := _told(analysis, sentence.span, name, stage))
        ),
        tuple(stage.name for stage in every if stage.known.search(text)),
    )


def _recalls(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells of somebody's record, or of another year."""
    text, published = analysis.report.slice(sentence.span), analysis.report.published
    if _PAST.search(text):
        return True
    return published is not None and any(int(y) < published.year - 1 for y in _YEAR.findall(text))


def _told(analysis: Analysis, sentence: Span, name: Span, stage: Stage) -> Span | None:
    """A name with the words behind or before it that tell a stage; `None` where they do not."""
    text = analysis.report.text
    found = stage.behind.match(text, name.end, min(sentence.end, name.end + _NEAR))
    if found is None:
        before = text[max(sentence.start, name.start - _NEAR) : name.start]
        led = stage.ahead.search(before + " " if before[-1:].strip() else before)
        return Span(name.start - len(before) + led.start(), name.end) if led else None
    between = Span(name.end, found.end())
    people = (m.span for m in analysis.mentions if m.type is EntityType.PERSON)
    other = any(between.start <= span.start < between.end for span in people)
    return None if other else Span(name.start, found.end())


def _clause(both: Span, sentence: Span, tellings: Sequence[Telling]) -> Span:
    around = (t.shown for t in tellings if t.shown.covers(both) and sentence.covers(t.shown))
    return min(around, key=lambda c: c.end - c.start, default=sentence)
