"""Speech inside speech: "the president said his minister had told him that …" comes from the minister.

    statement | "according to" and "citing" that were taken for what is said | the speaker inside what is said

The statement stays that of the outer speaker, who vouches for it; its chain goes on to the one within, so
that its figures have the right origin. Only speech that makes up nearly all of what is said counts: of "two
ships sank and his minister called it sabotage" the minister said only a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, Stretch
from crosswire.extract.statements.rules import verbs
from crosswire.extract.statements.rules.phrases import noun_phrase, stretch
from crosswire.resources import statements as words
from crosswire.types import Analysis
from crosswire.types.parse import Parse, Phrase, Token

_NEARLY_ALL = 0.75
_DEEPEST = 3
_LEAD = 3  # words that may stand before the speaker within: "on Monday", "that"
_THAT = re.compile(r"\s*+,?\s*+(?:that\b\s*+,?\s*+)?according\s+to\s+")
_ASIDE = re.compile(r"(?<=\w), (?P<word>citing|quoting) [^,.;:]{3,120}, that\b\s*")
_HEARD = frozenset({"hear", "learn", "understand"})


def settle(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with who is named as the source aside taken out of what is said.

    "The union said, citing the ministry, that 600 nurses had quit" says that 600 nurses had quit; "Roe said
    that, according to the fire service, 11 flats had burned" says that 11 flats had burned.
    """
    aside = list(dict.fromkeys(_cited_aside(analysis, d) for d in drafts))
    done, dropped = [], set()
    for index, draft in enumerate(aside):
        found = _according(analysis, draft)
        if found is None:
            done.append((index, draft))
            continue
        phrase, rest = found
        for other, inner in enumerate(aside):
            if other != index and any(c.overlaps(phrase) for c in inner.cue):
                dropped.add(other)
        done.append((index, replace(draft, content=(rest,))))
    return [draft for index, draft in done if index not in dropped]


def _cited_aside(analysis: Analysis, draft: Draft) -> Draft:
    """The draft with the verb of saying as its cue and what follows the aside as its content."""
    if not draft.cue or not draft.source:
        return draft
    parse = analysis.paragraphs[draft.cue[0].paragraph].parse
    whole = parse.text
    for found in _ASIDE.finditer(whole):
        aside = Stretch(draft.cue[0].paragraph, found.start("word"), found.end() - 1)
        if not any(aside.overlaps(s) for s in (*draft.cue, *draft.content)):
            continue
        sentence = parse.char_span(*found.span("word")).sent
        verb = _reporting(sentence, found.start("word"))
        if verb is not None and sentence.end_char > found.end():
            said = Stretch(aside.paragraph, found.end(), sentence.end_char)
            cue = Stretch(aside.paragraph, verb.idx, verb.idx + len(verb.text))
            return replace(draft, cue=(cue,), content=(said,))
    return draft


def _reporting(sentence: Phrase, end: int) -> Token | None:
    """The last verb of saying before a character."""
    table = words.verbs()
    before = [t for t in sentence if t.idx + len(t.text) <= end]
    return next((t for t in reversed(before) if "clause" in table.get(t.lemma.lower(), ())), None)


def _according(analysis: Analysis, draft: Draft) -> tuple[Stretch, Stretch] | None:
    """Where "according to" with its phrase stands right behind the cue, and what follows it."""
    if not draft.cue or not draft.source:
        return None
    cue = draft.cue[-1]
    parse = analysis.paragraphs[cue.paragraph].parse
    found = _THAT.match(parse.text, cue.end)
    if found is None:
        return None
    who = _noun_at(parse, found.end())
    if who is None:
        return None
    phrase = stretch(parse, noun_phrase(who), cue.paragraph)
    sentence = parse.char_span(cue.start, cue.end).sent
    comma = parse.text.find(",", phrase.end, sentence.end_char)
    if comma < 0 or comma - phrase.end > 2:
        return None
    return Stretch(cue.paragraph, cue.end, comma), Stretch(cue.paragraph, comma + 1, sentence.end_char)


def _noun_at(parse: Parse, start: int) -> Token | None:
    """The noun whose phrase begins at a character."""
    token = parse.char_span(start, start + 1)[0]
    while (
        token.head.i != token.i and token.head.left_edge.idx >= start and token.head.pos in {"NOUN", "PROPN"}
    ):
        token = token.head
    return token if token.pos in {"NOUN", "PROPN"} else None


def aside(analysis: Analysis, draft: Draft) -> Stretch | None:
    """Who is named by an "according to" between the cue and what is said."""
    if not draft.cue or not draft.source:
        return None
    cue = draft.cue[-1]
    parse = analysis.paragraphs[cue.paragraph].parse
    found = _THAT.match(parse.text, cue.end)
    who = _noun_at(parse, found.end()) if found and found.end() < len(parse.text) else None
    return stretch(parse, noun_phrase(who), cue.paragraph) if who is not None else None


def within(analysis: Analysis, draft: Draft) -> list[Stretch]:
    """The speakers inside what is said, the outer ones first; nobody for most statements."""
    found: list[Stretch] = []
    part = draft.content[0]
    taken = [*draft.source]
    for _ in range(_DEEPEST):
        inner = _inner(analysis, part)
        if inner is None or any(s.overlaps(inner[0]) for s in taken):
            break
        found.append(inner[0])
        taken.append(inner[0])
        part = inner[1]
    return found


def _inner(analysis: Analysis, part: Stretch) -> tuple[Stretch, Stretch] | None:
    """Who speaks in a stretch, and what is said there, where that is nearly all of the stretch."""
    parse = analysis.paragraphs[part.paragraph].parse
    for sentence in parse.sents:
        here = [w for w in sentence if part.start <= w.idx < part.end]
        if here:
            return next(filter(None, (_spoken(parse, w, part, here[0].i) for w in here)), None)
    return None


def _spoken(parse: Parse, verb: Token, part: Stretch, first: int) -> tuple[Stretch, Stretch] | None:
    found = _claim(verb)
    if found is None:
        return None
    who, said = found
    opens = min(who[0], verb.i) - first <= _LEAD
    source, content = stretch(parse, who, part.paragraph), stretch(parse, said, part.paragraph)
    closes = source.start >= content.end and part.end - max(source.end, verb.idx + len(verb.text)) <= _LEAD
    spread = min(part.end, max(content.end, source.end)) - min(source.start, content.start)
    whole = spread >= _NEARLY_ALL * (part.end - part.start) and part.covers(source)
    return (source, content) if whole and (opens or closes) else None


def _claim(verb: Token) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Who says what by a verb, where a noun says it."""
    if verb.pos != "VERB":
        return None
    lemma = verb.lemma.lower()
    frames = words.verbs().get(lemma, frozenset())
    if lemma in _HEARD:
        return next(_from(verb), None)
    if "clause" not in frames or "thought" in frames:
        return None
    found = verbs.claim(verb, frames)
    if found is None or found.source is None or not found.content:
        return None
    head = verb.parse[slice(*found.source)].root
    if head.pos not in {"NOUN", "PROPN"}:
        return None
    return found.source, (min(c[0] for c in found.content), max(c[1] for c in found.content))


def _from(verb: Token) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """As in "she had heard from the landlord that …"."""
    said = [c for c in verb.children if c.dep == "ccomp" and c.i > verb.i]
    for child in verb.children:
        who = (
            next((c for c in child.children if c.dep == "comp:obj"), None) if child.lower == "from" else None
        )
        said += (
            [c for c in who.children if c.dep in {"acl", "acl:relcl"}] if who is not None and not said else []
        )
        if who is not None and said and who.pos in {"NOUN", "PROPN"}:
            source = noun_phrase(who)
            yield (
                (source[0], min(source[1], max(said[0].left_edge.i, who.i + 1))),
                (said[0].left_edge.i, said[0].right_edge.i + 1),
            )
