"""The content of a draft, without the marks and little words that are not part of what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.statements import labels
from crosswire.extract.statements.drafts import Article, Draft, Stretch, of_token
from crosswire.grammar import AS_WHAT, TO_WHAT, VERBS, auxiliaries
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words import words as listed
from crosswire.types import EntityType, Paragraph

_AGENT_ENDINGS = lists.phrases("extract/statements/content", "agent_endings")
_PAPERS, _ACCORDING_TO, _RECALLING, _ARTICLES, _BY_THINGS = lists.several(
    "extract/statements/content", "papers", "according_to", "recalling", "articles", "by_things"
)

_ORDERED, _SOURCE_TAIL, _CLAIMED, _TAKEN, _TITLE, _WORK, _NO_REPORTS = lists.patterns(
    "extract/statements/content", "ordered", "source_tail", "claimed", "taken", "title", "work", "no_reports"
)
_LEAD = re.compile(r"[\s\"“”„«»,;:.…–—-]+")
_THAT = lists.pattern("extract/statements/content", "that")  # "That is why …" opens with no conjunction
# "As the mayor", "at Politico": the preposition is no part of the name; "at least ten doctors" is.
_SOURCE_LEAD = lists.pattern("extract/statements/content", "source_lead")
# What never speaks: a time of day, a weekday, a share or its price, the report itself as it stood before.
_MUTE = lists.pattern("extract/statements/content", "mute")
_NO_CUE = words.kind("no cues")
_BAR = "|"
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+[A-Za-z]$")
# What is done to a thing, not said of it; and a name in marks.
_ACTS = words.kind("acts")
# What one does to somebody without a word ("fin" is the lemma that the language model gives "fined").
_DEEDS = words.kind("deeds")
# What is seen or heard of a thing.
_PERCEIVED = lists.words("extract/statements/content", "perceived")
# How crowds act together.
_GATHERINGS = words.kind("gatherings")
_DONE = _DEEDS | _PERCEIVED | _RECALLING
_MARK = re.compile(r"[\"“”„«»]|''|``")
_TAIL = re.compile(r"[\s\"“”„«»,;:.–—-]+$")


def clean(article: Article, draft: Draft) -> Draft | None:
    """The draft with its content trimmed to the words said; none when no word is left.

    Args:
        article: The report.
        draft: One attribution.
    """
    checks = (
        _order,
        _denied,
        _no_voice,
        _unmarked,
        _titled,
        _named,
        _done,
        _purposed,
        _takes_lives,
        _speechless,
    )
    if any(check(article, draft) for check in checks):
        return None
    said = sorted(_prose(article, draft))
    parts = [_trim(article, part, first=i == 0) for i, part in enumerate(said)]
    kept = tuple(p for p in parts if p is not None)
    if not kept:
        return None
    if draft.verbatim is not None:
        return replace(draft, content=kept)
    sources = (_trim_source(article, part) for part in draft.source)
    return replace(draft, content=kept, source=tuple(s for s in sources if s is not None))


def _trim_source(article: Article, part: Stretch) -> Stretch | None:
    """Without commas, brackets and a relative pronoun at the edges."""
    whole = article.parse(part).text
    start, end = part.start, part.end
    for edge in (_LEAD, _SOURCE_LEAD):
        lead = edge.match(whole, start, end)
        start = lead.end() if lead else start
    tail = _SOURCE_TAIL.search(whole[start:end])
    end = start + tail.start() if tail else end
    written = whole[start:end]
    credit = whole[end:].lstrip().startswith(_BAR)  # "Jo Roe | Daily Wire Police say": who took the picture
    kept = start < end and _word(written) and lists.known(written) not in _ARTICLES and not credit
    if not kept or _MUTE.match(written) or _owns_shares(article, Stretch(part.paragraph, start, end)):
        return None
    return Stretch(part.paragraph, start, end)


def _owns_shares(article: Article, part: Stretch) -> bool:
    """Whether the phrase only names whose shares rise or fall: "shares of the maker rose, signalling …"."""
    root = article.words(part).root
    return root.dep == "comp:obj" and root.head.head.lemma.lower() in _PAPERS


def _order(article: Article, draft: Draft) -> bool:
    """Whether the cue is an order: what a superior orders is an event, not a statement."""
    return any(_ORDERED.search(article.text(cue)) for cue in draft.cue)


def _denied(article: Article, draft: Draft) -> bool:
    """Whether nobody reports it: "there were no reports of damage"."""
    if draft.source or draft.carried:
        return False
    part = draft.content[0]
    whole = article.parse(part).text
    return bool(_NO_REPORTS.search(whole, 0, part.start) or _NO_REPORTS.search(whole, 0, part.end))


def _unmarked(article: Article, draft: Draft) -> bool:
    """Whether neither a source nor a word of saying marks it: "three of them were banned"."""
    if draft.source or not draft.cue:
        return False
    return all(word in _NO_CUE for cue in draft.cue for word in lists.known(article.text(cue)).split())


def _no_voice(article: Article, draft: Draft) -> bool:
    """Whether things are done, not said, by it: "according to a list that the council approved"."""
    if not draft.cue or not draft.source or lists.known(article.text(draft.cue[0])) not in _ACCORDING_TO:
        return False
    cue, source = draft.cue[0], draft.source[0]
    set_off = article.parse(cue).text[: cue.start].rstrip()[-1:] in {"", ",", ".", "–", "—", "("}
    lemma = article.words(source).root.lemma.lower()
    return not set_off and source.paragraph == cue.paragraph and lemma in words.no_voices()


def _titled(article: Article, draft: Draft) -> bool:
    """Whether something is done to a thing whose name stands in marks: the "Green Deal" was approved.

    The marks are those of a title or of "so-called"; nobody is quoted.
    """
    if not draft.cue or len(draft.content) != 1:
        return False
    part = draft.content[0]
    verbs = {t.lemma.lower() for c in draft.cue for t in article.words(c)}
    if not verbs & _ACTS or any(t.pos == "VERB" and t.dep != "amod" for t in article.words(part)):
        return False
    return bool(_TITLE.search(article.parse(part).text, max(0, part.start - 24), part.end + 2))


def _named(article: Article, draft: Draft) -> bool:
    """Whether it is the name of a film or book, which no verb says: "acted in the movie “…”"."""
    if len(draft.content) != 1 or not (draft.carried or not draft.cue):
        return False
    part = draft.content[0]
    return bool(_WORK.search(article.parse(part).text, max(0, part.start - 24), part.start))


def _done(article: Article, draft: Draft) -> bool:
    """Whether something is done to a thing, or it is perceived: "fined the firm", "the shot was heard".

    Only where a bare noun phrase is all that is said: neither a clause nor words in quotation marks.
    """
    if len(draft.cue) != 1 or len(draft.content) != 1:
        return False
    cue, part = article.words(draft.cue[0]), draft.content[0]
    lemma = cue.root.lemma.lower()
    if lemma not in _DONE or not _bare(article, part):
        return False
    if lemma in _PERCEIVED:
        return not draft.source and part < draft.cue[0] and all(t.lower not in AS_WHAT for t in cue)
    return lemma in _DEEDS or (lemma in _RECALLING and bool(draft.source) and not _remembers(article, draft))


def _purposed(article: Article, draft: Draft) -> bool:
    """Whether it is only what a crowd comes together for: "marched to demand his resignation".

    Only where a bare noun phrase is all that is said: a clause or a quotation is somebody's words.
    """
    if len(draft.cue) != 1 or len(draft.content) != 1 or not _bare(article, draft.content[0]):
        return False
    verb = article.words(draft.cue[0]).root
    if all(t.lower not in TO_WHAT for t in auxiliaries(verb)):
        return False
    while verb.dep == "conj":
        verb = verb.head
    return verb.dep == "advcl" and verb.head.lemma.lower() in _GATHERINGS


def _takes_lives(article: Article, draft: Draft) -> bool:
    """Whether an attack claims lives: nobody claims that in words."""
    if len(draft.cue) != 1 or not _CLAIMED.fullmatch(article.text(draft.cue[0])):
        return False
    return bool(_TAKEN.match(article.parse(draft.cue[0]).text, draft.cue[0].end))


def _speechless(article: Article, draft: Draft) -> bool:
    """Whether a thing does it to a thing: "the siege threatens 300 families".

    Only where a bare noun phrase is all that is said, and no list knows the noun for somebody who speaks.
    """
    if len(draft.source) != 1 or len(draft.content) != 1 or not draft.cue:
        return False
    root, cue = article.words(draft.source[0]).root, article.words(draft.cue[0]).root
    if root.pos != "NOUN" or cue.lemma.lower() not in _BY_THINGS or not _bare(article, draft.content[0]):
        return False
    lemma = root.lemma.lower()
    known = words.people() | words.bodies() | listed("parties") | listed("unnamed", "texts")
    agent = lemma in known or lemma.endswith(_AGENT_ENDINGS)
    return not agent and not article.mentions(of_token(root, draft.source[0].paragraph))


def _bare(article: Article, part: Stretch) -> bool:
    """Whether a stretch is a noun phrase without a verb and without a quotation mark in or beside it."""
    around = article.parse(part).text[max(0, part.start - 2) : part.end + 2]
    verbs = (t for t in article.words(part) if t.pos in VERBS)
    return not _MARK.search(around) and all(t.dep in {"amod", "compound"} for t in verbs)


def _remembers(article: Article, draft: Draft) -> bool:
    """Whether a person recalls: people remember, governments and firms take back envoys and cars."""
    root = article.words(draft.source[0]).root
    named = any(m.type is EntityType.PERSON for m in article.mentions(draft.source[0]))
    return named or root.pos == "PRON" or root.lemma.lower() in words.people()


def _prose(article: Article, draft: Draft) -> Sequence[Stretch]:
    """The content without headings and date lines above the paragraph that tells who said it."""
    if not draft.cue or article.paragraphs[draft.cue[0].paragraph].kind is not None:
        return draft.content
    return [
        part
        for part in draft.content
        if part.paragraph == draft.cue[0].paragraph or not _stands_above(article.paragraphs[part.paragraph])
    ]


def _stands_above(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading or a date line: marked as one, or short and without an end."""
    return paragraph.kind is not None or labels.like_heading(paragraph.parse.text)


def _trim(article: Article, part: Stretch, *, first: bool) -> Stretch | None:
    """Without quotation marks, commas and the conjunction "that" before what was said."""
    whole = article.parse(part).text
    start, end = part.start, part.end
    if first:
        that = _THAT.match(whole, start, end)
        start = that.end() if that and that.end() < end else start
    lead = _LEAD.match(whole, start, end)
    start = lead.end() if lead else start
    tail = _TAIL.search(whole[start:end])
    if tail:
        end = start + tail.start()
        end += bool(_INITIALS.search(whole[start:end])) and whole[end] == "."
    return Stretch(part.paragraph, start, end) if start < end and _word(whole[start:end]) else None


def _word(part: str) -> bool:
    return any(letter.isalnum() for letter in part)
