"""The rows of targets in the open data, with what the registries say of their indicators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_
from generator.locale.names import unit_place
from generator.model.plan import Plan, Target
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata import END, PLAN_STATUS, START
from generator.schema import labels


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A checkable promise."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã chỉ tiêu, cũng là neo trên trang kế hoạch")]
    indicator: Annotated[str | None, N_("Mã chỉ số")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    kind: Annotated[str, "numeric, words, relational, qualitative, maintain, direction"]
    operator: Annotated[str | None, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal | None, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    year: Annotated[int | None, N_("Năm phải đạt")]
    when: Annotated[str | None, N_("Thời điểm như in")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    against: Annotated[str | None, N_("So với gì, như in")]
    printed: Annotated[str | None, N_("Con số như in")]
    quote: Annotated[str, N_("Câu gốc nêu chỉ tiêu")]
    section: Annotated[str, N_("Mã mục")]
    paragraph: Annotated[str, N_("Mã đoạn")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]
    part_of: Annotated[str | None, N_("Chỉ tiêu bao trùm")]
    repeats: Annotated[tuple[str, ...], N_("Nhắc lại những chỉ tiêu nào")]
    conflicts_with: Annotated[tuple[str, ...], N_("Mâu thuẫn với những chỉ tiêu nào")]
    inferred: Annotated[str | None, N_("Điều gì là suy ra, vì sao")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    population_id: Annotated[str | None, N_("Mã đối tượng; null khi danh mục chưa có")]
    year_from: Annotated[
        str | None,
        N_(
            "Năm in ở đâu: words chính câu, paragraph chỗ khác trong đoạn, lead câu dẫn, heading "
            "tên mục; null khi không có năm, hay năm là suy ra"
        ),
    ]
    year_place: Annotated[str | None, N_("Mã đoạn hay mục in năm ấy")]
    plan_status: Annotated[str, PLAN_STATUS]
    measure: Annotated[
        str, N_("level mức phải đạt, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")
    ]
    base: Annotated[str | None, N_("Mức xuất phát mà câu in")]
    place: Annotated[str, N_("Tên nơi khi ban hành")]
    level_name: Annotated[str | None, N_("Cấp của nơi ấy, bằng chữ")]
    status_name: Annotated[str, N_("Tình trạng của văn bản, bằng chữ")]
    theme: Annotated[str | None, N_("Mã lĩnh vực của chỉ số")]
    theme_name: Annotated[str | None, N_("Tên lĩnh vực ấy")]
    indicator_name: Annotated[str | None, N_("Tên chỉ số")]
    start: Annotated[int, START]
    end: Annotated[int, END]


def target_rows(site: Site, plan: Plan, base: str) -> Iterator[TargetRow]:
    """Yield the targets of a plan; addresses begin with `base`."""
    # In the words of the catalogue: data is the same whatever language the site speaks.
    place, unit = unit_place(site, plan.unit), site.unit_of(plan)
    level = labels.LEVELS.messages[unit.level] if unit else None
    return (_target(site, plan, place, level, one, base) for one in plan.targets())


def _target(
    site: Site, plan: Plan, place: str, level: str | None, target: Target, base: str
) -> TargetRow:
    indicator = site.registries.indicators.get(target.indicator or "")
    theme = site.registries.themes.get(site.theme_of(target) or "")
    return TargetRow(
        plan=target.plan,
        id=target.id,
        indicator=target.indicator,
        variant=target.variant,
        population=target.population,
        kind=target.kind,
        operator=target.operator,
        value=target.value,
        value_max=target.value_max,
        unit=target.unit,
        year=target.year,
        when=target.when,
        per=target.per,
        against=target.against,
        printed=target.printed,
        quote=target.quote,
        section=target.section,
        paragraph=target.paragraph,
        url=f"{base}{plan_address(target.plan, target.id)}",
        part_of=target.part_of,
        repeats=target.repeats,
        conflicts_with=target.conflicts_with,
        inferred=target.inferred,
        note=target.note,
        population_id=target.population_id,
        year_from=target.year_from.source if target.year_from else None,
        year_place=target.year_from.place if target.year_from else None,
        plan_status=plan.status,
        measure=target.measure,
        base=target.base,
        place=place,
        level_name=level,
        status_name=labels.STATUSES.messages[plan.status],
        theme=theme.id if theme else None,
        theme_name=theme.name if theme else None,
        indicator_name=indicator.name if indicator else None,
        start=target.span.start,
        end=target.span.end,
    )
