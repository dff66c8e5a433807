"""A first sentence as a headline: without what commas set aside, so that it is short and whole.

"Parliament on Thursday elected the general, who has the army behind him, as president": what stands between
the commas can go, and what is left is a sentence still. Nothing is cut but whole clauses and appositions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.parts.opening.happening import Clause
from crosswire.grammar import COPULA, SUBJECTS, VERBS, auxiliaries, below, first_below, has, passive
from crosswire.resources import lists, story
from crosswire.resources.figures import table
from crosswire.types.parse import Token

_ASIDES = frozenset(("appos", "acl", "acl:relcl", "advcl", "conj"))
_QUOTES = frozenset('"“”„«»')
_VERGING = lists.words("extract/parts/opening/line", "verging")
_AND, _BUT = lists.several("extract/parts/opening/line", "and", "but")
_MEANING = lists.words("extract/parts/opening/line", "meaning")
_FEWEST = 6  # words that a line needs
_LONGEST = 16  # words that a sentence may have and be a line as it stands


def line(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The stretches of a sentence that are left without its asides: itself, where it is short.

    Args:
        tokens: The words of the sentence.
    """
    if sum(not t.is_punct for t in tokens) <= _LONGEST:
        return [tokens]
    dropped = {i for token in tokens if token.dep in _ASIDES for i in _aside(token, tokens)}
    kept = [t for t in tokens if t.i not in dropped]
    if sum(t.text in _QUOTES for t in kept) != sum(t.text in _QUOTES for t in tokens):
        return [tokens]
    if not _whole(kept, tokens):
        return [tokens]
    while kept and kept[-1].is_punct and kept[-1].text not in {'"', "”", "’", "'", ")"}:
        kept.pop()
    return _stretches(kept) if sum(not t.is_punct for t in kept) >= _FEWEST else [tokens]


def _whole(kept: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether what is left is the sentence's own clause: its verb with the subject, commas by twos between.

    A verb that one comma parts from its subject is the participle of an aside ("Venn, seen as a rival, and an
    aide were …"), or has half of one before it: then nothing may go.
    """
    verb = next((t for t in tokens if t.dep == "root" and t.pos in VERBS), None)
    if verb is None:
        return True
    own = first_below(verb, *SUBJECTS, "csubj", "expl")
    places = {t.i for t in kept}
    if own is None or not places >= {own.i, verb.i}:
        return False
    return sum(t.text == "," for t in kept if own.i < t.i < verb.i) != 1


def _aside(head: Token, tokens: Sequence[Token]) -> range | tuple[()]:
    """The places of a phrase that commas set apart, with the commas; nothing where they do not."""
    first, last = tokens[0].i, tokens[-1].i
    start, end = head.left_edge.i, head.right_edge.i
    parse = head.parse
    while end > start and parse[end].is_punct:
        end -= 1
    opened = start > first and parse[start - 1].text == ","
    closed = end < last and parse[end + 1].text == ","
    over = end + 1 >= last and parse[last].is_punct
    if start < first or end > last or not _can_go(head):
        return ()
    if head.dep == "conj":  # the second of two things that were done: "…, and promised help"
        start = next(
            (c.i for c in head.head.children if c.dep == "cc" and c.lower in _AND and c.i < start), start
        )
        return range(start - 1, end + 1) if over and parse[start - 1].text == "," else ()
    if opened and (closed or over):
        theirs = closed and (_another_clause(head, parse[end + 2]) or _ends_a_clause(head, first, end))
        return range(start - 1, end + 1 + (closed and not theirs))
    return range(start, end + 2) if start == first and closed and head.dep == "advcl" else ()


def _another_clause(head: Token, after: Token) -> bool:
    """Whether who says it stands behind an aside, in a clause of its own: "…, the miners' union said"."""
    around, behind = (
        next((t for t in (w, *w.ancestors) if t.pos in VERBS), None) for w in (head.head, after)
    )
    said = behind is not None and behind.lemma.lower() in story.words()["saying"]
    return said and behind is not around and behind is not None and behind.i > after.i


def _ends_a_clause(head: Token, first: int, end: int) -> bool:
    """Whether a clause or a phrase around an aside ends with it, so that its comma is theirs, too.

    "As he fled from Karl Venn, the ruler, troops left": the words before "troops" are one clause.
    """
    for above in head.ancestors:
        start, parse = above.left_edge.i, above.parse
        opens = start == first and above.i < above.head.i and above.dep not in SUBJECTS
        apart = above.dep in _ASIDES and start > first and parse[start - 1].text == ","
        if (opens or apart) and above.pos in {*VERBS, "ADP"} and above.right_edge.i <= end + 1:
            return True
    return False


def _can_go(head: Token) -> bool:
    """Whether a sentence is true and whole without it.

    It is none of several in a row ("the mayor, two clerks and a guard"), no condition, and no second half
    that a "but" turns against the first.
    """
    if head.dep == "conj":
        return head.pos in VERBS and head.head.dep == "root" and not has(head.head, *_BUT)
    if head.dep == "advcl":  # what a number says of it is news: "…, killing 12 people"
        return _participle(head) and not any(t.like_num for t in head.subtree)
    return not below(head, "conj", "cc") and not below(head.head, "conj")


def _participle(verb: Token) -> bool:
    """A clause that only goes along: "…, sparking a crisis", not one with a conjunction of its own."""
    return verb.tag in {"VBG", "VBN"} and not below(verb, "mark", "nsubj", "nsubj:pass")


def _stretches(kept: Sequence[Token]) -> list[Sequence[Token]]:
    runs: list[list[Token]] = []
    for token in kept:
        if runs and runs[-1][-1].i + 1 == token.i:
            runs[-1].append(token)
        else:
            runs.append([token])
    return list(runs)


def ahead(verb: Token) -> bool:
    """Whether what a verb says lies ahead: "will become", "is to be sworn in", "is close to a deal"."""
    words = table("modality")
    if verb.lemma.lower() in story.words()["saying"]:  # "said that it would buy"
        return any(ahead(told) for told in below(verb, "ccomp"))
    helpers = {a.lower for a in auxiliaries(verb)}
    if helpers & set(words["future"]) or (helpers & set(words["possible"]) and "have" not in helpers):
        return True
    if verb.lemma.lower() in COPULA:
        return any(_infinitive(c) or c.lower in _VERGING for c in _predicates(verb))
    lemma = verb.lemma.lower()
    meant = (lemma in words["intending"] and passive(verb)) or lemma in _MEANING or verb.lower in _VERGING
    return meant and any(_infinitive(c) for c in verb.children)


def _predicates(verb: Token) -> Iterator[Token]:
    """What is said by "be", with the noun of a phrase: "close", "on the verge"."""
    for child in verb.children:
        if child.i > verb.i:
            yield child
            yield from (c for c in child.children if child.pos == "ADP")


def _infinitive(verb: Token) -> bool:
    return verb.dep in {"xcomp", "comp:cl"} and any(c.tag == "TO" for c in verb.children)


def direct(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with its main clause, and that says what happened.

    Args:
        clause: What it says happened.
        tokens: Its words.
    """
    first = next((t for t in tokens if not t.is_punct), None)
    aside = first is not None and (first.dep == "mark" or first.tag in {"VBG", "WRB"})
    only_when = clause.verb.lemma.lower() in story.words()["happening"] and first is not None
    return not aside and not only_when and not _describes(clause.verb)


def _describes(verb: Token) -> bool:
    """Whether it says what something is: "the deal is a complex swap of shares"."""
    noun = verb.lemma.lower() in COPULA and verb.tag in {"VBZ", "VBP"}
    return noun and any(c.pos == "NOUN" and c.dep == "comp:pred" for c in verb.children)
