"""Whether a draft puts a number or a quotation down to those to whom the reports do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.check import roles
from crosswire.check.found import Found
from crosswire.check.quotations import Place
from crosswire.check.setting import DRAFT, Setting
from crosswire.check.wording import called, say
from crosswire.collate.questions.parties import of_link
from crosswire.collate.questions.views import FigureView
from crosswire.naming.names import folded, unarticled
from crosswire.render import clean
from crosswire.render.wording import names
from crosswire.resources.words import people
from crosswire.types import ChainLink, EntityType, Figure, LinkKind, Passage, Span, Statement
from crosswire.types.checking import Piece, Verdict

_AROUND = 200  # characters around a passage of a report in which its source may stand
_STEM = 6  # letters that "minister" and "ministry" share
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something, by the text of a report or of the draft.

    Attributes:
        link: The innermost speaker.
        report: Whose text it is.
        span: The sentence in which he is named.
    """

    link: ChainLink
    report: str
    span: Span


def names_one_of(setting: Setting, draft: FigureView, bearers: Sequence[FigureView]) -> bool:
    """Whether the draft names a source for its number, and one that gives it in the reports."""
    own = _voice(draft.figure.origin, DRAFT, draft.figure.sentence)
    others = [other for view in bearers if (other := _of_figure(view.figure))]
    if own is not None:
        return any(not two(setting, own, other) for other in others)
    return any(_in_sentence(setting, draft.figure.sentence, other) for other in others)


def _in_sentence(setting: Setting, sentence: Span, other: Voice) -> bool:
    """Whether a sentence of the draft names the source of a report, by its name or by an office."""
    if other.link.entity is not None and other.link.entity in setting.entities.within(DRAFT, sentence):
        return True
    text = setting.draft.report.slice(sentence).lower()
    told = roles.told(setting, other.link.entity) if other.link.entity else []
    words = {role.head for role in told} | {w for w in folded(other.link.name) if len(w) >= _STEM}
    return any(word in text for word in words)


def of_figure(
    setting: Setting, draft: FigureView, bearers: Sequence[FigureView], rivals: Sequence[FigureView]
) -> Found | None:
    """A number that the reports put down to somebody else.

    Args:
        setting: The draft beside the reports.
        draft: A figure of the draft.
        bearers: Figures of reports that have its number.
        rivals: Figures of the same thing that have another one: what the draft's source says it is.
    """
    own = _voice(draft.figure.origin, DRAFT, draft.figure.sentence)
    span = _source(setting, draft.figure.statement)
    if own is None or span is None or not draft.figure.sentence.covers(span):
        return None
    if _is_report(setting, own, [view.figure.report for view in bearers]):
        return None
    voices = [_of_figure(view.figure) for view in bearers]
    if (other := _judged(setting, span, own, voices, code="other_source")) is not None:
        return other
    asked = {question.id for view in bearers if (question := setting.question_of.get(view.id))}
    answers = [
        view
        for view in rivals
        if ((q := setting.question_of.get(view.id)) and q.id in asked and q.standing.open)
        or any(_side_by_side(view, one) for one in bearers)
    ]
    theirs = [voice for view in answers if (voice := _of_figure(view.figure)) and _one(own, voice)]
    known = [voice for voice in voices if voice is not None]
    if not theirs or not known or any(_one(own, voice) for voice in known):
        return None
    return _other(setting, span, known, code="other_source")


def _side_by_side(one: FigureView, other: FigureView) -> bool:
    """Whether a report gives two numbers of one thing close by: "the guard counts 34 dead, the club 39"."""
    return one.report == other.report and abs(one.figure.start - other.figure.start) < _AROUND


def _one(own: Voice, other: Voice) -> bool:
    """Whether the draft and a report surely name one speaker."""
    same = own.link.entity is not None and own.link.entity == other.link.entity
    words = set(folded(own.link.name))
    return same or (bool(words) and words == set(folded(other.link.name)))


def _is_report(setting: Setting, own: Voice, reports: Sequence[str]) -> bool:
    """Whether the draft quotes a report itself that says this: "Harbour Post: “…”"."""
    told = unarticled(own.link.name.casefold())
    held = (setting.index.reports[one] for one in reports if one in setting.index.reports)
    return any(told == unarticled((names.outlet(one) or "").casefold()) for one in held)


def of_quotation(setting: Setting, quote: Span, places: Sequence[Place]) -> Found | None:
    """A quotation that the reports put down to somebody else."""
    statement = next((s for s in setting.draft.statements if _holds(s, quote)), None)
    own = _voice(statement.chain, DRAFT, statement.sentence) if statement else None
    span = statement.source[0] if statement and statement.source else None
    if own is None or span is None or statement is None:
        return None
    if _is_report(setting, own, [place.report for place in places]):
        return None
    return _judged(setting, span, own, [_of_place(setting, place) for place in places], code="other_speaker")


def _judged(
    setting: Setting, span: Span, own: Voice, others: Sequence[Voice | None], *, code: str
) -> Found | None:
    """Somebody else, where the reports that name a speaker all name another one."""
    known = [other for other in others if other is not None]
    if not known or 2 * len(known) < len(others) or not all(two(setting, own, other) for other in known):
        return None
    return _other(setting, span, known, code=code)


def _other(setting: Setting, span: Span, known: Sequence[Voice], *, code: str) -> Found:
    """The finding that the reports name others, and whom."""
    by = names.distinct(list(dict.fromkeys(names.opening(_name(setting, other)) for other in known)))
    reason = say(code, **called(setting, (other.report for other in known)), by=names.listed(by, most=2))
    return Found(
        Piece.SPEAKER,
        span,
        Verdict.WRONG_SPEAKER,
        code,
        reason,
        instead=tuple(by),
        by=tuple(by),
        evidence=tuple(_passage(setting, other) for other in known[:3]),
    )


def two(setting: Setting, own: Voice, other: Voice) -> bool:  # noqa: PLR0911 - one return a rule
    """Whether the draft and a report surely name two who are not one, nor speak for one."""
    a, b = own.link.entity, other.link.entity
    if a is not None and a == b:
        return False
    if (office := _office(own.link.name)) is not None:
        return _holds_other_office(setting, office, other)
    one, second = of_link(own.link, setting.entities), of_link(other.link, setting.entities)
    if one.words & second.words:
        return False
    if _is_person(setting, a) and _is_person(setting, b):
        return not _chained(setting, a or "", other)
    if _stems(setting, own) & _stems(setting, other) or _told_together(setting, own, other):
        return False
    if one.other_than(second) and not _beside(setting, own, other):
        return True
    if a is None or b is None:
        return False
    if setting.entities.nameless(a) or setting.entities.nameless(b) or _belong(setting, a, b):
        return False
    return not _beside(setting, own, other)


def _office(name: str) -> str | None:
    """The office by which somebody is named without a name: "the union's chairman"; None of "Jane Roe"."""
    listed = name.split()
    plain = [word.lower().rstrip(",") for word in listed]
    at = next((n for n in range(len(plain) - 1, -1, -1) if plain[n] in people.roles()), None)
    return plain[at] if at is not None and listed[at][:1].islower() and not _named(listed[at + 1 :]) else None


def _named(rest: Sequence[str]) -> bool:
    return any(word[:1].isupper() for word in rest) and "of" not in rest and "for" not in rest


def _holds_other_office(setting: Setting, office: str, other: Voice) -> bool:
    """Whether the report's speaker is called otherwise by all reports that say what he is."""
    entity = other.link.entity
    if entity is None or setting.entities.get(entity).type is not EntityType.PERSON:
        return False
    told = {word for role in roles.told(setting, entity) for word in (role.head, *role.kinds)}
    if told:
        return not any(word[:_STEM] == office[:_STEM] for word in told)
    return not setting.entities.nameless(entity) and bool(setting.holders.get(office, set()) - {entity})


def _told_together(setting: Setting, own: Voice, other: Voice) -> bool:
    """Whether a report names a person and a body in one sentence: she may speak for it."""
    ends = sorted((own, other), key=lambda voice: not _is_person(setting, voice.link.entity))
    if not _is_person(setting, ends[0].link.entity):
        return False
    body = {word for word in folded(ends[1].link.name) if len(word) >= _LEAST}
    texts = {extract.report.id: extract for extract in setting.extracts}
    for mention in setting.entities.get(ends[0].link.entity or "").mentions:
        sentence = texts[mention.report].sentence_at(mention.start) if mention.report in texts else None
        if sentence and body & set(folded(texts[mention.report].report.slice(sentence.span))):
            return True
    return False


def _is_person(setting: Setting, entity: str | None) -> bool:
    return entity is not None and setting.entities.get(entity).type is EntityType.PERSON


def _stems(setting: Setting, voice: Voice) -> set[str]:
    """The first letters of the words of a name and its role: a minister and his ministry share them."""
    entity = setting.entities.get(voice.link.entity) if voice.link.entity else None
    said = [voice.link.name, *([entity.role] if entity and entity.role else [])]
    return {word[:_STEM] for text in said for word in folded(text) if len(word) >= _LEAST}


def _belong(setting: Setting, a: str, b: str) -> bool:
    return b == setting.entities.get(a).parent or a == setting.entities.get(b).parent


def _chained(setting: Setting, entity: str, other: Voice) -> bool:
    """Whether a report has the one pass on what the other says."""
    statements = setting.index.brief.statements
    return any(
        s.report == other.report and s.sentence == other.span and entity in [link.entity for link in s.chain]
        for s in statements
    )


def _beside(setting: Setting, own: Voice, other: Voice) -> bool:
    """Whether the report names the draft's source beside its own: "a spokeswoman for the company"."""
    around = Span(max(0, other.span.start - _AROUND), other.span.end + _AROUND)
    if own.link.entity is not None:
        return own.link.entity in setting.entities.within(other.report, around)
    text = setting.index.reports[other.report].text[around.start : around.end].lower()
    return any(word in text for word in folded(own.link.name) if len(word) >= _LEAST)


def _holds(statement: Statement, quote: Span) -> bool:
    return any(content.overlaps(quote) for content in statement.content)


def _voice(chain: Sequence[ChainLink], report: str, span: Span) -> Voice | None:
    spoken = [link for link in chain if link.kind is LinkKind.SPEAKER]
    return Voice(spoken[-1], report, span) if spoken else None


def _of_figure(figure: Figure) -> Voice | None:
    return _voice(figure.origin, figure.report, figure.sentence)


def _of_place(setting: Setting, place: Place) -> Voice | None:
    """Who says the words of a place, by the statement of the report that holds them."""
    extract = next(one for one in setting.extracts if one.report.id == place.report)
    held = [s for s in extract.statements if _holds(s, place.span)]
    return next((voice for s in held if (voice := _voice(s.chain, place.report, s.sentence))), None)


def _source(setting: Setting, statement: str | None) -> Span | None:
    found = next((s for s in setting.draft.statements if s.id == statement), None)
    return found.source[0] if found and found.source else None


def _name(setting: Setting, voice: Voice) -> str:
    entity = voice.link.entity
    return clean.line(setting.entities.get(entity).name if entity else voice.link.name)


def _passage(setting: Setting, voice: Voice) -> Passage:
    text = setting.index.reports[voice.report].slice(voice.span)
    return Passage(voice.report, voice.span.start, voice.span.end, text)
