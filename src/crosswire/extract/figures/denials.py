"""Whether a figure stands in what somebody denies or calls false.

    "The ministry denied that 50 soldiers were killed"      denied
    "A false report of 50 dead", "There is no truth in it"  denied
    "denied responsibility for the attack that killed 50"   not: the attack and its dead are taken as known

The parse is climbed from the figure; at every step the word above and the branch below decide. What a parse
misses, the order of the words tells.
"""

from __future__ import annotations

from crosswire import grammar
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import words
from crosswire.types.parse import Token

_WHATEVER, _HARDLY_ANY, _COPULAS, _WITHOUT, _NOBODY, _NEITHER, _MESSAGES = lists.several(
    "extract/figures/denials", "whatever", "hardly_any", "copulas", "without", "nobody", "neither", "messages"
)

_FROM_WHOM = words("small", "from_whom")
_POINTING = words("small", "pointing")

_WAVING = words("stands", "waving")  # "shot down the claim", not "the attack in which he shot 50"
_AWAY = lists.words("extract/parts/stands/denials", "away")

_DEFINITE, _ABOUT = lists.several("extract/figures/denials", "definite", "about")
_RIGHT = 12  # words to the right in which "false" may follow


def find(anchor: Token) -> bool:
    """Whether what the figure says is denied.

    Args:
        anchor: The word by which the figure hangs in its sentence.
    """
    claimed = False  # whether the word below is a claim, and the figure a part of what it claims
    for branch, above in grammar.steps(anchor):
        if _denies(above, branch, claimed=claimed or (branch.i == anchor.i and _befalls(branch))):
            return True
        if _known(above, branch):
            return False
        claimed = _holds(above, branch)
    return _disclaimed(anchor)


def _known(above: Token, branch: Token) -> bool:
    """Whether a clause is about something that is taken as known: "the attack that killed 50"."""
    if branch.dep == "advcl":
        return True
    if branch.dep not in grammar.RELATIVES or above.pos not in grammar.NOUNS or _author(above):
        return False
    if _is_claim(above):
        return any(t.tag in {"WDT", "WP"} and t.lower not in grammar.THAT_CLAUSE for t in branch.lefts)
    return _definite(above) or not _is_claimed(above)


def _definite(noun: Token) -> bool:
    return any(c.lower in _DEFINITE for c in noun.lefts)


def _author(noun: Token) -> bool:
    """As in "a report by a local paper that 40 …": the clause is what the report says."""
    return noun.head.lower in _FROM_WHOM and _is_claim(noun.head.head)


def _is_claimed(noun: Token) -> bool:
    """Whether it is the very thing that a claim is of: "reports of an attack in which 50 died"."""
    of_claim = grammar.follows(noun, *_ABOUT) and _is_claim(noun.head.head)
    return of_claim or (noun.dep == "obj" and noun.head.lemma.lower() in table("denials")["deny"])


def _is_claim(token: Token) -> bool:
    return token.pos in grammar.NOUNS and token.lemma.lower() in table("denials")["claims"]


def _holds(claim: Token, branch: Token) -> bool:
    """Whether the branch is what the claim says, not who makes it: "reports of 50 dead", "that 50 died"."""
    return _is_claim(claim) and _is_content(branch)


def _is_content(branch: Token) -> bool:
    return branch.dep in grammar.CLAUSES or (branch.dep == "udep" and branch.lower in _ABOUT)


def _befalls(noun: Token) -> bool:
    """As in "denied 50 deaths", unless they are taken as known ("the 50 deaths")."""
    words, event = table("denials"), noun.lemma.lower()
    denied = noun.dep == "obj" and noun.head.lemma.lower() in words["deny"]
    return denied and not _definite(noun) and event in words["events"]


def _denies(above: Token, branch: Token, *, claimed: bool) -> bool:
    """Whether a word on the way up from the figure denies what hangs on it.

    Args:
        above: The word.
        branch: The one below it on that way.
        claimed: Whether that is a claim, and the figure a part of what it claims.
    """
    if above.pos in grammar.NOUNS:
        lie = branch.dep in grammar.CLAUSES and above.head.pos in grammar.VERBS and _it_is_false(above)
        return lie or _false_claim(above, branch) or _no_grounds(above, branch)
    if above.pos not in {*grammar.VERBS, "ADJ"}:
        return False
    if branch.dep in grammar.CLAUSES and above.pos == "VERB" and (_denying(above) or _lied(above)):
        return True
    if branch.dep in grammar.CLAUSES and any(map(_is_false, grammar.below(above, "nsubj"))):
        return True
    if branch.dep in {*grammar.CLAUSES, "advcl"} and _it_is_false(above):
        return True
    denied = branch.dep in {"obj", "nsubj:pass"} and _denying(above)
    return claimed and (denied or _called_false(above, branch))


def _denying(verb: Token) -> bool:
    lemma, words = verb.lemma.lower(), table("denials")
    out = lemma == "rule" and grammar.has(verb, *grammar.OUT)
    out = out or (lemma in _WAVING and grammar.has(verb, *_AWAY))
    return (out or lemma in words["deny"] or lemma in words["reject"]) and not _withheld(verb)


def _withheld(verb: Token) -> bool:
    """As in "did not deny", "declined to confirm or deny", "neither confirmed nor denied"."""
    if grammar.negated(verb) or grammar.has(verb, *_NEITHER, *grammar.NEVER) or _nobody(verb):
        return True
    head = verb.head
    if head.i == verb.i or verb.dep not in {"conj", "xcomp"}:
        return False
    if verb.dep == "xcomp":
        return head.lemma.lower() in table("denials")["withholding"]
    return grammar.has(head, *_NEITHER) or _withheld(head)


def _nobody(verb: Token) -> bool:
    subject = grammar.subject(verb)
    return subject is not None and (subject.lower in _NOBODY or grammar.has(subject, *grammar.NONE))


def _lied(verb: Token) -> bool:
    return grammar.has(verb, *table("denials")["falsely"])


def _it_is_false(word: Token) -> bool:
    """As in "It is false that …", "It is not true that …": seen from the verb or from the adjective."""
    verb = word if word.pos in grammar.VERBS else word.head
    it = any(c.lower in _POINTING for c in grammar.below(verb, *grammar.SUBJECTS, "expl"))
    clause = grammar.first_below(verb, "csubj", "csubj:pass") is not None
    if not (it or clause) or verb.lemma not in _COPULAS:
        return False
    words = table("denials")["true" if grammar.negated(verb) else "false"]
    return any(t.lower in words for t in grammar.predicates(verb))


def _false_claim(claim: Token, branch: Token) -> bool:
    """As in "a false claim that 300 …", "baseless rumours of 50 dead"."""
    return _is_content(branch) and _is_false(claim)


def _is_false(claim: Token) -> bool:
    """As in "a false report": of one that says so, too ("a false report said that …")."""
    false, told = table("denials")["false"], _is_claim(claim) or claim.lemma.lower() in _MESSAGES
    return told and any(c.lower in false for c in grammar.before(claim, "amod", "compound"))


def _no_grounds(noun: Token, branch: Token) -> bool:
    """As in "There is no evidence that …", "no truth in reports that …", "without proof that …"."""
    if noun.lemma.lower() not in table("denials")["grounds"] or not _is_content(branch):
        return False
    front = {c.lower for c in noun.lefts}
    none = front & _HARDLY_ANY or noun.head.lower in _WITHOUT
    return bool(none) or (bool(front & _WHATEVER) and grammar.negated(noun.head))


def _called_false(verb: Token, claim: Token) -> bool:
    """As in "Reports of 50 dead were false", "… were not true", "called the report of 50 dead a lie"."""
    if claim.dep not in {"obj", *grammar.SUBJECTS}:
        return False
    if claim.dep == "obj" and verb.lemma.lower() not in table("denials")["call"]:
        return False
    start = max(verb.i, claim.right_edge.i) if claim.dep == "obj" else verb.i
    rest = verb.parse[start : min(verb.right_edge.i + 1, start + _RIGHT)].text
    if _withheld(verb):
        return _TRUE.search(rest) is not None
    return _FALSE.search(rest) is not None or _GROUNDLESS.search(rest) is not None


_TRUE = lists.pattern("extract/figures/denials", "said_so", said=table("denials")["true"])
_FALSE = lists.pattern("extract/figures/denials", "said_false", false=table("denials")["false"])
_GROUNDLESS = lists.pattern("extract/figures/denials", "groundless")

# Denials by the order of the words alone.
_FRONT = 130  # characters of the sentence in front of the figure, and behind it
_BACK = 110
_NOT = lists.pattern("extract/figures/denials", "not")


_TOLD = {name: table("denials")[name] for name in ("told", "false", "denied", "grounds")}
# A denial in front; a claim in front; and what behind the figure makes that claim false.
_DENIED, _CLAIM, _IS_FALSE, _CALLING, _A_LIE = (
    lists.pattern("extract/figures/denials", key, **_TOLD)
    for key in ("denied", "claim", "is_false", "calling", "a_lie")
)


def _disclaimed(anchor: Token) -> bool:
    """Whether the words around a figure deny the claim that it is part of."""
    sentence, text = anchor.sent, anchor.parse.text
    lead = text[max(sentence.start_char, anchor.idx - _FRONT) : anchor.idx]
    denied = _DENIED.search(lead)
    if denied is not None:
        return _NOT.search(lead[: denied.start()]) is None
    after = text[anchor.idx : min(sentence.end_char, anchor.idx + _BACK)]
    if _CLAIM.search(lead) is not None and _IS_FALSE.match(after) is not None:
        return True
    called = _CALLING.search(lead)
    return called is not None and not _NOT.search(lead[: called.start()]) and bool(_A_LIE.match(after))
