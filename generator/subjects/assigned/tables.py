"""The tables of the open data on levels that were set, and on how plans differ from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.model.reports import AssignedFigure
from generator.model.urls import observation_address, plan_address
from generator.observed import assigned_figures
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.subjects.assigned.beside import beside_targets
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class AssignedTableRow:
    """A level that a document sets for a place and a time."""

    id: Annotated[
        str, N_("Mã mức: mã báo cáo, dấu #, mã trong báo cáo; mức của cả nước chỉ có mã của nó")
    ]
    report: Annotated[
        str | None, N_("Mã báo cáo chứa câu ấy; null với mức của cả nước trong danh mục")
    ]
    document: Annotated[str | None, N_("Mã văn bản đặt mức; null khi chính báo cáo là văn bản ấy")]
    place: Annotated[str | None, N_("Mã đơn vị hành chính được giao; null khi là cả nước")]
    indicator: Annotated[str, N_("Mã chỉ số")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    population_id: Annotated[str | None, N_("Mã đối tượng; null khi danh mục chưa có")]
    measure: Annotated[str, N_("level mức, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")]
    operator: Annotated[str, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    year: Annotated[int | None, N_("Năm phải đạt; null khi văn bản không nêu")]
    when: Annotated[str | None, N_("Thời điểm như in")]
    since: Annotated[int | None, N_("So với năm nào, của con số tăng giảm")]
    standard: Annotated[str | None, N_("Tính theo chuẩn nào, như nguồn ghi")]
    printed: Annotated[str | None, N_("Con số như in")]
    quote: Annotated[str | None, N_("Câu gốc chứa con số; null với mức của cả nước trong danh mục")]
    source_url: Annotated[str | None, N_("Nơi đã đọc")]
    language: Annotated[str, N_("Thứ tiếng của nơi đã đọc: vi, en")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    url: Annotated[str | None, N_("Địa chỉ của con số trên trang; null khi chỉ có nơi đã đọc")]


@dataclass(frozen=True, slots=True)
class AssignedTargetRow:
    """A target beside a level that was set for its place, or for one that holds it."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    target: Annotated[str, N_("Mã chỉ tiêu")]
    assigned: Annotated[str, N_("Mã mức, theo bảng assigned")]
    relation: Annotated[
        str,
        N_(
            "Mức đặt cho nơi nào: same chính nơi này, wider-place nơi lớn hơn chứa nơi này, "
            "part-of-place, predecessor, successor"
        ),
    ]
    direction: Annotated[
        str | None,
        N_("Chỉ tiêu so với mức: higher cao hơn, lower thấp hơn, equal bằng; null khi không so"),
    ]
    reason: Annotated[str | None, N_("Vì sao không so; null khi có so")]
    url: Annotated[str, N_("Địa chỉ của chỉ tiêu")]
    plan_status: Annotated[str, PLAN_STATUS]


def assigned_tables(edition: Edition) -> Iterator[Table]:
    """Yield the levels that were set, and the targets beside them; none where none is known."""
    if not assigned_figures(edition.site):
        return
    yield Table(
        "assigned",
        _("Mức cấp trên đặt"),
        _(
            "Những mức mà văn bản cấp trên đặt cho một nơi và một thời hạn, kèm câu gốc khi mức "
            "đọc từ báo cáo"
        ),
        AssignedTableRow,
        lambda: (_level(edition, one) for one in assigned_figures(edition.site)),
        key=("id",),
        links=(
            leads_to("documents", "document"),
            leads_to("units", "place"),
            leads_to("indicators", "indicator"),
        ),
    )
    yield Table(
        "assigned-targets",
        _("Chỉ tiêu bên mức cấp trên đặt"),
        _("Chỉ tiêu cao hơn, thấp hơn hay bằng mức cấp trên đặt, hay vì sao không so được"),
        AssignedTargetRow,
        lambda: _beside(edition),
        key=("plan", "target", "assigned"),
        by_province=True,
        links=(
            OF_PLAN,
            leads_to("targets", "plan", "target"),
            leads_to("assigned", "assigned"),
        ),
    )


def _level(edition: Edition, one: AssignedFigure) -> AssignedTableRow:
    at = observation_address(one.report, one.id) if one.report else None
    return AssignedTableRow(
        id=one.address,
        report=one.report,
        document=one.document,
        place=one.where,
        indicator=one.indicator,
        variant=one.variant,
        population=one.population,
        population_id=one.population_id,
        measure=one.measure,
        operator=one.operator,
        value=one.value,
        value_max=one.value_max,
        unit=one.unit,
        per=one.per,
        year=one.year,
        when=one.when,
        since=one.since,
        standard=one.standard,
        printed=one.printed,
        quote=one.quote,
        source_url=one.url,
        language=one.language,
        note=one.note,
        url=f"{edition.base}{at}" if at else None,
    )


def _beside(edition: Edition) -> Iterator[AssignedTargetRow]:
    for plan in edition.site.plans.values():
        for target, one in beside_targets(edition.site, plan):
            yield AssignedTargetRow(
                plan=plan.id,
                target=target.id,
                assigned=one.figure.address,
                relation=one.relation,
                direction=one.direction,
                reason=one.reason,
                url=f"{edition.base}{plan_address(plan.id, target.id)}",
                plan_status=plan.status,
            )
