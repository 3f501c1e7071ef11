"""Files opened: plain ones alone, never waited for, and no link that was put there meanwhile."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.reading.opening import OutsideError, open_below, open_plain, real_path

SECRET = "bí mật"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/c.md").write_text("chữ", encoding="utf-8")
    (tmp_path / "a/.env").write_text(SECRET, encoding="utf-8")
    (tmp_path / "ngoai.md").write_text(SECRET, encoding="utf-8")
    return tmp_path / "a"


def listen(path: Path) -> None:
    # The address of a socket is short; the folders of tests are not.
    here = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(here)


ODD: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "socket": listen,
    "folder": Path.mkdir,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "link to nothing": lambda path: path.symlink_to("khong-co"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_plain_file_is_refused_and_never_waited_for(kind: str, folder: Path) -> None:
    path = folder / "x.md"
    ODD[kind](path)
    with pytest.raises(OSError), open_plain(path):  # noqa: PT011 - of many kinds
        raise AssertionError(kind)
    with pytest.raises(OSError), open_below(folder, PurePosixPath("x.md")):  # noqa: PT011
        raise AssertionError(kind)


def test_a_plain_file_is_read(folder: Path) -> None:
    with open_plain(folder / "b/c.md") as file:
        assert file.read().decode() == "chữ"
    with open_below(folder, PurePosixPath("b/c.md")) as file:
        assert file.read().decode() == "chữ"


@pytest.mark.parametrize(
    "target", ["../ngoai.md", ".env", "/proc/self/environ", "b/../../ngoai.md", "b/../.env"]
)
def test_a_link_elsewhere_or_to_what_is_hidden_is_not_followed(target: str, folder: Path) -> None:
    (folder / "x.md").symlink_to(target)
    (folder / "qua").symlink_to("..")
    for path in ("x.md", "qua/ngoai.md", "../ngoai.md", ".env"):
        with pytest.raises(OutsideError), open_below(folder, PurePosixPath(path)):
            raise AssertionError(path)


def test_a_link_within_is_followed(folder: Path) -> None:
    (folder / "x.md").symlink_to("b/c.md")
    (folder / "d").symlink_to("b")
    assert real_path(folder, PurePosixPath("d/c.md")) == PurePosixPath("b/c.md")
    for path in ("x.md", "d/c.md"):
        with open_below(folder, PurePosixPath(path)) as file:
            assert file.read().decode() == "chữ"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_link_that_is_put_there_meanwhile_is_not_followed(
    what: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the opening: the very last moment at which anybody could."""
    known = os.open

    def swap_first(path: str, flags: int, dir_fd: int | None = None) -> int:
        if path == ("c.md" if what == "file" else "b"):
            (folder / "b").rename(folder / "cu")
            if what == "file":
                (folder / "cu/c.md").unlink()
                (folder / "cu/c.md").symlink_to(folder.parent / "ngoai.md")
                (folder / "cu").rename(folder / "b")
            else:
                (folder / "b").symlink_to(folder.parent)
                (folder.parent / "c.md").write_text(SECRET, encoding="utf-8")
        return known(path, flags, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", swap_first)
    monkeypatch.setattr(os, "supports_dir_fd", {swap_first})
    with pytest.raises(OSError), open_below(folder, PurePosixPath("b/c.md")):  # noqa: PT011
        raise AssertionError("followed")


def test_a_link_that_comes_and_goes_never_leads_out(folder: Path) -> None:
    """A race in earnest: what is read is the page, or nothing."""
    plain, link = folder / "plain", folder / "link"
    link.symlink_to(folder.parent / "ngoai.md")
    plain.write_text("chữ", encoding="utf-8")
    ended = threading.Event()

    def swap() -> None:
        while not ended.is_set():
            for one in (plain, link):
                os.link(one, folder / "moi", follow_symlinks=False)
                (folder / "moi").replace(folder / "b/c.md")

    other = threading.Thread(target=swap)
    other.start()
    said = set()
    try:
        for _ in range(400):
            try:
                with open_below(folder, PurePosixPath("b/c.md")) as file:
                    said.add(file.read().decode())
            except OSError:
                said.add("refused")
    finally:
        ended.set()
        other.join()
    assert said <= {"chữ", "refused"}
    assert "refused" in said


def test_below_links_in_a_circle_no_file_is_opened(folder: Path) -> None:
    (folder / "vong").symlink_to("vong")
    with (
        pytest.raises(OSError, match="symbolic links"),
        open_below(folder / "vong", PurePosixPath("x")),
    ):
        pass
