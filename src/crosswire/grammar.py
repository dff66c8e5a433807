"""The questions asked of a parse: who does what, to whom, whether not, and what "of" joins.

Each is asked here and nowhere else, in the labels of `types/parse.py`. Answers are words, in text order.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.resources import lists
from crosswire.types.parse import Token

NOUNS = frozenset(("NOUN", "PROPN"))
VERBS = frozenset(("VERB", "AUX"))
SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
AUXILIARIES = frozenset(("aux", "aux:pass"))
RELATIVES = frozenset(("acl", "acl:relcl"))
CLAUSES = frozenset(("ccomp", "xcomp", "comp:cl", *RELATIVES, "csubj", "csubj:pass"))
"""How a clause hangs on the word that it completes or describes."""
COPULA, PERFECT, OF_WHAT, TO_WHAT, BY_WHOM, AS_WHAT, FOR_WHAT, THAT_CLAUSE, SINCE_THEN = lists.several(
    "grammar", "copula", "perfect", "of_what", "to_what", "by_whom", "as_what", "for_what", "that_clause",
    "since_then",
)  # fmt: skip
NONE, SINGLE, IMPERSONAL, NEVER, THERE, OUT, ON_WHAT, WITH_WHAT, FROM_WHAT, DEFINITE = lists.several(
    "grammar", "none", "single", "impersonal", "never", "there", "out", "on_what", "with_what", "from_what",
    "definite",
)  # fmt: skip
_HIGH = 12


def below(word: Token, *deps: str) -> list[Token]:
    """The words that hang on `word` in one of the ways `deps`."""
    return [child for child in word.children if child.dep in deps]


def first_below(word: Token, *deps: str) -> Token | None:
    """The first word that hangs on `word` in one of the ways `deps`."""
    return next((child for child in word.children if child.dep in deps), None)


def has(word: Token, *words: str) -> bool:
    """Whether one of `words` hangs on `word`."""
    return any(child.lower in words for child in word.children)


def subjects(verb: Token) -> list[Token]:
    """Who or what the verb is said of, whether they do it or suffer it."""
    return below(verb, *SUBJECTS)


def subject(verb: Token) -> Token | None:
    """The first of the verb's subjects."""
    return first_below(verb, *SUBJECTS)


def objects(verb: Token) -> list[Token]:
    """Whom or what the verb is done to."""
    return below(verb, "obj")


def passive(verb: Token) -> bool:
    """Whether its subject suffers what the verb says: "were killed"."""
    return verb.tag == "VBN" and first_below(verb, "nsubj:pass", "aux:pass") is not None


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb says: "by gunmen"."""
    by = first_below(verb, "obl:agent")
    return complement(by) if by is not None else None


def negated(verb: Token) -> bool:
    """Whether "not" hangs on the verb."""
    return first_below(verb, "advmod:neg") is not None


def auxiliaries(verb: Token) -> list[Token]:
    """The verbs that help it: "may have been"."""
    return below(verb, *AUXILIARIES)


def predicates(verb: Token) -> list[Token]:
    """What a copula, or a verb such as "call", says that somebody or something is."""
    return below(verb, "comp:adj", "comp:pred", "comp:as")


def marked(clause: Token, *words: str) -> bool:
    """Whether a clause is opened by one of `words`: "if", "since"."""
    return any(child.lower in words for child in below(clause, "mark"))


def complement(preposition: Token) -> Token | None:
    """What a preposition governs."""
    return first_below(preposition, "comp:obj")


def phrases(word: Token, *prepositions: str) -> list[Token]:
    """The prepositions of that name that open a phrase under `word`; all of them where none is named."""
    return [c for c in word.children if c.dep == "udep" and (not prepositions or c.lower in prepositions)]


def of_phrase(noun: Token) -> Token | None:
    """The noun after "of" behind another: "the population" in "80 per cent of the population"."""
    of = next((child for child in noun.rights if child.dep == "udep" and child.lower in OF_WHAT), None)
    return next((child for child in of.rights if child.dep == "comp:obj"), None) if of is not None else None


def follows(word: Token, *prepositions: str) -> bool:
    """Whether one of the prepositions governs `word`."""
    return word.dep == "comp:obj" and word.head.lower in prepositions


def before(noun: Token, *deps: str) -> list[Token]:
    """The words in front of a noun that hang on it in one of the ways `deps`."""
    return [child for child in noun.lefts if child.dep in deps]


def behind(noun: Token, *deps: str) -> list[Token]:
    """The words behind a noun that hang on it in one of the ways `deps`."""
    return [child for child in noun.rights if child.dep in deps]


def modifiers(noun: Token) -> list[Token]:
    """Adjectives and nouns in front of a noun, which say which kind of it is meant."""
    return before(noun, "amod", "compound", "nmod")


def determined(noun: Token) -> bool:
    """Whether a noun has an article or a number of its own."""
    return bool(before(noun, "det", "nummod"))


def known(noun: Token) -> bool:
    """Whether a text takes a noun for known: "the country's 400 tribes", "rejected the criticism"."""
    return any(t.lower in DEFINITE or t.dep == "nmod:poss" for t in noun.lefts)


def relatives(noun: Token) -> list[Token]:
    """The verbs of clauses that describe a noun: "four people who died", "a man shot dead"."""
    return [child for child in noun.rights if child.dep in RELATIVES]


def within(noun: Token, word: Token) -> bool:
    """Whether a word belongs to the phrase of a noun: "released" in "the 20 hostages released today"."""
    return noun.left_edge.i <= word.i <= noun.right_edge.i and word.i != noun.i


def verb_above(word: Token) -> Token | None:
    """The nearest verb that a word hangs under."""
    return next((token for token in word.ancestors if token.pos in VERBS), None)


def risen(word: Token) -> Token:
    """The first of the coordinated or apposed phrases that a word heads one of."""
    while word.dep in {"conj", "appos"} and word.head.pos in {"NOUN", "PROPN", "NUM", "PRON"}:
        word = word.head
    return word


def steps(word: Token) -> Iterator[tuple[Token, Token]]:
    """Every word above `word`, nearest first, each with the one below it on the way: (below, above)."""
    for _ in range(_HIGH):
        if word.head is word:
            return
        yield word, word.head
        word = word.head


def doer(verb: Token) -> Token | None:
    """Who does what a verb says, also where a governing verb or a described noun holds its subject.

    Of "she hopes to sell" and "the firm selling them" it is she and the firm that sell.
    """
    seen = verb
    for _ in range(6):
        own = first_below(seen, *SUBJECTS, "csubj")
        if own is not None:
            return own
        if seen.dep in RELATIVES:
            return seen.head
        if seen.dep not in _LENDING or seen.head is seen:
            return None
        if seen.dep in {"ccomp", "parataxis", "dep"} and seen is not verb and verb.tag != "VBG":
            return None
        seen = seen.head
    return None


_LENDING = frozenset(("conj", "xcomp", "advcl", "dep", "ccomp", "parataxis"))
"""How a verb without a subject hangs on one whose subject is its own."""


def undergone(verb: Token) -> bool:
    """Whether a verb is done to what it is said of, also in short: "the plan criticised by residents"."""
    short = verb.tag == "VBN" and verb.dep in RELATIVES and first_below(verb, "aux") is None
    return short or first_below(verb, "aux:pass", "nsubj:pass") is not None


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the one that its clause hangs on."""
    verb = pronoun.head
    for _ in range(4):
        if verb.dep == "acl:relcl":
            return verb.head
        verb = verb.head
    return None
