"""What a clause claims, and what a sentence says, as two of them are compared for telling one fact."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.entities import Entities
from crosswire.collate.words import Lexicon, Word
from crosswire.naming.names import folded
from crosswire.resources import lists
from crosswire.resources.collating import alike, denying, synonyms
from crosswire.resources.words import words as listed
from crosswire.types import Entity, EntityType, Extract, Span, Statement

_COMMON = 2.0  # what a word weighs at least: what all tell is told in words that are common among them
_AHEAD, _BEHIND = 6, 2  # words ahead of a verb, and behind it, that say whether it is so
_WITHIN = 5  # words between a deed told by a noun and who does it
_TO = lists.words("grammar", "to_what")
_WILL, _MAY = lists.several("extract/parts/tellings", "will", "may")
_ALLEGED = lists.pattern("collate/accounts/occasion", "alleged")
_UNPROVEN = lists.words("collate/accounts/occasion", "unproven")
_NOT = "not"


def _said(text: str, words: Iterable[Word]) -> set[str]:
    """The words of a text, small ones too, each in every form in which it may be listed."""
    return {*text.lower().split(), *(form for w in words for form in (w.key, w.lemma, lists.known(w.text)))}


@cache
def _unsure() -> frozenset[str]:
    waiting = listed("pending", "awaiting", "ready", "calls")
    return _WILL | _MAY | listed("small", "conditions") | denying() | waiting | {_NOT}


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
        rank: How many sentences of its report stand before it.
        before: Whom and what the sentence before it names.
        kin: Those whose names are part of one that it has, or hold one: "Margaret" for "Margaret Roe".
        plain: Of who is called by no name, the word that he is called by.
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
    rank: int
    before: frozenset[str]
    kin: frozenset[str]
    plain: Mapping[str, str]

    @property
    def report(self) -> str:
        return self.extract.report.id

    def days(self, span: Span) -> frozenset[date]:
        """Those that some of its characters name."""
        return frozenset(day for at, day in self.dates if span.covers(at))

    def head(self, told: Told, span: Span | None) -> str:
        """The word of a clause that names who or what, as it is compared; "" where it stands elsewhere."""
        head = next((h for h in told.telling.heads if span is not None and span.covers(h)), None)
        words = (w for w in self.words if head and span and span.covers(w.span) and w.span.overlaps(head))
        return next((w.key for w in words), "")

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
        meant = (key for one in self.told for key in self._meant(one))
        return frozenset((*(w.key for w in self.words), *self.named, *meant))

    def told_in(self, span: Span) -> frozenset[str]:
        """The same without the plain words that stand elsewhere in the sentence."""
        plain = {w.key for w in self.words if w.kind == "word" and not span.covers(w.span)}
        within = {w.key for w in self.words if span.covers(w.span)}
        meant = {key for one in self.told if span.covers(one.telling.shown) for key in self._meant(one)}
        return self.near - (plain - within - meant)

    def _meant(self, told: Told) -> Iterator[str]:
        """Whom and what a clause tells of, also by pronouns, and the verbs that tell its deed."""
        yield from (self.plain.get(key, key) for key in (*told.who, *told.what))
        yield from alike().get(told.telling.verb, ())

    def unsure(self, verb: str) -> bool:
        """Whether something around a verb is negated, to come, wanted, or hangs on a condition."""
        return self._has(verb, _unsure())

    def denied(self, verb: str, *, mildly: bool) -> bool:
        """Whether something around a verb is denied or nobody's or, mildly, negated."""
        nobody = lists.words("extract/parts/assertions", "nobody")
        return self._has(verb, denying() | nobody | ({_NOT} if mildly else set()))

    def alleged(self, told: Told) -> bool:
        """Whether a clause is only held of somebody, or was only first believed."""
        core = told.telling.core or told.telling.shown
        ahead = self.report_text[self.span.start : core.start].split()[-_AHEAD:]
        text = " ".join((*ahead, self.report_text[core.start : core.end]))
        return bool(_ALLEGED.search(text)) or told.telling.verb in _UNPROVEN

    def _has(self, verb: str, words: frozenset[str]) -> bool:
        for at in (at for at, word in enumerate(self.words) if word.key == verb):
            near = self.words[max(0, at - _AHEAD) : at + _BEHIND + 1]
            if words & _said(self.report_text[near[0].span.start : near[-1].span.end], near):
                return True
        return False

    def noun(self, verb: str) -> Iterator[frozenset[str]]:
        """The words around a deed that is told by a noun: of "Roe was arrested" his arrest."""
        for at, word in enumerate(self.words):
            before = self.report_text[self.span.start : word.span.start].rsplit(None, 1)[-1:]
            short = len(word.text) <= len(word.lemma) + 1 and not _TO & set(before)
            if word.key == verb and short:
                yield frozenset(w.key for w in self.words[max(0, at - _WITHIN) : at + _WITHIN + 1])

    @property
    def report_text(self) -> str:
        return self.extract.report.text

    def statement(self, span: Span) -> Statement | None:
        """What somebody says, where these characters are mostly in that.

        Of "Roe declared an emergency" the emergency is what Roe says; that he declared it, the report.
        """
        latest = span.start + 1 if any(t.telling.shown == span for t in self.told) else span.end
        for said in self.extract.statements:
            content = [c for c in said.content if c.start <= latest]
            inside = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in content)
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


class Names:
    """Which common noun stands for which name: "the legislature" for the one that is called so."""

    def __init__(self, entities: Entities) -> None:
        self._called: dict[str, set[str]] = defaultdict(set)
        for one in entities.records:
            for name in one.names:
                if not entities.nameless(one.id) and len(words := folded(name.text)) > 1:
                    self._called[words[-1]].add(one.id)

    def one(self, first: str, other: str) -> bool:
        """Whether two heads name one."""
        return first == other or self._called.get(first) == {other} or self._called.get(other) == {first}

    def within(self, head: str, near: frozenset[str]) -> bool:
        """Whether words name the one that a head names."""
        return head in near or any(self.one(head, key) for key in near)


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
    kin = _kin(entities)
    for extract in {one.report.id: one.extract for one in told}.values():
        report, plain = extract.report.id, _plain(extract, entities)
        before: frozenset[str] = frozenset()
        for rank, span in enumerate(sentence.span for sentence in extract.sentences):
            named = entities.within(report, span)
            found.append(
                Sentence(
                    extract,
                    span,
                    len(found),
                    [_called(word, plain) for word in lexicon.words(report, (span,))],
                    _weights(lexicon.keys(report, (span,)), plain),
                    tuple((d.span, d.from_.date()) for d in extract.dates if d.from_ and span.covers(d.span)),
                    frozenset(named),
                    {e: _is_land(entities.get(e)) for e in named if entities.get(e).type is EntityType.PLACE},
                    within[report, span],
                    tuple(s for s in shaken[report] if s.overlaps(span)),
                    rank,
                    before,
                    frozenset(one for e in named for one in kin[e]),
                    plain,
                )
            )
            before = frozenset(e for e in named if e not in plain)
    return found


def _kin(entities: Entities) -> dict[str, list[str]]:
    """Of each whom a name stands for, those of one sort whose name is part of it or holds it."""
    by_word: dict[str, list[Entity]] = defaultdict(list)
    words = {e.id: frozenset(folded(e.name)) for e in entities.records if not entities.nameless(e.id)}
    known = [e for e in entities.records if words.get(e.id)]
    for one in known:
        for word in words[one.id]:
            by_word[word].append(one)
    found: dict[str, list[str]] = defaultdict(list)
    for one in known:
        for other in {e.id: e for word in words[one.id] for e in by_word[word]}.values():
            pair = words[one.id], words[other.id]
            if one.type is other.type and one is not other and (pair[0] < pair[1] or pair[1] < pair[0]):
                found[one.id].append(other.id)
    return found


def _plain(extract: Extract, entities: Entities) -> dict[str, str]:
    """Of those whom a report calls by no name ("prosecutors"), the word that they are called by."""
    read = extract.parts.prose.words
    found: dict[str, str] = {}
    for span, key in entities.spans(extract.report.id):
        at = bisect_left(read.starts, span.end) - 1
        if entities.nameless(key) and at >= 0 and read.starts[at] >= span.start:
            found.setdefault(key, synonyms().get(read.keys[at], read.keys[at]))
    return found


def _called(word: Word, plain: Mapping[str, str]) -> Word:
    return replace(word, key=plain[word.key], kind="word") if word.key in plain else word


def _weights(keys: Mapping[str, float], plain: Mapping[str, str]) -> dict[str, float]:
    return {plain.get(key, key): max(weight, _COMMON) for key, weight in keys.items()}


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
    if telling.core is None or not told.plain or telling.noun:
        return None
    if not (telling.past or telling.main) or sentence.alleged(told):  # "until Roe is heard"
        return None
    words = [w for w in sentence.words if telling.shown.start <= w.span.start < telling.shown.end]
    if any(w.key == _NOT and telling.core.covers(w.span) for w in words):
        return None
    who, what = (sentence.head(told, span) for span in (telling.who, telling.what))
    if (telling.who and not who) or (telling.what and not what):
        return None
    keys = _weights(lexicon.keys(report, (telling.shown,)), sentence.plain)
    return Claim(told, sentence, words, keys, telling.verb, who, what, telling.core)
