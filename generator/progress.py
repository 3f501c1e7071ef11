"""How far a run has come: a live line on a terminal, plain lines elsewhere, figures for a bench."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.status import Status

from generator.language import _

REDRAW_SECONDS = 0.1
# A thread that draws ends at once; one that does not is not ours.
_ENDING = 0.1


@dataclass(slots=True)
class Stage:
    """One stage of a run: its name, how many things it handled, in how many seconds.

    `seconds` are those of a clock on the wall, `cpu` those that processors worked.
    """

    name: str
    title: str
    count: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    status: Status | None = None
    drawn: float = 0.0

    def advance(self, thing: str = "", count: int = 1) -> None:
        """Count things handled, and show the latest one on a terminal.

        `count` is how many; the line is drawn at most every `REDRAW_SECONDS` seconds.
        """
        self.count += count
        now = time.perf_counter()
        if self.status and now - self.drawn > REDRAW_SECONDS:
            self.status.update(f"{self.title}: {self.count} {thing}")
            self.drawn = now

    @contextmanager
    def still(self) -> Iterator[None]:
        """Draw nothing meanwhile, and let no thread run that would: a process is to be forked."""
        if self.status is None:
            yield
            return
        self.status.stop()
        for thread in threading.enumerate():
            if thread is not threading.current_thread():
                thread.join(_ENDING)
        try:
            yield
        finally:
            self.status.start()


@dataclass(slots=True)
class Progress:
    """Tells a person how a run goes, on standard error; `quiet` keeps only the figures.

    `cpu` says how many seconds processors worked for the run so far: those of this process, unless
    who measures knows of others.
    """

    console: Console = field(default_factory=lambda: Console(stderr=True, highlight=False))
    quiet: bool = False
    stages: list[Stage] = field(default_factory=list)
    cpu: Callable[[], float] = time.process_time

    @contextmanager
    def stage(self, name: str, title: str) -> Iterator[Stage]:
        """Time a stage and tell of it when it is over.

        A stage that fails is not told of; its seconds stay 0.
        """
        stage = Stage(name, title)
        self.stages.append(stage)
        began, worked = time.perf_counter(), self.cpu()
        if self.console.is_terminal and not self.quiet:
            with self.console.status(title) as stage.status:
                yield stage
            stage.status = None
        else:
            yield stage
        stage.seconds = time.perf_counter() - began
        stage.cpu = self.cpu() - worked
        if not self.quiet:
            counted = f"{title}: {stage.count}" if stage.count else f"{title}:"
            took = _("{seconds} giây", seconds=f"{stage.seconds:.2f}")
            self.console.print(f"{counted} ({took})", markup=False, soft_wrap=True)
