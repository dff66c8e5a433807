"""Forms of words: plurals, and what a word may be a form of."""

from __future__ import annotations

from functools import cache

from crosswire.resources import lists
from crosswire.resources.words import table, words

_HISSING = ("s", "x", "z", "ch", "sh")
_HISSED = ("sses", "xes", "ches", "shes")
_VOWELS = "aeiou"
_SHORT = 4  # letters of the shortest plural


@cache
def _endings(kind: str) -> tuple[str, ...]:
    return tuple(sorted(words("endings", kind)))


def ends(word: str, kind: str) -> bool:
    """Whether a word, as lists know it, has an ending: "plural", "doing"; no word of another language has.

    >>> ends("rising", "doing"), ends("rise", "doing")
    (True, False)
    """
    return word.endswith(_endings(kind))


def without(word: str, kind: str) -> str:
    """A word without such an ending, or as it is."""
    return next((word.removesuffix(one) for one in _endings(kind) if word.endswith(one)), word)


@cache
def plural(noun: str) -> str:
    """The plural of a noun, or of a phrase that ends in one.

    >>> plural("hostage"), plural("city"), plural("health worker"), plural("child"), plural("fisherman")
    ('hostages', 'cities', 'health workers', 'children', 'fishermen')
    """
    lead, gap, last = noun.rpartition(" ")
    return f"{lead}{gap}{_one(last)}"


def _one(noun: str) -> str:
    low = noun.lower()
    if noun.isupper() or not low.isalpha() or low in _same():
        return str(table("plurals")["irregular"].get(low, noun))
    if low in table("plurals")["irregular"]:
        return str(table("plurals")["irregular"][low])
    if low.endswith("man") and low not in words("plurals", "of_their_own"):
        return noun[:-2] + "en"
    return _regular(noun, low)


def _regular(noun: str, low: str) -> str:
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if low.endswith("sis"):
        return noun[:-2] + "es"
    if low.endswith("s") and not low.endswith(("ss", "us")):  # "Thais", "Israelis" are many already
        return noun
    return noun + ("es" if low.endswith(_HISSING) else "s")


@cache
def singular(word: str) -> str:
    """A word without what makes a plural of it, as far as spelling tells; as it is where nothing does.

    >>> singular("ministries"), singular("bosses"), singular("rebels"), singular("press"), singular("gas")
    ('ministry', 'boss', 'rebel', 'press', 'gas')
    """
    if word.endswith("ies") and len(word) > _SHORT:
        return f"{word[:-3]}y"
    if word.endswith(_HISSED):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) >= _SHORT else word


def origins(word: str) -> tuple[str, ...]:
    """A word, and what it may be a form of, for a list to know.

    >>> origins("released"), origins("deaths")[-1]
    (('released', 'releas', 'release', 'released'), 'death')
    """
    stem = word.removesuffix("ing").removesuffix("ed").removesuffix("d")
    return (word, stem, f"{stem}e", word.removesuffix("s"))


@cache
def _same() -> frozenset[str]:
    """Nouns that are one and many alike, and plurals."""
    return words("plurals", "alike") | {"men", "women"} | set(table("plurals")["irregular"].values())


def participles(verb: str) -> tuple[str, ...]:
    """The past participle of a verb, for taggers that call it an adjective: "displaced", "trapped".

    >>> participles("trap"), participles("displace"), participles("steal")
    (('trapped',), ('displaced',), ('stolen',))
    """
    irregular = lists.table("figures/participles.toml").get(verb)
    if irregular:
        return (irregular,)
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb[:-1] + "ied",)
    if len(verb) <= 4 and verb[-1] not in "wxyaeiou" and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
        return (verb + verb[-1] + "ed",)
    return (verb + "ed",)
