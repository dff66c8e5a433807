"""A question in plain words: "Hostages released during the truce"."""

from __future__ import annotations

from crosswire.collate.questions.fitting import fitting
from crosswire.collate.questions.subject import Subject
from crosswire.resources import linking
from crosswire.resources.words import calendar, table
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import plural
from crosswire.types import FigureKind

_VOWELS = frozenset("aeiouy")


def label(about: Subject, place: str | None) -> str:
    """The question in a few plain words; it names no number.

    Args:
        about: What most of the figures say they count.
        place: The name of the place that they are tied to.
    """
    period = about.when
    where = f"in {place}" if place and place.lower() not in (period or "").lower() else None
    if about.kind is FigureKind.AGE or _is_day(place):
        where = None
    if about.kind is FigureKind.AGE:  # an age is somebody's, not a day's
        period = None
    what = _measured(about) if about.kind in table("labels")["kinds"] else _happened(about)
    words = " ".join(filter(None, (what, where, period)))
    unit = _unit(about)
    return words[0].upper() + words[1:] + (f", in {unit}" if unit else "")


def _is_day(place: str | None) -> bool:
    """A name that is taken for a place and is a day: "in Monday"."""
    return (place or "").capitalize() in (*calendar.day_names(), "Today", "Tomorrow")


def _happened(about: Subject) -> str:
    return " ".join(filter(None, (_counted(about), _outcome(about))))


def _counted(about: Subject) -> str:
    known = _named(about.counted)
    unnamed = "people" if about.predicate in linking.outcomes().people else "number"
    noun = plural(about.counted or "") if known else unnamed
    words = _distinct(about) if noun != "number" else []  # nobody knows what these would qualify
    short, groups = [q for q in words if " and " not in q], [q for q in words if " and " in q]
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
    if counted is None or counted in linking.nouns().empty or counted in listed("labels", "hollow"):
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
        idle = qualifier.lower() in listed("labels", "hollow")
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
    fit = None if echo else fitting(about.predicate, noun if _named(noun) else "")
    return fit.replace("_", " ") if fit else None  # "killed_or_injured"


def _measured(about: Subject) -> str:
    """What a share, a sum of money or a length of time is of."""
    if about.dimension == "times":
        often = about.predicate if about.predicate in ("extended", "lasted") else _outcome(about)
        return " ".join(filter(None, ("Times", often)))
    known = table("labels")
    plain = known["measures"].get(about.dimension, known["kinds"][about.kind])
    moves = about.kind in (FigureKind.MONEY, FigureKind.PERCENT)
    name = {"up": "Rise", "down": "Fall"}.get(about.change or "", plain) if moves else plain
    fitting_words = listed("labels", "of_money" if about.kind is FigureKind.MONEY else "of_shares")
    summed = about.kind in (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.RATIO)
    outcome = about.predicate if summed and about.predicate in fitting_words else None
    if about.kind is FigureKind.MONEY and outcome == "damaged":  # damage is what is counted here
        name, outcome = "Damage", None
    counted = about.counted if about.counted != about.unit and _named(about.counted) else None
    if about.kind is FigureKind.MONEY and counted and not about.change:
        if counted.split(" ")[-1] not in listed("labels", "sums"):
            return " ".join(filter(None, (name, outcome, f"({counted})")))
        return " ".join(filter(None, (counted, outcome if outcome != "offered" else None)))
    if about.kind is FigureKind.MEASURE and counted in listed("labels", "fallen"):  # "Rain, in millimetres"
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
    if name.rsplit(" ", maxsplit=1)[-1] in listed("labels", "one_form"):
        return name
    return table("labels")["units"].get(name) or plural(name)
