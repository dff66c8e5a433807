"""Verbs that report: "the ministry said that ...", "..., she told reporters", "accused the firm of ..."."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire import grammar
from crosswire.extract.statements.phrases import Claim, Range, clause, noun_phrase, trimmed, without
from crosswire.resources import lists
from crosswire.resources import statements as words
from crosswire.resources.words import words as listed
from crosswire.types.parse import NOMINAL, Phrase, Token

_TOLD_TO_SOMEBODY, _QUOTING, _SAYING, _NEGATABLE, _HYPOTHETICAL, _LIGHT = lists.several(
    "extract/statements/verbs", "told_to_somebody", "quoting", "saying", "negatable", "hypothetical",
    "light",
)  # fmt: skip

_POINTING = listed("small", "pointing")


def find(sentence: Phrase) -> Iterator[Claim]:
    """The claims whose cue is a verb of a sentence."""
    for token in sentence:
        if token.pos in grammar.VERBS and token.dep != "amod" and (known := frames_of(token)):
            found = claim(token, known)
            if found is not None:
                yield found


def frames_of(verb: Token) -> frozenset[str]:
    """The frames in which a verb reports speech or thought; none for most verbs."""
    return words.verbs().get(verb.lemma.lower(), frozenset())


def speaks(verb: Token) -> bool:
    """Whether a verb reports speech in a clause, not thought: "said that", not "believed that"."""
    known = frames_of(verb)
    return "clause" in known and "thought" not in known


def claim(verb: Token, frames: frozenset[str]) -> Claim | None:
    """Who says what by a verb.

    Args:
        verb: The verb.
        frames: The frames to try; see the head of `verbs.tsv`.
    """
    if _unreal(verb):
        return None
    if verb.lemma.lower() in _QUOTING and (quoted := _as_saying(verb)) is not None:
        return quoted
    who = _source(verb)
    content = _content(verb, frames)
    cue = _cue(verb, content)
    named = who is not None and (who.lower not in _LIGHT or who.tag == "WDT")
    source = noun_phrase(who) if who is not None and named else None
    if content is None:
        return Claim(cue, source, (), quote=True) if frames & {"clause", "quote"} else None
    holes = [cue, *([source] if source else [])]
    rest = (trimmed(verb.parse, p) for p in without(trimmed(verb.parse, content), holes))
    parts = tuple(p for p in rest if any(t.is_alpha or t.like_num for t in verb.parse[p[0] : p[1]]))
    near = bool(frames & {"clause", "quote"}) and grammar.first_below(verb, "ccomp") is None
    return Claim(cue, source, parts, quote=near) if parts else None


def _as_saying(verb: Token) -> Claim | None:
    """As in "the agency quoted her as saying ...": she is the source, whoever quotes her."""
    saying = next((t for t in verb.parse[verb.i : verb.i + 14] if t.lower in _SAYING), None)
    if saying is None or saying.nbor(-1).lower not in grammar.AS_WHAT:
        return None
    undergone = grammar.undergone(verb)
    who = grammar.first_below(verb, "obj", "nsubj:pass")
    if who is None and undergone:
        who = grammar.doer(verb)
    if who is None:
        who = grammar.first_below(saying, "nsubj")
    said = grammar.below(saying, "ccomp", "parataxis")
    apart = undergone or who is None or who.i > verb.i + 1
    cue = (saying.i - 1, saying.i + 1) if apart else (verb.i, verb.i + 1)
    source = noun_phrase(who) if who is not None else None
    run = trimmed(verb.parse, _clauses(saying, said)) if said and said[0].i > saying.i else None
    if run is None or run[0] >= run[1]:
        return Claim(cue, source, (), quote=True, reach=(_holder(verb), saying.i + 1))
    return Claim(cue, source, (run,))


def _holder(verb: Token) -> int:
    """Where the phrase of who quotes begins."""
    by = next((c for c in verb.children if c.dep == "nsubj" and c.i < verb.i), None)
    return noun_phrase(by)[0] if by is not None else verb.i


def _unreal(verb: Token) -> bool:
    """Whether nobody has said it: "if he says", "declined to say", an order to speak."""
    if grammar.marked(verb, *_HYPOTHETICAL):
        return True
    return verb.lemma.lower() in _NEGATABLE and grammar.negated(verb)


def _source(verb: Token) -> Token | None:
    if grammar.undergone(verb):
        by = grammar.agent(verb)
        if by is not None or verb.lemma.lower() in _TOLD_TO_SOMEBODY:
            return by
        return None
    return grammar.doer(verb) or _behind(verb)


def _behind(verb: Token) -> Token | None:
    """The subject after the verb that the parser took for something else: '..., said Mr Roe'."""
    near = grammar.below(verb, "obj", "comp:pred", "comp:as", "obl:npmod", "dep")
    after = [c for c in near if c.i > verb.i and c.pos in NOMINAL]
    before = any(c.i < verb.i for c in grammar.below(verb, "ccomp", "parataxis"))
    return after[0] if after and (before or verb.dep == "parataxis") else None


def _content(verb: Token, frames: frozenset[str]) -> Range | None:
    """What is said, by the first frame that fits."""
    if "clause" in frames:
        said = grammar.below(verb, "ccomp", "parataxis")
        if said:
            return _clauses(verb, said)
        if verb.dep == "parataxis" and verb.head.dep != "root":
            return None
    for frame in ("value", "other", "to", "about", "object"):
        found = _FRAMES[frame](verb) if frame in frames else None
        if found is not None:
            return found
    for child in verb.children:
        if child.dep in {"udep", "compound:prt"} and child.lower in frames:
            return _behind_preposition(verb, child)
    return None


def _clauses(verb: Token, said: list[Token]) -> Range:
    first = min(c.left_edge.i for c in said)
    end = min(max(c.right_edge.i + 1 for c in said), _next_speaker(verb, said))
    head = said[0]
    if first < verb.i < end:  # the clause wraps around the cue: both halves count
        return first, end
    start = first
    if verb.parse[start].lower in grammar.THAT_CLAUSE and verb.parse[start].dep == "mark":
        start += 1
    return start, max(end, head.i + 1)


def _next_speaker(verb: Token, said: list[Token]) -> int:
    """Where another speaker's turn begins: "the firm said ..., while the union said ..."."""
    for head in said:
        for token in head.subtree:
            turn = token.dep in {"conj", "advcl"} and token.i > max(verb.i, head.i)
            speech = turn and token.pos == "VERB" and "clause" in frames_of(token)
            own = speech and any(c.lower not in _SAME for c in grammar.below(token, "nsubj"))
            if own and grammar.first_below(token, "ccomp") is not None:
                start = token.left_edge.i
                return start - 1 if token.parse[start - 1].dep in {"cc", "mark"} else start
    return len(verb.parse)


_SAME = lists.words("extract/statements/verbs", "same")


def _to(verb: Token) -> Range | None:
    goal = next((c for c in verb.children if c.dep in {"xcomp", "ccomp"} and c.i > verb.i), None)
    return clause(goal) if goal is not None else None


def _other(verb: Token) -> Range | None:
    """Whom they ask, and to do what: "urged residents to leave" holds both."""
    goal = next((c for c in verb.children if c.dep in {"xcomp", "ccomp", "advcl"} and c.i > verb.i), None)
    if goal is None or not any(c.tag == "TO" or c.dep in grammar.SUBJECTS for c in goal.children):
        return None
    first = min([goal.left_edge.i, *(c.left_edge.i for c in grammar.below(verb, "obj", "iobj"))])
    return max(first, verb.i + 1), goal.right_edge.i + 1


def _about(verb: Token) -> Range | None:
    """Whom they blame or praise, and for what."""
    whom = [*grammar.below(verb, "obj", "comp:as", "ccomp", "xcomp"), *grammar.phrases(verb, *_FOR)]
    parts = [c for c in whom if c.i > verb.i]
    if not any(c.dep in {"obj", "ccomp"} for c in parts):
        return None
    return _without_tail(verb, (min(c.left_edge.i for c in parts), max(c.right_edge.i + 1 for c in parts)))


def _without_tail(verb: Token, run: Range) -> Range:
    """Without a clause that the reporter hangs on: ", which ended on Friday", "as troops advance"."""
    for token in verb.parse[run[0] : run[1]]:
        start = token.left_edge.i
        loose = token.dep == "acl:relcl" and start > 0 and verb.parse[start - 1].text == ","
        later = token.dep == "advcl" and verb.parse[start].lower in _TIMES
        if (loose or later) and start > run[0] + 1:
            return run[0], start
    return run


_TIMES, _FOR = lists.several("extract/statements/verbs", "times", "for")


def _object_behind(verb: Token) -> Token | None:
    return next((c for c in grammar.objects(verb) if c.i > verb.i), None)


def _object(verb: Token) -> Range | None:
    thing = _object_behind(verb)
    if thing is None:
        return None
    if thing.pos == "PRON":  # "the company denies this": the word points to the claim before
        answers = verb.lemma.lower() in _ANSWERS and thing.lower in _POINTING
        return clause(thing) if answers else None
    return _without_tail(verb, clause(thing))


_ANSWERS = lists.words("extract/statements/verbs", "answers")


def _valued(verb: Token) -> Range | None:
    """A number given by somebody: "the ministry put the damage at 40 million"."""
    wanted = _VALUES.get(verb.lemma.lower())
    thing = _object_behind(verb)
    if thing is None or wanted is None:
        return None
    beside = [c for c in grammar.phrases(verb, wanted) if c.i > verb.i]
    ending = [t for t in thing.subtree if t.dep == "udep" and t.lower == wanted and t.i > verb.i]
    # The parser hangs "at 40" on the nearest noun: "put the number of people who died of heat at 40".
    ties = beside or [t for t in ending if t.right_edge.i == thing.right_edge.i]
    tie = next((t for t in ties if any(n.like_num for n in t.subtree)), None)
    if tie is None:
        return None
    return thing.left_edge.i, max(thing.right_edge.i, tie.right_edge.i) + 1


_VALUES = lists.table("extract/statements/verbs.toml")["values"]
_FRAMES = {"value": _valued, "to": _to, "other": _other, "about": _about, "object": _object}


def _behind_preposition(verb: Token, preposition: Token) -> Range | None:
    first = preposition.i + 1
    if preposition.dep == "compound:prt" or not preposition.children:
        rest = [c for c in verb.children if c.i > preposition.i and c.dep not in {"punct", "conj", "cc"}]
        return (first, max(c.right_edge.i + 1 for c in rest)) if rest else None
    end = preposition.right_edge.i + 1
    goal = [c for c in verb.children if c.dep in {"xcomp", "advcl"} and c.i >= end and c.left_edge.i <= end]
    return _without_tail(verb, (first, max([end, *(c.right_edge.i + 1 for c in goal)])))


def _cue(verb: Token, content: Range | None) -> Range:
    """The verb, with the particle or preposition that belongs to it and stands right behind."""
    end = verb.i + 1
    nearest = verb.parse[end] if end < len(verb.parse) else None
    belongs = nearest is not None and nearest.dep in {"compound:prt", "udep"} and nearest.head == verb
    if belongs and content is not None and content[0] == end + 1:
        end += 1
    return verb.i, end
