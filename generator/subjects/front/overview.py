"""In which fields places set figures: a row for each place, a column for each field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.language import _
from generator.locale.names import level_name, place_name
from generator.model.plan import Plan
from generator.model.registries import Theme
from generator.model.site import Site
from generator.model.urls import LEVEL_STEPS, Address, plan_address
from generator.views.pagination import Part, provinces

# Of more plans than these a row is a province, within one province a level.
PLAN_ROWS = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """How many targets with a figure a place has in a field, and where they stand.

    `size` is the side of a square whose area goes with the count, from 0 to 1, the largest 1.
    """

    count: int
    size: Decimal
    address: Address | None


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A place, or all of a province or level, with its cells in the order of the fields."""

    name: str
    address: Address | None
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Overview:
    """The fields in which any place sets a figure, the places, and what a row is.

    A field that is null holds what belongs to no theme.
    """

    fields: Sequence[Theme | None]
    rows: Sequence[OverviewRow]
    row_is: str


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Plans that share a row; `field_address` leads to a field of theirs, where there is one."""

    name: str
    address: Address | None
    plans: Sequence[Plan]
    field_address: Callable[[str], Address] | None = None


def overview(site: Site, part: Part) -> Overview | None:
    """Count a list's targets with figures by place and field; None for fewer than two rows."""
    plans = list(site.plans.values()) if part.is_parted else list(part.plans)
    row_is, shelves = _shelves(site, part, plans)
    counted = [(one, _counts(site, one.plans)) for one in shelves]
    known = [*site.registries.themes, ""]
    fields = [name for name in known if any(counts[name] for _shelf, counts in counted)]
    if len(counted) < 2 or not fields:
        return None
    most = max(counts[name] for _shelf, counts in counted for name in fields)
    rows = [
        OverviewRow(
            shelf.name, shelf.address, [_cell(shelf, name, counts[name], most) for name in fields]
        )
        for shelf, counts in counted
    ]
    return Overview([site.registries.themes.get(name) for name in fields], rows, row_is)


def _shelves(site: Site, part: Part, plans: Sequence[Plan]) -> tuple[str, list[_Shelf]]:
    if len(plans) <= PLAN_ROWS and not part.is_parted:
        ordered = (plan for one in provinces(site, plans) for plan in one.plans)
        return _("Mỗi dòng là một kế hoạch."), [_of_plan(site, plan) for plan in ordered]
    if part.name is None:
        ways = {way.name: way.address for way in part.ways}
        return _("Mỗi dòng là mọi kế hoạch của một tỉnh, thành phố."), [
            _Shelf(one.name, ways.get(one.name), one.plans) for one in provinces(site, plans)
        ]
    by_level = {
        level: [plan for plan in plans if site.level_of(plan) == level] for level in LEVEL_STEPS
    }
    return _("Mỗi dòng là mọi kế hoạch của một cấp."), [
        _Shelf(level_name(site, found[0]), None, found) for found in by_level.values() if found
    ]


def _of_plan(site: Site, plan: Plan) -> _Shelf:
    def field(theme: str) -> Address:
        return plan_address(plan.id, f"linh-vuc_{theme or 'khac'}")

    return _Shelf(place_name(site, plan), plan_address(plan.id), [plan], field)


def _counts(site: Site, plans: Iterable[Plan]) -> Counter[str]:
    return Counter(
        site.theme_of(target) or ""
        for plan in plans
        for target in plan.targets()
        if target.value is not None
    )


def _cell(shelf: _Shelf, theme: str, count: int, most: int) -> Cell:
    size = (Decimal(count) / most).sqrt().quantize(Decimal("0.01"))
    address = shelf.field_address(theme) if shelf.field_address and count else None
    return Cell(count, size, address)
