"""The closed lists of the brief contract, as enums."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoiseKind(StrEnum):
    """What a stretch of a report's text is, when it is not the prose of the report."""

    SUBHEADING = "subheading"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    LEGEND = "legend"
    MARKUP = "markup"
    RELATED = "related"
    PAGE_TITLE = "page_title"
    KICKER = "kicker"
    DATELINE = "dateline"
    COPYRIGHT = "copyright"
    STRAY = "stray"
    BREAK = "break"
    OTHER_LANGUAGE = "other_language"


class EntityType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    OTHER = "other"


class MentionKind(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class StatementKind(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class LinkKind(StrEnum):
    """Place in a chain of attribution, outermost first."""

    OUTLET = "outlet"
    AGENCY = "agency"
    INTERMEDIARY = "intermediary"
    SPEAKER = "speaker"


class Modifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    UP_TO = "up_to"
    BETWEEN = "between"


class FigureKind(StrEnum):
    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    AGE = "age"
    OTHER = "other"


class Modality(StrEnum):
    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"
    DENIED = "denied"


class Role(StrEnum):
    """The place of a figure in a series, where the text tells it."""

    TOTAL = "total"
    NEW = "new"
    PART = "part"
    PREVIOUS = "previous"
    THRESHOLD = "threshold"
    CAPACITY = "capacity"
    FORECAST = "forecast"
    COMPARISON = "comparison"


class Bearing(StrEnum):
    """What a number is in its sentence: news, something described beside it, the past, part of a name."""

    TELLS = "tells"
    DESCRIBES = "describes"
    RECALLS = "recalls"
    NAMES = "names"


class Tone(StrEnum):
    """How loud a badge is; its word and its shape carry the meaning."""

    CALM = "calm"
    NOTE = "note"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Badge:
    """A standing or a flag, told by its word and its shape, never by colour alone."""

    word: str
    shape: str
    tone: Tone


class Standing(StrEnum):
    """How the answers of a question stand to each other; never who is right.

    Attributes:
        badge: How a page marks it.
        section: The section of a page that lists it.
        rank: What it adds to how early a desk would want the question, 0 to 2.5 points.
        spoken: What its answers are, in a sentence: "are still disputed".
    """

    badge: Badge
    section: str
    rank: float
    spoken: str

    def __new__(  # noqa: PLR0917 - the columns of the table below
        cls, value: str, badge: Badge, section: str, rank: float, spoken: str = ""
    ) -> Standing:
        made = str.__new__(cls, value)
        made._value_, made.badge, made.section, made.rank = value, badge, section, rank
        made.spoken = spoken or value
        return made

    SINGLE_REPORT = (
        "single_report", Badge("Single report", "○", Tone.CALM), "single", 0.0, "given by a single report",
    )  # fmt: skip
    AGREED = "agreed", Badge("Agreed", "●", Tone.CALM), "agreed", 0.5
    COMPATIBLE = "compatible", Badge("Compatible", "◐", Tone.CALM), "agreed", 1.0
    DIFFERENT_SCOPE = (
        "different_scope", Badge("Different scope", "◫", Tone.NOTE), "scope", 0.0, "different in scope",
    )  # fmt: skip
    UPDATED = "updated", Badge("Updated", "▲", Tone.NOTE), "updates", 2.0
    DISPUTED = "disputed", Badge("Disputed", "◆", Tone.ALERT), "disputes", 2.5
    UNEXPLAINED = "unexplained", Badge("Unexplained", "◇", Tone.ALERT), "disputes", 1.5

    @property
    def differs(self) -> bool:
        """Whether its answers differ in substance, and are shown side by side."""
        return self.section in {"disputes", "updates", "scope"}

    @property
    def open(self) -> bool:
        """Whether the texts leave it to the reader to find out."""
        return self.section == "disputes"


class ReasonCode(StrEnum):
    """Which rule gave a question its standing."""

    ONE_REPORT = "one_report"
    SAME_VALUE = "same_value"
    FITS_ONE_NUMBER = "fits_one_number"
    DENIAL = "denial"
    TWO_COUNTS = "two_counts"
    REPLACED = "replaced"
    TAKEN_BACK = "taken_back"
    SCOPE = "scope"
    CUT_OFF = "cut_off"
    TWO_SOURCES = "two_sources"
    TWO_ESTIMATES = "two_estimates"
    PART_EXCEEDS = "part_exceeds"
    NOTHING_SAYS_WHY = "nothing_says_why"


class OpenCode(StrEnum):
    """Why a desk has to go on asking, and how open that leaves a thing, 0 to 1."""

    openness: float

    def __new__(cls, value: str, openness: float) -> OpenCode:
        made = str.__new__(cls, value)
        made._value_, made.openness = value, openness
        return made

    NUMBERS_DIFFER = "numbers_differ", 1.0
    DENIED = "denied", 1.0
    WHO_DID_IT = "who_did_it", 1.0
    CHARGE = "charge", 0.9
    SIDES_DIFFER = "sides_differ", 0.8
    UNEXPLAINED = "unexplained", 0.9
    PART_EXCEEDS = "part_exceeds", 0.9
    STILL_PRINTED = "still_printed", 0.9
    SUM_FAILS = "sum_fails", 0.8
    SILENT_EDIT = "silent_edit", 0.8
    QUOTE_ALTERED = "quote_altered", 0.8
    ESTIMATES = "estimates", 0.7
    TAKEN_BACK = "taken_back", 0.7
    DATES_CONFLICT = "dates_conflict", 0.7
    NO_SOURCE = "no_source", 0.6
    UNNAMED = "unnamed", 0.5
    ONE_ORIGIN = "one_origin", 0.5
    ONE_REPORT = "one_report", 0.4


class DifferenceKind(StrEnum):
    WORDING = "wording"
    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    OMISSION = "omission"


class LabelFrom(StrEnum):
    """Where the label of a question comes from: put into words here, or a clause of a report."""

    COMPOSED = "composed"
    VERBATIM = "verbatim"


class AccountKind(StrEnum):
    """How the sides of an account stand against each other; never who is right.

    Attributes:
        badge: How a page marks it.
        told: The same in a sentence.
    """

    badge: Badge
    told: str

    def __new__(cls, value: str, badge: Badge, told: str) -> AccountKind:
        made = str.__new__(cls, value)
        made._value_, made.badge, made.told = value, badge, told
        return made

    DENIAL = "denial", Badge("Denied", "◆", Tone.ALERT), "One side denies what the other says."
    CHARGE = (
        "charge",
        Badge("Charge denied", "◆", Tone.ALERT),
        "One side denies what the other charges it with.",
    )
    RESPONSIBILITY = (
        "responsibility",
        Badge("Who did it", "◆", Tone.ALERT),
        "They name different parties as those who did it.",
    )
    CONTRAST = "contrast", Badge("At odds", "◆", Tone.ALERT), "A report sets the one against the other."
    CAUSE = "cause", Badge("At odds", "◆", Tone.ALERT), "They give different reasons."
    STATUS = "status", Badge("At odds", "◆", Tone.ALERT), "Reports tell it in two ways."
    STANCE = "stance", Badge("At odds", "◆", Tone.ALERT), "One side wants what the other refuses."
    JUDGED = (
        "judged",
        Badge("Judged differently", "◆", Tone.ALERT),
        "Named sides judge it in opposite ways.",
    )
    CRITICISM = (
        "criticism",
        Badge("Criticised", "◆", Tone.ALERT),
        "One side finds fault with the other, which has its own say.",
    )
    DOUBT = (
        "doubt",
        Badge("Not confirmed", "▲", Tone.NOTE),
        "A report says that it could not be confirmed.",
    )
    UPDATED = (
        "updated",
        Badge("Updated", "▲", Tone.NOTE),
        "A report tells what was said first, and that it holds no more.",
    )
    OVERTAKEN = (
        "overtaken",
        Badge("Updated", "▲", Tone.NOTE),
        "A report has it as open, a later one as done.",
    )
    CORRECTED = "corrected", Badge("Corrected", "▲", Tone.NOTE), "An article says what it had wrong."
    FIGURES = "figures", Badge("Disputed", "◆", Tone.ALERT), "Their numbers cannot both be true."
    CLAIMS = "claims", Badge("At odds", "◆", Tone.ALERT), "What they say contradicts each other."


class Precision(StrEnum):
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class LineageKind(StrEnum):
    CITES = "cites"
    COPIES = "copies"
    TRANSLATES = "translates"
    SHARES_PASSAGE = "shares_passage"


class ExportFormat(StrEnum):
    """The exchange formats, by the name that `--as` takes."""

    GED = "ged"
    ACLED = "acled"
    HXL = "hxl"
    AIRWARS = "airwars"
    NINJS = "ninjs"
    ANNOTATIONS = "annotations"
    PROV = "prov"
    CLAIMS = "claims"
    GEOJSON = "geojson"
    FTM = "ftm"
    WIKITEXT = "wikitext"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


class TallyPolicy(StrEnum):
    """How one number is chosen where reports differ."""

    LATEST = "latest"
    CONSERVATIVE = "conservative"
    MAJORITY = "majority"
    RANGE = "range"
    ACLED = "acled"
