"""Which figure of the brief is which figure of the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from evals.brief.spans import Stretch, shared
from evals.brief.subject import Subject
from evals.counting import Scores, prf, under

Item = Mapping[str, Any]
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def numbers(value: object) -> Iterator[float]:
    """The plain numbers in a gold value: a number, a list, bounds by name, or words that hold one."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, str):
        yield from map(float, NUMBER.findall(value)[:1])
    elif value is not None:
        yield float(value)  # type: ignore[arg-type]


def same_value(figure: Item, wanted: Iterable[object]) -> bool:
    """Whether the figure's value or one of its bounds is one of the wanted numbers."""
    has = [figure[key] for key in ("value", "low", "high") if figure.get(key) is not None]
    want = [number for value in wanted for number in numbers(value)]
    return any(abs(w - h) <= 1e-6 * max(1.0, abs(w)) for w in want for h in has)


def values(item: Item) -> list[object]:
    return [item.get("value"), item.get("low"), item.get("high")]


def stretch(item: Item) -> Stretch:
    return Stretch(item["report"], item["start"], item["end"])


def match(figures: Sequence[Item], gold: Sequence[Item]) -> dict[int, Item]:
    """For each gold figure that was found, by its index, the brief's figure that overlaps it most."""
    found: dict[int, Item] = {}
    used: set[str] = set()
    for index, wanted in enumerate(gold):
        fits = [
            (size, -place)
            for place, figure in enumerate(figures)
            if figure["id"] not in used
            and (size := shared(stretch(figure), stretch(wanted)))
            and same_value(figure, values(wanted))
        ]
        if fits:
            found[index] = figures[-max(fits)[1]]
            used.add(found[index]["id"])
    return found


def score(subject: Subject, gold: Sequence[Item]) -> Scores:
    """Gold figures found; and of the brief's figures, those that are gold ones."""
    figures = subject.figures()
    found = match(figures, gold)
    return under("figures", prf(len(found), len(gold), len(found), len(figures)))
