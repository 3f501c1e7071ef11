"""The hand-written pages as they are read; one that cannot be is told at its place."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.reading.hand_written import hand_written


def read(folder: Path, data: bytes) -> tuple[dict[PurePosixPath, str], list[tuple[str, str]]]:
    page = folder / "content/huong-dan/a.md"
    page.parent.mkdir(parents=True)
    page.write_bytes(data)
    pages, problems = hand_written(folder / "content", "content")
    return pages, [(f"{one.file}:{one.line}:{one.column}", one.rule) for one in problems]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Trang\n",
        "---\ntitle: Trang\n---\n# Trang\n",
        "---\n---\nx\n",
        "---\n",
        "---\ntitle: [\n",
    ],
)
def test_pages(text: str, tmp_path: Path) -> None:
    """Three dashes that nothing ends are a line across the page."""
    assert read(tmp_path, text.encode()) == ({PurePosixPath("huong-dan/a.md"): text}, [])


def test_the_mark_of_utf_8_is_no_part_of_a_page(tmp_path: Path) -> None:
    assert list(read(tmp_path, b"\xef\xbb\xbf# x\n")[0].values()) == ["# x\n"]


@pytest.mark.parametrize(
    ("data", "place", "rule"),
    [
        (b"x\ncaf\xe9\n", "2:4", "encoding"),
        (b"\xff\xfex\x00", "1:1", "encoding"),
        (b"---\ntitle: [\n---\n# x\n", "3:1", "yaml"),
        (b"---\na: b\na: c\n---\n", "3:1", "repeated-key"),
        (b"---\na: !x b\n---\n", "2:4", "tag"),
        (b"---\n- a\n---\n", "2:1", "shape"),
        (b"---\r\nx\r\n...\r\n", "2:1", "shape"),
    ],
)
def test_what_cannot_be_read_has_a_place(
    data: bytes, place: str, rule: str, tmp_path: Path
) -> None:
    assert read(tmp_path, data)[1] == [(f"content/huong-dan/a.md:{place}", rule)]


def test_no_folder_no_pages(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x", encoding="utf-8")
    assert hand_written(tmp_path / "content", "content") == ({}, [])
    assert hand_written(tmp_path / "b", "b") == ({}, [])
