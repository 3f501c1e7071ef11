"""Links of a page, as its Markdown says them."""

from __future__ import annotations

import pytest

from generator.output.plain_markdown.links import Links
from tests.markdown_read import read

HERE = "ke-hoach/a/"


def links() -> Links:
    return Links(HERE, lambda page: not page.startswith("khong/"))


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("#ii-2", "#ii-2"),
        ("./", "index.md"),
        ("", "index.md"),
        ("../", "../index.md"),
        ("../../", "../../index.md"),
        ("..", "../index.md"),
        ("../b/#ii-2", "../b/index.md#ii-2"),
        ("lich-su/", "lich-su/index.md"),
        ("../../tim-kiem/?q=a", "../../tim-kiem/index.md"),
        ("../../khong/", "../../khong/"),
        ("../../khong/#x", "../../khong/#x"),
        ("../../khong/?q=a#x", "../../khong/?q=a#x"),
        ("../../api/x.json", "../../api/x.json"),
        ("a b.txt", "a%20b.txt"),
        ("a(1).txt", "a%281%29.txt"),
        ("a|b.txt", "a%7Cb.txt"),
        ("https://vi-du.vn/?a=1&b=2", "https://vi-du.vn/?a=1&b=2"),
        ("mailto:a@vi-du.vn", "mailto:a@vi-du.vn"),
    ],
)
def test_where_a_link_leads(link: str, said: str) -> None:
    assert links().of(link) == said
    assert read(f"[x]({said})").links == [said]


@pytest.mark.parametrize(
    "link",
    [
        "#",
        "javascript:alert(1)",
        "data:text/html,x",
        "//vi-du.vn/",
        "/a",
        "../../m/abc/#x",
        "../../nhung/ke-hoach/a/",
    ],
)
def test_what_is_no_link_of_ours(link: str) -> None:
    assert links().of(link) is None


def test_files_are_told_by_their_path() -> None:
    found = links()
    for link in ("a.yml", "../../api/x.json#y", "../b/", "#x", "https://vi-du.vn/a.json"):
        found.of(link)
    found.picture("../../assets/anh%20mot.webp")
    assert found.files == {"ke-hoach/a/a.yml", "api/x.json", "assets/anh mot.webp"}


def test_what_lies_above_the_site_is_no_file_of_it() -> None:
    found = links()
    assert found.of("../../../x.txt") == "../../../x.txt"
    assert found.files == set()
