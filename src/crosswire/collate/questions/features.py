"""Evidence for and against two figures answering one question, one function a kind of evidence.

Each function looks at a pair and returns a score and the reason in words. Scores lie between 0
and 1 (or -1 and 1); what each is worth is not decided here but fitted: `resources/weights/figures.json`.
"""

from __future__ import annotations

from math import log, log10

from crosswire.amounts import RESULT, Reach, admit, equal
from crosswire.collate.questions.claims import contested, voices
from crosswire.collate.questions.counted import (
    change,
    denied,
    human,
    modality,
    nations_apart,
    noun,
    one_sort,
    other_noun,
    outcome,
    outcome_conflict,
    part_of,
    qualified,
    qualified_apart,
    whose,
    wider,
)
from crosswire.collate.questions.moments import (
    another_time,
    days_between,
    next_state,
    period,
    place,
    replaced,
    revised,
)
from crosswire.collate.questions.pairs import Feature, Pair, limit, naming
from crosswire.collate.questions.versions import meeting
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.languages.wording import worded
from crosswire.link import Finding, Likeness, judge
from crosswire.resources import linking
from crosswire.resources.weights import Weights

__all__ = ["TABLE", "Feature", "Pair"]

_ONE_RESULT = 0.95
# The likeness of two sentences from which they tell one thing in other words.
_ONE_TALE = 0.4
_ROUND = 2  # digits of a share that many things have: a half, 5 per cent
# What a text counts in ones and twos all the time.
_EVERYWHERE = frozenset({"count", "time"})


def _ratio(a: Reach, b: Reach) -> float | None:
    """Natural logarithm of the larger over the smaller; None where one is no positive number."""
    if a.point is None or b.point is None:
        return None
    if a.point == b.point:
        return 0.0
    if 0.0 in (a.point, b.point):
        return log(limit("none"))  # "none" against a number is how reports dispute
    if a.point * b.point <= 0:
        return None
    return abs(log(abs(a.point) / abs(b.point)))


# --- the values ---------------------------------------------------------------------------------


def distance(pair: Pair) -> Finding:
    """Logarithm of the ratio: 240 and 2,400 seldom answer one question."""
    ratio = _ratio(pair.a.reach, pair.b.reach)
    if ratio is None:
        fits = _fits_a_size(pair.a, pair.b) or _one_size(pair.a, pair.b)
        return Finding(limit("vague") if fits else 1.0)
    return Finding(min(ratio, 3.0) / 3.0)


def _fits_a_size(a: FigureView, b: FigureView) -> bool:
    """Whether one gives a size alone ("dozens wounded"), and the other a number of that size there."""
    sized = (a.reach.point is None) != (b.reach.point is None) and admit(a.reach, b.reach)
    return sized and _befell(a, b) and not _two_scenes(a, b)


def _one_size(a: FigureView, b: FigureView) -> bool:
    """Whether both give one size alone of one thing, in words that they share: "hundreds of dead fish"."""
    sizes = (a.reach.low, a.reach.high) == (
        b.reach.low,
        b.reach.high,
    ) and a.reach.point is b.reach.point is None
    return sizes and a.noun is not None and a.noun == b.noun and len(a.bag & b.bag) > 1


def _befell(a: FigureView, b: FigureView) -> bool:
    """Whether one thing happened to both, of what is counted as people are found."""
    known = linking.outcomes()
    return bool(set(a.outcomes[:1]) & set(b.outcomes[:1]) & (known.growing | known.shrinking))


def same_value(pair: Pair) -> Finding:
    """Equal numbers, worth more the more digits they share: 15,207 twice is no accident, 2 is."""
    if not equal(pair.a.reach, pair.b.reach):
        return Finding(0.0)
    digits = min(pair.a.reach.digits, pair.b.reach.digits)
    large = min(_magnitude(pair.a.reach), _magnitude(pair.b.reach))
    size = 0.25 * min(1.0, large / 4) + 0.15 * min(1.0, max(0.0, large - 4) / 5)
    return Finding(min(1.0, 0.25 + 0.2 * digits + size), worded("links.same_value"))


def _magnitude(reach: Reach) -> float:
    """Decimal places of the number as printed: a billion years is no accident, though it has one digit."""
    return log10(max(1.0, abs(reach.point or 0.0) / reach.size))


def small_value(pair: Pair) -> Finding:
    """Ones and twos are everywhere in a text, tens now and then: half as likely chance with one noun."""
    points = [abs(p) for p in (pair.a.reach.point, pair.b.reach.point) if p]
    if pair.a.dimension == "share" and equal(pair.a.reach, pair.b.reach) and pair.a.reach.digits < _ROUND:
        same = pair.a.noun is not None and pair.a.noun == pair.b.noun
        return Finding(0.0 if same else limit("share"))
    if pair.a.dimension != "count" or not points or min(points) > limit("small") or denied(pair).value:
        return Finding(0.0)
    if not equal(pair.a.reach, pair.b.reach) and _befell(pair.a, pair.b) and one_sort(pair.a, pair.b):
        return Finding(0.0)  # of the dead of one event few are as telling as many
    chance = min(1.0, 3 / min(points))
    return Finding(chance / 2 if pair.a.noun is not None and pair.a.noun == pair.b.noun else chance)


def by_chance(pair: Pair) -> Finding:
    """Equal small numbers of which the texts tell two things: two leaders met, two leaders were held."""
    a, b = pair.a, pair.b
    if not equal(a.reach, b.reach) or a.dimension not in _EVERYWHERE or _printed(a) > limit("small"):
        return Finding(0.0)
    told = a.outcomes and b.outcomes and not set(a.outcomes) & set(b.outcomes)
    apart = max(0.0, 1.0 - wording(pair).value / _ONE_TALE) if told else 0.0
    return Finding(apart, worded("links.two_things") if apart else "")


def _printed(view: FigureView) -> float:
    return abs(view.reach.point or 0.0) / view.reach.size


def near_value(pair: Pair) -> Finding:
    """Close, but not the same: one question counted twice, or one state and the next."""
    ratio = _ratio(pair.a.reach, pair.b.reach)
    most = limit("near")
    if ratio is None or not 0 < ratio <= most:
        return Finding(0.0)
    large = min(1.0, log10(max(1.0, abs(pair.a.reach.point or 1.0))) / 6)
    # A count of nobody knows what, or a sum of money for it, lies near to every other.
    money = pair.a.dimension.startswith("money")
    told = _in_common(pair.a, pair.b) or (money and pair.a.bag & pair.b.bag)
    known = bool(told) or not (money or pair.a.dimension == "count")
    near = 0.5 + 0.5 * large * (1 - ratio / most)
    return Finding(near if known else near / 2, worded("links.near_value"))


def _in_common(a: FigureView, b: FigureView) -> set[str]:
    return set(a.nouns) & set(b.nouns) | set(a.outcomes) & set(b.outcomes)


def admissible(pair: Pair) -> Finding:
    """Different wordings that one number satisfies: "more than 200" and 276."""
    fits = not equal(pair.a.reach, pair.b.reach) and admit(pair.a.reach, pair.b.reach)
    return Finding(float(fits), worded("links.admissible") if fits else "")


def better_elsewhere(pair: Pair) -> Finding:
    """The other report repeats my number at another figure, so this one is probably something else."""
    a, b = pair.a, pair.b
    if equal(a.reach, b.reach) or replaced(pair) or contested(a, b, pair.story.disputed):
        return Finding(0.0)
    twins = [a.reach.point in b.elsewhere, b.reach.point in a.elsewhere]
    return Finding(sum(twins) / 2, worded("links.elsewhere") if any(twins) else "")


def mounts(pair: Pair) -> Finding:
    """Signatures, views and gifts grow a hundredfold in days: a distance says little there."""
    a, b = pair.a, pair.b
    if equal(a.reach, b.reach) or not a.outcomes or a.outcomes[0] not in b.outcomes[:2]:
        return Finding(0.0)
    mounting = a.outcomes[0] in linking.outcomes().mounting and not other_noun(pair).value
    return Finding(distance(pair).value if mounting else 0.0, worded("links.grows") if mounting else "")


def two_parties(pair: Pair) -> Finding:
    """Two parties' numbers for one thing: the farther apart, the more they dispute it."""
    a, b = pair.a, pair.b
    far = 0.5 + distance(pair).value / 2
    if contested(a, b, pair.story.disputed):
        return Finding(far, worded("links.two_parties"))
    return Finding(far / 2, worded("links.two_speakers")) if voices(a, b) else Finding(0.0)


def leading(pair: Pair) -> Finding:
    """What several reports open with, of one outcome, is the question of the story, however far apart."""
    a, b = pair.a, pair.b
    if not (a.leads and b.leads) or a.report == b.report or equal(a.reach, b.reach):
        return Finding(0.0)
    if not _befell(a, b) or not one_sort(a, b) or _two_scenes(a, b) or _long(a) != _long(b):
        return Finding(0.0)
    return Finding(0.5 + distance(pair).value / 2, worded("links.both_open"))


def _long(view: FigureView) -> bool:
    """Whether it counts since a beginning, or over a time: "since May", "in two years of war"."""
    return view.wording is not None and view.wording.spanning


def _two_scenes(a: FigureView, b: FigureView) -> bool:
    """Whether the two were probably not in one place, or only one says where."""
    if a.scene is None or b.scene is None:
        return (a.where or b.where) is not None
    return a.scene.lies(b.scene) is Lie.APART


# --- the sentences --------------------------------------------------------------------------------


def wording(pair: Pair) -> Finding:
    """Cosine of the sentences without their numbers, each word by its rarity in the story."""
    shared = _shared(pair)
    top = sum(pair.story.weight.get(word, 0.0) ** 2 for word in shared)
    norms = pair.story.norm[pair.a.id] * pair.story.norm[pair.b.id]
    value = top / norms if norms else 0.0
    return Finding(min(1.0, value), naming("sentences_share", shared) if value > 0.2 else "")


def rare_words(pair: Pair) -> Finding:
    """The three rarest words that both sentences use."""
    shared = sorted(_shared(pair), key=lambda word: -pair.story.weight.get(word, 0.0))[:3]
    weights = [pair.story.weight.get(word, 0.0) for word in shared]
    return Finding(min(1.0, sum(weights) / 12), naming("rare_words", shared))


def _shared(pair: Pair) -> list[str]:
    """Words of both sentences, in the order of the first."""
    return [word for word in pair.a.words if word in pair.b.bag]


def value_alone(pair: Pair) -> Finding:
    """Nothing but the number speaks for the pair: not the noun, not the outcome, not the words."""
    a, b = pair.a, pair.b
    related = a.noun is not None and b.noun is not None and wider(a.noun, b.noun)
    shared = (
        related or set(a.nouns) & set(b.nouns) or set(a.outcomes) & set(b.outcomes) or len(a.bag & b.bag) > 1
    )
    if shared:
        return Finding(0.0)
    # Pronouns have ages, and few people of one story are of one age.
    aged = a.dimension == "age" and not (a.noun and b.noun)
    telling = max(0.0, 2 * same_value(pair).value - 1)
    return Finding(limit("ages") if aged else 1 - telling / 2, worded("links.value_alone"))


TABLE: dict[str, Feature] = {
    feature.__name__: feature
    for feature in (
        distance,
        same_value,
        small_value,
        by_chance,
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
        leading,
        two_parties,
        wording,
        rare_words,
        value_alone,
    )
}


def evidence(pair: Pair) -> dict[str, float]:
    """The bare values of all features, by name: what the weights are fitted on."""
    pair = _met(pair)
    return {name: feature(pair).value for name, feature in TABLE.items()}


def compare(pair: Pair, weights: Weights) -> Likeness:
    """Score a pair with fitted weights; two results that no rule keeps apart are one."""
    pair = _met(pair)
    if pair.a.dimension == pair.b.dimension == RESULT:
        return Likeness(_ONE_RESULT, "result", (worded("links.one_result"),))
    return judge(((name, feature(pair)) for name, feature in TABLE.items()), weights)


def _met(pair: Pair) -> Pair:
    """The pair in a unit that both are printed in, where there is one."""
    return Pair(*meeting(pair.a, pair.b), pair.story)
