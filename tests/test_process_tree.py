"""What is told of a process counts those below it, alive or ended, and shared memory once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.bench.tree import PROC, Cost, memory, taken, tree, watched

WORKED, HELD = 0.2, 80_000_000
WORK = f"import time\nwhile time.process_time() < {WORKED}: pass\n"
CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORK!r}])"
# A process that holds much, and one below it that was given the same without writing to it.
FORKED = f"""
import os, sys
held = bytearray(os.urandom(1)) * {HELD}
if os.fork() == 0:
    print("ready", flush=True)
sys.stdin.read()
"""
only_linux = pytest.mark.skipif(
    not (PROC / "self" / "smaps_rollup").exists(), reason="the system does not tell"
)


@contextmanager
def waiting(script: str) -> Iterator[int]:
    """Run a script that tells when it is ready, and then waits until it is let go."""
    words = [sys.executable, "-c", script]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        yield process.pid


def test_a_command_costs_what_those_below_it_cost() -> None:
    cost = watched([sys.executable, "-c", CHILD])
    assert cost.cpu >= WORKED


def test_a_command_says_what_it_prints_and_ends_all_where_it_fails() -> None:
    assert watched([sys.executable, "-c", "print('xong')"]).said == "xong\n"
    with pytest.raises(SystemExit, match="3"):
        watched([sys.executable, "-c", "raise SystemExit(3)"])


def test_work_of_children_counts_while_they_are_there_and_when_they_are_gone() -> None:
    before = taken()
    with waiting(f"{WORK}print('ready', flush=True); input()") as child:
        assert child in tree(os.getpid())
        assert taken() - before >= WORKED / 2  # the system counts in ticks
    assert taken() - before >= WORKED


@only_linux
def test_memory_that_processes_share_counts_once() -> None:
    with waiting(FORKED) as root:
        assert len(list(tree(root))) == 2
        assert HELD < memory(root) < 1.5 * HELD


@only_linux
def test_a_process_that_is_gone_takes_nothing() -> None:
    with waiting("print('ready', flush=True); input()") as root:
        pass
    assert memory(root) == 0


def test_the_peak_of_a_span_is_the_most_seen_in_it_or_else_the_last_before() -> None:
    cost = Cost(0, 0, "", samples=[(1.0, 10), (2.0, 30), (3.0, 20)])
    assert cost.peak() == 30
    assert cost.peak(2.5, 4) == 20
    assert cost.peak(3.5, 4) == 20
    assert cost.peak(0, 0.5) is None
    assert Cost(0, 0, "").peak() is None
