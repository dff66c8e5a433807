"""People counted without a number word: "a teenager was shot dead", "a week-long truce".

Only where nothing else is meant: one of a short list of nouns for a person, with an article, and an
outcome as the verb of the very clause. Everything else is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.extract.figures import predicate
from crosswire.extract.figures.outcomes import classify
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numbers import Form, exact
from crosswire.extract.figures.quantities import Quantity
from crosswire.extract.figures.units import Unit
from crosswire.types import FigureKind, Modifier


@dataclass(frozen=True, slots=True)
class Found:
    """An implicit figure, ready to be filed like the others."""

    quantity: Quantity
    counted: Counted


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("people")["singular"])


_HINT = re.compile(
    r"(?i)\b(?:killed|dead|died|dies|kills|shot|wounded|injured|injures|wounds|kidnapped|abducted|arrested|detained|rescued|missing|drowned|stabbed|murdered|executed|released|freed)\b"
)
_OUTCOMES = frozenset(
    {"killed", "injured", "kidnapped", "rescued", "missing", "shot", "released", "detained", "hospitalised"}
)
_LONG = re.compile(
    r"(?i)(?<![\w-])(?P<unit>week|month|year|day|decade|century|hour|night)-(?:long|old)(?!\w)"
)


def find(doc: Any) -> list[Found]:
    """The implicit figures of a paragraph, in order."""
    found = [_duration(doc, m) for m in _LONG.finditer(doc.text)]
    if _HINT.search(doc.text):
        found += [f for token in doc if token.lower_ in {"a", "an", "another"} and (f := _person(doc, token))]
    return sorted(found, key=lambda f: f.quantity.start)


def _person(doc: Any, article: Any) -> Found | None:
    head = article.head
    if (
        article.dep_ != "det"
        or head.tag_ != "NN"
        or head.lemma_.lower() not in _persons()
        or head.i - article.i > 8
    ):
        return None
    if any(c.dep_ == "conj" or (c.dep_ == "prep" and c.lower_ == "of") for c in head.rights):
        return None
    counted = Counted(head, head, (head.lemma_.lower(),), _adjectives(head), True)
    quantity = _one(article.idx, article.idx + len(article.text), article.i, None)
    if not _suffers(doc, head, quantity, counted):
        return None
    return Found(quantity, counted)


def _adjectives(head: Any) -> tuple[str, ...]:
    return tuple(t.text for t in head.lefts if t.dep_ in {"amod", "compound"} and t.is_alpha)


def _suffers(doc: Any, head: Any, quantity: Quantity, counted: Counted) -> bool:
    """Whether the outcome befalls this person: subject of a passive or of "die", object of "kill"."""
    verb = head.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    name = predicate.find(doc, quantity, counted).name
    if name not in _OUTCOMES:
        return False
    if head.dep_ == "nsubjpass":
        return True
    if head.dep_ == "nsubj":
        return verb.lemma_.lower() in {"die", "drown", "perish", "disappear", "vanish"}
    return head.dep_ == "dobj" and classify(verb) in _OUTCOMES


def _duration(doc: Any, match: re.Match[str]) -> Found:
    from crosswire.extract.figures import units

    unit = units.find("1 " + match["unit"], 0, 1)
    first = doc.char_span(match.start(), match.end(), alignment_mode="expand")
    quantity = _one(match.start(), match.end(), first.start, unit, last=first.end)
    root = first.root
    head = root.head if root.dep_ in {"amod", "compound", "nmod"} else None
    return Found(
        quantity,
        Counted(head, head if head is not None else root, (head.lemma_.lower(),) if head is not None else ()),
    )


def _one(start: int, end: int, first: int, unit: Unit | None, *, last: int | None = None) -> Quantity:
    number = exact(start, end, 1.0, step=1.0, form=Form.WORDS)
    return Quantity(
        number=number, unit=unit, modifier=Modifier.EXACT, start=start, end=end, value=1.0, low=1.0, high=1.0,
        first=first, last=last or first + 1, core_last=last or first + 1,
    )  # fmt: skip


__all__ = ["FigureKind", "Found", "find"]
