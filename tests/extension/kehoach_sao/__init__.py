"""One of each thing that a package can add: a subject, a format, a check, an importer, a host."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from generator.checks.rules import Check
from generator.importer.documents import Importer
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.opendata import Format, Table
from generator.opendata.columns import Row, values
from generator.output.host import Host
from generator.problems import Problem
from generator.search.items import Item, thing
from generator.views.subject import Edition, Page, PlanBlock, Subject

STARS_PAGE = Address("sao/")


@dataclass(frozen=True, slots=True)
class StarRow:
    """A plan and its stars: one for each target."""

    plan: Annotated[str, "Mã kế hoạch"]
    stars: Annotated[int, "Số sao"]


def _stars(plan: Plan) -> StarRow:
    return StarRow(plan.id, sum(1 for _ in plan.targets()))


def _pages(edition: Edition) -> Iterator[Page]:
    def shown() -> list[StarRow]:
        return [_stars(plan) for plan in edition.site.plans.values()]

    yield Page(STARS_PAGE, "stars.md", "Sao", "Mỗi chỉ tiêu một sao.", shown)


def _tables(edition: Edition) -> Iterator[Table]:
    plans = edition.site.plans.values()
    yield Table("stars", "Sao", "Mỗi chỉ tiêu một sao", StarRow, lambda: map(_stars, plans))


def _items(edition: Edition) -> Iterator[Item]:
    yield thing("page", STARS_PAGE, "Bầu trời sao", [edition.base])


def _blocks(_edition: Edition, plan: Plan) -> Iterator[PlanBlock]:
    yield PlanBlock("sao", "Sao", "star.md", _stars(plan))


STARS = Subject(
    "stars",
    pages=_pages,
    tables=_tables,
    items=_items,
    files=lambda edition: [("sao/sao.txt", f"{len(edition.site.plans)}\n".encode())],
    blocks=_blocks,
    theme=Path(__file__).parent / "theme",
)


class _Lines:
    """A line a row, its values apart by bars."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def head(self) -> bytes:
        return f"{'|'.join(self._table.columns)}\n".encode()

    def some(self, rows: Sequence[Row]) -> bytes:
        return "".join(f"{'|'.join(map(str, values(row).values()))}\n" for row in rows).encode()

    def tail(self) -> bytes:
        return b""


LINES = Format("Dòng", "sao", "text/plain", _Lines, lambda plan: f"{plan.title}\n".encode())


def _no_star(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A plan has a star: a target. Good: one target. Bad: none."""
    if _stars(plan).stars == 0:
        yield Problem.at(plan.place, "no-star", "kế hoạch không có sao nào", hint="thêm chỉ tiêu")


CHECKS = (Check("no-star", "warning", _no_star),)
STARRED_TEXT = Importer(
    "chữ có sao", (".sao",), lambda data, _: (data.decode().replace("*", ""), [])
)


def _copy(*, pages: Path, output: Path, **_: object) -> Sequence[str]:
    shutil.copytree(pages, output)
    return []


COPY = Host("chep", _copy)

__all__ = ["CHECKS", "COPY", "LINES", "STARRED_TEXT", "STARS"]
