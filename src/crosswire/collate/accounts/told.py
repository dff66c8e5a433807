"""What clauses tell of one thing, unlike each other: so and not so, to come and done, held and then freed.

tellings | pairs of one thing (who, what, and what is told of it) | one account for each thing -> Account

Two clauses are of one thing where who does it is one, and what it is done to, as far as both say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from crosswire.collate.accounts.clauses import Told
from crosswire.collate.accounts.opposing import limit
from crosswire.collate.accounts.quoting import in_full
from crosswire.collate.entities import Entities
from crosswire.resources import linking, lists
from crosswire.resources.collating import (
    befalling,
    calendar,
    ensuing,
    exclusive,
    followed,
    forgone,
    states,
    ways,
)
from crosswire.resources.words import words
from crosswire.types import Account, AccountKind, DateMention, Passage, Position, Span

_MOST = 40  # tellings by one verb that are compared
_SAME = 0.6  # of the words for somebody, those that both share
_BEGIN = 5  # letters by which two forms of one word begin
_LEAST = 3.5  # weight of what both clauses share
_WEEK = timedelta(days=7)
_LONG_AGO = timedelta(days=180)  # a weekday alone may be resolved to the week before
_NAME = re.compile(r"(?<![\w'’])[A-Z][\w'’-]*")
_NUMBERED = re.compile(r"[A-Z]\S*[ -](\d+)")  # "Apollo 8"
_BOUND = lists.pattern("collate/accounts/told", "bound")
_LAST = "last"
_FEWEST = 2  # words by which one without a name is known again

Pair = tuple[AccountKind, Told, Told]


def told_apart(every: Sequence[Told], entities: Entities) -> Iterator[Account]:
    """One account for each thing that clauses tell unlike each other, what was told first in front."""
    pairs = [*_apart(every), *_followed(every), *_undone(every, entities), *_two_ways(every), *_by_two(every)]
    held: list[tuple[AccountKind, list[Told], list[Told]]] = []
    for kind, one, other in sorted(pairs, key=lambda p: -_shared(p[1].keys, p[2].keys)):
        own = next((h for h in held if h[0] is kind and (one in h[1] or other in h[2])), None)
        if own is None:
            if not any(t in side for h in held for side in h[1:] for t in (one, other)):
                held.append((kind, [one], [other]))
            continue
        for told, side in ((one, own[1]), (other, own[2])):
            if told not in own[1] and told not in own[2]:
                side.append(told)
    for kind, first, then in held:
        positions = (_position(first, then, entities), _position(then, first, entities))
        last = kind is AccountKind.OVERTAKEN and bool(then[0].named or not first[0].named)
        yield Account(positions[last].claim, positions, kind=kind)


def _apart(every: Sequence[Told]) -> Iterator[Pair]:
    """Clauses of one verb, or of one matter, that tell it unlike each other."""
    by_verb: dict[str, list[Told]] = defaultdict(list)
    for told in every:
        for key in dict.fromkeys((told.telling.verb, *told.telling.matters)):
            by_verb[key].append(told)
    for same in by_verb.values():
        for number, one in enumerate(same[:_MOST]):
            for other in same[number + 1 : _MOST]:
                pair = _unlike(one, other)
                if pair and _of_one(one, other) and not _known(pair, same):
                    yield pair


def _by_two(every: Sequence[Told]) -> Iterator[Pair]:
    """What only one can do of a thing, told of two who have names: who claims an attack."""
    done = [t for t in every if t.plain and t.telling.verb in exclusive() and t.what and t.who][:_MOST]
    found = [(a, b) for n, a in enumerate(done) for b in done[n + 1 :] if _rivals(a, b)]
    yield from ((AccountKind.STATUS, a, b) for a, b in _unsettled(found))


def _rivals(one: Told, other: Told) -> bool:
    same = one.telling.verb == other.telling.verb
    doing = [t.named & t.who.keys() for t in (one, other)]
    apart = all(doing) and not one.who.keys() & other.who.keys()
    of_two = _parted(one, other) or _another(one, other) or not _same(one.what, other.what)
    return same and apart and not of_two


def _unsettled(found: Sequence[tuple[Told, Told]]) -> Iterator[tuple[Told, Told]]:
    """Of two ways of telling a thing those of two reports that tell it themselves, each in one way.

    A report that tells both knows how they fit together: there nothing is in dispute.
    """
    both = {one.report.id for one, other in found if one.report.id == other.report.id}
    for one, other in found:
        if one.own and other.own and not {one.report.id, other.report.id} & both:
            yield one, other


def _known(pair: Pair, same: Sequence[Told]) -> bool:
    """Whether the report that has it as open has it as done, too."""
    kind, first, _ = pair
    return kind is AccountKind.OVERTAKEN and any(
        t.report.id == first.report.id and t.telling.past and t.plain and _of_one(first, t)
        for t in same
        if first.telling.open
    )


def _unlike(one: Told, other: Told) -> Pair | None:
    """How two clauses of one verb stand to each other, in order."""
    a, b = one.telling, other.telling
    if a.open != b.open:
        first, then = (one, other) if a.open else (other, one)
        told = then.telling.past and (not then.telling.negated or first.telling.certain)
        told &= not (first.telling.negated and then.telling.negated) and _told_whole(first, then)
        told &= not (_long_done(first, then) or _named_apart(first, then))
        return (AccountKind.OVERTAKEN, first, then) if told and _after(first, then) else None
    if one.plain and other.plain and one.report.id != other.report.id:
        return _otherwise(one, other)
    if a.negated == b.negated or (a.open and not (a.certain or b.certain)) or a.verb != b.verb:
        return None
    so, not_so = (other, one) if a.negated else (one, other)
    if _after(not_so, so, surely=True) and so.telling.past and not_so.telling.past:
        return AccountKind.OVERTAKEN, not_so, so
    return (AccountKind.STATUS, so, not_so) if _opposite(so, not_so) else None


def _told_whole(first: Told, then: Told) -> bool:
    """Whether both say who does it, or share more than a noun of what it is done to: "to pass a bill".

    Of two told in passing ("an effort to pass it", "denies having passed it") nothing is known to be done.
    """
    if not (first.telling.main or then.own):
        return False
    return bool(first.who and then.who) or len(first.what.keys() & then.what.keys()) >= _FEWEST


def _long_done(first: Told, then: Told) -> bool:
    """Whether what is told as done was over long before the other report came out: no outcome of a plan."""
    ends = [d.to for d in _dates(then) if d.to]
    published = first.report.published
    return bool(ends) and published is not None and max(ends).date() < published.date() - _LONG_AGO


def _named_apart(first: Told, then: Told) -> bool:
    """Whether what it is done to has a name of its own in each, or where it is bound for, and no word is one.

    A number by which a thing goes is no count of things: "two probes" are not "the Venn 2 probe".
    """
    one, other = _object(first), _object(then)
    if one and other and one.isdisjoint(other):
        return not first.named & then.named & first.what.keys() & then.what.keys()
    numbers = [_NUMBERED.findall(_told_of(told)) for told in (first, then)]
    counted = {key for key in first.what.keys() & then.what.keys() if key.isdigit()}
    return any(counted & set(a) and not b for a, b in (numbers, numbers[::-1]))


def _told_of(told: Told) -> str:
    return told.report.slice(told.telling.what) if told.telling.what is not None else ""


def _object(told: Told) -> set[str]:
    """The names in the words for what it is done to, else in the ones for where that is bound: "to Mars"."""
    what = told.telling.what
    if what is None:
        return set()
    text, start = told.report.text, what.start
    sentence = told.extract.sentence_at(start)
    opens = sentence is not None and sentence.span.start == start  # there any word has a capital
    named = _NAME.findall(text, start + opens, what.end)
    bound = _BOUND.match(text, what.end) if not named else None
    return set(named) | ({bound[1]} if bound else set())


def _opposite(so: Told, not_so: Told) -> bool:
    """Whether two reports themselves tell one act of one party as so and, no earlier, as not so."""
    days = [told.report.published for told in (so, not_so)]
    whole = _same(so.who, not_so.who) and bool(so.what) == bool(not_so.what)
    return so.own and not_so.own and bool(whole) and all(days) and not _after(not_so, so, surely=True)


def _otherwise(one: Told, other: Told) -> Pair | None:
    """Two clauses that tell one thing as done, for two reasons or by two of whom only one can do it."""
    if one.why and other.why and not _akin(one.why, other.why) and _reasons(one) and _reasons(other):
        return AccountKind.CAUSE, one, other
    return None


def _akin(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two reasons have a word in common in whatever form: the poisoned spy, the poisoning of one."""
    begin = [{key[:_BEGIN] for key in why if key != "not"} for why in (one, other)]
    return not begin[0].isdisjoint(begin[1])


def _reasons(told: Told) -> bool:
    return any(not key[:1].isdigit() and key not in calendar() for key in told.why)


def _after(first: Told, then: Told, *, surely: bool = False) -> bool:
    """Whether a report comes out on a later day than another; of those without a day, whether it may."""
    one, other = first.report.published, then.report.published
    if one is None or other is None:
        return not surely and first.report.id != then.report.id
    return one.date() < other.date()


def _of_one(one: Told, other: Told) -> bool:
    """Whether two clauses are of one thing: who, what and most of what both say of it."""
    if one.report.id == other.report.id and one.telling.shown.overlaps(other.telling.shown):
        return False
    if _another(one, other) or _parted(one, other):
        return False
    who, what = _same(one.who, other.who), _same(one.what, other.what)
    if who is False or what is False or not (who or what):
        return False
    whole = _shared(one.keys, other.keys)
    beside = {k: w for k, w in one.keys.items() if k not in one.who and k not in one.what}
    more = sum(w for k, w in beside.items() if k in other.keys and k not in {"not", one.telling.verb})
    alone = what is None and (one.telling.what is not None or other.telling.what is not None)
    lasting = what is None and not (one.telling.past or other.telling.past)  # "is not running against him"
    if (alone or lasting or one.telling.noun) and more < limit("rare"):
        return False
    return whole >= _LEAST and bool(what or one.named & other.named)


def _parted(one: Told, other: Told) -> bool:
    """Whether they speak of different days, or of different places."""
    days = [told.keys.keys() & calendar() for told in (one, other)]
    apart = one.places and other.places and not one.places & other.places
    return bool(apart or (days[0] and days[1] and not days[0] & days[1]))


def _another(one: Told, other: Told) -> bool:
    """Whether one is told of another matter of its kind, or of another time: "a similar bill"."""
    unlike = (one.keys.keys() ^ other.keys.keys()) & words("pending", "other")
    timed = any(told.keys.keys() & calendar() for told in (one, other))
    return bool(unlike - {_LAST} or (unlike and not timed))


def _same(one: dict[str, float], other: dict[str, float]) -> bool | None:
    """Whether words for somebody mean one; `None` where one clause does not say."""
    if not one or not other:
        return None
    return _shared(one, other) >= _SAME * min(sum(one.values()), sum(other.values())) > 0


def _shared(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight for key, weight in one.items() if key in other and key != "not")


def _followed(every: Sequence[Told]) -> Iterator[Pair]:
    """What befell one thing, or was to be, and what another report has come of it: kidnapped, and freed."""
    meant = [(a, b) for a, b in _paired(every, forgone(), to_come=True) if not _of_two(a, b)]
    came = [(a, b) for a, b in _paired(every, followed()) if _came_of(a, b) and _after(a, b)]
    came = [(a, b) for a, b in came if not _knew(a, b, every)]
    for one, other in (*came, *meant):
        known = any(t.telling.verb == other.telling.verb and _same(t.of, one.of) for t in _beside(one, every))
        if not known and one.report.id != other.report.id and not _after(other, one, surely=True):
            yield AccountKind.OVERTAKEN, one, other


def _knew(one: Told, other: Told, every: Sequence[Told]) -> bool:
    """Whether the report of the first tells what came of it, too: of who was shot that he was killed.

    An outcome may be told in other words, and by a noun: "his death".
    """
    came = _class_of(other.telling.verb)
    return any(
        t.plain
        and one.of.keys() & t.keys.keys()
        and any(came & _class_of(k) for k in (t.telling.verb, *t.keys))
        for t in _beside(one, every)
    )


def _class_of(word: str) -> frozenset[str]:
    """The outcomes that a word tells; of one that no list knows, the word."""
    return frozenset(linking.outcomes().class_of.get(word, (word,)))


def _came_of(one: Told, other: Told) -> bool:
    """Whether the first befell whom it names, and the second is told for itself, and of no day before it.

    Of "two years passed before he was released" and of "he fled in 2019" nothing came after an arrest; that
    somebody killed a man is no outcome of his being shot.
    """
    befell = one.telling.what is not None or one.telling.verb in befalling()
    if other.telling.what is not None and other.telling.verb in ensuing():
        return False
    alone = other.own or other.telling.core is not None or not other.named
    return befell and alone and not _long_before(other, one)


def _long_before(other: Told, one: Told) -> bool:
    """Whether a sentence tells of a day a week before that of another, or before its report came out."""
    then, first = ([d.from_.date() for d in _dates(told) if d.from_] for told in (other, one))
    published = [one.report.published.date()] if one.report.published else []
    return bool(then and (first or published)) and max(then) < min(first or published) - _WEEK


def _dates(told: Told) -> Iterator[DateMention]:
    sentence = told.extract.sentence_at(told.telling.shown.start)
    return (d for d in told.extract.dates if sentence is not None and sentence.span.covers(d.span))


def _undone(every: Sequence[Told], entities: Entities) -> Iterator[Pair]:
    """Of what can be undone, that it was, as a sentence of another report has it: contact lost, regained."""
    main = [(t, t.report.shown(t.telling.shown)) for t in every if t.telling.main and t.plain]
    whole = [(t, text) for t, text in main if text[:1].isupper()]  # with who does it
    named = {id(t): set(entities.within(t.report.id, t.telling.shown)) for t, _ in whole}
    for state in (s for s in states(lists.language()) if s.undone):
        lost = [t for t, text in whole if state.tells(text)][:_MOST]
        back = [t for t, text in whole if state.holds(text)][:_MOST]
        known = {t.report.id for t in back}
        for one, other in ((a, b) for a in lost for b in back if a.report.id not in known):
            least = _FEWEST * limit("rare")
            shared = named[id(one)] & named[id(other)] and _shared(one.keys, other.keys)
            if shared and shared >= least and _after(one, other):
                yield AccountKind.OVERTAKEN, one, other


def _of_two(one: Told, other: Told) -> bool:
    """Whether two do it: who attends a summit does, whoever else skips it."""
    both = one.telling.what is not None and other.telling.what is not None
    return both and bool(one.who and other.who) and not _same(one.who, other.who)


def _two_ways(every: Sequence[Told]) -> Iterator[Pair]:
    """What happened to one person as reports tell it in two ways: fired in one, resigned in another."""
    for one, other in _unsettled(list(_paired(every, ways()))):
        if one.telling.past and other.telling.past:
            yield AccountKind.STATUS, one, other


def _paired(
    every: Sequence[Told], pairs: frozenset[tuple[str, str]], *, to_come: bool = False
) -> Iterator[tuple[Told, Told]]:
    """Tellings of the verbs of a pair that befall one; the first may be to come."""
    by_verb: dict[str, list[Told]] = defaultdict(list)
    for told in (t for t in every if t.plain or (to_come and not t.telling.negated)):
        by_verb[told.telling.verb].append(told)
    befell: dict[str, list[Told]] = defaultdict(list)
    for first, then in sorted(pairs):
        befell[then] += by_verb.get(first, ())[:_MOST]
    for first, then in sorted(pairs):
        for one in by_verb.get(first, ())[:_MOST]:
            for other in (t for t in by_verb.get(then, ())[:_MOST] if t.plain):
                if _befalls_one(one, other) or any(_befalls_one(one, t) for t in _meant(other, befell[then])):
                    yield one, other


def _meant(told: Told, befell: Sequence[Told]) -> Iterator[Told]:
    """What the report of a clause tells before it of the thing that it points to: of "these boats"."""
    if len(told.of) == 1 and not told.named:
        for one in befell:
            ahead = one.report.id == told.report.id and one.telling.shown.end <= told.telling.shown.start
            if ahead and told.of.keys() < one.of.keys():
                yield one


def _befalls_one(one: Told, other: Told) -> bool:
    """Whether two befall one who has a name, or what both call by the same words."""
    most = max(sum(one.of.values()), sum(other.of.values()))
    named = one.named & other.named & one.of.keys() and _shared(one.of, other.of) >= _SAME * most
    counted = any(key[:1].isdigit() for key in one.of)  # "17 civilians" may be others
    return bool(named) or (one.of.keys() == other.of.keys() and len(one.of) >= _FEWEST and not counted)


def _beside(one: Told, every: Sequence[Told]) -> Iterator[Told]:
    return (told for told in every if told.report.id == one.report.id)


def _position(held: Sequence[Told], others: Sequence[Told], entities: Entities) -> Position:
    """What clauses tell, in the words of the first; said by whom, where the other side is not the same."""
    told = held[0]
    speaker, other = (_speaker(t) for t in (told, others[0]))
    apart = speaker != other and speaker not in told.named  # nor of whom it is told
    party = speaker if speaker and apart and not entities.nameless(speaker) else None
    return Position(
        party=party,
        claim=in_full(told.report, _whole(told)),
        statements=tuple(dict.fromkeys(s.id for s in (t.statement for t in held) if s)),
        reports=tuple(dict.fromkeys(t.report.id for t in held)),
        voice=entities.get(party).name if party else "",
        evidence=tuple(_passage(t) for t in held),
    )


def _speaker(told: Told) -> str | None:
    said = told.statement
    return said.speaker if said is not None else None


def _whole(told: Told) -> Span:
    """The clause with the reason that it gives."""
    shown, why = told.telling.shown, told.telling.why
    return Span(shown.start, max(shown.end, why.end)) if why is not None else shown


def _passage(told: Told) -> Passage:
    span = _whole(told)
    return Passage(told.report.id, span.start, span.end, told.report.shown(span))
