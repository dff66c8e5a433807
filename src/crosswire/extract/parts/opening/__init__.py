"""The first sentences of a report: whether each can stand alone, what it says happened, when and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosswire.extract.parts.opening import happening, reasons, setting
from crosswire.extract.parts.opening.happening import Clause
from crosswire.extract.parts.opening.line import ahead, direct, line
from crosswire.grammar import SUBJECTS, VERBS
from crosswire.resources import lists, story
from crosswire.resources.words import words as listed
from crosswire.types import Analysis, Happening, NoiseKind, Opening, Paragraph, Sentence, Span, Time, Told
from crosswire.types.parse import Phrase, Token

__all__ = ["openings"]

_MOST = 30  # sentences: all that is ever asked who did what, when and where
_LONGEST = 60  # words of a sentence that can stand alone: leads of the quality press have fifty
_LEANS, _OPINION, _PLACED, _CUT, _LEGEND = lists.patterns(
    "extract/parts/opening", "leans", "opinion", "placed", "cut", "legend"
)
_BEGIN = 5  # letters
_TITLED = 0.3  # of the title's long words, those that a summary has at least
_WITHIN = frozenset(("advcl", "comp:cl", "acl", "acl:relcl"))  # clauses that the main one may come behind
_SETTING = lists.words("extract/parts/opening", "setting")


def openings(analysis: Analysis) -> tuple[Opening, ...]:
    """The first sentences of a report's prose, furniture left out."""
    told = _once(analysis, list(_prose(analysis)))[:_MOST]
    return tuple(_opening(analysis, sentence, first=sentence is told[0]) for sentence in told)


def _prose(analysis: Analysis) -> Iterator[Sentence]:
    for sentence in analysis.sentences:
        kind = analysis.paragraphs[sentence.paragraph].kind
        told = kind is None or kind is NoiseKind.DATELINE
        if told and not _LEGEND.match(analysis.report.slice(sentence.span)):
            yield sentence


def _once(analysis: Analysis, told: Sequence[Sentence]) -> list[Sentence]:
    """Prose without what stands there twice, the legends of pictures; a text told twice is kept once.

    So is a summary that a page repeats as its first paragraph: it has words of the title, and goes on.
    """
    texts = [analysis.report.slice(one.span) for one in told]
    times = Counter(texts)
    headed = [text for text in texts[:1] if times[text] == 1 or not text.endswith((".", "!", "?"))]
    title = _begins(analysis.report.title or "".join(headed))
    seen: set[str] = set()
    kept: list[Sentence] = []
    goes_on = False
    for one, text in zip(told, texts, strict=True):
        titled = goes_on or len(_begins(text) & title) >= _TITLED * len(title) > 0
        goes_on = times[text] > 1 and text not in seen and titled
        if times[text] == 1 or goes_on:
            kept.append(one)
        seen.add(text)
    first = {text: one for one, text in zip(reversed(told), reversed(texts), strict=True)}
    return kept if 2 * len(kept) >= len(first) else sorted(first.values(), key=lambda one: one.span.start)


def _begins(text: str) -> set[str]:
    """How the long words of a text begin, by which their forms are known."""
    return {word[:_BEGIN] for word in lists.known(text).split() if len(word) >= _BEGIN}


def _opening(analysis: Analysis, sentence: Sentence, *, first: bool) -> Opening:
    paragraph = analysis.paragraphs[sentence.paragraph]
    tokens = paragraph.parse[sentence.first : sentence.last]
    text = analysis.report.shown(sentence.span)
    clause = happening.of(tokens)
    times = tuple(setting.times(analysis, sentence))
    alone = _stands_alone(text, first=first) and any(t.pos in VERBS for t in tokens) and not _owned(tokens)
    return Opening(
        sentence=sentence.span,
        words=len(text.split()),
        alone=alone,
        happening=_happening(clause, paragraph, times) if clause is not None else None,
        acts=_acts(tokens),
        times=times,
        ahead=clause is not None and ahead(clause.verb),
        direct=clause is None or direct(clause, tokens),
        line=tuple(_span(part, paragraph) for part in line(tokens)) if alone else (),
    )


def _stands_alone(text: str, *, first: bool) -> bool:
    """Whether it leans on nothing before it; "in a surprise move" may open a report, no later sentence."""
    words = text.split()
    if not 0 < len(words) <= _LONGEST or text[-1] in {"?", ":", "…"}:
        return False
    word = lists.known(words[0]).strip("“”\"'‘’,")
    dangles = word in listed("small", "dangling") and not (first and word in _SETTING)
    leans = (dangles and not _PLACED.match(text)) or _LEANS.match(text) or _OPINION.search(text)
    if _CUT.search(text) or text.isupper():
        return False
    return not leans and text[0] not in "“\"'‘(-–—•" and text[0].isalnum()


def _owned(tokens: Phrase) -> bool:
    """Whether its first subject, that of its verb, is somebody's whom it does not name: "his party lost"."""
    subject = next((t for t in tokens if t.dep in SUBJECTS), None)
    if subject is None or subject.head.dep in _WITHIN:
        return False
    return any(t.lower in listed("small", "dangling") for t in subject.lefts)


def _acts(tokens: Phrase) -> tuple[str, ...]:
    found = {t.lemma.lower() for t in tokens if t.pos in {"VERB", "NOUN"}}
    return tuple(sorted(found - story.words()["saying"]))


def _happening(clause: Clause, paragraph: Paragraph, times: Sequence[Time]) -> Happening:
    actor = clause.subject
    if clause.passive and not happening.acts(clause.subject):
        actor = clause.agent
    return Happening(
        acts=happening.acts(actor),
        tells=happening.tells(clause),
        who=_told(_without_day(happening.who(clause), paragraph, times), paragraph),
        what=_told(happening.what(clause), paragraph),
        why=_told(reasons.why(clause), paragraph),
        how=_told(reasons.how(clause), paragraph),
    )


def _without_day(tokens: Sequence[Token], paragraph: Paragraph, times: Sequence[Time]) -> Sequence[Token]:
    """The words for who did it, without a day behind them that is the verb's: "Parliament on Thursday"."""
    days = [t.span for t in times]
    kept = list(tokens)
    while len(kept) > 1 and any(day.covers(paragraph.span_of(kept[-1])) for day in days):
        kept.pop()
    if len(kept) < len(tokens) and len(kept) > 1 and kept[-1].pos == "ADP":
        kept.pop()
    return kept


def _told(tokens: Sequence[Token], paragraph: Paragraph) -> Told | None:
    if not tokens:
        return None
    return Told(_span(tokens, paragraph), any(t.like_num for t in tokens))


def _span(tokens: Sequence[Token], paragraph: Paragraph) -> Span:
    return Span(paragraph.span_of(tokens[0]).start, paragraph.span_of(tokens[-1]).end)
