"""Links from file to file become links from page to page; each that leads nowhere is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import own
from generator.output.own_markdown import address_of_file, front_matter, way
from tests.output.test_own import portal
from tests.site_fixture import CONFIG


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("[gãy](khong-co.md)", "không có tệp 'khac/khong-co.md'"),
        ("[gãy](../ke-hoach/index.md#khong-co)", "'ke-hoach/index.md' không có chỗ #khong-co"),
        ("[gãy](#khong-co)", "'khac/index.md' không có chỗ #khong-co"),
        ("[gãy](/ke-hoach/)", "tính từ gốc máy chủ"),
        ("[gãy](../ke-hoach/)", "hãy viết cả tên tệp .md"),
        ("![gãy](khong-co.png)", "không có tệp 'khac/khong-co.png'"),
        ("[gãy](../../ra.md)", "không có tệp '../ra.md'"),
    ],
)
def test_broken_links_are_told_with_the_page(markdown: str, told: str, tmp_path: Path) -> None:
    given = portal(tmp_path, "")
    (given["pages"] / "khac").mkdir()
    (given["pages"] / "khac/index.md").write_text(f"# Khác {{ #a }}\n\n{markdown}\n", "utf-8")
    (complaint,) = own.build_site(**given, output=tmp_path / "site")
    assert told in complaint
    assert "'khac/index.md'" in complaint
    given["config"].write_text(
        f"INHERIT: {CONFIG.as_posix()}\nvalidation: {{links: {LAX}}}\n", "utf-8"
    )
    assert list(own.build_site(**given, output=tmp_path / "lax")) == []


LAX = "{not_found: info, anchors: ignore, absolute_links: info, unrecognized_links: info}"


@pytest.mark.parametrize(
    ("to", "page", "link"),
    [
        ("a/b/", "a/c/", "../b/"),
        ("./", "a/", "../"),
        ("a/", "a/", "./"),
        ("a/b.png", "./", "a/b.png"),
        (".", "a/b/", "../.."),
        ("a/b/", "c/", "../a/b/"),
    ],
)
def test_a_way_is_as_short_as_it_can_be(to: str, page: str, link: str) -> None:
    assert way(to, page) == link


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "./"),
        ("a/index.md", "a/"),
        ("a/README.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a/b c.png", "a/b%20c.png"),
    ],
)
def test_a_file_stands_where_mkdocs_puts_it(path: str, address: str) -> None:
    assert address_of_file(path) == address


@pytest.mark.parametrize(
    ("text", "body", "said"),
    [
        ("---\ntitle: A\n---\n\n# B\n", "# B\n", {"title": "A"}),
        ("---\n- a\n---\nb", "---\n- a\n---\nb", {}),
        ("# B", "# B", {}),
    ],
)
def test_the_head_of_a_page_is_a_mapping(text: str, body: str, said: dict[str, str]) -> None:
    assert front_matter(text) == (body, said)
