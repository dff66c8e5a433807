"""People in the phrases of headlines and leads: with a number, or one by one without it.

"Man killed, 4 others hurt", "kills wife, two sons, self": headlines have a syntax of their own,
which a parser of sentences misses. Phrases are read as noun phrases, alone or in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.resources.figures import table
from crosswire.resources.words import people as nouns
from crosswire.resources.words import words
from crosswire.resources.words.forms import plural
from crosswire.resources.words.numbers import between, small

_MOST_BETWEEN = 3  # words between a number, an age or an article and its noun
_NUMBERS = {word: value for word, value in small().items() if value <= 20} | {"both": 2}
_NAMED = "|".join(between(1, 20))
_WORD = re.compile(r"(?P<whole>(?P<first>[a-z]\w*)(?:[/&-][\w/&-]*)?)(?:'[\w'/&-]*)?")
_DETERMINED = re.compile(r"(?:his|her|their|the|all|these|those|another|other)\s")
_AMONG = re.compile(r"\sof\s(?:them|those|the victims)")
_OTHERS = re.compile(r"\s(?:others?|more|additional)\b")
_ARTICLE = re.compile(r"(?:an?|the|another|one|his|her|their)\s")
_AGE = re.compile(rf"(?:\d{{1,3}}|{_NAMED})[-\s](?:year|month|week|day|yr)s?[-\s]?old\b")
_AGED = re.compile(
    r",?\s*\(?(?:aged?\s)?\d{1,2}\)?(?=,|\s|$)(?!\s*(?:people|others|\w+s\b|dead|hurt|injured|killed)),?"
)
_NAME_AND_AGE = re.compile(r"(?P<given>[a-z][\w'/&-]*)\s(?P<family>[a-z][\w'/&-]*)(?=,\s\d{1,2},)")
_LISTED = re.compile(r"(?:,?\s(?:and then|then|and|&|plus)\s|,\s|/)(?:(?:an?|the)\s)?")


@dataclass(frozen=True, slots=True)
class People:
    """People of one phrase: how many, where it ends, whether a number counts them, whether others."""

    number: int
    end: int
    counted: bool
    others: bool


def listed(text: str, start: int) -> list[People]:
    """The people at a place, and those listed after them: "a man, two girls and their aunt"."""
    found: list[People] = []
    one = at(text, start)
    while one:
        found.append(one)
        joint = _LISTED.match(text, one.end)
        one = at(text, joint.end()) if joint else None
    return found


def at(text: str, start: int) -> People | None:
    """The people whose phrase begins at a place of a text in small letters; None where there are none."""
    return _counted(text, start) or _single(text, start)


def _counted(text: str, start: int) -> People | None:
    lead = _DETERMINED.match(text, start)
    for begin in (lead.end(), start) if lead else (start,):
        match = _number().match(text, begin)
        if match:
            among = _AMONG.match(text, match.end())
            end = among.end() if among else match.end()
            more = _OTHERS.match(text, end)
            end = _noun(text, more.end() if more else end, several=True) or (more.end() if more else end)
            word = match["number"]
            number = int(word) if word.isdigit() else _NUMBERS[word]
            return People(number, _with_children(text, end), True, more is not None)
    return None


def _single(text: str, start: int) -> People | None:
    lead = _ARTICLE.match(text, start)
    for begin in (lead.end(), start) if lead else (start,):
        end = _one(text, begin)
        if end is not None:
            aged = _AGED.match(text, end)
            end = _with_children(text, aged.end() if aged else end)
            return People(1, end, False, text.startswith("another", start))
    return None


def _one(text: str, start: int) -> int | None:
    """Where the phrase of one person ends: by age and noun, by a noun, by an age, by a name with an age."""
    age = _AGE.match(text, start)
    if age:
        return _noun(text, age.end(), several=False) or age.end()
    end = _noun(text, start - 1, several=False) if start else _noun(" " + text, 0, several=False)
    if end is not None:
        return end if start else end - 1
    name = _NAME_AND_AGE.match(text, start)
    breaks = table("casualties")["breaks"]
    return name.end() if name and name["given"] not in breaks and name["family"] not in breaks else None


def _noun(text: str, end: int, *, several: bool) -> int | None:
    """Where a noun for people ends that begins within a few words behind a place: "three police officers"."""
    found = None
    for number, (first, whole, word_end) in enumerate(_words(text, end)):
        noun = whole if _is_person(whole, several=several) else first
        if _is_person(noun, several=several):
            found = word_end - len(whole) + len(noun)
            if noun in table("casualties")["selves"]:
                break
        elif found or number == _MOST_BETWEEN or whole in _breaks() or first in _breaks():
            break
    return found


def _words(text: str, end: int) -> Iterator[tuple[str, str, int]]:
    while text[end : end + 1] == " ":
        match = _WORD.match(text, end + 1)
        if match is None:
            return
        yield match["first"], match["whole"], match.end("whole")
        end = match.end()


def _with_children(text: str, end: int) -> int:
    match = _children().match(text, end)
    return match.end() if match else end


@cache
def _number() -> re.Pattern[str]:
    uncounted = "|".join(table("casualties")["uncounted"])
    plain = rf"(?:\d{{1,3}}(?!\d|[-.:,/]\d)|(?:{_NAMED})\b)(?![-\s]?(?:{uncounted}))(?!\sof\s(?:which|the)\b)"
    return re.compile(rf"(?P<number>{plain}|both\b)")


@cache
def _children() -> re.Pattern[str]:
    """As in "mother of two", "father of three girls"."""
    young = "|".join(sorted(map(plural, words("people", "minors"))))
    return re.compile(rf"\sof\s(?:{_NAMED}|\d|an?)\b(?:\s(?:{young}|sons|daughters))?")


@cache
def _breaks() -> frozenset[str]:
    return frozenset(table("casualties")["breaks"])


@cache
def _persons() -> tuple[frozenset[str], frozenset[str]]:
    one = nouns.alone() | frozenset(table("casualties")["selves"])
    many = frozenset(map(plural, nouns.alone())) | words("people", "collective")
    return one, one | many | frozenset(table("casualties")["forces"])


def _is_person(word: str, *, several: bool) -> bool:
    return word in _persons()[several]
