"""What people name meets nothing: hand-written pages, plans, entries, assets, sources."""

from __future__ import annotations

import html
import re
import shutil
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

import pytest

from generator.build.claimed import problems_of_names
from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.opendata import Table
from generator.output.host import Host
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.plans import load
from generator.reading.settings import read_settings
from generator.views.subject import Subject
from tests.folders import PLAN, ROOT, edit
from tests.portals import allowed, build

THEME = ROOT / "theme"
ID = "xa-mau-ke-hoach"
NFD = unicodedata.normalize("NFD", "giới-thiệu")
PLACE = r"\S+:\d+:\d+"


def told(plans: Path, content: Path, *themes: Path) -> list[Problem]:
    records = load(plans)
    return problems_of_names(
        records.places(), records.registries, content, (*themes, THEME), content.parent
    )


def write(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# Trang\n", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("names", "place", "other"),
    [
        (["ke-hoach/index.md"], "content/ke-hoach/index.md:1:1", "chương trình"),
        (["ke-hoach.md"], "content/ke-hoach.md:1:1", "chương trình"),
        (["ke-hoach/README.md"], "content/ke-hoach/README.md:1:1", "chương trình"),
        (["tim-kiem.md"], "content/tim-kiem.md:1:1", "chương trình"),
        (["tim-kiem.markdown"], "content/tim-kiem.markdown:1:1", "chương trình"),
        (["tim-kiem/index.html"], "content/tim-kiem/index.html:1:1", "chương trình"),
        (["index.md"], "content/index.md:1:1", "chương trình"),
        (["404.html"], "content/404.html:1:1", "chương trình"),
        (["sitemap.xml"], "content/sitemap.xml:1:1", "chương trình"),
        (["api/build.json"], "content/api/build.json:1:1", "chương trình"),
        (["api/build.json.sig"], "content/api/build.json.sig:1:1", "chương trình"),
        ([f"ke-hoach/{ID}.md"], f"content/ke-hoach/{ID}.md:1:1", f"plans/{PLAN}"),
        ([f"ke-hoach/{ID}/index.md"], f"content/ke-hoach/{ID}/index.md:1:1", f"plans/{PLAN}"),
        (["ke-hoach"], "content/ke-hoach:1:1", "chương trình"),
        (["don-vi/xa-mau.md"], "content/don-vi/xa-mau.md:1:1", "plans/registry/units.yml"),
        (["Ke-Hoach/trang.md"], "content/Ke-Hoach/trang.md:1:1", "chương trình"),
        ([f"ke-hoach/{ID.upper()}.md"], f"content/ke-hoach/{ID.upper()}.md:1:1", f"plans/{PLAN}"),
        (["a.md", "a/index.md"], "content/a.md:1:1", "content/a/index.md"),
        (["a.md", "A.md"], "content/a.md:1:1", "content/A.md"),
        (["a/b.png", "A/c.png"], "content/a/b.png:1:1", "content/A/b.png".replace("b", "c")),
        (["giới-thiệu.md", f"{NFD}.md"], "content/giới-thiệu.md:1:1", f"content/{NFD}.md"),
        (["x/index.md", "x/README.md"], "content/x/index.md:1:1", "content/x/README.md"),
        (["x", "x.md"], "content/x.md:1:1", "content/x"),
        (["assets/css/kehoach.css"], "theme/assets/css/kehoach.css:1:1", "content/assets/css"),
        (["assets/CSS/cua-toi.css"], "theme/assets/css", "content/assets/CSS/cua-toi.css"),
        (["assets/js"], "theme/assets/js/", "content/assets/js"),
    ],
)
def test_two_at_one_address(
    plans: Path, tmp_path: Path, names: list[str], place: str, other: str
) -> None:
    first, *_ = told(plans, write(tmp_path / "content", *names))
    assert (first.rule, first.severity) == ("same-address", "error")
    assert place in f"{first.file}:{first.line}:{first.column}"
    assert other in first.message
    assert other == "chương trình" or re.search(f"chỗ kia: {PLACE}$", first.message)
    assert first.hint


@pytest.mark.parametrize(
    "names",
    [
        ["gioi-thieu/index.md", "gioi-thieu/anh.png", "huong-dan/a.md"],
        ["ke-hoach/huong-dan.md", f"ke-hoach/{ID}/anh.png", "api/ghi-chu.txt"],
        ["assets/images/cua-toi.png", "a.b.md", "50%_#1.md", "trang có dấu.md"],
    ],
)
def test_pages_beside_those_of_the_program_stay(
    plans: Path, tmp_path: Path, names: list[str]
) -> None:
    assert told(plans, write(tmp_path / "content", *names)) == []


def test_a_theme_takes_the_place_of_the_programs(plans: Path, tmp_path: Path) -> None:
    own = write(tmp_path / "theme", "assets/css/kehoach.css", "assets/images/logo.svg")
    assert told(plans, tmp_path / "content", own) == []


@pytest.mark.parametrize("name", ["a\u202eb.md", "a\u200b.md"])
def test_what_no_server_gives_is_refused(plans: Path, tmp_path: Path, name: str) -> None:
    (found,) = told(plans, write(tmp_path / "content", name))
    assert (found.rule, found.severity) == ("unpublishable", "error")
    assert (found.file, found.line, found.column) == (f"content/{name}", 1, 1)


@pytest.mark.parametrize("name", ["con.md", "a/AUX.png", "a?b.md", "a:b.md", "a./b.png", "lpt1"])
def test_what_windows_cannot_hold_is_told(plans: Path, tmp_path: Path, name: str) -> None:
    (found,) = told(plans, write(tmp_path / "content", name))
    assert (found.rule, found.severity) == ("windows-name", "warning")


def test_an_id_that_takes_a_page_of_the_program(plans: Path, tmp_path: Path) -> None:
    """Also on a site too small to have that page today."""
    documents = plans / "registry/documents.yml"
    documents.write_text(documents.read_text("utf-8") + "- {id: chua-ro, type: x}\n", "utf-8")
    (plans / PLAN).rename(plans / "tinh.yml")
    edit(plans / "tinh.yml", {f"id: {ID}": "id: tinh"})
    found = [one for one in told(plans, tmp_path) if one.rule == "same-address"]
    assert [(one.file, one.fragment) for one in found] == [
        ("plans/tinh.yml", "ke-hoach/tinh/index.html"),
        ("plans/registry/documents.yml", "van-ban/chua-ro/index.html"),
    ]
    assert all("chương trình" in one.message and one.line > 0 for one in found)


SOURCES = ["50% #1?.txt", "nguồn [1](x)&'y';.txt"]


def hosted(plans: Path, tmp_path: Path, content: Path = ROOT / "content") -> list[Problem]:
    """Build with a host that keeps the Markdown as it is."""

    def keep(*, pages: Path, output: Path, **_rest: object) -> list[str]:
        pages.rename(output)
        return []

    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\nextra: {{kehoach: {{content: {content}}}}}\n", "utf-8"
    )
    settings, problems = read_settings(config, plans, tmp_path / "site")
    settings = allowed(settings)
    offers = Offers(hosts=(Host("mkdocs", keep),))
    reading = read(settings, Progress(quiet=True), offers)
    found = [*problems, *reading.problems]
    if not any(one.severity == "error" for one in found):
        found += build(settings, reading, Progress(quiet=True), offers)
    return found


@pytest.mark.parametrize("name", SOURCES)
def test_the_source_of_any_name_is_found_by_its_link(
    plans: Path, tmp_path: Path, name: str
) -> None:
    (plans / f"sources/{ID}.txt").rename(plans / "sources" / name)
    edit(plans / PLAN, {f"sources/{ID}.txt": '"' + f"sources/{name}" + '"'})
    assert {one.severity for one in hosted(plans, tmp_path)} <= {"warning"}
    page = tmp_path / "site/ke-hoach" / ID
    found = re.findall(r'href="([^"]*)"', (page / "index.md").read_text("utf-8"))
    (link,) = (one for one in map(html.unescape, found) if one.endswith(".txt"))
    assert (unquote(link), set("?# &'") & set(link)) == (name, set())
    assert (page / name).is_file()


def test_a_source_that_no_server_gives_is_told_where_the_plan_names_it(plans: Path) -> None:
    (plans / f"sources/{ID}.txt").rename(plans / "sources/.an.txt")
    edit(plans / PLAN, {f"sources/{ID}.txt": "sources/.an.txt"})
    (found,) = load(plans).problems
    assert (found.rule, found.severity, found.fragment) == ("unpublishable", "error", ".an.txt")
    assert (found.file, found.line, found.column) == (f"plans/{PLAN}", 19, 9)


@pytest.mark.parametrize("name", [f"{ID.upper()}.txt", f"{NFD}.txt"])
def test_a_source_by_nearly_its_name(plans: Path, name: str) -> None:
    (plans / f"sources/{ID}.txt").rename(plans / "sources" / name)
    asked = ID if name.isascii() else "giới-thiệu"
    edit(plans / PLAN, {f"sources/{ID}.txt": f"sources/{asked}.txt"})
    (found,) = load(plans).problems
    assert (found.rule, found.guess) == ("no-source", f"sources/{name}")
    assert "đổi tên tệp cho trùng từng chữ" in found.hint


def test_files_of_plans_that_other_systems_take_for_one(plans: Path) -> None:
    write(plans, "sources/giới-thiệu.txt", f"sources/{NFD}.txt", f"sources/{ID.upper()}.txt")
    found = [one for one in load(plans).problems if one.rule == "same-name"]
    assert {one.file for one in found} == {
        "plans/sources/giới-thiệu.txt",
        f"plans/sources/{ID}.txt",
    }
    assert all(re.search(rf"tệp kia: {PLACE}$", one.message) for one in found)


@pytest.mark.parametrize("name", [f"ke-hoach/{ID}/{PLAN}", "api/plans.json"])
def test_a_hand_written_file_in_the_place_of_data_is_no_site(
    plans: Path, tmp_path: Path, name: str
) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    found = hosted(plans, tmp_path, write(content, name))
    assert [(one.rule, one.file) for one in found] == [("same-address", f"content/{name}")]
    assert not (tmp_path / "site").exists()


def test_what_two_subjects_make_at_one_address_is_no_site(plans: Path, tmp_path: Path) -> None:
    @dataclass(frozen=True, slots=True)
    class Row:
        id: Annotated[str, "x"]

    def twice(name: str) -> Subject:
        return Subject(
            name,
            tables=lambda _edition: (Table("chung", "x", "x", Row, lambda: iter(())),),
            files=lambda _edition: (("du-lieu/chung.txt", b"x"),),
        )

    settings, problems = read_settings(ROOT / "mkdocs.yml", plans, tmp_path / "site")
    settings = allowed(settings)
    offers = Offers(subjects=(twice("mot"), twice("hai")))
    reading = read(settings, Progress(quiet=True), offers)
    found = [*problems, *reading.problems, *build(settings, reading, Progress(quiet=True), offers)]
    assert {(one.rule, one.fragment) for one in found} <= {
        ("same-address", "api/chung.json"),
        ("same-address", "du-lieu/chung.txt"),
    }
    assert found
    assert not (tmp_path / "site").exists()
    one = Offers(subjects=(replace(twice("mot"), tables=lambda _edition: ()), twice("hai")))
    found = build(settings, reading, Progress(quiet=True), one)
    assert [(one.rule, one.fragment) for one in found] == [("same-address", "du-lieu/chung.txt")]
