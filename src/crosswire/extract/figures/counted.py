"""What a figure counts: the head noun and the words that say which of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.extract.figures.lexicon import table
from crosswire.extract.figures.outcomes import strong
from crosswire.extract.figures.quantities import Quantity
from crosswire.types import FigureKind

_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun phrase.

    Attributes:
        head: The token whose lemma is counted, or None where the text leaves it out.
        anchor: The token by which the figure hangs in its sentence: the head, or the number itself.
        lemmas: Lemmas of the phrase, head first.
        qualifiers: Words that narrow the head, as written.
        people: Whether the counted is human.
        partitive: Whether the head is the whole that the figure takes a part of ("21 of the girls").
    """

    head: Any
    anchor: Any
    lemmas: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    people: bool = False
    partitive: bool = False


@cache
def people() -> frozenset[str]:
    return frozenset(table("people")["nouns"])


@cache
def containers() -> frozenset[str]:
    return frozenset(table("people")["containers"])


def find(doc: Any, quantity: Quantity) -> Counted:
    """The noun that `quantity` counts, by the parse, else by the words that follow it."""
    root = doc[quantity.first : quantity.last].root
    head, partitive = _by_parse(doc, quantity, root)
    if head is None and not quantity.unit:
        head = _by_order(doc, quantity)
    if head is None:
        whole = _fronted(root)
        head, partitive = (whole, True) if whole is not None and not quantity.unit else (None, False)
    if head is None or _says_when(doc, quantity.last, head):
        return Counted(None, root)
    if quantity.kind is FigureKind.AGE and head.pos == "PROPN":
        return Counted(None, root)
    head = _captured(_attributive(doc, quantity, head))
    anchor = root if partitive else head
    if quantity.unit and root.dep not in {"nummod", "amod", "compound", "nmod", "advmod:quant", "obl:npmod"}:
        anchor = root
    return Counted(
        head=head,
        anchor=anchor,
        lemmas=_lemmas(head),
        qualifiers=tuple(
            dict.fromkeys([*_complement(doc, root, head, partitive), *_qualifiers(doc, head, quantity)])
        ),
        people=human(head),
        partitive=partitive,
    )


def _says_when(doc: Any, start: int, head: Any) -> bool:
    """Whether the noun behind is a time of its own: "arrested 40 Thursday night", "held 15 Sunday"."""
    if head.lower in _days():
        return True
    between = {t.lower for t in doc[start : head.i]} if head.i > start else set()
    return head.lower in {"night", "morning", "evening", "afternoon"} and bool(between & _days())


def _fronted(root: Any) -> Any:
    """The whole that opens the clause: "Of the hostages, 78 were women"; found from "78"."""
    if root.dep not in {"nsubj", "nsubj:pass", "obj", "comp:pred"}:
        return None
    for child in root.head.lefts:
        if child.dep == "udep" and child.lower in {"of", "among"} and child.i < root.i:
            return next((t for t in child.rights if t.dep == "comp:obj" and t.pos in {*_NOUNS, "PRON"}), None)
    return None


def _complement(doc: Any, root: Any, head: Any, partitive: bool) -> list[str]:
    """What the counted part is said to be: "of the hostages, 78 were Israeli women and children"."""
    verb = root.head
    if partitive and head.pos == "PRON" and head.i + 1 < len(doc) and human(doc[head.i + 1]):
        return [doc[head.i + 1].text]
    if not partitive or root.dep != "nsubj" or verb.lemma != "be":
        return []
    said = next((t for t in verb.rights if t.dep == "comp:pred" and t.pos in _NOUNS), None)
    if said is None or said.i == head.i or said.right_edge.i - said.left_edge.i > 5:
        return []
    return [doc[said.left_edge.i : said.right_edge.i + 1].text]


def _attributive(doc: Any, quantity: Quantity, head: Any) -> Any:
    """The noun beside a number above one that stands before a singular: "a 12-page document" has pages."""
    value = quantity.number.value
    if (
        quantity.unit
        or value is None
        or value <= 1
        or head.tag not in {"NN", "NNP"}
        or quantity.number.scaled
    ):
        return head
    beside = doc[quantity.last] if quantity.last < len(doc) else None
    if beside is not None and beside.text == "-" and quantity.last + 1 < len(doc):
        beside = doc[quantity.last + 1]
    if beside is not None and beside.i < head.i and beside.tag == "NN":
        return beside
    return head


def _captured(head: Any) -> Any:
    """The people in "took 30 pupils hostage", where the parse takes the state for their head."""
    if head.lemma.lower() in {"hostage", "captive", "prisoner"} and head.tag == "NN":
        taken = [t for t in head.lefts if t.tag in {"NNS", "NNPS"} and t.dep in {"compound", "nmod", "amod"}]
        return taken[-1] if taken else head
    return head


def human(token: Any) -> bool:
    """Whether a noun names people: by the list, or as the name of a nation's or group's members."""
    if token.lemma.lower() in people() or token.lower in people():
        return True
    if token.lower in {"dead", "wounded", "injured", "missing", "displaced", "kidnapped", "homeless"}:
        return True
    if token.tag in {"JJ", "VBN"} and strong(token):  # "three of the rescued"
        return True
    return (token.entity == "NORP" and token.tag in {"NNS", "NNPS"}) or (
        token.tag == "NNPS" and token.lower.endswith(("ans", "is", "ese", "ish", "ots", "ons", "ens"))
    )


def _by_parse(doc: Any, quantity: Quantity, root: Any) -> tuple[Any, bool]:
    whole = _of(root)
    if whole is not None:
        return whole, True
    if root.pos in _NOUNS and root.i >= quantity.core_last and not quantity.unit:
        return root, False
    head = root.head
    if (
        root.dep in {"nummod", "advmod:quant", "compound", "amod", "nmod", "obl:npmod", "advmod", "det"}
        and head.pos in _NOUNS
        and 0 <= head.i - quantity.last < 8
        and not _breaks(doc, quantity.last, head.i)
    ):
        return head, False
    return None, False


def _of(root: Any) -> Any:
    """The noun after "of" behind a number or unit: "80 per cent of the population"."""
    for child in root.rights:
        if child.dep == "udep" and child.lower == "of":
            nouns = [t for t in child.rights if t.dep == "comp:obj"]
            whole = nouns[0] if nouns else None
            return whole if whole is not None and (whole.pos in {*_NOUNS, "PRON"} or strong(whole)) else None
    return None


def _breaks(doc: Any, start: int, end: int) -> bool:
    return any(
        (doc[i].pos in {"VERB", "ADP"} and doc[i].tag not in {"VBN", "VBG"}) or doc[i].text in ";:()"
        for i in range(start, end)
    )


def _by_order(doc: Any, quantity: Quantity) -> Any:
    """The noun that ends the words right behind the number, where the parse went astray."""
    index, found = quantity.last, None
    while index < len(doc) and index < quantity.last + 5:
        token = doc[index]
        if token.pos in _NOUNS and not token.like_num:
            found = token
        elif found is not None or not (
            token.pos in {"ADJ", "NUM"} or token.tag in {"VBN", "VBG"} or token.text in {"-", "“", '"', "‘"}
        ):
            break
        if found is not None and token.tag in {"NNS", "NNPS"}:
            break
        index += 1
    return (
        found
        if found is not None
        and (index - quantity.last == 0 or found.tag in {"NNS", "NNPS"} or found.i == quantity.last)
        else None
    )


def _lemmas(head: Any) -> tuple[str, ...]:
    """Head first; people by their nation or group are persons first ("240 Palestinians")."""
    inner = [t for t in head.lefts if t.dep in {"compound", "amod", "nmod"} and t.is_alpha and not t.like_num]
    joined = [
        t
        for t in head.conjuncts
        if t.pos in _NOUNS and 0 < t.i - head.i <= 3 and not any(c.dep in {"nummod", "det"} for c in t.lefts)
    ]
    first = ["person", _singular(head)] if _demonym(head) else [_singular(head)]
    return tuple(dict.fromkeys([*first, *(_singular(t) for t in inner), *(_singular(t) for t in joined)]))


def _singular(token: Any) -> str:
    lemma = str(token.lemma).lower()
    if (
        lemma == "people"
        or (token.tag in {"JJ", "VBN", "VBD"} and strong(token))
        or token.lower in {"dead", "missing"}
    ):
        return "person"
    if token.tag == "NNPS" or (token.pos == "PROPN" and token.entity == "NORP"):
        return lemma[:-1] if lemma.endswith("s") and not lemma.endswith("ss") else lemma
    return lemma


def _demonym(token: Any) -> bool:
    """Whether a plural names people by nation, faith or party alone."""
    if token.lemma.lower() in people() or token.lower in people():
        return False
    return token.pos == "PROPN" and human(token)


def _qualifiers(doc: Any, head: Any, quantity: Quantity) -> tuple[str, ...]:
    """Adjectives, nationalities, roles and groups: "84 women and children", "23 Thai hostages"."""
    words = [
        doc[t.left_edge.i : t.i + 1].text if t.dep == "compound" else _whole_name(doc, t)
        for t in head.lefts
        if t.dep in {"amod", "compound", "nmod", "nmod:poss"}
        and t.lower != "old"
        and t.lower not in _days()
        and t.i >= quantity.last
        and not t.like_num
        and t.is_alpha
    ]
    found = [w for w in words if w]
    group = _group(head)
    if group:
        found.append(group)
    elif (
        human(head)
        and head.lemma.lower() not in {"person", "people", "other"}
        and (head.entity == "NORP" or head.tag == "NNPS")
    ):
        found.append(head.text)
    return tuple(dict.fromkeys(found))


@cache
def _days() -> frozenset[str]:
    """Days and months, which say when, not which of them: "200 Saturday shoppers"."""
    return frozenset(table("decoys")["calendar"])


def _whole_name(doc: Any, token: Any) -> str:
    """An adjective of a country whose name has two words, both of them: "New Zealand", "South African"."""
    first = token.i
    while token.entity == "NORP" and first > 0 and doc[first].goes_on:
        first -= 1
    return str(doc[first : token.i + 1].text)


def _group(head: Any) -> str | None:
    """As in "women and children": two nouns under one number, in the order that news gives them."""
    for other in head.children:
        paired = other.dep == "conj" and other.pos in _NOUNS and other.i - head.i <= 3
        if not paired or any(t.dep in {"nummod", "det", "advmod:quant"} for t in other.lefts):
            continue
        if not (human(head) or human(other)):
            return None
        order = table("people")["group_order"]
        pair = sorted(
            (head.text, other.text), key=lambda w: order.index(w.lower()) if w.lower() in order else -1
        )
        return " and ".join(pair if all(w.lower() in order for w in pair) else (head.text, other.text))
    return None
