"""How many sources answer a question, each counted only where it cannot be the echo of another.

    figures | those with a source, the best known first: kept, or folded into one that is kept
            | those in a report's own voice: folded into the source that a report of the same text names
            | what is left: one voice a text -> Counted

Two reports confirm each other only where they have a thing from two sources. Whoever is not named
("officials", "a monitor") may be the very one whom another report names, so he adds nothing to a source of
his kind. To count too few is the safe side: a desk that counted an echo has printed a confirmation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.amounts import admit, equal
from crosswire.collate.entities import Entities
from crosswire.collate.questions.sources import Grade, Told, told
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import worded
from crosswire.link import Likeness, Sets
from crosswire.naming.names import folded
from crosswire.resources.words import words
from crosswire.types import Evidence, FigureKind, Lineage, LineageKind, LineageLink, Standing

_COPIES = (LineageKind.COPIES, LineageKind.TRANSLATES)
_SHARED = (*_COPIES, LineageKind.SHARES_PASSAGE)
_DIGITS = 3
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
        told: Figure id to who gives it.
        of: Figure id to the one that it counts for.
        echoes: The sources that count for another one.
    """

    told: Mapping[str, Told]
    of: Mapping[str, Told]
    echoes: tuple[Echo, ...] = ()

    @property
    def number(self) -> int:
        """How many sources count."""
        return len({one.origin for one in self.of.values()})

    def source(self, figure: str, origin_of: Mapping[str, str]) -> str:
        """The origin that a figure counts for, else its own: two who may be one do not dispute."""
        return self.of[figure].origin if figure in self.of else origin_of[figure]

    def origins(self, views: Sequence[FigureView]) -> tuple[str, ...]:
        """Of each source of some of the figures its best known name among them."""
        best: dict[str, Told] = {}
        for view in views:
            if not view.denied:
                source, own = self.of[view.id].origin, self.told[view.id]
                known = best.setdefault(source, own)
                if own.grade > known.grade:
                    best[source] = own
        return tuple(dict.fromkeys(one.origin for one in best.values()))

    def note(self, standing: Standing) -> str:
        """What the reason adds where several reports have one value from one source."""
        if self.number != 1 or standing not in _AGREEING:
            return ""
        only = next(iter(self.of.values()))
        if not only.own:
            return worded("origins.one_source", name=only.name)
        one_text = len({one.text for one in self.told.values()}) == 1
        return worded("origins.one_text") if one_text else worded("origins.one_house", name=only.name)

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
        lineage: The origins, and which reports share text; without it nothing is known to be an echo.
        own_of: Report to the origin that its own voice is.
        apart: Pairs of origins of which a person says that they are not one: neither is the other's echo.
    """

    def __init__(
        self,
        origin_of: Mapping[str, str],
        entities: Entities,
        lineage: Lineage | None = None,
        own_of: Mapping[str, str] | None = None,
        *,
        apart: frozenset[frozenset[str]] = frozenset(),
    ) -> None:
        self._apart = apart
        self._origin_of, self._entities, self._own_of = origin_of, entities, own_of or {}
        self._names = {o.id: o.name for o in lineage.origins} if lineage else {}
        links = [link for link in lineage.links if link.kind in _SHARED] if lineage else []
        self._texts = _texts(list(self._own_of), links)
        self._links: dict[tuple[str, str], list[LineageLink]] = defaultdict(list)
        for link in links:
            self._links[link.from_, link.to].append(link)
            self._links[link.to, link.from_].append(link)

    def of(self, views: Sequence[FigureView]) -> Counted:
        """The sources that count among those of the figures of a question; who denies is none."""
        every = [self._told(view) for view in views if not view.denied]
        if not self._names:
            alone = {one.view.id: one for one in every}
            return Counted(alone, alone)
        known = _Known(self._links, self._apart)
        echoes = []
        for one in sorted(every, key=lambda one: -one.grade):
            code, other = known.own(one) if one.own else known.sourced(one)
            of = known.add(one, other)
            if code and one.origin != of.origin:
                echoes.append(Echo(one, of, code))
        return Counted({one.view.id: one for one in every}, known.of, tuple(echoes))

    def _told(self, view: FigureView) -> Told:
        report, origin = view.figure.report, self._origin_of[view.id]
        own = self._own_of.get(report) == origin
        text = self._texts.get(report, report)
        return told(view, (origin, self._names.get(origin, origin)), self._entities, own=own, text=text)


class _Known:
    """The figures of a question that were looked at so far, by what another may be the echo of."""

    def __init__(
        self,
        links: Mapping[tuple[str, str], Sequence[LineageLink]],
        apart: frozenset[frozenset[str]],
    ) -> None:
        self._apart = apart
        self.of: dict[str, Told] = {}
        self._links = links
        self._kept: list[Told] = []
        self._of_origin: dict[str, Told] = {}
        self._of_report: dict[str, list[Told]] = defaultdict(list)
        self._of_text: dict[str, list[Told]] = defaultdict(list)

    def add(self, one: Told, other: Told | None) -> Told:
        """Count a figure for the one that another counts for, or for its own source."""
        of = self.of[one.view.id] = self.of[other.view.id] if other else one
        if not other:
            self._kept.append(one)
        self._of_origin.setdefault(one.origin, one)
        self._of_report[one.report].append(one)
        self._of_text[one.text].append(one)
        return of

    def sourced(self, one: Told) -> tuple[str, Told | None]:
        """The rule by which a figure with a source is an echo, and whose; nobody's where it is none."""
        if one.origin in self._of_origin:
            return "", self._of_origin[one.origin]
        for rule, others in (
            (self._printed, self._of_text[one.text]),
            (_beside, self._of_report[one.report]),
            (_may_be, self._kept),
        ):
            for other in self._may_meet(one, others):
                if code := rule(one, other):
                    return code, other
        return "", None

    def _may_meet(self, one: Told, others: Sequence[Told]) -> list[Told]:
        """Those of which no person says that they are another source than the one."""
        return [other for other in others if frozenset((one.origin, other.origin)) not in self._apart]

    def own(self, one: Told) -> tuple[str, Told | None]:
        """The same of a figure that its report gives in its own voice."""
        of_text = self._may_meet(one, self._of_text[one.text])
        for other in of_text:
            if other.grade > Grade.VOICE and _fit(one, other):
                return "report_and_source" if other.report == one.report else "text_has_source", other
        own = next((other for other in of_text if other.own), None) or self._of_origin.get(one.origin)
        if own is None and _exact(one):
            told = (o for o in self._may_meet(one, self._kept) if o.grade is Grade.NAMED)
            if same := next((o for o in told if equal(one.view.reach, o.view.reach)), None):
                return "exact_number", same
        return "shared_text", own

    def _printed(self, one: Told, other: Told) -> str | None:
        """Whether two reports print the number in the same words, whomever they name for it."""
        links = self._links.get((one.report, other.report), ())
        if not links or not equal(one.view.reach, other.view.reach) or one.is_surely_not(other):
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


def _exact(one: Told) -> bool:
    """Whether it has so many digits that two who count do not meet in it by chance: "145.5 million"."""
    figure = one.view.figure
    digits = f"{figure.value:.10g}".replace(".", "").strip("0") if figure.value is not None else ""
    return figure.kind is not FigureKind.AGE and len(digits) >= _DIGITS


def _beside(one: Told, other: Told) -> str | None:
    """Whether a report names a paper, or somebody without a name, beside the source of a number."""
    anybody = one.grade is Grade.TEXT and one.report == other.report and _fit(one, other)
    return "text_and_source" if anybody else None


def _one_poll(one: Told, other: Told) -> bool:
    """Whether "a poll" gives the number that another report has of a poll by its name."""
    share = one.view.dimension == other.view.dimension == "share"
    taken = not words("unnamed", "polls").isdisjoint(folded(one.name))
    return share and taken and equal(one.view.reach, other.view.reach)


def _may_be(one: Told, other: Told) -> str | None:
    """Whether the one, without a name of his own, may be the other; or the two are a body and its people."""
    if (one.body and one.body == other.body) or one.is_of_force(other) or other.is_of_force(one):
        return "body_and_its_people"
    if one.grade is Grade.TEXT:
        if other.grade is Grade.TEXT or (one.press and other.press):
            return "two_unnamed"
        return "unnamed_and_named" if _one_poll(one, other) else None
    if one.grade is Grade.NAMED or not one.may_be_of(other):
        return None
    if other.grade is Grade.NAMED:
        return "unnamed_and_named"
    return "one_title" if folded(one.name) == folded(other.name) else "two_unnamed"
