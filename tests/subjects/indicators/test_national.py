"""National figures: each says whose it is and where it was read, and stands beside, never among."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.model.registries import Conversion, NationalFigure
from generator.model.site import Site
from generator.subjects.comparison.matrix import matrix_of
from generator.subjects.indicators.national import national_statements
from generator.subjects.indicators.pages import IndicatorPage, pages_of_indicator
from generator.subjects.indicators.ranking import measure_of, national_measure
from tests.site_fixture import PLANS, linked, with_targets
from tests.subjects.indicators.places import promise
from tests.subjects.indicators.places import site as small

URL = "https://lawnet.vn/en/laws/"


def page_of(site: Site, indicator: str) -> IndicatorPage:
    shown = next(pages_of_indicator(site, site.registries.indicators[indicator])).shown
    assert isinstance(shown, IndicatorPage)
    return shown


def test_the_three_figures_that_were_read_and_no_other() -> None:
    figures = linked(PLANS).registries.national.values()
    said = {
        (one.indicator, one.population, one.operator, one.value, one.unit, one.year)
        for one in figures
    }
    assert said == {
        ("nguoi-co-cong-duoc-cham-lo", None, "=", Decimal(100), "%", 2030),
        ("ty-le-that-nghiep", "chung", "<", Decimal(3), "%", 2030),
        ("ty-le-that-nghiep", "khu vực thành thị", "<", Decimal(4), "%", 2030),
    }
    assert {(one.document, one.language) for one in figures} == {("42-nq-tw", "en")}
    assert all(one.url.startswith(URL) for one in figures)


def test_a_reader_is_told_whose_it_is_and_where_it_was_read() -> None:
    site = linked(PLANS)
    one, _ = national_statements(site, site.registries.indicators["ty-le-that-nghiep"])
    assert (str(one.figure), one.about) == ("dưới 3%", "chung; năm 2030")
    assert one.document == "Nghị quyết số 42-NQ/TW ngày 24/11/2023"
    assert one.source == "theo bản dịch tiếng Anh trên lawnet.vn"


def test_it_is_drawn_beside_the_figures_of_the_same_measure() -> None:
    site = linked(PLANS)
    indicator = site.registries.indicators["ty-le-that-nghiep"]
    page = page_of(site, indicator.id)
    marks = {national_measure(one.said.national, indicator): one.mark for one in page.national}
    assert len(marks) == 2
    found = [(measure_of(one.row.target, indicator), one.beside) for one in page.figures]
    assert all(beside == marks.get(measure) for measure, beside in found)
    assert sum(beside is not None for _measure, beside in found) >= 6


def test_it_is_never_among_the_ranked() -> None:
    site = linked(PLANS)
    page = page_of(site, "ty-le-that-nghiep")
    assert page.verdicts == []
    assert not any(group.is_compared for group in page.groups)
    assert len(page.figures) == len(site.targets_by_indicator["ty-le-that-nghiep"])
    matrix = matrix_of(site, list(site.plans.values()))
    (row,) = (
        row
        for field in matrix.fields
        for row in field.rows
        if row.indicator.id == "ty-le-that-nghiep"
    )
    assert len(row.national) == 2
    assert {cell.rank for cell in row.cells} == {None}


def test_it_makes_no_third_place() -> None:
    """Two places and the country are two places."""
    figures = [promise("000", 5), promise("001", 9)]
    national = NationalFigure(
        *("n", "42-nq-tw", "i", None, None, "=", Decimal(7), None, "%", None, 2030, URL, "vi", None)
    )
    shown = page_of(small(*figures, plans=2, figures=[national]), "i")
    assert len(shown.national) == 1
    assert shown.verdicts == []


def test_another_definition_is_another_measure() -> None:
    """What was read names no standard of living, and most plans do."""
    site = linked(PLANS)
    indicator = site.registries.indicators["nguoi-co-cong-duoc-cham-lo"]
    (figure,) = national_statements(site, indicator)
    measures = {measure_of(t, indicator) for t in site.targets_by_indicator[indicator.id]}
    assert national_measure(figure.national, indicator) not in measures


def test_a_figure_in_a_unit_that_nothing_converts_is_not_drawn() -> None:
    site = linked(PLANS)
    name = "ty-le-nuoc-thai-sinh-hoat-duoc-xu-ly"
    first, second, *others = site.targets_by_indicator[name]
    other = replace(first, unit="người", value=Decimal(2000))
    second = replace(second, value=Decimal(5))
    mixed = with_targets(site, name, (other, second, *others))
    page = page_of(mixed, name)
    assert page.units == ["%", "người"]
    assert {one.row.target.unit: one.mark is None for one in page.figures} == {
        "người": True,
        "%": False,
    }
    assert page.scale
    assert page.scale.high < 100
    rule = Conversion("người", Decimal("0.01"), "x")
    indicator = replace(site.registries.indicators[name], conversions=(rule,))
    known = replace(site.registries, indicators={**site.registries.indicators, name: indicator})
    converted = page_of(replace(mixed, registries=known), name)
    assert converted.units == ["%"]
    assert all(one.mark for one in converted.figures)


def test_different_years_and_a_single_place_are_said() -> None:
    site = linked(PLANS)
    name = "ty-le-nuoc-thai-sinh-hoat-duoc-xu-ly"
    first, *others = site.targets_by_indicator[name]
    later = (replace(first, year=2045), *others)
    mixed = with_targets(site, name, later)
    assert page_of(mixed, name).years == [2030, 2045]
    alone = with_targets(site, name, (first,))
    assert page_of(alone, name).is_alone
    assert not page_of(site, name).is_alone
