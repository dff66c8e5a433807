"""Entities put into what the reports say: who speaks, who passes it on, where a figure belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswire.collate.entities import Entities
from crosswire.naming.names import folded
from crosswire.types import ChainLink, EntityType, Extract, Figure, LinkKind, Span, Statement

_NEAR = 40  # characters between a sentence and the one before it in a paragraph


def attribute(extract: Extract, entities: Entities) -> Extract:
    """The extract with its speakers, chains and places as entities of the story."""
    report = extract.report.id
    statements = _relayed(
        tuple(_statement(s, entities, extract.report.text) for s in extract.statements), extract, entities
    )
    by_id = {s.id: s for s in statements}
    figures = []
    for figure in extract.figures:
        clues = extract.clues.get(figure.id)
        place = _place(report, clues.place, entities) if clues and clues.place else None
        figures.append(replace(figure, place=place or figure.place, origin=_origin(figure, by_id, entities)))
    return replace(extract, statements=statements, figures=tuple(figures))


def _relayed(
    statements: tuple[Statement, ...], extract: Extract, entities: Entities
) -> tuple[Statement, ...]:
    """Quotations that an outlet only passes on: "…", he said, according to the Herald.

    "He" is the person whose words stand right before, if one does; the outlet is then a carrier, and the
    quotations that go on from there are that person's too.
    """
    done: list[Statement] = []
    for statement in statements:
        text = extract.report.text[statement.sentence.start : statement.sentence.end + 1]
        last = done[-1] if done else None
        passed = bool(_PASSED_ON.search(text)) or (
            last is not None
            and len(last.chain) > 1
            and last.chain[-2].kind is LinkKind.OUTLET
            and bool(statement.chain)
            and statement.chain[-1].name == last.chain[-2].name
        )
        speaker = _person_before(done, statement, entities) if passed else None
        done.append(_through(statement, speaker) if speaker else statement)
    return tuple(done)


_PASSED_ON = re.compile(
    r"\b(?:he|she)\s+(?:said|told|added|says|wrote)\b[^.“”\"]{0,40}?,?\s+according to\s+(?:the\s+)?[A-Z]"
)


def _person_before(done: Sequence[Statement], statement: Statement, entities: Entities) -> ChainLink | None:
    last = done[-1] if done else None
    if last is None or not last.chain or statement.sentence.start - last.sentence.end > _NEAR:
        return None
    link, own = last.chain[-1], statement.chain[-1] if statement.chain else None
    person = link.entity is not None and entities.get(link.entity).type is EntityType.PERSON
    body = own is not None and own.kind is LinkKind.SPEAKER and own.entity != link.entity
    named = own is not None and own.entity is not None and entities.get(own.entity).type is EntityType.PERSON
    return link if person and body and not named else None


def _through(statement: Statement, speaker: ChainLink) -> Statement:
    carrier = replace(statement.chain[-1], kind=LinkKind.OUTLET)
    return replace(statement, chain=(*statement.chain[:-1], carrier, speaker), speaker=speaker.entity)


def _place(report: str, span: Span, entities: Entities) -> str | None:
    return next((e for e in entities.within(report, span) if entities.get(e).type is EntityType.PLACE), None)


def _origin(figure: Figure, statements: dict[str, Statement], entities: Entities) -> tuple[ChainLink, ...]:
    """The chain of the figure's statement, where that is the figure's own; else its own, resolved."""
    statement = statements.get(figure.statement or "")
    relayed = statement is not None and len(statement.chain) > len(figure.origin) > 0
    if statement and (relayed or [n.name for n in statement.chain] == [n.name for n in figure.origin]):
        return statement.chain
    return _chain(figure.origin, figure.report, entities)


def _statement(statement: Statement, entities: Entities, text: str) -> Statement:
    chain = _chain(statement.chain, statement.report, entities, source=statement.source, text=text)
    spoken = [link for link in chain if link.kind is LinkKind.SPEAKER]
    speaker = spoken[-1].entity if spoken else None
    if speaker is None and len(spoken) < 2:  # the phrase before the cue is the outermost speaker's
        speaker = _holder(text, statement.report, statement.source, entities)
    return replace(statement, chain=chain, speaker=speaker)


def _chain(
    chain: Iterable[ChainLink],
    report: str,
    entities: Entities,
    *,
    source: Sequence[Span] = (),
    text: str = "",
) -> tuple[ChainLink, ...]:
    links: list[ChainLink] = []
    spoken = [folded(link.name) for link in chain if link.kind is LinkKind.SPEAKER]
    for link in chain:
        if link.kind is not LinkKind.SPEAKER and any(_within(folded(link.name), name) for name in spoken):
            continue
        entity = link.entity or entities.named(report, link.name)
        outermost = all(done.kind is not LinkKind.SPEAKER for done in links)
        if entity is None and link.kind is LinkKind.SPEAKER and outermost:
            entity = _holder(text, report, source, entities)
        links.append(replace(link, entity=entity))
    return tuple(links)


def _within(part: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a carrier is only a word of the speaker's own name: "Petra" of "Petra Moor" is no agency."""
    return 0 < len(part) < len(name) and any(
        name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1)
    )


def _holder(text: str, report: str, source: Sequence[Span], entities: Entities) -> str | None:
    """The entity that the source is: not the owner, the topic or the crowd's firm in it.

    "Acme shareholders" are not Acme, "Roe's group" is not Roe, and "a life of Roe" is not Roe either; the
    speaker of "a spokesman for the port, Ann Roe" is Ann Roe.
    """
    for span in source:
        found = entities.mentioned(report, span)
        for mention, entity in found:
            apposed = text[span.start : mention.start].rstrip().endswith(",")
            if apposed and entities.get(entity).type is EntityType.PERSON and mention.end >= span.end - 1:
                return entity
        for mention, entity in found:
            if entities.get(entity).type is EntityType.ORGANISATION and _OWNERS.fullmatch(
                text[span.start : mention.start]
            ):
                return entity  # "Gaza's Health Ministry" is not Gaza
        for mention, entity in found:
            if _CROWD.match(text[mention.end : span.end]):
                break
            if _is_whole(text, span, mention, person=entities.get(entity).type is EntityType.PERSON):
                return entity
    return None


_CROWD = re.compile(
    r"^\s+(?:shareholders?|stockholders|investors?|customers?|users|employees|workers|staff|shares?|stock|fans|players|"
    r"residents|voters|families|relatives|victims|survivors|critics|supporters|rivals|lawyers|girls|boys|students)\b"
)
_OWNERS = re.compile(r"(?:[Tt]he\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,2}(?:['’]s?)?\s+(?=$)")
_OWNED = re.compile(r"^['’]s?\s+\w")
_ABOUT = re.compile(r"\b(?:of|on|about|against|to|with|for|by)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def _is_whole(text: str, source: Span, mention: Span, *, person: bool) -> bool:
    before, after = text[source.start : mention.start], text[mention.end : max(source.end, mention.end)]
    return not person or not (_OWNED.match(after) or _ABOUT.search(before))
