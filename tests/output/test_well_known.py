"""What machines look for by name, read by others' readers, of a site that knows little too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from protego import Protego

from generator.output.well_known import (
    LLMS,
    MOST_PLANS,
    OPENSEARCH,
    ROBOTS,
    SPACE,
    llms,
    opensearch,
    robots,
    well_known,
)
from tests.many_plans import crowded
from tests.page_cases import site
from tests.site_fixture import ADDRESS, built_site, edition_of

BASE = "https://vi-du.vn/ke-hoach-mo/"
NAME = "Kế hoạch [mở] <của> tỉnh & xã"


def test_two_readers_let_everybody_in_and_find_the_site_map() -> None:
    text = robots(BASE)
    own = RobotFileParser()
    own.parse(text.splitlines())
    other = Protego.parse(text)
    for page in (BASE, f"{BASE}api/plans.json"):
        assert own.can_fetch("Bot", page)
        assert other.can_fetch(page, "Bot")
    assert own.site_maps() == list(other.sitemaps) == [f"{BASE}sitemap.xml"]
    assert "Sitemap" not in robots("")


def test_a_browser_is_told_how_to_ask() -> None:
    root = ElementTree.fromstring(opensearch(BASE, NAME))
    said = {one.tag.removeprefix(f"{{{SPACE}}}"): one for one in root}
    assert list(said) == ["ShortName", "Description", "Url", "Language", "InputEncoding"]
    assert 0 < len(said["ShortName"].text or "") <= 16
    assert said["Url"].get("template") == f"{BASE}tim-kiem/?q={{searchTerms}}"
    assert ElementTree.fromstring(opensearch(BASE, ""))[0].text


def links(text: str) -> list[str]:
    tokens = [one for token in MarkdownIt().parse(text) for one in token.children or ()]
    return [str(one.attrs["href"]) for one in tokens if one.type == "link_open"]


def test_an_assistant_reads_a_title_a_summary_and_lists_of_links() -> None:
    text = llms(edition_of(site(), BASE), NAME)
    blocks = [one.tag for one in MarkdownIt().parse(text) if one.nesting == 1 and one.level == 0]
    assert blocks == ["h1", "blockquote", "p", "p", "h2", "ul", "h2", "ul"]
    inline = next(one for one in MarkdownIt().parse(text) if one.type == "inline")
    assert [one.type for one in inline.children or ()] == ["text"]
    assert all(one.startswith(BASE) for one in links(text))
    plan = f"{BASE}ke-hoach/xa-mau-ke-hoach/"
    assert {plan, f"{plan}index.md", f"{BASE}api/plans/xa-mau-ke-hoach.json"} <= set(links(text))


def test_an_assistant_is_told_of_markdown_where_there_is_some() -> None:
    edition = edition_of(site(), BASE)
    assert "Mọi trang có bản Markdown" in llms(replace(edition, markdown="all"), NAME)
    assert "Markdown" not in llms(replace(edition, markdown="none"), NAME)


def test_of_many_plans_the_list_is_named() -> None:
    text = llms(edition_of(crowded(MOST_PLANS + 1), BASE), NAME)
    assert len(links(text)) < MOST_PLANS


def test_without_an_address_nothing_asks_for_a_whole_one() -> None:
    assert [name for name, _ in well_known(edition_of(site()), NAME)] == [ROBOTS, LLMS]
    assert [name for name, _ in well_known(edition_of(site(), BASE), NAME)] == [
        ROBOTS,
        LLMS,
        OPENSEARCH,
    ]


@pytest.mark.parametrize("name", [ROBOTS, LLMS, OPENSEARCH])
def test_each_stands_at_the_root_and_leads_to_what_is_there(name: str) -> None:
    built: Path = built_site(ADDRESS)
    text = (built / name).read_text(encoding="utf-8")
    for one in links(text) if name == LLMS else ():
        path = built / one.removeprefix(ADDRESS)
        assert path.is_file() or (path / "index.html").is_file(), one
