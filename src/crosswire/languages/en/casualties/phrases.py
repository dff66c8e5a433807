"""People and what happened to them: an outcome before or after a noun phrase of a headline or a lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.languages.en.casualties import people
from crosswire.resources.figures import table
from crosswire.resources.words import table as word_list
from crosswire.types.casualties import Harm

_NOT_FATAL = r"(?!\s(?:dead|and killed|to death|fatally|down|himself|herself|self)|,\skilled)"
_ABOUT = r"(?: at least| about| as many as| up to| nearly| more than| over| some)?\s$"
_REACH = 48  # characters before people in which what happened to them may stand
_AN_AGE = re.compile(
    r"(?:[a-z]\.?,\s\(?|who (?:was|is) |aged? |ages? of |between \d+ and |ages \d+ and |\d, )$"
)
_AGED = re.compile(r"\d{1,2}\s?(?:,|\)|and|was|died|who|$)")
_OBJECT = re.compile(r"\s(?:(?:his|her|their|own|a|an|the)\s)*")
_DOES = re.compile(r"(?:shot|killed|wounded|injured|murdered|hit|stabbed)$")
_IS = re.compile(r"\b(?:was|were|is|are|been|be|being)\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """People of one harm, as one phrase counts them; its characters in the text that was read."""

    harm: Harm
    number: int
    counted: bool
    others: bool
    start: int
    end: int


def find(text: str) -> tuple[Phrase, ...]:
    """The casualties that a headline or a sentence speaks of, in its order.

    Args:
        text: As it is written; places of the phrases count its characters.

    >>> [(one.harm.value, one.number) for one in find("Man killed, 4 others injured in mine collapse")]
    [('killed', 1), ('injured', 4)]
    """
    plain = _plain(text)
    return tuple(sorted([*_phrased(plain), *_joined(plain)], key=lambda one: (one.start, one.end)))


def _plain(text: str) -> str:
    """Small letters and straight quotes, character for character, so that places stay."""
    kept = (c.lower() if len(c.lower()) == 1 else c for c in text)
    return re.sub(r"\s", " ", "".join(kept).translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'}))


def _phrased(text: str) -> Iterator[Phrase]:
    done = 0
    for match in re.finditer(r"(?<![\w'-])\w", text):
        start = match.start()
        if start < done or _is_age(text, start):
            continue
        listed = people.listed(text, start)
        if not listed:
            continue
        after = _after(text, listed[-1].end)
        harm = after[0] if after else None if _acts(text, listed[-1].end) else _before(text[:start])
        if harm:
            done = after[1] if after else listed[-1].end
            number, counted = sum(one.number for one in listed), any(one.counted for one in listed)
            yield Phrase(harm, number, counted, listed[0].others, start, done)


def _is_age(text: str, start: int) -> bool:
    if not text[start].isdigit():
        return False
    if text[start - 1 : start] in {"$", ":", ".", "#", "/"}:
        return True
    return bool(_AN_AGE.search(text[max(0, start - 24) : start]) and _AGED.match(text[start : start + 12]))


def _after(text: str, place: int) -> tuple[Harm, int] | None:
    """What follows people, unless it is what they do to others: "man shot wife"."""
    for harm, pattern in _behind():
        match = pattern.match(text, place)
        if match:
            return None if _takes_object(text, match) else (harm, match.end())
    return None


def _acts(text: str, place: int) -> bool:
    return any(m and _takes_object(text, m) for _, pattern in _behind() for m in [pattern.match(text, place)])


def _takes_object(text: str, verb: re.Match[str]) -> bool:
    if not _DOES.search(verb.group()) or _IS.search(verb.group()):
        return False
    joint = _OBJECT.match(text, verb.end())
    return bool(joint and people.at(text, joint.end()))


def _before(text: str) -> Harm | None:
    return next((harm for harm, pattern in _ahead() if pattern.search(text[-_REACH:])), None)


def _joined(text: str) -> Iterator[Phrase]:
    """Counts inside a noun: "triple homicide"; in a "double murder-suicide" three have died."""
    for match in _compound().finditer(text):
        harm = Harm.HIT if match["what"] in table("casualties")["joined"]["hit"] else Harm.KILLED
        number = word_list("numbers")["class"]["manifold"][match["times"]] + bool(match["self"])
        yield Phrase(harm, number, True, False, match.start(), match.end())


@cache
def _behind() -> tuple[tuple[Harm, re.Pattern[str]], ...]:
    between, after = "|".join(table("casualties")["between"]), table("casualties")["after"]
    aux = rf"(?:,?\s(?:who|that|which))?(?:\s(?:{between})){{0,5}}"
    ends = {"killed": r"\b", "injured": "", "hit": rf"\b{_NOT_FATAL}"}
    return tuple(
        (Harm(name), re.compile(rf"[,\s]{{0,8}}{aux}\s?(?:{'|'.join(after[name])}){end}"))
        for name, end in ends.items()
    )


@cache
def _ahead() -> tuple[tuple[Harm, re.Pattern[str]], ...]:
    before = table("casualties")["before"]
    return tuple((harm, re.compile(rf"\b(?:{'|'.join(before[harm])}){_ABOUT}")) for harm in Harm)


@cache
def _compound() -> re.Pattern[str]:
    joined = table("casualties")["joined"]
    what = "|".join((*joined["killed"], *joined["hit"]))
    times = "|".join(word_list("numbers")["class"]["manifold"])
    return re.compile(rf"\b(?P<times>{times})[\s-](?P<what>{what})s?(?P<self>[\s-]suicide)?")
