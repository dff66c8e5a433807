"""Putting a mutant into a running process, and into modules that are still to be imported."""

from __future__ import annotations

import gc
import importlib.machinery
import sys
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import Any

from evals.mutants.sites import PACKAGE, Mutant, planted


def compiled(mutant: Mutant) -> CodeType:
    return compile(planted(mutant), str(PACKAGE / mutant.path), "exec", dont_inherit=True)


def exchange(mutant: Mutant) -> int:
    """Give the living function the code of the mutant, wherever it is bound already.

    Returns:
        How many functions were changed; 0 says that the mutant cannot be planted this way.
    """
    assert mutant.function
    path = str(PACKAGE / mutant.path)
    (new,) = [c for c in _codes(compiled(mutant)) if (c.co_firstlineno, c.co_name) == mutant.function]
    changed = 0
    for one in gc.get_objects():
        code = one.__code__ if isinstance(one, FunctionType) else None
        if code and (code.co_filename, code.co_firstlineno, code.co_name) == (path, *mutant.function):
            one.__code__ = new
            changed += 1
    return changed


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def on_import(mutant: Mutant) -> None:
    """Have the module imported with the fault in it; call before the package is imported."""
    sys.meta_path.insert(0, _Finder(mutant))


class _Finder:
    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.path.removesuffix(".py").removesuffix("/__init__").split("/")
        self._name = ".".join(["crosswire", *parts])
        self._code = compiled(mutant)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = _Loader(name, spec.loader.path, self._code)
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._planted = code

    def get_code(self, fullname: str) -> Any:  # noqa: ARG002 - the loader's interface
        return self._planted
