"""People and what befell them, in the set phrases of headlines and leads.

"Man killed, 4 others hurt", "kills wife, two sons, self", "three fatally shot": the syntax of headlines
is its own, and a parser of sentences misses it. Phrases are read as noun phrases, alone or in a list,
with an outcome before or after them. A person without a number ("a teenager was shot") counts one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crosswire.resources import tally


class Outcome(StrEnum):
    """What befell people; `HIT` is being shot or struck, whether or not it killed."""

    KILLED = "killed"
    INJURED = "injured"
    HIT = "hit"


@dataclass(frozen=True, slots=True)
class Casualties:
    """People of one outcome, as one phrase counts them.

    Attributes:
        outcome: What befell them.
        number: How many.
        counted: Whether a number word says so; else it is people named without one.
        others: Whether the phrase sets them beside people mentioned before ("two others").
        start: Where the phrase starts in the text that was read.
        end: Where it ends.
    """

    outcome: Outcome
    number: int
    counted: bool
    others: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _People:
    number: int
    end: int
    counted: bool
    others: bool


_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
_NUMBERS = {word: number for number, word in enumerate(_SMALL)} | {"both": 2}
_NAMED = "|".join(_SMALL[1:])
_NO_COUNT = (
    r"(?:year|month|week|day|yr|hour|minute|seconds|mile|block|times|shots|counts|bullets|rounds"
    r"|charge|feet|foot|percent|am\b|pm\b"
    r"|a\.m|p\.m|%|th\b|st\b|nd\b|rd\b|charged|arrested|accused|sentenced)"
)
_NUMBER = rf"(?:\d{{1,3}}(?!\d|[-.:,/]\d)|(?:{_NAMED})\b)(?![-\s]?{_NO_COUNT})(?!\sof\s(?:which|the)\b)"
_AGE = rf"(?:(?:\d{{1,3}}|{_NAMED})[-\s](?:year|month|week|day|yr)s?[-\s]?old)"
_AUX = (
    r"(?:,?\s(?:who|that|which))?(?:\s(?:was|were|is|are|has|have|had|been|be|being|got|also"
    r"|critically|seriously"
    r"|accidentally|allegedly|apparently|reportedly|later|then|severely|badly|gravely|left|found"
    r"|reported|confirmed|fatally"
    r"|feared|presumed|believed|multiple|mortally|pronounced|declared|shot(?=\s(?:and\s)?(?:dead"
    r"|killed|to death|fatally))|and"
    r"|tragically|mistakenly|randomly|wounded|slightly|just|both|all|now|listed|remain|remains|lying)){0,5}"
)
_KILLED = (
    r"(?:(?:shot|gunned|stabbed|beaten|struck|crushed|burned|trampled)(?:,\skilled|\s(?:and\s(?:fatally\s)?killed"
    r"|dead|to death|fatally|down))"
    r"|killed|dead|deceased|dies|died|die|dying|slain|murdered|fatally(?:\s(?:shot|wounded|injured"
    r"|struck|stabbed|hit)|(?=[,.;)]|$))|succumbed"
    r"|succumbs|drowned|drowns|perished|perish|executed|lost (?:his|her|their) li(?:fe|ves))\b"
)
_INJURED = (
    r"(?:(?:critically |seriously |badly |severely )?(?:injured|hurt|wounded|hospitali[sz]ed|grazed)"
    r"|in (?:an? )?(?:extremely "
    r"|very )?(?:critical|serious|stable|fair|grave|good|guarded)(?: but stable| condition)?"
    r"|critical\b|recovering|recovers"
    r"|surviv(?:e|es|ed|ing)|(?:taken|rushed|sent|transported|airlifted|flown|driven"
    r"|admitted) to (?:\S+ ){0,5}?(?:hospital"
    r"|medical|trauma|er)\b|suffer(?:s|ed|ing)\b|treated|in (?:the )?hospital|expected to (?:survive"
    r"|recover|be ok)"
    r"|fighting for|clinging to|paraly[sz]ed)"
)
_HIT = (
    r"(?:shot|stabbed|struck by|hit by|hit in)\b"
    r"(?!\s(?:dead|and killed|to death|fatally|down|himself|herself|self)|,\skilled)"
)
_AFTER = tuple(
    (outcome, re.compile(rf"[,\s]{{0,8}}{_AUX}\s?{words}"))
    for outcome, words in ((Outcome.KILLED, _KILLED), (Outcome.INJURED, _INJURED), (Outcome.HIT, _HIT))
)
_ABOUT = r"(?: at least| about| as many as| up to| nearly| more than| over| some)?\s$"
_BEFORE = tuple(
    (outcome, re.compile(rf"\b(?:{words}){_ABOUT}"))
    for outcome, words in (
        (
            Outcome.KILLED,
            r"kill(?:s|ed|ing)?|murder(?:s|ed|ing)|slay(?:s|ing)|shoots? dead|shot dead"
            r"|fatally sho(?:t|ots?)|(?:\w+ )?deaths? of"
            r"|murders? of|killings? of|slayings? of|homicides? of|(?:fatal|deadly) (?:shooting"
            r"|stabbing|crash)s? of"
            r"|sh(?:oots?|ot)(?: and|,) kill(?:s|ed)|li(?:fe|ves) of|bod(?:y|ies) of",
        ),
        (
            Outcome.INJURED,
            r"injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurts?|hurting|sends|sending|sent|hospitali[sz]es"
            r"|paraly[sz]es",
        ),
        (
            Outcome.HIT,
            r"shoots?|shooting(?: of)?|shot|shootings of|opens fire on|fires on|strikes|hits"
            r"|guns down|gunning down|stabs|stabbing",
        ),
    )
)
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
_COMPOUND = re.compile(
    r"\b(?P<times>double|triple|quadruple|quintuple|sextuple)[\s-](?P<what>fatal(?:ity)?|homicide"
    r"|murder|slaying|killing|shooting"
    r"|stabbing)s?(?P<self>[\s-]suicide)?"
)
_LISTED = re.compile(r"(?:,?\s(?:and then|then|and|&|plus)\s|,\s|/)(?:(?:an?|the)\s)?")
_AN_AGE = re.compile(
    r"(?:[a-z]\.?,\s\(?|who (?:was|is) |aged? |ages? of |between \d+ and |ages \d+ and |\d, )$"
)
_AGED = re.compile(r"\d{1,2}\s?(?:,|\)|and|was|died|who|$)")
_OBJECT = re.compile(r"\s(?:(?:his|her|their|own|a|an|the)\s)*")
_DOES = re.compile(r"(?:shot|killed|wounded|injured|murdered|hit|stabbed)$")
_IS = re.compile(r"\b(?:was|were|is|are|been|be|being)\b")


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Noun phrases for people: with a number, and without one."""
    one, many, breaks = (
        "|".join(sorted(tally.words()[name], key=lambda w: (-len(w), w)))
        for name in ("one", "many", "breaks")
    )
    inner = rf"(?:(?!(?:{breaks})\b)[a-z][\w'/&-]*)"
    children = rf"(?:\sof\s(?:{_NUMBER}|an?)\b(?:\s(?:kids|children|girls|boys|sons|daughters))?)?"
    no_age = r"(?!\s*(?:people|others|\w+s\b|dead|hurt|injured|killed))"
    aged = rf"(?:,?\s*\(?(?:aged?\s)?\d{{1,2}}\)?(?=,|\s|$){no_age},?)?"
    counted = re.compile(
        rf"(?:(?:his|her|their|the|all|these|those|another|other)\s)?(?P<number>{_NUMBER}"
        rf"|both)(?:\sof\s(?:them|those|the "
        rf"victims))?(?P<others>\s(?:others?|more"
        rf"|additional))?(?:(?:\s{inner}){{0,3}}?\s(?P<noun>{many}|{one}))?\b{children}"
    )
    single = re.compile(
        rf"(?:(?:an?|the|another|one|his|her|their)\s)?(?:{_AGE}(?:\s{inner}){{0,3}}?\s(?:{one})\b"
        rf"|(?:{inner}\s){{0,3}}?(?:{one})\b"
        rf"|{_AGE}\b|{inner}\s{inner}(?=,\s\d{{1,2}},)){aged}{children}"
    )
    return counted, single


def find(text: str) -> tuple[Casualties, ...]:
    """The casualties that a headline or a sentence speaks of, in its order.

    >>> [(c.outcome.value, c.number) for c in find("Man killed, 4 others injured in mine collapse")]
    [('killed', 1), ('injured', 4)]
    """
    plain = _plain(text)
    return tuple(sorted([*_phrased(plain), *_compounds(plain)], key=lambda c: (c.start, c.end)))


def _plain(text: str) -> str:
    """Small letters and straight quotes, character for character, so that places stay."""
    kept = (c.lower() if len(c.lower()) == 1 else c for c in text)
    return re.sub(r"\s", " ", "".join(kept).translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'}))


def _phrased(text: str) -> Iterator[Casualties]:
    done = 0
    for match in re.finditer(r"(?<![\w'-])\w", text):
        start = match.start()
        if start < done or _is_age(text, start):
            continue
        listed = _list(text, start)
        if not listed:
            continue
        after = _after(text, listed[-1].end)
        outcome = after[0] if after else None if _acts(text, listed[-1].end) else _before(text[:start])
        if outcome:
            done = after[1] if after else listed[-1].end
            number = sum(people.number for people in listed)
            counted = any(people.counted for people in listed)
            yield Casualties(outcome, number, counted, listed[0].others, start, done)


def _is_age(text: str, start: int) -> bool:
    if not text[start].isdigit():
        return False
    if text[start - 1 : start] in {"$", ":", ".", "#", "/"}:
        return True
    return bool(_AN_AGE.search(text[max(0, start - 24) : start]) and _AGED.match(text[start : start + 12]))


def _list(text: str, start: int) -> list[_People]:
    """The people at a place, and those listed after them: "a man, two girls and their aunt"."""
    listed: list[_People] = []
    people = _people(text, start)
    while people:
        listed.append(people)
        joint = _LISTED.match(text, people.end)
        people = _people(text, joint.end()) if joint else None
    return listed


def _people(text: str, start: int) -> _People | None:
    counted, single = _phrases()
    match = counted.match(text, start)
    if match:
        word = match["number"]
        number = int(word) if word.isdigit() else _NUMBERS[word]
        return _People(number, match.end(), True, bool(match["others"]))
    match = single.match(text, start)
    return _People(1, match.end(), False, match.group().startswith("another")) if match else None


def _after(text: str, place: int) -> tuple[Outcome, int] | None:
    """The outcome that follows people, unless it is what they do to others: "man shot wife"."""
    for outcome, pattern in _AFTER:
        match = pattern.match(text, place)
        if match:
            return None if _takes_object(text, match) else (outcome, match.end())
    return None


def _acts(text: str, place: int) -> bool:
    return any(m and _takes_object(text, m) for _, pattern in _AFTER for m in [pattern.match(text, place)])


def _takes_object(text: str, verb: re.Match[str]) -> bool:
    if not _DOES.search(verb.group()) or _IS.search(verb.group()):
        return False
    joint = _OBJECT.match(text, verb.end())
    return bool(joint and _people(text, joint.end()))


def _before(text: str) -> Outcome | None:
    return next((outcome for outcome, pattern in _BEFORE if pattern.search(text[-48:])), None)


def _compounds(text: str) -> Iterator[Casualties]:
    """Counts inside a noun: "triple homicide"; in a "double murder-suicide" three have died."""
    for match in _COMPOUND.finditer(text):
        outcome = Outcome.HIT if match["what"] in {"shooting", "stabbing"} else Outcome.KILLED
        number = _MULTIPLE[match["times"]] + bool(match["self"])
        yield Casualties(outcome, number, True, False, match.start(), match.end())
