"""However many plans there are, no table grows beyond its columns and every plan is in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.plan import Plan, Section
from generator.model.registries import Unit
from generator.model.site import Site
from generator.output.markdown import render
from generator.reading.portal import PortalSettings
from generator.schema.registries import UnitLevel
from generator.subjects.comparison.pages import MAX_COLUMNS, ComparisonPage, comparison_pages
from generator.views.subject import Page
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import PLANS, THEME, Html, linked, to_html


def unit(name: str, level: UnitLevel, parent: str | None) -> Unit:
    return Unit(name, name, level, parent, None, None, None, None, (), None)


def promised_by(plan: str, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections of a plan as those of another plan that promises the same."""
    return tuple(
        replace(
            section,
            sections=promised_by(plan, section.sections),
            paragraphs=tuple(
                replace(words, targets=tuple(replace(one, plan=plan) for one in words.targets))
                for words in section.paragraphs
            ),
        )
        for section in sections
    )


def grown(counts: dict[tuple[str, UnitLevel], int]) -> Site:
    """The real plans again and again: so many of a level in each province."""
    site = linked(PLANS)
    models = list(site.plans.values())
    units, plans = dict(site.registries.units), dict[str, Plan]()
    for (province, level), count in counts.items():
        units.setdefault(province, unit(province, "province", None))
        for number in range(count):
            name = f"{province}-{level}-{number}"
            parent = None if level == "province" else province
            units[name] = unit(name, level, parent)
            model = models[number % len(models)]
            plans[name] = replace(
                model, id=name, unit=name, sections=promised_by(name, model.sections)
            )
    return replace(site, plans=plans, registries=replace(site.registries, units=units))


def shown(page: Page) -> ComparisonPage:
    assert isinstance(page.shown, ComparisonPage)
    return page.shown


def columns(page: Page) -> list[str]:
    matrix = shown(page).matrix
    return [one.plan for one in matrix.columns] if matrix else []


def text_of_the_first(site: Site) -> str:
    """The first page of comparison of a site, whose other pages need not stand."""
    (file,) = render(list(comparison_pages(site))[:1], [THEME], PortalSettings(), {}, [])
    return to_html(file.text)


def test_few_plans_stand_in_one_table() -> None:
    (page,) = comparison_pages(linked(PLANS))
    assert page.address.page == "so-sanh/"
    assert len(columns(page)) == 5
    assert not shown(page).parts
    assert not shown(page).provinces


def test_many_plans_are_parted_by_province_and_level() -> None:
    site = grown({("tinh-a", "province"): 2, ("tinh-b", "commune"): 95, ("tinh-b", "district"): 3})
    pages = {page.address.page: page for page in comparison_pages(site)}
    top = pages["so-sanh/"]
    assert columns(top) == ["tinh-a-province-0", "tinh-a-province-1"]
    assert [one.name for one in shown(top).provinces] == [
        "tinh-a-province-0",
        "tinh-a-province-1",
        "tinh-b",
    ]
    parts = [one for one in pages if one.startswith("so-sanh/tinh-b/")]
    assert parts == [
        "so-sanh/tinh-b/",
        "so-sanh/tinh-b/cap-xa-1/",
        "so-sanh/tinh-b/cap-xa-2/",
        "so-sanh/tinh-b/cap-xa-3/",
    ]
    assert [len(columns(pages[one])) for one in parts] == [3, 40, 40, 15]
    assert [one.address is None for one in shown(pages[parts[2]]).parts] == [
        False,
        False,
        True,
        False,
    ]


def test_tables_stay_bounded_and_no_plan_is_lost() -> None:
    counts: dict[tuple[str, UnitLevel], int] = {
        (f"tinh-{n}", "commune"): 30 + 30 * n for n in range(4)
    }
    pages = list(comparison_pages(grown(counts)))
    assert max(len(columns(page)) for page in pages) <= MAX_COLUMNS
    seen = Counter(plan for page in pages for plan in columns(page))
    assert len(seen) == sum(counts.values())
    assert max(seen.values()) <= 2
    assert len(pages) <= 1 + sum(-(-count // MAX_COLUMNS) for count in counts.values())
    assert len({page.address for page in pages}) == len(pages)


def test_a_site_without_plans_of_provinces_leads_to_the_provinces() -> None:
    site = grown({("tinh-a", "commune"): 41})
    text = text_of_the_first(site)
    assert "Chưa có kế hoạch cấp tỉnh nào" in text
    assert "tinh-a/" in [one.attributes.get("href") for one in Html(text).all("a")]


def test_one_plan_alone_says_so() -> None:
    site = linked(PLANS)
    alone = replace(site, plans=dict(list(site.plans.items())[:1]))
    (page,) = comparison_pages(alone)
    assert len(columns(page)) == 1
    assert "Mới có một nơi" in text_of_the_first(alone)


def test_two_plans_of_one_place_are_told_apart() -> None:
    site = linked(PLANS)
    one = site.plans["vinh-long-chuong-trinh-nq42"]
    twice = replace(site, plans={**site.plans, "lan-hai": replace(one, id="lan-hai")})
    (page,) = comparison_pages(twice)
    matrix = shown(page).matrix
    assert matrix
    titles = [column.title for column in matrix.columns if column.name == "Tỉnh Vĩnh Long"]
    assert len(titles) == 2
    assert all(titles)
    assert not any(column.title for column in matrix.columns if "Vĩnh Long" not in column.name)


@pytest.mark.parametrize("name", SHOWN["comparison"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


@pytest.mark.parametrize(("count", "is_parted"), [(39, False), (40, False), (41, True)])
def test_a_table_has_forty_columns_at_most(count: int, is_parted: bool) -> None:
    pages = list(comparison_pages(grown({("tinh-a", "commune"): count})))
    assert (len(pages) > 1) is is_parted


def test_the_tables_of_a_level_are_named_by_their_ends() -> None:
    pages = {
        page.address.page: page for page in comparison_pages(grown({("tinh-a", "commune"): 41}))
    }
    assert list(pages) == ["so-sanh/", "so-sanh/tinh-a/", "so-sanh/tinh-a/cap-xa-2/"]
    first, second = shown(pages["so-sanh/tinh-a/"]).parts
    assert first.name == "Cấp xã, phần 1: từ tinh-a-commune-0 đến tinh-a-commune-39"
    assert (second.plans, first.address) == (1, None)
    assert pages["so-sanh/tinh-a/cap-xa-2/"].title.startswith(
        "So sánh trong tinh-a: Cấp xã, phần 2"
    )


def test_only_plans_of_provinces_and_of_the_country_stand_on_the_first_page() -> None:
    counts: dict[tuple[str, UnitLevel], int] = {
        ("tinh-a", "province"): 1, ("tinh-a", "district"): 1, ("tinh-a", "commune"): 40,
    }  # fmt: skip
    first, *_ = comparison_pages(grown(counts))
    assert (first.title, columns(first)) == ("So sánh các tỉnh", ["tinh-a-province-0"])
    assert not shown(first).parts
    assert shown(first).picks
