"""The story in a few lines: headline, lede, the five Ws, its places, its days, and its first screen.

    extracts | candidates (sentences that can stand alone) | supported by the independent voices -> lede
             | answers (who, what, when, where, why, how)  -> five_w
    questions | screen (what is put first, what is at stake, what differs) -> key_questions
    accounts | contested (what sides say against each other, near the top) -> key_accounts
    utterances | quoted (what voices print of one speaker in the same words) -> key_utterances

Every word stands in a report. The lede is the sentence whose words most independent voices open with too;
what only one of them says, or what is disputed, speaks against a sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from crosswire.collate.entities import Entities
from crosswire.collate.story import places, setting
from crosswire.collate.story.alike import key_agreed
from crosswire.collate.story.contested import in_row, key_accounts
from crosswire.collate.story.lede import Candidate, News, Shaken, Support, candidates, told
from crosswire.collate.story.quoted import Quoted
from crosswire.collate.story.reprints import first_printed
from crosswire.collate.story.rows import placed
from crosswire.collate.story.screen import key_questions
from crosswire.collate.story.states import latest
from crosswire.collate.story.titles import titles
from crosswire.collate.words import Lexicon
from crosswire.types import (
    Account,
    AccountKind,
    Extract,
    FiveW,
    Happening,
    Passage,
    Question,
    Role,
    Span,
    Standing,
    Story,
    Told,
    Utterance,
    W,
)

__all__ = ["Found", "answered", "tell"]

_TOP = 3  # sentences that a report opens with
_MANY = 4  # reports of one house that tell a story apart
_FEW = 2  # reports; of more, a title does not rest on a number that one alone gives


@dataclass(frozen=True, slots=True)
class Found:
    """What the first screen of a story is chosen from.

    Attributes:
        asked: The questions; a figure that is in dispute or was overtaken is kept out of the lede.
        contested: The accounts.
        said: The utterances.
    """

    asked: Sequence[Question] = ()
    contested: Sequence[Account] = ()
    said: Sequence[Utterance] = ()


def tell(
    extracts: Sequence[Extract],
    entities: Entities,
    lexicon: Lexicon,
    *,
    voices: Mapping[str, str],
    found: Found,
) -> Story:
    """The story of the reports.

    Args:
        extracts: In canonical order.
        entities: Of the story.
        lexicon: Its words.
        voices: Report id to the key of the independent voice that it is.
        found: What its first screen is chosen from.
    """
    asked, contested = found.asked, found.contested
    support = Support(extracts, lexicon, voices)
    tellers = _tellers(extracts, voices)
    shaken = Shaken(
        frozenset(f for q in asked if q.standing.open for a in q.answers for f in a.figures),
        frozenset(f for q in asked if q.standing is Standing.UPDATED for f in _overtaken(q, extracts)),
    )
    dated = first_printed(extracts)
    listed = candidates(dated, lexicon, shaken)
    single = {f for q in asked if q.standing is Standing.SINGLE_REPORT for a in q.answers for f in a.figures}
    unsure = shaken.open | shaken.overtaken | (single if len(extracts) > _FEW else set())
    heard = Support(extracts, lexicon, tellers)
    news = News(heard, titles(extracts, tellers), unsure=unsure, behind=_behind(contested, extracts))
    lede, title = latest(told(dated, listed, news), dated, listed, news, contested=contested)
    sited = places.sited(extracts, entities, tellers)
    set_in = places.weights(sited, max(1, len(set(tellers.values()))))
    rows = key_questions(asked, placed(extracts, lexicon, support, voices=voices))
    counted, beside = _figures(asked, rows), len(rows)
    rivals = [a for a in contested if not in_row(a, extracts, counted)]
    differing = key_accounts(rivals, extracts, lexicon, support, voices=voices, beside=beside)
    beside += len(differing)
    alike = key_agreed(contested, extracts, lexicon, support, rows=counted, beside=beside)
    shown = [a for a in contested if a.id in {*differing, *alike}]
    quoted = Quoted(extracts, entities, lexicon, support, voices=voices)
    published = [e.report.published for e in extracts if e.report.published]
    return Story(
        id=_digest(extracts),
        headline=title,
        languages=tuple(dict.fromkeys(e.report.language for e in extracts if e.report.language)),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
        lede=lede.text if lede else title,
        places=places.clear(extracts, entities, sited, set_in),
        five_w=answers(extracts, entities, _first(lede, listed, heard), set_in=set_in),
        key_questions=rows,
        key_accounts=(*differing, *alike),
        key_utterances=quoted.key(found.said, shown, beside=beside + len(alike)),
    )


def _figures(asked: Sequence[Question], rows: Sequence[str]) -> frozenset[str]:
    """The figures of some questions."""
    return frozenset(f for q in asked if q.id in rows for answer in q.answers for f in answer.figures)


def _tellers(extracts: Sequence[Extract], voices: Mapping[str, str]) -> dict[str, str]:
    """Who tells each report; where many are of one house, each that opens in its own words counts.

    What a house tells in report after report is its story, however few voices there are.
    """
    known = {e.report.id: voices[e.report.id] for e in extracts}
    own = {e.report.id: _opens(e) for e in extracts}
    return own if len(set(known.values())) == 1 and len(set(own.values())) >= _MANY else known


def _opens(extract: Extract) -> str:
    first = next((o.sentence for o in extract.parts.prose.openings), None)
    return extract.report.slice(first) if first else extract.report.id


def _behind(contested: Sequence[Account], extracts: Sequence[Extract]) -> set[str]:
    """The reports that were overtaken: others open with the act that these, no later, still have as open."""
    found: set[str] = set()
    published = {e.report.id: e.report.published for e in extracts}
    opening = {
        e.report.id: max((o.sentence.end for o in e.parts.prose.openings[:_TOP]), default=0) for e in extracts
    }
    for account in (a for a in contested if a.kind is AccountKind.OVERTAKEN):
        then = [p.report for p in account.positions[-1].evidence if p.end <= opening[p.report]]
        newest = max((moment for r in then if (moment := published[r])), default=None)
        early = {r for r, moment in published.items() if newest and moment and moment.date() <= newest.date()}
        found |= early - set(account.positions[-1].reports)
    return found


def _overtaken(question: Question, extracts: Sequence[Extract]) -> Collection[str]:
    """The figures of an updated count that may not stand in the masthead, for they were overtaken.

    The answer stays that was first printed last; "rose to 41, from 34" tells both. Where no report is dated
    only what a report takes back is known to be older.
    """
    published = {e.report.id: e.report.published for e in extracts}
    since = [
        min((moment for r in a.reports if (moment := published[r])), default=None) for a in question.answers
    ]
    newest = max((moment for moment in since if moment), default=None)
    by_time = list(zip(question.answers, since, strict=True))
    if newest is None:
        known = {f.id for e in extracts for f in e.figures if f.role is Role.PREVIOUS}
        return [f for a in question.answers for f in a.figures if f in known]
    latest = {f for a, moment in by_time if moment == newest for f in a.figures}
    sentence = {f.id: (f.report, f.sentence) for e in extracts for f in e.figures}
    told = {sentence[f] for f in latest}
    older = [f for a in question.answers for f in a.figures if f not in latest]
    return [f for f in older if sentence[f] not in told]


def answered(extract: Extract, entities: Entities, lexicon: Lexicon) -> FiveW:
    """The five Ws (and how) of one report alone: its title and its first sentences, in that order."""
    telling = candidates([extract], lexicon, most=8, shortest=4)
    anywhere = candidates([extract], lexicon, most=30, shortest=0)
    return answers([extract], entities, telling, around=anywhere)


def _first(lede: Candidate | None, listed: Sequence[Candidate], support: Support) -> tuple[Candidate, ...]:
    """The lede, then the other candidates that most support: where the lede is silent, they answer."""
    ranked = sorted(listed, key=lambda c: (-support.of(c), c.order))
    return tuple(dict.fromkeys((*((lede,) if lede else ()), *ranked[:12])))


def _digest(extracts: Sequence[Extract]) -> str:
    """The same for the same texts, in whatever order and under whatever names they came."""
    texts = sorted({hashlib.sha256(e.report.text.encode()).hexdigest() for e in extracts})
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


_NEAR = 4  # sentences whose actors, reasons and means are those of the story
_THING = 1.5  # sentences that a subject stands back that is no one who acts


def answers(
    extracts: Sequence[Extract],
    entities: Entities,
    best: Sequence[Candidate],
    *,
    around: Sequence[Candidate] | None = None,
    set_in: Mapping[str, float] | None = None,
) -> FiveW:
    """The six answers; `None` where no sentence gives one.

    Of a story all that the lede says is the lede's: who, what, why and how never come from two sentences
    that may tell of two things. A report alone is asked in full.

    Args:
        extracts: Of the story, or of one report alone.
        entities: Of the same.
        best: Sentences that tell the story, the best first: each answer is the first that is found.
        around: Of a report alone, the sentences that may say when and where.
        set_in: Of a story, its places with how many voices set it there.
    """
    by_id = {e.report.id: e for e in extracts}
    told = [(c, by_id[c.report], h) for c in best if (h := c.opening.happening) is not None]
    own = sorted(told, key=lambda one: not one[2].tells)
    near = [one for one in own if one[0] in best[:_NEAR]]
    back = [(n if one[2].acts else n + _THING, n) for n, one in enumerate(own)]
    acting = [own[n] for _, n in sorted(back)]
    if around is None:
        telling = ([one] for one in told if any(_covered(one[0], w) for w in (one[2].what, one[2].who)))
        acting = own = near = next(telling, [])
    days = best if around is None else around
    return FiveW(
        who=_earliest(acting, lambda h: h.who),
        what=_earliest(own, lambda h: h.what),
        when=_said(setting.when(by_id, days, lede=around is None)),
        where=_said(setting.where(by_id, entities, days, set_in or {})),
        why=_earliest(near, lambda h: h.why),
        how=_earliest(near, lambda h: h.how),
    )


def _earliest(
    told: Sequence[tuple[Candidate, Extract, Happening]], ask: Callable[[Happening], Told | None]
) -> W | None:
    for candidate, extract, happening in told:
        answer = ask(happening)
        if answer is not None and _covered(candidate, answer):
            return _said((extract, answer.span))
    return None


def _covered(candidate: Candidate, answer: Told | None) -> bool:
    return answer is not None and candidate.passage.span.covers(answer.span)


def _said(found: tuple[Extract, Span] | None) -> W | None:
    if found is None:
        return None
    extract, span = found
    text = extract.report.slice(span)
    return W(" ".join(text.split()), (Passage(extract.report.id, span.start, span.end, text),))
