"""Bodies and places spoken of again without the name: "the airline", "the group", "the strip".

    groups | kinds that names and appositions show | phrases | the one antecedent that fits -> groups

A phrase is bound only where one antecedent alone fits: the only one of its kind in the passage, which is
the paragraph so far or the paragraph before it, or else in the report. Bodies of which nothing shows the
kind fit too. Two that fit leave it open, unless the report speaks of one by far the most, because a wrong
antecedent puts words into the wrong mouth.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.collate.entities.grouping import Naming, naming
from crosswire.collate.entities.rules import by
from crosswire.naming.names import folded
from crosswire.resources import entities as tables
from crosswire.resources import lists
from crosswire.types import Again, EntityType, Extract, JoinedNames, MentionKind, Named, Names, Report, Span
from crosswire.types.spans import SpanIndex

Groups = Sequence[Naming]

_BODIES = {EntityType.ORGANISATION, EntityType.GROUP, EntityType.OTHER}
_ANY = lists.phrases(
    "collate/entities/again", "any"
)  # what any business is called, so that nothing need show its kind
_AGAIN = 2  # mentions of a name whose kind nothing shows, before a phrase may be about it
_BY_FAR = 3  # times as often as the next


def bind(groups: Groups, extracts: Sequence[Extract]) -> list[Naming]:
    """The groups with the phrases that speak again of them; phrases so bound are no longer their own."""
    standing = _Standing(groups, {extract.report.id: extract.parts.prose.names for extract in extracts})
    bound: dict[int, list[Named]] = defaultdict(list)
    taken: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for report, names in ((extract.report, extract.parts.prose.names) for extract in extracts):
        for phrase in names.again:
            owner = standing.antecedent(phrase)
            if owner is not None:
                bound[owner].append(_named(phrase, report, groups[owner].members[0].type))
                taken[report.id].append((phrase.span, phrase.span))
    known = {report: SpanIndex(spans) for report, spans in taken.items()}
    kept = [
        naming(
            (*(m for m in group.members if not _replaced(m, known)), *bound[number]),
            (*group.joined, *_joined(group, bound[number])),
        )
        for number, group in enumerate(groups)
    ]
    return [group for group in kept if group.members]


def _joined(group: Naming, phrases: Sequence[Named]) -> Iterator[JoinedNames]:
    """Why the phrases speak of the one who is named."""
    why = by("spoken_of_again")
    for phrase in phrases:
        yield JoinedNames((group.members[0].text, phrase.text), why.code, why.reason, why.score)


def _named(phrase: Again, report: Report, kind: EntityType) -> Named:
    text = report.slice(phrase.span)
    return Named(phrase.report, phrase.span, text, folded(text), kind, MentionKind.NOMINAL)


def _replaced(member: Named, known: Mapping[str, SpanIndex[Span]]) -> bool:
    """Whether the mention is a nameless source that is known now."""
    if not (member.key and member.key[0] == "source" and member.report in known):
        return False
    return any(span.covers(member.span) for span in known[member.report].meeting(member.span))


class _Standing:
    """What is named where, and of which kind it is shown to be."""

    def __init__(self, groups: Groups, names: Mapping[str, Names]) -> None:
        self._groups = groups
        self._where: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._kinds: dict[int, set[str]] = {}
        self._names = names
        self._counted: dict[str, tuple[int, Counter[int]]] = {}
        for number, members in enumerate(group.members for group in groups):
            if not _is_named(members):
                continue
            self._kinds[number] = {kind for m in members for kind in m.shows}
            for member in members:
                self._where[member.report].append((member.span.start, number))
        for listed in self._where.values():
            listed.sort()

    def antecedent(self, phrase: Again) -> int | None:
        """The one of the passage that fits; where the passage names none, the only one of the report."""
        counts = self._counts(phrase)
        near = {number for number in self._passage(phrase) if self._may_be(number, phrase)}
        if near:
            return self._foremost(near, phrase, counts)
        fitting = [number for number in counts if self._may_be(number, phrase)]
        shown = [number for number in fitting if self._is_shown(number, phrase)]
        return (
            shown[0] if len(shown) == 1 and self._foremost(set(fitting), phrase, counts) == shown[0] else None
        )

    def _may_be(self, number: int, phrase: Again) -> bool:
        """Whether it is shown to be of the kind, or nothing shows of which kind of body it is."""
        if self._is_shown(number, phrase):
            return True
        first = self._groups[number].members[0]
        unknown = first.type in {EntityType.ORGANISATION, EntityType.OTHER} and not self._kinds[number]
        return unknown and not first.key and phrase.noun not in tables.nominals().spots

    def _is_shown(self, number: int, phrase: Again) -> bool:
        kinds = tables.nominals().kinds.get(phrase.noun, frozenset()) | {phrase.noun}
        return bool(kinds & self._kinds[number])

    def _foremost(self, among: set[int], phrase: Again, counts: Counter[int]) -> int | None:
        """The only one, or the one that the report has spoken of by far the most so far."""
        ranked = sorted(among, key=lambda n: (-counts[n], n))
        first = ranked[0]
        if len(ranked) > 1 and counts[first] < _BY_FAR * counts[ranked[1]]:
            return None
        if self._is_shown(first, phrase):
            return first
        return (
            first
            if phrase.noun in _ANY and self._is_known(first, counts) and not self._is_cut_off(first, phrase)
            else None
        )

    def _is_known(self, number: int, counts: Counter[int]) -> bool:
        """Whether the report has named it often enough; or the story has, and the report nothing else."""
        return counts[number] >= _AGAIN or (len(counts) == 1 and len(self._groups[number].members) > _AGAIN)

    def _is_cut_off(self, number: int, phrase: Again) -> bool:
        """Whether words with a capital, which nobody has taken for a name, stand before the phrase."""
        listed, end = self._where[phrase.report], self._end(phrase)
        last = next(listed[n][0] for n in range(end - 1, -1, -1) if listed[n][1] == number)
        strays = self._names[phrase.report].strays
        at = bisect_left(strays, last)
        return at < len(strays) and strays[at] < phrase.span.start

    def _end(self, phrase: Again) -> int:
        """How many mentions stand before the phrase."""
        return bisect_left(self._where.get(phrase.report, []), (phrase.span.start, -1))

    def _counts(self, phrase: Again) -> Counter[int]:
        """How often each is mentioned before the phrase: counted on from the phrase before it."""
        listed, end = self._where.get(phrase.report, []), self._end(phrase)
        place, counts = self._counted.get(phrase.report, (0, Counter()))
        if place > end:
            place, counts = 0, Counter()
        counts.update(number for _, number in listed[place:end])
        self._counted[phrase.report] = (end, counts)
        return counts

    def _passage(self, phrase: Again) -> set[int]:
        """What the paragraph names before the phrase, or where it names no body, the paragraph before it."""
        breaks, listed = self._names[phrase.report].paragraphs, self._where.get(phrase.report, [])
        at = bisect_right(breaks, phrase.span.start)
        for back in (1, 2):
            start = breaks[at - back] if at >= back else 0
            named = {number for _, number in listed[bisect_left(listed, (start, -1)) : self._end(phrase)]}
            bodies = {number for number in named if self._groups[number].members[0].type in _BODIES}
            if bodies or start == 0:
                return named
        return set()


def _is_named(members: Sequence[Named]) -> bool:
    """Whether somebody or something is named, and no person, office or nameless source."""
    first = members[0]
    if first.type is EntityType.PERSON or all(m.key and m.key[0] == "source" for m in members):
        return False
    return not (first.key and first.key[0] in {"office of", "people"})
