"""What each clause tells: that it is so, that it is not, or that it may come; of whom, done to what.

sentences | verbs that tell something by themselves | how it is told (so, not so, open) -> Telling

What hangs on a condition, or should be, is told neither as so nor as to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire import grammar
from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.extract.parts.stands.pending import settles
from crosswire.grammar import (
    AUXILIARIES,
    CLAUSES,
    NOUNS,
    RELATIVES,
    SUBJECTS,
    VERBS,
    agent,
    antecedent,
    below,
    complement,
    doer,
    first_below,
    has,
    marked,
    negated,
    predicates,
    subject,
    undergone,
)
from crosswire.resources import lists
from crosswire.resources.collating import synonyms
from crosswire.resources.words import words
from crosswire.types import Span, Telling
from crosswire.types.parse import Token

(
    _LIGHT, _COPULAS, _WILL, _MAY, _OUGHT, _FAILING, _ASKING, _SURE, _NEVER, _PERSONS, _AWAY, _EVER, _GOING,
    _AHEAD, _FROM, _DROPPING, _HEADING, _GROUNDED, _GROUNDS, _SINCE, _SAYING, _OVER, _ON, _LEANING, _OPENING,
    _POINTING, _NEEDING, _ONCE,
) = lists.several(
    "extract/parts/tellings", "light", "copulas", "will", "may", "ought", "failing", "asking", "sure",
    "never", "persons", "away", "ever", "going", "ahead", "from", "dropping", "heading", "grounded",
    "grounds", "since", "saying", "over", "on", "leaning", "opening", "pointing", "needing", "once",
)  # fmt: skip
_NOBODY = lists.words("extract/parts/assertions", "nobody")
_UNTOLD = words("small", "conditions") | words("pending", "whether") | _ONCE
_DENIED = words("negations", "deny", "reject") | words("stands", "undone")
_HUNG = frozenset(("xcomp", "acl", "comp:cl"))
_FAR = 25  # words from who does it to the verb
_LONGEST = 40  # words of a clause
_DO, _TO, _OF, _STEP, _RESIGN, _PROCEED, _CHAIR = "do", "to", "of", "step", "resign", "proceed", "chair"


@dataclass(frozen=True, slots=True)
class _Mood:
    open: bool = False
    certain: bool = False
    past: bool = False
    negated: bool = False


def tellings(sentences: Sentences) -> Iterator[Telling]:
    """The tellings of a report, in text order."""
    before: list[Placed] = []
    for sentence in sentences.analysis.sentences:
        placed = sentences.at(sentence.span)
        if placed and placed[0][0].parse.parsed and placed[-1][0].text != "?":
            places = {(id(t.parse), t.i): where for t, where in (*before, *placed)}
            for verb, _ in placed:
                if verb.pos in VERBS and verb.dep not in AUXILIARIES:
                    yield from _told(verb, [t for t, _ in before], places)
        before = placed


def _told(verb: Token, before: Sequence[Token], places: dict[tuple[int, int], Span]) -> Iterator[Telling]:
    copula = verb.lemma in _COPULAS
    told = next(iter(predicates(verb)), None) if copula else verb
    light = not copula and verb.lemma in _LIGHT and _lemma(verb) == verb.lemma
    if told is None or light or told.lemma in _OPENING or (mood := _mood(verb)) is None:
        return
    who, what = _of(verb) if not copula else (subject(verb), None)
    acts, own = who is not None, (who, what)
    who, what = (_meant(one, verb, before) for one in (who, what))
    if acts and who is None:  # "they": whose act it is is not known
        return

    def span(tokens: Sequence[Token]) -> Span | None:
        inside = [p for t in tokens if (p := places.get((id(t.parse), t.i)))]
        return Span(min(s.start for s in inside), max(s.end for s in inside)) if inside else None

    clause = _clause(verb, [t for t in (who, what) if t is not None and t.parse is verb.parse])
    shown = span(clause)
    if shown is not None and (who is not None or what is not None):
        yield Telling(
            verb=_lemma(told),
            shown=shown,
            who=span(_phrase(who, ahead=who.i < verb.i)) if who is not None else None,
            what=span(_phrase(what, ahead=what.i < verb.i)) if what is not None and what is not who else None,
            matters=() if copula else settles(verb),
            open=mood.open,
            certain=mood.certain,
            past=mood.past,
            negated=mood.negated,
            noun=copula and told.pos in NOUNS,
            why=span(_why(verb)),
            core=span(_core(told if copula else verb, clause, own)),
            heads=tuple(s for noun in (who, what) if noun is not None and (s := span([noun]))),
            main=_main(verb),
        )


def _main(verb: Token) -> bool:
    while verb.dep in {"conj", "xcomp"}:
        verb = verb.head
    return verb.head is verb


def _core(verb: Token, clause: Sequence[Token], own: Sequence[Token | None]) -> list[Token]:
    """A clause as far as who, what and the verb; nothing of what leans on another, or on a word before it."""
    inside = [t for t in own if t is not None and t.parse is verb.parse]
    leaning = (
        t.pos == "PRON" or any(c.lower in (_LEANING if t.i < verb.i else _POINTING) for c in t.lefts)
        for t in inside
    )  # "Roe sold his shares": whose they are, the clause says
    needing = (c for c in verb.rights if c.dep == "udep" and c.lower in _NEEDING)
    whole = verb.dep not in RELATIVES and not any(leaning)
    whole &= all(first_below(c, "comp:cl") is None for c in needing)  # "joined others in calling for it"
    if not (clause and whole and any(t.head is verb and clause[0].i <= t.i < verb.i for t in inside)):
        return []
    said = (t for noun in inside for t in _phrase(noun, ahead=noun.i < verb.i))
    needed = (c.right_edge for c in verb.rights if c.dep in _HUNG | {"ccomp"})  # "ordered him to stay"
    particle = first_below(verb, "compound:prt") or _parting(verb)
    last = max(t.i for t in (verb, *said, *needed, *((particle,) if particle else ())))
    return [t for t in clause if t.i <= last]


def _lemma(word: Token) -> str:
    lemma = word.lemma.lower() or word.lower
    if lemma == _STEP:  # "stepped down", "stepped aside"
        return _RESIGN if has(word, *_AWAY) else lemma
    if lemma in _GOING and has(word, *_AHEAD):
        lemma = _PROCEED
    if lemma in _HEADING:  # who heads an inquiry; "headed for Derre" goes there
        return _CHAIR if first_below(word, "obj", "nsubj:pass", "obl:agent") is not None else lemma
    particle = first_below(word, "compound:prt") or _parting(word)
    return f"{lemma} {particle.lower}" if particle is not None else synonyms().get(lemma, lemma)


def _parting(verb: Token) -> Token | None:
    """Of "pulled out of the talks" the "out"."""
    return next((c for c in verb.rights if c.lower in grammar.OUT and c.dep in {"udep", "advmod"}), None)


def _mood(verb: Token) -> _Mood | None:
    """How a verb is told; `None` of what is neither told as so, nor as not so, nor as to come."""
    helping = {a.lower for a in below(verb, *AUXILIARIES)} - {_TO}
    denied = negated(verb) or has(verb, *_NEVER) or any(map(_none, (*verb.children, *predicates(verb))))
    if has(verb, *_EVER) or helping & _OUGHT or _supposed(verb) or _unheld(verb) or _inverted(verb):
        return None
    if any(c.lower == _TO and c.dep != "udep" for c in verb.lefts) or (verb.tag == "VBG" and not helping):
        return _hung(verb, verb.head, denied=denied) if verb.dep in _HUNG else None
    if helping & (_WILL | _MAY):
        told = _Mood(open=True, certain=not helping & _MAY, negated=denied)
        return told if not has(verb, *grammar.PERFECT) else None
    return _finite(verb, helping, denied=denied)


def _finite(verb: Token, helping: set[str], *, denied: bool) -> _Mood | None:
    """What is told as so or as not so: "did not sign", "was signed", "a bill signed on Monday"."""
    if verb.tag == "VB":
        did = any(a.lemma == _DO for a in below(verb, "aux"))
        return _Mood(past="did" in helping, negated=True) if did and denied else None
    short = verb.tag == "VBN" and not helping and verb.dep not in RELATIVES | {"conj"}
    bare = any(a.tag == "VB" for a in below(verb, *AUXILIARIES))  # "that they be joined"
    return None if short or bare else _Mood(past=verb.tag in {"VBD", "VBN"}, negated=denied)


def _inverted(verb: Token) -> bool:
    """Whether the subject stands behind what helps the verb: "never has it been so", "had she known"."""
    helping = [a.i for a in below(verb, *AUXILIARIES) if a.lower != _TO]
    return bool(helping) and any(min(helping) < s.i < verb.i for s in below(verb, *SUBJECTS))


def _supposed(verb: Token) -> bool:
    """Whether it hangs on a condition, or is asked: "if", "whether"."""
    return marked(verb, *_UNTOLD) or any(marked(c, *_UNTOLD) for c in below(verb, "advcl"))


def _none(word: Token) -> bool:
    """Whether a word says that nobody or nothing is meant: "no bodies", "neither"."""
    return word.lower in _NOBODY or has(word, *grammar.NONE)


def _unheld(verb: Token) -> bool:
    """Whether it is told as what somebody denies or doubts, or as what nobody says."""
    word = verb
    while word.head is not word and word.dep in CLAUSES:
        word = word.head
        if negated(word) or word.lemma in _DENIED or any(map(_none, (word, *word.children))):
            return True
    return False


def _hung(verb: Token, above: Token, *, denied: bool) -> _Mood | None:
    """Of "is expected to", "a bid to", "failed to": what the verb above makes of it."""
    if above.lemma in _FAILING and verb.dep == "xcomp":
        return _Mood(past=True, negated=True) if above.tag in {"VBD", "VBN"} else None
    waits = above.lemma in words("pending", "awaiting") or above.lower in words("pending", "ready")
    planned = above.pos in NOUNS and above.lemma in words("pending", "calls")
    if planned and above.dep == "obj" and above.head.lemma in _DROPPING:
        return _Mood(past=True, negated=True)
    is_to = verb.dep == "xcomp" and above.lemma in grammar.COPULA
    if not (waits or planned or is_to) or above.lemma in _ASKING or negated(above):
        return None
    return _Mood(open=True, certain=is_to or above.lemma in _SURE, negated=denied)


def _of(verb: Token) -> tuple[Token | None, Token | None]:
    """Who does it, and what it is done to."""
    if not undergone(verb):
        what = next((o for o in below(verb, "obj") if o.lower not in _AHEAD), None)
        return _planner(verb) or doer(verb), what or _left(verb)
    what = first_below(verb, "nsubj:pass", "nsubj")
    if what is None and verb.dep in RELATIVES:
        what = verb.head
    elif what is None and verb.dep in {"conj", "xcomp"}:
        what = first_below(verb.head, *SUBJECTS)
    return agent(verb), what


def _planner(verb: Token) -> Token | None:
    """Who plans what a noun tells: of "Roe dropped plans to go" Roe, and not the plans."""
    plan = verb.head
    above = plan.head if verb.dep == "acl" and plan.pos in NOUNS and plan.dep == "obj" else None
    return subject(above) if above is not None else None


def _why(verb: Token) -> list[Token]:
    """The reason behind a verb by which somebody loses office, freedom or a right: its first one."""
    if verb.lemma not in _GROUNDED:
        return []
    beside = [c for c in verb.rights if _reason(c)]
    deeper = [t for t in verb.subtree if t.i > verb.i and t.lower in _ON and _reason(t)]
    told = next((list(reason.subtree) for reason in (*beside, *deeper)), [])
    return told if len(told) <= _LONGEST else []


def _reason(word: Token) -> bool:
    if word.dep == "advcl":
        return marked(word, *_SINCE) or (word.tag == "VBG" and word.lemma in _SAYING)
    what = complement(word)
    if word.dep != "udep" or what is None or first_below(what, "nummod") is not None:
        return False
    return word.lower in _OVER or (word.lower in _ON and what.lemma.lower() in _GROUNDS)


def _left(verb: Token) -> Token | None:
    """What somebody leaves: of "pulled out of the talks" and "withdrew from the talks" these."""
    parting = _parting(verb) or verb
    behind = next((c for c in parting.rights if c.dep == "udep" and c.lower in _FROM), None)
    return complement(behind) if behind is not None else None


def _meant(word: Token | None, verb: Token, before: Sequence[Token]) -> Token | None:
    """What a pronoun stands for, where one name alone can be meant; `None` where that is not clear."""
    if word is None or word.pos != "PRON":
        return word
    if word.lower not in _PERSONS:
        return antecedent(word) if word.dep in SUBJECTS or word.dep == "obj" else None
    over = (subject(a) for a in verb.ancestors if a.pos in VERBS)
    own = next(
        (s for s in over if s is not None and s is not word and s.pos == "PROPN" and s.i < word.i), None
    )
    acting = [t for t in before if t.dep in SUBJECTS and t.pos == "PROPN"]
    alone = acting[0] if len({t.lower for t in acting}) == 1 and acting[0].entity == "PERSON" else None
    return own or alone


def _phrase(noun: Token, *, ahead: bool) -> list[Token]:
    """A noun with what belongs to its name: neither clauses nor asides that describe it.

    Args:
        noun: The noun.
        ahead: Whether it stands before its verb: behind one, "near Derre" may say where it is done.
    """
    kept = [noun]
    for child in noun.lefts:
        if child.dep not in {"punct", "cc", "case", "det"}:
            kept += child.subtree
    for child in noun.rights:
        named = child.dep == "appos" and child.pos == "PROPN" and noun.pos == "NOUN"
        of = child.dep == "udep" and (child.lower == _OF or ahead)
        if not (of or named or child.dep in {"compound", "nummod", "flat"}):
            break
        kept += child.subtree
    return kept


def _clause(verb: Token, near: Sequence[Token]) -> list[Token]:
    """From who does it, or the verb that it hangs on, to the end of what is told; asides are left out."""
    top = verb.head if verb.dep in _HUNG and not below(verb, "mark") else verb
    helping = [c.i for c in below(verb, *AUXILIARIES, "advmod:neg")]
    first = [t.left_edge.i for t in (*near, *(s for s in (subject(top),) if s)) if 0 < verb.i - t.i <= _FAR]
    start, end = min((verb.i, top.i, *helping, *first)), verb.right_edge.i
    for child in verb.rights:
        within = first_below(child, "comp:cl") if child.dep == "udep" else None  # "without giving details"
        if (
            child.dep in {"advcl", "parataxis"}
            or within is not None
            or (child.dep == "conj" and subject(child) is not None)
        ):
            end = min(end, child.left_edge.i - 1)
    parse = verb.parse
    for word in parse[verb.i + 1 : end + 1]:
        if word.dep == "acl:relcl" and parse[word.left_edge.i - 1].text == ",":
            end = min(end, word.left_edge.i - 2)
    if end - start >= _LONGEST:
        end = _cut(verb, start, max((verb.i, *(t.i for t in near))))
    while end > verb.i and (parse[end].is_punct or parse[end].pos == "CCONJ"):
        end -= 1
    return list(parse[start : end + 1])


def _cut(verb: Token, start: int, least: int) -> int:
    """Where a long clause may end: ahead of what hangs on its verb last, behind who, what and the verb."""
    ends = [c.left_edge.i - 1 for c in verb.rights if c.dep not in _HUNG | {"ccomp"}]
    return max((end for end in ends if least <= end < start + _LONGEST), default=start - 1)
