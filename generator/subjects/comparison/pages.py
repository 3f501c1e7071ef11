"""The pages of comparison: tables of a bounded number of columns, and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.language import _
from generator.locale.names import document_name
from generator.locale.worded import within
from generator.model.families import families
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import (
    COMPARE,
    LEVEL_STEPS,
    Address,
    compare_address,
    family_compare_address,
)
from generator.schema import labels
from generator.subjects.comparison.matrix import Matrix, matrix_of
from generator.subjects.comparison.pair_page import PairLink, pair_links
from generator.views.families import family_rows
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

    `picks` tells that a reader may pick plans here, to set them side by side. `families` are the
    tables of the plans of one resolution, empty where all carry out the same.
    """

    title: str
    about: str
    matrix: Matrix | None
    parts: Sequence[SheetLink]
    provinces: Sequence[SheetLink]
    picks: bool
    pairs: Sequence[PairLink]
    families: Sequence[SheetLink] = ()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The plans of one table, with its address and its name among its neighbours."""

    address: Address
    name: str
    plans: Sequence[Plan]


def comparison_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of comparison: one table, or where plans are too many one for each province.

    A table has at most `MAX_COLUMNS` plans. Each plan stands in two tables at most, and in one of
    each resolution that it carries out where a site has several, so that the whole grows with the
    number of plans.
    """
    plans = list(site.plans.values())
    if family_rows(site):
        yield from _family_pages(site)
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


def _family_pages(site: Site) -> Iterator[Page]:
    """Yield the tables of each family; those of one too large for a table are told by level."""
    for document, names in families(site).items():
        plans = [site.plans[name] for name in names]
        name = document_name(site, document)
        title = _("So sánh các kế hoạch thực hiện {document}", document=name)
        yield from _sheet_pages(site, ("van-ban", document), plans, title, ())


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
    picks = sheet.address == COMPARE
    shown = ComparisonPage(title, about, None, parts, provinces, picks, ())
    return Page(
        sheet.address,
        "comparison.md",
        title,
        f"{title}. {about}",
        partial(_filled, site, sheet, shown),
        contents=False,
    )


def _filled(site: Site, sheet: _Sheet, page: ComparisonPage) -> ComparisonPage:
    return replace(
        page,
        matrix=matrix_of(site, sheet.plans) if sheet.plans else None,
        pairs=pair_links(site) if page.picks else (),
        families=_family_links(site, sheet),
    )


def _family_links(site: Site, sheet: _Sheet) -> list[SheetLink]:
    """Return the ways to the tables of the families, from the tables of all and from each other."""
    links = []
    for row in family_rows(site):
        address = family_compare_address(row.document)
        is_here = sheet.address.page.startswith(address.page)
        links.append(SheetLink(row.name, None if is_here else address, row.plans))
    return links
