"""Work is shared out in order; no process outlives the one that asked, and no death is silent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from generator import processes
from generator.processes import Errand, ErrandDiedError, cores, inherited, shared_out
from tests.folders import ROOT

# Asks for work that never ends, says who does it, and is then killed in one way or another.
ASKING = """
import sys
from functools import partial
from generator.processes import inherited, shared_out
from tests.test_processes import rest
if __name__ == "__main__":
    folder, how = sys.argv[1:]
    if how == "spawned":
        list(shared_out(folder, rest, range(2), 2))
    else:
        list(inherited(partial(rest, folder), range(2), 2))
"""


def times(given: int, job: int) -> tuple[int, int]:
    return given * job, os.getpid()


def die(given: int, job: int) -> int:
    if job == given:
        os.kill(os.getpid(), signal.SIGKILL)
    return job


def fail(given: str, job: int) -> int:
    raise ValueError(f"{given} {job}")


def rest(folder: str, job: int) -> None:
    (Path(folder) / str(os.getpid())).touch()
    threading.Event().wait()


def test_results_come_in_the_order_of_the_jobs() -> None:
    found = list(shared_out(3, times, range(20), 2))
    assert [one for one, _ in found] == [3 * job for job in range(20)]
    assert os.getpid() not in {process for _, process in found}


@pytest.mark.parametrize(("jobs", "processes"), [(range(5), 1), (range(1), 2), (range(0), None)])
def test_little_is_done_by_this_process(jobs: range, processes: int | None) -> None:
    found = list(shared_out(3, times, jobs, processes))
    assert found == [(3 * job, os.getpid()) for job in jobs]


def test_there_is_a_core() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(shared_out(5, die, range(20), 2))


def test_what_goes_wrong_in_a_process_is_told() -> None:
    with pytest.raises(ValueError, match="mẫu 0"):
        list(shared_out("mẫu", fail, range(20), 2))


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no thread count that another test has left behind."""
    if not hasattr(os, "fork") or sys.platform == "darwin":
        pytest.skip("no safe fork here")
    monkeypatch.setattr(processes, "threads", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_those_that_inherit_know_what_cannot_be_handed_over() -> None:
    lock = threading.Lock()  # no pickle holds one
    rested: list[str] = []

    @contextmanager
    def still() -> Iterator[None]:
        rested.append("still")
        yield
        rested.append("on")

    def work(job: int) -> tuple[int, bool, int]:
        return 3 * job, lock.locked(), os.getpid()

    with lock:
        found = list(inherited(work, range(20), 2, still))
    assert [one[:2] for one in found] == [(3 * job, True) for job in range(20)]
    assert os.getpid() not in {one[2] for one in found}
    assert rested == ["still", "on"]


@pytest.mark.usefixtures("alone")
def test_each_generation_begins_with_what_this_process_knows() -> None:
    known: list[int] = []

    def work(job: int) -> tuple[int, tuple[int, ...], int]:
        before = tuple(known)
        known.append(job)
        return job, before, os.getpid()

    found = list(inherited(work, range(11), 2, generations=3))
    assert [job for job, _, _ in found] == list(range(11))
    generations = [found[0:4], found[4:8], found[8:11]]
    processes = [{process for _, _, process in some} for some in generations]
    assert not processes[0] & processes[1] | processes[1] & processes[2]
    for some in generations:
        jobs = {job for job, _, _ in some}
        assert all(jobs.issuperset(before) for _, before, _ in some)
    assert known == []


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(("jobs", "processes"), [(range(5), 1), (range(1), 2), (range(0), None)])
def test_little_is_inherited_by_nobody(jobs: range, processes: int | None) -> None:
    found = list(inherited(partial(times, 3), jobs, processes))
    assert found == [(3 * job, os.getpid()) for job in jobs]


def test_where_a_thread_runs_nobody_is_forked() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        found = list(inherited(partial(times, 3), range(5), 2))
    finally:
        over.set()
        thread.join()
    assert found == [(3 * job, os.getpid()) for job in range(5)]


# How many threads there are before and after a database was opened, and whether one may fork.
_OPENED = """
import duckdb
from generator.processes import may_fork, threads
print(threads(), may_fork())
held = duckdb.connect(":memory:")
print(threads() > 1, may_fork())
"""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="nobody sees threads here")
def test_where_a_library_runs_threads_unseen_nobody_is_forked() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _OPENED], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.split("\n")[:2] == ["1 True", "True False"]


@pytest.mark.parametrize("lacking", ["fork", "safety"])
@pytest.mark.usefixtures("alone")
def test_where_the_system_has_no_safe_fork_this_process_does_it(
    lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if lacking == "fork":
        monkeypatch.delattr(os, "fork")
    else:
        monkeypatch.setattr(sys, "platform", "darwin")
    assert {by for _, by in inherited(partial(times, 3), range(5), 2)} == {os.getpid()}


@pytest.mark.usefixtures("alone")
def test_an_heir_that_is_killed_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(inherited(partial(die, 5), range(20), 2))


@pytest.mark.usefixtures("alone")
def test_what_goes_wrong_in_an_heir_is_told() -> None:
    with pytest.raises(ValueError, match="mẫu 0"):
        list(inherited(partial(fail, "mẫu"), range(20), 2))


def wait_for(happens: Callable[[], bool], seconds: float = 60) -> bool:
    """Ask again until something happens; only a test that fails waits long."""
    end = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > end:
            return False
        threading.Event().wait(0.02)
    return True


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def heed_interrupts() -> None:
    """Undo what a shell does to its background jobs, which hear no Ctrl+C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.parametrize("how", ["spawned", "forked"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_is_left_when_the_one_that_asked_is_gone(
    number: signal.Signals, how: str, tmp_path: Path
) -> None:
    script = tmp_path / "asking.py"
    script.write_text(ASKING, encoding="utf-8")
    seen = tmp_path / "seen"
    seen.mkdir()
    asking = subprocess.Popen(
        [sys.executable, script, seen, how],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=heed_interrupts,  # noqa: PLW1509
    )
    try:
        assert wait_for(lambda: len(list(seen.iterdir())) == 2)
    finally:
        # A terminal tells Ctrl+C to all processes of a group.
        (os.killpg if number == signal.SIGINT else os.kill)(asking.pid, number)
        asking.wait(30)
    working = [int(path.name) for path in seen.iterdir()]
    assert wait_for(lambda: not any(map(is_there, working)))


def who(given: str) -> tuple[str, int, int]:
    return given, os.getpid(), os.nice(0)


def wait_forever(folder: str) -> None:
    (Path(folder) / "begun").touch()
    try:
        threading.Event().wait()
    finally:
        (Path(folder) / "tidied").touch()


def fall(given: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_an_errand_goes_on_beside_and_gives_way() -> None:
    errand = Errand.begin(who, "việc")
    given, process, nice = errand.answer()
    assert (given, nice) == ("việc", min(19, os.nice(0) + 10))
    assert process != os.getpid()
    assert not is_there(process)


def test_an_errand_that_is_given_up_tidies_up_and_is_gone(tmp_path: Path) -> None:
    errand = Errand.begin(wait_forever, str(tmp_path))
    assert wait_for((tmp_path / "begun").exists)
    os.kill(errand.process.pid or 0, signal.SIGINT)
    time.sleep(0.2)
    assert not errand.is_over(), "it does not hear Ctrl+C"
    errand.end()
    assert (tmp_path / "tidied").exists()
    assert errand.process.exitcode is None or not errand.process.is_alive()


def test_an_errand_that_dies_is_told() -> None:
    errand = Errand.begin(fall, "việc")
    with pytest.raises(ErrandDiedError):
        errand.answer()
