"""Whose each stand is: the party that the text names for it, and the side that the party belongs to."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from crosswire.collate.accounts.claims import Claim, Reader
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import EntityType, Extract, LinkKind, Report, Span, Stand, Statement, StatementKind
from crosswire.types.acts import AGAINST, FOR, Deed

_ARTICLES = lists.words("collate/accounts/sides", "articles")
_THEIRS = lists.phrases("collate/accounts/sides", "theirs")
_AROUND, _OF, _VAGUE, _DEFINITE, _OTHERS = lists.several(
    "collate/accounts/sides", "around", "of", "vague", "definite", "others"
)
_SIDED = FOR | AGAINST
_SHORT = 3  # letters of a word that tells nothing of a name
_LONGEST_NAME = 70  # characters of the words for a party
_MOST_BY = 40  # sides found by one word
_MOST = 0.6  # of the words for a party that its name must make up, or it only stands in them


@dataclass(frozen=True, slots=True)
class Side:
    """A stand with whose it is.

    Attributes:
        place: Number of its sentence in its report.
        party: The entity that the text names; `None` for "some officials".
        name: What tells it from other sides: the ultimate side, or the words for it.
        voice: How the report names it.
        aliases: What it can be known by where another speaks of it: the party, the side, its words.
        keys: The words of what is said, with their weights; negation and names among them.
        names: The entities in what is said.
        against: The aliases of the side that is charged or found fault with.
        broad: Whether nobody is charged by name, but a kind of them: "the carriers", "big banks".
        holder: The entity whose claim is denied, or who asks for what is refused.
        statements: Ids of the statements that it stands in.
        quoted: Whether it is told in words of its own.
        named: Whether its party has a name: "officials" have none.
        mouths: The speakers in whose words it is told: of "“The mayor denied it,” Roe said" it is Roe.
        topical: The words of what is said, names and negation left out.
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
    holder: str | None
    statements: tuple[str, ...]
    broad: bool = False
    mouths: frozenset[str] = frozenset()
    quoted: bool = False
    named: bool = False
    topical: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        told = {k: w for k, w in self.keys.items() if k != "not" and k not in self.names}
        object.__setattr__(self, "topical", told)

    @property
    def called(self) -> frozenset[str]:
        """The words of its name, as far as they tell anything."""
        return frozenset(word.rstrip("s") for word in folded(self.voice) if len(word) > _SHORT)

    @property
    def camps(self) -> frozenset[str]:
        """Of those whom it charges, whether they bear arms for a state or against it."""
        return frozenset(camp for camp, listed in _camps().items() if self.told_of & listed)

    @property
    def told_of(self) -> frozenset[str]:
        """The words for those whom it is against, or of whom it is said."""
        return frozenset(word.rstrip("s") for name in self.against for word in name.split())


class Shelf:
    """Sides by the words of what is said, for those that speak of one thing.

    Of a word that many use only the first are found, so that many reports cost no more each than a few.
    """

    def __init__(self, sides: Iterable[Side] = ()) -> None:
        self._by: dict[str, list[Side]] = defaultdict(list)
        self._told: dict[str, list[Side]] = defaultdict(list)
        for side in sides:
            self.add(side)

    def add(self, side: Side) -> None:
        self._told[side.report.id].append(side)
        for key in side.topical:
            if len(self._by[key]) < _MOST_BY:
                self._by[key].append(side)

    def of_report(self, report: str) -> Sequence[Side]:
        return self._told.get(report, ())

    def near(self, side: Side) -> list[Side]:
        """Those that share a word with a side, each once."""
        found = (other for key in side.topical for other in self._by.get(key, ()))
        return list({id(other): other for other in found}.values())


@cache
def _camps() -> dict[str, frozenset[str]]:
    return {
        "against": words("parties", "opposition"),
        "state": words("parties", "forces", "government", "police"),
    }


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
        plain = _plain(report, stand.who) if stand.who else f"{report.id} {stand.cue.start}"
        itself = stand.kind in _SIDED and party  # two of one house may judge unlike
        name = itself or (reader.side(party) if party else plain)
        yield Side(
            report=report,
            place=places.get(sentence.span, -1) if sentence else -1,
            stand=stand,
            party=party,
            name=name,
            voice=_voice(report, stand, party, entities),
            aliases=frozenset((name, party or name, plain, *_spoken_for(report, stand, entities))),
            keys=lexicon.keys(report.id, (about,)),
            names=frozenset(
                w.key
                for w in lexicon.words(report.id, (about,))
                if w.kind == "name" and (stand.kind not in _SIDED or _capital(w.text))
            ),
            against=_charged(extract, stand, entities, reader),
            holder=_covering(report.id, stand.held, entities) if stand.held else None,
            statements=tuple(s.id for s in told),
            mouths=frozenset(s.speaker for s in extract.statements if s.speaker and _holds(s, stand)),
            named=party is not None and not entities.nameless(party),
            broad=stand.target is not None and not _named(report.id, stand.target, entities),
        )


def _capital(name: str) -> bool:
    """Whether a name is one, and not the office that somebody else names by its holder: "the president"."""
    told = next((word for word in name.split() if lists.known(word) not in _ARTICLES), "")
    return told[:1].isupper()


def _voice(report: Report, stand: Stand, party: str | None, entities: Entities) -> str:
    if stand.who is None:
        return ""
    told = report.shown(stand.who)
    vague = stand.pronoun or (stand.kind in _SIDED and not any(map(_capital, told.split())))
    named = party is not None and not entities.nameless(party)
    vague = vague or (named and (unnamed(told) or _other(told, entities.get(party).name if party else "")))
    return entities.get(party).name if party and vague else told


def _other(voice: str, name: str) -> bool:
    """Whether words tell somebody from those named before, and not by his name: "another senator"."""
    first = lists.known(voice).split()[:1]
    return bool(_OTHERS & set(first)) and set(folded(voice)).isdisjoint(folded(name))


def unnamed(voice: str) -> bool:
    """Whether words for a party say nothing outside of their text: "the company", "the group's leader"."""
    told = lists.known(voice).split()
    named = list(folded(voice)[:1])
    alone = told[1:] == named or told[1:2] != named
    return bool(named) and told[0] in _DEFINITE and named[0] in _VAGUE and alone


def _spoken_for(report: Report, stand: Stand, entities: Entities) -> list[str]:
    """For whom a party speaks that is named by another: "Roe's campaign", "a lawyer for Roe"."""
    fronts = words("stands", "fronts")
    if stand.who is None or not fronts & set(folded(report.slice(stand.who))):
        return []
    return _named(report.id, stand.who, entities)


def _charged(extract: Extract, stand: Stand, entities: Entities, reader: Reader) -> frozenset[str]:
    """By what the one can be known whom a stand is against.

    Of "criticised her sister's plan" it is one whom the sentence names beside her who does it. Who accuses
    "aides of the mayor" does not accuse the mayor.
    """
    report, target = extract.report, stand.target
    if target is None or (stand.kind == Deed.CHARGES and _around(folded(report.slice(target)))):
        return frozenset()
    sentence = extract.sentence_at(stand.cue.start)
    named = list(entities.within(report.id, target))
    if stand.kind == Deed.CRITICISES and sentence is not None and _plain(report, target).startswith(_THEIRS):
        named += _named(report.id, sentence.span, entities)
    return frozenset((*named, *map(reader.side, named), _plain(report, target)))


def _around(target: Sequence[str]) -> bool:
    """Whether those are meant who stand around somebody: "aides to the mayor"."""
    return any(word in _AROUND and after in _OF for word, after in itertools.pairwise(target))


def _named(report: str, span: Span, entities: Entities) -> list[str]:
    return [e for e in entities.within(report, span) if not entities.nameless(e)]


def _plain(report: Report, span: Span) -> str:
    return " ".join(word for word in folded(report.slice(span)) if word not in _ARTICLES)


def _tells(statement: Statement, stand: Stand) -> bool:
    who = stand.who
    cued = any(c.overlaps(stand.cue) for c in statement.cue)
    return who is not None and cued and any(s.overlaps(who) for s in statement.source)


def _holds(statement: Statement, stand: Stand) -> bool:
    return any(content.covers(stand.cue) for content in statement.content)


def _party(report: str, stand: Stand, told: Sequence[Statement], entities: Entities) -> str | None:
    """The entity that the words for a party name as a whole; of a pronoun, the one it was taken for.

    Of "they were never told by the county" it is not the county, whom the sentence names beside them.
    """
    if stand.pronoun:
        alone = (s.speaker for s in told if sum(one.kind is LinkKind.SPEAKER for one in s.chain) == 1)
        return next((one for one in alone if one and not entities.nameless(one)), None)
    return _covering(report, stand.head, entities) if stand.head else None


def _covering(report: str, span: Span, entities: Entities) -> str | None:
    """The entity of the longest mention that covers a word, or that most of a phrase is."""
    size = span.end - span.start
    found = [
        (mention, entity)
        for mention, entity in entities.mentioned(report, span)
        if min(mention.end, span.end) - max(mention.start, span.start) >= _MOST * size
    ]
    return max(found, key=lambda one: one[0].end - one[0].start)[1] if found else None


def claimed(claims: Sequence[Claim], entities: Entities) -> list[Side]:
    """What statements say, as sides, for what somebody denies elsewhere."""
    return [
        _as_side(claim, entities)
        for claim in claims
        if not (claim.denies or claim.refers or claim.mutual or claim.blames) and not _asks(claim)
    ]


def _asks(claim: Claim) -> bool:
    return claim.text.rstrip("”’\"' ").endswith("?")


def _called(claim: Claim, entities: Entities) -> str:
    """A person by name; else as the report calls it, where that is short and no pronoun."""
    known = entities.get(claim.party)
    shown = " ".join(claim.report.shown(s) for s in claim.statement.source[:1]).strip()
    plain = len(shown) > _LONGEST_NAME or len(shown) <= _SHORT or " " not in shown
    return known.name if plain or known.type is EntityType.PERSON else shown


def _as_side(claim: Claim, entities: Entities) -> Side:
    statement, span = claim.statement, claim.span
    who = next(iter(statement.source), span)
    return Side(
        report=claim.report,
        place=claim.place,
        stand=Stand(Deed.SAYS, who, next(iter(statement.cue), who), span, span),
        party=claim.party,
        name=claim.side,
        voice=_called(claim, entities),
        aliases=frozenset((claim.side, claim.party)),
        keys=claim.keys,
        names=frozenset(w.key for w in claim.words if w.kind == "name"),
        against=frozenset(),
        holder=None,
        statements=(statement.id,),
        quoted=statement.kind is not StatementKind.INDIRECT,
        named=not entities.nameless(claim.party),
    )
