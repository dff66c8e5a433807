"""Who is behind a relay: "the agency reported, citing the ministry", "the agency quoted her as saying"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch, text
from crosswire.extract.statements.rules.phrases import noun_phrase, passive, stretch
from crosswire.resources import statements as words
from crosswire.types import Analysis, EntityType
from crosswire.types.parse import Phrase, Token

_CITING = frozenset({"citing", "quoting"})
_QUOTED = frozenset({"quote", "cite"})
_BETWEEN = 4  # tokens that may stand before "citing"
_REACH = 14  # tokens from "quoted" to "as saying"
_SPEAKERS = frozenset({"source", "official", "police", "authority", "witness", "agency"})
# What somebody has written, so that others can cite it, and how it is said who has.
_WRITTEN = frozenset(
    {
        *(
            "account",
            "analysis",
            "article",
            "assessment",
            "audit",
            "bulletin",
            "data",
            "datum",
            "database",
            "document",
        ),
        *(
            "dossier",
            "estimate",
            "figure",
            "file",
            "filing",
            "inquiry",
            "investigation",
            "letter",
            "list",
            "log",
        ),
        *(
            "memo",
            "memorandum",
            "number",
            "paper",
            "poll",
            "record",
            "register",
            "release",
            "report",
            "research",
        ),
        *("result", "review", "statement", "statistic", "study", "survey", "transcript"),
    }
)
_BY = re.compile(
    r"(?:\s*+,?\s*+(?:(?:which|that)\s+was\s+)?(?:\w+ly\s+)?(?:published|issued|written|compiled|released|prepared|"
    r"produced|drafted|authored|collected|gathered|carried\s+out|conducted|drawn\s+up|put\s+together|posted|signed)"
    r"(?:\s+(?:on|in|last|this)\s+\w+)?|,)\s+by\s+"
)


def settle(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that take a relay's source for what it says; a quoted speaker as the source.

    "The agency said, citing doctors, that …" is one statement with two holders; "the agency quoted her
    as saying …" is hers.
    """
    kept = [d for d in drafts if not _only_cites(analysis, d)]
    for paragraph in analysis.paragraphs:
        for verb in paragraph.parse:
            saying = _saying(verb)
            if saying is not None:
                kept = _quoted(analysis, kept, (paragraph.index, verb, saying))
    return kept


def behind(analysis: Analysis, draft: Draft) -> Stretch | None:
    """The source that the source of the draft cites in the same sentence; none where it is no speaker."""
    if not draft.cue or not draft.source:
        return None
    cue = draft.cue[0]
    parse = analysis.paragraphs[cue.paragraph].parse
    sentence = parse.char_span(cue.start, cue.end).sent
    for token in sentence:
        if token.lower in (*_CITING, "cited", "cites") and _beside(draft, token, sentence):
            found = next((c for c in token.children if c.dep == "obj"), None)
            if found is not None and _speaks(analysis, cue.paragraph, found):
                return stretch(parse, noun_phrase(found), cue.paragraph)
    return None


def _beside(draft: Draft, token: Token, sentence: Phrase) -> bool:
    """Whether "citing" opens the sentence, follows source or cue of this very draft, or is its cue."""
    if token.i == sentence.start:
        return True
    here = [s for s in (*draft.source, *draft.cue) if s.paragraph == draft.cue[0].paragraph]
    if any(s.start <= token.idx < s.end for s in draft.cue):
        return True
    return any(token.idx >= s.end and _near(sentence, s.end, token) for s in here)


def _near(sentence: Phrase, end: int, token: Token) -> bool:
    """Whether nothing but an adverb, a date or "who" stands between a character and a token."""
    between = [t for t in sentence if end <= t.idx < token.idx]
    return len(between) <= _BETWEEN and not any(t.pos in {"VERB", "AUX"} for t in between)


def _speaks(analysis: Analysis, paragraph: int, noun: Token) -> bool:
    """Whether a noun names somebody who can be a source: "citing falling demand" names nobody."""
    lemma = noun.lemma.lower()
    if lemma in words.people() or lemma in words.bodies() or lemma in _SPEAKERS | _WRITTEN:
        return True
    place = analysis.paragraphs[paragraph].span_of(noun)
    kinds = {EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP}
    return any(m.type in kinds for m in analysis.meeting(place, analysis.mentions))


def _only_cites(analysis: Analysis, draft: Draft) -> bool:
    """Whether the content is nothing but the source that is cited."""
    if not draft.cue or text(analysis, draft.cue[0]).lower() not in (*_CITING, "cited", "cites"):
        return False
    cue = draft.cue[0]
    parse = analysis.paragraphs[cue.paragraph].parse
    verb = parse.char_span(cue.start, cue.end).root
    noun = next((c for c in verb.children if c.dep == "obj"), None)
    if noun is None or not _speaks(analysis, cue.paragraph, noun):
        return False
    said = stretch(parse, noun_phrase(noun), cue.paragraph)
    return said.overlaps(draft.content[0]) and draft.content[-1].end - said.end <= _REACH


def author(analysis: Analysis, draft: Draft) -> Stretch | None:
    """Who has written what the source is: "the report, published by the Audit Office on Monday, said"."""
    if not draft.source:
        return None
    source = draft.source[0]
    parse = analysis.paragraphs[source.paragraph].parse
    tokens = parse.char_span(source.start, source.end)
    noun = tokens.root if tokens.root.lemma.lower() in _WRITTEN else tokens[min(1, len(tokens) - 1)]
    if noun.lemma.lower() not in _WRITTEN:
        return None
    by = _BY.match(parse.text, noun.idx + len(noun.text))
    if by is None or by.end() >= len(parse.text):
        return None
    first = parse.char_span(by.end(), by.end() + 1)[0]
    while (
        first.head.i != first.i
        and first.head.left_edge.idx >= by.end()
        and first.head.pos in {"NOUN", "PROPN"}
    ):
        first = first.head
    return stretch(parse, noun_phrase(first), source.paragraph) if first.pos in {"NOUN", "PROPN"} else None


def _saying(verb: Token) -> Token | None:
    """The "saying" of "quoted her as saying"."""
    if verb.pos != "VERB" or verb.lemma.lower() not in _QUOTED:
        return None
    for token in verb.parse[verb.i + 1 : verb.i + _REACH]:
        if token.lower == "saying" and token.nbor(-1).lower == "as":
            return token
    return None


def _quoted(analysis: Analysis, drafts: Sequence[Draft], where: tuple[int, Token, Token]) -> list[Draft]:
    """The drafts of "quoted her as saying" as one, with her as its source."""
    paragraph, verb, saying = where
    parse = analysis.paragraphs[paragraph].parse
    frame = Stretch(paragraph, verb.idx, saying.idx + len(saying.text))
    here = [d for d in drafts if any(c.overlaps(frame) for c in d.cue)]
    between = [t for t in parse[verb.i + 1 : saying.i - 1] if t.pos in {"NOUN", "PROPN"}]
    if passive(verb):
        return [d for d in drafts if d not in here or not all(frame.covers(c) for c in d.content)]
    if not here or not between:
        return list(drafts)
    who = parse[between[0].i : between[-1].i + 1].root
    source = stretch(parse, noun_phrase(who), paragraph)
    parts = [[p for c in d.content if (p := _outside(c, frame)) is not None] for d in here]
    best = max(range(len(here)), key=lambda n: sum(c.end - c.start for c in parts[n]))
    if not parts[best] or source.end > saying.idx:
        return list(drafts)
    cue = Stretch(paragraph, verb.idx, verb.idx + len(verb.text))
    made = replace(here[best], cue=(cue,), source=(source,), content=tuple(parts[best]))
    return [*(d for d in drafts if d not in here), made]


def _outside(part: Stretch, frame: Stretch) -> Stretch | None:
    """What of the part stands before or after "quoted her as saying"."""
    if not part.overlaps(frame):
        return part
    if part.end > frame.end:
        return Stretch(part.paragraph, frame.end, part.end)
    return Stretch(part.paragraph, part.start, frame.start) if part.start < frame.start else None
