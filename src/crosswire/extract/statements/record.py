"""From drafts to records: trimmed, quotations carried on, relays made chains, direct or not.

drafts | headings | trimmed | transcripts | quotations carried on | cut at their marks | chains | records
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.extract.statements import carry, chain, cited, content, labels, silence, speakers, turns
from crosswire.extract.statements.drafts import Article, Draft, Engine, Quoted, Stretch, by_paragraph
from crosswire.types import Analysis, Span, Statement, StatementKind

_NEARLY_ALL = 0.9


def statements(engine: Engine, analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of a report.

    Args:
        engine: What finds the drafts.
        analysis: The report as the language pipeline saw it.

    Returns:
        Its statements, in text order.
    """
    article = Article.of(analysis)
    drafts = turns.parted(article, engine.drafts(article))
    own = silence.without(article, _sourced(article, drafts))
    first = _clean(article, [*own, *_new(labels.headings(article), drafts)])
    first = labels.replaced(article, first)
    every = _clean(article, carry.over(article, sorted(first, key=_place)))
    ready = [announced(article, trimmed(draft, article.quoted)) for draft in every]
    return _named([_record(article, found) for found in chain.chained(article, ready)])


def _named(found: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, each called by its report and the characters where what is said begins."""
    taken: set[str] = set()
    named = []
    for statement in found:
        said, cue = statement.content, statement.cue or statement.content
        name = f"{statement.report}/s{said[0].start}"
        longer = (name, f"{name}-{said[-1].end}", f"{name}-{said[-1].end}-{cue[0].start}")
        name = next((candidate for candidate in longer if candidate not in taken), longer[-1])
        taken.add(name)
        named.append(replace(statement, id=name))
    return tuple(named)


def _sourced(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the source that a sentence names aside, cites or describes by a relative clause."""
    own = [speakers.behind_pronoun(article, draft) for draft in cited.without_asides(article, drafts)]
    return cited.without_citations(article, own)


def _clean(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    return [d for d in (content.clean(article, draft) for draft in drafts) if d is not None]


def _new(added: Sequence[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Those of the added drafts whose words no draft has taken."""
    taken = by_paragraph(drafts, lambda d: d.content)
    return [
        d for d in added if not any(s.meets(o.content) for s in d.content for o in taken.get(s.paragraph, ()))
    ]


def _place(draft: Draft) -> tuple[Stretch, Stretch]:
    return min(draft.parts), draft.content[0]


def _record(article: Article, found: chain.Chained) -> Statement:
    draft = found.draft
    said, cue, source = (tuple(map(article.span, part)) for part in (draft.content, draft.cue, draft.source))
    return Statement(
        id="",
        report=article.report.id,
        kind=kind(article, draft),
        content=said,
        cue=cue,
        source=source,
        speaker=None,
        chain=found.links,
        sentence=_sentence(article, (cue or said)[0]),
    )


def _sentence(article: Article, place: Span) -> Span:
    """The sentence that the cue stands in; for speech without one, where the speech begins."""
    found = article.analysis.sentence_at(place.start)
    return found.span if found else place


def trimmed(draft: Draft, marks: Quoted) -> Draft:
    """A draft that is nearly all quotation, without what follows its closing mark: that is the reporter's."""
    if draft.verbatim is not None or _share(draft, marks) < _NEARLY_ALL:
        return draft
    return replace(draft, content=tuple(_cut(part, marks) for part in draft.content))


def announced(article: Article, draft: Draft) -> Draft:
    """A draft that is nearly all quotation, without the words whose colon announces it ("a note: “…”")."""
    if draft.verbatim is not None or _share(draft, article.quoted) < _NEARLY_ALL:
        return draft
    return replace(draft, content=tuple(_announced(article, part) for part in draft.content))


def kind(article: Article, draft: Draft) -> StatementKind:
    """Direct when every word said stands in quotation marks, mixed when some do."""
    marks = article.quoted
    if draft.verbatim is not None:
        return StatementKind.DIRECT
    if not _share(draft, marks):
        return StatementKind.INDIRECT
    bare = (article.text(bare) for part in draft.content for bare in _bare(part, marks))
    return StatementKind.MIXED if any(map(str.isalnum, "".join(bare))) else StatementKind.DIRECT


def _share(draft: Draft, marks: Quoted) -> float:
    """How much of the content stands in quotation marks."""
    total = sum(part.size for part in draft.content)
    bare = sum(b.size for part in draft.content for b in _bare(part, marks))
    return 1 - bare / total if total else 0.0


def _cut(part: Stretch, marks: Quoted) -> Stretch:
    here = marks.get(part.paragraph, ())
    inside = [q for q in here if q.closed and q.inner.overlaps(part) and q.inner.start <= part.start]
    return replace(part, end=min([part.end, *(q.inner.end for q in inside)]))


def _announced(article: Article, part: Stretch) -> Stretch:
    """What a colon announces, where one quotation is all that follows it."""
    for quotation in article.quoted.get(part.paragraph, ()):
        start = quotation.inner.start
        if part.start < start <= part.end <= quotation.outer.end:
            before = article.parse(part).text[part.start : quotation.outer.start].rstrip()
            return replace(part, start=start) if before.endswith(":") else part
    return part


def _bare(part: Stretch, marks: Quoted) -> Iterator[Stretch]:
    """The stretches of a content outside of all quotation marks."""
    at = part.start
    here = (q for q in marks.get(part.paragraph, ()) if q.inner.overlaps(part))
    for quotation in sorted(here, key=lambda q: q.inner.start):
        if quotation.inner.start > at:
            yield Stretch(part.paragraph, at, quotation.inner.start)
        at = max(at, quotation.inner.end)
    if at < part.end:
        yield Stretch(part.paragraph, at, part.end)
