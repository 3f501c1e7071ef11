"""What is remembered between builds: told again as it was, forgotten when the program changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.output import cache
from generator.output.cache import (
    files_hash,
    forget_others,
    recall,
    recall_page,
    remember,
    remember_page,
)
from tests.repositories import new_repository

TOLD = {"a" * 40: ["Điều đã đổi"]}


def test_what_was_told_is_recalled(tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "hon"
    remember(folder, "xa", TOLD)
    assert recall(folder, "xa") == TOLD
    assert recall(folder, "tinh") == {}
    assert [one.name for one in folder.iterdir()] == ["xa.json"]


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
        "of before": b'{"program": "x", "told": {}}',
        "deep": b"[" * 200_000,
    }


@pytest.mark.parametrize("what", damaged(b""))
def test_an_entry_that_is_not_as_it_was_kept_is_forgotten_and_made_anew(
    what: str, tmp_path: Path
) -> None:
    remember(tmp_path, "xa", TOLD)
    remember_page(tmp_path, "k", b"trang")
    for file in (tmp_path / "xa.json", *tmp_path.glob("*/k.json")):
        file.write_bytes(damaged(file.read_bytes())[what])
    assert recall(tmp_path, "xa") == {}
    assert recall_page(tmp_path, "k") is None
    remember(tmp_path, "xa", TOLD)
    remember_page(tmp_path, "k", b"trang")
    assert recall(tmp_path, "xa") == TOLD
    assert recall_page(tmp_path, "k") == b"trang"


def test_an_entry_is_believed_where_it_was_kept_alone(tmp_path: Path) -> None:
    remember(tmp_path, "xa", TOLD)
    remember_page(tmp_path, "k", b"trang")
    (page,) = tmp_path.glob("*/k.json")
    shutil.copy(tmp_path / "xa.json", tmp_path / "tinh.json")
    shutil.copy(page, page.with_name("l.json"))
    shutil.copy(page, tmp_path / "xa.json")
    assert recall(tmp_path, "tinh") == recall(tmp_path, "xa") == {}
    assert recall_page(tmp_path, "l") is None


@pytest.mark.parametrize("said", [b"[]", b"null", b"1", b'"a"', b"{"])
def test_what_was_sealed_in_another_form_is_nothing(said: bytes, tmp_path: Path) -> None:
    cache._write(tmp_path, "xa.json", said)
    assert recall(tmp_path, "xa") == {}


@pytest.mark.parametrize("way", ["no key", "another key", "a short key"])
def test_without_the_key_nothing_is_believed(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, "xa", TOLD)
    key = {"no key": "", "another key": "k" * 40, "a short key": "k"}[way]
    monkeypatch.setenv("KEHOACH_CACHE_KEY", key)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "nha"))
    assert recall(tmp_path, "xa") == {}
    remember_page(tmp_path, "k", b"trang")
    assert recall_page(tmp_path, "k") == (b"trang" if way == "another key" else None)


@pytest.mark.parametrize("what", ["link", "pipe", "folder", "others may write", "of another"])
def test_an_entry_that_is_no_file_of_ours_is_forgotten(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / ".cache/kehoach/a"
    remember(folder, "xa", TOLD)
    entry = folder / "xa.json"
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
    assert recall(folder, "xa") == {}
    monkeypatch.undo()
    monkeypatch.setenv("KEHOACH_CACHE_KEY", "k" * 40)
    remember(folder, "xa", TOLD)
    assert recall(folder, "xa") == ({} if what == "folder" else TOLD)


def test_a_folder_that_a_link_leads_to_is_not_used(tmp_path: Path) -> None:
    """As a commit may make it: neither read nor written, and nothing in it is deleted."""
    elsewhere = tmp_path / "nha"
    (elsewhere / "kehoach/a").mkdir(parents=True, mode=0o700)
    (elsewhere / "kehoach/a/thu.json").write_text("{}", encoding="utf-8")
    portal = tmp_path / "cong"
    portal.mkdir()
    (portal / ".cache").symlink_to(elsewhere)
    folder = portal / ".cache/kehoach"
    remember(folder, "xa", TOLD)
    remember_page(folder, "k", b"trang")
    assert (recall(folder, "xa"), recall_page(folder, "k")) == ({}, None)
    forget_others(folder, set())
    assert [one.name for one in elsewhere.rglob("*.json")] == ["thu.json"]
    (folder_of_pages := tmp_path / "b/.cache/kehoach").mkdir(parents=True, mode=0o700)
    (folder_of_pages / "lien-ket").symlink_to(elsewhere / "kehoach/a")
    forget_others(folder_of_pages, set())
    assert (elsewhere / "kehoach/a/thu.json").is_file()


def test_a_folder_that_others_may_write_is_closed_to_them(tmp_path: Path) -> None:
    folder = tmp_path / ".cache/kehoach/a"
    remember(folder, "xa", TOLD)
    assert folder.stat().st_mode & 0o077 == 0
    folder.chmod(0o777)
    assert recall(folder, "xa") == {}
    remember(folder, "xa", TOLD)
    assert folder.stat().st_mode & 0o022 == 0
    assert recall(folder, "xa") == TOLD


def test_a_cache_that_git_keeps_is_told_with_the_cure(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "kho")
    entry = made.root / "cong/.cache/kehoach/a/pages/b/x.md"
    entry.parent.mkdir(parents=True)
    entry.write_text("<script>alert(1)</script>\n", encoding="utf-8")
    cached = made.root / "cong/.cache/kehoach"
    assert cache.tracked_cache(cached) == []
    made.commit("Đưa cả .cache vào")
    (problem,) = cache.tracked_cache(cached)
    assert (problem.file, problem.rule, problem.severity) == (
        "cong/.cache/kehoach/a/pages/b/x.md", "tracked-cache", "error",
    )  # fmt: skip
    assert "git rm -r --cached .cache" in problem.hint
    made.git("rm", "-rq", "--cached", "cong/.cache")
    assert cache.tracked_cache(cached) == []


def test_what_another_program_told_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, "xa", TOLD)
    remember_page(tmp_path, "k", b"trang")
    monkeypatch.setattr(cache, "_program", lambda: "khac" * 16)
    assert recall(tmp_path, "xa") == {}
    assert recall_page(tmp_path, "k") is None


def test_a_page_is_recalled_by_its_key(tmp_path: Path) -> None:
    assert recall_page(tmp_path, "k") is None
    remember_page(tmp_path, "k", "# Trang đ\n".encode())
    assert recall_page(tmp_path, "k") == "# Trang đ\n".encode()
    assert recall_page(tmp_path, "l") is None


def test_pages_that_no_build_showed_are_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, "xa", TOLD)
    for key in ("a", "b"):
        remember_page(tmp_path, key, key.encode())
    forget_others(tmp_path, {"a"})
    assert (recall_page(tmp_path, "a"), recall_page(tmp_path, "b")) == (b"a", None)
    assert recall(tmp_path, "xa") == TOLD
    monkeypatch.setattr(cache, "_program", lambda: "khac" * 16)
    remember_page(tmp_path, "a", b"new")
    forget_others(tmp_path, {"a"})
    assert len(list(tmp_path.glob("*/*"))) == 1
    assert recall_page(tmp_path, "a") == b"new"


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("", encoding="utf-8")
    remember(blocked, "xa", TOLD)
    remember_page(blocked, "k", b"trang")
    assert recall(blocked, "xa") == {}
    assert recall_page(blocked, "k") is None


def test_the_hash_of_files_knows_names_bytes_and_nothing_else(tmp_path: Path) -> None:
    def made(name: str, **files: str) -> str:
        for path, text in files.items():
            file = tmp_path / name / f"{path.replace('_', '/')}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return files_hash(tmp_path / name)

    first = made("mot", a="x", b_c="y")
    assert made("hai", b_c="y", a="x") == first
    assert len({first, made("ba", a="x", b_d="y"), made("bon", a="x", b_c="z")}) == 3
    (tmp_path / "mot" / "khac.txt").write_text("z", encoding="utf-8")
    assert files_hash(tmp_path / "mot") == first
    assert files_hash(tmp_path / "mot", "*.txt") != first


def test_the_program_is_known_by_its_modules() -> None:
    assert cache.PROGRAM.name == "generator"
    assert (cache.PROGRAM / "output" / "cache.py").is_file()


@pytest.mark.parametrize("link", [".cache", ".cache/kehoach", ".cache/kehoach/a"])
@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_made_behind_a_link(link: str, there: bool, tmp_path: Path) -> None:
    portal, elsewhere = tmp_path / "portal", tmp_path / "elsewhere"
    (portal / link).parent.mkdir(parents=True)
    if there:
        elsewhere.mkdir()
    (portal / link).symlink_to(elsewhere)
    folder = portal / ".cache/kehoach/a"
    remember(folder, "xa", TOLD)
    remember_page(folder, "k", b"trang")
    assert recall(folder, "xa") == {}
    assert [*elsewhere.rglob("*")] == []
    assert elsewhere.exists() is there
