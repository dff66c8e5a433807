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
_BEFORE_NUMBER = frozenset({"det", "poss", "case", "amod", "predet", "advmod", "quantmod", "compound"})
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
        if token.dep_ != "pobj" or token.head.lower_ not in _OF:
            return False
        above, start = token.head.head, token.head
        while above.lower_ in {"out", "from"} and above.pos_ in {"ADP", "SCONJ", "ADV"}:
            above, start = above.head, above
        if is_part(above) or (above.pos_ in {"VERB", "AUX"} and start.i < above.i):
            return True
        if above.pos_ not in {"NOUN", "PROPN"}:
            return False
        token = above  # "of a crew of 14, two were killed"
    return False


def _of_group(token: Any) -> bool:
    """Whether the figure is the size of a group that the sentence speaks of some of."""
    group = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if group is None or group.lemma_.lower() not in _GROUPS or group.dep_ != "pobj":
        return False
    above = group.head.head
    if above.lower_ in _ALL or any(c.lower_ in _ALL for c in above.lefts):
        return False
    if group.head.lower_ == "of":  # "four members of a gang of nine"
        return above.pos_ == "NOUN" and any(c.dep_ == "nummod" for c in above.lefts)
    if group.head.lower_ not in _WITHIN:
        return False
    if above.pos_ in {"VERB", "AUX"}:
        return any(_counted(c) for c in above.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"})
    return above.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}


def _counted(token: Any) -> bool:
    """Whether a word is a number, or a noun with one or an article: "four", "two boats", "a sailor"."""
    return is_part(token) or any(c.dep_ == "nummod" or c.lower_ in {"a", "an"} for c in token.lefts)


def follows_part(doc: Any, first: int) -> bool:
    """Whether the number is taken a part of by the order of the words: "three of five", "12 out of its 40".

    Args:
        doc: The paragraph.
        first: Place of the number's first token.
    """
    place = first - 1
    while place > 0 and first - place < _DEEP and _may_precede(doc[place]):
        place -= 1
    if place < 1 or doc[place].lower_ not in _OF:
        return False
    return is_part(doc[place - 1]) or (doc[place - 1].lower_ == "out" and is_part(doc[max(0, place - 2)]))


def _may_precede(token: Any) -> bool:
    return token.dep_ in _BEFORE_NUMBER and token.lower_ not in _OF


def is_part(token: Any) -> bool:
    """Whether a word takes a part of what follows "of": "four of", "half of", "most of", not "all of"."""
    return bool(token.like_num) or token.lemma_.lower() in _PARTS or token.lower_ in _PARTS


def of_a_part(clause: Any) -> bool:
    """Whether a relative clause tells of a part: "people, one of whom died", "people, of whom 12 died"."""
    subjects = [c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}]
    fronted = [c for c in clause.children if c.dep_ == "prep" and c.lower_ in _OF and c.i < clause.i]
    held = [p for s in subjects for p in s.rights if p.dep_ == "prep" and p.lower_ in _OF]
    return any(t.lower_ in _WHOM for p in (*fronted, *held) for t in p.children)


def is_setting(first: Any) -> bool:
    """Whether the figure says where, when or on what occasion: "in 12 incidents", "at three schools"."""
    prep = first.head
    return first.dep_ == "pobj" and prep.dep_ == "prep" and prep.lower_ in _SETTINGS


def inside(noun: Any, token: Any) -> bool:
    """Whether a word belongs to the phrase of a noun: "released" in "the 20 hostages released today"."""
    return bool(noun.left_edge.i <= token.i <= noun.right_edge.i) and token.i != noun.i
