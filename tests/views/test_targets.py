"""A target in words: name, figure, conditions and time, as the small plan of the cases has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.denial import places
from generator.denial.places import Place
from generator.model.plan import Plan, YearFrom, YearSource
from generator.model.site import Site
from generator.views.targets import TargetView, target_view, target_views
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

PLAN = "xa-mau-ke-hoach"


@pytest.fixture(scope="module")
def site() -> Site:
    return case_site()


@pytest.fixture(scope="module")
def views(site: Site) -> dict[str, TargetView]:
    return {view.target.id: view for view in target_views(site, site.plans[PLAN])}


def test_targets_stand_in_the_order_of_the_text(site: Site, views: dict[str, TargetView]) -> None:
    assert list(views) == [target.id for target in site.plans[PLAN].targets()]


@pytest.mark.parametrize(
    ("target", "name", "level", "about"),
    [
        ("i-t1", "Tỷ lệ thất nghiệp", "dưới 3%", "chung; năm 2030"),
        ("i-t2", "Tỷ lệ thất nghiệp", "dưới 4%", "khu vực thành thị; Tính cả năm; năm 2030"),
        ("i-t3", "Lao động qua đào tạo", "45–50%", "năm 2030"),
        ("i-t4", "Số bác sĩ", "10 bác sĩ trên 10.000 dân", "năm 2030"),
        ("het-ho-ngheo", "Hộ nghèo là người có công", "0 hộ", "hằng năm"),
        ("i-t5", "Thu nhập", "So với mức khác", "so với mức trung bình cả nước; năm 2030"),
        ("i-t6", "An ninh", "Duy trì", "câu không ghi năm"),
    ],
)
def test_words(
    views: dict[str, TargetView], target: str, name: str, level: str, about: str
) -> None:
    view = views[target]
    assert (view.name, view.level, view.about) == (name, level, about)
    assert view.place == "Xã Mẫu, tỉnh Mẫu"


def test_it_is_told_whether_the_text_dates_a_promise(views: dict[str, TargetView]) -> None:
    assert views["i-t1"].is_dated
    assert views["het-ho-ngheo"].is_dated
    assert not views["i-t6"].is_dated


def test_where_no_year_is_said_the_heading_that_has_one_is_led_to(
    site: Site, views: dict[str, TargetView]
) -> None:
    """“Mục tiêu đến năm 2030” stands above; the sentence itself names no year."""
    assert [one.target.id for one in views.values() if one.no_year] == ["i-t6"]
    denied = views["i-t6"].no_year
    assert denied
    assert (denied.words, denied.places.shown) == (
        "câu không ghi năm; có năm ở", (Place(PLAN, "i", "mục I"),),
    )  # fmt: skip
    assert views["i-t6"].time == ""


@pytest.mark.parametrize(
    ("source", "place"),
    [
        (None, None),
        ("words", None),
        ("paragraph", Place(PLAN, "i-p1", "mục I, đoạn 1")),
        ("lead", Place(PLAN, "ii-1-p2", "mục II.1, đoạn 2")),
        ("heading", Place(PLAN, "i", "mục I")),
    ],
)
def test_a_year_that_stands_elsewhere_leads_to_where_it_is_printed(
    site: Site, source: YearSource | None, place: Place | None
) -> None:
    target = next(site.plans[PLAN].targets())
    said = YearFrom(source, place.anchor if place else target.paragraph) if source else None
    assert target_view(site, replace(target, year_from=said)).year_at == place


def test_every_year_of_the_real_plans_stands_where_its_page_leads() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        text = {one.id: one.text for one in plan.paragraphs()}
        text |= {one.id: one.heading or "" for one in plan.walk()}
        for view in target_views(site, plan):
            if view.target.year and not view.target.inferred:
                where = text[view.year_at.anchor] if view.year_at else view.target.quote
                assert str(view.target.year) in where, view.target.id


def test_a_target_of_a_draft_says_so(site: Site, views: dict[str, TargetView]) -> None:
    (drafted,) = target_views(site, site.plans["tinh-mau-chuong-trinh"])
    assert (drafted.is_draft, drafted.place) == (True, "Tỉnh Mẫu (dự thảo)")
    assert not any(one.is_draft for one in views.values())


def test_a_promise_without_a_figure_has_none(views: dict[str, TargetView]) -> None:
    assert [one.target.id for one in views.values() if one.figure is None] == ["i-t5", "i-t6"]


def test_what_contradicts_a_target_is_named(views: dict[str, TargetView]) -> None:
    assert [one.quote for one in views["i-t7"].clashes] == ["không còn hộ nghèo là người có công"]
    assert views["i-t1"].clashes == ()


def test_one_target_is_worded_as_among_the_others(site: Site, views: dict[str, TargetView]) -> None:
    assert [target_view(site, one.target) for one in views.values()] == list(views.values())


def test_a_promise_that_no_indicator_measures_is_called_by_its_words(site: Site) -> None:
    target = replace(next(site.plans[PLAN].targets()), indicator=None)
    assert target_view(site, target).name == "Tỷ lệ thất nghiệp chung dưới 3%"
    assert site.theme_of(target) is None


def test_what_is_inferred_says_so(site: Site) -> None:
    target = replace(next(site.plans[PLAN].targets()), inferred="theo tên kế hoạch")
    assert target_view(site, target).inferred == "suy ra: theo tên kế hoạch"


def test_the_theme_is_that_of_the_indicator(site: Site) -> None:
    found = {target.id: site.theme_of(target) for target in site.plans[PLAN].targets()}
    assert (found["i-t1"], found["i-t4"], found["het-ho-ngheo"]) == ("viec-lam", "y-te", None)


def test_a_plan_is_walked_once_however_often_its_targets_are_worded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    walked: list[str] = []
    names_of = places.names_of

    def counted(plan: Plan) -> Mapping[str, str]:
        walked.append(plan.id)
        return names_of(plan)

    monkeypatch.setattr(places, "names_of", counted)
    real = replace(linked(PLANS))  # at which nobody has looked
    for _ in range(2):
        for targets in real.targets_by_indicator.values():
            assert [target_view(real, one).target for one in targets] == list(targets)
    assert sorted(walked) == sorted(real.plans)
