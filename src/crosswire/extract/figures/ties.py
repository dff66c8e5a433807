"""How a place or a day hangs on a figure in its sentence: in its own clause, nearby, or not at all.

"On Monday shells hit the mill, killing four"     the clause of the four: Monday is theirs
"the bombings in Kenya that killed 224"           what killed them happened there
"The mill fell on Monday and 12 are missing"      another subject: nearby
"Police in Lima said nine died"                   where it was said, which is not where they died
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from crosswire.extract.figures.counted import human
from crosswire.grammar import RELATIVES, SUBJECTS, VERBS, below, marked, objects, passive, subject
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.types.parse import Token

_SAID = frozenset({"ccomp", "parataxis", "comp:cl"})
_LIVES, _MOMENTS, _CLAIMING = lists.several("extract/figures/ties", "lives", "moments", "claiming")


class Tie(IntEnum):
    """How surely one belongs to the other: by a description of something, by a clause nearby, by its own."""

    NONE = 0
    LOOSE = 1
    NEAR = 2
    OWN = 3


def tie(figure: Token, target: Token) -> tuple[Tie, int]:
    """How `target` belongs to what is said of `figure`, and over how many words of the parse.

    Args:
        figure: The word by which the figure hangs in its sentence.
        target: The word of the place or the day.
    """
    up, down, top = _meeting(figure, target)
    if top is None or (down and speaks(top)):
        return Tie.NONE, 0
    return min(_rising(up, figure, target), _falling(down, up, top)), len(up) + len(down)


def _meeting(figure: Token, target: Token) -> tuple[list[Token], list[Token], Token | None]:
    """The words from each up to the one above both, and that one."""
    ours, theirs = _way(figure), _way(target)
    known = {token.i: place for place, token in enumerate(ours)}
    for place, token in enumerate(theirs):
        if token.i in known:
            return ours[: known[token.i]], theirs[:place], token
    return [], [], None


def _way(token: Token) -> list[Token]:
    found = [token]
    while token.head is not token and len(found) < 40:
        token = token.head
        found.append(token)
    return found


def speaks(verb: Token) -> bool:
    """Whether a verb says that somebody spoke; "claimed the lives of two" and "were reported" do not."""
    if verb.pos not in VERBS or verb.lemma.lower() not in _spoken() or passive(verb):
        return False
    return verb.lemma.lower() not in _CLAIMING or not any(t.lemma.lower() in _LIVES for t in objects(verb))


@cache
def _spoken() -> frozenset[str]:
    return frozenset((*table("modality")["speaking"], *table("setting")["spoken"]))


def _rising(up: list[Token], figure: Token, target: Token) -> Tie:
    """How much of the figure's own clause is left where its way up meets the other's."""
    found, beyond = Tie.OWN, False
    for token in up:
        if beyond:
            found = Tie.NEAR  # "starting a flood that killed 12": the day is that of the start
        if token.dep in _SAID:
            return Tie.NONE if speaks(token.head) or token.dep == "parataxis" else Tie.NEAR
        then = token.head is target and _moment(token)  # "in 2008, when 40 died"
        if token.dep in {"conj", "advcl"} and token.pos in VERBS and token.i != figure.i and subject(token):
            found = found if then else Tie.NEAR
        beyond = beyond or token.dep in RELATIVES
    return found


def _falling(down: list[Token], up: list[Token], top: Token) -> Tie:
    """How near the other stands under the word that is above both."""
    found = Tie.OWN
    for place, token in enumerate(down):
        if token.dep in _SAID or (token.dep in SUBJECTS and speaks(token.head) and place > 0):
            return Tie.NONE
        described = token.dep in RELATIVES and (token.head is not top or up[1:])
        if described or (token.dep in SUBJECTS and place > 0 and human(token)):
            found = Tie.LOOSE  # "the dam, built in 1968, holds"; "prosecutors in Leeds searched"
        elif token.dep in {"advcl", "conj"} and token.pos in VERBS and not _moment(token):
            found = min(found, Tie.NEAR)
    return found


def _moment(clause: Token) -> bool:
    """Whether a clause says at which moment: "when the tug sank"."""
    return marked(clause, *_MOMENTS) or any(word.lower in _MOMENTS for word in below(clause, "advmod"))
