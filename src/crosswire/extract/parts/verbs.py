"""What a figure's own clause says happened to what it counts, by the report's own verb.

Only where the parse shows that the verb is said of the counted, by one of a few plain verbs of casualties,
arrests and flight; a question may then be asked in that verb ("How many people were killed?").

    figure | its noun | the verb said of it
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.extract.parts.placed import Sentences
from crosswire.grammar import NOUNS, VERBS, below, of_phrase, predicates, risen, undergone
from crosswire.resources import lists
from crosswire.resources.words import table
from crosswire.resources.words import words as listed
from crosswire.types import Analysis, Figure, FigureKind, Modality
from crosswire.types.parse import Phrase, Token

_MEASURING, _SUMS = lists.several("extract/parts/verbs", "measuring", "sums")


def with_verbs(analysis: Analysis, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each with the verb that its own clause says of the counted.

    Args:
        analysis: The report that they stand in.
        figures: All its figures; of those planned, denied, implied or without a value nothing is said.
    """
    sentences = Sentences(analysis)
    return tuple(replace(one, verb=_of(one, sentences)) for one in figures)


def _of(figure: Figure, sentences: Sentences) -> str | None:
    counts = figure.kind is FigureKind.COUNT and figure.value is not None and not figure.implicit
    if figure.modality is not Modality.ASSERTED or not counts:
        return None
    own = [token for token, span in sentences.at(figure.span) if span.overlaps(figure.span)]
    if not own or not own[0].parse.parsed:
        return None
    noun = _noun(own)
    verb = _happened(noun)
    return (_said(verb) or None) if verb is not None else _counted(noun)


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
    if noun.dep != "comp:obj" or noun.head.lower not in _MEASURING:
        return None
    near = noun.head.head
    for named in (near, *below(near, "nsubj", "nsubj:pass", "obj")):
        of = of_phrase(named) if named.lower in _SUMS else None
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
