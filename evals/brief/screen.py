"""The first screen, row by row: does each row hold one thing, and is what it says of it accepted.

Labels and the choice of words are judged by reading; this counts what the gold can decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from evals.brief.questions import Matched
from evals.counting import Scores, share

VERDICTS = ("right", "misjudged", "mixed")


def score(m: Matched, *, wanted: Collection[str] = (), misses: list[str] | None = None) -> Scores:
    """Scores of `story.key_questions`; empty where the brief has none.

    Of the rows that hold a figure of the gold: the share that is right (one question of the gold, a standing
    that is accepted), misjudged (one question, another standing) or mixed (figures of several). `shown` is
    the share of the gold's questions with several values of which a right row holds every value found.
    `wanted` is the share of the questions that an editor wanted there which a row is of alone.

    Args:
        m: The brief and the gold.
        wanted: Names of the questions that an editor wanted on the screen.
        misses: Filled with a line for every row that is not right.
    """
    rows = m.subject.data.get("story", {}).get("key_questions")
    if rows is None:
        return {}
    verdicts: Counter[str] = Counter()
    shown: set[int] = set()
    held: set[str] = set()
    for question in (q for q in dict.fromkeys(rows) if q in m.questions):
        verdict, slots = _verdict(m, question)
        verdicts[verdict] += 1
        held |= {m.slots[slot].name for slot in _alone(m, question)}
        shown |= {slot for slot in slots if _whole(m, slot, question)}
        if misses is not None and verdict in {"misjudged", "mixed"}:
            misses.append(f"screen: {verdict}: {question} ({m.standing[question]})")
    judged = sum(verdicts[v] for v in VERDICTS)
    asked = {slot.name for slot in m.slots if slot.name in wanted}
    several = [place for place, slot in enumerate(m.slots) if len(slot.values) > 1]
    return {
        "screen.rows": verdicts.total(),
        "screen.outside": verdicts["outside"],
        **{f"screen.{v}": share(verdicts[v], judged) for v in VERDICTS},
        **({"screen.wanted": share(len(held & asked), len(asked))} if wanted else {}),
        "screen.shown": share(len(shown & set(several)), len(several)),
    }


def _verdict(m: Matched, question: str) -> tuple[str, set[int]]:
    """What a row is, and the questions of the gold that it shows rightly."""
    common = _alone(m, question)
    if not any(figure in m.slots_of for figure in m.questions[question]):
        return "outside", set()
    if not common:
        return "mixed", set()
    good = {slot for slot in common if m.standing[question] in m.slots[slot].standings}
    return ("right" if good else "misjudged"), good


def _alone(m: Matched, question: str) -> set[int]:
    """The questions of the gold to which each figure of a row that the gold knows belongs."""
    groups = [m.slots_of[figure] for figure in m.questions[question] if figure in m.slots_of]
    return set[int].intersection(*groups) if groups else set()


def _whole(m: Matched, slot: int, question: str) -> bool:
    """Whether a row holds each of the two or more values of a question that the brief found."""
    members = set(m.questions[question])
    found = {m.value_of[i] for i in m.found if m.slot_of[i] == slot}
    held = {
        m.value_of[i] for i, figure in m.found.items() if m.slot_of[i] == slot and figure["id"] in members
    }
    return len(found) > 1 and held == found
