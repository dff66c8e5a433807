"""A figure as a sentence that can be copied into a story, with everyone it came through.

Built from extracted values only. Where the values do not make a sound sentence (no known verb, a plan,
a condition, a number that the text only implies), the report's own words stand in quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.render import clean
from crosswire.render.wording import names, numbers
from crosswire.resources.figures.said_as import alike
from crosswire.resources.words import table
from crosswire.resources.words.forms import plural
from crosswire.types import Figure, FigureKind, Modality

# What happened to the counted, as reported speech has it. A predicate outside the table is quoted.
PASSIVE = {
    "abducted", "affected", "arrested", "attacked", "burned", "captured", "charged", "convicted", "damaged",
    "delivered", "deployed", "destroyed", "detained", "displaced", "diagnosed", "evacuated", "executed",
    "expelled", "fired", "freed", "hit", "hospitalised", "hospitalized", "hurt", "infected", "injured",
    "intercepted", "kidnapped", "killed", "launched", "looted", "paid", "released", "rescued", "seized",
    "shot", "sold", "stolen", "struck", "taken hostage", "tested", "treated", "vaccinated", "wounded",
}  # fmt: skip
MONEY = {"paid", "stolen", "seized", "looted", "delivered", "sold"}
ACTIVE = {"arrived", "died", "drowned", "escaped", "fled", "recovered", "returned", "surrendered", "survived"}
STATES = {
    "missing": "missing", "held": "being held", "trapped": "trapped", "stranded": "stranded",
    "homeless": "homeless", "unaccounted for": "unaccounted for", "dead": "dead",
    "hospitalised": "in hospital",
}  # fmt: skip

PEOPLE = {"person", "people", "persons", "others"}

PREPOSITIONS = (
    "after", "as of", "at", "before", "between", "by", "during", "following", "for", "from", "in", "on",
    "over", "since", "through", "until", "up to", "within",
)  # fmt: skip
FREE = ("overnight", "early ", "late ", "last ", "this ", "yesterday", "today", "earlier ")
WEEKDAYS = tuple(table("calendar")["class"]["weekdays"])
NAMED_PLACE_LIMIT = 60
ON = (
    "lake ", "river ", "mount ", "highway ", "route ", "interstate ", "isle ", " island", " islands",
    " river", " lake", " street", " avenue", " road", " coast", " peninsula", " border", " bridge",
    " heights",
)  # fmt: skip
WITH_ARTICLE = (
    " bank", " basin", " coast", " delta", " desert", " district", " emirates", " gulf", " heights",
    " islands", " kingdom", " ocean", " peninsula", " plains", " republic", " river", " sea", " states",
    " strip", " valley", "netherlands", "philippines", "bahamas", "gambia", "balkans", "caucasus", "sahel",
    "maldives",
)  # fmt: skip
SHORT = {"US", "U.S.", "USA", "UK", "U.K.", "UAE", "EU", "DRC", "CAR"}
AT = (
    " airport",
    " station",
    " stadium",
    " university",
    " school",
    " hospital",
    " college",
    " port",
    " crossing",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what its sentence needs.

    Attributes:
        outlet: What the report is called: its outlet, or "report 3" when nothing names one.
        named: Whether that is the name of an outlet.
        place: The name of the figure's place, where the sentence itself names it.
        speaker: The innermost source; None when the report names none.
        veiled: Whether there is a source that only the sentence around it makes known ("its ministry").
        through: Those between the speaker and the report, outermost first.
        words: The sentence of the report, character by character.
        shown: The same without link markup.
        asked: The predicate of the question that the figure answers.
    """

    figure: Figure
    outlet: str
    named: bool
    place: str | None
    speaker: str | None
    through: tuple[str, ...]
    words: str
    shown: str
    asked: str | None = None
    veiled: bool = False


def attributed(told: Told) -> str:
    """The figure as an attributed sentence."""
    return names.opening(_attributed(told))


def composes(told: Told) -> bool:
    """Whether the values make a sentence of their own; else the report's is quoted."""
    return not told.veiled and _claim(told) is not None


def _attributed(told: Told) -> str:
    claim = None if told.veiled else _claim(told)
    if claim is None:
        return _quoted(told)
    reported = f"{told.outlet} {'reported' if told.named else 'said'}"
    if told.speaker is None and not told.through:
        return f"{reported} that {claim}, without naming a source."
    if told.speaker is None:
        return f"{_led(claim, names.source(told.through[-1]))}, according to {told.outlet}."
    speaker = names.source(told.speaker)
    cited = f", as cited by {names.listed([names.source(t) for t in told.through])}" if told.through else ""
    if not claim[0].isalpha():
        return f"According to {speaker}{cited}, {claim}, {reported}."
    return f"{claim}, according to {speaker}{cited}, {reported}."


def _led(claim: str, holder: str) -> str:
    """The claim with who carried it; a numeral never opens a sentence."""
    return f"{claim}, {holder} reported" if claim[0].isalpha() else f"{holder} reported that {claim}"


def _quoted(told: Told) -> str:
    """The report's own sentence, where the values do not make one; it says itself whom it names."""
    words = f"“{nested(clean.line(told.shown))}”"
    sources = [name for name in (*told.through, told.speaker) if name]
    if told.veiled or not sources:
        return f"{told.outlet}: {words}"
    return f"{told.outlet}, citing {names.source(sources[-1])}: {words}"


def nested(text: str) -> str:
    """The text with single marks for its own quotation marks, as it stands inside double ones.

    >>> nested('“Go,” she said. "Now."')
    "‘Go,’ she said. 'Now.'"
    """
    return text.translate(str.maketrans('“”"', "‘’'"))


def _claim(told: Told) -> str | None:
    """The clause of a figure ("at least 15,207 people had been killed"); None where the values make none."""
    figure = told.figure
    if figure.modality is not Modality.ASSERTED or figure.implicit or figure.value is None:
        return None
    verb, noun = _verb(figure), _noun(told)
    if verb is None or noun is None or (figure.kind is FigureKind.MONEY and figure.predicate not in MONEY):
        return None
    if figure.borne_out is None or not figure.borne_out.predicate:
        return None
    if told.speaker is None and not told.through and figure.borne_out.attributed:
        return None  # the sentence names somebody whom the record does not hold
    if told.asked and not alike(told.asked, figure.predicate or ""):
        return None
    period = _period(told)
    place = clean.line(told.place or "")
    where = located(place) if place and len(place) < NAMED_PLACE_LIMIT and place not in period else ""
    return " ".join(part for part in (_number(figure), noun, verb, where, period) if part)


def _noun(told: Told) -> str | None:
    """What is counted, in a form that the report's sentence bears out; None where it does not."""
    figure = told.figure
    if figure.kind is FigureKind.MONEY:
        return ""
    if figure.kind is not FigureKind.COUNT:
        return None
    borne = figure.borne_out
    noun = clean.line(figure.counted or "")
    if noun.lower() in PEOPLE:
        noun = "person"
    elif borne is None or not borne.counted:
        return None
    said = tuple(q for q in borne.qualifiers if q.lower() != figure.predicate) if borne else ()
    return written(phrase(noun, said, one=figure.value == 1), clean.line(told.words))


def written(text: str, words: str) -> str:
    """The phrase with the capitals that the sentence gives its words: "palestinians" is "Palestinians".

    >>> written("norlanders", "At least 12 Norlanders were hurt.")
    'Norlanders'
    """
    inside = {word.lower(): word for word in re.findall(r"\w+", words)[1:]}
    return re.sub(r"\w+", lambda found: inside.get(found.group().lower(), found.group()), text)


def _number(figure: Figure) -> str:
    """The figure with its hedge; one to nine in words, as wires have it."""
    shown = numbers.amount(figure)
    hedge, _, last = shown.rpartition(" ")
    if figure.kind is FigureKind.COUNT and last.isdigit() and 0 < int(last) < 10:
        return f"{hedge} {numbers.SMALL[int(last)]}".strip()
    return shown


def _verb(figure: Figure) -> str | None:
    predicate = (figure.predicate or "").lower()
    if predicate in STATES:
        return f"{'was' if figure.value == 1 else 'were'} {STATES[predicate]}"
    if predicate in PASSIVE:
        return f"had been {predicate}"
    return f"had {predicate}" if predicate in ACTIVE else None


def phrase(counted: str, qualifiers: tuple[str, ...], *, one: bool) -> str:
    """What is counted, with its qualifiers.

    >>> phrase("hostage", ("living",), one=False), phrase("person", ("women and children",), one=False)
    ('living hostages', 'people (women and children)')
    >>> phrase("child", ("Norland", "women and children"), one=False)
    'Norland women and children'
    """
    shown = counted if one else plural(counted)
    words = [clean.line(q) for q in qualifiers if clean.line(q).lower() not in counted.lower()]
    groups = [q for q in words if " " in q]
    wider = next((group for group in groups if shown and shown.lower() in group.lower().split()), None)
    before = [q for q in words if " " not in q]
    after = [group for group in groups if group != wider]
    tail = f"({', '.join(after)})" if after else ""
    return " ".join(part for part in (*before, wider or shown, tail) if part)


def located(place: str) -> str:
    """A place with its preposition.

    >>> located("Gaza"), located("Lake Orvane"), located("Northgate Station")
    ('in Gaza', 'on Lake Orvane', 'at Northgate Station')
    """
    shown = clean.line(place)
    low = shown.lower()
    if (low.endswith(WITH_ARTICLE) or shown in SHORT) and not low.startswith("the "):
        shown = f"the {shown}"
    if any(low.startswith(word) if word.endswith(" ") else low.endswith(word) for word in ON):
        return f"on {shown}"
    return f"at {shown}" if low.endswith(AT) else f"in {shown}"


def _period(told: Told) -> str:
    """The period in the report's words, where it stands in the figure's clause and fits into a sentence."""
    figure = told.figure
    if figure.borne_out is None or not figure.borne_out.period or figure.period is None:
        return ""
    text = clean.line(figure.period.text or "")
    if text.count("(") != text.count(")"):
        text = text.partition("(")[0]  # cut off inside a parenthesis
    text = text.strip(" ,;:")
    low = text.lower()
    if low.startswith(tuple(f"{p} " for p in PREPOSITIONS)) or low.startswith(FREE):
        return text[:1].lower() + text[1:]
    return f"on {text}" if low.startswith(WEEKDAYS) else ""
