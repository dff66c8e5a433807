"""Whether a verb stands in a passage."""

from __future__ import annotations

from crosswire.types import Extract, Span


def verbal(extract: Extract, span: Span) -> bool:
    """Whether a verb stands in it: "the cause of the fire" alone is nothing that one says."""
    sentence = extract.sentence_at(span.start)
    if sentence is None:
        return False
    paragraph = extract.analysis.paragraphs[sentence.paragraph]
    return any(
        token.pos in {"VERB", "AUX"} and paragraph.span_of(token).overlaps(span)
        for token in paragraph.parse[sentence.first : sentence.last]
    )
