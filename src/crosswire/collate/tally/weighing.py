"""How well a pair of numbers, killed and injured, fits what the reports tell.

A log-linear model (McFadden's conditional logit): every candidate pair gets a score from the evidence that
speaks for or against it, weighed by weights fitted on incidents with a known outcome. Evidence is what an
editor would look at: the headline's number, the lead's, what several reports repeat, "two others", the
number of people hit, whether the doer died as well, and whether a sentence speaks of something else.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.steady import steady
from crosswire.types.casualties import Casualties, Harm, Telling, Where

Pair = tuple[int, int]
"""Killed and injured."""

_MOST_DEAD = 60
_MOST_INJURED = 200
_MOST_CANDIDATES = 14
_READ = 6


def candidates(reports: Sequence[Telling]) -> tuple[Pair, ...]:
    """The pairs that the numbers of the reports make possible, in order."""
    numbers = {o: {m.number for r in reports for m in r.casualties if m.harm is o} for o in Harm}
    killed = {0, 1} | {n for n in sorted(numbers[Harm.KILLED]) if n <= _MOST_DEAD}
    killed = set(sorted(killed)[: _MOST_CANDIDATES - 2])
    injured = {0, 1} | numbers[Harm.INJURED]
    injured |= {hit - dead for hit in numbers[Harm.HIT] for dead in killed if hit >= dead}
    killed |= {hit for hit in numbers[Harm.HIT] if hit <= 8}
    injured |= {n + 1 for n in injured if n < 12}
    if any(any(r.doer) or r.late for r in reports):
        killed |= {n + 1 for n in killed if n < 12}
    return tuple(
        (dead, hurt)
        for dead in sorted(killed)[:_MOST_CANDIDATES]
        for hurt in sorted(injured)
        if hurt <= _MOST_INJURED
    )


def best(reports: Sequence[Telling], weights: Mapping[str, float]) -> Pair | None:
    """The pair that fits best; None where no report tells of a casualty."""
    if not any(r.casualties or any(r.hints) or any(r.cues) for r in reports):
        return None
    pairs = candidates(reports)
    scores = [sum(weights.get(n, 0.0) * v for n, v in features(reports, pair).items()) for pair in pairs]
    return pairs[scores.index(max(scores))]


def features(reports: Sequence[Telling], pair: Pair) -> dict[str, float]:
    """The evidence for a pair, by name."""
    found: Counter[str] = Counter()
    _size(found, pair)
    for report in reports:
        _cues(found, report, pair, len(reports))
        _numbers(found, report, pair)
        _firsts(found, report, pair)
        _sentences(found, report, pair)
        _doer(found, report, pair)
    _together(found, reports, pair)
    _pairs(found, reports, pair)
    _late(found, reports, pair)
    return {name: float(value) for name, value in found.items() if value}


def _size(found: Counter[str], pair: Pair) -> None:
    for name, number in zip("ki", pair, strict=True):
        found[f"size {name}{min(number, 3)}"] = 1
        found[f"log {name}"] = steady(math.log1p(number))  # type: ignore[assignment]
    if sum(pair) <= 1:
        found[f"size {pair[0]},{pair[1]}"] = 1


def _cues(found: Counter[str], report: Telling, pair: Pair, reports: int) -> None:
    share = 1 / reports
    for place, name in enumerate("ki"):
        if report.cues[place] and pair[place] == 0:
            found[f"title hints {name}, none"] += share  # type: ignore[assignment]
        if not report.cues[place] and pair[place] > 0:
            found[f"title silent {name}, some"] += share  # type: ignore[assignment]
        if pair[place] == 0:
            found[f"body hints {name} {min(report.hints[place], 4)}, none"] += share  # type: ignore[assignment]


def _numbers(found: Counter[str], report: Telling, pair: Pair) -> None:
    """Every number, by where it stands and how it is put; the first few of a kind share one vote."""
    groups: dict[tuple[Where, Harm], list[Casualties]] = defaultdict(list)
    for mention in report.casualties:
        groups[mention.where, mention.harm].append(mention)
    for (where, harm), mentions in groups.items():
        share = 1 / min(len(mentions), _READ)
        for mention in mentions[:_READ]:
            name = f"{where} {harm} {_manner(mention)}"
            number = _number(pair, harm)
            _vote(found, name + " =", number == mention.number, share)
            _vote(found, name + " <", number < mention.number, share)
            _vote(found, name + " one >", mention.number == 1 and not mention.firm and number > 1, share)
            if harm is Harm.HIT:
                _vote(found, name + " injured =", pair[0] > 0 and pair[1] == mention.number, share)


def _vote(found: Counter[str], name: str, holds: bool, share: float) -> None:
    if holds:
        found[name] += share  # type: ignore[assignment]


def _manner(mention: Casualties) -> str:
    words = ["number" if mention.firm else "person"]
    words += ["aside"] * mention.aside + ["others"] * mention.others
    return " ".join(words)


def _number(pair: Pair, harm: Harm) -> int:
    return {Harm.KILLED: pair[0], Harm.INJURED: pair[1], Harm.HIT: sum(pair)}[harm]


def _firsts(found: Counter[str], report: Telling, pair: Pair) -> None:
    """The first number of a report, and its largest."""
    for harm in Harm:
        told = [m for m in report.casualties if m.harm is harm and not m.aside]
        first = next((m for m in told if m.firm), None)
        found[f"first {harm} ="] += first is not None and first.number == _number(pair, harm)
        found[f"largest {harm} ="] += bool(told) and max(m.number for m in told) == _number(pair, harm)


def _sentences(found: Counter[str], report: Telling, pair: Pair) -> None:
    """What is said in one breath: the dead, and the others."""
    sentences: dict[int, list[Casualties]] = defaultdict(list)
    for mention in report.casualties:
        sentences[mention.sentence].append(mention)
    seen: Counter[Where] = Counter()
    for mentions in sentences.values():
        dead = next((m for m in mentions if m.harm is Harm.KILLED), None)
        rest = [m for m in mentions if m.harm is not Harm.KILLED]
        where = mentions[0].where
        if dead and rest and seen[where] < 2:
            seen[where] += 1
            _breath(found, dead, rest[0], pair)
        elif len(rest) > 1 and not dead and where is Where.TITLE:
            found["title sum ="] += sum(pair) == sum(m.number for m in rest)


def _breath(found: Counter[str], dead: Casualties, rest: Casualties, pair: Pair) -> None:
    manner = "number" if dead.firm and rest.firm else "person"
    extra = " aside" * dead.aside + " others" * rest.others
    name = f"breath {dead.where} {rest.harm} {manner}{extra}"
    found[f"{name} ="] += pair == (dead.number, rest.number)
    found[f"{name} at least"] += pair[0] >= dead.number and pair[1] >= 1
    if rest.harm is Harm.HIT:
        found[f"{name} total ="] += pair == (dead.number, rest.number - dead.number)


def _doer(found: Counter[str], report: Telling, pair: Pair) -> None:
    """Whether the doer's own death comes on top of the number of the dead."""
    dead = [m.number for m in report.casualties if m.harm is Harm.KILLED and not m.aside]
    if not dead or not any(report.doer):
        return
    where = "title " * report.doer[0] + "body " * report.doer[1] + "included " * report.included
    for kind, number in (("first", dead[0]), ("largest", max(dead))):
        found[f"doer {where}{kind} ="] += pair[0] == number
        found[f"doer {where}{kind} +1"] += pair[0] == number + 1


def _together(found: Counter[str], reports: Sequence[Telling], pair: Pair) -> None:
    """What the reports have in common."""
    for harm in Harm:
        number = _number(pair, harm)
        told = [[m for m in r.casualties if m.harm is harm and not m.aside] for r in reports]
        firm = Counter(m.number for one in told for m in one if m.firm)
        if firm:
            found[f"share {harm}"] = firm[number] / firm.total()  # type: ignore[assignment]
            found[f"most {harm} ="] += firm.most_common(1)[0][0] == number
        heads = [one for one in (_head(mentions) for mentions in told) if one is not None]
        if heads:
            found[f"share of heads {harm}"] = heads.count(number) / len(heads)  # type: ignore[assignment]
        first = [one[0].number for one in told if one]
        if first:
            found[f"last {harm} ="] += first[-1] == number
            found[f"share of firsts {harm}"] = first.count(number) / len(first)  # type: ignore[assignment]


def _head(mentions: Sequence[Casualties]) -> int | None:
    """The number that a report gives in its title, or else in its lead."""
    return next((m.number for m in mentions if m.firm and m.where is not Where.BODY), None)


def _pairs(found: Counter[str], reports: Sequence[Telling], pair: Pair) -> None:
    """What share of the reports give this very pair in one breath, and whether the last one does."""
    given = [told for report in reports for told in _told_together(report)]
    if given:
        found["pair share"] = sum(pair in told for told in given) / len(given)  # type: ignore[assignment]
        found["last pair ="] += pair in given[-1]


def _told_together(report: Telling) -> Iterator[tuple[Pair, ...]]:
    """The first pair that a report gives in one breath; "five shot, one fatally" means four injured."""
    sentences: dict[int, list[Casualties]] = defaultdict(list)
    for mention in report.casualties:
        if not mention.aside:
            sentences[mention.sentence].append(mention)
    for mentions in sentences.values():
        dead = next((m.number for m in mentions if m.harm is Harm.KILLED), None)
        rest = next((m for m in mentions if m.harm is not Harm.KILLED), None)
        if dead is not None and rest is not None:
            others = rest.harm is Harm.INJURED or rest.others
            yield ((dead, rest.number),) if others else ((dead, rest.number), (dead, rest.number - dead))
            return


def _late(found: Counter[str], reports: Sequence[Telling], pair: Pair) -> None:
    """A death that came later moves one from the injured to the dead."""
    if not any(report.late for report in reports):
        return
    for place, harm in enumerate((Harm.KILLED, Harm.INJURED)):
        told = [m.number for r in reports for m in r.casualties
                if m.harm is harm and m.where is not Where.BODY and not m.aside]  # fmt: skip
        for step in (-1, 0, 1) if told else ():
            found[f"late {harm} {step:+d}"] += pair[place] == max(told) + step
