"""The table of the open data that holds the administrative units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.registries import Unit
from generator.opendata import Table, leads_to
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Where: a unit while it was one."""

    id: Annotated[str, N_("Mã đơn vị")]
    name: Annotated[str, N_("Tên")]
    level: Annotated[str, "province, district, commune"]
    parent: Annotated[str | None, N_("Mã đơn vị cấp trên")]
    code: Annotated[
        str | None, N_("Mã hành chính chính thức, chỉ đúng trong thời gian nêu ở from, until")
    ]
    from_: Annotated[PartialDate | None, N_("Có từ ngày")]
    until: Annotated[PartialDate | None, N_("Đến ngày")]
    ended_by: Annotated[str | None, N_("Mã văn bản chấm dứt")]
    successors: Annotated[tuple[str, ...], N_("Những đơn vị kế tiếp")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]


@dataclass(frozen=True, slots=True)
class UnitSuccessorRow:
    """A unit that took the place of another one, or of a part of it."""

    unit: Annotated[str, N_("Mã đơn vị")]
    successor: Annotated[str, N_("Mã đơn vị kế tiếp")]


def unit_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of units and of what followed them."""
    units = edition.site.registries.units.values()
    yield Table(
        "units",
        _("Đơn vị hành chính"),
        _("Đơn vị hành chính và điều đã xảy ra với chúng"),
        UnitRow,
        lambda: map(_unit, units),
        key=("id",),
        links=(leads_to("units", "parent"), leads_to("documents", "ended_by")),
    )
    yield Table(
        "unit-successors",
        _("Đơn vị kế tiếp"),
        _("Mỗi dòng một đơn vị hành chính và một đơn vị kế tiếp nó"),
        UnitSuccessorRow,
        lambda: (
            UnitSuccessorRow(one.id, other)
            for one in units
            for other in dict.fromkeys(one.successors)
        ),
        key=("unit", "successor"),
        links=(leads_to("units", "unit"), leads_to("units", "successor")),
    )


def _unit(unit: Unit) -> UnitRow:
    return UnitRow(
        id=unit.id,
        name=unit.name,
        level=unit.level,
        parent=unit.parent,
        code=unit.code,
        from_=unit.since,
        until=unit.until,
        ended_by=unit.ended_by,
        successors=unit.successors,
        note=unit.note,
    )
