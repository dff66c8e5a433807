"""spaCy's attribute ruler, with a memory.

The ruler of the English pipeline tells parts of speech from tags by some 180 patterns, nearly all of one
token, and tries each at every token: a fifth of the pipeline's time. What it makes of a token hangs on a
handful of facts, so its verdict on the same facts is kept. Patterns of several tokens are matched as ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_FACTS = ("TAG", "LOWER", "DEP", "IS_SPACE")
_SET = {"POS": "pos_", "LEMMA": "lemma_", "TAG": "tag_", "DEP": "dep_"}
_MORPH = "MORPH"

Facts = tuple[int, ...]
Pattern = Sequence[Mapping[str, Any]]
Numbers = tuple[int, ...]


def fits(ruler: Any) -> bool:
    """Whether the patterns of `ruler` look only at what is remembered, and set only what can be set."""
    tokens = [token for rule in ruler.patterns for pattern in rule["patterns"] for token in pattern]
    attributes = {name for rule in ruler.patterns for name in rule["attrs"]}
    return all(set(t) <= set(_FACTS) for t in tokens) and attributes <= {*_SET, _MORPH}


class Remembered:
    """The component: sets what the ruler would set."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._rules = ruler.patterns
        self._alone, self._together = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._numbers: dict[int, int] = {}
        self._words: set[int] = set()
        self._verdicts: dict[Facts, Numbers] = {}
        for number, rule in enumerate(self._rules):
            name = str(number)
            self._numbers[ruler.vocab.strings.add(name)] = number
            for alone, matcher in ((True, self._alone), (False, self._together)):
                if patterns := [p for p in rule["patterns"] if (len(p) == 1) is alone]:
                    matcher.add(name, patterns)
            self._words |= {ruler.vocab.strings.add(w) for p in rule["patterns"] for w in _words(p)}

    def __call__(self, doc: Any) -> Any:
        found = self._each(doc)
        for number, start in self._matches(self._together, doc):
            at = start + self._rules[number]["index"]
            found[at] = tuple(sorted((*found[at], number)))
        for token, numbers in zip(doc, found, strict=True):
            self._set(token, numbers)
        return doc

    def _each(self, doc: Any) -> list[Numbers]:
        """The numbers of the rules of one token that fit each token, in order."""
        words = self._words
        rows = doc.to_array(list(_FACTS)).tolist()
        keys: list[Facts] = [(tag, low if low in words else 0, dep, space) for tag, low, dep, space in rows]
        if new := {key: at for at, key in enumerate(keys) if key not in self._verdicts}:
            self._learn(doc, new)
        return [self._verdicts[key] for key in keys]

    def _learn(self, doc: Any, new: Mapping[Facts, int]) -> None:
        """Tries the patterns on one token of each kind that was never seen."""
        from spacy.tokens import Doc

        places = list(new.values())
        one_of_each = Doc(doc.vocab, words=[doc[at].text for at in places])
        one_of_each.from_array(["TAG", "DEP"], doc.to_array(["TAG", "DEP"])[places])
        fitting: list[list[int]] = [[] for _ in places]
        for number, start in self._matches(self._alone, one_of_each):
            fitting[start].append(number)
        self._verdicts.update((key, tuple(sorted(f))) for key, f in zip(new, fitting, strict=True))

    def _matches(self, matcher: Any, doc: Any) -> Iterator[tuple[int, int]]:
        for name, start, _ in matcher(doc, allow_missing=True):
            yield self._numbers[name], start

    def _set(self, token: Any, numbers: Numbers) -> None:
        merged: dict[str, str] = {}
        for number in numbers:  # later rules have the last word
            merged |= self._rules[number]["attrs"]
        for name, value in merged.items():
            if name == _MORPH:
                token.set_morph(value)
            else:
                setattr(token, _SET[name], value)


def _words(pattern: Pattern) -> Iterator[str]:
    """The words that a pattern of one token names."""
    for token in pattern if len(pattern) == 1 else ():
        lower = token.get("LOWER", ())
        yield from (lower,) if isinstance(lower, str) else (w for each in dict(lower).values() for w in each)
