"""The first screen, row by row: does each row hold one thing, and is what it says of it accepted.

Labels and the choice of words are judged by reading; this counts what the gold can decide.
"""

from __future__ import annotations

from collections import Counter

from evals.brief.questions import Matched
from evals.counting import Scores, share

VERDICTS = ("right", "misjudged", "mixed")


def score(m: Matched, *, misses: list[str] | None = None) -> Scores:
    """Scores of `story.key_questions`; empty where the brief has none.

    Of the rows that hold a figure of the gold: the share that is right (one question of the gold, a standing
    that is accepted), misjudged (one question, another standing) or mixed (figures of several). `shown` is
    the share of the gold's questions with several values of which a right row holds every value found.
    """
    rows = m.subject.data.get("story", {}).get("key_questions")
    if rows is None:
        return {}
    verdicts: Counter[str] = Counter()
    shown: set[int] = set()
    for question in (q for q in dict.fromkeys(rows) if q in m.questions):
        verdict, slots = _verdict(m, question)
        verdicts[verdict] += 1
        shown |= {slot for slot in slots if _whole(m, slot, question)}
        if misses is not None and verdict in {"misjudged", "mixed"}:
            misses.append(f"screen: {verdict}: {question} ({m.standing[question]})")
    judged = sum(verdicts[v] for v in VERDICTS)
    several = [place for place, slot in enumerate(m.slots) if len(slot.values) > 1]
    return {
        "screen.rows": verdicts.total(),
        "screen.outside": verdicts["outside"],
        **{f"screen.{v}": share(verdicts[v], judged) for v in VERDICTS},
        "screen.shown": share(len(shown & set(several)), len(several)),
    }


def _verdict(m: Matched, question: str) -> tuple[str, set[int]]:
    """What a row is, and the questions of the gold that it shows rightly."""
    groups = [m.slots_of[figure] for figure in m.questions[question] if figure in m.slots_of]
    if not groups:
        return "outside", set()
    common = set[int].intersection(*groups)
    if not common:
        return "mixed", set()
    good = {slot for slot in common if m.standing[question] in m.slots[slot].standings}
    return ("right" if good else "misjudged"), good


def _whole(m: Matched, slot: int, question: str) -> bool:
    """Whether a row holds each of the two or more values of a question that the brief found."""
    members = set(m.questions[question])
    found = {m.value_of[i] for i in m.found if m.slot_of[i] == slot}
    held = {
        m.value_of[i] for i, figure in m.found.items() if m.slot_of[i] == slot and figure["id"] in members
    }
    return len(found) > 1 and held == found
