"""Answers that later ones replaced, where the record itself says that a question was updated."""

from __future__ import annotations

from crosswire.export.lookup import Lookup
from crosswire.types import Answer, Question, Role, Standing

REPLACED = "replaced by a later count"


def figures(known: Lookup, question: Question) -> dict[str, str]:
    """The figures of replaced answers, each with the reason why it is not counted.

    Of a question that stands as updated the newest cut-off counts: the latest "as of", or where none is
    given, what the last report says. A toll that rose from 12 to 41 is no dispute between the two. What a
    later report itself names as the earlier number ("fell to 96 from 120") is replaced, too.
    """
    order = {one.id: place for place, one in enumerate(known.brief.reports)}
    told = known.figures_of(question)
    before = {
        one.value: order[one.report] for one in told if one.role is Role.PREVIOUS and one.value is not None
    }
    old = {one.id for one in told if one.value in before and order[one.report] <= before[one.value]}
    if question.standing is Standing.UPDATED:
        stays = {(one.value, one.low, one.high) for one in _newest(known, question)}
        others = [one for one in question.answers if (one.value, one.low, one.high) not in stays]
        old |= {name for one in others for name in one.figures}
    return dict.fromkeys(sorted(old), REPLACED)


def _newest(known: Lookup, question: Question) -> list[Answer]:
    newest = max((one.as_of[:10] for one in question.answers if one.as_of), default=None)
    kept = [one for one in question.answers if newest and one.as_of and one.as_of[:10] == newest]
    return kept or _last(known, question)


def _last(known: Lookup, question: Question) -> list[Answer]:
    order = {one.id: place for place, one in enumerate(known.brief.reports)}
    last = max((order.get(name, -1) for one in question.answers for name in one.reports), default=-1)
    return [one for one in question.answers if any(order.get(name) == last for name in one.reports)]
