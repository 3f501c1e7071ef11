"""A plan in a zip: whole in a folder, and every other way leads to the site."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.build.offline import no_address, offline_page
from tests.offline import PLAN, unpacked
from tests.site_fixture import ADDRESS, Html, built_site

BASE = "https://vi-du.vn/a/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(tmp_path_factory.mktemp("ngoai-tuyen"))


def test_every_link_is_inside_or_leads_to_the_site(folder: Path) -> None:
    page = Html((folder / "index.html").read_text("utf-8"))
    ways = [one.attributes["href"] for one in page.elements if "href" in one.attributes]
    assert len(ways) > 100
    for way in ways:
        if urlsplit(way).scheme:
            continue
        assert way[1:] in page.ids if way.startswith("#") else (folder / way).is_file(), way
    files = {file.name for file in folder.iterdir()}
    assert {"index.html", "trang.css", f"{PLAN}.yml", f"{PLAN}.txt"} <= files


def test_what_is_inside_is_what_the_site_has(folder: Path) -> None:
    site = built_site(ADDRESS) / "ke-hoach" / PLAN
    for name in (f"{PLAN}.yml", f"{PLAN}.txt"):
        assert (folder / name).read_bytes() == (site / name).read_bytes()
    text = Html((site / "index.html").read_text("utf-8")).text
    assert text[-2000:] in Html((folder / "index.html").read_text("utf-8")).text


@pytest.mark.parametrize(
    ("way", "led"),
    [
        ("#muc-1", "#muc-1"),
        ("../../chi-tieu/a/", f"{BASE}chi-tieu/a/"),
        ("./", f"{BASE}ke-hoach/x/"),
        ("x.yml", "x.yml"),
        ("https://khac.vn/?a=1&amp;b", "https://khac.vn/?a=1&amp;b"),
        ("mailto:a@vi-du.vn", "mailto:a@vi-du.vn"),
        ("../../tim-kiem/?q=a&amp;b", f"{BASE}tim-kiem/?q=a&amp;b"),
    ],
)
def test_ways(way: str, led: str) -> None:
    page = f'<html><head></head><article><a href="{way}">b</a><script src="c.js"></script>'
    made = offline_page(page, BASE, "ke-hoach/x/", {"ke-hoach/x/x.yml": "x.yml"}, "1/1/2026")
    assert f'<a href="{led}">b</a>' in made
    assert "<script" not in made


def test_a_portal_without_an_address_is_told() -> None:
    assert no_address("mkdocs.yml").severity == "error"
