"""The role that a report gives a person: "Mayor Jane Roe", "Jane Roe, a spokesperson for the navy"."""

from __future__ import annotations

from crosswire.grammar import VERBS
from crosswire.resources import lists
from crosswire.resources.names import words
from crosswire.resources.words import words as listed
from crosswire.types.parse import Parse, Token

_COMPARING, _DETERMINERS, _ENDS_A_ROLE, _OF_AN_OFFICE, _WITHIN, _OWNING = lists.several(
    "analyse/roles", "comparing", "determiners", "ends_a_role", "of_an_office", "within", "owning"
)
_OF_OR_FOR = listed("small", "of_or_for")

_LONGEST = 8  # words of a title
_LONGEST_AFTER = 14
_ENDS = frozenset('.!?,;:()“”"—–')


def before(parse: Parse, start: int) -> int:
    """The token where the title of the name at `start` begins; `start` itself when there is none.

    "The former French President", before a name, begins at "former".

    Args:
        parse: The words.
        start: The place of the first word of a name.

    Returns:
        The place of the first word of its title; `start` where it has none.
    """
    at = start
    while at > 0 and start - at < _LONGEST and _of_title(parse, at - 1):
        at -= 1
    while at < start and _not_first(parse[at]):
        at += 1
    if (
        1 < at < start
        and parse[at - 1].text == "-"
        and not parse[at - 2].whitespace + parse[at - 1].whitespace
    ):
        at -= 2  # "four-time world champion"
    return at if any(is_role(token) for token in parse[at:start]) else start


def _of_title(parse: Parse, at: int) -> bool:
    token = parse[at]
    if token.entity in {"DATE", "TIME", "CARDINAL"} or (token.is_sent_start and token.pos == "ADV"):
        return False
    if token.lower in _WITHIN or token.lower in _OF_OR_FOR:
        return at > 0 and parse[at - 1].pos in {"PROPN", "NOUN", "ADJ"} and is_chain(parse, at)
    return token.pos in {"PROPN", "NOUN", "ADJ"} or is_role(token)


def is_chain(parse: Parse, at: int) -> bool:
    """Whether "of" or "'s" at `at` joins two parts of one title ("Secretary of State")."""
    if parse[at].lower in _OF_OR_FOR:
        return is_role(parse[at - 1]) and parse[at - 1].text[:1].isupper()
    return True


def _not_first(token: Token) -> bool:
    return not token.text[0].isalnum() or token.lower in _OF_AN_OFFICE


def is_role(token: Token) -> bool:
    word = token.lower.rstrip(".")
    return word in words("roles") or word.rpartition("-")[2] in words("roles")


def after(parse: Parse, end: int, stop: int) -> tuple[int, int] | None:
    """The tokens of an apposition that says who the name before `end` is, or None.

    Args:
        parse: The paragraph.
        end: The token after the name.
        stop: The token after the sentence.
    """
    if end + 1 >= stop or parse[end].text != ",":
        return None
    first = end + 1
    owned = parse[first].lower in _OWNING
    while first < stop and parse[first].lower in _DETERMINERS:
        first += 1
    last = first
    while last < stop and last - first < _LONGEST_AFTER and not _ends(parse[last]):
        last += 1
    head = parse[first:last]
    if not head or not any(is_role(t) for t in head[:6]) or any(t.pos in VERBS for t in head[:3]):
        return None
    if owned and any(is_role(t) and t.i + 1 < last and parse[t.i + 1].entity == "PERSON" for t in head):
        return None  # "Ann Roe, her brother Tom and …": somebody else
    if head[0].pos in {"ADP", "SCONJ"} or head[0].lower in _COMPARING:
        return None
    return first, last


def _ends(token: Token) -> bool:
    return token.text in _ENDS or token.lower in _ENDS_A_ROLE
