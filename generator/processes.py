"""Work shared out among processes, none of which outlives the one that asked."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

G = TypeVar("G")
J = TypeVar("J")
R = TypeVar("R")

# So many jobs wait for each process, so that none is idle and few results lie about.
_AHEAD = 3
# Seconds after which a thread that has ended is looked for again.
_MOMENTS = (0.001, 0.01, 0.05)
# How long an errand that is given up may tidy up; by how much it gives way (nice(2)).
_TIDYING_SECONDS = 10.0
_GIVING_WAY = 10
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
    others = multiprocessing.active_children()
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, context, initializer=_begin, initargs=(given,))

    def submit(job: J) -> Future[R]:
        return pool.submit(_do, work, job)

    yield from _in_order(pool, submit, jobs, count * _AHEAD, others)


def inherited(
    work: Callable[[J], R],
    jobs: Sequence[J],
    processes: int | None = None,
    still: Callable[[], AbstractContextManager[object]] = nullcontext,
    generations: int = 1,
) -> Iterator[R]:
    """Yield what `work` makes of each job, in their order, by processes that know all of this one.

    They are forked when the first result is asked for, so that nothing of what `work` knows is
    pickled or made again; a job and its result are pickled. Forking is safe only where no other
    thread runs: those of the caller rest within `still`. Where others run all the same, on a system
    without a safe fork, or with one process, this one does everything. Null: one for each core.
    After each of so many `generations` others are forked in their place: what the first came to
    know, and what they no longer share with this process, goes with them.

    Raises:
        BrokenProcessPool: a process was killed.
    """
    size = -(-len(jobs) // generations) or 1
    for at in range(0, len(jobs), size):
        yield from _inherited(work, jobs[at : at + size], processes, still)


def _inherited(
    work: Callable[[J], R],
    jobs: Sequence[J],
    processes: int | None,
    still: Callable[[], AbstractContextManager[object]],
) -> Iterator[R]:
    """Yield what one generation of processes makes of each job."""
    count = min(processes or cores(), len(jobs))
    pool, others = None, multiprocessing.active_children()
    if count > 1:
        with still():
            pool = _forked(work, count) if may_fork() else None
    if pool is None:
        yield from map(work, jobs)
        return
    forked = pool

    def submit(job: J) -> Future[R]:
        return forked.submit(_do_given, job)

    yield from _in_order(forked, submit, jobs, count * _AHEAD, others)


def may_fork() -> bool:
    """Tell whether a process may be forked: of a thread that runs only what it held would be left.

    Never on macOS, whose own libraries run threads that nobody sees.
    """
    return hasattr(os, "fork") and sys.platform != "darwin" and threads() == 1


def threads() -> int:
    """Return how many threads run in this process, with those of libraries where that can be seen.

    A database that was opened keeps some of its own, of which Python knows nothing. The system lets
    go of a thread a moment after Python does.
    """
    seen = _seen_by_the_system()
    for moment in _MOMENTS:
        if seen == threading.active_count():
            break
        time.sleep(moment)
        seen = _seen_by_the_system()
    return seen


def _seen_by_the_system() -> int:
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - names, no paths
    except OSError:
        return threading.active_count()


def _forked(work: Callable[[Any], Any], count: int) -> ProcessPoolExecutor:
    """Return a pool whose processes are there."""
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(count, context, initializer=_begin_forked, initargs=(work,))
    gc.freeze()  # what nobody collects is not written to, and stays shared
    try:
        with _unheard():
            pool.submit(os.getpid)  # all are forked at the first job
    finally:
        gc.unfreeze()
    return pool


def _in_order(
    pool: ProcessPoolExecutor,
    submit: Callable[[J], Future[R]],
    jobs: Sequence[J],
    ahead: int,
    others: Collection[BaseProcess],
) -> Iterator[R]:
    """Yield the results in the order of the jobs, `ahead` of which may wait.

    The pool is gone afterwards, come what may; `others` are processes that are not of it.
    """
    waiting: deque[Future[R]] = deque()
    try:
        for job in jobs:
            with _unheard():  # the first one starts the processes
                waiting.append(submit(job))
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BaseException:  # Ctrl+C among them: nobody waits for what is under way
        for process in set(multiprocessing.active_children()).difference(others):
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(given: object) -> None:
    _given[:] = [given]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _begin_forked(work: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # what the one that asked does is not for us
    _begin(work)


def _do_given(job: Any) -> Any:
    return _given[0](job)


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


class ErrandDiedError(Exception):
    """The process that ran an errand was killed, or fell."""


@dataclass(frozen=True, slots=True)
class Errand(Generic[R]):
    """A piece of work in a process of its own, which goes on beside, and may be given up."""

    process: BaseProcess
    answers: Connection

    @classmethod
    def begin(cls, work: Callable[[G], R], given: G) -> Errand[R]:
        """Begin; `work`, which a module names, what it is given and what comes of it are pickled.

        It gives way to other work of the machine, and does not hear Ctrl+C.
        """
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(theirs, work, given))
        with _unheard():
            process.start()
        theirs.close()
        return cls(process, ours)

    def is_over(self) -> bool:
        """Tell whether there is an answer, or will be none."""
        return self.answers.poll()

    def answer(self) -> R:
        """Wait for what comes of the work; raises `ErrandDiedError` if nothing does."""
        try:
            found: R = self.answers.recv()
        except EOFError as error:
            raise ErrandDiedError from error
        finally:
            self.end()
        return found

    def end(self) -> None:
        """Give the work up; it may tidy up for some seconds, and is gone afterwards."""
        self.process.terminate()
        self.process.join(_TIDYING_SECONDS)
        self.process.kill()
        self.process.join()
        self.answers.close()


def _run(answers: Connection, work: Callable[[G], R], given: G) -> None:
    signal.signal(signal.SIGTERM, _interrupt)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_GIVING_WAY)
    with suppress(KeyboardInterrupt):
        answers.send(work(given))


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt
