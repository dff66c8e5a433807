"""Figures of different reports that answer one question, and how the answers stand.

extracts | views.story | blocking.candidates | scoring.compare | grouping.group  -> Group
groups   | answers, labels, standing.judge, hierarchy                            -> Question
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.collate.entities import Entities
from crosswire.collate.questions import grouping, labels
from crosswire.collate.questions.answers import answers, spread
from crosswire.collate.questions.grouping import Group, Link
from crosswire.collate.questions.hierarchy import parents
from crosswire.collate.questions.independence import Counted, Independence
from crosswire.collate.questions.labels import Label
from crosswire.collate.questions.story import story
from crosswire.collate.questions.subject import Subject, subject
from crosswire.collate.questions.versions import one_scale, printings
from crosswire.collate.standing import Verdict, judge, with_parts
from crosswire.collate.words import Lexicon
from crosswire.corrections import figure_at, ruling
from crosswire.languages.wording import worded
from crosswire.resources.weights import Weights
from crosswire.resources.weights import weights as fitted
from crosswire.types import EntityType, Evidence, Extract, JoinedFigures, Question
from crosswire.types.corrections import DeskCorrection, Joinable

__all__ = ["Group", "Independence", "Link", "build", "link", "question_of"]


def link(
    extracts: Sequence[Extract],
    entities: Entities,
    weights: Weights | None = None,
    corrections: Sequence[DeskCorrection] = (),
) -> tuple[Group, ...]:
    """Put every figure into exactly one group: those of different reports that answer one question.

    Args:
        extracts: What each report says, in canonical order, places resolved to entities.
        entities: Who and what is named: which place lies in which.
        weights: What each kind of evidence is worth; None for the weights of the package.
        corrections: What people say of which figures answer one question, in the order in which they did.
    """
    seen = story(extracts, entities)
    named = enumerate(seen.views if corrections else ())
    place = {version.id: n for n, view in named for version in (*printings(view), *view.also)}
    ruled = ruling(corrections, Joinable.QUESTIONS, lambda one: place.get(figure_at(one, extracts) or ""))
    found = grouping.group(seen, weights or fitted("figures"), ruled)
    return tuple(map(_with_conversions, found))


def _with_conversions(group: Group) -> Group:
    """The group with what says its figures again in another unit, and the other number of results."""
    links = [
        Link(again.id, view.id, 1.0, True, (worded(f"links.{code}"),), code)
        for view in group.views
        for again in printings(view)[1:]
        for code in ("result" if again is view.facing else "conversion",)
    ]
    if not links:
        return group
    views = tuple(again for view in group.views for again in printings(view))
    return Group(views, (*group.links, *links))


def build(
    groups: Sequence[Group],
    entities: Entities,
    origin_of: Mapping[str, str],
    independence: Independence | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> tuple[Question, ...]:
    """The questions of `groups`, with their answers and how these stand.

    Args:
        groups: What `link` found.
        entities: Who and what is named.
        origin_of: Figure id to its ultimate origin ("o3"), copies and citations folded.
        independence: Which origins may be echoes of others; without it each counts.
        lexicon: The words of the reports, by which a label says what all of them say.
    """
    independence = independence or Independence(origin_of, entities)
    names = {entity.id: entity.name for entity in entities.records}
    every = [one_scale(group.views) for group in groups]
    ids = [f"q{n}" for n, _ in enumerate(groups, 1)]
    parent_of = parents(groups, ids)
    whole_of = {ids.index(part): ids.index(whole) for part, whole in parent_of.items()}
    counted = [independence.of(group.views) for group in groups]
    judged = [
        judge(views, {view.id: count.source(view.id, origin_of) for view in views})
        for views, count in zip(every, counted, strict=True)
    ]
    verdicts = with_parts(judged, every, whole_of)
    places = frozenset(entity.id for entity in entities.records if entity.type is EntityType.PLACE)
    stood = [(v, found.standing) for v, found in zip(every, verdicts, strict=True)]
    called = labels.labels(stood, names, places, lexicon)
    asked = [
        _question(name, group, (verdict, label), count)
        for name, group, verdict, label, count in zip(ids, groups, verdicts, called, counted, strict=True)
    ]
    return tuple(replace(q, parent=parent_of.get(q.id)) for q in asked)


def question_of(questions: Iterable[Question]) -> dict[str, str]:
    """Figure id to question id."""
    return {figure: q.id for q in questions for answer in q.answers for figure in answer.figures}


def _question(name: str, group: Group, judged: tuple[Verdict, Label], counted: Counted) -> Question:
    views = one_scale(group.views)
    verdict, called = _with_note(judged[0], counted.note(judged[0].standing)), judged[1]
    about: Subject = subject(views)
    return Question(
        id=name,
        label=called.text,
        label_from=called.source,
        label_number=called.number,
        label_figure=called.figure,
        counted=about.counted,
        qualifiers=about.qualifiers,
        predicate=about.predicate,
        place=about.place,
        period=about.period,
        unit=about.unit,
        answers=answers(group.views, counted),
        standing=verdict.standing,
        reason=verdict.reason,
        reason_code=verdict.code,
        evidence=(*verdict.evidence, *counted.evidence(), *_linked(group)),
        independent_origins=counted.number,
        range=spread(views),
        parent=None,
        joined=tuple(map(_joined, group.links)),
    )


def _with_note(verdict: Verdict, note: str) -> Verdict:
    """The verdict whose reason goes on with how many sources there are."""
    if not note:
        return verdict
    first, *rest = verdict.evidence
    reason = f"{verdict.reason}{note}"
    return replace(verdict, reason=reason, evidence=(replace(first, note=reason), *rest))


def _joined(link: Link) -> JoinedFigures:
    return JoinedFigures((link.beside, link.figure), link.code, "; ".join(link.reasons), link.score)


def _linked(group: Group) -> tuple[Evidence, ...]:
    """The weakest link that holds the question together: where a reader should look first."""
    if not group.links:
        return ()
    weakest = min(group.links, key=lambda found: found.score)
    why = "; ".join(weakest.reasons) or worded("links.small_things")
    note = worded(f"links.{'sure' if weakest.sure else 'weakest'}", score=f"{weakest.score:.2f}", why=why)
    return (Evidence("link", note, (weakest.beside, weakest.figure)),)
