"""The words of a sentence that tell a number: who does what, and the number with its noun, cut to a line.

number | its phrase | the verb above it | who does that | what the verb still needs | cut to a line
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    VERBS,
    below,
    complement,
    first_below,
    has,
    steps,
    verb_above,
)
from crosswire.resources.words import calendar, table
from crosswire.resources.words import words as listed
from crosswire.types.parse import Parse, Phrase, Token

LONGEST = 17  # words: about a hundred letters
_FEW = 6  # words behind a noun that belong to its name
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
_OPENING = frozenset(("det", "amod", "compound", "nummod", "nmod", "nmod:poss", "advmod:quant", "case"))
_NEEDED = frozenset(("obj", "iobj", "xcomp", "comp:pred", "comp:adj", "comp:as", "comp:obj", "compound:prt"))
_LOOSE = frozenset(("udep", "obl", "obl:agent", "obl:tmod", "nmod:tmod", "obl:npmod", "advmod", "acl"))
_CLOSING = frozenset((")", "]", "”", '"', "%"))
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SUPPOSING = frozenset(("if", "whether", "unless"))
_HANGING = frozenset(("DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "ADJ", "NUM", "PUNCT", "SYM"))
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """Runs of words, first to last place each, and how they stand in their sentence.

    Attributes:
        cut: Whether something that belongs to it was left out behind.
        led: Whether who does it was left out in front.
    """

    runs: tuple[tuple[int, int], ...]
    cut: bool
    unclear: int
    led: bool = False


def told(own: Sequence[Token], first: int, last: int) -> Line:
    """The words that tell the number `own`, in the sentence from place `first` to `last`."""
    near = _noun(_number(own))
    core = _whole(near)
    held = min(own[0].i, _left(core)), _last(own, near, core)
    verb = _governing(core, held[1])
    above, subject = _said_of(verb, held[1]) if verb is not None else (core, None)
    if verb is None or subject is None:
        return window(own, first, last)
    if subject[1].i > verb.i and verb.lemma in table("speech")["class"]["verbs"]:  # "said Lena Falk, 52"
        return Line(((subject[0], max(held[1], subject[1].i)),), cut=False, unclear=3)
    runs = _runs((above, verb), subject, (core, held))
    unclear = _unclear(subject[1], above) + 2 * (len(runs) > 1)
    beside = [t for a, b in runs for t in verb.parse[a : b + 1] if not held[0] <= t.i <= held[1]]
    opening = verb.parse[runs[0][0] : runs[0][0] + 3]  # "16 of whom", "whose data", "what it meant"
    unclear += 2 * any(_points(t, subject[1]) for t in beside) + 4 * any(
        t.tag in {"WP", "WP$"} for t in opening
    )
    unclear += NOUNS.isdisjoint(t.pos for t in beside) + all(t.pos != "PROPN" for t in beside)
    before = verb.parse[max(first, runs[0][0] - 3) : runs[0][0]]
    unclear += 2 * VERBS.isdisjoint(t.pos for t in beside) + 3 * any(t.lower in _SUPPOSING for t in before)
    room = LONGEST - sum(b - a + 1 for a, b in runs)
    end = _closed(_completed(runs[-1][1], (verb, core), room), runs[-1][0], verb.parse)
    runs = (*runs[:-1], (runs[-1][0], end))
    led = not any(a <= subject[1].i <= b for a, b in runs) and runs[0][0] > first
    cut = end < last and _breaks_off(verb.parse[end + 1], (verb, core))
    return Line(runs, cut=cut, unclear=unclear + 3 * led, led=led)


def _points(word: Token, subject: Token) -> bool:
    """Whether "its" or "their" stands there for somebody whom the line does not name."""
    other = word.lower == "their" and subject.tag in {"NN", "NNP"}
    return word.tag == "PRP$" and (word.i < subject.i or other)


def _number(own: Sequence[Token]) -> Token:
    """The word that is the number, and not what hedges it."""
    numbers = [t for t in own if t.pos == "NUM" and t.head not in own] or [t for t in own if t.pos == "NOUN"]
    return numbers[-1] if numbers else Phrase(own[0].parse, own[0].i, own[-1].i + 1).root


def _last(own: Sequence[Token], near: Token, core: Token) -> int:
    """Where the number's phrase ends: "34 metres high", "two years ago"."""
    end = max(own[-1].i, near.i, _right(core))
    head = near.head
    return head.i if head.i == end + 1 and head.pos in {"ADV", "ADJ"} and near.dep == "obl:npmod" else end


def _governing(core: Token, end: int) -> Token | None:
    """The verb above the number; not "including", and not one that "before" parts from it."""
    verb = core if core.pos in VERBS else verb_above(core)
    while verb is not None and (verb.dep == "udep" or any(m.i > end for m in below(verb, "mark"))):
        verb = verb_above(verb)
    return verb


def _runs(
    verbs: tuple[Token, Token], subject: tuple[int, Token], told: tuple[Token, tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """From who does it to the end of the number's phrase; in two pieces where that is too long.

    Args:
        verbs: The verb that has the subject, and the one that governs the number.
        subject: Where it begins, and its noun.
        told: The noun of the number, and where its phrase begins and ends.
    """
    (above, verb), (core, held) = verbs, told
    of = [c.i for c in above.lefts if c.dep == "udep" and c.lower == "of"]  # "Of the dead, 20 …"
    what = [c.i for c in verb.lefts if c.tag in {"WP", "WDT"} and c.i < subject[0]]  # "what it meant"
    start = min(_fronted(core, above, held[0]), _front(verb), subject[0], held[0], *of, *what)
    helped = verb.head.i if verb.dep in AUXILIARIES else verb.i
    end = max(held[1], helped, _particle(verb))
    return ((start, end),) if end - start < LONGEST else _pieces(subject, verb, held)


def _noun(token: Token) -> Token:
    """The noun that the number stands before: "people" of "48 people", "term" of "a six-year term"."""
    for _ in range(6):
        if token.pos in VERBS or token.dep in {"conj", "root", "appos", *_SUBJECTS} or token.head is token:
            return token
        strong = token.head.pos == "ADJ" and (token.dep == "nummod" or token.head.dep == "amod")
        if token.head.pos not in {*NOUNS, "NUM"} and not strong:  # "318 dead", "the 55,000-strong army"
            return token
        token = token.head
    return token


def _whole(noun: Token) -> Token:
    """The noun whose phrase holds it behind "of": "profit" of "a profit of $287 million"."""
    for _ in range(3):
        of = noun.head
        if (
            noun.dep != "comp:obj"
            or of.lower != "of"
            or of.dep != "udep"
            or of.head.pos not in {*NOUNS, "NUM"}
        ):
            return noun
        noun = _noun(of.head)
    return noun


def _left(noun: Token) -> int:
    """Where the noun's own words begin."""
    own = [child.left_edge.i for child in noun.lefts if child.dep in _OPENING]
    return min(own, default=noun.i)


def _right(noun: Token) -> int:
    """Where they end: "the longest term of any premier"; a clause behind it is left out."""
    of = next((c for c in noun.rights if c.dep == "udep" and c.lower == "of"), None)
    if of is None or of.right_edge.i - noun.i <= _FEW:
        return noun.i if of is None else of.right_edge.i
    governed = complement(of)
    return governed.i if governed is not None and governed.i - noun.i <= _FEW else noun.i


def _said_of(verb: Token, end: int) -> tuple[Token, tuple[int, Token] | None]:
    """The verb whose subject says who does it, with where that begins: its own, or one further up.

    A pronoun gives way to the clause above, where that names somebody in front.
    """
    seen, kept = verb, None
    for _ in range(5):
        subject = first_below(seen, *_SUBJECTS)
        if subject is not None and subject.tag not in {"WDT", "WP"} and not _infinitive(seen):
            found = seen, (_start(subject, seen), subject)
            if (subject.pos != "PRON" or subject.dep == "expl") and _finite(seen):
                near = found[1][0] < verb.i and max(end, verb.i) - found[1][0] < LONGEST
                return found if kept is None or near else kept
            kept = kept or found
        elif seen.dep in RELATIVES and kept is None:
            return seen, (_left(seen.head), seen.head)
        higher = verb_above(seen)
        if higher is None or (seen.dep in {"advcl", "conj"} and kept is not None):
            break
        seen = higher
    return kept or (verb, None)


def _finite(verb: Token) -> bool:
    """Whether a verb makes a sentence with its subject: "planned", "is planning"; not "planning"."""
    return verb.tag in {"VBD", "VBZ", "VBP"} or first_below(verb, *AUXILIARIES) is not None


def _fronted(core: Token, verb: Token, start: int) -> int:
    """Where the phrase begins that holds the number before the subject: "Since the blasts of May, …"."""
    for below_, above in steps(core):
        if above is verb:
            return (
                below_.left_edge.i if below_.dep in {"udep", "obl", "advcl"} and below_.i < verb.i else start
            )
    return start


def _infinitive(verb: Token) -> bool:
    return any(child.lower == "to" for child in below(verb, *AUXILIARIES))


def _start(subject: Token, verb: Token) -> int:
    """Where a clause begins: at its subject, or at the noun that it describes ("the votes he had won")."""
    timed = any(t.lower == "when" for t in verb.parse[verb.head.i + 1 : verb.i])
    return _left(verb.head) if verb.dep == "acl:relcl" and not timed else _left(subject)


def _front(verb: Token) -> int:
    """Where the verb begins, with the verbs that help it."""
    return min([c.i for c in verb.lefts if c.dep in {*AUXILIARIES, "advmod:neg"}], default=verb.i)


def _particle(verb: Token) -> int:
    return max([c.i for c in verb.rights if c.dep == "compound:prt"], default=verb.i)


def _unclear(subject: Token, verb: Token) -> int:
    """How little a clause says of itself: a pronoun, a description and no statement, no name."""
    pronoun = 4 if subject.pos == "PRON" and subject.dep != "expl" else 0
    pronoun += 3 if first_below(subject, "nmod:poss") is not None and has(subject, "whose") else 0
    described = 0 if subject.head is verb else 2
    hangs = (verb.dep in {"advcl", *RELATIVES}) + 2 * (not _finite(verb))
    counts = 3 if verb.lemma in listed("telling", "counting") else 0  # "Police put the number at …"
    return pronoun + described + hangs + counts


def _pieces(subject: tuple[int, Token], verb: Token, held: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Who does it, and what is said of the number, with a gap between them."""
    start, noun = subject
    front, behind = _front(verb), _particle(verb)
    if held[1] < front:  # the number is named with those who do it
        near = start if held[1] - start < LONGEST // 2 else held[0]
        return (near, held[1]), (front, behind)
    first = (start if noun.i - start < 9 else noun.i, noun.i)
    second = (min(front, held[0]), max(held[1], behind))
    if second[1] - second[0] >= LONGEST - 3:
        phrase, said = _phrase(noun, held)
        close = phrase[1] - phrase[0] + first[1] - first[0] < LONGEST + 3
        return (first, phrase) if said and close and first[1] < phrase[0] - 1 else (phrase,)
    if second[0] <= first[1] + 1:
        return ((min(first[0], second[0]), max(first[1], second[1])),)
    return first, second


def _phrase(subject: Token, held: tuple[int, int]) -> tuple[tuple[int, int], bool]:
    """The longest phrase around the number that a line holds, and whether it begins with a verb."""
    start, said = held[0], False
    for _, above in steps(subject.parse[held[0]]):
        edge = _front(above) if above.pos in VERBS else above.left_edge.i
        if held[1] - edge < LONGEST and above.i <= held[1] and edge < start:
            start, said = edge, above.pos in VERBS
    return (start, held[1]), said


def _completed(end: int, heads: Sequence[Token], room: int) -> int:
    """How far the line goes on with what hangs on the verb and the noun."""
    grown = True
    while grown:
        grown = False
        for edge in _behind(heads, end):
            if edge - end <= room:
                room, end, grown = room - (edge - end), edge, True
                break
    end = _broken(end, heads, room)
    while heads[0].parse[end].is_punct and heads[0].parse[end].text not in _CLOSING:
        end -= 1
    return end


def _closed(end: int, start: int, parse: Parse) -> int:
    """The end with the bracket that closes what was opened."""
    words = [token.text for token in parse[start : end + 2]]
    return end + 1 if words[-1] == ")" and "(" in words and words.count("(") == words.count(")") else end


def _broken(end: int, heads: Sequence[Token], room: int) -> int:
    """How far a phrase that the verb needs is said, where it is too long to be said whole."""
    wanted = {*_NEEDED, "ccomp"} | (_LOOSE if end == heads[0].i else frozenset())
    needed = any(c.left_edge.i == end + 1 and c.dep in wanted for h in heads for c in h.rights)
    if not needed or room < _FEWEST:
        return end
    parse = heads[0].parse
    last = min(end + room, heads[0].sent.end - 1)
    last = next((t.i - 1 for t in parse[end + 1 : last + 1] if t.pos == "NUM"), last)
    while last > end and parse[last].pos in _HANGING:
        last -= 1
    return last


def _behind(heads: Sequence[Token], end: int) -> Iterator[int]:
    """Where what comes next may end: with all that hangs on it, else without a clause behind its noun.

    What is not needed and holds another number is left out.
    """
    parse = heads[0].parse
    for head in heads:
        for child in head.rights:
            if child.left_edge.i != end + 1 or child.dep not in _NEEDED | _LOOSE:
                continue
            noun = complement(child) or (child if child.pos != "ADP" else child.right_edge)
            for edge in (child.right_edge.i, max(noun.i, _right(noun))):
                if child.dep in _NEEDED or not _counts(parse[end + 1 : edge + 1]):
                    yield edge


def _counts(words: Sequence[Token]) -> bool:
    """Whether another number stands there that is no date."""
    dated = any(t.lower.rstrip(".") in calendar.months() for t in words)
    days = {t.text for t in words if dated and t.text.isdigit() and len(t.text) <= 2}
    return any(t.pos == "NUM" and not _YEAR.fullmatch(t.text) and t.text not in days for t in words)


def _breaks_off(after: Token, heads: Sequence[Token]) -> bool:
    """Whether the word behind the line goes on with what the line says; a phrase of its own does not."""
    joins = after.dep in {"cc", "mark"} or after.tag in {"WDT", "WP", "WRB", "WP$"}
    loose = any(c.left_edge is after and c.dep in _LOOSE for head in heads for c in head.rights)
    return not (after.is_punct or after.is_space or joins or loose)


def window(own: Sequence[Token], first: int, last: int) -> Line:
    """The words around the number, where nothing tells the clause; the whole sentence where it is short."""
    while last > first and (own[0].parse[last].text in {".", "!"} or own[0].parse[last].is_space):
        last -= 1
    if last - first < LONGEST:
        return Line(((first, last),), cut=False, unclear=6)
    start = max(first, own[0].i - LONGEST // 2)
    end = min(last, start + LONGEST - 1)
    return Line(((start, end),), cut=end < last, unclear=7)
