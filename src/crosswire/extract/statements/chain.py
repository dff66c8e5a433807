"""The chain of a statement: outlet, agency, intermediary, speaker, outermost first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.extract.statements import citing, mastheads, nested, pronouns, relays, speakers
from crosswire.extract.statements.drafts import Draft, Stretch, by_paragraph, text
from crosswire.types import Analysis, ChainLink, LinkKind

Links = tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True)
class Chained:
    """A draft and the links that hold it, outermost first, the speaker last."""

    draft: Draft
    links: Links


def chained(analysis: Analysis, drafts: Sequence[Draft]) -> list[Chained]:
    """The drafts with their chains; those that only pass another one on become links of its chain.

    "According to AFP, the army has said that ..." is one statement with two holders, not two.
    """
    kept, passed = _fold(analysis, drafts)
    result: list[Chained] = []
    for index, draft in enumerate(kept):
        result.append(Chained(draft, _links(analysis, kept, index, (result, passed.get(index, ())))))
    home = _home(analysis)
    return [Chained(c.draft, (*home, *_abroad(home, c.links))) for c in result]


def _abroad(home: Links, links: Links) -> Links:
    """The links without the report's own outlet: "told the Herald" is nothing new in the Herald."""
    own = {_plain(link.name) for link in home}
    return tuple(link for link in links if not (_is_media(link) and _plain(link.name) in own))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _fold(analysis: Analysis, drafts: Sequence[Draft]) -> tuple[list[Draft], dict[int, Links]]:
    opening = by_paragraph(range(len(drafts)), lambda i: drafts[i].content[:1])
    outer_of = {i: _outer(analysis, i, drafts, opening) for i in range(len(drafts))}
    outers = {o for o in outer_of.values() if o is not None}
    kept = [i for i in range(len(drafts)) if i not in outers]
    passed: dict[int, Links] = {}
    for new, old in enumerate(kept):
        outer = outer_of[old]
        if outer is not None:
            passed[new] = (relays.holder(text(analysis, drafts[outer].source[0])),)
    return [drafts[i] for i in kept], passed


def _outer(
    analysis: Analysis, inner: int, drafts: Sequence[Draft], opening: Mapping[int, Sequence[int]]
) -> int | None:
    """The draft that reports the whole of draft `inner`: its content opens with the inner source and cue.

    Args:
        analysis: The report.
        inner: Which draft.
        drafts: All drafts of the report.
        opening: Those whose content begins in a paragraph.
    """
    one = drafts[inner]
    if not one.cue or not one.source:
        return None
    head = min(one.source[0], one.cue[0], one.content[0])
    for index in opening.get(head.paragraph, ()):
        other = drafts[index]
        if index == inner or not other.source or not other.cue or other.source[0].overlaps(one.source[0]):
            continue
        opens = other.content[0]
        if (
            abs(opens.start - head.start) <= 3
            and any(c.overlaps(one.cue[0]) for c in other.content)
            and (
                relays.is_media(text(analysis, other.source[0]))
                or relays.passes(text(analysis, other.cue[0]))
            )
        ):
            return index
    return None


def _links(
    analysis: Analysis, drafts: Sequence[Draft], index: int, known: tuple[Sequence[Chained], Links]
) -> Links:
    draft, (before, passed) = drafts[index], known
    if draft.carried and before:
        return before[-1].links
    if draft.verbatim is not None:
        return (_speaker(draft.verbatim),) if draft.verbatim else ()
    source = text(analysis, draft.source[0]) if draft.source else ""
    carrier = _carrier(analysis, draft)
    outer = _unique((*(_again(link, before) for link in passed), *((carrier,) if carrier else ())))
    if not source:
        return outer
    if pronouns.pronoun(source):
        return _unique((*outer, *_resolved(analysis, drafts, index, before), *_behind(analysis, draft)))
    if relays.again(source):
        named = _named(before)
        again = (named,) if named else (*outer, _speaker(source))
        return _unique((*again, *_behind(analysis, draft)))
    return _unique((*outer, *_own(analysis, draft)))


def _own(analysis: Analysis, draft: Draft) -> Links:
    """The source, with what carried it before it and those whom it relies on behind it."""
    source = draft.source[0]
    written = text(analysis, source)
    parted, seen = mastheads.carried(written), mastheads.seen(written)
    carrier: Links = ()
    if parted and mastheads.is_outlet(parted[1]):
        carrier = (ChainLink(parted[1], None, LinkKind.OUTLET),)
    elif seen and (known := relays.link(seen[1])):
        parted, carrier = seen, (known,)
    if parted and carrier:
        source = replace(source, end=source.start + len(parted[0]))
    return (*carrier, _link(analysis, source), *_behind(analysis, draft))


def _behind(analysis: Analysis, draft: Draft) -> Links:
    """Those whom the source relies on: whom it cites, who wrote it, who told it."""
    named = (citing.behind(analysis, draft), nested.aside(analysis, draft), citing.author(analysis, draft))
    inner = [found for found in named if found is not None] or nested.within(analysis, draft)
    return tuple(_link(analysis, one) for one in inner)


def _link(analysis: Analysis, source: Stretch) -> ChainLink:
    return relays.link(text(analysis, source)) or _speaker(speakers.name(analysis, (source,)))


def _named(before: Sequence[Chained]) -> ChainLink | None:
    """The outlet that was named last."""
    return next((link for c in reversed(before) for link in c.links if _is_media(link)), None)


def _again(link: ChainLink, before: Sequence[Chained]) -> ChainLink:
    """The outlet that "the report" points back to."""
    return (_named(before) or link) if relays.again(link.name) else link


def _resolved(analysis: Analysis, drafts: Sequence[Draft], index: int, before: Sequence[Chained]) -> Links:
    """The links of whom a pronoun stands for: an earlier source with its chain, or a name; else nobody."""
    found = pronouns.meant(analysis, drafts, index)
    if found is not None and found.draft is not None:
        return before[found.draft].links
    return (_speaker(found.name),) if found and found.name else ()


def _is_media(link: ChainLink) -> bool:
    return link.kind in {LinkKind.OUTLET, LinkKind.AGENCY}


def _unique(links: Links) -> Links:
    """Each holder once, in order."""
    return tuple(dict.fromkeys(links))


def _speaker(name: str) -> ChainLink:
    return ChainLink(name, None, LinkKind.SPEAKER)


def _carrier(analysis: Analysis, draft: Draft) -> ChainLink | None:
    """The outlet that the speaker told it, or that carried it, named beside the cue."""
    if not draft.cue:
        return None
    cue = draft.cue[0]
    parse = analysis.paragraphs[cue.paragraph].parse
    sentence = parse.char_span(cue.start, cue.end).sent
    taken: list[Stretch] = [s for s in (*draft.source, *draft.content) if s.paragraph == cue.paragraph]
    return relays.passed_on(parse.text, (sentence.start_char, sentence.end_char), taken)


def _home(analysis: Analysis) -> Links:
    report = analysis.report
    name = report.outlet or report.publisher
    return (ChainLink(name, None, LinkKind.OUTLET),) if name else ()
