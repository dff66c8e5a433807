"""Statements, utterances and noise: what is compared by stretches of characters alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from evals.brief.spans import Stretch, agreement, characters, hull, shared
from evals.brief.subject import Subject
from evals.counting import Scores, prf, under

Group = Sequence[Stretch]


def statements(subject: Subject, gold: Sequence[Mapping[str, Any]]) -> Scores:
    """Statements whose content agrees by half with a gold one, and whose source touches the gold's."""
    wanted = [
        (Stretch(g["report"], *g["content"]), Stretch(g["report"], *g["source"]) if g.get("source") else None)
        for g in gold
    ]
    made = []
    for said in subject.data["statements"]:
        report = subject.gold_of.get(said["report"])
        made.append((hull(report, said["content"]), hull(report, said["source"])))
    hits = [
        (g, s) for g, want in enumerate(wanted) for s, made_one in enumerate(made) if _says(want, made_one)
    ]
    found, right = {g for g, _ in hits}, {s for _, s in hits}
    return under("statements", prf(len(found), len(gold), len(right), len(made)))


Said = tuple[Stretch | None, Stretch | None]


def _says(gold: Said, made: Said) -> bool:
    content, source = made
    if content is None or gold[0] is None or agreement(gold[0], content) < 0.5:
        return False
    return gold[1] is None or (source is not None and shared(source, gold[1]) > 0)


def utterances(subject: Subject, gold: Sequence[Group]) -> Scores:
    """Pairs of passages of two reports that are put together as one utterance."""
    made = [subject.stretches(u["variants"]) for u in subject.data["utterances"]]
    wanted, offered = list(_pairs(gold)), list(_pairs(made))
    hit = sum(_holds(pair, made) for pair in wanted)
    good = sum(_holds(pair, gold) for pair in offered)
    return under("utterances", prf(hit, len(wanted), good, len(offered)))


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[Stretch, Stretch]]:
    for group in groups:
        yield from ((a, b) for a, b in combinations(group, 2) if a.report != b.report)


def _holds(pair: tuple[Stretch, Stretch], groups: Sequence[Group]) -> bool:
    return any(all(any(_meets(one, other) for other in group) for one in pair) for group in groups)


def _meets(a: Stretch, b: Stretch) -> bool:
    both = shared(a, b)
    return both > 0 and both >= 0.5 * min(a.end - a.start, b.end - b.start)


def noise(subject: Subject, gold: Sequence[Mapping[str, Any]]) -> Scores:
    """Characters marked as noise, white space aside."""
    texts = subject.texts
    marked = (subject.stretch(n, r["id"]) for r in subject.data["reports"] for n in r["noise"])
    made = _solid(characters(marked), texts)
    wanted = _solid(characters(Stretch(n["report"], n["start"], n["end"]) for n in gold), texts)
    both = len(made & wanted)
    return under("noise", prf(both, len(wanted), both, len(made)))


def _solid(places: set[tuple[str | None, int]], texts: Mapping[str, str]) -> set[tuple[str | None, int]]:
    return {
        (report, place)
        for report, place in places
        if report is not None
        and report in texts
        and place < len(texts[report])
        and not texts[report][place].isspace()
    }
