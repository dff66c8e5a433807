"""What a name is: the language model's label, set right by the gazetteer and by the rest of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from crosswire.analyse import evidence, surroundings
from crosswire.analyse.candidates import DESIGNATION, LABELS, Candidate
from crosswire.analyse.renown import BIG_TOWN, KNOWN_TOWN, demonyms, homelands, prominent
from crosswire.analyse.roles import is_role
from crosswire.grammar import SUBJECTS
from crosswire.resources.names import words
from crosswire.resources.places import Kind, Spot, gazetteer
from crosswire.resources.words import calendar
from crosswire.types import EntityType, NoiseKind

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
        for one in found:
            book.labels.setdefault(one.text, Counter())[one.label] += 1
            parts = one.text.split()
            person = one.label == "PERSON" and len(parts) > 1 and parts[-1] not in book.teams
            if person and not prominent(one.text):
                book.surnames.add(parts[-1])
                book.given.add(parts[0])
            if len(parts) > 1 and parts[-1].lower() in words("organisations") and not prominent(parts[0]):
                book.heads.add(parts[0])
            if one.follows("inside"):
                book.located.add(one.text)
                if _within(one):
                    book.within[one.text.title()] += 1
            if one.label == "GPE" and _acts(one):
                book.speakers.add(one.text)
            if evidence.has_kin(one):
                book.relatives.add(one.text)
            if evidence.is_called_place(one):
                book.called.add(one.text.title())
            if one.label in _LOCAL or one.text in demonyms():
                book.countries.update(_country(one.text))
        book.surnames = {name for name in book.surnames if not evidence.is_mostly_body(book.labels.get(name))}
        book.common = evidence.common(found)
        book.bodies = evidence.bodies(found, book.within)
        return book


def _within(one: Candidate) -> bool:
    """Whether "in" or "near" says where: not "a stake in", "a meeting in Parliament"."""
    if (
        one.before is None
        or not one.follows("strictly")
        or one.text.split()[-1].lower() in words("organisations")
    ):
        return False
    governor = one.before.head
    return governor.lemma.lower() not in words("holding") and not (one.text.isupper() and len(one.text) < 5)


def _country(name: str) -> list[str]:
    """The country that a name or an adjective brings into a report, if it is a well known one."""
    if name in demonyms():
        return [homelands()[name].country or ""]
    spots = gazetteer().find(name)
    if spots and (spots[0].kind in _WIDE or spots[0].population >= BIG_TOWN):
        return [spots[0].country or ""]
    return []


def decide(one: Candidate, book: Book) -> EntityType | None:
    """The type of a candidate, or None when it is no name of anything."""
    text = one.text
    if text.lower() in words("never") or not any(c.isupper() for c in text) or _is_word(one, book):
        return None
    settled = _by_word(one, book) or _by_surroundings(one, book)
    if settled:
        return settled
    if _is_part_of_person(one, book) or (one.label in _LOCAL and _must_be_person(one, book)):
        return EntityType.PERSON
    one.sure = _is_within(one, book) or _opens_dateline(one)
    if one.sure or one.label in _LOCAL or _is_place(one, book):
        return EntityType.PLACE
    if not one.label:
        return _unlabelled(one, book)
    return _relabelled(one, book)


def _by_surroundings(one: Candidate, book: Book) -> EntityType | None:
    """What the words around the name settle; a surname of the report is no place."""
    told = surroundings.told(one)
    if told is EntityType.PLACE and _is_part_of_person(one, book):
        return None
    one.sure = told is not None
    return told


def _relabelled(one: Candidate, book: Book) -> EntityType | None:
    """The model's label, but where the last word says better: "Nature Air", or a person's surname."""
    if " " in one.text and one.text.split()[-1].lower() in words("organisations"):
        return EntityType.ORGANISATION if one.label == "PERSON" else one.type
    if one.label == "ORG" and _named_like_person(one, book):
        return EntityType.PERSON
    return one.type


def _named_like_person(one: Candidate, book: Book) -> bool:
    """Whether the last of several words is elsewhere, alone, somebody: "Roe said", after "Ada Roe"."""
    parts = one.text.split()
    alone = book.labels.get(parts[-1], Counter())
    plain = all(part[0].isupper() and not part.isupper() for part in parts)
    return 1 < len(parts) < 4 and plain and alone["PERSON"] * 2 > alone.total()


def _by_word(one: Candidate, book: Book) -> EntityType | None:
    """What the words alone settle: a body known by one word, a team, a family, a people."""
    text = one.text
    if text.lower() in words("bodies") or text in book.bodies:
        return EntityType.ORGANISATION
    if text.split()[-1] in book.teams:
        family = " " not in text and text[:-1] in book.surnames
        return EntityType.GROUP if family else EntityType.ORGANISATION
    if " " in text and text.split()[-1].lower() in words("contests"):
        return EntityType.OTHER
    if text in demonyms():
        return EntityType.GROUP if one.label not in _LOCAL or text.endswith("s") else EntityType.PLACE
    return None


def _is_word(one: Candidate, book: Book) -> bool:
    """Whether it is no name: a day, a title alone, or a word that the report mostly writes small."""
    text, lower = one.text, one.text.lower()
    if _is_day(one):
        return True
    if " " in text or text in book.surnames | book.given or prominent(text):
        return False
    return lower in book.common or (lower in words("roles") and not one.text.isupper())


_CALENDAR = re.compile(f"{calendar.pattern('weekdays')}|{calendar.pattern('months')}", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_SAINT = re.compile(r"['’]s?\s+(?:Day|Eve)$")


def _is_day(one: Candidate) -> bool:
    """Whether it is a day or a month, or whose day it is: "Sat Aug", "Feb-2011", "St Andrew's Day"."""
    parse, at = one.paragraph.parse, one.end
    owned = (
        at + 1 < len(parse)
        and parse[at].text in {"'s", "’s", "'", "’"}
        and parse[at + 1].text in {"Day", "Eve"}
    )
    if owned or _OF_A_SAINT.search(one.text):
        return True
    parts = [part for part in re.split(r"[\s.,-]+", one.text) if part]
    spelled, numbers = [p for p in parts if not p.isdigit()], [p for p in parts if p.isdigit()]
    # "September 11" may be what happened then.
    dated = not numbers or any(_YEAR.fullmatch(number) for number in numbers)
    return len(parts) > 1 and bool(spelled) and dated and all(_CALENDAR.fullmatch(word) for word in spelled)


def agree(found: Sequence[Candidate]) -> None:
    """One name, one type: what most mentions of a name were taken for holds for all of them.

    A mention whose surroundings show what it is counts three times.
    """
    votes: dict[str, Counter[EntityType]] = {}
    for one in found:
        if one.type is not None:
            votes.setdefault(one.text.casefold(), Counter())[one.type] += 3 if one.sure else 1
    for one in found:
        if one.type is not None:
            counted = votes[one.text.casefold()]
            one.type = max(counted, key=lambda kind: (counted[kind], kind is EntityType.PLACE, kind))


def _is_within(one: Candidate, book: Book) -> bool:
    """Whether the report puts something in or near a thing of this name; of a company or person, mostly."""
    if one.text.title() in book.called:
        return True
    count = book.within[one.text.title()]
    share = {"ORG": 2, "PERSON": 4, "": 4}.get(one.label)
    return count > 0 and (share is None or count * share >= book.labels[one.text].total())


def _opens_dateline(one: Candidate) -> bool:
    """The name that stands first in "HALE POINT, Maine (Agency) —"."""
    return one.paragraph.kind is NoiseKind.DATELINE and one.start == 0 and one.text.isupper()


def _is_part_of_person(one: Candidate, book: Book) -> bool:
    """A lone word that is the surname of somebody whom the report names in full."""
    text = one.text
    if one.label == "PERSON" and one.after is not None and one.after.entity == "PERSON":
        return True  # "Ana and Luis Prado": the model took both for one name
    if " " in text or text not in book.surnames | book.given:
        return False
    if one.label in _LOCAL and one.follows("inside"):
        return False
    return text in book.surnames or one.label == "PERSON"


def _must_be_person(one: Candidate, book: Book) -> bool:
    """A name that no gazetteer knows behind a title, or one that speaks and is no famous place."""
    if one.label != "GPE" or one.follows("inside") or one.text in book.located or prominent(one.text):
        return False
    labels = book.labels[one.text]
    somebody = one.text in book.relatives or labels["PERSON"] * 3 >= labels.total()
    if one.text in book.speakers or (somebody and not gazetteer().find(one.text)):
        return True
    unknown = one.start > 0 and not gazetteer().find(one.text)
    return unknown and one.paragraph.parse[one.start - 1].lower.rstrip(".") in words("roles")


def _is_place(one: Candidate, book: Book) -> bool:
    """Whether a name that the model took for something else, or missed, is a place of the gazetteer."""
    text = one.text
    spots = gazetteer().find(text)
    if not spots or (len(text) < 3 and spots[0].kind is not Kind.COUNTRY):
        return False
    labels = book.labels[text]
    if sum(labels[name] for name in _LOCAL) > labels[one.label]:
        return True
    if one.label == "ORG":
        return _organisation_is_place(one, spots)
    return text.lower() not in words("common") and _stands_as_place(one, spots, book)


def _stands_as_place(one: Candidate, spots: Sequence[Spot], book: Book) -> bool:
    """Whether a name is famous as a place, or stands where a place stands."""
    text = one.text
    if prominent(text) and (one.label != "PERSON" or text in book.located or not _acts(one)):
        return True
    if _state_follows(one) or _heads_report(one):
        return True
    located = one.follows("inside") or text in book.located or _belongs(one) or _listed(one)
    if located and (" " in text or spots[0].population >= KNOWN_TOWN):
        return True
    return _at_home(spots, book) and (located or _moves(one) or " " in text) and not _is_somebody(one)


def _moves(one: Candidate) -> bool:
    """Whether "of" or "to" stands before the name, or a noun behind it: places and people alike."""
    if one.follows("towards"):
        return True
    return one.tokens.root.dep == "compound" and one.label == "PERSON"


def _is_somebody(one: Candidate) -> bool:
    """Whether a title, or what the name does, says that it is a person."""
    titled = one.start > 0 and is_role(one.paragraph.parse[one.start - 1])
    return titled or _acts(one)


def _organisation_is_place(one: Candidate, spots: Sequence[Spot]) -> bool:
    """An organisation stays one unless the place is famous, or "in" stands before it."""
    if one.text.lower() in words("common"):
        return False
    if spots[0].kind in {Kind.COUNTRY, Kind.AREA} or _state_follows(one) or _heads_report(one):
        return True
    if one.text.isupper() and len(one.text) < 6:
        return False
    if one.follows("strictly"):
        return True
    return prominent(one.text) and (one.follows("inside") or _listed(one))


def _at_home(spots: Sequence[Spot], book: Book) -> bool:
    """Whether one of the places lies in a country that the report speaks of."""
    return any(s.country in book.countries and s.population >= _VILLAGE for s in spots)


def _belongs(one: Candidate) -> bool:
    """Whether the word behind the name says whose something is: "Leeds police"."""
    return one.after is not None and one.after.lower in words("belonging")


def _listed(one: Candidate) -> bool:
    """Whether the name stands in a list with a place: "Turin, Novara and Biella"."""
    parse = one.paragraph.parse
    for step, first in ((-1, one.start - 1), (1, one.end)):
        at = first
        while 0 <= at < len(parse) and parse[at].lower in {",", "and", "or"}:
            at += step
            if 0 <= at < len(parse) and parse[at].entity == "GPE":
                return True
    return False


def _heads_report(one: Candidate) -> bool:
    """A dateline: the first words of a paragraph, in capitals or before a dash or an agency."""
    if one.start != 0 or one.after is None:
        return False
    return one.after.text in {"—", "–", "--", "-", "("} or (one.text.isupper() and one.after.text == ",")


def _acts(one: Candidate) -> bool:
    """Whether the name is the subject of a verb of saying or doing, as people are."""
    head = one.tokens.root
    return head.dep in SUBJECTS and head.head.lemma in {"say", "tell", "add", "think", "write"}


def _state_follows(one: Candidate) -> bool:
    """Whether a comma and a region or country follow: "Springfield, Ill."."""
    parse, at = one.paragraph.parse, one.end
    if at + 1 >= len(parse) or parse[at].text != ",":
        return False
    return any(s.kind in {Kind.COUNTRY, Kind.REGION} for s in gazetteer().find(parse[at + 1].text))


def _unlabelled(one: Candidate, book: Book) -> EntityType | None:
    """Proper nouns that the language model missed: taken only where their form says what they are."""
    text = one.text
    parts = text.split()
    labels = book.labels[text]
    known = max(labels, key=lambda name: (labels[name], name))
    if known:
        return LABELS.get(known)
    if (len(parts) > 1 and parts[-1].lower() in words("organisations")) or text in book.heads:
        return EntityType.ORGANISATION
    if len(parts) > 1 and parts[-1] in book.surnames:
        return EntityType.PERSON
    if len(parts) == 1 and text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        return EntityType.ORGANISATION
    if DESIGNATION.fullmatch(text):
        return EntityType.OTHER
    return None
