"""Speech inside speech: whom a source cites, quotes, names aside or has it from.

    statement | "according to" and "citing" that were taken for what is said | the speaker inside what is said

"The president said his minister had told him that …" comes from the minister, "the agency reported, citing
the ministry" from the ministry; "the agency quoted her as saying" is hers. The statement stays that of the
outer speaker, who vouches for it; its chain goes on to the one within, so that its figures have the right
origin. Only speech that makes up nearly all of what is said counts: of "two ships sank and his minister
called it sabotage" the minister said only a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire import grammar
from crosswire.extract.statements import verbs
from crosswire.extract.statements.drafts import Article, Draft, Stretch, of_token
from crosswire.extract.statements.phrases import Range, noun_at, noun_phrase, stretch
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words import words as listed
from crosswire.types import EntityType
from crosswire.types.parse import Phrase, Token

_NEARLY_ALL = 0.75
_DEEPEST = 3
_LEAD = 3  # words that may stand before the speaker within: "on Monday", "that"
_BETWEEN = 4  # words that may stand before "citing"
_REACH = 14  # words from "quoted" to "as saying"
_ACCORDING, _ASIDE, _BY = lists.patterns("extract/statements/cited", "according", "aside", "by")
_IN_A_CLAUSE = frozenset(("clause",))  # "agents demand 2 million" is what agents do, not what they say
_REPORTING, _SAYING, _LEARNING, _INFORMING, _CITING, _QUOTING, _SPEAKERS, _MEANS = lists.several(
    "extract/statements/cited", "reporting", "saying", "learning", "informing", "citing", "quoting",
    "speakers", "means",
)  # fmt: skip
_WANTING = listed("speech", "wanting")
# What somebody has written, so that others can cite it, and how it is said who has.
_WRITTEN = words.kind("written")


def without_asides(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with who is named as the source aside taken out of what is said.

    "The union said, citing the ministry, that 600 nurses had quit" says that 600 nurses had quit; "Roe said
    that, according to the fire service, 11 flats had burned" says that 11 flats had burned.

    Args:
        article: The report.
        drafts: Its attributions, as an engine found them.
    """
    cut = list(dict.fromkeys(_cited_aside(article, d) for d in drafts))
    asides = {at: found for at, draft in enumerate(cut) if (found := _according(article, draft))}
    dropped = {
        other
        for at, (phrase, _) in asides.items()
        for other, draft in enumerate(cut)
        if other != at and phrase.meets(draft.cue)
    }
    return [
        replace(draft, content=(asides[at][1],)) if at in asides else draft
        for at, draft in enumerate(cut)
        if at not in dropped
    ]


def _cited_aside(article: Article, draft: Draft) -> Draft:
    """The draft with the verb of saying as its cue and what follows the aside as its content."""
    if not draft.cue or not draft.source:
        return draft
    parse, paragraph = article.parse(draft.cue[0]), draft.cue[0].paragraph
    for found in _ASIDE.finditer(parse.text):
        aside = Stretch(paragraph, found.start("word"), found.end() - 1)
        if not aside.meets((*draft.cue, *draft.content)):
            continue
        sentence = parse.char_span(*found.span("word")).sent
        verb = _reporting(sentence, found.start("word"))
        if verb is not None and sentence.end_char > found.end():
            said = Stretch(paragraph, found.end(), sentence.end_char)
            return replace(draft, cue=(of_token(verb, paragraph),), content=(said,))
    return draft


def _reporting(sentence: Phrase, end: int) -> Token | None:
    """The last verb of saying before a character."""
    before = [t for t in sentence if t.idx + len(t) <= end]
    return next((t for t in reversed(before) if "clause" in verbs.frames_of(t)), None)


def _according(article: Article, draft: Draft) -> tuple[Stretch, Stretch] | None:
    """Where "according to" with its phrase stands right behind the cue, and what follows it."""
    phrase = aside(article, draft)
    if phrase is None:
        return None
    cue = draft.cue[-1]
    sentence = article.words(cue).sent
    comma = article.parse(cue).text.find(",", phrase.end, sentence.end_char)
    if comma < 0 or comma - phrase.end > 2:
        return None
    return Stretch(cue.paragraph, cue.end, comma), Stretch(cue.paragraph, comma + 1, sentence.end_char)


def aside(article: Article, draft: Draft) -> Stretch | None:
    """Who is named by an "according to" between the cue and what is said."""
    if not draft.cue or not draft.source:
        return None
    cue = draft.cue[-1]
    parse = article.parse(cue)
    found = _ACCORDING.match(parse.text, cue.end)
    who = noun_at(parse, found.end()) if found else None
    return stretch(parse, noun_phrase(who), cue.paragraph) if who is not None else None


def informer(article: Article, draft: Draft) -> Stretch | None:
    """Who has told it the source: "the mayor was told by engineers that"."""
    if not draft.cue or not draft.source:
        return None
    verb, paragraph = article.words(draft.cue[0]).root, draft.cue[0].paragraph
    told = verb.lemma.lower() in _INFORMING and grammar.undergone(verb)
    who = grammar.agent(verb) if told else None
    who = who if who is not None and who.lemma.lower() not in _MEANS else None
    found = stretch(verb.parse, noun_phrase(who), paragraph) if who is not None else None
    return found if found is not None and not found.meets((*draft.source, *draft.content)) else None


def within(article: Article, draft: Draft) -> list[Stretch]:
    """The speakers inside what is said, the outer ones first; nobody for most statements.

    Args:
        article: The report.
        draft: One attribution; its first stretch of content is looked into.
    """
    found: list[Stretch] = []
    part = draft.content[0]
    if draft.cue and article.words(draft.cue[0]).root.lemma.lower() in _WANTING:
        return found  # "demanded that the mayor say …": what is wanted has not been said
    if any(quote.inner.covers(part) for quote in article.quoted.get(part.paragraph, ())):
        return found  # of whom somebody speaks in a quotation, its words are not
    for _ in range(_DEEPEST):
        inner = _inner(article, part)
        if inner is None or inner[0].meets((*draft.source, *found)):
            break
        found.append(inner[0])
        part = inner[1]
    return found


def _inner(article: Article, part: Stretch) -> tuple[Stretch, Stretch] | None:
    """Who speaks in a stretch, and what is said there, where that is nearly all of the stretch."""
    for sentence in article.parse(part).sents:
        here = [w for w in sentence if part.start <= w.idx < part.end]
        if here:
            return next(filter(None, (_spoken(w, part, here[0].i) for w in here)), None)
    return None


_SHARES = lists.words("extract/statements/cited", "shares")


def _spoken(verb: Token, part: Stretch, first: int) -> tuple[Stretch, Stretch] | None:
    found = _claim(verb)
    if found is None:
        return None
    who, said = found
    if any(t.lower in _SHARES for t in verb.parse[slice(*who)]):
        return None  # "that 5 percent of the members asked for gifts": they are counted, not cited
    begins = min(who[0], verb.i, *(c.i for c in grammar.below(verb, *grammar.SUBJECTS)))
    opens = begins - first <= _LEAD
    source, content = (stretch(verb.parse, run, part.paragraph) for run in (who, said))
    closes = source.start >= content.end and part.end - max(source.end, verb.idx + len(verb)) <= _LEAD
    spread = min(part.end, max(content.end, source.end)) - min(content.start, verb.parse[begins].idx)
    whole = spread >= _NEARLY_ALL * part.size and part.covers(source)
    return (source, content) if whole and (opens or closes) else None


def _claim(verb: Token) -> tuple[Range, Range] | None:
    """Who says what by a verb, where a noun says it."""
    if verb.pos != "VERB":
        return None
    if verb.lemma.lower() in _LEARNING:
        return next(_from(verb, grammar.FROM_WHAT), None)
    if verb.lemma.lower() in _INFORMING and grammar.undergone(verb):
        return next(_from(verb, grammar.BY_WHOM), None)
    frames = verbs.frames_of(verb) if verb.lemma.lower() in _REPORTING else _IN_A_CLAUSE
    found = verbs.claim(verb, frames) if verbs.speaks(verb) else None
    if found is None or found.source is None or not found.content:
        return None
    if verb.parse[slice(*found.source)].root.pos not in grammar.NOUNS:
        return None
    return found.source, (min(c[0] for c in found.content), max(c[1] for c in found.content))


def _from(verb: Token, ties: frozenset[str]) -> Iterator[tuple[Range, Range]]:
    """As in "she had heard from the landlord that …", "she was told by the landlord that …"."""
    said = [c for c in grammar.below(verb, "ccomp") if c.i > verb.i]
    for child in verb.children:
        who = grammar.complement(child) if child.lower in ties else None
        if who is None:
            continue
        said = said or grammar.below(who, *grammar.RELATIVES)
        if said and who.pos in grammar.NOUNS and who.lemma.lower() not in _MEANS:
            start, end = noun_phrase(who)
            opens, closes = said[0].left_edge.i, said[0].right_edge.i + 1
            yield (start, min(end, max(opens, who.i + 1))), (opens, closes)


def without_citations(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that take a relay's source for what it says; a quoted speaker as the source.

    "The agency said, citing doctors, that …" is one statement with two holders; "the agency quoted her
    as saying …" is hers.

    Args:
        article: The report.
        drafts: Its attributions.
    """
    kept = [d for d in drafts if not _only_cites(article, d)]
    for paragraph in article.paragraphs:
        for verb in (
            paragraph.parse if not _SAYING.isdisjoint(token.lower for token in paragraph.parse) else ()
        ):
            saying = _saying(verb)
            if saying is not None:
                kept = _quoted(kept, (paragraph.index, verb, saying))
    return kept


def cites(article: Article, draft: Draft) -> Stretch | None:
    """The source that the source of the draft cites in the same sentence; none where it is no speaker."""
    if not draft.cue or not draft.source:
        return None
    paragraph = draft.cue[0].paragraph
    sentence = article.words(draft.cue[0]).sent
    for token in sentence:
        if token.lower in _CITING and _beside(draft, token, sentence):
            found = grammar.first_below(token, "obj")
            if found is not None and _speaks(article, paragraph, found):
                return stretch(sentence.parse, noun_phrase(found), paragraph)
    return None


def _beside(draft: Draft, token: Token, sentence: Phrase) -> bool:
    """Whether "citing" opens the sentence, follows source or cue of this very draft, or is its cue."""
    if token.i == sentence.start or any(s.start <= token.idx < s.end for s in draft.cue):
        return True
    here = [s for s in (*draft.source, *draft.cue) if s.paragraph == draft.cue[0].paragraph]
    return any(token.idx >= s.end and _near(sentence, s.end, token) for s in here)


def _near(sentence: Phrase, end: int, token: Token) -> bool:
    """Whether nothing but an adverb, a date or "who" stands between a character and a word."""
    between = [t for t in sentence if end <= t.idx < token.idx]
    return len(between) <= _BETWEEN and all(t.pos not in grammar.VERBS for t in between)


def _speaks(article: Article, paragraph: int, noun: Token) -> bool:
    """Whether a noun names somebody who can be a source: "citing falling demand" names nobody."""
    lemma = noun.lemma.lower()
    if lemma in words.people() or lemma in words.bodies() or lemma in _SPEAKERS | _WRITTEN:
        return True
    kinds = {EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP}
    return any(m.type in kinds for m in article.mentions(of_token(noun, paragraph)))


def _only_cites(article: Article, draft: Draft) -> bool:
    """Whether the content is nothing but the source that is cited."""
    if not draft.cue or lists.known(article.text(draft.cue[0])) not in _CITING:
        return False
    cue = draft.cue[0]
    noun = grammar.first_below(article.words(cue).root, "obj")
    if noun is None or not _speaks(article, cue.paragraph, noun):
        return False
    said = stretch(noun.parse, noun_phrase(noun), cue.paragraph)
    return said.overlaps(draft.content[0]) and draft.content[-1].end - said.end <= _REACH


def author(article: Article, draft: Draft) -> Stretch | None:
    """Who has written what the source is: "the report, published by the Audit Office on Monday, said".

    Args:
        article: The report.
        draft: One attribution.

    Returns:
        The phrase of the author; None where the source is nothing written or names none.
    """
    if not draft.source:
        return None
    source = draft.source[0]
    tokens = article.words(source)
    noun = tokens.root if tokens.root.lemma.lower() in _WRITTEN else tokens[min(1, len(tokens) - 1)]
    by = _BY.match(noun.parse.text, noun.idx + len(noun)) if noun.lemma.lower() in _WRITTEN else None
    who = noun_at(noun.parse, by.end()) if by else None
    return stretch(noun.parse, noun_phrase(who), source.paragraph) if who is not None else None


def _saying(verb: Token) -> Token | None:
    """The "saying" of "quoted her as saying"."""
    if verb.pos != "VERB" or verb.lemma.lower() not in _QUOTING:
        return None
    for token in verb.parse[verb.i + 1 : verb.i + _REACH]:
        if token.lower in _SAYING and token.nbor(-1).lower in grammar.AS_WHAT:
            return token
    return None


def _quoted(drafts: Sequence[Draft], where: tuple[int, Token, Token]) -> list[Draft]:
    """The drafts of "quoted her as saying" as one, with her as its source."""
    paragraph, verb, saying = where
    frame = Stretch(paragraph, verb.idx, saying.idx + len(saying))
    here = [d for d in drafts if frame.meets(d.cue)]
    between = [t for t in verb.parse[verb.i + 1 : saying.i - 1] if t.pos in grammar.NOUNS]
    if grammar.undergone(verb):
        return [d for d in drafts if d not in here or not all(frame.covers(c) for c in d.content)]
    if not here or not between:
        return list(drafts)
    who = verb.parse[between[0].i : between[-1].i + 1].root
    source = stretch(verb.parse, noun_phrase(who), paragraph)
    parts = [[p for c in d.content if (p := _outside(c, frame)) is not None] for d in here]
    best = max(range(len(here)), key=lambda n: sum(c.size for c in parts[n]))
    if not parts[best] or source.end > saying.idx:
        return list(drafts)
    made = replace(here[best], cue=(of_token(verb, paragraph),), source=(source,), content=tuple(parts[best]))
    return [*(d for d in drafts if d not in here), made]


def _outside(part: Stretch, frame: Stretch) -> Stretch | None:
    """What of the part stands before or after "quoted her as saying"."""
    if not part.overlaps(frame):
        return part
    if part.end > frame.end:
        return Stretch(part.paragraph, frame.end, part.end)
    return Stretch(part.paragraph, part.start, frame.start) if part.start < frame.start else None
