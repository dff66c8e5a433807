"""The names of a draft: whether the reports have them, and spell them so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from crosswire.check.found import Found
from crosswire.check.setting import Setting
from crosswire.check.streams import plain
from crosswire.check.wording import called, say
from crosswire.render import clean
from crosswire.resources import lists
from crosswire.resources.linking import nations
from crosswire.resources.words import calendar
from crosswire.resources.words.forms import without
from crosswire.types import EntityType, MentionKind, Named, Passage
from crosswire.types.checking import Piece, Verdict

_SHORT, _LONG = 4, 7  # letters of a word: below, another word; from, two letters may differ
_STEM = 5  # letters that a name and its people share: Orlenia, Orlenian
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Known:
    """The names of all reports, by their words."""

    words: frozenset[str]
    by_word: dict[str, list[Passage]]


def found(setting: Setting) -> Iterator[Found]:
    """What the record says of each name of the draft, each spelling once."""
    known = _known(setting)
    seen: set[tuple[str, ...]] = set()
    for mention in setting.draft.parts.prose.names.named:
        words = tuple(plain(mention.text))
        if mention.kind is MentionKind.NAME and words and words not in seen:
            seen.add(words)
            if judged := _judged(setting, mention, words, known):
                yield judged


def _judged(setting: Setting, mention: Named, words: tuple[str, ...], known: Known) -> Found | None:
    having = [(one, at) for one in setting.streams if (at := one.find(words)) >= 0]
    if having:
        places = [Passage(s.report, *_ends(s.cut(at, at + len(words) - 1))) for s, at in having[:_SHOWN]]
        return _piece(setting, mention, Verdict.SUPPORTED, code="named", passages=_worded(setting, places))
    strange = [word for word in words if word not in known.words and not _plain_word(word)]
    if (
        not strange
        or setting.calls_a_report(mention.span)
        or any(_kin(word, known.words) for word in strange)
    ):
        return None
    close = [passage for word in strange if (passage := _closest(word, words, known))]
    if len(close) == len(strange):
        return _piece(setting, mention, Verdict.OTHER_SPELLING, code="other_spelling", passages=close)
    if _may_be_unknown(mention, words, strange):
        return _piece(setting, mention, Verdict.NOT_IN_REPORTS, code="no_name", passages=[])
    return None


def _ends(span: object) -> tuple[int, int]:
    return span.start, span.end  # type: ignore[attr-defined]


def _worded(setting: Setting, passages: Sequence[Passage]) -> list[Passage]:
    reports = setting.index.reports
    return [Passage(p.report, p.start, p.end, reports[p.report].slice(p.span)) for p in passages]


def _may_be_unknown(mention: Named, words: Sequence[str], strange: Sequence[str]) -> bool:
    """Whether a name that no report has is one for certain: somebody's full name, a body's, a place's."""
    if mention.text.isupper() or len(strange) < len(words) - _particles(mention, words):
        return False
    return mention.type is not EntityType.OTHER and (len(words) > 1 or mention.span.start > mention.line)


def _particles(mention: Named, words: Sequence[str]) -> int:
    """How many words of somebody's name say nothing of whose it is: "al", "bin", "van der"."""
    if mention.type is not EntityType.PERSON:
        return 0
    small = {word for word in re.findall(r"\w+", mention.text) if word.islower()}
    return sum(word in small or len(word) < _SHORT - 1 for word in words)


def _known(setting: Setting) -> Known:
    """The words of the reports, and the names that each stands in."""
    by_word: defaultdict[str, list[Passage]] = defaultdict(list)
    for extract in setting.extracts:
        for name in extract.parts.prose.names.named:
            if name.kind is MentionKind.NAME:
                passage = Passage(name.report, name.span.start, name.span.end, name.text)
                for word in plain(name.text):
                    by_word[word].append(passage)
    words = frozenset(word for one in setting.streams for word in one.vocabulary)
    return Known(words, by_word)


@cache
def _plain_word(word: str) -> bool:
    """Whether a word with a capital says nothing of whose name it is: a nation, a month."""
    return word in nations() or word in calendar.names() or len(word) < _SHORT - 1


def _kin(word: str, words: frozenset[str]) -> bool:
    """Whether a report has the word in another form: its possessive, its plural, its people."""
    forms = {without(word, "owning"), without(word, "plural"), f"{word}s"}
    if forms & words:
        return True
    return len(word) > _STEM and any(
        other != word and len(other) > _STEM and _derived(word, other)
        for other in words
        if other[0] == word[0]
    )


_ENDINGS = lists.phrases("check/names", "endings")


def _derived(a: str, b: str) -> bool:
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return long.startswith(short) and long[len(short) :] in _ENDINGS[:-2] and long[len(short) :] != "s"


def _closest(word: str, words: Sequence[str], known: Known) -> Passage | None:
    """A name of a report that differs from the draft's in the spelling of this word alone."""
    if len(word) < _SHORT:
        return None
    most = 2 if len(word) >= _LONG else 1
    best: tuple[int, int, Passage] | None = None
    for other, passages in known.by_word.items():
        far = DamerauLevenshtein.distance(word, other, score_cutoff=most)
        if other == word or far > most or (other[0] != word[0] and far > 1):
            continue
        rest = set(words) - {word}
        for passage in passages:
            shared = len(rest & set(plain(passage.text or "")))
            if (shared or not rest) and (best is None or (-shared, far) < best[:2]):
                best = (-shared, far, passage)
    return best[2] if best else None


def _piece(
    setting: Setting, mention: Named, verdict: Verdict, *, code: str, passages: Sequence[Passage]
) -> Found:
    about = called(setting, (p.report for p in passages)) if passages else {}
    what = clean.line(passages[0].text or "") if passages else ""
    return Found(
        Piece.NAME,
        mention.span,
        verdict,
        code,
        say(code, **about, what=what),
        instead=(what,) if verdict is Verdict.OTHER_SPELLING else (),
        evidence=tuple(dict.fromkeys(passages))[:_SHOWN],
    )
