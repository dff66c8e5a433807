"""What somebody who is charged says of himself: "expects to be vindicated", "has broken no law".

a clause that is said | by whom it is about, or for whom he speaks | innocence, lawfulness, a mistake -> Act
"""

from __future__ import annotations

from crosswire.extract.parts.stands.act import Act
from crosswire.grammar import first_below, has, negated, predicates, subject
from crosswire.resources import lists
from crosswire.types.acts import Deed
from crosswire.types.parse import Token

_OWN, _CLIENTS, _IT = lists.several("extract/parts/stands/pleas", "own", "clients", "it")
_CLEARED, _INNOCENT, _WRONG, _RIGHTLY, _MISTAKE = lists.several(
    "extract/parts/stands/pleas", "cleared", "innocent", "wrong", "rightly", "mistake"
)
_KEEPING, _RULES, _NOTHING = lists.several("extract/parts/stands/pleas", "keeping", "rules", "nothing")


def pleaded(verb: Token, who: Token, clause: Token) -> Act | None:
    """A plea in what is said, of the speaker himself or of a client: or that what was done was a mistake."""
    own = subject(clause)
    if own is None or verb is clause:
        return None
    about = own.lower in _OWN or own.lemma == who.lemma or own.lemma in _CLIENTS
    if (about and _innocent(clause)) or (own.lower in _IT and _mistaken(clause)):
        return Act(Deed.SLIGHTS, verb, who, shown=clause)
    return None


def _innocent(clause: Token) -> bool:
    said = [t for t in clause.subtree if t.i >= clause.i]
    if any((t.lemma in _CLEARED and t.tag == "VBN") or t.lower in _INNOCENT for t in said):
        return not negated(clause)
    done = first_below(clause, "obj")
    if done is not None and done.lower in _NOTHING and any(t.lower in _WRONG for t in done.subtree):
        return True
    if done is not None and negated(clause) and any(t.lower in _WRONG for t in done.subtree):
        return True
    keeps = clause.lemma in _KEEPING and done is not None and done.lemma in _RULES
    return not negated(clause) and (keeps or has(clause, *_RIGHTLY))


def _mistaken(clause: Token) -> bool:
    return not negated(clause) and any(p.lemma in _MISTAKE for p in predicates(clause))
