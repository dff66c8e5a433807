"""Whether a figure is claimed of the world, planned, supposed, conditional, or denied.

"plans to cut 40 jobs", "if 40 jobs go"; "30 people are feared dead", "in the film 300 die"
"""

from __future__ import annotations

from itertools import takewhile

from crosswire import grammar
from crosswire.extract.figures import denials
from crosswire.resources import linking, lists
from crosswire.resources.figures import table
from crosswire.types import Modality
from crosswire.types.parse import Token

(
    _CONDITIONS_OF_A_CLAUSE, _CONDITIONS, _SUFFERING, _BUT_FOR, _EVERYBODY, _RELATIVE_PLACES, _HAD,
    _TO_BLAME, _SUPPOSING, _SHARES,
) = lists.several(
    "extract/figures/modality", "conditions_of_a_clause", "conditions", "suffering", "but_for", "everybody",
    "relative_places", "had", "to_blame", "supposing", "shares",
)  # fmt: skip

_PAST, _NOW, _MODAL = frozenset(("VBD", "VBN")), frozenset(("VBZ", "VBP")), frozenset(("MD",))


def find(anchor: Token, verb: Token | None, own: Token | None, said: str | None = None) -> Modality:
    """The modality of the clause that a figure hangs in.

    Args:
        anchor: The token by which the figure hangs in its sentence.
        verb: The verb that governs it, or None.
        own: The counted noun, or None.
        said: What has happened to the counted, or None.
    """
    verb = (_past(own, said) if own is not None and said is not None else None) or verb
    if denials.find(anchor):
        return Modality.DENIED
    if _pretended(anchor, own):
        return Modality.HYPOTHETICAL
    if _excepted(anchor):
        return Modality.NEGATED
    plan = _plan(anchor)
    if own is not None and _share_of_all(own):
        verb = None
    if verb is None or (plan is not None and grammar.below(plan, "nmod:poss")):
        return _of_phrase(anchor)  # "did not drop his demand for 40 ships": the demand stands
    for token in _upwards(verb):
        found = _of_verb(token)
        if found is not None:
            return found
    return _of_phrase(anchor)


def _past(own: Token, said: str) -> Token | None:
    """The clause behind the counted that says what happened to them, or how they are now.

    "to name 40 people who were killed", "would help the 40 who remain in captivity"
    """
    class_of = linking.outcomes().class_of
    for verb in grammar.below(own, *grammar.RELATIVES):
        tags = {verb.tag, *(helper.tag for helper in grammar.auxiliaries(verb))}
        if tags & _PAST and said in class_of.get(verb.lemma.lower(), ()):
            return verb
        told = (class_of.get(token.lemma.lower(), ()) for token in verb.subtree)
        if tags & _NOW and not tags & _MODAL and any(said in names for names in told):
            return verb
    return None


def _share_of_all(own: Token) -> bool:
    """Whether they are there, whatever befalls most of them: "will hurt the majority of the 40 farms"."""
    head = own.head.head
    held = own.dep == "comp:obj" and own.head.lower in grammar.OF_WHAT and head.lemma.lower() in _SHARES
    return held and grammar.known(own)


def _excepted(anchor: Token) -> bool:
    """Whether what is said holds of all others: "all but two of the miners", "everyone except four"."""
    head = anchor.head
    excepting = anchor.dep in {"comp:obj", "udep"} and head.lower in _BUT_FOR
    return excepting and head.head.lower in _EVERYBODY


def _upwards(verb: Token) -> list[Token]:
    """The verb, and those above it whose mood it shares: the heads of complements and coordination."""
    found = [verb]
    while len(found) < 4 and _shares_mood(found[-1]):
        found.append(found[-1].head)
    return found


def _shares_mood(verb: Token) -> bool:
    """Whether a verb is as sure, or as unsure, as the one above it."""
    if verb.dep not in {"conj", "xcomp", "ccomp", "advcl", "comp:cl"} or verb.head.pos not in grammar.VERBS:
        return False
    if verb.dep == "ccomp":
        return verb.head.lemma not in table("modality")["reporting"]
    if verb.dep == "conj":
        return grammar.subject(verb) is None
    return verb.dep != "advcl" or _mark(verb) in table("modality")["conditions"] or _infinitive(verb)


_MARKS = lists.words("extract/figures/modality", "marks")


def _mark(verb: Token) -> str:
    """The word that opens the verb's clause, or ""."""
    return next((c.lower for c in grammar.below(verb, "mark", "advmod") if c.lower in _MARKS), "")


def _infinitive(verb: Token) -> bool:
    return any(c.tag == "TO" for c in verb.children)


def _of_verb(verb: Token) -> Modality | None:
    """What the words under one verb make of it, the gravest first."""
    words = table("modality")
    if grammar.negated(verb) or grammar.has(verb, *grammar.NEVER) or _failed(verb):
        return Modality.NEGATED
    if _conditional(verb):
        return Modality.CONDITIONAL
    modals = {c.lower for c in grammar.auxiliaries(verb)}
    if modals & set(words["possible"]):
        return Modality.HYPOTHETICAL
    if modals & set(words["future"]) or _intended(verb):
        return Modality.PLANNED
    return None


def _failed(verb: Token) -> bool:
    """As in "failed to free 40 men", "was unable to free them"."""
    failing = verb.head.lemma.lower() in table("modality")["failing"]
    return failing and _infinitive(verb) and not grammar.negated(verb.head)


def _intended(verb: Token) -> bool:
    """Whether somebody means to: "plans to cut 40 jobs", "is to cut 40 jobs", "ordered 20 jets"."""
    words, head = table("modality"), verb.head
    if _infinitive(verb) and head.i != verb.i:
        is_to = (
            head.lemma.lower() in grammar.COPULA
            and verb.dep == "xcomp"
            and verb.lemma.lower() not in _TO_BLAME
        )
        called = head.lemma.lower() in words["calling"] and grammar.has(verb, *grammar.FOR_WHAT)
        if is_to or called or head.lemma.lower() in words["intending"]:
            return True
    front = lists.known(verb.parse[max(verb.sent.start, verb.i - 2) : verb.i].text)
    if front == "due to" and verb.tag == "VB":
        return True
    return verb.lemma.lower() in table("modality")["planning"] and not grammar.has(verb, *grammar.THAT_CLAUSE)


_AS_LONG = lists.pattern("extract/figures/modality", "as_long")


def _conditional(verb: Token) -> bool:
    """Whether the clause is an if-clause or the main clause of one."""
    if _mark(verb) in _CONDITIONS:
        return True
    if any(_mark(clause) in _CONDITIONS_OF_A_CLAUSE for clause in grammar.below(verb, "advcl")):
        return True
    had, subject = grammar.first_below(verb, "aux"), grammar.subject(verb)
    if had is not None and had.lower in _HAD and subject is not None and had.i < subject.i:
        return True  # "had it freed 40 men, …"
    lead = verb.parse[max(verb.sent.start, verb.i - 6) : verb.i].text
    return bool(_AS_LONG.search(lead))


def _of_phrase(anchor: Token) -> Modality:
    return Modality.ASSERTED if _plan(anchor) is None else Modality.PLANNED


def _plan(anchor: Token) -> Token | None:
    """As in "A plan to …", "up to": the noun above the figure that makes it a plan."""
    above = list(takewhile(lambda token: token.pos != "VERB", anchor.ancestors))
    return next((t for t in above if t.pos == "NOUN" and t.lemma.lower() in table("modality")["plans"]), None)


# What is only feared, supposed, acted out or told as a story.
_STORIES, _TELLING, _SCENE = lists.several("extract/figures/modality", "stories", "telling", "scene")


def _pretended(anchor: Token, own: Token | None) -> bool:
    """Whether the figure is no claim of the world at all; `own` is the counted noun."""
    if own is not None and _simulated(own):
        return True
    return any(_feared(above, branch) or _enacted(above, branch) for branch, above in grammar.steps(anchor))


def _feared(above: Token, branch: Token) -> bool:
    """As in "30 are feared dead", "officials fear that 30 died", "30 are thought to have drowned"."""
    supposed = above.lemma.lower() in _SUPPOSING and grammar.passive(above)
    if supposed and branch.dep in {"nsubj:pass", "ccomp"} and not grammar.negated(above):
        return True
    if above.lemma.lower() not in table("denials")["fear"]:
        return False
    if above.pos == "NOUN":
        return branch.dep in {*grammar.RELATIVES, "ccomp"}
    return branch.dep in {"nsubj:pass", "ccomp", "obj", "comp:as"} and not grammar.negated(above)


def _simulated(noun: Token) -> bool:
    return any(c.lower in table("denials")["simulated"] for c in grammar.before(noun, "amod", "compound"))


def _enacted(above: Token, branch: Token) -> bool:
    if above.pos == "VERB":
        scene = any(_scene(c) for c in grammar.phrases(above, *_SCENE) if c.i != branch.i)
        return scene or _staged(above) or _acted(above, branch) or _narrated(above, branch)
    if above.pos not in grammar.NOUNS:
        return False
    if _simulated(above) and branch.dep in {*grammar.CLAUSES, "udep"}:
        return True
    words, lemma = table("denials"), above.lemma.lower()
    led = branch.dep == "acl:relcl" and any(
        t.lower in _RELATIVE_PLACES for t in branch.subtree if t.i < branch.i
    )
    return led and (lemma in words["scenes"] or (lemma in words["exercises"] and _casualties(branch)))


def _acted(verb: Token, branch: Token) -> bool:
    """As in "the drill simulated a quake that killed 300", "the plan assumes 300 deaths"."""
    lemma = verb.lemma.lower()
    out = lemma != "act" or grammar.has(verb, *grammar.OUT)
    return (
        out
        and lemma in table("denials")["simulate"]
        and branch.dep in {"obj", "nsubj:pass", *grammar.CLAUSES}
    )


def _narrated(verb: Token, branch: Token) -> bool:
    """As in "the novel describes a plague in which 300 die"; not "the film shows at 300 cinemas"."""
    story = any(c.lemma.lower() in _STORIES for c in grammar.below(verb, "nsubj"))
    content = branch.dep in grammar.CLAUSES or (branch.dep == "udep" and branch.lower in grammar.OF_WHAT)
    return story and content and verb.lemma.lower() in _TELLING


def _scene(preposition: Token) -> bool:
    """As in "in the scenario 5,000 people die"; in a drill people may die in earnest."""
    held = grammar.below(preposition, "comp:obj")
    return any(c.lemma.lower() in _STORIES or _simulated(c) for c in held)


def _staged(verb: Token) -> bool:
    """As in "in the drill, 120 were rescued from a mock wreck"; in a drill people may die in earnest."""
    held = [noun for preposition in grammar.phrases(verb, *_SCENE) for noun in preposition.children]
    drilled = any(noun.lemma.lower() in table("denials")["exercises"] for noun in held)
    return drilled and any(t.pos in grammar.NOUNS and _simulated(t) for t in verb.subtree)


def _casualties(clause: Token) -> bool:
    return any(t.lemma.lower() in _SUFFERING for t in clause.subtree)
