"""What is remembered between builds: told again as it was, forgotten when the program changed."""

from __future__ import annotations

import json
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

TOLD = {"a" * 40: ["Điều đã đổi"]}


def test_what_was_told_is_recalled(tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "hon"
    remember(folder, "xa", TOLD)
    assert recall(folder, "xa") == TOLD
    assert recall(folder, "tinh") == {}
    assert "Điều đã đổi" in (folder / "xa.json").read_text(encoding="utf-8")
    assert [one.name for one in folder.iterdir()] == ["xa.json"]


@pytest.mark.parametrize(
    "text", ["", "[", "[]", "null", "{}", '{"program": "x"}', '{"told": {"a": 1}, "program": ""}']
)
def test_what_cannot_be_read_is_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "xa.json").write_text(text, encoding="utf-8")
    assert recall(tmp_path, "xa") == {}


def test_what_another_program_told_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, "xa", TOLD)
    remember_page(tmp_path, "k", "trang")
    monkeypatch.setattr(cache, "_program", lambda: "khac" * 16)
    assert recall(tmp_path, "xa") == {}
    assert recall_page(tmp_path, "k") is None
    kept = json.loads((tmp_path / "xa.json").read_text(encoding="utf-8"))
    assert kept["told"] == TOLD


def test_a_page_is_recalled_by_its_key(tmp_path: Path) -> None:
    assert recall_page(tmp_path, "k") is None
    remember_page(tmp_path, "k", "# Trang đ\n")
    assert recall_page(tmp_path, "k") == "# Trang đ\n"
    assert recall_page(tmp_path, "l") is None


def test_pages_that_no_build_showed_are_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, "xa", TOLD)
    for key in ("a", "b"):
        remember_page(tmp_path, key, key)
    forget_others(tmp_path, {"a"})
    assert (recall_page(tmp_path, "a"), recall_page(tmp_path, "b")) == ("a", None)
    assert recall(tmp_path, "xa") == TOLD
    monkeypatch.setattr(cache, "_program", lambda: "khac" * 16)
    remember_page(tmp_path, "a", "mới")
    forget_others(tmp_path, {"a"})
    assert [one.read_text("utf-8") for one in tmp_path.glob("*/*")] == ["mới"]


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "tep"
    blocked.write_text("", encoding="utf-8")
    remember(blocked, "xa", TOLD)
    remember_page(blocked, "k", "trang")
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
