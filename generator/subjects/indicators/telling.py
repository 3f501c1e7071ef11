"""The indicator that tells most of how plans differ."""

from __future__ import annotations

from generator.model.registries import Indicator
from generator.model.site import Site
from generator.subjects.indicators.pages import IndicatorRow, indicator_row


def telling_indicator(site: Site) -> IndicatorRow | None:
    """Return the indicator for which most plans promise most different figures.

    Figures differ by bound and number; promises without a figure do not count. Of two that tell as
    much the first of the registry; None without targets.
    """

    def telling(indicator: Indicator) -> tuple[int, int]:
        targets = [t for t in site.targets_by_indicator[indicator.id] if t.value is not None]
        return len({t.plan for t in targets}), len({(t.operator, t.value) for t in targets})

    measured = [
        one for one in site.registries.indicators.values() if one.id in site.targets_by_indicator
    ]
    best = max(measured, key=telling, default=None)
    return indicator_row(site, best) if best else None
