"""What words leave open: sides against each other, altered quotations, times that conflict, silent edits."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.collate.asking.figures import called
from crosswire.collate.asking.weighing import weight
from crosswire.languages.wording import worded
from crosswire.types import (
    Account,
    AccountKind,
    Brief,
    DifferenceKind,
    OpenCode,
    OpenQuestion,
    OpenReason,
    Utterance,
)

ACCOUNTS = {
    AccountKind.RESPONSIBILITY: (OpenCode.WHO_DID_IT, "blame"),
    AccountKind.CHARGE: (OpenCode.CHARGE, "charge"),
    AccountKind.DENIAL: (OpenCode.DENIED, "sides"),
    AccountKind.STATUS: (OpenCode.SIDES_DIFFER, "sides"),
    AccountKind.CAUSE: (OpenCode.SIDES_DIFFER, "sides"),
    AccountKind.CONTRAST: (OpenCode.SIDES_DIFFER, "sides"),
}
"""The kinds that ask for something: numbers of sides are asked for with the other numbers; two clauses that
only differ are too unsure, and what a side wants, or what was overtaken, is no question."""
DOUBT = 2.0  # what is at stake where sides contradict each other, as an outcome would have it
SAID = {DifferenceKind.NUMBER, DifferenceKind.NAME, DifferenceKind.NEGATION}


def asked(brief: Brief) -> Iterator[OpenQuestion]:
    """What the words of a brief leave open."""
    rows = {key: n for n, key in enumerate(brief.story.key_accounts)}
    yield from (_account(a, rows.get(a.id)) for a in brief.accounts if a.kind in ACCOUNTS)
    names = {e.id: e.name for e in brief.entities}
    yield from (_altered(u, names) for u in brief.utterances if u.altered and u.speaker in names)
    yield from _conflicts(brief)
    yield from _edits(brief)


def _account(account: Account, row: int | None) -> OpenQuestion:
    code, how = ACCOUNTS[account.kind]
    claims = "; ".join(f"{p.voice}: “{p.claim}”" if p.voice else f"“{p.claim}”" for p in account.positions)
    reasons = (OpenReason(code, worded("open.sides", claims=claims)),)
    reports = {r for p in account.positions for r in p.reports}
    voices = dict.fromkeys(p.voice for p in account.positions if p.voice)
    return OpenQuestion(
        about=account.id,
        ask=worded(f"asking.{how}", what=f"“{account.topic}”"),
        reasons=reasons,
        whom=tuple(voices),
        weight=weight(reasons, stake=DOUBT if row is not None else 0.0, row=row, reports=len(reports)),
        evidence=tuple(passage for p in account.positions for passage in p.evidence[:1]),
    )


def _altered(utterance: Utterance, names: dict[str, str]) -> OpenQuestion:
    who = names[utterance.speaker or ""]
    telling = [d for d in utterance.differences if d.kind in SAID and len(d.texts) > 1]
    texts = (telling[0] if telling else utterance.differences[0]).texts if utterance.differences else ("", "")
    why = worded("open.quote_altered", low=texts[0], high=texts[-1])
    reasons = (OpenReason(OpenCode.QUOTE_ALTERED, why),)
    return OpenQuestion(
        about=utterance.id,
        ask=worded("asking.words", who=who),
        reasons=reasons,
        whom=(who,),
        weight=weight(reasons, reports=len({v.report for v in utterance.variants})),
        evidence=utterance.variants[:4],
    )


def _conflicts(brief: Brief) -> Iterator[OpenQuestion]:
    for entry in brief.timeline:
        if entry.conflict and entry.evidence:
            reasons = (
                OpenReason(OpenCode.DATES_CONFLICT, worded("open.dates_conflict", note=entry.note or "")),
            )
            yield OpenQuestion(
                about=entry.evidence[0].report,
                ask=worded("asking.when", what=f"“{entry.label}”"),
                reasons=reasons,
                whom=(),
                weight=weight(reasons, reports=len(entry.reports)),
                evidence=entry.evidence[:4],
            )


def _edits(brief: Brief) -> Iterator[OpenQuestion]:
    """What an outlet changed without a word; the first of each version stands for it."""
    names = {r.id: called(r) for r in brief.reports}
    for revision in brief.lineage.revisions:
        silent = [edit for edit in revision.edits if edit.silent]
        if silent and revision.report in names:
            reasons = (OpenReason(OpenCode.SILENT_EDIT, worded("open.silent_edit", note=silent[0].note)),)
            after = silent[0].after
            yield OpenQuestion(
                about=revision.report,
                ask=worded("asking.edit", what=names[revision.report]),
                reasons=reasons,
                whom=(names[revision.report],),
                weight=weight(reasons, reports=len(silent)),
                evidence=(after,) if after else (),
            )
