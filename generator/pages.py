"""Which pages the site has: address, title, template and what each shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import labels
from generator.datasets import LISTS
from generator.inline import index_abbreviations
from generator.model import CitedDocument, Indicator, Plan, Revision, Section, Site, Target, Theme
from generator.names import (
    CATALOGUE,
    CHANGES,
    DATA,
    DOCUMENTS,
    HOME,
    INDICATORS,
    THEMES,
    Address,
    document_address,
    plan_address,
)
from generator.plan_page import (
    anchor_of,
    document_name,
    place_name,
    plan_page,
    successor_names,
)
from generator.vietnamese import sort_key

LATEST = 6
HEROES = 3


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render: `template` is a file of `theme/pages/`, `context` what it may name."""

    address: Address
    template: str
    title: str
    description: str
    context: Mapping[str, Any]


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
class Figure:
    """A target in a list that names the place."""

    target: Target
    name: str
    place: str
    bound: str
    amount: str
    kind: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with every plan's figures, and the places that say nothing."""

    indicator: Indicator
    figures: tuple[Figure, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A place where a plan cites a document, in its own words."""

    plan: Plan
    place: str
    anchor: str
    printed: str
    words: str


def all_pages(site: Site, coverages: Mapping[str, str]) -> list[Page]:
    """Return every generated page, in the order in which they are written."""
    return [
        _home(site),
        _catalogue(site),
        *_plans(site, coverages),
        _indicators(site),
        _themes(site),
        _documents(site),
        *(_document(site, document) for document in site.registries.documents.values()),
        _changes(site),
        _data(site),
    ]


def _home(site: Site) -> Page:
    rows = [_plan_row(site, plan) for plan in site.plans.values()]
    latest = sorted(rows, key=lambda row: (row.updated or "", row.plan.id), reverse=True)
    return Page(
        HOME,
        "home.md",
        "Trang chủ",
        "Nguyên văn kế hoạch của các địa phương: đọc, tra, so sánh và dẫn được đến từng câu.",
        {
            "plans": latest[:LATEST],
            "heroes": list(_heroes(site)),
            "counts": {
                "plans": len(rows),
                "targets": sum(row.targets for row in rows),
                "places": len({plan.unit for plan in site.plans.values()}),
            },
            "themes": _top_themes(site),
            "changes": site.revisions[:LATEST],
            "changed": _changed_plans(site, site.revisions[:LATEST]),
        },
    )


def _catalogue(site: Site) -> Page:
    groups: dict[str, list[PlanRow]] = defaultdict(list)
    for plan in site.plans.values():
        province = site.province(plan)
        groups[province.name if province else "Cả nước"].append(_plan_row(site, plan))
    ordered = sorted(groups.items(), key=lambda item: sort_key(item[0]))
    return Page(
        CATALOGUE,
        "catalogue.md",
        "Các kế hoạch",
        "Danh sách kế hoạch theo tỉnh, với tên đơn vị cũ và tên mới từ 1/7/2025.",
        {"groups": ordered, "count": len(site.plans)},
    )


def _plans(site: Site, coverages: Mapping[str, str]) -> Iterator[Page]:
    abbreviations = index_abbreviations(site.registries.abbreviations)
    for plan in site.plans.values():
        page = plan_page(site, plan, abbreviations, coverages.get(plan.id))
        yield Page(
            plan_address(plan.id),
            "plan.md",
            f"{labels.PLAN_TYPES[plan.type]} của {page.place}",
            f"{labels.PLAN_TYPES[plan.type]} của {page.place}: {page.target_count} chỉ tiêu, "
            "ai làm gì, hạn báo cáo và toàn văn.",
            {"page": page},
        )


def _indicators(site: Site) -> Page:
    by_theme: dict[str, list[IndicatorRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in site.targets_by_indicator:
            by_theme[indicator.theme or ""].append(_indicator_row(site, indicator))
    themes = site.registries.themes
    order = {name: place for place, name in enumerate(themes)}
    groups = [
        (theme or "khac", themes[theme].name if theme in themes else "Lĩnh vực khác", rows)
        for theme, rows in sorted(by_theme.items(), key=lambda item: order.get(item[0], 999))
    ]
    return Page(
        INDICATORS,
        "indicators.md",
        "Các chỉ tiêu",
        "Cùng một việc, mỗi nơi đặt mức nào: mọi chỉ tiêu của mọi kế hoạch, kèm nguyên văn.",
        {"groups": groups},
    )


def _themes(site: Site) -> Page:
    sections: dict[str, list[tuple[Plan, str, Section]]] = defaultdict(list)
    for plan in site.plans.values():
        place = place_name(site, plan)
        for section in _outermost(plan):
            for theme in section.themes:
                sections[theme].append((plan, place, section))
    targets = Counter(
        site.registries.indicators[name].theme
        for name, found in site.targets_by_indicator.items()
        for _ in found
    )
    return Page(
        THEMES,
        "themes.md",
        "Theo lĩnh vực",
        "Mỗi lĩnh vực: các kế hoạch nói gì ở mục nào.",
        {
            "themes": [
                (theme, sections[theme.id], targets[theme.id])
                for theme in site.registries.themes.values()
                if sections[theme.id] or targets[theme.id]
            ]
        },
    )


def _outermost(plan: Plan) -> Iterator[Section]:
    """Yield the sections that take up a theme, not those that only inherit it."""

    def walk(sections: Iterable[Section], above: tuple[str, ...]) -> Iterator[Section]:
        for section in sections:
            if section.themes and section.themes != above:
                yield section
            yield from walk(section.sections, section.themes)

    yield from walk(plan.sections, ())


def _documents(site: Site) -> Page:
    rows = [
        (document, document_name(site, document.id), _citing_plans(site, document))
        for document in site.registries.documents.values()
    ]
    return Page(
        DOCUMENTS,
        "documents.md",
        "Văn bản được viện dẫn",
        "Những văn bản mà các kế hoạch dựa vào hoặc nhắc tới, và nhắc tới ở đâu.",
        {"documents": sorted(rows, key=lambda row: (-row[2], sort_key(row[1])))},
    )


def _document(site: Site, document: CitedDocument) -> Page:
    name = document_name(site, document.id)
    issuer = site.registries.agencies.get(document.issuer or "")
    resting = [
        (plan, place_name(site, plan), labels.RELATIONS[basis.relation])
        for plan in site.plans.values()
        for basis in plan.basis
        if basis.document == document.id
    ]
    return Page(
        document_address(document.id),
        "document.md",
        name,
        f"{name}: những kế hoạch thực hiện hoặc nhắc tới văn bản này, kèm nguyên văn.",
        {
            "document": document,
            "name": name,
            "kind": labels.DOCUMENT_TYPES.get(document.type, "Văn bản"),
            "issuer": issuer.name if issuer else document.issuer_printed,
            "resting": resting,
            "cited": list(_citing_places(site, document)),
        },
    )


def _changes(site: Site) -> Page:
    return Page(
        CHANGES,
        "changes.md",
        "Thay đổi",
        "Những lần tệp kế hoạch được thêm hoặc sửa, mới nhất trước.",
        {"revisions": site.revisions, "changed": _changed_plans(site, site.revisions)},
    )


def _data(site: Site) -> Page:
    return Page(
        DATA,
        "data.md",
        "Dữ liệu mở",
        "Mọi kế hoạch, chỉ tiêu, nhiệm vụ, viện dẫn dưới dạng JSON và CSV.",
        {"lists": LISTS, "plans": [_plan_row(site, plan) for plan in site.plans.values()]},
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


def _figure(site: Site, target: Target) -> Figure:
    indicator = site.registries.indicators.get(target.indicator or "")
    return Figure(
        target,
        indicator.name if indicator else target.quote,
        place_name(site, site.plans[target.plan]),
        labels.bound(target),
        labels.amount(target),
        labels.TARGET_KINDS[target.kind],
    )


def _indicator_row(site: Site, indicator: Indicator) -> IndicatorRow:
    targets = site.targets_by_indicator[indicator.id]
    speaking = {target.plan for target in targets}
    return IndicatorRow(
        indicator,
        tuple(_figure(site, target) for target in targets),
        tuple(place_name(site, plan) for plan in site.plans.values() if plan.id not in speaking),
    )


def _heroes(site: Site) -> Iterator[Figure]:
    """Yield a figure of each of the first plans, of indicators that most plans share."""
    shared = sorted(
        site.targets_by_indicator.items(),
        key=lambda item: (-len({target.plan for target in item[1]}), item[0]),
    )
    used: set[str] = set()
    for _, targets in shared:
        fresh = (t for t in targets if t.value is not None and t.plan not in used)
        if target := next(fresh, None):
            used.add(target.plan)
            yield _figure(site, target)
        if len(used) == HEROES:
            return


def _top_themes(site: Site) -> list[Theme]:
    return [theme for theme in site.registries.themes.values() if theme.parent is None]


def _changed_plans(site: Site, revisions: Iterable[Revision]) -> dict[str, str]:
    return {
        revision.plan: place_name(site, site.plans[revision.plan])
        for revision in revisions
        if revision.plan in site.plans
    }


def _citing_plans(site: Site, document: CitedDocument) -> int:
    return len({one.plan for one in site.citations_by_document.get(document.id, ())})


def _citing_places(site: Site, document: CitedDocument) -> Iterator[CitingPlace]:
    texts = {
        plan: {p.id: p.text for p in site.plans[plan].paragraphs()}
        for plan in {one.plan for one in site.citations_by_document.get(document.id, ())}
    }
    for citation in site.citations_by_document.get(document.id, ()):
        plan = site.plans[citation.plan]
        text = texts[plan.id].get(citation.paragraph or "", citation.printed)
        yield CitingPlace(
            plan,
            place_name(site, plan),
            anchor_of(citation),
            citation.printed,
            _around(text, citation.span.start, citation.span.end) if citation.paragraph else text,
        )


def _around(text: str, start: int, end: int, reach: int = 90) -> str:
    left = text.rfind(" ", 0, max(0, start - reach)) + 1 if start > reach else 0
    right = text.find(" ", end + reach) if end + reach < len(text) else -1
    right = len(text) if right < 0 else right
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"
