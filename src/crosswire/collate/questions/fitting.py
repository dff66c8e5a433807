"""Which verb may stand behind which noun in a label: where it does not surely fit, the label has none.

A verb near a number is often said of something else: the rocket rose, not the technicians; the race was won,
not the innings.
"""

from __future__ import annotations

from crosswire.resources import linking

# Prices and rates do these; of a counted thing they say nothing that a label needs.
_MOVES = frozenset({"rose", "fell", "traded", "cost", "lasted", "measured", "extended"})
# What beside the outcomes of people is said of people.
_OF_PEOPLE = frozenset({"arrived", "voted", "signed", "recorded", "lost", "planned", "tested", "casualty"})
_WEAPONS = frozenset(
    (
        *("rocket", "missile", "shell", "shot", "bullet", "round", "torpedo", "mortar", "projectile"),
        *("grenade", "weapon", "gun", "drone", "salvo", "canister", "flare", "arrow", "cannon", "volley"),
    )
)
_LAUNCHED = frozenset(
    (
        *("satellite", "mission", "probe", "spacecraft", "capsule", "balloon", "ship", "vessel", "boat"),
        *("payload", "telescope", "lander", "rover", "airstrike", "attack", "strike", "raid"),
    )
)
# Stretches and occasions: only what sport and counting do with them is said of them.
_OCCASIONS = frozenset(
    (
        *(
            "time",
            "occasion",
            "lap",
            "race",
            "match",
            "game",
            "season",
            "series",
            "inning",
            "innings",
            "round",
        ),
        *("set", "point", "goal", "run", "win", "victory", "defeat", "finish", "drive", "display", "turn"),
        *("way", "thing", "side", "term", "day", "week", "month", "year", "hour", "minute", "second"),
    )
)
_PLAYED = {
    "won": frozenset({"race", "match", "game", "set", "round", "point", "series", "season"}),
    "lost": frozenset({"race", "match", "game", "set", "round", "point", "series"}),
    "played": frozenset({"match", "game", "season", "round", "set", "series", "race"}),
    "scored": frozenset({"point", "goal", "run"}),
}


def fitting(outcome: str | None, noun: str) -> str | None:
    """The outcome as a label may say it of the noun, or None.

    >>> fitting("rose", "technician"), fitting("fired", "satellite"), fitting("won", "innings")
    (None, 'launched', None)
    """
    if outcome is None or outcome in _MOVES:
        return None
    known = linking.nouns()
    kind = known.class_of.get(noun, noun)
    if noun in _OCCASIONS:
        return outcome if noun in _PLAYED.get(outcome, ()) else None
    if kind in known.human or noun == "person":
        return outcome if outcome in linking.outcomes().people | _OF_PEOPLE else None
    if outcome != "fired":
        return outcome
    if {noun, kind} & _WEAPONS:
        return outcome
    return "launched" if {noun, kind} & _LAUNCHED else None
