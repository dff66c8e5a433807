"""Sentences of a draft that say the contrary of what the reports say: "did not resign" for "resigned".

Told only where a report has nearly the same sentence, one negates the very word that the other does not, and
no report says it as the draft does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from crosswire.check.found import Found
from crosswire.check.sentences import Near, Sentences
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.wording import called, say
from crosswire.collate.words import Word
from crosswire.render import clean
from crosswire.resources.collating import contraries
from crosswire.resources.words import words as listed
from crosswire.types import Passage, Span
from crosswire.types.checking import Piece, Verdict

_ALIKE = 0.6  # share of what a sentence says from which a report tells the same
_FEWEST = 2  # words that both share beside the one that is negated
_REACH = 4  # words behind a negation that it may be of
_BESIDE = 2  # words before and behind the one that is negated
_LONGEST = 220


def found(setting: Setting, sentences: Sentences) -> Iterator[Found]:
    """The sentences that a report says the contrary of."""
    for sentence in setting.draft.sentences:
        near = [one for one in sentences.near(sentence.span) if len(one.shared) >= _FEWEST]
        own = sentences.words(DRAFT, sentence.span)
        judged = [(one, _contrary(sentences, own, one)) for one in near]
        against = [(one, why) for one, why in judged if why and _alike(sentences, own, one, why) >= _ALIKE]
        backing = [one for one, why in judged if not why and one.covered >= _ALIKE]
        if against and not _backed(sentences, own, backing, against):
            yield _piece(setting, sentence.span, against)


def _alike(sentences: Sentences, own: Sequence[Word], near: Near, why: str) -> float:
    """How much of a sentence stands in a report's, the word left out that is contrary."""
    light = {word.key for word in own if word.kind == "negation"}
    if _next_to_it(own, why) or _next_to_it(sentences.words(near.told.report, near.told.span), why):
        light |= {word.key for word in own if word.kind == "number"} | listed("small", "light")
    keys = {w.key: sentences.lexicon.weight(w.key) for w in own if w.key not in light and w.key != why}
    opposed = {key for key in keys if any(frozenset((key, k)) in contraries() for k in near.told.keys)}
    kept = {key: weight for key, weight in keys.items() if key not in opposed}
    total = sum(kept.values())
    return sum(weight for key, weight in kept.items() if key in near.told.keys) / total if total else 0.0


def _backed(
    sentences: Sentences, own: Sequence[Word], backing: Sequence[Near], against: Sequence[tuple[Near, str]]
) -> bool:
    """Whether another report says it as the draft does, of the same word, and does not negate it alone."""
    mine = _negated(own)
    told = [(one, _negated(sentences.words(one.told.report, one.told.span)) - mine) for one in backing]
    return any(why in one.told.keys and why not in theirs for one, theirs in told for _, why in against)


def _contrary(sentences: Sentences, own: Sequence[Word], near: Near) -> str:
    """The word that one of two sentences negates and the other does not; "" where there is none."""
    other = sentences.words(near.told.report, near.told.span)
    mine, theirs = _negated(own), _negated(other)
    if _negations(own) == _negations(other):
        mine, theirs = set(), set()
    plain_own = {word.key for word in own if word.kind == "word"} - mine
    plain_other = {word.key for word in other if word.kind == "word"} - theirs
    found = sorted((mine & plain_other) | (theirs & plain_own))
    told = [word for word in found if _same_surroundings(own, other, word)]
    if told or (denied := _denied(own, other)):
        return told[0] if told else denied
    return next(
        (a for a in sorted(plain_own) for b in plain_other if _opposed(a, b, plain_own, plain_other)), ""
    )


def _denied(own: Sequence[Word], other: Sequence[Word]) -> str:
    """The word that a speaker denies in one of two sentences and says in the other; "" without one."""
    first, second = (next((w.key for w in words if w.kind == "name"), None) for words in (own, other))
    mine, theirs = _after_denial(own), _after_denial(other)
    if (
        first is None
        or first != second
        or _negations(own) + _negations(other)
        or (mine is None) == (theirs is None)
    ):
        return ""
    said = own if mine is None else other
    keys = {word.key for word in said if word.kind == "word"}
    return next((key for key in mine or theirs or () if key in keys), "")


def _after_denial(words: Sequence[Word]) -> list[str] | None:
    """What is said behind a verb that denies, up to the next light verb; None where there is none."""
    deny, light = listed("negations", "deny"), listed("small", "light")
    at = next((n for n, word in enumerate(words) if word.kind == "word" and word.lemma in deny), None)
    if at is None:
        return None
    behind = [word.key for word in words[at + 1 : at + 1 + _REACH]]
    return list(takewhile(lambda key: key not in light, behind))


def _same_surroundings(own: Sequence[Word], other: Sequence[Word], key: str) -> bool:
    """Whether the same word stands before it in both, or behind it in both: it is said of the same."""
    before, behind = zip(*(_around(words, key) for words in (own, other)), strict=True)
    return bool(before[0] & before[1] or behind[0] & behind[1])


def _around(words: Sequence[Word], key: str) -> tuple[set[str], set[str]]:
    plain = [word.key for word in words if word.kind != "negation"]
    at = plain.index(key)
    return set(plain[max(0, at - _BESIDE) : at]), set(plain[at + 1 : at + 1 + _BESIDE])


def _opposed(a: str, b: str, own: set[str], other: set[str]) -> bool:
    return a not in other and b not in own and frozenset((a, b)) in contraries()


def _negated(words: Sequence[Word]) -> set[str]:
    """The first word behind each negation that can be negated."""
    found: set[str] = set()
    for at, word in enumerate(words):
        if word.kind == "negation":
            behind = [w.key for w in words[at + 1 : at + 1 + _REACH] if w.kind == "word" and len(w.key) > 2]
            found.update(behind[:1])
    return found


def _next_to_it(words: Sequence[Word], key: str) -> bool:
    """Whether a negation stands right before a word: "not resign"."""
    return any(
        a.kind == "negation" and b.key == key and b.span.start - a.span.end <= 1 for a, b in pairwise(words)
    )


def _negations(words: Sequence[Word]) -> int:
    return sum(word.kind == "negation" for word in words)


def _piece(setting: Setting, span: Span, against: Sequence[tuple[Near, str]]) -> Found:
    reports = setting.index.reports
    shown = tuple(
        Passage(
            one.told.report,
            one.told.span.start,
            one.told.span.end,
            reports[one.told.report].slice(one.told.span),
        )
        for one, _ in against[:3]
    )
    what = clean.line(shown[0].text or "")[:_LONGEST]
    reason = say("contrary", **called(setting, (p.report for p in shown)), what=what.rstrip("."))
    return Found(
        Piece.CLAIM, span, Verdict.NOT_IN_REPORTS, "contrary", reason, instead=(what,), evidence=shown
    )
