"""Whoever works plans out says the same; whoever dies at it is no end, and leaves nobody behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import executors
from generator.build.executors import (
    FEW,
    ClusterError,
    hands_of,
    is_executor,
)
from generator.build.gathering import Gathered, gathered
from generator.build.plan_stage import PlanSaid, Workplace, said_of
from tests.folders import PLAN, ROOT

REAL = ROOT / "plans"
# Reads plans by two processes until it is killed; says so when the first has begun.
# What is started in the background is told to pass over Ctrl+C, and hands that on.
READING = """
import signal
import sys
from pathlib import Path
from generator.build import executors
from generator.build.gathering import gathered
from tests.build.test_executors import rest
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    executors.said_of = rest
    gathered(Path(sys.argv[1]), None, executors.hands_of("processes:2"))
"""


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("auto", True),
        ("in-process", True),
        ("processes", True),
        ("processes:2", True),
        ("processes:0", False),
        ("processes:-1", False),
        ("threads", False),
        ("dask://cum.vi-du.vn:8786", True),
        ("dask://cum", False),
        ("dask://cum:8786/x", False),
        ("tcp://cum:8786", False),
        ("", False),
    ],
)
def test_names(name: str, known: bool) -> None:
    assert is_executor(name) is known


# Seconds within which a run ends on a machine that has much else to do.
PATIENCE = 150


def said_by(name: str, folder: Path, cache: Path | None = None) -> Gathered:
    return replace(gathered(folder, cache, hands_of(name)), spent={})


def many(folder: Path, count: int) -> None:
    """Write so many plans beside one: each the same under a name of its own."""
    text = (folder / PLAN).read_text("utf-8")
    for number in range(count - 1):
        name = f"xa-mau-{number:03d}"
        copied = text.replace("id: xa-mau-ke-hoach", f"id: {name}")
        (folder / f"{name}.yml").write_text(copied, encoding="utf-8")


def test_two_processes_say_what_this_one_says(tmp_path: Path) -> None:
    expected = said_by("in-process", REAL)
    assert said_by("processes:2", REAL, tmp_path) == expected
    assert said_by("in-process", REAL, tmp_path) == expected, "what they remembered"
    assert repr(said_by("processes:2", REAL)) == repr(expected)


def test_few_plans_are_worked_out_here(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "shared_out", None)
    many(plans, FEW - 1)
    assert len(said_by("auto", plans).site.plans) == FEW - 1


def dying(place: Workplace, paths: Sequence[Path]) -> tuple[PlanSaid, ...]:
    """Die at one plan each time, and at another the first time."""
    for path in paths:
        if path.name == "xa-mau-003.yml":
            os.kill(os.getpid(), signal.SIGKILL)
        once = place.folder.parent / "once"
        if path.name == "xa-mau-007.yml" and not once.exists():
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return said_of(place, paths)


def test_what_a_dead_worker_was_at_is_tried_once_more(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(plans, 12)
    expected = said_by("in-process", plans)
    monkeypatch.setattr(executors, "said_of", dying)
    found = said_by("processes:2", plans)
    assert [one.rule for one in found.unread] == ["worker-died"]
    assert found.unread[0].file == "plans/xa-mau-003.yml"
    left = {name: plan for name, plan in expected.site.plans.items() if name != "xa-mau-003"}
    assert dict(found.site.plans) == left


def rest(place: Workplace, paths: Sequence[Path]) -> tuple[PlanSaid, ...]:
    """Say who is at work, and never end."""
    (place.folder.parent / f"{os.getpid()}.worker").touch()
    signal.pause()
    return ()


@pytest.mark.parametrize("way", ["SIGTERM", "SIGINT", "SIGKILL"])
def test_whoever_ends_leaves_no_worker_behind(way: str, plans: Path) -> None:
    many(plans, 8)
    asking = subprocess.Popen(
        [sys.executable, "-c", READING, str(plans)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )

    def workers() -> list[int]:
        return [int(file.stem) for file in plans.parent.glob("*.worker")]

    wait_until(lambda: len(workers()) == 2)
    asking.send_signal(signal.Signals[way])
    asking.communicate(timeout=PATIENCE)
    wait_until(lambda: not any(map(alive, workers())))


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for `PATIENCE` at most, and leave the processor to whoever is waited for."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text("utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_a_cluster_that_cannot_be_used_is_told(plans: Path) -> None:
    with pytest.raises(ClusterError):
        said_by("dask://127.0.0.1:1", plans)


def test_a_cluster_is_asked_for_nothing_that_is_remembered(plans: Path, tmp_path: Path) -> None:
    expected = said_by("in-process", plans, tmp_path / "cache")
    assert said_by("dask://127.0.0.1:1", plans, tmp_path / "cache") == expected


def test_a_cluster_says_what_this_process_says(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    folder = tmp_path / "plans"
    shutil.copytree(REAL, folder)
    expected = said_by("in-process", folder)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        name = f"dask://{cluster.scheduler_address.removeprefix('tcp://')}"
        assert said_by(name, folder) == expected
