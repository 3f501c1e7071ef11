"""Made-up plans of one indicator for the tests of this folder: who states what, and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.plan import Plan, Target
from generator.model.registries import Indicator, NationalFigure, Unit
from generator.model.site import Site
from generator.schema.plan import StatusValue
from generator.schema.registries import UnitLevel
from tests.page_cases import site as case_site
from tests.site_fixture import with_targets
from tests.subjects.indicators.test_scale import target

XA = "xa-mau-ke-hoach"
SHARE = Indicator("i", "Tỷ lệ", "%", "more", "y-te", None, (), None)
KINDS = {"province": "Tỉnh", "district": "Huyện", "commune": "Xã", "country": "Nước"}


def promise(plan: str, value: int | None, number: int = 1, **more: Any) -> Target:
    """A promise of a plan about `SHARE`: so many percent, or none said."""
    words: dict[str, Any] = {"unit": "%", "year": 2030, **more}
    one = target(Decimal(value) if value is not None else None)
    return replace(
        one, id=f"t{number}", plan=plan, section="i", paragraph="i-p1", indicator="i", **words
    )


def place(name: str, level: UnitLevel = "commune") -> Unit:
    """A unit of a level, within the province of the made-up places unless it is one."""
    parent = None if level in ("province", "country") else "tinh"
    return Unit(name, f"{KINDS[level]} {name}", level, parent, None, None, None, None, (), None)


def plan(name: str, unit: str | None = None, status: StatusValue = "issued") -> Plan:
    """A plan that promises nothing, of the unit of its name unless of another."""
    model = case_site().plans[XA]
    sections = tuple(
        replace(one, paragraphs=tuple(replace(p, targets=()) for p in one.paragraphs))
        for one in model.sections
    )
    return replace(model, id=name, unit=unit or name, status=status, sections=sections)


def site_of(
    plans: Sequence[Plan],
    units: Iterable[Unit],
    targets: Sequence[Target],
    indicators: Mapping[str, Indicator],
    national: Sequence[NationalFigure] = (),
) -> Site:
    """A site of these plans and units, with these targets and no others."""
    small = case_site()
    province = replace(place("tinh", "province"), name="Tỉnh Một")
    registries = replace(
        small.registries,
        indicators=indicators,
        units={"tinh": province, **{one.id: one for one in units}},
        national={one.id: one for one in national},
    )
    found = replace(
        small,
        plans={one.id: one for one in plans},
        registries=registries,
        passages_by_group={},
        revisions=(),
        pairs=(),
    )
    for name in {one.indicator or "" for one in targets}:
        found = with_targets(found, name, [one for one in targets if one.indicator == name])
    return found


def site(
    *targets: Target, plans: int = 3, figures: Sequence[NationalFigure] = (), **more: Indicator
) -> Site:
    """Issued plans 000, 001, … of communes of one province, with these targets and no others."""
    names = [f"{number:03}" for number in range(plans)]
    return site_of(
        [plan(name) for name in names],
        [place(name) for name in names],
        targets,
        {"i": SHARE, **more},
        figures,
    )
