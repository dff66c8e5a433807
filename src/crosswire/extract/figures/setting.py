"""When and where a figure holds: the period counted over, the day up to which it was counted, the place.

"since the truce ended", "in 2023"; "by Friday evening"; "Eight in Northam and five in Southam"
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.readings import Reading
from crosswire.grammar import VERBS, auxiliaries, below, first_below, marked, subject, verb_above
from crosswire.types import Analysis, DateMention, EntityType, Modality, Paragraph, Period, Sentence, Span
from crosswire.types.parse import Phrase, Token

_LENGTH = re.compile(
    r"(?i)^(?:(?:about|around|nearly|almost|some|at\s+least|more\s+than|over|up\s+to|just|a|an|the|only|"
    r"another|in|for|within)\s+)*(?:(?:[\d.,½]+|[a-z]+(?:-[a-z]+)?)[\s-]+)?(?:and\s+a\s+half\s+)?(?:year|"
    r"month|week|day|hour|minute|second|decade|night)s?(?:[\s-](?:old|long))?$"
)
_SPECIFIC = re.compile(
    r"(?i)\b(?:last|past|this|next|previous|same|coming|recent|earlier|first|second|third|final|latest|"
    r"current|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_TIMES = re.compile(
    r"(?i)\b(?:truce|ceasefire|cease-fire|war|conflict|fighting|siege|pandemic|outbreak|crisis|storm|"
    r"hurricane|quake|earthquake|season|quarter|year|month|week|day|night|morning|evening|afternoon|decade|"
    r"century|period|campaign|election|tournament|match|half|session|offensive|pause|holiday|weekend|lull|"
    r"winter|summer|spring|autumn|term|tenure|reign|presidency|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|(?:19|20)\d\d)s?\b"
)
_SITTING = re.compile(
    r"(?i)\b(?:court|emergency|closed|closed-door|plenary|special|joint|extraordinary|training|question-and-answer|"
    r"briefing|news|media|video|an?)\s+(?:[a-z]+\s+)?(?:session|sitting|hearing)s?$"
)
_OVER = frozenset({"during", "throughout", "between", "until", "over", "within", "in", "from"})
_LEADS = re.compile(
    r"(?i)\b(?:by|on|in|at|during|over|since|until|late\s+on|early\s+on|late|early|as\s+of|"
    r"on\s+the\s+\w+\s+of)\s+(?:the\s+)?$"
)
_OWNS = ("'s", "’s")
_FAR = 90
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a figure holds.

    Attributes:
        period: The period that it is counted over.
        as_of: The day up to which it was counted, as an ISO date.
        place: The mention of the place that it hangs on.
    """

    period: Period | None
    as_of: str | None
    place: Span | None


def find(
    analysis: Analysis, paragraph: Paragraph, sentence: Sentence, *, reading: Reading, modality: Modality
) -> Setting:
    """When and where a figure holds; None for what the text does not fix.

    Args:
        analysis: The report.
        paragraph: Where the figure stands.
        sentence: The sentence of the figure.
        reading: The figure as its sentence reads it.
        modality: What is planned or supposed has no cut-off.
    """
    dates = _dates_in(analysis, sentence.span)
    own = paragraph.span(reading.quantity.start, reading.quantity.end)
    beside = [d for d in dates if not d.span.overlaps(own)]
    cutoff = (
        None
        if modality in _OPEN
        else _as_of(analysis, paragraph, sentence, dates=dates, verb=reading.predicate.verb)
    )
    return Setting(
        period=_period(analysis, paragraph, reading, beside),
        as_of=cutoff,
        place=_place(analysis, paragraph, sentence, reading),
    )


def _dates_in(analysis: Analysis, span: Span) -> list[DateMention]:
    """The dates and times that lie in `span`; a mere length ("ten years", "10 months") is none."""
    inside = [d for d in analysis.meeting(span, analysis.dates) if span.covers(d.span)]
    return [
        d
        for d in inside
        if not re.fullmatch(r"['’]?\d{1,3}", d.text)
        and (_SPECIFIC.search(d.text) or not _LENGTH.match(d.text))
    ]


def _period(
    analysis: Analysis, paragraph: Paragraph, reading: Reading, dates: list[DateMention]
) -> Period | None:
    """The period that hangs on the figure's verb; the figure's own characters are none."""
    own = paragraph.span(reading.quantity.start, reading.quantity.end)
    verb, anchor = reading.predicate.verb, reading.counted.anchor
    words = _phrase([anchor] if verb is None else [verb, anchor])
    if words is not None:
        span = paragraph.span_of(words)
        if not span.overlaps(own):
            inside = [d for d in dates if span.overlaps(d.span)]
            return _resolved(_tidy(_cut(analysis, span, inside, words) or words.text), inside)
    near = _nearest(analysis, paragraph, reading, dates)
    return _resolved(_tidy(_led(analysis.report.text, near)), [near]) if near else None


def _cut(analysis: Analysis, span: Span, inside: list[DateMention], words: Phrase) -> str | None:
    """The phrase up to its last date, where it holds one and no verb: parsers reach too far there."""
    if not inside or any(t.pos in VERBS for t in words):
        return None
    last = max(inside, key=lambda d: d.span.end)
    if analysis.report.text.startswith(_OWNS, last.span.end):
        return last.text  # "in Sunday's match": the day, and no half of the phrase
    return analysis.report.text[span.start : last.span.end]


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(' ,;:–—-("“')


def _phrase(hosts: list[Token]) -> Phrase | None:
    """A phrase of time that hangs on the figure's verb or on the figure, the most telling first."""
    ranked = [(_rank(child), child) for host in hosts for child in host.children]
    best, child = max(ranked, key=lambda pair: pair[0], default=(0, None))
    return _reach(child) if best and child is not None else None


def _rank(child: Token) -> int:
    """How surely a phrase under the verb is the period counted over; 0 where it is none."""
    word = child.lower
    if child.dep in {"udep", "mark"} and word == "since":
        return 4
    if child.dep == "advcl" and marked(child, "since", "until"):
        return 3
    if child.dep != "udep" or word not in _OVER:
        return 0
    held = first_below(child, "comp:obj", "comp:cl")
    if held is None or not _timely(held):
        return 0
    return 1 if word == "in" else 2


def _timely(noun: Token) -> bool:
    """Whether the object of a preposition is a stretch of time that is fixed, not just long."""
    text = noun.parse[noun.left_edge.i : noun.i + 1].text
    if _SITTING.search(text):
        return False  # "in a court session", "at a news conference": where something was done or said
    if not _TIMES.search(text):
        return False
    return bool(_SPECIFIC.search(text)) or not _LENGTH.match(text) or text.lower().startswith("the ")


def _reach(token: Token) -> Phrase:
    """All that hangs on a word, cut before a clause that a comma splits off."""
    parse, first, last = token.parse, token.left_edge.i, token.right_edge.i
    for index in range(token.i, last + 1):
        if parse[index].text in {",", ";", "–", "—", "("} and index - first >= 2:
            return parse[first:index]
        if index - first >= _LONGEST:
            return parse[first : index + 1]
    return parse[first : last + 1]


def _nearest(
    analysis: Analysis, paragraph: Paragraph, reading: Reading, dates: list[DateMention]
) -> DateMention | None:
    """The date that stands nearest to the figure's verb, not one that says when a source spoke."""
    verb = reading.predicate.verb
    places = [paragraph.span_of(t).start for t in (verb, reading.counted.anchor) if t is not None]
    ranked = sorted(
        (min(abs(d.span.start - at) for at in places), d.span.start, n)
        for n, d in enumerate(dates)
        if (d.from_ is not None or _SPECIFIC.search(d.text))
        and not _dates_a_source(analysis, paragraph, d.span)
        and _tied(_verb_over(paragraph, d.span), verb)
    )
    return dates[ranked[0][2]] if ranked and ranked[0][0] < _FAR else None


def _tied(host: Token | None, verb: Token | None) -> bool:
    """Whether a date under the verb `host` dates what `verb` says.

    A date belongs to its own clause: in "founded in 1998, employs 40" and in "struck on Monday,
    setting off a fire that has killed 12" it says nothing of the second verb.
    """
    if host is None or verb is None or host.i == verb.i:
        return True
    return _above(host, verb) or _beneath(host, verb)


def _above(host: Token, verb: Token) -> bool:
    """Whether `host` is a verb that `verb` completes or is coordinated with."""
    token = verb
    while token.dep in {"xcomp", "conj"} and subject(token) is None:
        token = token.head
        if token.i == host.i:
            return True
    return False


def _beneath(host: Token, verb: Token) -> bool:
    """Whether `host` completes `verb`, shares its subject, or says at which moment it happened."""
    token = host
    while token.i != verb.i:
        moment = token.dep == "advcl" and any(c.lower in {"when", "as", "while"} for c in token.children)
        shared = token.dep in {"xcomp", "conj"} and subject(token) is None
        if not (moment or shared):
            return False
        token = token.head
    return True


def _led(text: str, date: DateMention) -> str:
    """The date with the preposition before it: "by Friday evening"; of "in Friday's blast" the day alone."""
    if text.startswith(_OWNS, date.span.end):
        return date.text
    lead = _LEADS.search(text, max(0, date.span.start - 16), date.span.start)
    return text[lead.start() if lead else date.span.start : date.span.end]


def _resolved(text: str, dates: list[DateMention]) -> Period:
    """The phrase with its first and last day, as far as the dates in it say; "since" leaves the end open."""
    known = [d for d in dates if d.from_ is not None]
    start = min((d.from_ for d in known if d.from_), default=None)
    end = max((d.to for d in known if d.to), default=None)
    opened = text.lower().startswith(("since", "from")) and len(known) == 1
    return Period(_day(start), None if opened else _day(end), text)


def _day(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).date().isoformat() if moment else None


_BY = re.compile(
    r"(?i)\b(?:by|as\s+of|as\s+at|until|till|up\s+to)\s+(?:(?:late|early|midday|noon|the\s+\w+\s+of)\s+)?$"
)
_OPEN = frozenset({Modality.PLANNED, Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_DAYS = frozenset({"day", "hour", "minute"})


def _as_of(
    analysis: Analysis,
    paragraph: Paragraph,
    sentence: Sentence,
    *,
    dates: list[DateMention],
    verb: Token | None,
) -> str | None:
    """The day up to which a figure was counted.

    "By Friday evening" fixes it, as does the day on which a source is said to have given it; a
    figure about the present holds as of the report's own day.
    """
    text = analysis.report.text
    known = [
        d for d in dates if d.to and d.precision and d.precision.value in _DAYS and not _ahead(analysis, d)
    ]
    for date in known:
        lead = text[max(sentence.span.start, date.span.start - 30) : date.span.start]
        if _BY.search(lead) or re.match(r"(?i)(?:by|as of|as at)\b", date.text):
            return _by_then(analysis, date)
    for date in known:
        if _dates_a_source(analysis, paragraph, date.span):
            return _by_then(analysis, date)
    return analysis.day.isoformat() if analysis.day and _current(verb) else None


def _by_then(analysis: Analysis, date: DateMention) -> str | None:
    """The day of a cut-off, which no report can know before it: an evening may be the next day elsewhere."""
    day = _day(date.to)
    return min(day, analysis.day.isoformat()) if day and analysis.day else day


_PRESENT = frozenset({"VBZ", "VBP"})


def _current(verb: Token | None) -> bool:
    """Whether the verb speaks of now: present or present perfect."""
    return verb is not None and any(t.tag in _PRESENT for t in (verb, *auxiliaries(verb)))


def _ahead(analysis: Analysis, date: DateMention) -> bool:
    """Whether a date is still to come: nobody has counted up to it ("they must leave by Friday")."""
    if date.from_ is None or analysis.day is None:
        return False
    return date.from_.date() > analysis.day


_SAID = re.compile(
    r"(?i)\b(?:said|says|reported|announced|told\s+\S+|confirmed|added|disclosed|estimated|"
    r"put\s+the\s+\w+)\s+(?:[a-z]+\s+){0,2}(?:on\s+|late\s+|early\s+|in\s+|of\s+)*(?:the\s+\w+\s+of\s+)?$"
)


def _dates_a_source(analysis: Analysis, paragraph: Paragraph, span: Span) -> bool:
    """Whether a date says when a source spoke: "officials said on Saturday"."""
    if _SAID.search(analysis.report.text[max(0, span.start - 40) : span.start]):
        return True
    verb = _verb_over(paragraph, span)
    return verb is not None and verb.lemma.lower() in table("modality")["speaking"]


def _verb_over(paragraph: Paragraph, span: Span) -> Token | None:
    """The verb that the word at `span` hangs on, in this paragraph."""
    token = _token_at(paragraph, span.start)
    return verb_above(token) if token is not None else None


_LOCATIVE = re.compile(
    r"(?i)\b(?:in|at|near|from|across|outside|inside|around|throughout|on|off|of|to|into|over|within|"
    r"along|against|between|beneath|under|through)\s+"
    r"(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}?(?:the\s+)?$"
)
# "Eight in Northam and five in Southam": each number has the place that follows it.
_BEHIND = re.compile(r"^(?:\s+[a-z’'-]+){0,3}?\s+(?:in|at|near|outside|from)\s+(?:the\s+)?$")
_QUOTE = re.compile(r"[“”\"]")  # who spoke in Northam did not say where it happened
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.PERSON})


def _place(analysis: Analysis, paragraph: Paragraph, sentence: Sentence, reading: Reading) -> Span | None:
    """The mention of the place that hangs on the figure's noun or verb, else the nearest one behind it."""
    places = [
        p.span for p in analysis.meeting(sentence.span, analysis.places) if sentence.span.covers(p.span)
    ]
    places = [p for p in places if _locative(analysis, sentence, p) and not _adjective(paragraph, p)]
    span = paragraph.span(reading.quantity.start, reading.quantity.end)
    places = [p for p in places if not _QUOTE.search(_between(analysis, span, p))]
    if not places:
        return None
    right_behind = [p for p in places if _BEHIND.match(_between(analysis, span, p)) and p.start > span.start]
    if right_behind:
        return right_behind[0]
    anchor = reading.counted.anchor
    for host in (reading.counted.head, reading.predicate.verb):
        tied = _under(paragraph, host, places) if host is not None else []
        if tied:
            return min(tied, key=lambda p: (abs(p.start - paragraph.span_of(anchor).start), p.start))
    here = paragraph.span_of(anchor).start
    behind = [p for p in places if p.start > here and p.start - here < 120]
    return behind[0] if behind else None


def _between(analysis: Analysis, first: Span, second: Span) -> str:
    """The characters between two spans, whichever comes first."""
    return analysis.report.text[min(first.end, second.end) : max(first.start, second.start)]


def _locative(analysis: Analysis, sentence: Sentence, place: Span) -> bool:
    """Whether the words before tie the place to what is told, and it is not part of a body's name."""
    if any(
        m.type in _BODIES and m.span.covers(place) and place not in (m.span, m.name)
        for m in analysis.meeting(place, analysis.mentions)
    ):
        return False
    before = analysis.report.text[max(sentence.span.start, place.start - 50) : place.start]
    return bool(_LOCATIVE.search(before))


def _adjective(paragraph: Paragraph, place: Span) -> bool:
    """Whether the name says whose, not where: "from Turkish donors"."""
    token = _token_at(paragraph, place.start)
    return token is not None and (token.pos == "ADJ" or token.entity == "NORP")


def _under(paragraph: Paragraph, host: Token, places: list[Span]) -> list[Span]:
    reach = [
        paragraph.span_of(t.parse[t.left_edge.i : t.right_edge.i + 1])
        for t in below(host, "udep", "advmod", "obl:npmod", "obl:agent")
    ]
    return [p for p in places if any(r.covers(p) for r in reach)]


def _token_at(paragraph: Paragraph, offset: int) -> Token | None:
    """The token of a paragraph that holds the character `offset` of the report's text, or None."""
    at = bisect_left(paragraph.offsets, offset)
    words = paragraph.parse.char_span(at, at + 1)
    return words.root if words else None
