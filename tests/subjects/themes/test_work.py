"""What each plan promises and does in each field of policy."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator.model.plan import Section
from generator.model.registries import Theme
from generator.model.site import Site
from generator.subjects.themes.work import own_paragraphs, sections_taking_up, theme_work
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

BAC_AI = "bac-ai-ke-hoach-nq42"


def section(plan: str, name: str) -> Section:
    return next(one for one in linked(PLANS).plans[plan].walk() if one.id == name)


def test_each_target_is_in_the_theme_of_its_indicator_once() -> None:
    site = linked(PLANS)
    works = [work for one in theme_work(site).values() for work in one.by_plan.values()]
    gathered = Counter(target for work in works for target in work.targets)
    themed = Counter(
        target
        for plan in site.plans.values()
        for target in plan.targets()
        if target.indicator and site.registries.indicators[target.indicator].theme
    )
    assert gathered == themed


def test_a_section_that_inherits_its_themes_does_not_take_them_up() -> None:
    plan = linked(PLANS).plans["vinh-long-chuong-trinh-nq42"]
    found = {one.id: one.themes for one in sections_taking_up(plan.sections)}
    assert found["ii-2-2-6"] == ("phuc-loi-xa-hoi",)
    assert found["ii-2-2-6-b"] == ("y-te",)
    assert "ii-2-2" not in found
    inheriting = [one for one in plan.walk() if one.themes and one.id not in found]
    above = {below.id: one.themes for one in plan.walk() for below in one.sections}
    assert all(one.themes == above[one.id] for one in inheriting)


def test_what_stands_under_another_theme_is_not_the_section_s_own() -> None:
    assert not list(own_paragraphs(section(BAC_AI, "iii-6")))
    assert len(list(own_paragraphs(section(BAC_AI, "iii-5")))) == 3


def test_a_theme_is_spoken_of_where_one_within_it_is() -> None:
    site = linked(PLANS)
    above = Theme("tren", "Trên", None, 0)
    themes = {"tren": above, "la": Theme("la", "Lạ", None, 99)}
    for name, theme in site.registries.themes.items():
        themes[name] = replace(theme, parent="tren") if name == "van-hoa" else theme
    work = theme_work(_with(site, themes))
    assert work["tren"].below == ["van-hoa"]
    assert work["tren"].by_plan == {}
    assert work["tren"].speaking == frozenset(site.plans)
    assert "la" not in work


def _with(site: Site, themes: dict[str, Theme]) -> Site:
    return replace(site, registries=replace(site.registries, themes=themes))


def test_a_section_below_with_the_same_themes_belongs_to_the_section() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    one = next(section for section in plan.walk() if section.id == "ii-1")
    first, second = one.paragraphs
    same = replace(one, id="a", paragraphs=(second,), sections=())
    other = replace(one, id="b", themes=("y-te",), paragraphs=(second,), sections=())
    whole = replace(one, paragraphs=(first,), sections=(same, other, same))
    assert list(own_paragraphs(whole)) == [first, second, second]


def test_a_section_takes_up_what_its_section_above_does_not() -> None:
    plan = case_site().plans["xa-mau-ke-hoach"]
    one = replace(next(plan.walk()), themes=("y-te",), sections=())
    bare = replace(one, themes=())
    jobs = replace(one, themes=("viec-lam",), sections=(one, replace(one, themes=("viec-lam",))))
    assert list(sections_taking_up([bare, jobs])) == [jobs, one]
    assert list(sections_taking_up([one], ("y-te",))) == []
