"""How the answers of one question stand to each other: the first of `RULES` that holds.

Never who is right: every reason names values, cut-offs and wordings, no party is preferred.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing import agreement, cutoff, denial, parties
from crosswire.collate.standing.case import Case, Note
from crosswire.collate.standing.scope import in_one_place
from crosswire.types import Badge, Evidence, ReasonCode, Standing

__all__ = ["RULES", "Rule", "Verdict", "judge", "table", "with_parts"]


@dataclass(frozen=True, slots=True)
class Rule:
    """When a question has a standing.

    Attributes:
        standing: The standing that it gives.
        code: The code of its reason in the brief.
        test: What of the case the rule rests on, the reason first; nothing where it does not hold. The first
            line of its docstring says to a reader when it holds.
    """

    standing: Standing
    code: ReasonCode
    test: Callable[[Case], Sequence[Note]]

    @property
    def when(self) -> str:
        """When it holds, in one sentence."""
        return (self.test.__doc__ or "").partition("\n")[0].rstrip(".")

    @property
    def badge(self) -> Badge:
        """How a page marks the standing."""
        return self.standing.badge

    @property
    def rank(self) -> float:
        """What the standing adds to how early a desk would want the question."""
        return self.standing.rank


def _one_report(case: Case) -> list[Note]:
    """One report only."""
    return [] if len({view.report for view in case.given}) > 1 else agreement.one_report(case)


def _replaced(case: Case) -> list[Note]:
    """A text gives one number in place of another: what it says outright goes before what it implies."""
    if not case.clashes:  # "3 percent", "2.9 in May, 3.1 in April"
        return case.moved
    return case.notes(case.replaced) if any(case.replaced) and all(case.times) else []


def _scope(case: Case) -> list[Note]:
    """They count different things: a part and its whole, another place, period or category."""
    return case.notes(case.scopes) if all(case.scopes) else []


def _cut_off(case: Case) -> list[Note]:
    """They were counted up to different times, and the values differ in that direction."""
    pairs = list(zip(case.clashes, case.times, strict=True))
    return case.notes(case.times) if all(case.times) or cutoff.goes_on(pairs, case.course) else []


def _one_place(case: Case) -> list[Note]:
    """One counts a place, another, at least three times as high, names none."""
    local = case.each(in_one_place)
    return case.notes(local) if all(local) else []


def _unexplained(case: Case) -> list[Note]:
    """They differ, and nothing in the texts says why."""
    return case.notes(case.each(lambda low, high: cutoff.unexplained(low, high, case.course)))


RULES: tuple[Rule, ...] = (
    Rule(Standing.DISPUTED, ReasonCode.TWO_SOURCES, parties.in_one_report),
    Rule(Standing.SINGLE_REPORT, ReasonCode.ONE_REPORT, _one_report),
    Rule(Standing.DISPUTED, ReasonCode.DENIAL, denial.denied),
    Rule(Standing.UPDATED, ReasonCode.TAKEN_BACK, agreement.taken_back),
    Rule(Standing.AGREED, ReasonCode.SAME_VALUE, agreement.same_value),
    Rule(Standing.COMPATIBLE, ReasonCode.FITS_ONE_NUMBER, agreement.fits),
    Rule(Standing.DISPUTED, ReasonCode.TWO_COUNTS, parties.two_counts),
    Rule(Standing.DISPUTED, ReasonCode.PART_EXCEEDS, parties.part_exceeds),
    Rule(Standing.UPDATED, ReasonCode.REPLACED, _replaced),
    Rule(Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE, _scope),
    Rule(Standing.DISPUTED, ReasonCode.TWO_SOURCES, parties.opposed),
    Rule(Standing.DISPUTED, ReasonCode.TWO_SOURCES, parties.side_by_side),
    Rule(Standing.DISPUTED, ReasonCode.TWO_ESTIMATES, parties.two_estimates),
    Rule(Standing.UPDATED, ReasonCode.CUT_OFF, _cut_off),
    Rule(Standing.DISPUTED, ReasonCode.DENIAL, denial.none_against_some),
    Rule(Standing.DISPUTED, ReasonCode.TWO_SOURCES, parties.two_sources),
    Rule(Standing.DIFFERENT_SCOPE, ReasonCode.SCOPE, _one_place),
    Rule(Standing.UNEXPLAINED, ReasonCode.NOTHING_SAYS_WHY, _unexplained),
)
"""In the order in which they are asked: the first that holds gives the standing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A standing, why in one neutral sentence, which rule said so, and what that rests on."""

    standing: Standing
    reason: str
    code: ReasonCode
    evidence: tuple[Evidence, ...]


def judge(views: Sequence[FigureView], origin_of: Mapping[str, str]) -> Verdict:
    """The standing of figures that answer one question.

    Args:
        views: The figures, in canonical order; at least one.
        origin_of: Figure id to its ultimate origin, copies and citations folded.

    Returns:
        What the first rule says that holds: the last one holds of whatever differs.
    """
    case = Case(views, origin_of)
    rule, notes = next((rule, notes) for rule in RULES if (notes := rule.test(case)))
    evidence = [Evidence(rule.standing.value, note, figures) for note, figures in notes]
    reason = notes[0][0]
    if rule.code is ReasonCode.PART_EXCEEDS and (moved := _moved(case, notes)):
        reason = f"{reason} {moved[0].note}"
        evidence = [Evidence(rule.standing.value, reason, notes[0][1]), *evidence[1:], *moved]
    return Verdict(rule.standing, reason, rule.code, tuple(evidence))


def _moved(case: Case, told: Sequence[Note]) -> list[Evidence]:
    """What a text says moved besides a dispute of a part and its whole: "has risen from 64 to 79"."""
    wholes = {figures[0] for _, figures in told}
    return [
        Evidence(Standing.UPDATED.value, note, figures)
        for note, figures in case.notes(case.replaced)
        if not wholes & set(figures)
    ]


def with_parts(
    verdicts: Sequence[Verdict], every: Sequence[Sequence[FigureView]], whole_of: Mapping[int, int]
) -> list[Verdict]:
    """The verdicts of a story's questions; a whole that a part of it exceeds is disputed.

    Args:
        verdicts: How each question stands by itself.
        every: The figures of each question.
        whole_of: Position of a question to that of the one of which it counts a part.
    """
    found = list(verdicts)
    for part, whole in whole_of.items():
        note = parties.above_whole(every[part], every[whole])
        if (
            note is not None
            and not found[whole].standing.open
            and found[whole].standing is not Standing.UPDATED
        ):
            said = Evidence(Standing.DISPUTED.value, *note)
            found[whole] = Verdict(Standing.DISPUTED, note[0], ReasonCode.PART_EXCEEDS, (said,))
    return found


def table() -> str:
    """The rules as a table in Markdown, in the order in which they are asked."""
    rows = (
        f"| {n} | `{r.standing}` {r.badge.shape} | {r.when} | `{r.code}` | {r.rank:g} |"
        for n, r in enumerate(RULES, 1)
    )
    return "\n".join(("| | standing | when | code | rank |", "| --- | --- | --- | --- | --- |", *rows))
