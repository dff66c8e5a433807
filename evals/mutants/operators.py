"""What is changed: each operator takes one node of the syntax tree and yields changed copies of it.

The kinds are those of the faults that slip through review: a comparison off by its edge, a condition dropped,
an entry missing from a table, a constant that is wrong.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator
from typing import TypeVar

Change = tuple[str, ast.AST]
"""The kind of the change, and the node to put in place."""
Node = TypeVar("Node", bound=ast.AST)

_EDGES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
}  # fmt: skip
_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_CALLS = {
    "any": "all", "all": "any", "min": "max", "max": "min",
    "startswith": "endswith", "endswith": "startswith", "find": "rfind", "index": "rindex",
    "partition": "rpartition", "rpartition": "partition", "add": "discard", "union": "intersection",
}  # fmt: skip
_DROPPED_METHODS = {"lower", "casefold", "strip", "lstrip", "rstrip", "title", "removesuffix", "removeprefix"}
_DROPPED_KEYWORDS = {"key", "reverse", "default"}


def changes(node: ast.AST) -> Iterator[Change]:
    """Every change that can be made to `node` itself (not to what stands in it)."""
    for kind, operator in _OPERATORS:
        if isinstance(node, kind):
            yield from operator(node)


def _with(node: Node, **fields: object) -> Node:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _compare(node: ast.Compare) -> Iterator[Change]:
    for at, old in enumerate(node.ops):
        for kind, table in (("edge", _EDGES), ("comparison", _OPPOSITES)):
            if new := table.get(type(old)):
                yield kind, _with(node, ops=[*node.ops[:at], new(), *node.ops[at + 1 :]])


def _bool(node: ast.BoolOp) -> Iterator[Change]:
    yield "and/or", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for at, value in enumerate(node.values):
        if isinstance(node.op, ast.Or) and at == len(node.values) - 1 and _is_empty(value):
            continue  # "or 0", "or ()": what it would be anyway, said for the type checker
        rest = node.values[:at] + node.values[at + 1 :]
        yield "condition dropped", rest[0] if len(rest) == 1 else _with(node, values=rest)


def _unary(node: ast.UnaryOp) -> Iterator[Change]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield "sign or not", node.operand


def _if(node: ast.If) -> Iterator[Change]:
    if node.orelse:
        yield "branch", _with(node, test=_not(node.test))
    else:
        yield "guard dropped", _with(node, test=_constant(node.test, value=False))


def _choice(node: ast.IfExp) -> Iterator[Change]:
    yield "branch", _with(node, body=node.orelse, orelse=node.body)


def _filter(node: ast.comprehension) -> Iterator[Change]:
    for at in range(len(node.ifs)):
        yield "filter dropped", _with(node, ifs=node.ifs[:at] + node.ifs[at + 1 :])


def _number(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", _with(node, value=not value)
    elif isinstance(value, int):  # a large number that is off by one changes nothing that anybody could see
        yield "constant", _with(node, value=value + 1 if abs(value) < 100 else 2 * value)
    elif isinstance(value, float):
        yield "constant", _with(node, value=value * 2 or 1.0)


def _arithmetic(node: ast.BinOp | ast.AugAssign) -> Iterator[Change]:
    if new := _ARITHMETIC.get(type(node.op)):
        yield "arithmetic", _with(node, op=new())


def _call(node: ast.Call) -> Iterator[Change]:
    match node.func:
        case ast.Name(id=name) if name in _CALLS:
            yield "call", _with(node, func=_with(node.func, id=_CALLS[name]))
        case ast.Attribute(attr=name) if name in _CALLS:
            yield "call", _with(node, func=_with(node.func, attr=_CALLS[name]))
        case ast.Attribute(attr=name, value=value) if name in _DROPPED_METHODS:
            yield "call dropped", value
        case ast.Name(id="sorted" | "reversed") if node.args:
            yield "call dropped", _with(node, func=_with(node.func, id="list"), keywords=[])
    for at, keyword in enumerate(node.keywords):
        if keyword.arg in _DROPPED_KEYWORDS:
            yield "argument dropped", _with(node, keywords=node.keywords[:at] + node.keywords[at + 1 :])
    yield from _split_words(node)


def _split_words(node: ast.Call) -> Iterator[Change]:
    """One word out of a list that is written as `"a b c".split()`."""
    match node.func:
        case ast.Attribute(value=ast.Constant(value=str(text)) as told, attr="split") if " " in text:
            words = text.split(" ")
            at = _pick(text, len(words))
            shorter = _with(told, value=" ".join(words[:at] + words[at + 1 :]))
            yield "entry removed", _with(node, func=_with(node.func, value=shorter))


def _entries(node: ast.Set | ast.List | ast.Tuple) -> Iterator[Change]:
    """One entry out of a table of constants: which one depends on the table alone."""
    store = not isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
    if store or len(node.elts) < 2 or not all(map(_is_entry, node.elts)):
        return
    at = _pick(ast.unparse(node), len(node.elts))
    yield "entry removed", _with(node, elts=node.elts[:at] + node.elts[at + 1 :])


def _table(node: ast.Dict) -> Iterator[Change]:
    if len(node.keys) > 1 and all(key is not None and _is_entry(key) for key in node.keys):
        at = _pick(ast.unparse(node), len(node.keys))
        keys, values = (part[:at] + part[at + 1 :] for part in (node.keys, node.values))
        yield "entry removed", _with(node, keys=keys, values=values)


def _return(node: ast.Return) -> Iterator[Change]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and not node.value.value):
        yield "nothing returned", _with(node, value=_constant(node.value, value=None))


def _assignment(node: ast.Assign | ast.AnnAssign) -> Iterator[Change]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield "value lost", _with(node, value=_constant(node.value, value=None))


def _statement(node: ast.Expr) -> Iterator[Change]:
    if isinstance(node.value, ast.Call):
        yield "statement dropped", ast.copy_location(ast.Pass(), node)


def _jump(node: ast.Continue | ast.Break) -> Iterator[Change]:
    yield "jump", ast.copy_location(ast.Break() if isinstance(node, ast.Continue) else ast.Continue(), node)


def _pattern(node: ast.Constant) -> Iterator[Change]:
    """One alternative out of a regular expression."""
    text = node.value
    if not isinstance(text, str) or "|" not in text or not re.search(r"[\\(\[?]", text):
        return
    spans = list(_alternatives(text))
    for shift in range(len(spans)):
        start, end = spans[(_pick(text, len(spans)) + shift) % len(spans)]
        shorter = text[:start] + text[end:]
        try:
            re.compile(shorter, re.VERBOSE)
        except re.error:
            continue
        yield "alternative removed", _with(node, value=shorter)
        return


def _alternatives(pattern: str) -> Iterator[tuple[int, int]]:
    """Stretches "word|" of a pattern: letters, spaces and escapes up to a bar, after a bar or a bracket."""
    for found in re.finditer(r"(?:(?<=[(|:])|^)(?:[\w '.-]|\\[\w.])+\|", pattern):
        yield found.span()


def _is_empty(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=value):
            return not value
        case ast.Tuple(elts=[]) | ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
    return False


def _is_entry(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=value):
            return value is not None
        case ast.Attribute():
            return True
        case ast.Tuple(elts=elements):
            return all(map(_is_entry, elements))
    return False


def _pick(text: str, of: int) -> int:
    """A place in a table that is the same in every run and on every machine."""
    return sum(text.encode()) % of


def _not(node: ast.expr) -> ast.expr:
    return ast.copy_location(ast.UnaryOp(ast.Not(), node), node)


def _constant(like: ast.expr, *, value: object) -> ast.expr:
    return ast.copy_location(ast.Constant(value), like)  # type: ignore[arg-type]


_OPERATORS: tuple[tuple[type | tuple[type, ...], Callable[..., Iterator[Change]]], ...] = (
    (ast.Compare, _compare),
    (ast.BoolOp, _bool),
    (ast.UnaryOp, _unary),
    (ast.If, _if),
    (ast.IfExp, _choice),
    (ast.comprehension, _filter),
    (ast.Constant, _number),
    (ast.Constant, _pattern),
    ((ast.BinOp, ast.AugAssign), _arithmetic),
    (ast.Call, _call),
    ((ast.Assign, ast.AnnAssign), _assignment),
    ((ast.Set, ast.List, ast.Tuple), _entries),
    (ast.Dict, _table),
    (ast.Return, _return),
    (ast.Expr, _statement),
    ((ast.Continue, ast.Break), _jump),
)
