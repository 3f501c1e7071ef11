"""A site of any number of plans: the small plan of the page cases again and again, in memory."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from generator.model.registries import Unit
from generator.model.revisions import Change, Revision
from generator.model.site import GroupPassage, Site
from generator.schema.registries import UnitLevel
from tests.page_cases import standing as case_site

T = TypeVar("T")
MODEL = "xa-mau-ke-hoach"
PROVINCES = 3


def crowded(count: int) -> Site:
    """Return a site of `count` communes of a few provinces, each with one plan and one revision."""
    small = case_site()
    model = small.plans[MODEL]
    provinces = [_unit(f"tinh-{n}", "province") for n in range(PROVINCES)]
    communes = [_unit(f"xa-{n:05}", "commune", provinces[n % PROVINCES].id) for n in range(count)]
    plans = {unit.id: replace(_renamed(model, unit.id), unit=unit.id) for unit in communes}
    units = {**small.registries.units, **{one.id: one for one in (*provinces, *communes)}}
    found = replace(
        small,
        plans=plans,
        pairs=(),
        registries=replace(small.registries, units=units),
        passages_by_group={
            group: tuple(_renamed(one, name) for name in plans for one in mentions)
            for group, mentions in _mentions(small).items()
        },
    )
    return found.with_revisions([_revision(name, number) for number, name in enumerate(plans)])


def _mentions(small: Site) -> dict[str, list[GroupPassage]]:
    found = small.passages_by_group.items()
    return {group: [one for one in mentions if one.plan == MODEL] for group, mentions in found}


def _unit(name: str, level: UnitLevel, parent: str | None = None) -> Unit:
    return Unit(name, name, level, parent, None, None, None, None, (), None)


def _renamed(value: Any, name: str) -> Any:
    """Return a plan, or what is in one, as that of the plan `name`."""
    if is_dataclass(value) and not isinstance(value, type):
        found = {one.name: _renamed(getattr(value, one.name), name) for one in fields(value)}
        return replace(value, **found)
    if isinstance(value, tuple):
        return tuple(_renamed(one, name) for one in value)
    return name if value == MODEL else value


def _revision(plan: str, number: int) -> Revision:
    change = Change("plan", plan, "added", "lần đầu đăng")
    day = f"2025-03-{number % 28 + 1:02}"
    return Revision(
        plan, f"{number:040x}", day, "Thêm", f"{day}T08:00:00+07:00", "encoding", changes=(change,)
    )
