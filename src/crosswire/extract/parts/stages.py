"""What became of the people of whom a report tells: wanted, charged, sentenced; critical, recovering.

names and descriptions | the words behind and before each, by the language's list of stages -> Staged
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.resources import lists
from crosswire.resources.collating import Stage
from crosswire.resources.collating import stages as listed
from crosswire.types import Analysis, EntityType, Span, Staged, Telling

_ONE = lists.phrases("extract/parts/stages", "one")
_MORE: dict[str, str] = lists.table("extract/parts/stages.toml")["more"]
_DESCRIBED = lists.pattern("extract/parts/stages", "described", one=_ONE, more=_MORE)
_PAST, _YEAR, _AGE, _AGED, _ANOTHER = lists.patterns(
    "extract/parts/stages", "past", "year", "age", "aged", "another"
)
_PRONOUN, _AGAIN, _DESCRIBING, _VERB, _SINGULAR, _PLURAL = lists.patterns(
    "extract/parts/stages", "pronoun", "again", "describing", "verb", "singular", "plural"
)
_OF = " of "  # "Torvald of Verrin"
_NEAR = 160  # characters around a name in which its verb stands
_TOP = 14  # sentences of a report that tell its own story
_FRONT = 25  # characters of a sentence in which stands who does it
_LONGEST = 320  # characters from a name to the end of what is told of "him"
_BACK = 2  # sentences before "he" in which his name stands


@dataclass(frozen=True, slots=True)
class _Who:
    """Somebody of whom a sentence tells.

    Attributes:
        at: Where it does.
        told: What the words for him say of him.
        shown: From his name on, where only "he" stands here.
    """

    at: Span
    told: Staged
    shown: Span | None = None


def stages(analysis: Analysis, names: Sequence[Span], tellings: Sequence[Telling]) -> Iterator[Staged]:
    """The stages that a report tells, each with who is at it.

    Args:
        analysis: The report as the language pipeline read it.
        names: Where names stand; whose they are is not known yet.
        tellings: What its clauses tell: of them the shortest around name and stage is shown.
    """
    report = analysis.report
    every = listed(lists.code_of(report.language))
    whole = f"{report.title or ''}\n{report.text}"
    anybody = _known(whole, every)
    for number, sentence in enumerate(s.span for s in analysis.sentences):
        if _recalls(analysis, sentence):
            continue
        for stage in every:
            for found in stage.alone.finditer(report.slice(sentence)):
                where = Span(sentence.start + found.start(), sentence.start + found.end())
                shown = _clause(where, sentence, tellings)
                yield Staged(stage.name, None, shown, count=0, known=anybody)
        for who in _people(analysis, number, names) if number < _TOP else ():
            told = [(stage, both) for stage in every if (both := _told(analysis, sentence, who, stage))]
            known = anybody if who.told.noun or not told else _known(_of_name(analysis, who), every)
            for stage, both in told:
                shown = who.shown or _clause(both, sentence, tellings)
                yield replace(who.told, name=stage.name, shown=shown, known=known)


def _known(text: str, every: Sequence[Stage]) -> tuple[str, ...]:
    """The stages of which a text says something, once what it says of nobody is left out."""
    for stage in every:
        text = stage.alone.sub("", text)
    return tuple(stage.name for stage in every if stage.known.search(text))


def _of_name(analysis: Analysis, who: _Who) -> str:
    """The title and the sentences that have the last word of a name, and those behind them of "him"."""
    report = analysis.report
    words = report.slice(who.told.who or who.at).partition(_OF)[0].split()
    texts = [report.title or "", *(report.slice(s.span) for s in analysis.sentences)]
    own = [bool(words) and words[-1] in text for text in texts]
    named = (t for n, t in enumerate(texts) if own[n] or (n and own[n - 1] and _AGAIN.search(t)))
    return "\n".join(named)


def _people(analysis: Analysis, number: int, names: Sequence[Span]) -> Iterator[_Who]:
    """Whom a sentence tells of: by name, by a pronoun for one, or by what they are."""
    sentence = analysis.sentences[number].span
    text = analysis.report.slice(sentence)
    inside = [n for n in names if sentence.covers(n) and not _DESCRIBED.fullmatch(analysis.report.slice(n))]
    for name in inside:
        yield _Who(name, Staged("", name, sentence, age=_age(analysis, sentence, name)))
    if (pronoun := _PRONOUN.match(text)) and (meant := _before(analysis, number)):
        at, named = Span(sentence.start, sentence.start + pronoun.end()), analysis.sentence_at(meant.start)
        shown = Span(named.span.start if named else meant.start, sentence.end)
        if shown.end - shown.start <= _LONGEST:
            yield _Who(at, Staged("", meant, sentence), shown)
    for where, told in _described(text, sentence):
        if not any(name.start < where.end <= name.end for name in inside):
            yield _Who(where, told)


def _before(analysis: Analysis, number: int) -> Span | None:
    """The one person whom the sentence before one names, or, where it names nobody, the one before that."""
    for sentence in (s.span for s in reversed(analysis.sentences[max(0, number - _BACK) : number])):
        people = [m for m in analysis.meeting(sentence, analysis.mentions) if m.type is EntityType.PERSON]
        if people:
            alone = len({m.text.split()[-1] for m in people if m.text.split()}) == 1
            return people[0].span if alone and people[0].span.start < sentence.start + _FRONT else None
    return None


def _described(text: str, sentence: Span) -> Iterator[tuple[Span, Staged]]:
    """Whom a sentence tells of without a name: "two divers", "a 23-year-old man"."""
    counts: dict[str, int] = lists.table("extract/parts/stages.toml")["counts"]
    for found in _DESCRIBED.finditer(text):
        said = found["count"].casefold()
        count = int(said) if said.isdigit() else counts.get(said, 0)
        unclear = _ANOTHER.search(found[0]) or (found["noun"] in _MORE) != (count > 1)
        age = _AGE.search(found[0])
        where = Span(sentence.start + found.start(), sentence.start + found.end())
        noun = _MORE.get(found["noun"], found["noun"])
        told = Staged("", where, where, noun, 0 if unclear else count, int(age[1]) if age else None)
        yield where, told


def _age(analysis: Analysis, sentence: Span, name: Span) -> int | None:
    """How old the words right behind a name, or right before it, say that somebody is."""
    text = analysis.report.text
    behind = _AGED.match(text, name.end, min(sentence.end, name.end + 6))
    ahead = list(_AGE.finditer(text, max(sentence.start, name.start - 14), name.start))
    found = behind or (ahead[-1] if ahead and not text[ahead[-1].end() : name.start].strip() else None)
    return int(found[1]) if found else None


def _recalls(analysis: Analysis, sentence: Span) -> bool:
    """Whether a sentence tells of somebody's record, or of another year."""
    text, published = analysis.report.slice(sentence), analysis.report.published
    if _PAST.search(text):
        return True
    return published is not None and any(int(m[1]) < published.year - 1 for m in _YEAR.finditer(text))


def _told(analysis: Analysis, sentence: Span, who: _Who, stage: Stage) -> Span | None:
    """Somebody with the words behind or before that tell a stage; `None` where they do not."""
    text, at = analysis.report.text, who.at
    found = next((m for m in _matches(text, at.end, sentence, stage) if _agrees(m, who.told)), None)
    if found is None:
        before = text[max(sentence.start, at.start - _NEAR) : at.start]
        ahead = stage.close if who.told.noun else stage.ahead
        led = ahead.search(before + " " if before[-1:].strip() else before)
        return Span(at.start - len(before) + led.start(), at.end) if led else None
    between = Span(at.end, found.end())
    people = [m.span for m in analysis.mentions if m.type is EntityType.PERSON]
    other = any(between.start <= span.start < between.end for span in people)
    return None if other else Span(at.start, found.end())


def _matches(text: str, start: int, sentence: Span, stage: Stage) -> Iterator[re.Match[str]]:
    """Where words behind somebody tell a stage: right there, or behind a clause that describes him."""
    end = min(sentence.end, start + _NEAR)
    if found := stage.behind.match(text, start, end):
        yield found
    elif _DESCRIBING.match(text, start):
        for at in (m.start() for m in _VERB.finditer(text, start + 4, end)):
            found = stage.behind.match(text, at, sentence.end)
            others = (told for _, told in _described(text[start:at], sentence))
            if found and not any(_agrees(found, other) for other in others):
                yield found


def _agrees(found: re.Match[str], told: Staged) -> bool:
    """Whether one is told of one, and more of more."""
    other = _SINGULAR if told.count > 1 else _PLURAL
    return not told.noun or not told.count or other.match(found[0]) is None


def _clause(both: Span, sentence: Span, tellings: Sequence[Telling]) -> Span:
    around = (t.shown for t in tellings if t.shown.covers(both) and sentence.covers(t.shown))
    return min(around, key=lambda c: c.end - c.start, default=sentence)
