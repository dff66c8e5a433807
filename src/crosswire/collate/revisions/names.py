"""Names that one version has and the other has not, or spells otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.collate.revisions.found import Found
from crosswire.collate.revisions.sentences import Compared, plain_words
from crosswire.types import EntityType, Extract, MentionKind, Named, Span
from crosswire.types.versions import EditSubject

_TYPES = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE)
_SPELT = 0.88  # of their letters (Jaro-Winkler), from which on two names are one in two spellings
_SPELT_THERE = 0.75  # the same, where the one stands in the place of the other


def edits(both: Compared) -> Iterator[Found]:
    """The names that the other version nowhere has, those that are spelt otherwise in pairs."""
    gone = [n for n in _named(both.old) if both.was_edited(n.span)]
    come = [n for n in _named(both.new) if both.is_edited(n.span)]
    before, after = _text(both.old), _text(both.new)
    gone = [name for name in gone if not _stands(name.words, after)]
    come = [name for name in come if not _stands(name.words, before)]
    for one, other in _respelt(gone, come, both.pairs):
        gone.remove(one)
        come.remove(other)
        yield Found(EditSubject.NAME, _span(one), _span(other))
    yield from (Found(EditSubject.NAME, before=_span(n)) for n in gone if not _last_stands(n, after))
    yield from (Found(EditSubject.NAME, after=_span(n)) for n in come if not _last_stands(n, before))


def alike(one: Sequence[str], other: Sequence[str], *, there: bool) -> bool:
    """Whether two names are one in two spellings.

    Args:
        one: Its words.
        other: Those of the other.
        there: Whether the one stands where the other stood.
    """
    from rapidfuzz.distance import JaroWinkler

    limit = _SPELT_THERE if there else _SPELT
    if len(one) == len(other) > 1:
        return all(JaroWinkler.similarity(a, b) >= limit for a, b in zip(one, other, strict=True))
    return float(JaroWinkler.similarity(" ".join(one), " ".join(other))) >= limit


def _named(extract: Extract) -> list[Named]:
    """Each name of a version once, where it first stands in full."""
    found: dict[tuple[str, ...], Named] = {}
    for named in extract.parts.prose.names.named:
        if named.kind is MentionKind.NAME and named.key is None and named.type in _TYPES:
            found.setdefault(named.words, named)
    longest = sorted(found.values(), key=lambda n: (-len(n.words), n.span))
    kept: list[Named] = []
    for name in longest:
        if not any(set(name.words) <= set(other.words) for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.span)


def _span(name: Named) -> Span:
    """The name without its title."""
    return Span(name.span.end - len(name.text), name.span.end) if name.text else name.span


def _stands(name: Sequence[str], text: str) -> bool:
    """Whether the words of a name stand in a text, whatever they are taken for there."""
    return f" {' '.join(name)} " in text


def _last_stands(name: Named, text: str) -> bool:
    """Whether it stands there in short: a person by the surname, a body by more than its last word."""
    if name.type is EntityType.PERSON:
        return _stands(name.words[-1:], text)
    return any(_stands(name.words[at:], text) for at in range(1, len(name.words) - 1))


def _text(extract: Extract) -> str:
    return f" {' '.join(plain_words(extract.report.text))} "


def _respelt(
    gone: Sequence[Named], come: Sequence[Named], pairs: Sequence[tuple[Span, Span]]
) -> list[tuple[Named, Named]]:
    """Names that are spelt otherwise, and those of a sentence that alone stand in the place of another."""
    found: list[tuple[Named, Named]] = []
    for one in gone:
        for other in come:
            there = any(a.covers(one.span) and b.covers(other.span) for a, b in pairs)
            if all(other is not taken for _, taken in found) and alike(one.words, other.words, there=there):
                found.append((one, other))
                break
    for before, after in pairs:
        lost = [n for n in gone if before.covers(n.span) and all(n is not old for old, _ in found)]
        won = [n for n in come if after.covers(n.span) and all(n is not new for _, new in found)]
        if len(lost) == len(won) == 1 and lost[0].type is won[0].type:
            found.append((lost[0], won[0]))
    return found
