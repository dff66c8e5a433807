"""A parsed paragraph as plain objects: the same words, with the same names, as a spaCy `Doc` has.

spaCy makes a new `Token` at every look at one and reads each of its strings anew; the rules look
hundreds of thousands of times. Here each word is made once, with what the rules ask of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

_STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")


class Word:
    """A token; its attributes are those of spaCy's `Token` with the same names."""

    __slots__ = (
        "_edges", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "lemma_", "lower_", "pos_",
        "tag_", "text",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 - made by the thousand, from columns in this order
        self,
        doc: Parse,
        i: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        entity: str,
        idx: int,
    ) -> None:
        self.doc, self.i, self.idx, self.text, self.lower_, self.lemma_ = doc, i, idx, text, lower, lemma
        self.pos_, self.tag_, self.dep_, self.ent_type_ = pos, tag, dep, entity
        self.head: Word = self
        self.children: list[Word] = []
        self._edges: tuple[Word, Word] | None = None

    def __len__(self) -> int:
        return len(self.text)

    @property
    def left_edge(self) -> Word:
        return (self._edges or self._found())[0]

    @property
    def right_edge(self) -> Word:
        return (self._edges or self._found())[1]

    def _found(self) -> tuple[Word, Word]:
        token = self.doc.source[self.i]
        self._edges = self.doc[token.left_edge.i], self.doc[token.right_edge.i]
        return self._edges

    @property
    def subtree(self) -> Iterator[Word]:
        own = False
        for child in self.children:
            if not own and child.i > self.i:
                own = True
                yield self
            yield from child.subtree
        if not own:
            yield self

    @property
    def whitespace_(self) -> str:
        return str(self.doc.source[self.i].whitespace_)

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def like_num(self) -> bool:
        return bool(self.doc.source[self.i].like_num)

    def depth(self) -> int:
        """How many words lie between this one and its sentence's head, that one counted."""
        steps, word = 0, self
        while word.head is not word:
            steps, word = steps + 1, word.head
        return steps

    def nbor(self, by: int = 1) -> Word:
        return self.doc.words[self.i + by]


class Run(list[Word]):
    """Neighbouring words: what a slice of a parse gives."""

    __slots__ = ()

    @property
    def root(self) -> Word:
        """The word nearest to the sentence's head, of those whose own head lies outside."""
        for word in self:
            if word.head is word:
                return word
        first, last = self[0].i, self[-1].i
        return min((w for w in self if not first <= w.head.i <= last), key=lambda word: word.depth())


class Sentence(Run):
    """The words of a sentence, which begins at `start` and ends before `end`."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Parse, start: int, end: int) -> None:
        super().__init__(doc.words[start:end])
        self.doc, self.start, self.end = doc, start, end


class Parse:
    """The words of a spaCy `Doc`."""

    __slots__ = ("source", "words")

    def __init__(self, source: Any) -> None:
        self.source = source
        self.words = _words(self, source)

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, place: Any) -> Any:
        return Run(self.words[place]) if isinstance(place, slice) else self.words[place]

    @property
    def sents(self) -> Iterator[Sentence]:
        for sentence in self.source.sents:
            yield Sentence(self, sentence.start, sentence.end)


@lru_cache(maxsize=256)
def of(doc: Any) -> Parse:
    """The parse of a spaCy `Doc`; two engines may ask for the same one."""
    return Parse(doc)


class _Names(dict[int, str]):
    """The strings of one vocabulary by their codes, read once."""

    def __init__(self, strings: Any) -> None:
        self[0] = ""
        self._strings = strings

    def __missing__(self, code: int) -> str:
        found = self[code] = self._strings[code]
        return str(found)


def _words(parse: Parse, doc: Any) -> list[Word]:
    """All words, tied to each other by their heads."""
    if not len(doc):
        return []
    names = _Names(doc.vocab.strings)
    *strings, heads, places = doc.to_array([*_STRINGS, "HEAD", "IDX"]).T.tolist()
    rows = zip(*([names[code] for code in column] for column in strings), places, strict=True)
    words = [Word(parse, at, *row) for at, row in enumerate(rows)]
    for word, far in zip(words, heads, strict=True):
        if far:
            word.head = words[word.i + (far - (1 << 64) if far >> 63 else far)]
            word.head.children.append(word)
    return words
