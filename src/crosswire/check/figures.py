"""The figures of a draft, each set against those of the reports.

figure of the draft | matches: figures of reports of the same thing, or with the same number
| borne out -> by whom; is it still so, is it disputed
| the same number of something else -> other scope
| another number of the same thing -> not in the reports, and what they give instead
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.check.courses import course
from crosswire.check.derived import derived
from crosswire.check.found import Found
from crosswire.check.matching import (
    Match,
    bears,
    known_outcomes,
    matches,
    of_a_whole,
    of_one_thing,
    perhaps,
    shared_outcome,
    strange,
    telling,
)
from crosswire.check.occasions import elsewhen
from crosswire.check.scopes import misplaced
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.speakers import of_figure
from crosswire.check.wording import by_figures, called, say
from crosswire.collate.questions.views import FigureView
from crosswire.render import clean
from crosswire.types import Modifier, Passage, Span
from crosswire.types.checking import Piece, Verdict

# Likeness of two sentences from which they tell one thing; the share of it that another sentence may have.
_ONE_SENTENCE, _OTHER = 0.4, 0.5
# The share where the number or what happened speaks for the other sentence.
_FAR = 0.15
_READ = 2  # digits of a number that no text has by chance beside one name
_SOME = 0.08  # likeness from which a number may be the same after all


def figures(setting: Setting) -> Iterator[Found]:
    """What the record says of each figure of the draft; of a number that no word gives, nothing."""
    for view in setting.drafted:
        if not (view.figure.implicit or setting.calls_a_report(view.figure.span)):
            yield from figure(setting, view)


def figure(setting: Setting, draft: FigureView) -> Iterator[Found]:
    """What the record says of a figure of the draft, and of whom the draft names for it."""
    found = matches(setting, draft)
    rivals = [one for one in found if one.borne is None and of_one_thing(draft, one)]
    sure = _of_the_outcome(draft, [one for one in found if bears(setting, draft, one)], rivals)
    if sure and (told := _told_otherwise(setting, draft, sure, rivals)):
        yield by_figures(
            setting, draft, [one.view for one in sure], Verdict.OTHER_SCOPE, code="other_thing"
        ).with_instead(told)
        return
    if sure and all(strange(setting, draft, one.view) for one in sure):
        yield by_figures(setting, draft, [one.view for one in sure], Verdict.UNDECIDED, code="perhaps")
        return
    if sure:
        yield (
            misplaced(setting, draft, sure, rivals)
            or elsewhen(setting, draft, sure, rivals)
            or course(setting, draft, sure, rivals)
        )
        exact = [one.view for one in sure if one.borne and one.borne.code in ("same", "unhedged", "rounded")]
        if other := of_figure(setting, draft, exact, [one.view for one in rivals]):
            yield other
        return
    yield (
        derived(setting, draft, found)
        or _loosely(setting, draft, found)
        or _elsewhere(setting, draft, found, rivals)
        or _unread(setting, draft)
        or _otherwise(setting, draft, rivals)
        or _nowhere(draft)
    )


def _told_otherwise(
    setting: Setting, draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]
) -> tuple[str, ...]:
    """What a report gives in the very sentence that the draft tells, where the number is from another one."""
    told = any(shared_outcome(draft, one.view) for one in sure)
    counted = draft.noun is not None and all(draft.noun != one.view.noun for one in sure)
    held = told or (telling(draft) and draft.dimension != "length")
    share = _FAR if held else _OTHER
    own = max(setting.wording(draft, one.view) for one in sure)
    best = max(rivals, key=lambda one: setting.wording(draft, one.view), default=None)
    if best and counted and not draft.implied and draft.noun == best.view.noun:
        share = _OTHER  # 120 soldiers of one country are not the 60 rescue workers of another
    if best is None or own >= share * (near := setting.wording(draft, best.view)) or near < _ONE_SENTENCE:
        return ()
    if share == _FAR and not (shared_outcome(draft, best.view) and _asked_apart(setting, sure, best)):
        return ()
    return (clean.line(best.view.figure.text),)


def _asked_apart(setting: Setting, sure: Sequence[Match], other: Match) -> bool:
    """Whether no figure that has the number answers the question that another one does."""
    asked = setting.question_of.get(other.view.id)
    own = {question.id for one in sure if (question := setting.question_of.get(one.view.id))}
    return asked is not None and asked.id not in own


def _of_the_outcome(draft: FigureView, sure: Sequence[Match], rivals: Sequence[Match]) -> list[Match]:
    """Those that bear out what is said to have happened, where others tell of that with another number.

    85,000 who drink of a lake do not bear out that 85,000 fled from it, where 2,300 are said to have fled.
    """
    if not any(shared_outcome(draft, rival.view) for rival in rivals):
        return list(sure)
    above = [rival.view for rival in rivals if rival.view.figure.modifier is Modifier.EXACT]
    if draft.figure.modifier in (Modifier.UP_TO, Modifier.LESS_THAN) and above:
        return []  # "up to 30" of 41: that of one place there were 27 does not bear it out
    return [one for one in sure if shared_outcome(draft, one.view) or not one.view.outcomes or telling(draft)]


def _loosely(setting: Setting, draft: FigureView, found: Sequence[Match]) -> Found | None:
    """A bound met by a figure that may be of the same thing, where we do not know the draft's verb."""
    met = [one.view for one in found if one.sure and not bears(setting, draft, one)]
    if not met or known_outcomes(draft):
        return None
    return by_figures(setting, draft, met, Verdict.UNDECIDED, code="perhaps")


def _elsewhere(
    setting: Setting, draft: FigureView, found: Sequence[Match], rivals: Sequence[Match]
) -> Found | None:
    """The number stands in the reports, of something else or perhaps of the same."""
    having = [one for one in found if one.borne is not None and one.borne.close]
    maybe = [one.view for one in having if perhaps(one)]
    if maybe and not rivals:
        return by_figures(setting, draft, maybe, Verdict.UNDECIDED, code="perhaps")
    sized = [one.view for one in having if draft.reach.point is None and one.apart is None]
    if sized:
        return by_figures(setting, draft, sized, Verdict.UNDECIDED, code="perhaps")
    exact = [one for one in having if one.borne and one.borne.code in ("same", "unhedged")]
    if not exact or draft.reach.point is None:
        return None
    why = next((one.apart for one in exact if one.apart), None)
    people = draft.people and any(one.view.people for one in exact)
    if why and (telling(draft) or people or rivals or why == "other_owner"):
        views = [one.view for one in exact if one.apart == why]
        return by_figures(setting, draft, views, Verdict.OTHER_SCOPE, code=why)
    plain = [one for one in exact if one.apart is None and _some_likeness(setting, draft, one)]
    if rivals:
        views = [one.view for one in plain]
        return by_figures(setting, draft, views, Verdict.UNDECIDED, code="perhaps") if views else None
    sure = telling(draft) and not why and not (of_a_whole(setting, draft) and _some_akin(draft, exact))
    code = "other_thing" if sure else "perhaps"
    verdict = Verdict.OTHER_SCOPE if sure else Verdict.UNDECIDED
    return by_figures(setting, draft, [one.view for one in exact], verdict, code=code)


def _some_akin(draft: FigureView, found: Sequence[Match]) -> bool:
    return any(draft.noun is not None and draft.noun == one.view.noun for one in found)


def _some_likeness(setting: Setting, draft: FigureView, found: Match) -> bool:
    """Whether a number that the reports have somewhere may be the draft's after all."""
    shared = len(draft.bag & found.view.bag)
    if found.view.reach.digits > 1 and _names_the_same(setting, draft, found.view):
        return True
    return found.likeness >= _SOME or shared > 1 or (shared == 1 and found.view.reach.digits > 1)


def _unread(setting: Setting, draft: FigureView) -> Found | None:
    """A number that a report has and that was not read there as one: "and the National Union 53"."""
    value = draft.figure.value
    if value is None or draft.reach.digits < _READ or draft.figure.modifier is not Modifier.EXACT:
        return None
    own = set(setting.entities.within(DRAFT, draft.figure.sentence))
    spans = {view.figure.report: set[Span]() for view in setting.reported}
    for view in setting.reported:
        spans[view.figure.report].add(view.figure.span)
    for one, extract in zip(setting.streams, setting.extracts, strict=True):
        at = one.find((f"{value:,.0f}",))
        sentence = extract.sentence_at(one.spans[at].start) if at >= 0 else None
        if sentence is None or any(span.overlaps(one.spans[at]) for span in spans.get(one.report, ())):
            continue
        if own & set(setting.entities.within(one.report, sentence.span)):
            span = one.spans[at]
            passage = Passage(one.report, span.start, span.end, extract.report.slice(span))
            reason = say("perhaps", **called(setting, [one.report]))
            undecided = Verdict.UNDECIDED
            return Found(Piece.FIGURE, draft.figure.span, undecided, "perhaps", reason, evidence=(passage,))
    return None


def _names_the_same(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the sentences of two figures name somebody or something in common."""
    own = setting.entities.within(DRAFT, draft.figure.sentence)
    return bool(set(own) & set(setting.entities.within(view.figure.report, view.figure.sentence)))


def _otherwise(setting: Setting, draft: FigureView, rivals: Sequence[Match]) -> Found | None:
    """The reports give another number of the same thing."""
    if not rivals:
        return None
    best = sorted(rivals, key=lambda one: (not shared_outcome(draft, one.view), -one.likeness))
    views = [one.view for one in best]
    return by_figures(setting, draft, views, Verdict.NOT_IN_REPORTS, code="other_value")


def _nowhere(draft: FigureView) -> Found:
    if draft.dimension.endswith(
        "times"
    ):  # "twice", "more than double": the reader's own sum, as often as not
        return Found(Piece.FIGURE, draft.figure.span, Verdict.UNDECIDED, "reckoned", say("reckoned"))
    if draft.reach.point == 1 and draft.dimension == "count":
        return Found(Piece.FIGURE, draft.figure.span, Verdict.UNDECIDED, "single", say("single"))
    code = "no_value" if draft.reach.point is not None else "no_size"
    return Found(Piece.FIGURE, draft.figure.span, Verdict.NOT_IN_REPORTS, code, say(code))
