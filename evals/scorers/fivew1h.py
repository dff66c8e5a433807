"""Who, what, when, where, why and how: is the one answer that is given for a report a right one.

A prediction is `{"id", "who", "what", "when", "where", "why", "how", "when_date"}`: words or null, and the
day (ISO) that the words of `when` mean. The gold lists phrases that people marked. People judged the answers
of Giveme5W1H (relevant, in part, not); here their marked phrases judge, by these rules:

- The same thing in more or fewer words is right: the words that carry meaning, without their endings, shared
  by an answer and one phrase are at least half of the shorter of both. Coders mark "train crash" where a
  report is best answered by "the crash of a commuter train"; equality would measure the coders.
- Of an answer the first 20 words count: half a report is no answer.
- `when` is right when it means the same day, or says the same and contradicts no number ("3 May", "4 May").
  Some days of the gold were resolved wrongly: a weekday that its own date belies is counted back from the day
  published.
- No answer is wrong where the gold has one; where it has none, nothing is counted.
- The same thing in other words ("the victims" for their names) is wrong, though a person would accept it.

`close` counts only what shares half of the words of both (Dice): the same rules without their lenience.
`of_answered` says how many of the answers that were given are right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from evals.scorers.records import Record, paired

ASKED = ("who", "what", "when", "where", "why", "how")
MAIN = ASKED[:4]
LONGEST = 20
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d+")
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s|e)$")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EMPTY = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have"),
        *("he", "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "over", "s", "she"),
        *("that", "the", "their", "they", "to", "under", "was", "were", "which", "who", "will", "with"),
    )
)


def score(gold: Sequence[Record], predictions: Sequence[Record]) -> dict[str, Any]:
    """Precision at 1 of each question where the gold has an answer, in per cent; no answer is wrong.

    `mean` is that of who, what, when and where.
    """
    pairs = paired(gold, predictions)
    out: dict[str, Any] = {}
    close: dict[str, float | None] = {}
    of_answered: dict[str, float | None] = {}
    for asked in ASKED:
        marked = [(phrases, p) for g, p in pairs if (phrases := marked_phrases(g, asked))]
        hits = [is_right(asked, phrases, p) for phrases, p in marked]
        out[asked] = _share(hits)
        close[asked] = _share([is_right(asked, phrases, p, close=True) for phrases, p in marked])
        of_answered[asked] = _share([hit for hit, (_, p) in zip(hits, marked, strict=True) if p.get(asked)])
    known = [out[asked] for asked in MAIN if out[asked] is not None]
    out["mean"] = round(sum(known) / len(known), 1) if known else None
    return {**out, "close": close, "of_answered": of_answered}


def _share(hits: Sequence[bool]) -> float | None:
    return round(100 * sum(hits) / len(hits), 1) if hits else None


def marked_phrases(gold: Record, asked: str) -> list[Record]:
    """The phrases marked for a question, their days put right."""
    found = [m for m in gold["fiveWoneH"].get(asked) or [] if m.get("text")]
    return [{**m, "parsed": _day(m, str(gold.get("published") or ""))} for m in found]


def _day(phrase: Record, published: str) -> str:
    """The day that a phrase means; a weekday that its date belies is counted back from the publication."""
    parsed = str(phrase.get("parsed") or "")[:10]
    named = next((n for n, weekday in enumerate(WEEKDAYS) if weekday in phrase["text"].lower()), None)
    if named is None or not parsed or date.fromisoformat(parsed).weekday() == named:
        return parsed
    if not published:
        return ""
    day = date.fromisoformat(published[:10])
    return (day - timedelta(days=(day.weekday() - named) % 7)).isoformat()


def is_right(asked: str, phrases: Sequence[Record], prediction: Record, *, close: bool = False) -> bool:
    day = str(prediction.get("when_date") or "")[:10]
    if asked == "when" and day and any(str(p.get("parsed") or "").startswith(day) for p in phrases):
        return True
    told = " ".join((prediction.get(asked) or "").split()[:LONGEST])
    return any(
        _shared(words(told), words(phrase["text"]), close=close)
        and not (asked == "when" and _contradicts(told, phrase["text"]))
        for phrase in phrases
    )


def words(text: str) -> frozenset[str]:
    """The words of an answer that carry meaning, or all of them when none does ("on him")."""
    plain = ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).lower()
    found = frozenset(WORD.findall(plain))
    return frozenset(_stem(word) for word in found - EMPTY or found)


def _stem(word: str) -> str:
    """A word without its ending: "blames" and "blamed" say the same, and so do "ram" and "rammed"."""
    bare = ENDING.sub("", word)
    return bare[:-1] if len(bare) > 3 and bare != word and bare[-1] == bare[-2] else bare


def _shared(a: frozenset[str], b: frozenset[str], *, close: bool) -> bool:
    whole = (len(a) + len(b)) / 2 if close else min(len(a), len(b))
    return bool(a and b) and len(a & b) >= 0.5 * whole


def _contradicts(a: str, b: str) -> bool:
    """Whether both give numbers and none is in both."""
    ours, theirs = set(NUMBER.findall(a)), set(NUMBER.findall(b))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)
