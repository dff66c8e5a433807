"""Silence is no statement: "declined to comment", "has yet to respond", "it is not clear how".

What somebody does not say is told by the reporter. A brief that listed it as a statement would give a
person words that nobody has heard from him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.extract.statements.drafts import Draft, Stretch, text
from crosswire.types import Analysis, Paragraph

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

_SILENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:declin|refus)(?:e|es|ed|ing){_HOW}\s+to{_HOW}\s+{_TELL}\b(?:\s+or\s+\w+)?{_ASKING}",
        rf"\b(?:declin|refus)(?:e|es|ed|ing)\s+(?:all\s+|any\s+|further\s+|immediate\s+)*"
        rf"(?:comment|comments|requests?|interviews?|an?\s+interview|to\s+be\s+interviewed){_ASKING}",
        rf"\b{_HELPS}\s?{_NOT}{_HOW}\s+(?:{_TELL}|{_TOLD}|return)\b(?!\s+only\b){_ASKING}",
        rf"\bcannot{_HOW}\s+(?:{_TELL})\b{_ASKING}",
        rf"\b(?:has|have|had|is|are|was|were)\s+(?:yet|still){_HOW}\s+to{_HOW}\s+{_TELL}\b{_ASKING}",
        r"\b(?:neither\b[^.;:?!\"“”]{0,90}?|(?:nobody|no\s+one|none)\b[^.,;:?!\"“”]{0,60}?)\b(?:(?:has|have|had|would|could|did|will)\s+)?"
        rf"(?:immediately\s+|yet\s+)?(?:comment|comments|commented|respond|responded|reply|replied|replies)\b{_ASKING}",
        rf"\bneither\b[^.;:?!\"“”]{{0,90}}?\b{_HELPS}{_HOW}\s+(?:{_TELL}|{_TOLD})\b{_ASKING}",
        r"\b(?:said|says|saying|say)\s+(?:nothing|little)\b(?:\s+(?:on|about|of|more))*",
        r"\b(?:gave|give|gives|giving|given|provided|provides|offered|offers|offering|providing)\s+no\s+(?:\w+\s+){0,2}?"
        r"(?:details?|reasons?|explanations?|figures?|numbers?|names?|information|evidence|particulars|specifics|answers?)\b"
        r"(?:\s+(?:of|for|on|about|as\s+to))*",
        r"\b(?:stopped|stops|stopping|fell|falls)\s+(?:just\s+)?short\s+of\s+\w+ing\b",
        r"\b(?:avoid|dodg|evad|duck|sidestepp|sidestep|deflect|ignor|brush)(?:ed|es|s|ing)?\s+(?:aside\s+)?(?:an?\s+|the\s+|all\s+"
        r"|any\s+|several\s+|\w+[’']s?\s+)?questions?\b(?:\s+(?:of|on|about|over|whether|as\s+to))*",
        r"\bneither\s+(?:confirm(?:s|ed)?|commented)\s+nor\s+den(?:y|ies|ied)\b",
        r"\b(?:remain|remains|remained|stay|stays|stayed|keep|keeps|kept|keeping|been|fell|fallen|remaining|staying)\s+"
        r"(?:largely\s+|mostly\s+|conspicuously\s+)?(?:silent|mum|quiet|tight-lipped|schtum)\b(?:\s+(?:on|about|over))?",
        r"\b(?:made|make|makes|had|has|have|with|was|were|is|are|offered|offering|gave|been)\s+no\s+(?:\w+\s+){0,2}?"
        r"(?:comment|response|reply|statement|reaction|answer)\b(?:\s+(?:on|about|to|from|available|by))*",
        r"\b(?:could|can|cannot|can[’']t|couldn[’']t)\s*(?:not\s+)?(?:immediately\s+)?be\s+(?:immediately\s+)?(?:reached|"
        r"contacted)\b(?:\s+for\s+(?:further\s+)?comment)?",
        r"\b(?:not|n[’']t)\s+(?:immediately\s+)?(?:available|reachable)\s+(?:for|to)\s+comment\b|"
        r"\bunavailable\s+(?:for|to)\s+comment\b",
        r"\b(?:went|go|goes|gone|left|remained)\s+(?:unanswered|unreturned)\b",
        r"\b(?:not|n[’']t|un)\s*(?:immediately\s+|yet\s+|entirely\s+|fully\s+|at\s+once\s+)*(?:clear|known|apparent)\s+"
        r"(?=whether|if|how|why|what|who|when|where|which)",
    )
)
# What a silence leaves open: "declined to comment beyond saying that …".
_BEYOND = re.compile(
    r"[\s,]*(?:\b(?:on|about)\s[^,.;:]{1,60}?[\s,])?(?:beyond|other\s+than|apart\s+from|aside\s+from|except(?:\s+for)?|"
    r"besides|but\s+for)\s+(?:to\s+)?(?P<cue>say(?:ing)?|confirm(?:ing)?|not(?:e|ing)|stat(?:e|ing)|add(?:ing)?)\b\s*"
    r"(?:that\b\s*)?",
    re.IGNORECASE,
)
# Said, and yet nothing: "said it had no comment", "No comment".
_EMPTY = re.compile(
    r"(?:(?:it|he|she|they|we|i|its?\s+\w+|the\s+\w+)\s+)?(?:(?:had|has|have)\s+)?no\s+(?:\w+\s+)?comments?\b[^,;:]{0,60}$"
    r"|(?:it|he|she|they)\s+(?:would|could|will|can|was|were|did)\s?(?:not|n[’']t)\s+(?:be\s+)?(?:able\s+to\s+)?"
    r"(?:immediately\s+)?comment(?:ing)?\b(?![^,;:]{0,80}\b(?:until|before|because|as)\b)[^,;:]{0,60}$",
    re.IGNORECASE,
)


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


def without(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without silences, and with what was said beyond one."""
    gaps = {p.index: tuple(_gaps(p)) for p in analysis.paragraphs}
    kept: list[Draft] = []
    for draft in drafts:
        silent = next((g for g in _of(draft, gaps) if any(c.overlaps(g.words) for c in draft.cue)), None)
        if silent is not None and silent.beyond and not _claimed(silent.beyond, draft, drafts):
            kept.append(_beyond(analysis, draft, silent))
        elif silent is None and not _empty(analysis, draft):
            kept.append(draft)
    return kept


def _claimed(cue: Stretch, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another draft has this cue."""
    return any(c.overlaps(cue) for d in drafts if d is not draft for c in d.cue)


def _of(draft: Draft, found: dict[int, tuple[Gap, ...]]) -> tuple[Gap, ...]:
    return found[draft.cue[0].paragraph] if draft.cue else ()


def _gaps(paragraph: Paragraph) -> Iterator[Gap]:
    """The silences of a paragraph."""
    whole = paragraph.parse.text
    for pattern in _SILENCES:
        for found in pattern.finditer(whole):
            beyond = _BEYOND.match(whole, found.end())
            cue = Stretch(paragraph.index, *beyond.span("cue")) if beyond else None
            yield Gap(Stretch(paragraph.index, *found.span()), cue, beyond.end() if beyond else 0)


def _empty(analysis: Analysis, draft: Draft) -> bool:
    """Whether the words said say that nothing is said."""
    if len(draft.content) != 1:
        return False
    return bool(_EMPTY.match(text(analysis, draft.content[0]).strip(" \"“”'‘’,.;:")))


def _beyond(analysis: Analysis, draft: Draft, gap: Gap) -> Draft:
    """What is said beyond a silence, up to the end of its sentence."""
    assert gap.beyond is not None  # noqa: S101 - asked before
    parse = analysis.paragraphs[gap.words.paragraph].parse
    cue = gap.beyond
    end = parse.char_span(cue.start, cue.end).sent.end_char
    return replace(draft, cue=(cue,), content=(Stretch(cue.paragraph, gap.said, end),))
