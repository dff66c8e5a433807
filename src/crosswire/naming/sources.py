"""What a source is called: by name, by what he is, or by the owner of a text; and whether he is one."""

from __future__ import annotations

from crosswire.naming.names import SMALL, folded
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words.forms import singular

_BEFORE, _OWNED, _DOING, _WRITTEN, _PEOPLE, _NOBODY, _VAGUE = lists.several(
    "naming/sources", "before", "owned", "doing", "written", "people", "nobody", "vague"
)


def speaks(name: str) -> bool:
    """Whether it names a person or a body, or says what they are, and is no scrap of a sentence.

    Args:
        name: What a report calls its source.

    Returns:
        Whether it may speak: "three officials", "the ministry", "Roe"; not "secrecy", "of the nation".
    """
    parts = name.split()
    if any(letter.isupper() for part in parts[1:] for letter in part) or (
        len(parts) == 1 and name[:1].isupper()
    ):
        return True
    known = (
        words("people") | words("bodies") | words("parties") | words("unnamed", "state") | _texts() | _PEOPLE
    )
    return bool(_head(name) & known - _NOBODY)


def called(name: str, known: str | None, *, person: bool = False) -> str | None:
    """What stands beside a number as its source.

    Args:
        name: What the report calls its source.
        known: The name of the entity that it is, or for which it speaks, where that has one.
        person: Whether that is a person.

    Returns:
        The name; nobody for a text whose owner is not named ("a survey") and for a scrap of a sentence.
    """
    if _head(name) & _texts():
        owner = _owner(name)
        return owner if owner and (known is None or set(folded(known)) <= set(folded(owner))) else known
    if known is None or person:
        told = speaks(name) and not (len(name.split()) == 1 and _head(name) & _VAGUE)
        return known or (name if told else None)
    own, theirs = folded(name), folded(known)
    of_it = bool(_head(name) & words("people") - words("bodies")) and not _head(name) & set(
        map(singular, theirs)
    )
    several = bool(set(own) & words("small", "joining")) and not set(theirs) & words("small", "joining")
    front = _in_front(name, known).split()[-1:]  # "lift maker Voltan" only describes it
    longer = set(theirs) < set(own) and any(part[:1].isupper() for part in front)
    return name if of_it or several or longer else known


def _head(name: str) -> frozenset[str]:
    """The noun of a phrase, in its forms: "officials" of "two officials involved in the talks"."""
    parts = name.split()
    end = next((n for n, part in enumerate(parts) if part.lower() in _BEFORE), len(parts))
    while end > 1 and parts[end - 1].lower().endswith(tuple(_DOING)):
        end -= 1
    return (
        frozenset(form for word in folded(" ".join(parts[:end][-1:])) for form in (word, singular(word)))
        - SMALL
    )


def _texts() -> frozenset[str]:
    return (words("unnamed", "texts") | _WRITTEN) - _PEOPLE


def _owner(text: str) -> str | None:
    """Whose a text is, where its name says it: "survey by the Delta institute"."""
    parts = text.split()
    at = next((n for n, part in enumerate(parts) if part.lower() in _OWNED), len(parts))
    owner = " ".join(
        p for n, p in enumerate(parts[at + 1 :]) if n or p.lower() not in words("small", "articles")
    )
    return owner if speaks(owner) and any(letter.isupper() for letter in owner) else None


def _in_front(name: str, known: str) -> str:
    return name.partition(known)[0]
