"""What a date hangs on: the clause, or the phrase of a noun, whose happening it dates, and how that reads.

date | up the parse -> none: a comparison, a condition | a noun's or described noun's phrase | a verb's clause

A date in a clause that describes a noun is that clause's ("the coup that brought her to office in May
1997"); where nobody says which of two happenings it dates there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from crosswire import grammar
from crosswire.extract.parts import elsewhere
from crosswire.extract.parts.placed import Sentences
from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    SUBJECTS,
    VERBS,
    below,
    first_below,
    marked,
    risen,
)
from crosswire.resources import dates as resources
from crosswire.resources import lists
from crosswire.resources.words import words
from crosswire.types import DateMention, Precision, Sentence, Span
from crosswire.types.parse import Token

_DATING, _SCENE_RELATIVES, _LIKEWISE, _COMPARING, _WOULD, _JOINED, _TOLD_BEFORE = lists.several(
    "extract/parts/hung",
    *("dating", "scene_relatives", "likewise", "comparing", "would", "joined", "told_before"),
)

_SAYING = words("speech", "verbs")
_PARTS = words("calendar", "seasons") | frozenset(resources.words()["parts"])
_REPORTED = timedelta(days=31)  # how long ago a present tense may tell of: "the army says on Monday"
_BESIDE = frozenset(("compound", "nmod", "nmod:poss", "nummod", "amod", "nmod:tmod"))
_OPENING, _SPELLS, _SPOKEN, _TELLING, _DURING, _FROM, _AFTER = lists.several(
    "extract/parts/hung", "opening", "spells", "spoken", "telling", "during", "from", "after"
)
_UP_TO_NOW, _PREVIOUS = lists.patterns("extract/parts/hung", "up_to_now", "previous")
_IF = lists.phrases("extract/parts/hung", "if")
_OWN_CLAUSE = frozenset(("acl:relcl", "advcl", "acl", "parataxis", "ccomp", "conj"))
_JOINING = lists.words("extract/parts/hung", "joining") | frozenset(",;:-–—(")
_MARKS = frozenset("\"'“”‘’")
_QUOTES = (("“", "”"), ("‘", "’"))
_NEAR = 4  # words of a clause before the word that joins it: "just hours after …"


@dataclass(frozen=True, slots=True)
class Hung:
    """The words that a date dates: the clause, and the words that are shown for it."""

    clause: Span
    label: Span


@dataclass(frozen=True, slots=True)
class _When:
    """A date as its report has it: its place, the word that opens it ("since"), when the report came out."""

    date: DateMention
    at: int
    opening: str
    published: datetime | None

    @property
    def just_past(self) -> bool:
        """Whether it is a day of the last weeks before the report."""
        if self.published is None or self.date.to is None or self.date.precision is not Precision.DAY:
            return False
        return self.published - _REPORTED <= self.date.to <= self.published + timedelta(days=1)


def hung(sentences: Sentences, date: DateMention) -> tuple[Hung, bool] | None:
    """What a date dates, and whether only aside; None where that is no happening, or is not told.

    Aside stands "born in 1950" before "she joined the party in 1971".
    """
    within = sentences.analysis.sentence_at(date.span.start)
    placed = sentences.at(date.span)
    tokens = [token for token, where in placed if where.overlaps(date.span)]
    if within is None or not tokens or not tokens[0].parse.parsed:
        span = within.span if within else date.span
        return Hung(span, span), False
    if _counts_from_elsewhere(sentences, date, within):
        return None
    before = tokens[0].parse[max(0, tokens[0].i - 1)].lower
    opening = before if before in _OPENING else tokens[0].lower
    found, aside = _host(tokens, _When(date, tokens[0].i, opening, sentences.analysis.report.published))
    if found is None or _bidding(found) or (found.pos == "PRON" and found.dep != "root"):
        return None  # "another used by her in 1861": what it was, another clause says
    places = {token.i: where for token, where in placed}
    needed = {t.i for t in tokens}
    whole = _span(_trimmed(found.parse[within.first : within.last]), places)
    others = [d.span for d in sentences.analysis.dates if d is not date]
    other = {i for i, where in places.items() if any(where.overlaps(one) for one in others)}
    if found.pos not in VERBS:
        own = found.pos in NOUNS and found.dep != "root"
        span = _span(_unjoined(_phrase(found, needed, other), found), places) if own else whole
        return Hung(span, span), False
    clause = _clause(found, needed, within)
    if not clause or _torn(clause[0], within):
        return (Hung(whole, whole), aside) if found.dep in {"root", "conj"} else None
    behind = within.first < clause[0].i and not other & set(range(within.first, within.last))
    alone = behind and _bare(found, needed)
    label = whole if alone else _span(next(_shown(found, clause, within, other)), places)
    return Hung(_span(clause, places), label), aside


def _host(tokens: list[Token], when: _When) -> tuple[Token | None, bool]:
    """The verb whose clause a date dates, or the noun, and whether aside; None where it dates nothing."""
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside and token.dep not in {"det", "cc"}]
    top = tops[0] if tops else tokens[0]
    noun = _noun_of(top, inside, when.date)
    if noun is not None or elsewhere.names(top, when.date) or elsewhere.timeless(top, when.date):
        own = noun is not None and not (
            elsewhere.names(top, when.date) or elsewhere.likens(noun) or elsewhere.pictured(noun)
        )
        return noun if own else None, False
    before = tokens[0].parse[max(0, tokens[0].i - 1)]
    before = before.parse[max(0, before.i - 1)] if before.pos == "ADP" and before.lower in _DATING else before
    if before.pos in NOUNS and _of_its_own(before) and tokens[0].lower not in grammar.SINCE_THEN:
        return before, False
    here = top if top.head is top or top.pos in VERBS or top.lower in grammar.SINCE_THEN else top.head
    while here.pos not in VERBS:
        since = here.lower in grammar.SINCE_THEN and here.head.pos in NOUNS
        if since or elsewhere.likens(here) or (elsewhere.charged(here) and not when.just_past):
            return None, False
        if here.head is here or (here.pos in NOUNS and _of_its_own(here)):
            return here, False
        own = here.pos == "NOUN" and here.lower not in _PARTS and here.dep not in SUBJECTS
        noun = noun or (here if own else None)
        here = here.head
    joined = _joins_two(here, tokens)
    if joined or (noun is not None and _untimely(here, when)):
        return (_happening_before(tokens[0], here) if joined else noun), False
    held = None if elsewhere.of_object(here, noun, when.date.precision) else _of_verb(here, when)
    return held, (here is not held and here.dep != "conj") or before.lower in _FROM


def _joins_two(verb: Token, tokens: list[Token]) -> bool:
    """Whether a verb sets one happening beside another, and a date behind it is that one's.

    As in "is linked to the fire in Derre last week"; "linked him to it on Monday" is told of Monday.
    """
    behind = tokens[0].i > verb.i and verb.lemma.lower() in _JOINED
    return behind and not any(t.tag == "VBD" for t in (*below(verb, *AUXILIARIES), verb))


def _happening_before(date: Token, verb: Token) -> Token | None:
    """The last happening between a verb and a date: "is tied to the fire in Derre last week"."""
    between = date.parse[verb.i + 1 : date.i]
    return next((t for t in reversed(list(between)) if _happens(t)), None)


def _counts_from_elsewhere(sentences: Sentences, date: DateMention, within: Sentence) -> bool:
    """Whether the report's day does not say which it is: "today" in a quotation, "the last five days"."""
    word = lists.known(date.text).split()[0] if date.text else ""
    text = sentences.analysis.report.text
    lead = lists.known(text[max(within.span.start, date.span.start - 20) : date.span.start]).split()
    named = date.basis == "published" and not any(c.isdigit() for c in date.text) and word not in _SPOKEN
    if lead and named and lead[-1] in _TOLD_BEFORE:
        return True  # "early that Sunday", "one year ago this weekend"
    if word in _SPOKEN:
        before = text[text.rfind("\n", 0, date.span.start) + 1 : date.span.start]
        open_ = (before.rfind(left) > before.rfind(right) for left, right in _QUOTES)
        return any(open_) or before.count('"') % 2 == 1
    others = (one for one in sentences.analysis.dates if one is not date and within.span.covers(one.span))
    up_to_now = bool(_UP_TO_NOW.fullmatch(date.text)) and any(True for _ in others)
    return up_to_now or bool(_PREVIOUS.search(date.text))


def _bidding(word: Token) -> bool:
    """Whether a sentence only tells its readers what to do: "Browse the results of 4 April"."""
    top = next((t for t in (word, *word.ancestors) if t.dep == "root"), word)
    return top.tag == "VB" and not _has_subject(top) and first_below(top, *AUXILIARIES) is None


def _noun_of(top: Token, inside: set[int], date: DateMention) -> Token | None:
    """The noun that a date belongs to, where not the clause is dated: "Sunday's vote", "the war of 1948"."""
    above = top.head
    if top.dep in _BESIDE and above.i > max(inside) and above.pos in NOUNS:
        named = above.pos == "PROPN" and top.dep != "nmod:poss" and date.precision is not Precision.YEAR
        if top.dep != "nmod:poss" and above.dep in SUBJECTS and not _happens(above):
            return None  # "Monday militants entered the town"
        while above.dep == "compound" and above.head.i > above.i:  # "Wednesday's practice shooting"
            above = above.head
        return None if named or above.lower in _PARTS else above  # "on 1 February Halden sold …"
    of = top if top.pos == "ADP" else above
    behind = of.lower in grammar.OF_WHAT and of.head.pos in NOUNS and (top is of or top.dep == "comp:obj")
    then = (
        top is of and of.head.dep == "comp:obj" and of.head.head.lower in _DURING
    )  # "fell in the war of 1973"
    return of.head if behind and not then and of.head.lower not in _PARTS else None


def _happens(noun: Token) -> bool:
    """Whether a noun is of a happening, and no name: "the party's congress", not "Congress"."""
    known = resources.words()
    return noun.pos == "NOUN" and noun.lemma.lower() in known["happened"] | known["appointed"]


def _of_its_own(noun: Token) -> bool:
    """Whether a noun of a happening has its time apart from its verb's: "in response to the attacks on …"."""
    if not _happens(noun):
        return False
    noun = risen(noun)
    if noun.dep == "comp:obj":
        if noun.tag == "NN" and not any(True for _ in noun.lefts):  # "30 seconds after launch on Monday"
            return False
        if noun.head.lower in grammar.SINCE_THEN and noun.parse[noun.head.i - 1].lower in _SPELLS:
            return False  # "marked a year since the quake on Monday"
        over = noun.head.head
        return noun.head.lower not in _DURING or over.pos in NOUNS or over.lemma.lower() in _JOINED
    if noun.dep in SUBJECTS:
        return noun.head.tag != "VBD" and first_below(noun.head, "aux:pass") is None
    return noun.dep == "obj" and noun.head.lemma.lower() in resources.words()["blaming"]


def _of_verb(verb: Token, when: _When) -> Token | None:
    """The verb with a subject whose clause it is, or the noun that the clause describes."""
    while not _supposed(verb):
        if _before_mark(verb, when):
            if verb.head is verb:
                break
            verb = verb.head
            continue
        if verb.dep in RELATIVES and verb.head.pos in {*NOUNS, "PRON", "NUM"}:
            if _describes(verb):
                long = when.opening == "since" and verb.lemma.lower() not in grammar.COPULA
                return None if long or _untimely(verb, when) else verb.head
            if not _spoken(verb.head) and not (verb.tag == "VB" and when.just_past):
                return None  # "defended plans to cut posts on Wednesday": what lies behind was no plan
        elif _has_subject(verb) or verb.head is verb:
            return None if _untimely(verb, when) else verb
        elif _governed(verb, when):
            return None
        above = next((t for t in verb.ancestors if t.pos in VERBS), None)
        verb = above or verb
        if above is None or verb.head is verb:  # a title's verb may hang on a noun, and on no verb
            return None if _untimely(verb, when) else verb
    return None


def _before_mark(verb: Token, when: _When) -> bool:
    """Whether the date stands before the word that opens the clause: "on Monday, a day before he left, …"."""
    mark = first_below(verb, "mark")
    return mark is not None and when.at < mark.i and verb.head.pos in VERBS


def _governed(verb: Token, when: _When) -> bool:
    """Whether it is of no clause: "after leaving", or of what one is blamed for, "convicted of a plot"."""
    if verb.dep != "comp:cl":
        return False
    blamed = verb.head.head.lemma.lower() in resources.words()["blaming"] and not when.just_past
    return blamed or verb.head.lower in _AFTER or when.opening == "from"


def _supposed(verb: Token) -> bool:
    """Whether a clause only says on which condition: "if", "in case the court frees him on Friday"."""
    subject = first_below(verb, *SUBJECTS)
    before = verb.parse[subject.left_edge.i - 1].lower if subject is not None and subject.left_edge.i else ""
    likewise = marked(verb, *grammar.AS_WHAT) and verb.lemma.lower() in _LIKEWISE  # "as it did in 1998"
    return marked(verb, *_IF) or likewise or before == "case" or verb.lemma.lower() in _COMPARING


def _describes(verb: Token) -> bool:
    """Whether a clause behind a noun says when: "formed in 1993", no statement in which somebody says so."""
    full = verb.dep == "acl:relcl" or _has_subject(verb)
    told = (
        first_below(verb, "ccomp") is not None
    )  # "the mayor, who stood by her words, wrote on Monday that …"
    return full or (verb.tag == "VBN" and not told and not _spoken(verb.head))


def _spoken(noun: Token) -> bool:
    """Whether a noun is where a verb of speech says it: "said in a statement issued on Monday"."""
    by = noun.head if noun.dep == "comp:obj" else None
    return by is not None and by.lower in _DURING and by.head.lemma.lower() in _SAYING


def _has_subject(verb: Token) -> bool:
    return first_below(verb, *SUBJECTS, "expl", "csubj") is not None


def _untimely(verb: Token, when: _When) -> bool:
    """Whether a clause cannot be of a time long past, by its tense: "the rebels accuse him of … in 1997"."""
    group = [*below(verb, *AUXILIARIES), verb]
    finite = next((t for t in group if t.tag in {"VBZ", "VBP", "VBD", "MD"}), None)
    perfect = any(t.lemma in grammar.PERFECT and t is not verb for t in group)
    lasts = when.opening in _OPENING or any(t.tag in {"MD", "TO"} for t in group)
    if finite is verb and verb.tag == "VBD" and verb.lemma not in grammar.COPULA and when.opening == "since":
        return True
    if finite is None or finite.tag == "VBD" or finite.lower in _WOULD or (perfect and lasts):
        return False
    if any(t.lemma.lower() in resources.words()["to_come"] for t in (verb, *verb.children)):
        return False
    if when.published is None:
        return when.date.precision is not Precision.DAY and finite.tag != "MD"
    return when.date.to is not None and when.date.to < when.published - _REPORTED


def _bare(verb: Token, needed: set[int]) -> bool:
    """Whether a clause only says that somebody said something: "…, a spokesman said on Monday"."""
    said = (c for c in verb.children if c.dep in {"ccomp", "obj", "xcomp", "udep"})
    return verb.lemma.lower() in _TELLING and all(needed & {t.i for t in child.subtree} for child in said)


def _phrase(noun: Token, needed: set[int], others: set[int]) -> list[Token]:
    """A noun with the date that it has, without what describes it where that has no part in it.

    Nor with what has another date: "the attack of 3 May" before "in a speech on 9 June".
    """
    own = [
        c for c in noun.rights if c.pos in VERBS or c.dep in _OWN_CLAUSE or others & {t.i for t in c.subtree}
    ]
    cuts = [c.left_edge.i for c in own if not needed & {t.i for t in c.subtree}]
    last = min([noun.right_edge.i, *(start - 1 for start in cuts if start > max(needed))])
    first = min(noun.left_edge.i, *needed)
    return _trimmed(noun.parse[first : max(last, noun.i, *needed) + 1])


def _clause(verb: Token, needed: set[int], within: Sentence) -> list[Token]:
    """The verb's words, without clauses of their own that hold nothing needed, as one run without gaps."""
    kept = {verb.i}
    for child in verb.children:
        places = {t.i for t in child.subtree}
        own = child.dep in _OWN_CLAUSE and child.pos in VERBS and _has_subject(child)
        known = verb.lemma.lower() in _SAYING or marked(child, *grammar.THAT_CLAUSE)
        bound = (child.dep == "ccomp" and known) or _supposed(child)
        bound = bound or marked(child, *grammar.FOR_WHAT)  # "called for the mayor to go"
        if not own or bound or places & needed:
            kept |= places
    start, end = min(verb.i, *needed), max(verb.i, *needed)
    since = first_below(verb, "mark")
    if since is not None and since.i < start:
        kept -= set(range(since.i))  # what stands before "since four agents died" is not of it
    while start - 1 in kept:
        start -= 1
    while end + 1 in kept:
        end += 1
    return _trimmed(verb.parse[max(start, within.first) : min(end + 1, within.last)])


def _torn(first: Token, within: Sentence) -> bool:
    """Whether a clause begins amid a phrase: the parse is not to be trusted."""
    before = first.parse[first.i - 1] if first.i > within.first else first
    if first.dep == "mark":  # "on 3 March 2024 after the bank had traded": it opens the clause
        return False
    amid = before.pos in {"ADP", "DET", "ADJ", "NUM"} and before.dep != "compound:prt"
    whose = any(t.tag == "WP$" for t in before.lefts)  # "whose speech before the court was put off"
    return before is not first and (amid or whose or before.tag in {"PRP$", "WP$"})


def _shown(verb: Token, clause: list[Token], within: Sentence, others: set[int]) -> Iterator[list[Token]]:
    """The clause as it is shown, best first: under all who say so, where no other date comes with them."""
    sayers = [verb]
    while sayers[-1].dep in {"ccomp", "parataxis"} and sayers[-1].head.lemma.lower() in _SAYING:
        sayers.append(sayers[-1].head)
    for speech in reversed(sayers[1:]):
        subject = first_below(speech, *SUBJECTS)
        whole = _unjoined(_clause(speech, {t.i for t in clause}, within), speech)
        if subject is None:
            continue
        first = subject.left_edge.i if subject.i < clause[0].i else 0
        for wider in (whole, [t for t in whole if t.i >= first]):
            added = {t.i for t in wider if not clause[0].i <= t.i <= clause[-1].i}
            if wider and not added & others:
                yield wider
    yield _unjoined(clause, verb)


def _unjoined(tokens: list[Token], verb: Token) -> list[Token]:
    """A clause without the word that joins it to another ("after"), with the mark that opens a quote."""
    joining = [*below(verb, "mark"), *(t for t in below(verb, "advmod") if t.lower in _SCENE_RELATIVES)]
    joins = [t.i for t in joining if tokens[0].i <= t.i <= tokens[0].i + _NEAR and t.i < verb.i]
    shown = _trimmed([t for t in tokens if not joins or t.i > joins[-1]]) or tokens
    if not shown:
        return []
    before = shown[0].parse[max(0, shown[0].i - 1)]
    return [before, *shown] if before.text in _MARKS and any(t.text in _MARKS for t in shown) else shown


def _trimmed(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and (_joins(tokens[start]) or tokens[start].text in _MARKS):
        start += 1
    while end > start and (_joins(tokens[end - 1]) or tokens[end - 1].text == "."):
        end -= 1
    return tokens[start:end]


def _joins(word: Token) -> bool:
    return word.is_space or (word.lower in _JOINING and word.pos != "DET")


def _span(tokens: Iterable[Token], places: dict[int, Span]) -> Span:
    """Its characters; the mark before a quotation may stand in the sentence before, and stays there."""
    held = [places[t.i] for t in tokens if t.i in places] or list(places.values())
    return Span(held[0].start, held[-1].end)
