"""A question as a native speaker puts it, where every answer says all that it takes for granted.

    outcome, counted | said by every answer                      -> "How many people were killed?"
    place, period    | said by every mention, and by more than one -> "… in Belmora?"
    owner            | the same in every mention                 -> "How many votes did Barran get?"

Anything else, and whatever one mention alone says, is left to the words of a report.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from crosswire.amounts import RESULT
from crosswire.collate.questions.views import FigureView
from crosswire.languages.wording import concept, spoken
from crosswire.naming.names import unarticled
from crosswire.resources import linking, lists
from crosswire.resources.words import calendar, table
from crosswire.resources.words import words as listed
from crosswire.resources.words.forms import ends, plural, singular
from crosswire.types import FigureKind, Modality, Role

_WARDS = lists.words("collate/questions/asked", "wards")  # who leaves one was no captive

_TEMPLATES = "words/asked.toml"
_LONG_AGO = timedelta(days=300)
_WHOLE = frozenset((None, Role.TOTAL, Role.PREVIOUS))


def asked(
    views: Sequence[FigureView], names: Mapping[str, str], places: frozenset[str] = frozenset()
) -> str | None:
    """The question that some figures answer; None where it takes something for granted that not all say.

    Args:
        views: The figures of one question.
        names: Entity id to its name.
        places: Ids of the entities that are places: of these none gets votes.
    """
    if len(views) < 2 or any(view.figure.event or _past(view) for view in views):
        return None
    if not all(view.figure.modality in (Modality.ASSERTED, Modality.DENIED) for view in views):
        return None
    if views[0].dimension == RESULT:
        return _result(views)
    kind = views[0].figure.kind
    owned = _owned(views, names, places) if _templates("owned") else None
    if owned or kind is not FigureKind.COUNT:
        return owned
    return _happened(views, names)


def _templates(kind: str) -> Mapping[str, Any]:
    """Templates of one kind, or lists that they are asked by, in the language of the story."""
    found: Mapping[str, Any] = lists.own(_TEMPLATES, spoken()).get(kind, {})
    return found


def _result(views: Sequence[FigureView]) -> str | None:
    """What a vote came to, or a contest as a whole."""
    known = _templates("results")
    named = {view.figure.qualifiers for view in views}
    if not known:
        return None
    if any(view.noun != "vote" for view in views):
        return None if any(named) else str(known["score"])
    body = next(iter(named.pop()), None) if len(named) == 1 else None
    return str(known["vote"]).format(whose=str(known["of"]).format(body=body) if body else "")


def _past(view: FigureView) -> bool:
    """Whether its period was over long before its report: a figure of another event, as a rule."""
    period = view.figure.period
    if period is None or not period.to or view.published is None:
        return False
    return date.fromisoformat(period.to[:10]) < view.published.date() - _LONG_AGO


def _happened(views: Sequence[FigureView], names: Mapping[str, str]) -> str | None:
    known = linking.outcomes().names
    outcomes = Counter(v.figure.predicate for v in views if v.figure.predicate in known)
    outcome, times = outcomes.most_common(1)[0] if outcomes else (None, 0)
    if outcome is None or 5 * times < 4 * outcomes.total():  # one in five may be misread
        return None
    if outcome == "released" and any(_WARDS & view.bag for view in views):
        return None
    people = all(view.people for view in views)
    template = _templates("people" if people else "things").get(outcome)
    mixed = len({attackers(view) for view in views}) > 1  # "two people", "the two bombers"
    who = _who(views) if template and not mixed else None
    if not template or who is None or not _everywhere(views, outcome, _whole(views, who)):
        return None
    where, when = _where(views, names), _when(views)
    return _put(views, template).format(who=who, where=where, when=when)


def attackers(view: FigureView) -> bool:
    """Whether a figure counts those who did it: "the two bombers"."""
    return (view.figure.counted or "").lower() in listed("people", "attackers")


def _put(views: Sequence[FigureView], template: str) -> str:
    """The question in the verb of the reports, where all have the same; "died" for "killed" and "died"."""
    words = {_word(view) for view in views} - {""}
    voice, _, verb = words.pop().partition(":") if len(words) == 1 else ("", "", "")
    voices = _templates("voices")
    if voice in voices and verb != "dead":
        return str(voices[voice]).replace("{verb}", verb)
    return str(_templates("people")["died"] if "killed" in template else template)


def _whole(views: Sequence[FigureView], who: str) -> frozenset[Role | None]:
    """The places in a series that a number may have to count all of those who are asked after."""
    parts = who != "people" and {view.figure.role for view in views} == {Role.PART}
    return _WHOLE | {Role.PART} if parts else _WHOLE


def _everywhere(views: Sequence[FigureView], outcome: str, roles: frozenset[Role | None]) -> bool:
    """Whether each answer has a figure that says it; what is denied or taken back need not."""
    answers: defaultdict[object, list[FigureView]] = defaultdict(list)
    for view in views:
        f = view.figure
        if not view.denied and not view.taken_back:
            answers[f.value if f.value is not None else (f.low, f.high)].append(view)
    return bool(answers) and all(
        any(view.figure.role in roles and _says(view, outcome) for view in same) for same in answers.values()
    )


def _says(view: FigureView, outcome: str) -> bool:
    """Whether the clause of a figure says the outcome of what it counts."""
    word = _word(view).partition(":")[2]
    classes = linking.outcomes().class_of
    return view.figure.predicate == outcome and outcome in (*classes.get(_verbs().get(word, word), ()), word)


@cache
def _verbs() -> dict[str, str]:
    """Each participle with its verb."""
    known = table("telling")
    return {said: verb for voice in ("suffered", "done", "been") for verb, said in known[voice].items()}


def _word(view: FigureView) -> str:
    """By which word its clause says what happened."""
    return view.figure.verb or ""


def _who(views: Sequence[FigureView]) -> str | None:
    """The counted in the plural, as all name them; None where they are narrowed in different ways."""
    nouns = [view.figure.counted.lower() if view.figure.counted else "" for view in views]
    hollow = frozenset(_templates("class").get("hollow", ())) | linking.nouns().empty
    named = [noun for noun in nouns if noun and noun not in hollow]
    kinds = {linking.nouns().class_of.get(noun, noun) for noun in named}
    alike = len(kinds) == 1 and len(named) == len(nouns)
    if not alike and not all(view.people for view in views):
        return None
    noun = _several(max(named, key=named.count) if alike else "person")
    narrowed = [tuple(q for q in view.figure.qualifiers if not _idle(q)) for view in views]
    if noun is None or not all(narrowed):
        return "people" if noun == "persons" else noun
    if len({tuple(sorted(map(str.lower, words))) for words in narrowed}) > 1 or len(narrowed[0]) > 1:
        return None
    return _narrowed(narrowed[0][0], noun)


def _several(noun: str) -> str | None:
    """What is asked after: the plural, and in another language what its folder calls it, if it does."""
    if spoken() == lists.CONCEPTS:
        return plural(noun)
    return called if (called := concept(noun)) != noun else None


def _idle(qualifier: str) -> bool:
    return all(word in linking.nouns().idle for word in qualifier.lower().split())


def _narrowed(qualifier: str, noun: str) -> str | None:
    """People who are Israelis or Marines are called so; "Kestrels" and "women and children" are None."""
    if " " in qualifier or spoken() != lists.CONCEPTS:
        return None
    if noun != "people" or not ends(qualifier, "plural"):
        return f"{qualifier} {noun}"
    people = (
        singular(qualifier.lower()) in listed("people", "forces") or qualifier.lower() in linking.nations()
    )
    return qualifier if people else None


def _where(views: Sequence[FigureView], names: Mapping[str, str]) -> str:
    """The place that every mention ties its number to, as in "killed in Belmora"; else nothing."""
    places = {view.located for view in views}
    name = names.get(places.pop() or "", "") if len(places) == 1 else ""
    if not name or name.capitalize() in (*calendar.day_names(), "Today", "Tomorrow"):
        return ""
    low, known, placed = name.lower(), _templates("class"), _templates("placed")
    led = " " in low and low.split(" ")[0] in known.get("on_before", ())
    how = "on" if led or low.endswith(tuple(known.get("on", ()))) else "in"
    how = "at" if how == "in" and low.endswith(tuple(known.get("at", ()))) else how
    article = low.endswith(tuple(known.get("with_article", ()))) and unarticled(low) == low
    called = str(placed["with_article"]).format(name=name) if article else name
    return str(placed[how]).format(name=called) if how in placed else ""


def _when(views: Sequence[FigureView]) -> str:
    """The period that every mention has in the same words, as in "killed since Monday"; else nothing."""
    if not all(view.wording and view.wording.phrase and view.figure.period for view in views):
        return ""
    periods = {(v.figure.period.from_, v.figure.period.to) for v in views if v.figure.period}
    phrases = {v.wording.phrase for v in views if v.wording}
    return f" {phrases.pop()}" if len(periods) == len(phrases) == 1 else ""


def _owned(views: Sequence[FigureView], names: Mapping[str, str], places: frozenset[str]) -> str | None:
    """A question after what somebody has, or after a sum by its own name."""
    known, figure = _templates("owned"), views[0].figure
    owner = _owner(views, names)
    roles = {view.figure.role for view in views}
    what = _counted(views)
    if figure.kind is FigureKind.AGE:
        return str(known["age"].format(owner=owner)) if owner else None
    if what == "vote" and roles == {Role.THRESHOLD} and figure.kind is FigureKind.COUNT:
        return str(known["needed"])
    if roles == {Role.FORECAST}:
        summed = owner and what in _templates("class")["sums_of"]
        return str(known["forecast"].format(what=what, owner=owner)) if summed else None
    if not roles <= _WHOLE:
        return None
    if what is None and _of_votes(views):
        what = "vote"
    if what == "vote" and not places.isdisjoint(_owners(views)):
        return None
    return _had(figure.kind, what, owner)


def _of_votes(views: Sequence[FigureView]) -> bool:
    """Whether all are shares that were won, of votes where the text says of what: "318,604 votes (47.6%)"."""
    won = all(view.figure.predicate == "won" and view.figure.kind is FigureKind.PERCENT for view in views)
    return won and {view.figure.counted for view in views} <= {None, "vote"}


def _had(kind: FigureKind, what: str | None, owner: str | None) -> str | None:
    known = _templates("owned")
    if what == "vote" and owner and kind in (FigureKind.COUNT, FigureKind.PERCENT):
        return str(known["votes" if kind is FigureKind.COUNT else "share"].format(owner=owner))
    if kind is not FigureKind.MONEY or what is None:
        return None
    if owner and what in _templates("class")["sums_of"]:
        owners = known["owners" if ends(owner, "plural") else "owner"].format(owner=owner)
        return str(known["sum_of"].format(owners=owners, what=what))
    return str(known["sum"].format(what=what)) if what in _templates("class")["sums"] else None


def _counted(views: Sequence[FigureView]) -> str | None:
    """What all of them count, by one word."""
    words = {view.figure.counted.lower() if view.figure.counted else None for view in views}
    return words.pop() if len(words) == 1 else None


def _owner(views: Sequence[FigureView], names: Mapping[str, str]) -> str | None:
    """Whose all of them are."""
    owners = _owners(views)
    return names.get(owners.pop() or "") if len(owners) == 1 else None


def _owners(views: Sequence[FigureView]) -> set[str | None]:
    return {view.figure.owner or view.owner.entity for view in views}
