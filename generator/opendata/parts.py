"""The parts of a table that is too long for one file: where its rows belong, how it lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.site import Site
from generator.opendata.columns import Row
from generator.opendata.table import Table

# Of a list that is whole in every format; of a part, what a phone loads and a spreadsheet opens.
MOST_BYTES, MOST_OF_A_PART = 512_000, 8_000_000
FOLDER = "parts"


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of a table that is too long for one file."""

    part: Annotated[str, N_("Địa chỉ tệp của phần này; các phần nối lại là cả danh sách")]
    province: Annotated[
        str | None,
        N_("Mã tỉnh của mọi dòng trong phần; null khi các dòng không thuộc một tỉnh nào"),
    ]
    name: Annotated[str, N_("Tên tỉnh")]
    number: Annotated[int, N_("Phần thứ mấy của tỉnh ấy, đếm từ 1")]
    rows: Annotated[int, N_("Số dòng")]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows of a part belong: a province and its name, or, without id, all the country."""

    id: str | None
    name: str

    @property
    def folder(self) -> str:
        """Return the folder of its parts, within that of their table."""
        return self.id or "ca-nuoc"


@dataclass(frozen=True, slots=True)
class Splitting:
    """How long tables are cut: the place of each plan, the address of the site, bytes of a file.

    `base` ends in a slash or is empty; a plan that `places` lacks lies in no province. `most_bytes`
    has a table that is whole in every format, `most_of_a_part` one that is cut by province.
    """

    places: Mapping[str, Place]
    base: str = ""
    most_bytes: int = MOST_BYTES
    most_of_a_part: int = MOST_OF_A_PART

    def place_of(self, table: Table, row: Row) -> Place:
        """Return where a row belongs: where its plan does, if it speaks of one."""
        return self.places.get(getattr(row, table.plan, None) or "") or everywhere()

    def parts(
        self, stem: str, ending: str, place: Place, counts: Sequence[int]
    ) -> Iterator[PartRow]:
        """Yield the parts of a place, whose files have such a stem; `counts` are their rows."""
        for number, count in enumerate(counts, start=1):
            yield self.part(f"{stem}/{number}.{ending}", place, number, count)

    def part(self, path: str, place: Place, number: int, rows: int) -> PartRow:
        """Return how a list of parts names the file at a path below `api/`."""
        return PartRow(f"{self.base}api/{path}", place.id, place.name, number, rows)


def everywhere() -> Place:
    """Return the place of what lies in no province, or in all of them."""
    return Place(None, _("Cả nước"))


def splitting(site: Site, base: str) -> Splitting:
    """Return how the tables of a site are cut; `base` is its address or empty."""
    provinces = {plan.id: site.province(plan) for plan in site.plans.values()}
    return Splitting(
        {name: Place(one.id, one.name) for name, one in provinces.items() if one}, base
    )


def list_of_parts(parts: Sequence[PartRow] = ()) -> Table:
    """Return the table that stands at the address of a table which is cut."""
    return Table(
        FOLDER,
        _("Các phần của một danh sách"),
        _("Mỗi dòng một phần, khi danh sách quá dài cho một tệp"),
        PartRow,
        lambda: parts,
    )
