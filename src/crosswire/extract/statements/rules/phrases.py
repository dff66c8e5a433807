"""Noun phrases, subjects and clauses of a parsed sentence, as ranges of tokens."""

from __future__ import annotations

from crosswire.extract.statements.drafts import Stretch
from crosswire.types.parse import Parse, Token

SUBJECTS = {"nsubj", "nsubj:pass", "csubj"}
RELATIVES = {"who", "which", "that", "whom"}
LONGEST_SOURCE = 40
_EDGE = {"punct", "cc", "mark", "space"}
_COVER = set("\"“”„«»'‘’,;:–—-().")

Range = tuple[int, int]


def subject(verb: Token) -> Token | None:
    """The noun that does what `verb` says, also when a governing verb or a relative clause holds it."""
    seen = verb
    for _ in range(6):
        own = next((c for c in seen.children if c.dep in SUBJECTS), None)
        if own is not None:
            return own
        if seen.dep in {"acl", "acl:relcl"}:
            return seen.head
        if seen.dep not in {"conj", "xcomp", "advcl", "dep", "ccomp", "parataxis"} or seen.head is seen:
            return None
        if seen.dep in {"ccomp", "parataxis", "dep"} and seen is not verb and verb.tag != "VBG":
            return None
        seen = seen.head
    return None


def agent(verb: Token) -> Token | None:
    """Who did it, of a passive: "was criticised by residents"."""
    by = next((c for c in verb.children if c.dep == "obl:agent"), None)
    return next((c for c in by.children if c.dep == "comp:obj"), None) if by is not None else None


def passive(verb: Token) -> bool:
    return any(c.dep in {"aux:pass", "nsubj:pass"} for c in verb.children) or (
        verb.tag == "VBN"
        and verb.dep in {"acl", "acl:relcl"}
        and not any(c.dep == "aux" for c in verb.children)
    )


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the one that its clause hangs on."""
    verb = pronoun.head
    for _ in range(4):
        if verb.dep == "acl:relcl":
            return verb.head
        verb = verb.head
    return None


def noun_phrase(noun: Token) -> Range:
    """The whole phrase of `noun` with its appositions, without a relative clause behind it."""
    first, end = noun.left_edge.i, noun.right_edge.i + 1
    for child in noun.subtree:
        loose = child.dep in {"acl:relcl", "advcl", "ccomp", "parataxis"} or (
            child.dep == "acl" and child.i > 0 and child.nbor(-1).text == ","
        )
        if loose and child.i > noun.i:
            end = min(end, child.left_edge.i)
    end = min(end, first + LONGEST_SOURCE)
    return trimmed(noun.parse, (first, max(end, noun.i + 1)))


def clause(head: Token) -> Range:
    """All that hangs on `head`."""
    return trimmed(head.parse, (head.left_edge.i, head.right_edge.i + 1))


def trimmed(parse: Parse, run: Range) -> Range:
    """The range without quotation marks, commas and conjunctions at its edges."""
    first, end = run
    while first < end and (parse[first].is_space or parse[first].text in _COVER):
        first += 1
    while end > first and (parse[end - 1].is_space or parse[end - 1].text in _COVER):
        end -= 1
    return first, end


def without(run: Range, holes: list[Range]) -> list[Range]:
    """What is left of a range when others are cut out of it."""
    parts = [run]
    for first, end in holes:
        halves = [half for a, b in parts for half in ((a, min(b, first)), (max(a, end), b))]
        parts = [half for half in halves if half[0] < half[1]]
    return parts


def stretch(parse: Parse, run: Range, paragraph: int) -> Stretch:
    """The characters of a range of tokens."""
    first, last = parse[run[0]], parse[run[1] - 1]
    return Stretch(paragraph, first.idx, last.idx + len(last.text))
