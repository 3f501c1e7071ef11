"""Six plans of one made-up resolution, in tables, beside the plan of another: a portal of two."""

from __future__ import annotations

import functools
import json

import pytest
from click.testing import CliRunner

from generator.cli.commands import main
from generator.search import Search
from generator.subjects.comparison.pages import ComparisonPage, comparison_pages
from generator.subjects.front.pages import HomePage, front_pages
from tests.family import OTHER, PROVINCES, RESOLUTION, family_plans, family_site
from tests.folders import ROOT
from tests.site_fixture import built_site, edition_of

FAMILY = {name for name in family_site().plans if name != "xa-mau-ke-hoach"}


@functools.cache
def search() -> Search:
    site = built_site(plans=family_plans())
    return Search(lambda path: (site / path).read_bytes())


def test_every_plan_of_the_family_holds_and_is_proved() -> None:
    config = str(ROOT / "mkdocs.yml")
    for command in ("check", "fidelity"):
        words = [command, "--plans", str(family_plans()), "--config", config]
        found = CliRunner().invoke(main, words)
        assert found.exit_code == 0, found.output
        assert "0 lỗi" in found.output or command == "fidelity", found.output


def test_a_table_of_the_family_compares_six_provinces_and_nobody_else() -> None:
    pages = {str(one.address): one.shown for one in comparison_pages(family_site())}
    shown = pages[f"so-sanh/van-ban/{RESOLUTION}/"]
    assert isinstance(shown, ComparisonPage)
    assert shown.matrix is not None
    assert {column.plan for column in shown.matrix.columns} == FAMILY
    rates = next(
        row
        for field in shown.matrix.fields
        for row in field.rows
        if row.indicator.id == "lao-dong-qua-dao-tao"
    )
    said = {
        cell.column.plan: {one.view.target.year: one.view.target.value for one in cell.statements}
        for cell in rates.cells
    }
    assert said["tinh-tho-ke-hoach"] == {2026: 70, 2028: 72.5, 2030: 75}
    assert said["tinh-song-ke-hoach"] == {2026: 75, 2028: 77.5, 2030: 80}


@pytest.mark.parametrize(
    ("family", "found"), [(RESOLUTION, FAMILY), (OTHER, {"xa-mau-ke-hoach"}), ("khong-co", set())]
)
def test_search_is_narrowed_to_what_carries_out_one_resolution(
    family: str, found: set[str]
) -> None:
    answer = search().find("báo cáo trước ngày", {"family": [family]})
    assert {one.plan for one in answer.results} == found


def test_a_row_of_a_table_is_found_by_its_words() -> None:
    (best, *_) = search().find("khám sức khỏe định kỳ hồ sơ sức khỏe Mây").results
    assert best.url.startswith("ke-hoach/tinh-may-ke-hoach/#phu-luc-i-bang-1")


def test_the_open_data_tell_the_families_apart() -> None:
    site = built_site(plans=family_plans())
    plans = json.loads((site / "api" / "plans.json").read_text(encoding="utf-8"))
    told = {one["id"]: one["families"] for one in plans}
    assert told == {
        **{name: [RESOLUTION] for name in FAMILY},
        "xa-mau-ke-hoach": [OTHER],
    }
    assert len(FAMILY) == len(PROVINCES) == 6


def test_each_family_has_a_feed() -> None:
    site = built_site(plans=family_plans())
    for family in (RESOLUTION, OTHER):
        assert (site / "van-ban" / family / "atom.xml").is_file()


def test_home_shows_one_figure_of_each_place() -> None:
    (home,) = (
        one.shown for one in front_pages(edition_of(family_site())) if one.title == "Trang chủ"
    )
    assert isinstance(home, HomePage)
    assert [one.target.plan for one in home.hero_figures] == sorted(FAMILY)
