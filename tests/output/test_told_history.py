"""What commits changed is told the same by one process and by several, remembered or not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from generator.history import GitError, History, ToldRevision, Trouble
from generator.history.log import read_history
from generator.link.site import link
from generator.memory import NOTHING, Memory
from generator.output import told_history
from generator.output.cache import Cache
from generator.output.remembered import Remembered
from generator.output.told_history import tell_history
from generator.problems import Problem
from generator.processes import inherited
from generator.reading.plans import load
from generator.reading.settings import Settings, read_settings
from tests.folders import ROOT, edit, write_base
from tests.repositories import new_repository

PLANS = 5
Telling = Callable[[Memory], tuple[ToldRevision, ...]]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return the settings of a repository of some plans, each encoded and then mended."""
    made = new_repository(tmp_path / "kho")
    folder = write_base(made.root / "plans")
    text = (folder / "xa-mau-ke-hoach.yml").read_text("utf-8")
    names = [f"xa-mau-{number}" for number in range(PLANS)]
    for name in names:
        (folder / f"{name}.yml").write_text(
            text.replace("id: xa-mau-ke-hoach", f"id: {name}"), encoding="utf-8"
        )
    made.commit("Nhập liệu")
    for name in names:
        edit(folder / f"{name}.yml", {"type: ke-hoach": "type: chuong-trinh"})
        made.commit(f"Sửa {name}")
    found, problems = read_settings(ROOT / "mkdocs.yml", folder, tmp_path / "site")
    assert problems == []
    return found.model_copy(update={"cache": tmp_path / "nho"})


def telling(settings: Settings) -> Telling:
    site, _ = link(load(settings.plans))
    history = read_history(settings.plans)

    def told(memory: Memory) -> tuple[ToldRevision, ...]:
        problems: list[Problem] = []
        found = tell_history(settings, history, site, memory, problems, nullcontext)
        assert problems == []
        return found

    return told


def test_several_processes_tell_what_one_tells(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, shared_out = telling(settings), list[int]()
    alone = told(NOTHING)
    assert len(alone) == 2 * PLANS + 1
    assert any(one.revision.changes for one in alone)

    def heard(work: Callable[[Any], Any], jobs: Sequence[Any], **said: Any) -> Iterator[Any]:
        shared_out.append(len(jobs))
        return inherited(work, jobs, 2, **said)

    monkeypatch.setattr(told_history, "inherited", heard)
    monkeypatch.setattr(told_history, "_MANY", 2)
    monkeypatch.setattr(told_history, "_PLANS", 2)
    monkeypatch.setattr(told_history, "cores", lambda: 2)
    assert told(NOTHING) == alone
    memory = Remembered(Cache(settings.cache))
    assert told(memory) == alone
    assert shared_out == [3, 3]
    assert told(memory) == alone
    assert shared_out == [3, 3], "all of it is remembered"


def test_a_process_that_dies_costs_time_and_no_word(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, ours = telling(settings), os.getpid()
    alone = told(NOTHING)

    def dying(work: Callable[[Any], Any], jobs: Sequence[Any], **_said: Any) -> Iterator[Any]:
        assert os.getpid() == ours
        yield work(jobs[0])
        raise BrokenProcessPool

    monkeypatch.setattr(told_history, "inherited", dying)
    monkeypatch.setattr(told_history, "_MANY", 2)
    monkeypatch.setattr(told_history, "_PLANS", 2)
    assert told(NOTHING) == alone


def test_what_git_refuses_several_processes_is_told_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, _ = link(load(settings.plans))
    history = read_history(settings.plans)

    class Refusing:
        @staticmethod
        def of(*_: object) -> None:
            raise GitError(Trouble("git-failed", settings.plans, "không đọc được"))

    monkeypatch.setattr(told_history, "Past", Refusing)
    monkeypatch.setattr(told_history, "_MANY", 2)
    monkeypatch.setattr(told_history, "_PLANS", 2)
    monkeypatch.setattr(told_history, "cores", lambda: 2)
    problems: list[Problem] = []
    assert tell_history(settings, history, site, NOTHING, problems) == ()
    assert len(problems) == 1


def test_without_a_past_nothing_is_told(settings: Settings) -> None:
    site, _ = link(load(settings.plans))
    problems: list[Problem] = []
    assert tell_history(settings, History(), site, NOTHING, problems) == ()
    assert problems == []
