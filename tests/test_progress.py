"""A run tells each stage when it is over; a quiet one only remembers the figures."""

from __future__ import annotations

import io
import re
import threading

import pytest
from rich.console import Console

from generator.progress import Progress


def console(terminal: bool = False) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=40, highlight=False)


def said(told: Console) -> str:
    assert isinstance(told.file, io.StringIO)
    return told.file.getvalue()


def test_a_stage_is_told_with_its_count_and_time_in_one_line() -> None:
    told = console()
    with Progress(told).stage("read", "Đọc [các] kế hoạch từ một thư mục rất dài") as stage:
        assert said(told) == ""
        stage.advance("a.yml")
        stage.advance(count=2)
    assert re.fullmatch(
        r"Đọc \[các\] kế hoạch từ một thư mục rất dài: 3 \(0\.\d\d giây\)\n", said(told)
    )


def test_a_stage_that_counts_nothing_tells_no_number() -> None:
    told = console()
    with Progress(told).stage("host", "Dựng trang"):
        pass
    assert re.fullmatch(r"Dựng trang: \(0\.\d\d giây\)\n", said(told))


def test_a_quiet_run_remembers_the_stages_in_order() -> None:
    told = console(terminal=True)
    run = Progress(told, quiet=True)
    for name in ("a", "b"):
        with run.stage(name, name) as stage:
            stage.advance()
    assert said(told) == ""
    assert [(one.name, one.count) for one in run.stages] == [("a", 1), ("b", 1)]
    assert all(one.seconds >= 0 for one in run.stages)


def test_seconds_are_those_between_beginning_and_end(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([10.0, 12.5])
    monkeypatch.setattr("generator.progress.time.perf_counter", lambda: next(clock))
    with Progress(console()).stage("a", "A") as stage:
        pass
    assert stage.seconds == 2.5


def test_cpu_is_what_was_counted_between_beginning_and_end() -> None:
    counted = iter([1.0, 4.0])
    with Progress(console(), quiet=True, cpu=lambda: next(counted)).stage("a", "A") as stage:
        pass
    assert stage.cpu == 3.0


def test_a_terminal_shows_the_latest_thing_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    times = [0.0]
    monkeypatch.setattr("generator.progress.time.perf_counter", lambda: times[0])
    with Progress(console(terminal=True)).stage("a", "Viết") as stage:
        shown = stage.status
        assert shown
        for moment, thing in ((0.05, "một"), (0.2, "hai"), (0.25, "ba")):
            times[0] = moment
            stage.advance(thing)
        assert shown.status == "Viết: 2 hai"
    assert stage.status is None
    assert stage.count == 3


def test_no_thread_draws_while_a_process_is_forked() -> None:
    before = set(threading.enumerate())
    with Progress(console(terminal=True)).stage("render", "viết") as stage:
        assert set(threading.enumerate()) - before
        with stage.still():
            assert not set(threading.enumerate()) - before
        assert set(threading.enumerate()) - before
