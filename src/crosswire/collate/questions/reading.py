"""What a figure's clues say in the words of linking: sets of nouns, outcomes, and where."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from crosswire.collate.questions.bounds import bounds
from crosswire.resources import linking
from crosswire.types import Figure, FigureClues

# "Freed 84 hostages in exchange for 240 prisoners": what is given in exchange is let go as well.
_EXCHANGED = re.compile(
    r"\b(?:in (?:exchange|return|a swap)|swapped|exchanged|traded) for\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_EVENT_OF = re.compile(
    r"\b(?P<event>[a-z]{4,})(?P<more> over| up)? of\s+(?:(?:the|its|their|some|about|around|all|at least|"
    r"more than|over|nearly|almost|another|up to)\s+){0,3}$",
    re.IGNORECASE,
)
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|inside|across|around|outside|throughout|within|on|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_REACH = 60  # characters between a figure and the place that it is said to be in


def described(figure: Figure, clues: FigureClues, text: str) -> dict[str, Any]:
    """The fields of a view that only the figure and its own text decide."""
    nouns = nouns_of(figure, clues)
    people = clues.people or bool(nouns and nouns[0] in linking.nouns().human)
    return {
        "clues": clues,
        "noun": nouns[0] if nouns else None,
        "nouns": nouns,
        "outcomes": outcomes_of(figure, clues, text),
        "people": people,
        "words": tuple(dict.fromkeys(_canonical(word.lower()) for word in clues.words)),
        "qualifiers": qualifiers_of(figure, clues),
        "located": located(figure, clues, text),
        "bounds": bounds(figure, text),
    }


def nouns_of(figure: Figure, clues: FigureClues) -> tuple[str, ...]:
    """Sets of synonyms, head first, without the nouns that say nothing ("number", "they").

    A human head that no list knows ("Americans") counts as people; which people is a qualifier.
    """
    known = linking.nouns()
    heads = [*_compounds(figure), figure.counted] if figure.counted else []
    words = [_singular(word.lower()) for word in (*heads, *clues.nouns)]
    named = [known.class_of.get(word, word) for word in words if word not in known.empty]
    if named and clues.people and named[0] not in known.human:
        named[0] = "person"
    return tuple(dict.fromkeys(named))


def named(noun: str) -> dict[str, Any]:
    """The fields of a view that a noun decides, where it stands outside the number's phrase."""
    known = linking.nouns()
    name = known.class_of.get(noun, noun)
    if name in known.empty:
        return {}
    return {"noun": name, "nouns": (name,), "people": name in known.human}


def _compounds(figure: Figure) -> list[str]:
    """Two words that the tables know as one thing: "foreign nationals", "health workers"."""
    known, head = linking.nouns().class_of, _singular((figure.counted or "").lower())
    return [name for phrase in figure.qualifiers if (name := f"{phrase.lower()} {head}") in known]


def qualifiers_of(figure: Figure, clues: FigureClues) -> frozenset[str]:
    """The words that restrict the counted: qualifiers, and a head that is itself a kind of people."""
    known, nations = linking.nouns(), linking.nations()
    told = {word for phrase in figure.qualifiers for word in _words(phrase) if word not in known.idle}
    if figure.counted and clues.people:
        head = _singular(figure.counted.lower())
        if head in nations or (head not in known.class_of and head not in known.empty):
            told.add(head)
    return frozenset(nations.get(word) or nations.get(_singular(word)) or _singular(word) for word in told)


def _words(phrase: str) -> list[str]:
    """The words of a qualifier; the name of a country stays one."""
    plain = phrase.lower().replace(".", "")
    return [plain] if plain in linking.nations() else re.split(r"[\s-]+", plain)


def outcomes_of(figure: Figure, clues: FigureClues, text: str) -> tuple[str, ...]:
    """Classes of outcome, nearest first; verbs of no class stand for themselves, light verbs for nothing."""
    known = linking.outcomes()
    lemmas = [*([figure.predicate] if figure.predicate else []), *clues.predicates]
    found = [name for lemma in lemmas for name in known.class_of.get(lemma.lower(), (lemma.lower(),))]
    found = [*_event_of(text[max(0, figure.start - 60) : figure.start]), *found] if clues.people else found
    if clues.people and _EXCHANGED.search(text[max(0, figure.start - 50) : figure.start]):
        found.insert(0, "released")
    return tuple(dict.fromkeys(name for name in found if name not in known.light))


def _event_of(before: str) -> tuple[str, ...]:
    """What an event noun in front says: "the handing over of four imprisoned fighters" is a release."""
    match = _EVENT_OF.search(before)
    if match is None:
        return ()
    word, more = match["event"].lower(), (match["more"] or "").lower()
    known = linking.outcomes()
    stem = word.removesuffix("ing")
    for lemma in (word, word.removesuffix("s"), f"{stem}{more}", f"{stem}e", stem):
        if set(known.class_of.get(lemma, ())) & known.people:
            return tuple(name for name in known.class_of[lemma] if name in known.people)
    return ()


def located(figure: Figure, clues: FigureClues, text: str) -> str | None:
    """The place's entity, where a word like "in" ties it to the figure: a name nearby is not enough."""
    if figure.place is None or clues.place is None:
        return None
    apart = max(clues.place.start - figure.end, figure.start - clues.place.end)
    if apart > _REACH or not _LOCATIVE.search(text[max(0, clues.place.start - 40) : clues.place.start]):
        return None
    return figure.place


@cache
def _singular(word: str) -> str:
    """The form that the tables know: extraction may leave a plural where it met no noun."""
    known = linking.nouns()
    if word in known.class_of or word in known.empty or not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-1]


@cache
def _canonical(word: str) -> str:
    """One word for all words of a class, so that "freed" meets "released" and "captive" meets "hostage"."""
    outcome = linking.outcomes().class_of.get(word)
    return outcome[0] if outcome else linking.nouns().class_of.get(word, word)
