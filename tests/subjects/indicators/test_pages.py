"""What plans promise, indicator by indicator: figures on one scale, extremes, who is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.model.plan import Target
from generator.model.registries import Indicator, NationalFigure, Unit
from generator.model.site import Site
from generator.subjects.indicators.pages import (
    MEASURES_SHOWN,
    PLACES_SHOWN,
    IndicatorPage,
    IndicatorsPage,
    indicator_pages,
    indicators_page,
    pages_of_indicator,
    telling_indicator,
)
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import with_targets
from tests.subjects.indicators.test_scale import target

XA = "xa-mau-ke-hoach"
SHARE = Indicator("i", "Tỷ lệ", "%", "more", "y-te", None, (), None)


def promise(plan: str, value: int | None, number: int = 1, **more: Any) -> Target:
    """A promise of a plan about `SHARE`: so many percent, or none said."""
    words: dict[str, Any] = {"unit": "%", "year": 2030, **more}
    one = target(Decimal(value) if value is not None else None)
    return replace(one, id=f"t{number}", plan=plan, paragraph="i-p1", indicator="i", **words)


def site(
    *targets: Target, plans: int = 3, figures: Sequence[NationalFigure] = (), **more: Indicator
) -> Site:
    """Plans a, b, … of communes of one province, with these targets and no others."""
    small = case_site()
    names = [f"{number:03}" for number in range(plans)]
    units = {
        "tinh": Unit("tinh", "Tỉnh Một", "province", None, None, None, None, None, (), None),
        **{
            name: Unit(name, f"Xã {name}", "commune", "tinh", None, None, None, None, (), None)
            for name in names
        },
    }
    registries = replace(
        small.registries,
        indicators={"i": SHARE, **more},
        units=units,
        national={one.id: one for one in figures},
    )
    bare = with_targets(small, "", ()).plans[XA]
    cleared = replace(
        bare,
        sections=tuple(
            replace(s, paragraphs=tuple(replace(p, targets=()) for p in s.paragraphs))
            for s in bare.sections
        ),
    )
    found = replace(
        small,
        plans={name: replace(cleared, id=name, unit=name) for name in names},
        registries=registries,
        passages_by_group={},
        revisions=(),
        pairs=(),
    )
    for name in {one.indicator or "" for one in targets}:
        found = with_targets(found, name, [one for one in targets if one.indicator == name])
    return found


def page(at: Site) -> IndicatorPage:
    shown = next(pages_of_indicator(at, SHARE)).shown
    assert isinstance(shown, IndicatorPage)
    return shown


@pytest.mark.parametrize("name", SHOWN["indicators"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_an_indicator_that_no_plan_states_has_no_page_and_is_not_listed() -> None:
    at = site(promise("000", 5), khac=replace(SHARE, id="khac"))
    assert [one.address.page for one in indicator_pages(at)] == ["chi-tieu/i/"]
    listed = indicators_page(at).shown
    assert isinstance(listed, IndicatorsPage)
    assert [row.indicator.id for group in listed.groups for row in group.rows] == ["i"]


def test_indicators_are_listed_by_field_those_of_none_last() -> None:
    two = [replace(promise("000", 5), indicator=name) for name in ("khac", "viec")]
    at = site(
        promise("000", 5),
        *two,
        khac=replace(SHARE, id="khac", theme=None),
        viec=replace(SHARE, id="viec", theme="viec-lam"),
    )
    listed = indicators_page(at).shown
    assert isinstance(listed, IndicatorsPage)
    assert [(one.id, one.name, len(one.rows)) for one in listed.groups] == [
        ("viec-lam", "Việc làm", 1),
        ("y-te", "Y tế", 1),
        ("", "Lĩnh vực khác", 1),
    ]


def test_the_indicator_of_most_plans_and_most_figures_tells_most() -> None:
    many = replace(SHARE, id="nhieu")
    few = [promise("000", 5), promise("001", 6)]
    more = [replace(one, indicator="nhieu") for one in (*few, promise("002", 6))]
    found = telling_indicator(site(*few, *more, nhieu=many))
    assert found
    assert found.indicator.id == "nhieu"
    assert [one.target.plan for one in found.figures] == ["000", "001", "002"]


def test_of_as_many_plans_that_of_more_different_figures_tells_more() -> None:
    same = [promise("000", 5), promise("001", 5)]
    differ = [replace(promise(f"00{n}", n), indicator="khac") for n in range(2)]
    found = telling_indicator(site(*same, *differ, khac=replace(SHARE, id="khac")))
    assert found
    assert found.indicator.id == "khac"
    # “trên 5%” and 5% are two figures, a promise without one is none.
    bound = [promise("000", 5), promise("001", 5, operator=">"), promise("002", None)]
    words = [replace(promise(f"00{n}", None), indicator="khac") for n in range(3)]
    other = telling_indicator(site(*bound, *words, khac=replace(SHARE, id="khac")))
    assert other
    assert other.indicator.id == "i"


def test_without_promises_no_indicator_tells_anything() -> None:
    assert telling_indicator(site()) is None


def test_a_page_says_what_the_registry_says_of_the_indicator() -> None:
    found = page(site(promise("000", 5)))
    assert found.theme
    assert (found.theme.name, found.direction) == ("Y tế", "càng cao càng tốt")
    at = site(promise("000", 5), i=replace(SHARE, direction=None, theme=None))
    bare = next(pages_of_indicator(at, at.registries.indicators["i"])).shown
    assert isinstance(bare, IndicatorPage)
    assert (bare.theme, bare.direction) == (None, None)


def test_who_says_nothing_is_named_and_a_lone_place_is_told() -> None:
    alone = page(site(promise("001", 5), promise("001", 6, 2)))
    assert alone.is_alone
    assert list(alone.row.silence.places) == ["Xã 000, tỉnh Một", "Xã 002, tỉnh Một"]
    assert not page(site(promise("001", 5), promise("000", 6))).is_alone


def test_years_and_units_are_those_of_figures_each_once_in_order() -> None:
    found = page(
        site(
            promise("000", 5, year=2030),
            promise("000", 6, 2, year=2025, unit="hộ"),
            promise("001", 6, year=2030, unit=None),
            promise("002", None, year=2020, unit="người"),
            promise("002", 7, 2, year=None),
        )
    )
    assert (found.years, found.units) == ([2025, 2030], ["", "%", "hộ"])


def test_only_figures_in_the_indicator_s_unit_stand_on_its_scale() -> None:
    found = page(site(promise("000", 5), promise("001", 900, unit="hộ"), promise("002", None)))
    assert [bool(one.mark) for one in found.figures] == [True, False, False]
    assert found.scale
    assert found.scale.high < 900
    assert page(site(promise("000", 900, unit="hộ"))).scale is None


def national(**more: Any) -> NationalFigure:
    one = NationalFigure(
        "n", "42-nq-tw", "i", None, None, ">=", Decimal(15), None, "%", None, 2030,
        "https://vi-du.vn/x", "vi", None,
    )  # fmt: skip
    return replace(one, **more)


def test_a_national_figure_is_drawn_and_stands_beside_those_of_its_measure() -> None:
    found = page(site(promise("000", 5), promise("001", 5, year=2025), figures=[national()]))
    (drawn,) = found.national
    assert drawn.mark
    assert [one.beside for one in found.figures] == [drawn.mark, None]
    assert found.scale
    assert found.scale.high >= 15
    other = page(site(promise("000", 5), figures=[national(unit="hộ")]))
    assert [one.mark for one in other.national] == [None]


def test_the_highest_and_the_lowest_of_each_measure_are_named() -> None:
    found = page(site(promise("000", 5), promise("001", 9), promise("002", 5))).extremes
    assert [(one.word, one.about, [row.target.plan for row in one.rows]) for one in found] == [
        ("Cao nhất", "năm 2030", ["001"]),
        ("Thấp nhất", "năm 2030", ["000", "002"]),
    ]
    assert page(site(promise("000", 5), promise("001", 5))).extremes == []


@pytest.mark.parametrize("measures", [MEASURES_SHOWN - 1, MEASURES_SHOWN, MEASURES_SHOWN + 1])
def test_extremes_of_three_measures_are_told(measures: int) -> None:
    targets = [
        promise(plan, value, year, year=2020 + year)
        for year in range(measures)
        for plan, value in (("000", 1), ("001", 2))
    ]
    assert len(page(site(*targets)).extremes) == 2 * min(measures, 3)


@pytest.mark.parametrize("count", [PLACES_SHOWN - 1, PLACES_SHOWN, PLACES_SHOWN + 1])
def test_five_places_of_an_extreme_are_named_and_the_others_counted(count: int) -> None:
    targets = [promise(f"{n:03}", 9) for n in range(count)] + [promise(f"{count:03}", 1)]
    highest, lowest = page(site(*targets, plans=count + 1)).extremes
    assert (len(highest.rows), highest.more) == (min(count, 5), max(0, count - 5))
    assert (len(lowest.rows), lowest.more) == (1, 0)


@pytest.mark.parametrize(("count", "is_parted"), [(59, False), (60, False), (61, True)])
def test_more_than_sixty_plans_are_parted_by_province(count: int, is_parted: bool) -> None:
    at = site(*(promise(f"{n:03}", n) for n in range(count)), plans=count)
    top, *below = pages_of_indicator(at, SHARE)
    assert isinstance(top.shown, IndicatorPage)
    assert bool(below) is is_parted
    assert len(top.shown.figures) == (0 if is_parted else count)
    assert (top.title, top.description) == (
        "Tỷ lệ", f"Tỷ lệ: {count} nơi đặt mức nào, kèm nguyên văn.",
    )  # fmt: skip
    if is_parted:
        first, second = below
        assert first.title == "Tỷ lệ: Tỉnh Một (1/2)"
        assert first.description == "Tỷ lệ: Tỉnh Một (1/2): 60 nơi đặt mức nào, kèm nguyên văn."
        for part in (first, second):
            assert isinstance(part.shown, IndicatorPage)
            assert part.shown.scale == top.shown.scale
            assert [one.row.target.plan for one in part.shown.figures] == [
                plan.id for plan in part.shown.part.plans
            ]
