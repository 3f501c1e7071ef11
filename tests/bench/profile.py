"""Where the time of one build goes: `python -m tests.bench.profile PLANS PAGES ROOM`.

Prints JSON. The build of `tests.bench.measure` runs on one core, in this process alone, and is
looked at every few milliseconds of processor time: what is at work then is the stage, and the
nearest module of the program, to which what it calls in libraries is counted.
"""

import json
import os
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from generator.progress import Stage
from tests.bench.measure import Measured, measure
from tests.folders import ROOT

# In seconds of the processor.
EVERY = 0.005
PROGRAM = f"{ROOT / 'generator'}{os.sep}"
ELSEWHERE = "python"


class Sampled(Measured):
    """Counts by stage and module how often each was at work."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Counter[str]] = defaultdict(Counter)
        self._now = "start"

    @contextmanager
    def stage(self, name: str, title: str) -> Iterator[Stage]:
        self._now = name
        with super().stage(name, title) as stage:
            yield stage

    def look(self, _number: int, frame: FrameType | None) -> None:
        self.found[self._now][module_of(frame)] += 1


def module_of(frame: FrameType | None) -> str:
    """Return the nearest module of the program that a frame is of or was called by."""
    while frame is not None and not frame.f_code.co_filename.startswith(PROGRAM):
        frame = frame.f_back
    if frame is None:
        return ELSEWHERE
    inner = frame.f_code.co_filename.removeprefix(PROGRAM).removesuffix(".py")
    return inner.replace(os.sep, ".").removesuffix(".__init__")


def profile(plans: Path, pages: Path, room: Path) -> dict[str, Any]:
    """Build as `measure` does; how often each module was at work, by stage."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])  # one core, so one process
    sampled = Sampled()
    signal.signal(signal.SIGPROF, sampled.look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        count = measure(plans, pages, room, sampled)["plans"]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return {"plans": count, "stages": {name: dict(one) for name, one in sampled.found.items()}}


if __name__ == "__main__":
    print(json.dumps(profile(*map(Path, sys.argv[1:4])), ensure_ascii=False))
