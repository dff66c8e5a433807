"""Whether a report overtakes headline and lede: contact is lost in these, and regained in that report.

headline, lede | states that they tell | reports that open with what came of one -> their headline, their lede

Which comes first is known by the words: what is regained was lost, and a race is won after it was halted.
Days only speak against it: what a report of an earlier day tells came of nothing that is told later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crosswire.collate.story.lede import PUNCTUATION, Candidate, News, stem, told
from crosswire.resources import lists
from crosswire.resources.collating import State, calendar, states
from crosswire.resources.words import words
from crosswire.types import Account, AccountKind, Extract, Report

_OPENING = 3  # sentences that may tell what came of it
_STEPS = 2  # times that a story may be overtaken: a race is halted, resumed, won
_SHARED, _SHARE = 3, 0.3  # words that it shares with headline and lede, and how many of its own these are

Chosen = tuple[Candidate | None, str]


def latest(
    chosen: Chosen,
    extracts: Sequence[Extract],
    listed: Sequence[Candidate],
    news: News,
    *,
    contested: Sequence[Account] = (),
) -> Chosen:
    """Lede and headline of the reports that hold the last state; as they are where that is not clear.

    Args:
        chosen: The lede and the headline.
        extracts: In canonical order.
        listed: The sentences that can be the lede.
        news: What both are chosen by.
        contested: The accounts, of which some tell what came of something.
    """
    for _ in range(_STEPS):
        then = next(_overtaking(chosen, extracts, listed, news), None)
        if then is None:
            break
        chosen = then
    return next(_undone(chosen, extracts, listed, news, contested=contested), chosen)


def _undone(
    chosen: Chosen,
    extracts: Sequence[Extract],
    listed: Sequence[Candidate],
    news: News,
    *,
    contested: Sequence[Account],
) -> Iterator[Chosen]:
    """What may stand instead of a lede that one side of a row tells, and the other as over."""
    lede, title = chosen
    for account in (a for a in contested if lede is not None and a.kind is AccountKind.OVERTAKEN):
        first, then = account.positions[0], account.positions[-1]
        own = next(e for e in extracts if lede is not None and e.report.id == lede.report)
        kept = [e for e in extracts if e.report.id in then.reports and _follows(own, e, extracts, True)]
        if lede is None or own.report.id in then.reports or not _alike(lede.text, first.claim):
            continue
        ids = {e.report.id for e in kept}
        made = told(kept, [c for c in listed if c.report in ids], news)
        if made[0] is not None and _alike(f"{title}\n{lede.text}", f"{made[1]}\n{made[0].text}"):
            yield made


def _overtaking(
    chosen: Chosen, extracts: Sequence[Extract], listed: Sequence[Candidate], news: News
) -> Iterator[Chosen]:
    """What may stand instead: of reports whose titles tell what came of it, else their first sentences."""
    lede, title = chosen
    if lede is None:
        return
    own = next(e for e in extracts if e.report.id == lede.report)
    top = f"{title}\n{lede.text}"
    later = {surely: [e for e in extracts if _follows(own, e, extracts, surely)] for surely in (False, True)}
    for state in states(lists.code_of(own.report.language)):
        if not state.tells(top):
            continue
        for count in range(_OPENING + 1):
            kept = [
                e
                for e in later[state.by_day]
                if any(state.holds(t) and _alike(top, t) for t in _opening(e)[: count + 1])
            ]
            ids = {e.report.id for e in kept}
            able = [c for c in listed if c.report in ids]
            told_so = [c for c in able if state.holds(c.text)]
            made = next((m for some in (told_so, able) if (m := told(kept, some, news))[0]), None)
            if made and made[0] and _together(made[1], made[0].text, state):
                yield made
                break


def _together(title: str, lede: str, state: State) -> bool:
    """Whether headline and lede tell what came of it: both, or one of them and both the same."""
    shared = _stems(title).keys() & _stems(lede).keys()
    return state.holds(lede) or (state.holds(title) and len(shared) >= _SHARED)


def _opening(extract: Extract) -> list[str]:
    """The title of a report and its first sentences."""
    openings = extract.parts.prose.openings[:_OPENING]
    return [extract.report.title or "", *(extract.report.slice(o.sentence) for o in openings)]


def _follows(own: Extract, other: Extract, extracts: Sequence[Extract], surely: bool) -> bool:
    """Whether another report came out on no earlier day, as far as is known; or surely on a later one."""
    if own is other or own.report.language != other.report.language:
        return False
    one, then = (_day(e.report, extracts) for e in (own, other))
    if one is None or then is None:
        return not surely
    return one < then or (one == then and not surely)


def _day(report: Report, extracts: Sequence[Extract]) -> date | None:
    """When a report came out, where that is sure; articles of one house and moment were collected then."""
    moment = report.published
    if moment is None:
        return None
    same = [e for e in extracts if (e.report.outlet, e.report.published) == (report.outlet, moment)]
    timed = moment.hour or moment.minute or moment.second
    return None if timed and len(same) > 1 else moment.date()


def _alike(top: str, text: str) -> bool:
    """Whether a text is of the happening of another: three in ten of its words are in it, and a name."""
    own, then = _stems(top), _stems(text)
    shared = own.keys() & then.keys()
    named = any(own[one] and then[one] for one in shared)
    return named and len(shared) >= max(_SHARED, _SHARE * len(then))


def _stems(text: str) -> dict[str, bool]:
    """The stems of words, light ones and days left out, each with whether it is written as a name."""
    passed = words("small", "light") | calendar()
    found: dict[str, bool] = {}
    for line in text.split("\n"):
        for ahead, word in enumerate(line.split()):
            if (own := stem(word)) and lists.known(word.strip(PUNCTUATION)) not in passed:
                found[own] = found.get(own, False) or (ahead > 0 and word[:1].isupper())
    return found
