"""Folders of strangers' files: what is read, what is passed over, what is told at its place."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.problems import Problem
from generator.reading import strangers
from generator.reading.strangers import (
    MAX_DEPTH,
    MAX_PUBLISHED,
    files_below,
    is_leaving,
    led_elsewhere,
    published_files,
    read_below,
)
from tests.reading.test_opening import ODD
from tests.told import rows

LEAVINGS = (
    ".gitkeep", ".gitignore", ".DS_Store", "._ảnh.png", ".index.md.swp", ".x.swo", ".#index.md",
    ".~lock.a.docx#", "index.md~", "#index.md#", "~$a.docx", "Thumbs.db", "desktop.ini",
    ".directory", ".nfs000012ab", ".goutputstream-AB12", ".env.swp", ".env~", ".nojekyll",
)  # fmt: skip
HIDDEN = (
    ".env", ".git", ".htpasswd", ".htaccess", ".ssh", ".npmrc", ".netrc", ".aws", ".well-known",
    ".env.production", ".swp.md", "..a", "...", ".ẩn",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.md", "b/c.png", "b/d/e.css"):
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(name, encoding="utf-8")
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/khoa.txt").write_text("bí mật", encoding="utf-8")
    return tmp_path / "content"


def told(folder: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return what is published of a folder, and what is told: places and rules."""
    problems: list[Problem] = []
    read = {name: data.decode() for name, data in published_files(folder, "content", problems)}
    for problem in problems:
        assert problem.severity == "error"
        assert problem.hint
        assert "bí mật" not in str(problem)
    return read, [(row["at"], row["rule"]) for row in rows(problems)]


PUBLISHED = {name: name for name in ("a.md", "b/c.png", "b/d/e.css")}


def test_plain_files_are_read_in_order(folder: Path) -> None:
    assert told(folder) == (PUBLISHED, [])
    assert files_below(folder / "khong-co", "x", []) == []


@pytest.mark.parametrize("name", LEAVINGS)
def test_what_an_editor_or_a_system_left_is_passed_over(name: str, folder: Path) -> None:
    assert is_leaving(name)
    (folder / "b" / name).write_text("bí mật", encoding="utf-8")
    assert told(folder) == (PUBLISHED, [])
    (folder / "b" / name).unlink()
    (folder / "b" / name).symlink_to("nguoi@may.123")  # as one editor marks what it has open
    assert told(folder) == (PUBLISHED, [])


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("make", ["file", "folder", "link"])
def test_what_begins_with_a_dot_is_told(make: str, name: str, folder: Path) -> None:
    path = folder / "b" / name
    if make == "folder":
        path.mkdir()
        (path / "config").write_text("bí mật", encoding="utf-8")
    elif make == "link":
        path.symlink_to("c.png")
    else:
        path.write_text("bí mật", encoding="utf-8")
    assert told(folder) == (PUBLISHED, [(f"content/b/{name}:1:1", "unpublishable")])


def test_a_folder_that_is_a_repository_within_one_may_be_so(folder: Path) -> None:
    (folder / ".git").write_text("gitdir: ../.git/modules/content\n", encoding="utf-8")
    assert told(folder) == (PUBLISHED, [])
    (folder / ".git").unlink()
    (folder / ".git").symlink_to("/proc/self/environ")
    assert told(folder) == (PUBLISHED, [("content/.git:1:1", "unpublishable")])


@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("/proc/self/environ", "path-outside"),
        ("/etc/passwd", "path-outside"),
        ("../ngoai/khoa.txt", "unreadable"),
        ("../../ngoai/khoa.txt", "path-outside"),
        ("/khong/co/gi", "path-outside"),
        ("..", "link-to-folder"),
        ("../../ngoai", "path-outside"),
        ("../..", "path-outside"),
        ("/dev/zero", "path-outside"),
        ("d", "link-to-folder"),
        (".", "link-to-folder"),
        ("khong-co", "unreadable"),
        ("x.md", "unreadable"),
    ],
)
def test_a_link_is_told_at_its_place(target: str, rule: str, folder: Path) -> None:
    (folder / "b/x.md").symlink_to(target)
    assert told(folder) == (PUBLISHED, [("content/b/x.md:1:1", rule)])


def test_a_link_to_what_is_hidden_is_told(folder: Path) -> None:
    (folder / ".env").write_text("bí mật", encoding="utf-8")
    (folder / "x.md").symlink_to(".env")
    assert told(folder)[1] == [
        ("content/.env:1:1", "unpublishable"),
        ("content/x.md:1:1", "path-outside"),
    ]


def test_a_link_to_a_file_within_is_followed(folder: Path) -> None:
    (folder / "x.md").symlink_to("b/c.png")
    (folder / "b/y.md").symlink_to(folder / "a.md")
    assert told(folder) == ({**PUBLISHED, "b/y.md": "a.md", "x.md": "b/c.png"}, [])


@pytest.mark.parametrize("kind", ["pipe", "socket"])
def test_what_is_no_file_is_told_and_not_waited_for(kind: str, folder: Path) -> None:
    ODD[kind](folder / "b/x.md")
    assert told(folder) == (PUBLISHED, [("content/b/x.md:1:1", "unreadable")])


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x", encoding="utf-8")
    problems: list[Problem] = []
    assert files_below(tmp_path / "content", "content", problems) == []
    assert [(row["at"], row["rule"]) for row in rows(problems)] == [("content:1:1", "unreadable")]


def test_a_file_that_nobody_means_is_too_large(folder: Path) -> None:
    with (folder / "b/x.bin").open("wb") as file:
        file.truncate(MAX_PUBLISHED + 1)  # it takes no room
    assert told(folder) == (PUBLISHED, [("content/b/x.bin:1:1", "file-size")])


def test_a_file_that_grows_while_it_is_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strangers, "MAX_PUBLISHED", 3)
    problems: list[Problem] = []
    assert read_below(folder, PurePosixPath("a.md"), "content", problems) is None
    assert [problem.rule for problem in problems] == ["file-size"]


@pytest.mark.parametrize("which", ["open", "scandir"])
def test_what_may_not_be_read_is_told(
    which: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: Callable[..., object] = getattr(os, which)

    def refuse(path: str | Path, *words: object, **more: object) -> object:
        if Path(path).name == ("e.css" if which == "open" else "d"):
            raise PermissionError(13, "Permission denied")
        return known(path, *words, **more)

    monkeypatch.setattr(os, which, refuse)
    monkeypatch.setattr(os, "supports_dir_fd", {os.open})
    read, problems = told(folder)
    assert "b/d/e.css" not in read
    place = "content/b/d/e.css:1:1" if which == "open" else "content/b/d:1:1"
    assert problems == [(place, "unreadable")]


def test_folders_that_lie_too_deep_are_told_once(folder: Path) -> None:
    deep = folder / "/".join("a" * MAX_DEPTH)
    (deep / "b").mkdir(parents=True)
    for path in (deep, deep / "b"):
        (path / "x.md").write_text("x", encoding="utf-8")
    place = f"content/{deep.relative_to(folder)}:1:1"
    assert told(folder) == (PUBLISHED, [(place, "path-depth")])
    (deep / "b/x.md").rename(deep.parent / "y.md")
    assert f"{deep.parent.relative_to(folder)}/y.md" in told(folder)[0]


def test_where_a_link_puts_a_folder_is_told_and_where_settings_do_is_not(tmp_path: Path) -> None:
    home = tmp_path / "cong"
    for name in ("trang", ".git", "ben-trong"):
        (home / name).mkdir(parents=True)
    (tmp_path / "ngoai").mkdir()
    links = {"ra": "../ngoai", "proc": "/proc/self", "git": ".git", "vao": "ben-trong", "v": "v"}
    for name, target in links.items():
        (home / name).symlink_to(target)
    refused = {
        name: [problem.rule for problem in led_elsewhere(home / name, home, name)]
        for name in ("trang", "ra", "proc", "git", "vao", "v", "khong-co", "../ngoai", "vao/x")
    }
    assert refused == {
        "trang": [], "vao": [], "khong-co": [], "../ngoai": [], "vao/x": [],
        **{name: ["path-outside"] for name in ("ra", "proc", "git", "v")},
    }  # fmt: skip
    (home / ".an").mkdir()
    assert list(led_elsewhere(home / ".an", home, ".an")) == [], "the settings say so"
    assert list(led_elsewhere(tmp_path / "ngoai", home, "/ngoai")) == []


def test_a_folder_that_is_a_link_to_itself_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "vong").symlink_to("vong")
    assert list(files_below(tmp_path / "vong", "vong", [])) == []
