"""The table of the open data that holds the agencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.registries import Agency
from generator.opendata import Table
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """Who acts."""

    id: Annotated[str, N_("Mã cơ quan")]
    name: Annotated[str, N_("Tên")]
    kind: Annotated[str, N_("body: cơ quan; office: chức danh; class: nhóm cơ quan")]
    unit: Annotated[str | None, N_("Mã đơn vị hành chính")]
    chain: Annotated[str | None, N_("state: Nhà nước; party: Đảng; null khi chưa ghi")]
    aliases: Annotated[tuple[str, ...], N_("Những cách gọi khác, như in")]
    successors: Annotated[tuple[str, ...], N_("Mã những cơ quan kế tiếp, khi một văn bản nói rõ")]
    note: Annotated[str | None, N_("Ghi chú của người mã hóa")]


def agency_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of agencies."""
    agencies = edition.site.registries.agencies.values()
    yield Table(
        "agencies",
        _("Cơ quan"),
        _("Cơ quan, chức danh và nhóm cơ quan"),
        AgencyRow,
        lambda: map(_agency, agencies),
    )


def _agency(agency: Agency) -> AgencyRow:
    return AgencyRow(
        id=agency.id,
        name=agency.name,
        kind=agency.kind,
        unit=agency.unit,
        chain=agency.chain,
        aliases=agency.aliases,
        successors=agency.successors,
        note=agency.note,
    )
