"""Whether a report overtakes headline and lede: contact is lost in these, and regained in that report.

headline, lede | states that they tell | reports that open with what came of one -> their headline, their lede

Which comes first is known by the words: what is regained was lost, and a race is won after it was halted.
Days only speak against it: what a report of an earlier day tells came of nothing that is told later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosswire.collate.story.lede import Candidate, News, told
from crosswire.collate.story.titles import PUNCTUATION, plain, stem
from crosswire.resources import lists
from crosswire.resources.collating import State, calendar, states
from crosswire.resources.words import words
from crosswire.types import Account, AccountKind, EntityType, Extract, Report

_OPENING = 3  # sentences that may tell what came of it
_SHARED, _SHARE = 3, 0.3  # words that it shares with headline and lede, and how many of its own these are
_FIRST = 2  # words that a title shares with the first sentence below it
_PEOPLE = 2  # names that two reports of one story share, where few words do
_PAIR = 2  # reports of which none but these two says which words are those of their story
_MOST = 0.35  # how many of its own it shares with all other reports

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
    told_of: Sequence[State] = next((states(lists.code_of(e.report.language)) for e in extracts), ())
    while (then := next(_overtaking(chosen, extracts, listed, news, told_of=told_of), None)) is not None:
        chosen, told_of = then
    while (then := next(_entitled(chosen, extracts, told_of), None)) is not None:
        chosen, told_of = then
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
    chosen: Chosen,
    extracts: Sequence[Extract],
    listed: Sequence[Candidate],
    news: News,
    *,
    told_of: Sequence[State],
) -> Iterator[tuple[Chosen, Sequence[State]]]:
    """What may stand instead, and the states that may follow: those before its own, the last being the first.

    It is of reports whose titles tell what came of it, else their first sentences.
    """
    top = _top(chosen, extracts)
    for place, state in ((n, one) for n, one in enumerate(told_of) if top and one.tells(top.text)):
        for count in range(_OPENING + 1):
            kept = [e for e in extracts if top and top.followed(e, state, count)]
            ids = {e.report.id for e in kept}
            able = [c for c in listed if c.report in ids]
            told_so = [c for c in able if state.holds(c.text)]
            made = next((m for some in (told_so, able) if (m := told(kept, some, news))[0]), None)
            if made and made[0] and _together(made[1], made[0], state):
                yield made, told_of[:place]
                break


def _entitled(
    chosen: Chosen, extracts: Sequence[Extract], told_of: Sequence[State]
) -> Iterator[tuple[Chosen, Sequence[State]]]:
    """A title alone as headline, where its report has the later state and no sentence for the lede."""
    top = _top(chosen, extracts)
    for place, state in ((n, one) for n, one in enumerate(told_of) if top and one.tells(top.text)):
        if kept := [e for e in extracts if top and top.followed(e, state, 0)]:
            yield (chosen[0], plain(max(kept, key=_newest).report.title or "")), told_of[:place]


def _top(chosen: Chosen, extracts: Sequence[Extract]) -> _Top | None:
    lede, title = chosen
    own = next((e for e in extracts if lede is not None and e.report.id == lede.report), None)
    return _Top(f"{title}\n{lede.text}", own, extracts) if lede and own else None


@dataclass(frozen=True, slots=True)
class _Top:
    """Headline and lede in one text, the report that the lede is of, and all reports."""

    text: str
    own: Extract
    extracts: Sequence[Extract]

    def followed(self, extract: Extract, state: State, count: int) -> bool:
        """Whether the title of a report, or so many sentences more, tell what came of what these tell.

        Where only a later day says which came first, a title does whose day is not known.
        """
        days = (_day(e.report, self.extracts) for e in (self.own, extract))
        if not _follows(self.own, extract, self.extracts, state.by_day and bool(count)):
            return False
        if state.by_day and None not in (both := set(days)) and len(both) == 1:
            return False
        texts = [text for text in _opening(extract)[: count + 1] if state.holds(text)]
        around = _around(extract, self.extracts) if texts and state.by_day else {}
        if any(_alike(self.text, text) or _alike_all(around, text) for text in texts):
            return True
        if not texts or not state.by_day:
            return False
        shared = _stems(self.text).keys() & _stems("\n".join(_opening(extract)[: count + 2])).keys()
        return len(shared) >= _SHARED and (len(self.extracts) == _PAIR or _met(extract, self.extracts))


def _met(extract: Extract, extracts: Sequence[Extract]) -> bool:
    """Whether a report names two people by their full names whom another one names too."""
    named = [_people(e) for e in extracts if e is not extract]
    return any(len(_people(extract) & others) >= _PEOPLE for others in named)


def _people(extract: Extract) -> frozenset[str]:
    """The full names of those whom a report names, without what they are."""
    names = (m.text.split() for m in extract.mentions if m.type is EntityType.PERSON)
    return frozenset(" ".join(name[-2:]) for name in names if len(name) > 1)


def _newest(extract: Extract) -> tuple[str, str]:
    """By what reports are ordered: when they came out, then their titles."""
    moment = extract.report.published
    return moment.isoformat() if moment else "", extract.report.title or ""


def _together(title: str, lede: Candidate, state: State) -> bool:
    """Whether headline and lede tell what came of it: both, or the title of what the report opens with."""
    shared = _stems(title).keys() & _stems(lede.text).keys()
    told_so = state.holds(title) and len(shared) >= (_SHARED if lede.rank else _FIRST)
    return told_so or state.holds(lede.text)


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


def _around(extract: Extract, extracts: Sequence[Extract]) -> dict[str, bool]:
    """The stems of the first sentences of all other reports of its language."""
    others = [e for e in extracts if e is not extract and e.report.language == extract.report.language]
    return _stems("\n".join(text for e in others for text in _opening(e)[1 : _OPENING + 1]))


def _alike_all(around: Mapping[str, bool], text: str) -> bool:
    """Whether a text is of the story of the other reports, by more of its words than of one of them."""
    then = _stems(text)
    shared = around.keys() & then.keys()
    return any(around[one] for one in shared) and len(shared) >= max(_SHARED, _MOST * len(then))


def _stems(text: str) -> dict[str, bool]:
    """The stems of words, light ones and days left out, each with whether it is a number or a name."""
    passed = words("small", "light") | calendar()
    found: dict[str, bool] = {}
    for line in text.split("\n"):
        for ahead, word in enumerate(line.split()):
            if (own := stem(word)) and lists.known(word.strip(PUNCTUATION)) not in passed:
                named = (ahead > 0 and word[:1].isupper()) or own[:1].isdigit()
                found[own] = found.get(own, False) or named
    return found
