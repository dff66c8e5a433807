"""Bodies and places spoken of again without the name: "the airline", "the group", "the strip".

    groups | kinds that names and appositions show | phrases | the one antecedent that fits -> groups

A phrase is bound only where one antecedent alone fits: the only one of its kind in the passage, which is
the paragraph so far or the paragraph before it, or else in the report. Bodies of which nothing shows the
kind fit too. Two that fit leave it open, unless the report speaks of one by far the most, because a wrong
antecedent puts words into the wrong mouth.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.collate.entities.grouping import Naming, naming
from crosswire.collate.entities.mentions import Named
from crosswire.collate.entities.names import folded
from crosswire.collate.entities.rules import by
from crosswire.resources import entities as tables
from crosswire.types import EntityType, Extract, JoinedNames, MentionKind, Span

Groups = Sequence[Naming]

_BODIES = {EntityType.ORGANISATION, EntityType.GROUP, EntityType.OTHER}
_APPOSED = re.compile(r"^\s*,\s+(?:an?|the|one of the)\s+(?P<words>[^,.;:()\n]{2,60})")
_PARAGRAPH = re.compile(r"\n\s*\n")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_ANY = ("company", "firm")  # what any business is called, so that nothing need show its kind
_AGAIN = 2  # mentions of a name whose kind nothing shows, before a phrase may be about it
_BY_FAR = 3  # times as often as the next

# What says that another one is meant, or all of them.
_OTHER = frozenset(
    """other another rival same new former second third parent sister first last next two three four both
    entire whole all largest biggest larger smaller national local international different separate joint
    top leading best combined merged resulting proposed future near-by nearby the this that a an way
    of""".split()  # noqa: SIM905 - a list that people read
)
# What may follow a phrase that is whole: "the group said", not "the group stage".
_FOLLOWS = (
    r"(?=['’]s\b|['’]?\s*(?:[,.;:()\[\]\"“”’–—?!]|$)|\s+(?:-|is|was|were|are|has|have|had|will|would|could|should|may|"
    r"might|can|must|did|does|do|and|or|but|to|in|on|at|by|for|from|with|after|before|since|as|that|which|who|when|"
    r"while|because|also|now|still|then|not|never|over|into|than|until|during|about|against|if|so|said|says|went|made|"
    r"took|told|gave|held|lost|won|sold|bought|began|put|sent|left|met|paid|saw|fell|rose|grew|kept|found|spent|built|"
    r"drew|broke|became|came|got|ran|hit|set|cut|stood|chose|wrote|knew|thought|brought|fought|sought|led|shut|spoke|"
    r"struck|expects|believes|plans|hopes|owns|runs|makes|faces|employs|operates|provides|sells|builds|wants?|needs?|"
    r"denies|insists|remains|holds|controls|[a-z]+ed)\b)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that speaks again of something.

    Attributes:
        noun: Its head, in lower case.
    """

    report: str
    span: Span
    noun: str


def bind(groups: Groups, extracts: Sequence[Extract]) -> list[Naming]:
    """The groups with the phrases that speak again of them; phrases so bound are no longer their own."""
    texts = {extract.report.id: extract.report.text for extract in extracts}
    standing = _Standing(groups, texts)
    bound: dict[int, list[Named]] = defaultdict(list)
    taken: dict[str, list[Span]] = defaultdict(list)
    for report, text in texts.items():
        for phrase in _phrases(report, text):
            owner = standing.antecedent(phrase)
            if owner is not None:
                bound[owner].append(_named(phrase, text, groups[owner].members[0].type))
                taken[report].append(phrase.span)
    kept = [
        naming(
            (*(m for m in group.members if not _replaced(m, taken)), *bound[number]),
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


def _named(phrase: Phrase, text: str, kind: EntityType) -> Named:
    said = text[phrase.span.start : phrase.span.end]
    return Named(phrase.report, phrase.span, said, folded(said), kind, MentionKind.NOMINAL)


def _replaced(member: Named, taken: Mapping[str, Sequence[Span]]) -> bool:
    """Whether the mention is a nameless source that is known now."""
    source = bool(member.key and member.key[0] == "source")
    return source and any(span.covers(member.span) for span in taken.get(member.report, ()))


def _phrases(report: str, text: str) -> Iterator[Phrase]:
    for match in _pattern().finditer(text):
        words = (match["before"] or "").split()
        if any(word.lower() in _OTHER or word[0].isupper() for word in words):
            continue
        if len(words) == 2 and words[0].endswith("ly"):
            continue
        yield Phrase(report, Span(*match.span()), match["noun"].lower())


@cache
def _pattern() -> re.Pattern[str]:
    nouns = sorted({*tables.nominals().kinds, *tables.nominals().spots}, key=len, reverse=True)
    return re.compile(
        rf"\b[Tt]he\s+(?P<before>(?:[\w-]+\s+){{0,2}}?)(?P<noun>{'|'.join(nouns)}){_FOLLOWS}"
        r"(?!\s+(?:of|for)\s)(?!,\s+(?:\w+\s+)?(?:all|most|many|some|both|one|none|half) of whom)"
    )


class _Standing:
    """What is named where, and of which kind it is shown to be."""

    def __init__(self, groups: Groups, texts: Mapping[str, str]) -> None:
        self._groups = groups
        self._where: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._kinds: dict[int, set[str]] = {}
        self._texts = texts
        self._taken: dict[str, set[int]] = defaultdict(set)
        for member in (m for group in groups for m in group.members):
            self._taken[member.report].update(range(member.span.start, member.span.end))
        for number, members in enumerate(group.members for group in groups):
            if not _is_named(members):
                continue
            self._kinds[number] = set().union(*(_kinds(m, texts[m.report]) for m in members))
            for member in members:
                self._where[member.report].append((member.span.start, number))
        for listed in self._where.values():
            listed.sort()
        self._breaks = {
            report: [m.end() for m in _PARAGRAPH.finditer(text)] for report, text in texts.items()
        }

    def antecedent(self, phrase: Phrase) -> int | None:
        """The one of the passage that fits; where the passage names none, the only one of the report."""
        before = self._before(phrase)
        counts = Counter(number for _, number in before)
        near = {number for number in self._passage(phrase, before) if self._may_be(number, phrase)}
        if near:
            return self._foremost(near, phrase, counts)
        fitting = [number for number in counts if self._may_be(number, phrase)]
        shown = [number for number in fitting if self._is_shown(number, phrase)]
        return (
            shown[0] if len(shown) == 1 and self._foremost(set(fitting), phrase, counts) == shown[0] else None
        )

    def _may_be(self, number: int, phrase: Phrase) -> bool:
        """Whether it is shown to be of the kind, or nothing shows of which kind of body it is."""
        if self._is_shown(number, phrase):
            return True
        first = self._groups[number].members[0]
        unknown = first.type in {EntityType.ORGANISATION, EntityType.OTHER} and not self._kinds[number]
        return unknown and not first.key and phrase.noun not in tables.nominals().spots

    def _is_shown(self, number: int, phrase: Phrase) -> bool:
        kinds = tables.nominals().kinds.get(phrase.noun, frozenset()) | {phrase.noun}
        return bool(kinds & self._kinds[number])

    def _foremost(self, among: set[int], phrase: Phrase, counts: Counter[int]) -> int | None:
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

    def _is_cut_off(self, number: int, phrase: Phrase) -> bool:
        """Whether words with a capital, which nobody has taken for a name, stand before the phrase."""
        listed = self._where[phrase.report]
        starts = [place for place, owner in listed if owner == number and place < phrase.span.start]
        text = self._texts[phrase.report]
        taken = self._taken[phrase.report]
        between = _CAPITAL.finditer(text, starts[-1], phrase.span.start)
        return any(m.start() not in taken and not _opens_sentence(text, m.start()) for m in between)

    def _before(self, phrase: Phrase) -> list[tuple[int, int]]:
        listed = self._where.get(phrase.report, [])
        return listed[: bisect_right(listed, (phrase.span.start, -1))]

    def _passage(self, phrase: Phrase, before: Sequence[tuple[int, int]]) -> set[int]:
        """What the paragraph names before the phrase, or where it names no body, the paragraph before it."""
        breaks = self._breaks[phrase.report]
        at = bisect_right(breaks, phrase.span.start)
        for back in (1, 2):
            start = breaks[at - back] if at >= back else 0
            named = {number for place, number in before if place >= start}
            bodies = {number for number in named if self._groups[number].members[0].type in _BODIES}
            if bodies or start == 0:
                return named
        return set()


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 9) : at].rstrip(" \"“”'‘’([")[-1:]
    return before in {"", ".", "!", "?", ":", "\n", "–", "—"} or text[at : at + 2] in {"I ", "I’", "I'"}


def _is_named(members: Sequence[Named]) -> bool:
    """Whether somebody or something is named, and no person, office or nameless source."""
    first = members[0]
    if first.type is EntityType.PERSON or all(m.key and m.key[0] == "source" for m in members):
        return False
    return not (first.key and first.key[0] in {"office of", "people"})


def _kinds(member: Named, text: str) -> set[str]:
    """The kinds that a mention shows: by the words of its name, or by what stands before or behind it."""
    shown = tables.nominals()
    if member.type is EntityType.PLACE:
        return {member.words[-1]} & shown.spots if len(member.words) > 1 else set()
    found: set[str] = set()
    if member.key and member.key[0] == "institution":
        return {member.key[2].split()[-1]} | ({"army"} if member.key[2] == "armed forces" else set())
    edges = {member.words[-1], member.words[0]} if len(member.words) > 1 else set()
    for word in edges:
        found |= shown.shown.get(word, frozenset())
    before = re.search(r"([\w-]+)\s+$", text[max(0, member.span.start - 30) : member.span.start])
    if before:
        found |= _told(before[1])
    apposed = _APPOSED.match(text[member.span.end : member.span.end + 70])
    if apposed:
        words = re.split(
            r"\b(?:of|for|in|at|that|which|who|with|based|to|from|behind|and)\b", apposed["words"]
        )[0]
        found |= _told(words.split()[-1]) if words.split() else set()
    return found


def _told(noun: str) -> set[str]:
    """What a noun beside a name tells: the noun itself, and its kind where it has only one."""
    word = noun.lower()
    kinds = tables.nominals().kinds.get(word)
    return {word, *(kinds if len(kinds) == 1 else ())} if kinds else set()
