"""Pages made when somebody asks for them are those of a whole build, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.offers import Offers
from generator.build.on_demand import Shown, show
from generator.build.portal_reading import OWN, Reading, read
from generator.build.story import build
from generator.output.host import HOSTS
from generator.problems import as_text, has_errors
from generator.progress import Progress
from generator.reading.settings import Settings, read_settings
from tests.folders import BASE, PLAN, ROOT, edit
from tests.portals import allowed, without_history
from tests.site_fixture import ADDRESS, CONFIG, PLANS, built_site

QUIET = Progress(quiet=True)


def state(settings: Settings) -> Reading:
    reading = read(settings, QUIET)
    assert not has_errors(reading.problems), as_text(reading.problems)
    return reading


def shown_in(
    settings: Settings, room: Path, before: Shown | None = None, offers: Offers = OWN
) -> Shown:
    room.mkdir(exist_ok=True)
    shown, problems = show(settings, state(settings), offers, room, before)
    assert problems == []
    assert shown is not None
    return shown


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """The five plans, at the address for which the site of the tests is built."""
    settings, _ = read_settings(CONFIG, PLANS, Path("khong-dung"), ADDRESS)
    return shown_in(allowed(settings), tmp_path_factory.mktemp("phong"))


def kinds(shown: Shown) -> Iterator[str]:
    """Yield an address of each kind of page of today, of older versions, and of written ones."""
    pages = list(shown.leaves.pages.items())
    for some in (pages, pages[::-1]):
        yield from {page.template: name for name, page in some}.values()
    yield from [*shown.leaves.versions][:2]
    yield from shown.written


def test_every_kind_of_page_has_the_bytes_of_a_whole_build(five: Shown) -> None:
    site = built_site(ADDRESS)
    asked = dict.fromkeys(kinds(five))
    assert len(asked) > 40
    for address in asked:
        made = five.page(address)
        assert made is not None
        assert made.problems == (), address
        assert made.html == (site / address / "index.html").read_bytes(), address
        beside = site / address / "index.md"
        assert five.copy(address) == (beside.read_bytes() if beside.is_file() else None), address
    assert five.missing() == (site / "404.html").read_bytes()


def test_there_are_the_pages_of_a_whole_build_and_no_others(five: Shown) -> None:
    site = built_site(ADDRESS)
    there = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    known = {*five.leaves.addresses, *five.written}
    assert {name.rstrip("/") or "." for name in known} == there
    assert five.page("khong-co/") is None
    assert five.copy("khong-co/") is None
    assert not five.has("khong-co/")


def test_what_comes_with_the_frame_is_that_of_a_whole_build(five: Shown) -> None:
    """Files of the themes under both of their addresses, files of the host's own theme."""
    site = built_site(ADDRESS)
    for folder, part in ((five.ground.pages, ""), (five.ground.built, "assets")):
        files = [path for path in (folder / part).rglob("*") if path.is_file()]
        others = [one for one in files if one.suffix != ".md"]
        assert others
        for file in others:
            name = file.relative_to(folder)
            assert file.read_bytes() == (site / name).read_bytes(), name


@pytest.fixture
def portal(tmp_path: Path) -> Settings:
    """The small plan, in a portal with a page, a style and templates of its own."""
    config = without_history(tmp_path / "cong")
    folder = config.parent
    text = config.read_text("utf-8").replace(str(ROOT / "content"), "content")
    config.write_text(text.replace(str(ROOT / "theme"), "theme"), encoding="utf-8")
    (folder / "content").mkdir()
    (folder / "content/gioi-thieu").mkdir()
    (folder / "content/gioi-thieu/index.md").write_text(
        "# Giới thiệu\n\n[Các kế hoạch](../ke-hoach/index.md)\n", encoding="utf-8"
    )
    (folder / "theme/assets/css").mkdir(parents=True)
    (folder / "theme/assets/css/rieng.css").write_text("p {}\n", encoding="utf-8")
    (folder / "theme/pages").mkdir()
    _copy(BASE, folder / "plans")
    settings, problems = read_settings(config, folder / "plans", folder / "site")
    assert problems == []
    return settings


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            (target / path.relative_to(source)).write_bytes(path.read_bytes())


def test_after_edits_pages_are_those_of_a_whole_build(portal: Settings, tmp_path: Path) -> None:
    """Of a plan, of its name, of a written page, of a style, of a template."""
    folder, room = portal.config.parent, tmp_path / "phong"
    shown = shown_in(portal, room)
    plan = folder / "plans" / PLAN

    def plan_edited() -> None:
        edit(plan, {"encoded_by: Kế hoạch mở": "encoded_by: Phòng dữ liệu"})

    def renamed() -> None:
        other = plan.with_name("xa-khac-ke-hoach.yml")
        plan.rename(other)
        edit(other, {"id: xa-mau-ke-hoach": "id: xa-khac-ke-hoach"})

    def portal_edited() -> None:
        page = folder / "content/gioi-thieu/index.md"
        page.write_text(f"{page.read_text('utf-8')}\nThêm một đoạn.\n", encoding="utf-8")
        style = folder / "theme/assets/css/rieng.css"
        style.write_text("p { color: red }\n", encoding="utf-8")
        text = (ROOT / "theme/pages/plan.md").read_text("utf-8")
        own = folder / "theme/pages/plan.md"
        own.write_text(f"{text}\n<p>Mẫu riêng</p>\n", encoding="utf-8")

    for change in (plan_edited, renamed, portal_edited):
        change()
        shown = shown_in(portal, room, shown)
        reading = state(portal)
        assert not has_errors(build(portal, reading, QUIET)), change.__name__
        there = {path.parent for path in portal.output.rglob("index.html")}
        for address in [*shown.leaves.addresses, *shown.written]:
            made = shown.page(address)
            assert made is not None
            file = portal.output / address / "index.html"
            assert made.html == file.read_bytes(), (change.__name__, address)
            there.discard(file.parent)
        assert not there, change.__name__


def test_only_what_a_ground_is_made_of_makes_it_anew(portal: Settings, tmp_path: Path) -> None:
    room, folder = tmp_path / "phong", portal.config.parent
    one = shown_in(portal, room)
    edit(folder / "plans" / PLAN, {"encoded_by: Kế hoạch mở": "encoded_by: Phòng dữ liệu"})
    two = shown_in(portal, room, one)
    assert two.ground is one.ground
    (folder / "theme/assets/css/rieng.css").write_text("a {}\n", encoding="utf-8")
    three = shown_in(portal, room, two)
    assert three.ground is not one.ground
    other = portal.model_copy(update={"site_name": "Tên khác"})
    assert shown_in(other, room, three).ground is not three.ground


def test_a_template_that_fails_is_told_and_its_page_alone_is_not_made(
    portal: Settings, tmp_path: Path
) -> None:
    own = portal.config.parent / "theme/pages/plan.md"
    own.write_text("# Hỏng\n{{ page.khong_co }}\n", encoding="utf-8")
    shown = shown_in(portal, tmp_path / "phong")
    made = shown.page("ke-hoach/xa-mau-ke-hoach/")
    assert made is not None
    assert made.html is None
    [told] = made.problems
    assert (told.file, told.line, told.rule) == ("theme/pages/plan.md", 2, "template")
    other = shown.page("ke-hoach/")
    assert other
    assert other.html


def test_a_page_is_made_once(portal: Settings, tmp_path: Path) -> None:
    shown = shown_in(portal, tmp_path / "phong")
    assert shown.page("ke-hoach/") is shown.page("ke-hoach/")


def test_a_host_that_only_builds_whole_sites_shows_none(portal: Settings, tmp_path: Path) -> None:
    alone = replace(OWN, hosts=[replace(one, begin=None) for one in HOSTS])
    assert show(portal, state(portal), alone, tmp_path, None) == (None, [])
    text = portal.config.read_text("utf-8")
    portal.config.write_text(f"{text}plugins: [search]\n", encoding="utf-8")
    assert show(portal, state(portal), OWN, tmp_path, None) == (None, [])
