"""The host: pages in, a site out; strict, without a trace of what it changed on its way."""

from __future__ import annotations

import http.client
import logging
import os
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION

from generator.host import build_site, lunr_file, minified
from tests.server import serve
from tests.site_fixture import CONFIG, ROOT, Html, built_site

BASE = "/a/b/"
PLAN = "ke-hoach/phuong-2-quang-tri-ke-hoach-nq42/"


def build(tmp_path: Path, pages: dict[str, str], base_url: str | None = None) -> list[str]:
    """Build some Markdown; what the host complains of."""
    folder = tmp_path / "pages"
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return list(build_site(CONFIG, folder, tmp_path / "site", base_url, [ROOT / "theme"], 0))


@pytest.fixture
def pages() -> dict[str, str]:
    """The least that the nav of mkdocs.yml asks for."""
    names = ("index.md", *(f"{one}/index.md" for one in NAV))
    return dict.fromkeys(names, "# Trang { #dau-trang }\n")


NAV = ("ke-hoach", "chi-tieu", "so-sanh", "du-lieu", "gioi-thieu")


def test_good_pages_are_built_without_a_word(tmp_path: Path, pages: dict[str, str]) -> None:
    pages["khac/index.md"] = "# Khác { #a }\n\n[về](../index.md) [đây](#a)\n"
    assert build(tmp_path, pages) == []
    assert (tmp_path / "site" / "khac" / "index.html").is_file()
    assert (tmp_path / "site" / "404.html").is_file()


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("[gãy](khong-co.md)", "khong-co.md"),
        ("[gãy](../ke-hoach/index.md#khong-co)", "khong-co"),
        ("[gãy](#khong-co)", "khong-co"),
        ("[gãy](/ke-hoach/)", "/ke-hoach/"),
        ("![gãy](khong-co.png)", "khong-co.png"),
    ],
)
def test_the_host_complains_of_broken_links(
    tmp_path: Path, pages: dict[str, str], markdown: str, told: str
) -> None:
    pages["khac/index.md"] = f"# Khác {{ #a }}\n\n{markdown}\n"
    (complaint,) = build(tmp_path, pages)
    assert told in complaint
    assert "khac/index.md" in complaint


def test_a_page_that_the_nav_lacks_is_told(tmp_path: Path, pages: dict[str, str]) -> None:
    del pages["ke-hoach/index.md"]
    complaints = build(tmp_path, pages)
    assert any("ke-hoach/index.md" in one for one in complaints)


def test_nothing_is_left_behind(tmp_path: Path, pages: dict[str, str]) -> None:
    environment, handlers = dict(os.environ), list(logging.getLogger("mkdocs").handlers)
    build(tmp_path, {"index.md": "[gãy](x.md)"})
    build(tmp_path, pages)
    assert dict(os.environ) == environment
    assert logging.getLogger("mkdocs").handlers == handlers


def test_the_build_is_strict_and_silent() -> None:
    """`built_site` refuses any complaint; the host prints none either."""
    assert (built_site() / "index.html").is_file()


# --- A base path -------------------------------------------------------------------------------


def get(address: str) -> tuple[int, bytes]:
    parts = urlsplit(address)
    assert parts.hostname == "127.0.0.1", f"leaves the site: {address}"
    assert parts.path.startswith(BASE), f"leaves the base path: {address}"
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def parts_of(page: bytes, address: str) -> set[str]:
    """Everything that a page loads or leads to, but other sites."""
    html = Html(page.decode("utf-8"))
    links = {
        urljoin(address, one.attributes[name]).partition("#")[0]
        for one in html.elements
        for name in ("href", "src")
        if one.attributes.get(name)
    }
    return {link for link in links if link.startswith("http://127.0.0.1")}


@pytest.mark.parametrize("path", ["", PLAN, "du-lieu/", "van-ban/42-nq-tw/", "gioi-thieu/"])
def test_a_page_and_all_its_parts_load_under_a_base_path(path: str) -> None:
    """A site built without knowing its address works wherever it is put."""
    with serve(built_site(), BASE) as root:
        status, page = get(root + path)
        assert status == 200
        parts = parts_of(page, root + path)
        assert len(parts) > 10
        assert {part: get(part)[0] for part in parts} == dict.fromkeys(parts, 200)


def test_the_404_page_helps_wherever_it_is_asked_for() -> None:
    with serve(built_site("http://127.0.0.1:8000/a/b/"), BASE) as root:
        address = f"{root}ke-hoach/khong/co/trang/nay/"
        status, page = get(address)
        assert status == 404
        port = urlsplit(root).port
        parts = {part.replace(":8000/", f":{port}/") for part in parts_of(page, address)}
        assert root + "ke-hoach/" in parts
        parts.discard(address)  # the link that skips to the text
        assert {part: get(part)[0] for part in parts} == dict.fromkeys(parts, 200)


def test_a_base_address_stands_in_the_canonical_link() -> None:
    page = Html((built_site("http://127.0.0.1:8000/a/b/") / PLAN / "index.html").read_text("utf-8"))
    (canonical,) = (one for one in page.all("link") if one.attributes.get("rel") == "canonical")
    assert canonical.attributes["href"] == f"http://127.0.0.1:8000/a/b/{PLAN}"


def test_lunr_is_the_version_of_the_index_and_keeps_its_notices() -> None:
    whole = lunr_file().read_text("utf-8")
    script = minified(whole).decode()
    assert f'lunr.version="{LUNR_VERSION}"' in script
    notice, _, rest = script.partition("*/")
    assert notice.splitlines()[0] == "/*!"
    assert "lunr - http://lunrjs.com" in notice
    assert "Copyright (C) 2020 Oliver Nightingale" in notice
    assert "@license MIT" in notice
    assert rest.count("Copyright") == whole.count("Copyright") - 1
    assert len(script) < len(whole) * 0.45
    assert "@param" not in script


@pytest.mark.parametrize(
    ("script", "served"),
    [
        ("/**\n * A (C) 2020\n */\nvar a = 1 ;\n", "/*!\n * A (C) 2020\n */var a=1;"),
        ("/** (C) */ var a;\n/** @param b */\nvar b;", "/*! (C) */var a;var b;"),
        ("var a; /*! (C) */ var b; // c", "var a;/*! (C) */var b;"),
        ("var a = '/* no */ // no';", "var a='/* no */ // no';"),
        ('var a = /[/*]\\/\\/ "/; var b = 1', 'var a=/[/*]\\/\\/ "/;var b=1'),
        ("a = b\n++c", "a=b\n++c"),
        ("", ""),
    ],
)
def test_only_comments_and_needless_spaces_go(script: str, served: str) -> None:
    assert minified(script).decode() == served
