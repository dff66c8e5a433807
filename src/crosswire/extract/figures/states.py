"""What is said of a figure where no verb of outcome says it, or one says it too coarsely.

"81 voted in favour, seven against"      for and against are no one "voted"
"won 38 seats", "took 254,377"           votes are won, whatever verb says so
"four votes short of the 251 needed"     what is lacking was not voted
"deaths to 40", "21 of them unstable"    the words that touch the number
"revenue of $3m", "a profit of $1m"      by what the money is
"shops shut in the town of 9,000"        nobody shut 9,000: an attribute has no governing verb
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from crosswire import grammar
from crosswire.extract.figures import amounts
from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.predicate import Predicate
from crosswire.languages.outcomes import classify, people_classes, strong_classes
from crosswire.resources import lists
from crosswire.resources.figures import patterns, table
from crosswire.resources.words import outcomes as listed
from crosswire.resources.words import words
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity

_LOST = words("small", "lost")

_FRONT, _BEHIND = 110, 90
_NOTHING = ""  # known to be said of something else
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.RATIO})


@dataclass(frozen=True, slots=True)
class _Case:
    """A figure with the words of its sentence in front of it and behind it."""

    parse: Parse
    quantity: Quantity
    counted: Counted
    happened: Predicate
    front: str
    behind: str
    sentence: str

    def before(self, name: str) -> bool:
        return patterns("states", f"{name}_front").search(self.front) is not None

    def after(self, name: str) -> bool:
        return patterns("states", f"{name}_behind").match(self.behind) is not None

    @property
    def counts(self) -> bool:
        return self.quantity.kind is FigureKind.COUNT

    @property
    def noun(self) -> str | None:
        return next(iter(self.counted.lemmas), None)


def find(parse: Parse, quantity: Quantity, counted: Counted, happened: Predicate) -> Predicate:
    """What happened to the counted, where its place or the words that touch it know better than a verb.

    Args:
        parse: The paragraph.
        quantity: The number with its unit.
        counted: What it counts.
        happened: What the sentence's verbs say of it.
    """
    sentence = counted.anchor.sent
    case = _Case(
        parse=parse, quantity=quantity, counted=counted, happened=happened,
        front=parse.text[max(sentence.start_char, quantity.start - _FRONT) : quantity.number.start],
        behind=parse.text[quantity.end : min(sentence.end_char, quantity.end + _BEHIND)],
        sentence=sentence.text,
    )  # fmt: skip
    name = next((name for rule in _RULES if (name := rule(case)) is not None), None)
    if name is None or name == happened.name:
        return happened
    if name == _NOTHING:
        return replace(happened, name=None)
    if name in _listed("bare") or (name in attributes() | {*_MOVES} and not case.counts):
        return replace(happened, name=name)
    others = tuple(lemma for lemma in happened.lemmas if not _of_people(lemma))
    return replace(happened, name=name, lemmas=(name, *others))


def _of_people(lemma: str) -> bool:
    return any(lemma in entry.get(kind, ()) for name, entry in _people() for kind in _KINDS)


_KINDS = lists.phrases("extract/figures/states", "kinds")


@cache
def _people() -> list[tuple[str, dict[str, tuple[str, ...]]]]:
    return [(name, dict(listed.entries()[name])) for name in people_classes()]


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("states")["lists"][name])


def attributes() -> frozenset[str]:
    """How far, long or high something is, and who was there: no outcomes that compare figures."""
    return _listed("attributes")


# Votes.
def _all_but(case: _Case) -> str | None:
    return _NOTHING if case.counts and case.before("all_but") else None


def _ballot(case: _Case) -> str | None:
    """For, against or abstaining, where the sentence speaks of a vote."""
    if not case.counts or not patterns("states", "ballot_context").search(case.sentence):
        return None
    if case.counted.head is not None and not (case.counted.people or case.noun in _listed("prizes")):
        return None
    for name in ("abstained", "voted_for", "voted_against"):
        if case.after(name):
            return name
    return None


def _won(case: _Case) -> str | None:
    """Votes and seats that somebody gets: "took 254,377", "gave Barran 281,935 votes"."""
    prize = case.noun in _listed("prizes")
    bare = case.counted.head is None and (case.counts or case.quantity.kind in _SHARES)
    if not (prize or (bare and _of_votes(case))) or case.counted.whole:
        return None
    verb = case.happened.verb
    anchor = grammar.risen(case.counted.anchor)
    had = verb is not None and verb.lemma in _listed("winning") and anchor.dep not in grammar.SUBJECTS
    if had and verb is not None and (prize or verb.lemma not in _NO_VOTES):
        return "won"
    return None


_NO_VOTES, _HOLDING, _MAKING, _AMONG, _WITHIN, _ASKING, _BY_OR_OF, _SEATED, _REACHING = lists.several(
    "extract/figures/states",
    "no_votes", "holding", "making", "among", "within", "asking", "by_or_of", "seated", "reaching",
)  # fmt: skip


def _of_votes(case: _Case) -> bool:
    """Whether the paragraph speaks of votes or seats that are won."""
    return any(t.lemma.lower() in _listed("prizes") for t in case.parse if t.pos == "NOUN")


def _needed(case: _Case) -> str | None:
    if case.quantity.kind not in {FigureKind.COUNT, *_SHARES} or case.counted.people:
        return None
    return "needed" if case.before("needed") or case.after("needed") else None


# What touches the number.
def _level(case: _Case) -> str | None:
    """The class of the noun whose number it is: "deaths to 40", "the toll past 60", "Injured: 12"."""
    if not case.counts or case.counted.head is not None:
        return None
    before = [t for t in case.parse[max(0, case.quantity.first - 4) : case.quantity.first] if t.pos != "ADV"]
    if len(before) < 2 or before[-1].lower not in _LEVELS:
        return None
    noun = before[-2]
    name = classify(noun) if noun.pos in grammar.NOUNS or noun.lower in _LOST else None
    return name if name in people_classes() else None


_LEVELS = lists.words("extract/figures/states", "levels")


def _condition(case: _Case) -> str | None:
    head = case.counted.head
    if not case.counts or (head is not None and head.pos != "PRON" and not case.counted.people):
        return None
    clause = case.counted.people and patterns("states", "critical_clause").match(case.behind)
    return "critical" if case.after("critical") or clause else None


def _inside(case: _Case) -> str | None:
    """Who is in a hall or on board; a hall that holds 200 keeps nobody captive."""
    if not case.counts or (case.counted.head is not None and not case.counted.people):
        return None
    verb = case.happened.verb
    if verb is not None and verb.lemma in _HOLDING and case.happened.name == "held":
        subject = grammar.subject(verb)
        if subject is not None and not grammar.passive(verb) and subject.lemma.lower() in _listed("venues"):
            return "inside"
    if case.happened.name in strong_classes() or case.counted.whole:
        return None
    return next((name for name in ("aboard", "inside") if case.after(name)), None)


def _among(case: _Case) -> str | None:
    """What happened to all of those whom the counted were among: "six were among at least 22 killed"."""
    verb = case.happened.verb
    if not case.counts or verb is None or verb.lemma not in grammar.COPULA:
        return None
    among = next((n for p in grammar.phrases(verb, *_AMONG) if (n := grammar.complement(p))), None)
    words = [among, *grammar.relatives(among), *grammar.modifiers(among)] if among is not None else []
    return next((name for t in words if (name := classify(t)) in strong_classes()), None)


def _poll(case: _Case) -> str | None:
    """How many back whom, where a poll is told: "Finch led with 34 percent, Reed had 21"."""
    verb = case.happened.verb
    said = verb is None or verb.lemma in _listed("winning") or verb.lemma in _listed("backing")
    other = case.happened.name in listed.entries() and case.happened.name != "earned"
    if case.quantity.kind not in _SHARES or other or not said:
        return None
    return "supported" if patterns("states", "poll_context").search(case.parse.text) else None


def _asked(case: _Case) -> str | None:
    """Who was asked for a poll: "a survey of 1,200 adults", "polled 400 voters"."""
    if not case.counts or not case.counted.people or case.happened.name in strong_classes():
        return None
    anchor = grammar.risen(case.counted.anchor)
    above = anchor.head.head if grammar.follows(anchor, *grammar.OF_WHAT) else anchor.head
    asks = above.pos in {"NOUN", "VERB"} and above.lemma.lower() in _ASKING
    asked = above.pos == "NOUN" or anchor.dep == "obj" or grammar.passive(above)
    return "surveyed" if asks and asked else None


# How far something moved.
def _moved(case: _Case) -> str | None:
    """The way of a move, where the number is its size: "sales of cars rose 5 percent", "a 9 percent fall"."""
    if case.quantity.kind not in _MOVING:
        return None
    told = next((name for name in _MOVES if case.before(name) or case.after(name)), None)
    if told is not None:
        return told
    head, anchor = case.counted.head, case.counted.anchor
    noun = head or (anchor.head if anchor.dep in {"nummod", "compound", "nmod"} else None)
    if noun is not None and noun.i >= case.quantity.last:
        return name if noun.pos == "NOUN" and (name := classify(noun)) in _MOVES else None
    by = grammar.follows(anchor, *_BY_OR_OF)
    above = anchor.head.head if by else anchor.head if anchor.dep in _AS_SIZE else None
    name = classify(above) if above is not None else None
    return name if name in _MOVES else None


_MOVING = frozenset({FigureKind.PERCENT, FigureKind.RATIO, FigureKind.MONEY, FigureKind.MEASURE})
_MOVES = ("rose", "fell")
_AS_SIZE = frozenset({"obl:npmod", "obj", "advmod", "dep"})


def _reached(case: _Case) -> str | None:
    """A level that is reached is no arrival: "trade could reach $3 billion"."""
    verb, amount = case.happened.verb, not case.counts or case.counted.head is None
    reached = verb is not None and verb.lemma in _REACHING and case.happened.name == "arrived"
    return "reached" if reached and amount else None


def _rate(case: _Case) -> str | None:
    """What a rate is a rate of: "the jobless rate rose to 7 percent"."""
    return "unemployed" if case.quantity.kind is FigureKind.PERCENT and case.before("unemployed") else None


# Attributes.
def _attribute(case: _Case) -> str | None:
    """How far, how long, how many live there: no verb of the sentence says it of the number."""
    kind = case.quantity.kind
    if kind is FigureKind.AGE:
        return _NOTHING
    if case.counts:
        return _of_count(case)
    if kind is FigureKind.DURATION:
        return _of_time(case)
    if kind is not FigureKind.MEASURE or case.quantity.unit is None:
        return None
    if case.quantity.unit.dimension == "length":
        names = ("height", "depth", "width", "length", "distance")
        found = next((name for name in names if case.after(name)), None)
        return found or ("length" if _attributive(case) else None)
    return None


def _of_count(case: _Case) -> str | None:
    if _lives_there(case):
        return "inhabited"
    if case.noun in _SEATED and (case.behind[:1] == "-" or _in_a_phrase(case)):
        return "members"  # "a 17-member panel", "a union with 40 members"
    if case.quantity.unit is None and case.behind[:1] == "-" and case.happened.name not in people_classes():
        return "length" if case.noun in _listed("extents") else _NOTHING
    if case.happened.name == "valued":
        return _NOTHING  # "nine values", "40 prices"
    own = case.happened.name in listed.entries() or case.happened.name is None
    return None if own or not _in_a_phrase(case) else _NOTHING


def _lives_there(case: _Case) -> bool:
    """Whether it is the size of a population: "the city of 120,000", "its 23 million people"."""
    if case.counted.head is None:
        return case.before("inhabited")
    if not case.counted.people or case.happened.name in strong_classes():
        return False
    had = grammar.before(case.counted.head, "nmod:poss") and case.noun in {"person", "inhabitant"}
    return case.after("inhabited") or (bool(had) and (case.quantity.number.value or 0) >= _MANY)


_MANY = 100_000


def _in_a_phrase(case: _Case) -> bool:
    """Whether a preposition holds the number off the verb: "hatred among the 400 tribes"."""
    anchor = grammar.risen(case.counted.anchor)
    had = bool(grammar.before(anchor, "nmod:poss"))
    return had or grammar.follows(anchor, *_WITHIN)


def _of_time(case: _Case) -> str | None:
    """How long something lasts: "a five-year war", "three years of floods"."""
    noun = _attributive(case)
    if noun is None:
        return "lasted" if grammar.of_phrase(case.counted.anchor) is not None else None
    if classify(noun) is not None:
        return classify(noun)
    return "lasted" if noun.lemma.lower() in _listed("lasting") else "length"


def _attributive(case: _Case) -> Token | None:
    """The noun that an amount stands in front of: "a 45-minute journey"."""
    written = case.parse.text[case.quantity.start : case.quantity.end]
    if "-" not in written:
        return None
    first = case.quantity.last
    if first < len(case.parse) and case.parse[first].text == "(":  # "the 600-kilometer (375-mile) border"
        first = next((t.i + 1 for t in case.parse[first : first + 6] if t.text == ")"), first)
    noun = None
    for token in case.parse[first : first + 5]:
        if token.pos not in {"ADJ", "NOUN", "PROPN", "PUNCT"} or token.text in {",", ".", ";", "("}:
            break
        noun = token if token.pos in grammar.NOUNS else noun
    return noun


# Money and things.
def _account(case: _Case) -> str | None:
    """What money is: revenue, profit or loss, by the noun beside it."""
    if case.quantity.kind is not FigureKind.MONEY:
        return None
    beside = amounts.thing(case.quantity, case.counted)
    if beside is None:
        return None
    lemma = beside.lemma.lower()
    named = next((name for name in ("revenue", "earned", "lost", "owed") if lemma in _listed(name)), None)
    return named or (classify(beside) if case.happened.name is None else None)


def _produced(case: _Case) -> str | None:
    """What is made: "made 68,912 of its small cars", not "made 12 arrests"."""
    verb = case.happened.verb
    if (
        verb is None
        or verb.lemma not in _MAKING
        or not case.counts
        or case.counted.people
        or case.noun is None
    ):
        return None
    if case.noun in _listed("no_products") or case.happened.name in strong_classes():
        return None
    anchor = grammar.risen(case.counted.anchor)
    made = anchor.dep in {"obj", "nsubj:pass"} or (anchor.dep == "nsubj" and grammar.passive(verb))
    return "produced" if made and anchor.head.i == verb.i and not grammar.predicates(verb) else None


_RULES: tuple[Callable[[_Case], str | None], ...] = (
    _all_but, _among, _ballot, _needed, _asked, _poll, _won, _moved, _rate, _reached,
    _level, _condition, _inside, _account, _produced, _attribute,
)  # fmt: skip
