"""What a checker found of a piece of a draft, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosswire.types import Passage, Span
from crosswire.types.checking import CheckedPassage, CheckedPiece, Piece, Verdict


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a draft, what the record says of it, and why; the rest as of `CheckedPiece`."""

    kind: Piece
    span: Span
    verdict: Verdict
    code: str
    reason: str
    instead: tuple[str, ...] = ()
    since: str | None = None
    by: tuple[str, ...] = ()
    question: str | None = None
    origins: tuple[str, ...] = ()
    evidence: tuple[Passage, ...] = ()

    def piece(
        self, number: int, text: str, sentence: Span, evidence: tuple[CheckedPassage, ...]
    ) -> CheckedPiece:
        """The record of it.

        Args:
            number: Its place among the pieces.
            text: That of the whole draft.
            sentence: The characters of its sentence.
            evidence: The passages that it rests on, with the words around them.
        """
        return CheckedPiece(
            id=f"c{number}",
            kind=self.kind,
            start=self.span.start,
            end=self.span.end,
            text=text[self.span.start : self.span.end],
            verdict=self.verdict,
            code=self.code,
            reason=self.reason,
            instead=self.instead,
            since=self.since,
            by=self.by,
            question=self.question,
            origins=self.origins,
            reports=tuple(dict.fromkeys(passage.report for passage in self.evidence)),
            evidence=evidence,
            sentence=sentence,
        )

    def dated(self, since: str | None) -> Found:
        """The same with the day since when another value holds."""
        return replace(self, since=since)

    def with_instead(self, instead: tuple[str, ...]) -> Found:
        """The same with what the reports have in its place."""
        return replace(self, instead=instead)

    def held(self, by: tuple[str, ...]) -> Found:
        """The same with those who say otherwise."""
        return replace(self, by=by)
