"""One browser for all tests that look at pages: Playwright starts once in a process.

Playwright's sync API leaves its event loop marked as running in the thread that asked for it, so that
`asyncio.run` of any later test in that process would be refused. The mark is taken off between the tests
here and put back for them: what other tests find in their thread does not depend on who ran before.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LOOP = pytest.StashKey[asyncio.AbstractEventLoop]()


@contextmanager
def marked(config: pytest.Config) -> Iterator[None]:
    """Playwright's loop is the running one in here, if Playwright runs at all, and none is afterwards."""
    asyncio._set_running_loop(config.stash.get(LOOP, None))
    try:
        yield
    finally:
        asyncio._set_running_loop(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    if Path(__file__).parent not in item.path.parents:  # once collected, this hook is asked about every test
        return (yield)
    with marked(item.config):
        return (yield)


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    playwright = sync_playwright().start()
    request.config.stash[LOOP] = asyncio.get_running_loop()
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
    )
    yield browser
    with marked(request.config):  # the last test of the session may be another's
        browser.close()
        playwright.stop()
