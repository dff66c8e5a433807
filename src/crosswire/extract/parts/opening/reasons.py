"""Why and how, where a clause says so with a clear marker; nothing is guessed from what stands beside.

"After" tells a reason only where it opens a clause with a subject of its own ("after the union called a
strike"): "after a long day" and "after losing" tell when.
"""

from __future__ import annotations

import re

from crosswire.extract.parts.opening.happening import Clause
from crosswire.grammar import BY_WHOM, FOR_WHAT, WITH_WHAT, subject
from crosswire.resources import lists, story
from crosswire.types.parse import Token

_DUE, _USING = lists.several("extract/parts/opening/reasons", "due", "using")

_REASON = lists.pattern("extract/parts/opening/reasons", "reason")
_END = re.compile(r"[.;:!?]$|^(?:,|–|—|--+)$")
_LONGEST = 25
_FEWEST = 2


def why(clause: Clause) -> list[Token]:
    """The clause or phrase that gives the reason."""
    sentence = list(clause.verb.sent)
    for n, token in enumerate(sentence):
        rest = "".join(t.text_with_ws for t in sentence[n : n + 5])
        if _REASON.match(rest) and not _is_awaited(sentence[n : n + 3]):
            return _to_the_end(token)
    hanging = list(clause.verb.children)
    charge = next((c for c in hanging if c.dep == "udep" and c.lower in FOR_WHAT and not _lasts(c)), None)
    if charge is not None and clause.verb.lemma.lower() in story.words()["judging"]:
        return _trimmed(sorted(charge.subtree, key=lambda t: t.i))
    following = next((c for c in clause.verb.children if c.dep == "advcl" and _opens_with(c, "after")), None)
    if following is not None and subject(following) is not None:
        return _trimmed(sorted(following.subtree, key=lambda t: t.i))
    return []


def _is_awaited(words: list[Token]) -> bool:
    """Whether "due to" tells what is to come: "are due to resume"."""
    return words[0].lower in _DUE and words[-1].tag == "VB"


def _lasts(phrase: Token) -> bool:
    """Whether "for" tells how long: "banned for a year"."""
    return any(c.entity in {"DATE", "TIME"} for c in phrase.children)


def _opens_with(clause: Token, word: str) -> bool:
    return any(c.dep in {"mark", "udep"} and c.lower == word for c in clause.children)


def _to_the_end(first: Token) -> list[Token]:
    """From a marker to where its phrase ends: what hangs on it, or its clause when it opens one."""
    head = first.head if first.dep in {"mark", "aux"} else first
    words = [t for t in head.subtree if t.i >= first.i]
    return _trimmed(sorted(words, key=lambda t: t.i))


def how(clause: Clause) -> list[Token]:
    """What hangs on the main verb as "by …ing", "using …", or "with" a tool."""
    for child in clause.verb.children:
        if child.i < clause.verb.i:
            continue
        inner = next(iter(child.children), None)
        doing = child.lower in BY_WHOM and any(c.tag == "VBG" for c in child.children)
        using = child.lower in _USING and child.dep in {"advcl", "xcomp", "udep"}
        tool = child.lower in WITH_WHAT and child.dep == "udep"
        if doing or using or (tool and inner is not None and inner.lemma.lower() in story.words()["tools"]):
            return _trimmed(sorted(child.subtree, key=lambda t: t.i))
    return []


def _trimmed(words: list[Token]) -> list[Token]:
    """Without a gap, up to the end of the clause."""
    kept: list[Token] = []
    for token in words[:_LONGEST]:
        if kept and (token.i != kept[-1].i + 1 or _END.search(token.text)):
            break
        kept.append(token)
    return kept if len(kept) > _FEWEST else []
