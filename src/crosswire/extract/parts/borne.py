"""What of a figure its own sentence says too, so that a line composed of the record may say it.

A copied sentence outlives the brief it came from. So the verb that it is built with must stand in the
figure's own clause, on the side where it speaks of the counted and not of what they did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.resources.figures.said_as import said_as
from crosswire.resources.words import words as listed
from crosswire.types import BorneOut, Figure, Modality, Report

ASIDE = re.compile(r",\s*(?:including|among them|among whom|most of them|mostly|many of them)\b[^,;.]*,")
BEFORE = re.compile(r"[,;:()—–]|\b(?:and|while|but|whereas|including)\b")
AFTER = re.compile(
    r"[,;:()—–]|\b(?:while|but|whereas|including)\b"
    r"|\band\s+(?=\d|(?:at least|about|more than|nearly|some|a|an|the)\b|\w+ed\b)"
)
PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\b")
RELATIVE = re.compile(
    r"\b(?:that|who|which)\b(?!\s+(?:was|were|had been|have been|has been|are|is|died|went)\b)"
)
PARTS = re.compile(r"\b(?:that|which|who|whose|where|when|after|before|triggering|leaving|causing|and)\b")
OBJECT = re.compile(
    r"\s+(?:a|an|the|his|her|its|their|at least|about|more than|nearly|some|\d)", re.IGNORECASE
)
ATTRIBUTES = re.compile(
    r"\b(?:said|says|say|according to|told|announced|announces|claimed|claims|stated|states|put|puts"
    r"|estimated|estimates|confirmed|confirms|reported by|reports that|warned)\b"
)


def borne_out(report: Report, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each that a composed line may speak of with what its own sentence bears out.

    Args:
        report: The report that they stand in.
        figures: All its figures; those planned, denied, implied or without a value stay as they are.
    """
    return tuple(replace(one, borne_out=of_sentence(one, report.slice(one.sentence))) for one in figures)


def of_sentence(figure: Figure, words: str) -> BorneOut | None:
    """What the characters of a figure's sentence bear out; None where no line is composed of it."""
    if figure.modality is not Modality.ASSERTED or figure.implicit or figure.value is None:
        return None
    start = figure.start - figure.sentence.start
    end, said = start + len(figure.text), figure.period.text if figure.period else None
    line = " ".join(words.split()).lower()
    head = (figure.counted or "").lower().split()[-1:]
    return BorneOut(
        predicate=bool(figure.predicate) and bears_out(words, start, end, predicate=figure.predicate or ""),
        counted=not head or head[0][:4] in line,
        qualifiers=tuple(q for q in figure.qualifiers if " ".join(q.split()).lower() in line),
        period=bool(said) and beside(words, start, end, said=said or ""),
        attributed=bool(ATTRIBUTES.search(words)),
    )


def bears_out(words: str, start: int, end: int, *, predicate: str) -> bool:
    """Whether the clause of the characters `start` to `end` says `predicate` of what they count.

    >>> text = "The ministry said 2,318 people had been evacuated and 163 houses destroyed."
    >>> bears_out(text, 54, 57, predicate="destroyed"), bears_out(text, 54, 57, predicate="evacuated")
    (True, False)
    >>> bears_out("Some 3,000 raiders killed 40 people.", 5, 10, predicate="killed")
    False
    """
    known = "|".join(said_as().get(predicate, (re.escape(predicate),)))
    said = re.compile(rf"\b(?:{known})\b", re.IGNORECASE)
    before, after = _clause(words, start, end)
    return bool(said.search(before)) or _said_after(after, said)


def beside(words: str, start: int, end: int, *, said: str) -> bool:
    """Whether the characters `start` to `end` and the words `said` (a period) stand in one clause.

    A period that opens the sentence speaks for what follows its comma.

    >>> text = "Since May, 280 nurses have left, which hurt wards after June."
    >>> beside(text, 11, 14, said="Since May"), beside(text, 11, 14, said="after June")
    (True, False)
    """
    at = words.find(said)
    if at < 0:
        return False
    if at < start:
        between = words[at + len(said) : start]
        opens = not words[:at].strip(" \"'“‘")
        return not _parted(between.strip().removeprefix(",") if opens else between)
    return not _parted(words[end:at])


def _parted(between: str) -> bool:
    return bool(AFTER.search(between) or PARTS.search(between))


def _clause(words: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the figure's clause before it and after it; asides set between commas are left out."""
    later = ASIDE.sub(" ", words[end:])
    edges = [found.end() for found in BEFORE.finditer(words, 0, start)]
    stop = AFTER.search(later)
    return words[edges[-1] if edges else 0 : start], later[: stop.start()] if stop else later


def _said_after(after: str, said: re.Pattern[str]) -> bool:
    """Whether the verb speaks of the counted: "12 were killed", not "12 raiders killed a guard"."""
    found = said.search(after)
    if found is None:
        return False
    between = after[: found.start()]
    if found.group().lower() in listed("small", "of_the_counted") or PASSIVE.search(between):
        return not RELATIVE.search(between)
    return not RELATIVE.search(between) and not OBJECT.match(after[found.end() :])
