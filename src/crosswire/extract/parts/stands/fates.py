"""What happened to somebody that reports may tell in two ways: fired or resigned, arrested or surrendered."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.parts.stands.act import Act
from crosswire.grammar import SUBJECTS, antecedent, below, first_below, has, marked, passive
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.resources.words import words as small
from crosswire.types.acts import FATES, Deed
from crosswire.types.parse import Token

_WHO = small("small", "relatives")
_IF = small("small", "conditions")
_AWAY = lists.phrases("extract/parts/stands/fates", "away")


def fate(verb: Token) -> Iterator[Act]:
    """What a verb says that was done to somebody, or that he did himself; of names alone."""
    kind = next((k for k in Deed if k in FATES and verb.lemma in words("stands", k)), None)
    stepped = verb.lemma == "step" and not has(verb, *_AWAY)
    if kind is None or stepped or marked(verb, *_IF):
        return
    undergone = kind in {Deed.SENT, Deed.SEIZED}
    if undergone:
        whom = first_below(verb, "nsubj:pass", "nsubj") if passive(verb) else first_below(verb, "obj")
    else:
        whom = None if passive(verb) or below(verb, "obj") else first_below(verb, *SUBJECTS)
    if whom is not None and whom.lower in _WHO:
        whom = antecedent(whom)
    if whom is not None and whom.pos == "PROPN":
        yield Act(kind, verb, whom, said=verb)
