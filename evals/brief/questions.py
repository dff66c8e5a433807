"""Which figures were put under one question, and what was said of their answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from evals.brief.figures import Item, match, same_value, values
from evals.brief.subject import AGAINST, Subject
from evals.counting import Scores, prf, share, under

_SIZE = 4  # times the lower end of a range, from which it is a word such as "hundreds"
SAME = {"agreed": "same", "compatible": "same", "single_report": "single"}


@dataclass(frozen=True)
class Slot:
    """A question of the gold: the figures of each of its values, and how these stand to each other."""

    name: str
    standings: tuple[str, ...]
    """The adjudicated standing first, then what else was accepted."""
    values: tuple[tuple[Item, ...], ...]

    @property
    def reports(self) -> set[str]:
        return {figure["report"] for figures in self.values for figure in figures}


class Matched:
    """Slots of the gold, laid over the questions of a brief.

    Args:
        subject: The brief.
        slots: The gold's questions that two or more reports answer.
        exhaustive: Whether the gold annotates every figure; where it does not, figures that it does not
            know count neither way.
    """

    def __init__(self, subject: Subject, slots: Sequence[Slot], *, exhaustive: bool) -> None:
        rows = [
            (figure, place, which)
            for place, slot in enumerate(slots)
            for which, figures in enumerate(slot.values)
            for figure in figures
        ]
        self.subject = subject
        self.slots = slots
        self.exhaustive = exhaustive
        self.gold = [row[0] for row in rows]
        self.slot_of = [row[1] for row in rows]
        self.value_of = [row[2] for row in rows]
        figures = subject.figures()
        self.figures = {figure["id"]: figure for figure in figures}
        self.found = match(figures, self.gold)
        self.questions = subject.questions()
        standing = {q["id"]: q["standing"] for q in subject.data["questions"]}
        self.standing = {name: standing[name.removesuffix(AGAINST)] for name in self.questions}
        self.question_of = {figure: q for q, members in self.questions.items() for figure in members}
        self.slots_of: dict[str, set[int]] = defaultdict(set)
        for index, figure in self.found.items():
            self.slots_of[figure["id"]].add(self.slot_of[index])

    def question(self, index: int) -> str | None:
        """The question of the brief that holds gold figure `index`."""
        return self.question_of.get(self.found[index]["id"]) if index in self.found else None

    def together(self, a: int, b: int) -> bool:
        question = self.question(a)
        return question is not None and question == self.question(b)


def score(matched: Matched, *, misses: list[str] | None = None) -> Scores:
    """All scores on questions.

    Args:
        matched: The brief and the gold.
        misses: Filled with a line for every question whose standing is not the gold's.
    """
    out: Scores = {"slot_figures.recall": share(len(matched.found), len(matched.gold))}
    out.update(_links(matched))
    out["questions"] = _each_question_once(matched)
    out.update(_standing(matched, misses))
    return out


def _links(m: Matched) -> Scores:
    wanted = [
        pair
        for pair in combinations(range(len(m.gold)), 2)
        if m.slot_of[pair[0]] == m.slot_of[pair[1]] and m.gold[pair[0]]["report"] != m.gold[pair[1]]["report"]
    ]
    far = [pair for pair in wanted if m.value_of[pair[0]] != m.value_of[pair[1]]]
    made = list(_made_links(m))
    far_made = [good for good, differ in made if differ]
    links = prf(sum(m.together(*p) for p in wanted), len(wanted), sum(good for good, _ in made), len(made))
    far_links = prf(sum(m.together(*p) for p in far), len(far), sum(far_made), len(far_made))
    return {**under("links", links), **under("far", far_links)}


def _made_links(m: Matched) -> Iterator[tuple[bool, bool]]:
    """For each pair of figures of two reports under one question: is it right, and do the values differ."""
    for members in m.questions.values():
        for a, b in combinations(members, 2):
            one, two = m.figures.get(a), m.figures.get(b)
            if (one or {}).get("report") == (two or {}).get("report"):
                continue
            if not m.exhaustive and _silent(m, a, b):
                continue
            good = bool(m.slots_of.get(a, set()) & m.slots_of.get(b, set()))
            yield good, not same_value(one or {}, values(two or {}))


def _silent(m: Matched, a: str, b: str) -> bool:
    """Whether the gold does not speak of a pair: it knows neither, or one is a word such as "dozens"."""
    unknown = [name for name in (a, b) if name not in m.slots_of]
    return len(unknown) > 1 or any(_size(m.figures.get(name) or {}) for name in unknown)


def _size(figure: Item) -> bool:
    """Whether a figure gives a size and no number: gold that stands off does not annotate it."""
    low, high = figure.get("low"), figure.get("high")
    return figure.get("value") is None and (low is None or high is None or high >= _SIZE * low)


def _each_question_once(m: Matched) -> float | None:
    """Mean over the gold's questions of the F1 of the brief's best question that spans two reports."""
    groups = [set(members) for members in m.questions.values()]
    if not m.exhaustive:
        groups = [{f for f in group if f in m.slots_of} for group in groups]
    groups = [g for g in groups if len({m.figures[f]["report"] for f in g}) > 1]
    total = 0.0
    for place in range(len(m.slots)):
        members = [index for index, slot in enumerate(m.slot_of) if slot == place]
        mine = {m.found[index]["id"] for index in members if index in m.found}
        total += max((2 * len(mine & g) / (len(members) + len(g)) for g in groups), default=0.0)
    return share(total, len(m.slots))


def _standing(m: Matched, misses: list[str] | None) -> Scores:
    right = coarse = several = complete = 0
    for place, slot in enumerate(m.slots):
        best = _best_question(m, place)
        said = m.standing.get(m.question(best[0]) or "") if best else None
        linked = len({m.gold[index]["report"] for index in best}) > 1
        exact = linked and said in slot.standings
        right += exact
        coarse += linked and _coarse(said) in {_coarse(s) for s in slot.standings}
        if len(slot.values) > 1:
            several += 1
            complete += {m.value_of[index] for index in best} == set(range(len(slot.values)))
        if misses is not None and not exact:
            of = sum(map(len, slot.values))
            misses.append(
                f"{slot.name}: gold {slot.standings[0]}, brief {said}; {len(best)} of {of} figures together"
            )
    return {
        "standing": share(right, len(m.slots)),
        "standing.coarse": share(coarse, len(m.slots)),
        "disputes": share(complete, several),
    }


def _coarse(standing: str | None) -> str:
    return SAME.get(standing or "", "differ")


def _best_question(m: Matched, place: int) -> list[int]:
    """The gold figures of a slot that stand under the brief's question with most of its reports."""
    votes: dict[str, list[int]] = {}
    for index in m.found:
        question = m.question(index)
        if m.slot_of[index] == place and question:
            votes.setdefault(question, []).append(index)
    return max(votes.values(), key=lambda v: (len({m.gold[i]["report"] for i in v}), len(v)), default=[])


def by_value(
    figures: Mapping[str, Any], readings: Sequence[Mapping[str, Any]]
) -> tuple[tuple[Item, ...], ...]:
    """The figures of each reading that is stated in a text, leaving out derived ones."""
    found = (tuple(figures[i] for i in r["figures"] if i in figures) for r in readings if not r["derived"])
    return tuple(group for group in found if group)
