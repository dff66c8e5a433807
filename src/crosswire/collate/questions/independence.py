"""How many sources answer a question, each counted only where it cannot be the echo of another.

    figures | those with a source, the best known first: kept, or folded into one that is kept
            | those in a report's own voice: folded into the source that a report of the same text names
            | what is left: one voice a text -> Counted

Two reports confirm each other only where they have a thing from two sources. Whoever is not named
("officials", "a monitor") may be the very one whom another report names, so he adds nothing to a source of
his kind. To count too few is the safe side: a desk that counted an echo has printed a confirmation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.questions.sources import Grade, Told, told
from crosswire.collate.questions.values import admit, equal
from crosswire.collate.questions.views import FigureView
from crosswire.languages.reasons import worded
from crosswire.link import Likeness, Sets
from crosswire.naming.names import folded
from crosswire.types import Evidence, Lineage, LineageKind, LineageLink, Standing

_COPIES = (LineageKind.COPIES, LineageKind.TRANSLATES)
_SHARED = (*_COPIES, LineageKind.SHARES_PASSAGE)
_SAME = "same"
_AGREEING = (Standing.AGREED, Standing.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class Echo:
    """A source that another one may be, and by which rule."""

    told: Told
    of: Told
    code: str


@dataclass(frozen=True, slots=True)
class Counted:
    """The sources of one question.

    Attributes:
        origin_of: Figure id to the origin that it counts for.
        echoes: The sources that count for another one.
        only: The source, where all figures have one.
        one_text: Whether all reports share text.
    """

    origin_of: Mapping[str, str]
    echoes: tuple[Echo, ...] = ()
    only: Told | None = None
    one_text: bool = False

    def note(self, standing: Standing) -> str:
        """What the reason adds where several reports have one value from one source."""
        if self.only is None or standing not in _AGREEING:
            return ""
        if not self.only.own:
            return worded("origins.one_source", name=self.only.name)
        return (
            worded("origins.one_text") if self.one_text else worded("origins.one_house", name=self.only.name)
        )

    def evidence(self) -> Iterator[Evidence]:
        """Why sources are counted as one, each pair of names once."""
        seen: dict[tuple[str, str, str], list[str]] = {}
        for echo in self.echoes:
            pair = (echo.told.name, echo.of.name, echo.code)
            seen.setdefault(pair, []).extend((echo.told.view.id, echo.of.view.id))
        for (one, other, code), figures in seen.items():
            note = worded(f"origins.{code}", one=one, other=other)
            yield Evidence("origins", note, tuple(dict.fromkeys(figures)))


class Independence:
    """Which sources of a story are independent of each other.

    Args:
        origin_of: Figure id to its origin.
        entities: Who and what is named.
        lineage: The origins, and which reports share text; without it every origin counts.
        own_of: Report to the origin that its own voice is.
    """

    def __init__(
        self,
        origin_of: Mapping[str, str],
        entities: Entities,
        lineage: Lineage | None = None,
        own_of: Mapping[str, str] | None = None,
    ) -> None:
        self._origin_of, self._entities, self._own_of = origin_of, entities, own_of or {}
        self._names = {o.id: o for o in lineage.origins} if lineage else {}
        links = [link for link in lineage.links if link.kind in _SHARED] if lineage else []
        self._texts = _texts(list(self._own_of), links)
        self._links: dict[frozenset[str], list[LineageLink]] = {}
        for link in links:
            self._links.setdefault(frozenset((link.from_, link.to)), []).append(link)

    def of(self, views: Sequence[FigureView]) -> Counted:
        """The sources that count among those of the figures of a question; who denies is none."""
        given = [view for view in views if not view.denied]
        if not self._names:
            return Counted({view.id: self._origin_of[view.id] for view in given})
        every = [self._told(view) for view in given]
        counts: dict[str, Told] = {}  # figure to the one that it counts for
        echoes: list[Echo] = []
        for one in sorted(every, key=lambda one: -one.grade):
            before = [other for other in every if other.view.id in counts]
            code, other = self._own(one, before) if one.own else self._sourced(one, before)
            of = counts[other.view.id] if other else one
            counts[one.view.id] = of
            if code:
                echoes.append(Echo(one, of, code))
        origin_of = {view.id: counts[view.id].origin for view in given}
        only = counts[given[0].id] if len(set(origin_of.values())) == 1 and len(given) > 1 else None
        folded = tuple(echo for echo in echoes if echo.code != _SAME and echo.told.origin != echo.of.origin)
        return Counted(origin_of, folded, only, one_text=len({one.text for one in every}) == 1)

    def _told(self, view: FigureView) -> Told:
        report, origin = view.figure.report, self._origin_of[view.id]
        text = self._texts.get(report, report)
        return told(
            view, self._names[origin], self._entities, own=self._own_of.get(report) == origin, text=text
        )

    def _sourced(self, one: Told, before: Sequence[Told]) -> tuple[str, Told | None]:
        """The rule by which a figure with a source is an echo, and whose; nobody's where it is none."""
        for other in before:
            if other.origin == one.origin:
                return _SAME, other
        for rule in (self._printed, _beside, _may_be):
            for other in before:
                if code := rule(one, other):
                    return code, other
        return "", None

    def _own(self, one: Told, before: Sequence[Told]) -> tuple[str, Told | None]:
        """The same of a figure that its report gives in its own voice."""
        for other in before:
            if other.text == one.text and other.grade > Grade.VOICE and _fit(one, other):
                return "report_and_source" if other.report == one.report else "text_has_source", other
        for other in before:
            if other.own and (other.text == one.text or other.origin == one.origin):
                return "shared_text", other
        return "", None

    def _printed(self, one: Told, other: Told) -> str | None:
        """Whether two reports print the number in the same words, whomever they name for it."""
        links = self._links.get(frozenset((one.report, other.report)), ())
        if not links or not equal(one.view.reach, other.view.reach):
            return None
        if any(link.kind in _COPIES for link in links):
            return "copied"
        return "shared_passage" if any(_holds(link, one, other) for link in links) else None


def _texts(reports: Sequence[str], links: Sequence[LineageLink]) -> dict[str, str]:
    """Each report with the first of those that share text with it, by whatever way."""
    place = {report: at for at, report in enumerate(reports)}
    sets = Sets(len(reports))
    for link in links:
        if link.from_ in place and link.to in place:
            sets.join(place[link.from_], place[link.to], Likeness(link.score, link.kind.value, ()))
    return {report: reports[sets.find(at)] for report, at in place.items()}


def _holds(link: LineageLink, one: Told, other: Told) -> bool:
    """Whether both figures stand in passages that two reports share."""
    spans = [(p.report, p.start, p.end) for p in link.evidence]
    return all(any(r == t.report and s <= t.start < e for r, s, e in spans) for t in (one, other))


def _fit(one: Told, other: Told) -> bool:
    a, b = one.view.reach, other.view.reach
    return equal(a, b) or admit(a, b)


def _beside(one: Told, other: Told) -> str | None:
    """Whether a report names a paper, or somebody without a name, beside the source of a number."""
    anybody = one.grade is Grade.TEXT and one.report == other.report and _fit(one, other)
    return "text_and_source" if anybody else None


def _may_be(one: Told, other: Told) -> str | None:
    """Whether the one, without a name of his own, may be the other; or the two are a body and its people."""
    if one.body and one.body == other.body:
        return "body_and_its_people"
    if one.grade is Grade.TEXT:
        return "two_unnamed" if other.grade is Grade.TEXT else None
    if one.grade is Grade.NAMED or not one.may_be_of(other):
        return None
    if other.grade is Grade.NAMED:
        return "unnamed_and_named"
    return "one_title" if folded(one.name) == folded(other.name) else "two_unnamed"
