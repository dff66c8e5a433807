"""Whose each stand is: the party that the text names for it, and the side that the party belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.collate.accounts.claims import Claim, Reader
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon
from crosswire.naming.names import folded
from crosswire.types import Extract, Report, Span, Stand, Statement

_ARTICLES = frozenset(("the", "a", "an"))
_MOST = 0.6  # of the words for a party that its name must make up, or it only stands in them


@dataclass(frozen=True, slots=True)
class Side:
    """A stand with whose it is.

    Attributes:
        place: Number of its sentence in its report.
        party: The entity that the text names; `None` for "some officials".
        name: What tells it from other sides: the side in the end, or the words for it.
        voice: How the report names it.
        aliases: What it can be known by where another speaks of it: the party, the side, its words.
        keys: The words of what is said, with their weights; negation and names among them.
        names: The entities in what is said.
        against: The aliases of the side that is charged.
        statements: Ids of the statements that it stands in.
    """

    report: Report
    place: int
    stand: Stand
    party: str | None
    name: str
    voice: str
    aliases: frozenset[str]
    keys: dict[str, float]
    names: frozenset[str]
    against: frozenset[str]
    statements: tuple[str, ...]

    @property
    def topical(self) -> dict[str, float]:
        """The words of what is said, names and negation left out."""
        return {k: w for k, w in self.keys.items() if k != "not" and k not in self.names}


def sides(extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon, reader: Reader) -> list[Side]:
    """The stands of all reports with whose they are, in order; those of nobody known are left out."""
    return [side for extract in extracts for side in _of(extract, entities, lexicon, reader)]


def _of(extract: Extract, entities: Entities, lexicon: Lexicon, reader: Reader) -> Iterator[Side]:
    report = extract.report
    places = {s.span: n for n, s in enumerate(extract.sentences)}
    for stand in extract.parts.prose.stands:
        told = [s for s in extract.statements if _tells(s, stand)]
        party = _party(report.id, stand, told, entities)
        if party is None and stand.pronoun:
            continue
        sentence = extract.sentence_at(stand.cue.start)
        about = stand.said or stand.shown
        words = lexicon.words(report.id, (about,))
        name = reader.side(party) if party else _plain(report, stand.who)
        yield Side(
            report=report,
            place=places.get(sentence.span, -1) if sentence else -1,
            stand=stand,
            party=party,
            name=name,
            voice=entities.get(party).name if party and stand.pronoun else report.shown(stand.who),
            aliases=frozenset((name, party or name, _plain(report, stand.who))),
            keys=lexicon.keys(report.id, (about,)),
            names=frozenset(w.key for w in words if w.kind == "name"),
            against=_charged(report, stand.target, entities, reader),
            statements=tuple(s.id for s in told),
        )


def _charged(report: Report, target: Span | None, entities: Entities, reader: Reader) -> frozenset[str]:
    if target is None:
        return frozenset()
    named = entities.within(report.id, target)
    return frozenset((*named, *map(reader.side, named), _plain(report, target)))


def _plain(report: Report, span: Span) -> str:
    return " ".join(word for word in folded(report.slice(span)) if word not in _ARTICLES)


def _tells(statement: Statement, stand: Stand) -> bool:
    return any(c.overlaps(stand.cue) for c in statement.cue) and any(
        s.overlaps(stand.who) for s in statement.source
    )


def _party(report: str, stand: Stand, told: Sequence[Statement], entities: Entities) -> str | None:
    """The entity that the words for a party name as a whole; of a pronoun, the one it was taken for."""
    if stand.pronoun:
        return next((s.speaker for s in told if s.speaker and not entities.nameless(s.speaker)), None)
    size = stand.who.end - stand.who.start
    for mention, entity in entities.mentioned(report, stand.who):
        inside = Span(max(mention.start, stand.who.start), min(mention.end, stand.who.end))
        if inside.end - inside.start >= _MOST * size or (
            mention.end == stand.who.end and not entities.nameless(entity)
        ):
            return entity
    return None


def claimed(claims: Sequence[Claim], entities: Entities) -> list[Side]:
    """What statements say, as sides, for what somebody denies elsewhere."""
    return [
        _as_side(claim, entities)
        for claim in claims
        if not (claim.denies or claim.refers or claim.mutual or claim.blames)
    ]


def _as_side(claim: Claim, entities: Entities) -> Side:
    statement, span = claim.statement, claim.span
    who = next(iter(statement.source), span)
    return Side(
        report=claim.report,
        place=claim.place,
        stand=Stand("says", who, next(iter(statement.cue), who), span, span),
        party=claim.party,
        name=claim.side,
        voice=entities.get(claim.party).name,
        aliases=frozenset((claim.side, claim.party)),
        keys=claim.keys,
        names=frozenset(w.key for w in claim.words if w.kind == "name"),
        against=frozenset(),
        statements=(statement.id,),
    )
