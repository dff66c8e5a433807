"""What a name is, settled by the other reports.

Each report is read alone. One that says "Cole" throughout may not show that Cole is a person, and one that
names a firm once may take it for a town. What the other reports make of the same name decides:

    a surname alone is a person's where another report names its bearer in full
    a word alone that two reports call a company, or one where nobody bears it, is no person's name
    a name is what most reports take it for; where as many say otherwise, what its own report says
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.resources import lists
from crosswire.types import EntityType, Extract, MentionKind, Named

_SURE = lists.words("collate/entities/agreeing", "sure")

# What a surname alone is taken for where nothing around it says more. A place or a people is left alone.
_OPEN = frozenset((EntityType.OTHER, EntityType.ORGANISATION, EntityType.PERSON))
Words = tuple[str, ...]


def agreed(extracts: Sequence[Extract]) -> list[Named]:
    """The mentions of all reports, in their order, with what the other reports make of them.

    Args:
        extracts: Of the reports of one story, in canonical order.
    """
    if len(extracts) < 2:
        return [mention for extract in extracts for mention in extract.parts.prose.names.named]
    book = _Book.of(extracts)
    found: list[Named] = []
    for extract in extracts:
        names = extract.parts.prose.names
        named = [book.settled(mention) for mention in names.named]
        known = [one for mention in names.unsure if (one := book.known(mention))]
        more = [one for one in known if not any(one.span.overlaps(other.span) for other in named)]
        found.extend(sorted((*named, *more), key=lambda m: (m.span.start, -m.span.end)))
    return found


@dataclass(frozen=True, slots=True)
class _Book:
    """What the reports of a story make of each name.

    Attributes:
        bearers: The reports that name somebody of this surname in full.
        kinds: What each report takes a name for, counted once a report.
        bodies: The reports that say of which kind of body a name is: "the company Voltan".
    """

    bearers: dict[str, set[str]]
    kinds: dict[Words, Counter[EntityType]]
    bodies: dict[Words, set[str]]

    @classmethod
    def of(cls, extracts: Sequence[Extract]) -> _Book:
        bearers: dict[str, set[str]] = {}
        bodies: dict[Words, set[str]] = {}
        seen: dict[tuple[str, Words], Counter[EntityType]] = {}
        for mention in _names(extracts):
            if _SURE & set(mention.shows) and len(mention.words) == 1 and mention.role is None:
                bodies.setdefault(mention.words, set()).add(mention.report)
            if mention.type is EntityType.PERSON and len(mention.words) > 1:
                bearers.setdefault(mention.words[-1], set()).add(mention.report)
            seen.setdefault((mention.report, mention.words), Counter())[mention.type] += 1
        kinds: dict[Words, Counter[EntityType]] = {}
        for (_, words), counted in seen.items():
            kinds.setdefault(words, Counter())[counted.most_common(1)[0][0]] += 1
        return cls(bearers, kinds, bodies)

    def settled(self, mention: Named) -> Named:
        """The mention as what the story takes it for."""
        if mention.kind is not MentionKind.NAME or mention.key is not None:
            return mention
        kind = EntityType.PERSON if self._is_surname(mention) else self._usual(mention)
        if kind is EntityType.PERSON and self._is_body(mention):
            kind = EntityType.ORGANISATION
        return mention if kind in {None, mention.type} else replace(mention, type=kind, land=None, shows=())

    def known(self, mention: Named) -> Named | None:
        """A word that its report does not show to be a name, as what the others take it for, if they do."""
        if self._is_surname(mention):
            return replace(mention, type=EntityType.PERSON)
        kind = self._usual(mention)
        return replace(mention, type=kind) if kind else None

    def _is_body(self, mention: Named) -> bool:
        """Whether reports say of which kind of body it is, and none calls anybody so."""
        told = len(self.bodies.get(mention.words, ()))
        return told > 1 or (told == 1 and mention.words[-1] not in self.bearers)

    def _is_surname(self, mention: Named) -> bool:
        """Whether a word alone is the surname of somebody whom another report names, and no place."""
        alone = len(mention.words) == 1 and mention.type in _OPEN and not mention.text.isupper()
        elsewhere = self.bearers.get(mention.words[0], set()) - {mention.report}
        return alone and bool(elsewhere) and not self.kinds.get(mention.words, Counter())[EntityType.PLACE]

    def _usual(self, mention: Named) -> EntityType | None:
        """What more reports than any other take the name for."""
        ranked = self.kinds.get(mention.words, Counter()).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]


def _names(extracts: Sequence[Extract]) -> Iterator[Named]:
    for extract in extracts:
        for mention in extract.parts.prose.names.named:
            if mention.kind is MentionKind.NAME and mention.key is None:
                yield mention
