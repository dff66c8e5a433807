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
    """A standing or a flag, told by its word and its shape, never by colour alone.

    Attributes:
        code: What it says; its word is `badges.CODE` in the wording of a language.
    """

    code: str
    shape: str
    tone: Tone


class Standing(StrEnum):
    """How the answers of a question stand to each other; never who is right.

    Attributes:
        badge: How a page marks it.
        section: The section of a page that lists it.
        rank: What it adds to how early a desk would want the question, 0 to 2.5 points.
    """

    badge: Badge
    section: str
    rank: float

    def __new__(cls, value: str, shape: str, tone: Tone, section: str, rank: float) -> Standing:  # noqa: PLR0917 - the columns of the table below
        made = str.__new__(cls, value)
        made._value_, made.badge, made.section, made.rank = value, Badge(value, shape, tone), section, rank
        return made

    SINGLE_REPORT = "single_report", "○", Tone.CALM, "single", 0.0
    AGREED = "agreed", "●", Tone.CALM, "agreed", 0.5
    COMPATIBLE = "compatible", "◐", Tone.CALM, "agreed", 1.0
    DIFFERENT_SCOPE = "different_scope", "◫", Tone.NOTE, "scope", 0.0
    UPDATED = "updated", "▲", Tone.NOTE, "updates", 2.0
    DISPUTED = "disputed", "◆", Tone.ALERT, "disputes", 2.5
    UNEXPLAINED = "unexplained", "◇", Tone.ALERT, "disputes", 1.5

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
    """How the sides of an account stand to each other; never who is right.

    What that is in a sentence stands under its value among the `accounts` of a language's wording.

    Attributes:
        badge: How a page marks it.
    """

    badge: Badge

    def __new__(cls, value: str, badge: Badge) -> AccountKind:
        made = str.__new__(cls, value)
        made._value_, made.badge = value, badge
        return made

    DENIAL = "denial", Badge("denied", "◆", Tone.ALERT)
    CHARGE = "charge", Badge("charge_denied", "◆", Tone.ALERT)
    RESPONSIBILITY = "responsibility", Badge("who_did_it", "◆", Tone.ALERT)
    CONTRAST = "contrast", Badge("at_odds", "◆", Tone.ALERT)
    CAUSE = "cause", Badge("at_odds", "◆", Tone.ALERT)
    STATUS = "status", Badge("at_odds", "◆", Tone.ALERT)
    STANCE = "stance", Badge("at_odds", "◆", Tone.ALERT)
    JUDGED = "judged", Badge("judged_differently", "◆", Tone.ALERT)
    CRITICISM = "criticism", Badge("criticised", "◆", Tone.ALERT)
    VERDICT = "verdict", Badge("claim_disputed", "◆", Tone.ALERT)
    DOUBT = "doubt", Badge("not_confirmed", "▲", Tone.NOTE)
    UPDATED = "updated", Badge("updated", "▲", Tone.NOTE)
    OVERTAKEN = "overtaken", Badge("updated", "▲", Tone.NOTE)
    TURNED = "turned", Badge("updated", "▲", Tone.NOTE)
    CORRECTED = "corrected", Badge("corrected", "▲", Tone.NOTE)
    SPELT = "spelt", Badge("spelt_differently", "▲", Tone.NOTE)
    TIMES = "times", Badge("times_differ", "▲", Tone.NOTE)
    FIGURES = "figures", Badge("disputed", "◆", Tone.ALERT)
    CLAIMS = "claims", Badge("at_odds", "◆", Tone.ALERT)
    AGREED = "agreed", Badge("agreed", "●", Tone.CALM)


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
