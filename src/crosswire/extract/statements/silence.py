"""What is no statement: silence, and questions.

"Declined to comment", "has yet to respond", "it is not clear how": what somebody does not say is told by the
reporter. A brief that listed it would give a person words that nobody has from him. "Asked whether …, she
said", "How?" a reporter asked: what somebody is asked is the reporter's own, and so is what a reporter asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.extract.statements.drafts import Article, Draft, Stretch
from crosswire.resources import lists
from crosswire.types import Paragraph

_TELL = (
    r"(?:comment|respond|reply|answer|say|speak|talk|tell|specify|disclose|divulge|elaborate|expand|reveal|detail|"
    r"discuss|confirm|explain|speculate|identify|name|give|provide|offer|release|address|take|go\s+into|be\s+drawn|"
    r"be\s+interviewed|be\s+more\s+specific|make\s+(?:an?\s+|any\s+)?(?:further\s+|official\s+|public\s+)?"
    r"(?:comment|statement))"
)
_TOLD = (
    r"(?:commented|responded|replied|answered|said|spoken|specified|disclosed|elaborated|revealed|discussed|confirmed|"
    r"explained|identified|named|given|provided|released|addressed|returned|"
    r"made\s+(?:an?\s+|any\s+)?(?:further\s+|official\s+|public\s+)?(?:comment|statement)s?)"
)
_HOW = (
    r"(?:\s+(?:further|immediately|publicly|directly|independently|officially|either|yet|so\s+far|again|even|also|"
    r"otherwise))*"
)
_ASKING = (
    r"(?:\s+(?:(?:to|for|on|about|multiple|repeated|several|numerous|written|emailed|e-mailed|an?|any|the|his|her|"
    r"their|its|our|two|three|four|five|of|from|seeking|requesting|asking)\s+)*"
    r"(?:requests?|inquiries|inquiry|enquiries|enquiry|questions?|calls?|messages?|e-?mails?|letters?|comment|comments|"
    r"details?|interviews?)\b)*"
)
_NOT = r"(?:n[’']t|n[’']t|not|never)"
_HELPS = r"(?:do|does|did|has|have|had|will|would|can|could|may|might|is|are|was|were|wo|ca)"

# Each with words or parts of words of which a text has one where the pattern fits.
_SILENCES = tuple(
    (tuple(needed.split()), re.compile(pattern, re.IGNORECASE))
    for needed, pattern in (
        (
            "declin refus",
            rf"\b(?:declin|refus)(?:e|es|ed|ing){_HOW}\s+to{_HOW}\s+{_TELL}\b(?:\s+or\s+\w+)?{_ASKING}",
        ),
        (
            "declin refus",
            rf"\b(?:declin|refus)(?:e|es|ed|ing)\s+(?:all\s+|any\s+|further\s+|immediate\s+)*"
            rf"(?:comment|comments|requests?|interviews?|an?\s+interview|to\s+be\s+interviewed){_ASKING}",
        ),
        (
            "n't n’t not never",
            rf"\b{_HELPS}\s?{_NOT}{_HOW}\s+(?:{_TELL}|{_TOLD}|return)\b(?!\s+only\b){_ASKING}",
        ),
        (
            "cannot",
            rf"\bcannot{_HOW}\s+(?:{_TELL})\b{_ASKING}",
        ),
        (
            "yet still",
            rf"\b(?:has|have|had|is|are|was|were)\s+(?:yet|still){_HOW}\s+to{_HOW}\s+{_TELL}\b{_ASKING}",
        ),
        (
            "neither nobody one none",
            r"\b(?:neither\b[^.;:?!\"“”]{0,90}?|(?:nobody|no\s+one|none)\b[^.,;:?!\"“”]{0,60}?)\b(?:(?:has|have|had|would|could|did|will)\s+)?"
            rf"(?:immediately\s+|yet\s+)?(?:comment|comments|commented|respond|responded|reply|replied|replies)\b{_ASKING}",
        ),
        (
            "neither",
            rf"\bneither\b[^.;:?!\"“”]{{0,90}}?\b{_HELPS}{_HOW}\s+(?:{_TELL}|{_TOLD})\b{_ASKING}",
        ),
        (
            "nothing little",
            r"\b(?:said|says|saying|say)\s+(?:nothing|little)\b(?:\s+(?:on|about|of|more))*",
        ),
        (
            "no",
            r"\b(?:gave|give|gives|giving|given|provided|provides|offered|offers|offering|providing)\s+no\s+(?:\w+\s+){0,2}?"
            r"(?:details?|reasons?|explanations?|figures?|numbers?|names?|information|evidence|particulars|specifics|answers?)\b"
            r"(?:\s+(?:of|for|on|about|as\s+to))*",
        ),
        (
            "short",
            r"\b(?:stopped|stops|stopping|fell|falls)\s+(?:just\s+)?short\s+of\s+\w+ing\b",
        ),
        (
            "question",
            r"\b(?:avoid|dodg|evad|duck|sidestepp|sidestep|deflect|ignor|brush)(?:ed|es|s|ing)?\s+(?:aside\s+)?(?:an?\s+|the\s+|all\s+"
            r"|any\s+|several\s+|\w+[’']s?\s+)?questions?\b(?:\s+(?:of|on|about|over|whether|as\s+to))*",
        ),
        (
            "neither",
            r"\bneither\s+(?:confirm(?:s|ed)?|commented)\s+nor\s+den(?:y|ies|ied)\b",
        ),
        (
            "silent mum quiet tight-lipped schtum",
            r"\b(?:remain|remains|remained|stay|stays|stayed|keep|keeps|kept|keeping|been|fell|fallen|remaining|staying)\s+"
            r"(?:largely\s+|mostly\s+|conspicuously\s+)?(?:silent|mum|quiet|tight-lipped|schtum)\b(?:\s+(?:on|about|over))?",
        ),
        (
            "no",
            r"\b(?:made|make|makes|had|has|have|with|was|were|is|are|offered|offering|gave|been)\s+no\s+(?:\w+\s+){0,2}?"
            r"(?:comment|response|reply|statement|reaction|answer)\b(?:\s+(?:on|about|to|from|available|by))*",
        ),
        (
            "reached contacted",
            r"\b(?:could|can|cannot|can[’']t|couldn[’']t)\s*(?:not\s+)?(?:immediately\s+)?be\s+(?:immediately\s+)?(?:reached|"
            r"contacted)\b(?:\s+for\s+(?:further\s+)?comment)?",
        ),
        (
            "available reachable",
            r"\b(?:not|n[’']t)\s+(?:immediately\s+)?(?:available|reachable)\s+(?:for|to)\s+comment\b|"
            r"\bunavailable\s+(?:for|to)\s+comment\b",
        ),
        (
            "unanswered unreturned",
            r"\b(?:went|go|goes|gone|left|remained)\s+(?:unanswered|unreturned)\b",
        ),
        (
            "clear known apparent",
            r"\b(?:not|n[’']t|un)\s*(?:immediately\s+|yet\s+|entirely\s+|fully\s+|at\s+once\s+)*(?:clear|known|apparent)\s+"
            r"(?=whether|if|how|why|what|who|when|where|which)",
        ),
    )
)
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
    patterns = (pattern for needed, pattern in _SILENCES if any(word in lower for word in needed))
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


_FRAME = (
    r"(?=\s+(?:for\s+(?:further\s+)?(?:comment|his|her|their|its|details)|(?:[^\s,.;:?!]+\s+){0,6}?(?:whether|if|"
    r"about|why|how|what|when|where|who|which|over|on))\b)"
)
_ENDS = lists.pattern("extract/statements/silence", "ends")
# What somebody is asked, at the head of the sentence or passive: "asked whether …", "was pressed on …".
_VERBS = r"(?:asked|questioned|pressed|quizzed|challenged|grilled)"
_ASKED = re.compile(
    r"(?:(?P<head>(?<![^\s\"“”(—–])(?:(?:when|once|if|while|after\s+being|on\s+being|being|repeatedly|later|also)"
    rf"\s+){{0,3}}{_VERBS})|\b(?:is|are|was|were|been|being|be|get|got|getting)\s+"
    rf"(?:(?:also|then|later|repeatedly)\s+){{0,2}}{_VERBS})\b{_FRAME}",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a question
_OPENS = lists.pattern("extract/statements/silence", "opens")
_ASKS = lists.pattern("extract/statements/silence", "asks")
_PRESS = lists.pattern("extract/statements/silence", "press")


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
