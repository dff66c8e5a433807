"""The chain of a statement: outlet, agency, intermediary, speaker, outermost first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.statements.drafts import Draft, text
from crosswire.resources import statements as words
from crosswire.types import Analysis, ChainLink, LinkKind

Relayed = dict[int, tuple[ChainLink, ...]]


def fold(analysis: Analysis, drafts: Sequence[Draft]) -> tuple[list[Draft], Relayed]:
    """Drafts without those that only pass another on, and the links these add, by place in the new list.

    "According to AFP, Hamas has said that ..." is one statement with two holders, not two statements.
    """
    outer_of = {i: _relay_of(analysis, i, drafts) for i in range(len(drafts))}
    relays = {o for o in outer_of.values() if o is not None}
    kept = [i for i in range(len(drafts)) if i not in relays]
    relayed: Relayed = {}
    for new, old in enumerate(kept):
        outer = outer_of[old]
        if outer is not None:
            relayed[new] = (_relay_link(analysis, drafts[outer]),)
    return [drafts[i] for i in kept], relayed


def _relay_of(analysis: Analysis, inner: int, drafts: Sequence[Draft]) -> int | None:
    """The draft that reports the whole of draft `inner`, when its source is an outlet or an agency."""
    one = drafts[inner]
    if not one.cue or not one.source:
        return None
    for index, other in enumerate(drafts):
        if index == inner or not other.source:
            continue
        holds = any(c.covers(one.cue[0]) and c.covers(one.source[0]) for c in other.content)
        if holds and relay_kind(_name(analysis, other)) is not None:
            return index
    return None


def chains(analysis: Analysis, drafts: Sequence[Draft], relayed: Relayed) -> list[tuple[ChainLink, ...]]:
    """The chain of each draft; a carried one takes that of the statement before it."""
    result: list[tuple[ChainLink, ...]] = []
    home = _home(analysis)
    for index, draft in enumerate(drafts):
        if draft.carried and result:
            result.append(result[-1])
            continue
        inner = relayed.get(index, ())
        name = _name(analysis, draft)
        speaker = (ChainLink(name, None, LinkKind.SPEAKER),) if name else ()
        result.append((*home, *inner, *speaker))
    return result


def relay_kind(name: str) -> LinkKind | None:
    """Whether a name is that of an agency or an outlet."""
    plain = name.lower().removeprefix("the ")
    known = words.relays()
    kind = known.get(name.lower()) or known.get(plain) or known.get(f"the {plain}")
    return LinkKind(kind) if kind else None


def _relay_link(analysis: Analysis, draft: Draft) -> ChainLink:
    name = _name(analysis, draft)
    return ChainLink(name, None, relay_kind(name) or LinkKind.INTERMEDIARY)


def _home(analysis: Analysis) -> tuple[ChainLink, ...]:
    report = analysis.report
    name = report.outlet or report.publisher
    return (ChainLink(name, None, LinkKind.OUTLET),) if name else ()


def _name(analysis: Analysis, draft: Draft) -> str:
    return " ".join(text(analysis, s) for s in draft.source).strip()


__all__ = ["chains", "fold", "relay_kind", "replace"]
