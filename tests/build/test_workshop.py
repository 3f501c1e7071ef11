"""The folder of a run: gone when it ends, swept when it died, left alone while it lives."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from generator.build import workshop as module
from generator.build.locks import let_go
from generator.build.workshop import is_mount_point, is_workshop, sweep, workshop
from tests.build.dying import WAYS
from tests.folders import ROOT, tree

# What may stand right after a death: only where the system cannot exchange there are such moments.
AFTER = {
    "exchange": {"whole"},
    "renames": {"whole", "missing"},
    "contents": {"whole", "mixed"},
    "contents by renames": {"whole", "mixed"},
}


def told(*words: str | Path) -> Any:
    """Run a program of this folder and return what it tells."""
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("way", WAYS)
def test_whoever_is_killed_leaves_a_whole_site_and_is_swept_away(way: str, tmp_path: Path) -> None:
    """Forty deaths at moments that a seed draws, then one before and one after each step."""
    kills = 40 if way == "exchange" else 5
    words = (str(tmp_path), way, "14", str(kills))
    said = told(sys.executable, "-m", "tests.build.dying", *words)
    assert sum(said["random"].values()) == kills
    assert sum(said["steps"].values()) > 10
    for found in map(json.loads, (*said["random"], *said["steps"])):
        assert found["after"] in AFTER[way], found
        assert (found["next"], found["left"]) == ("whole", ["site"]), found


def test_in_a_file_system_of_its_own_contents_are_swapped(tmp_path: Path) -> None:
    """Really mounted, where that is permitted; `test_publish` has the same without a mount."""
    name_space = ("unshare", "-Urm")
    try:
        subprocess.run([*name_space, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"nothing can be mounted here ({error}); the same is tested without")
    said = told(*name_space, sys.executable, "-m", "tests.build.mounted", tmp_path)
    assert said.pop("mounts") == [True, True, False, False]
    builds = {name: (one["build"], one["refused"]) for name, one in said.items()}
    full, closed = "ổ đĩa đã đầy, không ghi được site", "nơi đặt site chỉ đọc, không ghi được"
    assert builds == {
        "first": ("1", ""), "second": ("2", ""), "full": ("2", full), "after": ("4", ""),
        "bound": ("5", ""), "bound again": ("6", ""), "closed": ("4", closed),
    }  # fmt: skip
    for one in said.values():
        assert (one["state"], one["same folder"], one["ours"]) == ("whole", True, True)
        assert one["hidden"] == []


def test_a_folder_to_work_in_lies_beside_the_site_and_goes(tmp_path: Path) -> None:
    with workshop(tmp_path / "site") as room:
        assert room.parent == tmp_path
        assert is_workshop(tmp_path / "site", room.name)
        assert not is_workshop(tmp_path / "si", room.name)
        (room / "pages/a").mkdir(parents=True)
        (room / "pages/a/b").symlink_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_those_of_living_runs_are_left(tmp_path: Path) -> None:
    with workshop(tmp_path / "site") as one, workshop(tmp_path / "site") as other:
        (one / "pages").mkdir()
        with workshop(tmp_path / "site"):
            pass
        assert one.is_dir()
        assert other.is_dir()
        assert (one / "pages").is_dir()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_where_nothing_can_be_made_beside_the_site_it_is_made_within(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tempfile.mkdtemp

    def refuse(prefix: str, dir: Path) -> str:
        if dir == tmp_path:
            raise OSError(number, "không được")
        return made(prefix=prefix, dir=dir)

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    with pytest.raises(OSError, match="không được"), workshop(tmp_path / "site"):
        raise AssertionError("nothing to be within")
    (tmp_path / "site").mkdir()
    with workshop(tmp_path / "site") as room:
        assert room.parent == tmp_path / "site"
    assert list((tmp_path / "site").iterdir()) == []


def test_what_somebody_else_put_there_is_not_touched(tmp_path: Path) -> None:
    """A commit may hold folders of such a name, with a journal that asks to be ended."""
    stranger = tmp_path / ".site-abcd1234"
    (stranger / "site").mkdir(parents=True)
    (stranger / "site/index.html").write_text("của người lạ", encoding="utf-8")
    for name, text in (("lock", ""), ("mark", "1 2"), ("journal", "{}")):
        (stranger / name).write_text(text, encoding="utf-8")
    (tmp_path / ".site-ghi-chu").mkdir()
    (tmp_path / ".site-ghi_chu2").symlink_to(stranger)
    before = tree(tmp_path)
    with workshop(tmp_path / "site"):
        assert not (tmp_path / "site").exists()
    assert tree(tmp_path) == before


def test_a_run_that_died_before_it_had_begun_is_swept(tmp_path: Path) -> None:
    for number, names in enumerate(([], ["lock"], ["lock", "mark"], ["lock", "mark", "pages"])):
        room = tmp_path / f".site-abcd000{number}"
        room.mkdir()
        for name in names:
            (room / name).touch()
    sweep(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == [".site-abcd0003"]


def test_folders_that_may_not_be_changed_go_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is root deletes in any folder: what everybody else is refused is refused here."""
    delete = shutil.rmtree

    def refused(folder: Path, *, ignore_errors: bool) -> None:
        assert ignore_errors
        inner = (Path(above) for above, _, _ in os.walk(folder))
        if all(one.stat().st_mode & 0o700 == 0o700 for one in inner):
            delete(folder)

    monkeypatch.setattr(shutil, "rmtree", refused)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o500)
    with workshop(tmp_path / "site") as room:
        (room / "pages/a/b").mkdir(parents=True)
        (room / "pages/a/b/c.md").touch()
        (room / "pages/a/link").symlink_to(elsewhere)
        for folder, mode in (("pages/a/b", 0o500), ("pages/a", 0o400), ("pages", 0o500)):
            (room / folder).chmod(mode)
    assert [*tmp_path.iterdir()] == [elsewhere]
    assert elsewhere.stat().st_mode & 0o777 == 0o500, "what a link leads to is not ours"


def test_a_full_disk_leaves_no_folder_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "đầy")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="đầy"), workshop(tmp_path / "site"):
        raise AssertionError("a folder without a mark")
    assert list(tmp_path.iterdir()) == []


def test_what_a_dead_run_cannot_end_stops_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a run after that would put the dead one's older site over the newer one."""
    output = tmp_path / "site"
    room, lock = module._made(output)
    (room / "site").mkdir()
    (room / "journal").write_text("{}", encoding="utf-8")
    let_go(lock)

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "hỏng")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="hỏng"), workshop(output):
        raise AssertionError("begun over what another had begun")
    monkeypatch.undo()
    with workshop(output):
        assert output.is_dir()
    assert list(tmp_path.iterdir()) == [output]


def test_the_beginning_of_a_file_system_is_a_mount_point(tmp_path: Path) -> None:
    assert is_mount_point(Path("/"))
    assert is_mount_point(Path("/proc"))
    assert not is_mount_point(tmp_path)
    assert not is_mount_point(tmp_path / "khong-co")
    assert os.path.ismount("/")
