"""What is no statement: silence, and questions.

"Declined to comment", "has yet to respond", "it is not clear how": what somebody does not say is told by the
reporter. A brief that listed it would give a person words that nobody has from him. "Asked whether …, she
said", "How?" a reporter asked: what somebody is asked is the reporter's own, and so is what a reporter asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.extract.statements.drafts import Article, Draft, Stretch
from crosswire.resources import lists
from crosswire.types import Paragraph


@cache
def _silences(language: str) -> list[tuple[list[str], re.Pattern[str]]]:
    """Patterns, each with words or parts of words of which a text has one where the pattern fits."""
    told = lists.own("extract/statements/silence.toml", language)
    return [
        (one["needed"], re.compile(lists.made(told, one["pattern"], {}))) for one in told.get("silences", ())
    ]


# What a silence leaves open: "declined to comment beyond saying that …".
_BEYOND = lists.pattern("extract/statements/silence", "beyond")
# Said, and yet nothing: "said it had no comment", "No comment".
_EMPTY = lists.pattern("extract/statements/silence", "empty")


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that tell of a silence.

    Attributes:
        words: Where they stand.
        beyond: Where the word of saying stands with which something is said all the same, if it is.
        said: Where what is said all the same begins.
    """

    words: Stretch
    beyond: Stretch | None = None
    said: int = 0


def without(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without silences, with what was said beyond one, and without what is asked.

    Args:
        article: The report.
        drafts: Its attributions.
    """
    cued = [article.paragraphs[n] for n in {d.cue[0].paragraph for d in drafts if d.cue}]
    asked = {p.index: tuple(_questions(p)) for p in cued}
    spoken = _spoken(article, drafts, {p.index: tuple(_gaps(p)) for p in cued})
    return [answer for draft in spoken if not _posed(article, draft) for answer in _unasked(draft, asked)]


def _spoken(article: Article, drafts: Sequence[Draft], gaps: Mapping[int, Sequence[Gap]]) -> list[Draft]:
    """The drafts without silences, and with what was said beyond one."""
    kept: list[Draft] = []
    for draft in drafts:
        here = gaps[draft.cue[0].paragraph] if draft.cue else ()
        silent = next((gap for gap in here if gap.words.meets(draft.cue)), None)
        if silent is not None and silent.beyond and not _claimed(silent.beyond, draft, drafts):
            kept.append(_beyond(article, draft, silent.beyond, silent.said))
        elif silent is None and not _empty(article, draft):
            kept.append(draft)
    return kept


def _claimed(cue: Stretch, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another draft has this cue."""
    return any(cue.meets(d.cue) for d in drafts if d is not draft)


def _gaps(paragraph: Paragraph) -> Iterator[Gap]:
    """The silences of a paragraph."""
    whole = paragraph.parse.text
    lower = whole.lower()
    patterns = (pattern for needed, pattern in _silences(lists.language()) if any(w in lower for w in needed))
    for pattern in patterns:
        for found in pattern.finditer(whole):
            beyond = _BEYOND.match(whole, found.end())
            cue = Stretch(paragraph.index, *beyond.span("cue")) if beyond else None
            yield Gap(Stretch(paragraph.index, *found.span()), cue, beyond.end() if beyond else 0)


def _empty(article: Article, draft: Draft) -> bool:
    """Whether the words said say that nothing is said."""
    if len(draft.content) != 1:
        return False
    return bool(_EMPTY.match(article.text(draft.content[0]).strip(" \"“”'‘’,.;:")))


def _beyond(article: Article, draft: Draft, cue: Stretch, start: int) -> Draft:
    """What is said beyond a silence, up to the end of its sentence."""
    end = article.words(cue).sent.end_char
    return replace(draft, cue=(cue,), content=(Stretch(cue.paragraph, start, end),))


_ENDS = lists.pattern("extract/statements/silence", "ends")
# What somebody is asked, at the head of the sentence or passive: "asked whether …", "was pressed on …".
_ASKED = lists.pattern("extract/statements/silence", "asked")
_LONGEST = 400  # characters of a question
_OPENS, _ASKS, _PRESS = lists.patterns("extract/statements/silence", "opens", "asks", "press")


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
    if any(question.meets(draft.cue) for question in here):
        return
    said = tuple(c for c in draft.content if not any(q.covers(c) for q in here))
    if said:
        yield replace(draft, content=said)


def _posed(article: Article, draft: Draft) -> bool:
    """Whether a reporter asks: "How many died?" a journalist asked."""
    if not draft.cue or not draft.source or not _ASKS.search(article.text(draft.cue[0])):
        return False
    return bool(_PRESS.search(article.text(draft.source[0]).strip(" ,")))
