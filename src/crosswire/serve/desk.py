"""The desk: what every page and every resource of the API works with."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crosswire.sample import paths
from crosswire.serve.catalogue import Catalogue
from crosswire.serve.keys import DESK, Keys
from crosswire.serve.pulse import Pulse
from crosswire.serve.serving import Serving
from crosswire.serve.shelf import Shelf
from crosswire.serve.work import Input, Office
from crosswire.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Desk:
    """One run of the application.

    Attributes:
        serving: How it is served.
        store: Reports, stories, briefs; of a desk without `--db` a file that goes with the server.
        keys: Who may write.
        office: Does what takes longer than a page.
        catalogue: What lists show of each story.
        shelf: The briefs that were asked for last.
        pulse: How far the log of changes is.
        spool: A folder for what is handed in, until it is read; it goes with the server.
    """

    serving: Serving
    store: Store
    keys: Keys
    spool: Path
    office: Office
    catalogue: Catalogue
    shelf: Shelf
    pulse: Pulse


@contextmanager
def opened(serving: Serving) -> Iterator[Desk]:
    """A desk, closed at the end of the block.

    Raises:
        UsageError: The address of the store is none, or it is of another schema.
        ServiceError: The store cannot be reached.
    """
    with tempfile.TemporaryDirectory(prefix="crosswire-") as folder:
        own = str(Path(folder) / "desk.db")
        settings = serving.settings if serving.kept else serving.settings.model_copy(update={"db": own})
        with open_store(settings.db) as store:
            spool = Path(folder) / "handed-in"
            spool.mkdir(mode=0o700)
            pulse = Pulse(store)
            office, catalogue = Office(settings, spool=spool, done=pulse.touch), Catalogue(store, pulse)
            if serving.sample:
                inputs = [Input(str(path), path.name) for path in paths()]
                office.collate(inputs, together=True, by=DESK)
            elif serving.warm:
                office.warm()
            try:
                yield Desk(
                    serving,
                    store,
                    Keys(store, serving.port),
                    spool,
                    office,
                    catalogue=catalogue,
                    shelf=Shelf(store),
                    pulse=pulse,
                )
            finally:
                office.close()
