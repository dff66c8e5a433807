"""Which questions come first where all are listed: those of the first screen, then what more sources say."""

from __future__ import annotations

from crosswire.render.view.answers import figures, reports
from crosswire.render.view.index import Index
from crosswire.resources.story import stakes
from crosswire.steady import steady
from crosswire.types import Modality, Question


def by_importance(index: Index, questions: list[Question]) -> list[Question]:
    """The questions, those of the first screen in its order first; equals in the order of the brief."""
    first = {q.id: n for n, q in enumerate(index.key_questions)}

    def early(question: Question) -> tuple[int, bool, float]:
        several = min(question.independent_origins, 5) + 0.2 * min(len(reports(question)), 6)
        at_stake = stakes().get(question.predicate or "", 0.0) - (1.0 if question.parent else 0.0)
        unreal = all(f.modality is not Modality.ASSERTED for a in question.answers for f in figures(index, a))
        worth = steady(question.standing.rank + several + at_stake)
        return first.get(question.id, len(first)), unreal, -worth

    return sorted(questions, key=early)
