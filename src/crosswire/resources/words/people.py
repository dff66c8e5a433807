"""People by what a text does with them: counted, counted by an article alone, speaking, named with a role."""

from __future__ import annotations

from functools import cache

from crosswire.resources.words import words
from crosswire.resources.words.forms import plural

# What somebody is to everybody: of these a name has no role ("a man, Tom Roe").
_NO_ROLES = ("anyone", "young", "old", "peoples", "believers", "several", "travelling", "customers", "crowds")


@cache
def counted() -> frozenset[str]:
    """Nouns that are people where a number counts them: "three astronauts"; not "three chairs"."""
    return (words("people") | words("people", "counted_only")) - words("people", "acting_only")


@cache
def alone() -> frozenset[str]:
    """Nouns for one clear person, whom an article alone may count: "a sherpa was killed"."""
    return counted() - words("people", "collective", "counted_only")


@cache
def speaking() -> frozenset[str]:
    """Nouns for one human being, for whom "he" or "she" can stand."""
    return (words("people") | words("people", "acting_only")) - words("people", "collective", "counted_only")


@cache
def roles() -> frozenset[str]:
    """Nouns of office, rank and work that stand before or after the name of a person."""
    plain = words("people", *_NO_ROLES, "no_roles") - words("people", "roles")
    return speaking() - plain


@cache
def groups() -> frozenset[str]:
    """Nouns for several people: plurals, and singulars that stand for several."""
    told = speaking() - words("people", "one_party")
    return frozenset(map(plural, told)) | words("people", "collective")
