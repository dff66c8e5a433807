"""Whether named parties contradict: police and organisers, two estimates, a part above its whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from crosswire.amounts import admit, equal
from crosswire.collate.questions.parties import Party, names_a_side
from crosswire.collate.questions.views import FigureView
from crosswire.collate.standing.case import Case, Note
from crosswire.collate.standing.cutoff import Course
from crosswire.collate.standing.rounding import fit
from crosswire.collate.standing.scope import narrower
from crosswire.collate.standing.words import reason
from crosswire.resources import linking, lists
from crosswire.resources.words.forms import plural
from crosswire.types import ChainLink, FigureKind, LinkKind, Modality, Role

# Those who want the number to be high or low: they contradict everybody else, and a day more ends no dispute.
_PARTISAN = frozenset({"organisers", "opposition"})
_IN_POWER = frozenset({"government", "police", "forces", "company"})
_BESIDE = frozenset({"hospital", "observers", "bereaved"})
_STATES = frozenset({"forces", "government", None})
# Who reckons what nobody has counted; a ministry or a company may, too.
_ESTIMATING = lists.words("collate/standing/parties", "estimating")
_MEASURED = frozenset({FigureKind.MEASURE, FigureKind.DURATION, FigureKind.AGE})
_RECKONED = frozenset({FigureKind.PERCENT, FigureKind.MONEY})
_AHEAD = frozenset({Modality.PLANNED, Modality.HYPOTHETICAL})
_DAYS = 3  # from here on, the second party may speak of another state of things


def two_counts(case: Case) -> list[Note]:
    """A report itself sets two parties' counts of one thing side by side."""
    by_id = {view.id: view for view in case.views}
    pairs = [(by_id[view.rivals], view) for view in case.views if view.rivals in by_id]
    apart = (pair for pair in pairs if not _one_number(*pair))
    return [(_two_counts(first, second), (first.id, second.id)) for first, second in apart]


def in_one_report(case: Case) -> list[Note]:
    """Two named sources give two numbers in the one report that there is."""
    return side_by_side(case) if len({view.report for view in case.given}) == 1 else []


def side_by_side(case: Case) -> list[Note]:
    """One of the reports has two numbers from two named sources, and puts neither in the other's place."""
    if case.moved:
        return []
    told = [view for view in case.views if not view.taken_back and not view.denied]
    pairs = ((low, high) for low in told for high in told if _before(low, high))
    apart = (pair for pair in pairs if not fit(*pair) and narrower(*pair) is None)
    return [
        (_said(low, high), (low.id, high.id))
        for low, high in apart
        if _apart(low, high, case.origin_of) and low.figure.as_of == high.figure.as_of
    ]


def _before(low: FigureView, high: FigureView) -> bool:
    return low.report == high.report and low.reach.low < high.reach.low


def opposed(case: Case) -> list[Note]:
    """Two opposed parties, as police and organisers, give two numbers for one thing."""
    return case.notes(case.each(lambda low, high: _opposed(low, high, case.origin_of)))


def two_estimates(case: Case) -> list[Note]:
    """Two bodies estimate or measure one quantity, each for itself."""
    return case.notes(case.each(lambda low, high: _two_estimates(low, high, case.origin_of)))


def two_sources(case: Case) -> list[Note]:
    """Two named sources give two numbers for one time."""
    days = 1 if case.course is Course.EITHER else 0
    return case.notes(case.each(lambda low, high: _two_sources(low, high, case.origin_of, within=days)))


def part_exceeds(case: Case) -> list[Note]:
    """A part is given with a higher number than its whole at one time."""
    kinds = {(view.report, view.reach.point): view.noun for view in case.views if view.noun != "person"}

    def exceeds(low: FigureView, high: FigureView) -> str | None:
        """Unless the report of the lower number gives it elsewhere as one of a kind too."""
        return None if kinds.get((low.report, low.reach.point)) else _part_exceeds(low, high)

    return case.notes(case.each(exceeds))


def _opposed(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> str | None:
    one, other = low.party, high.party
    if one is None or other is None or low.reach.point == 0 or not _apart(low, high, origin_of):
        return None
    days = days_apart(low, high)
    sides = {one.side, other.side}
    partisan = len(sides) > 1 and bool(sides & _PARTISAN)
    if partisan or _two_states(one, other):
        return _said(low, high) if days is None or days < _DAYS else None
    beside = bool(sides & _IN_POWER) and bool(sides & _BESIDE)
    return _said(low, high) if beside and not days else None


def _two_states(one: Party, other: Party) -> bool:
    apart = bool(one.nations and other.nations) and not one.nations & other.nations
    return apart and {one.side, other.side} <= _STATES


def _two_estimates(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> str | None:
    if not _apart(low, high, origin_of) or not all(_estimates(view) for view in (low, high)):
        return None
    days = days_apart(low, high)
    fixed = low.figure.kind in _MEASURED
    if not fixed and days is not None and days >= _DAYS:
        return None
    return _said(low, high, code="two_estimates")


def _estimates(view: FigureView) -> bool:
    """Whether it is reckoned or measured: of people who were counted only where a word says it."""
    figure = view.figure
    foreseen = figure.kind in _RECKONED and (figure.modality in _AHEAD or figure.role is Role.FORECAST)
    if foreseen or figure.kind in _MEASURED - {FigureKind.AGE}:
        return True
    return bool(_ESTIMATING & {*view.bag, *lists.known(figure.text).split()})


def _two_sources(
    low: FigureView, high: FigureView, origin_of: Mapping[str, str], *, within: int
) -> str | None:
    if not _apart(low, high, origin_of):
        return None
    days = days_apart(low, high)
    still = low.figure.kind in _MEASURED or "attending" in low.outcomes[:2]
    at_once = still if days is None else days <= within
    return _said(low, high) if at_once else None


def _part_exceeds(low: FigureView, high: FigureView) -> str | None:
    if low.dimension != "count" or low.noun != "person" or low.qualifiers or days_apart(low, high) != 0:
        return None
    if low.taken_back or high.taken_back:
        return None
    kind = high.noun in linking.nouns().kinds
    named = [word for word in high.figure.qualifiers if word[:1].isupper()]
    if not (kind or (named and high.qualifiers)) or low.reach.hedge == "lower":
        return None
    what = ", ".join(named) if named else plural(str(high.figure.counted))
    return reason("part_exceeds", low, high, what=what)


def above_whole(part: Sequence[FigureView], whole: Sequence[FigureView]) -> Note | None:
    """Where a part with a question of its own is given above its whole: of a day the highest whole counts."""
    for one in part:
        same = [view for view in whole if view.dimension == one.dimension and days_apart(view, one) == 0]
        most = max(same, key=lambda view: view.reach.high, default=None)
        if most is None or one.taken_back or one.denied or one.report == most.report:
            continue
        if one.reach.low > most.reach.high:
            said = _part_exceeds(most, one)
            return (said, (most.id, one.id)) if said else None
    return None


def days_apart(low: FigureView, high: FigureView) -> int | None:
    """By how many days two figures were counted apart; None where a day is missing."""
    stamps = [view.figure.as_of for view in (low, high)]
    days = [date.fromisoformat(s[:10]) for s in stamps if s and len(s) >= len("2020-01-01")]
    if len(days) < len(stamps):
        days = [view.published.date() for view in (low, high) if view.published is not None]
    return abs((days[0] - days[1]).days) if len(days) == len(stamps) else None


def _apart(low: FigureView, high: FigureView, origin_of: Mapping[str, str]) -> bool:
    """Two named sources for certain: two entities by two names, or names that share no word."""
    one, other = source(low), source(high)
    if one is None or other is None or origin_of[low.id] == origin_of[high.id]:
        return False
    if one.entity is not None and one.entity == other.entity:
        return False
    a, b = (set(lists.known(link.name).split()) - {"the", "a"} for link in (one, other))
    return not a & b or (None not in (one.entity, other.entity) and not (a <= b or b <= a))


def source(view: FigureView) -> ChainLink | None:
    """The innermost one who says it; an outlet is no party, and an agency only where the text cites it."""
    cited = (LinkKind.AGENCY,) if view.figure.statement is not None else ()
    inner = [
        link for link in view.figure.origin if link.kind in (LinkKind.SPEAKER, LinkKind.INTERMEDIARY, *cited)
    ]
    return inner[-1] if inner else None


def _one_number(one: FigureView, other: FigureView) -> bool:
    return equal(one.reach, other.reach) or admit(one.reach, other.reach)


def _two_counts(low: FigureView, high: FigureView) -> str:
    told = {_named(low), _named(high)} - {""}
    return _said(low, high) if len(told) > 1 else reason("two_counts", low, high)


def _said(low: FigureView, high: FigureView, *, code: str = "two_sources") -> str:
    one, other = _named(low), _named(high)
    return reason(code, low, high, one=f"{one[:1].upper()}{one[1:]}", other=other)


def _named(view: FigureView) -> str:
    """The source as it stands within a sentence: "organisers" where its text begins with them."""
    link = source(view)
    if link is None:
        return ""
    plain = names_a_side(link.name.split()[0]) and link.name[1:] == link.name[1:].lower()
    return f"{link.name[:1].lower()}{link.name[1:]}" if plain else link.name
