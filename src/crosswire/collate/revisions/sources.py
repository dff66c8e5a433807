"""Who is said to have said something, where one version names another source or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from crosswire.collate.revisions import names
from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, plain_words
from crosswire.naming.names import folded
from crosswire.types import Extract, Span
from crosswire.types.versions import EditSubject


@dataclass(frozen=True, slots=True)
class _Source:
    """Somebody who is named as a source, and where."""

    words: tuple[str, ...]
    span: Span

    def fits(self, other: _Source) -> bool:
        """Whether two are one, named in full or in short: "the ministry" and "the health ministry"."""
        return self.among(other.words) or other.among(self.words)

    def among(self, words: Collection[str]) -> bool:
        """Whether the word that it is called by stands among some: the surname, the body."""
        return bool(self.words) and self.words[-1] in words


def edits(both: Compared) -> Iterator[Found]:
    """The sources that reworded sentences lost, won or have otherwise; then those of whole sentences."""
    old, new = _sources(both.old), _sources(both.new)
    left, right = _said(both.old, both.was), _said(both.new, both.now)
    for before, after in both.pairs:
        lost = [s for s in old if before.covers(s.span) and not s.among(right)]
        won = [s for s in new if after.covers(s.span) and not s.among(left)]
        if len(lost) == len(won) == 1:
            if not names.alike(lost[0].words, won[0].words, there=True):
                yield Found(EditSubject.SOURCE, lost[0].span, won[0].span)
            continue
        yield from (Found(EditSubject.SOURCE, before=s.span) for s in lost)
        fresh = (s for s in won if not any(s.fits(other) for other in old))  # "she", now by her name, is none
        yield from (Found(EditSubject.SOURCE, after=s.span) for s in fresh)
    for source in _of_sentences(old, both.gone):
        if not any(source.fits(other) for other in new):
            yield Found(EditSubject.SOURCE, before=source.span)
    for source in _of_sentences(new, both.come):
        if not any(source.fits(other) for other in old):
            yield Found(EditSubject.SOURCE, after=source.span)


def _sources(extract: Extract) -> list[_Source]:
    """The sources that a version names, each statement's innermost, the outlet's own voice left out."""
    own = {folded(name) for name in (extract.report.outlet, extract.report.publisher) if name}
    found: dict[Span, _Source] = {}
    for statement in extract.statements:
        link = next(iter(statement.chain[::-1]), None)
        if link and statement.source and folded(link.name) not in own:
            found.setdefault(statement.source[0], _Source(folded(link.name), statement.source[0]))
    return [found[span] for span in sorted(found)]


def _said(extract: Extract, sentences: tuple[Span, ...]) -> frozenset[str]:
    """The words of the sentences that were edited: who stands there still was not dropped, only moved."""
    return frozenset(word for span in sentences for word in plain_words(extract.report.slice(span)))


def _of_sentences(sources: list[_Source], sentences: tuple[Span, ...]) -> Iterator[_Source]:
    told: list[_Source] = []
    for source in sources:
        if any(s.covers(source.span) for s in sentences) and not any(source.fits(one) for one in told):
            told.append(source)
            yield source
