"""Files onto the disk: pieces in their order, and a new site in the place of the old one."""

from __future__ import annotations

import errno
import os
import socket
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.build import publish
from generator.build import workshop as module
from generator.build.publish import may_replace, put, replace_site
from generator.build.workshop import workshop
from generator.progress import Stage
from tests.folders import tree


def site(folder: Path, page: str) -> Path:
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "build.json").write_text(page, encoding="utf-8")
    (folder / "index.html").write_text(page, encoding="utf-8")
    return folder


def published(output: Path, page: str) -> dict[str, str]:
    """Publish a site as a build does, and return what was built."""
    with workshop(output) as room:
        new = tree(site(room / "site", page))
        replace_site(output, room / "site")
    return new


def go(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system have no exchange (`renames`), or the site be a mount point (`contents`)."""
    if way == "renames":
        monkeypatch.setattr(publish, "exchange", lambda *_: False)
    elif way == "contents":
        monkeypatch.setattr(module, "is_mount_point", lambda folder: folder.name == "site")


def refuse_to_rename(
    output: Path, number: int, exchanges: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the system refuse to rename the folder of the site, or anything to its name."""
    rename = Path.rename

    def refuse(one: Path, other: Path) -> bool:
        if exchanges:
            raise OSError(number, "hỏng")
        return False

    def renamed(path: Path, target: Path) -> Path:
        if output in (path, target):
            raise OSError(number, "hỏng")
        return rename(path, target)

    monkeypatch.setattr(publish, "exchange", refuse)
    monkeypatch.setattr(Path, "rename", renamed)


def test_a_file_in_pieces_is_one_file_and_counts_once(tmp_path: Path) -> None:
    stage = Stage("a", "A")
    (tmp_path / "a.txt").write_text("cũ", encoding="utf-8")
    put(tmp_path, [("a.txt", b"1"), ("b/c.txt", b"x"), ("a.txt", b"2")], stage)
    assert (tmp_path / "a.txt").read_bytes() == b"12"
    assert (tmp_path / "b" / "c.txt").read_bytes() == b"x"
    assert stage.count == 2


def test_only_a_folder_that_is_ours_may_be_replaced(tmp_path: Path) -> None:
    assert may_replace(tmp_path / "khong-co")
    assert may_replace(tmp_path)
    ours = site(tmp_path / "site", "")
    assert may_replace(ours)
    (ours / ".git").mkdir()
    assert not may_replace(ours)
    assert not may_replace(tmp_path)
    (tmp_path / "link").symlink_to("khong-co")
    assert may_replace(tmp_path / "link")


def no_folder(path: Path, kind: str) -> None:
    """Put there what is there and is no folder."""
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(os.path.relpath(path))  # a socket's address has a hundred bytes at most
    elif kind == "link to a device":
        path.symlink_to(os.devnull)
    else:
        path.write_text("", encoding="utf-8")


@pytest.mark.parametrize("kind", ["file", "pipe", "socket", "link to a device"])
def test_what_is_no_folder_is_never_replaced(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    output = tmp_path / "site"
    no_folder(output, kind)
    before = output.lstat()
    assert not may_replace(output)
    with pytest.raises(NotADirectoryError):
        published(output, "mới")
    assert (output.lstat().st_mode, output.lstat().st_ino) == (before.st_mode, before.st_ino)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_no_part_of_a_site_counts_for_nothing(tmp_path: Path) -> None:
    """A new file system has a folder of its own, a run that died in it left its workshop."""
    for name in ("lost+found", ".o-abcd1234"):
        (tmp_path / "o" / name).mkdir(parents=True)
    assert may_replace(tmp_path / "o")
    (tmp_path / "o" / ".o-abc").mkdir()
    assert not may_replace(tmp_path / "o")


@pytest.mark.parametrize("way", ["exchange", "renames", "contents"])
def test_the_new_site_stands_where_the_old_one_stood(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(way, monkeypatch)
    output = site(tmp_path / "site", "cũ")
    (output / "bo.html").write_text("", encoding="utf-8")
    new = published(output, "mới")
    assert tree(output) == new
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("way", ["exchange", "renames", "contents"])
@pytest.mark.parametrize("empty", [True, False])
def test_the_first_site_needs_no_old_one(
    way: str, empty: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(way, monkeypatch)
    if empty or way == "contents":
        (tmp_path / "site").mkdir()
    assert published(tmp_path / "site", "mới") == tree(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM])
@pytest.mark.parametrize("exchanges", [True, False])
def test_a_folder_that_may_not_be_renamed_gets_new_contents(
    number: int, exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a mount point that nothing told of beforehand."""
    output = site(tmp_path / "site", "cũ")
    refuse_to_rename(output, number, exchanges, monkeypatch)
    place = output.stat().st_ino
    assert published(output, "mới") == tree(output)
    assert output.stat().st_ino == place


@pytest.mark.parametrize("is_old", [True, False])
@pytest.mark.parametrize("exchanges", [True, False])
def test_a_site_that_cannot_be_put_there_leaves_what_was(
    is_old: bool, exchanges: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = site(tmp_path / "site", "cũ") if is_old else tmp_path / "site"
    refuse_to_rename(output, errno.EIO, exchanges, monkeypatch)
    with pytest.raises(OSError, match="hỏng"):
        published(output, "mới")
    assert output.exists() is is_old
    assert not is_old or (output / "index.html").read_text("utf-8") == "cũ"
    assert [path.name for path in tmp_path.iterdir()] == (["site"] if is_old else [])


def test_a_run_that_is_interrupted_between_two_renames_ends_what_it_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the only moment without a site: the old one is put away, the new one waits."""
    output, rename = site(tmp_path / "site", "cũ"), Path.rename

    def interrupted(path: Path, target: Path) -> Path:
        done = rename(path, target)
        if path == output:
            monkeypatch.undo()
            raise KeyboardInterrupt
        return done

    go("renames", monkeypatch)
    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        published(output, "mới")
    assert (output / "index.html").read_text("utf-8") == "mới"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_reader_never_misses_a_page_nor_sees_two_builds(tmp_path: Path) -> None:
    """Two runs publish at once, again and again, while a reader reads by name and by folder."""
    output = site(tmp_path / "site", "0")
    ended, seen = threading.Event(), Counter[str]()

    def publish(name: str) -> None:
        for number in range(6):
            published(output, f"{name}{number}")

    def read() -> None:
        while not ended.is_set():
            assert (output / "index.html").read_bytes()
            folder = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
            try:
                said = {read_at(folder, page) for page in ("index.html", "api/build.json")}
                assert len(said) == 1
                seen.update(said)
            except FileNotFoundError:  # it was long replaced when its page was asked for
                assert output.stat().st_ino != os.fstat(folder).st_ino
            finally:
                os.close(folder)

    with ThreadPoolExecutor() as pool:
        reader = pool.submit(read)
        writers = [pool.submit(publish, name) for name in "ab"]
        for one in writers:
            one.result()
        ended.set()
        reader.result()
    assert len(seen) > 6
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def read_at(folder: int, page: str) -> str:
    with os.fdopen(os.open(page, os.O_RDONLY, dir_fd=folder), encoding="utf-8") as file:
        return file.read()
