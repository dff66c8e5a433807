"""Whether a figure is only feared, supposed, acted out or told as a story.

"30 people are feared dead", "the drill simulated a quake that killed 300", "in the film 300 die"
"""

from __future__ import annotations

from typing import Any

from crosswire.extract.figures.climbing import CLAUSES, NOUNS, steps
from crosswire.extract.figures.lexicon import table

_STORIES = frozenset({"scenario", "simulation", "wargame", "film", "movie", "novel", "thriller"})
_TELLING = frozenset({"tell", "see", "describe", "show", "follow", "imagine"})
_SCENE = frozenset({"in", "under", "during"})


def find(anchor: Any, own: Any) -> bool:
    """Whether the figure is no claim of the world at all.

    Args:
        anchor: The token by which the figure hangs in its sentence.
        own: The counted noun, or None.
    """
    if own is not None and _simulated(own):
        return True
    return any(_feared(above, below) or _enacted(above, below) for below, above in steps(anchor))


def _feared(above: Any, below: Any) -> bool:
    """As in "30 are feared dead", "officials fear that 30 died", "fears that 30 have drowned"."""
    if above.lemma_.lower() not in table("denials")["fear"]:
        return False
    if above.pos_ == "NOUN":
        return below.dep_ in {"acl", "relcl", "ccomp"}
    negated = any(c.dep_ == "neg" for c in above.children)
    return below.dep_ in {"nsubjpass", "ccomp", "dobj", "oprd"} and not negated


def _simulated(noun: Any) -> bool:
    return any(
        c.lower_ in table("denials")["simulated"] for c in noun.lefts if c.dep_ in {"amod", "compound"}
    )


def _enacted(above: Any, below: Any) -> bool:
    if above.pos_ == "VERB":
        scene = any(_scene(c) for c in above.children if c.dep_ == "prep" and c.i != below.i)
        return scene or _staged(above) or _acted(above, below) or _told(above, below)
    if above.pos_ not in NOUNS:
        return False
    if _simulated(above) and below.dep_ in {*CLAUSES, "prep"}:
        return True
    words, lemma = table("denials"), above.lemma_.lower()
    led = below.dep_ == "relcl" and any(
        t.lower_ in {"which", "where"} for t in below.subtree if t.i < below.i
    )
    return led and (lemma in words["scenes"] or (lemma in words["exercises"] and _casualties(below)))


def _acted(verb: Any, below: Any) -> bool:
    """As in "the drill simulated a quake that killed 300", "the plan assumes 300 deaths"."""
    lemma = verb.lemma_.lower()
    out = lemma != "act" or any(c.lower_ == "out" for c in verb.children)
    return out and lemma in table("denials")["simulate"] and below.dep_ in {"dobj", "nsubjpass", *CLAUSES}


def _told(verb: Any, below: Any) -> bool:
    """As in "the novel tells of a plague in which 300 die"; not "the film shows at 300 cinemas"."""
    story = any(c.dep_ == "nsubj" and c.lemma_.lower() in _STORIES for c in verb.children)
    told = below.dep_ in CLAUSES or (below.dep_ == "prep" and below.lower_ == "of")
    return story and told and verb.lemma_.lower() in _TELLING


def _scene(preposition: Any) -> bool:
    """As in "in the scenario 5,000 people die"; in a drill people may die in earnest."""
    if preposition.lower_ not in _SCENE:
        return False
    told = [c for c in preposition.children if c.dep_ == "pobj"]
    return any(c.lemma_.lower() in _STORIES or _simulated(c) for c in told)


def _staged(verb: Any) -> bool:
    """As in "in the drill, 120 were rescued from a mock wreck"; in a drill people may die in earnest."""
    held = [p for c in verb.children if c.dep_ == "prep" and c.lower_ in _SCENE for p in c.children]
    drilled = any(p.lemma_.lower() in table("denials")["exercises"] for p in held)
    return drilled and any(t.pos_ in NOUNS and _simulated(t) for t in verb.subtree)


def _casualties(clause: Any) -> bool:
    return any(t.lemma_.lower() in {"casualty", "victim", "volunteer", "actor"} for t in clause.subtree)
