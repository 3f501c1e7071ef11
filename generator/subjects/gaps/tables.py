"""The list of the open data that tells what each plan does not state and others do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model.plan import Target
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.columns import GAP_COLUMNS
from generator.opendata.table import DataList, Row
from generator.subjects.gaps.gaps import Gap, PlanGaps


def gaps_list(gaps: Mapping[str, PlanGaps]) -> DataList:
    """Return the list of what the plans of a site leave out."""
    return DataList(
        "comparison-gaps",
        "Chỉ tiêu nơi khác nêu",
        "Mỗi dòng một chỉ số mà kế hoạch không nêu, còn nơi cùng cấp hay văn bản cấp trên thì có",
        partial(_rows, gaps),
        GAP_COLUMNS,
    )


def _rows(gaps: Mapping[str, PlanGaps], site: Site, base: str) -> Iterator[Row]:
    return (
        _row(plan, gaps[plan], gap, base)
        for plan in site.plans
        if plan in gaps
        for gap in gaps[plan].gaps
    )


def _row(plan: str, gaps: PlanGaps, gap: Gap, base: str) -> Row:
    return {
        "plan": plan,
        "indicator": gap.indicator,
        "level": gaps.level,
        "document": gaps.document,
        "peers": gaps.peers,
        "peers_stating": gap.peer_count,
        "stated_by_peers": [_target(one, base) for one in gap.peers],
        "stated_above": [_target(one, base) for one in gap.above],
        "national": [figure.id for figure in gap.national],
        "url": f"{base}{plan_address(plan, 'con-thieu')}",
    }


def _target(target: Target, base: str) -> Row:
    address = plan_address(target.plan, target.id)
    return {"plan": target.plan, "target": target.id, "url": f"{base}{address}"}
