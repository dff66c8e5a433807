"""What the words right around a name, and its own form, say that it is, whatever the model takes it for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire import grammar
from crosswire.analyse.candidates import DESIGNATION, Candidate
from crosswire.naming.renown import KNOWN_TOWN, population
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.places import Kind, Spot, fold, gazetteer
from crosswire.resources.words import words as listed
from crosswire.types import EntityType
from crosswire.types.parse import Token

_ARTICLES = listed("small", "articles")
_BOUND_FOR, _FROM_AND_TO, _OFF = lists.several("analyse/surroundings", "bound_for", "from_and_to", "off")
_LISTING = listed("small", "listing")

# Endings of family names that hardly end anything else.
_FAMILY = lists.pattern("analyse/surroundings", "family")
_LEAST = 5  # letters of a family name that its ending shows


def settled(name: Candidate) -> EntityType | None:
    """The type that the surroundings settle; None where they leave it open."""
    if name.label in {"PERSON", "GPE", "LOC", "NORP"} and DESIGNATION.fullmatch(name.text):
        return EntityType.OTHER
    if _is_vessel(name) or _is_storm(name) or _is_service(name):
        return EntityType.OTHER
    if _is_addressed(name):
        return EntityType.PERSON
    if _is_site(name) or _is_seat(name) or _suffers(name) or _is_gone_to(name):
        return EntityType.PLACE
    return EntityType.PERSON if _is_family(name) else None


def _is_vessel(name: Candidate) -> bool:
    """Whether a kind of vessel stands right before the name: "the ferry Maria Lind"."""
    first = name.tokens[0]
    if name.end - name.start > 1 and first.text.isupper() and first.lower in words("vessel marks"):
        return True
    before = name.paragraph.parse[name.start - 1] if name.start > 0 else None
    if before is None:
        return False
    return before.lower in words("vessels") or (
        before.text.isupper() and before.lower in words("vessel marks")
    )


def _is_storm(name: Candidate) -> bool:
    return name.end - name.start > 1 and name.tokens[0].lower in _STORMS


_CODE = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]?")


def _is_service(name: Candidate) -> bool:
    """Whether it is the number of a train, a bus or a flight: "Train IC12", "trams T4 and T7"."""
    parse, at = name.paragraph.parse, name.end - 1
    if not _CODE.fullmatch(parse[at].text):
        return False
    while at > 0 and (_CODE.fullmatch(parse[at].text) or parse[at].lower in _LISTING):
        at -= 1
    return parse[at].lower in words("numbered services")


def _is_addressed(name: Candidate) -> bool:
    """Whether a form of address that only people have stands before the name: "Mr London"."""
    parse = name.paragraph.parse
    return name.start > 0 and parse[name.start - 1].lower.rstrip(".") in words("addresses")


def _is_site(name: Candidate) -> bool:
    """Whether a kind of site follows that is called by its place: "Al-Hol camp", "Zaatari refugee camp"."""
    parse, at = name.paragraph.parse, name.end
    if name.label == "ORG" and name.end - name.start > 1 and not gazetteer().find(name.text):
        return False
    if at < len(parse) and parse[at].lower in words("site leads"):
        at += 1
    return at < len(parse) and parse[at].lower in words("sites") and not _titled(name)


def _titled(name: Candidate) -> bool:
    return name.start > 0 and name.paragraph.parse[name.start - 1].lower.rstrip(".") in words("titles")


def _is_seat(name: Candidate) -> bool:
    """Whether a capital or a country says or decides something: its government does."""
    spots = gazetteer().find(name.text)
    if name.label not in {"PERSON", "ORG", "GPE"} or not spots or lists.known(name.text) in words("common"):
        return False
    # A larger town may have borne the name: Chattogram was once an Islamabad.
    namesakes = [spot for spot in spots if fold(spot.name) == fold(name.text)]
    famous = any(_rules(group) for group in (spots, namesakes) if group)
    return famous and name.tokens.root.dep in grammar.SUBJECTS


def _rules(spots: Sequence[Spot]) -> bool:
    """Whether the largest of some places is a country, or lies in that of a capital among them."""
    largest = max(spots, key=lambda spot: spot.population)
    return largest.kind is Kind.COUNTRY or any(
        s.kind is Kind.CAPITAL and s.country == largest.country for s in spots
    )


def _suffers(name: Candidate) -> bool:
    """Whether what happens to it happens to places: "Bath was flooded", "Hull lost power"."""
    if population(name.text) < KNOWN_TOWN or name.text.isupper():
        return False
    root = name.tokens.root
    verb = root.head
    while root.dep == "conj" and verb.pos in grammar.NOUNS:
        root, verb = verb, verb.head
    if root.dep not in grammar.SUBJECTS | {"obj"}:
        return False
    lemma = verb.lemma.lower()
    suffers = root.dep in {"nsubj:pass", "obj"} and lemma in words("done to places")
    cut = root.dep == "nsubj:pass" and lemma == "cut" and grammar.has(verb, *_OFF)
    loses = root.dep == "nsubj" and lemma == "lose" and grammar.has(verb, *_SUPPLIES)
    natural = root.dep == "nsubj:pass" and any(
        _natural(c.children) for c in verb.children if c.lower in grammar.BY_WHOM
    )
    struck = root.dep == "obj" and _natural(grammar.below(verb, "nsubj"))
    return suffers or cut or loses or natural or struck


_STORMS, _SUPPLIES = lists.several("analyse/surroundings", "storms", "supplies")


def _natural(causes: Sequence[Token]) -> bool:
    """Whether one of them is a force of nature: "by floods"."""
    return any(cause.lemma.lower() in words("forces of nature") for cause in causes)


def _is_gone_to(name: Candidate) -> bool:
    """Whether somebody goes to it and a gazetteer has it: "fled to Rafah", "the road from Ramla to Lod"."""
    if name.label not in {"PERSON", "ORG", ""} or not gazetteer().find(name.text) or name.text.isupper():
        return False
    root = name.tokens.root
    while root.dep == "conj" and root.head.pos in grammar.NOUNS:
        root = root.head
    if root.dep != "comp:obj" or root.i < 1:
        return False
    preposition, holder = root.head, root.head.head
    moved = preposition.lower in _BOUND_FOR
    if moved and holder.lemma.lower() in words("goings"):
        return True
    return preposition.lower in _FROM_AND_TO and holder.lemma.lower() in words("ways")


def _is_family(name: Candidate) -> bool:
    """Whether a person was taken for a body: by an office before the name, its ending, what it does."""
    if name.label != "ORG":
        return False
    parts = name.text.split()
    plain = all(re.fullmatch(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?", p) and p[0].isupper() for p in parts)
    if not 1 < len(parts) < 5 or not plain or any(p.isupper() and len(p) > 2 for p in parts):
        return False
    if any(lists.known(p) in words("organisations") | words("legal") for p in parts) or _has_article(name):
        return False
    if len(parts) > 2 and lists.known(parts[0]) in words("roles"):
        return True
    family = len(parts[-1]) >= _LEAST and bool(_FAMILY.search(parts[-1].lower()))
    return family or (_does_as_people(name) and not gazetteer().find(parts[0]))


def _has_article(name: Candidate) -> bool:
    return name.start > 0 and name.paragraph.parse[name.start - 1].lower in _ARTICLES


def _does_as_people(name: Candidate) -> bool:
    root = name.tokens.root
    return root.dep == "nsubj" and root.head.lemma.lower() in words("done by people")
