"""A check of a draft, for a terminal and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from crosswire.languages.wording import badged, worded
from crosswire.record import dump, plain
from crosswire.render import clean
from crosswire.types import Span
from crosswire.types.checking import Check, CheckedPassage, CheckedPiece, Verdict

_EVIDENCE = 2  # passages that a terminal shows of one finding
_EXCERPT = 260  # characters of an excerpt
_SENTENCE = 240  # characters of a sentence of the draft


def render_json(check: Check) -> str:
    """The check as JSON; the same check gives the same bytes."""
    return dump(plain(check), indent=1) + "\n"


def render(check: Check, *, width: int = 80, whole: bool = False) -> str:
    """The check for a reader: sentence by sentence what needs a look, and why.

    Args:
        check: What to show.
        width: Columns.
        whole: Whether to show what the reports bear out too.
    """
    lines = [
        clean.line(check.draft),
        worded("checked.against", story=clean.line(check.story)),
        tally(check),
        "",
    ]
    shown = [p for p in check.pieces if whole or p.verdict is not Verdict.SUPPORTED]
    called = {report.id: report.name for report in check.reports}
    last: Span | None = None
    for piece in shown:
        if piece.sentence != last:
            lines += ["", *_wrapped(_marked(check, piece.sentence, shown), width, "")]
            last = piece.sentence
        for line in _told(piece, called):
            lines += _wrapped(line, width, "  ")
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip() + "\n"


def tally(check: Check) -> str:
    """How many pieces have each verdict, in a line."""
    ranked = sorted(Verdict, key=lambda verdict: not verdict.faults)
    counted = [f"{check.counts[v.value]} {badged(v.badge).lower()}" for v in ranked if check.counts[v.value]]
    if not counted:
        return worded("checked.nothing")
    look, shown = len(check.faults), ", ".join(counted)
    return worded("checked.tally", n=look, counts=shown) if look else worded("checked.sound", counts=shown)


def _told(piece: CheckedPiece, called: dict[str, str]) -> Iterator[str]:
    badge = piece.verdict.badge
    yield f"{badge.shape} {badged(badge).upper()}  “{clean.line(piece.text)}”  {piece.reason}"
    for passage in piece.evidence[:_EVIDENCE]:
        yield f"    {clean.line(called.get(passage.report, passage.report))}: {_quoted(passage)}"


def _quoted(passage: CheckedPassage) -> str:
    text = clean.line(f"{passage.before}*{passage.text}*{passage.after}")
    return f"{textwrap.shorten(text, _EXCERPT, placeholder=' …')} [{passage.start}-{passage.end}]"


def _marked(check: Check, sentence: Span, pieces: list[CheckedPiece]) -> str:
    """A sentence of the draft with what is said of it between asterisks."""
    inside = sorted({(p.start, p.end) for p in pieces if p.sentence == sentence})
    out, at = [], sentence.start
    for start, end in inside:
        if start < at:
            continue
        out += [check.text[at:start], "*", check.text[start:end], "*"]
        at = end
    out.append(check.text[at : max(at, sentence.end)])
    return textwrap.shorten(clean.line("".join(out)), _SENTENCE, placeholder=" …")


def _wrapped(line: str, width: int, indent: str) -> list[str]:
    lead = indent + line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(
        line.strip(), max(width, 40), initial_indent=lead, subsequent_indent=lead + ("  " if indent else "")
    )
