"""The story in a few lines: headline, lede, the five Ws, its places, its days, and its first screen.

    extracts | candidates (sentences that can stand alone) | supported by the independent voices -> lede
             | answers (who, what, when, where, why, how)  -> five_w
    questions | screen (what is put first, what is at stake, what differs) -> key_questions
    accounts | contested (what sides say against each other, near the top) -> key_accounts

Every word stands in a report. The lede is the sentence whose words most independent voices open with too;
what only one of them says, or what is disputed, speaks against a sentence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence

from crosswire.collate.entities import Entities
from crosswire.collate.story import places
from crosswire.collate.story.answers import answers
from crosswire.collate.story.contested import key_accounts
from crosswire.collate.story.lede import Candidate, News, Shaken, Support, candidates, titles, told
from crosswire.collate.story.screen import key_questions, placed
from crosswire.collate.words import Lexicon
from crosswire.types import Account, AccountKind, Extract, FiveW, Question, Role, Standing, Story

__all__ = ["answered", "tell"]

_TOP = 3  # sentences that a report opens with
_FEW = 2  # reports; of more, a title does not rest on a number that one alone gives


def tell(
    extracts: Sequence[Extract],
    entities: Entities,
    lexicon: Lexicon,
    *,
    voices: Mapping[str, str],
    asked: Sequence[Question] = (),
    contested: Sequence[Account] = (),
) -> Story:
    """The story of the reports.

    Args:
        extracts: In canonical order.
        entities: Of the story.
        lexicon: Its words.
        voices: Report id to the key of the independent voice that it is.
        asked: The questions; a figure that is in dispute or was overtaken is kept out of the lede.
        contested: The accounts of the story.
    """
    support = Support(extracts, lexicon, voices)
    shaken = Shaken(
        frozenset(f for q in asked if q.standing.open for a in q.answers for f in a.figures),
        frozenset(f for q in asked if q.standing is Standing.UPDATED for f in _overtaken(q, extracts)),
    )
    listed = candidates(extracts, lexicon, shaken)
    single = {f for q in asked if q.standing is Standing.SINGLE_REPORT for a in q.answers for f in a.figures}
    unsure = shaken.open | shaken.overtaken | (single if len(extracts) > _FEW else set())
    news = News(support, titles(extracts, voices), unsure=unsure, behind=_behind(contested, extracts))
    lede, title = told(extracts, listed, news)
    sited = places.sited(extracts, entities, voices)
    set_in = places.weights(sited, max(1, len({voices[e.report.id] for e in extracts})))
    rows = key_questions(asked, placed(extracts, lexicon, support, voices=voices))
    published = [e.report.published for e in extracts if e.report.published]
    return Story(
        id=_digest(extracts),
        headline=title,
        languages=tuple(dict.fromkeys(e.report.language for e in extracts if e.report.language)),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
        lede=lede.text if lede else title,
        places=places.clear(extracts, entities, sited, set_in),
        five_w=answers(extracts, entities, _first(lede, listed, support), set_in=set_in),
        key_questions=rows,
        key_accounts=key_accounts(contested, extracts, lexicon, support, voices=voices, beside=len(rows)),
    )


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
