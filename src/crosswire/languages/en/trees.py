"""From a spaCy `Doc` of an English pipeline to a `Parse`.

The English treebank's labels become those of `types/parse.py`. Where the treebank is finer than Universal
Dependencies, a subtype keeps the difference.
"""

from __future__ import annotations

from typing import Any

from crosswire.languages.en.mended import Tree, mend
from crosswire.types.parse import Parse

LABELS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "agent": "obl:agent",
    "npadvmod": "obl:npmod",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "neg": "advmod:neg",
    "quantmod": "advmod:quant",
    "intj": "discourse",
    "meta": "dep:meta",
    "ROOT": "root",
    # A preposition heads its phrase, and a copula its clause.
    "prep": "udep",
    "pobj": "comp:obj",
    "pcomp": "comp:cl",
    "attr": "comp:pred",
    "acomp": "comp:adj",
    "oprd": "comp:as",
}
TREEBANK = {ours: theirs for theirs, ours in LABELS.items()}
_STRINGS = ("LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_NUMBERS = ("HEAD", "IDX", "LENGTH", "SPACY", "LIKE_NUM", "IS_STOP", "SENT_START")


def parse(doc: Any) -> Parse:
    """The words of a spaCy `Doc`, and how they hang together."""
    names = _Names(doc.vocab.strings)
    rows = doc.to_array([*_STRINGS, *_NUMBERS]).T.tolist() if len(doc) else [[]] * 12
    lemmas, pos, tags, deps, entities = ([names[code] for code in column] for column in rows[:5])
    heads, starts, lengths, spaced, numeric, stop, opens = rows[5:]
    parsed = bool(doc.has_annotation("DEP"))
    tree = Tree(
        [word.lower_ for word in doc],
        tags,
        lemmas,
        [LABELS.get(dep, dep) for dep in deps],
        [at + _signed(far) for at, far in enumerate(heads)],
    )
    mend(tree)
    return Parse(
        text=doc.text,
        starts=tuple(starts),
        ends=tuple(start + length for start, length in zip(starts, lengths, strict=True)),
        lemmas=tuple(tree.lemmas),
        pos=tuple(pos),
        tags=tuple(tree.tags),
        deps=tuple(tree.deps),
        heads=tuple(tree.heads),
        entities=tuple(entities),
        spaced=tuple(map(bool, spaced)),
        numeric=tuple(map(bool, numeric)),
        stop=tuple(map(bool, stop)),
        opening=frozenset(at for at, mark in enumerate(opens) if mark == 1 or not at),
        names=tuple((name.start, name.end, name.label_) for name in doc.ents),
        parsed=parsed,
        language="en",
    )


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number


class _Names(dict[int, str]):
    """The strings of one vocabulary by their codes, read once."""

    def __init__(self, strings: Any) -> None:
        self[0] = ""
        self._strings = strings

    def __missing__(self, code: int) -> str:
        found = self[code] = self._strings[code]
        return str(found)
