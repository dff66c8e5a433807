"""Numbers that no report gives, and that the reports bear out: sums and differences of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations, product

from crosswire.check.found import Found
from crosswire.check.matching import Match, akin, measures, named_near, shared_outcome
from crosswire.check.setting import Setting
from crosswire.check.wording import by_figures
from crosswire.collate.questions.views import FigureView
from crosswire.resources import lists
from crosswire.types import Modifier, Span
from crosswire.types.checking import Verdict

_EPS = 1e-6
_NEAR = 0.02  # by which a part may lie off the share that a text names
_BOUNDS = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.UP_TO})
_MORE, _BY = lists.patterns("check/derived", "more", "by")
_PARTS = 4  # numbers that a sum has at most
_TRIED = 40  # figures among which parts are looked for


def derived(setting: Setting, draft: FigureView, found: Sequence[Match]) -> Found | None:
    """A sum of figures in different places, the difference of two, or what part one is of another."""
    if draft.reach.point is None or draft.figure.modifier in _BOUNDS:
        return None
    if draft.dimension == "share":
        return _share(setting, draft)
    return _difference(setting, draft) or _sum(setting, draft, found)


def _difference(setting: Setting, draft: FigureView) -> Found | None:
    """Seven more than the evening before: 41 after 34; one of the two stands beside it in the draft."""
    text = setting.draft.report.text
    own = draft.figure
    if not (_MORE.match(text, own.end) or _BY.search(text[max(0, own.start - 12) : own.start])):
        return None
    beside = [v for v in setting.drafted if v.id != draft.id and v.figure.sentence == own.sentence]
    alike = [v for v in setting.reported if measures(draft, v) and v.reach.point is not None]
    anchors = [v for v in alike if any(v.figure.value == one.figure.value for one in beside)]
    for a, b in product(anchors[:_TRIED], alike[: 10 * _TRIED]):
        gap = abs((a.reach.point or 0) - (b.reach.point or 0))
        if gap and abs(gap - abs(draft.reach.point or 0)) < _EPS and _of_one_matter(a, b, beside):
            return by_figures(setting, draft, [a, b], Verdict.SUPPORTED, code="differs_by")
    return None


def _of_one_matter(a: FigureView, b: FigureView, beside: Sequence[FigureView]) -> bool:
    """Whether two figures may be set against each other: by a report, by the draft, or by what they count."""
    named = any(b.figure.value == one.figure.value for one in beside)
    return (
        named or a.sentence == b.sentence or shared_outcome(a, b) or (a.noun is not None and a.noun == b.noun)
    )


def _share(setting: Setting, draft: FigureView) -> Found | None:
    """A third of the gates: two of the six; both stand in one sentence of a report that tells the same."""
    counts = [v for v in setting.reported if v.dimension == "count" and v.reach.point and v.figure.value]
    by_sentence: dict[tuple[int, Span], list[FigureView]] = {}
    for view in counts:
        by_sentence.setdefault(view.sentence, []).append(view)
    for views in by_sentence.values():
        for part, whole in permutations(views[:_TRIED], 2):
            share = (part.reach.point or 0) / (whole.reach.point or 1)
            told = len(draft.bag & (part.bag | whole.bag)) > 1 or draft.noun in (part.noun, whole.noun)
            if 0 < share < 1 and told and abs(share - (draft.reach.point or 0)) <= _NEAR:
                return by_figures(setting, draft, [part, whole], Verdict.SUPPORTED, code="shared_out")
    return None


def _sum(setting: Setting, draft: FigureView, found: Sequence[Match]) -> Found | None:
    """The dead of two villages: every part with a place of its own that the draft names, or none in it."""
    near = named_near(setting, draft)
    parts: dict[tuple[str, float], FigureView] = {}
    for one in found:
        view = one.view
        if (
            view.where is None
            or view.reach.point is None
            or view.parted
            or not akin(draft, view)
            or one.apart == "other_outcome"
        ):
            continue
        if view.where.entity in near and (shared_outcome(draft, view) or not draft.outcomes):
            parts.setdefault((view.where.entity, view.reach.point), view)
    listed = list(parts.values())[:_TRIED]
    for size in range(2, _PARTS + 1):
        for some in combinations(listed, size):
            apart = len({view.where.entity for view in some if view.where}) == size
            total = sum(view.reach.point or 0.0 for view in some)
            if apart and abs(total - (draft.reach.point or 0)) < _EPS:
                return by_figures(setting, draft, list(some), Verdict.SUPPORTED, code="summed")
    return None
