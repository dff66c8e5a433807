"""Several hosts asked side by side, each of them one request after the other."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from crosswire.watch.addresses import host

Row = TypeVar("Row")
Answer = TypeVar("Answer")


def asked(
    rows: Sequence[Row], ask: Callable[[Row], Answer], *, url: Callable[[Row], str], connections: int
) -> Iterator[tuple[Row, Answer | Exception]]:
    """Each row with its answer, as the answers come; with the error in its place where asking fails.

    Args:
        rows: What to ask about.
        ask: Asks, in a thread.
        url: The address of a row: rows of one host stand in one line.
        connections: How many hosts are asked at a time.
    """
    lines: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        lines[host(url(row))].append(row)
    waiting: queue.SimpleQueue[list[Row]] = queue.SimpleQueue()
    for line in lines.values():
        waiting.put(line)
    answers: queue.SimpleQueue[tuple[Row, Answer | Exception]] = queue.SimpleQueue()
    left = threading.Event()

    def serve() -> None:
        while not left.is_set():
            try:
                line = waiting.get_nowait()
            except queue.Empty:
                return
            for row in line:
                if left.is_set():
                    return
                answers.put((row, _answer(ask, row)))

    # Daemons: whoever leaves does not wait for a server that does not answer.
    for number in range(min(connections, len(lines))):
        threading.Thread(target=serve, daemon=True, name=f"crosswire-ask-{number}").start()
    try:
        for _ in rows:
            yield answers.get()
    finally:
        left.set()


def _answer(ask: Callable[[Row], Answer], row: Row) -> Answer | Exception:
    try:
        return ask(row)
    except Exception as problem:
        return problem
