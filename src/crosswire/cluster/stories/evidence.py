"""Whether two reports are of one event: each kind of evidence by itself, weighed and summed.

The scores of many pairs are computed at once; what a reader is told of a pair is computed for that pair
alone, by the same weights, so that the reason is the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log1p

import numpy as np

from crosswire.cluster.stories.index import Index, Numbers
from crosswire.cluster.stories.names import has, shared
from crosswire.cluster.stories.records import Kind, Traits
from crosswire.languages.wording import worded
from crosswire.link import Finding, Likeness, judge
from crosswire.resources.weights import Weights, limits, weights
from crosswire.steady import steady_array

NAMES = ("words", "title", "figures", "gap", "same_day", "other_days", "few_words", "named")
"""Kinds of evidence, in the order of the columns of `evidence`."""
_SHOWN = 5  # words that a reason names
_STEEP = 30.0


class Pairs:
    """Reports by their slots, and how alike any two of them are.

    Args:
        fitted: What evidence is worth; without it, as it was fitted.
    """

    def __init__(self, fitted: Weights | None = None) -> None:
        self.index = Index()
        self.fitted = fitted or weights("stories")
        self.traits: dict[int, Traits] = {}
        self._days: dict[int, frozenset[int]] = {}
        self._published: dict[int, float] = {}
        self._held: dict[int, frozenset[str]] = {}
        self._listed: dict[int, tuple[str, ...]] = {}
        self.parted: dict[int, list[int]] = {}
        """Of a report those that its names alone keep apart from it, as far as they were compared."""

    def add(self, slot: int, traits: Traits) -> None:
        self.index.add(slot, traits)
        self.traits[slot] = traits
        days = [date.fromisoformat(day).toordinal() for day in traits.days]
        self._days[slot] = frozenset(days)
        self._held[slot] = frozenset([*traits.names, *traits.title, *traits.first])
        self._listed[slot] = tuple(sorted(self._held[slot]))
        self._published[slot] = traits.published.toordinal() if traits.published else np.nan

    def drop(self, slot: int) -> None:
        self.index.drop(slot)
        for table in (self.traits, self._days, self._published, self._held, self._listed):
            del table[slot]
        self.parted.pop(slot, None)

    def scores(self, slot: int, others: Sequence[int]) -> Numbers:
        """How likely a report and each of others are of one event, 0 to 1."""
        if not others:
            return np.zeros(0)
        worth = np.array([self.fitted.of[name] for name in NAMES])
        logit = self.fitted.bias + self.evidence(slot, others) @ worth
        found = steady_array(1 / (1 + np.exp(-np.clip(logit, -_STEEP, _STEEP))))
        for place, other in enumerate(others):
            score = float(found[place])
            if score >= limits("stories")["near"] and self.parts(slot, other, score):
                found[place] = 0.0
                if score >= self.fitted.threshold:
                    self.parted.setdefault(slot, []).append(other)
        return found

    def parts(self, one: int, other: int, score: float) -> bool:
        """Whether two reports are kept apart: what either names first, the other nowhere has.

        Floods, fires and shootings are told in the same words everywhere; towns, rivers and people tell them
        apart, however alike the rest is. Where that is all but the same, one name may be of the
        furniture of the page, and is not enough.
        """
        own, theirs = self.traits[one], self.traits[other]
        if not own.first or not theirs.first:
            return False
        if score >= limits("stories")["sure"] and not (_is_told(own) and _is_told(theirs)):
            return False
        return not (shared(own.first, self._held[other]) or shared(theirs.first, self._held[one]))

    def other_names(self, one: int, other: int) -> Likeness:
        """Why two reports are kept apart that are told in the same words."""
        first, second = (self._told_first(slot) for slot in (one, other))
        return Likeness(0.0, "other_names", (worded("stories.other_names", one=first, other=second),))

    def _told_first(self, slot: int) -> str:
        """The names that a report tells first, as names are written."""
        return ", ".join(name.removeprefix("=").capitalize() for name in self.traits[slot].first[:_SHOWN])

    def evidence(self, slot: int, others: Sequence[int]) -> Numbers:
        """One row for each of others, one column for each of `NAMES`."""
        words = np.sqrt(self.index.alike(slot, others, "words"))
        return np.column_stack(
            [
                words,
                np.sqrt(self.index.alike(slot, others, "title")),
                self.index.alike(slot, others, "figures"),
                self._gaps(slot, others),
                [float(bool(self._days[slot] & self._days[other])) for other in others],
                [self._other_days(self._days[slot], self._days[other]) for other in others],
                words * self.index.few,
                [self._named(slot, other) for other in others],
            ]
        )

    def _named(self, slot: int, other: int) -> float:
        """How many of the names that either of two reports tells first the other has, on average."""
        own, theirs = self.traits[slot].first, self.traits[other].first
        if not own or not theirs:
            return limits("stories")["unnamed"]
        return (self._share_in(other, own) + self._share_in(slot, theirs)) / 2

    def _share_in(self, slot: int, names: Sequence[str]) -> float:
        held, listed = self._held[slot], self._listed[slot]
        return sum(name in held or has(listed, name) for name in names) / len(names)

    def explained(self, one: int, other: int) -> Likeness:
        """The score of two reports, with what it rests on."""
        values = self.evidence(one, [other])[0].tolist()
        told = [self._told(name, value, one, other) for name, value in zip(NAMES, values, strict=True)]
        evidence = (
            (name, Finding(value, reason)) for name, value, reason in zip(NAMES, values, told, strict=True)
        )
        return judge(evidence, self.fitted)

    def _gaps(self, slot: int, others: Sequence[int]) -> Numbers:
        """How many days lie between the dates published, as a logarithm: the first tell most."""
        apart = np.abs(np.array([self._published[other] for other in others]) - self._published[slot])
        result: Numbers = np.log1p(np.where(np.isnan(apart), limits("stories")["undated"], apart))
        return result

    @staticmethod
    def _other_days(own: frozenset[int], theirs: frozenset[int]) -> float:
        """How far apart the days of two reports lie, as a logarithm; a day may be a matter of zones."""
        if not own or not theirs:
            return 0.0
        return log1p(max(0, min(abs(one - other) for one in own for other in theirs) - 1))

    def _told(self, name: str, value: float, one: int, other: int) -> str:
        """What a reader is told of one kind of evidence; nothing where there is nothing to tell."""
        if name in {"words", "title", "figures"}:
            shared = self._written(one, self.index.shared(one, other, name, _SHOWN)) if value else ""
            return worded(f"stories.{name}", what=shared) if shared else ""
        if name == "gap":
            return _apart(np.expm1(value)) if self._dated(one, other) else ""
        if name == "same_day":
            days = sorted(self._days[one] & self._days[other])
            return worded("stories.both_name", day=date.fromordinal(days[0]).isoformat()) if days else ""
        return worded("stories.other_days") if name == "other_days" and value else ""

    def _written(self, slot: int, shared: Sequence[str]) -> str:
        """Terms as a report writes them."""
        traits = self.traits[slot]
        forms = dict(zip(traits.words, traits.forms, strict=False))
        terms = (term.removeprefix("#").split(" ") for term in shared)
        return ", ".join(" ".join(forms.get(part, part) for part in parts) for parts in terms)

    def _dated(self, one: int, other: int) -> bool:
        return not (np.isnan(self._published[one]) or np.isnan(self._published[other]))

    def joins_none(self, slot: int) -> bool:
        """Whether a report is of no one story."""
        traits = self.traits[slot]
        return traits.kind is Kind.ROUNDUP or not traits.words


def _is_told(traits: Traits) -> bool:
    """Whether a report tells its names for certain: one in its title, or several."""
    return len(traits.first) > 1 or traits.first[0] in traits.title


def _apart(days: float) -> str:
    number = round(days)
    return worded("stories.apart", n=number) if number else worded("stories.one_day")
