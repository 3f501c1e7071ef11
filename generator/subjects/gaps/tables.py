"""The table of the open data that tells what each plan does not state and others do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.language import N_, _
from generator.model.plan import Plan, Target
from generator.model.urls import plan_address
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.subjects.gaps.gaps import Gap, PlanGaps, find_gaps
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class StatedRow:
    """A target of another plan for the same indicator."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    target: Annotated[str, N_("Mã chỉ tiêu")]
    url: Annotated[str, N_("Địa chỉ của chính câu ấy")]


@dataclass(frozen=True, slots=True)
class GapRow:
    """An indicator that a plan does not state, and who states it."""

    plan: Annotated[str, N_("Mã kế hoạch chưa có chỉ tiêu cho chỉ số này")]
    indicator: Annotated[str, N_("Mã chỉ số")]
    level: Annotated[str | None, N_("Cấp của kế hoạch: province, district, commune")]
    document: Annotated[
        str | None,
        N_("Văn bản mà các nơi cùng cấp, cùng tình trạng cũng thực hiện; null khi không có"),
    ]
    peers: Annotated[int, N_("Bao nhiêu kế hoạch cùng cấp, cùng tình trạng để so")]
    peers_stating: Annotated[int, N_("Bao nhiêu kế hoạch trong số ấy có nêu")]
    stated_by_peers: Annotated[
        tuple[StatedRow, ...], N_("Chỉ tiêu của những nơi ấy, nhiều nhất 5 nơi")
    ]
    stated_above: Annotated[
        tuple[StatedRow, ...], N_("Chỉ tiêu của những kế hoạch mà kế hoạch này thực hiện")
    ]
    national: Annotated[
        tuple[str, ...], N_("Mã con số của văn bản trung ương mà kế hoạch này thực hiện")
    ]
    url: Annotated[str, N_("Địa chỉ chỗ nói điều này trên trang kế hoạch")]
    case: Annotated[
        str, N_("spoken: văn bản có nói bằng lời; not-found: đã tìm theo sought mà không thấy")
    ]
    spoken_at: Annotated[tuple[str, ...], N_("Mã đoạn, mục đầu tiên có nói bằng lời")]
    sought: Annotated[tuple[str, ...], N_("Những chữ đã tìm, khi không thấy")]
    plan_status: Annotated[str, PLAN_STATUS]


def gap_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of what the plans of a site leave out."""
    yield Table(
        "comparison-gaps",
        _("Chỉ số nơi khác đặt mức"),
        _(
            "Mỗi dòng một chỉ số mà nơi cùng cấp hay văn bản cấp trên đặt, còn kế hoạch này trang "
            "chưa ghi chỉ tiêu nào"
        ),
        GapRow,
        lambda: _rows(edition),
        key=("plan", "indicator"),
        links=(OF_PLAN, leads_to("indicators", "indicator"), leads_to("documents", "document")),
    )


def _rows(edition: Edition) -> Iterator[GapRow]:
    found = edition.site.once(find_gaps)
    for name, gaps in found.items():
        plan = edition.site.plans[name]
        denials = PlanDenials(edition.site, plan)
        for gap in gaps.gaps:
            yield _row(plan, gaps, gap, denials.target(gap.indicator), edition.base)


def _row(plan: Plan, gaps: PlanGaps, gap: Gap, denied: Denial, base: str) -> GapRow:
    return GapRow(
        plan=plan.id,
        indicator=gap.indicator,
        level=gaps.level,
        document=gaps.document,
        peers=gaps.peers,
        peers_stating=gap.peer_count,
        stated_by_peers=tuple(_stated(one, base) for one in gap.peers),
        stated_above=tuple(_stated(one, base) for one in gap.above),
        national=tuple(figure.id for figure in gap.national),
        url=f"{base}{plan_address(plan.id, 'con-thieu')}",
        case=denied.case,
        spoken_at=tuple(place.anchor for place in denied.places.shown),
        sought=denied.sought,
        plan_status=plan.status,
    )


def _stated(target: Target, base: str) -> StatedRow:
    return StatedRow(target.plan, target.id, f"{base}{plan_address(target.plan, target.id)}")
