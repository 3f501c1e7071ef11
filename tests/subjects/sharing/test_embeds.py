"""Pages for frames: each figure with its words, source, version and licence, and no script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from generator.subjects.indicators.figure_groups import DrawnFigure, FigureGroup
from generator.subjects.sharing.embeds import ALL, first_figures, oembed_files
from generator.views.targets import TargetView, target_views
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import ADDRESS, PLAN_IDS, PLANS, Html, built_site, edition_of, linked

LICENCE = "Phần nhập liệu theo CC0"


@pytest.mark.parametrize("name", SHOWN["sharing"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def built(path: str) -> Html:
    return Html((built_site(ADDRESS) / path).read_text("utf-8"))


@pytest.mark.parametrize("plan", PLAN_IDS)
def test_every_target_of_a_plan_has_its_words_and_the_way_to_them(plan: str) -> None:
    page = built(f"nhung/ke-hoach/{plan}/index.html")
    quotes = [one.text for one in page.all("q")]
    ways = {one.attributes["href"] for one in page.all("a")}
    for target in linked(PLANS).plans[plan].targets():
        assert target.id in page.ids
        assert " ".join(target.quote.split()) in quotes
        assert f"../../../ke-hoach/{plan}/#{target.id}" in ways
    assert ALL in page.ids
    assert LICENCE in page.text
    assert re.search(r"bản \d+, ghi vào trang ngày \d", page.text)


def test_pages_for_frames_have_no_script_and_open_pages_of_their_own() -> None:
    pages = [*(built_site(ADDRESS) / "nhung").rglob("*.html")]
    assert len(pages) > 50
    for path in pages:
        page = Html(path.read_text("utf-8"))
        assert [*page.all("script")] == [], path
        for one in page.all("a"):
            assert one.attributes["rel"] == "noopener", path
            outside = path.parent.name == "nhung"  # its links are whole, for any depth
            assert outside or one.attributes["target"] == "_blank", path


def test_a_comparison_says_version_and_words_of_each_figure() -> None:
    page = built("nhung/chi-tieu/ty-le-tham-gia-bao-hiem-y-te/index.html")
    places = [*page.all("b")]
    assert len(places) > 2
    assert len([*page.all("q")]) == len(places) == page.text.count("ghi vào trang ngày")
    assert LICENCE in page.text


def test_a_long_comparison_is_cut() -> None:
    """Group by group, the last of them within: what stands apart comes behind."""
    figure = DrawnFigure(next(views()), None, None)
    groups = [FigureGroup(str(at), True, (figure,) * 4) for at in range(3)]
    assert [len(one.figures) for one in first_figures(groups, 9)] == [4, 4, 1]
    assert [len(one.figures) for one in first_figures(groups, 8)] == [4, 4]
    assert [len(one.figures) for one in first_figures(groups, 30)] == [4, 4, 4]


def views() -> Iterator[TargetView]:
    site = linked(PLANS)
    return target_views(site, site.plans[PLAN_IDS[0]])


@pytest.mark.parametrize(
    "path", [*(f"ke-hoach/{plan}/" for plan in PLAN_IDS), "chi-tieu/ty-le-tham-gia-bao-hiem-y-te/"]
)
def test_programs_find_what_may_be_shown(path: str) -> None:
    (link,) = (
        one.attributes["href"]
        for one in built(f"{path}index.html").all("link")
        if one.attributes.get("type") == "application/json+oembed"
    )
    site = built_site(ADDRESS)
    said = json.loads((site / path / link).read_text("utf-8"))
    (address,) = re.findall(r'src="([^"]+)"', said["html"])
    page, _, anchor = address.removeprefix(ADDRESS).partition("#")
    assert not anchor or anchor in built(f"{page}index.html").ids


def test_a_site_without_an_address_promises_programs_nothing() -> None:
    assert [*oembed_files(edition_of(linked(PLANS)))] == []
    pages = edition_of(linked(PLANS)).pages()
    assert not [one for one in pages if one.embedded]


def test_what_is_published_names_its_own_address() -> None:
    """The page of what is gone stands at any depth: its links begin at the root of the site."""
    page = built("nhung/index.html")
    assert {one.attributes["href"] for one in page.all("a")} == {ADDRESS}
    styles = [one.attributes["href"] for one in page.all("link")]
    assert all(one.startswith(ADDRESS) for one in styles)
