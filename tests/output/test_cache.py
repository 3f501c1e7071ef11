"""Entries of a cache: read as they were kept, where they were kept, or not at all."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from generator.output.cache import FOLDERS, Cache, tracked_cache
from tests.repositories import new_repository

NAME = "ab" * 32
DATA = "Điều đã đổi".encode()


def kept(folder: Path) -> Path:
    """Keep an entry in a folder; return its file."""
    Cache(folder).write("loai", NAME, "x", DATA)
    return folder / "loai" / "ab" / NAME


def read(folder: Path, name: str = NAME, sealed_as: str = "x", kind: str = "loai") -> bytes | None:
    return Cache(folder).read(kind, name, sealed_as)


def test_what_was_kept_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "hon"
    file = kept(folder)
    assert read(folder) == DATA
    assert read(folder, "cd" * 32) is None
    assert read(folder, sealed_as="y") is None
    assert [one for one in folder.rglob("*") if one.is_file()] == [file]


def damaged(entry: bytes) -> dict[str, bytes]:
    """Return what may stand in the place of an entry, by what it is."""
    return {
        "nothing": b"",
        "cut": entry[:-1],
        "one letter": entry[:-3] + b"X" + entry[-2:],
        "longer": entry + b" ",
        "without a seal": entry[32:],
        "markup": b"<script>alert(1)</script>\n",
        "no text": b"\xff" * 200,
    }


@pytest.mark.parametrize("what", damaged(b""))
def test_an_entry_that_is_not_as_it_was_kept_is_forgotten_and_made_anew(
    what: str, tmp_path: Path
) -> None:
    file = kept(tmp_path)
    file.write_bytes(damaged(file.read_bytes())[what])
    assert read(tmp_path) is None
    kept(tmp_path)
    assert read(tmp_path) == DATA


def test_an_entry_is_believed_where_it_was_kept_alone(tmp_path: Path) -> None:
    file = kept(tmp_path)
    shutil.copy(file, file.with_name("ab" + "0" * 62))
    shutil.copytree(tmp_path / "loai", tmp_path / "khac")
    # What is sealed says the kind and the name: whoever asks gives both.
    assert read(tmp_path, "ab" + "0" * 62, "another") is None
    assert read(tmp_path, kind="khac", sealed_as="another") is None


@pytest.mark.parametrize("way", ["no key", "another key", "a short key"])
def test_without_the_key_nothing_is_believed(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(tmp_path)
    key = {"no key": "", "another key": "k" * 40, "a short key": "k"}[way]
    monkeypatch.setenv("KEHOACH_CACHE_KEY", key)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "nha"))
    assert read(tmp_path) is None
    kept(tmp_path)
    assert read(tmp_path) == (DATA if way == "another key" else None)


@pytest.mark.parametrize("what", ["link", "pipe", "folder", "others may write", "of another"])
def test_an_entry_that_is_no_file_of_ours_is_forgotten(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / ".cache/kehoach"
    entry = kept(folder)
    if what == "others may write":
        entry.chmod(0o666)
    elif what == "of another":
        monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    else:
        entry.rename(tmp_path / "that")
        if what == "pipe":
            os.mkfifo(entry)
        elif what == "folder":
            entry.mkdir()
        else:
            entry.symlink_to(tmp_path / "that")
    assert read(folder) is None
    monkeypatch.undo()
    monkeypatch.setenv("KEHOACH_CACHE_KEY", "k" * 40)
    kept(folder)
    assert read(folder) == (None if what == "folder" else DATA)


def test_a_folder_that_others_may_write_is_closed_to_them(tmp_path: Path) -> None:
    folder = kept(tmp_path / ".cache/kehoach").parent
    assert folder.stat().st_mode & 0o077 == 0
    folder.chmod(0o777)
    assert read(tmp_path / ".cache/kehoach") is None
    kept(tmp_path / ".cache/kehoach")
    assert folder.stat().st_mode & 0o022 == 0
    assert read(tmp_path / ".cache/kehoach") == DATA


@pytest.mark.parametrize("link", [".cache", ".cache/kehoach", ".cache/kehoach/loai/ab"])
@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_made_or_read_behind_a_link(link: str, there: bool, tmp_path: Path) -> None:
    """As a commit may make it."""
    portal, elsewhere = tmp_path / "portal", tmp_path / "elsewhere"
    (portal / link).parent.mkdir(parents=True)
    if there:
        elsewhere.mkdir(mode=0o700)
    (portal / link).symlink_to(elsewhere)
    kept(portal / ".cache/kehoach")
    assert read(portal / ".cache/kehoach") is None
    assert [*elsewhere.rglob("*")] == []
    assert elsewhere.exists() is there


def test_what_was_of_no_use_for_longest_makes_room(tmp_path: Path) -> None:
    """The bound is shared out among the folders of a kind."""
    size = len(DATA) + 32
    cache = Cache(tmp_path, FOLDERS * 3 * size)
    names = ["ab" + f"{number:062x}" for number in range(4)]
    for age, name in enumerate(names[:3]):
        cache.write("loai", name, "x", DATA)
        os.utime(tmp_path / "loai/ab" / name, (1000 + age, 1000 + age))
    assert cache.read("loai", names[0], "x") == DATA
    cache.write("loai", names[3], "x", DATA)
    assert [cache.read("loai", name, "x") is None for name in names] == [False, True, False, False]


def test_what_was_never_finished_is_swept(tmp_path: Path) -> None:
    folder = kept(tmp_path).parent
    for name, age in (("a.new", 0), ("b.new", 1000)):
        (folder / name).write_bytes(b"x")
        if age:
            os.utime(folder / name, (age, age))
    kept(tmp_path)
    assert sorted(file.name for file in folder.iterdir()) == sorted(["a.new", NAME])


def test_two_that_write_at_once_leave_a_whole_entry(tmp_path: Path) -> None:
    begin = threading.Barrier(4)

    def write(data: bytes) -> None:
        begin.wait()
        for _ in range(50):
            Cache(tmp_path).write("loai", NAME, "x", data * 1000)

    writers = [threading.Thread(target=write, args=(data,)) for data in (b"a", b"b", b"c")]
    for one in writers:
        one.start()
    begin.wait()
    found = {read(tmp_path) for _ in range(200)}
    for one in writers:
        one.join()
    assert found <= {None, b"a" * 1000, b"b" * 1000, b"c" * 1000}
    assert read(tmp_path) in {b"a" * 1000, b"b" * 1000, b"c" * 1000}
    assert len([*(tmp_path / "loai/ab").iterdir()]) == 1


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("", encoding="utf-8")
    Cache(blocked).write("loai", NAME, "x", DATA)
    assert read(blocked) is None


def test_a_cache_that_git_keeps_is_told_with_the_cure(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "kho")
    entry = made.root / "cong/.cache/kehoach/versions/ab/x"
    entry.parent.mkdir(parents=True)
    entry.write_text("<script>alert(1)</script>\n", encoding="utf-8")
    cached = made.root / "cong/.cache/kehoach"
    assert tracked_cache(cached) == []
    made.commit("Đưa cả .cache vào")
    (problem,) = tracked_cache(cached)
    assert (problem.file, problem.rule, problem.severity) == (
        "cong/.cache/kehoach/versions/ab/x", "tracked-cache", "error",
    )  # fmt: skip
    assert "git rm -r --cached .cache" in problem.hint
    made.git("rm", "-rq", "--cached", "cong/.cache")
    assert tracked_cache(cached) == []
