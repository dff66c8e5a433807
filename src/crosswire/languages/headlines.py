"""What a headline says of a number, by the order of its words: its capitals lead the parse astray.

"Raids on Derre Kill 22 Including Children"   the verb in front of the number
"12 Miners Dead After Blast"                  the state behind what is counted
"Quake Toll Climbs to 31"                     the toll that a verb of change gives
"""

from __future__ import annotations

from functools import cache

from crosswire.languages import outcomes
from crosswire.resources.figures import table
from crosswire.types.parse import Parse, Phrase, Token

_LONG = 3  # letters of a word that a headline may print without a capital
_CAPITALS = 0.8
_COUNTED = 4  # words of what is counted, behind its number
_BEFORE = 7  # words before the number in which its toll stands


def is_headline(sentence: Phrase) -> bool:
    """Whether most of the longer words of a sentence have capitals."""
    long = [t for t in sentence if t.is_alpha and len(t) > _LONG and not t.like_num]
    return bool(sum(t.text[0].isupper() for t in long) > _CAPITALS * len(long))


def told(parse: Parse, first: int, last: int) -> str | None:
    """The class of what a headline says happened to those whom a number counts; None where it is no headline.

    Args:
        parse: The paragraph.
        first: The place of the first word of the number.
        last: The place behind its last word.
    """
    name = _done(parse, first) or _state(parse, last) or _toll(parse, first)
    return name if name and is_headline(parse[first].sent) else None


def bare(parse: Parse, first: int, last: int) -> bool:
    """Whether a headline leaves out whom the number counts: "Kills 19 in Derre", "14 Hurt"."""
    if told(parse, first, last) is None:
        return False
    behind = parse[last] if last < len(parse) else None
    return behind is None or not behind.is_alpha or _follows(behind) or behind.lower in _states()


def _done(parse: Parse, first: int) -> str | None:
    """The outcome of the verb right in front: "Floods Kill 31", "Police Arrest at Least 40"."""
    place = first - 1
    while place >= 0 and parse[place].lower in table("headlines")["hedges"]:
        place -= 1
    name = _verbs().get(parse[place].lower) if place > 0 else None
    return name if name and parse[place].sent.start == parse[first].sent.start else None


def _state(parse: Parse, last: int) -> str | None:
    """The state behind the counted, where its clause ends: "40 Rebels Dead in Clashes", "14 Hurt"."""
    for place in range(last, min(last + _COUNTED, len(parse))):
        word = parse[place]
        name = _states().get(word.lower)
        if name is not None:
            behind = parse[place + 1] if place + 1 < len(parse) else None
            return name if behind is None or not behind.is_alpha or _follows(behind) else None
        if not word.is_alpha or _follows(word) or word.like_num:
            return None
    return None


def _toll(parse: Parse, first: int) -> str | None:
    """The dead, where a toll stands at the number, reaches it or moves to it."""
    words = [t.lower for t in parse[max(0, first - _BEFORE) : first]]
    at = max((n for n, word in enumerate(words) if word == "toll"), default=None)
    moved = table("headlines")["moves"]
    return "killed" if at is not None and all(w in moved for w in words[at + 1 :]) else None


def _follows(word: Token) -> bool:
    """Whether a word begins what a headline adds: where, when, of whom."""
    return word.lower in table("headlines")["follows"]


@cache
def _verbs() -> dict[str, str]:
    """Verbs of outcome as headlines have them, "kill" and "kills", each with its class."""
    return {
        form: name
        for verb, name in outcomes.verbs().items()
        if name in outcomes.people_classes()
        for form in (verb, f"{verb}s", f"{verb}es")
    }


@cache
def _states() -> dict[str, str]:
    """Participles and adjectives of outcome: "killed", "dead", "missing"."""
    return {word: name for word, name in outcomes.states().items() if name in outcomes.strong_classes()}
