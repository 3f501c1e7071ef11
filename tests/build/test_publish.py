"""Files onto the disk: pieces in their order, and a new site in the place of the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.publish import may_replace, put, replace_site
from generator.progress import Stage


def site(folder: Path, page: str) -> Path:
    (folder / "api").mkdir(parents=True)
    (folder / "api" / "build.json").write_text("{}", encoding="utf-8")
    (folder / "index.html").write_text(page, encoding="utf-8")
    return folder


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
    (tmp_path / "tep").write_text("", encoding="utf-8")
    assert may_replace(tmp_path / "tep")  # refused later, where the folder is made


def test_the_new_site_stands_where_the_old_one_stood(tmp_path: Path) -> None:
    output = site(tmp_path / "site", "cũ")
    (output / "bo.html").write_text("", encoding="utf-8")
    built = site(tmp_path / "work" / "new", "mới")
    replace_site(output, built)
    assert (output / "index.html").read_text("utf-8") == "mới"
    assert not (output / "bo.html").exists()
    assert (tmp_path / "work" / "old" / "index.html").read_text("utf-8") == "cũ"


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    replace_site(tmp_path / "site", site(tmp_path / "work" / "new", "mới"))
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "mới"


@pytest.mark.parametrize("is_old", [True, False])
def test_a_site_that_cannot_be_put_there_leaves_what_was(tmp_path: Path, is_old: bool) -> None:
    output = tmp_path / "site"
    if is_old:
        site(output, "cũ")
    (tmp_path / "work").mkdir()
    with pytest.raises(FileNotFoundError):
        replace_site(output, tmp_path / "work" / "khong-co")
    assert output.exists() is is_old
    assert not is_old or (output / "index.html").read_text("utf-8") == "cũ"
