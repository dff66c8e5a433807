"""Who, what, when, where, why and how, in the words of the sentences that tell the story best."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crosswire.collate.entities import Entities
from crosswire.collate.story import setting
from crosswire.collate.story.lede import Candidate
from crosswire.types import Extract, FiveW, Happening, Passage, Span, Told, W

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
    told = [(c, by_id[c.report], h) for c in best if (h := c.opening.happening) is not None]
    own = sorted(told, key=lambda one: not one[2].tells)
    near = [one for one in own if one[0] in best[:_NEAR]]
    back = [(n if one[2].acts else n + _THING, n) for n, one in enumerate(own)]
    acting = [own[n] for _, n in sorted(back)]
    set_in = best if around is None else around
    return FiveW(
        who=_first(acting, lambda h: h.who),
        what=_first(own, lambda h: h.what),
        when=_said(setting.when(by_id, set_in)),
        where=_said(setting.where(by_id, entities, set_in)),
        why=_first(near, lambda h: h.why),
        how=_first(near, lambda h: h.how),
    )


def _first(
    told: Sequence[tuple[Candidate, Extract, Happening]], ask: Callable[[Happening], Told | None]
) -> W | None:
    for candidate, extract, happening in told:
        answer = ask(happening)
        if answer is None or (candidate.disputed and answer.number):
            continue
        if candidate.passage.span.covers(answer.span):
            return _said((extract, answer.span))
    return None


def _said(found: tuple[Extract, Span] | None) -> W | None:
    if found is None:
        return None
    extract, span = found
    text = extract.report.slice(span)
    return W(" ".join(text.split()), (Passage(extract.report.id, span.start, span.end, text),))
