"""What the reports say together: the brief and its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from crosswire.types.corrections import Corrected
from crosswire.types.extraction import Figure, Period, Statement
from crosswire.types.reports import Passage, Report, Skipped
from crosswire.types.versions import Revision
from crosswire.types.vocabulary import (
    AccountKind,
    DifferenceKind,
    EntityType,
    LabelFrom,
    LineageKind,
    Modifier,
    OpenCode,
    Precision,
    ReasonCode,
    Standing,
)

SCHEMA = "crosswire/brief/1"


_BETWEEN = 60  # characters between two sentences of one statement: the marks, and "she said on Monday"
_BESIDE = 3  # characters between them inside one pair of marks


@dataclass(frozen=True, slots=True)
class EntityName:
    text: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JoinedNames:
    """Why two names are taken for those of one entity.

    Attributes:
        names: Both, as first written; the one that stands for the other first.
        code: The rule that brought them together.
        reason: The same in words.
        score: How sure the rule is, from 0 to 1.
    """

    names: tuple[str, ...]
    code: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class JoinedFigures:
    """Why a figure stands in its question: the figure before it that it fits best.

    Attributes:
        figures: Ids of both, the earlier first.
        code: The feature that weighs most.
        reason: The heaviest reasons for and against, in words; empty where small things carry it together.
        score: How likely the two answer one question, from 0 to 1.
    """

    figures: tuple[str, ...]
    code: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class JoinedPassages:
    """Why two passages are taken for one thing said; the rest as of figures."""

    passages: tuple[Passage, ...]
    code: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class JoinedStatements:
    """Why what two statements say belongs to one account: one answers the other, or says the same."""

    statements: tuple[str, ...]
    code: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class JoinedReports:
    """Why two reports count as one voice: a copy, one publisher's editions, one agency's text."""

    reports: tuple[str, ...]
    code: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    lat: float
    lon: float
    geonames_id: int | None
    country: str | None
    precision: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    name: str
    type: EntityType
    role: str | None
    parent: str | None
    names: tuple[EntityName, ...]
    place: Place | None
    mentions: tuple[Passage, ...]
    joined: tuple[JoinedNames, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A value with who gives it; of a result ("234-193") the larger number, with the one `against` it."""

    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier
    as_of: str | None
    figures: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    against: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a judgement rests on: what kind, in words, and the figures it speaks of."""

    kind: str
    note: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Range:
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Question:
    """What reports answer with numbers, and how their answers stand.

    Attributes:
        label: A question that claims only what every answer says, or the words of a report.
        label_from: Which of the two.
        label_number: The first character of the number in the words of a report, or of the "[…]" that stands
            for it where answers differ, and the one after its last.
        label_figure: In the words of a report, the figure whose clause it is.
    """

    id: str
    label: str
    label_from: LabelFrom = field(default=LabelFrom.COMPOSED, kw_only=True)
    label_number: tuple[int, int] | None = field(default=None, kw_only=True)
    label_figure: str | None = field(default=None, kw_only=True)
    counted: str | None
    qualifiers: tuple[str, ...]
    predicate: str | None
    place: str | None
    period: Period | None
    unit: str | None
    answers: tuple[Answer, ...]
    standing: Standing
    reason: str
    reason_code: ReasonCode | None = field(default=None, kw_only=True)
    evidence: tuple[Evidence, ...]
    independent_origins: int
    range: Range
    parent: str | None
    joined: tuple[JoinedFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    total: str
    parts: tuple[str, ...]
    difference: float
    holds: bool
    across_reports: bool
    note: str


@dataclass(frozen=True, slots=True)
class Difference:
    kind: DifferenceKind
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    id: str
    speaker: str | None
    statements: tuple[str, ...]
    variants: tuple[Passage, ...]
    differences: tuple[Difference, ...]
    altered: bool
    joined: tuple[JoinedPassages, ...] = ()

    def follows(self, before: Utterance) -> bool:
        """Whether one statement of one speaker has both in a row, as all who print it show.

        Returns:
            Whether the same reports have each once, this one right behind the other, and one of them has no
            words of its own between the two.
        """
        ends, starts = ({v.report: v for v in one.variants} for one in (before, self))
        once = len(ends) == len(before.variants) and len(starts) == len(self.variants)
        if self.speaker != before.speaker or not once or not ends or ends.keys() != starts.keys():
            return False
        gaps = [variant.start - ends[report].end for report, variant in starts.items()]
        return min(gaps) >= 0 and max(gaps) <= _BETWEEN and min(gaps) <= _BESIDE


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    from_: str | None
    to: str | None
    precision: Precision
    label: str
    reports: tuple[str, ...]
    evidence: tuple[Passage, ...]
    conflict: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """What one side holds.

    Attributes:
        party: The side, where the text names one; `None` of "press reports" and "some officials".
        claim: Its words, or a report's words for what it says.
        voice: How a report names it.
        evidence: Where the claim stands; empty where it is composed of figures.
        marks: The words of it that set it against the others: "denied", "but".
        origins: Of what is agreed, the ids of the origins that it rests on.
    """

    party: str | None
    claim: str
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    voice: str = ""
    evidence: tuple[Passage, ...] = ()
    marks: tuple[Passage, ...] = ()
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A matter on which sides stand against each other; of the kind `agreed`, a fact that they tell alike.

    Attributes:
        id: Its name within the brief.
        kind: How they do. Of what is agreed there is one position, with the clause of every report.
        topic: What it is about, in words of a report.
    """

    topic: str
    positions: tuple[Position, ...]
    joined: tuple[JoinedStatements, ...] = ()
    id: str = ""
    kind: AccountKind = AccountKind.CLAIMS


@dataclass(frozen=True, slots=True)
class Origin:
    id: str
    name: str
    kind: str
    reports: tuple[str, ...]
    joined: tuple[JoinedNames, ...] = ()


@dataclass(frozen=True, slots=True)
class LineageLink:
    from_: str
    to: str
    kind: LineageKind
    evidence: tuple[Passage, ...]
    score: float
    code: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where it all comes from.

    Attributes:
        revisions: What outlets changed from one version of an article to the next, as far as it was seen.
    """

    origins: tuple[Origin, ...]
    links: tuple[LineageLink, ...]
    reports: int
    independent_reports: int
    joined: tuple[JoinedReports, ...] = ()
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    question: str
    reports_with: tuple[str, ...]
    reports_without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class W:
    """One of the five Ws: its wording in a report, and where that stands."""

    text: str
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class FiveW:
    who: W | None
    what: W | None
    when: W | None
    where: W | None
    why: W | None
    how: W | None


@dataclass(frozen=True, slots=True)
class OpenReason:
    """One reason to go on asking, by its code and in words."""

    code: OpenCode
    text: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What a desk should ask next.

    Attributes:
        about: Id of the question, account or utterance that is open, of the figure that states a total, or of
            the report that was edited.
        ask: What to ask.
        reasons: Why it is open, the weightiest first.
        whom: Who is named for it, by the names of the record: whom one could ask.
        weight: How much is at stake, and how open it is: what they are ranked by.
        evidence: Where it stands.
    """

    about: str
    ask: str
    reasons: tuple[OpenReason, ...]
    whom: tuple[str, ...]
    weight: float
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The story in a few lines.

    Attributes:
        key_questions: Ids of the questions of the first screen, in order: every renderer shows these rows.
        key_accounts: Ids of the accounts that stand there too, as rows of their own kind.
        key_utterances: Ids of the utterances that stand there too: words that two voices quote.
        open_questions: What to ask next, the most pressing first.
    """

    id: str
    headline: str
    languages: tuple[str, ...]
    first_published: datetime | None
    last_published: datetime | None
    lede: str
    places: tuple[str, ...]
    five_w: FiveW
    key_questions: tuple[str, ...] = ()
    key_accounts: tuple[str, ...] = ()
    key_utterances: tuple[str, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """One sourced record of a story: the contract between the pipeline and all that shows it."""

    schema: str
    crosswire: str
    models: dict[str, str]
    text_sha256: dict[str, str]
    story: Story
    reports: tuple[Report, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    questions: tuple[Question, ...]
    sums: tuple[Sum, ...]
    utterances: tuple[Utterance, ...]
    timeline: tuple[TimelineEntry, ...]
    accounts: tuple[Account, ...]
    lineage: Lineage
    coverage: tuple[Coverage, ...]
    skipped: tuple[Skipped, ...]
    corrections: tuple[Corrected, ...] = ()
