"""Plans whose files nobody touched since this process read them, as the system tells of files."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from generator.build.plan_stage import PlanSaid, Workplace
from generator.recollection import Recollection

# A file that changed so lately may change once more within one tick of the system's clock.
YOUNG_SECONDS = 2.0
_KIND = "plans"
State = tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Untouched:
    """What plans said at a place when they were read last, as far as their files are the same.

    `began` is when this reading of them began, in seconds since 1970.
    """

    place: Workplace
    recollection: Recollection
    began: float = field(default_factory=time.time)
    _states: dict[Path, State] = field(default_factory=dict)

    def said(self, path: Path) -> PlanSaid | None:
        """Return what a plan said, null where it must be read."""
        files = self.recollection.kept("files of plans", str(path), self.place) or (path,)
        states = tuple(map(_state, files))
        self._states[path] = states[0]
        said: PlanSaid | None = self.recollection.kept(_KIND, str(path), (self.place, states))
        return said

    def keep(self, path: Path, said: PlanSaid) -> None:
        """Keep what a plan says, if its files are old enough to be known by their states.

        That is where none of them was changed since shortly before this reading began: then they
        are now what they were when they were read.
        """
        if said.plan is None:
            return
        names = filter(None, (said.source_file, said.original_file))
        files = (path, *(self.place.folder / name for name in names))
        states = tuple(map(_state, files))
        if states[0] == self._states[path] and not any(map(self._is_young, states)):
            self.recollection.keep("files of plans", str(path), self.place, files)
            self.recollection.keep(_KIND, str(path), (self.place, states), said)

    def _is_young(self, state: State) -> bool:
        return state is None or self.began - state[-1] / 1e9 < YOUNG_SECONDS


def _state(path: Path) -> State:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
