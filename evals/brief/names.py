"""Names: are the spellings of one name together, and only those."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from evals.brief.spans import Stretch, shared
from evals.brief.subject import Subject
from evals.counting import Scores


def score(subject: Subject, gold: Sequence[Sequence[Stretch]]) -> Scores:
    """B-cubed over the gold's mentions that some mention of the brief touches (Bagga and Baldwin, 1998)."""
    made: dict[str | None, list[tuple[Stretch, str]]] = defaultdict(list)
    for entity in subject.data["entities"]:
        for mention in subject.stretches(entity["mentions"]):
            made[mention.report].append((mention, entity["id"]))
    mentions = [(place, mention) for place, group in enumerate(gold) for mention in group]
    pairs = [(place, _nearest(mention, made[mention.report])) for place, mention in mentions]
    covered = [(place, entity) for place, entity in pairs if entity is not None]
    if not covered:
        return {"names.found": 0.0, "names.f1": 0.0}
    precision, recall = _bcubed(covered)
    return {
        "names.found": len(covered) / len(mentions),
        "names.precision": precision,
        "names.recall": recall,
        "names.f1": 2 * precision * recall / (precision + recall),
    }


def _nearest(mention: Stretch, made: Sequence[tuple[Stretch, str]]) -> str | None:
    """The entity of the mention that fits best."""
    fits = [
        (both / max(mention.end - mention.start, other.end - other.start), entity)
        for other, entity in made
        if (both := shared(mention, other))
    ]
    return max(fits)[1] if fits else None


def _bcubed(covered: Sequence[tuple[int, str]]) -> tuple[float, float]:
    gold, made = Counter(g for g, _ in covered), Counter(e for _, e in covered)
    both = Counter(covered)
    precision = sum(both[pair] / made[pair[1]] for pair in covered) / len(covered)
    recall = sum(both[pair] / gold[pair[0]] for pair in covered) / len(covered)
    return precision, recall
