"""Evidence in what two figures count, of whom they are said, and what happened to it."""

from __future__ import annotations

from functools import cache

from crosswire.amounts import admit, equal
from crosswire.collate.questions.pairs import Pair, limit, naming
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import concept, worded
from crosswire.link import Finding
from crosswire.resources import linking, lists
from crosswire.types import FigureKind, Modality

_ALL = frozenset({"person", "victim", None})
_ASKED = "demanded"
_PERSON = "person"
_ALONE = lists.pattern("collate/questions/counted", "verb_alone")
_FLATLY = 2.0  # what it is worth that somebody says flatly that there was none
_ONE_THING = frozenset({FigureKind.AGE, FigureKind.MEASURE, FigureKind.DURATION})


def noun(pair: Pair) -> Finding:
    """The same thing counted, worth more the more seldom the story counts it; 0 where unknown."""
    a, b = pair.a.noun, pair.b.noun
    if a is None or b is None:
        return Finding(0.0)
    named = {pair.a.kind, pair.b.kind} - {"person"}
    if a != b or len(named) > 1:  # leaders are not members, though both are people
        related = (
            a == b or _plainly_people(a, b) or _widely(a, b) or (_of_one(pair.a, pair.b) and wider(a, b))
        )
        reason = worded("links.closely_named", one=pair.a.kind, other=pair.b.kind)
        return Finding(0.3, reason) if related else Finding(0.0)
    return Finding(0.4 + 0.6 * pair.story.rarity.get(a, 0.0), worded("links.both_count", what=concept(a)))


def _plainly_people(a: str, b: str) -> bool:
    """Customers are people, and the people affected; women are only some of them."""
    known = linking.nouns()
    return "person" in (a, b) and {a, b} <= known.human and not {a, b} & known.kinds


def other_noun(pair: Pair) -> Finding:
    """Two things that no list relates: targets are not people."""
    a, b = pair.a.noun, pair.b.noun
    if a is None or b is None or a == b or wider(a, b) or set(pair.a.nouns) & set(pair.b.nouns):
        return Finding(0.0)
    return Finding(
        limit("role") if roles(a, b) else 1.0, worded("links.is_not", one=concept(a), other=concept(b))
    )


def roles(a: str, b: str) -> bool:
    """Two names for people that one and the same may bear: passengers are citizens, and victims."""
    known = linking.nouns()
    return (
        {a, b} <= known.human and bool({a, b} & known.statuses) and frozenset((a, b)) not in known.exclusive
    )


def part_of(pair: Pair) -> Finding:
    """A part against a whole: one is named as a part, or counts a kind of what the other counts."""
    part = part_against_whole(pair.a, pair.b)
    return Finding(float(part), worded("links.part") if part else "")


def part_against_whole(a: FigureView, b: FigureView) -> bool:
    """Whether one of two numbers that cannot both be true counts only a part of what the other counts."""
    if equal(a.reach, b.reach) or admit(a.reach, b.reach) or _of_one(a, b) or none_against_some(a, b):
        return False
    one, other = a.noun, b.noun
    if one is None or other is None or a.implied or b.implied:
        return _named_part(a, b)
    if one != other and wider(one, other):
        return not _plainly_people(one, other) or _named_part(a, b)
    return _named_part(a, b)


def _named_part(a: FigureView, b: FigureView) -> bool:
    """Whether a text names one alone as a part, and the other counts something else than that part."""
    if (a.whole is None) == (b.whole is None) or a.qualifiers & b.qualifiers:
        return False
    part = b if a.whole is None else a
    return not (part.sort and a.noun == b.noun)


def one_sort(a: FigureView, b: FigureView) -> bool:
    """Whether two counts of people may be of the same: of one sort, or more of a sort than of all."""
    if (a.qualifiers ^ b.qualifiers) & nations() and not (a.implied or b.implied):
        return False
    if a.kind == b.kind or a.implied or b.implied:
        return a.people and b.people
    narrow = [view for view in (a, b) if view.kind not in _ALL]
    if not (a.people and b.people) or len(narrow) > 1:
        return False
    return not narrow or narrow[0].reach.low > (b if narrow[0] is a else a).reach.high


def of_all(view: FigureView) -> bool:
    """Whether people are counted, all of them."""
    return view.dimension == "count" and view.kind == "person" and not view.qualifiers and not view.rest


def of_a_kind(view: FigureView) -> bool:
    """Whether women, children, or people of a country are counted."""
    narrow = view.noun in linking.nouns().kinds or bool(view.qualifiers & nations())
    return view.dimension == "count" and view.people and narrow


def wider(a: str, b: str) -> bool:
    """Whether one noun is the wider word for the other."""
    wide = linking.nouns().wider
    return b in wide.get(a, ()) or a in wide.get(b, ()) or _widely(a, b)


def _of_one(a: FigureView, b: FigureView) -> bool:
    """Ages, weights and lengths belong to one thing: the animal's weight is no part of the gorilla's."""
    return all(view.figure.kind in _ONE_THING for view in (a, b))


def _widely(a: str, b: str) -> bool:
    """The same of things and animals, by the dictionary: a ferry is a vessel, a gorilla an animal."""
    if {a, b} & linking.nouns().human:
        return False
    words = linking.wider_words()
    return b in words.get(a, ()) or a in words.get(b, ())


def human(pair: Pair) -> Finding:
    """People against things: never one question where both are known."""
    if pair.a.dimension != "count" or (pair.a.noun is None and pair.b.noun is None):
        return Finding(0.0)
    if pair.a.people == pair.b.people:
        return Finding(float(pair.a.people), worded("links.people") if pair.a.people else "")
    if set(pair.a.nouns) & set(pair.b.nouns):  # "two female gorillas" and "two females"
        return Finding(0.0)
    return Finding(-1.0, worded("links.people_things")) if pair.a.noun and pair.b.noun else Finding(0.0)


def qualified(pair: Pair) -> Finding:
    """Qualifiers that both carry."""
    shared = pair.a.qualifiers & pair.b.qualifiers
    total = len(pair.a.qualifiers) + len(pair.b.qualifiers)
    told = [word for word in pair.a.figure.qualifiers if word in pair.b.figure.qualifiers]
    return Finding(2 * len(shared) / total if shared else 0.0, naming("qualified", told))


def qualified_apart(pair: Pair) -> Finding:
    """Both restricted, and by nothing in common: Thai hostages are not women and children."""
    a, b = pair.a.qualifiers, pair.b.qualifiers
    apart = bool(a) and bool(b) and not a & b
    return Finding(float(apart), _restrictions(pair) if apart else "")


def nations_apart(pair: Pair) -> Finding:
    """People of two countries: Thai hostages are not Filipino hostages."""
    if not pair.a.qualifiers or not pair.b.qualifiers:
        return Finding(0.0)
    codes = nations()
    a, b = pair.a.qualifiers & codes, pair.b.qualifiers & codes
    apart = bool(a) and bool(b) and not a & b
    return Finding(float(apart), _restrictions(pair) if apart else "")


@cache
def nations() -> frozenset[str]:
    """The codes by which qualifiers name countries."""
    return frozenset(linking.nations().values())


def whose(pair: Pair) -> Finding:
    """The person or company that both figures are said of: one runner's yards are not another's.

    Of people counted, who acts says nothing: one report says who freed them, another who held them.
    """
    a, b = pair.a.owner, pair.b.owner
    if a.entity is None or b.entity is None or (pair.a.dimension == "count" and pair.a.people):
        return Finding(0.0)
    if a.entity == b.entity:
        return Finding(1.0, worded("links.same_one"))
    return Finding(-1.0, worded("links.two")) if a.other_than(b) else Finding(0.0)


def _restrictions(pair: Pair) -> str:
    """The qualifiers of the two, as written."""
    return " against ".join(", ".join(v.figure.qualifiers) or str(v.figure.counted) for v in (pair.a, pair.b))


def outcome(pair: Pair) -> Finding:
    """One outcome in both texts, nearer to the figures better; converses are one class."""
    a, b = pair.a.outcomes, pair.b.outcomes
    shared = [name for name in a if name in b]
    if not shared:
        return Finding(0.0)
    rank = min(a.index(name) + b.index(name) for name in shared)
    return Finding(1.0 / (1 + rank), worded("links.both", what=concept(shared[0])))


def outcome_conflict(pair: Pair) -> Finding:
    """Two indicators: killed against injured, held against released.

    Half as much where a text tells both of the same people ("the kidnapped girls were freed").
    """
    apart = clash(pair.a, pair.b)
    if apart is None:
        return Finding(0.0)
    both = bool(set(pair.a.outcomes) & set(pair.b.outcomes))
    return Finding(
        0.5 if both else 1.0, worded("links.against", one=concept(apart[0]), other=concept(apart[1]))
    )


def clash(a: FigureView, b: FigureView) -> tuple[str, str] | None:
    """The outcomes nearest to the two figures, if they are different indicators."""
    known = linking.outcomes()
    if not a.outcomes or not b.outcomes or a.outcomes[0] == b.outcomes[0]:
        return None
    pair = frozenset((a.outcomes[0], b.outcomes[0]))
    counted = a.dimension == "count"
    exclusive = counted and pair <= known.people and pair not in known.together
    return (a.outcomes[0], b.outcomes[0]) if exclusive or pair in known.apart else None


def change(pair: Pair) -> Finding:
    """A rise against a level ("2.5 million more" against 145.5 million)."""
    a, b = pair.a.clues.change, pair.b.clues.change
    if a is None and b is None:
        return Finding(0.0)
    if a is None or b is None:
        return Finding(-1.0, worded("links.change"))
    return Finding(1.0, worded("links.changes"))


def modality(pair: Pair) -> Finding:
    """A plan or a condition against a fact; a denial speaks of the very claim that it denies."""
    a, b = pair.a.figure.modality, pair.b.figure.modality
    asked = _ASKED in set(pair.a.outcomes) & set(pair.b.outcomes)  # none is given yet, however it is told
    other = a != b and Modality.DENIED not in (a, b) and Modality.ASSERTED in (a, b) and not asked
    return Finding(float(other), worded("links.against", one=a.value, other=b.value) if other else "")


def denied(pair: Pair) -> Finding:
    """None against some, of one thing to which one thing happened: how reports contradict each other."""
    told = none_against_some(pair.a, pair.b)
    flat = any(flatly_none(view) and view.figure.statement for view in (pair.a, pair.b))
    return Finding(_FLATLY if flat else 1.0, worded("links.none_some")) if told else Finding(0.0)


def flatly_none(view: FigureView) -> bool:
    """Whether it has it of everybody: "no one was hurt", not "no one else", "on board" or "seriously"."""
    clause = view.clause
    behind = "".join(clause.pieces[clause.own + 1 :]) if clause is not None else ""
    return view.reach.point == 0 and view.noun == _PERSON and _ALONE.search(behind) is not None


def none_against_some(a: FigureView, b: FigureView) -> bool:
    """Whether one text says that there were none of what the other counts."""
    none = [view.dimension == "count" and view.reach.point == 0.0 for view in (a, b)]
    if none[0] == none[1] or not set(a.outcomes[:2]) & set(b.outcomes[:2]):
        return False
    return a.noun is not None and b.noun is not None and (a.noun == b.noun or wider(a.noun, b.noun))
