"""Who, what, when, where, why and how, in the words of the sentences that tell the story best."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from crosswire.collate.entities import Entities
from crosswire.collate.story.lede import Candidate
from crosswire.resources.entities import country_of
from crosswire.types import Entity, EntityType, Extract, FiveW, Paragraph, Passage, Precision, Span, W

_REASON = re.compile(
    r"\b(because(?: of)?|due to|after|following|amid|in response to|in retaliation for|as a result of|"
    r"in protest (?:at|against|over)|for fear of|owing to|to avoid|in order to|in a bid to)\s+"
    r"([^.;:,]{12,160})",
    re.IGNORECASE,
)
_MEANS = re.compile(r"\b(by \w+ing|with an?|using|via|through)\s+([^.;:,]{6,120})", re.IGNORECASE)
_LOCATED = re.compile(r"\b(?:in|at|near|outside|off|across|of|on)\s+(?:the\s+)?$")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_SAYING = frozenset(
    ("say", "tell", "announce", "report", "add", "state", "confirm", "claim", "warn", "believe")
)
_NEAR = 4  # sentences whose reasons and means are those of the story
_FINE = (Precision.DAY, Precision.HOUR, Precision.MINUTE)


def answers(extracts: Sequence[Extract], entities: Entities, best: Sequence[Candidate]) -> FiveW:
    """The six answers; `None` where no sentence gives one.

    Args:
        extracts: Of the story, or of one report alone.
        entities: Of the same.
        best: Sentences that tell the story, the best first: each answer is the first that is found.
    """
    by_id = {e.report.id: e for e in extracts}
    return FiveW(
        who=_first(best, lambda c: _who(by_id[c.report], c)),
        what=_first(best, lambda c: _what(by_id[c.report], c)),
        when=_first(best, lambda c: _when(by_id[c.report], c)),
        where=_first(best[:_NEAR], lambda c: _where(by_id[c.report], c, entities, countries=False))
        or _first(best, lambda c: _where(by_id[c.report], c, entities, countries=True)),
        why=_first(best[:_NEAR], lambda c: _pattern(c, _REASON)),
        how=_first(best[:_NEAR], lambda c: _pattern(c, _MEANS)),
    )


def _first(best: Sequence[Candidate], ask: Callable[[Candidate], Span | None]) -> W | None:
    for candidate in best:
        span = ask(candidate)
        if span and span.end > span.start:
            offset = candidate.passage.start
            text = (candidate.passage.text or "")[span.start - offset : span.end - offset]
            passage = Passage(candidate.report, span.start, span.end, text)
            return W(" ".join(text.split()), (passage,))
    return None


def _tokens(extract: Extract, candidate: Candidate) -> tuple[Paragraph, list[Any]]:
    paragraph = extract.analysis.paragraphs[candidate.sentence.paragraph]
    return paragraph, list(paragraph.doc[candidate.sentence.first : candidate.sentence.last])


def _main(tokens: Sequence[Any]) -> Any | None:
    """The verb that tells what happened; of "officials said that …" that of what is said."""
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    while root is not None and root.lemma_.lower() in _SAYING:
        inner = next((c for c in root.children if c.dep_ == "ccomp" and _subject(c) is not None), None)
        if inner is None:
            break
        root = inner
    return root


def _subject(verb: Any) -> Any | None:
    return next((c for c in verb.children if c.dep_ in _SUBJECTS), None)


def _who(extract: Extract, candidate: Candidate) -> Span | None:
    paragraph, tokens = _tokens(extract, candidate)
    verb = _main(tokens)
    subject = _subject(verb) if verb is not None else None
    if subject is None or subject.pos_ == "PRON":
        return None
    return _span(paragraph, _phrase(subject), candidate)


def _what(extract: Extract, candidate: Candidate) -> Span | None:
    """The main verb with its object and what completes it, up to the next clause."""
    paragraph, tokens = _tokens(extract, candidate)
    verb = _main(tokens)
    if verb is None or verb.pos_ not in {"VERB", "AUX"}:
        return None
    kept = [verb]
    for child in verb.children:
        if child.i < verb.i and child.dep_ in {"aux", "auxpass", "neg"}:
            kept.append(child)
        if child.i > verb.i and child.dep_ not in {"punct", "advcl", "conj", "cc", "npadvmod", "parataxis"}:
            kept.extend(child.subtree)
    return _span(paragraph, _together(kept, verb), candidate)


def _phrase(head: Any) -> list[Any]:
    """A noun phrase without the clauses that hang on it."""
    dropped = {
        t.i for c in head.subtree if c.dep_ in {"relcl", "appos", "acl"} and c.i > head.i for t in c.subtree
    }
    return _together([t for t in head.subtree if t.i not in dropped], head)


def _together(tokens: Sequence[Any], head: Any) -> list[Any]:
    """What stands together around the head: an answer is verbatim, without gaps."""
    known = {t.i: t for t in tokens}
    start = end = head.i
    while start - 1 in known:
        start -= 1
    while end + 1 in known:
        end += 1
    kept = [known[i] for i in range(start, end + 1)]
    while len(kept) > 1 and kept[-1].is_punct:
        kept.pop()
    return kept


def _span(paragraph: Paragraph, tokens: Sequence[Any], candidate: Candidate) -> Span | None:
    if not tokens:
        return None
    start, end = paragraph.span_of(tokens[0]).start, paragraph.span_of(tokens[-1]).end
    whole = candidate.passage
    return Span(start, end) if whole.start <= start and end <= whole.end else None


def _when(extract: Extract, candidate: Candidate) -> Span | None:
    """The sharpest date of the sentence: a day rather than a year."""
    held = [d for d in extract.analysis.dates if candidate.passage.span.covers(d.span)]
    fine = [d for d in held if d.precision in _FINE or d.precision is None]
    return next((d.span for d in fine or held), None)


def _where(extract: Extract, candidate: Candidate, entities: Entities, *, countries: bool) -> Span | None:
    """The place that the sentence sets the event in: one after a preposition before any other.

    "Ribeira, in the north of the island": what follows a place to say where that lies belongs to it.
    """
    report = extract.report
    held = [
        span
        for span, entity in entities.spans(report.id)
        if candidate.passage.span.covers(span)
        and entities.get(entity).type is EntityType.PLACE
        and (countries or not _is_country(entities.get(entity)))
    ]
    ranked = sorted(held, key=lambda span: (not _located(report.text, span), span.start))
    first = next(iter(ranked), None)
    return _with_what_holds_it(report.text, first, entities.spans(report.id)) if first else None


def _is_country(entity: Entity) -> bool:
    return any(name.text.removeprefix("the ") in country_of() for name in entity.names)


def _with_what_holds_it(text: str, place: Span, mentions: Sequence[tuple[Span, str]]) -> Span:
    end = place.end
    for span, _ in mentions:
        if span.start > end and text[end : span.start] in {", ", " in ", ", in "}:
            end = span.end
    return Span(place.start, end)


def _located(text: str, span: Span) -> bool:
    return bool(_LOCATED.search(text[max(0, span.start - 14) : span.start]))


def _pattern(candidate: Candidate, pattern: re.Pattern[str]) -> Span | None:
    match = pattern.search(candidate.passage.text or "")
    if not match:
        return None
    start = candidate.passage.start
    text = match.group(0).rstrip(" ,")
    return Span(start + match.start(), start + match.start() + len(text))
