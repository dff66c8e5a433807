"""Whether a sentence itself says of a figure what the record says: a check before a sentence is composed.

A copied sentence outlives the brief it came from. So the verb that it is built with must stand in the
figure's own clause, on the side where it speaks of the counted and not of what they did.
"""

from __future__ import annotations

import re

# Words that bear a predicate out. Whole words, so that "rescue workers" are not taken for people rescued.
SAID_AS = {
    "killed": "killed|kill|kills|killing|dead|died|dies|dying|death|deaths|toll|fatalities|slain|perished",
    "injured": "injured|injuring|injuries|injures|wounded|wounding|wounds|hurt|hurting",
    "missing": "missing|unaccounted",
    "trapped": "trapped|trapping|stuck|buried",
    "displaced": "displaced|displacing|displacement|uprooted|homeless",
    "evacuated": "evacuated|evacuating|evacuation|evacuate|moved",
    "held": "held|hold|holds|holding|captive|captives|captivity|hostage|hostages|custody|detained",
    "kidnapped": "kidnapped|kidnapping|kidnaps|abducted|abducting|abducts|hostage|seized|captured|taken|took",
    "captured": "captured|capturing|captures|capture|seized|taken|took",
    "released": "released|releasing|release|releases|freed|freeing|frees|handed|returned",
    "detained": "detained|detaining|detentions|arrested|arresting|custody|held",
    "arrested": "arrested|arresting|arrests|detained|custody",
    "rescued": "rescued|rescuing|rescues|saved|saving|pulled|plucked",
    "hospitalised": "hospitalised|hospitalized|hospital|hospitals|treated",
    "destroyed": "destroyed|destroying|destroys|razed|levelled|flattened|burned",
    "damaged": "damaged|damaging",
    "struck": "struck|hit|hitting|striking|strikes|targeted|bombed|shelled",
    "fired": "fired|firing|launched|launching|fires",
    "paid": "paid|paying|pay|pays|payment",
    "delivered": "delivered|delivering|delivery|entered|arrived|received",
    "affected": "affected|affecting|affects|hit",
    "infected": "infected|infections|cases|positive",
}  # fmt: skip
INTRANSITIVE = {
    "missing",
    "dead",
    "died",
    "trapped",
    "homeless",
    "stuck",
    "survived",
    "fled",
    "arrived",
    "captive",
}

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


def alike(one: str, other: str) -> bool:
    """Whether two predicates are one thing in other words, as "killed" and "died" are."""
    return (
        one == other or other in SAID_AS.get(one, "").split("|") or one in SAID_AS.get(other, "").split("|")
    )


def bears_out(words: str, start: int, end: int, *, predicate: str) -> bool:
    """Whether the clause of the characters `start` to `end` says `predicate` of what they count.

    >>> text = "The ministry said 2,318 people had been evacuated and 163 houses destroyed."
    >>> bears_out(text, 54, 57, predicate="destroyed"), bears_out(text, 54, 57, predicate="evacuated")
    (True, False)
    >>> bears_out("Some 3,000 raiders killed 40 people.", 5, 10, predicate="killed")
    False
    """
    said = re.compile(rf"\b(?:{SAID_AS.get(predicate, re.escape(predicate))})\b", re.IGNORECASE)
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
    if found.group().lower() in INTRANSITIVE or PASSIVE.search(between):
        return not RELATIVE.search(between)
    return not RELATIVE.search(between) and not OBJECT.match(after[found.end() :])
