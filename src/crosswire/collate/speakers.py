"""Entities put into what the reports say: who speaks, who passes it on, where a figure belongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded
from crosswire.types import (
    ChainLink,
    EntityType,
    Extract,
    Figure,
    Holder,
    LinkKind,
    Manner,
    Modality,
    Source,
    Span,
    Statement,
)

_SPOTS = frozenset({EntityType.PLACE, EntityType.GROUP})
_ARTICLE = len("the ")
_NEAR = 40  # characters between a sentence and the one before it in a paragraph


def attribute(extract: Extract, entities: Entities) -> Extract:
    """The extract with its speakers, chains, places and owners as entities of the story."""
    report = extract.report.id
    manners = {manner.statement: manner for manner in extract.parts.prose.manners}
    statements = _relayed(
        tuple(_statement(s, manners[s.id].sources, entities) for s in extract.statements), manners, entities
    )
    read_as = {old.id: (old, new) for old, new in zip(extract.statements, statements, strict=True)}
    figures = []
    for figure in extract.figures:
        clues = extract.clues.get(figure.id)
        place = _place(report, clues.place, entities) if clues and clues.place else None
        owner = entities.at(report, clues.owner) if clues and clues.owner else None
        origin = _origin(figure, read_as.get(figure.statement or ""), entities)
        figures.append(
            replace(figure, place=place or figure.place, owner=owner or figure.owner, origin=origin)
        )
    return replace(extract, statements=statements, figures=tuple(figures))


def _relayed(
    statements: tuple[Statement, ...], manners: Mapping[str, Manner], entities: Entities
) -> tuple[Statement, ...]:
    """Quotations that an outlet only passes on: "…", he said, according to the Herald.

    "He" is the person whose words stand right before, if one does; the outlet is then a carrier, and the
    quotations that go on from there are that person's too.
    """
    done: list[Statement] = []
    for statement in statements:
        last = done[-1] if done else None
        passed = manners[statement.id].passed_on or (
            last is not None
            and len(last.chain) > 1
            and last.chain[-2].kind is LinkKind.OUTLET
            and bool(statement.chain)
            and statement.chain[-1].name == last.chain[-2].name
        )
        speaker = _person_before(done, statement, entities) if passed else None
        nobody = manners[statement.id].passed_on and speaker is None and _by_a_body(statement, entities)
        done.append(_through(statement, speaker) if speaker or nobody else statement)
    return tuple(done)


def _person_before(done: Sequence[Statement], statement: Statement, entities: Entities) -> ChainLink | None:
    last = done[-1] if done else None
    if last is None or not last.chain or statement.sentence.start - last.sentence.end > _NEAR:
        return None
    link, own = last.chain[-1], statement.chain[-1] if statement.chain else None
    person = link.entity is not None and entities.get(link.entity).type is EntityType.PERSON
    body = own is not None and own.kind is LinkKind.SPEAKER and own.entity != link.entity
    named = own is not None and own.entity is not None and entities.get(own.entity).type is EntityType.PERSON
    return link if person and body and not named else None


def _by_a_body(statement: Statement, entities: Entities) -> bool:
    """Whether no person is said to pass it on: "he said, according to the Herald"."""
    own = statement.chain[-1] if statement.chain else None
    if own is None or own.kind is not LinkKind.SPEAKER or own.entity is None:
        return False
    return entities.get(own.entity).type is not EntityType.PERSON


def _through(statement: Statement, speaker: ChainLink | None) -> Statement:
    """The statement with its last link as a carrier; by the speaker, or by nobody who is named near."""
    carrier = replace(statement.chain[-1], kind=LinkKind.OUTLET)
    said = (speaker,) if speaker else ()
    return replace(
        statement,
        chain=(*statement.chain[:-1], carrier, *said),
        speaker=speaker.entity if speaker else None,
    )


def _place(report: str, span: Span, entities: Entities) -> str | None:
    return next((e for e in entities.within(report, span) if entities.get(e).type is EntityType.PLACE), None)


def _origin(
    figure: Figure, read_as: tuple[Statement, Statement] | None, entities: Entities
) -> tuple[ChainLink, ...]:
    """The chain of the figure's statement, where that is the figure's own; else its own, resolved.

    Who denies a number gives none, and is yet the one against whom others give theirs.

    Args:
        figure: The figure.
        read_as: Its statement as the report alone gave it, and as it is in the story.
        entities: Who and what is named.
    """
    own = [link.name for link in figure.origin]
    if read_as and (figure.modality is Modality.DENIED or [x.name for x in read_as[0].chain] == own):
        return read_as[1].chain
    return _chain(figure.origin, figure.report, entities)


def _statement(statement: Statement, sources: Sequence[Source], entities: Entities) -> Statement:
    chain = _chain(statement.chain, statement.report, entities, sources)
    spoken = [link for link in chain if link.kind is LinkKind.SPEAKER]
    speaker = spoken[-1].entity if spoken else None
    if speaker is None and len(spoken) < 2:  # the phrase before the cue is the outermost speaker's
        speaker = _holder(statement.report, sources, entities)
    return replace(statement, chain=chain, speaker=speaker)


def _chain(
    chain: Iterable[ChainLink],
    report: str,
    entities: Entities,
    sources: Sequence[Source] = (),
) -> tuple[ChainLink, ...]:
    links: list[ChainLink] = []
    spoken = [folded(link.name) for link in chain if link.kind is LinkKind.SPEAKER]
    for link in chain:
        if link.kind is not LinkKind.SPEAKER and any(_within(folded(link.name), name) for name in spoken):
            continue
        entity = link.entity or entities.named(report, link.name)
        outermost = all(done.kind is not LinkKind.SPEAKER for done in links)
        if entity is None and link.kind is LinkKind.SPEAKER and outermost:
            entity = _holder(report, sources, entities)
        links.append(replace(link, entity=entity))
    return tuple(links)


def _within(part: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a carrier is only a word of the speaker's own name: "Petra" of "Petra Moor" is no agency."""
    return 0 < len(part) < len(name) and any(
        name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1)
    )


def _holder(report: str, sources: Sequence[Source], entities: Entities) -> str | None:
    """The entity that the source is: not the owner, the topic or the crowd's firm in it.

    "Acme shareholders" are not Acme, "Roe's group" is not Roe, and "a life of Roe" is not Roe either; the
    speaker of "a spokesman for the port, Ann Roe" is Ann Roe.
    """
    for source in sources:
        how = {holder.name: holder for holder in source.holders}
        found = [
            (how.get(mention, Holder(mention)), entity, entities.get(entity).type)
            for mention, entity in entities.mentioned(report, source.span)
        ]
        sure = (e for h, e, kind in found if h.apposed and kind is EntityType.PERSON)
        owned = (e for h, e, kind in found if h.owned and kind is EntityType.ORGANISATION)
        first = next(sure, None) or next(owned, None) or _plain(found, source.span)
        if first:
            return first
    return None


def _plain(found: Sequence[tuple[Holder, str, EntityType]], source: Span) -> str | None:
    """The first that is no owner and no topic, unless a crowd of it is meant.

    A place speaks only where it is all of the source: "a jury in Porthaven" is not Porthaven.
    """
    for holder, entity, kind in found:
        if holder.crowd:
            return None
        if kind in _SPOTS and (holder.modifies or not _leads(holder.name, source, kind)):
            continue
        if kind is not EntityType.PERSON or not holder.about:
            return entity
    return None


def _leads(name: Span, source: Span, kind: EntityType) -> bool:
    """Whether a source is a place, or begins with a people: "the Norwegians in the port"."""
    opens = name.start - source.start <= _ARTICLE
    return opens and (kind is EntityType.GROUP or name.end >= source.end)
