"""One verb by which somebody takes a stand, and who that is."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.grammar import AUXILIARIES, RELATIVES, SUBJECTS, antecedent, below, first_below
from crosswire.resources import lists
from crosswire.resources.words import table, words
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_HOLLOW_SUBJECTS, POINTING = lists.several("extract/parts/stands/act", "hollow_subjects", "pointing")
_SUBJECT_RELATIVES = words("small", "subject_relatives")

CLAUSE = ("ccomp", "comp:cl")
SAY = frozenset(verb for verb, frames in table("speech")["class"]["verbs"].items() if "clause" in frames)
TOLD, GUILT = words("stands", "told"), words("stands", "guilt")
_WRITTEN = words("stands", "written")
_DAYS = words("calendar", "months", "weekdays")


@dataclass(frozen=True, slots=True)
class Act:
    """One verb by which somebody takes a stand.

    Attributes:
        who: The head of the words for who does it; `None` of "was charged with".
        said: The head of what is said, denied, charged or refused; `None` if it points back.
        held: The noun for what others say, of a denial; for who asks, of a refusal; for what is criticised.
        target: Who is charged.
        shown: The head of the clause that shows it, where that is not what is said.
    """

    kind: Deed
    verb: Token
    who: Token | None
    said: Token | None = None
    held: Token | None = None
    target: Token | None = None
    shown: Token | None = None


def doer(verb: Token) -> Token | None:
    """Who does it: its own subject, or that of the verb that it is joined to."""
    own = first_below(verb, *SUBJECTS)
    lent = "advcl" if verb.tag == "VBG" and not below(verb, *AUXILIARIES) else "conj"
    if own is None and verb.dep == lent and not _either(verb):
        own = first_below(verb.head, *SUBJECTS)
    if own is None:
        own = next((c for c in verb.lefts if c.dep == "obl:npmod" and dated(c)), None)
    if own is None and verb.tag == "VBG" and verb.dep in RELATIVES and verb.head.lemma in _WRITTEN:
        own = first_below(verb.head.head, *SUBJECTS)  # "Acme issued a statement saying"
    if own is None and verb.dep == "dep" and verb.head.i < verb.i and verb.head.text.istitle():
        own = verb.head  # a name that is a verb, too: "Grant over the weekend denied"
    if own is not None and own.lower in _SUBJECT_RELATIVES:
        own = antecedent(own)
    if own is None or own.dep == "nsubj:pass" or own.lower in _HOLLOW_SUBJECTS or _aside(own):
        return None
    return undated(own)


def _either(verb: Token) -> bool:
    """Of "Roe left before Venn spoke, saying that" it may be either who says it."""
    above = verb.head
    return verb.dep == "advcl" and above.dep == "advcl" and first_below(above.head, *SUBJECTS) is not None


def _aside(own: Token) -> bool:
    """Of "In the capital, Derre, the airline said" Derre is no subject, whatever the parser takes it for."""
    words, at = own.parse, own.i
    set_off = at > 0 and words[at - 1].text == "," and at + 2 < len(words) and words[at + 1].text == ","
    return set_off and own.pos == "PROPN" and words[at + 2].pos == "DET"


def undated(word: Token) -> Token | None:
    """Of "Roe Sunday denied" it is Roe who denied."""
    if not dated(word):
        return word
    return next((c for c in reversed(word.lefts) if c.pos == "PROPN"), None)


def dated(word: Token) -> bool:
    """Whether a word names a day or a month."""
    return word.lower in _DAYS or word.lemma.lower() in _DAYS
