"""Accounts: are the parties that hold positions on one matter put together, each with its own.

A position of the brief is one of the gold's when a statement of it meets a passage that the gold gives as
evidence, and the party's names share a word with the gold's ("A and B" in the gold are two parties). What a
report tells in its own voice is no party's position and is left out. An account is right, and the gold's
found, when positions of two parties on one matter stand in it. An account of which one side alone speaks is
none that this gold could find right (what is denied or turned down is told in its own sentence): not counted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.brief.spans import Stretch, hull, shared
from evals.brief.subject import Subject
from evals.counting import Scores, prf, share, under

_PARTIES = 2  # parties without which there is no account
_HALF = 0.5  # of the shorter passage that both hold
_COMMON = frozenset(("the", "of", "in", "and", "for", "on", "by", "its", "people", "official", "officials"))


@dataclass(frozen=True)
class Held:
    """One position: its party's words and where it is stated."""

    party: frozenset[str]
    places: tuple[Stretch, ...]


def score(
    subject: Subject, gold: Sequence[Mapping[str, Any]], statements: Sequence[Mapping[str, Any]]
) -> Scores:
    """Accounts of two parties that are right, that are found, and the positions in those found."""
    said = [Stretch(s["report"], *s["content"]) for s in statements]
    wanted = [w for account in gold if len(_parties(w := _stated(account, said))) >= _PARTIES]
    made = _made(subject)
    right = [any(_joint(w, m) for w in wanted) for m in made]
    found = [max((_matched(w, m) for m in made if _joint(w, m)), key=len, default=()) for w in wanted]
    return {
        **under("accounts", prf(sum(map(bool, found)), len(wanted), sum(right), len(made))),
        "accounts.positions": share(sum(map(len, found)), sum(map(len, wanted))),
    }


def _stated(account: Mapping[str, Any], said: Sequence[Stretch]) -> list[Held]:
    held = []
    for position in account["positions"]:
        places = tuple(Stretch(*evidence) for evidence in position["evidence"])
        if any(_meet(place, other) for place in places for other in said):
            held += [Held(_words(party), places) for party in position["party"].split(" and ")]
    return held


def _made(subject: Subject) -> list[list[Held]]:
    statements = {s.get("id"): s for s in subject.data["statements"]}
    names = {
        e["id"]: " ".join([e.get("name", e["id"]), *(n["text"] for n in e.get("names", []))])
        for e in subject.data["entities"]
    }
    made = []
    for account in subject.data["accounts"]:
        held = []
        for position in account["positions"]:
            told = [statements[name] for name in position["statements"] if name in statements]
            hulls = [hull(subject.gold_of.get(s["report"]), s["content"]) for s in told]
            party = _words(names.get(position["party"], position["party"] or ""))
            held.append(Held(party, tuple(h for h in hulls if h)))
        if len(_parties([h for h in held if h.places])) >= _PARTIES:
            made.append(held)
    return made


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w\w+", name.lower())) - _COMMON


def _parties(held: Sequence[Held]) -> set[frozenset[str]]:
    return {h.party for h in held}


def _joint(wanted: Sequence[Held], made: Sequence[Held]) -> bool:
    return len(_parties([wanted[n] for n in _matched(wanted, made)])) >= _PARTIES


def _matched(wanted: Sequence[Held], made: Sequence[Held]) -> tuple[int, ...]:
    """The numbers of the gold's positions that a position of the account is."""
    return tuple(n for n, want in enumerate(wanted) if any(_is(want, one) for one in made))


def _is(want: Held, made: Held) -> bool:
    return bool(want.party & made.party) and any(_meet(a, b) for a in want.places for b in made.places)


def _meet(one: Stretch, other: Stretch) -> bool:
    shorter = min(one.end - one.start, other.end - other.start)
    return shorter > 0 and shared(one, other) >= _HALF * shorter
