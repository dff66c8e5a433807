"""Who may own a figure: names, nouns for bodies, and what a pronoun stands for in its paragraph."""

from __future__ import annotations

from collections.abc import Callable

from crosswire import grammar
from crosswire.resources.figures import table
from crosswire.resources.words import words
from crosswire.types.parse import Phrase, Token

_NO_NAMES = frozenset(
    (
        *("DATE", "TIME", "EVENT", "PERCENT", "MONEY", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE"),
        "WORK_OF_ART",
    )
)


def name(owner: Token) -> Phrase:
    """The words of a name, or of the noun with what stands in front of it."""
    parse = owner.parse
    for first, last, kind in parse.names:
        if first <= owner.i < last and kind not in _NO_NAMES:
            return parse[first : owner.i + 1] if parse[first].pos != "DET" else parse[first + 1 : owner.i + 1]
    first = owner.i
    while first > 0 and parse[first - 1].pos == "PROPN" and owner.pos == "PROPN":
        first -= 1
    return parse[first : owner.i + 1]


def resolved(token: Token) -> Token | None:
    """The body itself; of a pronoun the nearest subject before it that may be meant."""
    if token.pos != "PRON":
        return token if body(token) else None
    fits = _ANTECEDENTS.get(token.lower)
    if fits is None or _quoted(token):
        return None
    sentences = [s for s in token.parse.sents if s.start <= token.sent.start]
    for sentence in reversed(sentences):
        bodies = [
            t for t in sentence if t.i < token.i and body(t) and fits(t) and not grammar.within(t, token)
        ]
        subjects = [t for t in bodies if t.dep in grammar.SUBJECTS]
        ranked = [t for t in subjects if t.head.dep == "root"] or subjects or bodies
        if ranked:
            alone = len({t.lower for t in ranked}) == 1 and not any(map(body, ranked[0].conjuncts))
            alone = alone and grammar.of_phrase(ranked[0]) is None  # "the union of the dam's workers"
            return ranked[0] if alone else None
    return None


def _quoted(token: Token) -> bool:
    """Whether it stands in a quotation, whose words mean what only the speaker knows."""
    sentence = token.sent
    before = token.parse.text[sentence.start_char : token.idx]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _a_person(token: Token) -> bool:
    return token.entity == "PERSON" or (token.pos == "PROPN" and token.entity not in {"GPE", "LOC", "NORP"})


def _a_body(token: Token) -> bool:
    return token.entity != "PERSON" and token.tag not in {"NNS", "NNPS"}


def _several(token: Token) -> bool:
    return token.entity != "PERSON"


_ANTECEDENTS: dict[str, Callable[[Token], bool]] = {
    **dict.fromkeys(words("small", "he_or_she"), _a_person),
    **dict.fromkeys(words("small", "it_as_owner"), _a_body),
    **dict.fromkeys(words("small", "they_as_owners"), _several),
}


# What may own.
def body(token: Token) -> bool:
    """Whether a word is a name, or a noun for a body that has an article: "the company"."""
    if named(token):
        return True
    lemma = token.lemma.lower()
    known = lemma in _nouns() or lemma in table("owners")["sides"] or lemma in table("owners")["vessels"]
    return token.pos == "NOUN" and known and lemma not in words("bodies", "works")


def _nouns() -> frozenset[str]:
    return words("bodies", "state", "forces", "law", "movements", "companies", "media", "learning", "sport")


def named(token: Token) -> bool:
    """Whether a word is a name that may own something: no day, no storm, no law."""
    if token.pos != "PROPN" and not (token.entity in {"PERSON", "ORG"} and token.text[:1].isupper()):
        return False
    said = {t.lower for t in name(token)} | {t.lower for t in grammar.before(token, "compound")}
    return (
        token.entity not in _NO_NAMES
        and not said & _events()
        and not said & _days()
        and token.text[:1].isalpha()
    )


def _events() -> frozenset[str]:
    return frozenset(table("owners")["events"])


def _days() -> frozenset[str]:
    return frozenset(table("decoys")["calendar"])


def of_place(token: Token) -> bool:
    return token.entity in {"GPE", "LOC", "FAC"}
