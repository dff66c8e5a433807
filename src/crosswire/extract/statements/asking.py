"""Questions are no statements of whom they are put to: "Asked whether …, she said", "How?" a reporter asked.

What somebody is asked is the reporter's own, and so is what a reporter asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch, text
from crosswire.types import Analysis, Paragraph

_FRAME = (
    r"(?=\s+(?:for\s+(?:further\s+)?(?:comment|his|her|their|its|details)|(?:[^\s,.;:?!]+\s+){0,6}?(?:whether|if|"
    r"about|why|how|what|when|where|who|which|over|on))\b)"
)
_ENDS = re.compile(
    r"[,.;:?!\"“”]|\s(?:and|but)\s+(?:\w+ly\s+)?(?:sa(?:id|ys)|told|replied|answered|added|insisted|shook)\b"
)
# What somebody is asked, at the head of the sentence or passive: "asked whether …", "was pressed on …".
_VERBS = r"(?:asked|questioned|pressed|quizzed|challenged|grilled)"
_ASKED = re.compile(
    r"(?:(?P<head>(?<![^\s\"“”(—–])(?:(?:when|once|if|while|after\s+being|on\s+being|being|repeatedly|later|also)"
    rf"\s+){{0,3}}{_VERBS})|\b(?:is|are|was|were|been|being|be|get|got|getting)\s+"
    rf"(?:(?:also|then|later|repeatedly)\s+){{0,2}}{_VERBS})\b{_FRAME}",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a question
_OPENS = re.compile(
    r"(?:^|[.,;:!?–—(\"“”\n]|\b(?:and|but|when|once|if|being|while|after|repeatedly|later))\s*$"
)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|question(?:s|ed|ing)?|wonder(?:s|ed|ing)?|press(?:es|ed|ing)?)\b", re.IGNORECASE
)
_PRESS = re.compile(
    r"\b(?:reporters?|journalists?|interviewers?|correspondents?|moderators?|presenters?|newsmen|questioners?|"
    r"(?:radio|television|tv|talk\s*show|chat\s*show|news)\s+hosts?|anchor(?:man|woman)?)"
    r"(?:$|\s+(?:for|of|from|at|with)\b)",
    re.IGNORECASE,
)


def without(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without what their speakers are asked, and without what reporters ask."""
    asked = {p.index: tuple(_questions(p)) for p in analysis.paragraphs}
    return [answer for draft in drafts if not _posed(analysis, draft) for answer in _unasked(draft, asked)]


def _questions(paragraph: Paragraph) -> Iterator[Stretch]:
    """What somebody is asked, from "asked" to the comma or the end of the clause."""
    whole = paragraph.parse.text
    for found in _ASKED.finditer(whole):
        alone = found["head"] and " " not in found["head"].strip()
        if alone and not _OPENS.search(whole, max(0, found.start() - 20), found.start()):
            continue
        last = min(len(whole), found.end() + _LONGEST)
        end = _ENDS.search(whole, found.end(), last)
        yield Stretch(paragraph.index, found.start(), end.start() if end else last)


def _unasked(draft: Draft, asked: dict[int, tuple[Stretch, ...]]) -> Iterator[Draft]:
    """The draft without the question that its speaker answers; nothing where it is the question alone."""
    here = asked[draft.cue[0].paragraph] if draft.cue else ()
    if any(c.overlaps(q) for q in here for c in draft.cue):
        return
    said = tuple(c for c in draft.content if not any(q.covers(c) for q in here))
    if said:
        yield replace(draft, content=said)


def _posed(analysis: Analysis, draft: Draft) -> bool:
    """Whether a reporter asks: "How many died?" a journalist asked."""
    if not draft.cue or not draft.source or not _ASKS.search(text(analysis, draft.cue[0])):
        return False
    return bool(_PRESS.search(text(analysis, draft.source[0]).strip(" ,")))
