"""A language of some twenty words, as a folder of its own: what a pack must hold, and no more.

Every sentence is built alike: number, noun, verb, preposition, place; "X diris ke" in front says who says so.
Lemmas are the concepts that the tables of crosswire know, so that a report in this language can answer a
question with an English one. What its words are to the lists, and its patterns, lie in `lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.config import Settings
from crosswire.resources import lists
from crosswire.types.parse import Parse

from . import dates, numbers

CODE = "xx"

__all__ = ["CODE", "dates", "longest", "models", "numbers", "parses", "tokens"]

# word: part of speech, how it hangs, the concept that it stands for
WORDS = {
    "karmo": ("NOUN", "nsubj:pass", "person"),
    "lusko": ("NOUN", "nsubj:pass", "child"),
    "brinko": ("NOUN", "nsubj:pass", "house"),
    "urbestro": ("NOUN", "nsubj", "mayor"),
    "generalo": ("NOUN", "nsubj", "general"),
    "diris": ("VERB", "root", "say"),
    "asertis": ("VERB", "root", "claim"),
    "ke": ("SCONJ", "mark", "that"),
    "drukti": ("VERB", "root", "kill"),
    "vulni": ("VERB", "root", "injure"),
    "ruini": ("VERB", "root", "destroy"),
    "esti": ("AUX", "aux:pass", "be"),
    "en": ("ADP", "udep", "in"),
    "gis": ("ADP", "udep", "by"),
    "marto": ("NOUN", "udep", "march"),
    "la": ("DET", "det", "the"),
    "kaj": ("CCONJ", "cc", "and"),
    "nul": ("DET", "det", "no"),
    "no": ("ADJ", "amod", "red"),
}
_WORD = re.compile(r"\d[\d,.]*\d|\w+|[^\w\s]")
_STOPS = frozenset(".!?")


def parses(texts: Sequence[str], settings: Settings) -> Iterator[Parse]:
    """Each text as a parse."""
    return map(_parse, texts)


def tokens(texts: Sequence[str], settings: Settings) -> list[Parse]:
    """The same: there is no cheaper way."""
    return list(parses(texts, settings))


def longest(settings: Settings) -> int:
    return 100_000


def models(settings: Settings) -> dict[str, str]:
    return {"toy": "1"}


def _parse(text: str) -> Parse:
    found = list(_WORD.finditer(text))
    words = [m[0] for m in found]
    opening = {0, *(n + 1 for n, word in enumerate(words[:-1]) if word in _STOPS)}
    heads, kinds = _trees(words, sorted(opening))
    known = [WORDS.get(word.lower()) for word in words]
    return Parse(
        text=text,
        starts=tuple(m.start() for m in found),
        ends=tuple(m.end() for m in found),
        lemmas=tuple(k[2] if k else lists.lemma(word) for k, word in zip(known, words, strict=True)),
        pos=tuple(_pos(word) for word in words),
        tags=tuple("VBN" if _pos(word) == "VERB" else "" for word in words),
        deps=tuple(kinds),
        heads=tuple(heads),
        entities=tuple("GPE" if _pos(word) == "PROPN" else "" for word in words),
        spaced=tuple(text[m.end() : m.end() + 1] == " " for m in found),
        numeric=tuple(_pos(word) == "NUM" for word in words),
        stop=tuple(_pos(word) in {"AUX", "ADP", "DET", "CCONJ"} for word in words),
        opening=frozenset(opening if words else ()),
        language=CODE,
        forms=tuple(lists.form(word, CODE) for word in words),
        names=tuple((n, n + 1, "GPE") for n, word in enumerate(words) if _pos(word) == "PROPN"),
    )


def _pos(word: str) -> str:
    if word[0].isdigit() or word.lower() in numbers.WORDS:
        return "NUM"
    if word.lower() in WORDS:
        return WORDS[word.lower()][0]
    return "PROPN" if word[0].isupper() else "PUNCT" if not word.isalpha() else "X"


def _trees(words: Sequence[str], starts: Sequence[int]) -> tuple[list[int], list[str]]:
    """The head of each word, and how it hangs: all on its verb, but for a noun's number and a place."""
    heads, kinds = list(range(len(words))), ["root"] * len(words)
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        verbs = [n for n in range(start, end) if _pos(words[n]) == "VERB"] or [start]
        for n in range(start, end):
            verb = verbs[-1] if n > verbs[0] else verbs[0]  # the first says, the last is said of
            if n == verbs[0]:
                continue
            kind = _pos(words[n])
            own = WORDS.get(words[n].lower())
            heads[n], kinds[n] = verb, own[1] if own else "punct"
            if n == verbs[-1]:
                heads[n], kinds[n] = verbs[0], "ccomp"
            if kind in {"NUM", "DET", "ADJ"}:
                noun = next((m for m in range(n, end) if _pos(words[m]) == "NOUN"), verb)
                heads[n], kinds[n] = noun, {"NUM": "nummod", "ADJ": "amod"}.get(kind, "det")
            if kind == "PROPN" and n and _pos(words[n - 1]) == "ADP":
                heads[n], kinds[n] = n - 1, "comp:obj"
    return heads, kinds
