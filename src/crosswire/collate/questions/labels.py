"""A question in plain words: "Hostages released during the truce"."""

from __future__ import annotations

from crosswire.collate.questions.fitting import fitting
from crosswire.collate.questions.subject import Subject
from crosswire.resources import linking
from crosswire.resources.words.forms import plural
from crosswire.types import FigureKind

_NAMES = {
    FigureKind.MONEY: "Amount",
    FigureKind.PERCENT: "Share",
    FigureKind.RATIO: "Share",
    FigureKind.DURATION: "Duration",
    FigureKind.AGE: "Age",
    FigureKind.MEASURE: "Amount",
}
_MEASURES = {
    "length": "Distance", "mass": "Weight", "area": "Area", "volume": "Volume", "speed": "Speed",
    "length per hour": "Speed", "length per second": "Speed", "magnitude": "Magnitude",
    "temperature": "Temperature", "power": "Power", "energy": "Energy",
}  # fmt: skip
# What can be said of money; "produced" or "held" beside a sum is a verb of something else.
_OF_MONEY = frozenset(
    ("offered", "paid", "sold", "bought", "earned", "invested", "pledged", "lost", "fined", "damaged", "cost")
)
_OF_SHARES = frozenset(
    ("affected", "killed", "injured", "displaced", "destroyed", "damaged", "voted", "infected")
)
# What is measured by its depth, and is no distance.
_FALLEN = frozenset(("rain", "rainfall", "snow", "snowfall", "precipitation", "hail", "ice", "water"))
_UNITS = {
    "pound-mass": "pounds", "pound sterling": "pounds sterling", "pound-force": "pounds of force",
    "pound-foot": "pound-feet", "foot pound-force": "foot-pounds", "celsius": "degrees Celsius",
    "fahrenheit": "degrees Fahrenheit", "brazilian real": "brazilian reais",
    "swedish krona": "swedish kronor",
    "norwegian krone": "norwegian kroner", "revolutions": "revolutions",
}  # fmt: skip
_ONE_FORM = frozenset(
    (
        *("yen", "yuan", "won", "rand", "naira", "baht", "taka", "ringgit", "dong", "pence"),
        *("horsepower", "hertz", "kilohertz", "megahertz", "gigahertz", "kelvin", "magnitude"),
    )
)
# A sum is called by what it is; what it was paid for stands in brackets.
_SUMS = frozenset(
    (
        *("damage", "profit", "revenue", "loss", "cost", "price", "bid", "offer", "debt", "fine", "budget"),
        *(
            "deal",
            "fee",
            "tax",
            "income",
            "salary",
            "wage",
            "payment",
            "investment",
            "fund",
            "funding",
            "aid",
        ),
        *("loan", "bonus", "donation", "grant", "sale", "turnover", "earnings", "value", "worth", "deficit"),
        *("surplus", "bill", "expense", "expenditure", "spending", "compensation", "bond", "stake", "prize"),
        *(
            "ransom",
            "reward",
            "settlement",
            "contract",
            "valuation",
            "capital",
            "cash",
            "dividend",
            "penalty",
        ),
        *(
            "bailout",
            "share",
            "premium",
            "export",
            "import",
            "reserve",
            "subsidy",
            "pledge",
            "charge",
            "rent",
        ),
        *("estimate", "cut", "saving", "trade", "credit", "market", "asset", "transaction"),
    )
)
_NO_NOUNS = frozenset(
    ("out", "up", "off", "down", "over", "away", "back", "on", "in", "so", "hers", "theirs")
)
_VOWELS = frozenset("aeiouy")
_NO_PLACES = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow")
)


def label(about: Subject, place: str | None) -> str:
    """The question in a few plain words; it names no number.

    Args:
        about: What most of the figures say they count.
        place: The name of the place that they are tied to.
    """
    period = about.when
    where = f"in {place}" if place and place.lower() not in (period or "").lower() else None
    if about.kind is FigureKind.AGE or (place or "").lower() in _NO_PLACES:
        where = None
    if about.kind is FigureKind.AGE:  # an age is somebody's, not a day's
        period = None
    what = _measured(about) if about.kind in _NAMES else _happened(about)
    words = " ".join(filter(None, (what, where, period)))
    unit = _unit(about)
    return words[0].upper() + words[1:] + (f", in {unit}" if unit else "")


def _happened(about: Subject) -> str:
    return " ".join(filter(None, (_counted(about), _outcome(about))))


def _counted(about: Subject) -> str:
    known = _named(about.counted)
    unnamed = "people" if about.predicate in linking.outcomes().people else "number"
    noun = plural(about.counted or "") if known else unnamed
    told = _distinct(about) if noun != "number" else []  # nobody knows what these would qualify
    short, groups = [q for q in told if " and " not in q], [q for q in told if " and " in q]
    peoples = [q for q in short if noun == "people" and q.endswith("s") and q.lower() in linking.nations()]
    if peoples:  # "Israelis" instead of "Israelis people"
        noun, short = peoples[0], [q for q in short if q not in peoples]
    if (
        groups and noun in groups[0].split()
    ):  # "women and children" instead of "children (women and children)"
        noun, groups = groups[0], []
    return " ".join([*short, noun]) + (f" ({groups[0]})" if groups else "")


def _named(counted: str | None) -> bool:
    """Whether the counted is a noun that says something: no "1st", no "gp", no particle."""
    if counted is None or counted in linking.nouns().empty or counted in _NO_NOUNS:
        return False
    return not _VOWELS.isdisjoint(counted.lower()) and not any(map(str.isdigit, counted))


def _distinct(about: Subject) -> list[str]:
    """Qualifiers that say something of their own: no echo of the noun, the outcome or one another."""
    known, seen, kept = linking.outcomes().class_of, set(), []
    head = (about.counted or "").lower()
    for qualifier in about.qualifiers:
        words = frozenset(qualifier.lower().replace("-", " ").split())
        echo = head.startswith(qualifier.lower().rstrip("s")) or about.predicate in known.get(
            qualifier.lower(), ()
        )
        idle = qualifier.lower() in _NO_NOUNS
        if not echo and not idle and words not in seen and not words <= linking.nouns().idle:
            kept.append(qualifier)
        seen.add(words)
    return kept[:3]


def _outcome(about: Subject) -> str | None:
    """The outcome, where a table names it: any other verb may be said of something else."""
    if about.predicate is None or about.predicate not in linking.outcomes().names:
        return None
    noun = (about.counted or "").split(" ")[-1]
    strikes = linking.nouns().class_of.get(noun) == "airstrike" and about.predicate == "struck"
    echo = strikes or noun[:5] == about.predicate[:5]
    said = None if echo else fitting(about.predicate, noun if _named(noun) else "")
    return said.replace("_", " ") if said else None  # "killed_or_injured"


def _measured(about: Subject) -> str:
    """What a share, a sum of money or a length of time is of."""
    if about.dimension == "times":
        often = about.predicate if about.predicate in ("extended", "lasted") else _outcome(about)
        return " ".join(filter(None, ("Times", often)))
    plain = _MEASURES.get(about.dimension, _NAMES[about.kind])
    moves = about.kind in (FigureKind.MONEY, FigureKind.PERCENT)
    name = {"up": "Rise", "down": "Fall"}.get(about.change or "", plain) if moves else plain
    said = _OF_MONEY if about.kind is FigureKind.MONEY else _OF_SHARES
    told = about.kind in (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.RATIO)
    outcome = about.predicate if told and about.predicate in said else None
    if about.kind is FigureKind.MONEY and outcome == "damaged":  # damage is what is counted here
        name, outcome = "Damage", None
    counted = about.counted if about.counted != about.unit and _named(about.counted) else None
    if about.kind is FigureKind.MONEY and counted and not about.change:
        if counted.split(" ")[-1] not in _SUMS:
            return " ".join(filter(None, (name, outcome, f"({counted})")))
        return " ".join(filter(None, (counted, outcome if outcome != "offered" else None)))
    if about.kind is FigureKind.MEASURE and counted in _FALLEN:  # "Rain, in millimetres"
        return counted
    people = linking.nouns().class_of.get(counted or "") in linking.nouns().human
    of = f"of {plural(counted) if people else counted}" if counted else None
    return " ".join(filter(None, (name, of, outcome)))


def _unit(about: Subject) -> str | None:
    if about.unit is None or about.kind in (FigureKind.COUNT, FigureKind.RATIO, FigureKind.OTHER):
        return None
    name, per, base = about.unit.removesuffix(" of age").partition(" per ")
    return about.unit if name in ("per cent", "") else _units(name) + per + base


def _units(name: str) -> str:
    """The plural of a unit or currency, as a reader says it: "pounds", not "pound-masses"."""
    if name.rsplit(" ", maxsplit=1)[-1] in _ONE_FORM:
        return name
    return _UNITS.get(name) or plural(name)
