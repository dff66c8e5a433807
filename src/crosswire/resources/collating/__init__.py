"""Tables for comparing what two reports say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.resources import lists
from crosswire.resources.words import words


@cache
def synonyms() -> dict[str, str]:
    """Lemma to the lemma that stands for its group of synonyms."""
    return {lemma: group[0] for group in _groups("synonyms.txt") for lemma in group}


@cache
def related() -> dict[str, frozenset[int]]:
    """Lemma, or the one that stands for its synonyms, to the numbers of its groups of related words."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(_groups("related.txt")):
        for lemma in group:
            found.setdefault(synonyms().get(lemma, lemma), set()).add(number)
    return {lemma: frozenset(numbers) for lemma, numbers in found.items()}


@cache
def accusing() -> frozenset[str]:
    """Lemmas of verbs with which a speaker charges the one who is named after them."""
    return words("negations", "accusing")


@cache
def failing() -> frozenset[str]:
    """Lemmas of predicates that charge their subject, whoever says them."""
    return words("negations", "failing")


@cache
def denying() -> frozenset[str]:
    """Lemmas with which a side answers: what it denies, somebody else must have said."""
    return words("negations", "deny")


@cache
def rejecting() -> frozenset[str]:
    """Lemmas with which a side answers where what they reject is a claim, and no offer."""
    return words("negations", "reject")


@cache
def answering() -> frozenset[str]:
    """Lemmas that stand for what another has said: who denies no more than these answers it."""
    return words("negations", "answering")


@cache
def hollow() -> frozenset[str]:
    """Lemmas of nouns that say nothing of what there is none of."""
    return words("negations", "hollow")


@cache
def calendar() -> frozenset[str]:
    """Lemmas that name a day of the week or a month."""
    return words("calendar", "months", "weekdays")


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Pairs of lemmas of which one thing cannot be said at one time, each as its synonyms' first."""
    return _pairs("opposites.txt")


@cache
def contraries() -> frozenset[frozenset[str]]:
    """The same, and pairs of which one may follow upon the other: of one sentence they say the contrary."""
    return opposites() | _pairs("contraries.txt")


@cache
def followed() -> frozenset[tuple[str, str]]:
    """What befalls a thing, and what it may come to: "abduct", "release"; each as its synonyms' first."""
    return _ordered("followed.txt")


@cache
def befalling() -> frozenset[str]:
    """Of the first of these, what befalls its own subject: a ship vanishes, a road closes."""
    first = (group[: group.index("|")] for group in _groups("followed.txt"))
    return frozenset(_first(word) for side in first for word in side if word[0] == _OWN)


@cache
def ensuing() -> frozenset[str]:
    """Of the second, what comes of a thing only where it befalls its own subject: who was shot dies."""
    then = (group[group.index("|") :] for group in _groups("followed.txt"))
    return frozenset(_first(word) for side in then for word in side if word[0] == _OWN)


@cache
def undone() -> frozenset[tuple[str, str]]:
    """What is done to a thing, and what undoes it: "ban", "reinstate"; each as its synonyms' first."""
    return _ordered("undone.txt")


@cache
def forgone() -> frozenset[tuple[str, str]]:
    """What is to be, and what says that it will not: "attend" and "skip"."""
    return _ordered("forgone.txt")


@cache
def exclusive() -> frozenset[str]:
    """Lemmas of what only one can do of a thing: "chair"."""
    return frozenset(_first(word) for group in _groups("exclusive.txt") for word in group)


@cache
def deeds() -> dict[str, str]:
    """Lemma, as its synonyms' first, to the one that stands for all that tell one deed: to "charge"."""
    return {_first(lemma): _first(group[0]) for group in _groups("deeds.txt") for lemma in group}


@cache
def alike() -> dict[str, frozenset[str]]:
    """Lemma, as its synonyms' first, to all that tell the same deed."""
    groups: dict[str, set[str]] = {}
    for lemma, first in deeds().items():
        groups.setdefault(first, set()).add(lemma)
    return {lemma: frozenset(groups[first]) for lemma, first in deeds().items()}


@cache
def ways() -> frozenset[tuple[str, str]]:
    """Two ways of telling what became of one: "fire" and "resign", each as its synonyms' first."""
    return _ordered("ways.txt")


@dataclass(frozen=True, slots=True)
class State:
    """A state that a thing is in, and what may come of it: "contact lost" and "contact regained".

    Attributes:
        of: Words that both tellings have besides; `None` where any thing can be in it.
        before: How the first is told.
        after: How the second is told.
        by_day: Whether only a report of a later day tells the second as what came of the first.
        undone: Whether the second undoes the first: what is regained is lost no more.
    """

    of: re.Pattern[str] | None
    before: re.Pattern[str]
    after: re.Pattern[str]
    by_day: bool
    undone: bool

    def tells(self, text: str) -> bool:
        """Whether a title or a sentence tells the first, and not that it is over."""
        return self._of(text) and self.before.search(text) is not None and not self.holds(text)

    def holds(self, text: str) -> bool:
        """Whether it tells the second as a fact: "regained", not "hopes to have it regained"."""
        found = (text[max(0, one.start() - _FRONT) : one.start()] for one in self.after.finditer(text))
        return self._of(text) and any(_DONE.search(front) or not _UNSURE.search(front) for front in found)

    def _of(self, text: str) -> bool:
        return self.of is None or self.of.search(text) is not None


_FRONT = 60  # characters before a word that may say that it is not so
_UNSURE, _DONE = lists.patterns("collating/states", "unsure", "done")


@cache
def states(language: str) -> tuple[State, ...]:
    """The states that a language has words for.

    Args:
        language: Its code: "en".
    """
    return tuple(_state(one) for one in lists.own("collating/states.toml", language).get("state", ()))


def _state(told: Mapping[str, Any]) -> State:
    of = _phrases(told["of"]) if "of" in told else None
    return State(
        of,
        _phrases(told["before"]),
        _phrases(told["after"]),
        told.get("by_day", False),
        told.get("undone", False),
    )


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage that somebody is at, as the words around who it is tell it: "charged", "sentenced".

    Attributes:
        kind: Of what it is one: "law", "health".
        behind: The words behind the name.
        ahead: Those before it.
        close: The same right before it.
        alone: Those that tell it of nobody: "no arrests have been made".
        known: What a text says that knows of it, of whomever.
        over: The names of the stages that it comes after.
        lasting: Whether it is so whatever comes of it: who was named as a suspect.
    """

    kind: str
    name: str
    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    close: re.Pattern[str]
    alone: re.Pattern[str]
    known: re.Pattern[str]
    over: frozenset[str]
    lasting: bool


@cache
def stages(language: str) -> tuple[Stage, ...]:
    """The stages that a language has words for, the last one of a kind last.

    Args:
        language: Its code: "en".
    """
    told = lists.own("extract/parts/stages.toml", language)

    def either(one: Mapping[str, Any], key: str) -> str:
        return "|".join(one.get(key) or [_NEVER])

    return tuple(
        Stage(
            one["kind"],
            one["name"],
            re.compile(rf"{told['aside']}(?:{either(one, 'behind')})(?![\w-])"),
            re.compile(rf"\b{told['never']}(?:{either(one, 'ahead')}){told['led']}$"),
            re.compile(rf"\b{told['never']}(?:{either(one, 'ahead')})\s$"),
            re.compile(either(one, "alone")),
            re.compile(rf"(?i)\b(?:{either(one, 'known')})(?![\w-])"),
            frozenset(one["over"]),
            one.get("lasting", False),
        )
        for one in told.get("stage", ())
    )


_NEVER = "(?!)"


def _phrases(told: Sequence[str]) -> re.Pattern[str]:
    """An expression for any of some phrases; "*" stands for any ending."""
    listed = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for one in told)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])", re.IGNORECASE)


_OWN = "~"


def _ordered(name: str) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for group in _groups(name):
        at = group.index("|")
        first, then = ([_first(word) for word in side] for side in (group[:at], group[at + 1 :]))
        found.update((one, other) for one in first for other in then)
    return frozenset(found)


def _first(word: str) -> str:
    word = word.lstrip(_OWN)
    return synonyms().get(word, word).replace("_", " ")


def _pairs(name: str) -> frozenset[frozenset[str]]:
    pairs = set()
    for group in _groups(name):
        at = group.index("|")
        for one in group[:at]:
            for other in group[at + 1 :]:
                pairs.add(frozenset((synonyms().get(one, one), synonyms().get(other, other))))
    return frozenset(pair for pair in pairs if len(pair) > 1)


def _groups(name: str) -> list[list[str]]:
    return [line.split() for line in lists.lines(f"collating/{name}")]
