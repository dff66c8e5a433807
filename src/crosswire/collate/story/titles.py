"""Titles of reports: the words that make one, and which of them tell the news."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import Extract

FEWEST = 3  # words that a title has
LONGEST = 110  # characters of a headline
PUNCTUATION = ".,:;!?'\"’‘“”()"
_UNTITLED = 0.65  # what is left of a sentence that has nothing of the titles
_CONTESTED = 0.5  # what is left of a title with a figure that is disputed or overtaken, or that tells no news
_WORDY = 0.85  # what is left of one that is longer than a headline
_ASIDE = 0.7  # and of one that tells who mourns, remembers, answers
_STEM = 5  # letters by which words of one stem are known
_BROKEN = re.compile("\N{REPLACEMENT CHARACTER}|ï¿½|â€|Ã[©¨ª¼¶¤±§¡³]")  # letters that a wrong decoding left
_SLUG, _TAG, _UNFIT, _TOLD_ASIDE, _HARM = lists.patterns(
    "collate/story/titles", "slug", "tag", "unfit", "aside", "harm"
)
_MOST = 0.6  # of the titles, how many name a harm that a headline leaves out
_SEVERAL = 3  # titles that show what a story is about


def stem(word: str) -> str:
    """The beginning of a word, by which those of one stem are known."""
    return word.strip(PUNCTUATION).lower()[:_STEM]


def titles(extracts: Sequence[Extract], voices: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    """The stems of the titles of each voice; none where one voice alone has a title."""
    light = words("small", "light")
    held: defaultdict[str, set[str]] = defaultdict(set)
    for extract in extracts:
        title = extract.report.title or ""
        told = [w for w in title.split() if lists.known(w) not in light]
        if len(told) >= FEWEST and not title.endswith("."):  # a sentence is no title
            held[voices[extract.report.id]].update(map(stem, told))
    return tuple(map(frozenset, held.values())) if len(held) > 1 else ()


def titled(text: str, titles: Sequence[frozenset[str]]) -> float:
    """What a sentence is worth by what it has of the titles: all of it where it has half of each."""
    if not titles:
        return 1.0
    own = {stem(word) for word in text.split()}
    share = sum(len(own & stems) / len(stems) for stems in titles) / len(titles)
    return _UNTITLED + (1 - _UNTITLED) * min(1.0, 2 * share)


def plain(title: str) -> str:
    """A title without what a wire or a site puts around it: "UPDATE 3-Floods close port (VIDEO)"."""
    line = " ".join(title.split())
    return _TAG.sub("", _SLUG.sub("", line)) or line


def fitness(title: str, contested: Collection[str], lede: str) -> float:
    """What is left of a title's worth by what is wrong with it.

    Args:
        title: As it was printed.
        contested: Figures that are disputed or overtaken.
        lede: Of which it would be the headline; a headline does not say it again.
    """
    line = plain(title)
    same = lede.rstrip(".").lower() == line.rstrip(".").lower()
    unfit = line.endswith("?") or same or _UNFIT.search(line) is not None
    numbers = any(entitled(title, text) for text in contested)
    faults = (unfit, numbers, _BROKEN.search(title) is not None)
    beside = _ASIDE if _TOLD_ASIDE.search(line) else 1.0
    return (_WORDY if len(line) > LONGEST else 1.0) * _CONTESTED ** sum(faults) * beside


def entitled(title: str, text: str) -> bool:
    """Whether a title has the words of a figure."""
    return bool(title) and re.search(rf"(?<!\w){re.escape(text.lower())}(?!\w)", title.lower()) is not None


def beside(extracts: Sequence[Extract]) -> frozenset[str]:
    """The reports whose titles leave out that people came to harm, where most titles name it."""
    headed = {e.report.id: title for e in extracts if (title := e.report.title)}
    without = {report for report, title in headed.items() if not _HARM.search(title)}
    most = len(headed) >= _SEVERAL and len(headed) - len(without) >= _MOST * len(headed)
    return frozenset(without) if most else frozenset()


def contradicts(title: str, text: str) -> bool:
    """Whether a text and its title give two numbers of one measure: "a 30-mile slick", "40-mile slick"."""
    own, then = _measures(title), _measures(text)
    return any(own[one] != then[one] for one in own.keys() & then.keys())


def _measures(text: str) -> dict[str, str]:
    """What numbers measure in words joined with a hyphen, each with its number."""
    joined = (word.strip(PUNCTUATION).lower().partition("-") for word in text.split())
    return {what: number for number, _, what in joined if number.isdigit() and what and not what.isdigit()}
