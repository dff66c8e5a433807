"""When, who, where, and who blames whom: timeline, names and accounts as items."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.answers import weight
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Item, Piece, Row
from crosswire.render.wording import dates, names
from crosswire.render.wording.sentences import nested
from crosswire.types import (
    Account,
    AccountKind,
    Badge,
    Entity,
    EntityName,
    EntityType,
    NoiseKind,
    Passage,
    Position,
    TimelineEntry,
    Tone,
)

CONFLICT = Badge("dates_conflict", "≠", Tone.ALERT)
SPELLINGS = Badge("spellings_differ", "≈", Tone.NOTE)
TYPES = (
    EntityType.PERSON,
    EntityType.ORGANISATION,
    EntityType.GROUP,
    EntityType.PLACE,
    EntityType.OTHER,
)
MENTIONS_SHOWN = 3


def timeline(index: Index) -> tuple[Item, ...]:
    """What happened when; the date over a report is no event, and stays in the record alone."""
    told = [entry for entry in index.brief.timeline if not _over_a_report(index, entry)]
    return tuple(_moment(index, n, entry) for n, entry in enumerate(told, 1))


def _over_a_report(index: Index, entry: TimelineEntry) -> bool:
    """Whether every mention lies in a dateline or byline."""
    return all(
        any(
            noise.kind in {NoiseKind.DATELINE, NoiseKind.BYLINE}
            and noise.start <= passage.start
            and passage.end <= noise.end
            for noise in index.reports[passage.report].noise
        )
        for passage in entry.evidence
        if passage.report in index.reports
    )


def _moment(index: Index, number: int, entry: TimelineEntry) -> Item:
    return Item(
        anchor=f"d{number}",
        title=dates.span(entry.from_, entry.to, entry.precision, year=index.year),
        badges=(CONFLICT,) if entry.conflict else (),
        text=names.opening(clean.unlinked(entry.label)),
        notes=(clean.line(entry.note),) if entry.note else (),
        evidence=index.excerpts(entry.evidence),
    )


def people_and_places(index: Index) -> tuple[Item, ...]:
    """Names by kind, those that most reports use first."""

    def rank(entity: Entity) -> tuple[int, int, int]:
        return TYPES.index(entity.type), -len({m.report for m in entity.mentions}), -len(entity.mentions)

    known = enumerate(index.brief.entities, 1)
    return tuple(_entity(index, n, entity) for n, entity in sorted(known, key=lambda pair: rank(pair[1])))


def _entity(index: Index, number: int, entity: Entity) -> Item:
    role, parent = clean.line(entity.role or "").rstrip("."), index.name(entity.parent)
    facts = [
        worded(f"names.{entity.type}"),
        *([role] if role else []),
        *([worded("names.part_of", parent=parent)] if parent else []),
        *_where(entity),
    ]
    used = worded("counts.report", n=len({m.report for m in entity.mentions}))
    why = _joined(entity)
    spelt = tuple(_naming(index, name, why.get(name.text)) for name in entity.names)
    return Item(
        anchor=f"e{number}",
        title=clean.line(entity.name),
        badges=(SPELLINGS,) if _spellings(entity) else (),
        text=f"{'; '.join(facts)}; {used}",
        rows=spelt if len(spelt) > 1 else (),
        evidence=_first_mentions(index, entity),
    )


def _where(entity: Entity) -> list[str]:
    place = entity.place
    if place is None:
        return []
    country = f", {clean.line(place.country)}" if place.country else ""
    return [f"{place.lat:.2f}, {place.lon:.2f}{country}"]


def _naming(index: Index, name: EntityName, why: str | None) -> Row:
    users = names.listed(index.called(name.reports))
    return Row(text=clean.line(name.text), details=(users, why) if why else (users,))


def _joined(entity: Entity) -> dict[str, str]:
    """For each other name than the entity's own why it is taken for it, and beside which name."""
    found = {entity.name: ""}
    for join in entity.joined:
        one, other = join.names
        name, beside = (one, other) if other in found else (other, one)
        why = worded("names.taken_for", name=beside, reason=join.reason, score=f"{join.score:.2f}")
        found.setdefault(name, clean.line(why))
    return found


def _spellings(entity: Entity) -> bool:
    """Whether two namings are near in length and letters, yet not the same: transliterations, slips."""
    from rapidfuzz.distance import JaroWinkler

    written = sorted({clean.line(n.text).casefold() for n in entity.names})
    pairs = ((a, b) for i, a in enumerate(written) for b in written[i + 1 :])
    return any(len(a.split()) == len(b.split()) and JaroWinkler.similarity(a, b) > 0.88 for a, b in pairs)


def _first_mentions(index: Index, entity: Entity) -> tuple[Excerpt, ...]:
    """The first mention in each of the first reports."""
    first: dict[str, Passage] = {}
    for mention in entity.mentions:
        first.setdefault(mention.report, mention)
    return index.excerpts(first.values(), most=MENTIONS_SHOWN)


def accounts(index: Index) -> tuple[Item, ...]:
    return tuple(_account(index, n, account) for n, account in enumerate(index.brief.accounts, 1))


def other_accounts(index: Index) -> tuple[Item, ...]:
    """The accounts that page one does not hold."""
    first = {item.anchor for item in key_accounts(index)}
    return tuple(item for item in accounts(index) if item.anchor not in first)


def key_accounts(index: Index) -> tuple[Item, ...]:
    """The accounts of the first screen, in the order of the record."""
    by_id = {account.id: (n, account) for n, account in enumerate(index.brief.accounts, 1)}
    return tuple(_account(index, *by_id[key]) for key in index.brief.story.key_accounts if key in by_id)


def _account(index: Index, number: int, account: Account) -> Item:
    if account.kind is AccountKind.AGREED:
        return _told_alike(index, number, account)
    rows = tuple(
        _position(index, position, account.kind, _nobody(account.kind, n))
        for n, position in enumerate(account.positions)
        if not _said_once(position, account.positions)
    )
    alone = account.kind is AccountKind.DENIAL and len(rows) == 1
    return Item(
        anchor=f"a{number}",
        title=_topic(account),
        badges=(account.kind.badge,),
        text=worded("sides.denied_alone" if alone else f"accounts.{account.kind}"),
        rows=rows,
    )


def _said_once(position: Position, positions: Sequence[Position]) -> bool:
    """Whether it is only what another side of the account denies or refuses, in the very words of that side.

    "Roe denied firing" has its charge within it: nobody else is named who makes it, and it is told once.
    """
    others = (p for p in positions if p is not position and p.evidence and position.evidence)
    within = any(p.evidence[0].span.covers(position.evidence[0].span) and _one(p, position) for p in others)
    whose = position.voice.casefold()
    return within and whose in clean.line(position.claim).casefold() and position.marks == ()


def _one(position: Position, other: Position) -> bool:
    return position.evidence[0].report == other.evidence[0].report


def _told_alike(index: Index, number: int, account: Account) -> Item:
    """What reports agree on: the clause that says it shortest, and then that of every report."""
    (position,) = account.positions
    return Item(
        anchor=f"a{number}",
        title=_topic(account),
        badges=(account.kind.badge,),
        text=names.opening(weight(len(position.reports), len(position.origins))),
        rows=tuple(_alike(index, passage) for passage in position.evidence),
    )


def _alike(index: Index, passage: Passage) -> Row:
    lead = names.listed(index.called([passage.report]))
    pieces = (Piece(f"“{nested(clean.unlinked(passage.text or ''))}”", marked=False),)
    text = f"{lead}: {pieces[0].text}"
    return Row(text=text, details=(), evidence=index.excerpts([passage]), pieces=pieces, lead=lead)


def _topic(account: Account) -> str:
    """What it is about; what one side claims stands in quotation marks, for the page claims nothing."""
    topic = clean.line(account.topic)
    claims = (clean.line(position.claim).casefold() for position in account.positions)
    told = any(topic.casefold() in claim for claim in claims)
    return f"“{nested(topic)}”" if told else names.opening(topic)


def _nobody(kind: AccountKind, number: int) -> str:
    """What stands for a name; what nobody could confirm is claimed by somebody, and by no report."""
    first = kind is AccountKind.DOUBT and number == 0
    return worded(f"sides.{'claimed' if first else NAMELESS.get(kind, 'nobody')}")


def _position(index: Index, position: Position, kind: AccountKind, nobody: str) -> Row:
    voice = clean.line(position.voice) or index.name(position.party) or nobody
    pieces = (Piece("“", marked=False), *_claim(index, position), Piece("”", marked=False))
    of_it = voice.casefold() in clean.line(position.claim).casefold()  # a report's words, not the side's
    lead = worded("sides.told_of", who=voice) if of_it else names.opening(voice)
    return Row(
        text=f"{lead}: {''.join(piece.text for piece in pieces)}",
        details=(
            worded("answers.in", where=names.listed(index.called(position.reports))),
            *_days(index, position, kind),
        ),
        evidence=index.excerpts(position.evidence) or index.of_statements(position.statements),
        pieces=pieces,
        lead=lead,
    )


def _days(index: Index, position: Position, kind: AccountKind) -> tuple[str, ...]:
    """Of what was open and then done, when its first report came out: that is what tells then from now."""
    known = [m for r in position.reports if r in index.reports and (m := index.reports[r].published)]
    told = dates.published(min(known), year=index.year) if known else ""
    return (told,) if told and kind is AccountKind.OVERTAKEN else ()


NAMELESS = {
    AccountKind.CHARGE: "a_report",
    AccountKind.CONTRAST: "a_report",
    AccountKind.CAUSE: "a_report",
    AccountKind.DENIAL: "denied",
    AccountKind.STATUS: "own_words",
    AccountKind.DOUBT: "a_report",
    AccountKind.VERDICT: "a_report",
    AccountKind.OVERTAKEN: "a_report",
    AccountKind.CORRECTED: "own_words",
    AccountKind.SPELT: "own_words",
    AccountKind.TIMES: "a_report",
}
"""Instead of a name: of what a denial alone tells, of what a report tells."""


def _claim(index: Index, position: Position) -> tuple[Piece, ...]:
    """The words of a claim, those marked that set it against the others."""
    text = nested(clean.unlinked(position.claim))
    for mark in position.marks:
        word = nested(index.shown(mark.report, mark.start, mark.end))
        before, found, after = text.partition(word)
        if found:
            pieces = (Piece(before, marked=False), Piece(found, marked=True), Piece(after, marked=False))
            return tuple(piece for piece in pieces if piece.text)
    return (Piece(text, marked=False),)
