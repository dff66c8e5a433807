"""What a name is: the language model's label, set right by the gazetteer and by the rest of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from crosswire.analyse import evidence, surroundings
from crosswire.analyse.candidates import DESIGNATION, LABELS, Candidate
from crosswire.analyse.roles import is_role
from crosswire.grammar import SUBJECTS
from crosswire.naming.renown import BIG_TOWN, KNOWN_TOWN, demonyms, homelands, prominent
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.places import Kind, Spot, gazetteer
from crosswire.resources.words import calendar
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends
from crosswire.types import EntityType, NoiseKind

_POSSESSIVES, _DAYS, _SPEAKING = lists.several("analyse/kinds", "possessives", "days", "speaking")

_LISTING = listed("small", "listing")

_WIDE = {Kind.COUNTRY, Kind.AREA, Kind.REGION, Kind.CAPITAL}
_LOCAL = {"GPE", "LOC", "FAC"}
_VILLAGE = 1_000


@dataclass(slots=True)
class Book:
    """What the report as a whole makes of each name.

    Attributes:
        surnames: Last words of the names of people that have two words or more.
        given: Their first words.
        labels: Each name's labels, counted.
        located: Names that stand after "in", "from" or the like somewhere in the report.
        within: Names, in title case, that stand after "in" or "near" in the sense of place, counted.
        speakers: Names that say or tell something, as people do, and famous places in their stead.
        heads: First words of the names of organisations that have two words or more.
        countries: Countries that the report names, or whose people it names.
        relatives: Names whose owner has kin or friends: "Roe's cousin".
        bodies: Names that act as companies, clubs and movements do, mostly: "Acme shares", "Acme Inc".
        common: Words, in lower case, that the report writes small at least as often as with a capital.
        teams: Names that stand behind "the" as a team's do, and a place's or a person's do not.
        called: Names, in title case, that the report says are places: "the town of Hale".
    """

    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    labels: dict[str, Counter[str]] = field(default_factory=dict)
    located: set[str] = field(default_factory=set)
    within: Counter[str] = field(default_factory=Counter)
    speakers: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    relatives: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, found: Sequence[Candidate]) -> Book:
        book = cls(teams=evidence.teams(found))
        for candidate in found:
            book.labels.setdefault(candidate.text, Counter())[candidate.label] += 1
            parts = candidate.text.split()
            person = candidate.label == "PERSON" and len(parts) > 1 and parts[-1] not in book.teams
            if person and not prominent(candidate.text):
                book.surnames.add(parts[-1])
                book.given.add(parts[0])
            if (
                len(parts) > 1
                and lists.known(parts[-1]) in words("organisations")
                and not prominent(parts[0])
            ):
                book.heads.add(parts[0])
            if candidate.follows("inside"):
                book.located.add(candidate.text)
                if _within(candidate):
                    book.within[candidate.text.title()] += 1
            if candidate.label == "GPE" and _acts(candidate):
                book.speakers.add(candidate.text)
            if evidence.has_relatives(candidate):
                book.relatives.add(candidate.text)
            if evidence.is_called_place(candidate):
                book.called.add(candidate.text.title())
            if candidate.label in _LOCAL or candidate.text in demonyms():
                book.countries.update(_country(candidate.text))
        book.surnames = {name for name in book.surnames if not evidence.is_mostly_body(book.labels.get(name))}
        book.common = evidence.common(found)
        book.bodies = evidence.bodies(found, book.within)
        return book


def _within(name: Candidate) -> bool:
    """Whether "in" or "near" says where: not "a stake in", "a meeting in Parliament"."""
    if (
        name.before is None
        or not name.follows("strictly")
        or lists.known(name.text.split()[-1]) in words("organisations")
    ):
        return False
    governor = name.before.head
    return governor.lemma.lower() not in words("holding") and not (name.text.isupper() and len(name.text) < 5)


def _country(name: str) -> list[str]:
    """The country that a name or an adjective brings into a report, if it is a well known one."""
    if name in demonyms():
        return [homelands()[name].country or ""]
    spots = gazetteer().find(name)
    if spots and (spots[0].kind in _WIDE or spots[0].population >= BIG_TOWN):
        return [spots[0].country or ""]
    return []


def decide(name: Candidate, book: Book) -> EntityType | None:
    """The type of a candidate, or None when it is no name of anything.

    Args:
        name: A name as the language model cut it; its `sure` is set.
        book: What the report as a whole makes of each name.

    Returns:
        Its type; None for no name of anything.
    """
    text = name.text
    if lists.known(text) in words("never") or not any(c.isupper() for c in text) or _is_word(name, book):
        return None
    settled = _by_word(name, book) or _by_surroundings(name, book)
    if settled:
        return settled
    if _is_part_of_person(name, book) or (name.label in _LOCAL and _must_be_person(name, book)):
        return EntityType.PERSON
    name.sure = _is_within(name, book) or _opens_dateline(name)
    if name.sure or name.label in _LOCAL or _is_place(name, book):
        return EntityType.PLACE
    if not name.label:
        return _unlabelled(name, book)
    return _relabelled(name, book)


def _by_surroundings(name: Candidate, book: Book) -> EntityType | None:
    """What the words around the name settle; a surname of the report is no place."""
    settled = surroundings.settled(name)
    if settled is EntityType.PLACE and _is_part_of_person(name, book):
        return None
    name.sure = settled is not None
    return settled


def _relabelled(name: Candidate, book: Book) -> EntityType | None:
    """The model's label, but where the last word says better: "Nature Air", or a person's surname."""
    if " " in name.text and lists.known(name.text.split()[-1]) in words("organisations"):
        return EntityType.ORGANISATION if name.label == "PERSON" else name.type
    if name.label == "ORG" and _named_like_person(name, book):
        return EntityType.PERSON
    return name.type


def _named_like_person(name: Candidate, book: Book) -> bool:
    """Whether the last of several words is elsewhere, alone, somebody: "Roe said", after "Ada Roe"."""
    parts = name.text.split()
    alone = book.labels.get(parts[-1], Counter())
    plain = all(part[0].isupper() and not part.isupper() for part in parts)
    return 1 < len(parts) < 4 and plain and alone["PERSON"] * 2 > alone.total()


def _by_word(name: Candidate, book: Book) -> EntityType | None:
    """What the words alone settle: a body known by one word, a team, a family, a people."""
    text = name.text
    if lists.known(text) in words("bodies") or text in book.bodies:
        return EntityType.ORGANISATION
    if text.split()[-1] in book.teams:
        family = " " not in text and text[:-1] in book.surnames
        return EntityType.GROUP if family else EntityType.ORGANISATION
    if " " in text and lists.known(text.split()[-1]) in words("contests"):
        return EntityType.OTHER
    if text in demonyms():
        return (
            EntityType.GROUP
            if name.label not in _LOCAL or ends(lists.known(text), "plural")
            else EntityType.PLACE
        )
    return None


def _is_word(name: Candidate, book: Book) -> bool:
    """Whether it is no name: a day, a title alone, or a word that the report mostly writes small."""
    text, lower = name.text, lists.known(name.text)
    if _is_day(name):
        return True
    if " " in text or text in book.surnames | book.given or prominent(text):
        return False
    return lower in book.common or (lower in words("roles") and not name.text.isupper())


_CALENDAR = lists.pattern("analyse/kinds", "calendar", **calendar.patterns())
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_SAINT = lists.pattern("analyse/kinds", "of_a_saint")


def _is_day(name: Candidate) -> bool:
    """Whether it is a day or a month, or whose day it is: "Sat Aug", "Feb-2011", "St Andrew's Day"."""
    parse, at = name.paragraph.parse, name.end
    owned = at + 1 < len(parse) and parse[at].text in _POSSESSIVES and parse[at + 1].text in _DAYS
    if owned or _OF_A_SAINT.search(name.text):
        return True
    parts = [part for part in re.split(r"[\s.,-]+", name.text) if part]
    spelled, numbers = [p for p in parts if not p.isdigit()], [p for p in parts if p.isdigit()]
    # "September 11" may be what happened then.
    dated = not numbers or any(_YEAR.fullmatch(number) for number in numbers)
    return len(parts) > 1 and bool(spelled) and dated and all(_CALENDAR.fullmatch(word) for word in spelled)


def agree(found: Sequence[Candidate]) -> None:
    """One name, one type: what most mentions of a name were taken for holds for all of them.

    A mention whose surroundings show what it is counts three times.
    """
    votes: dict[str, Counter[EntityType]] = {}
    for name in found:
        if name.type is not None:
            votes.setdefault(name.text.casefold(), Counter())[name.type] += 3 if name.sure else 1
    for name in found:
        if name.type is not None:
            counted = votes[name.text.casefold()]
            name.type = max(counted, key=lambda kind: (counted[kind], kind is EntityType.PLACE, kind))


def _is_within(name: Candidate, book: Book) -> bool:
    """Whether the report puts something in or near a thing of this name; of a company or person, mostly."""
    if name.text.title() in book.called:
        return True
    count = book.within[name.text.title()]
    share = {"ORG": 2, "PERSON": 4, "": 4}.get(name.label)
    return count > 0 and (share is None or count * share >= book.labels[name.text].total())


def _opens_dateline(name: Candidate) -> bool:
    """The name that stands first in "HALE POINT, Maine (Agency) —"."""
    return name.paragraph.kind is NoiseKind.DATELINE and name.start == 0 and name.text.isupper()


def _is_part_of_person(name: Candidate, book: Book) -> bool:
    """A lone word that is the surname of somebody whom the report names in full."""
    text = name.text
    if name.label == "PERSON" and name.after is not None and name.after.entity == "PERSON":
        return True  # "Ana and Luis Prado": the model took both for one name
    if " " in text or text not in book.surnames | book.given:
        return False
    if name.label in _LOCAL and name.follows("inside"):
        return False
    return text in book.surnames or name.label == "PERSON"


def _must_be_person(name: Candidate, book: Book) -> bool:
    """A name that no gazetteer knows behind a title, or one that speaks and is no famous place."""
    if name.label != "GPE" or name.follows("inside") or name.text in book.located or prominent(name.text):
        return False
    labels = book.labels[name.text]
    somebody = name.text in book.relatives or labels["PERSON"] * 3 >= labels.total()
    if name.text in book.speakers or (somebody and not gazetteer().find(name.text)):
        return True
    unknown = name.start > 0 and not gazetteer().find(name.text)
    return unknown and name.paragraph.parse[name.start - 1].lower.rstrip(".") in words("roles")


def _is_place(candidate: Candidate, book: Book) -> bool:
    """Whether a name that the model took for something else, or missed, is a place of the gazetteer."""
    text = candidate.text
    spots = gazetteer().find(text)
    if not spots or (len(text) < 3 and spots[0].kind is not Kind.COUNTRY):
        return False
    labels = book.labels[text]
    if sum(labels[name] for name in _LOCAL) > labels[candidate.label]:
        return True
    if candidate.label == "ORG":
        return _organisation_is_place(candidate, spots)
    return lists.known(text) not in words("common") and _stands_as_place(candidate, spots, book)


def _stands_as_place(name: Candidate, spots: Sequence[Spot], book: Book) -> bool:
    """Whether a name is famous as a place, or stands where a place stands."""
    text = name.text
    if prominent(text) and (name.label != "PERSON" or text in book.located or not _acts(name)):
        return True
    if _state_follows(name) or _heads_report(name):
        return True
    located = name.follows("inside") or text in book.located or _belongs(name) or _listed(name)
    if located and (" " in text or spots[0].population >= KNOWN_TOWN):
        return True
    return _at_home(spots, book) and (located or _moves(name) or " " in text) and not _is_somebody(name)


def _moves(name: Candidate) -> bool:
    """Whether "of" or "to" stands before the name, or a noun behind it: places and people alike."""
    if name.follows("towards"):
        return True
    return name.tokens.root.dep == "compound" and name.label == "PERSON"


def _is_somebody(name: Candidate) -> bool:
    """Whether a title, or what the name does, says that it is a person."""
    titled = name.start > 0 and is_role(name.paragraph.parse[name.start - 1])
    return titled or _acts(name)


def _organisation_is_place(name: Candidate, spots: Sequence[Spot]) -> bool:
    """An organisation stays one unless the place is famous, or "in" stands before it."""
    if lists.known(name.text) in words("common"):
        return False
    if spots[0].kind in {Kind.COUNTRY, Kind.AREA} or _state_follows(name) or _heads_report(name):
        return True
    if name.text.isupper() and len(name.text) < 6:
        return False
    if name.follows("strictly"):
        return True
    return prominent(name.text) and (name.follows("inside") or _listed(name))


def _at_home(spots: Sequence[Spot], book: Book) -> bool:
    """Whether one of the places lies in a country that the report speaks of."""
    return any(s.country in book.countries and s.population >= _VILLAGE for s in spots)


def _belongs(name: Candidate) -> bool:
    """Whether the word behind the name says whose something is: "Leeds police"."""
    return name.after is not None and name.after.lower in words("belonging")


def _listed(name: Candidate) -> bool:
    """Whether the name stands in a list with a place: "Turin, Novara and Biella"."""
    parse = name.paragraph.parse
    for step, first in ((-1, name.start - 1), (1, name.end)):
        at = first
        while 0 <= at < len(parse) and parse[at].lower in _LISTING:
            at += step
            if 0 <= at < len(parse) and parse[at].entity == "GPE":
                return True
    return False


def _heads_report(name: Candidate) -> bool:
    """A dateline: the first words of a paragraph, in capitals or before a dash or an agency."""
    if name.start != 0 or name.after is None:
        return False
    return name.after.text in {"—", "–", "--", "-", "("} or (name.text.isupper() and name.after.text == ",")


def _acts(name: Candidate) -> bool:
    """Whether the name is the subject of a verb of saying or doing, as people are."""
    head = name.tokens.root
    return head.dep in SUBJECTS and head.head.lemma in _SPEAKING


def _state_follows(name: Candidate) -> bool:
    """Whether a comma and a region or country follow: "Springfield, Ill."."""
    parse, at = name.paragraph.parse, name.end
    if at + 1 >= len(parse) or parse[at].text != ",":
        return False
    return any(s.kind in {Kind.COUNTRY, Kind.REGION} for s in gazetteer().find(parse[at + 1].text))


def _unlabelled(candidate: Candidate, book: Book) -> EntityType | None:
    """Proper nouns that the language model missed: taken only where their form says what they are."""
    text = candidate.text
    parts = text.split()
    labels = book.labels[text]
    known = max(labels, key=lambda name: (labels[name], name))
    if known:
        return LABELS.get(known)
    if (len(parts) > 1 and lists.known(parts[-1]) in words("organisations")) or text in book.heads:
        return EntityType.ORGANISATION
    if len(parts) > 1 and parts[-1] in book.surnames:
        return EntityType.PERSON
    if len(parts) == 1 and text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        return EntityType.ORGANISATION
    if DESIGNATION.fullmatch(text):
        return EntityType.OTHER
    return None
