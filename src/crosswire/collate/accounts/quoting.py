"""The words of a side as they are shown: with the quotation marks that belong to them, and no others."""

from __future__ import annotations

from crosswire.types import Report, Span

_EDGES = " ,;:"
_OPENING, _CLOSING, _EITHER = "“", "”", '"'
_MARKS = _OPENING + _CLOSING + _EITHER
_ENDS = _CLOSING + _EITHER
_STOPS, _NEAR = ".,;:!?", 4


def in_full(report: Report, span: Span) -> str:
    """The characters of a span on one line; a quotation that opens within them is closed.

    Args:
        report: The report that they stand in.
        span: What of its text is shown.

    Returns:
        Its words, without punctuation around them and without marks whose other half is not there.
    """
    text = report.shown(span).strip(_EDGES)
    inner = text[1:-1]
    if text[:1] in _MARKS and text[-1:] in _MARKS and text and not any(mark in inner for mark in _MARKS):
        return inner.strip(_EDGES)
    if _open(text):
        behind = report.text[span.end : span.end + _NEAR].lstrip(_STOPS)[:1]
        return text + behind if behind and behind in _ENDS and text[:1] not in _MARKS else text.lstrip(_MARKS)
    return text.rstrip(_MARKS).rstrip(_EDGES) if _closed(text) else text


def _open(text: str) -> bool:
    """Whether a quotation begins in a text that does not end there."""
    if text.count(_EITHER) % 2:
        return text.rfind(_EITHER) < len(text) - 1
    return text.count(_OPENING) > text.count(_CLOSING)


def _closed(text: str) -> bool:
    """Whether a text ends with a quotation that began before it."""
    return text.count(_EITHER) % 2 == 1 or text.count(_CLOSING) > text.count(_OPENING)
