"""Reports as sentences of words, as extraction found them."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.types import Copyable, CopyableSentence, Extract, Passage, Report


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as comparable words.

    Attributes:
        words: Folded and cut to stems, so that a tense or a plural does not hide a copy.
        quoted: Share of the words that stand between quotation marks.
        own: Whether a speaker's "I" or "we" stands in it.
        figures: Its numbers in figures.
    """

    start: int
    end: int
    words: tuple[str, ...]
    quoted: float
    own: bool
    figures: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Text:
    report: Report
    sentences: tuple[Sentence, ...]
    found: Copyable

    @property
    def size(self) -> int:
        """How many words its sentences have, the short ones too."""
        return self.found.size

    def passage(self, sentence: Sentence) -> Passage:
        text = self.report.text[sentence.start : sentence.end]
        return Passage(self.report.id, sentence.start, sentence.end, text)


def read(extract: Extract) -> Text:
    """The sentences of a report that are long enough to compare."""
    found = extract.parts.prose.copyable
    return Text(extract.report, tuple(map(_sentence, found.sentences)), found)


def _sentence(found: CopyableSentence) -> Sentence:
    words = tuple(found.words.split(" "))
    figures = frozenset(word for word in words if word[0].isdigit())
    return Sentence(found.span.start, found.span.end, words, found.quoted / len(words), found.own, figures)
