"""What may stand on the first screen: a question with where its reports give its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.collate.story.lede import Support
from crosswire.collate.story.titles import entitled
from crosswire.collate.words import Lexicon
from crosswire.resources import linking
from crosswire.resources.story import stakes
from crosswire.types import Bearing, Extract, Figure, FigureKind, Question, Span, Standing
from crosswire.types.casualties import Harm

DIFFERS = {
    Standing.DISPUTED: 3.0,
    Standing.UPDATED: 2.5,
    Standing.UNEXPLAINED: 2.0,
    Standing.COMPATIBLE: 0.4,
}
"""What a standing adds to how early a desk would want a question of several values."""
PAIR = 2
"""Voices; what more of them give is told often."""
GRAVE = 3.0
"""What is at stake from harm to people on."""
FEW = 12
"""Up to so many, a known group of people or things is a matter of wording: "the two leaders"."""
_LATER = 0.35  # how much each sentence before it takes from a figure's place
_DEEP = 0.05  # what a figure far down is worth
_BESIDE = {Bearing.TELLS: 1.0, Bearing.DESCRIBES: 0.5, Bearing.RECALLS: 0.4, Bearing.NAMES: 0.3}
_OTHERWISE = 1.2  # times the other, a number by another is no rounding of it


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure with where its report gives it.

    Attributes:
        place: 1 for the title or the first sentence, less for each sentence before it.
        central: The share of the words of its sentence that independent voices open with too, 0 to 1.
        definite: Whether the text takes the counted as known.
        bearing: Whether its sentence tells it, or describes or names something by it.
        entitled: Whether it stands in the title.
        headed: The same, or its report has no title.
        people: Whether it counts human beings.
        hangs: Whether its clause leaves open who or what it speaks of.
        distant: Whether it is the time between two moments: "two years ago".
        tallied: Whether another report has as many killed or hurt, in whatever words.
    """

    figure: Figure
    voice: str
    place: float
    central: float
    definite: bool
    bearing: Bearing = Bearing.TELLS
    entitled: bool = False
    headed: bool = True
    people: bool = True
    hangs: bool = False
    distant: bool = False
    tallied: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A question that may stand on the first screen."""

    question: Question
    figures: tuple[Placed, ...]

    @property
    def stakes(self) -> float:
        """What is at stake for people; nothing where what is counted is nobody: "killings at two camps"."""
        said = self.question.predicate or ""
        nobody = said in linking.outcomes().people and not any(p.people for p in self.figures)
        known = linking.outcomes().names  # who "held talks" is not held
        other = not any(p.figure.predicate in known for p in self.figures)
        return 0.0 if other or (nobody and self.question.counted) else stakes().get(said, 0.0)

    @property
    def differs(self) -> bool:
        """Whether two voices of their own give values that differ."""
        return self.question.standing in DIFFERS and self.question.standing is not Standing.COMPATIBLE

    @property
    def moved(self) -> bool:
        """Whether one report alone gives one number in place of another, or two by two who count."""
        if len({p.figure.report for p in self.figures}) > 1 or len(self.question.answers) < PAIR:
            return False
        replaced = any(link.code == "revised" for link in self.question.joined)
        origins = [set(answer.origins) for answer in self.question.answers]
        two = not set.intersection(*origins) and len({p.figure.predicate for p in self.figures}) == 1
        amounts = sorted(map(abs, self.amounts))
        return replaced or (two and amounts[-1] >= _OTHERWISE * amounts[0])

    @property
    def alone(self) -> bool:
        """Whether one report's word is all there is to it."""
        return self.question.standing is Standing.SINGLE_REPORT and not self.moved

    @property
    def definite(self) -> bool:
        return any(p.definite for p in self.figures)

    @property
    def kinds(self) -> frozenset[FigureKind]:
        return frozenset(p.figure.kind for p in self.figures)

    @property
    def values(self) -> frozenset[float | None]:
        return frozenset(answer.value for answer in self.question.answers)

    @property
    def amounts(self) -> list[float]:
        return [answer.value or 0.0 for answer in self.question.answers] or [0.0]

    @property
    def voices(self) -> dict[str, float]:
        """Each independent voice with the best place that it gives a figure."""
        best: defaultdict[str, float] = defaultdict(float)
        for one in self.figures:
            best[one.voice] = max(best[one.voice], one.place)
        return best

    @property
    def entitled(self) -> bool:
        """Whether titles of several voices have it."""
        return len({p.voice for p in self.figures if p.entitled}) > 1

    @property
    def headed(self) -> bool:
        """Whether a title has it, or there is none."""
        return any(p.headed for p in self.figures)

    @property
    def central(self) -> float:
        return max((p.central for p in self.figures), default=0.0)

    @property
    def first(self) -> float:
        return max((one.place for one in self.figures), default=0.0)


def placed(
    extracts: Sequence[Extract], lexicon: Lexicon, support: Support, *, voices: Mapping[str, str]
) -> dict[str, Placed]:
    """Where the reports give their figures, by the ids of these.

    Args:
        extracts: In canonical order.
        lexicon: The words of the story.
        support: How many voices open with a word.
        voices: Report id to the key of the independent voice that it is.
    """
    tolls = {e.report.id: _tolls(e) for e in extracts}
    return {
        one.figure.id: replace(one, tallied=_tallied(one.figure, tolls))
        for e in extracts
        for one in _of_report(e, lexicon, support, voices[e.report.id])
    }


def _tolls(extract: Extract) -> frozenset[tuple[Harm, int]]:
    """How many people a report tells of as killed or hurt, by a number or by their names."""
    told = extract.parts.telling.casualties
    return frozenset((one.harm, one.number) for one in told if one.firm and not one.aside)


def _tallied(figure: Figure, tolls: Mapping[str, frozenset[tuple[Harm, int]]]) -> bool:
    """Whether another report than its own has as many people of one harm."""
    harm = next((h for h in Harm if figure.predicate == h.value), None)
    own = (harm, figure.value)
    return harm is not None and any(own in told for report, told in tolls.items() if report != figure.report)


def _of_report(extract: Extract, lexicon: Lexicon, support: Support, voice: str) -> Iterator[Placed]:
    report = extract.report
    ranks = {o.sentence: n for n, o in enumerate(extract.parts.prose.openings)}
    title = report.title or ""
    central: dict[Span, float] = {}
    for figure in extract.figures:
        if figure.sentence not in central:
            central[figure.sentence] = support.central(lexicon.keys(report.id, (figure.sentence,)))
        rank = ranks.get(figure.sentence)
        place = _DEEP if rank is None else 1 / (1 + _LATER * rank)
        clues, sense = extract.clues.get(figure.id), extract.parts.senses.get(figure.id)
        bearing = sense.clause.bearing if sense and sense.clause else Bearing.TELLS
        named = bearing is not Bearing.NAMES and entitled(title, figure.text)
        yield Placed(
            figure,
            voice,
            place=1.0 if named else max(_DEEP, place * _BESIDE[bearing]),
            central=central[figure.sentence],
            definite=bool(clues and clues.definite),
            bearing=bearing,
            entitled=named,
            headed=named or not title,
            people=bool(clues and clues.people) or bool(sense and sense.people),
            hangs=bool(sense and sense.clause and sense.clause.hangs),
            distant=bool(sense and sense.distant),
        )
