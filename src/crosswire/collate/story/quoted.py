"""What was said, as rows of the first screen: words that independent reports print between quotation marks.

    utterances | alike (two voices print the same words of one whom they name) | alone | weight -> ids

A wording that shares too little with the fullest one may be another sentence of the same speech: then the
utterance is left to the quotations further down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crosswire.collate.entities import Entities
from crosswire.collate.story.lede import Support
from crosswire.collate.utterances.likeness import longest_run
from crosswire.collate.words import Lexicon
from crosswire.naming.names import unarticled
from crosswire.resources import lists
from crosswire.steady import steady
from crosswire.types import Account, Extract, Saying, Span, Statement, Utterance

MOST = 3
"""Rows of what was said."""
_OF_ONE = 2  # of one speaker, where others are quoted too
_ENOUGH = 10  # rows of a first screen, from which these add none
_SHORTEST, _LONGEST = 6, 60  # words of the fullest wording
_TELLING = 9  # words that say something without a verb, too
_RUN, _BRIEF, _OF_BRIEF = 6, 10, 5  # words in a row that two voices print alike; of a brief wording fewer
_WITHIN = 0.8  # of the words of a wording, those that stand in the fullest one in the same order
_LATER = 0.1  # how much each sentence before it takes from a wording's place
_CENTRAL = 2.0  # what it is worth that voices open with its words
_VOICE = 0.5  # what each further voice adds
_LEAST = 1.2  # what a row needs
_ANSWER = 20  # words from which an answer says itself what was asked
_POINTING, _ANSWERING = lists.patterns("collate/story/quoted", "pointing", "answering")


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording between quotation marks, and who says it; `verbal` where a verb stands in it."""

    extract: Extract
    saying: Saying
    statement: Statement
    verbal: bool

    @property
    def plain(self) -> tuple[str, ...]:
        return tuple(self.saying.plain.split())


class Quoted:
    """Chooses among the utterances of one story."""

    def __init__(
        self,
        extracts: Sequence[Extract],
        entities: Entities,
        lexicon: Lexicon,
        support: Support,
        *,
        voices: Mapping[str, str],
    ) -> None:
        """Take the story.

        Args:
            extracts: In canonical order.
            entities: Of the story.
            lexicon: Its words.
            support: How many voices open with a word.
            voices: Report id to the key of the independent voice that it is.
        """
        self._entities, self._lexicon, self._support, self._voices = entities, lexicon, support, voices
        self._outlets = {unarticled(e.report.outlet).casefold() for e in extracts if e.report.outlet}
        self._said = {
            (w.extract.report.id, w.saying.span): w for extract in extracts for w in _wordings(extract)
        }

    def key(
        self, utterances: Sequence[Utterance], told: Sequence[Account] = (), *, beside: int = 0
    ) -> tuple[str, ...]:
        """The ids of what was said and a desk would want first, the weightiest first.

        Args:
            utterances: All that two or more reports pass on.
            told: The accounts of the first screen: what they quote is not quoted again.
            beside: How many rows the first screen has without these.
        """
        shown = [e for account in told for position in account.positions for e in position.evidence]
        weights: dict[str, float] = {}
        for utterance in utterances:
            found = [self._said.get((v.report, v.span)) for v in utterance.variants]
            wordings = [wording for wording in found if wording is not None]
            again = any(v.overlaps(passage) for v in utterance.variants for passage in shown)
            if not again and self._alike(utterance, wordings):
                weights[utterance.id] = self._weight(wordings)
        fit = [u for u in utterances if weights.get(u.id, 0.0) >= _LEAST]
        ranked = _mixed(_runs(sorted(fit, key=lambda u: -weights[u.id])))
        return tuple(u.id for run in ranked[: max(0, min(MOST, _ENOUGH - beside))] for u in run)

    def _alike(self, utterance: Utterance, wordings: Sequence[_Wording]) -> bool:
        """Whether two voices print the same words of one whom they name, and these can be read alone."""
        speaker = utterance.speaker
        named = {w.statement.speaker for w in wordings} - {None}
        if speaker is None or self._entities.nameless(speaker) or named != {speaker}:
            return False
        if unarticled(self._entities.get(speaker).name).casefold() in self._outlets:
            return False  # what an outlet prints, somebody else may have said
        fullest = max(wordings, key=lambda w: len(w.plain))
        if not _SHORTEST <= len(fullest.plain) <= _LONGEST or not _alone(fullest):
            return False
        if len(fullest.plain) < _ANSWER and any(map(_answers, wordings)):
            return False
        own = self._voice(fullest)
        runs = (longest_run(fullest.plain, w.plain) for w in wordings if self._voice(w) != own)
        least = _OF_BRIEF if len(fullest.plain) <= _BRIEF else _RUN
        return max(runs, default=0) >= least and all(
            _shared(fullest.plain, w.plain) >= _WITHIN for w in wordings
        )

    def _voice(self, wording: _Wording) -> str:
        return self._voices[wording.extract.report.id]

    def _weight(self, wordings: Sequence[_Wording]) -> float:
        """How much it is this story's news: near the top, of what voices open with, by many of them."""
        places: dict[str, float] = {}
        keys: dict[str, float] = {}
        for wording in wordings:
            voice, start = self._voice(wording), wording.saying.span.start
            place = 1 / (1 + _LATER * wording.extract.sentences_before(start))
            places[voice] = max(places.get(voice, 0.0), place)
            keys |= self._lexicon.keys(wording.extract.report.id, (wording.saying.span,))
        return steady(
            max(places.values()) + _CENTRAL * self._support.central(keys) + _VOICE * (len(places) - 1)
        )


def _wordings(extract: Extract) -> list[_Wording]:
    """What a report prints between quotation marks of somebody's statement."""
    by_id = {statement.id: statement for statement in extract.statements}
    manners = {manner.statement: manner for manner in extract.parts.prose.manners}
    found: list[_Wording] = []
    for saying in extract.parts.prose.sayings:
        statement = by_id.get(saying.statement or "")
        if saying.direct and statement is not None:
            said = manners[statement.id].said
            verbal = any(one.verbal for one in said if one.span.overlaps(saying.span))
            found.append(_Wording(extract, saying, statement, verbal))
    return found


def _runs(ranked: Sequence[Utterance]) -> list[list[Utterance]]:
    """The utterances; sentences that one statement has in a row are one row, in their order."""
    found: list[list[Utterance]] = []
    for utterance in ranked:
        ahead = next((run for run in found if utterance.follows(run[-1])), None)
        behind = next((run for run in found if run[0].follows(utterance)), None)
        if ahead is not None:
            ahead.append(utterance)
        elif behind is not None:
            behind.insert(0, utterance)
        else:
            found.append([utterance])
    return found


def _mixed(ranked: Sequence[list[Utterance]]) -> list[list[Utterance]]:
    """Two rows of a speaker at most before the others have their turn."""
    told: Counter[str | None] = Counter()
    first: list[list[Utterance]] = []
    for run in ranked:
        told[run[0].speaker] += 1
        if told[run[0].speaker] <= _OF_ONE:
            first.append(run)
    return [*first, *(run for run in ranked if run not in first)]


def _alone(wording: _Wording) -> bool:
    """Whether what is said can be read alone: it does not begin with who or what was named before it."""
    told = wording.verbal or len(wording.plain) >= _TELLING
    return told and not _POINTING.match(wording.saying.plain)


def _answers(wording: _Wording) -> bool:
    """Whether a report says in its sentence that a question was asked: the words alone may not tell which."""
    sentence = wording.extract.sentence_at(wording.saying.span.start)
    if sentence is None:
        return False
    report, said = wording.extract.report, wording.saying.span
    before = report.slice(Span(sentence.span.start, max(sentence.span.start, said.start)))
    behind = report.slice(Span(min(said.end, sentence.span.end), sentence.span.end))
    return bool(_ANSWERING.search(before) or _ANSWERING.search(behind))


def _shared(fullest: Sequence[str], other: Sequence[str]) -> float:
    """Of the words of a wording, the share that stands in the fullest one in the same order."""
    matcher = SequenceMatcher(None, fullest, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(other)
