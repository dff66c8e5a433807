"""Whether a figure is claimed of the world, planned, supposed, conditional, or denied."""

from __future__ import annotations

import re
from typing import Any

from crosswire.extract.figures import denials, pretence
from crosswire.extract.figures.lexicon import table
from crosswire.types import Modality


def find(anchor: Any, verb: Any, own: Any = None) -> Modality:
    """The modality of the clause that a figure hangs in.

    Args:
        anchor: The token by which the figure hangs in its sentence.
        verb: The verb that governs it, or None.
        own: The counted noun, or None.
    """
    if denials.find(anchor):
        return Modality.DENIED
    if pretence.find(anchor, own):
        return Modality.HYPOTHETICAL
    if _excepted(anchor):
        return Modality.NEGATED
    if verb is None:
        return _of_phrase(anchor)
    for token in _upwards(verb):
        found = _of_verb(token)
        if found is not None:
            return found
    return _of_phrase(anchor)


def _excepted(anchor: Any) -> bool:
    """Whether what is said holds of all others: "all but two of the miners", "everyone except four"."""
    head = anchor.head
    excepting = anchor.dep in {"comp:obj", "udep"} and head.lower in {"but", "except", "bar", "save"}
    return excepting and head.head.lower in {"all", "everyone", "everybody", "everything", "none", "nobody"}


def _upwards(verb: Any) -> list[Any]:
    """The verb, and those above it whose mood it shares: the heads of complements and coordination."""
    found = [verb]
    token = verb
    while (
        token.dep in {"conj", "xcomp", "ccomp", "advcl", "comp:cl"}
        and token.head.pos in {"VERB", "AUX"}
        and len(found) < 4
    ):
        if token.dep == "ccomp" and token.head.lemma in table("modality")["reporting"]:
            break
        if token.dep == "conj" and any(c.dep in {"nsubj", "nsubj:pass"} for c in token.children):
            break
        if (
            token.dep == "advcl"
            and _mark(token) not in table("modality")["conditions"]
            and not _infinitive(token)
        ):
            break
        token = token.head
        found.append(token)
    return found


def _mark(verb: Any) -> str:
    return next(
        (
            c.lower
            for c in verb.children
            if c.dep in {"mark", "advmod"}
            and c.lower
            in {
                "if",
                "unless",
                "provided",
                "once",
                "lest",
                "until",
                "because",
                "after",
                "before",
                "since",
                "while",
                "when",
                "as",
            }
        ),
        "",
    )


def _infinitive(verb: Any) -> bool:
    return any(c.tag == "TO" for c in verb.children)


def _of_verb(verb: Any) -> Modality | None:
    """What the words under one verb make of it, the gravest first."""
    words, children = table("modality"), list(verb.children)
    if any(c.dep == "advmod:neg" or c.lower == "never" for c in children):
        return Modality.NEGATED
    if _conditional(verb):
        return Modality.CONDITIONAL
    modals = {c.lower for c in children if c.dep in {"aux", "aux:pass"}}
    if modals & set(words["possible"]):
        return Modality.HYPOTHETICAL
    if modals & set(words["future"]) or _intended(verb):
        return Modality.PLANNED
    return None


def _intended(verb: Any) -> bool:
    """Whether somebody means to: "plans to cut 40 jobs", "ordered 20 jets"."""
    intending = table("modality")["intending"]
    if _infinitive(verb) and verb.head.i != verb.i and verb.head.lemma.lower() in intending:
        return True
    return verb.lemma.lower() in table("modality")["planning"] and not any(
        c.lower == "that" for c in verb.children
    )


_AS_LONG = re.compile(
    r"(?i)\b(?:as long as|so long as|on condition|provided that|providing that|in the event)\b"
)


def _conditional(verb: Any) -> bool:
    """Whether the clause is an if-clause or the main clause of one."""
    if _mark(verb) in {"if", "unless", "provided"}:
        return True
    if any(c.dep == "advcl" and _mark(c) in {"if", "unless"} for c in verb.children):
        return True
    lead = verb.parse[max(verb.sent.start, verb.i - 6) : verb.i].text
    return bool(_AS_LONG.search(lead))


def _of_phrase(anchor: Any) -> Modality:
    """As in "A plan to …", "up to": nouns above the figure that make it a plan."""
    for token in anchor.ancestors:
        if token.pos == "NOUN" and token.lemma.lower() in table("modality")["plans"]:
            return Modality.PLANNED
        if token.pos == "VERB":
            break
    return Modality.ASSERTED
