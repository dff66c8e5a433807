"""Figures that what the sentence says does not befall: the whole of a part, and where or when it happened.

"Of the 120 people on board, 98 were rescued"   nothing is said of the 120
"Four of the 11 wounded died"                   the 11 were wounded
"seven people, one of whom died"                the one died
"20 were shot in 12 incidents"                  no incident was shot
"""

from __future__ import annotations

from typing import Any

_PARTS = frozenset(
    (
        *(
            "half",
            "third",
            "quarter",
            "fifth",
            "tenth",
            "majority",
            "minority",
            "most",
            "some",
            "many",
            "none",
        ),
        *("few", "several", "dozen", "hundred", "thousand", "percent", "cent", "rest", "remainder", "one"),
        *("thirds", "quarters", "two-thirds"),
    )
)
_OF = frozenset({"of", "among", "amongst"})
_WHOM = frozenset({"whom", "which", "them"})
_SETTINGS = frozenset(
    (
        *("in", "during", "at", "after", "across", "over", "within", "near", "amid", "throughout", "from"),
        *("inside", "outside", "around", "on", "before", "following", "aboard"),
    )
)
# Groups that are told by their size: "two ships in a convoy of 12", "from a crew of 17".
_GROUPS = frozenset(
    (
        *("convoy", "fleet", "crew", "group", "party", "team", "squad", "patrol", "class", "herd", "flock"),
        *("gang", "crowd", "family", "caravan", "flotilla", "platoon", "squadron", "delegation", "troupe"),
        *("column", "workforce", "staff", "battalion", "unit", "pack", "pod", "cohort", "panel"),
    )
)
_ALL = frozenset({"all", "every", "everyone", "everybody", "each", "both", "entire"})
_WITHIN = frozenset({"in", "from", "within", "inside", "among", "aboard"})
_BEFORE_NUMBER = frozenset(
    {"det", "nmod:poss", "case", "amod", "det:predet", "advmod", "advmod:quant", "compound"}
)
_DEEP = 4


def is_whole(first: Any) -> bool:
    """Whether the sentence speaks of a part of the figure only.

    Args:
        first: The token by which the figure, or the first of its list, hangs in the sentence.
    """
    if _of_group(first):
        return True
    token = first
    for _ in range(_DEEP):
        if token.dep != "comp:obj" or token.head.lower not in _OF:
            return False
        above, start = token.head.head, token.head
        while above.lower in {"out", "from"} and above.pos in {"ADP", "SCONJ", "ADV"}:
            above, start = above.head, above
        if is_part(above) or (above.pos in {"VERB", "AUX"} and start.i < above.i):
            return True
        if above.pos not in {"NOUN", "PROPN"}:
            return False
        token = above  # "of a crew of 14, two were killed"
    return False


def _of_group(token: Any) -> bool:
    """Whether the figure is the size of a group that the sentence speaks of some of."""
    group = token.head.head if token.dep == "comp:obj" and token.head.lower == "of" else None
    if group is None or group.lemma.lower() not in _GROUPS or group.dep != "comp:obj":
        return False
    above = group.head.head
    if above.lower in _ALL or any(c.lower in _ALL for c in above.lefts):
        return False
    if group.head.lower == "of":  # "four members of a gang of nine"
        return above.pos == "NOUN" and any(c.dep == "nummod" for c in above.lefts)
    if group.head.lower not in _WITHIN:
        return False
    if above.pos in {"VERB", "AUX"}:
        return any(
            _counted(c) for c in above.children if c.dep in {"nsubj", "nsubj:pass", "obj", "comp:pred"}
        )
    return above.pos in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}


def _counted(token: Any) -> bool:
    """Whether a word is a number, or a noun with one or an article: "four", "two boats", "a sailor"."""
    return is_part(token) or any(c.dep == "nummod" or c.lower in {"a", "an"} for c in token.lefts)


def follows_part(doc: Any, first: int) -> bool:
    """Whether the number is taken a part of by the order of the words: "three of five", "12 out of its 40".

    Args:
        doc: The paragraph.
        first: Place of the number's first token.
    """
    place = first - 1
    while place > 0 and first - place < _DEEP and _may_precede(doc[place]):
        place -= 1
    if place < 1 or doc[place].lower not in _OF:
        return False
    return is_part(doc[place - 1]) or (doc[place - 1].lower == "out" and is_part(doc[max(0, place - 2)]))


def _may_precede(token: Any) -> bool:
    return token.dep in _BEFORE_NUMBER and token.lower not in _OF


def is_part(token: Any) -> bool:
    """Whether a word takes a part of what follows "of": "four of", "half of", "most of", not "all of"."""
    return bool(token.like_num) or token.lemma.lower() in _PARTS or token.lower in _PARTS


def of_a_part(clause: Any) -> bool:
    """Whether a relative clause tells of a part: "people, one of whom died", "people, of whom 12 died"."""
    subjects = [c for c in clause.children if c.dep in {"nsubj", "nsubj:pass"}]
    fronted = [c for c in clause.children if c.dep == "udep" and c.lower in _OF and c.i < clause.i]
    held = [p for s in subjects for p in s.rights if p.dep == "udep" and p.lower in _OF]
    return any(t.lower in _WHOM for p in (*fronted, *held) for t in p.children)


def is_setting(first: Any) -> bool:
    """Whether the figure says where, when or on what occasion: "in 12 incidents", "at three schools"."""
    prep = first.head
    return first.dep == "comp:obj" and prep.dep == "udep" and prep.lower in _SETTINGS


def inside(noun: Any, token: Any) -> bool:
    """Whether a word belongs to the phrase of a noun: "released" in "the 20 hostages released today"."""
    return bool(noun.left_edge.i <= token.i <= noun.right_edge.i) and token.i != noun.i
