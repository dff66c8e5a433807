"""Who says what about what is contested: blame, denial and counter-claim, position by position.

An account is opened by a statement that contests: somebody accuses, blames, denies, rejects. The topic is
the passage of a report that holds what the contested statements share; other parties that speak of it, each
in its own words, are put beside. The parties are those whom the texts name as speaking, an office counted to
whom it belongs, and nobody is judged. Parties that say the same are no competing accounts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.clauses import verbal
from crosswire.collate.entities import Entities
from crosswire.collate.wording import shown
from crosswire.collate.words import Lexicon, Word
from crosswire.resources.collating import blaming, contesting, denying
from crosswire.types import Account, Analysis, Extract, Position, Report, Span, Statement

_SHARED = 0.28  # share of the weight of the shorter claim that a claim on the same topic has too
_ANSWERED = 0.5  # the same of a denial, which repeats no more than what is denied
_COMMON = 10  # a word in more claims than this opens no comparison
_FEWEST = 2  # words of a claim; fewer claim nothing that could be contested
_SAME = 0.75  # share of the weight of both claims from which two sides say the same
_TELLING = 4  # words that a topic is found by
_TOPIC = 90  # characters of a topic
_LONGEST = 240  # characters of a claim as it is shown


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a party says, in the words of a report; `side` is the party or to whom it belongs in the end."""

    report: Report
    statement: Statement
    party: str
    side: str
    contests: bool
    denies: bool
    keys: dict[str, float]
    words: tuple[Word, ...]

    @property
    def weight(self) -> float:
        return sum(self.keys.values())

    @property
    def text(self) -> str:
        start = min(s.start for s in self.statement.content)
        end = max(s.end for s in self.statement.content)
        return shown(self.report, Span(start, end)).strip(' ,“”"')


def contested(extracts: Sequence[Extract], entities: Entities, lexicon: Lexicon) -> tuple[Account, ...]:
    """Competing accounts, the one with most parties first, then in the order of the reports."""
    analyses = {e.report.id: e.analysis for e in extracts}
    claims = [c for e in extracts for c in _claims(e, entities, lexicon)]
    accounts = []
    for group in _topics(claims):
        topic = _topic(group, analyses)
        if topic:
            accounts.append(Account(topic, _positions(group)))
    return tuple(sorted(accounts, key=lambda a: -len(a.positions)))


def _claims(extract: Extract, entities: Entities, lexicon: Lexicon) -> Iterable[_Claim]:
    report = extract.report
    for statement in extract.statements:
        party = statement.speaker
        if not party or not statement.content or entities.nameless(party):
            continue
        words = tuple(lexicon.words(report.id, statement.content))
        if len({w.key for w in words}) < _FEWEST or not any(verbal(extract, s) for s in statement.content):
            continue
        keys = lexicon.keys(report.id, statement.content)
        cue = {w.lemma for w in lexicon.words(report.id, (*statement.cue, *statement.source))}
        contests = bool(cue & contesting()) or bool({w.lemma for w in words} & blaming())
        denies = bool(cue & denying())
        yield _Claim(report, statement, party, _side(party, entities), contests, denies, keys, words)


def _side(party: str, entities: Entities) -> str:
    """To whom a party belongs in the end: an army's claim and its government's are one side's."""
    seen = [party]
    while (parent := entities.get(seen[-1]).parent) and parent not in seen:
        seen.append(parent)
    return seen[-1]


def _topics(claims: Sequence[_Claim]) -> list[list[_Claim]]:
    """Each claim that contests something, with the claims of other parties on the same thing."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in claim.keys:
            index[key].append(number)
    taken: set[int] = set()
    topics = []
    for number, claim in enumerate(claims):
        if not claim.contests or number in taken:
            continue
        near = dict.fromkeys(n for k in claim.keys if len(index[k]) <= _COMMON for n in index[k])
        group = [n for n in near if n == number or _alike(claim, claims[n])]
        if len({claims[n].side for n in group}) > 1 and _differ([claims[n] for n in group]):
            taken.update(group)
            topics.append([claims[n] for n in sorted(group)])
    return topics


def _alike(one: _Claim, other: _Claim) -> bool:
    both = [key for key in one.keys if key in other.keys]
    shared = sum(one.keys[key] for key in both)
    least = min(one.weight, other.weight)
    if not least:
        return False
    needed = _SHARED if one.side != other.side else 2 * _SHARED
    answered = one.contests and other.contests and len(both) == 2 and shared / least >= _ANSWERED
    return answered or (len(both) >= 3 and shared / least >= needed)


def _differ(group: Sequence[_Claim]) -> bool:
    """Whether two sides contradict each other: a denial, or an accused who answers, in words that part.

    Two sides that accuse the same third one agree: that is no competing account.
    """
    return any(
        one.side != other.side
        and (one.denies or other.denies or {other.party, other.side} & one.keys.keys())
        and (other.contests or _overlap(one, other) < _SAME)
        for one in group
        if one.contests
        for other in group
    )


def _overlap(one: _Claim, other: _Claim) -> float:
    shared = sum(one.keys[key] for key in one.keys if key in other.keys)
    return shared / max(one.weight, other.weight)


def _positions(group: Sequence[_Claim]) -> tuple[Position, ...]:
    parties: dict[str, list[_Claim]] = defaultdict(list)
    for claim in group:
        parties[claim.party].append(claim)
    return tuple(
        Position(
            party=party,
            claim=_shown(max(claims, key=lambda c: (c.contests, len(c.keys)))),
            statements=tuple(c.statement.id for c in claims),
            reports=tuple(dict.fromkeys(c.report.id for c in claims)),
        )
        for party, claims in parties.items()
    )


def _shown(claim: _Claim) -> str:
    text = claim.text
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _topic(group: Sequence[_Claim], analyses: Mapping[str, Analysis]) -> str | None:
    """The shortest passage of a claim that holds what most of the sides speak of; `None` if none is short."""
    sides: dict[str, set[str]] = defaultdict(set)
    for claim in group:
        for key in claim.keys:
            sides[key].add(claim.side)
    shared = [key for key in sides if len(sides[key]) > 1 and key != "not"]
    weights = {key: max(c.keys.get(key, 0.0) for c in group) for key in shared}
    chosen = sorted(shared, key=lambda k: (-len(sides[k]), -weights[k], k))[:_TELLING]
    for size in range(len(chosen), 1, -1):
        found = [p for c in group if (p := _passage(c, chosen[:size], analyses[c.report.id]))]
        if found:
            return min(found, key=len)
    return None


def _passage(claim: _Claim, keys: Sequence[str], analysis: Analysis) -> str | None:
    """The shortest run of a claim's words that holds them all, begun where its first phrase begins."""
    wanted, best = set(keys), None
    for start, first in enumerate(claim.words):
        if first.key not in wanted:
            continue
        missing = set(wanted)
        for last in claim.words[start:]:
            missing.discard(last.key)
            if not missing:
                span = Span(first.span.start, last.span.end)
                if best is None or span.end - span.start < best.end - best.start:
                    best = span
                break
    if best is None:
        return None
    text = shown(claim.report, Span(_phrase_start(best.start, claim, analysis), best.end)).strip(' ,“”"')
    return text if len(text) <= _TOPIC else None


def _phrase_start(start: int, claim: _Claim, analysis: Analysis) -> int:
    """Where the noun phrase begins that holds a character: "all six gates", not "gates"."""
    sentence = analysis.sentence_at(start)
    if sentence is None:
        return start
    paragraph = analysis.paragraphs[sentence.paragraph]
    if not paragraph.doc.has_annotation("DEP"):
        return start
    lowest = min(span.start for span in claim.statement.content)
    for chunk in paragraph.doc.noun_chunks:
        span = paragraph.span_of(chunk)
        if span.start <= start < span.end:
            return max(span.start, lowest)
    return start
