"""The tables of the open data on indicators, and on every figure of one beside the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.locale.names import unit_place
from generator.model.plan import Target
from generator.model.quantities import quantity
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata import CAPITAL, OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.subjects.indicators.ranking import (
    Measure,
    RankSet,
    measure_of,
    national_measure,
    rank_sets,
)
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One way in which plans define an indicator."""

    id: Annotated[str, N_("Mã biến thể")]
    name: Annotated[str, N_("Tên")]


@dataclass(frozen=True, slots=True)
class ConversionRow:
    """A unit whose figures, multiplied, are figures in the indicator's unit."""

    unit: Annotated[str, N_("Đơn vị được quy đổi")]
    multiply: Annotated[Decimal, N_("Nhân với số này thì ra đơn vị của chỉ số")]


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
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    targets: Annotated[int, N_("Số chỉ tiêu của các kế hoạch")]
    direction_by: Annotated[
        str | None, N_("Ai xét chiều ấy; null: người lập trang, khi direction có giá trị")
    ]
    denominator: Annotated[str | None, N_("Tính trên bao nhiêu, để xếp được giữa các nơi")]
    phrases: Annotated[
        tuple[str, ...], N_("Những cụm từ mà máy tìm trước khi nói một kế hoạch không đặt chỉ tiêu")
    ]
    unsaid_population: Annotated[
        str | None, N_("Không nói đối tượng thì là đối tượng nào; null khi không chắc")
    ]
    settled: Annotated[str | None, N_("Điều đã xét về đối tượng và cách tính")]
    conversions: Annotated[tuple[ConversionRow, ...], N_("Quy đổi từ đơn vị khác")]


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """Of whom figures are counted."""

    id: Annotated[str, N_("Mã đối tượng tính")]
    name: Annotated[str, N_("Tên")]
    forms: Annotated[tuple[str, ...], N_("Những cách in trong các kế hoạch")]
    broader: Annotated[tuple[str, ...], N_("Nằm trọn trong những đối tượng nào")]
    complement: Annotated[str | None, N_("Đối tượng bù trừ")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    targets: Annotated[int, N_("Số chỉ tiêu ghi rõ là tính trên đối tượng này")]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One figure of one place for an indicator, or one that the central level set."""

    indicator: Annotated[str, N_("Mã chỉ số")]
    national: Annotated[bool, N_("Mức của Trung ương, không phải của một kế hoạch"), CAPITAL]
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
        str | None, N_("Nhóm đo cùng một điều: cùng chỉ số, đối tượng, biến thể, năm, đơn vị")
    ]
    group_places: Annotated[int | None, N_("Số nơi có con số trong nhóm")]
    rank: Annotated[
        int | None,
        N_(
            "Thứ hạng trong rank_set, 1 cao nhất; trống khi ở đó có dưới ba nơi, khi nơi này nêu "
            "hai mức, hay khi không chắc mức này cao hay thấp hơn mức của một nơi nào đó"
        ),
    ]
    quote: Annotated[str | None, N_("Câu gốc; trống với mức của Trung ương")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy, hoặc nơi đã đọc mức của Trung ương")]
    language: Annotated[str, N_("Thứ tiếng của nơi đã đọc: vi, en")]
    plan_status: Annotated[str | None, PLAN_STATUS]
    population_id: Annotated[
        str | None,
        N_("Mã đối tượng; nơi không nói đối tượng thì là đối tượng mà chỉ số khai cho nơi ấy"),
    ]
    rank_set: Annotated[
        str | None,
        N_(
            "Những mức được xếp với nhau: cấp|tình trạng|group; trống với mức không bao giờ xếp: "
            "bằng lời, của Trung ương, số đếm không nói tính trên bao nhiêu, nơi không rõ cấp hay "
            "tình trạng"
        ),
    ]
    rank_places: Annotated[int | None, N_("Số nơi trong rank_set")]
    is_national: Annotated[bool, N_("Như national; trong CSV viết true, false")]


@dataclass(frozen=True, slots=True)
class IndicatorVariantRow:
    """One way in which plans define an indicator."""

    indicator: Annotated[str, N_("Mã chỉ số")]
    id: Annotated[str, N_("Mã biến thể")]
    name: Annotated[str, N_("Tên")]


@dataclass(frozen=True, slots=True)
class WithinRow:
    """Of whom figures are counted, and of whom that is a part."""

    population: Annotated[str, N_("Mã đối tượng tính")]
    broader: Annotated[str, N_("Mã đối tượng mà nó nằm trọn trong")]


@dataclass(frozen=True, slots=True)
class _Standing:
    """How many plans state a figure of each measure; the set and the rank of each figure.

    Figures are named by plan and id of the target.
    """

    places: Mapping[Measure, int]
    sets: Mapping[tuple[str, str], tuple[RankSet, int | None]]


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
        key=("id",),
        links=(leads_to("themes", "theme"), leads_to("populations", "unsaid_population")),
    )
    yield Table(
        "indicator-variants",
        _("Biến thể của chỉ số"),
        _("Mỗi dòng một cách mà các kế hoạch định nghĩa một chỉ số"),
        IndicatorVariantRow,
        lambda: (
            IndicatorVariantRow(one.id, variant.id, variant.name)
            for one in indicators
            for variant in one.variants
        ),
        key=("indicator", "id"),
        links=(leads_to("indicators", "indicator"),),
    )
    yield Table(
        "populations",
        _("Đối tượng tính"),
        _("Mỗi con số tính trên ai, ở đâu; những cách in của cùng một đối tượng"),
        PopulationRow,
        lambda: _populations(site),
        key=("id",),
        links=(leads_to("populations", "complement"),),
    )
    yield Table(
        "population-parents",
        _("Đối tượng nằm trong đối tượng"),
        _("Mỗi dòng một đối tượng tính và một đối tượng rộng hơn nó"),
        WithinRow,
        lambda: (
            WithinRow(one.id, other)
            for one in site.registries.populations.values()
            for other in dict.fromkeys(one.broader)
        ),
        key=("population", "broader"),
        links=(leads_to("populations", "population"), leads_to("populations", "broader")),
    )
    yield Table(
        "comparisons",
        _("So sánh theo chỉ số"),
        _(
            "Mỗi dòng một mức của một nơi cho một chỉ số, với nhóm đo cùng một điều và thứ hạng "
            "trong những nơi cùng cấp, cùng tình trạng; mức của Trung ương đứng riêng, không xếp "
            "hạng"
        ),
        ComparisonRow,
        lambda: (row for one in indicators for row in _of_indicator(site, one, base)),
        links=(OF_PLAN, leads_to("indicators", "indicator"), leads_to("documents", "document")),
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
        direction_by=indicator.direction_by,
        denominator=indicator.denominator,
        phrases=indicator.phrases,
        unsaid_population=indicator.unsaid.population if indicator.unsaid else None,
        settled=indicator.settled,
        conversions=tuple(ConversionRow(one.unit, one.multiply) for one in indicator.conversions),
    )


def _populations(site: Site) -> Iterator[PopulationRow]:
    counted = Counter(
        target.population_id for plan in site.plans.values() for target in plan.targets()
    )
    for one in site.registries.populations.values():
        yield PopulationRow(
            id=one.id,
            name=one.name,
            forms=one.forms,
            broader=one.broader,
            complement=one.complement,
            note=one.note,
            targets=counted[one.id],
        )


def _of_indicator(site: Site, indicator: Indicator, base: str) -> Iterator[ComparisonRow]:
    targets = site.targets_by_indicator.get(indicator.id, ())
    standing = _standing(site, indicator, targets)
    for figure in site.registries.national.values():
        if figure.indicator == indicator.id:
            yield _national(figure, indicator, standing)
    for target in targets:
        yield _promise(site, target, indicator, standing, base)


def _standing(site: Site, indicator: Indicator, targets: Iterable[Target]) -> _Standing:
    measured = [one for one in targets if one.value is not None]
    plans: dict[Measure, set[str]] = defaultdict(set)
    for one in measured:
        plans[measure_of(one, indicator)].add(one.plan)
    return _Standing(
        {measure: len(names) for measure, names in plans.items()},
        {
            (target.plan, target.id): (found, place.rank)
            for found in rank_sets(site, indicator, measured)
            for place in found.places
            for target in place.targets
        },
    )


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
        plan_status=None,
        population_id=indicator.population_of(figure),
        rank_set=None,
        rank_places=None,
        is_national=True,
    )


def _promise(
    site: Site, target: Target, indicator: Indicator, standing: _Standing, base: str
) -> ComparisonRow:
    plan = site.plans[target.plan]
    measure = measure_of(target, indicator)
    comparable = quantity(target, indicator)
    has_figure = target.value is not None
    found, rank = standing.sets.get((plan.id, target.id), (None, None))
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
        rank=rank,
        quote=target.quote,
        url=f"{base}{plan_address(plan.id, target.id)}",
        language="vi",
        plan_status=plan.status,
        population_id=indicator.population_of(target),
        rank_set=str(found) if found else None,
        rank_places=len(found.places) if found else None,
        is_national=False,
    )
