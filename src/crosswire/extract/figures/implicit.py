"""People counted without a number word: "a teenager was shot dead", "a week-long truce".

Only where nothing else is meant: one of a short list of nouns for a person, with an article, and an
outcome as the verb of the very clause. Everything else is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from crosswire.extract.figures import predicate
from crosswire.extract.figures.counted import Counted, human
from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.numerals import Form, exact
from crosswire.extract.figures.outcomes import classify
from crosswire.extract.figures.quantities import Quantity
from crosswire.extract.figures.unitnames import Unit
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
    r"(?i)\b(?:killed|dead|died|dies|kills|shot|wounded|injured|injures|wounds|kidnapped|abducted|"
    r"arrested|detained|rescued|missing|drowned|stabbed|murdered|executed|released|freed|hurt|harmed|"
    r"handed|held|hospital|casualt\w+|injur\w+|fatalit\w+)\b"
)
_REACH = 8
_OUTCOMES = frozenset(
    {"killed", "injured", "kidnapped", "rescued", "missing", "shot", "released", "detained", "hospitalised"}
)
_LONG = re.compile(
    r"(?i)(?<![\w-])(?P<unit>week|month|year|day|decade|century|hour|night)-(?:long|old)(?!\w)"
)


def find(doc: Any) -> list[Found]:
    """The implicit figures of a paragraph, in order."""
    text = doc.text
    found = [_duration(doc, m) for m in _LONG.finditer(text)]
    if _HINT.search(text):
        for token in doc:
            if token.lower in {"a", "an", "another"}:
                found += [one for one in (_person(doc, token),) if one]
            elif token.lower in {"no", "nobody", "none"}:
                found += [one for one in (_nobody(doc, token),) if one]
    return sorted(found, key=lambda f: f.quantity.start)


def _person(doc: Any, article: Any) -> Found | None:
    """One person: "a teenager was shot dead", "a 19-year-old was killed"."""
    head = article.head
    if (
        article.dep != "det"
        or head.i - article.i > _REACH
        or not (_is_person(head) or _is_age(doc, article, head))
    ):
        return None
    if any(
        (c.dep == "conj" and not _own_count(c)) or (c.dep == "udep" and c.lower == "of") for c in head.rights
    ):
        return None
    lemma = head.lemma.lower() if _is_person(head) else "person"
    counted = Counted(head, head, (lemma,), _adjectives(head), True)
    quantity = _one(article.idx, article.idx + len(article.text), article.i, None)
    return Found(quantity, counted) if _suffers(doc, head, quantity, counted) else None


def _own_count(noun: Any) -> bool:
    """Whether a coordinated noun is counted by itself: "a man and his son", not "a man and wife"."""
    return any(c.dep in {"det", "nummod", "nmod:poss"} for c in noun.lefts)


def _is_person(head: Any) -> bool:
    return head.tag == "NN" and head.lemma.lower() in _persons()


_AGE = re.compile(r"(?i)\s+(?:[a-z]+\s+)?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s-](?:year|month)[\s-]old\b")


def _is_age(doc: Any, article: Any, head: Any) -> bool:
    """Whether the phrase is an age that stands for a person: "a 19-year-old was …"."""
    match = _AGE.match(doc.text, article.idx + len(article.text))
    return match is not None and head.idx < match.end() <= head.idx + len(head.text) + 1


def _nobody(doc: Any, token: Any) -> Found | None:
    """Nobody at all: "no hostages were released", "no one was hurt"; a denial is a count of zero."""
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.lower == "no" and following is not None and following.lower == "one":
        head, end = following, following
    elif token.lower == "no" and token.dep == "det" and human(token.head):
        head, end = token.head, token
    elif token.lower in {"nobody", "none"} and token.dep in {"nsubj", "nsubj:pass"}:
        head, end = token, token
    else:
        return None
    lemma = head.lemma.lower() if head.i != end.i else "person"
    counted = Counted(head, head, ("person" if lemma == "people" else lemma,), _adjectives(head), True)
    quantity = replace(
        _one(token.idx, end.idx + len(end.text), token.i, None, last=end.i + 1), value=0.0, low=0.0, high=0.0
    )
    return Found(quantity, counted) if _suffers(doc, head, quantity, counted) else None


def _adjectives(head: Any) -> tuple[str, ...]:
    return tuple(t.text for t in head.lefts if t.dep in {"amod", "compound"} and t.is_alpha)


def _suffers(doc: Any, head: Any, quantity: Quantity, counted: Counted) -> bool:
    """Whether the outcome befalls this person: subject of a passive or of "die", object of "kill"."""
    head = predicate.risen(head)
    verb = head.head
    if verb.pos not in {"VERB", "AUX"}:
        return False
    name = predicate.find(doc, quantity, counted).name
    if name not in _OUTCOMES:
        return False
    if head.dep == "nsubj:pass":
        return True
    if head.dep == "comp:pred":  # turned round: "killed were a teacher and two pupils"
        return not any(c.dep in {"nsubj", "expl"} and c.tag != "VBN" for c in verb.children)
    if head.dep == "nsubj":
        return verb.lemma.lower() in {"die", "drown", "perish", "disappear", "vanish"}
    return head.dep == "obj" and classify(verb) in _OUTCOMES


def _duration(doc: Any, match: re.Match[str]) -> Found:
    from crosswire.extract.figures import units

    unit = units.find("1 " + match["unit"], 0, 1)
    first = doc.char_span(match.start(), match.end())
    quantity = _one(match.start(), match.end(), first.start, unit, last=first.end)
    root = first.root
    head = root.head if root.dep in {"amod", "compound", "nmod"} else None
    return Found(
        quantity,
        Counted(head, head if head is not None else root, (head.lemma.lower(),) if head is not None else ()),
    )


def _one(start: int, end: int, first: int, unit: Unit | None, *, last: int | None = None) -> Quantity:
    number = exact(start, end, 1.0, step=1.0, form=Form.WORDS)
    return Quantity(
        number=number, unit=unit, modifier=Modifier.EXACT, start=start, end=end, value=1.0, low=1.0, high=1.0,
        first=first, last=last or first + 1, core_last=last or first + 1,
    )  # fmt: skip


__all__ = ["FigureKind", "Found", "find"]
