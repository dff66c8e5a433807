"""What each report alone puts a story's numbers at: one number an outcome, with the characters behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from crosswire.amounts import printed
from crosswire.collate.tally import scopes, weighing
from crosswire.resources import tally
from crosswire.types import (
    Extract,
    Figure,
    FigureKind,
    Modality,
    Modifier,
    Passage,
    Report,
    Role,
)
from crosswire.types.casualties import Harm, Telling

OUTCOMES = (
    "killed", "injured", "missing", "displaced", "evacuated", "rescued", "trapped", "held", "kidnapped",
    "released", "detained",
)  # fmt: skip
_WEIGHED = ("killed", "injured")
# Above this, a story is no incident whose people are told one by one, as the weights know them: its
# totals are figures.
_INCIDENT = 15
_TWO_IN_ONE = frozenset({"killed_or_injured", "missing_or_dead"})


class Basis(StrEnum):
    """What a number is read from.

    `FIGURES`: a figure of the brief, as worded there. `PHRASES`: the headlines and leads of an incident,
    where people named without a number count too ("a man and two girls" are three): a brief may not hold it.
    """

    FIGURES = "figures"
    PHRASES = "phrases"


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one report puts an outcome at.

    Attributes:
        report: The report.
        source: Who stands behind it: the credited agency, else the publisher, else the report itself.
        outcome: killed, injured, missing …
        number: How many; of a range or a word like "hundreds" the least that it says.
        evidence: The characters that say so.
        high: The most that it says; None where that is the number.
        bound: How the number is worded: exact, at least, more than …
        basis: What it is read from.
        vague: Whether it names a size and no number: "dozens".
    """

    report: str
    source: str
    outcome: str
    number: int
    evidence: tuple[Passage, ...]
    high: int | None = None
    bound: Modifier = Modifier.EXACT
    basis: Basis = Basis.FIGURES
    vague: bool = False

    @property
    def most(self) -> int:
        return self.number if self.high is None else self.high


def estimates(extracts: Sequence[Extract]) -> tuple[Estimate, ...]:
    """Every report's number for every outcome that it speaks of, in the order of the reports."""
    weighed = _is_incident(extracts)
    scope = _scopes(extracts)
    found: list[Estimate] = []
    for extract in extracts:
        phrased = {e.outcome: e for e in _listed(extract)} if weighed else {}
        for outcome in OUTCOMES:
            counted = _answering(extract, scope[outcome])
            one = (
                _worded(phrased[outcome], counted)
                if outcome in phrased
                else figured(extract.report, outcome, counted)
            )
            if one and not (weighed and outcome in _WEIGHED and outcome not in phrased):
                found.append(one)
    return tuple(found)


def _worded(phrased: Estimate, counted: Sequence[Figure]) -> Estimate:
    """A number from phrases as the figure words it that gives the same one, if there is one."""
    same = next((f for f in counted if _number(f) == phrased.number), None)
    if same is None:
        return replace(phrased, basis=Basis.PHRASES)
    return replace(phrased, high=_most(same), bound=same.modifier, vague=same.value is None)


def _is_incident(extracts: Sequence[Extract]) -> bool:
    """Whether the dead are few enough to be told one by one.

    Those of a year or a war do not count here, unless nobody tells of others.
    """
    told = [f for x in extracts for f in _people(x, "killed")]
    return not any(_number(f) > _INCIDENT for f in _own(told, scopes.dated(extracts)))


def _scopes(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
    """For every outcome the figures that count the same thing; a report alone is not parted."""
    told = {o: [f for x in extracts for f in _people(x, o)] for o in OUTCOMES}
    days = scopes.dated(extracts)
    question = scopes.grouped(extracts) if len(extracts) > 1 else {}
    return {
        outcome: scopes.main(figures, question, days)
        if question
        else frozenset(f.id for f in _own(figures, days))
        for outcome, figures in told.items()
    }


def _own(figures: Sequence[Figure], days: Collection[str]) -> Sequence[Figure]:
    """Those of no long time, if there are any."""
    return [f for f in figures if not scopes.is_long(f, days)] or figures


def together(extracts: Sequence[Extract]) -> weighing.Pair | None:
    """Killed and injured as all reports together tell it; None for what is no single incident."""
    if not _is_incident(extracts):
        return None
    return weighing.best([tell(extract) for extract in extracts], tally.weights())


def tell(extract: Extract) -> Telling:
    """What a report tells of casualties, without what its figures show to be no number that it gives."""
    telling = extract.parts.telling
    silent = {f.id for f in extract.figures if not _given(f) or f.predicate in _TWO_IN_ONE}
    kept = tuple(one for one in telling.casualties if silent.isdisjoint(one.figures))
    return replace(telling, casualties=kept)


def _listed(extract: Extract) -> list[Estimate]:
    """Killed and injured by the phrases of headlines and leads, people without a number included."""
    phrased = tell(extract)
    pair = weighing.best([phrased], tally.weights()) if phrased.casualties else None
    if pair is None:
        return []
    found = []
    for harm, number in zip((Harm.KILLED, Harm.INJURED), pair, strict=True):
        own = [m for m in phrased.casualties if m.harm is harm and not m.aside]
        if not number and own:
            # A report that speaks of the dead does not put them at none.
            number = next((m.number for m in own if m.firm), own[0].number)  # noqa: PLW2901
        spans = [m.span for m in own or phrased.casualties if not m.aside and m.harm in {harm, Harm.HIT}]
        if number:
            evidence = tuple(_passage(extract.report, s.start, s.end) for s in spans if s)[:3]
            found.append(Estimate(extract.report.id, _source(extract.report), harm.value, number, evidence))
    return found


def _answering(extract: Extract, scope: Collection[str]) -> list[Figure]:
    """The figures of a report that count people within the scope."""
    return [f for f in extract.figures if f.id in scope and _given(f)]


def figured(report: Report, outcome: str, figures: Sequence[Figure]) -> Estimate | None:
    """The figure of the scope that a report leads with, unless it gives another one more often.

    Args:
        report: The report.
        outcome: What happened to the people.
        figures: Those of the report that count them within the scope, in text order.
    """
    if not figures:
        return None
    counts = Counter(_number(f) for f in figures)
    number = max(counts, key=lambda n: (counts[n], -[_number(f) for f in figures].index(n)))
    told = [f for f in figures if _number(f) == number]
    evidence = tuple(_passage(report, f.start, f.end) for f in told)[:3]
    plain = min(told, key=lambda f: f.modifier is not Modifier.EXACT)
    return Estimate(
        report.id, _source(report), outcome, number, evidence,
        high=max(map(_most, told)), bound=plain.modifier, vague=all(f.value is None for f in told),
    )  # fmt: skip


def _people(extract: Extract, outcome: str) -> list[Figure]:
    """The counts of people of an outcome that a report gives, wholes only."""
    return [
        f
        for f in extract.figures
        if f.predicate == outcome
        and _given(f)
        and extract.clues[f.id].people
        and not extract.clues[f.id].including
    ]


def _given(figure: Figure) -> bool:
    """Whether the report gives the number itself: not denied, feared, planned or taken back."""
    return (
        figure.kind is FigureKind.COUNT
        and figure.modality is Modality.ASSERTED
        and figure.role is not Role.PREVIOUS
        and printed(figure) is not None
    )


def _number(figure: Figure) -> int:
    """The number of a figure as the brief prints it; of a range or a vague word the least that it says."""
    ends = printed(figure)
    return int(ends[0]) if ends else 0


def _most(figure: Figure) -> int:
    ends = printed(figure)
    return int(ends[1]) if ends else 0


def _source(report: Report) -> str:
    return report.agencies[0] if report.agencies else report.publisher or report.id


def _passage(report: Report, start: int, end: int) -> Passage:
    return Passage(report.id, start, end, report.text[start:end])
