"""The role that a report gives a person: "Mayor Jane Roe", "Jane Roe, a spokesperson for the navy"."""

from __future__ import annotations

from typing import Any

from crosswire.resources.names import words

_LONGEST = 8  # words of a title
_LONGEST_AFTER = 14


def before(doc: Any, start: int) -> int:
    """The token where the title of the name at `start` begins; `start` itself when there is none.

    "The former French President", before a name, begins at "former".
    """
    at = start
    while at > 0 and start - at < _LONGEST and _of_title(doc, at - 1):
        at -= 1
    while at < start and _not_first(doc[at]):
        at += 1
    return at if any(is_role(token) for token in doc[at:start]) else start


def _of_title(doc: Any, at: int) -> bool:
    token = doc[at]
    if token.entity in {"DATE", "TIME", "CARDINAL"} or (token.is_sent_start and token.pos == "ADV"):
        return False
    if token.text in {"-", "–", "'s", "’s", "&"} or token.lower in {"of", "for"}:
        return at > 0 and doc[at - 1].pos in {"PROPN", "NOUN", "ADJ"} and is_chain(doc, at)
    return token.pos in {"PROPN", "NOUN", "ADJ"} or is_role(token)


def is_chain(doc: Any, at: int) -> bool:
    """Whether "of" or "'s" at `at` joins two parts of one title ("Secretary of State")."""
    if doc[at].lower in {"of", "for"}:
        return is_role(doc[at - 1]) and doc[at - 1].text[:1].isupper()
    return True


def _not_first(token: Any) -> bool:
    return not token.text[0].isalnum() or token.lower in {"of", "for", "s"}


def is_role(token: Any) -> bool:
    word = token.lower.rstrip(".")
    return word in words("roles") or word.rpartition("-")[2] in words("roles")


def after(doc: Any, end: int, stop: int) -> tuple[int, int] | None:
    """The tokens of an apposition that says who the name before `end` is, or None.

    Args:
        doc: The paragraph.
        end: The token after the name.
        stop: The token after the sentence.
    """
    if end + 1 >= stop or doc[end].text != ",":
        return None
    first = end + 1
    owned = doc[first].lower in {"his", "her", "their"}
    while first < stop and doc[first].lower in {"a", "an", "the", "his", "her", "their", "its"}:
        first += 1
    last = first
    while last < stop and last - first < _LONGEST_AFTER and not _ends(doc[last]):
        last += 1
    head = doc[first:last]
    if not head or not any(is_role(t) for t in head[:6]) or any(t.pos in {"VERB", "AUX"} for t in head[:3]):
        return None
    if owned and any(is_role(t) and t.i + 1 < last and doc[t.i + 1].entity == "PERSON" for t in head):
        return None  # "Ann Roe, her brother Tom and …": somebody else
    if head[0].pos in {"ADP", "SCONJ"} or head[0].lower in {"like", "unlike"}:
        return None
    return first, last


def _ends(token: Any) -> bool:
    return token.text in {",", ";", ":", "(", ")", "“", "”", '"', "—", "–"} or token.lower in {
        "who",
        "which",
        "said",
        "told",
    }
