"""What will be asked for first is made ready before it is: the list, and the stories updated last.

A story of a hundred reports takes a second of one processor to be read and looked through; whoever opens it
when it has just changed should not wait for that.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crosswire.errors import CrosswireError
from crosswire.serve.desk import Desk
from crosswire.serve.shelf import Held

_log = logging.getLogger(__name__)
_STORIES = 12
_PAUSE = 1.0  # seconds between two looks


@contextmanager
def kept_ready(desk: Desk, look: Callable[[Held], object]) -> Iterator[None]:
    """Makes stories ready in a thread of its own, until the end of the block.

    Args:
        desk: Whose.
        look: Looks through a brief as its first page does; what it finds is kept with the brief.
    """
    over = threading.Event()
    if desk.serving.warm:
        threading.Thread(target=_work, args=(desk, look, over), name="ahead", daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _work(desk: Desk, look: Callable[[Held], object], over: threading.Event) -> None:
    seen: object = None
    while not over.wait(_PAUSE):
        try:
            if (state := desk.pulse.state()) != seen:
                ready(desk, look, over)
                seen = state
        except CrosswireError as problem:  # the store is gone for a while: the next look tries again
            _log.debug("nothing made ready: %s", problem)


def ready(desk: Desk, look: Callable[[Held], object], over: threading.Event) -> None:
    """Makes the list ready, and the stories updated last."""
    for row in desk.catalogue.rows()[:_STORIES]:
        if over.is_set():
            return
        try:
            look(desk.shelf.of(row.id))
        except Exception as problem:  # a page that fails says so to whoever asks for it
            _log.debug("%s is not ready: %s", row.id, problem)
