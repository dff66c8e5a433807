"""The best direct quotes, verbatim: what stands inside quotation marks, and how other reports word it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.languages.wording import worded
from crosswire.render import clean
from crosswire.render.view.comparing import Change, Run, compared, straight
from crosswire.render.view.index import Index
from crosswire.render.view.model import Item, Piece, Row
from crosswire.render.wording import names
from crosswire.render.wording.sentences import nested
from crosswire.resources.words import words as listed
from crosswire.types import (
    Badge,
    DifferenceKind,
    Entity,
    EntityType,
    LinkKind,
    Passage,
    Span,
    Statement,
    StatementKind,
    Tone,
    Utterance,
)

ALTERED = Badge("quote_altered", "≠", Tone.ALERT)
ALIKE = Badge("quoted_alike", "●", Tone.CALM)
IN_PART = Badge("quoted_in_part", "◐", Tone.CALM)
REWORDED = Badge("quoted_unlike", "≈", Tone.NOTE)
SHORTEST, LONGEST = 5, 70
DOUBLE = '"“”„«»'
_UNMARKED = dict.fromkeys(map(ord, DOUBLE))  # between two sentences of a quotation these may close and open
MARKS = "\"“”„«»‟'‘’"


def key_quotes(index: Index) -> tuple[Item, ...]:
    """The utterances of the first screen, in the order of the record: each outlet with what it prints.

    Sentences that one statement has in a row are one item.
    """
    by_id = {utterance.id: (n, utterance) for n, utterance in enumerate(index.brief.utterances, 1)}
    runs: list[tuple[int, list[Utterance]]] = []
    for key in index.brief.story.key_utterances:
        if key in by_id:
            number, utterance = by_id[key]
            if runs and utterance.follows(runs[-1][1][-1]):
                runs[-1][1].append(utterance)
            else:
                runs.append((number, [utterance]))
    return tuple(_key(index, number, run) for number, run in runs)


def _key(index: Index, number: int, run: Sequence[Utterance]) -> Item:
    fullest, *others = sorted(_printed(index, run), key=lambda wording: -len(wording.text))
    rows = tuple(_row_of(index, wording, beside=fullest.text) for wording in (fullest, *others))
    speaker = run[0].speaker
    speaking = (s for w in (fullest, *others) for s in _speaking(index, w) if s.speaker == speaker)
    first = next(speaking, None)
    return Item(
        anchor=f"u{number}",
        title=attribution(index, first) if first else index.name(speaker) or "",
        badges=(_alike(rows, altered=any(utterance.altered for utterance in run)),),
        text=names.opening(
            worded("counts.report", n=len(fullest.reports.union(*(w.reports for w in others))))
        ),
        rows=rows,
    )


def _alike(rows: Sequence[Row], *, altered: bool) -> Badge:
    """Whether outlets print the same words, some of them fewer, or other ones."""
    changes = {run.change for row in rows for run in row.runs if _telling(run)}
    if Change.ADDED in changes:
        return ALTERED if altered else REWORDED
    return IN_PART if Change.LEFT_OUT in changes else ALIKE


def _telling(run: Run) -> bool:
    """Whether a run holds a word, not only what stands for a gap."""
    return any(letter.isalnum() for letter in run.text)


def _printed(index: Index, run: Sequence[Utterance]) -> list[_Wording]:
    """What each report prints of it between quotation marks, in text order; equal words of several once."""
    told: dict[str, tuple[str, tuple[Passage, ...]]] = {}
    for utterance in run:
        for report, passages in _passages(index, utterance).items():
            text = _in_a_row(index, report, passages)
            before, earlier = told.get(report, ("", ()))
            told[report] = (f"{_ended(before)} {text}".strip(), (*earlier, *passages))
    found: dict[str, _Wording] = {}
    for text, passages in told.values():
        same = found.get(straight(text))
        every = (*(same.passages if same else ()), *passages)
        found[straight(text)] = _Wording(same.text if same else text, verbatim=True, passages=every)
    return list(found.values())


def _passages(index: Index, utterance: Utterance) -> dict[str, tuple[Passage, ...]]:
    """Where each report prints an utterance between quotation marks, in text order."""
    found: dict[str, tuple[Passage, ...]] = {}
    for variant in sorted(utterance.variants, key=lambda v: v.start):
        if variant.report in index.reports and (_verbatim(index, variant) or _in_marks(index, variant)):
            found[variant.report] = (*found.get(variant.report, ()), variant)
    return found


def _in_a_row(index: Index, report: str, passages: Sequence[Passage]) -> str:
    """Passages one behind the other: a gap stands only where the report has words in between."""
    told = [passages[0]]
    for other in passages[1:]:
        last = told[-1]
        if any(map(str.isalnum, index.shown(report, last.end, max(last.end, other.start)))):
            told.append(other)
        else:
            told[-1] = replace(last, end=max(last.end, other.end))
    return " … ".join(_bare(index, passage).translate(_UNMARKED) for passage in told)


def _ended(text: str) -> str:
    """A sentence with its full stop: a report that goes on with "she said" prints a comma there."""
    return text if not text or text.endswith(("?", "!")) else f"{text}."


def _row_of(index: Index, wording: _Wording, *, beside: str) -> Row:
    """What some outlets print of it, under their names."""
    lead = names.listed(index.called(wording.reports))
    runs = compared(beside, wording.text)
    other = any(run.change is Change.ADDED and _telling(run) for run in runs)
    pieces = _quoted(runs if other else (Run(Change.SAME, wording.text),))
    return Row(
        text=f"{lead}: {''.join(piece.text for piece in pieces)}",
        details=(),
        evidence=index.excerpts(_once(wording.passages)),
        verbatim=True,
        runs=runs,
        pieces=pieces,
        lead=lead,
    )


def _quoted(runs: Sequence[Run]) -> tuple[Piece, ...]:
    """A wording between quotation marks; the words that only it has are marked."""
    told = [run for run in runs if run.change is not Change.LEFT_OUT]
    words = [Piece(nested(r.text), marked=r.change is Change.ADDED and _telling(r)) for r in told]
    spaced = [piece for word in words for piece in (Piece(" ", marked=False), word)]
    return (Piece("“", marked=False), *spaced[1:], Piece("”", marked=False))


def quotes(index: Index) -> tuple[Item, ...]:
    """Utterances that somebody quotes, then other direct quotes; those of most reports first."""
    found: list[tuple[tuple[int, ...], Item]] = []
    shown: list[Passage] = []
    for number, utterance in enumerate(index.brief.utterances, 1):
        wordings = _wordings(index, utterance)
        if any(wording.verbatim for wording in wordings):
            found.append(_utterance(index, f"u{number}", utterance, wordings))
            shown += [passage for wording in wordings for passage in wording.passages]
    for number, statement in enumerate(index.brief.statements, 1):
        passages = [Passage(statement.report, span.start, span.end) for span in statement.content]
        if not _direct(index, statement) or any(p.overlaps(s) for p in passages for s in shown):
            continue
        found.append(_single(index, f"v{number}", statement))
        shown += passages
    ordered = sorted(found, key=lambda pair: pair[0])
    return tuple(item for weight, item in ordered if weight[0] < 0)


def other_quotes(index: Index) -> tuple[Item, ...]:
    """The quotes that page one does not hold."""
    first = index.brief.story.key_utterances
    told = {f"u{n}" for n, one in enumerate(index.brief.utterances, 1) if one.id in first}
    return tuple(item for item in quotes(index) if item.anchor not in told)


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording of an utterance, and every place where it stands."""

    text: str
    verbatim: bool
    passages: tuple[Passage, ...]

    @property
    def reports(self) -> set[str]:
        return {passage.report for passage in self.passages}


def _direct(index: Index, statement: Statement) -> bool:
    return (
        statement.kind is StatementKind.DIRECT
        and bool(statement.content)
        and statement.report in index.reports
    )


def _wordings(index: Index, utterance: Utterance) -> list[_Wording]:
    """The variants, equal wordings together; those in quotation marks first, then by reports."""
    found: dict[tuple[bool, str], list[Passage]] = {}
    texts: dict[tuple[bool, str], str] = {}
    for variant in utterance.variants:
        if variant.report in index.reports:
            text = _bare(index, variant)
            key = (_verbatim(index, variant), straight(text))
            texts.setdefault(key, text)
            found.setdefault(key, []).append(variant)
    wordings = [_Wording(texts[key], key[0], tuple(passages)) for key, passages in found.items()]
    return sorted(wordings, key=lambda w: (not w.verbatim, -len(w.reports), -len(w.text)))


def _bare(index: Index, variant: Passage) -> str:
    """The words of a variant without marks, and without what ends its sentence."""
    return _inner(index.shown(variant.report, variant.start, variant.end)).rstrip(" .,;…")


def _verbatim(index: Index, variant: Passage) -> bool:
    """Whether all of a variant stands inside the quotation marks of one direct quote."""
    text = index.reports[variant.report].text[variant.start : variant.end]
    if any(mark in text.strip(f"{MARKS} .,") for mark in DOUBLE):
        return False
    first = variant.start + len(text) - len(text.lstrip(f"{MARKS} "))
    core = Span(first, variant.start + len(text.rstrip(f"{MARKS} .,")))
    return any(
        span.covers(core) or span.covers(variant.span)
        for statement in index.direct.get(variant.report, ())
        for span in statement.content
    )


def _in_marks(index: Index, variant: Passage) -> bool:
    """Whether it stands between marks of its own, within what a report tells in its own words."""
    text = index.reports[variant.report].text
    core = text[variant.start : variant.end].strip(f"{MARKS} .,")
    start = text.index(core, variant.start)
    before, behind = text[:start].rstrip(), text[start + len(core) :].lstrip(" .,?!…")
    return before[-1:] in MARKS and behind[:1] in MARKS and bool(before and behind)


def _weight(*, reports: int, person: bool, text: str) -> tuple[int, ...]:
    """Sorts quotes: how many reports, a named person, a length that can be printed; 0 first is no quote."""
    words = len(text.split())
    if words < SHORTEST:
        return (0,)
    return -reports - person - (words <= LONGEST), -min(words, LONGEST)


def _person(index: Index, entity: str | None) -> bool:
    found = index.entities.get(entity or "")
    return found is not None and found.type is EntityType.PERSON


def _by_name(index: Index, entity: str | None) -> bool:
    """Whether it is a person by name, and not "the prime minister"."""
    found = index.entities.get(entity or "")
    return found is not None and found.type is EntityType.PERSON and found.name[:1].isupper()


def _utterance(
    index: Index, anchor: str, utterance: Utterance, wordings: list[_Wording]
) -> tuple[tuple[int, ...], Item]:
    """An utterance: the wording that most reports quote, then the others."""
    first, *others = wordings
    speaking = sorted(_speaking(index, first), key=lambda s: not _person(index, s.speaker))
    named = (s for w in wordings for s in _speaking(index, w) if _by_name(index, s.speaker))
    speaker = next(named, next(iter(speaking), None))
    reports = {report for wording in wordings for report in wording.reports}
    person = _person(index, utterance.speaker)
    weight = _weight(reports=len(reports), person=person, text=first.text)
    return weight, Item(
        anchor=anchor,
        title=attribution(index, speaker)
        if speaker
        else index.name(utterance.speaker) or worded("quotes.unnamed"),
        badges=(ALTERED,) if utterance.altered else (),
        text=f"“{first.text}”",
        rows=tuple(_row(index, wording, beside=first.text) for wording in others),
        notes=_differences(utterance, telling=True),
        basis=_differences(utterance, telling=False),
        evidence=index.excerpts(_once(first.passages)),
    )


def _speaking(index: Index, wording: _Wording) -> Iterator[Statement]:
    """The statements that quote it, report by report: where one has "he" another may have the name."""
    for passage in wording.passages:
        yield from (s for s in index.direct.get(passage.report, ()) if _says(s, passage))


def _differences(utterance: Utterance, *, telling: bool) -> tuple[str, ...]:
    """The differences that change what is said, or those of wording alone."""
    found = [d for d in utterance.differences if (d.kind is not DifferenceKind.WORDING) == telling]
    return tuple(dict.fromkeys(_difference(d.kind, d.texts) for d in found))


def _says(statement: Statement, passage: Passage) -> bool:
    return any(span.overlaps(passage.span) for span in statement.content)


def _row(index: Index, wording: _Wording, *, beside: str) -> Row:
    """Another wording; only what a report itself quotes gets quotation marks."""
    where = names.listed(index.called(wording.reports))
    return Row(
        text=f"“{wording.text}”" if wording.verbatim else wording.text,
        details=(where, worded(f"quotes.{'verbatim' if wording.verbatim else 'own_words'}")),
        evidence=index.excerpts(_once(wording.passages)),
        verbatim=wording.verbatim,
        runs=compared(beside, wording.text),
    )


def _once(passages: tuple[Passage, ...]) -> list[Passage]:
    """One passage a report."""
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(passage.report, passage)
    return list(found.values())


def _single(index: Index, anchor: str, statement: Statement) -> tuple[tuple[int, ...], Item]:
    text = quoted(index, statement)
    return _weight(reports=1, person=_person(index, statement.speaker), text=text), Item(
        anchor=anchor,
        title=attribution(index, statement),
        text=text,
        evidence=index.of_statements([statement.id]),
    )


def quoted(index: Index, statement: Statement) -> str:
    """What stands inside the quotation marks; where the reporter interrupts, a gap between two quotes."""
    parts = [_inner(index.shown(statement.report, s.start, s.end)) for s in statement.content]
    return " … ".join(f"“{part}”" for part in parts if part)


def _inner(text: str) -> str:
    """The words between the marks; the comma before "she said" belongs to the report, not to the speaker."""
    return clean.line(text).strip(MARKS).strip().removesuffix(",")


def _difference(kind: DifferenceKind, texts: Iterable[str]) -> str:
    """What differs, in words: "Differs in a number: 11 / 12"."""
    shown = " / ".join(clean.line(text) or worded("quotes.nothing") for text in texts)
    return worded(f"quotes.{kind}", what=shown)


def attribution(index: Index, statement: Statement) -> str:
    """Who says it, in what office, through whom, printed where: "Jane Roe, mayor (via AFP), in Herald"."""
    speaker = index.entities.get(statement.speaker or "")
    through = [
        clean.line(c.name) for c in statement.chain if c.kind in (LinkKind.AGENCY, LinkKind.INTERMEDIARY)
    ]
    who = names.opening(_speaker(index, statement, speaker))
    return worded("quotes.via", who=who, through=names.listed(through)) if through else who


def _speaker(index: Index, statement: Statement, speaker: Entity | None) -> str:
    if speaker is not None:
        name, role = clean.line(speaker.name), clean.line(speaker.role or "").rstrip(".")
        return f"{name}, {role}" if role and role.lower() not in name.lower() else name
    named = [clean.line(link.name) for link in statement.chain if link.kind is LinkKind.SPEAKER]
    report = index.reports.get(statement.report)
    written = [clean.line(report.slice(span)) for span in statement.source] if report else []
    who = (named or written or [""])[-1]
    return worded("quotes.unnamed") if not who or who.lower() in listed("small", "pronouns") else who
