"""Where a report breaks a figure down into parts, by the way the text is put together.

"105 hostages (81 Israelis and 24 foreigners)" adds; "136 people, among them 17 women" does not;
"three nurses, two women and a man" names three people twice, so the list is read as a breakdown only
where it adds up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosswire.types import Extract, Figure, FigureKind, Modality

_SOME = r"includ(?:ing|es?|ed)|among (?:them|whom|the dead|those)|of (?:whom|which|them)|at least"
_INCLUSIVE = re.compile(rf"^[^.;]*?\b(?:{_SOME})\b[^.;]*$", re.IGNORECASE)
_AMONG_TOTAL = re.compile(
    r"^[^\d;:]{0,60}\b(?:among|out of|of) (?:the|a total of|these|those|all)\s+(?:\w+ ){0,2}$", re.IGNORECASE
)
_OPENING = re.compile(r"^[^()]{0,60}[(\[—–:-]\s*(?:[a-z]+ ){0,2}$")
_BRACKET_END = re.compile(r"[)\]—–.;]")
_LIST = re.compile(r"^[^.;:()\d]{0,80}?(?:,|\band\b|\bplus\b|\bas well as\b|&)[^.;:()\d]{0,40}$")
_PARTITIVE = re.compile(
    r"^\W*(?:of|among) (?:the|those|these|them|all|that number|that total)\b", re.IGNORECASE
)
_BACK = 1200  # characters: about as far as "of those freed" reaches back


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and the parts that the text names of it.

    Attributes:
        whole: Whether the parts are given as all of it ("and"), not as some of it ("including").
        cue: The words that say so.
    """

    total: str
    parts: tuple[str, ...]
    whole: bool
    cue: str


def breakdowns(extract: Extract) -> list[Breakdown]:
    """The breakdowns of one report, in the order of their totals; a total has one at most."""
    counts = [f for f in extract.figures if _countable(f)]
    found: dict[tuple[str, bool], Breakdown] = {}
    for place, total in enumerate(counts):
        rest = counts[place + 1 :]
        for reading in (_bracketed, _apposed, _included):
            seen = reading(total, rest, extract)
            if seen is not None:
                found.setdefault((seen.total, seen.whole), seen)
                break
    for seen in (*_partitives(counts, extract), *_named_parts(counts, extract)):
        found.setdefault((seen.total, seen.whole), seen)
    order = {f.id: n for n, f in enumerate(counts)}
    return sorted(found.values(), key=lambda b: (order[b.total], not b.whole))


def _countable(figure: Figure) -> bool:
    return (
        figure.kind in (FigureKind.COUNT, FigureKind.MONEY)
        and figure.value is not None
        and figure.modality in (Modality.ASSERTED, Modality.CONDITIONAL)
    )


def _value(figure: Figure) -> float:
    return figure.value or 0.0


def _like(total: Figure, part: Figure) -> bool:
    return part.kind is total.kind and part.unit == total.unit and _value(part) <= _value(total)


def _bracketed(total: Figure, rest: Sequence[Figure], extract: Extract) -> Breakdown | None:
    """Two parts or more inside brackets or dashes after the total."""
    text = extract.report.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not _like(total, part):
            break
        if parts and (_BRACKET_END.search(between) or not _LIST.match(between)):
            break
        if not parts and not _OPENING.match(between):
            break
        parts.append(part)
    opened = bool(parts) and bool(re.search(r"[(\[]", text[total.end : parts[0].start]))
    adds = sum(map(_value, parts)) == _value(total)
    if len(parts) < 2 or not (opened or adds):
        return None
    return Breakdown(total.id, _ids(parts), True, "brackets")


def _apposed(total: Figure, rest: Sequence[Figure], extract: Extract) -> Breakdown | None:
    """A list after a comma that names the same things again ("five miners, two women and three men").

    Only where it adds up: otherwise the list goes on to other things.
    """
    text = extract.report.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not _like(total, part) or not _LIST.match(between):
            return None
        if not parts and not between.rstrip().endswith(","):
            return None
        parts.append(part)
        if len(parts) > 1 and sum(map(_value, parts)) == _value(total):
            return Breakdown(total.id, _ids(parts), True, "apposition")
    return None


def _included(total: Figure, rest: Sequence[Figure], extract: Extract) -> Breakdown | None:
    """Parts after "including", "among them", "of whom" in the sentence of the total."""
    text = extract.report.text
    parts: list[Figure] = []
    for part in rest:
        between = text[(parts[-1] if parts else total).end : part.start]
        if part.sentence != total.sentence or not _like(total, part) or len(between) > 100:
            break
        if not (_LIST.match(between) if parts else _INCLUSIVE.match(between)):
            break
        parts.append(part)
    return Breakdown(total.id, _ids(parts), False, "including") if parts else None


def _named_parts(counts: Sequence[Figure], extract: Extract) -> list[Breakdown]:
    """Parts that stand before their total ("17 of the 136"), or that extraction tied to it."""
    text, found = extract.report.text, []
    by_id = {f.id: f for f in counts}
    for part, after in pairwise(counts):
        tied = extract.clues[part.id].including if part.id in extract.clues else None
        if tied in by_id:
            found.append(Breakdown(tied, (part.id,), False, "including"))
        elif (
            part.sentence == after.sentence
            and _like(after, part)
            and _AMONG_TOTAL.search(text[part.end : after.start])
        ):
            found.append(Breakdown(after.id, (part.id,), False, "among"))
    return found


def _partitives(counts: Sequence[Figure], extract: Extract) -> list[Breakdown]:
    """Sentences that open with "of those freed" and share out a total that stands before them."""
    text, found = extract.report.text, []
    for start in dict.fromkeys(f.sentence.start for f in counts):
        here = [f for f in counts if f.sentence.start == start]
        if not _PARTITIVE.match(text[start : here[0].start]) or len(text[start : here[0].start]) > 120:
            continue
        total = _total_before(here[0], counts, extract)
        if total is not None:
            parts = _shared_out(total, here, counts, extract)
            whole = len(parts) > 1
            found.append(Breakdown(total.id, _ids(parts), whole, "of those"))
    return found


def _total_before(part: Figure, counts: Sequence[Figure], extract: Extract) -> Figure | None:
    """The nearest earlier figure that is larger and says the same of the counted."""
    for figure in reversed([f for f in counts if f.end <= part.sentence.start]):
        if part.start - figure.end > _BACK:
            return None
        if figure.value != part.value and _like(figure, part) and _same_outcome(figure, part, extract):
            return figure
    return None


def _same_outcome(total: Figure, part: Figure, extract: Extract) -> bool:
    """The total's outcome stands in the sentence of the parts; without one, any total will do."""
    if total.predicate is None or part.predicate is None:
        return True
    if total.predicate == part.predicate:
        return True
    clues = extract.clues.get(part.id)
    return clues is not None and total.predicate in clues.predicates


def _shared_out(
    total: Figure, here: Sequence[Figure], counts: Sequence[Figure], extract: Extract
) -> list[Figure]:
    """The parts of the sentence, and of the next ones of the paragraph that say the same of others."""
    text = extract.report.text
    last = here[-1]
    following = [
        f
        for f in counts
        if f.start > last.end
        and "\n" not in text[last.end : f.start].strip(" ")
        and f.predicate == total.predicate
    ]
    parts: list[Figure] = []
    for figure in (*here, *following):
        inside = parts and _apposed(parts[-1], [f for f in counts if f.start > parts[-1].start], extract)
        if inside and figure.id in inside.parts:
            continue
        if _like(total, figure) and not _tied(figure, extract):
            parts.append(figure)
    return parts


def _tied(figure: Figure, extract: Extract) -> bool:
    clues = extract.clues.get(figure.id)
    return figure.implicit or (clues is not None and clues.including is not None)


def _ids(figures: Sequence[Figure]) -> tuple[str, ...]:
    return tuple(f.id for f in figures)
