"""No English word is needed outside `languages/en`: what a module reads by is data of the language's folder.

A constant of a module that lists words, or a pattern made of them, belongs into `languages/en/lexicon`, in a
file called as the module is; so does a list in the middle of a function, where a word of a text is looked up
in it, and a pattern laid over a text there. What is a code and no word is named here with its reason.
A pattern that is put together of others is read with what stands in it of its own. A single word that a token
is compared with is one of a list, too, named by the part that it plays.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import crosswire
from crosswire.languages.en.trees import LABELS
from crosswire.resources.words import table

SOURCE = Path(crosswire.__file__).parent
STAGES = (
    *("amounts.py", "analyse", "check", "cluster", "collate", "extract", "grammar.py", "link", "naming"),
    *("languages/headlines.py", "languages/outcomes.py"),
)
# Constants that look like words and are none, or that must stand where they are.
ALLOWED = {
    "analyse/believed.py": {"_TAKEN": "a web address"},
    "analyse/spelling.py": {"_HIDDEN": "characters by their numbers"},
    "check/courses.py": {"_BEST": "relations, by their codes"},
    "cluster/stories/traits.py": {"_ARCHIVED": "a web address"},
    "collate/asking/figures.py": {"HOUSES": "kinds of sources"},
    "collate/story/lede.py": {"_LINK": "a web address"},
    "extract/parts/hours.py": {"_EVENTS": "names of patterns", "_ACTS": "names of patterns"},
    "extract/parts/lengths.py": {"_THINGS": "names of patterns"},
    "collate/questions/apart.py": {"_HOME": "sides of a conflict, by their codes"},
    "collate/questions/features.py": {"_EVERYWHERE": "kinds of figures"},
    "collate/standing/parties.py": {
        "_PARTISAN": "classes of the list of parties",
        "_IN_POWER": "the same",
        "_BESIDE": "the same",
        "_STATES": "the same",
    },
    "collate/questions/counted.py": {"_ALL": "concepts"},
    "collate/standing/rounding.py": {
        "_PLAIN": "modifiers, by their codes",
        "_ENDS": "hedges, by their codes",
    },
}
INSIDE = {
    "check/figures.py": "rules of a check, by their codes",
    "cluster/stories/evidence.py": "kinds of evidence",
    "collate/entities/again.py": "keys of mentions",
    "collate/standing/agreement.py": "hedges, by their codes",
    "extract/figures/states.py": "concepts",
}
_FEWEST = 2  # words that are a list
# Labels of a parse that the English treebank and ours call alike.
_ALIKE = {
    "acl",
    "advcl",
    "amod",
    "appos",
    "ccomp",
    "compound",
    "conj",
    "det",
    "nmod",
    "nummod",
    "expl",
    "nsubj",
    "obj",
    "parataxis",
    "root",
}
_LABELS = set(LABELS) | set(LABELS.values()) | _ALIKE


def listed(code: str) -> Iterator[str]:
    """The constants of a module that list words."""
    for node in ast.parse(code).body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        names = [*getattr(node, "targets", ()), getattr(node, "target", None)]
        name = next((one.id for one in names if isinstance(one, ast.Name)), "")
        if (
            value is not None
            and name not in {"", "__all__"}
            and (_worded(_strings(value)) or _pattern(value))
        ):
            yield name


def _strings(value: ast.expr) -> list[str]:
    if isinstance(value, ast.Call) and getattr(value.func, "id", "") == "frozenset" and value.args:
        value = value.args[0]
    if isinstance(value, ast.Call) and getattr(value.func, "attr", "") == "split":
        held = getattr(value.func, "value", None)
        return str(held.value).split() if isinstance(held, ast.Constant) else []
    if not isinstance(value, ast.Set | ast.Tuple | ast.List):
        return []
    listed = [one.value for one in value.elts if isinstance(one, ast.Starred)]
    inner = [word for one in listed for word in _strings(one)]
    found = [one.value for one in value.elts if isinstance(one, ast.Constant)]
    whole = len(found) + len(listed) == len(value.elts)
    return [*inner, *(one for one in found if isinstance(one, str))] if whole else []


def _worded(strings: list[str]) -> bool:
    words = [one for one in strings if re.fullmatch(r"[a-z][a-z'’ \-]*", one)]
    codes = [one for one in strings if one in _LABELS]
    classes = set(table("outcomes")["class"])  # a class is a concept's name
    few = len(words) < max(_FEWEST, 0.8 * len(strings)) or len(codes) >= len(strings) / 2
    return not few and not set(strings) <= classes


def _pattern(value: ast.expr) -> bool:
    if not (isinstance(value, ast.Call) and ast.unparse(value.func) == "re.compile" and value.args):
        return False
    written = [one.value for one in ast.walk(value.args[0]) if isinstance(one, ast.Constant)]
    given = "".join(one for one in written if isinstance(one, str))
    plain = re.sub(r"\\.|\(\?P<\w+>|\(\?[a-zA-Z]+[):]|\{[\d,]+\}", "", given)
    return len(re.findall(r"[a-z]{2,}", plain)) >= _FEWEST


_LAID = {"search", "match", "fullmatch", "split", "sub", "findall", "finditer"}
_TRIED = {"startswith", "endswith", "removeprefix", "removesuffix"}
_GRAMMAR = {"dep", "pos", "tag", "kind", "entity"}
_OF_TEXT = {"text", "lower"}


def _capitals(strings: list[str]) -> bool:
    """Whether words of a text are meant, whatever their capitals, and signs with letters: "'s"."""
    return len(strings) >= _FEWEST and any(re.search(r"[^\W\d_]", one) for one in strings)


def inside(code: str) -> Iterator[str]:
    """The lists of words that stand inside the functions of a module, and its patterns there."""
    for function in ast.walk(ast.parse(code)):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            yield from (ast.unparse(node) for node in ast.walk(function) if _asks(node))


def _asks(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
        given = node.comparators[0]
        of_text = getattr(node.left, "attr", "") in _OF_TEXT
        return getattr(node.left, "attr", "") not in _GRAMMAR and (
            _worded(_strings(given)) or (of_text and _capitals(_strings(given)))
        )
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
        return False
    if ast.unparse(node.func.value) == "re" and node.func.attr in _LAID:
        pattern = ast.Call(ast.parse("re.compile", mode="eval").body, node.args[:1], [])
        return _pattern(pattern)
    return node.func.attr in _TRIED and _worded(_strings(node.args[0]))


@pytest.mark.parametrize("stage", STAGES)
def test_no_function_lists_words(stage: str) -> None:
    place = SOURCE / stage
    found = {}
    for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
        name = str(path.relative_to(SOURCE))
        if name not in INSIDE and (asked := sorted(set(inside(path.read_text("utf-8"))))):
            found[name] = asked
    assert not found, "put these into languages/en/lexicon, in a file called as the module is"


def test_what_is_allowed_inside_is_there() -> None:
    for name in INSIDE:
        assert list(inside((SOURCE / name).read_text("utf-8"))), name


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("token.lower in {'near', 'beside'}", True),
        ("token.text.lower() not in ('near', 'beside')", True),
        ("word in {'near', 'beside'}", True),
        ("re.search('near|beside', text)", True),
        ("text.startswith(('near ', 'beside '))", True),
        ("token.dep in {'nsubj', 'near', 'beside'}", False),
        ("token.lower in {'near'}", False),
        ("token.text in {'Storm', 'Cyclone'}", True),
        ("token.text in {\"'s\", '&'}", True),
        ("token.text in {'-', '&'}", False),
        ("re.search(rf'(?:near|beside) {NAME}', text)", True),
        ("token.lower in NEAR", False),
        ("re.split(r'[-_]', text)", False),
    ],
)
def test_a_list_inside_a_function_is_seen(code: str, *, seen: bool) -> None:
    assert bool(list(inside(f"def f(token, text, word):\n    return {code}"))) is seen


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_reads_by_words_of_the_folder(stage: str) -> None:
    place = SOURCE / stage
    found = {}
    for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
        name = str(path.relative_to(SOURCE))
        if words := set(listed(path.read_text("utf-8"))) - set(ALLOWED.get(name, ())):
            found[name] = sorted(words)
    assert not found, "put these into languages/en/lexicon, in a file called as the module is"


def test_what_is_allowed_is_there() -> None:
    for name, constants in ALLOWED.items():
        assert set(constants) <= set(listed((SOURCE / name).read_text("utf-8"))), name


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("_A = {'near', 'beside'}", ["_A"]),
        ("_A = frozenset(('near', 'beside'))", ["_A"]),
        ("_A: tuple[str, ...] = ('at least', 'about')", ["_A"]),
        ("_A = 'near beside'.split()", ["_A"]),
        ("_A = frozenset((*('near', 'beside'), *('behind',)))", ["_A"]),
        ("_A = frozenset((*('nsubj', 'obj'), 'conj'))", []),
        (r"_A = re.compile(r'\b(?:near|beside)\s')", ["_A"]),
        ("_A = {'nsubj', 'obj', 'near'}", []),
        ("_A = {'NOUN', 'VERB'}", []),
        ("_A = {'killed', 'injured'}", []),
        (r"_A = re.compile(r'(?P<first>\d+)-(?P<last>\d+)')", []),
        ("_A = lists.words('extract/x', 'near')", []),
        ("_A = {'near'}", []),
    ],
)
def test_a_list_of_words_is_seen(code: str, names: list[str]) -> None:
    assert list(listed(code)) == names


SINGLE = ("analyse", "check", "collate", "extract", "grammar.py", "languages", "link", "naming")
TOLD = {"lower", "lemma", "text"}
GRAMMAR = {"has", "marked", "phrases", "follows"}
"""The questions of the grammar that are asked with words."""


def singles(code: str) -> Iterator[str]:
    """The single words that a word of a text is compared with or asked for: `token.lower == "of"`."""
    for node in ast.walk(ast.parse(code)):
        sides: list[ast.expr] = []
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            every = [node.left, *node.comparators]
            told = {one.attr for side in every for one in ast.walk(side) if isinstance(one, ast.Attribute)}
            sides = every if told & TOLD else []
        elif isinstance(node, ast.Call) and _name(node.func) in GRAMMAR:
            sides = [] if ast.unparse(node.func).startswith("lists.") else node.args[1:]
        words = [one.value for one in sides if isinstance(one, ast.Constant)]
        if any(isinstance(word, str) and re.search(r"[^\W\d_]", word) for word in words):
            yield ast.unparse(node)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


@pytest.mark.parametrize("stage", SINGLE)
def test_no_word_is_compared_with_a_single_one(stage: str) -> None:
    place = SOURCE / stage
    paths = [path for path in place.rglob("*.py") if "languages/en" not in str(path)] or [place]
    found = {path.name: told for path in paths if (told := [*singles(path.read_text("utf-8"))])}
    assert not found, "give the word a name by its part, in languages/en/lexicon"


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("token.lower == 'of'", True),
        ("verb.lemma.lower() != 'be'", True),
        ("grammar.has(verb, 'to')", True),
        ("phrases(noun, 'of')", True),
        ("lists.phrases('extract/x', 'of')", False),
        ("name.follows('inside')", False),
        ("grammar.has(verb, *TO_WHAT)", False),
        ("token.lower in OF_WHAT", False),
        ("verb.dep == 'conj'", False),
    ],
)
def test_a_single_word_is_seen(code: str, *, seen: bool) -> None:
    assert bool(list(singles(code))) is seen


CODES = {
    "amounts.py": "a unit, by its code",
    "check/figures.py": "a dimension",
    "check/matching.py": "units",
    "check/wording.py": "codes of what is said",
    "cluster/stories/words.py": "stems, by which stories are grouped",
    "collate/questions/asked.py": "names of lists",
    "collate/questions/bars.py": "dimensions",
    "collate/questions/features.py": "the same",
    "collate/questions/fights.py": "the same",
    "collate/questions/story.py": "the same",
    "collate/standing/cutoff.py": "the same",
    "extract/figures/record.py": "a unit",
    "extract/parts/conversions.py": "dimensions",
    "languages/wording.py": "files",
}


def affixes(code: str) -> Iterator[str]:
    """The letters that a word or a text is asked to begin or end with: `word.endswith("ing")`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _TRIED and node.args:
            parts = [one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
            if any(isinstance(part, str) and re.search(r"[^\W\d_]", part) for part in parts):
                yield ast.unparse(node)


@pytest.mark.parametrize("stage", [*STAGES, "languages"])
def test_endings_lie_in_the_lexicon(stage: str) -> None:
    place = SOURCE / stage
    paths = [path for path in place.rglob("*.py") if "languages/en" not in str(path)] or [place]
    told = {str(path.relative_to(SOURCE)): [*affixes(path.read_text("utf-8"))] for path in paths}
    assert not {name for name, found in told.items() if found} - set(CODES), "see words/endings.toml"


def test_what_is_a_code_and_no_ending_is_there() -> None:
    for name in CODES:
        assert [*affixes((SOURCE / name).read_text("utf-8"))], name
