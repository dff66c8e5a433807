"""What the English parser often gets wrong, and what surely shows it: mended before anything reads the tree.

"denies that 900 litres of acid leaked"   the litres are what leaked, not what is denied
"a cook, his two sons and a guard died"   the cook is one of them
"hurt were six; killed were nine"         each "were" stands with the participle before it
"the crash killed six servicemen"         several, though the parser takes the word for one
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.resources.words import words
from crosswire.resources.words.forms import plural

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_PAST = frozenset(("VBN", "VBD"))
_ASIDE = frozenset(("obl:npmod", "dep", "nsubj", "nsubj:pass", "appos", "ccomp", "obj", "root"))
_RELATIVES = frozenset(("acl:relcl", "acl"))
_BE = frozenset(("is", "are", "was", "were"))


@dataclass(slots=True)
class Tree:
    """A parsed text as columns; all but the words are mended in place.

    Attributes:
        words: In lower case.
        tags: Parts of speech of the treebank, mended in place as well.
        lemmas: The forms that stand in a dictionary; so are they.
        deps: How each word hangs on its head.
        heads: The place of each word's head.
    """

    words: Sequence[str]
    tags: list[str]
    lemmas: list[str]
    deps: list[str]
    heads: list[int]

    def below(self, head: int, *deps: str) -> list[int]:
        """The words that hang on one so, in text order."""
        return [at for at, above in enumerate(self.heads) if above == head != at and self.deps[at] in deps]

    def hang(self, at: int, head: int, dep: str) -> None:
        """Tie a word to another one."""
        self.heads[at], self.deps[at] = head, dep


def mend(tree: Tree) -> None:
    """Mend every clause that shows one of the errors.

    Args:
        tree: The columns of a parse.
    """
    for at, word in enumerate(tree.words):
        if tree.tags[at] in {"NN", "NNS"} and word in _many():
            tree.tags[at], tree.lemmas[at] = "NNS", _many()[word]
        if word == "that" and tree.deps[at] == "mark":
            _clause(tree, at)
        elif tree.tags[at] == "PRP$" and at > 1 and tree.words[at - 1] == ",":
            _listed(tree, at)
        elif tree.deps[at] in {"aux:pass", "conj"} and tree.heads[at] < at - 1:
            _turned(tree, at)


@cache
def _many() -> Mapping[str, str]:
    """The plurals of nouns for people that are no nouns of one themselves, each with its singular."""
    known = words("people")
    return {many: one for one in known if (many := plural(one)) not in known}


def _clause(tree: Tree, that: int) -> None:
    """The clause behind "that", of which the parser made an object with a participle."""
    thing = tree.heads[that]
    if tree.deps[thing] != "obj":
        return
    done = [a for a in tree.below(thing, "acl") if tree.tags[a] in _PAST]
    if done:
        tree.hang(done[0], tree.heads[thing], "ccomp")
        tree.hang(thing, done[0], "nsubj")
        tree.hang(that, done[0], "mark")


def _listed(tree: Tree, owning: int) -> None:
    """The first of several, behind whom the next one is called his: "a cook, his two sons and a guard"."""
    first, second = owning - 2, tree.heads[owning]
    verb = tree.heads[second]
    if not tree.tags[first].startswith("NN") or tree.deps[second] not in _SUBJECTS or verb < second:
        return
    if not tree.below(second, "conj") or not any(
        c < first for c in tree.below(first, "det", "nummod", "amod")
    ):
        return
    if tree.heads[first] == verb and tree.deps[first] in _ASIDE:
        tree.hang(first, verb, tree.deps[second])
    elif tree.heads[verb] == first and tree.deps[verb] in _RELATIVES and tree.deps[first] in _ASIDE:
        root = tree.heads[first] == first
        tree.hang(verb, verb if root else tree.heads[first], "root" if root else "ccomp")
        tree.hang(first, verb, tree.deps[second])


def _turned(tree: Tree, helper: int) -> None:
    """The "were" of a second clause that is turned round, tied to the participle of the first."""
    if tree.words[helper] not in _BE or not tree.below(helper, "comp:pred"):
        return
    verb = tree.heads[helper]
    near = next((at for at in range(helper - 1, verb, -1) if tree.tags[at].startswith("VB")), verb)
    told = tree.tags[near] in _PAST and tree.heads[near] == verb and tree.deps[near] == "conj"
    if near != verb and told and not tree.below(near, *_SUBJECTS):
        tree.hang(helper, near, "aux:pass")
