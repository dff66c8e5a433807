"""What the clauses of the reports tell, with the words that two of them are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon
from crosswire.types import EntityType, Extract, Report, Span, Statement, Telling


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A telling with the words that it is compared by.

    Attributes:
        who: The words for who does it, with their weights.
        what: Those for what it is done to.
        keys: All its words.
        named: The entities with a name among who and what.
        why: The words of the reason that is given.
        places: The places that it names beside who and what; none where it names a person there, too.
    """

    extract: Extract
    telling: Telling
    who: dict[str, float]
    what: dict[str, float]
    keys: dict[str, float]
    named: frozenset[str]
    why: dict[str, float]
    places: frozenset[str] = frozenset()

    @property
    def report(self) -> Report:
        return self.extract.report

    @property
    def statement(self) -> Statement | None:
        """What somebody says, where it is told in that."""
        shown = self.telling.shown
        return next((s for s in self.extract.statements if any(c.covers(shown) for c in s.content)), None)

    @property
    def of(self) -> dict[str, float]:
        """The words for whom it befalls: what it is done to, else who does it."""
        return self.what if self.telling.what is not None else self.who

    @property
    def own(self) -> bool:
        """Whether the report itself tells it, in no clause of what others say, ask or believe."""
        return self.telling.main and self.statement is None

    @property
    def plain(self) -> bool:
        """Whether it is told as so, or as done."""
        return not (self.telling.open or self.telling.negated)


def read(extract: Extract, entities: Entities, lexicon: Lexicon) -> Iterator[Told]:
    """What the clauses of a report tell, in text order.

    Args:
        extract: Of the report.
        entities: Who and what the reports name.
        lexicon: The words of the reports.
    """
    report = extract.report

    def keys(span: Span | None) -> dict[str, float]:
        return lexicon.keys(report.id, (span,)) if span is not None else {}

    for telling in extract.parts.prose.tellings:
        spans = [span for span in (telling.who, telling.what) if span is not None]
        found = [e for span in spans for e in entities.within(report.id, span)]
        beside = set(entities.within(report.id, telling.shown)) - set(found)
        kinds = {e: entities.get(e).type for e in sorted(beside)}
        yield Told(
            extract,
            telling,
            who=keys(telling.who),
            what=keys(telling.what),
            keys=keys(telling.shown),
            named=frozenset(e for e in found if not entities.nameless(e)),
            why=keys(telling.why),
            places=frozenset()
            if EntityType.PERSON in kinds.values()
            else frozenset(e for e, kind in kinds.items() if kind is EntityType.PLACE),
        )
