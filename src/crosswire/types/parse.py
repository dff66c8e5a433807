"""A parsed paragraph: its words as arrays, and the same words as objects that know their neighbours.

No library's own object is in it, so that every parser can make one and every test can write one by hand.
Labels are those of Universal Dependencies. Two things differ from its trees, as in Surface-Syntactic UD
(Gerdes et al. 2018, "SUD or Surface-Syntactic Universal Dependencies"): a preposition heads its phrase, and
a copula heads its clause. News hangs on both: what stands after "of", and who "is" what.

    udep       a phrase that a preposition opens, by its preposition
    comp:obj   what a preposition governs; comp:cl where that is a clause
    comp:pred  what somebody is, by the copula: a noun; comp:adj where it is an adjective
    comp:as    what somebody is made or called: "left 12 dead", "named her chair"
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, overload

NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
# How a noun phrase may hang in its clause.
_PHRASES = frozenset(
    (
        *("nsubj", "nsubj:pass", "obj", "iobj", "comp:obj", "comp:cl", "comp:pred", "comp:as"),
        *("appos", "root"),
    )
)


class Token:
    """A word of a parse, made once, tied to its head and to the words that hang on it.

    Attributes:
        parse: The parse that it belongs to.
        i: Its place among the words of the parse.
        idx: Its first character in the parse's text.
        text: The word as it stands.
        lower: The same in lower case; in another language, the form that lists know it by.
        lemma: Its dictionary form; in another language, the concept that it stands for, by the lexicon.
        pos: Part of speech, of Universal Dependencies: "NOUN".
        tag: Part of speech of the language's own treebank: "NNS".
        dep: How it hangs on its head: "nsubj".
        entity: The kind of name that it is part of, as the parser takes it; "" for none.
        head: The word that it hangs on; itself at the top of a sentence.
        children: The words that hang on it, in text order.
        whitespace: The space that follows it, or "".
        like_num: Whether it reads like a number: "10", "ten".
        is_stop: Whether it is one of the language's commonest words.
    """

    __slots__ = (
        "_edges", "children", "dep", "entity", "head", "i", "idx", "is_stop", "lemma", "like_num", "lower",
        "parse", "pos", "tag", "text", "whitespace",
    )  # fmt: skip

    head: Token
    children: list[Token]

    def __init__(self, parse: Parse, i: int) -> None:
        self.parse, self.i, self.idx = parse, i, parse.starts[i]
        self.text = parse.text[self.idx : parse.ends[i]]
        self.lower = parse.forms[i] if parse.forms else self.text.lower()
        self.lemma, self.pos, self.tag = parse.lemmas[i], parse.pos[i], parse.tags[i]
        self.dep, self.entity = parse.deps[i], parse.entities[i]
        self.whitespace = " " if parse.spaced[i] else ""
        self.like_num, self.is_stop = parse.numeric[i], parse.stop[i]
        self.head, self.children = self, []
        self._edges: tuple[Token, Token] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word with the space that follows it."""
        return self.text + self.whitespace

    @property
    def lefts(self) -> list[Token]:
        """The words before it that hang on it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The words behind it that hang on it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first word of its phrase."""
        return (self._edges or self._reach())[0]

    @property
    def right_edge(self) -> Token:
        """The last word of its phrase."""
        return (self._edges or self._reach())[1]

    def _reach(self) -> tuple[Token, Token]:
        first = last = self
        for child in self.children:
            left, right = child._edges or child._reach()
            first = left if left.i < first.i else first
            last = right if right.i > last.i else last
        self._edges = first, last
        return self._edges

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs on it, however far down; in text order where no branches cross."""
        own = False
        for child in self.children:
            if not own and child.i > self.i:
                own = True
                yield self
            yield from child.subtree
        if not own:
            yield self

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that one, and so on to the top."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that are joined to it by "and", "or" or a comma, without itself."""
        first = self
        while first.dep == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found.extend(child for child in token.rights if child.dep == "conj")
        return tuple(token for token in found if token is not self)

    @property
    def sent(self) -> Phrase:
        """Its sentence."""
        return self.parse.sentence_of(self.i)

    @property
    def is_sent_start(self) -> bool:
        return self.i in self.parse.opening

    @property
    def goes_on(self) -> bool:
        """Whether it belongs to the name that the word before it belongs to, as the parser sees names."""
        return any(first < self.i < last for first, last, _ in self.parse.names)

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def is_digit(self) -> bool:
        return self.text.isdigit()

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        return _is_punct(self.text)

    def depth(self) -> int:
        """How many words lie between this one and its sentence's head, that one counted."""
        return sum(1 for _ in self.ancestors)

    def nbor(self, by: int = 1) -> Token:
        """The word `by` places further on."""
        return self.parse[self.i + by]


@lru_cache(maxsize=65_536)
def _is_punct(text: str) -> bool:
    return all(unicodedata.category(letter).startswith("P") for letter in text)


class Phrase(list[Token]):
    """Neighbouring words of a parse, from place `start` to `end` (exclusive)."""

    __slots__ = ("end", "label", "parse", "start")

    def __init__(self, parse: Parse, start: int, end: int, label: str = "") -> None:
        super().__init__(parse.tokens[start:end])
        self.parse, self.start, self.end, self.label = parse, start, end, label

    @property
    def start_char(self) -> int:
        return self[0].idx

    @property
    def end_char(self) -> int:
        return self[-1].idx + len(self[-1])

    @property
    def text(self) -> str:
        return self.parse.text[self.start_char : self.end_char] if self else ""

    @property
    def sent(self) -> Phrase:
        """The sentence that it begins in."""
        return self[0].sent

    @property
    def root(self) -> Token:
        """The word nearest to the sentence's head, of those whose own head lies outside.

        A mark or a space that nothing hangs on comes last. Of no words, it is the word behind the place.
        """
        for token in self:
            if token.head is token:
                return token
        outside = [t for t in self if not self.start <= t.head.i < self.end]
        if len(outside) == 1:
            return outside[0]
        return min(outside, key=_remoteness) if outside else self.parse[self.start]


def _remoteness(token: Token) -> tuple[bool, int]:
    idle = not token.children and (token.is_space or token.is_punct)
    return idle, 0 if idle else token.depth()


@dataclass(frozen=True)
class Parse:
    """The words of one paragraph and how they hang together.

    All sequences but `opening` and `names` have one entry a word.

    Attributes:
        text: The paragraph.
        starts: The first character of each word in `text`.
        ends: The character after its last.
        lemmas: Dictionary forms.
        pos: Parts of speech of Universal Dependencies.
        tags: Parts of speech of the language's treebank.
        deps: How each word hangs on its head.
        heads: The place of each word's head; its own place at the top of a sentence.
        entities: The kind of name that the parser takes each word for a part of; "" for none.
        spaced: Whether a space follows.
        numeric: Whether it reads like a number.
        stop: Whether it is one of the commonest words.
        opening: The places of the words that open a sentence.
        names: The names that the parser sees: first place, last place (exclusive), kind.
        parsed: Whether `heads` and `deps` mean something.
        language: The code of the language whose folder made it, and reads its numbers; "" for none.
        forms: What lists know each word by, where not by itself: the English word whose part it plays.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    entities: tuple[str, ...]
    spaced: tuple[bool, ...]
    numeric: tuple[bool, ...]
    stop: tuple[bool, ...]
    opening: frozenset[int]
    names: tuple[tuple[int, int, str], ...] = ()
    parsed: bool = True
    language: str = ""
    forms: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)
    _cuts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tokens = tuple(Token(self, i) for i in range(len(self.starts)))
        for token, head in zip(tokens, self.heads, strict=True):
            if head != token.i:
                token.head = tokens[head]
                tokens[head].children.append(token)
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "_cuts", tuple(sorted(self.opening)))

    def __hash__(self) -> int:
        return id(self)

    @property
    def known(self) -> str:
        """The text by the forms of its words, for patterns that only say whether to look."""
        return " ".join(self.forms) if self.forms else self.text

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> Phrase: ...

    def __getitem__(self, place: int | slice) -> Token | Phrase:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Phrase(self, start, max(start, end))
        return self.tokens[place]

    @property
    def sents(self) -> Iterator[Phrase]:
        """The sentences, in text order."""
        for start, end in zip(self._cuts, (*self._cuts[1:], len(self.tokens)), strict=True):
            yield Phrase(self, start, end)

    def sentence_of(self, place: int) -> Phrase:
        """The sentence that holds the word at `place`."""
        at = bisect_right(self._cuts, place)
        end = self._cuts[at] if at < len(self._cuts) else len(self.tokens)
        return Phrase(self, self._cuts[at - 1] if at else 0, end)

    @property
    def ents(self) -> Iterator[Phrase]:
        """The names that the parser sees, in text order, each with its kind as `label`."""
        for start, end, label in self.names:
            yield Phrase(self, start, end, label)

    def char_span(self, start: int, end: int) -> Phrase:
        """The words that hold the characters `start` to `end` (exclusive); none outside the text.

        White space before the first word does not belong to the word that it follows.
        """
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return Phrase(self, 0, 0)
        return Phrase(self, first + (start == self.ends[first]), last + 1)

    def _at(self, character: int) -> int | None:
        """The place of the word that holds a character, or is followed by it as a space."""
        place = bisect_right(self.starts, character) - 1
        if place < 0 or character >= self.ends[place] + self.spaced[place]:
            return None
        return place

    def noun_phrases(self) -> Iterator[Phrase]:
        """Noun phrases without what follows their heads, none inside another, in text order."""
        end = -1
        for token in self.tokens:
            if token.pos in NOMINAL and token.left_edge.i > end and _is_phrase(token):
                end = token.i
                yield Phrase(self, token.left_edge.i, token.i + 1)


def _is_phrase(token: Token) -> bool:
    first = token
    while first.dep == "conj" and (first is token or first.head.i < first.i):
        first = first.head
    return first.dep in _PHRASES


def by_hand(words: Sequence[tuple[str, str, str, int]], **more: Any) -> Parse:
    """A parse of one sentence written by hand, words parted by single spaces.

    Args:
        words: Each word, its part of speech, how it hangs, and the place of its head (its own for the top).
        more: Further fields of `Parse`, where they matter.

    >>> parse = by_hand([("Divers", "NOUN", "nsubj", 1), ("left", "VERB", "root", 1)])
    >>> [child.text for child in parse[1].children]
    ['Divers']
    """
    texts = [text for text, _, _, _ in words]
    starts = [sum(len(text) + 1 for text in texts[:i]) for i in range(len(texts))]
    size, none = len(texts), ("",) * len(texts)
    fields: dict[str, Any] = {
        "text": " ".join(texts),
        "starts": tuple(starts),
        "ends": tuple(start + len(text) for start, text in zip(starts, texts, strict=True)),
        "lemmas": tuple(text.lower() for text in texts),
        "pos": tuple(pos for _, pos, _, _ in words),
        "tags": none,
        "deps": tuple(dep for _, _, dep, _ in words),
        "heads": tuple(head for _, _, _, head in words),
        "entities": none,
        "spaced": (*[True] * (size - 1), False),
        "numeric": tuple(text.isdigit() for text in texts),
        "stop": (False,) * size,
        "opening": frozenset((0,)),
    }
    return Parse(**(fields | more))
