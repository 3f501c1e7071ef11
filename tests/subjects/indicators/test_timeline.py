"""Observed figures in time: joined where they follow one another, all of them in the table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model.reports import Observation
from generator.model.site import Site
from generator.subjects.indicators.timeline import Timeline, timeline
from generator.text.vietnamese import PartialDate
from tests.site_fixture import PLANS, linked
from tests.subjects.progress.small import small

NAME = "ty-le-that-nghiep"


def figure(year: int | None, value: str, **more: object) -> Observation:
    model = small().reports["bao-cao-2025"].observations[0]
    as_of = PartialDate(year) if year else None
    one = replace(model, id=f"so-{year}", as_of=as_of, value=Decimal(value))
    return replace(one, **more)  # type: ignore[arg-type]


def drawn(*figures: Observation) -> Timeline:
    site: Site = small()
    report = replace(site.reports["bao-cao-2025"], observations=figures)
    site = replace(site, reports={report.id: report})
    found = timeline(site, site.registries.indicators[NAME])
    assert found
    return found


def test_what_follows_is_joined_and_a_missing_year_is_a_gap() -> None:
    found = drawn(figure(2021, "3"), figure(2022, "2"), figure(2024, "1"))
    (line,) = found.lines
    assert [one.x for one in line.dots] == [10, 116, 330]
    assert [one.y for one in line.dots] == [10, 60, 110]
    assert line.paths == ["M10 10L116 60"]
    assert found.years == [(2021, 10), (2024, 330)]


def test_figures_that_measure_something_else_are_a_line_of_their_own() -> None:
    found = drawn(figure(2021, "3"), figure(2022, "2", standard="chuẩn khác"))
    assert [one.name for one in found.lines] == [
        "Xã Mẫu, tỉnh Mẫu, chung",
        "Xã Mẫu, tỉnh Mẫu, chung; chuẩn khác",
    ]
    assert all(line.paths == [] for line in found.lines)


def test_open_and_undated_figures_stand_in_the_table_alone() -> None:
    found = drawn(figure(2021, "3"), figure(None, "2"), figure(2023, "1", operator=">="))
    assert found.lines == ()
    assert [one.when for one in found.rows] == ["2023", "2021", "nguồn không nói"]


def test_of_what_nobody_observed_nothing_is_drawn() -> None:
    site = linked(PLANS)
    assert timeline(site, site.registries.indicators["ty-le-that-nghiep"]) is None


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (7, 7), (8, 5), (40, 5)])
def test_a_long_table_is_folded_and_lacks_no_figure(count: int, shown: int) -> None:
    found = drawn(*(figure(1980 + number, "3") for number in range(count)))
    assert len(found.shown) == shown
    assert [*found.shown, *found.folded] == list(found.rows)
    assert len(found.rows) == count
    assert found.shown[0].when == str(1979 + count)


def test_a_figure_of_no_known_time_comes_last() -> None:
    found = drawn(figure(None, "3"), figure(2021, "2"), figure(2022, "1"))
    assert [one.when for one in found.rows] == ["2022", "2021", "nguồn không nói"]
