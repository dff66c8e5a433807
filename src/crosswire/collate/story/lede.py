"""The one line that the independent voices support, in the words of one report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import sqrt

from crosswire.collate.story.titles import (
    FEWEST,
    LONGEST,
    beside,
    contradicts,
    entitled,
    fitness,
    plain,
    stem,
    titled,
)
from crosswire.collate.words import Lexicon
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.agencies import agencies
from crosswire.steady import steady
from crosswire.types import EntityType, Extract, LinkKind, Opening, Passage, Report, Span, Statement

_OPENING = 8  # sentences of a report that tell what its story is
_CANDIDATES = 4  # of these, how many can be the lede
_SHORTEST = 8  # words
_BEHIND = (1.0, 0.6, 0.5, 0.4)  # what is left of a sentence behind so many others: news stands in the first
_STALE = 0.6  # what is left of a sentence with a number that a later one overtook
_DOUBTED = 0.85  # and of a sentence, which has more to say than its figure
_CLAIM = 0.85  # what is left of one that opens with a speaker: it tells of a claim, not of what happened
_AHEAD = 0.7  # what is left of one that tells what is expected: others may tell what came
_ASIDE = 0.7  # what is left of one that does not open with what happened
_DAY, _OLDEST = 0.09, 0.27  # what a day takes off the news, and all days together
_PAIRED = 0.5  # how much of a sentence's worth its report's title decides
_BESIDE = 0.6  # what is left of a pair whose title leaves out the harm that most titles name
_ALONE = 0.5  # from this share of the best support on, a sentence goes with its report's title
_NEAR = 0.95  # from this share of the best support on, the one that makes a headline is taken
_FULL = 8  # words of a title that tells the story; a shorter one is measured as if it had as many
_LEDE = 0.5  # what a word of the lede adds to a title, beside the reports that open with it
_PAIR = 2  # voices that are too few to show what of a sentence is beside the story
_TERSE = 0.35  # how much a sentence loses by all that it says; 0 favours long ones, 1 short ones
_LINE = 150  # and of a first sentence that stands in for one
_PREFIX = 40  # characters that may stand before a title in a text: a date
_NOBODY = (EntityType.PLACE, EntityType.GROUP)
_STAMP = lists.pattern("collate/story/lede", "stamp")
_LINK = re.compile(r"(?:[A-Z]{3,9}\s+)?(?:https?|www\.)\S*\s+")


@dataclass(frozen=True, slots=True)
class Shaken:
    """Ids of figures that do not stand firm: those in dispute, and those that a later one overtook."""

    open: frozenset[str]
    overtaken: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence near the top of a report that can stand alone.

    Attributes:
        keys: Its words with their weights.
        rank: Its place in its report, from 0.
        disputed: Whether it holds a figure that is in dispute.
        stale: Whether it holds one that a later one overtook.
        personal: Whether somebody's word stands before what happened: "the mayor says that …".
        line: The same without what commas set aside: a headline.
        published: When its report came out.
    """

    report: str
    opening: Opening
    passage: Passage
    text: str
    keys: Mapping[str, float]
    rank: int
    disputed: bool
    stale: bool
    personal: bool
    line: str
    published: datetime | None
    order: int

    def __hash__(self) -> int:
        return hash((self.report, self.rank))


class Support:
    """How many independent voices open with a word, and so how well a sentence is supported."""

    def __init__(self, extracts: Sequence[Extract], lexicon: Lexicon, voices: Mapping[str, str]) -> None:
        holders: dict[str, set[str]] = defaultdict(set)
        self._voices = max(1, len({voices[e.report.id] for e in extracts}))
        for extract in extracts:
            voice = voices[extract.report.id]
            for opening in extract.parts.prose.openings[:_OPENING]:
                for key in lexicon.keys(extract.report.id, (opening.sentence,)):
                    holders[key].add(voice)
        self._share = {key: len(held) / self._voices for key, held in holders.items()}

    def share(self, key: str) -> float:
        return self._share.get(key, 0.0)

    def central(self, keys: Mapping[str, float]) -> float:
        """The share of these words, by weight, that independent voices open with."""
        total = sum(keys.values())
        return sum(w * self.share(key) for key, w in keys.items()) / total if total else 0.0

    def of(self, candidate: Candidate) -> float:
        """What of its substance other voices open with too, by the root of all that it says.

        The first sentence of a report is its news; a later one only where the voices agree on it far more.
        """
        shared = total = 0.0
        for key, weight in candidate.keys.items():
            share = self.share(key)
            total += min(weight, 3.0)
            shared += share * min(weight, 3.0) if self._voices == 1 or share * self._voices > 1 else 0.0
        factor = _BEHIND[min(candidate.rank, len(_BEHIND) - 1)]
        factor *= _DOUBTED if candidate.disputed else 1.0
        factor *= _STALE if candidate.stale else 1.0
        factor *= _CLAIM if candidate.personal else 1.0
        factor *= _AHEAD if candidate.opening.ahead else 1.0
        factor *= 1.0 if candidate.opening.direct else _ASIDE
        return steady(factor * shared / total ** (_TERSE if self._voices > _PAIR else 0.0)) if total else 0.0


def candidates(
    extracts: Sequence[Extract],
    lexicon: Lexicon,
    shaken: Shaken | None = None,
    *,
    most: int = _CANDIDATES,
    shortest: int = _SHORTEST,
) -> list[Candidate]:
    """Sentences that can be the lede: near the top, of fit length, leaning on nothing before them.

    Args:
        extracts: In canonical order.
        lexicon: The words of the story.
        shaken: The figures that are in dispute or were overtaken.
        most: How many sentences of a report are looked at.
        shortest: Words that a sentence needs; 0 takes all sentences, whatever they lean on.
    """
    found: list[Candidate] = []
    for extract in extracts:
        report = extract.report
        contested = [f.start for f in extract.figures if shaken and f.id in shaken.open]
        overtaken = [f.start for f in extract.figures if shaken and f.id in shaken.overtaken]
        for rank, (opening, span) in enumerate(_told(extract)[:most]):
            fit = opening.alone and opening.words >= shortest
            if shortest and (not fit or contradicts(report.title or "", report.slice(span))):
                continue
            if shortest and rank and _known_before(extract, span):
                continue
            found.append(
                Candidate(
                    report=report.id,
                    opening=opening,
                    passage=Passage(report.id, span.start, span.end, report.slice(span)),
                    text=report.shown(span),
                    keys=lexicon.keys(report.id, (span,)),
                    rank=rank,
                    disputed=any(span.start <= place < span.end for place in contested),
                    stale=any(span.start <= place < span.end for place in overtaken),
                    personal=any(_leads(s) for s in extract.statements if s.sentence == opening.sentence),
                    line=_line(report, opening, span),
                    published=report.published,
                    order=len(found),
                )
            )
    return found


def _known_before(extract: Extract, span: Span) -> bool:
    """Whether a later sentence opens with the surname of somebody whom the text has named, and no title."""
    first = next((m for m in extract.mentions if m.span.start == span.start), None)
    text = extract.report.text
    word = first.text if first else text[span.start : span.end].partition(" ")[0]
    named = (m.text for m in extract.mentions if m.span.end < span.start and m.type not in _NOBODY)
    told = " " not in word and any(one.endswith(f" {word}") for one in named)
    common = re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text)  # "police", of "Derre Police"
    return told and not common and not entitled(extract.report.title or "", word)


def _line(report: Report, opening: Opening, span: Span) -> str:
    """The stretches of a sentence as one line; no space before a comma that is left."""
    parts = (report.shown(Span(max(part.start, span.start), part.end)) for part in opening.line)
    return " ".join(parts).replace(" , ", ", ")


def _told(extract: Extract) -> list[tuple[Opening, Span]]:
    """The first sentences, without the title where the text says it again before them."""
    found = []
    for opening in extract.parts.prose.openings:
        span = _past_the_link(extract.report, _past_the_title(extract.report, opening.sentence))
        if span == opening.sentence or len(extract.report.slice(span).split()) > FEWEST:
            found.append((opening, span))
    return found


def _past_the_link(report: Report, sentence: Span) -> Span:
    """The sentence without a link, a stamp or the name of an agency that was left standing before it."""
    end = min(sentence.end, sentence.start + 3 * _PREFIX)
    found = _LINK.match(report.text, sentence.start, end) or _STAMP.match(report.text, sentence.start, end)
    start = found.end() if found else sentence.start
    first = report.text[start : sentence.end].partition(" ")[0]
    beyond = start + len(first) + 1
    credit = first in _credits() and report.text[beyond : beyond + 1].isupper()
    return Span(beyond if credit else start, sentence.end)


@cache
def _credits() -> frozenset[str]:
    return frozenset(name for agency in agencies() for name in agency.names if name.isupper())


def _past_the_title(report: Report, sentence: Span) -> Span:
    title = (report.title or "").strip() if len((report.title or "").split()) >= FEWEST else ""
    at = report.slice(sentence).casefold().find(title.casefold()) if title else -1
    whole = at == 0 and title.endswith((".", '."', ".”")) and sentence.end - sentence.start <= len(title)
    if whole or not 0 <= at <= _PREFIX:
        return sentence
    start = min(sentence.start + at + len(title), sentence.end)
    while start < sentence.end and not report.text[start].isalnum():
        start += 1
    return Span(start, sentence.end)


def _leads(statement: Statement) -> bool:
    """Whether the speaker stands before what is said."""
    said = min((span.start for span in statement.content), default=0)
    spoken = any(link.kind is LinkKind.SPEAKER for link in statement.chain)
    return spoken and any(span.start < said for span in statement.source)


@dataclass(frozen=True, slots=True)
class News:
    """What the headline and the lede are chosen by.

    Attributes:
        support: How many voices open with a word.
        titles: The stems of the titles of each voice: news is what these say too.
        unsure: Figures that are disputed, overtaken or told by one report of several.
        behind: Reports that were overtaken.
    """

    support: Support
    titles: Sequence[frozenset[str]] = ()
    unsure: Collection[str] = ()
    behind: Collection[str] = ()


def told(
    extracts: Sequence[Extract], listed: Sequence[Candidate], news: News
) -> tuple[Candidate | None, str]:
    """The lede and the headline.

    A lede is the sentence that the voices support best, an older one less; of several as good, one fit for a
    headline. Where reports have titles, both are of one report, so that they tell the same news: of the one
    whose title and sentence are best together. Else the headline is the lede as a line.
    """
    fresh = Fresh([e.report.published for e in extracts])
    worth = {c: news.support.of(c) * fresh(c.published) * _stale(c.report, news) for c in listed}
    worth = {c: points * titled(c.text, news.titles) for c, points in worth.items()}
    top = max(worth.values(), default=0.0)
    held = _stems(listed)
    by_id = {e.report.id: e for e in extracts}
    entitled = {c: _entitling(by_id[c.report], held, c, news) for c in listed if _headed(by_id[c.report])}
    most = max(entitled.values(), default=0.0) or 1.0
    aside = beside(extracts)
    shares = {c: points / most for c, points in entitled.items() if points}
    paired = {c: worth[c] * (1 - _PAIRED * (1 - share)) for c, share in shares.items()}
    pairs = {c: steady(points * (_BESIDE if c.report in aside else 1.0)) for c, points in paired.items()}
    chosen = max(pairs, key=lambda c: (pairs[c], -c.order), default=None)
    if chosen is not None and worth[chosen] >= _ALONE * top:
        return chosen, plain(by_id[chosen.report].report.title or "")
    near = [c for c in listed if worth[c] >= _NEAR * top]
    lede = max(near, key=lambda c: (_fit(c), c.rank == 0, worth[c], -c.order), default=None)
    return lede, _headline(extracts, held, lede, news)


def _headed(extract: Extract) -> bool:
    """Whether a report has a title that is none of its sentences."""
    return not (extract.report.title or ".").endswith(".")


def _stale(report: str, news: News) -> float:
    return _STALE if report in news.behind else 1.0


def _fit(candidate: Candidate) -> bool:
    """Whether a first sentence makes a headline: it opens with what happened, and is not too long."""
    return candidate.rank == 0 and candidate.opening.direct and len(candidate.line) <= _LINE


class Fresh:
    """How much of what a report says still holds: a day takes off a little, up to a quarter."""

    def __init__(self, published: Sequence[datetime | None]) -> None:
        self._newest = max((moment.date() for moment in published if moment), default=None)

    def __call__(self, moment: datetime | None) -> float:
        if self._newest is None:
            return 1.0
        return 1 - min(_OLDEST, _DAY * ((self._newest - moment.date()).days if moment else 1))


def _headline(
    extracts: Sequence[Extract], held: Mapping[str, float], lede: Candidate | None, news: News
) -> str:
    """The best title, of several as good the newest; without one the lede as a line."""
    fresh = Fresh([e.report.published for e in extracts])
    worth: dict[str, float] = {}
    for e in extracts:
        title = e.report.title or ""
        worth[title] = steady(_entitling(e, held, lede, news) * fresh(e.report.published))
    if max(worth.values(), default=0.0):
        return plain(max(worth, key=lambda title: worth[title]))
    if lede:
        line = (lede.line or lede.text).rstrip(".")
        return line[:1].upper() + line[1:]
    told = [e.report.shown(o.sentence) for e in extracts for o in e.parts.prose.openings]
    words = " ".join(next((s for s in (*told, *(e.report.text for e in extracts)) if s.strip()), "").split())
    return words if len(words) <= _LINE else words[:_LINE].rsplit(" ", 1)[0] + " …"


def _entitling(extract: Extract, held: Mapping[str, float], lede: Candidate | None, news: News) -> float:
    """What a report's title is worth as headline over a lede; nothing where it has none.

    A title of a report that was overtaken, or with a number that is disputed or overtaken, stands back, and
    so does one that only asks.
    """
    title = extract.report.title
    if not title or len(title) > 1.5 * LONGEST or len(title.split()) < FEWEST:
        return 0.0
    told = {f.text.lower().split()[-1] for f in extract.figures if f.id in news.unsure and f.text}
    return (
        _titled(title, held, lede)
        * fitness(title, told, lede.text if lede else "")
        * _stale(extract.report.id, news)
    )


def _stems(listed: Sequence[Candidate]) -> dict[str, float]:
    """The beginnings of the words of the first sentences, with the share of the reports that have them."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in listed:
        for word in candidate.text.split():
            holders[stem(word)].add(candidate.report)
    several = max(1, len({c.report for c in listed}))
    return {stem: len(reports) / several for stem, reports in holders.items()}


def _titled(title: str, held: Mapping[str, float], lede: Candidate | None) -> float:
    """How much of a title the openings and the lede hold; measured by the words as they are written."""
    light = words("small", "light")
    stems = {stem(w) for w in title.split() if lists.known(w) not in light}
    own = {stem(w) for w in lede.text.split()} if lede else set()
    told = sum(held.get(s, 0.0) + _LEDE * (s in own) for s in stems)
    return told / sqrt(max(_FULL, len(stems)))
