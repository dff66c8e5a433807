"""sentences | verbs, phrases and nouns that report | quotations beside the cue | one owner for each word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.statements import quotations, relays
from crosswire.extract.statements.drafts import Draft
from crosswire.extract.statements.quotations import Quotation
from crosswire.extract.statements.rules import according, verbs
from crosswire.extract.statements.rules.binding import bind
from crosswire.extract.statements.rules.verbs import Claim
from crosswire.resources import statements as words
from crosswire.types import Analysis, Paragraph
from crosswire.types.parse import Phrase


class Rules:
    """Finds statements by verbs, phrases and quotation marks; needs nothing but the parsed text."""

    def drafts(self, analysis: Analysis) -> list[Draft]:
        marks = quotations.of_paragraphs(quotations.find([p.parse.text for p in analysis.paragraphs]))
        found: list[Draft] = []
        for paragraph in analysis.paragraphs:
            inside = marks.get(paragraph.index, ())
            found += _paragraph(paragraph, inside)
        return found


def _paragraph(paragraph: Paragraph, marks: Sequence[Quotation]) -> list[Draft]:
    found = [
        draft
        for sentence in paragraph.parse.sents
        for claim in _claims(sentence)
        for draft in bind(paragraph, claim, marks)
    ]
    return _flat(paragraph, found)


def _claims(sentence: Phrase) -> Iterator[Claim]:
    yield from verbs.find(sentence)
    yield from according.find(sentence)


def _flat(paragraph: Paragraph, found: list[Draft]) -> list[Draft]:
    """Statements of news hardly nest: what is reported inside reported speech belongs to the outer one.

    The exception is an outlet or agency that reports a whole statement of another ("according to the
    agency, the army said ..."): both are kept, and the outer one becomes a link of the inner chain.
    """
    kept = []
    for at, draft in enumerate(found):
        outer = [
            (i, o) for i, o in enumerate(found) if i != at and any(c.covers(draft.cue[0]) for c in o.content)
        ]
        mutual = [i for i, o in outer if any(c.covers(o.cue[0]) for c in draft.content)]
        if all(passes_on(paragraph, o, draft) for _, o in outer) or (mutual and at < min(mutual)):
            kept.append(draft)
    return kept


def passes_on(paragraph: Paragraph, outer: Draft, inner: Draft) -> bool:
    """Whether the outer source is a medium, and its content begins with the inner source and what it said."""
    same = inner.cue[0].paragraph == outer.content[0].paragraph == outer.cue[0].paragraph
    if not same or not outer.source or not inner.source or outer.source == inner.source:
        return False
    source, cue = outer.source[0], inner.cue[0]
    opens = abs(min(inner.source[0], inner.content[0]).start - outer.content[0].start) <= 3
    verb = paragraph.parse.char_span(cue.start, cue.end)[0].lemma.lower()
    frames = words.verbs().get(verb, frozenset())
    spoken = "clause" in frames and "thought" not in frames
    whole = paragraph.parse.text
    told = relays.passes(whole[outer.cue[0].start : outer.cue[0].end])
    return opens and spoken and (told or relays.is_media(whole[source.start : source.end]))


def as_saying(analysis: Analysis, draft: Draft) -> bool:
    """Whether somebody quotes the source: "the agency quoted her as saying"."""
    cue = draft.cue[0]
    text = analysis.paragraphs[cue.paragraph].parse.text
    return (
        text[cue.start : cue.start + 5].lower() in {"quote", "cited"}
        and "as saying" in text[cue.end : cue.end + 40]
    )
