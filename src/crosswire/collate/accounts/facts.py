"""What a clause claims, and what a sentence says, as two of them are compared for telling one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon, Word
from crosswire.resources import lists
from crosswire.resources.collating import denying
from crosswire.resources.words import words as listed
from crosswire.types import Entity, EntityType, Extract, Span, Statement

_COMMON = 2.0  # what a word weighs at least: what all tell is told in words that are common among them
_WILL, _MAY = lists.several("extract/parts/tellings", "will", "may")
_NOT = "not"


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence with what it says.

    Attributes:
        keys: Its words with their weights, light ones left out.
        dates: The days that it names, each with where.
        named: Whom and what it names, a name within a name too.
        places: Which of them are places, and whether it is a country.
        told: What its clauses tell.
        shaken: What of it is set against another's, or was overtaken.
    """

    extract: Extract
    span: Span
    order: int
    words: Sequence[Word]
    keys: dict[str, float]
    dates: tuple[tuple[Span, date], ...]
    named: frozenset[str]
    places: Mapping[str, bool]
    told: list[Told]
    shaken: tuple[Span, ...]

    @property
    def report(self) -> str:
        return self.extract.report.id

    def days(self, span: Span) -> frozenset[date]:
        """Those that some of its characters name."""
        return frozenset(day for at, day in self.dates if span.covers(at))

    def lands(self, span: Span) -> frozenset[str]:
        """The countries that some of its characters name."""
        return frozenset(w.key for w in self.words if self.places.get(w.key) and span.covers(w.span))

    @cached_property
    def towns(self) -> frozenset[str]:
        """The other places that it names, ahead of the clause too; a town lies in a country."""
        return frozenset(place for place, land in self.places.items() if not land)

    @cached_property
    def near(self) -> frozenset[str]:
        """All its words, and the names that its pronouns stand for."""
        meant = (key for one in self.told for key in (*one.who, *one.what))
        return frozenset((*(w.key for w in self.words), *self.named, *meant))

    @cached_property
    def unsure(self) -> bool:
        """Whether something in it is negated, to come, wanted, or hangs on a condition."""
        waiting = listed("pending", "awaiting", "ready", "calls")
        unsure = _WILL | _MAY | listed("small", "conditions") | denying() | waiting | {_NOT}
        return any({w.key, w.lemma, lists.known(w.text)} & unsure for w in self.words)

    @cached_property
    def denied(self) -> bool:
        """Whether something in it is negated or denied, or is nobody's."""
        nobody = lists.words("extract/parts/assertions", "nobody")
        return any({w.key, w.lemma, lists.known(w.text)} & (denying() | nobody | {_NOT}) for w in self.words)

    def statement(self, span: Span) -> Statement | None:
        """What somebody says, where these characters are mostly in that."""
        for said in self.extract.statements:
            inside = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in said.content)
            if 2 * inside > span.end - span.start:
                return said
        return None


@dataclass(frozen=True, eq=False)
class Claim:
    """A clause that may stand for a fact.

    Attributes:
        words: Its words, in order.
        keys: Those with their weights.
        verb: The word that tells what is done.
        who: The word that names who does it, as it is compared; "" where the clause does not say.
        what: The same of what it is done to.
        core: From its first word to the last of who, what and the verb.
    """

    told: Told
    sentence: Sentence
    words: Sequence[Word]
    keys: dict[str, float]
    verb: str
    who: str
    what: str
    core: Span

    @property
    def span(self) -> Span:
        return self.told.telling.shown

    def within(self, span: Span) -> dict[str, float]:
        """The words of some of its characters with their weights."""
        return {w.key: self.keys[w.key] for w in self.words if w.key in self.keys and span.covers(w.span)}

    @cached_property
    def heads(self) -> frozenset[str]:
        return frozenset((self.who, self.what, self.verb)) - {""}

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(word.key for word in self.words if word.kind == "name")


def sentences(
    told: Sequence[Told], entities: Entities, lexicon: Lexicon, shaken: Mapping[str, list[Span]]
) -> list[Sentence]:
    """The sentences of the reports, in order.

    Args:
        told: What the clauses of all reports tell.
        entities: Who and what the reports name.
        lexicon: The words of the reports.
        shaken: What of each report is set against another's, or was overtaken.
    """
    within: dict[tuple[str, Span], list[Told]] = defaultdict(list)
    for one in told:
        if at := one.extract.sentence_at(one.telling.shown.start):
            within[one.report.id, at.span].append(one)
    found: list[Sentence] = []
    for extract in {one.report.id: one.extract for one in told}.values():
        report = extract.report.id
        for span in (sentence.span for sentence in extract.sentences):
            named = entities.within(report, span)
            found.append(
                Sentence(
                    extract,
                    span,
                    len(found),
                    lexicon.words(report, (span,)),
                    {key: max(weight, _COMMON) for key, weight in lexicon.keys(report, (span,)).items()},
                    tuple((d.span, d.from_.date()) for d in extract.dates if d.from_ and span.covers(d.span)),
                    frozenset(named),
                    {e: _is_land(entities.get(e)) for e in named if entities.get(e).type is EntityType.PLACE},
                    within[report, span],
                    tuple(s for s in shaken[report] if s.overlaps(span)),
                )
            )
    return found


def _is_land(place: Entity) -> bool:
    return place.place is not None and place.place.precision == "country"


def claimed(told: Told, sentence: Sentence, lexicon: Lexicon) -> Claim | None:
    """A clause as a fact; `None` of "a breakfast hosted by the guild", and of what tells nothing as done.

    Args:
        told: What the clause tells.
        sentence: Its sentence.
        lexicon: The words of the reports.
    """
    report, telling = told.report.id, told.telling
    if telling.core is None or not told.plain or not telling.past or telling.noun or _NOT in told.keys:
        return None
    words = lexicon.words(report, (telling.shown,))
    who, what = (_head(told, span, lexicon) for span in (telling.who, telling.what))
    if (telling.who and not who) or (telling.what and not what):
        return None
    keys = {key: max(weight, _COMMON) for key, weight in told.keys.items()}
    return Claim(told, sentence, words, keys, telling.verb, who, what, telling.core)


def _head(told: Told, span: Span | None, lexicon: Lexicon) -> str:
    """The word that names somebody or something, as it is compared."""
    head = next((h for h in told.telling.heads if span is not None and span.covers(h)), None)
    words = lexicon.words(told.report.id, (span,)) if span is not None and head is not None else []
    return next((w.key for w in words if head and w.span.overlaps(head)), "")
