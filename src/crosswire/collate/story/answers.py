"""Who, what, when, where, why and how, in the words of the sentences that tell the story best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
    *,
    around: Sequence[Candidate] | None = None,
    set_in: Mapping[str, float] | None = None,
) -> FiveW:
    """The six answers; `None` where no sentence gives one.

    Of a story all that the lede says is the lede's: who, what, why and how never come from two sentences
    that may tell of two things. A report alone is asked in full.

    Args:
        extracts: Of the story, or of one report alone.
        entities: Of the same.
        best: Sentences that tell the story, the best first: each answer is the first that is found.
        around: Of a report alone, the sentences that may say when and where.
        set_in: Of a story, its places with how many voices set it there.
    """
    by_id = {e.report.id: e for e in extracts}
    told = [(c, by_id[c.report], h) for c in best if (h := c.opening.happening) is not None]
    own = sorted(told, key=lambda one: not one[2].tells)
    near = [one for one in own if one[0] in best[:_NEAR]]
    back = [(n if one[2].acts else n + _THING, n) for n, one in enumerate(own)]
    acting = [own[n] for _, n in sorted(back)]
    if around is None:
        telling = ([one] for one in told if any(_covered(one[0], w) for w in (one[2].what, one[2].who)))
        acting = own = near = next(telling, [])
    days = best if around is None else around
    return FiveW(
        who=_first(acting, lambda h: h.who),
        what=_first(own, lambda h: h.what),
        when=_said(setting.when(by_id, days, lede=around is None)),
        where=_said(setting.where(by_id, entities, days, set_in or {})),
        why=_first(near, lambda h: h.why),
        how=_first(near, lambda h: h.how),
    )


def _first(
    told: Sequence[tuple[Candidate, Extract, Happening]], ask: Callable[[Happening], Told | None]
) -> W | None:
    for candidate, extract, happening in told:
        answer = ask(happening)
        if answer is not None and _covered(candidate, answer):
            return _said((extract, answer.span))
    return None


def _covered(candidate: Candidate, answer: Told | None) -> bool:
    return answer is not None and candidate.passage.span.covers(answer.span)


def _said(found: tuple[Extract, Span] | None) -> W | None:
    if found is None:
        return None
    extract, span = found
    text = extract.report.slice(span)
    return W(" ".join(text.split()), (Passage(extract.report.id, span.start, span.end, text),))
