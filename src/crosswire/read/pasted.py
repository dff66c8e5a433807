"""Several articles pasted into standard input, told apart: each becomes a report of its own.

Two articles read as one would seem to agree with themselves, so that a split is worth trying; one article
read as two would confirm itself, so that it is only made where every part begins as an article does. The
separators, the surest first:

1. pages of HTML and blocks of front matter, one after the other;
2. numbered labels on lines of their own: "Article 1", "Article 2";
3. five or more equals signs on a line of their own, which no article holds, between texts; or a form feed
   between texts that begin and end as sentences do;
4. any form feed, or a line of five or more of # _ ~ * -, where every part opens with a headline, a byline or
   a dateline;
5. a line of three or four of them, or "* * *", where every part opens with a headline of three words or more
   (a break between sections has none) or with a dateline;
6. nothing at all, where headline and dateline, or headline and byline, stand there twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, islice

from crosswire.read.noise.bylines import MONTH, is_byline

_PAGE = re.compile(r"</html\s*>\s*(?=<(?:!doctype|html)\b)", re.IGNORECASE)
_FRONT = re.compile(r"^---[^\S\n]*\n(?:[A-Za-z_][\w-]*:[^\n]*\n){1,40}---[^\S\n]*$", re.MULTILINE)
_LABEL = re.compile(
    r"^(?:[^\w\n]|_){0,12}(?:article|report|story|text|source)[^\S\n]*(?:#|no\.?|number)?[^\S\n]*(?P<number>\d{1,2})"
    r"(?:[^\w\n]|_){0,12}$",
    re.MULTILINE | re.IGNORECASE,
)
_FEED = re.compile(r"\f")
_ALONE = re.compile(r"^[^\S\n\f]*\f[^\S\n\f]*$", re.MULTILINE)
_ASKED_FOR = re.compile(r"^[^\S\n]*={5,}[^\S\n]*$", re.MULTILINE)  # what `told` asks people to put there
_LONG_RULE = re.compile(r"^[^\S\n]*([=#_~*–—-])(?:[^\S\n]?\1){4,}[^\S\n]*$", re.MULTILINE)
_RULE = re.compile(r"^[^\S\n]*([=#_~*–—-])(?:[^\S\n]?\1){2,3}[^\S\n]*$", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*(\S[^\n]*)", re.MULTILINE)
_TERMINATED = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_SENTENCE = re.compile(r"\w[.!?…][\"'”’)\]]*(?:\s|$)")
_LEAST = 12  # words of an article's text
_HEADLINE = 25
_SECTION = 3  # words: shorter lines head a section, or nothing
_SENTENCED = 5  # words: a heading within an article seldom has so many
_WIDE = 25
_ASKABLE = 1_000_000  # characters: nobody ticks lines of more, and telling them apart takes seconds
_DASH = r"\s{0,2}(?:--|[—–―]|\s-\s)\s{0,2}(?=[A-Z\"“‘'\d])"
# "PORTHAVEN, Norland (AP) —", "Doha (Reuters) –", "Doha, 6 May -": stricter than what is marked as noise,
# because here it cuts a text in two, and without two ways to read any of it.
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.'’ /-]{{2,40}}(?:,[^—–\n(]{{1,40}})?(?:\([^()\n]{{1,40}}\))?"
    rf"|[A-Z][\w.,'’ /-]{{2,60}}\([A-Z][^()\n]{{1,40}}\)"
    rf"|[A-Z][\w.'’ -]{{2,40}},\s(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})[^—–\n]{{0,30}}?){_DASH}"
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted: the articles, and what told them apart; `doubt` where one text may be several."""

    parts: tuple[str, ...]
    by: str | None = None
    doubt: str | None = None


def split(content: str) -> Pasted:
    """The articles in a text, or the text as the one."""
    for name, rule in _RULES:
        parts = tuple(part for part in rule(content) if part.strip())
        if len(parts) > 1:
            return Pasted(parts, by=name)
    return Pasted((content,), doubt=_doubt(content))


def _cut(content: str, places: list[int]) -> list[str]:
    return [content[start:end] for start, end in zip([0, *places], [*places, len(content)], strict=True)]


def _pages(content: str) -> list[str]:
    return _cut(content, [match.end() for match in _PAGE.finditer(content)])


def _fronts(content: str) -> list[str]:
    places = [match.start() for match in _FRONT.finditer(content)]
    return _cut(content, places[1:]) if places and not content[: places[0]].strip() else [content]


def _labels(content: str) -> list[str]:
    """The texts under numbered labels, the labels left out; they have to count from one."""
    found = list(_LABEL.finditer(content))
    if len(found) < 2 or [int(m["number"]) for m in found] != list(range(1, len(found) + 1)):
        return [content]
    if content[: found[0].start()].strip(" \n=#_~*-"):
        return [content]
    ends = [*(match.start() for match in found[1:]), len(content)]
    parts = [content[match.end() : end].strip() for match, end in zip(found, ends, strict=True)]
    return parts if all(_is_text(part) for part in parts) else [content]


def _separated(pattern: re.Pattern[str], fits: Callable[[str], bool]) -> Callable[[str], list[str]]:
    def rule(content: str) -> list[str]:
        parts, place = [], 0
        for match in pattern.finditer(content):
            if _divides(content, match.start()):
                parts.append(content[place : match.start()])
                place = match.end()
        parts = [part.strip("\n\f ") for part in (*parts, content[place:]) if part.strip()]
        return parts if len(parts) > 1 and all(map(fits, parts)) else [content]

    return rule


def _divides(content: str, place: int) -> bool:
    """Whether a rule divides, rather than underlining the line before it as a headline."""
    above = content.rfind("\n", 0, place)
    line = content[content.rfind("\n", 0, max(above, 0)) + 1 : max(above, 0)].strip()
    return not line or bool(_TERMINATED.search(line[-_WIDE:])) or len(line.split()) > _HEADLINE


def _is_text(part: str) -> bool:
    return len(part.split()) >= _LEAST and bool(_SENTENCE.search(part))


def _is_whole(part: str) -> bool:
    """Whether a part begins and ends as a text does, and not in the middle of a sentence."""
    return _is_text(part) and not part.lstrip()[:1].islower() and bool(_TERMINATED.search(part.rstrip()))


def _is_article(part: str, *, sure: bool = True) -> bool:
    """Whether a part begins as an article does: with a headline, a byline or a dateline."""
    lines = [match[1].strip() for match in _LINE.finditer(part)]
    if not _is_text(part) or not lines:
        return False
    if _DATELINE.match(lines[0]) or (sure and is_byline(lines[0])):
        return True
    if len(lines) < 2 or not _is_headline(lines[0]):
        return False
    return sure or len(lines[0].split()) >= _SECTION


def _is_headline(line: str) -> bool:
    """Whether a line may be a headline: no sentence, begun with a capital, a figure or a quotation mark."""
    plain = line.lstrip("#* ").rstrip("* ")
    words = plain.split()
    begun = bool(plain) and (plain[0].isupper() or plain[0].isdigit() or plain[0] in "\"'“‘$£€")
    return begun and len(words) <= _HEADLINE and not _TERMINATED.search(plain) and not is_byline(plain)


def _headed(content: str) -> list[str]:
    """Articles without anything between them: a headline over a dateline or a byline, more than once."""
    lines = list(_LINE.finditer(content))
    starts: list[int] = []
    for index in range(len(lines)):
        head = _head(content, lines, index)
        if head is not None and (not starts or lines[head].start() > starts[-1]):
            starts.append(lines[head].start() if starts or head else 0)
    if len(starts) < 2 or starts[0] != 0:
        return [content]
    parts = _cut(content, starts[1:])
    return [part.strip("\n") for part in parts] if all(_is_text(part) for part in parts) else [content]


def _head(content: str, lines: list[re.Match[str]], index: int) -> int | None:
    """The index of the headline over a line that opens an article: a dateline, or "By Jane Roe"."""
    words = lines[index][1].strip()
    signed = words.casefold().startswith("by ") and is_byline(words)
    if not signed and not _DATELINE.match(words):
        return None
    above = index - 1
    while above >= 0 and index - above <= 3 and is_byline(lines[above][1].strip()):
        above -= 1
    if above < 0 or not _is_headline(lines[above][1].strip()):
        return None
    free = above == 0 or content[lines[above - 1].end() : lines[above].start()].count("\n") > 1
    follows = sum(len(line[1].split()) for line in lines[index : index + 4])
    return above if free and len(lines[above][1].split()) >= _SECTION and follows >= _LEAST else None


def _doubt(content: str) -> str | None:
    """What looks like a separator in a text that was read as one article."""
    for name, pattern in (("a form feed", _FEED), ("a rule", _LONG_RULE), ("a rule", _RULE)):
        for start, end in (match.span() for match in islice(pattern.finditer(content), 20)):
            if (
                _divides(content, start)
                and min(len(content[:start].split()), len(content[end:].split())) >= _WIDE
            ):
                return name
    return None


def seams(content: str) -> list[str]:
    r"""Lines with which another article may begin, in a text that was read as one; to be asked, never cut.

    A headline over a paragraph may as well be a heading within the article: nothing but who pasted it knows.

    >>> one, other = "He said so on Monday. " * 6, "It is 90 metres long. " * 6
    >>> seams(f"Mayor resigns\n\n{one}\n\nNew bridge opens at last in Oskel\n\n{other}")
    ['New bridge opens at last in Oskel']
    """
    if len(content) > _ASKABLE or split(content).by or content.lstrip()[:1] in {"<", "{", "["}:
        return []
    found, start = [], 0
    lines = list(_LINE.finditer(content))
    # What stands before each line is counted once: a text of megabytes may have thousands of headings.
    words_before = [0, *accumulate(len(line[1].split()) for line in lines)]
    sentences_before = [0, *accumulate(bool(_SENTENCE.search(line[1])) for line in lines)]

    def is_text(first: int, end: int) -> bool:
        enough = words_before[end] - words_before[first] >= _LEAST
        return enough and sentences_before[end] > sentences_before[first]

    for place, (above, line, below) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), 1):
        gap = content[above.end() : line.start()].count("\n")
        words = line[1].strip()
        if gap < 2 or not _is_headline(words) or not _TERMINATED.search(above[1].rstrip()):
            continue
        opens = is_byline(below[1].strip()) or bool(_DATELINE.match(below[1].strip()))
        likely = len(words.split()) >= (_SECTION if gap > 2 or opens else _SENTENCED)
        if likely and is_text(start, place) and is_text(place + 1, len(lines)):
            found.append(words)
            start = place
    return found


_RULES: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
    ("one page after the other", _pages),
    ("their front matter", _fronts),
    ("their numbers", _labels),
    ("what stands between them", _separated(_ASKED_FOR, _is_text)),
    ("what stands between them", _separated(_ALONE, _is_whole)),
    ("a form feed", _separated(_FEED, _is_article)),
    ("a rule between them", _separated(_LONG_RULE, _is_article)),
    ("a rule between them", _separated(_RULE, partial(_is_article, sure=False))),
    ("headline and dateline", _headed),
)


def told(pasted: Pasted) -> Iterator[str]:
    """What is to be said of how standard input was read."""
    if pasted.by:
        yield f"it holds {len(pasted.parts)} articles, told apart by {pasted.by}: read as so many reports"
    elif pasted.doubt:
        yield (
            f"it may hold several articles ({pasted.doubt} divides it), but was read as one report; put a "
            "line of ===== between them, or give one file each"
        )
