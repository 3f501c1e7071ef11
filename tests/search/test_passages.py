"""Hand-written pages are cut at their headings into plain words."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.search.passages import passages

PAGE = """---
title: Giới thiệu
description: x
---

# Giới thiệu { #dau-trang }

Mở đầu, có [liên kết](../x.md) và **chữ đậm**.

## Báo lỗi { #bao-loi }

- một
- hai &amp; <b>ba</b>

<script>alert(1)</script>

## Không có mã

Hết.
"""


def test_passages_of_a_page() -> None:
    found = list(passages(PurePosixPath("gioi-thieu/index.md"), PAGE))
    assert [(one.url, one.where, one.name, one.text) for one in found] == [
        ("gioi-thieu/#dau-trang", "", "Giới thiệu", "Mở đầu, có liên kết và chữ đậm."),
        ("gioi-thieu/#bao-loi", "Giới thiệu", "Báo lỗi", "một hai & ba"),
        ("gioi-thieu/#khong-co-ma", "Giới thiệu", "Không có mã", "Hết."),
    ]


@pytest.mark.parametrize(
    ("path", "url"), [("index.md", ""), ("a.md", "a/"), ("a/index.md", "a/"), ("a/b.md", "a/b/")]
)
def test_address_is_that_of_the_host(path: str, url: str) -> None:
    (found,) = passages(PurePosixPath(path), "chữ")
    assert (found.url, found.name, found.text) == (url, "", "chữ")


def test_an_empty_page_has_nothing_to_find() -> None:
    assert list(passages(PurePosixPath("a.md"), "")) == []


def test_an_example_is_no_heading_and_none_of_the_words() -> None:
    text = "## Tìm từ { #tim }\n\nGõ `bảo hiểm y tế` là *thấy*.\n\n```yaml\n# tên: mục\n```\n"
    found = list(passages(PurePosixPath("huong-dan/doc/index.md"), text))
    assert [(one.name, one.text) for one in found] == [("Tìm từ", "Gõ … là thấy. …")]


def test_words_behind_an_example_in_a_heading_are_of_the_heading() -> None:
    (one,) = passages(PurePosixPath("a.md"), "# Gõ `x` rồi tìm\n\nSau đó.\n")
    assert (one.name, one.text) == ("Gõ … rồi tìm", "Sau đó.")


def test_scripts_and_styles_are_no_words_and_what_follows_them_is() -> None:
    text = "Trước\n\n<script>một</script>\n\n<style>hai</style>\n\n<p>Sau <br> nữa</p>\n"
    (one,) = passages(PurePosixPath("a.md"), text)
    assert one.text == "Trước Sau nữa"


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_headings_of_every_level_part_a_page(level: int) -> None:
    found = list(passages(PurePosixPath("a.md"), f"Mở\n\n{'#' * level} Đề mục {{ #de }}\n\nThân\n"))
    assert [(one.url, one.name, one.text) for one in found] == [
        ("a/", "", "Mở"),
        ("a/#de", "Đề mục", "Thân"),
    ]
    assert found[1].where == "", "a page whose first words have no heading has no title"


def test_a_heading_alone_is_a_passage_and_front_matter_is_none() -> None:
    text = "---\ntitle: x\n---\n# Một { #mot }\n\n## Hai { #hai }\n"
    found = list(passages(PurePosixPath("a.md"), text))
    assert [(one.url, one.where, one.name) for one in found] == [
        ("a/#mot", "", "Một"),
        ("a/#hai", "Một", "Hai"),
    ]


def test_tables_are_words() -> None:
    (one,) = passages(PurePosixPath("a.md"), "| Cột | Hai |\n|---|---|\n| ba | bốn |\n")
    assert one.text == "Cột Hai ba bốn"
