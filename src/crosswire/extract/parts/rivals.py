"""Two voices on one thing in one report: "the mine says 21 are trapped, the union that 34 are".

    a figure | bare, behind a verb of giving a number    | "; police speak of 40", "put the share at 41%"
             | behind the rejection of the one before it | "the union disputes that and says 34 men"
             | with which the one before it is compared  | "almost four times the 400 the firm admits"
             -> the figure before it, as its rival

Polls are no rivals: each asks other people on another day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.amounts import dimension
from crosswire.resources import linking, lists
from crosswire.types import Figure, FigureSense, Rival, Role, Span

_TOLD, _ENDS, _TURNS, _REJECTED, _MEASURED, _HELD, _POLLS, _HIMSELF = lists.patterns(
    "extract/parts/rivals", "told", "ends", "turns", "rejected", "measured", "held", "polls", "himself"
)
_SIZED = lists.words("extract/parts/rivals", "sized")
_PRONOUN = 4  # letters of "they" and shorter ones: who is meant is not said
_LONGEST = 3000  # characters of a sentence, and of the blanks behind it
_BEHIND = 80  # characters behind a figure in which its holder stands
_STEM = 5


def told_otherwise(
    figure: Figure, before: Sequence[Figure], senses: Mapping[str, FigureSense], text: str
) -> Rival | None:
    """The figure that another voice gives for the same thing right before this one; None where there is none.

    Args:
        figure: The later figure.
        before: The figures before it in its report, in text order.
        senses: Figure id to what is known of each so far.
        text: The report's text.
    """
    own = figure.sentence
    if figure.value is None or figure.role is Role.PREVIOUS or senses[figure.id].revises:
        return None
    last = sentence_before(own, text)
    here, there = [f for f in before if f.sentence == own], [f for f in before if last.covers(f.span)]
    first = _one_before(figure, here, there)
    if first is None or _POLLS.search(text[last.start : own.end]):
        return None
    beside, between = first.sentence == own, text[max(first.end, own.start) : figure.start]
    known, sense = senses[first.id], senses[figure.id]
    if beside and _MEASURED.search(between) and _HELD.search(text[figure.end : figure.end + _BEHIND]):
        return Rival(first.id, apart=True)
    if _REJECTED.search(between) and _one_sort(known, sense):
        return Rival(first.id, apart=True)
    told = _TOLD.search(between)
    bare = _ENDS.match(text[figure.end : figure.end + 20]) and (not beside or _TURNS.search(between))
    if told is None or not bare or not _meant(told["of"] or told["what"], first, known, text):
        return None
    people = known.people or "attending" in known.outcomes
    another = beside or _another_tells(first, between[: told.start()], text)
    return Rival(first.id, apart=people and another and not _HIMSELF.search(between[: told.start()]))


def _one_before(figure: Figure, beside: Sequence[Figure], behind: Sequence[Figure]) -> Figure | None:
    """The one other number of its measure in its sentence, else in the sentence before."""
    for near in (beside, behind):
        alike = [
            f
            for f in near
            if dimension(f) == dimension(figure)
            and f.value not in (None, figure.value)
            and f.role is not Role.PREVIOUS
        ]
        if alike:
            return alike[0] if len({f.value for f in alike}) == 1 else None
    return None


def _one_sort(one: FigureSense, other: FigureSense) -> bool:
    """Whether both may count one sort: people of whom no two things are told, or things of one name."""
    happened = linking.outcomes().people
    told = [set(sense.outcomes) & happened for sense in (one, other)]
    if all(told) and not told[0] & told[1]:
        return False
    return (one.people and other.people) or not other.nouns or bool(set(one.nouns) & set(other.nouns))


def _meant(word: str | None, first: Figure, known: FigureSense, text: str) -> bool:
    """Whether "the share", "the depth" in front of a number is what the number before it measures."""
    if word is None:
        return True
    name, outcomes = word.lower(), linking.outcomes()
    happened = set(outcomes.class_of.get(name, ()))
    if happened & outcomes.people and known.people:
        return bool(happened & set(known.outcomes))
    said = text[first.sentence.start : first.sentence.end].lower()
    return name in _SIZED or bool(happened & set(known.outcomes)) or name[:_STEM] in said


def _another_tells(first: Figure, before: str, text: str) -> bool:
    """Whether the words in front of the second verb name somebody who is not in the first sentence."""
    words = before.lower().split()
    named = re.sub(r"\W", "", words[-1]) if words else ""
    return len(named) > _PRONOUN and named not in text[first.sentence.start : first.sentence.end].lower()


def rivalling(sense: FigureSense, first: FigureSense, rival: Rival) -> FigureSense:
    """The sense of a bare count, which is that of the first one."""
    return replace(sense, nouns=first.nouns, outcomes=first.outcomes, people=first.people, rival=rival)


def sentence_before(own: Span, text: str) -> Span:
    """What stands between the last full stop but one and a sentence."""
    end = len(text[max(0, own.start - _LONGEST) : own.start].rstrip()) + max(0, own.start - _LONGEST)
    first = max(0, end - _LONGEST)
    stops = [m.end() for m in re.finditer(r"[.!?][\"”’']?\s+|\n", text[first:end])]
    return Span(first + stops[-1] if stops else first, end)
