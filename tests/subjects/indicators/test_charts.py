"""Figures on one axis: what stands together, in which order, and how much of it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Target
from generator.model.quantities import quantity
from generator.model.site import Site
from generator.subjects.indicators import charts
from generator.subjects.indicators.charts import Chart, ChartLine
from generator.subjects.indicators.ranking import (
    rank_sets,
)
from generator.subjects.indicators.scale import Scale
from generator.text.figures import Operator
from generator.text.vietnamese import PartialDate
from generator.views.targets import target_view
from tests.golden import Case, cases
from tests.subjects.indicators.places import SHARE, place, plan, promise, site, site_of
from tests.subjects.indicators.test_scale import target

WHOLE = Scale(Decimal(0), Decimal(100), (Decimal(0), Decimal(100)))
OPERATORS: tuple[Operator, ...] = ("=", ">", ">=", "<", "<=", "~")


def drawn(at: Site) -> tuple[list[Chart], int]:
    targets = at.targets_by_indicator["i"]
    rows = [target_view(at, one) for one in targets]
    return charts.charts(at, SHARE, rank_sets(at, SHARE, targets), rows, WHOLE, {})


def lines(*targets: Target, plans: int = 6) -> list[list[str]]:
    found, _more = drawn(site(*targets, plans=plans))
    return [
        [f"{one.row.level}: {' '.join(p.row.target.plan for p in one.places)}" for one in c.lines]
        for c in found
    ]


def made(number: int, said: str) -> Target:
    """Make a promise of what a case says: `a; 50 >=; year 2027`."""
    name, figure, *rest = said.split("; ")
    value, _, operator = figure.partition(" ")
    more: dict[str, Any] = {"operator": operator or "="}
    for one in rest:
        what, said_so = one.split(" ", 1)
        more[what] = int(said_so) if what == "year" else said_so
    return promise(name, int(value), number, **more)


def line(one: ChartLine) -> str:
    return f"{one.row.level} {'+'.join(each.row.target.plan for each in one.places)}"


@pytest.mark.parametrize("case", cases("charts"), ids=lambda case: case.name)
def test_golden(case: Case) -> None:
    targets = [made(number, one) for number, one in enumerate(case.said["says"])]
    names = dict.fromkeys(one.plan for one in targets)
    plans = [plan(one, status="draft" if one[0] == "d" else "issued") for one in names]
    units = [place(one, "province" if one[0] == "t" else "commune") for one in names]
    found, _more = drawn(site_of(plans, units, targets, {"i": SHARE}))
    told = [f"{chart.name}: {', '.join(map(line, chart.lines))}" for chart in found]
    assert told == case.said["charts"]


def test_one_place_is_beside_no_other() -> None:
    assert lines(promise("000", 5), promise("000", 7, 2)) == []
    assert lines(promise("000", 5), promise("001", None)) == []


def test_a_place_whose_unit_ended_says_until_when() -> None:
    at = site(promise("000", 5), promise("001", 9))
    unit = replace(at.registries.units["001"], until=PartialDate(2025, 7, 1))
    units = {**at.registries.units, "001": unit}
    [chart], _more = drawn(replace(at, registries=replace(at.registries, units=units)))
    assert [one.places[0].until for one in chart.lines] == ["01/07/2025", None]


def test_figures_of_another_unit_are_on_no_axis_of_this_one() -> None:
    assert (
        lines(
            promise("000", 5, unit="hộ", per="100 dân"), promise("001", 9, unit="hộ", per="100 dân")
        )
        == []
    )


@pytest.mark.parametrize(("most", "count", "more"), [(2, 3, 1), (3, 3, 0)])
def test_what_is_too_much_for_a_glance_is_counted(
    monkeypatch: pytest.MonkeyPatch, most: int, count: int, more: int
) -> None:
    figures = [promise(f"{n:03}", 5 + n) for n in range(count)]
    for name in ("LINES", "PLACES", "CHARTS"):
        monkeypatch.setattr(charts, name, most)
    [chart], _more = drawn(site(*figures))
    assert (len(chart.lines), chart.more) == (min(most, count), more)
    [chart], _more = drawn(site(*(promise(f"{n:03}", 5) for n in range(count))))
    assert [(len(one.places), one.more) for one in chart.lines] == [(min(most, count), more)]
    years = [
        promise(name, 5, year, year=2025 + year) for year in range(count) for name in ("000", "001")
    ]
    found, left = drawn(site(*years))
    assert (len(found), left) == (min(most, count), more)


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from(OPERATORS)), min_size=2, max_size=6))
def test_every_figure_stands_once_and_higher_numbers_before_lower(
    said: Sequence[tuple[int, Operator]],
) -> None:
    at = site(*(promise(f"{n:03}", v, operator=op) for n, (v, op) in enumerate(said)), plans=6)
    [chart], _more = drawn(at)
    stated = [one.row.target.value or Decimal(0) for one in chart.lines]
    assert stated == sorted(stated, reverse=True)
    assert sorted(p.row.target.plan for one in chart.lines for p in one.places) == sorted(
        f"{n:03}" for n in range(len(said))
    )
    assert all(0 <= end <= 100 for one in chart.lines for end in (one.mark.start, one.mark.end))


@pytest.mark.parametrize(
    ("lower", "higher"), [(("<", 5), ("=", 5)), (("=", 5), (">", 5)), (("~", 4), ("<", 5))]
)
def test_at_one_number_what_is_over_it_comes_higher(
    lower: tuple[Operator, int], higher: tuple[Operator, int]
) -> None:
    low, high = (
        charts.height(quantity(target(Decimal(value), operator=op, unit="%"), SHARE))
        for op, value in (lower, higher)
    )
    assert low < high
