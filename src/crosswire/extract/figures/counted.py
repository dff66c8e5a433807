"""What a figure counts: the head noun, the words that say which of them, and whether it is a whole.

What the sentence says does not befall the whole of a part, nor where or when it happened:

    "Of the 120 people on board, 98 were rescued"   nothing is said of the 120
    "Four of the 11 wounded died"                   the 11 were wounded
    "seven people, one of whom died"                the one died
    "20 were shot in 12 incidents"                  no incident was shot
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire import grammar
from crosswire.extract.figures.tallied import series
from crosswire.languages import headlines
from crosswire.languages.outcomes import strong
from crosswire.resources import lists
from crosswire.resources.figures import table
from crosswire.resources.words import words as small
from crosswire.resources.words.forms import ends, singular
from crosswire.types import FigureKind
from crosswire.types.parse import Parse, Token
from crosswire.types.quantities import Quantity

_ANYBODY, _OF_AGE, _FRONTED = lists.several("extract/figures/counted", "anybody", "of_age", "fronted")
_PEOPLES = lists.phrases("extract/figures/counted", "peoples")
_HELD, _INDEFINITE = lists.several("extract/figures/counted", "held", "indefinite")
_LOST = small("small", "lost")
_OUT_OF, _PARTS_OF_DAY = lists.several("extract/figures/counted", "out_of", "parts_of_day")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun phrase.

    Attributes:
        head: The token whose lemma is counted, or None where the text leaves it out.
        anchor: The token by which the figure hangs in its sentence: the head, or the number itself.
        lemmas: Lemmas of the phrase, head first.
        qualifiers: Words that narrow the head, as written.
        people: Whether the counted is human.
        whole: Whether the sentence speaks of a part of the figure only.
    """

    head: Token | None
    anchor: Token
    lemmas: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    people: bool = False
    whole: bool = False


@cache
def people() -> frozenset[str]:
    return frozenset(table("people")["nouns"])


@cache
def containers() -> frozenset[str]:
    return frozenset(table("people")["containers"])


def find(parse: Parse, quantity: Quantity) -> Counted:
    """The noun that `quantity` counts, by the parse, else by the words that follow it.

    Args:
        parse: The paragraph.
        quantity: A number of it, with its unit.
    """
    root = parse[quantity.first : quantity.last].root
    found, whole = _head(parse, quantity, root)
    if not quantity.unit and headlines.bare(parse, quantity.first, quantity.last):
        return Counted(None, root, whole=False)
    aged = found is not None and quantity.kind is FigureKind.AGE and found.pos == "PROPN"
    if found is None or aged or _says_when(parse, quantity.last, found):
        return Counted(None, root, whole=_is_whole(root, quantity.first))
    head = _captured(_attributive(parse, quantity, found))
    apart = quantity.unit and root.dep not in _BESIDE_NOUN
    anchor = root if whole or apart else head
    qualifiers = [*(_complement(parse, root, head) if whole else ()), *_qualifiers(parse, head, quantity)]
    return Counted(
        head=head,
        anchor=anchor,
        lemmas=_lemmas(head),
        qualifiers=tuple(dict.fromkeys(qualifiers)),
        people=human(head),
        whole=_is_whole(anchor, quantity.first),
    )


def unnumbered(head: Token | None, anchor: Token, lemma: str | None, *, first: int, people: bool) -> Counted:
    """What is counted where no number word counts it: "a teenager", "no hostages", "a week-long truce".

    Args:
        head: The noun, or the word that stands for one.
        anchor: The word by which the phrase hangs in its sentence.
        lemma: What is counted, or None.
        first: The place of the phrase's first word.
        people: Whether it is human.
    """
    words = grammar.before(head, "amod", "compound") if head is not None and people else []
    return Counted(
        head=head,
        anchor=anchor,
        lemmas=(lemma,) if lemma is not None else (),
        qualifiers=tuple(t.text for t in words if t.is_alpha and t.i > first),
        people=people,
        whole=_is_whole(anchor, first),
    )


def _head(parse: Parse, quantity: Quantity, root: Token) -> tuple[Token | None, bool]:
    """The counted noun, and whether it is the whole that a part is taken of: "21 of the girls"."""
    whole = _of(root)
    if whole is not None:
        return whole, True
    head = _by_parse(parse, quantity, root)
    if head is not None or quantity.unit:
        return head, False
    head = _by_order(parse, quantity)
    return (head, False) if head is not None else (series(root) or _fronted(root), True)


def _says_when(parse: Parse, start: int, head: Token) -> bool:
    """Whether the noun behind is a time of its own: "arrested 40 Thursday night", "held 15 Sunday"."""
    if head.lower in _days():
        return True
    between = {t.lower for t in parse[start : head.i]} if head.i > start else set()
    return head.lower in _PARTS_OF_DAY and bool(between & _days())


def _fronted(root: Token) -> Token | None:
    """The whole that opens the clause: "Of the hostages, 78 were women"; found from "78"."""
    if root.dep not in {*grammar.SUBJECTS, "obj", "comp:pred"}:
        return None
    opening = (c for c in grammar.phrases(root.head, *_FRONTED) if c.i < min(root.i, root.head.i))
    of = next(opening, None)
    whole = grammar.complement(of) if of is not None else None
    return whole if whole is not None and whole.pos in {*grammar.NOUNS, "PRON"} else None


def _complement(parse: Parse, root: Token, head: Token) -> list[str]:
    """What the counted part is said to be: "of the hostages, 78 were Israeli women and children"."""
    if head.pos == "PRON" and head.i + 1 < len(parse) and human(parse[head.i + 1]):
        return [parse[head.i + 1].text]
    if root.dep != "nsubj" or root.head.lemma not in grammar.COPULA:
        return []
    noun = next((t for t in root.head.rights if t.dep == "comp:pred" and t.pos in grammar.NOUNS), None)
    if noun is None or noun.i == head.i or noun.right_edge.i - noun.left_edge.i > 5:
        return []
    return [parse[noun.left_edge.i : noun.right_edge.i + 1].text]


def _attributive(parse: Parse, quantity: Quantity, head: Token) -> Token:
    """The noun beside a number above one that stands before a singular: "a 12-page document" has pages."""
    value = quantity.number.value
    if quantity.unit or not value or value <= 1 or quantity.number.scaled or head.tag not in {"NN", "NNP"}:
        return head
    beside = parse[quantity.last : quantity.last + 2]
    noun = beside[1] if len(beside) > 1 and beside[0].text == "-" else beside[0] if beside else None
    return noun if noun is not None and noun.i < head.i and noun.tag == "NN" else head


def _captured(head: Token) -> Token:
    """The people in "took 30 pupils hostage", where the parse takes the state for their head."""
    if head.lemma.lower() in _HELD and head.tag == "NN":
        taken = [t for t in grammar.modifiers(head) if t.tag in {"NNS", "NNPS"}]
        return taken[-1] if taken else head
    return head


def human(token: Token) -> bool:
    """Whether a noun names people: by the list, or as the name of a nation's or group's members.

    Args:
        token: A noun, or a word that stands for one.
    """
    if _listed(token) or token.lower in _STATES:
        return True
    if token.tag in {"JJ", "VBN"} and strong(token):  # "three of the rescued"
        return True
    if token.pos == "PROPN" and token.entity in {"NORP", "GPE"} and ends(token.lower, "people"):
        return True  # one word for one and for many: "40 Maltese"
    return (token.entity == "NORP" and token.tag in {"NNS", "NNPS"}) or (
        token.tag == "NNPS" and token.lower.endswith(_PEOPLES)
    )


def _listed(token: Token) -> bool:
    return token.lemma.lower() in people() or token.lower in people()


_STATES = lists.words("extract/figures/counted", "states")
_BESIDE_NOUN = frozenset(("nummod", "advmod:quant", "compound", "amod", "nmod", "obl:npmod"))


def _by_parse(parse: Parse, quantity: Quantity, root: Token) -> Token | None:
    if root.pos in grammar.NOUNS and root.i >= quantity.core_last and not quantity.unit:
        return root
    head = root.head
    beside = root.dep in _BESIDE_NOUN or root.dep in {"advmod", "det"}
    if head.tag == "NNP" and head.dep == "compound" and head.head.tag == "NNS":
        head = head.head  # "two Halm City men"
    near = beside and head.pos in grammar.NOUNS and 0 <= head.i - quantity.last < 8
    return head if near and not _breaks(parse, quantity.last, head.i) else None


def _of(root: Token) -> Token | None:
    """The noun after "of" behind a number or unit: "80 per cent of the population"."""
    whole = grammar.of_phrase(root)
    return whole if whole is not None and (whole.pos in {*grammar.NOUNS, "PRON"} or strong(whole)) else None


def _breaks(parse: Parse, start: int, end: int) -> bool:
    return any(
        (t.pos in {"VERB", "ADP"} and t.tag not in {"VBN", "VBG"}) or t.text in ";:()"
        for t in parse[start:end]
    )


def _by_order(parse: Parse, quantity: Quantity) -> Token | None:
    """The noun that ends the words right behind the number, where the parse went astray."""
    found: Token | None = None
    for token in parse[quantity.last : quantity.last + 5]:
        if token.pos in grammar.NOUNS and not token.like_num:
            found = token
        elif found is not None or not _leads(token):
            break
        if found is not None and token.tag in {"NNS", "NNPS"}:
            break
    near = found is not None and (found.tag in {"NNS", "NNPS"} or found.i == quantity.last)
    return found if near else None


def _leads(token: Token) -> bool:
    """Whether a word may stand between a number and its noun."""
    return token.pos in {"ADJ", "NUM"} or token.tag in {"VBN", "VBG"} or token.text in {"-", "“", '"', "‘"}


def _lemmas(head: Token) -> tuple[str, ...]:
    """Head first; people by their nation or group are persons first ("240 Palestinians")."""
    inner = [t for t in grammar.modifiers(head) if t.is_alpha and not t.like_num]
    joined = [
        t
        for t in head.conjuncts
        if t.pos in grammar.NOUNS and 0 < t.i - head.i <= 3 and not grammar.determined(t)
    ]
    first = ["person", _singular(head)] if _demonym(head) else [_singular(head)]
    return tuple(dict.fromkeys([*first, *(_singular(t) for t in inner), *(_singular(t) for t in joined)]))


def _singular(token: Token) -> str:
    lemma = token.lemma.lower()
    state = token.lower in _LOST or (token.tag in {"JJ", "VBN", "VBD"} and strong(token))
    if state or lemma == "people":
        return "person"
    if token.tag == "NNPS" or (token.pos == "PROPN" and token.entity == "NORP"):
        return singular(lemma)
    return lemma


def _demonym(token: Token) -> bool:
    """Whether a plural names people by nation, faith or party alone."""
    return not _listed(token) and token.pos == "PROPN" and human(token)


def _qualifiers(parse: Parse, head: Token, quantity: Quantity) -> tuple[str, ...]:
    """Adjectives, nationalities, roles and groups: "84 women and children", "23 Thai hostages"."""
    beside = grammar.before(head, "amod", "compound", "nmod", "nmod:poss")
    beside = [
        t for t in beside if t.i >= quantity.last and t.is_alpha and not t.like_num and t.lower not in _OF_AGE
    ]
    words = [
        _compound(parse, t, quantity.last) if t.dep == "compound" else _whole_name(parse, t)
        for t in beside
        if t.lower not in _days()
    ]
    group = _group(head)
    nation = head.entity == "NORP" or head.tag == "NNPS"
    if not group and nation and human(head) and head.lemma.lower() not in _ANYBODY:
        group = head.text
    return tuple(dict.fromkeys(word for word in (*words, group) if word))


def _compound(parse: Parse, token: Token, first: int) -> str:
    """A noun before the counted one with its own words: "Kansas City" of "two more Kansas City men"."""
    own = (t.left_edge.i for t in token.children if t.i < token.i and t.dep != "nummod")
    return parse[max(first, min(own, default=token.i)) : token.i + 1].text


@cache
def _days() -> frozenset[str]:
    """Days and months, which say when, not which of them: "200 Saturday shoppers"."""
    return frozenset(table("decoys")["calendar"])


def _whole_name(parse: Parse, token: Token) -> str:
    """An adjective of a country whose name has two words, both of them: "New Zealand", "South African"."""
    first = token.i
    while token.entity == "NORP" and first > 0 and parse[first].goes_on:
        first -= 1
    return parse[first : token.i + 1].text


def _group(head: Token) -> str | None:
    """As in "women and children": two nouns under one number, in the order that news gives them."""
    for other in head.children:
        paired = other.dep == "conj" and other.pos in grammar.NOUNS and other.i - head.i <= 3
        if not paired or grammar.before(other, "nummod", "det", "advmod:quant"):
            continue
        if not (human(head) or human(other)):
            return None
        order = table("people")["group_order"]
        pair = (head.text, other.text)
        known = all(word.lower() in order for word in pair)
        return " and ".join(sorted(pair, key=lambda word: order.index(word.lower())) if known else pair)
    return None


_PARTS = lists.words("extract/figures/counted", "parts")
_OF = small("small", "of")
# Groups that are told by their size: "two ships in a convoy of 12", "from a crew of 17".
_GROUPS, _ALL, _WITHIN = lists.several("extract/figures/counted", "groups", "all", "within")
_BEFORE_NUMBER = frozenset(
    {"det", "nmod:poss", "case", "amod", "det:predet", "advmod", "advmod:quant", "compound"}
)
_DEEP = 4


def _is_whole(anchor: Token, first: int) -> bool:
    """Whether the sentence speaks of a part only of the figure whose first word stands at `first`."""
    token = grammar.risen(anchor)
    return _of_group(token) or _parted(token) or _follows_part(token.parse, first)


def _parted(token: Token) -> bool:
    """Whether the parse has a word for a part above it: "four of the 11", "of a crew of 14, two …"."""
    for _ in range(_DEEP):
        if not grammar.follows(token, *_OF):
            return False
        above, start = token.head.head, token.head
        while above.lower in _OUT_OF and above.pos in {"ADP", "SCONJ", "ADV"}:
            above, start = above.head, above
        if _is_part(above) or (above.pos in grammar.VERBS and start.i < above.i):
            return True
        if above.pos not in grammar.NOUNS:
            return False
        token = above
    return False


def _of_group(token: Token) -> bool:
    """Whether the figure is the size of a group that the sentence speaks of some of."""
    group = token.head.head if grammar.follows(token, *grammar.OF_WHAT) else None
    if group is None or group.lemma.lower() not in _GROUPS or group.dep != "comp:obj":
        return False
    above = group.head.head
    if above.lower in _ALL or any(c.lower in _ALL for c in above.lefts):
        return False
    if group.head.lower in grammar.OF_WHAT:  # "four members of a gang of nine"
        return above.pos == "NOUN" and bool(grammar.before(above, "nummod"))
    if group.head.lower not in _WITHIN:
        return False
    if above.pos in grammar.VERBS:
        return any(_some(child) for child in grammar.below(above, *grammar.SUBJECTS, "obj", "comp:pred"))
    return above.pos in {*grammar.NOUNS, "NUM", "PRON", "ADJ"}


def _some(token: Token) -> bool:
    """Whether a word is a number, or a noun with one or an article: "four", "two boats", "a sailor"."""
    return _is_part(token) or any(c.dep == "nummod" or c.lower in _INDEFINITE for c in token.lefts)


def _follows_part(parse: Parse, first: int) -> bool:
    """Whether the order of the words takes a part of the number: "three of five", "12 out of its 40"."""
    place = first - 1
    while place > 0 and first - place < _DEEP and _may_precede(parse[place]):
        place -= 1
    if place < 1 or parse[place].lower not in _OF:
        return False
    of = parse[place - 1]
    return _is_part(of) or (of.lower in grammar.OUT and _is_part(parse[max(0, place - 2)]))


def _may_precede(token: Token) -> bool:
    return token.dep in _BEFORE_NUMBER and token.lower not in _OF


def _is_part(token: Token) -> bool:
    """Whether a word takes a part of what follows "of": "four of", "half of", "most of", not "all of"."""
    return token.like_num or token.lemma.lower() in _PARTS or token.lower in _PARTS
