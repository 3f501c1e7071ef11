"""Fields × places: what is counted, where a count leads, and that the table stays short."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model.site import Site
from generator.model.urls import CATALOGUE, PROVINCES
from generator.subjects.front import overview as rooms
from generator.subjects.front.overview import Overview, overview
from generator.views.pagination import Part, parts
from tests.many_plans import crowded
from tests.site_fixture import PLANS, Html, front_matter, linked, real_files, to_html


def part(site: Site, most: int = 300) -> Part:
    return next(iter(parts(site, CATALOGUE, list(site.plans.values()), most, PROVINCES)))


def real() -> Overview:
    return overview(linked(PLANS), part(linked(PLANS))) or pytest.fail("nothing")


def test_every_target_with_a_figure_is_counted_once() -> None:
    for row, plan in zip(
        real().rows, ("kien-giang", "bac-ai", "duc-pho", "phuong-2", "vinh-long"), strict=True
    ):
        [site_plan] = [one for name, one in linked(PLANS).plans.items() if name.startswith(plan)]
        figures = sum(1 for target in site_plan.targets() if target.value is not None)
        assert sum(cell.count for cell in row.cells) == figures
        assert len(row.cells) == len(real().fields)


def test_a_count_leads_to_its_field_on_the_page_of_the_plan() -> None:
    ids = {
        name: Html(to_html(front_matter(file.text)[1])).ids
        for name, file in real_files().items()
        if name.startswith("ke-hoach/")
    }
    led = [cell.address for row in real().rows for cell in row.cells if cell.count]
    assert led
    for one in led:
        assert one
        assert one.anchor in ids[f"{one.page}index.md"]
    assert not any(cell.address for row in real().rows for cell in row.cells if not cell.count)


def test_a_square_grows_with_its_count() -> None:
    cells = [cell for row in real().rows for cell in row.cells]
    most = max(cell.count for cell in cells)
    for cell in cells:
        assert abs(cell.size**2 * most - cell.count) < Decimal("0.6")
    assert max(cell.size for cell in cells) == 1


def test_one_row_or_no_figure_is_no_overview() -> None:
    site = crowded(1)
    assert overview(site, part(site)) is None
    silent = replace(
        site, plans={n: replace(one, sections=()) for n, one in crowded(2).plans.items()}
    )
    assert overview(silent, part(silent)) is None


@pytest.mark.parametrize(("count", "rows"), [(40, 40), (41, 3)])
def test_more_than_forty_plans_are_told_by_province(count: int, rows: int) -> None:
    site = crowded(count)
    found = overview(site, part(site)) or pytest.fail("nothing")
    assert len(found.rows) == rows
    assert sum(cell.count for row in found.rows for cell in row.cells) == count * sum(
        1 for one in next(iter(site.plans.values())).targets() if one.value is not None
    )


def test_provinces_lead_to_their_pages_and_levels_stand_within_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rooms, "PLAN_ROWS", 2)
    site = crowded(9)
    whole, *below = parts(site, CATALOGUE, list(site.plans.values()), 4, PROVINCES)
    found = overview(site, whole) or pytest.fail("nothing")
    assert [row.address for row in found.rows] == [one.address for one in below]
    assert overview(site, below[0]) is None  # communes alone: one level
