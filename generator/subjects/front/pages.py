"""The ways in: the home page, the list of plans, the open data, search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.language import _
from generator.locale import worded
from generator.locale.names import names_now, place_name, plan_kind
from generator.model.assignments import tasks_of
from generator.model.plan import Plan
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import CATALOGUE, DATA, HOME, PROVINCES
from generator.opendata import (
    MOST_BYTES,
    ROWS_OF_PARQUET,
    Format,
    Table,
    list_of_parts,
    plan_parts,
)
from generator.schema import labels
from generator.subjects.front.kept import kept_page
from generator.subjects.front.overview import Overview, overview
from generator.subjects.front.search import search_page
from generator.subjects.front.standards import Standard, standards
from generator.subjects.indicators.pages import IndicatorRow
from generator.subjects.indicators.telling import telling_indicator
from generator.subjects.units.country import CountryMap, country_map
from generator.views.families import FamilyRow, family_rows
from generator.views.pagination import Part, parts, provinces
from generator.views.removed import removed_plans
from generator.views.revisions import RevisionRow, revision_rows
from generator.views.subject import Edition, Page
from generator.views.targets import TargetView

LATEST = 6
# A page of more plans is heavy on a phone.
PLANS_ON_A_PAGE = 300


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list."""

    plan: Plan
    place: str
    kind: str
    successors: tuple[str, ...]
    status: str
    targets: int
    tasks: int
    duties: int
    updated: str | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page: a few figures, the ways in, what is new.

    `hero` is an indicator for which places promise different figures, `hero_figures` the first of
    each place. `families` are the resolutions that plans carry out, empty where there is only one.
    `map` is null where no province of today that plans speak for is known. `has_reports` tells
    whether anything is known of what became of promises.
    """

    hero: IndicatorRow | None
    hero_figures: Sequence[TargetView]
    latest: Sequence[PlanRow]
    plan_count: int
    target_count: int
    changes: Sequence[RevisionRow]
    places: Mapping[str, str]
    families: Sequence[FamilyRow] = ()
    map: CountryMap | None = None
    has_reports: bool = False


@dataclass(frozen=True, slots=True)
class ProvinceGroup:
    """The plans of one province."""

    name: str
    anchor: str
    rows: Sequence[PlanRow]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """Every plan, by province, whole or in one part of the country.

    `families` lead to the plans of one resolution; only the whole has them. `overview` is null
    where it would have less than two rows. `removed` counts the plans that were taken away.
    """

    part: Part
    groups: Sequence[ProvinceGroup]
    plan_count: int
    families: Sequence[FamilyRow] = ()
    overview: Overview | None = None
    removed: int = 0


PLANS_NAMED = 60
# Those that people open; the others are for programs that join them.
LISTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class DataPage:
    """The open data: its lists, and the plans whole, named one by one where they are few.

    `parts` are the columns of a whole plan, of its sections and of their paragraphs; `formats` are
    those in which each list is written. `cut` is what stands at the address of a list that is
    longer than `most_kilobytes`, or in Parquet than `most_rows`. `standards` are those in which
    other systems read the site. Beyond `lists_shown` lists are folded.
    """

    lists: Sequence[Table]
    plans: Sequence[PlanRow]
    parts: Mapping[str, Mapping[str, object]]
    formats: Sequence[Format]
    cut: Table
    standards: Sequence[Standard] = ()
    most_kilobytes: int = MOST_BYTES // 1_000
    most_rows: int = ROWS_OF_PARQUET
    lists_shown: int = LISTS_SHOWN


def front_pages(edition: Edition) -> Iterator[Page]:
    """Yield the home page, the list of plans, the page of the open data and that of search.

    Where browsers keep pages, there is one of what they kept.
    The page of the data names the tables of all subjects of the edition, and the formats that write
    tables. Without plans the home page has no figure to show (`hero` is null).
    """
    yield _home(edition.site)
    yield from _catalogue(edition.site)
    yield _data(edition)
    yield search_page(bool(edition.site.reports))
    if edition.offline:
        yield kept_page()


def _home(site: Site) -> Page:
    return Page(
        HOME,
        "home.md",
        _("Trang chủ"),
        _("Nguyên văn kế hoạch của các địa phương: đọc, tra, so sánh và dẫn được đến từng câu."),
        partial(_home_page, site),
        contents=False,
    )


def _home_page(site: Site) -> HomePage:
    changes = [one for one in site.revisions if one.kind == "amendment"][:LATEST]
    hero = telling_indicator(site)
    plans = site.plans.values()
    latest = sorted(plans, key=lambda plan: _posted(site, plan), reverse=True)
    return HomePage(
        hero=hero,
        hero_figures=_first_of_each_place(hero)[:LATEST] if hero else (),
        latest=[_plan_row(site, plan) for plan in latest[:LATEST]],
        plan_count=len(plans),
        target_count=sum(1 for plan in plans for _ in plan.targets()),
        changes=tuple(revision_rows(site, changes)),
        places=_changed_places(site, changes),
        families=family_rows(site),
        map=country_map(site),
        has_reports=bool(site.reports),
    )


def _first_of_each_place(row: IndicatorRow) -> list[TargetView]:
    """Return the first figure that each plan states: a plan may state one for every year."""
    first: dict[str, TargetView] = {}
    for one in row.figures:
        if one.figure:
            first.setdefault(one.target.plan, one)
    return list(first.values())


def _catalogue(site: Site) -> Iterator[Page]:
    """Yield the list of plans; beyond what one page holds, each province has pages of its own."""
    for part in parts(site, CATALOGUE, list(site.plans.values()), PLANS_ON_A_PAGE, PROVINCES):
        shown = partial(_catalogue_page, site, part)
        yield Page(part.address, "catalogue.md", *_catalogue_titles(part.name), shown)


def _catalogue_page(site: Site, part: Part) -> CataloguePage:
    groups = [
        ProvinceGroup(one.name, one.id, [_plan_row(site, plan) for plan in one.plans])
        for one in provinces(site, part.plans)
    ]
    count = len(site.plans) if part.is_parted else len(part.plans)
    families = () if part.name else family_rows(site)
    removed = 0 if part.name else len(site.once(removed_plans))
    return CataloguePage(part, groups, count, families, overview(site, part), removed)


def _catalogue_titles(province: str | None) -> tuple[str, str]:
    """Return the title of a page of the list, and what it says of itself."""
    if province is None:
        return _("Các kế hoạch"), _(
            "Danh sách kế hoạch theo tỉnh, với tên đơn vị cũ và tên mới từ 1/7/2025."
        )
    place = worded.within(province)
    return _("Các kế hoạch của {place}", place=place), _(
        "Danh sách kế hoạch của {place}, với tên đơn vị cũ và tên mới từ 1/7/2025.", place=place
    )


def _changed_places(site: Site, revisions: Iterable[Revision]) -> dict[str, str]:
    return {
        revision.plan: place_name(site, site.plans[revision.plan])
        for revision in revisions
        if revision.plan in site.plans
    }


def _data(edition: Edition) -> Page:
    return Page(
        DATA,
        "data.md",
        _("Dữ liệu mở"),
        _("Mọi kế hoạch, chỉ tiêu, nhiệm vụ, viện dẫn dưới dạng JSON, CSV và Parquet."),
        partial(_data_page, edition),
    )


def _data_page(edition: Edition) -> DataPage:
    site = edition.site
    few = site.plans.values() if len(site.plans) <= PLANS_NAMED else ()
    rows = [_plan_row(site, plan) for plan in few]
    return DataPage(
        edition.tables(),
        rows,
        plan_parts(),
        edition.formats,
        list_of_parts(),
        tuple(standards(edition)),
    )


def _plan_row(site: Site, plan: Plan) -> PlanRow:
    return PlanRow(
        plan,
        place_name(site, plan),
        plan_kind(plan),
        names_now(site, plan),
        labels.STATUSES[plan.status],
        sum(1 for _ in plan.targets()),
        sum(1 for _ in tasks_of(plan)),
        sum(1 for _ in plan.duties()),
        _updated(site, plan),
    )


def _posted(site: Site, plan: Plan) -> str:
    """Return the day on which a plan came here, empty where nothing is known of its past."""
    revisions = site.revisions_by_plan.get(plan.id, ())
    return revisions[-1].date if revisions else ""


def _updated(site: Site, plan: Plan) -> str | None:
    """Return the day on which a plan was last changed, null where nothing is known of its past."""
    revisions = site.revisions_by_plan.get(plan.id, ())
    return revisions[0].date if revisions else None
