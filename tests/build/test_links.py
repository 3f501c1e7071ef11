"""Every link and anchor of the whole site resolves; every page is whole and keeps to itself."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site_fixture import ADDRESS, CONFIG, PLAN_IDS, Html, built_site

# Links are joined with the site's address; nothing is ever fetched from it.
ROOT = ADDRESS
ID_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list")
LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}
CSS_ADDRESS = re.compile(r"url\(\s*([\"']?)(.*?)\1\s*\)|@import\s+([\"'])(.*?)\3")


@functools.cache
def site() -> Path:
    # The 404 page is asked for at any depth, so that only a site that knows its address links it.
    return built_site(ROOT)


@functools.cache
def page(path: str) -> Html:
    return Html((site() / path).read_text(encoding="utf-8"))


def paths() -> list[str]:
    return sorted(path.relative_to(site()).as_posix() for path in site().rglob("*.html"))


def address_of(path: str) -> str:
    return ROOT + path.removesuffix("index.html")


def file_of(address: str) -> Path:
    """The file that answers an address of the site."""
    parts = urlsplit(address)
    assert address.startswith(ROOT), f"{address} leaves the base path"
    path = site() / unquote(parts.path.removeprefix(urlsplit(ROOT).path))
    return path / "index.html" if parts.path.endswith("/") else path


def problem(path: str, link: str) -> str | None:
    """What is wrong with a link of a page; None for one that resolves, or leads elsewhere."""
    address = urljoin(address_of(path), link)
    parts = urlsplit(address)
    if parts.netloc != urlsplit(ROOT).netloc:
        return None
    if not address.startswith(ROOT):
        return f"{path}: {link} leaves the base path"
    file = file_of(address)
    if not file.is_file():
        return f"{path}: {link} leads nowhere"
    if parts.fragment and file.suffix == ".html":
        shown = file.relative_to(site()).as_posix()
        if unquote(parts.fragment) not in (*page(shown).ids, *led_to(shown)):
            return f"{path}: {link} names no place of its page"
    return None


def led_to(path: str) -> list[str]:
    """Return the places to which a script leads on from the address of today's version.

    It is the lasting address of what stands there, and has no text as long as the plan's page does.
    """
    plan, within, _version = path.partition("/phien-ban/")
    leads_on = within and any("data-toan-van" in one.attributes for one in page(path).elements)
    return page(f"{plan}/index.html").ids if leads_on else []


def links(path: str) -> Iterator[str]:
    for element in page(path).elements:
        for name in ("href", "src", "action", "data-src"):
            if name in element.attributes:
                yield element.attributes[name]
        for candidate in element.attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


def test_there_are_pages_to_look_at() -> None:
    assert len(paths()) > 50
    assert {f"ke-hoach/{plan}/index.html" for plan in PLAN_IDS} < set(paths())
    assert sum(len(list(links(path))) for path in paths()) > 2000


def test_every_internal_link_resolves() -> None:
    found = {told for path in paths() for link in set(links(path)) if (told := problem(path, link))}
    assert found == set()


def test_no_link_is_empty_or_a_script() -> None:
    for path in paths():
        # Who leads to the page itself has it loaded once more.
        again = sum("data-can-js" in one.attributes for one in page(path).elements)
        assert sum(not link.strip() for link in links(path)) == again, path
        for link in links(path):
            assert urlsplit(link).scheme in ("", "http", "https", "mailto", "data"), (path, link)


def test_pages_name_only_ids_that_they_have() -> None:
    for path in paths():
        ids = set(page(path).ids)
        for element in page(path).elements:
            for name in ID_REFERENCES:
                named = set(element.attributes.get(name, "").split())
                assert named <= ids, (path, element.tag, name)


def test_no_id_twice_on_a_page() -> None:
    for path in paths():
        twice = [one for one, count in Counter(page(path).ids).items() if count > 1]
        assert twice == [], path


def test_nothing_is_loaded_from_another_host() -> None:
    for path in paths():
        for element in page(path).elements:
            name = LOADED.get(element.tag)
            if name and (link := element.attributes.get(name)):
                address = urljoin(address_of(path), link)
                assert address.startswith((ROOT, "data:")), (path, element.tag, link)
            assert "url(" not in element.attributes.get("style", ""), path


def test_stylesheets_load_only_what_the_site_has() -> None:
    sheets = sorted(site().rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        for match in CSS_ADDRESS.finditer(text):
            link = match[2] or match[4] or ""
            if link.startswith(("data:", "#")) or not link:
                continue
            address = urljoin(ROOT + sheet.relative_to(site()).as_posix(), link)
            assert file_of(address.partition("#")[0].partition("?")[0]).is_file(), (sheet, link)


def test_styles_in_pages_load_nothing() -> None:
    for path in paths():
        for element in page(path).all("style"):
            assert not CSS_ADDRESS.search(element.text), path


def test_links_to_other_sites_are_plain_links() -> None:
    for path in paths():
        for element in page(path).all("a"):
            link = element.attributes.get("href", "")
            if urlsplit(link).netloc:
                assert urlsplit(link).scheme in ("http", "https"), (path, link)
                assert element.attributes.get("target") is None, (path, link)


def test_no_event_handler_stands_in_a_page() -> None:
    for path in paths():
        for element in page(path).elements:
            handlers = [name for name in element.attributes if name.startswith("on")]
            assert handlers == [], (path, element.tag)


def test_every_page_is_whole() -> None:
    for path in paths():
        (html,) = page(path).all("html")
        assert html.attributes["lang"] == "vi", path
        assert len(list(page(path).all("h1"))) == 1, path
        assert len(list(page(path).all("main"))) == 1, path
        titles = [one for one in page(path).all("title") if "svg" not in one.inside]
        assert len(titles) == 1, path
        assert titles[0].text.endswith("Kế hoạch mở"), path
        (about,) = (
            one for one in page(path).all("meta") if one.attributes.get("name") == "description"
        )
        assert len(about.attributes["content"]) >= 20, path


def test_titles_tell_pages_apart() -> None:
    titles = Counter(next(page(path).all("title")).text for path in paths())
    assert [title for title, count in titles.items() if count > 1] == []


def test_headings_step_down_one_by_one() -> None:
    for path in paths():
        within = [one for one in page(path).elements if re.fullmatch("h[1-6]", one.tag)]
        levels = [int(one.tag[1]) for one in within if "main" in one.inside]
        for above, below in pairwise(levels):
            assert below <= above + 1, (path, above, below)
        assert levels[0] == 1, path


def test_every_page_can_be_reached_from_home() -> None:
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for element in page(path).all("a"):
            address = urljoin(address_of(path), element.attributes.get("href", "")).partition("#")[
                0
            ]
            if address.startswith(ROOT) and (file := file_of(address)).suffix == ".html":
                found = file.relative_to(site()).as_posix()
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
    assert set(paths()) - seen == {"404.html"}


def test_addresses_in_the_open_data_resolve() -> None:
    targets = json.loads((site() / "api" / "targets.json").read_text(encoding="utf-8"))
    assert len(targets) > 100
    for target in targets:
        assert problem("index.html", urljoin(ROOT, target["url"])) is None, target["url"]
    plans = json.loads((site() / "api" / "plans.json").read_text(encoding="utf-8"))
    for plan in plans:
        assert problem("index.html", urljoin(ROOT, plan["url"])) is None, plan["url"]


def test_search_leads_to_places_that_exist() -> None:
    files = sorted((site() / "tim-kiem").glob("*/chu/**/*.txt"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    blocks = [json.loads(line) for line in lines]
    found = [block["base"] + url for block in blocks for url, *_ in block["items"]]
    assert len(found) > 500
    for address in found:
        assert problem("index.html", address or "./") is None, address


def test_the_host_makes_no_index_of_its_own() -> None:
    assert not (site() / "search").exists()


def test_the_nav_does_not_grow_with_the_plans() -> None:
    text = CONFIG.read_text(encoding="utf-8").partition("\nnav:")[2].partition("\n\n")[0]
    assert not any(plan in text for plan in PLAN_IDS)
    for path in paths():
        assert len(list(page(path).all("nav"))) <= 4, path


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_passage_can_be_linked(plan: str) -> None:
    whole = json.loads((site() / "api" / "plans" / f"{plan}.json").read_text(encoding="utf-8"))
    shown = page(f"ke-hoach/{plan}/index.html")
    ids = set(shown.ids)
    anchored = {
        one.attributes["href"] for one in shown.all("a") if one.attributes.get("class") == "neo"
    }
    for section in _sections(whole["sections"]):
        assert section["id"] in ids
        for paragraph in section["paragraphs"]:
            assert paragraph["id"] in ids
            assert f"#{paragraph['id']}" in anchored


def _sections(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from _sections(section["sections"])


# What pages load and what changes with a build, or never: a folder named by its content, a file of
# the host with a hash in its name.
OF_ONE_BUILD = re.compile(
    r"[a-z-]+/[0-9a-f]{32}/.+|assets/(stylesheets|javascripts)/[a-z]+\.[0-9a-f]{8}\.min\.(css|js)"
)
# What stands at a plain address and changes: each is read alone, or leads to a folder.
POINTERS = {"assets/muc-luc.json", "so-sanh/danh-sach.json", "tim-kiem/muc-luc.json"}
NOT_LOADED = {"canonical", "alternate", "alternate feed", "prev", "next", "search"}
NAMED_IN_SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport)\s*\(?\s*(["'`])([^"'`]+)\1|["'`]([\w/${}().-]+\.(?:json|js))["'`]"""
)
# Files by their path within the folder of a bundle.
WITHIN = re.compile(r"(danh-sach|muc-luc)\.json|lunr\.m?js|(ke-hoach/|noi-)\$\{.*\}\.json")
# The text of one version, and how it is cited, at the lasting address of that version.
OF_A_VERSION = ("${pageOf(revision)}loi-van.json", "../../trich-dan.json")


def loaded(path: str) -> Iterator[str]:
    """Yield the path below the site of each file that a browser loads with a page."""
    for element in page(path).elements:
        name = LOADED.get(element.tag)
        link = element.attributes.get(name, "") if name else ""
        if link and element.attributes.get("rel") not in NOT_LOADED:
            address = urljoin(address_of(path), link)
            if address.startswith(ROOT):
                yield address.removeprefix(ROOT)


def test_what_a_page_loads_is_of_one_build() -> None:
    found = {name for path in paths() for name in loaded(path)}
    assert len(found) > 20
    others = {name for name in found if not OF_ONE_BUILD.fullmatch(name)}
    # A hand-written page shows pictures that stand beside it and change with it.
    assert {name for name in others if not (CONFIG.parent / "content" / name).is_file()} == set()
    assert {name for name in POINTERS if (site() / name).is_file()} == POINTERS


def test_a_style_or_script_names_files_of_its_own_build() -> None:
    """By a relative address within its folder, or in a bundle to which a pointer leads."""
    (folder,) = (
        one for one in (site() / "assets").iterdir() if OF_ONE_BUILD.match(f"assets/{one.name}/x")
    )
    named = 0
    for file in sorted((*folder.rglob("*.js"), *folder.rglob("*.css"))):
        text = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", file.read_text("utf-8"), flags=re.DOTALL)
        pattern = CSS_ADDRESS if file.suffix == ".css" else NAMED_IN_SCRIPT
        for match in pattern.finditer(text):
            link = match[2] or match[3] or (match[4] if file.suffix == ".css" else "") or ""
            if not link or link.startswith(("data:", "#")) or link in POINTERS:
                continue
            if WITHIN.fullmatch(link) or link in OF_A_VERSION:
                continue
            named += 1
            assert link.startswith(("./", "../")), (file.name, link)
            target = (file.parent / link).resolve()
            assert target.is_file(), (file.name, link)
            assert target.is_relative_to(folder), (file.name, link)
    assert named > 30
