"""Every page of the real site as Markdown: the words of the page, no dead link, no HTML."""

from __future__ import annotations

import functools
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from lxml.etree import _Element as Element

from generator.build.copies import Copying, write_copies
from generator.output.plain_markdown.copies import LINK, article_of
from generator.output.plain_markdown.links import is_bare
from generator.output.plain_markdown.looks import REMARKS, has_look, is_left_out
from generator.output.plain_markdown.spans import BLOCKS
from generator.progress import Stage
from generator.reading.settings import read_settings
from tests.folders import ROOT
from tests.markdown_read import Read, read, words
from tests.site_fixture import ADDRESS, CONFIG, built_site

PAGE = "index.md"
OF_THE_WEB = re.compile(r"https?:|mailto:")
# What the last paragraph says is of the file, not of the page.
END = "\n* * *\n"


@functools.cache
def site() -> Path:
    return built_site(ADDRESS)


def addresses() -> list[str]:
    found = (path.parent.relative_to(site()).as_posix() for path in site().rglob("index.html"))
    pages = ("" if one == "." else f"{one}/" for one in found)
    return sorted(page for page in pages if not is_bare(page))


@functools.cache
def text(address: str) -> str:
    return (site() / address / PAGE).read_text(encoding="utf-8")


@functools.cache
def copy(address: str) -> Read:
    return read(text(address).rpartition(END)[0])


def page(address: str) -> str:
    return (site() / address / "index.html").read_text(encoding="utf-8")


def said(element: Element) -> Iterator[str]:
    """What an article says, but for what is left out; parts that look apart are apart."""
    yield element.text or ""
    for child in element:
        if not is_left_out(child):
            apart = child.tag in (*BLOCKS, "small", "br") or not child.keys()
            apart = apart or has_look(child, REMARKS)
            yield " " if apart else ""
            yield from said(child)
            yield " " if apart else ""
        yield child.tail or ""


def test_every_page_has_markdown_and_says_so() -> None:
    for address in addresses():
        assert (site() / address / PAGE).is_file(), address
        assert LINK in page(address).partition("</head>")[0], address
    assert LINK not in (site() / "404.html").read_text(encoding="utf-8")


def test_the_words_are_those_of_the_page_in_their_order() -> None:
    for address in addresses():
        article = article_of(page(address))
        assert article is not None
        of_page = "".join(said(html.fragment_fromstring(article, create_parent="div")))
        assert copy(address).words == words(of_page), address


def test_the_way_to_a_page_without_markdown_leaves_no_name_behind() -> None:
    found = 0
    for address in addresses():
        article = html.fragment_fromstring(article_of(page(address)) or "", create_parent="div")
        for link in article.iter("a"):
            to = posixpath.normpath(
                posixpath.join(address, (link.get("href") or "").partition("?")[0])
            )
            if is_bare(f"{to}/"):
                found += 1
                assert any(is_left_out(one) for one in (link, *link.iterancestors())), link.text
    assert found


def test_no_html_but_anchors() -> None:
    assert {address: copy(address).raw for address in addresses() if copy(address).raw} == {}


def wrong(address: str, link: str) -> str | None:
    """What is wrong with a link; None for one that resolves, or leads to the web."""
    if OF_THE_WEB.match(link):
        return None
    path, _, place = link.partition("#")
    target = posixpath.join(address, unquote(path)) if path else f"{address}{PAGE}"
    target = posixpath.normpath(target)
    if target.startswith("..") or not (site() / target).is_file():
        return f"{address}: {link} leads nowhere"
    if place and not target.endswith(f"/{PAGE}") and target != PAGE:
        return None
    if place and unquote(place) not in copy(target.removesuffix(PAGE)).anchors:
        return f"{address}: {link} names no place"
    return None


def test_every_link_and_anchor_resolves() -> None:
    found = [wrong(address, link) for address in addresses() for link in copy(address).links]
    assert [one for one in found if one] == []


def test_pages_lead_to_markdown() -> None:
    for address in addresses():
        own = [one for one in copy(address).links if not OF_THE_WEB.match(one)]
        assert [one for one in own if one.partition("#")[0].endswith("/")] == [], address


def test_an_anchor_is_named_once() -> None:
    for address in addresses():
        assert [one for one, count in Counter(copy(address).anchors).items() if count > 1] == []


def test_every_place_of_a_plan_is_an_anchor() -> None:
    address = "ke-hoach/kien-giang-ke-hoach-nq42/"
    article = html.fragment_fromstring(article_of(page(address)) or "", create_parent="div")
    ids = {str(one.get("id")) for one in article.iter() if one.get("id")}
    controls = {"khung_thang", "mui-ten", "to_chung"}
    assert ids - set(copy(address).anchors) <= controls


def test_no_sign_of_stress_is_left_over() -> None:
    signs = {
        address: found
        for address in addresses()
        if (found := re.findall(r"\*\*|~~|\]\(", copy(address).said))
    }
    assert signs == {}


def test_the_end_says_whose_a_file_is() -> None:
    end = text("ke-hoach/kien-giang-ke-hoach-nq42/").rpartition(END)[2]
    assert f"<{ADDRESS}ke-hoach/kien-giang-ke-hoach-nq42/>" in end
    assert "không phải cổng thông tin của cơ quan nhà nước" in end
    assert "CC0" in end


# --- Which pages, and what is remembered ----------------------------------------------------------


@pytest.fixture
def copying(tmp_path: Path) -> Copying:
    """A plan's page and another one, as the host was given them and as it made them."""
    settings, _ = read_settings(CONFIG, ROOT / "plans", tmp_path / "site", ADDRESS)
    settings = settings.model_copy(update={"cache": tmp_path / ".cache" / "kehoach"})
    pages = tmp_path / "pages"
    front = '---\ntitle: "Tên"\ndescription: "Lời"\n---\n\n'
    for address, body in {
        "ke-hoach/a/": '# Một { #mot }\n\n<p><a href="../../chi-tieu/b/#hai">Hai</a></p>\n',
        "chi-tieu/b/": '# Hai { #hai }\n\n<p><a href="../../api/x.json">Tệp</a></p>\n',
    }.items():
        (pages / address).mkdir(parents=True)
        (pages / address / PAGE).write_text(front + body, encoding="utf-8")
    return Copying(settings, pages, tmp_path / "built", "all")


def written(copying: Copying, folder: Path) -> dict[str, str]:
    write_copies(copying, folder, Stage("", ""))
    return {
        path.parent.relative_to(folder).as_posix(): path.read_text("utf-8").partition(END)[0]
        for path in folder.rglob(PAGE)
    }


def test_all_pages_have_markdown_where_a_portal_says_so(copying: Copying, tmp_path: Path) -> None:
    assert written(copying, tmp_path / "ra") == {
        "ke-hoach/a": '# <a id="mot"></a>Một\n\n[Hai](../../chi-tieu/b/index.md#hai)\n',
        "chi-tieu/b": '# <a id="hai"></a>Hai\n\n[Tệp](../../api/x.json)\n',
    }


def test_plans_alone_lead_to_pages_that_have_none(copying: Copying, tmp_path: Path) -> None:
    assert written(replace(copying, which="plans"), tmp_path / "ra") == {
        "ke-hoach/a": '# <a id="mot"></a>Một\n\n[Hai](../../chi-tieu/b/#hai)\n'
    }
    assert written(replace(copying, which="none"), tmp_path / "khong") == {}


def test_the_files_that_pages_lead_to_are_told(copying: Copying, tmp_path: Path) -> None:
    assert write_copies(copying, tmp_path / "ra", Stage("", "")) == ["api/x.json"]


def test_a_page_that_a_host_parsed_is_taken_from_the_site(copying: Copying, tmp_path: Path) -> None:
    (copying.pages / "a").mkdir()
    (copying.pages / "a" / PAGE).write_text("# Tự viết\n\n- một\n- hai\n", encoding="utf-8")
    (copying.built / "a").mkdir(parents=True)
    (copying.built / "a" / "index.html").write_text(
        '<html><article class="x"><h1 id="t">Tự viết</h1><ul><li>một</li><li>hai</li></ul>'
        "</article></html>",
        encoding="utf-8",
    )
    made = written(copying, tmp_path / "ra")["a"]
    assert made == '# <a id="t"></a>Tự viết\n\n- một\n- hai\n'


def test_what_is_remembered_is_what_would_be_made(
    copying: Copying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.copies._WORTH_REMEMBERING", 0)
    first = written(copying, tmp_path / "mot")
    with monkeypatch.context() as patch:
        patch.setattr("generator.build.copies.translated", None)  # not asked again
        assert written(copying, tmp_path / "hai") == first
    path = copying.pages / "ke-hoach/a" / PAGE
    path.write_text(path.read_text("utf-8").replace("Hai", "Ba"), encoding="utf-8")
    assert "[Ba]" in written(copying, tmp_path / "ba")["ke-hoach/a"]
    assert (
        "../../chi-tieu/b/#hai"
        in written(replace(copying, which="plans"), tmp_path / "bon")["ke-hoach/a"]
    )
