"""Which of the places of one name is meant: what a report says of one place tells where the others are.

Every name starts from how well known each of its places is. A place named right behind a comma holds
the one before it ("Springfield, Illinois"). Then the places pull each other: those of one country, one
region and one neighbourhood belong together. The same name means the same place all through a report,
unless the report itself says otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from crosswire.analyse.candidates import Candidate
from crosswire.resources import lists
from crosswire.resources.places import Kind, Spot, fold
from crosswire.steady import steady_array

_JOINED_BEHIND = lists.phrases("analyse/resolve", "joined_behind")

_PLACING = lists.words("analyse/resolve", "placing")

MOST = 80  # places of one name that are weighed
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each kind of evidence counts, in tenfolds of population. Tuned on news of all kinds."""

    country: float = 3.0
    region: float = 3.0
    near: float = 1.5
    near_km: float = 150.0
    fame: float = 0.3
    other_name: float = -1.0  # "Philadelphia" was the name of what is now Amman
    bonus: tuple[tuple[Kind, float], ...] = (
        (Kind.COUNTRY, 2.0), (Kind.AREA, 2.0), (Kind.REGION, 0.0), (Kind.CAPITAL, 2.0),
        (Kind.DISTRICT, -1.0), (Kind.SUBURB, -1.0),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name in the text and the places that it may stand for."""

    candidate: Candidate
    text: str
    spots: tuple[Spot, ...]
    modifier: bool = False


def resolve(toponyms: Sequence[Toponym], weights: Weights | None = None) -> list[Spot | None]:
    """The place that each name stands for, or None when the gazetteer has none.

    Args:
        toponyms: The place names of a report, in text order.
        weights: How much each sign of a place counts; None for the fitted ones.
    """
    weights = weights or Weights()
    fixed = _contained(toponyms, weights)
    nowhere = _elsewhere(toponyms, fixed)
    groups: dict[str, list[int]] = {}
    for i, toponym in enumerate(toponyms):
        groups.setdefault(fold(toponym.text), []).append(i)
    named = {key: _said(places, fixed) for key, places in groups.items()}
    options: dict[str, tuple[Spot, ...]] = {
        key: (said,) if (said := named[key]) else toponyms[places[0]].spots[:MOST]
        for key, places in groups.items()
        if toponyms[places[0]].spots
    }
    chosen = _settle(options, {key: len(places) for key, places in groups.items()}, weights)
    return [
        None if i in nowhere else fixed.get(i) or chosen.get(fold(t.text)) for i, t in enumerate(toponyms)
    ]


def _said(places: Sequence[int], fixed: dict[int, Spot]) -> Spot | None:
    """Where the report itself says that a name lies, the first time that it does."""
    return next((fixed[i] for i in places if i in fixed), None)


def prior(spot: Spot, name: str, weights: Weights) -> float:
    """How likely a place is meant before anything else is known: its size, its kind, its renown."""
    bonus = dict(weights.bonus).get(spot.kind, 0.0)
    if spot.kind not in {Kind.COUNTRY, Kind.AREA} and fold(spot.name) != fold(name):
        bonus += weights.other_name
    return math.log10(spot.population + 10) + bonus + weights.fame * math.log2(spot.fame + 1)


def _contained(toponyms: Sequence[Toponym], weights: Weights) -> dict[int, Spot]:
    """Pairs such as "Springfield, Illinois": both names, resolved by each other."""
    fixed: dict[int, Spot] = {}
    for i in range(len(toponyms) - 2, -1, -1):
        inner, outer = toponyms[i], toponyms[i + 1]
        pair = inner.candidate, outer.candidate
        if inner.modifier or outer.modifier or not (_adjacent(*pair) or _sited(*pair)):
            continue
        holders = (fixed[i + 1],) if i + 1 in fixed else outer.spots
        pairs = [
            (prior(a, inner.text, weights) + prior(b, outer.text, weights), -a.index, a, b)
            for b in holders
            for a in inner.spots
            if holds(b, a)
        ]
        if pairs:
            *_, fixed[i], fixed[i + 1] = max(pairs, key=lambda pair: pair[:2])
        elif _adjacent(*pair) and (state := _state(toponyms, i, fixed)) is not None:
            fixed[i] = state
    return fixed


def _state(toponyms: Sequence[Toponym], index: int, fixed: dict[int, Spot]) -> Spot | None:
    """The state behind the comma, for a town that the gazetteer has not got there: "in Georgia, Vermont".

    The town is then somewhere in that state, which is all that is known; never in a list of places.
    """
    inner, outer = toponyms[index].candidate, toponyms[index + 1].candidate
    regions = [s for s in toponyms[index + 1].spots if s.kind is Kind.REGION]
    if inner.before is None or inner.before.lower not in _PLACING:
        return None
    parse = outer.paragraph.parse
    behind = parse[outer.end : outer.end + 3].text
    listed = behind.startswith(_JOINED_BEHIND) or any(
        t.candidate.paragraph is outer.paragraph and 0 < t.candidate.start - outer.end <= 2
        for t in toponyms[index + 2 : index + 3]
    )
    if listed or not regions or toponyms[index + 1].spots[0].kind is not Kind.REGION:
        return None
    return fixed.get(index + 1, regions[0])


def _elsewhere(toponyms: Sequence[Toponym], fixed: dict[int, Spot]) -> set[int]:
    """Camps and the like in a place that holds none of those of their name: their own is not known."""
    return {
        i
        for i, (inner, outer) in enumerate(pairwise(toponyms))
        if i not in fixed and not outer.modifier and _sited(inner.candidate, outer.candidate)
    }


_SITED = lists.pattern("analyse/resolve", "sited")


def _sited(inner: Candidate, outer: Candidate) -> bool:
    """Whether the one is a camp or the like in or near the other: "Zaatari camp in Jordan"."""
    if inner.paragraph is not outer.paragraph or outer.start - inner.end > 5:
        return False
    return bool(_SITED.fullmatch(inner.paragraph.parse[inner.end : outer.start].text.strip()))


def holds(outer: Spot, inner: Spot) -> bool:
    """Whether `outer` is the country, region or district of `inner`."""
    if outer.index == inner.index:
        return False
    if outer.kind is Kind.COUNTRY:
        return outer.country == inner.country
    return outer.index in {inner.region, inner.district}


def _adjacent(inner: Candidate, outer: Candidate) -> bool:
    """A comma, a bracket or nothing between two names of one paragraph."""
    if inner.paragraph is not outer.paragraph:
        return False
    between = inner.paragraph.parse[inner.end : outer.start].text.strip()
    return between in {",", "(", ""}


Array = npt.NDArray[np.float64]


def _settle(
    options: dict[str, tuple[Spot, ...]], counts: dict[str, int], weights: Weights
) -> dict[str, Spot]:
    """Each name's best place, given the best places of the other names, a few times over."""
    keys = sorted(options)
    priors = {key: steady_array(np.array([prior(s, key, weights) for s in options[key]])) for key in keys}
    chosen = {key: options[key][int(np.argmax(priors[key]))] for key in keys}
    for _ in range(ROUNDS):
        scores = {
            key: steady_array(priors[key] + _pull(options[key], _others(chosen, counts, key), weights))
            for key in keys
        }
        renewed = {key: options[key][int(np.argmax(scores[key]))] for key in keys}
        if renewed == chosen:
            break
        chosen = renewed
    return chosen


def _others(chosen: dict[str, Spot], counts: dict[str, int], key: str) -> list[tuple[Spot, float]]:
    """The places of the other names, each with its weight: often named counts more."""
    return [(spot, math.log2(1 + counts[name])) for name, spot in chosen.items() if name != key]


def _pull(spots: tuple[Spot, ...], others: list[tuple[Spot, float]], weights: Weights) -> Array:
    """How much the other names' places speak for each of `spots`."""
    if len(spots) == 1 or not others:
        return np.zeros(len(spots))
    total = sum(weight for _, weight in others)
    country, region = np.zeros(len(spots)), np.zeros(len(spots))
    for i, spot in enumerate(spots):
        country[i] = sum(w for o, w in others if spot.country and o.country == spot.country)
        region[i] = sum(w for o, w in others if _same_region(o, spot))
    near = _nearness(spots, [o for o, _ in others], weights.near_km)
    return (
        weights.country * country / total
        + weights.region * np.minimum(1.0, region / 2)
        + weights.near * np.minimum(1.0, near)
    )


def _same_region(other: Spot, spot: Spot) -> bool:
    if other.region >= 0 and other.region == spot.region:
        return True
    return other.index in {spot.region, spot.district}


def _nearness(spots: Sequence[Spot], others: Sequence[Spot], scale: float) -> Array:
    """For each spot, how many towns among the others lie close by."""
    towns = [o for o in others if o.kind not in {Kind.COUNTRY, Kind.AREA, Kind.REGION}]
    if not towns:
        return np.zeros(len(spots))
    a = np.radians([(s.lat, s.lon) for s in spots])
    b = np.radians([(s.lat, s.lon) for s in towns])
    dlat = a[:, None, 0] - b[None, :, 0]
    dlon = (a[:, None, 1] - b[None, :, 1] + np.pi) % (2 * np.pi) - np.pi
    x = dlon * np.cos((a[:, None, 0] + b[None, :, 0]) / 2)
    km: Array = 6371.0 * np.hypot(dlat, x)
    result: Array = np.exp(-km / scale).sum(axis=1)
    return result
