"""The best direct quotes, verbatim: what stands inside quotation marks, and how other reports word it."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.render import clean
from crosswire.render.view.index import Index
from crosswire.render.view.model import Badge, Item, Row, Tone
from crosswire.render.wording import names
from crosswire.types import Entity, LinkKind, Passage, Statement, StatementKind, Utterance

ALTERED = Badge("Quote altered", "≠", Tone.ALERT)
SHORTEST, LONGEST = 5, 70
MARKS = "\"“”„«»‟'‘’"


def quotes(index: Index) -> tuple[Item, ...]:
    """Utterances that somebody quotes, then other direct quotes; those that most reports carry first."""
    told = [u for u in index.brief.utterances if _direct(index, u)]
    used = {s for u in told for s in u.statements}
    alone = [s for s in index.brief.statements if s.kind is StatementKind.DIRECT and s.id not in used]
    found = [(_weight(index, _of(index, u)), _utterance(index, n, u)) for n, u in enumerate(told, 1)]
    found += [(_weight(index, [s]), _single(index, n, s)) for n, s in enumerate(alone, len(told) + 1)]
    ordered = sorted(found, key=lambda pair: pair[0])
    return tuple(item for weight, item in ordered if weight[0] < 0)


def _of(index: Index, utterance: Utterance) -> list[Statement]:
    return [index.statements[s] for s in utterance.statements if s in index.statements]


def _direct(index: Index, utterance: Utterance) -> list[Statement]:
    return [s for s in _of(index, utterance) if s.kind is StatementKind.DIRECT and s.content]


def _weight(index: Index, statements: list[Statement]) -> tuple[int, int, int]:
    """Sorts quotes: how many reports, a named person, a length that can be printed; 0 first is no quote."""
    direct = [
        s for s in statements if s.kind is StatementKind.DIRECT and s.content and s.report in index.reports
    ]
    words = max((len(quoted(index, s).split()) for s in direct), default=0)
    if words < SHORTEST:
        return 0, 0, 0
    speaker = index.entities.get(next((s.speaker for s in direct if s.speaker), "") or "")
    person = speaker is not None and speaker.type == "person"
    printable = words <= LONGEST
    return -len({s.report for s in statements}) - person - printable, -min(words, LONGEST), 0


def quoted(index: Index, statement: Statement) -> str:
    """What stands inside the quotation marks; where the reporter interrupts, a gap between two quotes."""
    text = index.reports[statement.report].text
    parts = [_inner(text[s.start : s.end]) for s in statement.content]
    return " … ".join(f"“{part}”" for part in parts if part)


def _inner(text: str) -> str:
    """The words between the marks; the comma before "she said" belongs to the report, not to the speaker."""
    return clean.line(text).strip(MARKS).strip().removesuffix(",")


def _utterance(index: Index, number: int, utterance: Utterance) -> Item:
    direct = _direct(index, utterance)
    chosen = max(direct, key=lambda s: (len(quoted(index, s).split()) <= LONGEST, len(quoted(index, s))))
    known = [_variant(index, utterance, v) for v in utterance.variants if v.report in index.reports]
    rows = tuple(row for row in known if row.text != quoted(index, chosen))
    same = [s.id for s in direct if quoted(index, s) == quoted(index, chosen)]
    return Item(
        anchor=f"u{number}",
        title=attribution(index, chosen),
        badges=(ALTERED,) if utterance.altered else (),
        text=quoted(index, chosen),
        rows=rows,
        notes=tuple(_difference(d.kind.value, d.texts) for d in utterance.differences),
        evidence=index.of_statements(same),
    )


def _single(index: Index, number: int, statement: Statement) -> Item:
    return Item(
        anchor=f"u{number}",
        title=attribution(index, statement),
        text=quoted(index, statement) if statement.content and statement.report in index.reports else "",
        evidence=index.of_statements([statement.id]),
    )


def _variant(index: Index, utterance: Utterance, variant: Passage) -> Row:
    """One wording; only what a report itself quotes gets quotation marks."""
    own = [s for s in _of(index, utterance) if s.report == variant.report and _inside(s, variant)]
    verbatim = any(s.kind is StatementKind.DIRECT for s in own)
    text = clean.line(index.reports[variant.report].text[variant.start : variant.end])
    return Row(
        text=f"“{_inner(text)}”" if verbatim else text,
        details=(index.outlets[variant.report], "verbatim" if verbatim else "in the report's own words"),
        evidence=index.excerpts([variant]),
        verbatim=verbatim,
    )


def _inside(statement: Statement, variant: Passage) -> bool:
    return any(span.overlaps(variant.span) for span in statement.content)


def _difference(kind: str, texts: Iterable[str]) -> str:
    """What differs, in words: "Differs in a number: 11 / 12"."""
    named = {
        "wording": "wording",
        "number": "a number",
        "name": "a name",
        "negation": "a negation",
        "omission": "what is left out",
    }
    shown = " / ".join(clean.line(text) or "nothing" for text in texts)
    return f"Differs in {named.get(kind, kind)}: {shown}"


def attribution(index: Index, statement: Statement) -> str:
    """Who says it, in what office, through whom, printed where: "Jane Roe, mayor (via AFP), in Herald"."""
    speaker = index.entities.get(statement.speaker or "")
    through = [
        clean.line(c.name) for c in statement.chain if c.kind in (LinkKind.AGENCY, LinkKind.INTERMEDIARY)
    ]
    via = f", via {names.listed(through)}" if through else ""
    return f"{names.opening(_speaker(index, statement, speaker))}{via}"


def _speaker(index: Index, statement: Statement, speaker: Entity | None) -> str:
    if speaker is not None:
        name, role = clean.line(speaker.name), clean.line(speaker.role or "")
        return f"{name}, {role}" if role and role.lower() not in name.lower() else name
    named = [clean.line(link.name) for link in statement.chain if link.kind is LinkKind.SPEAKER]
    report = index.reports.get(statement.report)
    written = [clean.line(report.slice(span)) for span in statement.source] if report else []
    return (named or written or ["speaker not named"])[-1]
