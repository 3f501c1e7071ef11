"""Site maps as the protocol wants them: never more addresses in one than it allows."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.urls import Address
from generator.output.sitemap import MOST, listed, site_maps
from generator.views.subject import Page

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://vi-du.vn/kế-hoạch/?a&b/"
FEBRUARY_29 = 1_709_251_199  # 2024-02-29, the last second of it in UTC


def texts(xml: str, tag: str = "loc") -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(xml.encode()).iter(f"{SPACE}{tag}")]


def page(address: str, searched: bool = True) -> Page:
    return Page(Address(address), "home.md", "Trang", "", object, searched=searched)


def test_one_site_map() -> None:
    assert list(site_maps({"b/", "", "a&b/"}, "https://vi-du.vn/", FEBRUARY_29)) == [
        (
            "sitemap.xml",
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            "<url><loc>https://vi-du.vn/</loc><lastmod>2024-02-29</lastmod></url>\n"
            "<url><loc>https://vi-du.vn/a%26b/</loc><lastmod>2024-02-29</lastmod></url>\n"
            "<url><loc>https://vi-du.vn/b/</loc><lastmod>2024-02-29</lastmod></url>\n"
            "</urlset>",
        )
    ]


def test_the_day_after_begins_at_midnight_in_utc() -> None:
    [(_, xml)] = site_maps([""], BASE, FEBRUARY_29 + 1)
    assert texts(xml, "lastmod") == ["2024-03-01"]


def test_a_page_comes_before_those_below_it_and_folders_are_kept_together() -> None:
    [(_, xml)] = site_maps(["a-b/", "a/c/", "a/", "", "a/b/"], "x/", 0)
    assert texts(xml) == ["x/", "x/a/", "x/a/b/", "x/a/c/", "x/a-b/"]


@pytest.mark.parametrize(("count", "parts"), [(0, []), (5, []), (6, [5, 1]), (11, [5, 5, 1])])
def test_a_long_one_is_parted_and_an_index_names_the_parts(count: int, parts: list[int]) -> None:
    pages = [f"{number:02}/" for number in range(count)]
    files = dict(site_maps(pages, BASE, 0, 5))
    first = files.pop("sitemap.xml")
    assert [len(texts(xml)) for xml in files.values()] == parts
    whole = files.values() if parts else [first]
    assert [one for xml in whole for one in texts(xml)] == [BASE + way for way in pages]
    if parts:
        assert ElementTree.fromstring(first.encode()).tag == f"{SPACE}sitemapindex"
        assert texts(first) == [BASE + name for name in files]


def test_the_protocol_allows_fifty_thousand() -> None:
    pages = [f"{number}/" for number in range(50_000)]
    assert len(pages) == MOST
    assert [name for name, _ in site_maps(pages, BASE, 0)] == ["sitemap.xml"]
    longer = site_maps([*pages, "x/"], BASE, 0)
    assert [name for name, _ in longer] == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]


def test_without_an_address_of_the_site_nothing_is_listed() -> None:
    [(name, xml)] = site_maps(["a/"], "", 0)
    assert (name, texts(xml)) == ("sitemap.xml", [])


@given(st.sets(st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1)))
def test_any_path_is_written_so_that_it_is_read_again(names: set[str]) -> None:
    [(_, xml)] = site_maps([f"{name}/" for name in names], BASE, 0)
    assert {unquote(one.removeprefix(BASE)) for one in texts(xml)} == {f"{n}/" for n in names}


def test_what_is_listed() -> None:
    made = [page(""), page("ke-hoach/"), page("ke-hoach/a/phien-ban/x/", searched=False)]
    written = {
        "gioi-thieu/index.md": "# Giới thiệu\n",
        "huong-dan/doc.md": "---\ntitle: Đọc\nrobots: index\n---\n\nrobots: noindex\n",
        "nhap/index.md": '---\ntitle: Nháp\nrobots: "noindex, nofollow"\n---\n\n# Nháp\n',
        "ke-hoach/a/phien-ban/x/index.md": "# Bị thay\n",
    }
    pages = listed(made, {PurePosixPath(path): text for path, text in written.items()})
    assert pages == {"", "ke-hoach/", "gioi-thieu/", "huong-dan/doc/"}
