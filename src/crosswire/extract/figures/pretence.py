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
    if above.lemma.lower() not in table("denials")["fear"]:
        return False
    if above.pos == "NOUN":
        return below.dep in {"acl", "acl:relcl", "ccomp"}
    negated = any(c.dep == "advmod:neg" for c in above.children)
    return below.dep in {"nsubj:pass", "ccomp", "obj", "comp:as"} and not negated


def _simulated(noun: Any) -> bool:
    return any(c.lower in table("denials")["simulated"] for c in noun.lefts if c.dep in {"amod", "compound"})


def _enacted(above: Any, below: Any) -> bool:
    if above.pos == "VERB":
        scene = any(_scene(c) for c in above.children if c.dep == "udep" and c.i != below.i)
        return scene or _staged(above) or _acted(above, below) or _told(above, below)
    if above.pos not in NOUNS:
        return False
    if _simulated(above) and below.dep in {*CLAUSES, "udep"}:
        return True
    words, lemma = table("denials"), above.lemma.lower()
    led = below.dep == "acl:relcl" and any(
        t.lower in {"which", "where"} for t in below.subtree if t.i < below.i
    )
    return led and (lemma in words["scenes"] or (lemma in words["exercises"] and _casualties(below)))


def _acted(verb: Any, below: Any) -> bool:
    """As in "the drill simulated a quake that killed 300", "the plan assumes 300 deaths"."""
    lemma = verb.lemma.lower()
    out = lemma != "act" or any(c.lower == "out" for c in verb.children)
    return out and lemma in table("denials")["simulate"] and below.dep in {"obj", "nsubj:pass", *CLAUSES}


def _told(verb: Any, below: Any) -> bool:
    """As in "the novel tells of a plague in which 300 die"; not "the film shows at 300 cinemas"."""
    story = any(c.dep == "nsubj" and c.lemma.lower() in _STORIES for c in verb.children)
    told = below.dep in CLAUSES or (below.dep == "udep" and below.lower == "of")
    return story and told and verb.lemma.lower() in _TELLING


def _scene(preposition: Any) -> bool:
    """As in "in the scenario 5,000 people die"; in a drill people may die in earnest."""
    if preposition.lower not in _SCENE:
        return False
    told = [c for c in preposition.children if c.dep == "comp:obj"]
    return any(c.lemma.lower() in _STORIES or _simulated(c) for c in told)


def _staged(verb: Any) -> bool:
    """As in "in the drill, 120 were rescued from a mock wreck"; in a drill people may die in earnest."""
    held = [p for c in verb.children if c.dep == "udep" and c.lower in _SCENE for p in c.children]
    drilled = any(p.lemma.lower() in table("denials")["exercises"] for p in held)
    return drilled and any(t.pos in NOUNS and _simulated(t) for t in verb.subtree)


def _casualties(clause: Any) -> bool:
    return any(t.lemma.lower() in {"casualty", "victim", "volunteer", "actor"} for t in clause.subtree)
