"""Who, what, when, where, why and how, in the words of the sentences that tell the story best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crosswire.collate.entities import Entities
from crosswire.collate.story import happening, reasons, setting
from crosswire.collate.story.lede import Candidate
from crosswire.types import Extract, FiveW, Passage, Span, W

_NEAR = 4  # sentences whose actors, reasons and means are those of the story
_THING = 1.5  # sentences that a subject stands back that is no one who acts


def answers(
    extracts: Sequence[Extract],
    entities: Entities,
    best: Sequence[Candidate],
    around: Sequence[Candidate] | None = None,
) -> FiveW:
    """The six answers; `None` where no sentence gives one.

    Args:
        extracts: Of the story, or of one report alone.
        entities: Of the same.
        best: Sentences that tell the story, the best first: each answer is the first that is found.
        around: Sentences that may say when and where; those of `best` when not given.
    """
    by_id = {e.report.id: e for e in extracts}
    told = [(c, by_id[c.report], h) for c in best if (h := _happening(by_id[c.report], c)) is not None]
    own = sorted(told, key=lambda one: not happening.tells(one[2]))
    near = [one for one in own if one[0] in best[:_NEAR]]
    acting = [one for _, one in sorted(enumerate(own), key=lambda n: n[0] + _standing_back(n[1][2]))]
    set_in = best if around is None else around
    return FiveW(
        who=_first(acting, happening.who),
        what=_first(own, happening.what),
        when=_said(setting.when(by_id, set_in)),
        where=_said(setting.where(by_id, entities, set_in)),
        why=_first(near, reasons.why),
        how=_first(near, reasons.how),
    )


Told = tuple[Candidate, Extract, happening.Happening]


def _happening(extract: Extract, candidate: Candidate) -> happening.Happening | None:
    paragraph = extract.analysis.paragraphs[candidate.sentence.paragraph]
    return happening.of(list(paragraph.parse[candidate.sentence.first : candidate.sentence.last]))


def _standing_back(told: happening.Happening) -> float:
    return 0.0 if happening.acts(_actor(told)) else _THING


def _actor(told: happening.Happening) -> Any | None:
    if told.passive and not happening.acts(told.subject):
        return told.agent
    return told.subject


def _first(told: Sequence[Told], ask: Callable[[happening.Happening], list[Any]]) -> W | None:
    for candidate, extract, what in told:
        tokens = ask(what)
        if tokens and not (candidate.disputed and any(t.like_num for t in tokens)):
            paragraph = extract.analysis.paragraphs[candidate.sentence.paragraph]
            span = Span(paragraph.span_of(tokens[0]).start, paragraph.span_of(tokens[-1]).end)
            if candidate.passage.span.covers(span):
                return _said((extract, span))
    return None


def _said(found: tuple[Extract, Span] | None) -> W | None:
    if found is None:
        return None
    extract, span = found
    text = extract.report.slice(span)
    return W(" ".join(text.split()), (Passage(extract.report.id, span.start, span.end, text),))
