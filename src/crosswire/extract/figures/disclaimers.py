"""Denials by the order of the words alone: where a claim is called false, whatever the parse makes of it.

"False reports of 90 dead", "described claims that 80 had died as baseless", "no truth in the rumour that …"
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from crosswire.extract.figures.lexicon import alternatives, table

_BEFORE = 130  # characters of the sentence in front of the figure, and behind it
_BEHIND = 110
_NOT = re.compile(r"(?i)\b(?:not|never|nor|neither|hardly|n['’]t|declined?|refus\w+)\b[^.;:]{0,30}$")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A denial in front; a claim in front; and what behind the figure makes that claim false."""
    words = table("denials")
    claims = rf"(?:{alternatives(words['told'])})(?:e?s|ies)?"
    false = rf"(?:{alternatives(words['false'])}|made\s+up)"
    author = r"(?:\s+(?:by|from|in|on)\s+(?:\S+\s+){0,4}?\S+)?"
    words_on = r"(?:[^.;:!?,]|[.,](?=\d)){0,60}$"
    content = rf"{author}\s+(?:that|of|about|claiming|saying|alleging)\s{words_on}"
    made = rf"(?:{alternatives(words['denied'])})"
    front = re.compile(
        rf"(?i)\b(?:{made}\s+(?:as\s+\S+\s+)?(?:\S+\s+){{0,4}}?{claims}|{false}\s+(?:\S+\s+)?{claims}|"
        rf"no\s+(?:{alternatives(words['grounds'])})\s+(?:to|in|for|behind)\s+(?:\S+\s+){{0,3}}?{claims}){content}"
    )
    claim = re.compile(rf"(?i)\b{claims}{content}")
    behind = re.compile(
        rf"(?i)^(?:[^.;:!?]|\.(?=\d)){{0,70}}?\b(?:is|are|was|were|as|be|been|proved|proven)\s+(?:\S+\s+){{0,2}}?"
        rf"(?:{false}|not\s+(?:true|correct|accurate)|without\s+(?:foundation|basis|merit|substance))\b"
    )
    return front, claim, behind


def find(anchor: Any) -> bool:
    """Whether the words around a figure deny the claim that it is part of."""
    sentence, text = anchor.sent, anchor.parse.text
    before = text[max(sentence.start_char, anchor.idx - _BEFORE) : anchor.idx]
    front, claim, behind = _patterns()
    denied = front.search(before)
    if denied is not None:
        return _NOT.search(before[: denied.start()]) is None
    if claim.search(before) is None:
        return False
    after = text[anchor.idx : min(sentence.end_char, anchor.idx + _BEHIND)]
    return behind.match(after) is not None
