"""What linking knows of words: outcomes of the counted, nouns that name one thing, units that convert.

Each table names its source; all are written by hand from the usage of the trade. What evidence is worth
stands in `resources/weights`.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache

from crosswire.resources import lists
from crosswire.resources.words import PARTS, words
from crosswire.resources.words import outcomes as listed
from crosswire.resources.words import table as word_list
from crosswire.resources.words.countries import countries
from crosswire.types import FigureKind


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What happens to what is counted.

    Attributes:
        class_of: Lemma to the outcomes it means ("hand" to "released"), of things where it has two readings.
        names: All outcomes.
        people: Outcomes of people: two different ones are two indicators, never one question.
        together: Pairs of outcomes of people that one question may hold all the same.
        apart: Pairs of other outcomes that hardly answer one question.
        never: Pairs that no likeness of words or numbers may bring together.
        light: Verbs that say nothing of what happened.
        growing: Outcomes whose count can only rise while it is kept.
        mounting: Outcomes whose count may grow a hundredfold in days.
        shrinking: Outcomes whose count falls as people are found.
        feared: Outcomes that are estimated first and corrected later, up or down.
    """

    class_of: dict[str, tuple[str, ...]]
    names: frozenset[str]
    people: frozenset[str]
    together: frozenset[frozenset[str]]
    apart: frozenset[frozenset[str]]
    never: frozenset[frozenset[str]]
    light: frozenset[str]
    growing: frozenset[str]
    mounting: frozenset[str]
    shrinking: frozenset[str]
    feared: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Which nouns name one thing, and which one is the wider word.

    Attributes:
        class_of: Lemma to its set of synonyms, named by their first.
        wider: Set to the sets whose members it may be counted among ("girl" in "child").
        human: Sets of human beings.
        statuses: Sets of people that one and the same may belong to: passenger, citizen, victim.
        exclusive: Pairs of sets that no one person belongs to all the same.
        sides: Pairs of sets of people who fight each other, or of whom one fights and the other does not.
        kinds: Sets that narrow "people": women among the dead, not "victims" among the dead.
        empty: Nouns that say too little to compare: "number", "total", "they".
        idle: Words of a qualifier that restrict nothing.
    """

    class_of: dict[str, str]
    wider: dict[str, tuple[str, ...]]
    human: frozenset[str]
    statuses: frozenset[str]
    exclusive: frozenset[frozenset[str]]
    sides: frozenset[frozenset[str]]
    kinds: frozenset[str]
    empty: frozenset[str]
    idle: frozenset[str]


@cache
def outcomes() -> Outcomes:
    data = word_list("outcomes")
    names = {name for name in data["class"] if "as" not in data["class"][name]}
    course = {name: frozenset(listed_in) for name, listed_in in data["course"].items()}
    return Outcomes(
        class_of=_class_of(),
        names=frozenset(names),
        people=frozenset(name for name in names if data["class"][name].get("indicator")),
        together=frozenset(map(frozenset, data["pairs"]["together"])),
        apart=frozenset(map(frozenset, data["pairs"]["apart"])),
        never=frozenset(map(frozenset, data["pairs"]["never"])),
        light=words("outcomes", "light"),
        **course,
    )


def _class_of() -> dict[str, tuple[str, ...]]:
    found = {name: listed.linked(name) for name in listed.entries()}
    for name, entry in listed.entries().items():
        found.update({word: listed.linked(name) for part in PARTS for word in entry.get(part, ())})
    return {**{word: listed.linked(listed.default(word)) for word in listed.ambiguous()}, **found}


def outcome_of(lemma: str, kind: FigureKind, *, people: bool) -> tuple[str, ...]:
    """The outcomes that a lemma means of what a figure counts; itself where it means none.

    >>> outcome_of("fire", FigureKind.COUNT, people=True), outcome_of("fire", FigureKind.COUNT, people=False)
    (('dismissed',), ('fired',))
    """
    if lemma not in listed.ambiguous():
        return outcomes().class_of.get(lemma, (lemma,))
    return listed.linked(listed.reading(lemma, kind, None, done=people, doing=people))


@cache
def nouns() -> Nouns:
    """Sets of nouns that name one thing: those for people from their list, the others from `nouns.json`."""
    data, people = json.loads(lists.content("linking/nouns.json")), word_list("people")
    alike = [[name, *others] for name, others in people["alike"].items()]
    human = frozenset(people["alike"])
    wider = {name: (*people["sets"]["wider"].get(name, ()), "person") for name in human - {"person"}}
    return Nouns(
        class_of={word: group[0] for group in (*alike, *data["synonyms"]) for word in group},
        wider=wider | {name: tuple(wide) for name, wide in data["wider"].items()},
        human=human,
        statuses=frozenset(people["sets"]["statuses"]),
        exclusive=frozenset(map(frozenset, people["sets"]["exclusive"])),
        sides=frozenset(map(frozenset, people["sets"]["sides"])),
        kinds=frozenset(people["sets"]["kinds"]),
        empty=frozenset(data["empty"]),
        idle=frozenset(data["idle"]),
    )


@cache
def units() -> dict[str, tuple[str, float]]:
    """Name of a unit or currency to its dimension and its size in the dimension's base unit.

    The tables are those that figures are read with; units that no factor converts (temperatures)
    are left out.
    """
    found: dict[str, tuple[str, float]] = {}
    for unit in lists.table("figures/units.toml")["unit"]:
        if "factor" in unit:
            found[unit["name"]] = (unit["dimension"], float(unit["factor"]))
    for money in lists.table("figures/currencies.toml")["currency"]:
        found[money["name"]] = (f"money {money['code']}", float(money.get("factor", 1)))
    return found


@cache
def nations() -> dict[str, str]:
    """Names, adjectives and peoples of countries, in lower case, to the country's code: "brits" to "gb".

    Not the initials that are a word for a thing: a car bomb is none of the Central African Republic.
    """
    words = nouns().class_of
    return {
        word.lower().replace(".", ""): country.code.lower()
        for country in countries()
        for word in (country.name, *country.aliases, *country.adjectives)
        if not (word.isupper() and word.lower() in words)
    }


@cache
def wider_words() -> dict[str, frozenset[str]]:
    """Noun to the words that are wider ("ferry" to "boat", "vehicle"), each by its set of synonyms.

    From WordNet 3.1 (Princeton University; free use with its notice, see `wordnet-licence.txt`), by the
    commonest sense of each noun; of people the table of the trade knows more.
    """
    lines = gzip.decompress(lists.content("linking/wider.tsv.gz")).decode().splitlines()
    known = nouns().class_of
    found: dict[str, frozenset[str]] = {}
    for word, _, wide in (line.partition("\t") for line in lines):
        name = known.get(word, word)
        found[name] = found.get(name, frozenset()) | {known.get(w, w) for w in wide.split()} - {name}
    return found
