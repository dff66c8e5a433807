"""The figures of a story as linking sees them: what each report says of them, and whom it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import log, sqrt

from crosswire.amounts import Reach, dimension, equal, reach, result
from crosswire.collate.entities import Entities
from crosswire.collate.questions.claims import disputed
from crosswire.collate.questions.owners import belonging, owner
from crosswire.collate.questions.parties import party
from crosswire.collate.questions.versions import merged
from crosswire.collate.questions.views import FigureView, Others, StoryView
from crosswire.collate.questions.whereabouts import Whereabouts, whereabouts
from crosswire.resources import lists
from crosswire.types import (
    ChainLink,
    EntityType,
    Extract,
    Figure,
    FigureClues,
    FigureSense,
    LinkKind,
    Role,
    Span,
    Statement,
)

_OPENING = 3  # sentences that a report opens with
_SUMS, _COUNTS, _TERMS = lists.several("collate/questions/story", "sums", "counts", "terms")


def story(extracts: Sequence[Extract], entities: Entities | None = None) -> StoryView:
    """The figures of `extracts`, which stand in canonical order.

    Args:
        extracts: What each report says.
        entities: Who and what is named; without them no figure is known to be said of somebody.
    """
    told = [view for order, extract in enumerate(extracts) for view in _of_report(order, extract, entities)]
    views = tuple(of_several(told))
    weight = _weight(views)
    norm = {
        version.id: sqrt(sum(weight.get(word, 0.0) ** 2 for word in version.words))
        for view in views
        for version in (view, *view.also)
    }
    return StoryView(
        views=views,
        weight=weight,
        norm=norm,
        rarity=_rarity(views),
        replaced=_replaced(views),
        disputed=disputed(views),
    )


def of_several(views: Sequence[FigureView]) -> list[FigureView]:
    """The figures; what a court asks is marked where the reports name more than one of whom it asks that."""
    owners = {view.whose.entity for view in views if _penal(view) and view.whose.type is EntityType.PERSON}
    return [replace(view, accused=len(owners) > 1 and _penal(view)) for view in views]


def _penal(view: FigureView) -> bool:
    if view.dimension.startswith("money"):
        return bool((view.bag | {view.noun}) & _SUMS)
    if view.dimension == "time":
        return bool(view.bag & _TERMS)
    return view.dimension == "count" and view.noun in _COUNTS


def _of_report(order: int, extract: Extract, entities: Entities | None) -> list[FigureView]:
    site = _site(extract, entities)
    statements = {statement.id: statement for statement in extract.statements}
    views = [
        _view(order, figure, extract, entities, said=statements.get(figure.statement or ""))
        for figure in extract.figures
    ]
    views = _results([replace(view, scene=view.scene or site) for view in views])
    numbers = _numbers(views)
    others = (_elsewhere(view.reach, numbers[view.dimension]) for view in views)
    nouns = {view.id: view.noun for view in views}
    sorts = (view.whole in nouns and nouns[view.whole] != view.noun for view in views)
    wholes = {view.whole for view in views}
    told = zip(views, others, sorts, _leading(views, extract), strict=True)
    return merged(
        [
            replace(view, elsewhere=rest, sort=sort, parted=view.id in wholes, leads=leads, opened=opened)
            for view, rest, sort, (leads, opened) in told
        ]
    )


def _results(views: Sequence[FigureView]) -> list[FigureView]:
    """The figures, of the two numbers of a result only the larger one, with the other behind it."""
    by_id = {view.id: view for view in views}
    found = []
    for view in views:
        other = by_id.get(view.figure.against or "")
        if other is None:
            found.append(view)
            continue
        one, less = sorted((view, other), key=lambda v: (-(v.figure.value or 0.0), v.figure.start))
        if one is view:
            written = "-".join(v.figure.text for v in sorted((one, less), key=lambda v: v.figure.start))
            sides = tuple(frozenset((v.clues.whose or "").lower().split()) for v in (one, less))
            both = result(one.figure, less.figure)
            found.append(replace(one, reach=both, facing=less, result=written, sides=sides))
    lone = len({(view.reach.point, view.reach.other) for view in found if view.facing}) == 1
    return [replace(view, lone=lone and view.facing is not None) for view in found]


def _site(extract: Extract, entities: Entities | None) -> Whereabouts | None:
    """The first place in which the opening of a report sets something."""
    if entities is None:
        return None
    against = {site.span: site.against for site in extract.parts.prose.sites if site.placed}
    opens = [o.sentence for o in extract.parts.prose.openings[:_OPENING]]
    held = [
        (against[span], span.start, name)
        for span, name in entities.spans(extract.report.id)
        if span in against
        and any(sentence.covers(span) for sentence in opens)
        and entities.get(name).type is EntityType.PLACE
    ]
    return whereabouts(min(held)[2], entities) if held else None


def _leading(views: Sequence[FigureView], extract: Extract) -> list[tuple[bool, bool]]:
    """Which figures a report opens with, the first of their outcome in it, or gives again."""
    openings = extract.parts.prose.openings[:_OPENING]
    ends = openings[-1].sentence.end if openings else 0
    first: dict[str, FigureView] = {}
    found = []
    for view in views:
        added = view.figure.role is Role.NEW  # "20 more, bringing the total to 37"
        opens = bool(view.outcomes) and view.figure.start < ends and view.whole is None and not added
        if opens:
            first.setdefault(view.outcomes[0], view)
        own = first.get(view.outcomes[0]) if view.outcomes else None
        same = own is not None and (own is view or equal(own.reach, view.reach))
        found.append((opens and same, same))
    return found


def _view(
    order: int, figure: Figure, extract: Extract, entities: Entities | None, *, said: Statement | None
) -> FigureView:
    sense = extract.parts.senses.get(figure.id, FigureSense())
    located = figure.place if sense.located else None
    clues = extract.clues.get(figure.id, FigureClues())
    # Of a distance, the place beside it may be either end.
    own = clues.place is not None and not clues.place_near and dimension(figure) == "count"
    return FigureView(
        figure=figure,
        clues=clues,
        report=order,
        published=extract.report.published,
        dimension=dimension(figure),
        reach=reach(figure),
        nouns=sense.nouns,
        outcomes=sense.outcomes,
        people=sense.people,
        words=sense.words,
        bag=frozenset(sense.words),
        qualifiers=frozenset(sense.qualifiers),
        located=located,
        revises=sense.revises,
        correction=sense.correction,
        whole=sense.whole,
        rivals=_rival(figure, sense, extract.figures),
        owner=owner(sense.owner, extract.report.id, entities),
        where=whereabouts(figure.place if own else located, entities),
        joint=_joint(clues.joint, extract.report.id, entities),
        bounds=sense.bounds,
        converts=sense.converts,
        weekday=sense.weekday,
        wording=sense.wording,
        clause=sense.clause,
        whose=belonging(figure.owner, entities),
        rest=sense.rest,
        party=party(figure, entities, said),
        implied=sense.implied,
        scene=whereabouts(figure.place if clues.place else None, entities),
        distant=sense.distant,
    )


def _joint(spans: Sequence[Span], report: str, entities: Entities | None) -> tuple[Whereabouts, ...]:
    named = (next(iter(entities.within(report, span)), None) for span in spans) if entities else ()
    return tuple(place for name in named if (place := whereabouts(name, entities)))


def _rival(figure: Figure, sense: FigureSense, figures: Sequence[Figure]) -> str | None:
    """The count that the figure rivals: set apart from it by the text, or given by another speaker."""
    if sense.rival is None:
        return None
    other = next(f for f in figures if f.id == sense.rival.figure)
    return other.id if sense.rival.apart or _two_speakers(other, figure) else None


def _two_speakers(one: Figure, other: Figure) -> bool:
    first, second = _speaker(one), _speaker(other)
    if first is None or second is None:
        return False
    if first.entity and second.entity:
        return first.entity != second.entity
    return not set(first.name.lower().split()) & set(second.name.lower().split())


def _speaker(figure: Figure) -> ChainLink | None:
    speakers = [link for link in figure.origin if link.kind is LinkKind.SPEAKER]
    return speakers[-1] if speakers else None


def _numbers(views: Iterable[FigureView]) -> dict[str, Counter[float]]:
    """How often a report gives each number, by what is measured."""
    found: defaultdict[str, Counter[float]] = defaultdict(Counter)
    for view in views:
        found[view.dimension].update([] if view.reach.point is None else [view.reach.point])
    return found


def _elsewhere(own: Reach, numbers: Counter[float]) -> Others:
    once = own.point is not None and numbers[own.point] == 1
    return Others(numbers.keys(), frozenset([own.point]) if once and own.point is not None else frozenset())


def _replaced(views: Sequence[FigureView]) -> frozenset[tuple[str, frozenset[float | None]]]:
    by_id = {view.id: view for view in views}
    pairs = [(view, by_id[view.revises]) for view in views if view.revises in by_id]
    return frozenset((new.dimension, frozenset((new.reach.point, old.reach.point))) for new, old in pairs)


def _weight(views: Iterable[FigureView]) -> dict[str, float]:
    """Inverse frequency by sentence, each sentence once however many figures stand in it."""
    sentences: dict[tuple[int, Span], frozenset[str]] = {}
    for view in views:
        sentences[view.sentence] = sentences.get(view.sentence, frozenset()) | view.bag
    count = Counter(word for words in sentences.values() for word in words)
    return {word: log((1 + len(sentences)) / seen) for word, seen in count.items()}


def _rarity(views: Sequence[FigureView]) -> dict[str, float]:
    count = Counter(view.noun for view in views if view.noun)
    return {noun: log((1 + len(views)) / seen) / log(2 + len(views)) for noun, seen in count.items()}
