"""The pages of comparison: tables of a bounded number of columns, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.locale.worded import within
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import COMPARE, LEVEL_STEPS, Address, compare_address
from generator.schema import labels
from generator.subjects.comparison.matrix import Matrix, matrix_of
from generator.subjects.comparison.pair_page import PairLink, pair_links
from generator.views.pagination import NATIONAL, leaves, provinces, span_name
from generator.views.subject import Page

# Decision 17: where plans are more, each province has a table of its own.
MAX_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A way to another table; `address` is null for the one on this page."""

    name: str
    address: Address | None
    plans: int


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """A table of comparison and the ways to those that stand beside and below it.

    `picks` tells that a reader may pick plans here, to set them side by side.
    """

    title: str
    about: str
    matrix: Matrix | None
    parts: Sequence[SheetLink]
    provinces: Sequence[SheetLink]
    picks: bool
    pairs: Sequence[PairLink]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The plans of one table, with its address and its name among its neighbours."""

    address: Address
    name: str
    plans: Sequence[Plan]


def comparison_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of comparison: one table, or where plans are too many one for each province.

    A table has at most `MAX_COLUMNS` plans and each plan stands in two tables at most, so that the
    whole grows with the number of plans.
    """
    plans = list(site.plans.values())
    if len(plans) <= MAX_COLUMNS:
        yield _page(site, _Sheet(COMPARE, "", plans), _("So sánh các nơi"), (), ())
        return
    top = [plan for plan in plans if site.level_of(plan) in ("country", "province")]
    shelves = [province for province in provinces(site) if province.id != NATIONAL]
    links = [SheetLink(one.name, compare_address(one.id), len(one.plans)) for one in shelves]
    yield from _sheet_pages(site, (), top, _("So sánh các tỉnh"), links)
    for one in shelves:
        title = _("So sánh trong {place}", place=within(one.name))
        yield from _sheet_pages(site, (one.id,), one.plans, title, ())


def _sheet_pages(
    site: Site,
    steps: tuple[str, ...],
    plans: Sequence[Plan],
    title: str,
    links: Sequence[SheetLink],
) -> Iterator[Page]:
    sheets = _sheets(site, steps, plans)
    for sheet in sheets:
        parts = [
            SheetLink(one.name, None if one is sheet else one.address, len(one.plans))
            for one in sheets
        ]
        whole = f"{title}: {within(sheet.name)}" if len(sheets) > 1 else title
        yield _page(site, sheet, whole, parts if len(sheets) > 1 else (), links)


def _sheets(site: Site, steps: tuple[str, ...], plans: Sequence[Plan]) -> list[_Sheet]:
    """Cut plans into tables: one, or for each level as many as it needs."""
    if len(plans) <= MAX_COLUMNS:
        return [_Sheet(compare_address(*steps), "", plans)]
    sheets: list[_Sheet] = []
    for level in LEVEL_STEPS:
        found = [plan for plan in plans if site.level_of(plan) == level]
        for leaf in leaves(found, MAX_COLUMNS) if found else ():
            own = (f"cap-{LEVEL_STEPS[level]}-{leaf.number}",) if sheets else ()
            name = labels.LEVELS[level]
            if leaf.count > 1:
                name = _(
                    "{level}, phần {number}: {span}",
                    level=name,
                    number=leaf.number,
                    span=span_name(site, leaf.shown),
                )
            sheets.append(_Sheet(compare_address(*steps, *own), name, leaf.shown))
    return sheets


def _page(
    site: Site,
    sheet: _Sheet,
    title: str,
    parts: Sequence[SheetLink],
    provinces: Sequence[SheetLink],
) -> Page:
    about = _("Mọi chỉ tiêu của mọi nơi trong một bảng; mỗi mức dẫn đến đúng câu trong văn bản.")
    matrix = matrix_of(site, sheet.plans) if sheet.plans else None
    picks = sheet.address == COMPARE
    pairs = pair_links(site) if picks else ()
    return Page(
        sheet.address,
        "comparison.md",
        title,
        f"{title}. {about}",
        ComparisonPage(title, about, matrix, parts, provinces, picks, pairs),
        contents=False,
    )
