"""Locks: one run has them at a time, and the end of a run lets go of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import locks
from generator.build.locks import let_go, lock_file, locked_folder


def test_a_file_is_locked_by_one_until_it_lets_go(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    file.touch()
    mine = lock_file(file)
    assert mine is not None
    assert lock_file(file) is None
    let_go(mine)
    again = lock_file(file)
    assert again is not None
    let_go(again)


def test_the_death_of_a_run_lets_go(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    file.touch()
    script = (
        "import os, signal, sys; from pathlib import Path; "
        "from generator.build.locks import lock_file; "
        "assert lock_file(Path(sys.argv[1])) is not None; print('có', flush=True); "
        "os.read(0, 1)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline()
        assert lock_file(file) is None
        run.kill()
    mine = lock_file(file)
    assert mine is not None
    let_go(mine)


@pytest.mark.parametrize("make", ["nothing", "folder", "link"])
def test_what_is_no_file_is_not_locked(make: str, tmp_path: Path) -> None:
    file = tmp_path / "lock"
    if make == "folder":
        file.mkdir()
    elif make == "link":
        file.symlink_to("/dev/null")
    assert lock_file(file) is None


def test_where_nothing_can_be_locked_only_a_new_file_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_locked", lambda _: None)
    file = tmp_path / "lock"
    file.touch()
    assert lock_file(file) is None
    mine = lock_file(file, is_new=True)
    assert mine is not None
    let_go(mine)
    with locked_folder(tmp_path), locked_folder(tmp_path):
        pass  # nobody waits for anybody


def test_a_folder_is_had_by_one_and_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    with locked_folder(tmp_path):
        with pytest.raises(OSError, match=str(tmp_path)), locked_folder(tmp_path):
            raise AssertionError("had by two")
        with locked_folder(tmp_path.parent):
            pass
    with locked_folder(tmp_path):
        pass
