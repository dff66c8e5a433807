"""The process that reads: `python -m crosswire.serve.work.process`, told line by line what to do.

What it says goes out on standard output as lines of JSON; whatever a library prints goes to standard error.
It ends when its standard input does.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, TextIO

from crosswire.config import Settings
from crosswire.errors import CrosswireError, fault
from crosswire.languages.wording import speaking
from crosswire.serve.work.tasks import Tasks
from crosswire.store import open_store


def main() -> None:
    """Does what it is told, until nobody tells it anything."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of the terminal: the server ends us
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    settings = Settings(**json.loads(sys.stdin.readline())["settings"])
    with speaking({settings.desk_language}), open_store(settings.db) as store:
        tasks = Tasks(store, settings)
        for line in sys.stdin:
            told = json.loads(line)
            _say(out, **_done(tasks, told, _teller(out)))


def _done(tasks: Tasks, told: dict[str, Any], tell: Callable[[str, int, int], None]) -> dict[str, Any]:
    try:
        return {"result": tasks.do(told, tell)}
    except CrosswireError as problem:
        return {"error": str(problem)}
    except Exception as problem:
        return {"error": fault(problem)}


def _teller(out: TextIO) -> Callable[[str, int, int], None]:
    def tell(step: str, done: int, total: int) -> None:
        _say(out, step=step, done=done, total=total)

    return tell


def _say(out: TextIO, **said: Any) -> None:
    out.write(json.dumps(said) + "\n")
    out.flush()


if __name__ == "__main__":
    main()
