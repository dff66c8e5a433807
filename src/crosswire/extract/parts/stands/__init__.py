"""Where sides are told to stand against each other: denials, charges, what a "but" sets against something.

sentences | acts (verb by verb) | contested (of what is said only what a turn or a denial meets) -> Stand
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from crosswire import grammar
from crosswire.extract.parts.placed import Placed, Sentences
from crosswire.extract.parts.stands.act import GUILT, TOLD, Act, dated
from crosswire.extract.parts.stands.acts import acts, contested
from crosswire.extract.parts.stands.judged import IT, kinds, meant, opened, settled
from crosswire.extract.parts.stands.pending import extent, matter
from crosswire.extract.parts.stands.turned import told
from crosswire.extract.parts.stands.verdicts import misstating
from crosswire.grammar import (
    AUXILIARIES,
    NOUNS,
    RELATIVES,
    VERBS,
    below,
    complement,
    first_below,
    has,
    marked,
    subject,
)
from crosswire.resources import lists
from crosswire.resources.words import table, words
from crosswire.types import Span, Stand
from crosswire.types.acts import JUDGING, PENDING, VERDICTS, Deed
from crosswire.types.parse import Token

_PLACING, _PLEADING, _SUCH, _HOWEVER, _POINTERS, _LEANING, _PERSONAL, _AFTERWARDS, _ONE_OF = lists.several(
    "extract/parts/stands", "placing", "pleading", "such", "however", "pointers", "leaning", "personal",
    "afterwards", "one_of",
)  # fmt: skip

__all__ = ["stands"]

_OPENING = 4  # sentences that tell what matter a report is about
_ASIDE = JUDGING | PENDING | VERDICTS | {Deed.TURNED}  # these answer nobody
_WHOLE = PENDING | VERDICTS | {Deed.TURNED, Deed.SLIGHTS}
_SPOKEN = frozenset((Deed.SLIGHTS, Deed.REBUTS))
_JUDGED = JUDGING | {Deed.BACKS, Deed.OPPOSES}
_LONGEST = 200  # characters of what is said; of more, what is set off at its end is left out
_SHORTEST = 40  # and never so much that less is left
_ANSWERS = frozenset((Deed.DENIES, Deed.REFUSES))
_ANSWERING = frozenset(
    (
        Deed.DENIES,
        Deed.DISOWNS,
        Deed.DISAGREES,
        Deed.REFUSES,
        Deed.UNSETTLED,
        Deed.DOUBTS,
        Deed.APOLOGISES,
        Deed.SLIGHTS,
    )
)
_LONGEST_WHOLE = 320  # characters of what would say something else without its end
_LONGEST_PARTY = 150  # characters of the words for several who do one thing
_BACK = 3  # sentences before a turn or a denial whose stands are kept
_EDGES = frozenset((*",.;:-–—…(", "“", "”", '"', "''", "``", "’", "‘", "--", "..."))
_PAUSES = frozenset((",", "--", "–", "—", ";", "(", "-"))
_QUOTES = frozenset(("“", "”", '"', "''", "``"))
_LOOSE = frozenset(("conj", "advcl", "parataxis", "appos", "dep", "udep", *RELATIVES))
_NAMED = TOLD | words("stands", "asked", "ideas", "cases", "stances")
_SPEAKING = frozenset(table("speech")["class"]["verbs"])


def stands(sentences: Sentences) -> Iterator[Stand]:
    """The stands of a report, in text order."""
    placed = [sentences.at(sentence.span) for sentence in sentences.analysis.sentences]
    first = opened([[t for t, _ in one] for one in placed[:_OPENING]], sentences.analysis.report.title or "")
    told = [_of(one, placed[n - 1] if n else [], first) for n, one in enumerate(placed)]
    for number, found in enumerate(told):
        behind = ([s for s in one if s.kind not in _ASIDE] for one in told[number + 1 : number + 1 + _BACK])
        after = [following[0] for following in behind if following]
        contested = any(_answers(one) for one in (*found, *after))
        yield from (one for one in found if contested or one.kind != Deed.SAYS or one.sided)


def _answers(stand: Stand) -> bool:
    return stand.kind in _ANSWERING or bool(stand.turns)


def _of(placed: Sequence[Placed], before: Sequence[Placed], first: frozenset[str]) -> list[Stand]:
    if not placed or not placed[0][0].parse.parsed:
        return []
    places = {token.i: where for token, where in placed}
    found: list[tuple[Act, Stand]] = []
    for act in acts([token for token, _ in placed]):
        if stand := _stand(act, places, [one for one, _ in found if one.kind not in _ASIDE], placed):
            found.append((act, _of_thing(act, stand, placed, before=before, first=first)))
    return [stand for act, stand in found if act.kind not in JUDGING or stand.said is not None]


def _of_thing(
    act: Act, stand: Stand, placed: Sequence[Placed], *, before: Sequence[Placed], first: frozenset[str]
) -> Stand:
    """With what kind of matter is judged, and with what "it" stands for."""
    thing = act.said
    if act.kind not in _JUDGED or thing is None:
        return stand
    points = thing.lower in IT
    if points:
        ahead = [t for t, _ in placed if t.i < min(act.verb.i, thing.i)]
        thing = meant(ahead, [t for t, _ in before])
        places = {(id(t.parse), t.i): where for t, where in (*before, *placed)}
        words_of = _trimmed(_phrase(thing)) if thing is not None else []
        spans = [where for t in words_of if (where := places.get((id(t.parse), t.i)))]
        named = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        stand = replace(stand, said=named)
    told = kinds(thing) if thing is not None and (points or settled(thing)) else ()
    return replace(stand, things=tuple(k for k in told if k in first))


def _stand(
    act: Act, places: dict[int, Span], before: Sequence[Act], placed: Sequence[Placed]
) -> Stand | None:
    said = _clause(act.said, answer=act.kind in _ANSWERS) if act.said is not None else []
    if act.kind in JUDGING | PENDING and act.said is not None:
        said = _trimmed(_phrase(act.said))
    if act.kind == Deed.REFUSES and said:  # "rejected Roe's calls to hold talks": these may hang on the verb
        aims = [c for c in act.verb.rights if c.tag == "VB" and c.left_edge.i == said[-1].i + 1]
        said += [t for aim in aims for t in _clause(aim, answer=True)]
    held = _phrase(act.held, but=act.said) if act.held is not None else []

    def span(tokens: Sequence[Token]) -> Span | None:
        inside = [places[t.i] for t in tokens if t.i in places]
        return Span(min(s.start for s in inside), max(s.end for s in inside)) if inside else None

    shown = _shown(act, said, held)
    whole, cue = span(_trimmed(shown)), span(_verb(act.verb))
    party = _party(act.who) if act.who is not None else []
    by = span(party)
    if whole is None or cue is None or (by is None and act.who is not None) or _run_together(party):
        return None
    return Stand(
        kind=act.kind,
        who=by,
        cue=cue,
        shown=whole,
        head=span([_named(act.who)]) if act.who is not None else None,
        said=span(said),
        target=span(_trimmed(_phrase(act.target, but=act.said))) if act.target is not None else None,
        held=span(held),
        pronoun=act.who is not None and (act.who.pos == "PRON" or act.who.lower in _PERSONAL),
        turns=_turns(act, before, placed),
        points=_points(act, (*said, *held)),
        leans=not said or said[0].lower in _LEANING or subject(act.said or act.verb) is None,
        causal=any(t.lower in words("stands", "causal") for t in shown),
        settled=any(t.lower in words("stands", "settling") for t, _ in placed),
        sided="" if act.kind in _ASIDE else _sided(act),
        settles=matter(act) if act.kind in PENDING else (),
    )


def _sided(act: Act) -> str:
    """Whether those who speak are for a thing or against it: "critics", "supporters of the bill"."""
    who = act.who.lemma.lower() if act.who is not None and act.kind == Deed.SAYS else ""
    listed = {"against": "critics", "for": "supporters"}
    return next((side for side, named in listed.items() if who in words("stands", named)), "")


def _shown(act: Act, said: Sequence[Token], held: Sequence[Token]) -> list[Token]:
    """From the verb to the end of what is said; where only that would not tell it, what stands around."""
    ahead = act.said is not None and act.shown is not None and act.said.i < act.verb.i
    shown = [*_verb(act.verb), *(() if ahead else said)]
    if act.kind in _WHOLE and act.shown is not None:
        return _whole(act)
    if act.kind == Deed.DOUBTS and act.who is None:
        return _clause(act.shown or act.verb, answer=False)
    if act.shown is not None:
        apart = (
            act.shown.head is act.verb and act.shown.dep in {"ccomp", "comp:cl"} and act.shown.pos in VERBS
        )
        if act.kind in JUDGING and not apart:
            return _short(act.verb.parse[act.verb.i : act.shown.i + 1])
        return [*(() if act.kind in JUDGING else shown), *_clause(act.shown, answer=False)]
    if act.kind == Deed.CHARGES and act.target is not None and act.target is not act.who:
        shown += _phrase(act.target) if act.who is None else list(act.target.subtree)
        shown += _phrase(_site(act.said)) if act.said is not None and act.said.i < act.verb.i else []
    elif act.kind == Deed.CRITICISES:
        over = act.said is not act.held and act.said is not None
        shown += [*held, *([act.said.head, *said] if over and act.said is not None else [])]
    elif act.kind != Deed.REFUSES and (
        act.said is None or (act.held is not None and act.held.i < act.said.i)
    ):
        what = first_below(act.verb, "obj")  # of "denied the claim, which Roe made" not Roe
        whose = (
            what is not None and act.held is not None and act.held is not what and act.held in what.subtree
        )
        told_of = _phrase(what) if whose and what is not None else held
        shown += told_of or _short([t for t in act.verb.subtree if t.i > act.verb.i])
    return shown


def _whole(act: Act) -> list[Token]:
    """The words of an act that only a whole clause tells."""
    if act.kind == Deed.TURNED:
        return told(act.verb, act.who)
    if act.kind == Deed.MISSTATES:
        return _short(misstating(act))
    if act.kind in _SPOKEN and act.shown is not None and act.shown.i < act.verb.i:  # "“…,” he added"
        return _clause(act.shown, answer=False)
    if act.kind == Deed.REBUTS and act.shown is not None and act.shown is not act.verb:
        return [*_verb(act.verb), *_clause(act.shown, answer=False)]
    behind = sorted((t for t in act.verb.subtree if t.i >= act.verb.i), key=lambda t: t.i)
    return _short(behind if act.kind in _SPOKEN else extent(act))


def _points(act: Act, told: Sequence[Token]) -> bool:
    """Whether it speaks of what was told right before: "those plans", "denied this", "rejected the claim"."""
    if act.kind == Deed.DENIES and act.said is None:
        bare = act.verb.lemma not in _PLEADING and act.verb.dep not in RELATIVES and act.held is None
        if bare or act.held is None:
            return bare
        # "claims by the opposition" says whose they are
        named = [c for c in below(act.held, "udep", "nmod:poss") if not _of_events(c)]
        return not named and act.held.lemma in TOLD - GUILT
    if act.kind == Deed.REFUSES and act.said is None and act.shown is not None:
        return True
    pointed = [t.head.lemma for t in told if t.lower in _POINTERS and t.dep == "det"]
    if any(t.lower in _SUCH for t in told) or (pointed and act.kind != Deed.SAYS):
        return True
    if not _NAMED.isdisjoint(pointed):  # "this calm" may be what the text makes of it
        return True
    return act.kind == Deed.SAYS and any(
        t.lower in words("stands", "pointing") and t.dep == "obj" for t in told
    )


def _of_events(of: Token) -> bool:
    what = complement(of)
    return what is not None and what.lemma in words("stands", "happenings")


def _verb(verb: Token) -> list[Token]:
    return [*below(verb, *AUXILIARIES, "advmod:neg"), verb]


def _named(noun: Token) -> Token:
    """The word that names somebody: the name behind "a port spokesman", else the noun itself."""
    behind = (c for c in noun.rights if c.dep == "appos" and c.pos == "PROPN")
    return next(behind, noun) if _describes(noun) else noun


def _describes(noun: Token) -> bool:
    """Whether it says what somebody is, and a name may follow: "a spokesman", "another Senate Democrat"."""
    return noun.pos == "NOUN" or (noun.pos == "PROPN" and any(t.lower in _ONE_OF for t in noun.lefts))


def _party(who: Token) -> list[Token]:
    """The words for who does it; of several all, as far as that is not long: "Roe, a lawyer, and Venn"."""
    told = _trimmed(_phrase(who))
    while told and told[0].i > 1 and told[0].nbor(-1).pos == "CCONJ" and told[0].nbor(-2).pos == "ADJ":
        told = [*who.parse[told[0].i - 2 : told[0].i], *told]
    if told and told[0].i and told[0].nbor(-1).pos == "NUM":
        told = [told[0].nbor(-1), *told]
    beside = [who, *(c for c in below(who, "appos") if below(c, "cc"))]  # "Roe, Mayor Venn and four others"
    more = [c for one in beside for c in one.rights if told and c.dep == "conj" and c.i > told[-1].i]
    named = more and who.pos == "PROPN" and all(t.pos in NOUNS for t in more)
    whole = _trimmed(who.parse[told[0].i : _phrase(more[-1])[-1].i + 1]) if named else []
    return whole if whole and _size(whole) <= _LONGEST_PARTY else told


def _run_together(party: Sequence[Token]) -> bool:
    """Whether a sentence begins within the words for somebody, for want of a full stop."""
    return any(t.pos == "ADV" and t.text[:1].isupper() for t in party[1:])


def _phrase(noun: Token, but: Token | None = None) -> list[Token]:
    """A noun with what belongs to its name: neither clauses nor asides that describe it."""
    kept = [noun]
    for child in noun.lefts:
        if child.dep not in {"punct", "cc", "case"} and not dated(child):
            kept += child.subtree
    for child in noun.rights:
        timed = child.dep in {"compound:prt", "obl:npmod"} or any(dated(t) for t in child.children)
        if child.dep == "case" or timed:
            continue
        named = child.dep == "appos" and child.pos == "PROPN" and _describes(noun)
        if child is but or child.dep in {*RELATIVES, "ccomp", "comp:cl", "parataxis", "dep", "advcl"}:
            break
        if child.dep == "appos" and not named:
            break
        if but is not None and but in child.subtree:
            break
        kept += child.subtree if not named else _phrase(child)
    kept += takewhile(_capital, noun.parse[noun.i + 1 :] if noun.pos == "NOUN" else ())
    return sorted({t.i: t for t in kept}.values(), key=lambda t: t.i)


def _capital(word: Token) -> bool:
    """Of "the organization Nurses Without Frontiers" the parser may take apart the name."""
    return word.text[:1].isupper() and word.pos != "PRON"


def _site(noun: Token) -> Token:
    """What a relative clause is about: of "the raid on a village that …" rather the raid."""
    above = noun.head
    if noun.dep == "comp:obj" and above.lower in _PLACING and above.head.pos in NOUNS:
        return above.head
    return noun


def _clause(head: Token, *, answer: bool) -> list[Token]:
    """The words of a clause, without what opens it only to join it, or another act joined to its end.

    Of what is denied also without what tells how: "reports that he had left as nonsense, saying …".
    """
    kept = sorted(head.subtree, key=lambda t: t.i)
    for aside in [
        t for t in kept if contested(t) or (t.dep == "appos" and t.lemma in TOLD and t.i != head.i)
    ]:
        kept = [t for t in kept if t.i < aside.left_edge.i]
    for child in head.rights:
        if child.dep == "advcl" and child.lemma in _SPEAKING and has(child, *grammar.AS_WHAT):
            kept = [t for t in kept if t.i < child.left_edge.i]
        if answer and child.dep == "advcl" and child.tag == "VBG" and _comma_before(child):
            kept = [t for t in kept if t.i < child.left_edge.i]
        other = (child.lemma in _SPEAKING and not has(child, *grammar.TO_WHAT)) or _comma_before(child)
        joined = subject(child) is None and other and not _adversative(child)
        if child.dep in {"conj", "parataxis", "advcl"} and child.pos == "VERB" and (joined or _apart(child)):
            kept = [t for t in kept if t.i < child.left_edge.i]
            while kept and (kept[-1].pos == "CCONJ" or kept[-1].is_punct):
                kept.pop()
    beside = head.right_edge if answer else head
    for aside in (t for t in kept if answer and t.dep == "appos" and t.right_edge.i >= beside.i):
        if any(c.dep in RELATIVES for c in aside.children):  # "… Roe, an exile who has been charged with"
            kept = [t for t in kept if t.i < aside.left_edge.i]
    as_false = next((t for t in kept if answer and t.lower in grammar.AS_WHAT and _false(t)), None)
    return _trimmed(_short([t for t in kept if as_false is None or t.i < as_false.i]))


def _false(word: Token) -> bool:
    return any(t.lower in words("negations", "false") for t in word.subtree)


def _apart(verb: Token) -> bool:
    """Whether a verb is another's act that "but" or "while" sets against what was said."""
    return _adversative(verb) and verb.lemma in _SPEAKING and subject(verb) is not None


def _adversative(verb: Token) -> bool:
    """Whether it is joined by a "but": what goes before says something else without it."""
    near = verb.parse[max(0, verb.left_edge.i - 1) : verb.i]
    return any(t.lower in words("stands", "against") for t in near)


def _comma_before(verb: Token) -> bool:
    first = verb.left_edge
    return any(verb.parse[i].text == "," for i in range(max(0, first.i - 2), verb.i))


def _short(kept: list[Token]) -> list[Token]:
    while kept and _size(kept) > _LONGEST:
        ends = [
            t for t in kept if t.dep in _LOOSE and t.right_edge.i >= kept[-1].i and t.left_edge.i > kept[0].i
        ]
        loose = [t for t in ends if not _bound(t, kept)]
        cuts = [t.left_edge.i for t in loose]
        cuts = cuts if cuts or _size(kept) <= _LONGEST_WHOLE else [t.left_edge.i for t in ends]
        shorter = [t for t in kept if t.i < max(cuts)] if cuts else []
        if not shorter or _size(shorter) < _SHORTEST:
            break
        kept = shorter
        while kept[-1].pos == "CCONJ":
            kept.pop()
    return kept


def _bound(word: Token, kept: Sequence[Token]) -> bool:
    """Whether what precedes a phrase says less without it: "a firm that is …", a list, a quotation."""
    start = word.left_edge.i
    relative = word.dep in RELATIVES and word.parse[start - 1].text not in _PAUSES
    listed = word.dep == "conj" and word.pos not in VERBS
    aimed = word.tag == "VB" or word.lower in grammar.TO_WHAT
    quoted = sum(t.text in _QUOTES for t in kept if t.i < start) % 2 == 1
    quoted = quoted or (start > 0 and word.parse[start - 1].text in _QUOTES)  # "“went far” toward peace"
    return relative or listed or aimed or quoted or marked(word, *words("small", "conditions"))


def _size(tokens: Sequence[Token]) -> int:
    return tokens[-1].idx + len(tokens[-1]) - tokens[0].idx


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    kept = sorted(tokens, key=lambda t: t.i)
    start, end = 0, len(kept)
    while start < end and (kept[start].lower in _EDGES or kept[start].is_space or _joins(kept[start])):
        start += 1
    while end > start and (kept[end - 1].lower in _EDGES or kept[end - 1].is_space):
        end -= 1
    return kept[start:end]


def _joins(word: Token) -> bool:
    return word.lower in grammar.THAT_CLAUSE and word.dep == "mark"


def _turns(act: Act, before: Sequence[Act], placed: Sequence[Placed]) -> str:
    """Against what an act is set by "but", "while", "however"."""
    opening = [t for t, _ in placed[:3]]
    if before:
        between = act.verb.parse[before[-1].verb.i : act.verb.i]
        if any(t.lower in words("stands", "against") for t in between):
            return "clause"
        return ""
    turning = words("stands", "turning")
    if any(t.lower in turning for t in opening) or has(act.verb, *_HOWEVER):
        first = act.who.left_edge.i if act.who is not None else act.verb.i
        ahead = (t.lower for t, _ in placed if t.i < first)
        return "" if any(word in _AFTERWARDS for word in ahead) else "sentence"
    return ""
