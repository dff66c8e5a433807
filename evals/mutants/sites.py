"""Where mutants are planted, and where not.

Left out is what no test of behaviour can see: annotations, docstrings, `__slots__` and `__all__`, decorators
(caches, frozen records), blocks for the type checker, assertions, texts of errors and of logs, and arguments
that only say how often to split or how much to keep.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evals.mutants.operators import changes

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "crosswire"
FOLDERS = (
    *("collate", "extract", "analyse", "read", "render"),
    *("watch", "store", "changes", "corrections", "cluster"),
)
_NOT_ASSIGNED = {"__slots__", "__all__", "__version__", "log", "logger"}
_NOT_CALLED = {"TypeVar", "cast", "NewType", "getLogger", "warn"}
_NOT_ARGUMENTS = {"maxsplit", "maxsize", "strict", "stacklevel", "indent", "batch_size", "chunksize"}
_NOT_FIELDS = {"decorator_list", "annotation", "returns", "bases", "type_params"}
_BUILT_IN = {"str", "int", "float", "bool", "bytes"}
_GENERIC = {
    *("tuple", "list", "dict", "set", "frozenset", "type", "Callable", "Iterator", "Sequence", "Mapping"),
    "NDArray",
}
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Mutant:
    """One planted fault.

    Attributes:
        path: The file, from the folder of the package: "collate/timeline.py".
        number: Its place among all mutants of the file, in the order of the text.
        place: The number of the expression that it changes: several mutants may share it.
        line: Where the changed expression begins.
        last: Where its statement begins and ends, for expressions on lines without code of their own.
        function: First line and name of the outermost function around it; None outside of functions.
        binds: What the statement around it defines, where it is in no function.
    """

    path: str
    number: int
    place: int
    kind: str
    line: int
    last: tuple[int, int]
    function: tuple[int, str] | None
    binds: tuple[str, ...]
    old: str
    new: str

    @property
    def where(self) -> str:
        return f"src/crosswire/{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class _Scope:
    function: tuple[int, str] | None = None
    statement: ast.stmt | None = None
    binds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Site:
    """A node, where it hangs, and what it would become."""

    parent: ast.AST
    field: str
    at: int | None
    kind: str
    old: ast.AST
    new: ast.AST
    scope: _Scope

    def plant(self) -> None:
        if self.at is None:
            setattr(self.parent, self.field, self.new)
        else:
            getattr(self.parent, self.field)[self.at] = self.new


def files() -> list[str]:
    """Every file that mutants may be planted in, from the folder of the package.

    Not the steps of the schema: Alembic alone runs them, and outside of it they cannot even be imported.
    """
    found = (path for folder in FOLDERS for path in (PACKAGE / folder).rglob("*.py"))
    return sorted(str(path.relative_to(PACKAGE)) for path in found if "migrations" not in path.parts)


def mutants(path: str) -> list[Mutant]:
    """Every mutant of a file."""
    found: list[Mutant] = []
    places: dict[int, int] = {}
    tree = parsed(path)
    for number, site in enumerate(_sites(tree)):
        place = places.setdefault(id(site.old), len(places))
        statement = site.scope.statement
        line = getattr(site.old, "lineno", statement.lineno if statement else 1)
        whole = (statement.lineno, statement.end_lineno or statement.lineno) if statement else (line, line)
        shown = _shown(site.old), _shown(site.new)
        found.append(
            Mutant(path, number, place, site.kind, line, whole, site.scope.function, site.scope.binds, *shown)
        )
    return found


def parsed(path: str) -> ast.Module:
    return ast.parse((PACKAGE / path).read_text(encoding="utf-8"))


@cache
def _pristine(path: str) -> str:
    return (PACKAGE / path).read_text(encoding="utf-8")


def planted(mutant: Mutant) -> ast.Module:
    """The file's tree with the fault in it; every line keeps its number."""
    tree = ast.parse(_pristine(mutant.path))
    for number, site in enumerate(_sites(tree)):
        if number == mutant.number:
            site.plant()
            return ast.fix_missing_locations(tree)
    raise LookupError(f"{mutant.path} has no mutant {mutant.number}: the file changed since it was listed")


def _shown(node: ast.AST) -> str:
    if isinstance(node, ast.comprehension):
        node = ast.ListComp(ast.Name("…"), [node])
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    text = ast.unparse(node)
    return text if len(text) <= 160 else text[:157] + "…"


def _sites(tree: ast.Module) -> Iterator[_Site]:
    yield from _within(tree, _Scope())


def _within(parent: ast.AST, scope: _Scope) -> Iterator[_Site]:
    for field, value in ast.iter_fields(parent):
        if field in _NOT_FIELDS:
            continue
        inner = _entered(parent, field, scope)
        if isinstance(value, list):
            for at, node in enumerate(value):
                if isinstance(node, ast.AST):
                    yield from _at((parent, field, at), node, inner)
        elif isinstance(value, ast.AST):
            yield from _at((parent, field, None), value, inner)


def _at(hook: tuple[ast.AST, str, int | None], node: ast.AST, scope: _Scope) -> Iterator[_Site]:
    if _left_out(node):
        return
    if isinstance(node, ast.stmt):
        binds = scope.binds if scope.function else (*scope.binds, *_bound(node))
        scope = _Scope(scope.function, node, binds)
    for kind, new in changes(node):
        yield _Site(*hook, kind, node, new, scope)
    yield from _within(node, scope)


def _entered(parent: ast.AST, field: str, scope: _Scope) -> _Scope:
    """The scope in a field: a function's body, but not its default values, is only run when it is called."""
    if isinstance(parent, _Function) and field == "body" and scope.function is None:
        first = min([parent.lineno, *(d.lineno for d in parent.decorator_list)])
        return _Scope((first, parent.name), scope.statement, scope.binds)
    return scope


def _bound(node: ast.stmt) -> tuple[str, ...]:
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return (name,)
        case ast.Assign(targets=targets):
            return tuple(n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            return (name,)
    return ()


def _left_out(node: ast.AST) -> bool:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in _NOT_ASSIGNED or _is_type(node.value)
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _NOT_CALLED
        case ast.keyword(arg=name):
            return name in _NOT_ARGUMENTS
    return _is_text(node)


def _is_text(node: ast.AST) -> bool:
    """Statements for the reader, the type checker or the log, and f-strings."""
    match node:
        case ast.Raise() | ast.Assert() | ast.Import() | ast.ImportFrom() | ast.JoinedStr():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Expr(value=ast.Constant()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="log" | "logger" | "logging")))):
            return True
    return False


def _is_type(value: ast.expr) -> bool:
    """An alias of a type: `tuple[str, int]`, `A | B` of names."""
    match value:
        case ast.Subscript(value=ast.Name(id=name)):
            return name in _GENERIC
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return all(_is_type(side) or _names_a_type(side) for side in (left, right))
    return False


def _names_a_type(node: ast.expr) -> bool:
    match node:
        case ast.Name(id=name):
            return (name[:1].isupper() and not name.isupper()) or name in _BUILT_IN
        case ast.Constant(value=None):
            return True
    return False
