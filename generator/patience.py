"""How long the reading of one plan may take: processor time, measured, and stopped past a bound.

What is read is written by strangers. Every list and text of it has a bound and every step is near
linear; this is the net behind both, so that one plan never keeps the others waiting.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import TypeVar

from generator.language import _
from generator.problems import Location, Problem

T = TypeVar("T")

# In seconds of the processor, for all steps of one file. The slowest of the five plans needs 0.6.
PLAN_SECONDS = 20.0
# A stopped step may be in the middle of something that swallows what stops it: it is told again.
_AGAIN = 0.5


class TooLongError(Exception):
    """What was read took more time than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Let the block take so many seconds of the processor; raise `TooLongError` past them.

    In the main thread of a system with virtual timers (POSIX) the block is stopped in the middle,
    within a pattern too; elsewhere it is told of when it ends. Blocks may stand within each other.
    """
    began = time.process_time()
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _alarm(seconds):
            yield
    else:
        yield
    if time.process_time() - began > seconds:
        raise TooLongError


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    began = time.process_time()
    armed = True

    def ring(_number: int, _frame: FrameType | None) -> None:
        if armed:
            raise TooLongError

    handler = signal.signal(signal.SIGVTALRM, ring)
    left, again = signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, 1e-6), _AGAIN)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, handler)
        if left:  # of the block around this one
            used = time.process_time() - began
            signal.setitimer(signal.ITIMER_VIRTUAL, max(left - used, 1e-6), again)


@dataclass(slots=True)
class Patience:
    """What is left of the time that each file may take, over all the steps that read it.

    `spent` are seconds of the processor by file.
    """

    seconds: float = PLAN_SECONDS
    spent: dict[str, float] = field(default_factory=dict)

    def give(self, file: str, problems: list[Problem], work: Callable[[], T]) -> T | None:
        """Return what a step makes of a file; null, and a problem with the file, if it takes long.

        Null is returned at once for a file that has used up its time before: that was told then.
        """
        spent = self.spent.get(file, 0.0)
        if spent >= self.seconds:
            return None
        began = time.process_time()
        try:
            with at_most(self.seconds - spent):
                return work()
        except TooLongError:
            self.spent[file] = self.seconds
            problems.append(too_long(Location(file), self.seconds))
            return None
        finally:
            self.spent[file] = self.spent.get(file, 0.0) + time.process_time() - began


def too_long(place: Location, seconds: float = PLAN_SECONDS) -> Problem:
    """Return the problem of a file that takes too long to read."""
    return Problem.at(
        place,
        "too-long",
        _("kế hoạch này đọc quá lâu: hơn {seconds} giây xử lý", seconds=f"{seconds:g}"),
        hint=_(
            "kiểm tra xem có đoạn bị dán lặp lại nhiều lần hay danh sách quá dài; văn bản rất lớn "
            "thì tách thành nhiều kế hoạch"
        ),
    )
