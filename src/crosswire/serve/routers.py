"""The routers of the application, found by file: a module of `pages` or `api` that has a `router` is one."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from fastapi import APIRouter

from crosswire.serve import api, pages


def found() -> Iterator[APIRouter]:
    """Every router, those of pages first, each folder in the order of its names."""
    for folder in (pages, api):
        for one in sorted(pkgutil.iter_modules(folder.__path__), key=lambda known: known.name):
            router = getattr(import_module(f"{folder.__name__}.{one.name}"), "router", None)
            if isinstance(router, APIRouter):
                yield router
