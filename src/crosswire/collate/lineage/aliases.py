"""Bodies that a report names in full once and then in short: "the ministry", "his ministry", "the minister".

    speakers of a report | "the ministry" -> the only ministry that it named before
                         | "the country's health ministry" -> the health ministry
                         | "his ministry", "Health Minister Roe" -> the health ministry, if the story has one
                         | "Voltan" -> "Carmaker Voltan", if nothing else of the story is called so

Only what one candidate settles is merged; with two ministries in a report each phrase stays its own source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.entities import Entities
from crosswire.collate.entities.rules import by
from crosswire.link import Likeness
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.types import ChainLink, EntityType, Extract, LinkKind

Words = tuple[str, ...]

_BODIES = listed("bodies", "short")
_KINDS = listed("bodies", "named")
_OWN, _LAND, _HEADS_OF_GOVERNMENT = lists.several(
    "collate/lineage/aliases", "own", "land", "heads_of_government"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """The link that a speaker's name stands for, and why."""

    link: ChainLink
    why: Likeness


Known = Mapping[tuple[str, Words], Meant]
"""Report and words of a speaker's name to what they stand for."""


def known(extracts: Sequence[Extract], entities: Entities) -> Known:
    """What the names of speakers stand for that are not full names themselves."""
    speakers = {e.report.id: _speakers(e) for e in extracts}
    full: dict[Words, ChainLink] = {}
    for links in speakers.values():
        for words, link in links:
            short = _without_land(words)
            if len(short) > 1 and short[-1] in _BODIES and short[0] not in _OWN:
                full.setdefault(short, link)
    holders, kinds = _holders(entities), _behind_kinds(speakers)
    found: dict[tuple[str, Words], Meant] = {}
    for report, links in speakers.items():
        for place, (words, link) in enumerate(links):
            code, meant = _meant((words, link), links[:place], full, entities)
            if meant is None and (link.entity is None or entities.nameless(link.entity)):
                code, meant = (
                    ("same_name", kinds[words]) if words in kinds else ("role_of", _holder(words, holders))
                )
            if meant is not None and meant is not link:
                found.setdefault((report, words), Meant(meant, by(code)))
    return found


def _behind_kinds(speakers: Mapping[str, Sequence[tuple[Words, ChainLink]]]) -> Mapping[Words, ChainLink]:
    """Bodies that a word for their kind stands before, by their names alone; none that is the name of two."""
    found: dict[Words, dict[Words, ChainLink]] = {}
    for links in speakers.values():
        for words, link in links:
            if len(words) > 1 and words[0] in _KINDS and link.name.split()[1][:1].isupper():
                found.setdefault(words[1:], {}).setdefault(words, link)
    return {name: next(iter(links.values())) for name, links in found.items() if len(links) == 1}


def _holders(entities: Entities) -> Mapping[str, Sequence[tuple[Words, ChainLink]]]:
    """The people of the story by the last word of their titles, each with all of the title."""
    found: dict[str, list[tuple[Words, ChainLink]]] = {}
    for record in entities.records:
        role = folded(record.role or "") if record.type is EntityType.PERSON else ()
        if role and " " in record.name:
            found.setdefault(role[-1], []).append((role, ChainLink(record.name, record.id, LinkKind.SPEAKER)))
    return found


def _holder(words: Words, holders: Mapping[str, Sequence[tuple[Words, ChainLink]]]) -> ChainLink | None:
    """Who has the title that a speaker is called by: "the Homs governor" of "Homs Governor Omar Haddad".

    A title alone ("the governor") is that of the only one in the story with it.
    """
    same = holders.get(words[-1], ()) if words else ()
    exact = [link for role, link in same if role == words]
    fitting = exact or [link for role, link in same if len(words) == 1 or role == words[-1:]]
    return fitting[0] if len(fitting) == 1 and len(same) == 1 else None


def meaning(chain: Sequence[ChainLink], report: str, aliases: Known) -> Meant | None:
    """The body that the name of a chain's innermost speaker stands for, where it is another name."""
    if not chain or chain[-1].kind is not LinkKind.SPEAKER:
        return None
    return aliases.get((report, folded(chain[-1].name)))


def resolved(chain: Sequence[ChainLink], meant: Meant | None) -> tuple[ChainLink, ...]:
    """The chain with its innermost speaker as the body that its name stands for."""
    return (*chain[:-1], replace(meant.link, kind=LinkKind.SPEAKER)) if meant else tuple(chain)


def _speakers(extract: Extract) -> list[tuple[Words, ChainLink]]:
    """The speakers of a report in text order."""
    statements = sorted(extract.statements, key=lambda s: (s.sentence.start, s.id))
    return [(folded(n.name), n) for s in statements for n in s.chain if n.kind is LinkKind.SPEAKER]


def _meant(
    speaker: tuple[Words, ChainLink],
    before: Sequence[tuple[Words, ChainLink]],
    full: Mapping[Words, ChainLink],
    entities: Entities,
) -> tuple[str, ChainLink | None]:
    """The rule that says whom a speaker's name stands for, and the one."""
    words, link = speaker
    short = _without_land(words)
    if short in full:
        return "same_name" if words == short else "land_left_out", full[short]
    kind = _portfolio(link, entities)
    if kind:
        return "minister_of", full.get((*kind, "ministry"))
    if len(words) == 1 and words[0] in _BODIES:
        return "only_body", _only([n for w, n in before if len(w) > 1 and w[-1] == words[0]], full)
    if words == ("minister",) or (len(words) == 2 and words[0] in _OWN and words[1] == "ministry"):
        ministers = {kind: None for _, n in before if (kind := _portfolio(n, entities))}
        only = full.get((*next(iter(ministers)), "ministry")) if len(ministers) == 1 else None
        return "only_minister", only
    return "", None


def _only(links: Sequence[ChainLink], full: Mapping[Words, ChainLink]) -> ChainLink | None:
    named = dict.fromkeys(_without_land(folded(link.name)) for link in links)
    return full.get(next(iter(named))) if len(named) == 1 else None


def _without_land(words: Words) -> Words:
    """The health ministry, of "the country's health ministry"."""
    return words[1:] if len(words) > 2 and words[0] in _LAND else words


def _portfolio(link: ChainLink, entities: Entities) -> Words | None:
    """What a minister is minister of; None for a head of government and for everybody else."""
    record = entities.get(link.entity) if link.entity else None
    role = folded(record.role or "") if record and record.type is EntityType.PERSON else ()
    if len(role) == 2 and role[1] == "minister" and role[0] not in _HEADS_OF_GOVERNMENT:
        return role[:1]
    return None
