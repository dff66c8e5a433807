"""A brief with its records within reach by id, for what is written about them."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.render.wording import names
from crosswire.resources.words import words
from crosswire.types import Brief, Entity, EntityType, Figure, LinkKind, Question, Report, Span, Statement
from crosswire.types.extraction import ChainLink

_ARROW = " > "


class Lookup:
    """A brief, looked up by id; what an id does not name is None."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.reports: dict[str, Report] = {one.id: one for one in brief.reports}
        self.figures: dict[str, Figure] = {one.id: one for one in brief.figures}
        self.statements: dict[str, Statement] = {one.id: one for one in brief.statements}
        self.entities: dict[str, Entity] = {one.id: one for one in brief.entities}
        self.questions: dict[str, Question] = {one.id: one for one in brief.questions}
        self.origins = {one.id: one for one in brief.lineage.origins}

        self.places = tuple(one for one in brief.entities if one.type is EntityType.PLACE)

    def figures_of(self, question: Question) -> tuple[Figure, ...]:
        """The figures that answer a question, each once, in the order of the reports and their texts."""
        order = {one.id: place for place, one in enumerate(self.brief.reports)}
        named = dict.fromkeys(name for answer in question.answers for name in answer.figures)
        found = [self.figures[name] for name in named if name in self.figures]
        return tuple(sorted(found, key=lambda one: (order.get(one.report, len(order)), one.start)))

    def entity(self, name: str | None) -> Entity | None:
        return self.entities.get(name) if name else None

    def named(self, name: str | None) -> str | None:
        """What an entity is called."""
        found = self.entity(name)
        return found.name if found else None

    def speaker(self, links: Iterable[ChainLink]) -> str | None:
        """Who said it first: the last speaker of the chain, or else the agency that it names.

        Whoever the brief knows by one name is called by it.
        """
        held = list(links)
        for kind in (LinkKind.SPEAKER, LinkKind.INTERMEDIARY, LinkKind.AGENCY):
            named = [_freed(self.named(link.entity) or link.name) for link in held if link.kind is kind]
            if named:
                return named[-1]
        return None

    def words(self, report: str, span: Span) -> str:
        """The characters of a report."""
        return self.reports[report].slice(span)


def _freed(name: str) -> str:
    """A name without whose it is in its sentence: nobody knows that where a row stands alone.

    >>> _freed("His ministry"), _freed("Hisham Orr")
    ('Ministry', 'Hisham Orr')
    """
    first, _, rest = name.partition(" ")
    if not rest or first.lower() not in words("registers", "own"):
        return name
    return names.opening(rest) if first[0].isupper() else rest


def chain(links: Iterable[ChainLink]) -> str:
    """Who has it from whom, outermost first: "Harbour Post > provincial emergency office"."""
    return _ARROW.join(link.name for link in links)


def outlet(report: Report) -> str:
    """What a reader knows the outlet by: of a text that credits one agency alone, that; else its own name."""
    return names.outlet(report) or report.name


def address(report: Report) -> str:
    """Where a report is found: its address, or a name for what has none."""
    return report.url or f"urn:crosswire:report:{report.id}"
