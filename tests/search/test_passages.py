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
