"""Totals against their parts: what a text says adds up, and whether it does.

A sum is only looked at where a text presents it as one: a list in brackets or in apposition, an
"including", an "of those freed, …", a share of a stated base. A sum that fails is shown beside the
figure it concerns; nobody is told which of its numbers is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosswire.amounts import reach
from crosswire.languages.wording import worded
from crosswire.types import Breakdown, Extract, Figure, Question, Share, Sum


def find(extracts: Sequence[Extract], questions: Iterable[Question]) -> tuple[Sum, ...]:
    """Every sum that a report presents, and the totals of other reports that its parts reach instead.

    Args:
        extracts: What each report says, in canonical order.
        questions: The questions of the story, answered.

    Returns:
        The sums, report by report, each total followed by those of other reports.
    """
    figures = {f.id: f for extract in extracts for f in extract.figures}
    asked = list(questions)
    found: list[Sum] = []
    for extract in extracts:
        for breakdown in extract.parts.breakdowns:
            found.append(check(breakdown, figures))
            found.extend(elsewhere(breakdown, figures, asked))
        found.extend(check_share(share, figures) for share in extract.parts.shares)
    return tuple(found)


def check(breakdown: Breakdown, figures: Mapping[str, Figure]) -> Sum:
    """A breakdown as a sum: parts given as all of a total must reach it, named parts must not exceed it."""
    total, parts = figures[breakdown.total], [figures[name] for name in breakdown.parts]
    added = sum(part.value or 0.0 for part in parts)
    difference = (total.value or 0.0) - added
    holds = _reaches(total, parts, added) if breakdown.whole else difference >= 0
    note = _note(total, parts, added, breakdown.whole)
    return Sum(total.id, breakdown.parts, difference, holds, False, note)


def _reaches(total: Figure, parts: Sequence[Figure], added: float) -> bool:
    if added == total.value:
        return True
    hedged = any(figure.low != figure.high for figure in (total, *parts))
    low = sum(reach(part).low for part in parts)
    high = sum(reach(part).high for part in parts)
    whole = reach(total)
    return hedged and low <= whole.high and whole.low <= high


def _note(total: Figure, parts: Sequence[Figure], added: float, whole: bool) -> str:
    code = "part" if not whole else "holds" if added == total.value else "fails"
    return worded(f"sums.{code}", total=total.text, parts=_spoken(parts), added=f"{added:,.10g}")


def _spoken(parts: Sequence[Figure]) -> str:
    return " + ".join(part.text for part in parts)


def elsewhere(
    breakdown: Breakdown, figures: Mapping[str, Figure], questions: Sequence[Question]
) -> list[Sum]:
    """Where parts miss their own total: the totals that other reports give, and that they do reach."""
    parts = [figures[name] for name in breakdown.parts]
    added, own = sum(part.value or 0.0 for part in parts), figures[breakdown.total]
    if not breakdown.whole or added == own.value:
        return []
    rivals = [
        figures[name]
        for q in questions
        for answer in q.answers
        for name in answer.figures
        if answer.value == added and any(own.id in a.figures for a in q.answers)
    ]
    others: dict[str, Figure] = {}
    for rival in rivals:
        if rival.report != own.report:
            others.setdefault(rival.report, rival)
    return [_across(breakdown, rival, parts) for rival in others.values()]


def _across(breakdown: Breakdown, rival: Figure, parts: Sequence[Figure]) -> Sum:
    note = worded("sums.elsewhere", parts=_spoken(parts), total=rival.text)
    return Sum(rival.id, breakdown.parts, 0.0, True, True, note)


def check_share(share: Share, figures: Mapping[str, Figure]) -> Sum:
    """A share of a stated base against the number beside it.

    Half a percentage point off is a rounding; where one of the three is hedged or is a range, whatever it
    admits may be true.

    Args:
        share: Which figures are the part, the percentage and the base.
        figures: The report's figures by id.

    Returns:
        The part as the total of percentage and base, and by how much it misses what they come to.
    """
    part, percent, base = (figures[name] for name in (share.part, share.percent, share.base))
    stated, of, whole = (_admitted(figure) for figure in (part, percent, base))
    half = (base.value or 0.0) / 200
    holds = of[0] * whole[0] - half <= stated[1] and stated[0] <= of[1] * whole[1] + half
    of_base = (reach(percent).point or 0.0) * (base.value or 0.0)
    note = worded("sums.share", share=percent.text, base=base.text, added=f"{of_base:,.6g}", total=part.text)
    return Sum(part.id, (percent.id, base.id), (part.value or 0.0) - of_base, holds, False, note)


def _admitted(figure: Figure) -> tuple[float, float]:
    """The lowest and highest number that a figure admits; an exact one admits itself alone."""
    found = reach(figure)
    if found.hedge == "exact" and found.point is not None:
        return found.point, found.point
    return found.low, found.high
