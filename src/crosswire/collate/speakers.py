"""Entities put into what the reports say: who speaks, who passes it on, where a figure belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswire.collate.entities import Entities
from crosswire.collate.entities.names import folded
from crosswire.types import ChainLink, EntityType, Extract, Figure, LinkKind, Span, Statement


def attribute(extract: Extract, entities: Entities) -> Extract:
    """The extract with its speakers, chains and places as entities of the story."""
    report = extract.report.id
    statements = tuple(_statement(s, entities) for s in extract.statements)
    by_id = {s.id: s for s in statements}
    figures = []
    for figure in extract.figures:
        clues = extract.clues.get(figure.id)
        place = _place(report, clues.place, entities) if clues and clues.place else None
        figures.append(replace(figure, place=place or figure.place, origin=_origin(figure, by_id, entities)))
    return replace(extract, statements=statements, figures=tuple(figures))


def _place(report: str, span: Span, entities: Entities) -> str | None:
    return next((e for e in entities.within(report, span) if entities.get(e).type is EntityType.PLACE), None)


def _origin(figure: Figure, statements: dict[str, Statement], entities: Entities) -> tuple[ChainLink, ...]:
    """The chain of the figure's statement, where that is the figure's own; else its own, resolved."""
    statement = statements.get(figure.statement or "")
    if statement and [n.name for n in statement.chain] == [n.name for n in figure.origin]:
        return statement.chain
    return _chain(figure.origin, figure.report, (), entities)


def _statement(statement: Statement, entities: Entities) -> Statement:
    chain = _chain(statement.chain, statement.report, statement.source, entities)
    said = next((link.entity for link in reversed(chain) if link.kind is LinkKind.SPEAKER), None)
    speaker = said or _holder(statement.report, statement.source, entities)
    return replace(statement, chain=chain, speaker=speaker)


def _chain(
    chain: Iterable[ChainLink], report: str, source: Sequence[Span], entities: Entities
) -> tuple[ChainLink, ...]:
    links = []
    spoken = [folded(link.name) for link in chain if link.kind is LinkKind.SPEAKER]
    for link in chain:
        if link.kind is not LinkKind.SPEAKER and any(_within(folded(link.name), name) for name in spoken):
            continue
        entity = link.entity or entities.named(report, link.name)
        if entity is None and link.kind is LinkKind.SPEAKER:
            entity = _holder(report, source, entities)
        links.append(replace(link, entity=entity))
    return tuple(links)


def _within(part: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a carrier is only a word of the speaker's own name: "Petra" of "Petra Moor" is no agency."""
    return 0 < len(part) < len(name) and any(
        name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1)
    )


def _holder(report: str, source: Sequence[Span], entities: Entities) -> str | None:
    return next((e for span in source if (e := entities.at(report, span))), None)
