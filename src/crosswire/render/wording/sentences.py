"""A figure as a sentence that can be copied into a story, with everyone it came through.

Built from extracted values only. Where the values do not make a sound sentence (no known verb, a plan,
a condition, a number that the text only implies), the report's own words stand in quotation marks.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.render import clean
from crosswire.render.wording import names, numbers
from crosswire.types import Figure, FigureKind, LinkKind, Modality, Report

# What happened to the counted, as reported speech has it. A predicate outside the table is quoted.
PASSIVE = {
    "abducted", "affected", "arrested", "attacked", "burned", "charged", "convicted", "damaged",
    "delivered", "deployed", "destroyed", "detained", "displaced", "diagnosed", "evacuated", "executed",
    "expelled", "fired", "freed", "hit", "hospitalised", "hospitalized", "hurt", "infected", "injured",
    "intercepted", "kidnapped", "killed", "launched", "looted", "paid", "released", "rescued", "seized",
    "shot", "sold", "stolen", "struck", "taken hostage", "tested", "treated", "vaccinated", "wounded",
}  # fmt: skip
ACTIVE = {"arrived", "died", "drowned", "escaped", "fled", "recovered", "returned", "surrendered", "survived"}
STATES = {
    "missing": "missing", "held": "being held", "trapped": "trapped", "stranded": "stranded",
    "homeless": "homeless", "unaccounted for": "unaccounted for", "dead": "dead",
    "hospitalised": "in hospital",
}  # fmt: skip

PREPOSITIONS = (
    "after", "as of", "at", "before", "between", "by", "during", "following", "for", "from", "in", "on",
    "over", "since", "through", "until", "up to", "within",
)  # fmt: skip
FREE = ("overnight", "early ", "late ", "last ", "this ", "yesterday", "today", "earlier ")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAMED_PLACE_LIMIT = 60
ON = (
    "lake ", "river ", "mount ", "highway ", "route ", "interstate ", "isle ", " island", " islands",
    " river", " lake", " street", " avenue", " road", " coast", " peninsula", " border", " bridge",
    " heights",
)  # fmt: skip
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
    """A figure with what its sentence needs: the report, the place's name, the words around it."""

    figure: Figure
    report: Report
    place: str | None
    sentence: str


def attributed(told: Told) -> str:
    """The figure as an attributed sentence."""
    claim = _claim(told)
    if claim is None:
        return _quoted(told)
    outlet, chain = names.outlet(told.report), told.figure.origin
    speaker = next(
        (names.source(link.name) for link in reversed(chain) if link.kind is LinkKind.SPEAKER), None
    )
    through = [
        names.source(link.name) for link in chain if link.kind in (LinkKind.AGENCY, LinkKind.INTERMEDIARY)
    ]
    if speaker is None and not through:
        return names.opening(f"{outlet} reported that {claim}, without naming a source.")
    if speaker is None:
        return names.opening(f"{_led(claim, through[-1])}, according to {outlet}.")
    cited = f", as cited by {names.listed(through)}" if through else ""
    if claim[0].isdigit() or not claim[0].isalpha():
        return f"According to {speaker}{cited}, {claim}, {outlet} reported."
    return names.opening(f"{claim}, according to {speaker}{cited}, {outlet} reported.")


def _led(claim: str, holder: str) -> str:
    """The claim with who carried it; a numeral never opens a sentence."""
    return f"{claim}, {holder} reported" if claim[0].isalpha() else f"{holder} reported that {claim}"


def _quoted(told: Told) -> str:
    """The report's own sentence, where the values do not make one."""
    speakers = [names.source(link.name) for link in told.figure.origin if link.kind is not LinkKind.OUTLET]
    citing = f"citing {speakers[-1]}" if speakers else "without naming a source"
    return names.opening(f"{names.outlet(told.report)}, {citing}: “{clean.line(told.sentence)}”")


def _claim(told: Told) -> str | None:
    """The clause of a figure ("at least 15,207 people had been killed"); None where the values make none."""
    figure = told.figure
    if figure.modality is not Modality.ASSERTED or figure.implicit or figure.value is None:
        return None
    verb = _verb(figure)
    if verb is None or figure.kind not in (FigureKind.COUNT, FigureKind.MONEY):
        return None
    noun = (
        phrase(figure.counted, figure.qualifiers, one=figure.value == 1)
        if figure.kind is FigureKind.COUNT
        else ""
    )
    where = located(told.place) if told.place and len(told.place) < NAMED_PLACE_LIMIT else ""
    return " ".join(part for part in (_number(figure), noun, verb, where, _period(figure)) if part)


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


def phrase(counted: str | None, qualifiers: tuple[str, ...], *, one: bool) -> str:
    """What is counted, with its qualifiers: "Israeli women and children", "living hostages".

    >>> phrase("hostage", ("living",), one=False), phrase("person", ("women and children",), one=False)
    ('living hostages', 'people (women and children)')
    """
    noun = clean.line(counted or "")
    shown = noun if one else numbers.plural(noun)
    words = [clean.line(q) for q in qualifiers if clean.line(q).lower() not in noun.lower()]
    before = [q for q in words if " " not in q]
    after = [q for q in words if " " in q]
    tail = f"({', '.join(after)})" if after else ""
    return " ".join(part for part in (*before, shown, tail) if part)


def located(place: str) -> str:
    """A place with its preposition.

    >>> located("Gaza"), located("Lake Orvane"), located("Northgate Station")
    ('in Gaza', 'on Lake Orvane', 'at Northgate Station')
    """
    shown = clean.line(place)
    low = shown.lower()
    if any(low.startswith(word) if word.endswith(" ") else low.endswith(word) for word in ON):
        return f"on {shown}"
    return f"at {shown}" if low.endswith(AT) else f"in {shown}"


def _period(figure: Figure) -> str:
    """The period in the report's words, where they fit into a sentence."""
    text = clean.line(figure.period.text or "") if figure.period else ""
    low = text.lower()
    if low.startswith(tuple(f"{p} " for p in PREPOSITIONS)) or low.startswith(FREE):
        return text[:1].lower() + text[1:]
    return f"on {text}" if low.startswith(WEEKDAYS) else ""
