"""What each figure of a report is about, in the classes of the word tables.

figures, clues | described | named by owner | like its whole | elided.completed   -> senses
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from crosswire.extract.figures.rates import rate
from crosswire.extract.figures.states import attributes
from crosswire.extract.parts.bounds import bounds
from crosswire.extract.parts.conversions import conversions
from crosswire.extract.parts.counts import Article
from crosswire.extract.parts.elided import completed
from crosswire.extract.parts.revisions import Revision, revisions
from crosswire.extract.parts.wordings import dated, wording
from crosswire.resources import linking, lists
from crosswire.resources.words import calendar
from crosswire.resources.words.forms import origins, singular, without
from crosswire.types import Breakdown, Clause, Figure, FigureClues, FigureKind, FigureSense, Owner

# "Freed 84 hostages in exchange for 240 prisoners": what is given in exchange is let go as well.
_EXCHANGED, _EVENT_OF, _LOCATIVE = lists.patterns("extract/parts/senses", "exchanged", "event_of", "locative")
# "Peru reported 40 dead", "Peru, where 40 died": a country that gives its own number.
_GIVES = lists.pattern("extract/parts/senses", "gives")
_STAYED = lists.pattern("extract/parts/senses", "stayed")
_REACH = 60  # characters between a figure and the place that it is said to be in


def senses(
    article: Article,
    said_of: Mapping[str, Owner],
    broken: Sequence[Breakdown],
    told: Mapping[str, Clause],
) -> dict[str, FigureSense]:
    """The sense of every figure.

    Args:
        article: The figures of one report, in text order, with its text.
        said_of: Figure id to what the figure is said of, where the parse tells it.
        broken: The totals that the report breaks down.
        told: Figure id to the clause that tells it.

    Returns:
        Figure id to what the text says of the figure.
    """
    newer = revisions(article)
    again = conversions(article.figures, article.text)
    found = {}
    for figure in article.figures:
        sense = _described(figure, article.clue(figure), article.text)
        owner = said_of.get(figure.id)
        if figure.kind is FigureKind.AGE and not sense.nouns and owner and owner.noun:
            sense = _named(sense, owner.noun)
        revised = newer.get(figure.id, Revision())
        found[figure.id] = replace(
            sense,
            owner=owner,
            revises=revised.replaces,
            correction=revised.correction,
            converts=again.get(figure.id),
            clause=told.get(figure.id),
        )
    return completed(article, _like_their_whole(found, broken))


def _described(figure: Figure, clues: FigureClues, text: str) -> FigureSense:
    """What the figure, its clues and the text right around it say."""
    nouns = _nouns(figure, clues)
    words = tuple(dict.fromkeys(_canonical(word.lower()) for word in clues.words))
    days = [n for n, day in enumerate(calendar.day_names()) if day.lower() in words]
    return FigureSense(
        nouns=nouns,
        outcomes=_outcomes(figure, clues, text),
        people=clues.people or bool(nouns and nouns[0] in linking.nouns().human),
        words=words,
        qualifiers=_qualifiers(figure, clues),
        located=_located(figure, clues, text),
        bounds=bounds(figure, text),
        weekday=days[0] if len(days) == 1 else None,
        wording=None if clues.period_near else wording(figure.period),
        rest=is_rest(figure, text),
        dated=dated(figure.period),
        implied=clues.implied,
        distant=figure.kind is FigureKind.DURATION
        and calendar.is_distance(text[figure.end : figure.end + calendar.BEHIND]),
    )


def _named(sense: FigureSense, noun: str) -> FigureSense:
    """The figure with a noun that stands outside its phrase."""
    known = linking.nouns()
    name = known.class_of.get(noun, noun)
    return sense if name in known.empty else replace(sense, nouns=(name,), people=name in known.human)


def _like_their_whole(
    found: Mapping[str, FigureSense], broken: Sequence[Breakdown]
) -> dict[str, FigureSense]:
    """Of 105 freed, 81 and 24 were freed too: a part shares the outcome of its whole.

    A list of all parts has one outcome; "16 of whom are in hospital" keeps its own.
    """
    whole_of = {part: breakdown for breakdown in broken for part in breakdown.parts}
    parts = {}
    for name, breakdown in whole_of.items():
        part, whole = found[name], found[breakdown.total]
        own = part.outcomes if part.outcomes and not breakdown.whole else ()
        parts[name] = replace(
            part,
            whole=breakdown.total,
            outcomes=tuple(dict.fromkeys((*own, *whole.outcomes[:1], *part.outcomes))),
            nouns=part.nouns or whole.nouns,
            people=part.people or whole.people,
        )
    return {**found, **parts}


def _nouns(figure: Figure, clues: FigureClues) -> tuple[str, ...]:
    """Sets of synonyms, head first, without the nouns that say nothing ("number", "they").

    A human head that no list knows ("Americans") counts as people; which people is a qualifier.
    """
    known = linking.nouns()
    beside = (
        clues.noun is not None and not clues.nouns
    )  # "a fever of 37": it names the amount, it is not counted
    heads = [*_compounds(figure), figure.counted] if figure.counted and not beside else []
    words = [_singular(word.lower()) for word in (*heads, *clues.nouns)]
    named = [known.class_of.get(word, word) for word in words if word not in known.empty]
    if named and clues.people and named[0] not in known.human:
        named[0] = "person"
    return tuple(dict.fromkeys(named))


def _compounds(figure: Figure) -> list[str]:
    """Two words that the tables know as one thing: "foreign nationals", "health workers"."""
    known, head = linking.nouns().class_of, _singular((figure.counted or "").lower())
    return [name for phrase in figure.qualifiers if (name := f"{phrase.lower()} {head}") in known]


def _qualifiers(figure: Figure, clues: FigureClues) -> tuple[str, ...]:
    """The words that restrict the counted: qualifiers, and a head that is itself a kind of people."""
    known, nations = linking.nouns(), linking.nations()
    plain = {word for phrase in figure.qualifiers for word in _words(phrase) if word not in known.idle}
    if figure.counted and clues.people:
        head = _singular(figure.counted.lower())
        if head in nations or (head not in known.class_of and head not in known.empty):
            plain.add(head)
    plain = {word for word in plain if not _says_outcome(word, figure)}
    named = {nations.get(word) or nations.get(_singular(word)) or _singular(word) for word in plain}
    return tuple(sorted(named))


def _says_outcome(word: str, figure: Figure) -> bool:
    """Whether a qualifier says again what happened: "four dead bodies" of those who were killed."""
    return figure.predicate is not None and figure.predicate in linking.outcomes().class_of.get(word, ())


def _words(phrase: str) -> list[str]:
    """The words of a qualifier; the name of a country stays one."""
    plain = lists.known(phrase).replace(".", "")
    return [plain] if plain in linking.nations() else re.split(r"[\s-]+", plain)


def _outcomes(figure: Figure, clues: FigureClues, text: str) -> tuple[str, ...]:
    """Classes of outcome, nearest first; verbs of no class stand for themselves, light verbs for nothing."""
    known = linking.outcomes()
    attribute = figure.predicate is None or figure.predicate in attributes()
    said = [lemma for lemma in clues.predicates if lemma not in attributes()]
    lemmas = [*([] if attribute else [str(figure.predicate)]), *said]
    found = [
        name
        for lemma in lemmas
        for name in linking.outcome_of(lemma.lower(), figure.kind, people=clues.people)
    ]
    found = [*_event_of(text[max(0, figure.start - 60) : figure.start]), *found] if clues.people else found
    if clues.people and _EXCHANGED.search(text[max(0, figure.start - 50) : figure.start]):
        found.insert(0, "released")
    named = rate(text[figure.sentence.start : figure.start]) if figure.kind is FigureKind.PERCENT else None
    found += [named] if named else []
    if figure.kind is FigureKind.DURATION and _STAYED.search(text[figure.sentence.start : figure.start]):
        found.append("lasted")  # "power was out for two hours"
    return tuple(dict.fromkeys(name for name in found if name not in known.light))


def _event_of(before: str) -> tuple[str, ...]:
    """What an event noun in front says: "the handing over of four imprisoned fighters" is a release."""
    match = _EVENT_OF.search(before)
    if match is None:
        return ()
    word, more = lists.known(match["event"]), lists.known(match["more"] or "")
    known = linking.outcomes()
    stem = without(word, "doing")
    for lemma in (word, without(word, "plural"), f"{stem}{more}", f"{stem}e", stem):
        if set(known.class_of.get(lemma, ())) & known.people:
            return tuple(name for name in known.class_of[lemma] if name in known.people)
    return ()


def _located(figure: Figure, clues: FigureClues, text: str) -> bool:
    """Whether a word like "in" ties the figure to its place: a name nearby is not enough."""
    if clues.place is None or clues.place_near:
        return False
    apart = max(clues.place.start - figure.end, figure.start - clues.place.end)
    tied = _LOCATIVE.search(text[max(0, clues.place.start - 40) : clues.place.start])
    return apart <= _REACH and bool(tied or _GIVES.match(text, clues.place.end))


@lru_cache(maxsize=65_536)
def _singular(word: str) -> str:
    """The form that the tables know: extraction may leave a plural where it met no noun."""
    known = linking.nouns()
    return word if word in known.class_of or word in known.empty else singular(word)


@lru_cache(maxsize=65_536)
def _canonical(word: str) -> str:
    """One word for all words of a class, so that "freed" meets "released" and "captive" meets "hostage"."""
    outcome = linking.outcomes().class_of.get(word)
    return outcome[0] if outcome else linking.nouns().class_of.get(word, word)


_OTHER, _REST, _BESIDE = lists.patterns("extract/parts/rests", "other", "rest", "beside")
_STOP = re.compile(r"[.!?][\"”’')]?\s+(?=[A-Z\"“‘])|\n")
_BACK = 220  # characters before the sentence in which the fate of others may be told


def is_rest(figure: Figure, text: str) -> bool:
    """Whether the figure leaves out somebody or something that the text has named before."""
    before, behind = text[figure.sentence.start : figure.start], text[figure.end : figure.end + 40]
    if not _OTHER.match(behind) and not _REST.search(before):
        return False
    if _BESIDE.search(before):
        return True
    earlier = _fates(_sentence_before(figure, text))
    told = _fates(before) or earlier
    own = _fates(text[figure.start : figure.sentence.end]) | {figure.predicate or ""}
    return told <= own or figure.predicate in earlier - _fates(before)


def _sentence_before(figure: Figure, text: str) -> str:
    start = figure.sentence.start
    lead = text[max(0, start - _BACK) : start].rstrip()
    return _STOP.split(lead)[-1]


def _fates(words: str) -> set[str]:
    """The outcomes of people that some words tell."""
    known = linking.outcomes()
    forms = {form for word in re.findall(r"[a-z]+", lists.known(words)) for form in origins(word)}
    return {name for form in forms for name in known.class_of.get(form, ()) if name in known.people}
