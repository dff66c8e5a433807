"""People counted without a number word: "a teenager was shot dead", "a fifth man died", "a week-long truce".

Only where nothing else is meant: one of a short list of nouns for a person, with an article, and an
outcome as the verb of the very clause. Everything else is left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from crosswire import grammar
from crosswire.extract.figures import predicate
from crosswire.extract.figures.counted import Counted, human, unnumbered
from crosswire.grammar import SUBJECTS, VERBS, before, behind, below, phrases, risen
from crosswire.languages import numbers
from crosswire.languages.outcomes import classify
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import table as listed
from crosswire.resources.words import words
from crosswire.types import FigureKind, Modifier
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Form, Quantity, Unit, exact

_PERISHING, _NOBODY, _NONE_OF_IT, _ONE_OF_IT = lists.several(
    "extract/figures/implicit", "perishing", "nobody", "none_of_it", "one_of_it"
)

Found = tuple[Quantity, Counted]


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("people")["singular"])


_HINT = lists.pattern("extract/figures/implicit", "hint")
_ORDINALS: dict[str, int] = listed("numbers")["class"]["ordinals"]
_REACH = 8
_OUTCOMES = frozenset(
    {"killed", "injured", "kidnapped", "rescued", "missing", "shot", "released", "detained", "hospitalised"}
)
_IN_ORDER = frozenset({"killed", "detained", "charged"})
"""What is told of people in order: "a third man was hurt" may be the first who was, beside two dead."""
_LONG = lists.pattern("extract/figures/implicit", "long")


def find(parse: Parse) -> list[Found]:
    """The implicit figures of a paragraph, in order, each with what it counts.

    Args:
        parse: The paragraph.
    """
    text = parse.text
    found: list[Found | None] = [_duration(parse, m) for m in _LONG.finditer(text)]
    if _HINT.english.search(parse.known):
        for token in parse:
            if token.lower in _ONE_OF_IT:
                found.append(_person(parse, token))
            elif token.lower in _NONE_OF_IT:
                found.append(_nobody(parse, token))
    return sorted((each for each in found if each is not None), key=lambda each: each[0].start)


def _person(parse: Parse, article: Token) -> Found | None:
    """One person: "a teenager was shot dead", "a 19-year-old was killed"."""
    head = article.head
    if article.dep != "det" or head.i - article.i > _REACH:
        return None
    if not (_is_person(head) or _is_age(parse, article, head)) or _goes_on(head):
        return None
    lemma = head.lemma.lower() if _is_person(head) else "person"
    counted = unnumbered(head, head, lemma, first=article.i, people=True)
    quantity = _single(article.idx, article.idx + len(article), article.i, None)
    order = _order(head)
    if order is not None and _suffers(parse, head, quantity, counted, among=_IN_ORDER):
        anybody = "person" if lemma in words("people", "harmed") else lemma  # "a fourth victim has died"
        several = unnumbered(head, head, anybody, first=order.i, people=True)
        return _up_to(order, quantity), several
    return (quantity, counted) if _suffers(parse, head, quantity, counted) else None


def _order(head: Token) -> Token | None:
    """Which of several a person is: "a fifth suspect"."""
    return next((t for t in before(head, "amod") if _ORDINALS.get(t.lower, 1) > 1), None)


def _up_to(order: Token, quantity: Quantity) -> Quantity:
    """How many there are with somebody who is the fifth."""
    value, end = float(_ORDINALS[order.lower]), order.idx + len(order)
    number = exact(quantity.start, end, value, step=1.0, form=Form.WORDS)
    last = order.i + 1
    return replace(
        quantity, number=number, end=end, value=value, low=value, high=value, last=last, core_last=last
    )


def _goes_on(head: Token) -> bool:
    """Whether the phrase names more than one: "a man and wife", "a group of", not "a fifth victim of"."""
    return any(not _own_count(c) for c in behind(head, "conj")) or (
        _order(head) is None and any(c.i > head.i for c in phrases(head, *grammar.OF_WHAT))
    )


def _own_count(noun: Token) -> bool:
    """Whether a coordinated noun is counted by itself: "a man and his son", not "a man and wife"."""
    return bool(before(noun, "det", "nummod", "nmod:poss"))


def _is_person(head: Token) -> bool:
    return head.tag == "NN" and head.lemma.lower() in _persons()


_AGE = lists.pattern("extract/figures/implicit", "age")


def _is_age(parse: Parse, article: Token, head: Token) -> bool:
    """Whether the phrase is an age that stands for a person: "a 19-year-old was …"."""
    match = _AGE.match(parse.text, article.idx + len(article))
    return match is not None and head.idx < match.end() <= head.idx + len(head) + 1


def _nobody(parse: Parse, token: Token) -> Found | None:
    """Nobody at all: "no hostages were released", "no one was hurt"; a denial is a count of zero."""
    following = parse[token.i + 1] if token.i + 1 < len(parse) else None
    if token.lower in grammar.NONE and following is not None and following.lower in grammar.SINGLE:
        head, end = following, following
    elif token.lower in grammar.NONE and token.dep == "det" and human(token.head):
        head, end = token.head, token
    elif token.lower in _NOBODY and token.dep in SUBJECTS:
        head, end = token, token
    else:
        return None
    lemma = head.lemma.lower() if head.i != end.i else "person"
    lemma = "person" if lemma == "people" else lemma
    counted = unnumbered(head, head, lemma, first=token.i, people=True)
    quantity = _single(token.idx, end.idx + len(end), token.i, None, last=end.i + 1)
    zero = replace(quantity, value=0.0, low=0.0, high=0.0)
    return (zero, counted) if _suffers(parse, head, zero, counted) else None


def _suffers(
    parse: Parse, head: Token, quantity: Quantity, counted: Counted, *, among: frozenset[str] = _OUTCOMES
) -> bool:
    """Whether the outcome befalls this person: subject of a passive or of "die", object of "kill"."""
    head = risen(head)
    verb = head.head
    if verb.pos not in VERBS or _undone(verb):
        return False
    name = predicate.find(parse, quantity, counted).name
    if name not in among:
        return False
    if head.dep == "nsubj:pass":
        return True
    if head.dep == "comp:pred":  # turned round: "killed were a teacher and two pupils"
        return not any(c.tag != "VBN" for c in below(verb, "nsubj", "expl"))
    if head.dep == "nsubj":
        return verb.lemma.lower() in _PERISHING
    return head.dep == "obj" and classify(verb) in among


def _undone(verb: Token) -> bool:
    """Whether nobody says that it happened: "to kill a guard", "accused of trying to hurt a nurse"."""
    return verb.tag == "VB" and any(c.lower in grammar.TO_WHAT for c in below(verb, "aux", "mark"))


def _duration(parse: Parse, match: re.Match[str]) -> Found:
    unit = numbers(parse.language).one(match["unit"])
    span = parse.char_span(match.start(), match.end())
    quantity = _single(match.start(), match.end(), span.start, unit, last=span.end)
    root = span.root
    noun = root.head if root.dep in {"amod", "compound", "nmod"} else None
    lemma = noun.lemma.lower() if noun is not None else None
    return quantity, unnumbered(noun, noun or root, lemma, first=span.start, people=False)


def _single(start: int, end: int, first: int, unit: Unit | None, *, last: int | None = None) -> Quantity:
    number = exact(start, end, 1.0, step=1.0, form=Form.WORDS)
    return Quantity(
        number=number, unit=unit, modifier=Modifier.EXACT, start=start, end=end, value=1.0, low=1.0, high=1.0,
        first=first, last=last or first + 1, core_last=last or first + 1,
        kind=unit.kind if unit else FigureKind.COUNT,
    )  # fmt: skip
