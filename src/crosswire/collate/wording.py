"""Words of a report as they are shown: verbatim, without link markup and broken lines."""

from __future__ import annotations

from crosswire.types import NoiseKind, Report, Span

_MARKS = (NoiseKind.MARKUP, NoiseKind.STRAY)


def shown(report: Report, span: Span) -> str:
    """The characters of a span on one line, those left out that are marks and no words."""
    dropped = [n for n in report.noise if n.kind in _MARKS and n.start < span.end and span.start < n.end]
    pieces, at = [], span.start
    for noise in sorted(dropped):
        pieces.append(report.text[at : max(at, noise.start)])
        at = max(at, noise.end)
    pieces.append(report.text[at : span.end])
    return " ".join("".join(pieces).split())
