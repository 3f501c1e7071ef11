"""The list of the open data that lays every figure of an indicator beside the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.locale.names import place_name
from generator.model.levels import level_of
from generator.model.plan import Target
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.columns import COMPARISON_COLUMNS
from generator.opendata.table import DataList, Row
from generator.subjects.indicators.ranking import (
    ComparableGroup,
    Measure,
    comparable_groups,
    measure_of,
    national_measure,
    quantity,
)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How many places state a figure of each measure, and the rank of each plan among them."""

    places: Mapping[Measure, int]
    ranks: Mapping[tuple[Measure, str], int]


def _comparisons(site: Site, base: str) -> Iterator[Row]:
    return (
        row
        for indicator in site.registries.indicators.values()
        for row in _of_indicator(site, indicator, base)
    )


def _of_indicator(site: Site, indicator: Indicator, base: str) -> Iterator[Row]:
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


def _national(figure: NationalFigure, indicator: Indicator, standing: _Standing) -> Row:
    measure = national_measure(figure, indicator)
    return {
        "indicator": indicator.id,
        "national": True,
        "plan": None,
        "document": figure.document,
        "place": None,
        "level": None,
        "target": figure.id,
        "kind": "numeric",
        **_figure(figure, indicator),
        "when": None,
        "against": None,
        "group": str(measure),
        "group_places": standing.places.get(measure, 0),
        "rank": None,
        "quote": None,
        "url": figure.url,
        "language": figure.language,
    }


def _promise(
    site: Site, target: Target, indicator: Indicator, standing: _Standing, base: str
) -> Row:
    plan = site.plans[target.plan]
    measure = measure_of(target, indicator)
    has_figure = target.value is not None
    return {
        "indicator": indicator.id,
        "national": False,
        "plan": plan.id,
        "document": None,
        "place": place_name(site, plan),
        "level": level_of(site, plan),
        "target": target.id,
        "kind": target.kind,
        **_figure(target, indicator),
        "when": target.when,
        "against": target.against,
        "group": str(measure) if has_figure else None,
        "group_places": standing.places[measure] if has_figure else None,
        "rank": standing.ranks.get((measure, plan.id)) if has_figure else None,
        "quote": target.quote,
        "url": f"{base}{plan_address(plan.id, target.id)}",
        "language": "vi",
    }


def _figure(stated: Target | NationalFigure, indicator: Indicator) -> Row:
    comparable = quantity(stated, indicator)
    return {
        "population": stated.population,
        "variant": stated.variant,
        "operator": stated.operator,
        "value": stated.value,
        "value_max": stated.value_max,
        "unit": stated.unit,
        "per": stated.per,
        "year": stated.year,
        "comparable_value": comparable.value,
        "comparable_value_max": comparable.value_max,
        "comparable_unit": comparable.unit,
    }


COMPARISONS = DataList(
    "comparisons",
    "So sánh chỉ tiêu",
    "Mỗi dòng một mức của một nơi cho một chỉ tiêu, với nhóm so sánh được và thứ hạng trong nhóm;"
    " mức của Trung ương đứng riêng, không xếp hạng",
    _comparisons,
    COMPARISON_COLUMNS,
)
