"""What people say of names: which are one, and which are not, though they may be spelt alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.collate.entities.nodes import Node
from crosswire.corrections import Ruling, keyed, placed, ruling
from crosswire.types import Extract, Span
from crosswire.types.corrections import CorrectionKind, DeskCorrection, Joinable, Mark


@dataclass(frozen=True, slots=True)
class Ruled:
    """Corrections of names, with the reports that they are about."""

    extracts: Sequence[Extract]
    corrections: Sequence[DeskCorrection]

    def __bool__(self) -> bool:
        return any(one.of is Joinable.ENTITIES for one in self.corrections)

    def of(self, nodes: Sequence[Node]) -> tuple[list[Node], Ruling]:
        """The nodes, those cut that hold two people of one name, and what holds of them."""
        divided = list(nodes)
        apart = ruling(self.corrections, Joinable.ENTITIES, keyed(self._span))
        for correction in self.corrections:
            holds = correction.id not in apart.overruled
            if correction.kind is CorrectionKind.SPLIT and correction.of is Joinable.ENTITIES and holds:
                divided = self._divided(divided, correction)
        return divided, ruling(self.corrections, Joinable.ENTITIES, lambda one: self._node(one, divided))

    def _divided(self, nodes: list[Node], correction: DeskCorrection) -> list[Node]:
        """A node that both sides stand in is cut: the other side takes its reports, or its mention, along."""
        sides = {self._node(one, nodes) for one in correction.one}
        for one in correction.other:
            number = self._node(one, nodes)
            if number is None or number not in sides:
                continue
            alone = any(mark.report == one.report for mark in correction.one)
            span, node = self._span(one), nodes[number]
            taken = [
                m
                for m in node.members
                if m.report == one.report and (not alone or (span and span[1].overlaps(m.span)))
            ]
            rest = [m for m in node.members if m not in taken]
            nodes = [*nodes[:number], replace(node, members=rest), *nodes[number + 1 :]]
            nodes.append(replace(node, members=taken))
        return nodes

    def _span(self, one: Mark) -> tuple[str, Span] | None:
        report = next((e.report for e in self.extracts if e.report.id == one.report), None)
        span = placed(one, report) if report else None
        return (one.report, span) if span else None

    def _node(self, one: Mark, nodes: Sequence[Node]) -> int | None:
        found = self._span(one)
        if found is None:
            return None
        report, span = found
        near = (
            (abs(m.span.start - span.start) + abs(m.span.end - span.end), number)
            for number, node in enumerate(nodes)
            for m in node.members
            if m.report == report and m.span.overlaps(span)
        )
        best = min(near, default=None)
        return best[1] if best else None
