"""Outlets and agencies that pass on what others said: "told Reuters", "according to state television".

Most are known by name. One that no list has ("told the Harbour Post", "in an interview with Radio Nord") is
taken for an outlet only where somebody speaks to it or it carries what he said, and only where a word of it
is one that papers and stations are called by.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.extract.statements.drafts import Stretch
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.types import ChainLink, LinkKind

_TRADE, _OF_OR_WHO = lists.patterns("extract/statements/outlets", "trade", "of_or_who")

_REPORTING = lists.words("extract/statements/outlets", "reporting")

_AGENCY, _OUTLET, _NOT_MEDIA = lists.patterns("extract/statements/outlets", "agency", "outlet", "not_media")
# What a source says beside the name of an outlet: "the Herald, which …", "a newspaper, the Valley Herald".
_APPOSED = tuple(
    lists.pattern("extract/statements/outlets", f"apposed_{side}") for side in ("behind", "before")
)
_MORE, _DAY = lists.patterns("extract/statements/outlets", "more", "day")
# "The report", "the paper": an outlet that was named before.
_AGAIN = lists.pattern("extract/statements/outlets", "again")
# What stands before the outlet that somebody spoke to, or that carried his words.
_PASSED, _QUOTES = lists.patterns("extract/statements/outlets", "passed", "quotes")
_WORD = re.compile(r"\w+")
_CAPITAL_BEHIND = re.compile(r"\s+([A-Z][\w’'-]*)")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+\s+$")
_BEHIND_MEDIA = {
    "News", "TV", "Television", "Radio", "Sport", "Sports", "World", "Online", "English", "Arabic",
    "Business", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
}  # fmt: skip


@cache
def _names() -> dict[str, re.Pattern[str]]:
    """Each first word of a name to a pattern of the names that begin with it, the longest ones first."""
    known: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(words.relays(), key=lambda name: (-len(name), name)):
        known[_WORD.findall(name)[0]].append(re.escape(name))
    return {
        first: re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])", re.IGNORECASE)
        for first, names in known.items()
    }


def named(text: str) -> Iterator[tuple[int, int, ChainLink]]:
    """The known agencies and outlets in a text, each where it stands."""
    for found in _written(text):
        name = found.group()
        if name[0].isupper() and not _in_a_name(text, found.start(), found.end()):
            yield *found.span(), ChainLink(name, None, LinkKind(words.relays()[name.lower()]))


def _written(text: str) -> Iterator[re.Match[str]]:
    """Where the words of known names stand, whoever they belong to."""
    known, end = _names(), 0
    for word in _WORD.finditer(text):
        names = known.get(word.group().lower()) if word.start() >= end else None
        if names and (found := names.match(text, word.start())):
            end = found.end()
            yield found


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a longer name: "Petra Lind" is no agency."""
    behind = _CAPITAL_BEHIND.match(text, end)
    if behind and behind.group(1) not in _BEHIND_MEDIA:
        return True
    one_word = text[start:end].istitle() and " " not in text[start:end]
    return one_word and bool(_CAPITAL_BEFORE.search(text, 0, start))


def _named_alone(source: str) -> str:
    """A source without what it says beside the name of an outlet."""
    short = _DAY.sub("", source.strip())
    for apposed in _APPOSED:
        if found := apposed.match(short):
            word = next((w for w in (_OUTLET, _AGENCY) if w.search(found["name"])), None)
            return found["name"] if word or list(named(found["name"])) else f"the newspaper {found['name']}"
    return _MORE.split(short, maxsplit=1)[0]


def link(source: str) -> ChainLink | None:
    """The agency or outlet that a source phrase names; none when the phrase is somebody else's."""
    if not source or _NOT_MEDIA.search(source):
        return None
    source = _named_alone(source)
    for start, end, found in named(source):
        rest = (source[:start] + source[end:]).strip()
        if len(rest.split()) <= 6 and not _OF_OR_WHO.search(source[:start]):
            return found
    if _AGENCY.search(source) and _TRADE.search(source):
        return ChainLink(source, None, LinkKind.AGENCY)
    return ChainLink(source, None, LinkKind.OUTLET) if _OUTLET.search(source) else None


def may_name(text: str) -> bool:
    """Whether a text may hold the name of an outlet, or a word for one: all that `is_media` is true of do."""
    return bool(_OUTLET.search(text) or _AGENCY.search(text)) or next(_written(text), None) is not None


def holder(source: str) -> ChainLink:
    """The link for a source that only passes a statement on."""
    return link(source) or ChainLink(source, None, LinkKind.INTERMEDIARY)


def is_media(source: str) -> bool:
    """Whether a source passes on what others say: an agency, an outlet, or a report named before."""
    return link(source) is not None or again(source)


def passes(cue: str) -> bool:
    """Whether the cue is that of an outlet: "the army said …, Les Echos reported"."""
    return lists.known(cue.strip()) in _REPORTING


def again(source: str) -> bool:
    """Whether the phrase points back to an outlet that was named before."""
    return bool(_AGAIN.match(source.strip()))


def passed_on(text: str, sentence: tuple[int, int], taken: Sequence[Stretch]) -> ChainLink | None:
    """The agency or outlet that carried a statement, named in its sentence outside source and content.

    Args:
        text: The paragraph's text.
        sentence: Start and end of the sentence in it.
        taken: Source and content, whose own words do not count.
    """
    first, written = sentence[0], text[sentence[0] : sentence[1]]
    for start, end, found in named(written):
        passed = _PASSED.search(written[:start]) or _QUOTES.match(written[end:])
        if passed and not any(s.start <= start + first < s.end for s in taken):
            return found
    free = (o for at, o in _spoken_to(written) if not any(s.start <= at + first < s.end for s in taken))
    return next(free, None)


_SPOKEN_TO, _CARRIED = lists.patterns("extract/statements/outlets", "spoken_to", "carried")
# A report that an agency published is its own; one that it has seen is somebody else's.
_SEEN, _ALONE = lists.patterns("extract/statements/outlets", "seen", "alone")


def _spoken_to(sentence: str) -> Iterator[tuple[int, ChainLink]]:
    """The outlets that somebody in the sentence speaks to or is carried by, and where they begin."""
    for found in _SPOKEN_TO.finditer(sentence):
        yield found.start("name"), ChainLink(found["name"], None, LinkKind.OUTLET)


def carried(source: str) -> tuple[str, str] | None:
    """What is quoted and what carries it, of "a report by the auditors quoted by the Harbour Post"."""
    found = _CARRIED.search(source)
    return (source[: found.start()], source[found.end() :]) if found else None


def seen(source: str) -> tuple[str, str] | None:
    """What is seen and who has seen it, of "a study by the union seen by the agency"."""
    found = _SEEN.search(source)
    return (source[: found.start()], source[found.end() :]) if found else None


def is_outlet(phrase: str) -> bool:
    """Whether the phrase is nothing but the name of an outlet, or a word for one."""
    return bool(_ALONE.match(phrase))
