"""The one line that the independent voices support, in the words of one report."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.words import Lexicon
from crosswire.types import Extract, LinkKind, Opening, Passage, Statement

_OPENING = 8  # sentences of a report that tell what its story is
_CANDIDATES = 4  # of these, how many can be the lede
_SHORTEST = 8  # words
_HALF = 0.5
_ALONE = 0.35  # what a word that few others have takes off, of its own weight
_LATER = 0.12  # what each sentence before it takes off a sentence
_CONTESTED = 0.5  # what is left of a sentence with a figure that is disputed or overtaken
_CLAIM = 0.6  # what is left of one that opens with a speaker: it tells of a claim, not of what happened
_FULL = 8  # words of a title that tells the story; a shorter one is measured as if it had as many
_TITLE = 110  # characters of a headline
_SLUG = re.compile(
    r"^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|LEAD|FOCUS|BREAKING|URGENT|ALERT)\b\s*\d*\s*[-–—:]\s*)+"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence near the top of a report that can stand alone.

    Attributes:
        keys: Its words with their weights.
        rank: Its place in its report, from 0.
        disputed: Whether it holds a figure that is in dispute, or that a later one overtook.
        personal: Whether somebody's word stands before what happened: "the mayor says that …".
    """

    report: str
    opening: Opening
    passage: Passage
    text: str
    keys: Mapping[str, float]
    rank: int
    disputed: bool
    personal: bool
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

    def of(self, candidate: Candidate) -> float:
        """Supported substance less what the sentence has alone; earlier sentences first among equals."""
        gained = lost = 0.0
        for key, weight in candidate.keys.items():
            share = self.share(key)
            alone = self._voices > 1 and share < _HALF
            gained += 0.0 if alone else share * min(weight, 3.0)
            lost += _ALONE * min(weight, 3.0) if alone else 0.0
        total = gained - lost
        factor = (_CONTESTED if candidate.disputed else 1.0) * (_CLAIM if candidate.personal else 1.0)
        return (total * factor if total > 0 else total) * (1 - _LATER * candidate.rank)


def candidates(
    extracts: Sequence[Extract],
    lexicon: Lexicon,
    open_figures: Collection[str] = (),
    *,
    most: int = _CANDIDATES,
    shortest: int = _SHORTEST,
) -> list[Candidate]:
    """Sentences that can be the lede: near the top, of fit length, leaning on nothing before them.

    Args:
        extracts: In canonical order.
        lexicon: The words of the story.
        open_figures: Ids of figures that are in dispute.
        most: How many sentences of a report are looked at.
        shortest: Words that a sentence needs; 0 takes all sentences, whatever they lean on.
    """
    found: list[Candidate] = []
    for extract in extracts:
        report = extract.report
        contested = [f.start for f in extract.figures if f.id in open_figures]
        for rank, opening in enumerate(extract.parts.prose.openings[:most]):
            if shortest and not (opening.alone and opening.words >= shortest):
                continue
            span = opening.sentence
            found.append(
                Candidate(
                    report=report.id,
                    opening=opening,
                    passage=Passage(report.id, span.start, span.end, report.slice(span)),
                    text=report.shown(span),
                    keys=lexicon.keys(report.id, (span,)),
                    rank=rank,
                    disputed=any(span.start <= place < span.end for place in contested),
                    personal=any(_leads(s) for s in extract.statements if s.sentence == span),
                    order=len(found),
                )
            )
    return found


def _leads(statement: Statement) -> bool:
    """Whether the speaker stands before what is said."""
    said = min((span.start for span in statement.content), default=0)
    spoken = any(link.kind is LinkKind.SPEAKER for link in statement.chain)
    return spoken and any(span.start < said for span in statement.source)


def best(listed: Sequence[Candidate], support: Support) -> Candidate | None:
    return max(listed, key=lambda c: (support.of(c), -c.order), default=None)


def headline(
    extracts: Sequence[Extract],
    listed: Sequence[Candidate],
    support: Support,
    *,
    lede: Candidate | None,
    open_figures: Collection[str] = (),
) -> str:
    """The title that the voices support best; without titles the shortest clear line near the top.

    A title with a number that is disputed or overtaken stands back, and so does one that only asks.
    """
    told = {
        e.report.title: {f.text.lower() for f in e.figures if f.id in open_figures}
        for e in extracts
        if e.report.title and len(e.report.title) <= 1.5 * _TITLE
    }
    if told:
        held = Counter(
            w for c in listed for w in set(c.text.lower().replace(",", " ").replace(".", " ").split())
        )
        return _plain(max(told, key=lambda t: _titled(t, held) * _fitness(t, told[t], lede)))
    short = [c for c in listed if c is not lede and len(c.text) <= _TITLE]
    chosen = best(short, support) or lede
    if chosen:
        return chosen.text.rstrip(".")
    first = next((s for e in extracts for s in [e.report.text.strip()] if s), "")
    return " ".join(first.split())[:_TITLE]


def _plain(title: str) -> str:
    """A title in one line, without the slug of a wire: "UPDATE 3-Floods close port"."""
    return _SLUG.sub("", " ".join(title.split()))


def _fitness(title: str, contested: Collection[str], lede: Candidate | None) -> float:
    numbers = any(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", title.lower()) for text in contested)
    same = lede is not None and lede.text.rstrip(".").lower() == _plain(title).rstrip(".").lower()
    return (_CONTESTED if numbers else 1.0) * (_CONTESTED if title.endswith("?") or same else 1.0)


def _titled(title: str, held: Counter[str]) -> float:
    """How much of a title the openings hold; measured by the words as they are written."""
    words = {w.strip(".,:;!?'\"’‘“”").lower() for w in title.split()}
    return sum(held[w] for w in words if len(w) > 3) / max(_FULL, len(words))
