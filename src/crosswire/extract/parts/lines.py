"""The words of a sentence that tell a number: a whole clause, with who does what, as its report has it.

number | the nearest clause that stands alone | without who says it and what is set off | cut to a line

Nothing is put in another place. What is left out is a clause of its own, is set off by commas, or is the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire import grammar
from crosswire.extract.parts.bound import befallen, happening, noun_end
from crosswire.grammar import (
    NOUNS,
    RELATIVES,
    SUBJECTS,
    VERBS,
    auxiliaries,
    below,
    first_below,
    negated,
    steps,
)
from crosswire.resources import lists
from crosswire.resources.words import words as listed
from crosswire.types.parse import Parse, Token

_PERFECT, _ACCORDING = lists.several("extract/parts/lines", "perfect", "according")

LONGEST = 28  # words: about a hundred and sixty letters, two lines of a screen
_WHOLE = 22  # words of a sentence that is quoted whole
_SAYING = listed("speech", "plain") | {"announce", "confirm", "note", "state"}
_HARMLESS, _NEEDED, _LEADS = lists.several("extract/parts/lines", "harmless", "needed", "leads")
_COMMAS = frozenset((",", "--", "-", "–", "—", ";"))
_SET_OFF = frozenset(("appos", "acl", "acl:relcl", "parataxis", "advcl"))
_HANGING = frozenset(("DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "PUNCT", "SYM"))
_QUESTION = frozenset(("WP", "WP$", "WDT", "WRB"))
_ONCE, _POINTING, _PAIRING = lists.several("extract/parts/lines", "once", "pointing", "pairing")
_QUOTES = frozenset(('"', "”", "''"))
_STEPS = 12
_ROOM = 8  # words of a describing clause behind its verb


@dataclass(frozen=True, slots=True)
class Line:
    """Runs of words, first to last place each, and how they stand in their sentence.

    Attributes:
        cut: Whether something that belongs to it was left out behind.
        unclear: How little it says by itself.
        led: Whether it begins in the middle of what its sentence says.
    """

    runs: tuple[tuple[int, int], ...]
    cut: bool
    unclear: int
    led: bool = False


def told(own: Sequence[Token], first: int, last: int) -> Line:
    """The words that tell the number `own`, in the sentence from place `first` to `last`."""
    parse = own[0].parse
    held = own[0].i, noun_end(own)
    short = _count(parse, range(first, last + 1)) <= _WHOLE
    verb = _clause(own[-1], whole=short)
    if verb is None:
        return window(own, first, last)
    places = [t.i for t in verb.subtree if first <= t.i <= last]
    kept = sorted(set(places) - _dropped(verb, held, all_=False))
    told_in = _trimmed(parse, _runs(kept))
    if _size(parse, told_in) > LONGEST:
        kept = sorted(set(places) - _dropped(verb, held, all_=True))
        aside = _aside(verb, set(kept), held)
        kept = [place for place in kept if place not in aside]
        told_in = _trimmed(parse, _runs(kept))
    told_to = held[0], max(held[1], happening(own))
    runs, cut = _cut(parse, _joined(parse, befallen(parse, told_in, held, last)), told_to)
    if not any(a <= held[0] and held[1] <= b for a, b in runs):
        return window(own, first, last)
    far = sum(b - a + 1 for a, b in runs) > LONGEST + len(own) + 6
    if far:
        return _described(own, first, last) or window(own, first, last)
    return Line(runs, cut=cut, unclear=_unclear(parse, runs, verb, own) + cut)


def _count(parse: Parse, places: Iterator[int] | range) -> int:
    return sum(not (parse.tokens[p].is_punct or parse.tokens[p].is_space) for p in places)


def _size(parse: Parse, runs: Sequence[tuple[int, int]]) -> int:
    return sum(_count(parse, range(a, b + 1)) for a, b in runs)


def _clause(number: Token, *, whole: bool) -> Token | None:
    """The head of the nearest clause above a number that can stand alone; the highest where it is short."""
    found, word = None, number
    for _ in range(_STEPS):
        if _alone(word):
            found = word
            if _said(word) or not (whole or _joined_to(word)):
                return found
        if word.head is word:
            break
        word = word.head
    return found


def _joined_to(verb: Token) -> bool:
    """Whether a clause is the second of two that a line can hold: "six were killed and 34 others hurt"."""
    first = verb.head
    long = _count(first.parse, range(first.left_edge.i, first.right_edge.i + 1)) > LONGEST
    return verb.dep == "conj" and first.pos in VERBS and not long


def _subject(verb: Token) -> Token | None:
    return first_below(verb, *SUBJECTS, "csubj", "expl")


def _finite(verb: Token) -> bool:
    helpers = auxiliaries(verb)
    tags = {verb.tag, *(h.tag for h in helpers)}
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"}) and not any(h.lower in grammar.TO_WHAT for h in helpers)


def _alone(verb: Token) -> bool:
    """Whether a verb heads a clause that says the same without what it hangs on."""
    subject = _subject(verb)
    if subject is None or not _finite(verb) or subject.tag in _QUESTION:
        return False
    if any(child.tag in _QUESTION and child.i < verb.i for child in verb.children):
        return False  # "what it meant", "where 12 were held"
    if verb.head is verb:
        return True
    named = subject.pos != "PRON" or subject.dep == "expl"
    marks = {m.lower for m in below(verb, "mark")}
    if verb.dep in {"conj", "parataxis"}:
        return named and verb.head.pos in VERBS and not marks - _HARMLESS
    if verb.dep in {"ccomp", "comp:cl", "comp:obj"}:
        return named and _said(verb)
    return named and verb.dep == "advcl" and bool(marks) and marks <= _HARMLESS


def _said(verb: Token) -> bool:
    """Whether the clause is what somebody plainly says: "police said", not "denied", nor "did not say"."""
    above = verb.head
    if above is verb or verb.dep not in {"ccomp", "comp:cl", "comp:obj", "parataxis"}:
        return False
    sayer = above if above.pos in VERBS else above.head  # "said that …": the mark may stand between
    helped = {h.lower for h in auxiliaries(sayer)} | {t.lower for t in sayer.children if t.lower in _ONCE}
    return sayer.lemma.lower() in _SAYING and not negated(sayer) and not helped - _PERFECT


def _dropped(verb: Token, held: tuple[int, int], *, all_: bool) -> set[int]:
    """What is no part of the clause: who says so, the word that joins it; of a long one clauses beside it."""
    gone: set[int] = set()
    for child in verb.children:
        places = {t.i for t in child.subtree}
        if places & set(range(held[0], held[1] + 1)):
            continue
        opens = child.dep in {"mark", "cc"} and child.i < verb.i and verb.head is not verb
        opens |= child.lower in _LEADS and child.i == verb.left_edge.i  # "But 40 were held", "Meanwhile, …"
        source = _attributes(child)
        beside = all_ and (_beside(child) or (child.dep == "cc" and _joins(child, verb)))
        if opens or source or beside:
            gone |= places
    return gone


def _attributes(child: Token) -> bool:
    """Whether it says who says so: ", officials said", "according to the ministry"."""
    says = child.pos in VERBS and child.lemma.lower() in _SAYING and not negated(child)
    if any(t.pos == "NUM" for t in child.subtree):
        return False  # "injured seven the governor said": the number is no part of who says so
    if child.dep in {"parataxis", "advcl", "conj", "dep", "acl"} and says:
        return _subject(child) is not None and len(list(child.subtree)) < LONGEST
    return child.lower in _ACCORDING


def _beside(child: Token) -> bool:
    """Whether it is a clause beside the one that tells the number."""
    if child.dep == "parataxis":
        return True
    if child.dep == "conj":
        return child.pos in VERBS and _subject(child) is not None
    needed = any(m.lower in _NEEDED for m in below(child, "mark"))
    return child.dep == "advcl" and not needed and _set_off(child)


def _joins(word: Token, verb: Token) -> bool:
    """Whether "and" stands before a clause that is left out."""
    following = next((c for c in verb.children if c.i > word.i and c.dep == "conj"), None)
    return following is not None and _beside(following) and following.left_edge.i >= word.i


def _set_off(child: Token) -> bool:
    """Whether a comma or a dash parts it from the rest."""
    before, behind = child.left_edge, child.right_edge
    parse = child.parse
    front = before.is_punct or (before.i > 0 and parse[before.i - 1].text in _COMMAS)
    end = behind.is_punct or (behind.i + 1 < len(parse) and parse[behind.i + 1].text in _COMMAS)
    return front if before.i > child.head.i else end


def _aside(verb: Token, kept: set[int], held: tuple[int, int]) -> set[int]:
    """What commas set off within the clause and does not hold the number."""
    gone: set[int] = set()
    for word in verb.subtree:
        if word is verb or word.i not in kept or word.dep not in _SET_OFF or word.i in gone:
            continue
        if any(above.lower in _PAIRING for above in word.ancestors):
            continue  # "between the mayor, then a senator, and her deputy"
        places = {t.i for t in word.subtree}
        holds = any(held[0] <= place <= held[1] for place in places)
        closed = _closed(word)
        if not holds and closed and not places & {t.i for t in word.ancestors}:
            gone |= places
    return gone


def _closed(word: Token) -> bool:
    """Whether it stands between two commas, or between one and the end."""
    parse, before, behind = word.parse, word.left_edge.i, word.right_edge.i
    front = before == 0 or parse[before].is_punct or parse[before - 1].text in _COMMAS
    after = behind + 1 >= len(parse) or parse[behind].is_punct or parse[behind + 1].is_punct
    return front and after


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _trimmed(parse: Parse, runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs without commas at their ends; what is nothing else is no run."""
    found = []
    for run in runs:
        inside = [place for place in range(run[0], run[1] + 1) if not _edge(parse[place])]
        while inside and _edge(parse[inside[-1]], last=True):
            inside.pop()
        if len(inside) > 1 and parse[inside[-1]].text in _QUOTES and parse[inside[-2]].i != inside[-1] - 1:
            inside.pop()  # what the quotation ended with is left out
        if len(inside) > 1 and (parse[inside[0]].text, parse[inside[-1]].text) == ("(", ")"):
            inside = [place for place in inside[1:-1] if not _edge(parse[place])]
        if inside:
            found.append((inside[0], inside[-1]))
    return found


def _edge(token: Token, *, last: bool = False) -> bool:
    """Whether a mark may not stand at the edge of a line; brackets and quotation marks may."""
    if token.is_space or token.text in {",", ";", ":", ".", "-", "--", "–", "—", "…", "!", "?"}:
        return True
    return last and token.dep in {"cc", "mark"}


def _joined(parse: Parse, runs: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The runs, those between which only marks were left out as one, and what is short put back."""
    found: list[tuple[int, int]] = []
    room = LONGEST - _size(parse, runs)
    for start, end in runs:
        gap = _count(parse, range(found[-1][1] + 1, start)) if found else 0
        if found and (gap == 0 or gap <= room):
            room -= gap
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _cut(
    parse: Parse, runs: tuple[tuple[int, int], ...], held: tuple[int, int]
) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The line without what is too much behind the number, and whether anything was cut."""
    if _size(parse, runs) <= LONGEST:
        return runs, False
    kept: list[tuple[int, int]] = []
    room = LONGEST
    for start, end in runs:
        size = _count(parse, range(start, end + 1))
        if size <= room or end <= held[1]:
            kept.append((start, end))
            room -= size
            continue
        if start <= held[1] or room > 0:
            before = _count(parse, range(start, max(held[1], start)))
            kept.append((start, _stop(parse, max(held[1], start), end, room=room - before)))
        break
    return tuple(kept), True


def _stop(parse: Parse, least: int, end: int, *, room: int) -> int:
    """The last place at which a line may break off: before a phrase of its own, never between two joined."""
    fit = [p for p in range(least, end) if _breaks(parse, p)]
    near = [p for p in fit if _count(parse, range(least, p + 1)) <= room]
    return near[-1] if near else next(iter(fit), end)


def _breaks(parse: Parse, place: int) -> bool:
    """Whether what follows is a phrase or a clause of its own, and nothing hangs in the air."""
    here, after = parse[place], parse[place + 1]
    if here.pos in _HANGING or here.tag == "VBG" or here.text in {"(", '"', "“"}:
        return False
    if any(
        t.dep in SUBJECTS and t.i <= place <= t.right_edge.i < t.head.i
        for t in parse[max(0, place - 8) : place + 1]
    ):
        return False  # "the mayor | of the town | resigned"
    if after.dep in {"cc", "conj"} or any(
        t.dep == "conj" and t.head.i <= place < t.i for t in _near(parse, place)
    ):
        return False
    opens = after.is_punct or any(
        t.dep in {"udep", "obl", "obl:tmod", "advcl", "acl", "acl:relcl", "advmod", "nmod:tmod", "mark"}
        and t.left_edge is after
        for t in _near(parse, place)
    )
    return opens and (after.lower not in grammar.OF_WHAT)


def _near(parse: Parse, place: int) -> Sequence[Token]:
    return parse[place + 1 : place + 7]


def _described(own: Sequence[Token], first: int, last: int) -> Line | None:
    """A noun with the clause that describes it: "the attack on the compound, which killed four"."""
    word = own[-1]
    for _ in range(_STEPS):
        if word.dep in RELATIVES and word.head.i < word.i:
            noun = word.head
            for _, above in steps(noun):
                if above.pos not in {*NOUNS, "ADP"} or word.i - above.left_edge.i >= LONGEST - _ROOM:
                    break
                noun = above if above.pos in NOUNS else noun
            start = max(first, noun.left_edge.i)
            end = min(word.right_edge.i, last)
            runs, cut = _cut(word.parse, ((start, end),), (own[0].i, noun_end(own)))
            plain = _trimmed(word.parse, runs)
            if len(plain) == 1 and _size(word.parse, plain) <= LONGEST:
                return Line(tuple(plain), cut=cut, unclear=7 + cut, led=start > first)
        if word.head is word:
            return None
        word = word.head
    return None


def _unclear(parse: Parse, runs: Sequence[tuple[int, int]], verb: Token, own: Sequence[Token]) -> int:
    """How little a clause says of itself: a pronoun, what somebody supposes, no name, pieces."""
    words = [t for a, b in runs for t in parse[a : b + 1]]
    beside = [t for t in words if not own[0].i <= t.i <= own[-1].i]
    subject = _subject(verb)
    pronoun = subject is not None and subject.pos == "PRON" and subject.dep != "expl"
    points = any(t.tag == "PRP$" and (subject is None or t.i < subject.i) for t in beside)
    points |= any(t.lower in _POINTING for t in beside)
    nameless = NOUNS.isdisjoint(t.pos for t in beside) + 2 * all(t.pos != "PROPN" for t in beside)
    supposed = any(t.lower in _NEEDED for t in words)
    counts = verb.lemma in listed("telling", "counting") and not _said(verb)
    long = _size(parse, runs) > _WHOLE
    start = next((a for a, b in runs[1:] if a <= own[0].i <= b), own[0].i)  # "The plan … equal to 7 percent"
    hung = start < own[0].i and VERBS.isdisjoint(t.pos for t in parse[start : own[0].i])
    return 4 * (pronoun + hung) + 2 * points + nameless + 3 * supposed + 2 * (counts + len(runs) - 1) + long


def window(own: Sequence[Token], first: int, last: int) -> Line:
    """The words around the number, where nothing tells the clause; the whole sentence where it is short."""
    parse = own[0].parse
    while last > first and (parse[last].text in {".", "!"} or parse[last].is_space):
        last -= 1
    if _count(parse, range(first, last + 1)) <= LONGEST:
        return Line(((first, last),), cut=False, unclear=6)
    start = first if own[-1].i - first < LONGEST else max(first, own[0].i - LONGEST // 2)
    end = min(last, max(start + LONGEST - 1, own[-1].i))
    if end < last:
        stops = [p for p in range(max(own[-1].i, happening(own)), end + 1) if _breaks(parse, p)]
        end = stops[-1] if stops else end
    while end > own[-1].i and parse[end].pos in _HANGING:
        end -= 1
    return Line(((start, end),), cut=end < last, unclear=7, led=start > first)
