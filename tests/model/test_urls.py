"""Addresses of the site: every relative link leads where it should, under any base."""

from __future__ import annotations

from itertools import product
from pathlib import PurePosixPath
from string import ascii_letters, digits
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import urls
from generator.model.urls import (
    HOME,
    Address,
    document_address,
    file_seen_from,
    indicator_address,
    page_of,
    plan_address,
    source_file,
    written,
)

ADDRESSES = [
    HOME,
    Address("", "dau"),
    Address("ke-hoach/"),
    plan_address("xa-mau"),
    plan_address("xa-mau", "ii-1-p2"),
    plan_address("xa-mau-2"),
    Address("ke-hoach/xa-mau/lich-su/"),
    Address("ke-hoach/xa-mau/phien-ban/abc/", "i"),
    indicator_address("ty-le"),
    document_address("42-nq-tw"),
    Address("gioi-thieu/"),
]
BASES = ["https://vi-du.vn/", "https://vi-du.vn/a/b/", "http://localhost:8000/kế-hoạch/"]


@pytest.mark.parametrize(("here", "there"), list(product(ADDRESSES, ADDRESSES)), ids=str)
def test_relative_link_leads_there_under_any_base(here: Address, there: Address) -> None:
    for base in BASES:
        assert urljoin(f"{base}{here.page}", there.seen_from(here)) == f"{base}{there}"


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        (HOME, HOME, "./"),
        (plan_address("a"), plan_address("a", "ii"), "#ii"),
        (plan_address("a"), plan_address("b"), "../b/"),
        (plan_address("a"), Address("ke-hoach/"), "../"),
        (Address("ke-hoach/"), plan_address("a", "ii"), "a/#ii"),
        (plan_address("a"), HOME, "../../"),
        (plan_address("a"), document_address("b"), "../../van-ban/b/"),
    ],
)
def test_relative_link_is_as_short_as_it_can_be(here: Address, there: Address, link: str) -> None:
    assert there.seen_from(here) == link


PAGES = st.lists(st.sampled_from(["a", "b", "ke-hoach", "x1"]), max_size=4).map(
    lambda parts: Address("".join(f"{part}/" for part in parts))
)


@given(PAGES, PAGES)
def test_any_relative_link_leads_there(here: Address, there: Address) -> None:
    assert urljoin(f"https://x.vn/g/{here}", there.seen_from(here)) == f"https://x.vn/g/{there}"
    assert there.markdown == f"{there.page}index.md"


@pytest.mark.parametrize("path", ["api/plans.json", "robots.txt", "ke-hoach/xa-mau/xa-mau.yml"])
@pytest.mark.parametrize("here", ADDRESSES, ids=str)
def test_relative_link_to_a_file(path: str, here: Address) -> None:
    for base in BASES:
        assert urljoin(f"{base}{here.page}", file_seen_from(path, here)) == f"{base}{path}"


@pytest.mark.parametrize(
    ("address", "published"),
    [
        (urls.HOME, ""),
        (urls.CATALOGUE, "ke-hoach/"),
        (urls.PROVINCES, "ke-hoach/tinh/"),
        (urls.INDICATORS, "chi-tieu/"),
        (urls.COMPARE, "so-sanh/"),
        (urls.THEMES, "linh-vuc/"),
        (urls.GROUPS, "doi-tuong/"),
        (urls.GLOSSARY, "chu-viet-tat/"),
        (urls.DOCUMENTS, "van-ban/"),
        (urls.UNCLEAR, "van-ban/chua-ro/"),
        (urls.CHANGES, "thay-doi/"),
        (urls.DATA, "du-lieu/"),
        (urls.QUALITY, "chat-luong/"),
        (urls.CALENDAR, "lich-bao-cao/"),
        (urls.AGENCIES, "co-quan/"),
        (urls.UNITS, "don-vi/"),
        (urls.PROGRESS, "tien-do/"),
        (urls.PROGRESS_RULE, "tien-do/cach-xet/"),
        (urls.PROGRESS_PROVINCES, "tien-do/tinh/"),
        (urls.progress_of("a"), "tien-do/ke-hoach/a/"),
        (urls.progress_of("a", "ct_ii-t1"), "tien-do/ke-hoach/a/#ct_ii-t1"),
        (urls.report_address("r"), "tien-do/bao-cao/r/"),
        (urls.observation_address("r", "s"), "tien-do/bao-cao/r/#so_s"),
        (urls.report_file("r", "sources/r.txt"), "tien-do/bao-cao/r/r.txt"),
        (urls.SEARCH, "tim-kiem/"),
        (urls.WORDS_METHOD, "huong-dan/doc/#chu-rieng"),
        (urls.GROUPS_METHOD, "huong-dan/ma-hoa/#doi-tuong"),
        (urls.plan_address("a"), "ke-hoach/a/"),
        (urls.plan_address("a", "ii-p1"), "ke-hoach/a/#ii-p1"),
        (urls.indicator_address("ty-le"), "chi-tieu/ty-le/"),
        (urls.indicators_of("y-te"), "chi-tieu/#linh-vuc_y-te"),
        (urls.compare_address(), "so-sanh/"),
        (urls.compare_address("tinh-a", "xa"), "so-sanh/tinh-a/xa/"),
        (urls.pair_address("a", "b"), "so-sanh/a/b/"),
        (urls.theme_address("y-te"), "linh-vuc/y-te/"),
        (urls.group_address("tre-em"), "doi-tuong/tre-em/"),
        (urls.documents_of_year("2024"), "van-ban/nam/2024/"),
        (urls.documents_of_year("2024", 1), "van-ban/nam/2024/"),
        (urls.documents_of_year("2024", 2), "van-ban/nam/2024/2/"),
        (urls.document_address("42-nq-tw"), "van-ban/42-nq-tw/"),
        (urls.calendar_address("tinh-a"), "lich-bao-cao/tinh-a/"),
        (urls.agency_address("so-y-te"), "co-quan/so-y-te/"),
        (urls.assignments_address("a"), "co-quan/phan-cong/a/"),
        (urls.agencies_in("tinh-a"), "co-quan/noi/tinh-a/"),
        (urls.agencies_in("tinh-a", 1), "co-quan/noi/tinh-a/"),
        (urls.agencies_in("tinh-a", 2), "co-quan/noi/tinh-a/2/"),
        (urls.unit_address("xa-a"), "don-vi/xa-a/"),
        (urls.history_address("a"), "ke-hoach/a/lich-su/"),
        (urls.history_address("a", "ban-1"), "ke-hoach/a/lich-su/#ban-1"),
        (urls.version_address("a", "0f"), "ke-hoach/a/phien-ban/0f/"),
        (urls.version_address("a", "0f", "ii"), "ke-hoach/a/phien-ban/0f/#ii"),
        (urls.changes_address(), "thay-doi/"),
        (urls.changes_address("nam", "2025"), "thay-doi/nam/2025/"),
    ],
)
def test_published_addresses_stay(address: Address | str, published: str) -> None:
    assert str(address) == published


@pytest.mark.parametrize(
    ("path", "here", "link"),
    [
        ("robots.txt", HOME, "robots.txt"),
        ("api/plans.json", HOME, "api/plans.json"),
        ("ke-hoach/a/a.yml", plan_address("a"), "a.yml"),
        ("ke-hoach/a/a.yml", plan_address("b"), "../a/a.yml"),
        ("api/plans.json", Address("api/x/"), "../plans.json"),
    ],
)
def test_relative_link_to_a_file_is_as_short_as_it_can_be(
    path: str, here: Address, link: str
) -> None:
    assert file_seen_from(path, here) == link


NAMES = (
    "a?b.txt",
    "50% #1.txt",
    ".an.txt",
    "kế hoạch xã.txt",
    "a&b;c='x'\"y\".txt",
    "a:b.txt",
    "[1] {2} <3> |4|^`.txt",
    "%41.txt",
    "//vi-du.vn.txt",
)


@pytest.mark.parametrize("name", NAMES)
def test_an_address_holds_any_name(name: str) -> None:
    path = source_file("xa-mau", f"sources/{name}")
    assert path == f"ke-hoach/xa-mau/{PurePosixPath(name).name}"
    for here in (HOME, plan_address("xa-mau"), document_address("42-nq-tw")):
        link = file_seen_from(path, here)
        assert set(link) <= set(ascii_letters + digits + "-._~/%")
        led = urlsplit(urljoin(f"https://vi-du.vn/a/{here.page}", link))
        assert (led.netloc, unquote(led.path)) == ("vi-du.vn", f"/a/{path}")
        assert (led.query, led.fragment) == ("", "")


@pytest.mark.parametrize("name", NAMES[:-1])
def test_a_hand_written_page_of_any_name_has_an_address(name: str) -> None:
    page = page_of(PurePosixPath(name).with_suffix(".md"))
    for way in (str(page), page.seen_from(plan_address("a"))):
        assert set(way) <= set(ascii_letters + digits + "-._~/%")
        base = "https://vi-du.vn/a/" + ("" if way == str(page) else "ke-hoach/a/")
        assert unquote(urlsplit(urljoin(base, way)).path) == f"/a/{page.page}"


def test_a_page_that_a_person_writes_as_an_address() -> None:
    assert written("gioi-thieu/#bao-loi") == Address("gioi-thieu/", "bao-loi")
    assert str(written("b%C3%A1o%20l%E1%BB%97i/")) == "b%C3%A1o%20l%E1%BB%97i/"
    assert written("báo lỗi/").page == "báo lỗi/"


def test_the_pages_that_files_become() -> None:
    paths = ("index.md", "README.md", "a.md", "a/index.md", "a/README.md", "a/b.c.md")
    pages = [page_of(PurePosixPath(one)).page for one in paths]
    assert pages == ["", "", "a/", "a/", "a/", "a/b.c/"]
