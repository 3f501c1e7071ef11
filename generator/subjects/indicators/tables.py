"""The tables of the open data on indicators, and on every figure of one beside the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.locale.names import unit_place
from generator.model.plan import Target
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata import Table
from generator.subjects.indicators.ranking import (
    ComparableGroup,
    Measure,
    comparable_groups,
    measure_of,
    national_measure,
    quantity,
)
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One way in which plans define an indicator."""

    id: Annotated[str, N_("Mã biến thể")]
    name: Annotated[str, N_("Tên")]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """What targets of several plans measure in common."""

    id: Annotated[str, N_("Mã chỉ số")]
    name: Annotated[str, N_("Tên")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    direction: Annotated[str | None, N_("more: càng cao càng tốt; less: càng thấp càng tốt")]
    theme: Annotated[str | None, N_("Mã lĩnh vực")]
    definition: Annotated[str | None, N_("Định nghĩa, theo chữ của các kế hoạch")]
    variants: Annotated[tuple[VariantRow, ...], N_("Các biến thể định nghĩa")]
    note: Annotated[str | None, N_("Ghi chú của người mã hóa")]
    targets: Annotated[int, N_("Số chỉ tiêu của các kế hoạch")]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One figure of one place for an indicator, or one that the central level set."""

    indicator: Annotated[str, N_("Mã chỉ số")]
    national: Annotated[bool, N_("Mức của Trung ương, không phải của một kế hoạch")]
    plan: Annotated[str | None, N_("Mã kế hoạch; trống với mức của Trung ương")]
    document: Annotated[str | None, N_("Mã văn bản nêu mức của Trung ương")]
    place: Annotated[str | None, N_("Nơi mà kế hoạch nói cho")]
    level: Annotated[str | None, N_("Cấp: country, province, district, commune")]
    target: Annotated[str, N_("Mã chỉ tiêu của kế hoạch, hoặc mã mức của Trung ương")]
    kind: Annotated[str, "numeric, words, relational, qualitative, maintain, direction"]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    operator: Annotated[str | None, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal | None, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    year: Annotated[int | None, N_("Năm phải đạt")]
    comparable_value: Annotated[
        Decimal | None, N_("Con số, đã quy về đơn vị của chỉ số khi có quy tắc")
    ]
    comparable_value_max: Annotated[
        Decimal | None, N_("Con số trên của khoảng, đã quy đổi như thế")
    ]
    comparable_unit: Annotated[str | None, N_("Đơn vị của con số đã quy đổi")]
    when: Annotated[str | None, N_("Thời điểm như in")]
    against: Annotated[str | None, N_("So với gì, như in")]
    group: Annotated[
        str | None, N_("Nhóm so sánh được: cùng chỉ số, đối tượng, biến thể, năm, đơn vị")
    ]
    group_places: Annotated[int | None, N_("Số nơi có con số trong nhóm")]
    rank: Annotated[
        int | None,
        N_(
            "Thứ hạng trong nhóm, 1 cao nhất; trống khi nhóm có dưới hai nơi, hay khi nơi này nêu "
            "“khoảng” đúng con số mà nơi khác nêu chắc"
        ),
    ]
    quote: Annotated[str | None, N_("Nguyên văn; trống với mức của Trung ương")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy, hoặc nơi đã đọc mức của Trung ương")]
    language: Annotated[str, N_("Thứ tiếng của nơi đã đọc: vi, en")]


@dataclass(frozen=True, slots=True)
class _Standing:
    """How many places state a figure of each measure, and the rank of each plan among them."""

    places: Mapping[Measure, int]
    ranks: Mapping[tuple[Measure, str], int]


def indicator_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of indicators and of their figures."""
    site, base = edition.site, edition.base
    indicators = site.registries.indicators.values()
    yield Table(
        "indicators",
        _("Chỉ số"),
        _("Điều mà chỉ tiêu của nhiều kế hoạch cùng đo"),
        IndicatorRow,
        lambda: (_indicator(site, one) for one in indicators),
    )
    yield Table(
        "comparisons",
        _("So sánh chỉ tiêu"),
        _(
            "Mỗi dòng một mức của một nơi cho một chỉ tiêu, với nhóm so sánh được và thứ hạng trong"
            " nhóm; mức của Trung ương đứng riêng, không xếp hạng"
        ),
        ComparisonRow,
        lambda: (row for one in indicators for row in _of_indicator(site, one, base)),
    )


def _indicator(site: Site, indicator: Indicator) -> IndicatorRow:
    return IndicatorRow(
        id=indicator.id,
        name=indicator.name,
        unit=indicator.unit,
        direction=indicator.direction,
        theme=indicator.theme,
        definition=indicator.definition,
        variants=tuple(VariantRow(one.id, one.name) for one in indicator.variants),
        note=indicator.note,
        targets=len(site.targets_by_indicator.get(indicator.id, ())),
    )


def _of_indicator(site: Site, indicator: Indicator, base: str) -> Iterator[ComparisonRow]:
    targets = site.targets_by_indicator.get(indicator.id, ())
    standing = _standing(comparable_groups(targets, indicator))
    for figure in site.registries.national.values():
        if figure.indicator == indicator.id:
            yield _national(figure, indicator, standing)
    for target in targets:
        yield _promise(site, target, indicator, standing, base)


def _standing(groups: Iterable[ComparableGroup]) -> _Standing:
    places: dict[Measure, int] = {}
    ranks: dict[tuple[Measure, str], int] = {}
    for group in groups:
        ranked = {one.target.plan: one.rank for one in group.ranked}
        places[group.measure] = len({*ranked, *(one.plan for one in group.apart)})
        if len(ranked) > 1:
            ranks |= {(group.measure, plan): rank for plan, rank in ranked.items()}
    return _Standing(places, ranks)


def _national(figure: NationalFigure, indicator: Indicator, standing: _Standing) -> ComparisonRow:
    measure = national_measure(figure, indicator)
    comparable = quantity(figure, indicator)
    return ComparisonRow(
        indicator=indicator.id,
        national=True,
        plan=None,
        document=figure.document,
        place=None,
        level=None,
        target=figure.id,
        kind="numeric",
        population=figure.population,
        variant=figure.variant,
        operator=figure.operator,
        value=figure.value,
        value_max=figure.value_max,
        unit=figure.unit,
        per=figure.per,
        year=figure.year,
        comparable_value=comparable.value,
        comparable_value_max=comparable.value_max,
        comparable_unit=comparable.unit,
        when=None,
        against=None,
        group=str(measure),
        group_places=standing.places.get(measure, 0),
        rank=None,
        quote=None,
        url=figure.url,
        language=figure.language,
    )


def _promise(
    site: Site, target: Target, indicator: Indicator, standing: _Standing, base: str
) -> ComparisonRow:
    plan = site.plans[target.plan]
    measure = measure_of(target, indicator)
    comparable = quantity(target, indicator)
    has_figure = target.value is not None
    return ComparisonRow(
        indicator=indicator.id,
        national=False,
        plan=plan.id,
        document=None,
        place=unit_place(site, plan.unit),
        level=site.level_of(plan),
        target=target.id,
        kind=target.kind,
        population=target.population,
        variant=target.variant,
        operator=target.operator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        per=target.per,
        year=target.year,
        comparable_value=comparable.value,
        comparable_value_max=comparable.value_max,
        comparable_unit=comparable.unit,
        when=target.when,
        against=target.against,
        group=str(measure) if has_figure else None,
        group_places=standing.places[measure] if has_figure else None,
        rank=standing.ranks.get((measure, plan.id)) if has_figure else None,
        quote=target.quote,
        url=f"{base}{plan_address(plan.id, target.id)}",
        language="vi",
    )
