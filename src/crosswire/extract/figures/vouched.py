"""Whether the one taken for a number's source says it, or feels, asks or does something that it stands in.

He says it by "said that 40 died" or "accused him of killing 40", not by "is pleased that 33 voted", "wondered
whether 40 had", "heard a case of 40 women", "condemned the killing of 40", "pleaded guilty to
a fire that hurt 40".
"""

from __future__ import annotations

from crosswire import grammar
from crosswire.extract.figures import asides
from crosswire.extract.statements.verbs import frames_of
from crosswire.resources import lists
from crosswire.types import Paragraph, Statement, StatementKind
from crosswire.types.parse import Token

_FEELING, _ASKING, _OPENS, _ASKED, _GIVING, _RELAYED, _GOVERNED, _BRINGING, _PLEADING = lists.several(
    "extract/figures/vouched",
    "feeling",
    "asking",
    "opens",
    "asked",
    "giving",
    "relayed",
    "governed",
    "bringing",
    "pleading",
)
_CLAUSES = frozenset({"ccomp", "parataxis", "comp:pred", "comp:as"})
_MARKS = '"“”„«»'


def by_its_source(paragraph: Paragraph, anchor: Token, statement: Statement) -> bool:
    """Whether the number that hangs on `anchor` stands in what the statement's source says.

    Args:
        paragraph: Where the number stands.
        anchor: The word by which it hangs in its sentence.
        statement: The statement whose content covers it.
    """
    cue = _cue(paragraph, anchor, statement)
    if not cue or statement.kind is StatementKind.DIRECT or _quoted(anchor):
        return True
    verbs, verb = _verbs(cue), _verb(cue)
    said = {word for t in (*cue, *verbs) for word in (t.lemma.lower(), t.lower)}
    behind = anchor.parse[cue[-1].i + 1].lower if cue[-1].i + 1 < len(anchor.parse) else ""
    if (
        said & (_FEELING | _ASKING | _BRINGING | _PLEADING)
        or behind in _OPENS
        or (behind in _ASKED and said & _GOVERNED)
    ):
        return False
    if verb is None or said & _RELAYED:
        return True
    lone = grammar.first_below(verb, "aux:pass") is not None and grammar.agent(verb) is None
    return not (lone and statement.source) and _says(verb, anchor)


def told_beside(paragraph: Paragraph, anchor: Token, statement: Statement) -> bool:
    """Whether a number stands in a statement, and yet only beside what its source says.

    Args:
        paragraph: Where the number stands.
        anchor: The word by which it hangs in its sentence.
        statement: The statement whose content covers it.
    """
    cue = _cue(paragraph, anchor, statement)
    quoted = _quoted(anchor) or (statement.kind is StatementKind.DIRECT and not cue)
    return not quoted and asides.beside(anchor, cue, _verb(cue))


def _cue(paragraph: Paragraph, anchor: Token, statement: Statement) -> list[Token]:
    """The words of a number's sentence that say that somebody says it."""
    return [t for t in anchor.sent if any(part.covers(paragraph.span_of(t)) for part in statement.cue)]


def _verbs(cue: list[Token]) -> list[Token]:
    return [t.head if t.dep in grammar.AUXILIARIES else t for t in cue if t.pos in grammar.VERBS]


def _verb(cue: list[Token]) -> Token | None:
    """The verb of saying in a cue, else the last of its verbs."""
    verbs = _verbs(cue)
    return next((v for v in reversed(verbs) if frames_of(v)), verbs[-1] if verbs else None)


def _quoted(anchor: Token) -> bool:
    """Whether an open quotation mark stands before it in its sentence."""
    before = anchor.parse.text[anchor.sent.start_char : anchor.idx]
    return sum(before.count(mark) for mark in _MARKS) % 2 == 1


def _says(verb: Token, anchor: Token) -> bool:
    """Whether what hangs under a verb as `anchor` does is said by it, not only named beside it."""
    way = []
    for below, above in grammar.steps(anchor):
        way.append(below)
        if above == verb:
            break
    else:
        return True
    tie, frames = way[-1], frames_of(verb)
    if tie.dep in _CLAUSES or verb.lemma.lower() in _GIVING:
        return True
    if any(map(_clause, way)):
        return "about" not in frames or not grammar.known(anchor)
    if tie.dep == "obj":
        return bool(frames & {"object", "value", "thought", "other"})
    return tie.dep != "udep" or (tie.lower in frames if "about" in frames else bool(frames))


_DESCRIBING = grammar.RELATIVES | {"amod", "compound"}


def _clause(word: Token) -> bool:
    """Whether it is the verb of a clause of its own: "killing" of "accused him of killing 40"."""
    verb = word.pos in grammar.VERBS or word.dep == "comp:cl"
    return verb and word.dep not in _DESCRIBING and not grammar.determined(word)
