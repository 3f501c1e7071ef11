"""Work shared out among processes, none of which outlives the one that asked."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, TypeVar

G = TypeVar("G")
J = TypeVar("J")
R = TypeVar("R")

# So many jobs wait for each process, so that none is idle and few results lie about.
_AHEAD = 3
# What every job of a process is given: set once, when the process begins.
_given: list[Any] = []


def cores() -> int:
    """Return how many processes may run at once on this machine, by what it allows us."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def shared_out(
    given: G,
    work: Callable[[G, J], R],
    jobs: Sequence[J],
    processes: int | None = None,
    *,
    elsewhere: bool = False,
) -> Iterator[R]:
    """Yield what `work` makes of each job, in their order.

    `given` is handed to each process once, a job to the process that does it; both, and `work`, are
    pickled. With one process, or one job, everything is done in this one, unless it is to be done
    `elsewhere`. Null: one for each core.

    Raises:
        BrokenProcessPool: a process was killed.
    """
    count = min(processes or cores(), len(jobs))
    if count < (1 if elsewhere else 2):
        yield from (work(given, job) for job in jobs)
        return
    before = set(multiprocessing.active_children())
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, context, initializer=_begin, initargs=(given,))
    waiting: deque[Future[R]] = deque()
    try:
        for job in jobs:
            with _unheard():  # the first one starts the processes
                waiting.append(pool.submit(_do, work, job))
            if len(waiting) > count * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BaseException:  # Ctrl+C among them: nobody waits for what is under way
        for process in set(multiprocessing.active_children()) - before:
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(given: object) -> None:
    _given[:] = [given]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(work: Callable[[Any, J], R], job: J) -> R:
    return work(_given[0], job)


@contextmanager
def _unheard() -> Iterator[None]:
    """Let processes that begin here not hear Ctrl+C, which a terminal tells all of a group.

    Only the one that asked for the work hears it, and takes the others down.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
