"""Where a figure holds: the place that hangs on it, on what happened, or on the event before it.

"Eight in Northam and five in Southam"         the place right behind each
"Peru reported 40 dead"                        a country's own number
"The mill at Northam collapsed. Nine died."    the sentence before, and then no more than likely
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.extract.figures.dates import token_at
from crosswire.extract.figures.readings import Reading
from crosswire.extract.figures.ties import Tie, speaks, tie
from crosswire.grammar import has, verb_above
from crosswire.languages.outcomes import people_classes, suffered
from crosswire.resources import linking, lists
from crosswire.resources.figures import table
from crosswire.types import Analysis, EntityType, FigureKind, Paragraph, Sentence, Span
from crosswire.types.parse import Token

_BODIES = frozenset({EntityType.ORGANISATION, EntityType.PERSON})
_PHRASE = frozenset({"compound", "nmod", "nmod:poss", "appos", "conj", "flat", "amod", "obl:npmod"})
_IN, _SAYING, _WHERE = lists.several("extract/figures/places", "in", "saying", "where")
_TIMES = frozenset({"DATE", "TIME", "PERSON", "EVENT"})
_NEVER = frozenset({FigureKind.AGE, FigureKind.DURATION})
# "Eight in Northam and five in Southam": each number has the place that follows it.
_BEHIND, _AWAY = lists.patterns("extract/figures/places", "behind", "away")
_LED = re.compile(r"[-‐‑][a-z]")  # "US-led", "Leeds-based"
_QUOTE = re.compile(r"[“”\"]")  # who spoke in Northam did not say where it happened
_OF_ITS, _OWN_TOLL = lists.patterns("extract/figures/places", "of_its", "own_toll")
_UP_TO = lists.pattern("extract/figures/places", "up_to")
_PERSON = "person"
_NEXT = 3  # words of the parse to where somebody goes
_BACK = 3  # sentences before that of the figure


@dataclass(frozen=True, slots=True)
class Where:
    """A place, and whether the figure's own clause says it; of several joined by "and" all of them."""

    span: Span
    own: bool
    joint: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    """A place's name in a sentence, with the preposition that it stands under."""

    span: Span
    token: Token
    preposition: Token | None
    country: bool


def find(analysis: Analysis, paragraph: Paragraph, sentence: Sentence, reading: Reading) -> Where | None:
    """Where what a figure counts is, or happens; None where the text does not tell."""
    quantity = reading.quantity
    if quantity.kind in _NEVER:
        return None
    own = paragraph.span(quantity.start, quantity.end)
    names = [
        n for n in _names(analysis, paragraph, sentence) if not _QUOTE.search(_between(analysis, own, n.span))
    ]
    if quantity.unit is not None and quantity.unit.dimension == "length":
        away = [n for n in names if n.span.start > own.end and _AWAY.match(_between(analysis, own, n.span))]
        if away:
            return Where(away[0].span, own=True)
    found = _of_own_toll(analysis, paragraph, sentence, reading) or _tied(analysis, names, own, reading)
    if found is not None or not _suffered(reading):
        return found
    likely = [n for n in names if not _elsewhere(n)]
    if likely:
        nearest = min(likely, key=lambda n: (abs(n.span.start - own.start), n.span.start))
        return Where(nearest.span, own=False, joint=_joint(nearest, likely))
    return None if _named(paragraph, sentence) else _before(analysis, sentence)


def _named(paragraph: Paragraph, sentence: Sentence) -> bool:
    """Whether the sentence names a place that nobody knows: "injured in Mogan quarter"."""
    held = [
        t
        for t in paragraph.parse[sentence.first : sentence.last]
        if t.pos == "PROPN" and t.entity not in _TIMES and t.text[0].isupper()
    ]
    leads = [p for p in map(_preposition, held) if p is not None]
    return any(p.lower in _IN for p in leads)


def _suffered(reading: Reading) -> bool:
    """Whether something happened to people: then the sentences before tell where."""
    return suffered(reading.quantity.kind, reading.predicate.name)


def _names(analysis: Analysis, paragraph: Paragraph, sentence: Sentence) -> list[_Name]:
    """The places of a sentence that may say where something happens, in text order."""
    found = [n for n in _all(analysis, paragraph, sentence) if _locative(analysis, n)]
    return [n for n in found if not any(_houses(analysis, n, other) for other in found)]


def _houses(analysis: Analysis, house: _Name, town: _Name) -> bool:
    """Whether one is another country's house in the other: "the Norland embassy in Derre" is in Derre."""
    if town.preposition is None or town.preposition.head.i != house.token.i:
        return False
    words = lists.known(analysis.report.slice(house.span)).replace(".", "").split()
    return len(words) > 1 and any(word in linking.nations() for word in words[:-1])


def _all(analysis: Analysis, paragraph: Paragraph, sentence: Sentence) -> Iterator[_Name]:
    for place in analysis.meeting(sentence.span, analysis.places):
        token = token_at(paragraph, place.span.end - 1) if sentence.span.covers(place.span) else None
        if (
            token is not None
            and not place.modifier
            and token.pos != "ADJ"
            and not _LED.match(analysis.report.text, place.span.end)
        ):
            yield _Name(place.span, token, _preposition(token), place.precision == "country")


def _preposition(token: Token) -> Token | None:
    """The preposition that governs the phrase in which a name stands."""
    for _ in range(5):
        if token.dep == "comp:obj":
            return token.head
        if token.dep not in _PHRASE or (token.dep == "conj" and token.head.pos != "PROPN"):
            return None
        token = token.head
    return None


def _locative(analysis: Analysis, name: _Name) -> bool:
    """Whether the words around a name tie what is told to the place."""
    if any(
        m.type in _BODIES and m.span.covers(name.span) and name.span not in (m.span, m.name)
        for m in analysis.meeting(name.span, analysis.mentions)
    ):
        return False
    token, preposition = name.token, name.preposition
    if preposition is None:
        first = _first(token)  # "floods hit Peru and Bolivia"
        return _struck(first) or _giving(first) or token.dep == "nmod:poss" or _of_event(name)
    if token.dep == "nmod:poss" and any(child.dep == "nummod" for child in token.head.children):
        return True  # "of Congo's 400 tribes"
    named = token.head.pos == "PROPN" and not token.parse.text.startswith("-", token.idx + len(token))
    if token.dep in {"compound", "nmod"} and (named or name.country):
        return False  # "Leeds Rovers"; "in US strikes": who acts, not where
    return _leads(preposition)


def _leads(preposition: Token) -> bool:
    """Whether a preposition says where: "in", "near"; "of" behind a word of place or in a phrase of it."""
    words, host = table("setting"), preposition.head
    if host.entity == "PERSON" or preposition.lower not in words["where"]:
        return False
    if preposition.lower in words["without"] and host.pos in {"ADJ", "ADV"}:
        return False  # "the largest outside Peru"
    if preposition.lower not in words["owning"]:
        return True
    above = _preposition(host)
    placed = above is not None and above.lower in words["where"] and above.lower not in words["owning"]
    return placed or host.lower in words["parts"]


def _struck(token: Token) -> bool:
    """Whether a place has something done to it, or said of it: "shells hit Leeds", "Peru, where 21 died"."""
    if any(clause.dep == "acl:relcl" and has(clause, *_WHERE) for clause in token.children):
        return True
    return token.dep in {"obj", "nsubj:pass"} and token.head.lemma.lower() in table("setting")["striking"]


def _of_event(name: _Name) -> bool:
    """Whether a town says which event: "a Leeds fire"; a country there is often who acts: "US strikes"."""
    token, event = name.token, name.token.head
    named = token.dep in {"compound", "nmod", "amod"} and event.lemma.lower() in table("setting")["events"]
    return named and not name.country


def _giving(token: Token) -> bool:
    """Whether a place itself gives a number: "Peru reported 40 dead"."""
    return token.dep == "nsubj" and token.head.lemma.lower() in table("setting")["giving"]


def _elsewhere(name: _Name) -> bool:
    """Whether people come from there, go there, or somebody spoke there."""
    if name.preposition is None or not _leads(name.preposition):
        return not (_struck(name.token) or _of_event(name))
    if _moving(name):
        return True
    verb = verb_above(name.token)
    return verb is not None and speaks(verb)


def _moving(name: _Name) -> bool:
    return name.preposition is not None and name.preposition.lower in table("setting")["moving"]


def _of_own_toll(
    analysis: Analysis, paragraph: Paragraph, sentence: Sentence, reading: Reading
) -> Where | None:
    """The place whose own dead are told: "Peru's toll rose to 17", "Peru put its dead at 12".

    Beside one that tells its own, another that says how many people died means its own as well.
    """
    if not _suffered(reading):
        return None
    first = paragraph.span(reading.quantity.start, reading.quantity.end).start
    before = [n for n in _all(analysis, paragraph, sentence) if n.span.end < first]
    for name in reversed(before):
        toll = _OWN_TOLL.match(analysis.report.text, name.span.end, first)
        if toll and _UP_TO.match(analysis.report.text, toll.end(), first):
            return Where(name.span, own=True)
    verb = verb_above(reading.counted.anchor)
    said = [
        n for n in before if verb is not None and n.token.dep == "nsubj" and n.token.head.i == verb.head.i
    ]
    if len(before) != 1 or not said or not said[0].country or reading.counted.lemmas[:1] != (_PERSON,):
        return None
    if _named(paragraph, sentence):
        return None  # "said 40 people had died in Mogan"
    named, text = analysis.report.slice(said[0].span), analysis.report.text
    whole = paragraph.span(0, len(paragraph.parse.text))
    telling = (p for p in analysis.meeting(whole, analysis.places) if _OWN_TOLL.match(text, p.span.end))
    return (
        Where(said[0].span, own=True)
        if any(analysis.report.slice(p.span) != named for p in telling)
        else None
    )


def _tied(analysis: Analysis, names: list[_Name], own: Span, reading: Reading) -> Where | None:
    """The place of the figure's clause: right behind the number, else the nearest by the parse."""
    for name in names:
        if name.span.start > own.start and _BEHIND.match(_between(analysis, own, name.span)):
            joint = _joint(name, names)
            return Where(name.span, own=not joint, joint=joint)
    ranked = [
        (-strength, length, abs(n.span.start - own.start), k)
        for k, n in enumerate(names)
        for strength, length in [_strength(n, reading)]
        if strength is Tie.OWN or (strength > Tie.NONE and _suffered(reading))
    ]
    if not ranked:
        return None
    strength, _, _, k = min(ranked)
    listed = _listed(names[k].token)
    return Where(names[k].span, own=-strength == Tie.OWN and not listed, joint=_joint(names[k], names))


def _joint(name: _Name, names: list[_Name]) -> tuple[Span, ...]:
    """The places that are named as one: "in Northam and Southam"."""
    first = _first(name.token)
    held = [n.span for n in names if _first(n.token).i == first.i]
    return tuple(held) if len(held) > 1 else ()


def _listed(token: Token) -> bool:
    """Whether a name is one of several: none of them alone is where it happened."""
    return token.dep == "conj" or any(c.dep == "conj" and c.pos == "PROPN" for c in token.children)


def _first(token: Token) -> Token:
    """The first of what "and" joins."""
    while token.dep == "conj":
        token = token.head
    return token


def _strength(name: _Name, reading: Reading) -> tuple[Tie, int]:
    """How a place belongs to the figure, with how far off it stands."""
    token, anchor = name.token, reading.counted.anchor
    if token.dep == "nmod:poss" and token.head.i == anchor.i:
        return (Tie.NONE, 0) if _suffered(reading) else (Tie.OWN, 1)  # "Congo's 400 tribes"
    if name.preposition is None and not (_struck(token) or _of_event(name)):
        return _given(token, reading)
    strength, length = tie(anchor, token)
    gone = _moving(name) and (_suffered(reading) or length > _NEXT)
    return (Tie.NONE, 0) if gone else (strength, length)


def _given(token: Token, reading: Reading) -> tuple[Tie, int]:
    """A country that gives its own number: "Peru reported 40 dead", "Peru said 40 of its people died"."""
    verb = verb_above(reading.counted.anchor)
    if verb is None or reading.predicate.name not in people_classes() or token.dep != "nsubj":
        return Tie.NONE, 0
    if verb.i == token.head.i:
        return (Tie.NONE, 0) if verb.lemma in _SAYING else (Tie.OWN, 2)
    its = _OF_ITS.match(verb.parse.text, reading.quantity.end)
    under = verb.dep in {"ccomp", "comp:cl"} and verb.head.i == token.head.i
    return (Tie.OWN, 3) if its and under else (Tie.NONE, 0)


def _before(analysis: Analysis, sentence: Sentence) -> Where | None:
    """The place of the latest sentence before that tells of something that happened somewhere."""
    at = bisect_left(analysis.sentences, sentence.span.start, key=lambda s: s.span.start)
    for earlier in reversed(analysis.sentences[max(0, at - _BACK) : at]):
        names = _names(analysis, analysis.paragraphs[earlier.paragraph], earlier)
        happened = [n for n in names if n.token.dep != "nmod:poss" and not _elsewhere(n)]
        if happened:
            return Where(happened[0].span, own=False)
    return None


def _between(analysis: Analysis, first: Span, second: Span) -> str:
    """The characters between two spans, whichever comes first."""
    return analysis.report.text[min(first.end, second.end) : max(first.start, second.start)]
