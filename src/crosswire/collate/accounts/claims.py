"""What each party claims, and how it stands to what others say: whom it charges, what it denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon, Word
from crosswire.resources import lists
from crosswire.resources.collating import accusing, answering, denying, failing, rejecting
from crosswire.types import Assertion, EntityType, Extract, Report, Said, Span, Statement

_LEAD = 90  # characters between a source and what it says
_FEWEST = 2  # words of a claim; fewer claim nothing that could be contested
_NONE: frozenset[str] = frozenset()
_COUNTERS = lists.words("collate/accounts/claims", "counters")


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of what a party says, in the words of a report.

    Attributes:
        span: What is said.
        whole: What is shown of it: with its source, where the words alone would not say what is meant.
        side: The party, or to whom it ultimately belongs: a firm's spokeswoman speaks for the firm.
        place: Number of its sentence in the report.
        paragraph: Number of its paragraph in the report.
        charges: The sides that it charges with something, by a verb of blame or by what it says of them.
        blames: Whether a verb of blame passes it on.
        denies: Whether it denies or rejects.
        refers: Whether what it denies is what was said before it, with or without words of its own.
        bare: Whether it says nothing that can be read alone ("the claim").
        turns: Whether it is told as one that turns against what stands before it ("But the union says").
        mutual: Whether its parties blame each other in it.
    """

    report: Report
    statement: Statement
    span: Span
    whole: Span
    party: str
    side: str
    place: int
    paragraph: int
    keys: dict[str, float]
    words: tuple[Word, ...]
    charges: frozenset[str]
    assertions: tuple[Assertion, ...] = ()
    blames: bool = False
    denies: bool = False
    refers: bool = False
    bare: bool = False
    turns: bool = False
    mutual: bool = False

    @property
    def weight(self) -> float:
        return sum(self.keys.values())

    @property
    def text(self) -> str:
        return in_full(self.report, self.whole)


class Reader:
    """Reads the claims of the reports of one story."""

    def __init__(self, extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon) -> None:
        self._entities = entities
        self._lexicon = lexicon
        self._bodies = _bodies(extracts, entities)
        self._places = {e.report.id: {s.span: n for n, s in enumerate(e.sentences)} for e in extracts}

    def side(self, party: str) -> str:
        """To whom a party ultimately belongs: an army's claim and its government's are one side's."""
        seen = [party]
        while (up := self._entities.get(seen[-1]).parent or self._bodies.get(seen[-1])) and up not in seen:
            seen.append(up)
        return seen[-1]

    def claims(self, extract: Extract) -> Iterator[Claim]:
        """The claims of a report in text order."""
        manners = {manner.statement: manner for manner in extract.parts.prose.manners}
        for statement in extract.statements:
            cue, manner = self._lemmas(extract, *statement.cue), manners[statement.id]
            if cue & accusing() and manner.each_other:
                yield from self._mutual(extract, statement)
            elif statement.speaker and self._known(extract, statement):
                for said in manner.said:
                    if claim := self._claim(extract, statement, said, cue, turns=manner.turns):
                        yield claim

    def _known(self, extract: Extract, statement: Statement) -> bool:
        """Whether the speaker is named, or told by a name: "people in Lund" are, "officials" are not."""
        speaker = statement.speaker or ""
        if not self._entities.nameless(speaker):
            return True
        inside = [e for s in statement.source for e in self._entities.within(extract.report.id, s)]
        return any(e != speaker and not self._entities.nameless(e) for e in inside)

    def _mutual(self, extract: Extract, statement: Statement) -> Iterator[Claim]:
        """One claim for each named party of "A and B blamed each other for the delay"."""
        named = dict.fromkeys(
            self.side(e)
            for s in statement.source
            for e in self._entities.within(extract.report.id, s)
            if not self._entities.nameless(e)
        )
        if len(named) != 2:
            return
        start = min(s.start for s in (*statement.source, *statement.content))
        span = Span(start, max(s.end for s in statement.content))
        for side in named:
            yield self._made(extract, statement, span, side, charges=frozenset(named) - {side}, mutual=True)

    def _claim(
        self, extract: Extract, statement: Statement, said: Said, cue: frozenset[str], *, turns: bool
    ) -> Claim | None:
        span = said.span
        words = self._lexicon.words(extract.report.id, [span])
        lead = self._lemmas(extract, *_lead(statement)) if span.start == statement.content[0].start else _NONE
        own = frozenset(w.lemma for w in words if w.kind != "name")
        denies, refers = _denial(cue, lead, own)
        blames = bool(cue & accusing())
        if not (refers or blames) and (len({w.key for w in words}) < _FEWEST or not said.verbal):
            return None
        charges = self._accused(words) if blames else self._failed(extract, said.assertions)
        party = statement.speaker or ""
        bare = refers and own <= answering()
        return self._made(
            extract,
            statement,
            span,
            party,
            charges=charges - {self.side(party)},
            assertions=said.assertions,
            whole=_whole(statement, span) if blames or bare else span,
            blames=blames,
            denies=denies,
            refers=refers,
            bare=bare,
            turns=turns or bool(cue & _COUNTERS),
        )

    def _made(
        self,
        extract: Extract,
        statement: Statement,
        span: Span,
        party: str,
        **told: Any,
    ) -> Claim:
        report = extract.report.id
        sentence = extract.sentence_at(span.start)
        return Claim(
            report=extract.report,
            statement=statement,
            span=span,
            party=party,
            side=self.side(party),
            place=self._places[report].get(sentence.span, -1) if sentence else -1,
            paragraph=sentence.paragraph if sentence else -1,
            keys=self._lexicon.keys(report, [span]),
            words=tuple(self._lexicon.words(report, [span])),
            **{"whole": span, **told},
        )

    def _lemmas(self, extract: Extract, *spans: Span) -> frozenset[str]:
        return frozenset(w.lemma for w in self._lexicon.words(extract.report.id, spans))

    def _accused(self, words: Sequence[Word]) -> frozenset[str]:
        """The one who is named first after "accused": the others are what it is about."""
        first = next((w for w in words if w.kind == "name"), None)
        return frozenset((self.side(first.key),)) if first else frozenset()

    def _failed(self, extract: Extract, found: Sequence[Assertion]) -> frozenset[str]:
        """Who is said to have failed, or not to have done a thing."""
        return frozenset(
            self.side(entity)
            for a in found
            if a.negated != (a.predicate in failing())
            for entity in [e for s in a.subject for e in self._entities.within(extract.report.id, s)][:1]
        )


def _bodies(extracts: Sequence[Extract], entities: Entities) -> dict[str, str]:
    """For whom a person speaks, where a report says it beside the name: "Ada Roe, who leads the union"."""
    found: dict[str, str] = {}
    for extract in extracts:
        manners = {manner.statement: manner for manner in extract.parts.prose.manners}
        for statement in extract.statements:
            person = statement.speaker
            if not person or entities.get(person).type is not EntityType.PERSON:
                continue
            for source in (one.span for one in manners[statement.id].sources if one.speaks_for):
                for other in entities.within(extract.report.id, source):
                    if entities.get(other).type is EntityType.ORGANISATION and not entities.nameless(other):
                        found.setdefault(person, other)
    return found


def _denial(cue: frozenset[str], lead: frozenset[str], own: frozenset[str]) -> tuple[bool, bool]:
    """Whether a claim denies, and whether what it denies is only what was said before it.

    "Denied this" and "denied that and said" answer the claim before; "rejected the offer" answers none.
    """
    claimed = bool(own & answering())
    if cue & denying() or (cue & rejecting() and claimed):
        return True, own <= answering()
    led = bool(lead & denying() or (lead & rejecting() and lead & answering()))
    return led, led


def _whole(statement: Statement, span: Span) -> Span:
    """With the source before it, in the same sentence."""
    before = [s.start for s in statement.source if statement.sentence.start <= s.start < span.start]
    return Span(min(before, default=span.start), span.end)


def _lead(statement: Statement) -> tuple[Span, ...]:
    """What stands between a source and what it says: "denied that and said"."""
    content = statement.content[0].start
    ends = [s.end for s in statement.source if statement.sentence.start <= s.start and s.end <= content]
    return (Span(max(ends), content),) if ends and 0 < content - max(ends) <= _LEAD else ()
