"""The desk: what every page and every resource of the API works with."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crosswire.serve.keys import Keys
from crosswire.serve.serving import Serving
from crosswire.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Desk:
    """One run of the application.

    Attributes:
        serving: How it is served.
        store: Reports, stories, briefs; of a desk without `--db` a file that goes with the server.
        keys: Who may write.
        spool: A folder for what is handed in, until it is read; it goes with the server.
    """

    serving: Serving
    store: Store
    keys: Keys
    spool: Path


@contextmanager
def opened(serving: Serving) -> Iterator[Desk]:
    """A desk, closed at the end of the block.

    Raises:
        UsageError: The address of the store is none, or it is of another schema.
        ServiceError: The store cannot be reached.
    """
    with tempfile.TemporaryDirectory(prefix="crosswire-") as folder:
        own = str(Path(folder) / "desk.db")
        with open_store(serving.settings.db if serving.kept else own) as store:
            spool = Path(folder) / "handed-in"
            spool.mkdir(mode=0o700)
            yield Desk(serving, store, Keys(store, serving.port), spool)
