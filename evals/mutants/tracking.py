"""What is computed once and used by many tests counts for all of them.

The words of a list are read by the first test that needs them, a session's fixture is made for the first test
that asks. So that the map knows of the others too, what is kept gets a context of its own, and each test that
takes from it an edge to that context.
"""

from __future__ import annotations

import functools
import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import coverage

_MODELS = {
    "crosswire.languages.en.parser.load",
    "crosswire.extract.statements.encoder._load",
    "crosswire.resources.figures.table",
}
"""What these read is kept for all tests, as it is: reading takes too long to be done for each."""
_DATA = "crosswire.resources."  # no mutant is planted here, and nothing is called from here


class Contexts:
    """Which context runs now, and which contexts each has taken from."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self._cover = cover
        self._now = ""
        self.epoch = 0
        self.edges: dict[str, set[str]] = defaultdict(set)

    @contextmanager
    def entered(self, name: str) -> Iterator[None]:
        before, self._now = self._now, name
        self.epoch += 1
        self._cover.switch_context(name)
        try:
            yield
        finally:
            self._now = before
            self.epoch += 1
            self._cover.switch_context(before)

    def takes(self, name: str) -> None:
        if name != self._now:
            self.edges[self._now].add(name)

    def reach(self, name: str) -> set[str]:
        """A context and all that it took from."""
        seen, ahead = {name}, [name]
        while ahead:
            for other in self.edges.get(ahead.pop(), set()) - seen:
                seen.add(other)
                ahead.append(other)
        return seen


def track(contexts: Contexts) -> None:
    """Make what crosswire keeps visible; call before it is imported."""
    bounded, kept = functools.lru_cache, functools.cached_property
    plain = bounded(None)

    def cache(function: Callable[..., Any]) -> Any:
        name = f"{function.__module__}.{function.__qualname__}"
        if not name.startswith("crosswire.") or name.startswith(_DATA):
            return plain(function)
        if not inspect.signature(function).parameters or name in _MODELS:
            return _once(plain(function), f"cache {name}", contexts)
        return _afresh(function, contexts)

    def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
        if callable(maxsize):
            return cache(maxsize)
        return lambda f: cache(f) if f.__module__.startswith("crosswire.") else bounded(maxsize, typed)(f)

    def cached_property(function: Callable[[Any], Any]) -> Any:
        name = function.__module__
        ours = name.startswith("crosswire.") and not name.startswith(_DATA)
        return property(function) if ours else kept(function)

    functools.cache, functools.lru_cache = cache, lru_cache  # type: ignore[assignment]
    functools.cached_property = cached_property  # type: ignore[assignment, misc]


def _once(function: Any, name: str, contexts: Contexts) -> Any:
    @functools.wraps(function)
    def call(*given: Any) -> Any:
        contexts.takes(name)
        if function.cache_info().currsize:
            return function(*given)
        with contexts.entered(name):
            return function(*given)

    call.cache_clear, call.cache_info = function.cache_clear, function.cache_info  # type: ignore[attr-defined]
    return call


def _afresh(function: Any, contexts: Contexts) -> Any:
    """Kept for one context only."""
    known: dict[Any, Any] = {}
    epoch = -1

    @functools.wraps(function)
    def call(*given: Any, **named: Any) -> Any:
        nonlocal epoch
        if epoch != contexts.epoch:
            known.clear()
            epoch = contexts.epoch
        key = given, tuple(named.items())
        if key not in known:
            known[key] = function(*given, **named)
        return known[key]

    call.cache_clear = known.clear  # type: ignore[attr-defined]
    return call
