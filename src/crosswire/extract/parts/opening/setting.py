"""When and where: what speaks for and against each day and place, by the words around it.

That it only dates something else ("Tuesday's vote"), that a count rose or somebody spoke then, that it is
wide (a year, a country), that it is where a report was written or whose something is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from crosswire.grammar import NOUNS, RELATIVES, risen, steps, subject
from crosswire.resources import lists, story
from crosswire.types import (
    Analysis,
    DateMention,
    EntityType,
    Names,
    Opening,
    PlaceMention,
    Precision,
    Sentence,
    Site,
    Span,
    Time,
)
from crosswire.types.parse import Token

_FINE = (Precision.DAY, Precision.HOUR, Precision.MINUTE)
(
    _LOCATED, _SEAT_OF, _TOPIC, _BOUND, _FROM, _SEAT, _WIDER, _DIRECTLY, _BACKGROUND, _CLOCK, _VAST, _WHOSE,
    _ORIGIN, _SENT, _CHAMBER, _RACE, _WHICH,
) = lists.patterns(
    "extract/parts/opening/setting", "located", "seat_of", "topic", "bound", "from", "seat", "wider",
    "directly", "background", "clock", "vast", "whose", "origin", "sent", "chamber", "race", "which",
)  # fmt: skip
_JOINED = re.compile(r"(?:-(?:[a-z]{1,5}-)?(?!to-)[A-Z]\w+){1,2}(?![\w-])")
_DATELINE = re.compile(r"[^.\n]{0,30}?(?:\([^)]{2,30}\)\s*[-–—]|\s[-–—]{1,2}\s)")
_DASH = re.compile(r"\s[-–—]{1,2}\s")
_POSTED = re.compile(r"\(@\w+\)\s*$")
_GOVERNMENT = lists.words("extract/parts/opening/setting", "government")
_OWNS = re.compile(r"['’]s?\s+\w")
# "In the Bush administration", "in the Belmora daily": a name in which nothing happens.
_RULES = lists.pattern("extract/parts/opening/setting", "rules")
_DAY, _RECENT, _PAST = timedelta(days=1), timedelta(days=8), timedelta(days=60)
_TOO_MUCH = 40.0
_WRITTEN = 2.0  # a dateline is where a report was written, and often where it happened
_SPOKEN = 3.0
_LONG_AGO = timedelta(days=31)
_SPEAKERS = 8.0  # the seat of one who speaks: where the story happens there, something else says so
_OF_IT = 2.0
_TOLD_OF = 4.5  # "talks on Norland" are held elsewhere
_NO_PLACE = 8.0  # "Oslo-based" is where a firm sits


def times(analysis: Analysis, sentence: Sentence) -> Iterator[Time]:
    """The days that a sentence names, and its times of day."""
    dates = [d for d in analysis.meeting(sentence.span, analysis.dates) if sentence.span.covers(d.span)]
    for date in dates:
        verb = _verb_of(analysis, sentence, date.span)
        against = _against_day(analysis, date) + (_against_verb(verb) if verb is not None else 0.0)
        yield Time(date.span, against, verb.lemma.lower() if verb is not None else None)
    for clock in _CLOCK.finditer(analysis.report.text, sentence.span.start, sentence.span.end):
        span = Span(clock.start(), clock.end())
        if not any(d.span.overlaps(span) for d in dates):
            yield Time(span, 0.5, None)


def _against_day(analysis: Analysis, date: DateMention) -> float:
    text, start, end = analysis.report.text, date.span.start, date.span.end
    against = 0.0 if _is_a_day(date) else 5.0
    against += 5.0 * bool(_OWNS.match(text[end : end + 4]))
    against += 4.0 * bool(_BACKGROUND.search(text[max(0, start - 16) : start]))
    against += 4.0 * bool(_POSTED.search(text[max(0, start - 40) : start]))
    return against + _against_age(date, analysis.report.published)


def _against_verb(verb: Token) -> float:
    lists, lemma = story.words(), verb.lemma.lower()
    against = 2.0 * (lemma in lists["saying"]) + 2.0 * (verb.dep in RELATIVES)
    counted = subject(verb)
    rose = lemma in lists["counting"] and counted is not None and counted.lemma.lower() in lists["toll"]
    return against + 4.0 * rose


def _against_age(date: DateMention, published: datetime | None) -> float:
    if published is None or date.from_ is None:
        return 2.0 * (date.from_ is None)
    age = published - date.from_
    if age < timedelta(0):
        return 2.0
    if age > _PAST and date.precision not in _FINE:
        return _TOO_MUCH
    return 0.0 if age <= _RECENT else 3.0 if age <= _PAST else 6.0


def _is_a_day(date: DateMention) -> bool:
    long = date.from_ is not None and date.to is not None and date.to - date.from_ > _DAY
    return (date.precision in _FINE or date.precision is None) and not long


def _verb_of(analysis: Analysis, sentence: Sentence, span: Span) -> Token | None:
    """The word that a date hangs on: a verb, or a noun for what happened."""
    top = _top(analysis, sentence, span)
    above = top.ancestors if top is not None else ()
    return next((t for t in above if t.pos in {"VERB", "AUX", "NOUN"}), None)


def _top(analysis: Analysis, sentence: Sentence, span: Span) -> Token | None:
    """The word of a stretch that all others of it hang on."""
    paragraph = analysis.paragraphs[sentence.paragraph]
    words = paragraph.parse.tokens[sentence.first : sentence.last]
    held = [t for t in words if span.end > paragraph.offsets[t.idx] >= span.start]
    whole = (t for t in held if span.covers(paragraph.span_of(t)))
    return min(whole, key=Token.depth, default=None)


def sites(analysis: Analysis, names: Names, openings: Sequence[Opening]) -> tuple[Site, ...]:
    """The names in the first sentences that can be where something happened, should they be places."""
    places = {one.span for one in names.named if one.type is EntityType.PLACE}
    last = max((opening.sentence.end for opening in openings), default=0)
    found = []
    for span in (one for one in names.spans() if one.start < last):
        site = _site(analysis, span)
        if site.placed or span in places:
            found.append(site)
    return tuple(found)


def _site(analysis: Analysis, span: Span) -> Site:
    text = analysis.report.text
    place = next(iter(analysis.meeting(span, analysis.places)), None)
    before = text[max(0, span.start - 40) : span.start]
    dash = _DASH.search(text, span.start, span.end)
    joined = _JOINED.match(text, span.end)
    end = dash.start() if dash else joined.end() if joined else span.end
    beyond = found.end() if (found := _WIDER.match(text, end)) else None
    placed = place is not None or bool(_DIRECTLY.search(before))
    against = _against_place(text, span, before, place) + _SPOKEN * _where_one_speaks(analysis, span)
    another = bool(_WHOSE.match(text, span.end)) or _names_another(analysis, span)
    against += _OF_IT * (_country(place) and another)
    against += _TOLD_OF * _governs(analysis, span, place) + _NO_PLACE * _of_long_ago(analysis, span)
    return Site(span, against, end, beyond, placed)


def _where_one_speaks(analysis: Analysis, span: Span) -> bool:
    """Whether a place is that of a speech: "told reporters in Derre"."""
    sentence = analysis.sentence_at(span.start)
    verb = _verb_of(analysis, sentence, span) if sentence is not None else None
    return verb is not None and verb.pos == "VERB" and verb.lemma.lower() in story.words()["saying"]


def _names_another(analysis: Analysis, span: Span) -> bool:
    """Whether a name only says which of several things is meant: "its Peru inquiry"."""
    sentence = analysis.sentence_at(span.start)
    top = _top(analysis, sentence, span) if sentence is not None else None
    return top is not None and top.dep == "compound" and top.head.pos in NOUNS and top.head.i > top.i


def _governs(analysis: Analysis, span: Span, place: PlaceMention | None) -> bool:
    """Whether a capital stands for its government: "Averby said", "blamed Averby", "a dispute with it"."""
    sentence = analysis.sentence_at(span.start)
    top = _top(analysis, sentence, span) if sentence is not None else None
    if top is None or place is None or place.precision != "capital":
        return False
    if _is_dateline(analysis.report.text, span):
        return False
    top = risen(top)
    words = story.words()
    doer = top.dep == "nsubj" and top.head.pos == "VERB"
    told = top.dep == "obj" and top.head.lemma.lower() in words["saying"] | words["judging"]
    return doer or told or (top.dep == "comp:obj" and top.head.lower in _GOVERNMENT)


def _of_long_ago(analysis: Analysis, span: Span) -> bool:
    """Whether a place is that of what has a day of its own, long past: "last May's fire in Averby"."""
    published, sentence = analysis.report.published, analysis.sentence_at(span.start)
    top = _top(analysis, sentence, span) if sentence is not None else None
    if top is None or published is None or sentence is None:
        return False
    paragraph, old = analysis.paragraphs[sentence.paragraph], published - _LONG_AGO
    dates = analysis.meeting(sentence.span, analysis.dates)
    days = [date.span for date in dates if date.to is not None and date.to < old]
    for _, above in steps(top):
        if above.pos not in {*NOUNS, "ADP"}:
            return False
        own = (paragraph.span_of(t) for t in above.lefts)
        if any(day.covers(one) for one in own for day in days):
            return True
    return False


def _country(place: PlaceMention | None) -> bool:
    return place is not None and place.precision == "country"


def _is_dateline(text: str, span: Span) -> bool:
    line = text[: span.start].rstrip(" ")
    return (not line or line.endswith("\n")) and _DATELINE.match(text, span.end) is not None


def _against_place(text: str, span: Span, before: str, place: PlaceMention | None) -> float:
    if _SEAT.match(text, span.end) or _CHAMBER.match(text, span.start):
        return _NO_PLACE
    if _is_dateline(text, span):
        return _WRITTEN
    vast = bool(_VAST.match(text, span.start, span.end))
    wide = vast or _country(place)
    if _RULES.match(text, span.end) and (vast or not wide):
        return _NO_PLACE
    against = _SPEAKERS * bool(_SEAT_OF.search(before))
    against += 3.0 * wide + 2.0 * vast + 2.0 * (place is not None and place.modifier)
    large = _country(place) or (place is not None and place.precision == "region")
    race = large and _RACE.match(text, span.end) is not None
    named = race or _WHICH.match(text, span.end) is not None
    against += _TOLD_OF * bool(_TOPIC.search(before) or _ORIGIN.search(before) or named)
    if _FROM.search(before) or _BOUND.search(before) or _SENT.search(before):
        return against + 3.0
    return against + (0.0 if _DIRECTLY.search(before) else 1.0 if _LOCATED.search(before) else 2.0)
