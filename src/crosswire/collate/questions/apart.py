"""What keeps two figures apart whatever their likeness: the links that may not be."""

from __future__ import annotations

from crosswire.amounts import admit, equal
from crosswire.collate.questions.bars import slots
from crosswire.collate.questions.claims import none_told, rivals, taken_back, voices
from crosswire.collate.questions.counted import roles, wider
from crosswire.collate.questions.fights import two_scenes
from crosswire.collate.questions.versions import meeting
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import concept, worded
from crosswire.resources import linking
from crosswire.resources.weights import limits

_GIVEN = frozenset({"deployed", "delivered", "pledged"})
_PERSON = "person"
_HOME = frozenset({"government", "authority"})


def barred(a: FigureView, b: FigureView) -> str | None:
    """Why the two figures can never answer one question, or None."""
    a, b = meeting(a, b)
    if a.dimension != b.dimension:
        return worded("bars.dimensions", one=a.dimension, other=b.dimension)
    if two_indicators(a, b):
        return worded("bars.indicators", one=concept(a.outcomes[0]), other=concept(b.outcomes[0]))
    if _by_chance(a, b):
        return worded("bars.by_chance", one=a.noun, other=b.noun)
    if two_senders(a, b):
        return worded("bars.senders")
    return slots(a, b) or (barred_in_report(a, b) if a.report == b.report else None)


def _by_chance(a: FigureView, b: FigureView) -> bool:
    """Two things that no list relates, told in other words: 1,150 stations closed, 1,150 observers sent."""
    one, other = a.kind, b.kind
    if a.dimension != "count" or one is None or other is None or one == other:
        return False
    if _PERSON in {one, other} and a.people and b.people:
        return False  # "people" may be anybody
    kinds = {one, other} != {a.noun, b.noun}
    related = wider(one, other) or roles(one, other) or (not kinds and set(a.nouns) & set(b.nouns))
    telling = min(a.reach.digits, b.reach.digits) >= limits("figures")["telling"]
    if related or telling or a.told_with(b):
        return False
    shared = set(a.outcomes) & set(b.outcomes) or len(a.bag & b.bag) > 1
    return not shared


def two_senders(a: FigureView, b: FigureView) -> bool:
    """What one state or company sends is not what another one sends; equal numbers may be one shipment.

    "The government", without a name, is that of the country of the story: a name beside it is somebody else.
    """
    counted = a.dimension == "count" and not equal(a.reach, b.reach) and not (a.people and b.people)
    if not counted or not all(set(view.outcomes[:1]) & _GIVEN for view in (a, b)):
        return False
    one, other = a.owner, b.owner
    if one.entity and other.entity:
        return one.other_than(other)
    named = [bool(owner.entity) for owner in (one, other)]
    return any(named) and any(owner.noun in _HOME and not owner.entity for owner in (one, other))


def two_indicators(a: FigureView, b: FigureView) -> bool:
    """Killed and injured, injured and treated in hospital: two columns of every table.

    Of other pairs ("held", "released") a sentence may tell both of the same people, so these are kept
    apart only where the two texts share no outcome at all.
    """
    if a.dimension != "count" or not a.outcomes or not b.outcomes:
        return False
    known, pair = linking.outcomes(), frozenset((a.outcomes[0], b.outcomes[0]))
    if pair in known.never:
        return True
    two = len(pair) > 1 and pair <= known.people and pair not in known.together
    return two and not set(a.outcomes) & set(b.outcomes)


def barred_in_report(a: FigureView, b: FigureView) -> str | None:
    """Why two figures of one report are two: one sentence names both, or they cannot both be true.

    Unless the text itself says that one replaces the other, or that two parties count one thing.
    """
    a, b = meeting(a, b)
    if a.told_with(b) or any(told(a, b) for told in (rivals, voices, taken_back, none_told)):
        return None
    if a.figure.sentence == b.figure.sentence:
        return worded("bars.one_sentence")
    return worded("bars.one_report") if differ(a, b) or two_scenes(a, b) else None


def differ(a: FigureView, b: FigureView) -> bool:
    """Whether the numbers of two figures, in a unit that both have, cannot both be true."""
    a, b = meeting(a, b)
    return not equal(a.reach, b.reach) and not admit(a.reach, b.reach)
