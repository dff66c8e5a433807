"""Whether a figure of a draft and one of a report are of one thing, whatever their numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosswire.amounts import reach
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.values import Borne, borne
from crosswire.collate.questions.apart import two_indicators
from crosswire.collate.questions.bars import events, owners, sides
from crosswire.collate.questions.counted import clash, nations, wider
from crosswire.collate.questions.views import FigureView
from crosswire.collate.questions.whereabouts import Lie
from crosswire.resources import linking, lists
from crosswire.types import FigureKind, Modality, Span

_MOVES = frozenset({"rose", "fell"})
# Likeness from which two figures with one number answer one question, and from which they may.
_SURE, _MAYBE = 0.5, 0.2
# Likeness, were the numbers equal, from which two figures that differ are of one thing.
_SUBJECT = 0.85
# Likeness of two sentences from which their words show that a bound is of the same thing.
_WORDED = 0.3
_MILLION = 1_000_000
_TELLING = 3  # digits that no two numbers share by chance
_COMPARED = 400  # figures of reports that are looked at closely for one of the draft
_OF = lists.pattern("check/matching", "of")
_BY = lists.pattern("check/scopes", "beside")
_BEFORE = 24  # characters before a figure in which it is said to be the whole of others
_BESIDE = 240  # characters before a figure in which the draft may have said of what place it is


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of a report beside one of the draft.

    Attributes:
        view: The figure of the report.
        borne: How its number bears out that of the draft, if it does.
        likeness: How likely the two answer one question, by the model that links figures.
        apart: Which rule says that they are of two things, if one does.
        subject: Whether they are of one thing, were the numbers the same.
    """

    view: FigureView
    borne: Borne | None
    likeness: float
    apart: str | None
    subject: float

    @property
    def sure(self) -> bool:
        """Whether the report surely bears the draft out."""
        return self.borne is not None and self.apart is None and self.likeness >= _SURE


def matches(setting: Setting, draft: FigureView) -> list[Match]:
    """The figures of reports that may be of the same thing or have the same number, the likeliest first."""
    near = [(own, view) for view in setting.reported if (own := alike(draft, view)) is not None]
    if len(near) > _COMPARED:
        near = sorted(near, key=lambda pair: -_promise(*pair))[:_COMPARED]
    found = [match(setting, own, view) for own, view in near]
    return sorted(found, key=lambda m: (m.borne is None, m.apart is not None, -m.likeness))


def alike(draft: FigureView, view: FigureView) -> FigureView | None:
    """The figure of the draft as it measures what a report's does; None where it measures something else.

    A unit that it has said once the draft may leave away ("1.3 million pounds … 48 million"), and a fall may
    be written in words or with a minus.
    """
    if draft.dimension == view.dimension:
        turned = draft.dimension == "share" and (draft.reach.point or 0) * (view.reach.point or 0) < 0
        return _turned(draft, view) if turned else draft
    if view.reach.point is None or _size(view) < _MILLION:
        return None
    if _elided(draft):
        figure = replace(draft.figure, unit=view.figure.unit, kind=view.figure.kind)
        return replace(draft, figure=figure, dimension=view.dimension, reach=reach(figure))
    same = _elided(view) and abs(draft.figure.value or 0.0) == abs(view.figure.value or 0.0)
    return replace(draft, dimension=view.dimension, reach=view.reach) if same else None


def measures(draft: FigureView, view: FigureView) -> bool:
    """Whether the two may measure the same, a unit left away."""
    return draft.dimension == view.dimension or _elided(draft) or _elided(view)


def _elided(view: FigureView) -> bool:
    """Whether a large number stands without its unit, and without a noun."""
    unit = view.figure.unit
    bare = view.noun is None and not view.people and (unit is None or unit.startswith("per "))
    return bare and view.dimension == "count" and _size(view) >= _MILLION


def _size(view: FigureView) -> float:
    """The number as it is written, the higher one of a range."""
    return max(abs(n) for n in (view.figure.value, view.figure.low, view.figure.high, 0.0) if n is not None)


def _turned(draft: FigureView, view: FigureView) -> FigureView:
    """The figure with the sign of a report's: a fall is written with a minus here, in words there."""
    own, sign = draft.figure, -1.0 if (view.reach.point or 0.0) < 0 else 1.0
    value, ends = own.value, sorted(sign * abs(n) for n in (own.low, own.high) if n is not None)
    low, high = (ends[0], ends[-1]) if ends else (None, None)
    figure = replace(own, value=sign * abs(value) if value is not None else None, low=low, high=high)
    return replace(draft, figure=figure, reach=reach(figure))


def _promise(draft: FigureView, view: FigureView) -> int:
    """What is cheap to see of whether two figures belong together."""
    words = len(draft.bag & view.bag) + 2 * len(set(draft.outcomes[:2]) & set(view.outcomes[:2]))
    return (
        words
        + 3 * (draft.noun is not None and draft.noun == view.noun)
        + 6 * (borne(draft, view) is not None)
    )


def match(setting: Setting, draft: FigureView, view: FigureView) -> Match:
    """The figure of a report beside one of the draft."""
    held = borne(draft, view)
    why = apart(setting, draft, view)
    alike = setting.likeness(draft, view).score
    same = replace(draft, reach=view.reach) if view.reach.point is not None else draft
    return Match(view, held, alike, why, 0.0 if why else setting.likeness(same, view).score)


def apart(setting: Setting, draft: FigureView, view: FigureView) -> str | None:
    """Which rule says that two figures are of two things, by the code of its reason."""
    if two_indicators(draft, view) or _outcomes_clash(draft, view) or _mates_clash(setting, draft, view):
        return "other_outcome"
    if view.figure.modality is Modality.DENIED and draft.figure.modality is not Modality.DENIED:
        return "denied"
    if (
        _ages_of_two(draft, view)
        or (owners(draft, view) and not _names_owner(setting, draft, view))
        or _two_owners(setting, draft, view)
    ):
        return "other_owner"
    if sides(draft, view) or _of_two_nations(draft, view) or people_and_things(draft, view):
        return "other_thing"
    if events(draft, view) and (draft.period is None or draft.period != view.period):
        return "other_period"
    return "other_place" if _far(draft, view) and not _mentions(setting, draft, view) else None


def _outcomes_clash(draft: FigureView, view: FigureView) -> bool:
    told = set(draft.outcomes[:1]) & set(view.outcomes) or set(view.outcomes[:1]) & set(draft.outcomes)
    return clash(draft, view) is not None and not told


def _mates_clash(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the text leaves open what happened, and half of what answers its question says another thing.

    That 2,300 "have left their homes" is told by those who count the evacuated: it is no number of dead.
    """
    if known_outcomes(view) or not known_outcomes(draft):
        return False
    mates = setting.mates(view)
    clashing = sum(_outcomes_clash(draft, mate) for mate in mates)
    return 0 < len(mates) <= 2 * clashing and not any(shared_outcome(draft, mate) for mate in mates)


def _names_owner(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the report names the draft's owner beside its figure: whose it is, its text leaves open."""
    sentence = view.figure.sentence
    around = Span(max(0, sentence.start - _BESIDE), sentence.end)
    return draft.whose.entity in setting.entities.within(view.figure.report, around)


def _two_owners(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the report's sentence names whose it is, and not the draft's: then one number is of two."""
    own, other = draft.whose, view.whose
    if own.entity is None or other.entity in (None, own.entity) or own.words & other.words:
        return False
    if other.entity in named_near(setting, draft):
        return False
    if own.type is not other.type and not _has_one_of_its_own(setting, draft, view):
        return False  # a mayor may speak of what is the city's
    report, sentence = view.figure.report, view.figure.sentence
    named = set(setting.entities.within(report, sentence))
    text = setting.index.reports[report].slice(sentence).lower()
    return other.entity in named and own.entity not in named and not any(w in text for w in own.words)


def _has_one_of_its_own(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the reports give the draft's owner another number that measures the same."""
    return any(
        one.dimension == view.dimension and one.id != view.id and one.whose.words & draft.whose.words
        for one in setting.reported
    )


def _ages_of_two(draft: FigureView, view: FigureView) -> bool:
    if draft.figure.kind is not FigureKind.AGE:
        return False
    a, b = draft.owner, view.owner
    return bool(a.entity and b.entity and a.other_than(b))


def _of_two_nations(draft: FigureView, view: FigureView) -> bool:
    a, b = draft.qualifiers & nations(), view.qualifiers & nations()
    return bool(a and b and not a & b)


def people_and_things(draft: FigureView, view: FigureView) -> bool:
    """Whether one counts people and the other things: 120 soldiers, 120 houses."""
    if draft.dimension != "count" or draft.noun is None or view.noun is None or draft.noun == view.noun:
        return False
    if draft.people == view.people:
        return not draft.people and not akin(draft, view)
    return not set(draft.nouns) & set(view.nouns)


def akin(draft: FigureView, view: FigureView) -> bool:
    """Whether what two figures count may be the same, by the words for it."""
    if draft.noun is None or view.noun is None or draft.noun == view.noun:
        return True
    if draft.people and view.people:
        narrow = {draft.noun, view.noun} & linking.nouns().kinds
        return not narrow or "person" not in {draft.noun, view.noun}
    return wider(draft.noun, view.noun) or bool(set(draft.nouns) & set(view.nouns))


def _far(draft: FigureView, view: FigureView) -> bool:
    """Whether both are tied to places of the gazetteer that lie apart."""
    if draft.where is None or view.where is None or None in (draft.where.spot, view.where.spot):
        return False
    return draft.where.lies(view.where) is Lie.APART


def _mentions(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether the draft names the place of the report's figure in the sentence or right before it."""
    return view.where is not None and view.where.entity in named_near(setting, draft)


def named_near(setting: Setting, draft: FigureView, *, beside: bool = True) -> set[str]:
    """The entities that the draft names in the sentence of a figure, and right before it.

    Args:
        setting: The draft beside the reports.
        draft: The figure.
        beside: Whether also those that something else lies by: Halvern of "the dam above Halvern".
    """
    sentence = draft.figure.sentence
    around = Span(max(0, sentence.start - _BESIDE), sentence.end)
    text = setting.draft.report.text
    return {
        entity
        for span, entity in setting.entities.mentioned(DRAFT, around)
        if beside or not _BY.search(text[max(0, span.start - _BEFORE) : span.start])
    }


def known_outcomes(view: FigureView) -> set[str]:
    """The known things that happened to what a figure counts, the two nearest words looked at."""
    return set(view.outcomes[:2]) & (linking.outcomes().names - _MOVES)


def shared_outcome(draft: FigureView, view: FigureView) -> bool:
    """Whether one known thing happened to what both count."""
    return bool(known_outcomes(draft) & known_outcomes(view))


def bears(setting: Setting, draft: FigureView, found: Match) -> bool:
    """Whether a report's figure surely bears out that of the draft.

    An equal number says by itself that the two are of one thing. A bound is met by every number large or
    small enough, so the texts must say it: by what happened, by the thing counted, or by their words.
    """
    if not found.sure or found.borne is None:
        return False
    if not found.borne.wide:
        return True
    if not akin(draft, found.view) or _whole_beside_part(setting, draft, found.view):
        return False
    if known_outcomes(draft):
        return any(shared_outcome(draft, mate) for mate in (found.view, *setting.mates(found.view)))
    named = draft.noun is not None and draft.noun == found.view.noun and not draft.people
    told = bool(set(draft.outcomes) & set(found.view.outcomes))
    return told or named or setting.wording(draft, found.view) >= _WORDED


def strange(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether two sentences share nothing but a small number."""
    if telling(draft):
        return False
    if (draft.noun is not None and draft.noun == view.noun) or set(draft.outcomes) & set(view.outcomes):
        return False
    own = set(setting.entities.within(DRAFT, draft.figure.sentence))
    named = own & set(setting.entities.within(view.figure.report, view.figure.sentence))
    return not named and not draft.bag & view.bag and setting.wording(draft, view) <= 0.0


def _whole_beside_part(setting: Setting, draft: FigureView, view: FigureView) -> bool:
    """Whether its sentence tells of a part of it what the draft says: 180 of "14 of its 180"."""
    if not of_a_whole(setting, view):
        return False
    return any(
        other.sentence == view.sentence
        and other.dimension == view.dimension
        and other.id != view.id
        and set(draft.outcomes) & set(other.outcomes)
        for other in setting.reported
    )


def of_a_whole(setting: Setting, view: FigureView) -> bool:
    """Whether a text gives it as the whole of which it counts some: 180 of "14 of its 180"."""
    own = view.figure
    text = setting.draft.report.text if own.report == DRAFT else setting.index.reports[own.report].text
    return _OF.search(text[max(0, own.start - _BEFORE) : own.start]) is not None


def of_one_thing(draft: FigureView, found: Match) -> bool:
    """Whether a report's figure with another number is of the very thing that the draft counts."""
    if found.apart or found.subject < _SUBJECT or not akin(draft, found.view):
        return False
    named = draft.noun is not None and draft.noun == found.view.noun and draft.noun != "person"
    return shared_outcome(draft, found.view) or named or found.likeness >= _SURE


def perhaps(found: Match) -> bool:
    """Whether a report's figure that has the number may be of the same thing."""
    return found.borne is not None and found.apart is None and found.likeness >= _MAYBE


def telling(view: FigureView) -> bool:
    """Whether a number is such that no two texts have it by chance."""
    return view.reach.digits >= _TELLING
