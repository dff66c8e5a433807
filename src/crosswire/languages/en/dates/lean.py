"""On which side of the report's day a sentence puts its date: tense, and words for what is to come."""

from __future__ import annotations

import re

from crosswire import grammar
from crosswire.languages.en.dates.grammar import Written
from crosswire.languages.en.dates.period import Lean
from crosswire.resources import dates as resources
from crosswire.types import Paragraph
from crosswire.types.parse import Phrase, Token

_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_MAY = frozenset({"may", "might", "must", "should", "can", "could", "would", "'d", "’d", "ca"})
_ABLE = frozenset({"can", "could", "ca"})
_SMALL = frozenset({"on", "in", "late", "early", "later", "earlier", "again", "at", "the", "of"})
_ACCOUNTS = frozenset({"result", "earning", "earnings", "profit", "sale", "number"})
_OWN = frozenset({"nmod:poss", "compound", "nmod", "amod", "nummod"})
_SINCE = re.compile(r"\b(?:since|as\s+(?:of|at))\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_AHEAD_OF = re.compile(r"\b(?:before|ahead\s+of|until|till|by|for|to)\s+(?:the\s+)?$", re.IGNORECASE)
_AWAITED = re.compile(
    r"\bawait(?:s|ed|ing)?\s+(?:(?:an?|the|their|his|her|its)\s+)?[a-z]+\s+$", re.IGNORECASE
)
_UP_FOR = re.compile(r"\bup\s+for\s+(?:an?\s+|the\s+)?(?:re-?)?(?P<what>[a-z]+)\s+$", re.IGNORECASE)
_WERE = re.compile(r"\b(?:was|were|been)\s+$", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:until|till|for|to)\s+(?:at\s+least\s+)?(?:(?!(?:hour|day|week|month|year)s?\b)[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:until|till|for|to)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;…\"”’)\]]\s*$")
_IN_TRAIN = frozenset({"follow", "precede"})
_TOO_DEEP = 6  # verbs above a verb that are asked for the tense


def of(paragraph: Paragraph, written: Written) -> Lean:
    """How the clause that holds the date speaks of it.

    "The court meets on Tuesday" and "was due on Tuesday" look ahead; "the court says on Tuesday", and
    headlines, tell what has happened in the present tense; so does "Friday's collapse threatens jobs".

    Args:
        paragraph: Where the date stands.
        written: The date.
    """
    tokens = paragraph.parse.char_span(written.start, written.end)
    text = paragraph.parse.text
    lead = text[max(0, written.start - 40) : written.start]
    inside = {t.i for t in tokens}
    hosts = _hosts(tokens.root, inside)
    verb = hosts[-1] if hosts and hosts[-1].pos in grammar.VERBS else None
    ahead = bool(_FOR.search(lead) or _UNTIL.match(text, written.start))
    clause = _clause(verb, paragraph, set_for=ahead, weekday=written.kind == "weekday")
    if clause is Lean.PAST and written.kind == "month" and verb is not None and _under_way(verb):
        clause = Lean.PLANNED  # "said he was leaving in February"
    if clause is Lean.PAST and written.kind == "day" and verb is not None and _unfulfilled(verb):
        clause = Lean.PLANNED
    if _SINCE.search(lead) or written.parts.get("word", "").lower() == "since":
        return clause if clause is Lean.AHEAD and "since" not in lead.lower() else Lean.PAST
    up = _UP_FOR.search(lead)
    faced = up is not None and up["what"].lower() in resources.words()["appointed"]
    if faced or _AWAITED.search(lead):
        # "senators up for re-election in November", whatever they did
        return Lean.AHEAD if up and faced and not _WERE.search(lead[: up.start()]) else Lean.PLANNED
    if _said_then(tokens):
        return Lean.PAST
    if tokens.root.dep == "nsubj" and verb is not None and _tense(verb, 0) is Lean.PRESENT:
        return Lean.PAST if _is_headline(paragraph) else Lean.PRESENT  # "Monday marks a year since"
    noun = next((t for t in hosts[:-1] or hosts if t.pos in grammar.NOUNS), None)
    if (verb is None or _is_verb_unseen(tokens)) and _has_verb_before(tokens, paragraph):
        return Lean.PRESENT
    side = clause if noun is None else _noun(noun, tokens, clause, verb)
    own = noun is not None and _near(noun, tokens)
    bare = written.kind == "day" and "year" not in written.parts
    if noun is not None and set(written.parts) == {"weekday"}:
        bare = noun.lemma.lower() in resources.words()["appointed"]
    return Lean.OWN if side is Lean.PAST and own and bare else side


def is_length(paragraph: Paragraph, written: Written) -> bool:
    """Whether "in three days" is how long it takes: it has been done, can be done, or is done always.

    Args:
        paragraph: Where the phrase stands.
        written: The phrase: a number of units of time.
    """
    tokens = paragraph.parse.char_span(written.start, written.end)
    hosts = _hosts(tokens.root, {t.i for t in tokens})
    verb = hosts[-1] if hosts and hosts[-1].pos in grammar.VERBS else None
    lean = _clause(verb, paragraph)
    if verb is None or lean is Lean.PAST:
        return True
    able = {t.lower for t in grammar.below(verb, "aux")} & _ABLE
    denied = grammar.negated(verb)
    always = lean is Lean.PRESENT and verb.lemma.lower() not in resources.words()["at_a_time"]
    return bool(able) or denied or always


def _hosts(root: Token, inside: set[int]) -> list[Token]:
    """The words that a date hangs on, up to the first verb."""
    found = []
    for token in (root, *root.ancestors):
        if token.i in inside and token.pos not in grammar.VERBS:
            continue
        if token.pos in {"NOUN", "PROPN", "ADJ", "VERB", "AUX"}:
            found.append(token)
        if token.pos in grammar.VERBS:
            break
    return found


def _said_then(tokens: Phrase) -> bool:
    """Whether a verb of the past stands right before: "said on Tuesday it would", "told MPs on Friday"."""
    parse, at = tokens.parse, tokens.start - 1
    while at >= 0 and parse[at].lower in _SMALL:
        at -= 1
    if at < 0:
        return False
    if parse[at].tag == "VBD" and parse[at].lemma.lower() not in {"be", "have", "do"}:
        return parse[at].lemma.lower() not in resources.words()["setting"] or parse[at + 1].lower not in {
            "for",
            "to",
        }
    near = [t for t in parse[max(0, at - 3) : at] if t.lower in {"told", "tells"}]
    return bool(near) and parse[at].pos in {"NOUN", "PROPN", "PRON"}


def _has_verb_before(tokens: Phrase, paragraph: Paragraph) -> bool:
    """Whether "close" in "Applications close on 30 April" is a verb that the parser did not see."""
    known = resources.words()["at_a_time"]
    words = [t.lower for t in tokens.parse[max(0, tokens.start - 4) : tokens.start]]
    return any(w in known or w.removesuffix("s") in known for w in words) and not _is_headline(paragraph)


def _is_verb_unseen(tokens: Phrase) -> bool:
    """Whether right before "on 30 April" stands what several of something do: "applications close"."""
    parse, at = tokens.parse, tokens.start - 1
    at -= at > 0 and parse[at].pos == "ADP"
    return at > 0 and parse[at].tag in {"JJ", "NN", "RB"} and parse[at - 1].tag in {"NNS", "NNPS"}


def _noun(noun: Token, tokens: Phrase, clause: Lean, verb: Token | None) -> Lean:
    """The side on which a noun's own date lies: "Friday's collapse", "the 31 March deadline"."""
    lemma = noun.lemma.lower()
    lists = resources.words()
    if lemma in lists["happened"] and lemma not in lists["appointed"]:
        return Lean.PAST
    own = _is_own(noun, tokens)
    if lemma == "deadline":
        return Lean.PLANNED if clause is Lean.PAST else Lean.PRESENT if clause is not Lean.AHEAD else clause
    if lemma in lists["appointed"]:
        # "Leaks suggest a February launch", "prepared for Saturday's march".
        told = own and noun.dep == "obj" and noun.head.lemma.lower() in lists["foretelling"]
        if told or (noun.dep == "comp:obj" and noun.head.head.lemma.lower() in lists["readying"]):
            return Lean.AHEAD if told else _not_past(clause)
        if clause in {Lean.PAST, Lean.PLANNED} and own:
            return Lean.PLANNED if clause is Lean.PLANNED or _AHEAD_OF.search(_before(noun)) else Lean.PAST
        return clause if verb is None or verb.lemma.lower() not in lists["telling"] else _not_present(clause)
    return _not_present(clause) if own else clause


def _is_own(noun: Token, tokens: Phrase) -> bool:
    """Whether a date stands before a noun, as its own: "the 3 January caucuses", not "3 May 90 homes"."""
    behind = tokens.parse[tokens.end : tokens.end + 1]
    return not any(t.like_num for t in behind) and any(t.head.i == noun.i and t.dep in _OWN for t in tokens)


def _near(noun: Token, tokens: Phrase) -> bool:
    """Whether it is the day of what may be to come: "the 3 January caucuses", "a primary on 3 June"."""
    lists = resources.words()
    before = tokens.parse[max(0, tokens.start - 2) : tokens.start]
    behind = before[-1:] and before[-1].lower == "on" and before[0].lemma.lower() in lists["appointed"]
    return bool(behind) or (_is_own(noun, tokens) and noun.lemma.lower() not in lists["happened"])


def _not_past(clause: Lean) -> Lean:
    return Lean.AHEAD if clause is Lean.PAST else clause


def _not_present(clause: Lean) -> Lean:
    return Lean.PAST if clause is Lean.PRESENT else clause


def _before(noun: Token) -> str:
    """The words before a noun and what belongs to it: "ahead of" in "ahead of Friday's vote"."""
    parse, first = noun.parse, noun.left_edge.i
    return parse[max(0, first - 3) : first].text + " "


def _clause(
    verb: Token | None, paragraph: Paragraph, *, set_for: bool = False, weekday: bool = False
) -> Lean:
    lists = resources.words()
    if verb is None:
        return Lean.PAST
    found = _tense(verb, 0)
    lemma = verb.lemma.lower()
    if lemma == "see" and verb.tag == "VB" and any(t.lower == "you" for t in grammar.objects(verb)):
        return Lean.AHEAD  # "See you Sunday."
    if found is Lean.PAST and set_for and lemma in lists["setting"]:
        return Lean.AHEAD
    if found is Lean.PRESENT and (_is_headline(paragraph) or _tells(verb, weekday=weekday)):
        return Lean.AHEAD if lemma == "have" and not _is_headline(paragraph) else Lean.PAST
    return found


def _tells(verb: Token, *, weekday: bool) -> bool:
    """Whether a present tense tells what has happened: not in "comes into force", "she leaves office"."""
    lemma = verb.lemma.lower()
    if lemma == "come":
        return not grammar.phrases(verb, "into", "to")
    if lemma == "leave":
        return all(t.pos not in {"PRON", "PROPN"} for t in grammar.below(verb, "nsubj"))
    if lemma in {"take", "see", "show"}:  # captions: "as she takes the stage", "is seen on Sunday"
        shown = lemma != "take" and grammar.first_below(verb, "aux:pass") is not None
        return shown or any(t.lower == "stage" for t in grammar.objects(verb))
    if lemma == "report":
        return all(t.lemma.lower() not in _ACCOUNTS for t in grammar.objects(verb))
    lists = resources.words()
    return lemma in lists["telling"] or (weekday and lemma in lists["shown"])


def _is_headline(paragraph: Paragraph) -> bool:
    """Headlines and captions tell what has happened in the present tense."""
    return paragraph.kind is not None or not _ENDED.search(paragraph.parse.text)


def _tense(verb: Token, depth: int) -> Lean:
    """What the verb, its auxiliaries and the words that govern it say of the time."""
    helpers = grammar.auxiliaries(verb)
    said = {t.lower for t in helpers}
    if said & _WILL:
        return Lean.AHEAD
    if said & _MAY:
        return _modal(verb, helpers)
    if depth < _TOO_DEEP and verb.head.i != verb.i:
        if "to" in said:
            return _governed(verb, depth)
        if not _finite([*helpers, verb]) and verb.tag in {"VBG", "VBN", "VB"} and not helpers:
            return _participle(verb, depth)
    return _plain(verb, helpers)


def _modal(verb: Token, helpers: list[Token]) -> Lean:
    """Modal verbs: "may resume on Friday" is to come; "may have died" and "could not be reached" are not."""
    perfect = any(t.lemma.lower() == "have" for t in helpers)
    denied = grammar.negated(verb)
    able = _ABLE & {t.lower for t in helpers}
    above = grammar.verb_above(verb)
    if above is not None and above.tag == "VBD" and above.lemma.lower() in resources.words()["knowing"]:
        return Lean.PLANNED  # "he knew that she would be in court on Monday"
    tried = verb.lemma.lower() in resources.words()["tried"]
    return Lean.PAST if perfect or (tried and (denied or able)) else Lean.AHEAD


def _governed(verb: Token, depth: int) -> Lean:
    """Infinitives: "plans to open", "was to open", "a deal to end": what governs an infinitive says when."""
    governor = verb.head
    if governor.pos in grammar.NOUNS:
        above = grammar.verb_above(governor)
        clause = _tense(above, depth + 1) if above is not None else Lean.AHEAD
        return Lean.PLANNED if clause is Lean.PAST else Lean.AHEAD
    clause = _tense(governor, depth + 1) if governor.pos in grammar.VERBS else _adjective(governor, depth)
    lists, lemma = resources.words(), governor.lemma.lower()
    purpose = lemma == "be" and verb.dep != "xcomp"
    if lemma in lists["obliged"] and clause is Lean.PRESENT:
        return Lean.AHEAD
    if purpose or lemma not in lists["to_come"] | lists["bound"]:
        return clause
    return Lean.PLANNED if clause in {Lean.PAST, Lean.PLANNED} else Lean.AHEAD


def _adjective(word: Token, depth: int) -> Lean:
    above = grammar.verb_above(word)
    return _tense(above, depth + 1) if above is not None else Lean.AHEAD


def _participle(verb: Token, depth: int) -> Lean:
    """Participles: "a vote planned for April" is to come, "held in April" is not, "starting Monday" leans."""
    above = grammar.verb_above(verb)
    clause = _tense(above, depth + 1) if above is not None else Lean.PAST
    if verb.tag == "VBG":
        return Lean.PAST if _is_done(verb) else clause
    if verb.lemma.lower() in _IN_TRAIN:
        # "Was expected on Monday, followed by a vote on Friday": what follows lies further ahead.
        return Lean.AHEAD if clause is Lean.PLANNED else clause
    if verb.lemma.lower() in resources.words()["to_come"]:
        return Lean.AHEAD if above is None else Lean.PLANNED if clause is Lean.PAST else Lean.AHEAD
    return Lean.PAST


def _is_done(verb: Token) -> bool:
    """Whether a gerund has happened: "after losing on Saturday", "charged with killing on 14 March"."""
    if verb.dep != "comp:cl":
        return False
    word = verb.head
    blamed = word.head.lemma.lower() in resources.words()["blaming"]
    return word.lower in {"after", "since", "despite"} or (
        word.lower in {"of", "for", "with", "in"} and blamed
    )


def _under_way(verb: Token) -> bool:
    moves = verb.lemma.lower() in resources.words()["at_a_time"]
    return moves and verb.tag == "VBG" and any(t.lower in {"was", "were"} for t in grammar.auxiliaries(verb))


def _unfulfilled(verb: Token) -> bool:
    """Whether something never came, or is still to come: "would have turned three on 4 May"."""
    return {"would", "have"} <= {t.lemma.lower() for t in grammar.auxiliaries(verb)}


def _plain(verb: Token, helpers: list[Token]) -> Lean:
    """A finite verb by its tense; "is expected" and "was expected" speak of what was still to come."""
    group = [*helpers, verb]
    finite = _finite(group)
    passive = verb.tag == "VBN" and any(t.lemma.lower() == "be" for t in helpers)
    awaited = (passive and verb.lemma.lower() in resources.words()["to_come"]) or _is_due(verb)
    if finite is None:
        bare = verb.tag == "VB" and verb.dep == "root" and not helpers
        return Lean.AHEAD if bare and grammar.first_below(verb, "nsubj") is None else Lean.PAST
    if finite.tag == "VBD":
        return Lean.PLANNED if awaited else Lean.PAST
    if awaited:
        return Lean.AHEAD
    return Lean.PAST if finite.lemma.lower() == "have" and finite.i != verb.i else Lean.PRESENT


def _is_due(verb: Token) -> bool:
    return any(t.lower in {"due", "ready", "set"} for t in grammar.predicates(verb))


def _finite(group: list[Token]) -> Token | None:
    """The word of a group of verbs that carries the tense; None in an infinitive or a participle."""
    return next((t for t in group if t.tag in {"VBZ", "VBP", "VBD", "MD"}), None)
