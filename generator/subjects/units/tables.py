"""The table of the open data that holds the administrative units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.model.registries import Unit
from generator.opendata import Table
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Where: a unit while it was one."""

    id: Annotated[str, "Mã đơn vị"]
    name: Annotated[str, "Tên"]
    level: Annotated[str, "province, district, commune"]
    parent: Annotated[str | None, "Mã đơn vị cấp trên"]
    code: Annotated[
        str | None, "Mã hành chính chính thức, chỉ đúng trong thời gian nêu ở from, until"
    ]
    from_: Annotated[PartialDate | None, "Có từ ngày"]
    until: Annotated[PartialDate | None, "Đến ngày"]
    ended_by: Annotated[str | None, "Mã văn bản chấm dứt"]
    successors: Annotated[tuple[str, ...], "Những đơn vị kế tiếp"]
    note: Annotated[str | None, "Ghi chú của người mã hóa"]


def unit_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of units."""
    units = edition.site.registries.units.values()
    yield Table(
        "units",
        "Đơn vị hành chính",
        "Đơn vị hành chính và điều đã xảy ra với chúng",
        UnitRow,
        lambda: map(_unit, units),
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
