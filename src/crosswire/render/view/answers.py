"""Questions as items: one row an answer, with who says so, as of when, and its attributed sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from crosswire.languages.wording import worded
from crosswire.naming import sources
from crosswire.render import clean
from crosswire.render.view import cutoffs
from crosswire.render.view.index import Index
from crosswire.render.view.model import Excerpt, Item, Piece, Row
from crosswire.render.wording import dates, names, numbers, sentences
from crosswire.resources import linking
from crosswire.resources.words import words
from crosswire.types import (
    Answer,
    Badge,
    ChainLink,
    EntityType,
    Figure,
    FigureKind,
    LabelFrom,
    LinkKind,
    Modality,
    Modifier,
    Question,
    Role,
    Standing,
    Sum,
    Tone,
)

ONE_ORIGIN = Badge("one_origin", "①", Tone.NOTE)
SUM_FAILS = Badge("sum_fails", "≠", Tone.ALERT)

HEDGED = (
    Modality.PLANNED,
    Modality.CONDITIONAL,
    Modality.HYPOTHETICAL,
    Modality.NEGATED,
    Modality.DENIED,
)
_AHEAD = frozenset((Modality.PLANNED, Modality.HYPOTHETICAL))
_OPEN = frozenset((Modality.HYPOTHETICAL, Modality.NEGATED))
_READ = frozenset(("rose", "fell", "traded"))
_RATES = frozenset((FigureKind.PERCENT, FigureKind.RATIO, FigureKind.MEASURE))
PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "i",
    "we",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "this",
    "that",
    "both",
}
NO_DATE = datetime.min.replace(tzinfo=UTC)


def label(question: Question) -> str:
    """What a question asks, as a line; the words of a report stand in quotation marks."""
    return "".join(piece.text for piece in asked(question))


def asked(question: Question) -> tuple[Piece, ...]:
    """The same in pieces, the number that a report's words give marked."""
    whole, number = question.label, question.label_number
    if question.label_from is LabelFrom.COMPOSED:
        return (Piece(names.opening(clean.line(whole)), marked=False),)
    start, end = number or (0, 0)
    blank = whole[start:end].startswith("[")
    inside = ((whole[:start], False), (whole[start:end], not blank), (whole[end:], False))
    parts = (("“", False), *inside, ("”", False))
    return tuple(Piece(_quoted(text), marked) for text, marked in parts if text)


def _quoted(text: str) -> str:
    """A stretch of a quotation, with single marks for its own; the spaces at its ends stay."""
    return text if text in {"“", "”"} else clean.SPACES.sub(" ", clean.visible(sentences.nested(text)))


def figures(index: Index, answer: Answer) -> list[Figure]:
    """The figures of an answer that the record holds."""
    return [index.figures[f] for f in answer.figures if f in index.figures]


def kind(index: Index, question: Question) -> FigureKind:
    """What sort of number a question asks for."""
    found = [f.kind for answer in question.answers for f in figures(index, answer)]
    return found[0] if found else FigureKind.OTHER


def stated(index: Index, question: Question, answer: Answer) -> str:
    """An answer as it is stated, in words where its figures give no value: "hundreds" has no ends."""
    if answer.value is None:
        given = [clean.line(f.text).lower() for f in figures(index, answer)]
        if vague(index, answer) or answer.modifier is not Modifier.BETWEEN:
            return given[0] if given else worded("answers.no_number")
    first = next(iter(figures(index, answer)), None)
    if first is None:
        return numbers.stated(answer, unit=question.unit, kind=FigureKind.OTHER)
    return numbers.stated(answer, unit=first.unit, kind=first.kind)


def vague(index: Index, answer: Answer) -> bool:
    """Whether it is a size in words and no number: "dozens"."""
    given = {clean.line(f.text).lower() for f in figures(index, answer)}
    words = len(given) == 1 and not any(letter.isdigit() for letter in next(iter(given)))
    return answer.value is None and words


def level(answer: Answer) -> float:
    """Where an answer stands among others."""
    known = [v for v in (answer.value, answer.low, answer.high) if v is not None]
    return known[0] if known else 0.0


def ranked(question: Question) -> list[Answer]:
    """The answers from the lowest to the highest."""
    return sorted(question.answers, key=lambda a: (level(a), a.modifier, a.as_of or "", a.figures))


def standing_still(index: Index, question: Question) -> list[Answer]:
    """The answers that somebody still gives, where there are such: not a number that a report takes back.

    Who gave that number before gave it too early: what the reason calls replaced is never called the latest.
    """
    found = comparable(index, question)
    gone = {(a.value, a.low, a.high) for a in found if taken_back(index, a)}
    return [a for a in found if (a.value, a.low, a.high) not in gone] or found


def taken_back(index: Index, answer: Answer) -> bool:
    """Whether its figures are only named as ones that hold no more."""
    return all(figure.role is Role.PREVIOUS for figure in figures(index, answer))


def comparable(index: Index, question: Question) -> list[Answer]:
    """The answers in the unit of the question, ranked: values in two units have no lowest and highest."""
    found = ranked(question)
    alike = [a for a in found if any(f.unit == question.unit for f in figures(index, a))]
    return alike or found


def dated(index: Index, question: Question) -> bool:
    """Whether anything says which answer is the latest.

    Of rivals at one time none is: to call one the latest would take its side. Nor is one of two numbers
    of one day that nothing explains, nor of two readings of a price without a day of their own.
    """
    if question.predicate in _READ and not all(answer.as_of for answer in question.answers):
        return False
    moments = {a: _moment(index, a) for a in standing_still(index, question)}
    last = max(moments.values(), default=NO_DATE)
    if last == NO_DATE or question.standing is Standing.DISPUTED:
        return False
    newest = {(a.value, a.low, a.high) for a, moment in moments.items() if moment == last}
    return len(newest) == 1 or question.standing is not Standing.UNEXPLAINED


def latest(index: Index, given: Sequence[Answer]) -> Answer:
    """The answer with the latest cut-off; where it gives none, the day of its report stands in.

    Of one day, the one that says its cut-off, then one with a named source, then one without a hedge.
    """

    def recency(answer: Answer) -> tuple[datetime, bool, bool, bool, int]:
        sourced, plain = bool(speakers(index, answer)), answer.modifier is Modifier.EXACT
        return _moment(index, answer), answer.as_of is not None, sourced, plain, -given.index(answer)

    return max(given, key=recency)


def _moment(index: Index, answer: Answer) -> datetime:
    """Up to when an answer holds: its cut-off, else when its last report came out."""
    known = [index.reports[r].published for r in answer.reports if r in index.reports]
    return dates.parsed(answer.as_of) or max((moment for moment in known if moment), default=NO_DATE)


def speakers(index: Index, answer: Answer) -> list[str]:
    """The innermost named sources of an answer, each once, and no more of them than origins."""
    return _named(index, figures(index, answer), len(answer.origins))


def everyone(index: Index, question: Question, shown: Sequence[Answer] | None = None) -> list[str]:
    """The same of several answers, of all where none are picked; who denies a number gives none."""
    given = [figure for answer in shown or ranked(question) for figure in figures(index, answer)]
    told = [figure for figure in given if figure.modality is not Modality.DENIED]
    return _named(index, told, question.independent_origins)


def _named(index: Index, given: Sequence[Figure], most: int) -> list[str]:
    """Who gives some figures, no more than there are origins: Ada Roe before "the governor"."""
    known: dict[str, bool] = {}
    for figure in given:
        name = source(index, figure)
        if name:
            known[names.opening(name)] = known.get(names.opening(name), False) or _named_entity(index, figure)
    found = names.distinct(list(known))
    best = sorted(found, key=lambda name: not known[name])[: max(most, 1)]
    return [name for name in found if name in best]


def _named_entity(index: Index, figure: Figure) -> bool:
    link = _speaker(figure)
    return link is not None and _entity_name(index, link) is not None


def who(index: Index, answer: Answer) -> str | None:
    """Who says so: the sources that are named, if any."""
    return names.listed(speakers(index, answer), most=3) or None


def unnamed() -> str:
    """What stands in place of a source."""
    return worded("answers.unnamed")


def weight(reports: int, origins: int) -> str:
    """How many reports, and from how many origins: of those that one report cites no more than one."""
    told = worded("counts.report", n=reports)
    return worded("facts.weight", reports=told, origins=_origins(reports, origins))


def _origins(reports: int, origins: int) -> str:
    return worded("counts.origin", n=min(origins, reports))


def best(index: Index, question: Question, answer: Answer) -> Figure | None:
    """The figure of an answer whose sentence is best to copy: asserted, in prose, its source named."""

    def soundness(figure: Figure) -> tuple[bool, ...]:
        asserted = figure.modality is Modality.ASSERTED
        whole = not _points(_sentence(index, figure))  # "It said 27 …" says little alone
        return asserted, not index.in_noise(figure), source(index, figure) is not None, whole

    key = ("best", question.id, answer.figures)
    return index.made(key, lambda: max(figures(index, answer), key=soundness, default=None))


def _sentence(index: Index, figure: Figure) -> str:
    return index.shown(figure.report, figure.sentence.start, figure.sentence.end)


def sentence(index: Index, question: Question, answer: Answer) -> str | None:
    """An answer as a sentence to copy: the report's own, under its outlet."""
    figure = best(index, question, answer)
    if figure is None:
        return None
    outlet = names.outlet(index.reports[figure.report]) or index.outlets[figure.report]
    return sentences.quoted(outlet, _sentence(index, figure))


def evidence(index: Index, question: Question, answer: Answer) -> tuple[Excerpt, ...]:
    """Where an answer stands, the place that its sentence is made of first."""
    chosen = best(index, question, answer)
    first = [chosen.id] if chosen else []
    return index.of_figures([*first, *answer.figures])


def source(index: Index, figure: Figure) -> str | None:
    """The innermost source of a figure; a surname, a pronoun or "his ministry" in full, if that is known."""
    link = _speaker(figure)
    if link is None:
        return None
    name, known = clean.line(link.name).strip(" ,;:"), _entity_name(index, link)
    if _points(name):
        return known  # "his lawyer": whose?
    entity = index.entities.get(link.entity or "")
    if entity and not known and entity.type is not EntityType.GROUP:
        fuller = clean.line(entity.name)  # "the ministry" is the health ministry
        added = set(fuller.lower().split()) - words("small", "articles")
        known = fuller if set(name.lower().split()) < added else None
    return sources.called(name, known, person=entity is not None and entity.type is EntityType.PERSON)


def _entity_name(index: Index, link: ChainLink) -> str | None:
    """The name of who or for whom it speaks; none for a crowd and for what is only called "a monitor"."""
    entity = index.entities.get(link.entity or "")
    if entity is None or entity.type is EntityType.GROUP:
        return None
    name = clean.line(entity.name)
    article = name.partition(" ")[0].lower() in words("small", "articles")
    return None if article or _points(name) or name == name.lower() else name


def _speaker(figure: Figure) -> ChainLink | None:
    return next((link for link in reversed(figure.origin) if link.kind is LinkKind.SPEAKER), None)


def _points(name: str) -> bool:
    """Whether a name is a pronoun or hangs on one: "she", "its interior ministry"."""
    return name.lower().partition(" ")[0] in PRONOUNS


def _moods(index: Index, question: Question, answer: Answer) -> list[Modality]:
    """How an answer is told where it is not told as so, as far as that is of the number itself.

    A rate that is expected is left undone by nobody; and who "failed to protect 40 patients", or whose new
    station would be worth 40 million, says so of what was or would be done, and not of the number.
    """
    given = figures(index, answer)
    moods = {f.modality for f in given}
    rates = all(f.kind in _RATES for f in given)
    told = question.predicate in linking.outcomes().people
    return [m for m in HEDGED if moods == {m} and not (m in _AHEAD and rates) and (told or m not in _OPEN)]


def row(index: Index, question: Question, answer: Answer, *, outlets: int = 4) -> Row:
    """One answer: what is stated, who says so, as of when, where; so many `outlets` by name."""
    hedged = [worded(f"answers.{mood}") for mood in _moods(index, question, answer)]
    since = cutoffs.as_of(index, question, answer)
    several = min(len(answer.reports), len(answer.origins)) > 1
    details = (
        who(index, answer) or unnamed(),
        *((since,) if since else ()),
        worded("answers.in", where=names.listed(index.called(answer.reports), most=outlets)),
        *((_origins(len(answer.reports), len(answer.origins)),) if several else ()),
        *hedged,
        *((worded("answers.taken_back"),) if taken_back(index, answer) else ()),
    )
    return Row(
        text=stated(index, question, answer),
        details=details,
        evidence=evidence(index, question, answer),
    )


def item(index: Index, question: Question) -> Item:
    """A question with its answers, lowest first, its standing, and what that rests on."""
    failing = sums(index, question)
    badges = (question.standing.badge, *flags(question), *((SUM_FAILS,) if failing else ()))
    parent = index.questions.get(question.parent or "")
    within = (worded("answers.part_of", what=label(parent)),) if parent else ()
    why = reason(index, question)
    rests = {
        names.opening(dates.plain(clean.line(e.note), year=index.year)): e.kind
        for e in question.evidence
        if e.note
    }
    return Item(
        anchor=anchor(index, question),
        title=label(question),
        pieces=asked(question),
        badges=badges,
        text=None if question.standing is Standing.SINGLE_REPORT else why,
        rows=tuple(row(index, question, answer) for answer in ranked(question)),
        notes=(*within, *failing),
        basis=tuple(note for note in rests if note not in (why, names.opening(why))),
    )


def reason(index: Index, question: Question) -> str:
    """Why its answers stand as they do."""
    return dates.plain(clean.line(question.reason), year=index.year)


def anchor(index: Index, question: Question) -> str:
    """The name of a question on an HTML page."""
    return f"q{index.numbers[question.id]}"


def flags(question: Question) -> tuple[Badge, ...]:
    """The flag of a claim that several reports print and one origin makes."""
    several = question.standing is not Standing.SINGLE_REPORT
    return (ONE_ORIGIN,) if several and question.independent_origins == 1 else ()


def reports(question: Question) -> set[str]:
    return {report for answer in question.answers for report in answer.reports}


def sums(index: Index, question: Question) -> tuple[str, ...]:
    """The failing sums that concern a question's figures, in words."""
    own = {f for answer in question.answers for f in answer.figures}
    return tuple(
        failing(index, s) for total in sorted(own & index.failing.keys()) for s in index.failing[total]
    )


def failing(index: Index, found: Sum) -> str:
    """A sum that its parts do not reach: "28 + 7 = 35, not 38"; with the note of the record."""
    total, parts = index.figures.get(found.total), _parts(index, found.parts)
    note = clean.line(found.note)
    if total is None or total.value is None or any(p.value is None for p in parts):
        return note
    added = " + ".join(numbers.digits(p.value or 0) for p in parts)
    reached = numbers.digits(sum(p.value or 0 for p in parts))
    verdict = f"{added} = {reached}"
    if not found.holds:
        verdict = worded("answers.not_reached", added=verdict, total=numbers.digits(total.value))
    return f"{verdict}. {note}" if note and " = " not in note else verdict


def _parts(index: Index, parts: Sequence[str]) -> list[Figure]:
    return [index.figures[p] for p in parts if p in index.figures]
