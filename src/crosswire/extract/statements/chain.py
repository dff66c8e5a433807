"""The chain of a statement: outlet, agency, intermediary, speaker, outermost first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.extract.statements import cited, described, outlets, speakers
from crosswire.extract.statements.drafts import Article, Draft, Stretch, by_paragraph
from crosswire.naming.names import unarticled
from crosswire.types import ChainLink, LinkKind

Links = tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True)
class Chained:
    """A draft and the links that hold it, outermost first, the speaker last."""

    draft: Draft
    links: Links


def chained(article: Article, drafts: Sequence[Draft]) -> list[Chained]:
    """The drafts with their chains; those that only pass another one on become links of its chain.

    "According to AFP, the army has said that ..." is one statement with two holders, not two.

    Args:
        article: The report.
        drafts: Its attributions, in text order, those carried on behind the ones that they go on with.
    """
    kept, passed = _merged(article, drafts)
    result: list[Chained] = []
    for index, draft in enumerate(kept):
        result.append(Chained(draft, _links(article, kept, index, (result, passed.get(index, ())))))
    home = _home(article)
    return [Chained(c.draft, (*home, *_abroad(home, c.links))) for c in result]


def _abroad(home: Links, links: Links) -> Links:
    """The links without the report's own outlet: "told the Herald" is nothing new in the Herald."""
    own = {_plain(link.name) for link in home}
    return tuple(link for link in links if not (_is_media(link) and _plain(link.name) in own))


def _plain(name: str) -> str:
    return unarticled(name.casefold())


def _merged(article: Article, drafts: Sequence[Draft]) -> tuple[list[Draft], dict[int, Links]]:
    """The drafts that stay, and by their place the link that each of the others has become."""
    opening = by_paragraph(range(len(drafts)), lambda i: drafts[i].content[:1])
    outer_of = {i: _outer(article, i, drafts, opening) for i in range(len(drafts))}
    outers = {o for o in outer_of.values() if o is not None}
    kept = [i for i in range(len(drafts)) if i not in outers]
    passed: dict[int, Links] = {}
    for new, old in enumerate(kept):
        outer = outer_of[old]
        if outer is not None:
            passed[new] = (outlets.holder(article.text(drafts[outer].source[0])),)
    return [drafts[i] for i in kept], passed


def _outer(
    article: Article, inner: int, drafts: Sequence[Draft], opening: Mapping[int, Sequence[int]]
) -> int | None:
    """The draft that reports the whole of draft `inner`: its content opens with the inner source and cue.

    Args:
        article: The report.
        inner: Which draft.
        drafts: All drafts of the report.
        opening: Those whose content begins in a paragraph.
    """
    draft = drafts[inner]
    if not draft.cue or not draft.source:
        return None
    head = min(draft.source[0], draft.cue[0], draft.content[0])
    for index in opening.get(head.paragraph, ()):
        other = drafts[index]
        if index == inner or not other.source or not other.cue:
            continue
        opens = abs(other.content[0].start - head.start) <= 3 and draft.cue[0].meets(other.content)
        if opens and not other.source[0].overlaps(draft.source[0]) and _relays(article, other):
            return index
    return None


def _relays(article: Article, draft: Draft) -> bool:
    """Whether an outlet or agency passes on what others say."""
    return outlets.is_media(article.text(draft.source[0])) or outlets.passes(article.text(draft.cue[0]))


def _links(
    article: Article, drafts: Sequence[Draft], index: int, known: tuple[Sequence[Chained], Links]
) -> Links:
    draft, (before, passed) = drafts[index], known
    if draft.carried and before:
        same = (c for c in reversed(before) if c.draft.source == draft.source)
        return next(same, before[-1]).links
    if draft.verbatim is not None:
        return (_speaker(draft.verbatim),) if draft.verbatim else ()
    source = article.text(draft.source[0]) if draft.source else ""
    carrier = _carrier(article, draft)
    outer = _unique((*(_again(link, before) for link in passed), *((carrier,) if carrier else ())))
    if not source:
        return outer
    if speakers.pronoun(source):
        own = (*outer, *_resolved(article, drafts, index, before))
    elif outlets.again(source):
        named = _named(before)
        own = (named,) if named else (*outer, _speaker(source))
    elif (at := described.meant(article, drafts, index)) is not None:
        own = (*outer, *before[at].links)
    else:
        own = (*outer, *_own(article, draft))
    return _unique((*own, *_behind(article, draft)))


def _own(article: Article, draft: Draft) -> Links:
    """The source, with what carried it before it."""
    source = draft.source[0]
    written = article.text(source)
    parted, seen = outlets.carried(written), outlets.seen(written)
    carrier: Links = ()
    if parted and outlets.is_outlet(parted[1]):
        carrier = (ChainLink(parted[1], None, LinkKind.OUTLET),)
    elif seen and (known := outlets.link(seen[1])):
        parted, carrier = seen, (known,)
    if parted and carrier:
        source = replace(source, end=source.start + len(parted[0]))
    return (*carrier, _link(article, source))


def _behind(article: Article, draft: Draft) -> Links:
    """Those whom the source relies on: whom it cites, who wrote it, who told it."""
    ways = (cited.cites, cited.aside, cited.author, cited.informer)
    named = [way(article, draft) for way in ways]
    inner = [found for found in named if found is not None] or cited.within(article, draft)
    return tuple(_link(article, source) for source in inner)


def _link(article: Article, source: Stretch) -> ChainLink:
    """The outlet or agency that a source is, or its speaker; whoever works for an outlet is no outlet."""
    outlet = None if speakers.is_person(article, source) else outlets.link(article.text(source))
    return outlet or _speaker(speakers.name(article, (source,)))


def _named(before: Sequence[Chained]) -> ChainLink | None:
    """The outlet that was named last."""
    return next((link for c in reversed(before) for link in c.links if _is_media(link)), None)


def _again(link: ChainLink, before: Sequence[Chained]) -> ChainLink:
    """The outlet that "the report" points back to."""
    return (_named(before) or link) if outlets.again(link.name) else link


def _resolved(article: Article, drafts: Sequence[Draft], index: int, before: Sequence[Chained]) -> Links:
    """The links of whom a pronoun stands for: an earlier source with its chain, or a name; else nobody."""
    found = speakers.meant(article, drafts, index)
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


def _carrier(article: Article, draft: Draft) -> ChainLink | None:
    """The outlet that the speaker told it, or that carried it, named beside the cue."""
    if not draft.cue:
        return None
    cue = draft.cue[0]
    sentence = article.words(cue).sent
    taken = [s for s in (*draft.source, *draft.content) if s.paragraph == cue.paragraph]
    return outlets.passed_on(sentence.parse.text, (sentence.start_char, sentence.end_char), taken)


def _home(article: Article) -> Links:
    report = article.report
    name = report.outlet or report.publisher
    return (ChainLink(name, None, LinkKind.OUTLET),) if name else ()
