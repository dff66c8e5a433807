"""Counts that leave out what they count, because the text has just said it: "the number was 89".

    figure without a noun | its own sentence ("the number of the missing fell to 96") -> noun and outcome
                          | the sentence before ("57 people were missing", "the missing are counted twice")
                      | the count before it ("sent 40 doctors to Derre and 25 to Almara")
    a total without one   | what is added to it ("nine more schools closed, bringing the total to 31")

A second count of one thing by somebody else, in one report, is a rival of the first: the two answer one
question, though one report gives both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.amounts import dimension
from crosswire.extract.parts.counts import Article
from crosswire.extract.parts.rivals import rivalling, sentence_before, told_otherwise
from crosswire.resources import linking, lists
from crosswire.types import Figure, FigureSense, Rival, Role

_STATES = lists.table("extract/parts/elided.toml")["states"]
_SUBJECT = lists.pattern("extract/parts/elided", "subject", states=_STATES)
_AGAIN, _APART = lists.patterns("extract/parts/elided", "again", "apart")
# Verbs that only hand a number on, or say how it moves.
_TELLING = lists.words("extract/parts/elided", "telling")
# "The names of the dead hang on the door. By noon there were 41."
_THERE = lists.pattern("extract/parts/elided", "there")
_THE = lists.pattern("extract/parts/elided", "those", states=_STATES)
# "… 40 doctors to Derre and 25 to Almara"
_AND, _THERE_TOO = lists.patterns("extract/parts/elided", "and", "there_too")


def completed(article: Article, senses: Mapping[str, FigureSense]) -> dict[str, FigureSense]:
    """The senses of one report, elided counts with what they count and the count they rival."""
    done = dict(senses)
    for place, figure in enumerate(article.figures):
        rival = told_otherwise(figure, article.figures[:place], done, article.text)
        if rival is not None:
            done[figure.id] = rivalling(done[figure.id], done[rival.figure], rival)
        elif _elided(figure, done[figure.id]):
            done[figure.id] = _complete(figure, article.figures[:place], done, article.text)
        if figure.role is Role.TOTAL and not done[figure.id].nouns:
            done[figure.id] = _added_up(figure, article.figures[:place], done)
        elif not done[figure.id].nouns and figure.value is not None and dimension(figure) == "count":
            done[figure.id] = _beside(figure, article.figures[:place], done, article.text)
    return done


def _beside(
    figure: Figure, before: Sequence[Figure], senses: Mapping[str, FigureSense], text: str
) -> FigureSense:
    """The sense of a second count of the same, elsewhere: "and 25 to Almara"."""
    sense, last = senses[figure.id], before[-1] if before else None
    if last is None or last.sentence != figure.sentence or dimension(last) != "count":
        return sense
    first = senses[last.id]
    told = not sense.outcomes or sense.outcomes[:1] == first.outcomes[:1]
    paired = _AND.search(text[last.end : figure.start]) and _THERE_TOO.match(text, figure.end)
    if not (told and paired and first.nouns) or sense.whole is not None:
        return sense
    outcomes = sense.outcomes or first.outcomes
    return replace(sense, nouns=first.nouns, outcomes=outcomes, people=first.people)


def _added_up(figure: Figure, before: Sequence[Figure], senses: Mapping[str, FigureSense]) -> FigureSense:
    """The sense of a total with what the number beside it counts, by which it has grown."""
    sense = senses[figure.id]
    held = [f for f in before if f.sentence == figure.sentence and senses[f.id].nouns]
    held = [f for f in held if dimension(f) == dimension(figure)]
    added = [f for f in held if 0.0 < (f.value or 0.0) < (figure.value or 0.0)]
    if not added or len({senses[f.id].nouns[0] for f in added}) > 1:
        return sense
    first = senses[added[-1].id]
    own = sense.outcomes if not set(sense.outcomes[:1]) <= _TELLING else ()
    outcomes = tuple(dict.fromkeys((*own, *first.outcomes[:1], *sense.outcomes)))
    return replace(sense, nouns=first.nouns, outcomes=outcomes, people=first.people)


def _elided(figure: Figure, sense: FigureSense) -> bool:
    bare = not sense.nouns and sense.whole is None and set(sense.outcomes[:1]) <= _TELLING
    return bare and figure.value is not None and dimension(figure) == "count"


def _complete(
    figure: Figure, before: Sequence[Figure], senses: Mapping[str, FigureSense], text: str
) -> FigureSense:
    own, sense = figure.sentence, senses[figure.id]
    last = sentence_before(own, text)
    opened = _SUBJECT.search(text[last.start : last.end])
    if opened and sense.outcomes:
        same = [f for f in before if f.sentence == own and senses[f.id].outcomes and _parted(f, figure, text)]
        rival = Rival(same[0].id, apart=True) if same else None
        return replace(_of(sense, _STATES[lists.known(opened["state"])]), rival=rival)
    held = [f for f in before if last.covers(f.span)]
    named = {lists.known(m["state"]): m.start() for m in _THE.finditer(text, last.start, last.end)}
    counted = any(f.start > at for f in held for at in named.values())
    if len(named) == 1 and not counted and _THERE.search(text[own.start : figure.start]):
        return _of(sense, _STATES[next(iter(named))])
    first = senses[held[0].id] if len(held) == 1 else sense
    if first.outcomes and first.people and len(held) == 1 and _AGAIN.search(text[own.start : own.end]):
        return rivalling(sense, first, Rival(held[0].id, apart=False))
    return sense


def _of(sense: FigureSense, outcome: str) -> FigureSense:
    person = linking.nouns().class_of.get("person", "person")
    outcomes = tuple(dict.fromkeys((outcome, *sense.outcomes)))
    return replace(sense, nouns=(person,), people=True, outcomes=outcomes)


def _parted(one: Figure, other: Figure, text: str) -> bool:
    """Two clauses of one sentence, each with its own teller: "the office spoke of 57; the mayor of 89"."""
    return bool(_APART.search(text[one.end : other.start]))
