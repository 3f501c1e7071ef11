"""Which pages the site has: address, title, template and what each shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.fidelity import Evidence
from generator.link.pairs import partners
from generator.locale import worded
from generator.locale.names import place_name, successor_names
from generator.model.plan import Plan
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.model.urls import CATALOGUE, DATA, HOME, PROVINCES, plan_address
from generator.opendata.columns import (
    PARAGRAPH_COLUMNS,
    SECTION_COLUMNS,
    WHOLE_PLAN_COLUMNS,
    Column,
)
from generator.opendata.table import DataList
from generator.schema import labels
from generator.subjects.agencies.pages import agency_pages
from generator.subjects.calendar.pages import calendar_pages
from generator.subjects.comparison.pages import comparison_pages
from generator.subjects.comparison.pair_page import pair_pages
from generator.subjects.documents.pages import document_pages
from generator.subjects.findings import Findings
from generator.subjects.front.lists import open_lists
from generator.subjects.front.search import search_page
from generator.subjects.glossary.page import glossary_page
from generator.subjects.groups.pages import group_pages
from generator.subjects.indicators.pages import (
    IndicatorRow,
    indicator_pages,
    indicators_page,
    telling_indicator,
)
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.page import plan_page
from generator.subjects.quality.page import quality_pages
from generator.subjects.revisions.changes import change_pages
from generator.subjects.revisions.versions import history_pages
from generator.subjects.themes.pages import theme_pages
from generator.subjects.units.pages import unit_pages
from generator.views.page import Page
from generator.views.pagination import Part, parts
from generator.views.provinces import provinces
from generator.views.revisions import RevisionRow, revision_rows

LATEST = 6
# A page of more plans is heavy on a phone.
PLANS_ON_A_PAGE = 300
VERSIONS_KEPT = 20


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
    """The first page: a few figures, the ways in, what is new."""

    hero: IndicatorRow | None
    latest: Sequence[PlanRow]
    plan_count: int
    target_count: int
    changes: Sequence[RevisionRow]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProvinceGroup:
    """The plans of one province."""

    name: str
    anchor: str
    rows: Sequence[PlanRow]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """Every plan, by province, whole or in one part of the country."""

    part: Part
    groups: Sequence[ProvinceGroup]
    plan_count: int


PLANS_NAMED = 60


@dataclass(frozen=True, slots=True)
class DataPage:
    """The open data: its lists, and the plans whole, named one by one where they are few.

    `parts` are the columns of a whole plan, of its sections and of their paragraphs.
    """

    lists: Sequence[DataList]
    plans: Sequence[PlanRow]
    parts: Mapping[str, Mapping[str, Column]]


def all_pages(
    site: Site, evidence: Mapping[str, Evidence], findings: Findings, kept: int = VERSIONS_KEPT
) -> list[Page]:
    """Return every generated page.

    `evidence` is why each plan's text may be trusted, `findings` what comparing the plans found,
    `kept` how many versions of each stand whole on the site.
    """
    rows = {plan.id: _plan_row(site, plan) for plan in site.plans.values()}
    return [
        _home(site, rows),
        *_catalogue(site, rows),
        *_plans(site, evidence, findings),
        indicators_page(site),
        *indicator_pages(site),
        *comparison_pages(site),
        *pair_pages(site),
        *theme_pages(site),
        *group_pages(site),
        glossary_page(site),
        *document_pages(site),
        *(page for plan in site.plans.values() for page in history_pages(site, plan, kept)),
        *change_pages(site),
        _data(rows, open_lists(findings)),
        *quality_pages(site, evidence),
        *calendar_pages(site),
        *agency_pages(site),
        *unit_pages(site),
        search_page(),
    ]


def _home(site: Site, rows: Mapping[str, PlanRow]) -> Page:
    changes = site.revisions[:LATEST]
    latest = sorted(rows.values(), key=lambda row: row.updated or "", reverse=True)
    return Page(
        HOME,
        "home.md",
        "Trang chủ",
        "Nguyên văn kế hoạch của các địa phương: đọc, tra, so sánh và dẫn được đến từng câu.",
        HomePage(
            hero=telling_indicator(site),
            latest=latest[:LATEST],
            plan_count=len(rows),
            target_count=sum(row.targets for row in rows.values()),
            changes=tuple(revision_rows(site, changes)),
            places=_changed_places(site, changes),
        ),
        contents=False,
    )


def _catalogue(site: Site, rows: Mapping[str, PlanRow]) -> Iterator[Page]:
    """Yield the list of plans; beyond what one page holds, each province has pages of its own."""
    for part in parts(site, CATALOGUE, list(site.plans.values()), PLANS_ON_A_PAGE, PROVINCES):
        of = f" của {worded.within(part.name)}" if part.name else ""
        groups = [
            ProvinceGroup(one.name, one.id, [rows[plan.id] for plan in one.plans])
            for one in provinces(site, part.plans)
        ]
        about = f"Danh sách kế hoạch{of or ' theo tỉnh'}, với tên đơn vị cũ và tên mới từ 1/7/2025."
        shown = CataloguePage(part, groups, len(rows) if part.is_parted else len(part.plans))
        yield Page(part.address, "catalogue.md", f"Các kế hoạch{of}", about, shown)


def _plans(site: Site, evidence: Mapping[str, Evidence], findings: Findings) -> Iterator[Page]:
    abbreviations = index_abbreviations(site.registries.abbreviations)
    near = partners(site)
    for plan in site.plans.values():
        trust = evidence.get(plan.id, Evidence())
        shown = plan_page(site, plan, abbreviations, trust, findings, near[plan.id])
        title = f"{labels.PLAN_TYPES[plan.type]} của {shown.place}"
        about = f"{title}: {shown.target_count} chỉ tiêu, ai làm gì, hạn báo cáo và toàn văn."
        yield Page(plan_address(plan.id), "plan.md", title, about, shown)


def _changed_places(site: Site, revisions: Iterable[Revision]) -> dict[str, str]:
    return {
        revision.plan: place_name(site, site.plans[revision.plan])
        for revision in revisions
        if revision.plan in site.plans
    }


def _data(rows: Mapping[str, PlanRow], lists: Sequence[DataList]) -> Page:
    few = list(rows.values()) if len(rows) <= PLANS_NAMED else []
    parts = {
        "Kế hoạch": WHOLE_PLAN_COLUMNS,
        "Mục (sections)": SECTION_COLUMNS,
        "Đoạn (paragraphs)": PARAGRAPH_COLUMNS,
    }
    return Page(
        DATA,
        "data.md",
        "Dữ liệu mở",
        "Mọi kế hoạch, chỉ tiêu, nhiệm vụ, viện dẫn dưới dạng JSON và CSV.",
        DataPage(lists, few, parts),
    )


def _plan_row(site: Site, plan: Plan) -> PlanRow:
    unit = site.registries.units.get(plan.unit)
    revisions = site.revisions_by_plan.get(plan.id, ())
    return PlanRow(
        plan,
        place_name(site, plan),
        labels.PLAN_TYPES[plan.type],
        successor_names(site, unit) if unit else (),
        labels.STATUSES[plan.status],
        sum(1 for _ in plan.targets()),
        sum(1 for _ in plan.tasks()),
        sum(1 for _ in plan.duties()),
        revisions[0].date if revisions else None,
    )
