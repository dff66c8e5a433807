"""From a question to what its picture shows: values, moments, who says it, and how each is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from crosswire.languages.wording import badged, worded
from crosswire.render import clean
from crosswire.render.view import answers
from crosswire.render.view.index import Index
from crosswire.render.wording import dates, names, numbers
from crosswire.types import Answer, Figure, FigureKind, Modality, Origin, Question, Standing

NOON = timedelta(hours=12)
DAY = len("2024-05-14")


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever says something: an origin of the record, or a report where none is known.

    Attributes:
        name: As a key to a picture has it.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Point:
    """One answer as one source gives it at one time.

    Attributes:
        low: Where it stands, or begins where it is a range.
        high: Where it stands, or ends.
        text: The value as stated.
        moment: Up to when it holds: its cut-off, else the time of its report; None where neither is known.
        reports: Ids of the reports.
        up: Whether it is a lower bound: the number is that or higher.
        down: Whether it is an upper bound.
        latest: Whether it is the answer of the latest cut-off, where the record says which that is.
        past: Whether it is only named as an earlier number.
        denied: Whether it is denied, not given.
        at_report: Whether its moment is that of its report, because no text says up to when it holds.
    """

    low: float
    high: float
    text: str
    moment: datetime | None
    source: Source
    reports: tuple[str, ...]
    up: bool
    down: bool
    latest: bool
    past: bool
    denied: bool
    at_report: bool = False

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture of a question shows.

    Attributes:
        points: In the order of time, those without one last.
        besides: The answers that have no place among them, in words.
        year: The year that goes without saying.
    """

    title: str
    notes: tuple[str, ...]
    points: tuple[Point, ...]
    besides: tuple[str, ...]
    unit: str | None
    kind: FigureKind
    year: int | None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says something, each once, in the order of time."""
        return tuple(dict.fromkeys(point.source for point in self.points))

    @property
    def ends(self) -> list[float]:
        return [end for point in self.points for end in (point.low, point.high)]

    def told(self, point: Point) -> str:
        """A point in words: "14 May: at least 12 (Officials; 2 reports)."."""
        when = (
            dates.day(point.moment, year=self.year)
            if point.moment
            else names.opening(worded("dates.undated"))
        )
        flags = (
            (point.latest, "pictures.latest"),
            (point.past, "answers.taken_back"),
            (point.denied, "answers.denied"),
            (point.at_report, "pictures.report_time"),
        )
        said = (point.source.name, worded("counts.report", n=len(point.reports)))
        return (
            f"{when}: {point.text} ({'; '.join([*said, *(worded(code) for holds, code in flags if holds)])})."
        )

    def tick(self, value: float) -> str:
        """A value at the edge of the scale; a unit that is no sign stands in the title alone."""
        short = len(numbers.quantity(1.0, unit=self.unit, kind=self.kind)) <= 3
        if not short:
            return numbers.digits(value)
        return numbers.quantity(value, unit=self.unit, kind=self.kind)


def subject(index: Index, question: Question) -> Subject:
    """What the picture of a question shows."""
    weight = answers.weight(len(answers.reports(question)), question.independent_origins)
    why = (answers.reason(index, question),) if question.standing.differs else ()
    rest = apart(index, question)
    return Subject(
        title=answers.label(question),
        notes=(f"{badged(question.standing.badge)}. {weight}.", *why),
        points=points(index, question),
        besides=(worded("pictures.not_drawn", what="; ".join(rest)),) if rest else (),
        unit=question.unit,
        kind=answers.kind(index, question),
        year=index.year,
    )


def points(index: Index, question: Question) -> tuple[Point, ...]:
    """The points of a question, in the order of time, those without one last.

    Answers in another unit and words that give no value ("hundreds") have no place among them.
    """
    latest = newest(index, question)
    found: dict[tuple[object, ...], list[str]] = {}
    for answer in answers.comparable(index, question):
        if (reach := ends(answer)) is None:
            continue
        for figure in answers.figures(index, answer):
            key = (
                *reach,
                answers.stated(index, question, answer),
                moment(index, figure),
                source(index, answer, figure),
                answer.value is not None and answer.high is None,
                answer.value is not None and answer.low is None,
                answer is latest,
                answers.taken_back(index, answer),
                figure.modality in {Modality.DENIED, Modality.NEGATED},
                not dates.parsed(figure.as_of) and moment(index, figure) is not None,
            )
            found.setdefault(key, []).append(figure.report)
    made = [_point(key, reports) for key, reports in found.items()]
    ordered = sorted(made, key=lambda p: (p.moment is None, p.moment or answers.NO_DATE))
    return _ringed(ordered)


def _ringed(ordered: Sequence[Point]) -> tuple[Point, ...]:
    """The points, of those of the latest answer only the last marked as such."""
    last = max((n for n, p in enumerate(ordered) if p.latest and p.moment), default=-1)
    return tuple(replace(p, latest=n == last) for n, p in enumerate(ordered))


def _point(key: Sequence[object], reports: list[str]) -> Point:
    low, high, text, when, who, *flags = key
    return Point(low, high, text, when, who, tuple(dict.fromkeys(reports)), *flags)  # type: ignore[arg-type]


def newest(index: Index, question: Question) -> Answer | None:
    """The answer of the latest cut-off; None where the record does not say which that is."""
    still = answers.standing_still(index, question)
    known = question.standing is Standing.UPDATED and answers.dated(index, question)
    return answers.latest(index, still) if known else None


def ends(answer: Answer) -> tuple[float, float] | None:
    """The stretch that an answer takes up: its value, or its two bounds; None of "hundreds"."""
    if answer.value is not None:
        return answer.value, answer.value
    known = [end for end in (answer.low, answer.high) if end is not None]
    return (known[0], known[-1]) if known else None


def called(index: Index, origin: Origin) -> str:
    """The name of an origin; what a report is called, where it is itself the origin."""
    own = next((r.id for r in index.brief.reports if origin.name in (r.id, r.name)), origin.name)
    return index.outlets.get(own) or clean.line(origin.name)


def moment(index: Index, figure: Figure) -> datetime | None:
    """Up to when a figure holds: its cut-off, else the time of its report; of a day its noon."""
    if cut := dates.parsed(figure.as_of):
        return cut + NOON if len(figure.as_of or "") <= DAY else cut
    return index.reports[figure.report].published if figure.report in index.reports else None


def source(index: Index, answer: Answer, figure: Figure) -> Source:
    """The origin that a figure has, among those of its answer; its report where the record has none."""
    known = [index.origins[o] for o in answer.origins if o in index.origins]
    said = (answers.source(index, figure) or "").casefold()
    for fits in (
        [o for o in known if clean.line(o.name).casefold() == said],
        [o for o in known if figure.report in o.reports],
        known,
    ):
        if fits:
            return Source(fits[0].id, names.opening(called(index, fits[0])))
    return Source(figure.report, index.outlets.get(figure.report, clean.line(figure.report)))


def apart(index: Index, question: Question) -> tuple[str, ...]:
    """The answers that have no place among the points, in words: those without a value or of another unit."""
    placed = [a for a in answers.comparable(index, question) if ends(a) is not None]
    rest = [a for a in answers.ranked(question) if a not in placed]
    who = [names.listed(answers.speakers(index, a)) or answers.unnamed() for a in rest]
    return tuple(f"{answers.stated(index, question, a)} ({w})" for a, w in zip(rest, who, strict=True))
