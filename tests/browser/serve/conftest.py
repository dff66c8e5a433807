"""Desks that are served to a real browser, with the sample collated by their own processes."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from crosswire.config import load
from crosswire.serve import Serving, create_app
from crosswire.serve.desk import Desk, opened

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.xdist_group("serve"))
            if CHROMIUM is None:
                item.add_marker(
                    pytest.mark.skip(reason="no Chromium on this machine (Debian: apt-get install chromium)")
                )


@contextmanager
def served(**told: Any) -> Iterator[Desk]:
    """A desk that answers on a port of this machine."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        with opened(Serving(**({"port": port, "warm": False} | told))) as desk:
            app = create_app(desk=desk)
            config = uvicorn.Config(app, log_level="error", lifespan="off", timeout_graceful_shutdown=1)
            server = uvicorn.Server(config)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
            thread.start()
            try:
                yield desk
            finally:
                server.should_exit = True
                thread.join(timeout=5)


def collated(desk: Desk, seconds: float = 240) -> None:
    """Waits until whatever was handed in is collated."""
    until = time.monotonic() + seconds
    while (job := desk.office.jobs.running()) is not None and time.monotonic() < until:
        done = desk.office.jobs.wait(job.id, 1.0)
        assert done is None or not done.error, done.error


@contextmanager
def with_sample(folder: Path) -> Iterator[Desk]:
    """A desk that has the sample, in a store that a watcher may write to."""
    with served(settings=load(db=str(folder / "desk.db")), kept=True, sample=True, writes=1000) as made:
        collated(made)
        yield made


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample and nothing else. Nobody hands in anything here: a module that does has its own desk."""
    with with_sample(tmp_path_factory.mktemp("desk")) as made:
        yield made


@pytest.fixture
def story(desk: Desk) -> str:
    """The address of the sample's story, without the host."""
    return next(f"/stories/{one.id}" for one in desk.catalogue.rows() if "Orlenia" in one.headline)


class Visit:
    """A browser's window on a desk: what it asks for and what it complains about."""

    def __init__(self, page: Any, home: str) -> None:
        self.page = page
        self.home = home
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))

    def goto(self, path: str) -> Any:
        self.page.goto(self.home + path)
        return self.page

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of anybody but the desk."""
        return [url for url in self.asked if not url.startswith((f"{self.home}/", "data:"))]


@pytest.fixture
def visit(chromium: Any, desk: Desk) -> Iterator[Callable[..., Visit]]:
    """Opens a window on the desk, signed in unless told otherwise; at the end it has asked nobody else."""
    visits, contexts = [], []

    def run(*, signed: bool = True, of: Desk = desk, **options: Any) -> Visit:
        context = chromium.new_context(**options)
        contexts.append(context)
        made = Visit(context.new_page(), of.serving.address)
        visits.append(made)
        if signed:
            made.goto(f"/sign-in?key={of.keys.link}")
        return made

    yield run
    for context in contexts:
        context.close()
    for one in visits:
        assert one.elsewhere == []
        assert [told for told in one.complaints if "responded with a status of 4" not in told] == []
