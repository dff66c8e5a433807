"""A figure as a sentence that can be copied into a story, true to the letter, with everyone it came through.

Composed only of words that the report itself uses of the figure, read when it was read (`borne_out`): the
counted as worded there, the report's own verb, its places and days. Everything else is quoted: the report's
own sentence, under its outlet.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.render import clean
from crosswire.render.wording import names
from crosswire.types import Figure, Modality

_HELPERS = {"suffered": ("had been", "had been"), "done": ("had", "had"), "been": ("was", "were")}


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what its sentence needs.

    Attributes:
        outlet: What the report is called: its outlet, or "report 3" when nothing names one.
        named: Whether that is the name of an outlet.
        speaker: The innermost source; None when the report names none.
        veiled: Whether there is a source that only the sentence around it makes known ("its ministry").
        through: Those between the speaker and the report, outermost first.
        shown: The sentence of the report, without link markup.
        counted: The number and what it counts, as the report words them; empty where nothing is composed.
        beside: Its words of place and time.
        asked: The predicate of the question that the figure answers.
    """

    figure: Figure
    outlet: str
    named: bool
    speaker: str | None
    through: tuple[str, ...]
    shown: str
    counted: str = ""
    beside: str = ""
    asked: str | None = None
    veiled: bool = False


def attributed(told: Told) -> str:
    """The figure as an attributed sentence, or the report's own under its outlet."""
    claim = _claim(told)
    return names.opening(
        _composed(told, claim) if claim else f"{told.outlet}: “{nested(clean.line(told.shown))}”"
    )


def composes(told: Told) -> bool:
    """Whether the report's words make a sentence of their own; else its sentence is quoted."""
    return _claim(told) is not None


def _composed(told: Told, claim: str) -> str:
    reported = f"{told.outlet} {'reported' if told.named else 'said'}"
    if told.speaker is None:
        return f"{reported} that {claim}, without naming a source."
    speaker = names.source(told.speaker)
    cited = f", as cited by {names.listed([names.source(t) for t in told.through])}" if told.through else ""
    if not claim[0].isalpha():  # a numeral never opens a sentence
        return f"According to {speaker}{cited}, {claim}, {reported}."
    return f"{claim}, according to {speaker}{cited}, {reported}."


def nested(text: str) -> str:
    """The text with single marks for its own quotation marks, as it stands inside double ones.

    >>> nested('“Go,” she said. "Now."')
    "‘Go,’ she said. 'Now.'"
    """
    return text.translate(str.maketrans('“”"', "‘’'"))


def _claim(told: Told) -> str | None:
    """The clause of a figure ("at least 15,207 people had been killed"); None where nothing bears it out."""
    figure, borne = told.figure, told.figure.borne_out
    if borne is None or borne.said is None or not told.counted or figure.modality is not Modality.ASSERTED:
        return None
    if (told.asked and told.asked != figure.predicate) or not _sourced(told, attributed=borne.attributed):
        return None
    voice, _, verb = borne.said.partition(":")
    helper = _HELPERS[voice][figure.value != 1]
    counted = told.counted[:1].lower() + told.counted[1:]
    return " ".join(part for part in (counted, helper, verb, clean.line(told.beside)) if part)


def _sourced(told: Told, *, attributed: bool) -> bool:
    """Whether the sentence itself names the source; or whether neither it nor one beside it names any."""
    if told.veiled or (told.through and not told.speaker):
        return False
    if told.speaker is None:
        return not attributed
    words = told.speaker.lower().removeprefix("the ")
    whole = not {"a", "an", "the"} & set(words.split())  # else two names that ran together
    return whole and words in clean.line(told.shown).lower()
