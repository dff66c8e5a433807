"""What a line composed of the record may say of a figure to the letter: what its own clause says of it.

A copied sentence outlives the brief it came from. So it repeats the counted as the report words it, says what
happened by the report's own verb, and only where the parse shows that the verb is said of the counted, by one
of a few plain verbs of casualties, arrests and flight. Everything else is quoted.

    figure | its noun | the verb said of it | nobody doubts, narrows or points away | places and days behind
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.extract.parts.placed import Sentences
from crosswire.grammar import (
    NOUNS,
    RELATIVES,
    VERBS,
    below,
    first_below,
    has,
    marked,
    negated,
    of_phrase,
    predicates,
    risen,
    undergone,
)
from crosswire.resources import lists
from crosswire.resources.words import calendar, table
from crosswire.resources.words import words as listed
from crosswire.types import Analysis, BorneOut, Figure, FigureKind, Modality, Sentence, Span
from crosswire.types.parse import Phrase, Token

ATTRIBUTES = lists.pattern("extract/parts/borne", "attributes")
_HABIT = lists.pattern("extract/parts/borne", "habit")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_POINTING = lists.words("extract/parts/borne", "pointing")
_BEFORE = lists.words("extract/parts/borne", "before")  # "only 12", "more" apart from "more than"
_PLACED = frozenset(("udep", "obl", "obl:tmod", "nmod:tmod", "obl:npmod"))
_DOUBTING = lists.words("extract/parts/borne", "doubting")
_LONGEST = 6  # words of a phrase that is repeated


def borne_out(analysis: Analysis, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each with what its own clause bears out.

    Args:
        analysis: The report that they stand in.
        figures: All its figures; of those planned, denied, implied or without a value nothing is composed.
    """
    sentences = Sentences(analysis)
    return tuple(replace(one, borne_out=_of(one, sentences)) for one in figures)


def _of(figure: Figure, sentences: Sentences) -> BorneOut | None:
    analysis = sentences.analysis
    within = analysis.sentence_at(figure.start)
    if figure.modality is not Modality.ASSERTED or figure.implicit or figure.value is None or within is None:
        return None
    words = sentences.at(figure.span)
    own = [token for token, span in words if span.overlaps(figure.span)]
    attributed = bool(ATTRIBUTES.search(_around(analysis, within)))
    if not own or not own[0].parse.parsed or figure.kind is not FigureKind.COUNT:
        return BorneOut(None, None, None, attributed=attributed)
    noun = _noun(own)
    verb = _happened(noun)
    if verb is None:
        return BorneOut(_counted(noun), None, None, attributed=attributed)
    places = {token.i: span for token, span in words}
    plain = _stated(verb) and not _HABIT.search(analysis.report.slice(within.span))
    said = _said(verb)
    sound = plain and figure.event is None and not said.startswith("counted")
    phrase = _phrase(own, noun, verb) if sound else None
    tail = _tail(noun, verb, phrase[-1].i) if phrase else None
    if phrase and _narrowed(noun, verb, {token.i for token in (*phrase, *(tail or ()))}):
        phrase = tail = None
    return BorneOut(
        said=said,
        counted=_span(phrase, places),
        beside=_span(tail, places),
        attributed=attributed,
    )


def _around(analysis: Analysis, within: Sentence) -> str:
    """The sentence with its neighbours: who says it may stand in the one before or behind."""
    place = bisect_left(analysis.sentences, within.span.start, key=lambda one: one.span.start)
    near = analysis.sentences[max(0, place - 1) : place + 2]
    return analysis.report.text[near[0].span.start : near[-1].span.end]


def _span(words: Sequence[Token] | None, places: dict[int, Span]) -> Span | None:
    return Span(places[words[0].i].start, places[words[-1].i].end) if words else None


def _noun(own: Sequence[Token]) -> Token:
    """What the number counts: the noun behind it, or itself where "of" follows, or nothing."""
    whole = Phrase(own[0].parse, own[0].i, own[-1].i + 1).root
    root = next((t for t in reversed(own) if t.pos == "NUM" and t.head not in own), whole)
    head = root.head
    near = (
        root.dep in {"nummod", "advmod:quant", "compound"} and head.pos in {*NOUNS, "ADJ"} and head.i > root.i
    )
    return head if near else root


def _happened(noun: Token) -> Token | None:
    """The verb, or the adjective, that says what happened to the counted; None where the parse shows none."""
    short = next((t for t in noun.rights if t.dep == "acl" and t.tag == "VBN" and undergone(t)), None)
    if short is not None and _known(short, "suffered"):
        return short
    beside = [noun, *(t for t in noun.children if t.dep in {"amod", "acl"})]
    state = next((t for t in beside if t.lower in table("telling")["been"]), None)
    first = risen(noun)
    if state is not None or first.head.pos not in VERBS or first.head is first:
        return state
    return _suffered(first) if first.dep in {"obj", "nsubj:pass"} else _done(first)


def _suffered(noun: Token) -> Token | None:
    """The verb whose object the counted is, or that is passive: "killed 12", "left 31 dead"."""
    verb = noun.head
    left = [t for t in below(verb, "comp:as") if _known(t, "been") or _known(t, "suffered")]
    said = left[0] if left else verb
    fits = undergone(verb) == (noun.dep == "nsubj:pass")
    return said if fits and (_known(said, "suffered") or _known(said, "been")) else None


def _done(noun: Token) -> Token | None:
    """The verb that the counted is the subject of, without an object: "12 died", "12 are dead"."""
    verb = noun.head
    if noun.dep != "nsubj" or undergone(verb) or below(verb, "obj"):
        return None
    short = verb.tag == "VBN" and not below(verb, "aux") and _known(verb, "suffered")
    if short or _known(verb, "done") or verb.lower in table("telling")["been"]:
        return verb
    return next((word for word in predicates(verb) if _known(word, "been")), None)


def _counted(noun: Token) -> str | None:
    """The noun that says it where no verb does: "31 deaths", "the toll rose to 31", "31 dead"."""
    if noun.lemma.lower() in listed("telling", "counted"):
        return f"counted:{noun.lemma.lower()}"
    if noun.dep != "comp:obj" or noun.head.lower not in {"to", "at", "of", "from"}:
        return None
    near = noun.head.head
    for named in (near, *below(near, "nsubj", "nsubj:pass", "obj")):
        of = of_phrase(named) if named.lower in {"number", "count", "total"} else None
        found = named if of is None else of
        if (
            found.lemma.lower() in listed("telling", "counted")
            or _known(found, "been")
            or _known(found, "suffered")
        ):
            return f"counted:{found.lemma.lower()}"
    return None


def _known(word: Token, voice: str) -> bool:
    return word.lemma.lower() in table("telling")[voice] or word.lower in table("telling")[voice]


def _said(verb: Token) -> str:
    """What happened, by the report's own verb: "had been wounded", "had died", "were missing"."""
    if verb.dep in {"comp:as", "obj", "amod"}:  # "left 31 dead", "reported 31 dead"
        return f"counted:{verb.lower}"
    for voice in ("suffered", "done", "been"):
        known = table("telling")[voice]
        found = known.get(verb.lemma.lower()) or known.get(verb.lower)
        if found:
            return f"{voice}:{found}"
    return ""


def _stated(verb: Token) -> bool:
    """Whether the clause is a plain statement of what has happened: nobody doubts it, supposes or narrows it.

    A clause that describes something else ("the 1988 blast, which killed 40") needs that beside it.
    """
    if verb.dep == "acl:relcl":
        return False
    if negated(verb) or verb.tag in {"VBZ", "VB"} or any(t.lower in _DOUBTING for t in below(verb, "mark")):
        return False
    helpers = {child.lower for child in below(verb, "aux")}
    if helpers & {"may", "might", "could", "would", "will", "shall", "can", "must", "should", "to"}:
        return False
    if verb.tag == "VBP" and verb.pos == "VERB":
        return False
    plain = listed("telling", "plain")
    hedged = [t for t in below(verb, "advmod") if t.lower not in plain]
    return not hedged and all(map(_told, _above(verb)))


def _above(verb: Token) -> Iterator[tuple[Token, Token]]:
    here = verb
    for _ in range(8):
        if here.head is here:
            return
        yield here, here.head
        here = here.head


def _told(step: tuple[Token, Token]) -> bool:
    """Whether a clause is stated by what it hangs on: said, not feared, and no "reports that …"."""
    below_, above = step
    if below_.dep in {"ccomp", "xcomp", "comp:cl", "comp:obj"} and below_.pos in VERBS:
        return above.lemma.lower() in listed("telling", "stating")
    if below_.dep in RELATIVES and has(below_, "that") and first_below(below_, "mark") is not None:
        return False
    return not any(t.lower in _DOUBTING for t in below(below_, "mark"))


def _narrowed(noun: Token, verb: Token, kept: set[int]) -> bool:
    """Whether a place, a time or a year that the clause is narrowed by would be left out: "Since May, …"."""
    above = [t for t in verb.ancestors if t.pos in VERBS]
    fronted = [c for v in (verb, *above) for c in v.lefts if c.dep in _PLACED and c.i < verb.i]
    behind = [c for c in (*noun.rights, *verb.rights) if c.dep in _PLACED and c.lower != "according"]
    behind += [c for c in verb.rights if c.dep == "advcl" and marked(c, "since", "until")]
    years = [t for t in (*noun.subtree, *verb.subtree) if _YEAR.fullmatch(t.text)]
    return any(token.i not in kept for token in (*fronted, *behind, *years))


def _phrase(own: Sequence[Token], noun: Token, verb: Token) -> Phrase | None:
    """The counted as the report words it, from its number on; None where it is narrowed or points away."""
    end = noun.i
    for child in noun.rights:
        joined = child.dep in {"cc", "conj"} and child.i == end + 1 and child.pos in {*NOUNS, "CCONJ"}
        joined = joined and noun.pos in NOUNS
        of = child.dep == "udep" and child.left_edge.i == end + 1
        if of and child.lower != "of" and verb.i < noun.i:  # a place behind both, for what stands beside
            continue
        if child is verb or (child.is_punct and child.i > max(end, verb.i)):
            continue
        if not (joined or of) or child.right_edge.i - end > _LONGEST:
            return None
        end = child.right_edge.i
    found = own[0].parse[own[0].i : end + 1]
    if any(t.pos == "CCONJ" for t in found if own[-1].i < t.i < noun.i):  # "48 and injured scores"
        return None
    numbers = [t for t in found if t.pos == "NUM" and t not in own]
    around = (*found, *noun.lefts, *own[0].parse[max(0, own[0].i - 1) : own[0].i])
    pointing = any(map(_points, around)) or (noun.is_title and noun.pos == "NOUN")  # a headline
    pointing |= any(t.lower in _BEFORE for t in (*noun.lefts, *around) if t not in own)
    bare = noun.pos not in NOUNS and found[-1] is noun
    return None if numbers or pointing or bare or found[-1].pos == "CCONJ" else found


def _points(word: Token) -> bool:
    """Whether a word points to what the line does not hold: "its", "others", "the same"."""
    return word.lower in _POINTING or word.pos == "PRON" or word.tag == "PRP$"


def _tail(noun: Token, verb: Token, last: int) -> Phrase | None:
    """The phrases of place and time right behind the verb and its noun, without what points elsewhere."""
    end = start = max(last, verb.i)
    for child in sorted((*noun.rights, *verb.rights), key=lambda t: t.i):
        if child.left_edge.i != end + 1 or child.dep not in _PLACED:
            continue
        held = child.parse[child.left_edge.i : child.right_edge.i + 1]
        dated = any(t.lower.rstrip(".") in calendar.months() or t.lower in {"a.m.", "p.m."} for t in held)
        counts = any(t.pos == "NUM" and not (dated or _YEAR.fullmatch(t.text)) for t in held)
        if len(held) > _LONGEST or counts or any(t.pos in VERBS or _points(t) for t in held):
            break
        end = child.right_edge.i
    return verb.parse[start + 1 : end + 1] if end > start else None
