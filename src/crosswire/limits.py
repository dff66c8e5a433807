"""A limit to the time that one report may take, so that none of them holds up the run.

Time is that of the processor: a busy machine, a suspended laptop or a slow disk change nothing in what is
read. In the main thread a timer of the system interrupts the work, regular expressions included, since
Python's engine looks for signals while it matches. It does not interrupt other code in C (the parser of HTML,
one call of a model): that ends first. In other threads no signal arrives; there the time is looked at between
steps, wherever `check` is called, and at the end. A server that reads strangers' pages does so in processes
of its own, each in its main thread.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from crosswire.errors import OutOfTime

T = TypeVar("T")

_AGAIN = 0.2  # seconds until work is interrupted once more, should it have caught the first interruption


class _Limit:
    """The time at which a piece of work must be done, on the clock that its thread goes by."""

    __slots__ = ("clock", "ends", "passed")

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.ends = clock() + seconds
        self.passed = False

    def is_over(self) -> bool:
        self.passed = self.passed or self.clock() >= self.ends
        return self.passed


class _Interrupt(BaseException):
    """Time is up. No `Exception`, because libraries catch those and go on."""

    def __init__(self, limit: _Limit) -> None:
        super().__init__()
        self.limit = limit


class _Held(threading.local):
    """The limits that hold in a thread, the outermost first, and what a report is allowed there."""

    def __init__(self) -> None:
        self.limits: list[_Limit] = []
        self.allowed: float | None = None


_held = _Held()


def within(seconds: float, where: str, work: Callable[[], T]) -> T:
    """What some work returns, if it is done in time.

    Args:
        seconds: Of processor time.
        where: The report, as a message calls it.
        work: What to do. It may be left at any point, so it must change nothing that outlives it.

    Raises:
        OutOfTime: It was not done. Work inside other work that runs out of time ends with it.
    """
    timed = _has_timer()
    limit = _Limit(seconds, time.process_time if timed else time.thread_time)
    try:
        try:
            _hold(limit, timed=timed)
            result = work()
        finally:
            _release(limit, timed=timed)
    except _Interrupt as interrupt:
        _release(limit, timed=timed)
        if interrupt.limit is not limit:
            raise
        raise OutOfTime(where, _late(seconds)) from None
    if limit.is_over():
        raise OutOfTime(where, _late(seconds))
    return result


@contextmanager
def allowing(seconds: float) -> Iterator[None]:
    """Gives every report that is read inside, one by one, so much processor time: see `report`."""
    before, _held.allowed = _held.allowed, seconds
    try:
        yield
    finally:
        _held.allowed = before


def report(where: str, work: Callable[[], T]) -> T:
    """What some work over one report returns, within what a report is allowed here, if that is limited.

    Raises:
        OutOfTime: It was not done in time.
    """
    return work() if _held.allowed is None else within(_held.allowed, where, work)


def check() -> None:
    """Ends the work of this thread that has run out of time: for steps that no signal can interrupt."""
    for limit in _held.limits:
        if limit.is_over():
            raise _Interrupt(limit)


def _late(seconds: float) -> str:
    return (
        f"it was not done within {seconds:g} seconds of processor time, the limit of the setting "
        "report_timeout; raise it if the report deserves it"
    )


def _has_timer() -> bool:
    """Whether this thread can be interrupted: the main one, where nobody else uses the timer."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        return False
    return signal.getsignal(signal.SIGPROF) in {signal.SIG_DFL, _interrupt}


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    check()
    _arm()


def _hold(limit: _Limit, *, timed: bool) -> None:
    _held.limits.append(limit)
    if timed:
        signal.signal(signal.SIGPROF, _interrupt)
        _arm()


def _release(limit: _Limit, *, timed: bool) -> None:
    """Lets go of a limit and of all inside it; the timer goes on for those around it."""
    if limit in _held.limits:
        del _held.limits[_held.limits.index(limit) :]
    if timed:
        _arm()


def _arm() -> None:
    """Sets the timer to the first of the limits that hold, or off."""
    left = min((limit.ends - limit.clock() for limit in _held.limits), default=0.0)
    if _held.limits:
        signal.setitimer(signal.ITIMER_PROF, max(left, 0.001), _AGAIN)
    else:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
