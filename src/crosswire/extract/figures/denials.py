"""Whether a figure stands in what somebody denies or calls false.

    "The ministry denied that 50 soldiers were killed"      denied
    "A false report of 50 dead", "There is no truth in it"  denied
    "denied responsibility for the attack that killed 50"   not: the attack and its dead are taken as known

The parse is climbed from the figure; at every step the word above and the branch below decide. What a parse
misses, the order of the words tells (`disclaimers`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from crosswire.extract.figures import disclaimers
from crosswire.extract.figures.climbing import CLAUSES, NOUNS, steps
from crosswire.extract.figures.lexicon import alternatives, table

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our"})
_ABOUT = frozenset({"of", "about", "regarding", "concerning", "on", "in", "to", "for", "as", "that"})
_RIGHT = 12  # words to the right in which "false" may follow


def find(anchor: Any) -> bool:
    """Whether what the figure says is denied.

    Args:
        anchor: The token by which the figure hangs in its sentence.
    """
    said = False  # whether the word below is a claim, and the figure a part of what it claims
    for below, above in steps(anchor):
        if _denies(above, below, said=said or (below.i == anchor.i and _befalls(below))):
            return True
        if _known(above, below):
            return False
        said = _holds(above, below)
    return disclaimers.find(anchor)


def _known(above: Any, below: Any) -> bool:
    """Whether a clause tells of something that is taken as known: "the attack that killed 50"."""
    if below.dep == "advcl":
        return True
    if below.dep not in {"acl:relcl", "acl"} or above.pos not in NOUNS or _author(above):
        return False
    if _is_claim(above):
        return any(t.tag in {"WDT", "WP"} and t.lower != "that" for t in below.lefts)
    return any(c.lower in _DEFINITE for c in above.lefts) or not _claimed(above)


def _author(noun: Any) -> bool:
    """As in "a report by a local paper that 40 …": the clause is what the report says."""
    return noun.head.lower in {"by", "from"} and _is_claim(noun.head.head)


def _claimed(noun: Any) -> bool:
    """Whether it is the very thing that a claim is of: "reports of an attack in which 50 died"."""
    of_claim = noun.dep == "comp:obj" and noun.head.lower in _ABOUT and _is_claim(noun.head.head)
    return of_claim or (noun.dep == "obj" and noun.head.lemma.lower() in table("denials")["deny"])


def _is_claim(token: Any) -> bool:
    return token.pos in NOUNS and token.lemma.lower() in table("denials")["claims"]


def _holds(claim: Any, below: Any) -> bool:
    """Whether the branch is what the claim says, not who makes it: "reports of 50 dead", "that 50 died"."""
    if not _is_claim(claim):
        return False
    return below.dep in CLAUSES or (below.dep == "udep" and below.lower in _ABOUT)


def _befalls(noun: Any) -> bool:
    """As in "denied 50 deaths", unless they are taken as known ("the 50 deaths")."""
    known = any(c.lower in _DEFINITE for c in noun.lefts)
    denied = noun.head.lemma.lower() in table("denials")["deny"]
    return denied and noun.dep == "obj" and not known and noun.lemma.lower() in table("denials")["events"]


def _denies(above: Any, below: Any, *, said: bool) -> bool:
    """Whether the word above denies what hangs on it.

    Args:
        above: A word on the way up from the figure.
        below: The one below it on that way.
        said: Whether that is a claim, and the figure a part of what it claims.
    """
    if above.pos in NOUNS:
        return _false_claim(above, below) or _no_grounds(above, below)
    if above.pos not in {"VERB", "AUX", "ADJ"}:
        return False
    if below.dep in CLAUSES and above.pos == "VERB" and (_denying(above) or _lied(above)):
        return True
    if below.dep in {*CLAUSES, "advcl"} and _it_is_false(above):
        return True
    if not said:
        return False
    return (below.dep in {"obj", "nsubj:pass"} and _denying(above)) or _called_false(above, below)


def _denying(verb: Any) -> bool:
    lemma, words = verb.lemma.lower(), table("denials")
    out = lemma == "rule" and any(c.lower == "out" for c in verb.children)
    return (out or lemma in words["deny"] or lemma in words["reject"]) and not _withheld(verb)


def _withheld(verb: Any) -> bool:
    """As in "did not deny", "declined to confirm or deny", "neither confirmed nor denied"."""
    if any(c.dep == "advmod:neg" or c.lower in {"neither", "nor", "never"} for c in verb.children):
        return True
    head = verb.head
    if head.i == verb.i or verb.dep not in {"conj", "xcomp"}:
        return False
    if verb.dep == "xcomp":
        return head.lemma.lower() in table("denials")["withholding"]
    return any(c.lower in {"nor", "neither"} for c in head.children) or _withheld(head)


def _lied(verb: Any) -> bool:
    return any(c.lower in table("denials")["falsely"] for c in verb.children)


def _it_is_false(word: Any) -> bool:
    """As in "It is false that …", "It is not true that …": seen from the verb or from the adjective."""
    verb = word if word.pos in {"VERB", "AUX"} else word.head
    it = any(c.dep in {*_SUBJECTS, "expl"} and c.lower in {"it", "that", "this"} for c in verb.children)
    clause = any(c.dep in {"csubj", "csubj:pass"} for c in verb.children)
    if not (it or clause) or verb.lemma not in {"be", "prove", "seem", "remain"}:
        return False
    said = [c for c in verb.children if c.dep in {"comp:adj", "comp:pred", "comp:as"}]
    negated = any(c.dep == "advmod:neg" for c in verb.children)
    return any(t.lower in table("denials")["true" if negated else "false"] for t in said)


def _false_claim(claim: Any, below: Any) -> bool:
    """As in "a false claim that 300 …", "baseless rumours of 50 dead"."""
    if not _holds(claim, below):
        return False
    return any(c.lower in table("denials")["false"] for c in claim.lefts if c.dep in {"amod", "compound"})


def _no_grounds(noun: Any, below: Any) -> bool:
    """As in "There is no evidence that …", "no truth in reports that …", "without proof that …"."""
    if noun.lemma.lower() not in table("denials")["grounds"]:
        return False
    if below.dep not in CLAUSES and not (below.dep == "udep" and below.lower in _ABOUT):
        return False
    none = any(c.lower in {"no", "little", "zero"} for c in noun.lefts) or noun.head.lower == "without"
    some = any(c.lower in {"any", "a", "the"} for c in noun.lefts)
    return none or (some and any(c.dep == "advmod:neg" for c in noun.head.children))


def _called_false(verb: Any, claim: Any) -> bool:
    """As in "Reports of 50 dead were false", "… were not true", "called the report of 50 dead a lie"."""
    if claim.dep not in {"obj", *_SUBJECTS}:
        return False
    if claim.dep == "obj" and verb.lemma.lower() not in table("denials")["call"]:
        return False
    start = max(verb.i, claim.right_edge.i) if claim.dep == "obj" else verb.i
    rest = verb.parse[start : min(verb.right_edge.i + 1, start + _RIGHT)].text
    true, false = _judgements()
    if _withheld(verb):
        return true.search(rest) is not None
    return false.search(rest) is not None or _GROUNDLESS.search(rest) is not None


@cache
def _judgements() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("denials")
    true, false = alternatives(words["true"]), alternatives(words["false"])
    return re.compile(rf"(?i)\b(?:{true})\b"), re.compile(rf"(?i)\b(?:{false}|made\s+up)\b")


_GROUNDLESS = re.compile(
    r"(?i)\b(?:without|(?:ha(?:s|ve|d)|with)\s+no|lack(?:s|ed)?(?:\s+any)?)\s+(?:any\s+)?"
    r"(?:foundation|basis|merit|substance|truth|evidence|proof)\b"
)
