"""Page furniture: advertisements, pleas, buttons, lists of other headlines; and copyright lines."""

from __future__ import annotations

import re

from crosswire.read.noise import walls
from crosswire.read.noise.page import Page
from crosswire.resources import reading
from crosswire.types import NoiseKind

_WORD = re.compile(r"[a-z][a-z+'’-]*", re.IGNORECASE)
_VIDEO = re.compile(r"[0-4]:[0-5]\d\s+[A-Z'\"‘“]")
_RIGHTS = re.compile(
    r"all rights reserved|(?:may|must) not be (?:published|reproduced|republished|redistributed|copied)"
    r"|without (?:the )?(?:prior |express )?written (?:permission|consent)",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\W*(?:(?:©|\(c\))\s*(?:copyright\b)?\W*(?:19|20)\d\d\b|copyright\b\W*(?:©|\(c\)|(?:19|20)\d\d\b)"
    r"|(?:©|\(c\)|copyright\b(?! (?:law|law\w+|act|office|claim\w*|case|infring\w+)))"
    r"(?:[^.!?]{0,60}\b(?:19|20)\d\d\b|(?<=t)[\W\w]{0,60}$))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<=[.!?\"”)\s])\s{0,3}\(?(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b[^\n]{0,250}$",
    re.IGNORECASE,
)
# "PIVOTAL MOMENT Match will be the fiftieth here": words in capitals that call up the headline behind them.
_CALL = re.compile(r"(?<![.!?:])\s(?:[A-Z][A-Z'’!,&-]+\s+){2,6}(?=['‘“\"]?[A-Z][a-z])")
_STOP = re.compile(r"[a-z\d][.!?]['\"”’)]*\s+['\"“‘(]?[A-Z]")
_TO_MORE = re.compile(r"\bRead (?:more|next|the full story)$")
_LEADING = re.compile(r"^(?:\s*\d{1,2}[.)]\s)?[\W_]*")  # bullets, and the numbers of a menu
_SCRAPED = range(30, 500)  # words of a box of headlines that a scraper glued into one paragraph
_CALLS = 3
_LONGEST = 45
_LONGEST_LIST = 12


def kinds(page: Page) -> dict[int, NoiseKind]:
    """The paragraphs that are furniture, by their index."""
    found: dict[int, NoiseKind] = {}
    listing = 0
    for index, part in enumerate(page.parts):
        headlines = _teasers(part.text, part.words, terminated=part.terminated)
        kind = NoiseKind.RELATED if headlines else kind_of(part.text, terminated=part.terminated)
        if kind is None and listing and not part.terminated and part.words <= 25:
            kind, listing = NoiseKind.RELATED, listing - 1
        else:
            listing = _LONGEST_LIST if _heads_a_list(part.text) else 0
        if kind:
            found[index] = kind
    return found


def kind_of(text: str, *, terminated: bool) -> NoiseKind | None:
    """Whether a paragraph is furniture or a copyright line, by its words alone."""
    words = len(text.split())
    if words > 2 * _LONGEST or len(text) > 2000:
        return None
    if (_RIGHTS.search(text) and words <= _LONGEST and not after_prose(text)) or (
        _OWNER.match(text) and words <= 20
    ):
        return NoiseKind.COPYRIGHT
    plain = _LEADING.sub("", text.replace("’", "'")).casefold()
    if not plain:
        return None
    labelled = _label(plain, "label") or _label(plain, "list")
    if labelled or _opens(plain, words, terminated=terminated) or walls.is_wall(text):
        return NoiseKind.RELATED
    if not terminated and (_buttons(text) or _VIDEO.match(text)):
        return NoiseKind.RELATED
    return None


def _teasers(text: str, words: int, *, terminated: bool) -> bool:
    """Whether a paragraph is other stories' headlines run together, or one that leads to its story.

    Boxes of headlines lose their lines where pages are scraped: many words, no full stops, and a label
    before them or calls in capitals among them.
    """
    if (terminated and text.endswith((".", "”", '"'))) or len(text) > 5000:
        return False
    if _TO_MORE.search(text):
        return words <= _LONGEST
    if words not in _SCRAPED or len(_STOP.findall(text)) * 40 > words:
        return False
    plain = re.sub(r"^[\W_]+", "", text[:80].replace("’", "'")).casefold()
    labelled = any(re.match(rf"{re.escape(label)}\b", plain) for label in reading.furniture()["boxes"])
    return labelled or len(_CALL.findall(text)) >= _CALLS


def tail(text: str) -> re.Match[str] | None:
    """The copyright notice that closes a paragraph of prose."""
    return _TAIL.search(text)


def after_prose(text: str) -> bool:
    """Whether a copyright notice only closes a paragraph that has sentences of its own."""
    notice = tail(text)
    before = text[: notice.start()].rstrip() if notice else ""
    return before.endswith((".", "!", "?", '"', "”")) and len(before.split()) >= 5


def _heads_a_list(text: str) -> bool:
    plain = re.sub(r"^[\W_]+", "", text.replace("’", "'")).casefold()
    return _label(plain, "list") or (plain.startswith(("read more", "more ")) and plain.endswith(":"))


def _label(plain: str, section: str) -> bool:
    return re.sub(r"[\W_]+$", "", plain) in reading.furniture()[section]


def _opens(plain: str, words: int, *, terminated: bool) -> bool:
    tables = reading.furniture()
    starts = [plain[: m.end()] for m in re.finditer(r"\S+", plain[:60])]
    starts += [start.rstrip(":,.!?-–—") for start in starts] + [
        start[:-1] for start in starts if start[-1:] == ":"
    ]
    if any(start in tables["opening"] for start in starts):
        return words <= (_LONGEST if not terminated else 30)
    if any(start in tables["plea"] for start in starts) and words <= 30:
        return any(re.search(rf"\b{re.escape(thing)}\b", plain) for thing in tables["thing"])
    return False


def _buttons(text: str) -> bool:
    """Whether a paragraph is a row of buttons: "Share this: Facebook | Twitter"."""
    words = _WORD.findall(text)
    return 0 < len(words) <= 20 and all(word.casefold() in reading.furniture()["button"] for word in words)
