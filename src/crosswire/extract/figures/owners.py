"""Whose a figure is: the candidate of the votes, the company of the revenue, the side of the soldiers.

    "Finch 14 percent, Reed (9 percent)"       the name in front
    "Finch's 27 votes", "votes for Finch"      who has the noun
    "20 government soldiers"                   the side in front of the counted
    "Voltan sold 40,000 cars"                  the subject of a verb whose object is its own
    "Its profit rose to $3 million"            the pronoun's name, in the paragraph

Of the killed and the freed, who kills or frees them is no owner; null wherever the words leave it open.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire import grammar
from crosswire.extract.figures import bearers, results
from crosswire.extract.figures.readings import Reading, again
from crosswire.languages.outcomes import classify, people_classes
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import words
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token

_OF_BRACKET = lists.pattern("extract/figures/owners", "of_bracket")  # "(46 per cent) of 616"
_APIECE, _NEEDING, _OF_A_PLACE, _PUT_AT, _OF_A_BODY, _OWN_LENGTHS = lists.several(
    "extract/figures/owners", "apiece", "needing", "of_a_place", "put_at", "of_a_body", "own_lengths"
)
_OF = lists.pattern("extract/figures/owners", "of")
_SUBJECT_RELATIVES = words("small", "subject_relatives")

_STEPS = 8
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.RATIO})


def find(parse: Parse, readings: Sequence[Reading]) -> list[Token | None]:
    """Whose each figure of a paragraph is; None where its words leave that open.

    Args:
        parse: The paragraph.
        readings: Its figures, in order.

    Returns:
        The head of the name or of the body's noun, one a reading.
    """
    found: list[Token | None] = []
    lists = _lists(parse, readings)
    for place, reading in enumerate(readings):
        before = readings[place - 1] if place else None
        if len(found) > place:  # the second number of a result
            continue
        if reading.quantity.side is not None:
            scored = results.owners(parse, [r.quantity for r in readings[place : place + 2]])
            if scored is not None:
                found += scored
                continue
        owner = None
        if before and again(parse.text, before.quantity, reading.quantity):
            base = place > 1 and _OF.fullmatch(
                parse.text, readings[place - 2].quantity.end, before.quantity.start
            )
            owner = found[-2] if base else found[-1]  # "41,200 of 80,300 votes, or 51.3 percent"
        if owner is None and reading.quantity.kind is not FigureKind.AGE:
            owner = _owner(parse, reading, lists)
        found.append(owner)
    return found


def _owner(parse: Parse, reading: Reading, lists: frozenset[int]) -> Token | None:
    if reading.quantity.first in lists:
        return None if _apiece(parse, reading) else _in_front(parse, reading)
    if reading.counted.whole or _required(reading) or _apiece(parse, reading):
        return None
    said = _supported(reading) or _possessed(reading) or _side(reading)
    return said or (None if _attributive(parse, reading) else _subject(reading))


def _apiece(parse: Parse, reading: Reading) -> bool:
    """Whether each of several has it: "followed by Finch and Reed at 17 percent each"."""
    head = reading.counted.head
    behind = (reading.quantity.last, *([head.i + 1] if head is not None else []))
    return any(place < len(parse) and parse[place].lower in _APIECE for place in behind)


def _attributive(parse: Parse, reading: Reading) -> bool:
    """Whether the number is a property of a thing: "a 38-page report", "Kupang, about 90 km away"."""
    quantity = reading.quantity
    if quantity.kind is FigureKind.DURATION:
        return False
    anchor = reading.counted.anchor
    apposed = anchor.dep == "appos" and anchor.head.pos == "PROPN" and quantity.kind is FigureKind.MEASURE
    return apposed or parse.text[quantity.end : quantity.end + 1] == "-"


def _required(reading: Reading) -> bool:
    """Whether it is what anybody would need, or what all have: "short of the 251 votes needed"."""
    head = reading.counted.head
    clauses = grammar.relatives(head) if head is not None else []
    base = _OF_BRACKET.search(reading.counted.anchor.parse.text, 0, reading.quantity.start)
    return base is not None or any(c.lemma in _NEEDING and grammar.subject(c) is None for c in clauses)


# Lists of names with their numbers.
_BETWEEN = lists.words("extract/figures/owners", "between")


def _lists(parse: Parse, readings: Sequence[Reading]) -> frozenset[int]:
    """The first words of the figures that stand behind a name in a list; one alone only in brackets."""
    behind = [r for r in readings if _listable(r) and _in_front(parse, r) is not None]
    bare = [r for r in behind if parse[r.quantity.first - 1].text in {",", ":", "-", "–", "—"}]
    enough = len(behind) > 1
    return frozenset(r.quantity.first for r in behind if enough or r not in bare)


def _listable(reading: Reading) -> bool:
    counted = reading.counted.lemmas[:1]
    votes = bool(counted) and counted[0] in table("owners")["votes"]
    bare = reading.counted.head is None and reading.quantity.unit is None
    return reading.quantity.kind in _SHARES or (reading.quantity.kind is FigureKind.COUNT and (votes or bare))


def _in_front(parse: Parse, reading: Reading) -> Token | None:
    """The name right before a number, a mark or a small word between: "Reed (9 percent)", "Lund on 7"."""
    place = reading.quantity.first - 1
    between = 0
    while place > 0 and between < 2 and parse[place].lower in _BETWEEN:
        place, between = place - 1, between + 1
    if place < 0 or parse[place].sent.start != parse[reading.quantity.first].sent.start:
        return None
    token = parse[place]
    preposed = token.dep == "comp:obj" and token.head.lower in _OF_A_PLACE
    bare = reading.counted.head is None and reading.quantity.unit is None
    if bare and parse[place + 1].text != "(" and between:
        return None
    return token if bearers.named(token) and not preposed else None


# Who has what is counted.
def _supported(reading: Reading) -> Token | None:
    """As in "41 percent for Finch", "support for Finch fell to 41 percent", "300 seats went to Reform"."""
    head = reading.counted.head or reading.counted.anchor
    nouns = [head, *_nouns_above(reading.counted.anchor)]
    verb = _verb(reading.counted.anchor)
    if verb is not None:
        nouns += [s for s in grammar.subjects(verb) if s.i < verb.i]
    share = reading.quantity.kind in _SHARES
    for noun in nouns:
        if share or noun.lemma.lower() in table("owners")["support"]:
            named = [grammar.complement(p) for p in grammar.phrases(noun, *grammar.FOR_WHAT)]
            found = next((n for n in named if n is not None and bearers.named(n)), None)
            if found is not None:
                return found
    if verb is not None and verb.lemma in table("owners")["to"] and _within_subject(reading, verb):
        return next(
            (
                n
                for p in grammar.phrases(verb, *grammar.TO_WHAT)
                if (n := grammar.complement(p)) and bearers.body(n)
            ),
            None,
        )
    return None


def _nouns_above(anchor: Token) -> list[Token]:
    """The nouns that a number hangs on, the nearest first: "profit" of "a profit of $3 million"."""
    found: list[Token] = []
    token = anchor
    for _ in range(_STEPS):
        token = token.head if token.head.i != token.i else token
        if token.pos in grammar.VERBS:
            break
        if token.pos in grammar.NOUNS and token not in found:
            found.append(token)
        if token.head.i == token.i:
            break
    return found


def _possessed(reading: Reading) -> Token | None:
    """As in "Voltan's 40 ships", "its profit of $3 million", "the 27 votes of the Reform Party"."""
    head = reading.counted.head
    for noun in [*([head] if head is not None else []), *_nouns_above(reading.counted.anchor)]:
        for having in grammar.before(noun, "nmod:poss"):
            owner = bearers.resolved(having)
            if owner is not None and not (bearers.of_place(owner) and _suffered(reading)):
                return owner
        of = grammar.of_phrase(noun)
        if of is not None and bearers.body(of) and not bearers.of_place(of) and of.i >= reading.quantity.last:
            return of
    return None


def _side(reading: Reading) -> Token | None:
    """As in "20 government soldiers", "14 opposition fighters"; of people and arms."""
    head = reading.counted.head
    if head is None or reading.quantity.kind is not FigureKind.COUNT:
        return None
    return next((t for t in grammar.modifiers(head) if t.lemma.lower() in table("owners")["sides"]), None)


# The subject of a verb whose object is its own.
def _subject(reading: Reading) -> Token | None:
    verb = _verb(reading.counted.anchor)
    if verb is None:
        return None
    if _within_subject(reading, verb) or _relative(reading) is not None:
        return _agent(reading, verb)
    if _gives(verb, reading) is not None:
        return _gives(verb, reading)
    if not _owning(verb, reading):
        return None
    subject = _of_clause(verb)
    return _whose(subject) if subject is not None else None


def _verb(anchor: Token) -> Token | None:
    """The verb that governs the number, where it hangs on it as what is had, done or reached."""
    token = anchor
    for _ in range(_STEPS):
        token, child = token.head, token
        of_number = token.head.like_num or token.head.pos == "NUM"  # "$5 million in revenue and income of"
        if token.i == child.i or (token.pos == "ADP" and token.lower in _SETTINGS and not of_number):
            return None
        if token.pos in grammar.VERBS:
            return token
        if token.pos == "PROPN":
            return None  # "they took Northam, 90 kilometres from the coast"
    return None


_SETTINGS = lists.words("extract/figures/owners", "settings")


def _owning(verb: Token, reading: Reading) -> bool:
    """Whether what the verb governs is its subject's own."""
    lemma, lists = verb.lemma.lower(), table("owners")
    kind = reading.quantity.kind
    if lemma in lists["foreign"] or (kind is FigureKind.DURATION and lemma not in _OWN_LENGTHS):
        return False
    if lemma in lists["told"]:
        return kind in {FigureKind.MONEY, FigureKind.PERCENT} or not (reading.people or _suffered(reading))
    bare = kind is FigureKind.COUNT and reading.counted.head is None
    if lemma == "be" and (bare or kind in {FigureKind.MEASURE, FigureKind.DURATION}):
        return False
    if grammar.passive(verb):
        return not grammar.follows(grammar.risen(reading.counted.anchor), *grammar.BY_WHOM)
    acted = classify(verb) in people_classes() and classify(verb) not in lists["own_outcomes"]
    if lemma in words("speech", "verbs") and lemma not in lists["asked"]:
        return False
    return not (acted and (reading.people or reading.counted.head is None))


def _within_subject(reading: Reading, verb: Token) -> bool:
    anchor = grammar.risen(reading.counted.anchor)
    return any(s.i == anchor.i or grammar.within(s, anchor) for s in grammar.subjects(verb))


def _relative(reading: Reading) -> Token | None:
    """The verb of a short clause behind the counted, with who does it: "300 shells fired by rebels"."""
    head = reading.counted.head
    verbs = grammar.relatives(head) if head is not None else []
    return next((v for v in verbs if grammar.agent(v) is not None), None)


def _agent(reading: Reading, verb: Token) -> Token | None:
    """By whom things are done; people are not owned by who kills or holds them."""
    above = _relative(reading) or verb
    agent = grammar.agent(above)
    if agent is None or not _owning(above, reading) or reading.people:
        return None
    return agent if bearers.body(agent) else None


def _gives(verb: Token, reading: Reading) -> Token | None:
    """Who is given it: "gave Barran 281,935 votes", "put Finch at 41 percent"."""
    given = grammar.first_below(verb, "iobj")
    if given is not None and bearers.named(given):
        return given
    placed = next(iter(grammar.objects(verb)), None)
    at = grammar.risen(reading.counted.anchor)
    if placed is not None and grammar.follows(at, *_PUT_AT) and bearers.named(placed):
        return placed
    return None


def _of_clause(verb: Token) -> Token | None:
    """Whose a verb is: its subject, that of the verb it is joined to, or what its clause stands behind."""
    for _ in range(_STEPS):
        own = grammar.subject(verb)
        if own is not None:
            return grammar.antecedent(own) if own.lower in _SUBJECT_RELATIVES else own
        if verb.dep in grammar.RELATIVES:
            return verb.head if verb.head.pos in grammar.NOUNS else None
        if verb.dep not in {"conj", "xcomp", "advcl"} or verb.head.pos not in grammar.VERBS:
            return None
        verb = verb.head
    return None


def _whose(subject: Token) -> Token | None:
    """The body that a subject is, or whose it is: "Voltan", "Voltan's profit", "shares of Voltan"."""
    owner = bearers.resolved(subject)
    if owner is not None:
        return owner
    apposed = next((a for a in grammar.behind(subject, "appos") if bearers.named(a)), None)
    having = next((o for h in grammar.before(subject, "nmod:poss") if (o := bearers.resolved(h))), None)
    of = next(
        (
            n
            for p in grammar.phrases(subject, *_OF_A_BODY)
            if (n := grammar.complement(p)) and bearers.named(n)
        ),
        None,
    )
    beside = next(
        (
            t
            for t in grammar.before(subject, "compound", "nmod")
            if bearers.named(t) and not bearers.of_place(t)
        ),
        None,
    )
    return apposed or having or of or beside


def _suffered(reading: Reading) -> bool:
    return reading.predicate.name in people_classes()
