"""What a process and all processes below it take: CPU, and memory that none of them shares twice.

Read from `/proc`. Where that says nothing of memory (macOS, old kernels), memory is null.
"""

import os
import resource
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROC = Path("/proc")
TICK = os.sysconf("SC_CLK_TCK")
# Between two looks at memory, in seconds; and how many times as long as a look took at least, so
# that looking costs a large process little.
PAUSE, REST = 0.1, 10


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: CPU (user and system) and wall in seconds, peak memory in bytes.

    `samples` are moments of `time.monotonic` with the bytes of the tree then.
    """

    cpu: float
    seconds: float
    said: str
    samples: Sequence[tuple[float, int]] = field(default=(), repr=False)

    def peak(self, began: float = 0, ended: float = float("inf")) -> int | None:
        """Return the most memory between two moments.

        A span that nobody looked at has what was seen last before it.
        """
        within = [size for moment, size in self.samples if began <= moment <= ended]
        before = [size for moment, size in self.samples if moment < began]
        return max(within or before[-1:], default=None)


def watched(
    words: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Cost:
    """Run a command to its end; exits like it where it fails."""
    samples: list[tuple[float, int]] = []
    with tempfile.TemporaryFile() as said:
        before, began = _of_ended(), time.monotonic()
        with subprocess.Popen(words, cwd=cwd, env=env, stdout=said) as process:
            while process.poll() is None:
                moment = time.monotonic()
                if size := memory(process.pid):
                    samples.append((moment, size))
                time.sleep(max(PAUSE, REST * (time.monotonic() - moment)))
        seconds = time.monotonic() - began
        if process.returncode != 0:
            raise SystemExit(process.returncode)
        said.seek(0)
        return Cost(_of_ended() - before, seconds, said.read().decode(), samples)


def taken() -> float:
    """Return the CPU of this process and of all below it so far, in seconds."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    below = list(tree(os.getpid()))[1:]
    return own.ru_utime + own.ru_stime + _of_ended() + sum(map(_ticks, below)) / TICK


def memory(root: int) -> int:
    """Return the memory of a process and all below it, in bytes; what several share counts once."""
    return sum(map(_share, tree(root)))


def tree(root: int) -> Iterator[int]:
    """Yield a process and those below it that are there now."""
    below = defaultdict(list)
    for path in PROC.glob("[0-9]*/stat"):
        if found := _stat(path):
            below[int(found[1])].append(int(path.parent.name))
    left = [root]
    while left:
        one = left.pop()
        yield one
        left.extend(below[one])


def _of_ended() -> float:
    """Return the CPU of the processes below this one that have come to their end."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def _ticks(pid: int) -> int:
    """Return the CPU of a process and of those below it that ended."""
    found = _stat(PROC / str(pid) / "stat")
    return sum(map(int, found[11:15])) if found else 0


def _stat(path: Path) -> list[str]:
    """Return what stands behind the name of a process; nothing where it has ended."""
    try:
        return path.read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _share(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:  # ended meanwhile, or of a system that does not tell
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
