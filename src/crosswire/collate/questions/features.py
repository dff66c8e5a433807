"""Evidence for and against two figures answering one question, one function a kind of evidence.

Each function looks at a pair and returns a score and the reason in words. Scores lie between 0
and 1 (or -1 and 1); what each is worth is not decided here but fitted: `resources/linking/weights.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log, log10

from crosswire.collate.questions.values import Reach, admit, equal
from crosswire.collate.questions.views import FigureView, StoryView, later
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import linking
from crosswire.types import FigureKind, Modality

_NEAR = 0.12
_SMALL = 12
_DAYS = 30.0
_STEP = 3.0
# How much two names that the same people may bear speak against one question.
_ROLE = 0.25
_AGED = 0.3
_FAR_BACK = 300  # days
ONE_THING = frozenset({FigureKind.AGE, FigureKind.MEASURE, FigureKind.DURATION})
# "None" against a number is how reports dispute: no nearer than a threefold number, no farther.
_NONE_AT_ALL = log(3.0)


@dataclass(frozen=True, slots=True)
class Score:
    """What one comparison found; an empty reason where it has nothing to tell a reader."""

    value: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures, and the story in which words are common or rare."""

    a: FigureView
    b: FigureView
    story: StoryView


Feature = Callable[[Pair], Score]


def _ratio(a: Reach, b: Reach) -> float | None:
    """Natural logarithm of the larger over the smaller; None where one is no positive number."""
    if a.point is None or b.point is None:
        return None
    if a.point == b.point:
        return 0.0
    if 0.0 in (a.point, b.point):
        return _NONE_AT_ALL
    if a.point * b.point <= 0:
        return None
    return abs(log(abs(a.point) / abs(b.point)))


# --- the values ---------------------------------------------------------------------------------


def distance(pair: Pair) -> Score:
    """Logarithm of the ratio: 240 and 2,400 seldom answer one question."""
    ratio = _ratio(pair.a.reach, pair.b.reach)
    return Score(1.0 if ratio is None else min(ratio, 3.0) / 3.0)


def same_value(pair: Pair) -> Score:
    """Equal numbers, worth more the more digits they share: 15,207 twice is no accident, 2 is."""
    if not equal(pair.a.reach, pair.b.reach):
        return Score(0.0)
    told = min(pair.a.reach.digits, pair.b.reach.digits)
    large = min(_magnitude(pair.a.reach), _magnitude(pair.b.reach))
    size = 0.25 * min(1.0, large / 4) + 0.15 * min(1.0, max(0.0, large - 4) / 5)
    return Score(min(1.0, 0.25 + 0.2 * told + size), "the same value")


def _magnitude(reach: Reach) -> float:
    """Decimal places of the number as printed: a billion years is no accident, though it has one digit."""
    return log10(max(1.0, abs(reach.point or 0.0) / reach.size))


def small_value(pair: Pair) -> Score:
    """Ones and twos are everywhere in a text, tens now and then: half as likely chance with one noun."""
    points = [abs(p) for p in (pair.a.reach.point, pair.b.reach.point) if p]
    if pair.a.dimension != "count" or not points or min(points) > _SMALL or denied(pair).value:
        return Score(0.0)
    chance = min(1.0, 3 / min(points))
    return Score(chance / 2 if pair.a.noun is not None and pair.a.noun == pair.b.noun else chance)


def near_value(pair: Pair) -> Score:
    """Close, but not the same: one question counted twice, or one state and the next."""
    ratio = _ratio(pair.a.reach, pair.b.reach)
    if ratio is None or not 0 < ratio <= _NEAR:
        return Score(0.0)
    large = min(1.0, log10(max(1.0, abs(pair.a.reach.point or 1.0))) / 6)
    return Score(0.5 + 0.5 * large * (1 - ratio / _NEAR), "values within an eighth of each other")


def admissible(pair: Pair) -> Score:
    """Different wordings that one number satisfies: "more than 200" and 276."""
    fits = not equal(pair.a.reach, pair.b.reach) and admit(pair.a.reach, pair.b.reach)
    return Score(float(fits), "one number can satisfy both wordings" if fits else "")


def denied(pair: Pair) -> Score:
    """None against some, of one thing to which one thing happened: how reports contradict each other."""
    a, b = pair.a, pair.b
    none = [view.dimension == "count" and view.reach.point == 0.0 for view in (a, b)]
    if none[0] == none[1] or not set(a.outcomes[:2]) & set(b.outcomes[:2]):
        return Score(0.0)
    alike = a.noun is not None and b.noun is not None and (a.noun == b.noun or wider(a.noun, b.noun))
    return Score(1.0, "one says none, the other some") if alike else Score(0.0)


def better_elsewhere(pair: Pair) -> Score:
    """The other report repeats my number at another figure, so this one is probably something else."""
    if equal(pair.a.reach, pair.b.reach) or replaced(pair):
        return Score(0.0)
    a, b = pair.a, pair.b
    twins = [a.reach.point in b.elsewhere, b.reach.point in a.elsewhere]
    return Score(
        sum(twins) / 2, "the other report has the same value at another figure" if any(twins) else ""
    )


# --- what is counted ----------------------------------------------------------------------------


def noun(pair: Pair) -> Score:
    """The same thing counted, worth more the more seldom the story counts it; 0 where unknown."""
    a, b = pair.a.noun, pair.b.noun
    if a is None or b is None:
        return Score(0.0)
    if a != b:
        kin = _plainly_people(a, b) or _widely(a, b) or (_of_one(pair) and wider(a, b))
        return Score(0.3, f"{a} and {b}: more or less closely named") if kin else Score(0.0)
    return Score(0.4 + 0.6 * pair.story.rarity.get(a, 0.0), f"both count {a}")


def _plainly_people(a: str, b: str) -> bool:
    """Customers are people, and the people affected; women are only some of them."""
    known = linking.nouns()
    return "person" in (a, b) and {a, b} <= known.human and not {a, b} & known.kinds


def other_noun(pair: Pair) -> Score:
    """Two things that no list relates: targets are not people."""
    a, b = pair.a.noun, pair.b.noun
    if a is None or b is None or a == b or wider(a, b) or set(pair.a.nouns) & set(pair.b.nouns):
        return Score(0.0)
    return Score(_ROLE if roles(a, b) else 1.0, f"{a} is not {b}")


def roles(a: str, b: str) -> bool:
    """Two names for people that one and the same may bear: passengers are citizens, and victims."""
    known = linking.nouns()
    return (
        {a, b} <= known.human and bool({a, b} & known.statuses) and frozenset((a, b)) not in known.exclusive
    )


def part_of(pair: Pair) -> Score:
    """A part against a whole: one is named as a part, or counts a kind of what the other counts."""
    if equal(pair.a.reach, pair.b.reach) or admit(pair.a.reach, pair.b.reach) or _of_one(pair):
        return Score(0.0)
    a, b = pair.a.noun, pair.b.noun
    if denied(pair).value:
        return Score(0.0)
    narrow = a is not None and b is not None and a != b and wider(a, b) and not _plainly_people(a, b)
    alike = bool(pair.a.qualifiers & pair.b.qualifiers)
    part = narrow or ((pair.a.whole is None) != (pair.b.whole is None) and not alike)
    return Score(float(part), "one counts a part of what the other counts" if part else "")


def wider(a: str, b: str) -> bool:
    """Whether one noun is the wider word for the other."""
    wide = linking.nouns().wider
    return b in wide.get(a, ()) or a in wide.get(b, ()) or _widely(a, b)


def _of_one(pair: Pair) -> bool:
    """Ages, weights and lengths belong to one thing: the animal's weight is no part of the gorilla's."""
    return all(view.figure.kind in ONE_THING for view in (pair.a, pair.b))


def _widely(a: str, b: str) -> bool:
    """The same of things and animals, by the dictionary: a ferry is a vessel, a gorilla an animal."""
    if {a, b} & linking.nouns().human:
        return False
    words = linking.wider_words()
    return b in words.get(a, ()) or a in words.get(b, ())


def human(pair: Pair) -> Score:
    """People against things: never one question where both are known."""
    if pair.a.dimension != "count" or (pair.a.noun is None and pair.b.noun is None):
        return Score(0.0)
    if pair.a.people == pair.b.people:
        return Score(float(pair.a.people), "both count people" if pair.a.people else "")
    if set(pair.a.nouns) & set(pair.b.nouns):  # "two female gorillas" and "two females"
        return Score(0.0)
    return Score(-1.0, "people against things") if pair.a.noun and pair.b.noun else Score(0.0)


def qualified(pair: Pair) -> Score:
    """Qualifiers that both carry."""
    shared = pair.a.qualifiers & pair.b.qualifiers
    total = len(pair.a.qualifiers) + len(pair.b.qualifiers)
    told = [word for word in pair.a.figure.qualifiers if word in pair.b.figure.qualifiers]
    return Score(2 * len(shared) / total if shared else 0.0, _of("qualified alike", told))


def qualified_apart(pair: Pair) -> Score:
    """Both restricted, and by nothing in common: Thai hostages are not women and children."""
    a, b = pair.a.qualifiers, pair.b.qualifiers
    apart = bool(a) and bool(b) and not a & b
    return Score(float(apart), _restrictions(pair) if apart else "")


def nations_apart(pair: Pair) -> Score:
    """People of two countries: Thai hostages are not Filipino hostages."""
    if not pair.a.qualifiers or not pair.b.qualifiers:
        return Score(0.0)
    codes = _codes()
    a, b = pair.a.qualifiers & codes, pair.b.qualifiers & codes
    apart = bool(a) and bool(b) and not a & b
    return Score(float(apart), _restrictions(pair) if apart else "")


@cache
def _codes() -> frozenset[str]:
    return frozenset(linking.nations().values())


def whose(pair: Pair) -> Score:
    """The person or company that both figures are said of: one runner's yards are not another's.

    Of people counted, who acts says nothing: one report says who freed them, another who held them.
    """
    a, b = pair.a.owner, pair.b.owner
    if a.entity is None or b.entity is None or (pair.a.dimension == "count" and pair.a.people):
        return Score(0.0)
    if a.entity == b.entity:
        return Score(1.0, "said of the same one")
    return Score(-1.0, "said of two") if a.other_than(b) else Score(0.0)


# --- what happened to it --------------------------------------------------------------------------


def outcome(pair: Pair) -> Score:
    """One outcome in both texts, nearer to the figures better; converses are one class."""
    a, b = pair.a.outcomes, pair.b.outcomes
    shared = [name for name in a if name in b]
    if not shared:
        return Score(0.0)
    rank = min(a.index(name) + b.index(name) for name in shared)
    return Score(1.0 / (1 + rank), f"both: {shared[0]}")


def outcome_conflict(pair: Pair) -> Score:
    """Two indicators: killed against injured, held against released.

    Half as much where a text tells both of the same people ("the kidnapped girls were freed").
    """
    apart = clash(pair.a, pair.b)
    if apart is None:
        return Score(0.0)
    both = bool(set(pair.a.outcomes) & set(pair.b.outcomes))
    return Score(0.5 if both else 1.0, f"{apart[0]} against {apart[1]}")


def clash(a: FigureView, b: FigureView) -> tuple[str, str] | None:
    """The outcomes nearest to the two figures, if they are different indicators."""
    known = linking.outcomes()
    if not a.outcomes or not b.outcomes or a.outcomes[0] == b.outcomes[0]:
        return None
    pair = frozenset((a.outcomes[0], b.outcomes[0]))
    counted = a.dimension == "count"
    exclusive = counted and pair <= known.people and pair not in known.together
    return (a.outcomes[0], b.outcomes[0]) if exclusive or pair in known.apart else None


def change(pair: Pair) -> Score:
    """A rise against a level ("2.5 million more" against 145.5 million)."""
    a, b = pair.a.clues.change, pair.b.clues.change
    if a is None and b is None:
        return Score(0.0)
    if a is None or b is None:
        return Score(-1.0, "a change against a level")
    return Score(1.0, "both are changes")


def modality(pair: Pair) -> Score:
    """A plan, a condition or a denial against a fact."""
    a, b = pair.a.figure.modality, pair.b.figure.modality
    other = a != b and Modality.ASSERTED in (a, b)
    return Score(float(other), f"{a.value} against {b.value}" if other else "")


# --- where and when -------------------------------------------------------------------------------


_LIES = {
    Lie.SAME: Score(1.0, "the same place"),
    Lie.WITHIN: Score(0.25, "one place lies in the other"),
    Lie.APART: Score(-1.0, "different places"),
    Lie.UNKNOWN: Score(0.0),
}


def place(pair: Pair) -> Score:
    """The place that the figures hang on, where both texts tie one to it: a town may stand for its region."""
    if pair.a.where is None or pair.b.where is None:
        return Score(0.0)
    return _LIES[pair.a.where.lies(pair.b.where)]


def period(pair: Pair) -> Score:
    """The period that the figures cover, where both texts fix one."""
    a, b = pair.a.figure.period, pair.b.figure.period
    if a is None or b is None:
        return Score(0.0)
    if (a.from_, a.to) == (b.from_, b.to) and (a.from_ or a.to):
        return Score(1.0, "the same period")
    if a.text and b.text and set(a.text.lower().split()) & set(b.text.lower().split()) - {"the", "of"}:
        return Score(0.5, "periods worded alike")
    return Score(-1.0, "different periods")


def another_time(pair: Pair) -> Score:
    """One is dated far back, the other is not: the case of years ago that a report recalls."""
    back = [_dated_back(view) for view in (pair.a, pair.b)]
    return Score(1.0, "one is dated far back") if back[0] != back[1] else Score(0.0)


def _dated_back(view: FigureView) -> bool:
    period = view.figure.period
    if period is None or not period.to or view.published is None:
        return False
    return (view.published.date() - date.fromisoformat(period.to[:10])).days > _FAR_BACK


def days_between(pair: Pair) -> Score:
    """Days between the reports, up to a month: a long file holds more than one state of things."""
    days = later(pair.a, pair.b)
    return Score(0.0 if days is None else min(abs(days), _DAYS) / _DAYS)


def revised(pair: Pair) -> Score:
    """A sentence that replaces one count by the other, or gives another party's count of the same."""
    if pair.a.rivals == pair.b.id or pair.b.rivals == pair.a.id:
        return Score(1.0, "a report gives both, as two parties' counts of one thing")
    if pair.a.revises == pair.b.id or pair.b.revises == pair.a.id:
        return Score(1.0, "a report replaces one by the other")
    told = replaced(pair)
    return Score(float(told), "a report replaces the one number by the other" if told else "")


def replaced(pair: Pair) -> bool:
    """Whether some report puts one of these numbers in the other's place, of what may be the same thing."""
    numbers = frozenset((pair.a.reach.point, pair.b.reach.point))
    if (pair.a.dimension, numbers) not in pair.story.replaced:
        return False
    return not (clash(pair.a, pair.b) or other_noun(pair).value or human(pair).value < 0)


def next_state(pair: Pair) -> Score:
    """A toll that is higher in the later report, or a number of missing that is lower there."""
    days, a, b = later(pair.a, pair.b), pair.a.reach.point, pair.b.reach.point
    shared = pair.a.outcomes[:1] == pair.b.outcomes[:1]
    if not shared or not pair.a.outcomes or not days or not a or not b or a == b:
        return Score(0.0)
    known, name = linking.outcomes(), pair.a.outcomes[0]
    moves = name in known.growing if (b > a) == (days > 0) else name in known.shrinking
    if not moves or max(a, b) > _STEP * min(a, b) or part_of(pair).value or qualified_apart(pair).value:
        return Score(0.0)
    return Score(1.0, f"the count of {name} moves on from one report to the next")


def mounts(pair: Pair) -> Score:
    """Signatures, views and gifts grow a hundredfold in days: a distance says little there."""
    a, b = pair.a, pair.b
    if equal(a.reach, b.reach) or not a.outcomes or a.outcomes[0] not in b.outcomes[:2]:
        return Score(0.0)
    told = a.outcomes[0] in linking.outcomes().mounting and not other_noun(pair).value
    return Score(distance(pair).value if told else 0.0, "a count that grows fast" if told else "")


# --- the sentences --------------------------------------------------------------------------------


def wording(pair: Pair) -> Score:
    """Cosine of the sentences without their numbers, each word by its rarity in the story."""
    shared = _shared(pair)
    top = sum(pair.story.weight.get(word, 0.0) ** 2 for word in shared)
    norms = pair.story.norm[pair.a.id] * pair.story.norm[pair.b.id]
    value = top / norms if norms else 0.0
    return Score(min(1.0, value), _of("the sentences share", shared) if value > 0.2 else "")


def rare_words(pair: Pair) -> Score:
    """The three rarest words that both sentences use."""
    shared = sorted(_shared(pair), key=lambda word: -pair.story.weight.get(word, 0.0))[:3]
    weights = [pair.story.weight.get(word, 0.0) for word in shared]
    return Score(min(1.0, sum(weights) / 12), _of("rare words in both", shared))


def _shared(pair: Pair) -> list[str]:
    """Words of both sentences, in the order of the first."""
    return [word for word in pair.a.words if word in pair.b.bag]


def value_alone(pair: Pair) -> Score:
    """Nothing but the number speaks for the pair: not the noun, not the outcome, not the words."""
    a, b = pair.a, pair.b
    kin = a.noun is not None and b.noun is not None and wider(a.noun, b.noun)
    shared = kin or set(a.nouns) & set(b.nouns) or set(a.outcomes) & set(b.outcomes) or len(a.bag & b.bag) > 1
    if shared:
        return Score(0.0)
    # Pronouns have ages, and few people of one story are of one age.
    aged = a.dimension == "age" and not (a.noun and b.noun)
    telling = max(0.0, 2 * same_value(pair).value - 1)
    return Score(_AGED if aged else 1 - telling / 2, "only the value speaks for it")


def _of(lead: str, words: Sequence[str]) -> str:
    return f"{lead}: {', '.join(words[:4])}" if words else ""


def _restrictions(pair: Pair) -> str:
    """The qualifiers of the two, as written."""
    return " against ".join(", ".join(v.figure.qualifiers) or str(v.figure.counted) for v in (pair.a, pair.b))


TABLE: dict[str, Feature] = {
    feature.__name__: feature
    for feature in (
        distance,
        same_value,
        small_value,
        near_value,
        admissible,
        denied,
        better_elsewhere,
        noun,
        other_noun,
        part_of,
        human,
        qualified,
        qualified_apart,
        nations_apart,
        whose,
        outcome,
        outcome_conflict,
        change,
        modality,
        place,
        period,
        another_time,
        days_between,
        revised,
        next_state,
        mounts,
        wording,
        rare_words,
        value_alone,
    )
}
