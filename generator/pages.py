"""Which pages the site has: address, title, template and what each shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import labels
from generator.datasets import LISTS, DataList
from generator.inline import index_abbreviations
from generator.model import Note, Plan, Revision, Section, Site, Target
from generator.names import (
    CATALOGUE,
    CHANGES,
    DATA,
    DOCUMENTS,
    HOME,
    INDICATORS,
    QUALITY,
    THEMES,
    Address,
    document_address,
    plan_address,
)
from generator.plan_page import (
    Evidence,
    PlanPage,
    anchor_of,
    document_name,
    place_name,
    plan_page,
    successor_names,
)
from generator.registry import CitedDocument, Indicator, Theme
from generator.vietnamese import sort_key

LATEST = 6
SILENT_SHOWN = 30
CITATION_REACH = 90


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
class FigureRow:
    """A target in a list that names the place."""

    target: Target
    place: str
    bound: str
    amount: str
    measure: str
    kind: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The first page: a few figures, the ways in, what is new."""

    hero: IndicatorRow | None
    latest: Sequence[PlanRow]
    plan_count: int
    target_count: int
    changes: Sequence[Revision]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProvinceGroup:
    """The plans of one province."""

    name: str
    anchor: str
    rows: Sequence[PlanRow]


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """Every plan, by province."""

    groups: Sequence[ProvinceGroup]
    plan_count: int


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with every plan's figures; `silent` are the places that say nothing.

    Where there are too many of them to read, their number is all.
    """

    indicator: Indicator
    figures: Sequence[FigureRow]
    silent: Sequence[str]
    silent_count: int


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The indicators of one theme."""

    id: str
    name: str
    rows: Sequence[IndicatorRow]


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """Every indicator that a plan has a target for, by theme."""

    groups: Sequence[IndicatorGroup]


@dataclass(frozen=True, slots=True)
class ThemePlace:
    """A section that takes up a theme."""

    plan: str
    section: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, the sections that take it up, the number of targets in it."""

    theme: Theme
    places: Sequence[ThemePlace]
    targets: int


@dataclass(frozen=True, slots=True)
class ThemesPage:
    """Every theme that a plan takes up."""

    themes: Sequence[ThemeRow]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A cited document in a list; `plans` is how many plans cite it."""

    document: CitedDocument
    name: str
    plans: int


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """Every cited document, the most cited first."""

    documents: Sequence[DocumentRow]


@dataclass(frozen=True, slots=True)
class RestingPlan:
    """A plan that rests on a document, and how."""

    plan: str
    place: str
    relation: str


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """A place where a plan cites a document, in its own words."""

    plan: str
    place: str
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One cited document: what plans say of it, which rest on it, where it is cited."""

    document: CitedDocument
    name: str
    kind: str
    issuer: str | None
    resting: Sequence[RestingPlan]
    cited: Sequence[CitingPlace]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Every revision of every plan, newest first; `places` names the plans."""

    revisions: Sequence[Revision]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DataPage:
    """The open data: its lists and the plans whole."""

    lists: Sequence[DataList]
    plans: Sequence[PlanRow]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that only others can answer, where it stands, and who could."""

    anchor: str
    words: str
    ask: str | None


@dataclass(frozen=True, slots=True)
class QualityRow:
    """How good the data of one plan is; `missing` are attributes that its text does not print."""

    plan: str
    place: str
    is_scan: bool
    evidence: Evidence
    missing: Sequence[str]
    inferred: int
    slips: int
    questions: Sequence[OpenQuestion]


@dataclass(frozen=True, slots=True)
class QualityPage:
    """How good the data is, plan by plan."""

    rows: Sequence[QualityRow]
    question_count: int


Context = (
    HomePage
    | CataloguePage
    | PlanPage
    | IndicatorsPage
    | ThemesPage
    | DocumentsPage
    | DocumentPage
    | ChangesPage
    | DataPage
    | QualityPage
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render: `template` is a file of `theme/pages/`, which sees `shown` as `page`.

    `contents` tells whether the host lists the page's headings beside it.
    """

    address: Address
    template: str
    title: str
    description: str
    shown: Context
    contents: bool = True


def all_pages(site: Site, evidence: Mapping[str, Evidence]) -> list[Page]:
    """Return every generated page; `evidence` is why each plan's text may be trusted."""
    rows = {plan.id: _plan_row(site, plan) for plan in site.plans.values()}
    return [
        _home(site, rows),
        _catalogue(site, rows),
        *_plans(site, evidence),
        _indicators(site),
        _themes(site),
        _documents(site),
        *(_document(site, document) for document in site.registries.documents.values()),
        _changes(site),
        _data(rows),
        _quality(site, evidence),
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
            hero=_hero(site),
            latest=latest[:LATEST],
            plan_count=len(rows),
            target_count=sum(row.targets for row in rows.values()),
            changes=changes,
            places=_changed_places(site, changes),
        ),
        contents=False,
    )


def _hero(site: Site) -> IndicatorRow | None:
    """Return the indicator for which most plans promise most different figures."""

    def telling(indicator: Indicator) -> tuple[int, int]:
        targets = [t for t in site.targets_by_indicator[indicator.id] if t.value is not None]
        return len({t.plan for t in targets}), len({(t.operator, t.value) for t in targets})

    measured = [
        one for one in site.registries.indicators.values() if one.id in site.targets_by_indicator
    ]
    best = max(measured, key=telling, default=None)
    return _indicator_row(site, best) if best else None


def _catalogue(site: Site, rows: Mapping[str, PlanRow]) -> Page:
    # By id: the same name may be two provinces at two dates.
    groups: dict[tuple[str, str], list[PlanRow]] = defaultdict(list)
    for plan in site.plans.values():
        province = site.province(plan)
        group = (province.name, province.id) if province else ("Cả nước", "ca-nuoc")
        groups[group].append(rows[plan.id])
    return Page(
        CATALOGUE,
        "catalogue.md",
        "Các kế hoạch",
        "Danh sách kế hoạch theo tỉnh, với tên đơn vị cũ và tên mới từ 1/7/2025.",
        CataloguePage(
            [
                ProvinceGroup(name, anchor, groups[name, anchor])
                for name, anchor in sorted(groups, key=lambda one: (sort_key(one[0]), one[1]))
            ],
            len(rows),
        ),
    )


def _plans(site: Site, evidence: Mapping[str, Evidence]) -> Iterator[Page]:
    abbreviations = index_abbreviations(site.registries.abbreviations)
    for plan in site.plans.values():
        shown = plan_page(site, plan, abbreviations, evidence.get(plan.id, Evidence()))
        title = f"{labels.PLAN_TYPES[plan.type]} của {shown.place}"
        about = f"{title}: {shown.target_count} chỉ tiêu, ai làm gì, hạn báo cáo và toàn văn."
        yield Page(plan_address(plan.id), "plan.md", title, about, shown)


def _indicators(site: Site) -> Page:
    by_theme: dict[str, list[IndicatorRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in site.targets_by_indicator:
            by_theme[indicator.theme or ""].append(_indicator_row(site, indicator))
    themes = [*site.registries.themes.values(), Theme("", "Lĩnh vực khác", None, 0)]
    groups = [
        IndicatorGroup(theme.id, theme.name, by_theme[theme.id])
        for theme in themes
        if theme.id in by_theme
    ]
    return Page(
        INDICATORS,
        "indicators.md",
        "Các chỉ tiêu",
        "Cùng một việc, mỗi nơi đặt mức nào: mọi chỉ tiêu của mọi kế hoạch, kèm nguyên văn.",
        IndicatorsPage(groups),
    )


def _indicator_row(site: Site, indicator: Indicator) -> IndicatorRow:
    targets = site.targets_by_indicator[indicator.id]
    speaking = {target.plan for target in targets}
    count = len(site.plans) - len(speaking)
    few = count <= SILENT_SHOWN
    silent = [plan for name, plan in site.plans.items() if name not in speaking] if few else []
    return IndicatorRow(
        indicator,
        [_figure_row(site, target) for target in targets],
        [place_name(site, plan) for plan in silent],
        count,
    )


def _figure_row(site: Site, target: Target) -> FigureRow:
    return FigureRow(
        target,
        place_name(site, site.plans[target.plan]),
        labels.bound(target),
        labels.amount(target),
        labels.measure(target),
        labels.TARGET_KINDS[target.kind],
    )


def _themes(site: Site) -> Page:
    places = _theme_places(site)
    indicators = site.registries.indicators
    targets = Counter(
        indicators[name].theme for name, found in site.targets_by_indicator.items() for _ in found
    )
    return Page(
        THEMES,
        "themes.md",
        "Theo lĩnh vực",
        "Mỗi lĩnh vực: các kế hoạch nói gì, ở mục nào.",
        ThemesPage(
            [
                ThemeRow(theme, places.get(theme.id, ()), targets[theme.id])
                for theme in site.registries.themes.values()
                if theme.id in places or targets[theme.id]
            ]
        ),
    )


def _theme_places(site: Site) -> dict[str, list[ThemePlace]]:
    places: dict[str, list[ThemePlace]] = defaultdict(list)
    for plan in site.plans.values():
        place = place_name(site, plan)
        for section in _taking_up(plan.sections, ()):
            for theme in section.themes:
                places[theme].append(ThemePlace(plan.id, section.id, section.title, place))
    return places


def _taking_up(sections: Iterable[Section], above: tuple[str, ...]) -> Iterator[Section]:
    """Yield the sections that take up a theme, not those that only inherit it."""
    for section in sections:
        if section.themes and section.themes != above:
            yield section
        yield from _taking_up(section.sections, section.themes)


def _documents(site: Site) -> Page:
    rows = [
        DocumentRow(document, document_name(site, document.id), _citing_plans(site, document))
        for document in site.registries.documents.values()
    ]
    return Page(
        DOCUMENTS,
        "documents.md",
        "Văn bản được viện dẫn",
        "Những văn bản mà các kế hoạch dựa vào hoặc nhắc tới, và nhắc tới ở đâu.",
        DocumentsPage(sorted(rows, key=lambda row: (-row.plans, sort_key(row.name)))),
    )


def _citing_plans(site: Site, document: CitedDocument) -> int:
    return len({one.plan for one in site.citations_by_document.get(document.id, ())})


def _document(site: Site, document: CitedDocument) -> Page:
    name = document_name(site, document.id)
    issuer = site.registries.agencies.get(document.issuer or "")
    return Page(
        document_address(document.id),
        "document.md",
        name,
        f"{name}: những kế hoạch thực hiện hoặc nhắc tới văn bản này, kèm nguyên văn.",
        DocumentPage(
            document,
            name,
            labels.DOCUMENT_TYPES.get(document.type, "Văn bản"),
            issuer.name if issuer else document.issuer_printed,
            list(_resting_plans(site, document)),
            list(_citing_places(site, document)),
        ),
    )


def _resting_plans(site: Site, document: CitedDocument) -> Iterator[RestingPlan]:
    for name in site.plans_by_basis.get(document.id, ()):
        plan = site.plans[name]
        for basis in plan.basis:
            if basis.document == document.id:
                yield RestingPlan(name, place_name(site, plan), labels.RELATIONS[basis.relation])


def _citing_places(site: Site, document: CitedDocument) -> Iterator[CitingPlace]:
    citations = site.citations_by_document.get(document.id, ())
    texts = {
        (name, paragraph.id): paragraph.text
        for name in dict.fromkeys(citation.plan for citation in citations)
        for paragraph in site.plans[name].paragraphs()
    }
    for citation in citations:
        text = texts.get((citation.plan, citation.paragraph or ""))
        words = _around(text, citation.span.start, citation.span.end) if text else citation.printed
        place = place_name(site, site.plans[citation.plan])
        yield CitingPlace(citation.plan, place, anchor_of(citation), words)


def _around(text: str, start: int, end: int) -> str:
    """Return the words around a stretch of text, cut between words, cuts marked."""
    left = text.rfind(" ", 0, start - CITATION_REACH) + 1 if start > CITATION_REACH else 0
    right = text.find(" ", end + CITATION_REACH)
    if right < 0:
        right = len(text)
    return f"{'…' if left else ''}{text[left:right]}{'…' if right < len(text) else ''}"


def _changes(site: Site) -> Page:
    return Page(
        CHANGES,
        "changes.md",
        "Thay đổi",
        "Những lần tệp kế hoạch được thêm hoặc sửa, mới nhất trước.",
        ChangesPage(site.revisions, _changed_places(site, site.revisions)),
    )


def _changed_places(site: Site, revisions: Iterable[Revision]) -> dict[str, str]:
    return {
        revision.plan: place_name(site, site.plans[revision.plan])
        for revision in revisions
        if revision.plan in site.plans
    }


def _data(rows: Mapping[str, PlanRow]) -> Page:
    return Page(
        DATA,
        "data.md",
        "Dữ liệu mở",
        "Mọi kế hoạch, chỉ tiêu, nhiệm vụ, viện dẫn dưới dạng JSON và CSV.",
        DataPage(LISTS, list(rows.values())),
    )


def _quality(site: Site, evidence: Mapping[str, Evidence]) -> Page:
    rows = [
        _quality_row(site, plan, evidence.get(plan.id, Evidence())) for plan in site.plans.values()
    ]
    return Page(
        QUALITY,
        "quality.md",
        "Chất lượng dữ liệu",
        "Mỗi kế hoạch khớp nguồn bao nhiêu, chữ nào chưa chắc, câu hỏi nào còn bỏ ngỏ.",
        QualityPage(rows, sum(len(row.questions) for row in rows)),
    )


def _quality_row(site: Site, plan: Plan, evidence: Evidence) -> QualityRow:
    said = {"số, ký hiệu": plan.number, "ngày": plan.date, "người ký": plan.signatory}
    targets = list(plan.targets())
    guessed = (plan.number, plan.date, plan.place_of_issue, plan.issuer)
    return QualityRow(
        plan.id,
        place_name(site, plan),
        plan.source.is_scan,
        evidence,
        [name for name, value in said.items() if value is None],
        sum(1 for one in guessed if one and one.inferred)
        + (plan.status_inferred is not None)
        + sum(1 for target in targets if target.inferred),
        sum(1 for _, note in _notes(plan) if note.kind == "slip"),
        [
            OpenQuestion(anchor, note.note, note.ask)
            for anchor, note in _notes(plan)
            if note.kind == "question"
        ],
    )


def _notes(plan: Plan) -> Iterator[tuple[str, Note]]:
    """Yield every note of a plan with the anchor of what it speaks of, the whole plan first."""
    yield from (("", note) for note in plan.notes)
    for section in plan.walk():
        yield from ((section.id, note) for note in section.notes)
        for paragraph in section.paragraphs:
            yield from ((paragraph.id, note) for note in paragraph.notes)


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
