"""Where a sentence can and cannot begin, told to the parser before it decides.

The parser was trained on tidy newswire. Reports from the web hold ellipses in quotations, stops after
initials and captions without a verb, and it breaks them. What punctuation and case say for certain
is fixed first; the parser keeps the rest.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from crosswire.resources.words import words

_WITHIN = -1  # spaCy's mark of a token that begins no sentence
_ENDS = {".", "?", "!", "…"}
_UNIT = re.compile(r"[a-z]{1,2}\.")
_CLOSERS = {'"', "”", "’", "'", "''", ")", "]", "»"}
_OPENERS = {'"', "“", "‘", "``", "(", "[", "«"}
_TITLES = {f"{title}." for title in words("titles", "address", "rank", "elected", "honour")} | {"rev."}
_ABBREVIATED = _TITLES | {
    "no.", "nos.", "st.", "vs.", "v.", "al.", "approx.", "fig.", "pp.",
    "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.",
}  # fmt: skip


def mark(doc: Any) -> Any:
    """The spaCy component: presets the sentence starts that are certain."""
    alphabetic = doc.to_array("IS_ALPHA").astype(bool)
    starts = np.zeros(len(doc), dtype=np.int64)
    starts[:1] = True
    starts[1:][alphabetic[:-1]] = _WITHIN  # nothing begins behind a bare word; `begins` would say so
    for at in (np.flatnonzero(~alphabetic[:-1]) + 1).tolist():
        verdict = begins(doc, at)
        starts[at] = 0 if verdict is None else 1 if verdict else _WITHIN
    return doc.from_array(["SENT_START"], starts[:, None].astype(np.uint64))


def begins(doc: Any, at: int) -> bool | None:
    """Whether a sentence begins at token `at`; None where the parser shall decide."""
    token, before = doc[at], doc[at - 1]
    if token.text in _ENDS or token.text in _CLOSERS - _OPENERS or token.text == "…":
        return False
    last = at - 1
    while last > 0 and doc[last].text in _CLOSERS:
        last -= 1
    end = doc[last]
    if end.text not in _ENDS:
        return _after_no_stop(token, before)
    if _starts_small(token):
        return False
    previous = doc[last - 1].text if last > 0 else ""
    if _goes_on(previous, token, closed=end.text != "." or last < at - 1):
        return False
    if end.text == "…" or previous in {".", "…"} or (len(previous) == 1 and previous.isupper()):
        return None  # an ellipsis may stand inside a sentence or end it, and so may an initial
    return _after_stop(token, before, end)


def _goes_on(word: str, token: Any, *, closed: bool) -> bool:
    """Whether the stop is that of a word cut short: "No. 5", "police Lt. Ann Roe"."""
    short = f"{word.lower()}."
    if short in _ABBREVIATED and token.text[:1].isdigit():
        return True
    return not closed and short in _TITLES and word[:1].isupper() and token.text[:1].isupper()


def _after_no_stop(token: Any, before: Any) -> bool | None:
    """Nothing that ends a sentence stands before `token`."""
    if before.lower_ in _ABBREVIATED:
        return False
    if before.text.endswith(".") and before.text != ".":
        if _UNIT.fullmatch(before.text) and before.i and before.nbor(-1).like_num:
            return token.text[:1].isupper() or None  # "a profit of $3m. Analysts …"
        return False if _starts_small(token) else None
    if before.is_alpha or before.like_num or before.text in {",", "-", "–", "—", "%", "$", "£", "€"}:
        return False
    return None


def _after_stop(token: Any, before: Any, end: Any) -> bool | None:
    """A full stop, with or without closing quotation marks, stands before `token`."""
    if not before.whitespace_:
        return None
    capital = token.text[:1].isupper() or token.text in _OPENERS or token.text[:1].isdigit()
    if end.text == "." and capital:
        return True
    return True if capital and before.i == end.i and not _quoted(token) else None


def _quoted(token: Any) -> bool:
    return token.text in _OPENERS & _CLOSERS


def _starts_small(token: Any) -> bool:
    """A lower-case word, other than a name with an article ("al-Masri")."""
    text = token.text
    return bool(text[:1].islower() and not (text[:3] in {"al-", "el-"} or text in {"al", "el"}))
