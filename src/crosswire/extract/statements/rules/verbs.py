"""Verbs that report: "the ministry said that ...", "..., she told reporters", "accused the firm of ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crosswire.extract.statements.rules.phrases import (
    Range,
    agent,
    clause,
    noun_phrase,
    passive,
    subject,
    trimmed,
    without,
)
from crosswire.resources import statements as words

_NEGATABLE = {"say", "tell", "confirm", "comment", "know", "disclose", "specify"}
_HYPOTHETICAL = {"if", "whether", "unless"}
_LIGHT = {"it", "there", "this", "that", "these", "those", "what", "one"}


@dataclass(frozen=True, slots=True)
class Claim:
    """Cue, source and content as ranges of tokens of one doc; `quote` asks for a quotation beside the cue."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    quote: bool = False


def find(sentence: Any) -> Iterator[Claim]:
    """The claims whose cue is a verb of this sentence (a spaCy `Span`)."""
    table = words.verbs()
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in table and token.dep_ != "amod":
            found = _claim(token, table[token.lemma_.lower()])
            if found is not None:
                yield found


def _claim(verb: Any, frames: frozenset[str]) -> Claim | None:
    if _unreal(verb):
        return None
    who = _source(verb)
    content = _content(verb, frames)
    cue = _cue(verb, content)
    source = noun_phrase(who) if who is not None and who.lower_ not in _LIGHT - {"it"} else None
    if content is None:
        return Claim(cue, source, (), quote=True) if frames & {"clause", "quote"} else None
    holes = [cue, *([source] if source else [])]
    parts = tuple(trimmed(verb.doc, p) for p in without(trimmed(verb.doc, content), holes))
    parts = tuple(
        p for p in parts if p[0] < p[1] and any(t.is_alpha or t.like_num for t in verb.doc[p[0] : p[1]])
    )
    return Claim(cue, source, parts) if parts else None


def _unreal(verb: Any) -> bool:
    """Whether nobody has said it: "if he says", "declined to say", an order to speak."""
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    if marks & _HYPOTHETICAL:
        return True
    negated = any(c.dep_ == "neg" for c in verb.children)
    return negated and verb.lemma_.lower() in _NEGATABLE


def _source(verb: Any) -> Any | None:
    if passive(verb):
        by = agent(verb)
        if by is not None or verb.lemma_.lower() in {"tell", "ask", "quote", "urge", "warn", "advise"}:
            return by
        return None
    return subject(verb) or _behind(verb)


def _behind(verb: Any) -> Any | None:
    """The subject after the verb that the parser took for something else: '..., said Mr Roe'."""
    after = [
        c
        for c in verb.children
        if c.i > verb.i
        and c.dep_ in {"dobj", "attr", "oprd", "npadvmod", "dep"}
        and c.pos_ in {"PROPN", "NOUN", "PRON"}
    ]
    before = any(c.dep_ in {"ccomp", "parataxis"} and c.i < verb.i for c in verb.children)
    return after[0] if after and (before or verb.dep_ == "parataxis") else None


def _content(verb: Any, frames: frozenset[str]) -> Range | None:
    """What is said, by the first frame that fits."""
    if "clause" in frames:
        said = [c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and c.i != verb.i]
        if said:
            return _clauses(verb, said)
        if verb.dep_ == "parataxis" and not verb.head.dep_ == "ROOT":
            return None
    for frame in ("other", "to", "about", "object"):
        found = _FRAMES[frame](verb) if frame in frames else None
        if found is not None:
            return found
    for child in verb.children:
        if child.dep_ in {"prep", "prt"} and child.lower_ in frames:
            return _behind_preposition(verb, child)
    return None


def _clauses(verb: Any, said: list[Any]) -> Range:
    first = min(c.left_edge.i for c in said)
    end = max(c.right_edge.i + 1 for c in said)
    head = said[0]
    if first < verb.i < end:  # the clause wraps around the cue: both halves count
        return first, end
    start = first
    if verb.doc[start].lower_ == "that" and verb.doc[start].dep_ == "mark":
        start += 1
    return start, max(end, head.i + 1)


def _to(verb: Any) -> Range | None:
    goal = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i), None)
    return clause(goal) if goal is not None else None


def _other(verb: Any) -> Range | None:
    """Whom they ask, and to do what: "urged residents to leave" holds both."""
    goal = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "advcl"} and c.i > verb.i), None)
    if goal is None or not any(c.tag_ == "TO" or c.dep_ in SUBJECT_MARKS for c in goal.children):
        return None
    first = min([goal.left_edge.i, *(c.left_edge.i for c in verb.children if c.dep_ in {"dobj", "dative"})])
    return max(first, verb.i + 1), goal.right_edge.i + 1


SUBJECT_MARKS = {"nsubj", "nsubjpass"}


def _about(verb: Any) -> Range | None:
    """Whom they blame or praise, and for what."""
    parts = [
        c
        for c in verb.children
        if c.i > verb.i
        and (c.dep_ in {"dobj", "oprd", "ccomp", "xcomp"} or (c.dep_ == "prep" and c.lower_ in _FOR))
    ]
    if not any(c.dep_ in {"dobj", "ccomp"} for c in parts):
        return None
    return min(c.left_edge.i for c in parts), max(c.right_edge.i + 1 for c in parts)


_FOR = {"of", "for", "as", "over", "on", "to"}


def _object(verb: Any) -> Range | None:
    thing = next((c for c in verb.children if c.dep_ in {"dobj", "obj"} and c.i > verb.i), None)
    if thing is None or thing.pos_ == "PRON":
        return None
    return clause(thing)


_FRAMES = {"to": _to, "other": _other, "about": _about, "object": _object}


def _behind_preposition(verb: Any, preposition: Any) -> Range | None:
    first = preposition.i + 1
    if preposition.dep_ == "prt" or not list(preposition.children):
        rest = [c for c in verb.children if c.i > preposition.i and c.dep_ not in {"punct", "conj", "cc"}]
        return (first, max(c.right_edge.i + 1 for c in rest)) if rest else None
    end = preposition.right_edge.i + 1
    goal = [c for c in verb.children if c.dep_ in {"xcomp", "advcl"} and c.i >= end and c.left_edge.i <= end]
    return first, max([end, *(c.right_edge.i + 1 for c in goal)])


def _cue(verb: Any, content: Range | None) -> Range:
    """The verb, with the particle or preposition that belongs to it and stands right behind."""
    end = verb.i + 1
    nearest = verb.doc[end] if end < len(verb.doc) else None
    if nearest is not None and nearest.dep_ in {"prt", "prep"} and nearest.head == verb:
        if content is not None and content[0] == end + 1:
            end += 1
    return verb.i, end
